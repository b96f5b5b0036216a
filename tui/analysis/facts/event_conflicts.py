"""Linked sentences on one event that contradict each other, so that they are no agreement.

They differ in what no typed value holds: "the Senate confirmed Maria Lopez", and Elena Torres; "from
Minneapolis", "bound for Minneapolis"; what one denies, does not know or only holds possible, and the other
states; "arrested" and "released". They are not said to disagree, for two names may be of one, and a man may
be arrested first and released then; but nor do they agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tui.analysis.claims.names import mentioned_names, phonetic_parts
from tui.analysis.disagreements.names import differing_part, is_short_form
from tui.analysis.facts.opposites import certainty_of, sides_of, unknowns
from tui.analysis.mentions.tokens import tokens_of
from tui.analysis.statements import Statement
from tui.languages.folding import fold
from tui.languages.tables import tables
from tui.model import Attribution, Moment, Name, Polarity, Quantity

_ALIKE = 0.6  # share of the words of two sentences, names apart, from which they describe one event
_NEAR = 8  # characters between two cues that cancel each other ("not been denied")
_LEAST = 2  # words that they share at least
_PREFIXES = frozenset({"non", "anti"})  # which stand alone before a hyphen
UNSETTLED = "They tell it of different people or places, or one denies, doubts or contradicts it."


@dataclass(frozen=True, slots=True)
class DescribedEvent:
    """The event that a sentence describes, in the parts that are compared here.

    Attributes:
        senses: those of its words; ``words``: without names and values.
        cues: those of its words that negate, and that say who says so.
        persons: the names it is about, each by the phonetic forms of its parts; ``full_names`` as they are.
        names: the phonetic forms of all its names.
        directions: places that a journey leads from (True) or to (False).
        goals: phonetic forms of the names to which something goes or is given.
        is_negated: whether it negates or denies something; ``is_denied`` whether it does so expressly.
        sides: the side it takes in each family of contraries, with the senses of the words that say so.
        certainty: "certain", "possible" or "doubted".
        unknown: senses of what it says is not known.
        spelled: its words as they stand, folded; ``turning``: beginnings that turn a word round ("safe",
            "unsafe"); ``turnable``: its words that begin so, or turn the next one round.
    """

    senses: frozenset[str]
    words: frozenset[str]
    cues: frozenset[str]
    persons: tuple[frozenset[str], ...]
    full_names: frozenset[str]
    names: frozenset[str]
    directions: dict[str, bool]
    goals: frozenset[str]
    is_negated: bool
    is_denied: bool
    sides: Mapping[int, tuple[int, frozenset[str]]]
    certainty: str
    unknown: frozenset[str]
    spelled: frozenset[str]
    turning: tuple[str, ...]
    turnable: frozenset[str]


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
    about = [m.normalized for m in mentioned_names(statement, code)]
    offset = statement.sentence.start
    turning = tables(code).speech.opposing_prefixes
    spelled = frozenset(fold(statement.source[t.start - offset : t.end - offset]) for t in statement.terms)
    return DescribedEvent(
        senses=frozenset(t.sense for t in statement.terms),
        words=words,
        cues=_split_mentions(statement, (Polarity, Attribution))[1],
        persons=tuple(frozenset(phonetic_parts(name)) for name in about),
        full_names=frozenset(about),
        names=frozenset[str]().union(*map(phonetic_parts, names)),
        directions=_directions(statement, code),
        goals=frozenset[str]().union(*(phonetic_parts(m.normalized) for m in _goals(statement, code))),
        is_negated=bool(negative),
        is_denied=any(fold(m.text) in tables(code).speech.denial for m in negative),
        sides=sides_of(statement, code),
        certainty=certainty_of(statement, code),
        unknown=unknown,
        spelled=spelled,
        turning=turning,
        turnable=frozenset(word for word in spelled if word in _PREFIXES or word.startswith(turning)),
    )


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
    """Return whether sentences of one event give it to two persons or directions, or contradict each other.

    Args:
        a: the event of one sentence.
        b: that of the other.
    """
    if any(a.directions[name] != b.directions[name] for name in a.directions.keys() & b.directions.keys()):
        return True
    apart = bool(a.goals and b.goals) and not (a.goals & b.names or b.goals & a.names)
    turned = _turned(a, b)
    denies = (a.is_negated != b.is_negated) != bool(turned)
    doubts = {a.certainty, b.certainty} == {"certain", "possible"}
    if _is_one(a, b, turned) and (apart or _other_persons(a, b) or denies or doubts):
        return True
    if _are_contrary(a, b) or _is_known_to_one(a, b) or _is_known_to_one(b, a):
        return True
    return a.is_negated != b.is_negated and (a.is_denied or b.is_denied) and _holds(a, b)


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
        if shared and shared + bool(a.names & b.names) >= _LEAST and 2 * shared >= min(len(x), len(y)):
            return True
    return False


def _is_known_to_one(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Whether one sentence says that something is not known that the other speaks of as known."""
    return bool(a.unknown) and not b.unknown and 3 * len(a.unknown & b.senses) >= 2 * len(a.unknown)


def _holds(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Whether one sentence holds half of the words of the other, apart from who says or denies it."""
    one, other = a.words - a.cues, b.words - b.cues
    shared = len(one & other)
    return shared >= _LEAST and 2 * shared >= min(len(one), len(other))


def _other_persons(a: DescribedEvent, b: DescribedEvent) -> bool:
    """Whether each names a person of whom the other has no part of the name, or a namesake."""
    if any(not p & b.names for p in a.persons) and any(not p & a.names for p in b.persons):
        return True
    return any(_are_namesakes(x, y) for x in a.full_names - b.full_names for y in b.full_names - a.full_names)


def _are_namesakes(x: str, y: str) -> bool:
    """Whether two people have the first or the last name in common and not the other."""
    part = differing_part(x, y)
    return part is not None and not is_short_form(*part)


def _goals(statement: Statement, code: str) -> Iterator[Name]:
    """Yield the names behind "to": "the prize went to Ricci"."""
    toward = tables(code).journeys.toward
    for m in statement.mentions:
        if isinstance(m, Name):
            t = tokens_of(statement.source)
            at = bisect_left(t.starts, m.start - statement.sentence.start, 0, t.size)
            if t.longest_before(at, toward):
                yield m


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
