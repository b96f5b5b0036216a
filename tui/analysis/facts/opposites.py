"""What opposes two sentences of the same words: contraries, "not known", and what only may be."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tui.analysis.mentions.tokens import tokens_of
from tui.analysis.statements import Statement
from tui.languages.folding import fold
from tui.languages.tables import tables
from tui.languages.words import similarity, word_classes
from tui.model import Moment, Name, Polarity, Quantity

_CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–"})
Span = tuple[int, int]


@cache
def _sides(code: str) -> Mapping[str, frozenset[tuple[int, int]]]:
    """By the stem of a word, the families it is of, each with the side it takes there."""
    stem = word_classes(code).stem
    found: dict[str, frozenset[tuple[int, int]]] = {}
    for family, sides in enumerate(tables(code).questions.contraries):
        for side, words in enumerate(sides):
            for word in words:
                key = stem(word)
                found[key] = found.get(key, frozenset()) | {(family, side)}
    return found


def sides_of(statement: Statement, code: str) -> dict[int, tuple[int, frozenset[str]]]:
    """Return the side a sentence takes in each family of contraries, and the senses of the words that say so.

    A family of which the sentence has two sides ("arrested and released") is left out.

    Args:
        statement: a sentence with its words.
        code: ISO 639-1 code of its language.
    """
    known = _sides(code)
    names = [(m.start, m.end) for m in statement.mentions if isinstance(m, Name)]
    found: dict[int, dict[int, set[str]]] = {}
    for term in statement.terms:
        if (of := known.get(term.stem)) and not any(s <= term.start < e for s, e in names):
            for family, side in of:
                found.setdefault(family, {}).setdefault(side, set()).add(term.sense)
    return {
        family: (side, frozenset(senses))
        for family, sides in found.items()
        if len(sides) == 1
        for side, senses in sides.items()
    }


def unknowns(statement: Statement, code: str) -> tuple[list[Span], frozenset[str]]:
    """Return where a sentence says that something is not known, and the senses of what that is.

    Args:
        statement: a sentence with its words.
        code: ISO 639-1 code of its language.
    """
    speech, t, offset = tables(code).speech, tokens_of(statement.source), statement.sentence.start
    ends = _CLAUSE_ENDS | speech.breaks
    spans: list[Span] = []
    senses: set[str] = set()
    for i in range(t.size):
        if not (found := t.longest(i, speech.unknown)):
            continue
        first, last = i, found[1]
        while first and t.low[first - 1] not in ends:
            first -= 1
        while last < t.size and t.low[last] not in ends:
            last += 1
        cue = t.starts[i] + offset, t.ends[found[1] - 1] + offset
        spans.append(cue)
        begin, end = t.starts[first] + offset, t.ends[last - 1] + offset
        senses.update(
            term.sense
            for term in statement.terms
            if begin <= term.start < end and not cue[0] <= term.start < cue[1]
        )
    return spans, frozenset(senses)


def certainty_of(statement: Statement, code: str) -> str:
    """Return "possible" for a sentence of what may be, "doubted" for other words of doubt, else "certain".

    Args:
        statement: a sentence with its mentions.
        code: ISO 639-1 code of its language.
    """
    doubts = [m for m in statement.mentions if isinstance(m, Polarity) and m.certainty != "certain"]
    modals = tables(code).questions.modals
    if any(m.sign > 0 and m.certainty == "possible" and fold(m.text) in modals for m in doubts):
        return "possible"
    return "doubted" if doubts else "certain"


def asserted(statement: Statement, code: str) -> dict[str, str]:
    """Return the words by which a sentence says anything of those it names: their senses by stem.

    Names, offices, values, sources and verbs of saying are none of them.

    Args:
        statement: a sentence with its mentions and words.
        code: ISO 639-1 code of its language.
    """
    speech, offset = tables(code).speech, statement.sentence.start
    kinds = (Name, Quantity, Moment, Polarity)
    spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, kinds)]
    spans += [m.office_at for m in statement.mentions if isinstance(m, Name) and m.office_at]
    held = {term.start for term in statement.terms for start, end in spans if start <= term.start < end}
    found = {}
    for term in statement.terms:
        word = fold(statement.source[term.start - offset : term.end - offset])
        if not (term.start in held or word in speech.sources or word in speech.say):
            found[term.stem] = term.sense
    return found


def are_alike(one: Mapping[str, str], other: Mapping[str, str], code: str) -> bool:
    """Return whether two sentences assert anything alike: a word of one stem, sense or like meaning.

    Args:
        one: what one sentence asserts, of :func:`asserted`.
        other: what the other one does.
        code: ISO 639-1 code of the language of either.
    """
    if not one.keys().isdisjoint(other) or not set(one.values()).isdisjoint(other.values()):
        return True
    return any(similarity(x, y, code) for x in one for y in other)
