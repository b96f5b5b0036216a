"""Cues that negate, deny, confirm or doubt, with the words they govern."""

from __future__ import annotations

from tui.analysis.mentions.scan import Scan
from tui.model import Polarity

_STOPS = frozenset({";", "—", "–", "”", "»"})


def find_polarity(scan: Scan) -> list[Polarity]:
    """Every cue of the sentence, in order."""
    t, speech = scan.t, scan.language.speech
    found: list[Polarity] = []
    i = 0
    while i < t.size:
        one = _cue(scan, i)
        if one is None:
            i += 1
            continue
        sign, certainty, end, backward = one
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


def _cue(scan: Scan, i: int) -> tuple[int, str, int, bool] | None:
    """Sign, certainty, index after the cue, and whether it governs what stands before it."""
    t, speech = scan.t, scan.language.speech
    word = t.low[i]
    if word in speech.idiom_heads and t.longest(i, speech.idioms, 3):
        return None
    for table, sign, backward in (
        (speech.after_denial, -1, True),
        (speech.denial, -1, False),
        (speech.negative, -1, False),
        (speech.confirming, 1, False),
        (speech.doubt, 1, False),
    ):
        if found := t.longest(i, table, 3):
            return sign, found[0], found[1], backward
    if word.endswith("n't"):
        return -1, "certain", i + 1, False
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
