"""Cues that negate, deny, confirm or doubt, with the words they govern."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tui.analysis.mentions.tokens import Scan
from tui.languages.folding import Phrases
from tui.languages.tables import tables
from tui.model import Polarity

_STOPS = frozenset({";", "—", "–", "”", "»"})


class _Cue(NamedTuple):
    """What a cue says; ``backward`` when it governs the words before it."""

    sign: int
    certainty: str
    backward: bool = False


def find_polarity(scan: Scan) -> list[Polarity]:
    """Return every cue of the sentence, in order."""
    t = scan.t
    found: list[Polarity] = []
    i = 0
    while i < t.size:
        one = _cue(scan, i)
        if one is None:
            i += 1
            continue
        (sign, certainty, backward), end = one
        start, stop, text = t.span(i, end)
        scope = (t.starts[0], start) if backward else _scope(scan, end)
        found.append(
            Polarity(
                start=start,
                end=stop,
                text=text,
                normalized=_name(sign, certainty),
                sign=sign,
                certainty=certainty,
                scope=scope,
            )
        )
        i = end
    return found


def _name(sign: int, certainty: str) -> str:
    if certainty == "certain":
        return "denied" if sign < 0 else "confirmed"
    return f"{'not ' if sign < 0 else ''}{certainty}"


@cache
def _cues(code: str) -> Phrases[_Cue | None]:
    """Every cue of a language; an idiom that only looks like one is None."""
    speech = tables(code).speech
    cues: dict[str, _Cue | None] = {}
    for table, sign, backward in (
        (speech.doubt, 1, False),
        (speech.confirming, 1, False),
        (speech.negative, -1, False),
        (speech.denial, -1, False),
        (speech.after_denial, -1, True),
    ):
        cues |= {phrase: _Cue(sign, certainty, backward) for phrase, certainty in table.items()}
    return Phrases(cues | dict.fromkeys(speech.idioms))


def _cue(scan: Scan, i: int) -> tuple[_Cue, int] | None:
    """The cue at token ``i`` and the index after it."""
    t = scan.t
    found = t.longest(i, _cues(scan.language.code))
    if found is not None:
        cue, end = found
        month = t.low[i] in scan.language.time.months and t.raw[i][:1].isupper()
        return (cue, end) if cue and not (month and i) else None
    endings = scan.language.speech.negative_endings
    if endings and t.low[i].endswith(endings):
        return _Cue(-1, "certain"), i + 1
    return None


def _scope(scan: Scan, begin: int) -> tuple[int, int]:
    """From a cue to the end of its clause."""
    t, speech = scan.t, scan.language.speech
    if begin >= t.size:
        return t.ends[t.size - 1], t.ends[t.size - 1]
    end = begin
    while end < t.size and t.raw[end] not in _STOPS and t.low[end] not in speech.breaks:
        if t.low[end] == "," and t.low[end + 1] in speech.breaks | speech.say:
            break
        end += 1
    return t.starts[begin], t.ends[max(end - 1, begin)]
