"""Linked sentences on one event that contradict each other, so that they are no agreement.

They differ in what no typed value holds: another thing or name in the same words ("fled in a van", "fled on
a motorcycle"); "from Minneapolis", "bound for Minneapolis"; what one denies, does not know or only holds
possible, and the other states; "arrested" and "released". They are not said to disagree, for two names may be
of one, and a man may be arrested first and released then; but nor do they agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tui.analysis.claims.names import phonetic_parts
from tui.analysis.facts.opposites import certainty_of, sides_of, unknowns
from tui.analysis.facts.wording import Wording, say_other, wording_of
from tui.analysis.mentions.tokens import tokens_of
from tui.analysis.statements import Statement
from tui.languages.folding import fold
from tui.languages.tables import tables
from tui.model import Attribution, Moment, Name, Polarity, Quantity

_ALIKE = 0.6  # share of the words of two sentences, names apart, from which they describe one event
_NEAR = 8  # characters between two cues that cancel each other ("not been denied")
_LEAST = 2  # words that they share at least
_PREFIXES = frozenset({"non"})  # which stand alone before a hyphen
UNSETTLED = "They tell it of different people or places, or one denies, doubts or contradicts it."


@dataclass(frozen=True, slots=True)
class DescribedEvent:
    """The event that a sentence describes, in the parts that are compared here.

    Attributes:
        senses: those of its words; ``words``: without names and values.
        cues: those of its words that negate, and that say who says so.
        names: the phonetic forms of all its names.
        directions: places that a journey leads from (True) or to (False).
        is_negated: whether it negates or denies something; ``is_denied`` whether it does so expressly.
        negated: senses of the words that its cues negate.
        sides: the side it takes in each family of contraries, with the senses of the words that say so.
        certainty: "certain", "possible" or "doubted".
        unknown: senses of what it says is not known.
        spelled: its words as they stand, folded; ``turning``: beginnings that turn a word round ("safe",
            "unsafe"); ``turnable``: its words that begin so, or turn the next one round.
    """

    senses: frozenset[str]
    words: frozenset[str]
    cues: frozenset[str]
    names: frozenset[str]
    directions: dict[str, bool]
    is_negated: bool
    is_denied: bool
    negated: frozenset[str]
    sides: Mapping[int, tuple[int, frozenset[str]]]
    certainty: str
    unknown: frozenset[str]
    spelled: frozenset[str]
    turning: tuple[str, ...]
    turnable: frozenset[str]
    wording: Wording


def event_of(statement: Statement, code: str) -> DescribedEvent:
    """Return the event that a sentence describes.

    Args:
        statement: a sentence with its mentions and weighted words.
        code: ISO 639-1 code of the language.
    """
    words, _ = _split_mentions(statement, (Name, Quantity, Moment))
    named = [m.normalized for m in statement.mentions if isinstance(m, Name)]
    names = [*named, *(t.stem for t in statement.terms if t.capital)]
    not_known, unknown = unknowns(statement, code)
    negative = list(_negations(statement, code, not_known))
    offset = statement.sentence.start
    turning = tables(code).speech.opposing_prefixes
    spelled = frozenset(fold(statement.source[t.start - offset : t.end - offset]) for t in statement.terms)
    return DescribedEvent(
        senses=frozenset(t.sense for t in statement.terms),
        words=words,
        cues=_split_mentions(statement, (Polarity, Attribution))[1],
        names=frozenset[str]().union(*map(phonetic_parts, names)),
        directions=_directions(statement, code),
        is_negated=bool(negative),
        is_denied=any(fold(m.text) in tables(code).speech.denial for m in negative),
        negated=frozenset(sense for m in negative if (sense := _behind(statement, m))),
        sides=sides_of(statement, code),
        certainty=certainty_of(statement, code),
        unknown=unknown,
        spelled=spelled,
        turning=turning,
        turnable=frozenset(word for word in spelled if word in _PREFIXES or word.startswith(turning)),
        wording=wording_of(statement, code),
    )


def _behind(statement: Statement, cue: Polarity) -> str | None:
    """The sense of the first word that a cue negates."""
    return next((term.sense for term in statement.terms if term.start >= cue.end), None)


def _negations(statement: Statement, code: str, not_known: Sequence[tuple[int, int]]) -> Iterator[Polarity]:
    """The cues that negate, but for two that cancel each other: "did not rule out", "has not denied".

    And but for those that say that something is not known, which stand at some spans.
    """
    speech = tables(code).speech
    cues = [
        m
        for m in statement.mentions
        if isinstance(m, Polarity)
        and m.sign < 0
        and not any(start < m.end and m.start < end for start, end in not_known)
    ]
    if not cues:
        return
    t = tokens_of(statement.source)
    denied: int | None = None
    for cue, following in zip_longest(cues, cues[1:]):
        if cue.start == denied:
            continue
        behind = cue.end - statement.sentence.start
        if fold(cue.text) not in speech.denial:
            near = following is not None and following.start <= cue.end + _NEAR
            if near and following is not None and fold(following.text) in speech.denial:
                denied = following.start
                continue
            at = bisect_left(t.starts, behind, 0, t.size)
            at += t.low[at] in tables(code).time.be
            if t.longest(at, speech.deniable):
                continue
        yield cue


def events_conflict(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Return whether sentences of one event give it two directions, say another thing, or contradict.

    Args:
        a: the event of one sentence.
        b: that of the other.
    """
    if any(a.directions[name] != b.directions[name] for name in a.directions.keys() & b.directions.keys()):
        return True
    if (
        say_other(a.wording, b.wording)
        or _are_contrary(a, b)
        or _is_known_to_one(a, b)
        or _is_known_to_one(b, a)
    ):
        return True
    turned = _turned(a, b)
    is_one = _is_one(a, b, turned)
    if turned and is_one and a.is_negated == b.is_negated:
        return True
    if {a.certainty, b.certainty} == {"certain", "possible"} and is_one:
        return True
    if a.is_negated == b.is_negated or turned:
        return False
    denies = a.negated & b.senses or b.negated & a.senses
    return (is_one and bool(denies)) or ((a.is_denied or b.is_denied) and _holds(a, b))


