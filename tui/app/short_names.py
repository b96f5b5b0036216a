"""What to call an article where there is little room."""

from __future__ import annotations

import re

from tui.model import Article

_NUMBERS = re.compile(r"^(?:[\d\W_]+|[0-9a-f]{6,})$", re.IGNORECASE)  # dates, hashes


def short_name(article: Article) -> str:
    """The outlet or site, else what the file's name says, else the title."""
    if article.outlet or article.origin or article.url:
        return article.name.strip("()")
    stem = article.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = [word for word in re.split(r"[\s_\-+.]+", stem) if word and not _NUMBERS.match(word)]
    return " ".join(words) or article.title or stem
