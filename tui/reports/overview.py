"""The story at a glance: differences, growth, self-contradictions, copies, and what one article alone states.

The desk shows it before a fact is chosen, and every report begins with it. Nothing here is markup; every
string is still the untrusted text it came from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tui.languages import base_code, codes, translates
from tui.languages.names import language_name
from tui.model import Comparison, Difference, DifferenceKind, Fact, Tier
from tui.model.categories import Category, all_facts, category_of
from tui.model.sides import looser_words, together
from tui.model.wording import article_names, count, spoken_date
from tui.reports.stages import stages


class OverviewSection(StrEnum):
    """The parts of an overview, in their order."""

    SURE = "Disagreements"
    UPDATES = "Updates over time"
    WITHIN = "Contradictions within one article"
    POSSIBLE = "Possible disagreements and updates, to be checked"
    COPIES = "One text, copied"
    ALONE = "Told by one article only"
    LANGUAGES = "Languages compared in part"


@dataclass(frozen=True, slots=True)
class OverviewSide:
    """A value of a fact and who states it.

    Attributes:
        words: the value in the words of the first that states it; with what it is compared as where two sides
            have the same words.
        meaning: what the words come to, as compared.
        articles: ids of the articles that state it, those first that say it exactly.
        looser: ids of those of them whose words only fit it, as "more than 20" fits 21.
        time: when it was first published, ISO 8601; empty where that is not known.
        follows: whether it is known to be later than the side before it.
        is_compared: whether it was compared; else it only likely answers the same question.
    """

    words: str
    meaning: str
    articles: tuple[str, ...]
    looser: frozenset[str] = frozenset()
    time: str = ""
    follows: bool = False
    is_compared: bool = True


@dataclass(frozen=True, slots=True)
class OverviewItem:
    """One line of an overview.

    Attributes:
        fact: id of the fact it leads to, None where it leads to none.
        number: of the fact among the stops of the desk, 0 for none.
        title: what it is about.
        sides: the values that differ, in order of time for updates.
        articles: ids of the articles concerned.
        count: how many facts it counts.
        confidence: of the surest difference, in [0, 1].
        in_time: whether the values are of different times.
    """

    fact: str | None
    number: int
    title: str
    sides: tuple[OverviewSide, ...] = ()
    articles: tuple[str, ...] = ()
    count: int = 1
    confidence: float = 1.0
    in_time: bool = False


_SECTIONS = {
    Category.DISAGREE: OverviewSection.SURE,
    Category.UPDATE: OverviewSection.UPDATES,
    Category.WITHIN: OverviewSection.WITHIN,
    Category.POSSIBLE: OverviewSection.POSSIBLE,
}
Overview = dict[OverviewSection, tuple[OverviewItem, ...]]


def kind_of(fact: Fact) -> OverviewSection | None:
    """Return the section of a fact with differences; None for other facts."""
    return _SECTIONS.get(category_of(fact))


def overview(comparison: Comparison) -> Overview:
    """Return the sections that have anything to say, in their order.

    Args:
        comparison: with the user's corrections applied.
    """
    stops = all_facts(comparison)
    found: dict[OverviewSection, list[OverviewItem]] = {section: [] for section in OverviewSection}
    for number, fact in enumerate(stops, 1):
        if section := kind_of(fact):
            found[section].append(_disagreement(comparison, fact, number))
    for section in (OverviewSection.SURE, OverviewSection.POSSIBLE):
        found[section].sort(key=lambda item: (-item.confidence, -len(item.articles), item.number))
    found[OverviewSection.POSSIBLE].sort(key=lambda item: item.in_time)
    found[OverviewSection.UPDATES].sort(key=_first_time)
    for section in (OverviewSection.SURE, OverviewSection.UPDATES, OverviewSection.POSSIBLE):
        found[section] = together(found[section], lambda item: stops[item.number - 1])
    found[OverviewSection.COPIES] = _copies(comparison)
    found[OverviewSection.ALONE] = _alone(comparison)
    found[OverviewSection.LANGUAGES] = _languages(comparison)
    return {section: tuple(items) for section, items in found.items() if items}


def _first_time(item: OverviewItem) -> tuple[bool, str, int]:
    """When the first value of an update is from; those of which that is not known come last."""
    first = min(filter(None, (side.time for side in item.sides)), default="")
    return not first, first, item.number


def _disagreement(comparison: Comparison, fact: Fact, number: int) -> OverviewItem:
    differences = sorted(fact.differences, key=lambda d: (d.tier is not Tier.SURE, -d.confidence))
    tells = fact.title == fact.reason  # of a contradiction inside one article whose topic is not known
    sides = value_sides(comparison, fact, differences[0]) if differences and not tells else ()
    confidence = max((d.confidence for d in fact.differences), default=fact.confidence)
    return OverviewItem(fact.id, number, fact.title, sides, fact.articles, 1, confidence, fact.is_update)


def value_sides(comparison: Comparison, fact: Fact, difference: Difference) -> tuple[OverviewSide, ...]:
    """Return the values of a difference, each with who states it; those of an update in order of time.

    Args:
        comparison: the comparison that holds it.
        fact: holds the difference.
        difference: the difference.
    """
    ordered = stages(comparison, fact, difference)
    is_update = difference.kind is DifferenceKind.UPDATE  # of a count that grows, "at least" says no less
    words = [" ".join(stage.values[0].text.split()) for stage in ordered]
    alike = Counter(map(str.casefold, words))
    return tuple(
        OverviewSide(
            f"{text} ({spoken_date(stage.values[0].normalized)})" if alike[text.casefold()] > 1 else text,
            comparison.meaning(stage.values[0]),
            tuple(dict.fromkeys(v.place.article for v in stage.values)),
            frozenset() if is_update else frozenset(looser_words(comparison, stage.values)),
            stage.time,
            stage.follows,
            stage.is_compared,
        )
        for text, stage in zip(words, ordered, strict=True)
    )


def _copies(comparison: Comparison) -> list[OverviewItem]:
    """The groups of articles that share one text, each with the smallest share that binds it."""
    items: list[OverviewItem] = []
    for group in copied_groups(comparison):
        scores = [r.score for r in comparison.reuse if r.a in group]
        items.append(OverviewItem(None, 0, "", articles=group, count=len(group), confidence=min(scores)))
    return items


def copied_groups(comparison: Comparison) -> list[tuple[str, ...]]:
    """Return the ids of articles that are copies of one text, directly or through others."""
    group = {a.id: {a.id} for a in comparison.articles}
    for reuse in comparison.reuse:
        joined = group[reuse.a] | group[reuse.b]
        group.update(dict.fromkeys(joined, joined))
    seen: set[str] = set()
    groups: list[tuple[str, ...]] = []
    for article in comparison.articles:
        if len(group[article.id]) > 1 and article.id not in seen:
            seen |= group[article.id]
            groups.append(tuple(a.id for a in comparison.articles if a.id in group[article.id]))
    return groups


def _alone(comparison: Comparison) -> list[OverviewItem]:
    """The facts that only one article states: how many, and the first of them."""
    first: dict[str, tuple[int, Fact]] = {}
    counts: dict[str, int] = {}
    for number, fact in enumerate(comparison.facts, 1):
        if category_of(fact) is Category.SINGLE:
            (article,) = fact.articles[:1]
            first.setdefault(article, (number, fact))
            counts[article] = counts.get(article, 0) + 1
    return [
        OverviewItem(first[a.id][1].id, first[a.id][0], first[a.id][1].title, (), (a.id,), counts[a.id])
        for a in comparison.articles
        if a.id in first
    ]


def _languages(comparison: Comparison) -> list[OverviewItem]:
    """What is not compared: words of languages that are not known to mean those of others."""
    articles, names = comparison.articles, article_names(comparison.articles)
    if len(articles) < 2:
        return []
    apart = [
        a for a in articles if not all(translates(a.language, b.language) for b in articles if b is not a)
    ]
    listed: dict[str, list[str]] = {}
    for article in apart:
        if base_code(article.language) not in codes():
            listed.setdefault(language_name(article.language), []).append(names[article.id])
    if listed:
        of = "; ".join(f"{language}: {_listed(of)}" for language, of in listed.items())
        ids = tuple(a.id for a in apart)
        return [OverviewItem(None, 0, f"only names and figures across languages ({of})", articles=ids)]
    unknown = {a.language for a in articles if base_code(a.language) not in codes()}
    words = "dates, offices and denials in words are not compared"
    return [OverviewItem(None, 0, f"{words} in {language_name(code)}") for code in sorted(unknown)]


def overview_lines(comparison: Comparison) -> list[tuple[OverviewSection, list[str]]]:
    """Return the overview in plain words: each section with a line for each of its items."""
    names = article_names(comparison.articles)
    return [
        (section, [item_words(section, item, names) for item in items])
        for section, items in overview(comparison).items()
    ]


def item_words(section: OverviewSection, item: OverviewItem, names: dict[str, str]) -> str:
    """Return one line of an overview in plain words.

    Args:
        section: where the line is.
        item: the line.
        names: of the articles, by id.
    """
    match section:
        case OverviewSection.COPIES:
            return f"{_listed(names[a] for a in item.articles)} ({round(item.confidence * 100)}% in common)"
        case OverviewSection.ALONE:
            return f"{names[item.articles[0]]}: {count(item.count, 'fact')}"
        case OverviewSection.LANGUAGES:
            return item.title
        case OverviewSection.WITHIN if not item.sides:
            return item.title
    sides = ""
    for side in item.sides:
        between = " → " if side.follows else " / "
        also = "" if side.is_compared else "also "
        sides += f"{between if sides else ''}{also}{side.words} ({_stating(side, names)})"
    kind = "update: " if item.in_time and section is OverviewSection.POSSIBLE else ""
    return f"{kind}{item.title}{'' if item.title.endswith(('?', '…', '.')) else ':'} {sides}"


def _stating(side: OverviewSide, names: dict[str, str]) -> str:
    """Who states a value, those apart whose words only fit it."""
    exact = _listed(names[a] for a in side.articles if a not in side.looser)
    return (
        f"{exact}; in other words {_listed(names[a] for a in side.articles if a in side.looser)}"
        if side.looser
        else exact
    )


def _listed(names: Iterable[str]) -> str:
    """Names in a row, the fourth and later only counted."""
    known = list(names)
    more = len(known) - 3
    return ", ".join(known) if more < 2 else f"{', '.join(known[:3])} +{more}"
