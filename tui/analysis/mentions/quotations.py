"""Words in quotation marks, over the sentences of an article: a quotation may be cut in two or more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.analysis.mentions.tokens import Scan, Tokens
from tui.model import Attribution, Quotation

Ranges = list[tuple[int, int]]
_OPEN = {"“": "”", "«": "»", "‹": "›", "„": "“”", "‘": "’", "「": "」", "『": "』"}
_LONGEST = 6
"""Sentences a quotation may run on without a closing mark before the mark is taken for a slip."""


def quoted_ranges(scans: Sequence[Scan], paragraphs: Sequence[int]) -> list[Ranges]:
    """Return the token ranges inside quotation marks, for each sentence.

    Args:
        scans: the sentences of an article in order, as tokens.
        paragraphs: the line each is in: a mark left open does not reach into the next one.
    """
    result: list[Ranges] = []
    pending: str | None = None
    for index, scan in enumerate(scans):
        if pending and (
            paragraphs[index] != paragraphs[index - 1] or not _closes(scans, index, pending, paragraphs)
        ):
            pending = None
        ranges, pending = _ranges(scan.t, pending)
        result.append(ranges)
    return result


def find_quotations(
    scans: Sequence[Scan],
    paragraphs: Sequence[int],
    quoted: Sequence[Ranges],
    attributions: Sequence[Sequence[Attribution]],
) -> list[list[Quotation]]:
    """Return the quotations of each sentence, with speakers from its attributions or those of its neighbours.

    Args:
        scans: the sentences of the article.
        paragraphs: number of the paragraph of each.
        quoted: token ranges inside quotation marks, for each sentence.
        attributions: those of each sentence.
    """
    result: list[list[Quotation]] = [[] for _ in scans]
    speaker: str | None = None
    for index, scan in enumerate(scans):
        t = scan.t
        if index and paragraphs[index] != paragraphs[index - 1]:
            speaker = None
        for begin, end in quoted[index]:
            start, stop, text = t.span(begin, end)
            near = min(
                attributions[index],
                key=lambda a: (_passes_on(scan, a), min(abs(a.start - stop), abs(start - a.end)), a.start),
                default=None,
            )
            speaker = near.normalized if near else speaker
            words = [t.low[k] for k in range(begin, end) if t.kinds[k] != "p"]
            result[index].append(
                Quotation(start=start, end=stop, text=text, normalized=" ".join(words), speaker=speaker)
            )
        if not quoted[index]:
            speaker = None
    _fill_back(result, paragraphs)
    return result


def _passes_on(scan: Scan, attribution: Attribution) -> bool:
    """Whether the source rather reports words than says them: an agency, a second-hand citation."""
    return attribution.via is not None or attribution.normalized in scan.language.speech.agencies.values()


def _fill_back(result: list[list[Quotation]], paragraphs: Sequence[int]) -> None:
    """Give a quotation without a speaker the one named in the next sentence of its paragraph."""
    for index in range(len(result) - 2, -1, -1):
        following = result[index + 1]
        if paragraphs[index] != paragraphs[index + 1] or not following or not result[index]:
            continue
        if result[index][-1].speaker is None and following[0].speaker is not None:
            result[index] = [
                q if q.speaker else replace(q, speaker=following[0].speaker) for q in result[index]
            ]


def _closes(scans: Sequence[Scan], index: int, closing: str, paragraphs: Sequence[int]) -> bool:
    """Whether a quotation left open before sentence ``index`` is closed soon, in its own paragraph."""
    for k in range(index, min(index + _LONGEST, len(scans))):
        if paragraphs[k] != paragraphs[index]:
            return False
        for raw in scans[k].t.raw:
            if raw in closing or raw in ("”", '"'):
                return True
            if raw in _OPEN and raw not in closing:
                return False
    return False


def _ranges(t: Tokens, pending: str | None) -> tuple[Ranges, str | None]:
    """Token ranges inside quotation marks, and the marks that would close one left open at the end."""
    pieces: Ranges = []
    begin: int | None = 0 if pending else None
    closing = pending or ""
    for i in range(t.size):
        mark = t.raw[i]
        if begin is None:
            if mark in _OPEN and not (mark == "‘" and t.attached(i)):
                begin, closing = i + 1, _OPEN[mark] + '"'
            elif mark == '"':
                begin, closing = i + 1, '"”'
            elif mark == "'" and _single_opens(t, i):
                begin, closing = i + 1, "'"
        elif mark and mark in closing and not (mark in "'’" and t.attached(i + 1) and t.kinds[i + 1] == "w"):
            if i > begin and not (closing == "'" and t.ends[i - 1] - t.starts[begin] < 3):
                pieces.append((begin, i))
            begin = None
    if begin is None:
        return pieces, None
    if t.size > begin:
        pieces.append((begin, t.size))
    return pieces, None if closing == "'" else closing


def _single_opens(t: Tokens, i: int) -> bool:
    """Whether a straight single mark opens a quotation: a word follows, and a mark that ends one."""
    if t.attached(i) or not t.attached(i + 1) or t.kinds[i + 1] != "w":
        return False
    return any(
        t.raw[k] == "'" and t.attached(k) and (not t.attached(k + 1) or t.kinds[k + 1] == "p")
        for k in range(i + 2, min(t.size, i + 60))
    )
