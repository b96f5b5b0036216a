"""The content of a report in its order: the parts that all readable reports share.

Nothing here is markup; every string is still the untrusted text it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui.model import (
    Comparison,
    Difference,
    DifferenceKind,
    Fact,
    Member,
    Place,
    Sentence,
    Value,
)
from tui.model.categories import DIFFERING, Category, all_facts, category_of, tally
from tui.model.sides import exact_first, looser_words, related_words, together
from tui.model.support import CitedAs, cited_as, sources_and_speakers
from tui.model.traces import Traces, unlinked
from tui.model.wording import article_names, count, listing, spoken_date
from tui.reports import Report
from tui.reports.stages import in_order_of_time
from tui.reports.wording import SECTIONS, STANCES, quoted, reference
from tui.review.applying import Annotation, ReviewedComparison, reviewed


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence quoted as proof.

    Attributes:
        number: of its footnote, from 1 through the whole report; 0 where no value refers to it.
        place: the sentence.
        label: what its article is called.
        reference: outlet, date and paragraph.
        text: the words, white space folded.
        pieces: the same words cut where a value begins and ends, with whether the piece is a value.
        work: the user's note and tags on this sentence.
    """

    number: int
    place: Place
    label: str
    reference: str
    text: str
    pieces: tuple[tuple[str, bool], ...]
    work: Annotation


@dataclass(frozen=True, slots=True)
class ReportStatement:
    """One outlet's words for a value, the source it cites for them, and their footnote."""

    label: str
    words: str
    cited: str | None
    cited_as: CitedAs | None
    quote: int | None


@dataclass(frozen=True, slots=True)
class ReportValue:
    """One of the values a thing that differs is given, and who gives it.

    Attributes:
        meaning: what the words of a date come to ("June 2024" for "last June"); empty where they say it.
        statements: who gives it, in which words, those first that say it exactly.
        looser: labels of those whose words only fit it, as "more than 20" fits 21.
    """

    meaning: str
    statements: tuple[ReportStatement, ...]
    looser: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        """The value in the words of the first that states it."""
        return self.statements[0].words

    @property
    def by(self) -> str:
        """Who says so, the fourth and later only counted; those less exact with their words."""
        words: dict[str, str] = {}
        for s in self.statements:
            words.setdefault(s.label, f"{s.label} {quoted(s.words)}" if s.label in self.looser else s.label)
        names = list(words.values())
        more = len(names) - 3
        return ", ".join(names) if more < 2 else f"{', '.join(names[:3])} and {more} more"


