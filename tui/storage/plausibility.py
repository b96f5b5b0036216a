"""Whether a whole record makes sense: dates of the calendar, spans within their text, shares of one."""

from __future__ import annotations

import datetime as dt

from tui.model import Article, Fact
from tui.storage.codec import CodecError


def check(thing: object) -> None:
    """Look at what was read from a record.

    Args:
        thing: an article or a fact; all else is let pass.

    Raises:
        CodecError: it says what cannot be, such as a thirteenth month.
    """
    if isinstance(thing, Article):
        _check_article(thing)
    elif isinstance(thing, Fact):
        _check_fact(thing)


def _check_article(article: Article) -> None:
    if article.published and len(article.published) >= len("2024-01-31"):
        try:
            dt.date.fromisoformat(article.published[:10])
        except ValueError as error:
            raise CodecError("published on no day of the calendar") from error
    size = len(article.text)
    spans = [(line.start, line.end) for line in article.lines]
    spans += [(sentence.start, sentence.end) for sentence in article.sentences]
    if any(not 0 <= start <= end <= size for start, end in spans):
        raise CodecError("a span outside its text")
    if any(sentence.paragraph < 0 for sentence in article.sentences):
        raise CodecError("a paragraph before the first")


def _check_fact(fact: Fact) -> None:
    for share in (fact.confidence, *(difference.confidence for difference in fact.differences)):
        if not 0 <= share <= 1:
            raise CodecError("a confidence outside 0 to 1")
    values = [v for member in fact.members for v in member.values]
    values += [v for difference in fact.differences for v in difference.values]
    if any(not 0 <= value.start <= value.end for value in values):
        raise CodecError("a span that ends before it begins")
