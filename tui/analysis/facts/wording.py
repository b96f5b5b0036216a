"""Where sentences of nearly the same words say another thing: "fled in a van", "fled on a motorcycle"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from tui.analysis.disagreements.names import is_short_form
from tui.analysis.mentions.tokens import tokens_of
from tui.analysis.statements import Statement
from tui.languages.folding import fold
from tui.languages.tables import tables
from tui.languages.words import Term, similarity, skeleton, word_classes
from tui.model import Attribution, Moment, Quantity

_NEARLY = 0.65  # share of the words of both sentences that stand in both in one order, as copied ones have
_ALIKE = 0.5  # likeness of meaning from which one word may stand for another


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sentence in order.

    Attributes:
        keys: each by its sense if it counts, else folded.
        terms: those that count and are no value, source or verb of saying, by their place in ``keys``.
        code: ISO 639-1 code of its language.
        undone: whether it says that something was refused, failed or called off.
    """

    keys: tuple[str, ...]
    terms: dict[int, Term]
    code: str
    undone: bool

    def is_name(self, i: int) -> bool:
        """Whether a word has a capital letter that does not come from its place in the sentence."""
        return self.terms[i].capital and (i > 0 or (1 in self.terms and self.terms[1].capital))


def wording_of(statement: Statement, code: str) -> Wording:
    """Return the wording of a sentence.

    Args:
        statement: a sentence with its mentions and weighted words.
        code: ISO 639-1 code of the language.
    """
    speech, offset = tables(code).speech, statement.sentence.start
    held = [(m.start, m.end) for m in statement.mentions if isinstance(m, (Quantity, Moment, Attribution))]
    known = {term.start - offset: term for term in statement.terms}
    t = tokens_of(statement.source)
    keys: list[str] = []
    terms: dict[int, Term] = {}
    for i in range(t.size):
        if t.kinds[i] not in ("w", "n"):
            continue
        term = known.get(t.starts[i])
        if term and t.low[i] not in speech.say and not any(start <= term.start < end for start, end in held):
            terms[len(keys)] = term
        keys.append(term.sense if term else t.low[i])
    undoing = _undoing(code)
    return Wording(tuple(keys), terms, code, any(term.sense in undoing for term in statement.terms))


def say_other(a: Wording, b: Wording) -> bool:
    """Return whether two sentences of nearly the same words put another thing or name in one place.

    Or swap two names around a verb, or only one says that it was refused, failed or called off. Words of
    like meaning are the same thing.

    Args:
        a: the words of one sentence.
        b: those of the other.
    """
    size = len(a.keys) + len(b.keys)
    if a.code != b.code or a.keys == b.keys or 4 * len({*a.keys} & {*b.keys}) < _NEARLY * size:
        return False
    if 2 * LCSseq.similarity(a.keys, b.keys) < _NEARLY * size:
        return False
    if a.undone != b.undone or _swapped(a, b):
        return True
    return any(_are_other(a, one, b, other) for one, other in _replaced(a.keys, b.keys))


@cache
def _undoing(code: str) -> frozenset[str]:
    classes = word_classes(code)
    return frozenset(classes.sense(w, classes.stem(w)) for w in tables(code).questions.undoing)


@cache
def _leads(code: str) -> frozenset[str]:
    """Words that a noun follows: articles and prepositions."""
    names, questions = tables(code).names, tables(code).questions
    return (
        names.articles
        | names.place_prepositions
        | names.of
        | questions.joining
        | questions.prepositions
        | tables(code).time.be
    )


def _replaced(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Yield the words of one sentence in whose place the other has others."""
    i = j = 0
    for op in LCSseq.opcodes(a, b):
        if op.tag == "equal":
            if op.src_start > i and op.dest_start > j:
                yield range(i, op.src_start), range(j, op.dest_start)
            i, j = op.src_end, op.dest_end
    if len(a) > i and len(b) > j:
        yield range(i, len(a)), range(j, len(b))


def _are_other(a: Wording, one: range, b: Wording, other: range) -> bool:
    """Whether words in the same place are two names or two nouns, each of which only its sentence has."""
    x, y = _own(a, one, b, other), _own(b, other, a, one)
    if not (x and y):
        return False
    names = any(map(a.is_name, x)), any(map(b.is_name, y))
    if names[0] != names[1]:
        return False
    return names[0] or (_is_led(a, one.start, x[0]) and _is_led(b, other.start, y[0]))


def _is_led(wording: Wording, first: int, i: int) -> bool:
    """Whether a run begins a sentence, or what a noun follows stands before one of its words."""
    return not first or any(key in _leads(wording.code) for key in wording.keys[first - 1 : i])


def _own(a: Wording, one: range, b: Wording, other: range) -> list[int]:
    """The words of a run that the other sentence lacks, and for which the run there has none alike."""
    elsewhere = {term.sense for term in b.terms.values()} | {term.stem for term in b.terms.values()}
    there = [b.terms[j] for j in other if j in b.terms]
    return [
        i
        for i in one
        if (term := a.terms.get(i))
        and term.sense not in elsewhere
        and term.stem not in elsewhere
        and not any(_may_be_one(term, rival, a.code) for rival in there)
    ]


def _may_be_one(x: Term, y: Term, code: str) -> bool:
    contrasts = word_classes(code).contrasts
    if x.sense in contrasts and contrasts[x.sense] & contrasts.get(y.sense, frozenset()):
        return False
    if x.capital and y.capital:
        one, other = fold(x.stem), fold(y.stem)
        return skeleton(one) == skeleton(other) or is_short_form(one, other)
    return similarity(x.stem, y.stem, code) >= _ALIKE


def _swapped(a: Wording, b: Wording) -> bool:
    """Whether two names stand on either side of the same verb, in the other order: "Alm beat Berk"."""
    names = [i for i, term in a.terms.items() if term.capital]
    for i, j in pairwise(names):
        middle = a.keys[i + 1 : j]
        if not any(k in a.terms for k in range(i + 1, j)):
            continue
        turned = (a.keys[j], *middle, a.keys[i])
        if any(b.keys[k : k + len(turned)] == turned for k in range(len(b.keys) - len(turned) + 1)):
            return True
    return False