@dataclass(frozen=True, slots=True)
class Split:
    """A difference with its values grouped."""

    difference: Difference
    readings: tuple[ReportValue, ...]


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A fact as reported.

    Attributes:
        number: its position among the comparison's facts, as the desk shows it.
        fact: the fact.
        splits: what differs.
        quotes: its sentences.
        stated_by: labels of the articles that state it.
        missing_in: labels of those that were searched and say nothing of it.
        perhaps_in: labels of those that hold its values or names, and were not linked to it.
        unmatched: labels of all others, in which no match was found.
        cited, speakers: names it rests on as sources, and people who said it.
        support: how many independent sources it has, and which articles share a text.
        also: labels of the articles of a disagreement that are on no side of it, with their words.
        disputed_in: numbers of the disagreements in which its sentences take part, too.
        work: the user's work on it.
    """

    number: int
    fact: Fact
    splits: tuple[Split, ...]
    quotes: tuple[Quote, ...]
    stated_by: tuple[str, ...]
    missing_in: tuple[str, ...]
    perhaps_in: tuple[str, ...]
    unmatched: tuple[str, ...]
    cited: tuple[str, ...]
    speakers: tuple[str, ...]
    support: str
    also: tuple[str, ...]
    disputed_in: tuple[int, ...]
    work: Annotation

    @property
    def category(self) -> Category:
        """What the fact counts as."""
        return category_of(self.fact)


_CHAPTERS = (Category.DISAGREE, Category.UPDATE, Category.POSSIBLE, Category.AGREE, Category.UNCLEAR)
_IF_ANY = frozenset({Category.UPDATE, Category.WITHIN, Category.POSSIBLE})


@dataclass(frozen=True, slots=True)
class ReportOutline:
    """A complete report.

    Attributes:
        report: what it is made from.
        comparison: as the user corrected it.
        names: what each article is called, by id.
        work: the user's work.
        entries: the facts as read: disagreements, updates, what is possible, agreements, what was not
            compared, what one article alone states; the surest first.
    """

    report: Report
    comparison: Comparison
    names: dict[str, str]
    work: ReviewedComparison
    entries: tuple[ReportEntry, ...]

    def of(self, category: Category) -> list[ReportEntry]:
        """Return the facts of this category in reading order; those that answer one question are adjacent."""
        return together((e for e in self.entries if e.category is category), lambda e: e.fact)

    def chapters(self) -> list[tuple[str, str, list[ReportEntry]]]:
        """Return anchor, heading and entries of each chapter of facts that several articles state."""
        found = {category: self.of(category) for category in _CHAPTERS}
        return [
            (category.value, SECTIONS[category], entries)
            for category, entries in found.items()
            if entries or category not in _IF_ANY
        ]

    def counts(self) -> dict[Category, int]:
        """Return how many facts are in each category, as read; contradictions inside one article too."""
        counted = tally(all_facts(self.comparison))
        return {category: counted[category] for category in SECTIONS}

    def shown_categories(self) -> list[Category]:
        """Return the categories that are shown, as read; updates and the like only where there are any."""
        return [c for c, number in self.counts().items() if number or c not in _IF_ANY]

    def entry(self, number: int) -> ReportEntry | None:
        """Return the fact with a number; None for a contradiction inside one article."""
        return next((e for e in self.entries if e.number == number), None)

    def numbered(self) -> list[ReportEntry]:
        """Return the facts in the order of their numbers."""
        return sorted(self.entries, key=lambda e: e.number)


def build_outline(report: Report) -> ReportOutline:
    """Bring a comparison and the user's work into the order of a report."""
    done = reviewed(report.comparison, report.review, report.judge)
    comparison = done.comparison
    names = article_names(comparison.articles)
    entries: list[ReportEntry] = []
    disputes: dict[Place, list[int]] = {}
    for number, fact in enumerate(comparison.facts, 1):
        for member in fact.members if fact.differences else ():
            disputes.setdefault(member.place, []).append(number)
    footnotes, traces = 0, Traces(comparison)
    for number, fact in sorted(enumerate(comparison.facts, 1), key=_reading_order):
        first = footnotes + 1 if fact.differences else 0
        quotes = tuple(
            _quote(done, names, fact, member.place, first and first + position)
            for position, member in enumerate(_as_read(fact))
        )
        footnotes += len(quotes) if first else 0
        others = (a.id for a in comparison.articles if a.id not in fact.articles)
        perhaps, unmatched = unlinked(traces, fact, [a for a in others if not fact.leaves_out(a)])
        entries.append(
            ReportEntry(
                number,
                fact,
                splits=tuple(_split(comparison, fact, d, names, quotes) for d in fact.differences),
                quotes=quotes,
                stated_by=tuple(names[a] for a in fact.articles),
                missing_in=tuple(names[a.id] for a in comparison.articles if fact.leaves_out(a.id)),
                perhaps_in=tuple(names[a] for a in perhaps),
                unmatched=tuple(names[a] for a in unmatched),
                cited=sources_and_speakers(comparison, fact)[0],
                speakers=sources_and_speakers(comparison, fact)[1],
                support=_support(comparison, names, fact),
                also=_also(names, fact) if fact.differences else (),
                disputed_in=tuple(n for n in _disputing(fact, disputes) if n != number),
                work=done.fact(fact),
            )
        )
    return ReportOutline(report, comparison, names, done, tuple(entries))


def _also(names: dict[str, str], fact: Fact) -> tuple[str, ...]:
    """Who speaks of a disagreement and is on no side of it, with the words for it."""
    return tuple(
        f"{names[a]} {quoted(words)}" if words else names[a] for a, words in related_words(fact).items()
    )


def _disputing(fact: Fact, disputes: dict[Place, list[int]]) -> list[int]:
    return sorted({number for member in fact.members for number in disputes.get(member.place, ())})


