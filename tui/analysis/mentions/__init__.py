"""Typed values in sentences: quantities, moments, names, quotations, polarity, attribution."""

from __future__ import annotations

from tui.analysis.languages import tables
from tui.analysis.mentions.clock import find_times
from tui.analysis.mentions.moments import deadlines, find_moments
from tui.analysis.mentions.quantities import find_quantities
from tui.analysis.mentions.scan import Scan
from tui.analysis.mentions.tokens import Tokens
from tui.model import Article, Mention

__all__ = ["find_mentions"]


def find_mentions(article: Article) -> dict[str, tuple[Mention, ...]]:
    """The mentions of every sentence of an article, by sentence id, in order of their start."""
    language = tables(article.language)
    sentences = [(s, Tokens(article.text, s.start, s.end)) for s in article.sentences]
    seismic = any(word in language.measures.magnitude for _, t in sentences for word in t.low)
    result: dict[str, tuple[Mention, ...]] = {}
    for sentence, t in sentences:
        scan = Scan(t, language, article.date, seismic)
        moments = [*find_times(scan), *find_moments(scan)]
        quantities = find_quantities(scan)
        mentions: list[Mention] = [*moments, *quantities, *deadlines(scan, quantities)]
        mentions.sort(key=lambda m: (m.start, m.end, type(m).__name__))
        result[sentence.id] = tuple(mentions)
    return result
