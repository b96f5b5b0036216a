"""Copies that differ in one place: two sentences alike word for word, but for a figure, a day or a country.

Who prints a text that came over the wire changes words of his own accord; that is no disagreement. A
figure, a day or a country is not changed so: where the rest is the same, one of the two is wrong. Nothing
else is as sure, so the words around need not be weighed. For a "not" more, and for opposites, see
:mod:`tui.analysis.disagreements.twins`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.features import Pair
from tui.analysis.languages import tables
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation, relation
from tui.analysis.words import fold, language
from tui.model import Mention, Moment, Quantity

_TOKEN = re.compile(r"[^\W_]+(?:[.,:'’-][^\W_]+)*|[%$€£¥]")
_ALIGNED = 0.5  # score of two sentences under which they are no copies
_SAME = 0.8  # share of the words of the longer one that a copy keeps, in their order
_LEAST = 5  # words that must be the same: shorter sentences are alike by chance
_FEWEST = 3  # words of meaning that each sentence has
_PROGRESS = 1000  # pairs after which progress is reported
_LONGEST = 4  # words that a changed value has
_CONFIDENCE = 0.9  # all such alarms were right on the stories; few, so no more is claimed


_Word = tuple[str, int, int]
"""A word folded, and its span in the article's text."""


def altered_disputes(
    session: Session, alignment: Alignment, progress: Callable[[float], None] = lambda share: None
) -> list[Dispute]:
    """What differs between sentences that are alike but in one place; one dispute for each change.

    Args:
        session: the statements.
        alignment: their scored pairs.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    found: dict[tuple[str, ...], Dispute] = {}
    read: dict[int, list[_Word]] = {}
    for number, pair in enumerate(alignment.pairs.values()):
        if number % _PROGRESS == 0:
            progress(number / len(alignment.pairs))
        if pair.score < _ALIGNED or min(len(s.terms) for s in (pair.a, pair.b)) < _FEWEST:
            continue
        code = session.articles[pair.a.article].language
        if code != session.articles[pair.b.article].language:
            continue
        for statement in (pair.a, pair.b):
            if statement.index not in read:
                read[statement.index] = _words(statement)
        change = _change(pair, read[pair.a.index], read[pair.b.index], language(code).stop)
        told = change and (_value(*change) or _country(code, *change))
        if not told:
            continue
        key = (told.slot, *sorted(told.shown))
        known = found.get(key)
        if known is None:
            texts = [v.text for v in told.voices]
            found[key] = Dispute(
                told.slot,
                f"{texts[0][:1].upper()}{texts[0][1:]} or {texts[1]}?",
                [Side(shown, [voice]) for shown, voice in zip(told.shown, told.voices, strict=True)],
                f"two sentences are the same but for “{texts[0]}” and “{texts[1]}”",
                _CONFIDENCE,
            )
            continue
        for shown, voice in zip(told.shown, told.voices, strict=True):
            side = next(s for s in known.sides if s.shown == shown)
            if voice not in side.voices:
                side.voices.append(voice)
    return list(found.values())


def made_sure(disputes: Sequence[Dispute], altered: Sequence[Dispute]) -> list[Dispute]:
    """All disputes, those that copies bear out as sure as these; behind them what copies alone tell."""
    fresh = []
    for one in altered:
        same = [d for d in disputes if _overlap(d, one)]
        for dispute in same:
            dispute.confidence = max(dispute.confidence, one.confidence)
        fresh += [] if same else [one]
    return [*disputes, *fresh]


def _overlap(dispute: Dispute, altered: Dispute) -> bool:
    """Whether a dispute tells the change of every side of an altered copy."""
    told = [v for side in dispute.sides for v in side.voices]
    return all(
        any(
            v.statement is voice.statement and v.start < voice.end and voice.start < v.end
            for v in told
            for voice in side.voices
        )
        for side in altered.sides
    )


def _words(statement: Statement) -> list[_Word]:
    offset = statement.sentence.start
    return [
        (fold(m[0]).replace("’", "'"), m.start() + offset, m.end() + offset)
        for m in _TOKEN.finditer(statement.source)
    ]


def _change(
    pair: Pair, a: list[_Word], b: list[_Word], little: frozenset[str]
) -> tuple[Voiced, Voiced] | None:
    """The only words that differ, where all others are the same in the same order; little words aside."""
    if pair.a.source == pair.b.source or not a or not b or min(len(a), len(b)) < _SAME * max(len(a), len(b)):
        return None
    matcher = SequenceMatcher(None, [word for word, _, _ in a], [word for word, _, _ in b], autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    if kept < max(_LEAST, _SAME * max(len(a), len(b))):
        return None
    changes = [
        (a[i:j], b[k:m])
        for how, i, j, k, m in matcher.get_opcodes()
        if how != "equal" and not all(word in little for word, _, _ in (*a[i:j], *b[k:m]))
    ]
    if len(changes) != 1 or not all(0 < len(words) <= _LONGEST for words in changes[0]):
        return None
    (_, first, _), (_, _, last) = changes[0][0][0], changes[0][0][-1]
    (_, start, _), (_, _, end) = changes[0][1][0], changes[0][1][-1]
    return Voiced(pair.a, first, last), Voiced(pair.b, start, end)


def _inside(part: Voiced, kind: type[Mention]) -> list[Mention]:
    """The mentions of a kind that overlap the changed words."""
    return [
        m
        for m in part.statement.mentions
        if isinstance(m, kind) and m.start < part.end and part.start < m.end
    ]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a change comes to: the slot, both values as compared, and as they stand."""

    slot: str
    shown: tuple[str, str]
    voices: tuple[Voiced, Voiced]


def _value(one: Voiced, other: Voiced) -> _Told | None:
    """Two figures or two times that differ."""
    for kind, slot in ((Quantity, "number"), (Moment, "date")):
        for x in _inside(one, kind):
            for y in _inside(other, kind):
                if relation(x, y) is Relation.DIFFERENT or _other_money(x, y):
                    voices = Voiced(one.statement, x.start, x.end), Voiced(other.statement, y.start, y.end)
                    return _Told(slot, (x.normalized, y.normalized), voices)
    return None


def _other_money(x: Mention, y: Mention) -> bool:
    """Whether one figure is told in two currencies, which no conversion explains."""
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.dimension == y.dimension:
        return False
    money = all(q.dimension.startswith("money") for q in (x, y))
    return money and (x.low, x.high) == (y.low, y.high)


def _country(code: str, one: Voiced, other: Voiced) -> _Told | None:
    """Two countries, or what belongs to them; of other names one may lie in the other, or be a nickname."""
    countries = tables(code).names.countries
    x, y = (countries.get(fold(p.text)) for p in (one, other))
    if not x or not y or x == y:
        return None
    return _Told("place", (x, y), (one, other))
