"""The rows that fields and the scope of a search leave over."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from tui.languages.tables import tables
from tui.model import Attribution, Fact, Mention, Moment, Quantity, Quotation
from tui.model.categories import category_of
from tui.model.contradictions import SelfContradiction
from tui.review.edits import USER_VERDICTS, Target
from tui.review.history import Review
from tui.search import row_sets as bits
from tui.search.documents import DocumentKind, Documents, Scope
from tui.search.fields import HAS, KINDS, TIERS, VERDICTS, read_amounts, read_days
from tui.search.inverted_index import Postings
from tui.search.matching import Matcher
from tui.search.query import FieldTerm, Phrase, Query, QueryHint, Words, quote
from tui.search.row_sets import Budget
from tui.search.values import Range, ValueIndex, read_range
from tui.search.vocabulary import tokens

_NAMED = 5  # values that a hint names
_KIND_OF = dict(
    zip(
        KINDS,
        (DocumentKind.SENTENCE, DocumentKind.FACT, DocumentKind.NOTE, DocumentKind.TAG, DocumentKind.NOISE),
        strict=True,
    )
)


class Filters:
    """Answers field words for a comparison and its review.

    Attributes:
        values: the quantities and moments of all sentences.
    """

    def __init__(self, documents: Documents, masked: Collection[str] = ()) -> None:
        """See :meth:`tui.search.Index.build` for ``masked``."""
        self._documents = documents
        self.values = ValueIndex()
        self._review = Review()
        self._speakers: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._sources: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._holding: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._verdicts: dict[str, int] = {}
        self._tiers: dict[str, int] = {}
        self._targets: dict[Target, int] = {}
        self._kept: dict[tuple[str, str], int | None] = {}
        for place, mentions in documents.comparison.mentions.items():
            if place in documents.row_of:
                self._add_mentions(documents.row_of[place], mentions)
        for i, fact in enumerate(documents.facts):
            self._add_cited(i, fact)
        shown = [(i, f) for i, f in enumerate(documents.facts) if f.id not in masked]
        for category in VERDICTS:
            facts = (i for i, f in shown if category_of(f) == category)
            self._verdicts[category] = documents.rows_of_facts(facts)
        for tier in TIERS:
            facts = (i for i, f in shown if f.tier == tier and not isinstance(f, SelfContradiction))
            self._tiers[tier] = documents.rows_of_facts(facts)

    def _add_mentions(self, row: int, mentions: Iterable[Mention]) -> None:
        self.values.add(row, mentions)
        for mention in mentions:
            match mention:
                case Quantity():
                    self._holding["number"].append(row)
                case Moment():
                    self._holding["date"].append(row)
                case Quotation(speaker=speaker):
                    self._holding["quote"].append(row)
                    if speaker:
                        self._speakers[speaker].append(row)
                case Attribution(normalized=name, via=via):
                    self._speakers[name].append(row)
                    self._sources[name].append(row)
                    if via:
                        self._sources[via].append(row)

    def _add_cited(self, index: int, fact: Fact) -> None:
        for name in fact.cited:
            self._sources[name].append(self._documents.first_fact + index)
        for member in fact.members:
            row = self._documents.row_of.get(member.place)
            for value in member.values:
                if value.cited and row is not None:
                    self._sources[value.cited].append(row)

    def review(self, review: Review) -> None:
        """Answer for this review from now on; its notes and tags are among the documents."""
        self._review = review
        self._targets.clear()
        self._kept.clear()

    def known(self, name: str) -> list[str]:
        """Return the values a field word can have here, most distinctive first; none for plain numbers."""
        documents, review = self._documents, self._review
        match name:
            case "outlet":
                return list(dict.fromkeys(a.name for a in documents.comparison.articles))
            case "date":
                days = {a.published[:10] for a in documents.comparison.articles if a.published}
                return sorted(days)
            case "verdict":
                own = sorted(set(review.verdicts.values()) - {*USER_VERDICTS})
                return [*self._verdicts, *USER_VERDICTS, *own]
            case "tag":
                return sorted({tag for tags in review.tags.values() for tag in tags})
            case "said-by":
                return _most_frequent(self._speakers)
            case "source":
                return _most_frequent(self._sources)
        return list({"has": HAS, "in": KINDS, "tier": TIERS}.get(name, ()))

    def rows(self, field: FieldTerm) -> tuple[int, list[QueryHint]]:
        """Return the rows a field word selects (or, excluded, would select), and what is odd about it."""
        hints: list[QueryHint] = []
        rows = 0
        for value in field.values:
            key = (field.name, value)
            if key not in self._kept:
                self._kept[key] = self._rows(field.name, value)
            found = self._kept[key]
            if found is None:
                hints.append(QueryHint(f"The unit in {field.name}:{quote(value)} is unknown."))
            elif not found and not self._may_be_empty(field.name, value):
                there = self._days_there() if field.name == "date" else self._values_there(field.name)
                hints.append(QueryHint(f"Nothing has {field.name}:{quote(value)}{there}", wrong=False))
            rows |= found or 0
        return rows, hints

    def _values_there(self, name: str) -> str:
        known = self.known(name)
        more = f" and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
        return f"; there are {', '.join(map(_plain, known[:_NAMED]))}{more}" if known else ""

    def _days_there(self) -> str:
        """Return a remark on which days the articles were published."""
        days = self.known("date")
        if not days:
            return "; no article says when it was published"
        named = ", ".join(days) if len(days) <= _NAMED else f"{len(days)} days from {days[0]} to {days[-1]}"
        undated = sum(a.published is None for a in self._documents.comparison.articles)
        return f"; published on {named}{f'; {undated} without a date' if undated else ''}"

    def ranges(self, field: FieldTerm) -> list[Range]:
        """Return the ranges of quantities of a ``number:``; none for other field words."""
        if field.name != "number":
            return []
        return [wanted for wanted in map(self._range, field.values) if wanted]

    def _range(self, value: str) -> Range | None:
        language = self._documents.language_of(0) if self._documents.size else "en"
        amounts = read_amounts(value, comma_decimal=tables(language).numbers.comma_decimal)
        return read_range(amounts, language) if amounts else None

    def _may_be_empty(self, name: str, value: str) -> bool:
        return name in ("number", "has", "in", "tier") or any(
            _begins(value, known) for known in self.known(name)
        )

    def _rows(self, name: str, value: str) -> int | None:
        documents = self._documents
        match name:
            case "outlet":
                articles = documents.comparison.articles
                named = (i for i, a in enumerate(articles) if _begins(value, a.name))
                return self.with_notes(documents.rows_of_articles(named))
            case "date":
                days = read_days(value)
                assert days is not None
                articles = documents.comparison.articles
                dated = (i for i, a in enumerate(articles) if days.has(a.date))
                return self.with_notes(documents.rows_of_articles(dated))
            case "verdict":
                computed = bits.union(r for verdict, r in self._verdicts.items() if _begins(value, verdict))
                own = (t for t, verdict in self._review.verdicts.items() if _begins(value, verdict))
                return self.with_notes(computed) | self._covered(own)
            case "tier":
                sorted_so = (rows for tier, rows in self._tiers.items() if tier.startswith(value.lower()))
                return self.with_notes(bits.union(sorted_so))
            case "tag":
                tagged = (
                    t for t, tags in self._review.tags.items() if any(_begins(value, tag) for tag in tags)
                )
                return self._covered(tagged)
            case "said-by":
                return self._named(self._speakers, value)
            case "source":
                return self._named(self._sources, value)
            case "number":
                wanted = self._range(value)
                return None if wanted is None else self.values.rows_within(wanted, documents.size)
            case "has":
                return bits.union(self._has(what) for what in HAS if what.startswith(value.lower()))
        return bits.union(self.kinds(value))

    def kinds(self, value: str) -> Iterator[int]:
        """Return the rows of the kinds a value of ``in:`` names."""
        return (self._documents.of_kind[_KIND_OF[kind]] for kind in KINDS if kind.startswith(value.lower()))

    def _has(self, what: str) -> int:
        review = self._review
        targets: dict[str, Iterable[Target]] = {
            "note": review.notes,
            "tag": review.tags,
            "verdict": review.verdicts,
            "reviewed": review.reviewed,
        }
        if what in targets:
            return self._covered(targets[what])
        if what == "source":
            return self._named(self._sources, "")
        return bits.of_rows([self._holding[what]], self._documents.size)

    def _named(self, names: dict[str, array[int]], value: str) -> int:
        found = [rows for name, rows in names.items() if _begins(value, name)]
        return bits.of_rows(found, self._documents.size)

    def _covered(self, targets: Iterable[Target]) -> int:
        """Return the rows some targets cover, and the notes and tags on them."""
        rows = 0
        for target in targets:
            if target not in self._targets:
                self._targets[target] = self._documents.covered(target)
            rows |= self._targets[target]
        return self.with_notes(rows)

    def with_notes(self, rows: int) -> int:
        """Return rows, with the notes and tags on some of them added."""
        return rows | bits.union(1 << row for row, about in self._documents.annotations() if about & rows)


def _begins(value: str, name: str) -> bool:
    """Return whether ``name`` contains the words of ``value``, the last of them as a beginning."""
    return f" {' '.join(tokens(value))}" in f" {' '.join(tokens(name))}"


def _most_frequent(names: dict[str, array[int]]) -> list[str]:
    return sorted(names, key=lambda name: (-len(names[name]), name))


def _plain(name: str) -> str:
    return quote(name)[1:-1]


class Restrictions:
    """Computes which rows a query may find at all."""

    def __init__(self, documents: Documents, postings: Postings, filters: Filters, matcher: Matcher) -> None:
        self._documents = documents
        self._postings = postings
        self._filters = filters
        self._matcher = matcher
        self._retold = bits.of_rows([list(self._retold_titles())], documents.size)

    def _retold_titles(self) -> Iterator[int]:
        """Yield the rows of facts whose title repeats one of their sentences, which is found anyway."""
        lines = self._postings.lines
        for i in range(len(self._documents.facts)):
            row = self._documents.first_fact + i
            if any(lines[row] in lines[member] for member in self._documents.rows_of_members(i)):
                yield row

    def rows(self, query: Query, scope: Scope, budget: Budget, hints: list[QueryHint]) -> int:
        """Return the rows, as bits, that scope, field words and exclusions leave.

        Args:
            query: the parsed query.
            scope: where to search.
            budget: of time.
            hints: takes what is odd about field words.
        """
        documents, filters = self._documents, self._filters
        kinds = [t for t in query.terms if isinstance(t, FieldTerm) and t.name == "in" and not t.excluded]
        if kinds:
            rows = bits.union(documents.of_kind.values())
        else:
            rows = bits.union(documents.of_kind[k] for k in scope.kinds)
            worded = any(not isinstance(t, FieldTerm) and not t.excluded for t in query.terms)
            rows &= ~(self._retold if worded else documents.of_kind[DocumentKind.FACT])
        if scope.article is not None:
            rows &= filters.with_notes(documents.rows_of_articles([documents.index_of(scope.article)]))
        if scope.facts is not None:
            facts = map(documents.fact_index, scope.facts)
            rows &= filters.with_notes(documents.rows_of_facts(i for i in facts if i is not None))
        for term in query.terms:
            if isinstance(term, FieldTerm):
                found, odd = filters.rows(term)
                hints += odd
                rows &= ~found if term.excluded else found
            elif term.excluded and isinstance(term, Words):
                rows &= ~self._matcher.word(term, budget, errors=False, strict=True).rows
            elif term.excluded and isinstance(term, Phrase):
                rows &= ~self._matcher.phrase(term, budget).rows
        return rows

    def facts(self, query: Query, scope: Scope) -> frozenset[int] | None:
        """Return the indexes of the facts that scope and verdicts leave; None where they leave all.

        Args:
            query: the parsed query.
            scope: where to search.
        """
        documents = self._documents
        meant: set[int] | None = None
        if scope.facts is not None:
            meant = {i for i in map(documents.fact_index, scope.facts) if i is not None}
        for term in query.terms:
            if isinstance(term, FieldTerm) and term.name in ("verdict", "tier"):
                found = set(bits.rows_in(self._filters.rows(term)[0] >> documents.first_fact))
                if meant is None:
                    meant = set(range(len(documents.facts)))
                meant = meant - found if term.excluded else meant & found
        return None if meant is None else frozenset(meant)
