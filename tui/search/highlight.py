"""Which words of a row a query found, and where they stand in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from tui.model import Mention
from tui.search import patterns
from tui.search.folding import token_spans
from tui.search.matching import Marker
from tui.search.values import means

Span = tuple[int, int]


def worded_spans(text: str, markers: Sequence[Marker]) -> list[Span]:
    """The spans of a row's text that words, phrases and expressions found, in order, none overlapping."""
    tokens = token_spans(text)
    found: list[Span] = []
    for marker in markers:
        if marker.pattern is not None:
            found += patterns.spans(marker.pattern, text)
        elif marker.phrase:
            found += _phrases(tokens, marker)
        elif marker.words or marker.beginnings:
            found += [
                (start, end)
                for token, start, end in tokens
                if token in marker.words or token.startswith(marker.beginnings)
            ]
    return merged(found)


def valued_spans(mentions: Iterable[Mention], markers: Sequence[Marker]) -> list[Span]:
    """The spans, in the source, of the mentions that mean a value asked for."""
    wanted = [marker.value for marker in markers if marker.value is not None]
    return [(m.start, m.end) for m in mentions if any(means(m, value) for value in wanted)]


def _phrases(tokens: list[tuple[str, int, int]], marker: Marker) -> Iterable[Span]:
    head, last = marker.phrase[:-1], marker.phrase[-1]
    for i in range(len(tokens) - len(head)):
        final = tokens[i + len(head)]
        if not (final[0].startswith(last) if marker.unfinished else final[0] == last):
            continue
        if all(tokens[i + k][0] == word for k, word in enumerate(head)):
            yield tokens[i][1], final[2]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, overlapping ones joined."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


class Alignment:
    """Where the characters of a row stand in its source, of which it is a stretch with white space folded."""

    def __init__(self, row: str, source: str, start: int, end: int) -> None:
        """Align ``row`` with ``source[start:end]``."""
        self._where: Sequence[int] = range(start, end)
        if source[start:end] != row:
            self._where = _places(row, source, start, end)

    def to_source(self, span: Span) -> Span:
        """A span of the row, as a span of the source."""
        return self._where[span[0]], self._where[span[1] - 1] + 1

    def to_row(self, span: Span) -> Span:
        """A span of the source, as a span of the row."""
        return bisect_left(self._where, span[0]), bisect_right(self._where, span[1] - 1)


def _places(row: str, source: str, start: int, end: int) -> list[int]:
    places: list[int] = []
    at = start
    for character in row:
        while at < end - 1 and source[at] != character and not (character == " " and source[at].isspace()):
            at += 1
        places.append(min(at, end - 1))
        at += 1
    return places
