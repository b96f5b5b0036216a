"""The user's corrections of what was read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tui.errors import CompareError
from tui.model import Article, Evidence
from tui.sources.sentences import sentences_of

CORRECTABLE = ("outlet", "title", "byline", "published", "url")
ADDRESS = re.compile(r"https?://[^\s/]+\S*")
READER = "marked by the reader"


def revise(
    article: Article, marks: Mapping[tuple[int, int], bool], corrections: Mapping[str, str]
) -> Article:
    """Return the article with the user's marks and corrections applied.

    Sentence ids count the units of all lines, story and noise, so marking lines never changes the id of a
    sentence.

    Args:
        article: as it was read.
        marks: for a span of its text, whether the lines in it are noise (True) or story.
        corrections: new values for the fields of :data:`CORRECTABLE`; empty for "not known".

    Raises:
        CompareError: a field that cannot be corrected, or an invalid date.
    """
    lines = list(article.lines)
    for (start, end), noise in marks.items():
        for index, line in enumerate(lines):
            if line.start < end and start < line.end:
                lines[index] = replace(line, noise=(line.noise or READER) if noise else None)
    for field, value in corrections.items():
        if field not in CORRECTABLE:
            raise CompareError(f"{field} cannot be corrected", f"correct one of: {', '.join(CORRECTABLE)}")
        if field == "published" and value:
            try:
                dt.datetime.fromisoformat(value)
            except ValueError as error:
                raise CompareError(f"{value}: not a date", "write it as 2025-04-30") from error
        if field == "url" and value and not ADDRESS.fullmatch(value):
            raise CompareError(f"{value}: not an address", "write it as https://example.org/news/1")
    evidence = tuple(item for item in article.evidence if item.field not in corrections)
    evidence += tuple(
        Evidence(field, "corrected by the reader") for field, value in corrections.items() if value
    )
    fixed: dict[str, Any] = {field: value or None for field, value in corrections.items()}
    return replace(
        article, lines=tuple(lines), sentences=sentences_of(article.text, lines), evidence=evidence, **fixed
    )
