"""The story at a glance: differences, growth, self-contradictions, copies, and what one article alone states.

The desk shows it before a fact is chosen, and every report begins with it. Nothing here is markup; every
string is still the untrusted text it came from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tui.model import Comparison, Difference, Fact, Tier, Value
from tui.model.categories import Category, all_facts, category_of
from tui.model.sides import exact_first, looser_words, together
from tui.model.wording import article_names, count
from tui.reports.wording import spoken_date

_STAGES = {"missing": 1.0, "injured": 2.0, "unharmed": 3.0, "dead": 3.0}  # what became of somebody, in turn
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


class OverviewSection(StrEnum):
    """The parts of an overview, in their order."""

    SURE = "Disagreements"
    UPDATES = "Updates over time"
    WITHIN = "Contradictions within one article"
    POSSIBLE = "Possible disagreements and updates, to be checked"
    COPIES = "One text, copied"
    ALONE = "Told by one article only"


@dataclass(frozen=True, slots=True)
class OverviewSide:
    """A value of a fact and who states it.

    Attributes:
        words: the value in the words of the first that states it; with what it is compared as where two sides
            have the same words.
        meaning: what the words come to, as compared.
        articles: ids of the articles that state it, those first that say it exactly.
        looser: ids of those of them whose words only fit it, as "more than 20" fits 21.
    """

    words: str
    meaning: str
    articles: tuple[str, ...]
    looser: frozenset[str] = frozenset()


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
            found[section].append(_disagreement(comparison, fact, number, section))
    for section in (OverviewSection.SURE, OverviewSection.POSSIBLE):
        found[section].sort(key=lambda item: (-item.confidence, -len(item.articles), item.number))
    found[OverviewSection.UPDATES].sort(key=lambda item: item.number)
    for section in (OverviewSection.SURE, OverviewSection.UPDATES, OverviewSection.POSSIBLE):
        found[section] = together(found[section], lambda item: stops[item.number - 1])
    found[OverviewSection.COPIES] = _copies(comparison)
    found[OverviewSection.ALONE] = _alone(comparison)
    return {section: tuple(items) for section, items in found.items() if items}


def _disagreement(comparison: Comparison, fact: Fact, number: int, section: OverviewSection) -> OverviewItem:
    differences = sorted(fact.differences, key=lambda d: (d.tier is not Tier.SURE, -d.confidence))
    in_time = section is OverviewSection.UPDATES
    sides = value_sides(comparison, differences[0], in_time=in_time) if differences else ()
    confidence = max((d.confidence for d in fact.differences), default=fact.confidence)
    return OverviewItem(fact.id, number, fact.title, sides, fact.articles, 1, confidence)


def value_sides(
    comparison: Comparison, difference: Difference, *, in_time: bool = False
) -> tuple[OverviewSide, ...]:
    """Return the values of a difference, each with who states it.

    Args:
        comparison: the comparison that holds it.
        difference: the difference.
        in_time: order them by time, not by place in the articles.
    """
    groups: dict[str, list[Value]] = {}
    for value in difference.values:
        groups.setdefault(value.normalized, []).append(value)
    stated = [exact_first(comparison, values) for values in groups.values()]
    ordered = in_order_of_time(comparison, stated) if in_time else stated
    words = [" ".join(values[0].text.split()) for values in ordered]
    alike = Counter(map(str.casefold, words))
    return tuple(
        OverviewSide(
            f"{text} ({spoken_date(values[0].normalized)})" if alike[text.casefold()] > 1 else text,
            comparison.meaning(values[0]),
            tuple(dict.fromkeys(v.place.article for v in values)),
            frozenset(looser_words(comparison, values)),
        )
        for text, values in zip(words, ordered, strict=True)
    )


def in_order_of_time(comparison: Comparison, values: Iterable[list[Value]]) -> list[list[Value]]:
    """Return values, each with all who state it, as they were first published; by size on one day.

    Where the day of one is unknown, all are in order of size, as counts grow with the news; the missing and
    the hurt come before the dead.

    Args:
        comparison: where the articles and their days are.
        values: what is stated for each value.
    """
    days = {a.id: (a.published or "")[:10] for a in comparison.articles}

    def day(stated: list[Value]) -> str:
        return min(filter(None, (days[v.place.article] for v in stated)), default="")

    def size(stated: list[Value]) -> float:
        meaning = stated[0].normalized
        return figure_in(meaning) or _STAGES.get(meaning, 0.0)

    known = list(values)
    is_dated = all(map(day, known))
    return sorted(known, key=lambda v: (day(v) if is_dated else "", size(v)))


def figure_in(text: str) -> float | None:
    """Return the first number of a text, "1,200" as 1200; None where it holds none."""
    number = _NUMBER.search(text)
    return float(number[0].replace(",", "")) if number else None


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
        case OverviewSection.WITHIN:
            return item.title
    arrow = " → " if section is OverviewSection.UPDATES else " / "
    sides = arrow.join(f"{side.words} ({_stating(side, names)})" for side in item.sides)
    return f"{item.title}{'' if item.title.endswith(('?', '…', '.')) else ':'} {sides}"


def _stating(side: OverviewSide, names: dict[str, str]) -> str:
    """Who states a value, those apart whose words only fit it."""
    exact = _listed(names[a] for a in side.articles if a not in side.looser)
    return (
        f"{exact}; less exactly {_listed(names[a] for a in side.articles if a in side.looser)}"
        if side.looser
        else exact
    )


def _listed(names: Iterable[str]) -> str:
    """Names in a row, the fourth and later only counted."""
    known = list(names)
    more = len(known) - 3
    return ", ".join(known) if more < 2 else f"{', '.join(known[:3])} +{more}"
