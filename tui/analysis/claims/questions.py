"""Finding the question that a value answers (:class:`.value_question.ValueQuestion`) in its clause.

Clauses are found by punctuation, by the words that open them, and by verbs from the tables of the
language; nothing here parses a sentence, so every part of a question may be left empty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TypeGuard

from tui.analysis.claims.names import mentioned_names, phonetic_parts
from tui.analysis.claims.value_question import (
    AFTER,
    BEFORE,
    CAPACITY,
    CONDITIONAL,
    NONE,
    PLANNED,
    PREVIOUS,
    STATED,
    Senses,
    ValueQuestion,
)
from tui.analysis.claims.verbs import is_verb
from tui.analysis.mentions.quantities.labels import labels, lettered
from tui.analysis.mentions.quantities.neighbours import list_items
from tui.analysis.mentions.tokens import tokens_of
from tui.analysis.statements import Statement
from tui.languages.tables import tables
from tui.languages.words import Term
from tui.model import Attribution, Moment, Name, Quantity

_MARKS = frozenset({";", ":", "—", "–", "(", ")", "“", "”", '"', "«", "»", ","})
_NEAR_VERB = 4  # words behind "and" within which a verb makes it open a clause
_BEHIND = 6  # words behind a value that may show how it was meant
_BASE = 8  # words of what a value is compared with


class Clauses:
    """A sentence cut into clauses, for the questions of its values."""

    def __init__(self, statement: Statement, code: str, known: frozenset[str] = NONE) -> None:
        """Cut a sentence.

        Args:
            statement: a sentence with its mentions and weighted words.
            code: ISO 639-1 code of its language.
            known: senses of words that are names somewhere in the comparison.
        """
        self._known = known
        self._statement = statement
        self._language = tables(code)
        self._offset = statement.sentence.start
        self._t = tokens_of(statement.source)
        t = self._t
        self._spans = [
            (self._at(m.start), self._until(m.end))
            for m in statement.mentions
            if isinstance(m, Quantity | Moment)
        ]
        self._verbs = [i for i in range(t.size) if is_verb(t, i, self._language)]
        self._starts = self._cut()
        self._conditional = self._condition()
        self._labels = [*labels(t, self._language), *lettered(t, self._language)]
        self._terms = [(self._at(term.start), term) for term in statement.terms]
        self._named = self._names()
        self._mentioned_names = list(mentioned_names(statement, code))
        self._items = self._listed()
        cited = [m.normalized for m in statement.mentions if isinstance(m, Attribution)]
        self._speaker = cited[0] if cited else None

    def question(self, mention: Quantity | Moment) -> ValueQuestion:
        """Return the question that a value of the sentence answers."""
        t = self._t
        first, last = self._at(mention.start), self._until(mention.end)
        if name := self._items.get(mention.start):
            return self._of_item(name, first, last, mention)
        begin, end = self._clause(first, last)
        subject, patient, verb = self._subject(begin, first)
        base, times, part = self._base(last, end, mention)
        return ValueQuestion(
            start=t.starts[begin] + self._offset,
            end=t.ends[max(end - 1, begin)] + self._offset,
            status=self._status(begin, first, last, end, mention),
            phase=self._phase(begin, first, last, end, mention),
            agents=self._agents(mention),
            adjacent=self._adjacent(last, end),
            subject=self._names_in(*subject),
            head=self._head(*subject) if verb else None,
            patient=self._names_in(*patient),
            words=frozenset(
                term.sense
                for at, term in self._terms
                if begin <= at < end and not first <= at < last and term.sense not in self._named
            ),
            base=base,
            base_times=times,
            part_of=part,
            labels=frozenset(t.phrase(i, j) for i, j in self._labels if begin <= i < end and j <= first),
            whole=any(t.low[k] in self._language.questions.whole for k in range(begin, first)),
            is_base=isinstance(mention, Moment) and self._is_base(mention, begin, end),
            speaker=self._speaker,
            named=self._names_in(begin, end),
            opposed=frozenset(
                (family, term.sense)
                for at, term in self._terms
                if begin <= at < end
                and (family := self._language.questions.opposed.get(t.low[at])) is not None
            ),
        )

    def _listed(self) -> dict[int, tuple[int, int]]:
        """The tokens of the name of each item of the sentence's lists, by where its count begins."""
        counts = [m for m in self._statement.mentions if isinstance(m, Quantity) and m.dimension == "count"]
        spans = [(self._at(m.start), self._until(m.end)) for m in counts]
        return {
            counts[item.number].start: (item.start, item.end)
            for item in list_items(self._t, spans, self._language)
        }

    def _of_item(
        self, name: tuple[int, int], first: int, last: int, mention: Quantity | Moment
    ) -> ValueQuestion:
        """The question of a count in a list, which is told of the name beside it alone."""
        begin, end = min(first, name[0]), max(last, name[1])
        named = (self._statement.source[self._t.starts[i] : self._t.ends[i]] for i in range(*name))
        return ValueQuestion(
            start=self._t.starts[begin] + self._offset,
            end=self._t.ends[end - 1] + self._offset,
            status=CAPACITY if _counts(mention) and mention.noun in self._language.questions.room else STATED,
            agents=frozenset[str]().union(*map(phonetic_parts, named)),
            subject=frozenset(term.sense for at, term in self._terms if name[0] <= at < name[1]),
            speaker=self._speaker,
            named=frozenset(term.sense for at, term in self._terms if name[0] <= at < name[1]),
            listed=True,
        )

    def _is_base(self, moment: Moment, begin: int, end: int) -> bool:
        """Whether a share before a time is measured against it: "12 percent above last month"."""
        return any(
            isinstance(m, Quantity)
            and m.dimension == "percent"
            and begin <= self._at(m.start) < end
            and moment in self._base(self._until(m.end), end, m)[1]
            for m in self._statement.mentions
        )

    def _at(self, start: int) -> int:
        """The token that begins at an offset of the article, or the next one."""
        return bisect_left(self._t.starts, start - self._offset, 0, self._t.size)

    def _until(self, end: int) -> int:
        return bisect_right(self._t.starts, end - 1 - self._offset, 0, self._t.size)

    def _cut(self) -> list[int]:
        """Tokens with which a clause begins."""
        t, q = self._t, self._language.questions
        inside = {k for first, last in self._spans for k in range(first, last)}
        starts = {0}
        for i in range(t.size):
            if i in inside:
                continue
            if t.raw[i] in _MARKS:
                starts.add(i + 1)
            elif t.low[i + 1] in self._language.numbers.of:
                continue  # "above that of last month"
            elif t.low[i] in q.joints or (t.low[i] in q.conjunctions and self._leads_a_verb(i)):
                starts.add(i)
        return sorted(s for s in starts if s < t.size) or [0]

    def _leads_a_verb(self, i: int) -> bool:
        near = bisect_left(self._verbs, i + 1)
        return near < len(self._verbs) and self._verbs[near] <= i + _NEAR_VERB

    def _clause(self, first: int, last: int) -> tuple[int, int]:
        k = bisect_right(self._starts, first) - 1
        later = [s for s in self._starts[k + 1 :] if s >= last]
        return self._starts[max(k, 0)], later[0] if later else self._t.size

    def _subject(self, begin: int, value: int) -> tuple[tuple[int, int], tuple[int, int], bool]:
        """Tokens of the subject, those between verb and value, and whether a verb is before the value."""
        say, is_quoted = self._language.speech.say, False
        while (verb := self._verb(begin, value)) is not None and self._t.low[verb] in say:
            begin, is_quoted = verb + 1, True
        stop = value if verb is None else verb
        if not is_quoted and not any(begin <= at < stop for at, _ in self._terms):
            begin, stop = self._before(begin)
        return (begin, stop), (value, value) if verb is None else (verb + 1, value), verb is not None

    def _before(self, begin: int) -> tuple[int, int]:
        """The subject of the clauses before: tokens up to their verb, from the nearest that names anybody."""
        k = bisect_right(self._starts, begin) - 1
        for start, end in zip(reversed(self._starts[:k]), reversed(self._starts[1 : k + 1]), strict=True):
            verb = self._verb(start, end)
            stop = end if verb is None else verb
            if self._names_in(start, stop):
                return start, stop
            if verb is not None and any(start <= at < stop for at, _ in self._terms):
                return start, stop
        return begin, begin

    def _verb(self, begin: int, end: int) -> int | None:
        k = bisect_left(self._verbs, begin)
        return self._verbs[k] if k < len(self._verbs) and self._verbs[k] < end else None

    def _opposed(self, begin: int, end: int) -> frozenset[tuple[int, str]]:
        families = self._language.questions.opposed
        return frozenset(
            (families[self._t.low[at]], term.sense)
            for at, term in self._terms
            if begin <= at < end and self._t.low[at] in families
        )

    def _names(self) -> Senses:
        """Senses of the names of the sentence; the word that begins it is one where it looks like one."""
        statement = self._statement
        spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, Name)]
        return frozenset(
            t.sense
            for t in statement.terms
            if t.sense in statement.names
            and (
                t.start > self._offset + 1
                or t.sense in self._known
                or any(s <= t.start < e for s, e in spans)
                or self._looks_like_a_name(t)
            )
        )

    def _looks_like_a_name(self, first: Term) -> bool:
        """Whether the word that begins the sentence is likely a name: before a verb, and no plural."""
        t, language = self._t, self._language
        at = self._at(first.start)
        m, q = language.measures, language.questions
        word = t.low[at]
        return (
            first.sense[0] != "~"
            and at + 1 in self._verbs
            and not m.is_plural(word)
            and word not in m.plurals
            and word not in language.speech.sources
            and not word.endswith(q.abstract)
        )

    def _agents(self, mention: Quantity | Moment) -> Senses:
        """The parts of names before a value, but those of who is cited, who counts, and of places."""
        t, q = self._t, self._language.questions
        found: set[str] = set()
        for name in self._mentioned_names:
            if name.end <= mention.start and t.low[self._until(name.end)] not in q.counting:
                found |= phonetic_parts(name.normalized)
        at, first = self._terms[0] if self._terms else (1, None)
        opens = first and not at and mention.start > first.start and first.sense in self._named
        named = first and (
            (first.sense in self._known and 1 in self._verbs) or self._looks_like_a_name(first)
        )
        if opens and named and t.low[1] not in q.counting:
            found |= phonetic_parts(t.low[0])
        return frozenset(found)

    def _adjacent(self, last: int, end: int) -> Senses:
        """The parts of the names behind a value in its clause, as they sound."""
        t, q = self._t, self._language.questions
        found: set[str] = set()
        for name in self._mentioned_names:
            at = self._at(name.start)
            if last <= at < end and t.low[at - 1] not in q.joining:
                found |= phonetic_parts(name.normalized)
        return frozenset(found)

    def _names_in(self, begin: int, end: int) -> Senses:
        return frozenset(t.sense for at, t in self._terms if begin <= at < end and t.sense in self._named)

    def _head(self, begin: int, end: int) -> str | None:
        """The last word before the first preposition of a noun phrase."""
        t, names = self._t, self._language.names
        for k in range(begin, end):
            if t.low[k] in names.of or t.low[k] in names.place_prepositions:
                end = k
                break
        found = [term.sense for at, term in self._terms if begin <= at < end]
        return found[-1] if found else None

    def _status(self, begin: int, first: int, last: int, end: int, mention: Quantity | Moment) -> str:
        t, q = self._t, self._language.questions
        for k in range(first - 1, begin - 1, -1):
            if (found := t.longest(k, q.statuses)) and found[1] <= first:
                return found[0]
        if _counts(mention) and (mention.noun in q.room or (first and t.low[first - 1] in q.capacity)):
            return CAPACITY
        for k in range(last, min(last + _BEHIND, end + 1, t.size)):
            if found := t.longest(k, q.after_statuses):
                return found[0]
            if t.raw[k] in _MARKS:
                break
        if self._conditional:
            return CONDITIONAL
        future = self._language.time.future
        return PLANNED if any(t.low[k] in future for k in range(begin, first)) else STATED

    def _condition(self) -> bool:
        """Whether the sentence states what holds under a condition."""
        t, q = self._t, self._language.questions
        return any(
            q.statuses.get(t.low[k]) == CONDITIONAL and not (k and t.low[k - 1] in self._language.speech.say)
            for k in self._starts
        )

    def _phase(self, begin: int, first: int, last: int, end: int, mention: Quantity | Moment) -> str:
        if not isinstance(mention, Quantity) or mention.dimension == "duration":
            return ""
        t, q = self._t, self._language.questions
        if "from" in mention.qualifiers or (first and t.longest_before(first, q.before)):
            return PREVIOUS
        for k in range(first - 1, begin - 1, -1):
            if t.longest(k, q.previous):
                return PREVIOUS
            if t.longest(k, q.now):
                return AFTER
        return self._event_phase(begin, first, last, end)

    def _event_phase(self, begin: int, first: int, last: int, end: int) -> str:
        t, q = self._t, self._language.questions
        opening = t.low[0] if begin == 0 else ""
        behind = [t.low[k] for k in range(last, min(last + _BEHIND, end))]
        for word in (opening, *behind):
            if word in q.before_event:
                return BEFORE
            if word in q.after_event:
                return AFTER
        return ""

    def _base(
        self, last: int, end: int, mention: Quantity | Moment
    ) -> tuple[Senses, tuple[Moment, ...], Senses]:
        """What follows "above", "than", "from" ..., the times in it, and what follows "of"."""
        t, language = self._t, self._language
        if not isinstance(mention, Quantity):
            return NONE, (), NONE
        for k in range(last, min(last + 3, end)):
            found = t.longest(k, language.questions.compared)
            if found is None:
                continue
            start, stop = found[1], min(found[1] + _BASE, end)
            light = language.names.articles | language.speech.determiners
            words = frozenset(
                t.low[i] for i in range(start, stop) if t.kinds[i] == "w" and t.low[i] not in light
            )
            if t.low[k] in language.numbers.of:
                return NONE, (), words
            low, high = t.starts[start] + self._offset, t.ends[max(stop - 1, start)] + self._offset
            times = tuple(
                m for m in self._statement.mentions if isinstance(m, Moment) and low <= m.start < high
            )
            spans = [(self._at(m.start), self._until(m.end)) for m in times]
            timed = {t.low[i] for first, past in spans for i in range(first, past)}
            return words - timed - language.names.of, times, NONE
        return NONE, (), NONE


def _counts(mention: Quantity | Moment) -> TypeGuard[Quantity]:
    return isinstance(mention, Quantity) and mention.dimension == "count"
