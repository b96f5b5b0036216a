"""Typed values in sentences: quantities, moments, names, quotations, polarity, attribution."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import replace

from tui.analysis.mentions.attributions import find_attributions
from tui.analysis.mentions.names import find_names
from tui.analysis.mentions.polarity import find_polarity
from tui.analysis.mentions.quantities.find import find_quantities
from tui.analysis.mentions.quantities.labels import labels
from tui.analysis.mentions.quotations import find_quotations, quoted_ranges
from tui.analysis.mentions.times.moments import deadlines, find_moments
from tui.analysis.mentions.times.times_of_day import at_midnight, find_times
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.languages.tables import tables
from tui.model import Article, Mention, Role

__all__ = ["Copies", "find_mentions"]

_UNIVERSAL = re.compile(r"T(\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)$")
_EVENING_WEST, _MORNING_EAST = 9, 15  # hours of Greenwich before and from which it is another day elsewhere
_YEARS = range(1_000, 9_000)  # of publication: beyond them "in a century" may leave the calendar


class Copies:
    """The numbers and times found in sentences, which are found once in copies that are read alike."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[int, bytes, list[Mention]]] = {}

    def values(self, scan: Scan, start: int, end: int) -> list[Mention]:
        """Return the numbers and times of a sentence, and claim their words.

        Args:
            scan: the sentence.
            start: of the sentence in its text.
            end: behind it.
        """
        first = start - 1 if start and scan.t.text.startswith(".", start) else start  # as in "$.50"
        key = (
            scan.t.text[first:end],
            start - first,
            scan.language.code,
            scan.published,
            scan.unsure,
            scan.seismic,
        )
        if (known := self._known.get(key)) is None:
            found = _values(scan)
            self._known[key] = start, bytes(scan.t.taken), found
            return found
        earlier, taken, found = known
        scan.t.taken[:] = taken
        apart = start - earlier
        return [replace(m, start=m.start + apart, end=m.end + apart) for m in found]


def find_mentions(article: Article, copies: Copies | None = None) -> dict[str, tuple[Mention, ...]]:
    """Return the mentions of every sentence of an article, by sentence id, in order of their start.

    Dates are resolved on the article's own day of publication; names, pronouns and cited sources are
    followed through the whole article.

    Args:
        article: as read.
        copies: what was found in other articles, where these are read too.
    """
    copies = copies or Copies()
    language = tables(article.language)
    tokens = [Tokens(article.text, s.start, s.end) for s in article.sentences]
    quake = language.measures.magnitude | language.measures.quake
    seismic = any(not quake.isdisjoint(t.low) for t in tokens)
    today = article.date if article.date and article.date.year in _YEARS else None
    unsure = _unsure(article.published) if today else (0, 0)
    scans = [Scan(t, language, today, seismic, unsure) for t in tokens]
    paragraphs = [s.paragraph for s in article.sentences]
    headings = [s.role in (Role.HEADLINE, Role.HEADING) for s in article.sentences]

    values = [copies.values(scan, s.start, s.end) for s, scan in zip(article.sentences, scans, strict=True)]
    quoted = quoted_ranges(scans, paragraphs)
    names, shown = find_names(scans, headings)
    attributions = find_attributions(scans, names, shown, quoted)
    quotations = find_quotations(scans, paragraphs, quoted, attributions)
    return {
        sentence.id: _ordered(*found, find_polarity(scan))
        for sentence, scan, *found in zip(
            article.sentences, scans, values, names, attributions, quotations, strict=True
        )
    }


def _unsure(published: str | None) -> tuple[int, int]:
    """Days before and after that of a time of publication in universal time that it may be at home."""
    stamp = _UNIVERSAL.search(published or "")
    if not stamp:
        return 0, 0
    hour = int(stamp[1])
    return int(hour < _EVENING_WEST), int(hour >= _MORNING_EAST)


def _values(scan: Scan) -> list[Mention]:
    """Names with numbers and dates first: they claim their numbers before quantities are read."""
    for start, end in labels(scan.t, scan.language):
        scan.t.take(start, end)
    moments = at_midnight(scan, [*find_times(scan), *find_moments(scan)])
    quantities = find_quantities(scan)
    return [*moments, *quantities, *deadlines(scan, quantities)]


def _ordered(*kinds: Iterable[Mention]) -> tuple[Mention, ...]:
    found = (mention for kind in kinds for mention in kind)
    return tuple(sorted(found, key=lambda m: (m.start, m.end, type(m).__name__, m.normalized)))
