"""Two sentences that tell one deed of two persons, or one journey from a place and to it.

Such sentences differ in what no typed value holds: "the Senate confirmed Maria Lopez", and Elena Torres;
"from Minneapolis", "bound for Minneapolis". They are not said to disagree, for two names may be of one; but
nor do they agree.
"""

from __future__ import annotations

from tui.analysis.languages import tables
from tui.analysis.mentions.tokens import Tokens
from tui.analysis.naming import sounds, told_names
from tui.analysis.statements import Statement
from tui.model import Moment, Name, Quantity

_ALIKE = 0.6  # share of the words of two sentences, names apart, from which they tell one deed
_LEAST = 2  # words that they share at least


def rival_names(a: Statement, b: Statement, code: str) -> bool:
    """Whether two sentences that say nearly the same say it of two persons, or of opposite directions.

    Args:
        a: a sentence.
        b: one of another article.
        code: their language.
    """
    return _opposite_ways(a, b, code) or (_tell_one_deed(a, b) and _other_persons(a, b, code))


def _tell_one_deed(a: Statement, b: Statement) -> bool:
    one, other = _deed(a), _deed(b)
    shared = len(one & other)
    return shared >= _LEAST and shared >= _ALIKE * len(one | other)


def _deed(statement: Statement) -> set[str]:
    """The words of a sentence without names and values."""
    spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, Name | Quantity | Moment)]
    return {t.sense for t in statement.terms if not any(s <= t.start < e for s, e in spans)}


def _other_persons(a: Statement, b: Statement, code: str) -> bool:
    """Whether each names a person of whom the other has no part of the name."""
    one, other = ([m.normalized for m in told_names(s, code)] for s in (a, b))
    named = [set().union(*map(sounds, _all_names(s))) for s in (a, b)]
    return any(not sounds(p) & named[1] for p in one) and any(not sounds(p) & named[0] for p in other)


def _all_names(statement: Statement) -> list[str]:
    names = [m.normalized for m in statement.mentions if isinstance(m, Name)]
    return [*names, *(t.stem for t in statement.terms if t.capital)]


def _opposite_ways(a: Statement, b: Statement, code: str) -> bool:
    """Whether a journey leads from a place in one sentence and to it in the other."""
    one, other = _ways(a, code), _ways(b, code)
    return any(one[name] != other[name] for name in one.keys() & other.keys())


def _ways(statement: Statement, code: str) -> dict[str, bool]:
    """The places that a journey leads from (True) or to, where the sentence tells of one."""
    journeys = tables(code).journeys
    found: dict[str, bool] = {}
    if not journeys.words:
        return found
    t = Tokens(statement.source)
    if not any(word in journeys.words for word in t.low[: t.size]):
        return found
    for i in range(1, t.size):
        if t.kinds[i] != "w" or not t.raw[i][:1].isupper():
            continue
        for table, away in ((journeys.away, True), (journeys.toward, False)):
            if t.longest_before(i, table):
                found[t.low[i]] = away
    return found