def _reading_order(item: tuple[int, Fact]) -> tuple[float, ...]:
    number, fact = item
    category = category_of(fact)
    surest = (-fact.confidence, -len(fact.articles)) if category in DIFFERING else ()
    return (list(SECTIONS).index(category), fact.is_update, *surest, number)


def _as_read(fact: Fact) -> list[Member]:
    """A fact's sentences in the order in which the values that differ refer to them, then the others."""
    groups = [v for d in fact.differences for v in sorted(d.values, key=_by_first_of(d))]
    order = {place: n for n, place in enumerate(dict.fromkeys(v.place for v in groups))}
    return sorted(fact.members, key=lambda member: order.get(member.place, len(order)))


def _by_first_of(difference: Difference) -> Callable[[Value], int]:
    """Values with the same meaning are grouped at the first of them."""
    first = {v.normalized: n for n, v in reversed(list(enumerate(difference.values)))}
    return lambda value: first[value.normalized]


def _quote(done: ReviewedComparison, names: dict[str, str], fact: Fact, place: Place, number: int) -> Quote:
    article, sentence = done.comparison.article(place.article), done.comparison.sentence(place)
    stated = [v for m in fact.members for v in m.values] + [v for d in fact.differences for v in d.values]
    return Quote(
        number,
        place,
        names[article.id],
        reference(article, sentence.id, names[article.id]),
        sentence.text,
        tuple(_pieces(article.text, sentence, [v for v in stated if v.place == place])),
        done.sentence(place),
    )


def _pieces(text: str, sentence: Sentence, values: list[Value]) -> Iterator[tuple[str, bool]]:
    """A sentence cut at the borders of its values, overlapping ones taken together."""
    at = sentence.start
    for value in sorted(values, key=lambda v: (v.start, -v.end)):
        start, end = max(value.start, at), min(value.end, sentence.end)
        if start < end:
            if at < start:
                yield text[at:start], False
            yield text[start:end], True
            at = end
    if at < sentence.end:
        yield text[at : sentence.end], False


def _split(
    comparison: Comparison,
    fact: Fact,
    difference: Difference,
    names: dict[str, str],
    quotes: tuple[Quote, ...],
) -> Split:
    footnote = {q.place: q.number for q in quotes}
    sides: dict[str, list[Value]] = {}
    for v in difference.values:
        sides.setdefault(v.normalized, []).append(v)
    stated = [exact_first(comparison, values, difference.explanation) for values in sides.values()]
    if difference.kind is DifferenceKind.UPDATE:
        stated = in_order_of_time(comparison, fact, difference, stated)
    readings: list[ReportValue] = []
    for values in stated:
        statements: dict[ReportStatement, None] = {}
        for v in values:
            role = cited_as(comparison, [v.place.article], v.cited) if v.cited else None
            label = names[v.place.article]
            statements[ReportStatement(label, v.text, v.cited, role, footnote.get(v.place))] = None
        looser = frozenset(names[a] for a in looser_words(comparison, values))
        meaning = _shown_meaning(difference, comparison.meaning(values[0]), values[0].text)
        readings.append(ReportValue(meaning, tuple(statements), looser))
    return Split(difference, tuple(readings))


def _shown_meaning(difference: Difference, meaning: str, words: str) -> str:
    """What words come to, where they do not say it; a stance is named, as its words alone do not show it."""
    if difference.slot == "negation":
        return meaning if meaning in STANCES else ""
    meaning = spoken_date(meaning) if difference.slot == "date" else ""
    stated = meaning.removeprefix("about ").casefold() in words.casefold()
    return "" if stated else meaning


def _support(comparison: Comparison, names: dict[str, str], fact: Fact) -> str:
    """How many independent sources a fact has and why they are fewer than its articles."""
    stated_by = fact.articles
    if len(stated_by) == 1:
        return ""
    stated = count(fact.independent_sources, "independent source")
    if fact.independent_sources == len(stated_by):
        return stated
    copies = [r for r in comparison.reuse if r.a in stated_by and r.b in stated_by]
    shared = listing(dict.fromkeys(names[a] for r in copies for a in (r.a, r.b)))
    why = f": {shared} share one text" if shared else ""
    return f"{stated} in {count(len(stated_by), 'article')}{why}"
