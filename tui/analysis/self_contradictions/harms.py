"""Nobody came to harm, says an article, and elsewhere that somebody did.

Only what the article tells in its own voice, of nobody at all and without any bound ("no one else", "so
far"), is set against harm that it tells without a time of its own, which would be another event's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.analysis.disagreements.disputes import Voiced
from tui.analysis.self_contradictions.totals import Conflict
from tui.analysis.statements import Session, Statement, source_of
from tui.languages.tables import harm_words
from tui.model import Moment, Polarity, Quotation


def harm_conflicts(session: Session) -> Iterator[Conflict]:
    """Each denial of any harm with the first harm that the same article tells."""
    for article, statements in zip(session.articles, session.by_article, strict=True):
        words = harm_words(article.language)
        spared = [v for s in statements if (v := _voiced(s, words.spared, words.bounded))]
        if not spared:
            continue
        harmed = (v for s in statements if _plain(s) and (v := _voiced(s, words.harmed, words.bounded)))
        first = next(harmed, None)
        if first:
            yield from ((v, first, ("none", "some")) for v in spared if v.statement is not first.statement)


def _voiced(statement: Statement, told: re.Pattern[str], bounded: re.Pattern[str]) -> Voiced | None:
    """Where a sentence of the article's own tells something, unless words bound it."""
    match = told.search(statement.source)
    if not match or source_of(statement) or bounded.search(statement.source):
        return None
    if any(isinstance(m, Quotation) for m in statement.mentions):
        return None
    start = statement.sentence.start
    return Voiced(statement, start + match.start(), start + match.end())


def _plain(statement: Statement) -> bool:
    """Whether a sentence neither denies anything nor tells of a time of its own."""
    return not any(
        isinstance(m, Moment) or (isinstance(m, Polarity) and m.sign < 0) for m in statement.mentions
    )