def _split_mentions(statement: Statement, kinds: tuple[type, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The senses of the words outside mentions of some kinds, and of those inside."""
    spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, kinds)]
    inside = [any(s <= t.start < e for s, e in spans) for t in statement.terms]
    senses = [t.sense for t in statement.terms]
    return (
        frozenset(s for s, held in zip(senses, inside, strict=True) if not held),
        frozenset(s for s, held in zip(senses, inside, strict=True) if held),
    )


def _turned(a: DescribedEvent, b: DescribedEvent) -> int:
    """The number of words that only one holds, of which the other holds the opposite: "safe", "unsafe"."""
    one, other = (a.turnable, b.turnable) if a.turning == b.turning else (a.spelled, b.spelled)
    only = one - b.spelled, other - a.spelled
    if not (only[0] or only[1]):
        return 0
    turned = _opposites(a, only[1]) + _opposites(b, only[0])
    return turned or sum(prefix in only[0] or prefix in only[1] for prefix in _PREFIXES)


def _opposites(event: DescribedEvent, others: frozenset[str]) -> int:
    """The number of some words that are the opposite of one of a sentence."""
    return sum(
        any(word.startswith(p) and word[len(p) :] in event.spelled for p in event.turning)
        for word in others
        if word.startswith(event.turning)
    )


def _is_one(a: DescribedEvent, b: DescribedEvent, turned: int = 0) -> bool:
    shared = len(a.words & b.words) + turned
    return shared >= _LEAST and shared >= _ALIKE * (len(a.words | b.words) - turned)


def _are_contrary(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Whether two sentences of one event say contrary things of it: "arrested", "released"."""
    for family in a.sides.keys() & b.sides.keys():
        (side, one), (other_side, other) = a.sides[family], b.sides[family]
        if side == other_side:
            continue
        x, y = a.words - a.cues - one, b.words - b.cues - other
        shared = len(x & y)
        if shared and shared + bool(a.names & b.names) >= _LEAST and 2 * shared >= max(len(x), len(y)):
            return True
    return False


def _is_known_to_one(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Whether one sentence says that something is not known that the other speaks of as known."""
    return len(a.unknown) >= _LEAST and not b.unknown and 3 * len(a.unknown & b.senses) >= 2 * len(a.unknown)


def _holds(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Whether one sentence holds half of the words of the other, apart from who says or denies it."""
    one, other = a.words - a.cues, b.words - b.cues
    shared = len(one & other)
    return shared >= _LEAST and 2 * shared >= min(len(one), len(other))


def _directions(statement: Statement, code: str) -> dict[str, bool]:
    """The places that a journey leads from or to, where the sentence describes one."""
    journeys = tables(code).journeys
    found: dict[str, bool] = {}
    if not any(word.strip(".,;:“”\"'()") in journeys.words for word in fold(statement.source).split()):
        return found
    t = tokens_of(statement.source)
    for i in range(1, t.size):
        if t.kinds[i] != "w" or not t.raw[i][:1].isupper():
            continue
        for table, away in ((journeys.away, True), (journeys.toward, False)):
            if t.longest_before(i, table):
                found[t.low[i]] = away
    return found
