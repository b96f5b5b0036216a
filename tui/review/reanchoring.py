"""Finding a stretch of text again after its article was edited.

The method is that of the W3C Web Annotation selectors (text position and text quote) as Hypothesis
weighs them: 50 parts for the quotation, 20 for the words before, 20 for those after, 2 for the
position. A stretch put on wrong words is far worse than one that is not found, so doubt means None.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, LCSseq

from tui.review.edits import CONTEXT, Anchor

How = Literal["same", "moved", "changed"]

ACCEPT = 0.70  # least share of the 92 parts
_LIKE = 0.70  # least likeness of the quotation itself
_LEAD = 0.08  # by how much the best stretch must beat the second
_SHORTEST_FUZZY = 16  # code points; shorter quotations must be found as they are
_TELLING = 24  # code points from which words found once only are taken to be the same words
_SENTENCE_END = re.compile(r"(?:[.!?…。！？]+[\"'”’»)]*|\n)\s*$|[.!?…。！？]+[\"'”’»)]*(?=\s)|\n")
_LONGEST_SEARCHED = 500_000  # code points of text that is searched for changed wording


@dataclass(frozen=True, slots=True)
class Anchored:
    """The place of an anchor's words in a text.

    Attributes:
        start, end: the span.
        score: how well it fits, in [0, 1].
        how: "same" (same words, same place, or the same words between the same neighbours), "moved" (same
            words among other neighbours), "changed" (the words themselves differ). All but "same" are for
            the user to check.
    """

    start: int
    end: int
    score: float
    how: How


def holds(anchor: Anchor, text: str) -> bool:
    """Return whether the words of an anchor are at its very position, next to at least one old neighbour.

    Args:
        anchor: the anchor.
        text: of its article as it is now.
    """
    if text[anchor.start : anchor.end] != anchor.exact:
        return False
    before, after = _sides(anchor, text, anchor.start, anchor.end)
    return (before and after) or ((before or after) and _whole(text, anchor.start, anchor.end))


def reanchor(anchor: Anchor, new_text: str) -> Anchored | None:
    """Find the words of an anchor in another version of its article.

    Args:
        anchor: position, quotation and context in the old version.
        new_text: the new version.

    Returns:
        The position, or None where that is unclear.
    """
    if not anchor.exact:
        return None
    if holds(anchor, new_text):
        return Anchored(anchor.start, anchor.end, 1.0, "same")
    found = _as_it_was(anchor, new_text)
    if found or new_text.find(anchor.exact) >= 0:
        return found
    return _in_other_words(anchor, new_text)


def _as_it_was(anchor: Anchor, text: str) -> Anchored | None:
    """The best place with the very same words, unless another is nearly as good."""
    starts = _occurrences(anchor.exact, text)
    scored = sorted(((_score(anchor, text, s, s + len(anchor.exact), 1.0), -s) for s in starts), reverse=True)
    if not scored:
        return None
    score, start = scored[0][0], -scored[0][1]
    alone = len(scored) == 1
    if not alone and score - scored[1][0] < _LEAD:
        return None
    end = start + len(anchor.exact)
    sides = _sides(anchor, text, start, end)
    if len(anchor.exact) < _TELLING:
        if not any(sides) or score < ACCEPT:
            return None
    elif score < ACCEPT and not alone:
        return None
    return Anchored(start, end, score, "same" if all(sides) else "moved")


def _occurrences(words: str, text: str, most: int = 200) -> list[int]:
    """The places of words in a text, not as a part of longer words; none where there are too many."""
    starts: list[int] = []
    at = text.find(words)
    while at >= 0 and len(starts) <= most:
        if _whole(text, at, at + len(words)):
            starts.append(at)
        at = text.find(words, at + 1)
    return starts if len(starts) <= most else []


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a span cuts no word in two."""
    cut_left = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_right = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not cut_left and not cut_right


def _sides(anchor: Anchor, text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the words before and those after a span are those of the anchor."""
    before = text[max(0, start - len(anchor.prefix)) : start]
    return before == anchor.prefix, text.startswith(anchor.suffix, end)


def _in_other_words(anchor: Anchor, text: str) -> Anchored | None:
    """The span most like the quotation, if none is nearly as like and its context matches too."""
    if len(anchor.exact) < _SHORTEST_FUZZY or len(text) > _LONGEST_SEARCHED:
        return None
    best = _most_similar(anchor, text, 0, len(text))
    if best is None:
        return None
    rivals = (_most_similar(anchor, text, 0, best.start), _most_similar(anchor, text, best.end, len(text)))
    if any(rival and best.score - rival.score < _LEAD for rival in rivals):
        return None
    return best if best.score >= ACCEPT else None


def _most_similar(anchor: Anchor, text: str, low: int, high: int) -> Anchored | None:
    """The stretch of ``text[low:high]`` most like the quotation, cut at word boundaries."""
    part = text[low:high]
    if len(part) < len(anchor.exact) // 2:
        return None
    rough = fuzz.partial_ratio_alignment(anchor.exact, part, score_cutoff=100 * _LIKE * 0.8)
    if rough is None:
        return None
    if len(anchor.exact) <= len(part):
        start, end = rough.dest_start, rough.dest_end
    else:
        start, end = 0, len(part)
    start, end = _fit(anchor, part, start, end)
    like = Indel.normalized_similarity(anchor.exact, part[start:end])
    if like < _LIKE:
        return None
    start, end = low + start, low + end
    return Anchored(start, end, _score(anchor, text, start, end, like), "changed")


def _fit(anchor: Anchor, text: str, start: int, end: int) -> tuple[int, int]:
    """Shift the ends of a rough find: to matching words, and to the ends of a sentence if it was one."""
    words = anchor.exact
    slack = max(8, len(words) // 3)
    low, high = max(0, start - slack), min(len(text), end + slack)
    candidates = [(start, end)]
    same = [b for b in LCSseq.opcodes(words, text[low:high]) if b.tag == "equal"]
    blocks = [b for b in same if b.src_end - b.src_start > 2]
    if blocks:
        candidates.append((low + blocks[0].dest_start, low + blocks[-1].dest_end))

    def like(span: tuple[int, int]) -> float:
        return Indel.normalized_similarity(words, text[span[0] : span[1]])

    best = max((_whole_words(text, *candidate) for candidate in candidates), key=like)
    if _SENTENCE_END.search(anchor.prefix) or not anchor.prefix:
        breaks = [low + m.end() for m in _SENTENCE_END.finditer(text[low : best[0]])] or [
            low if low == 0 else -1
        ]
        wider = _whole_words(text, breaks[-1], best[1]) if breaks[-1] >= 0 else best
        best = wider if like(wider) >= _LIKE else best
    if _SENTENCE_END.search(words):
        close = _SENTENCE_END.search(text, best[1] - 1, high)
        wider = (best[0], _whole_words(text, best[0], close.end())[1]) if close else best
        best = wider if like(wider) >= _LIKE else best
    return best


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1 : end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _score(anchor: Anchor, text: str, start: int, end: int, like: float) -> float:
    """Quotation 50, prefix 20, suffix 20, position 2, as a share of what the anchor has to offer."""
    parts, whole = 50 * like, 50.0
    if anchor.prefix or anchor.start == 0:
        parts += 20 * _suffix_similarity(anchor.prefix, text[max(0, start - CONTEXT) : start])
        whole += 20
    parts += 20 * _prefix_similarity(anchor.suffix, text[end : end + CONTEXT])
    whole += 20
    parts += 2 * (1 - min(1.0, abs(start - anchor.start) / max(1, len(text))))
    return parts / (whole + 2)


@functools.lru_cache(maxsize=1024)
def _prefix_similarity(a: str, b: str) -> float:
    return 1.0 if a == b else Indel.normalized_similarity(a, b[: max(len(a), 1)])


@functools.lru_cache(maxsize=1024)
def _suffix_similarity(a: str, b: str) -> float:
    return 1.0 if a == b else Indel.normalized_similarity(a, b[-max(len(a), 1) :])
