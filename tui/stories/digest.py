"""What of an article says which event it is about: its names, its day, and a line to show."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass

from tui.languages.folding import fold
from tui.model import Article, Role

MOST_TERMS = 60  # of an article; further ones are named once, far down
LEAD = 5  # sentences at the beginning, headline included, whose names count twice

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Digest:
    """An article as far as grouping needs it.

    Attributes:
        path: where the article is, as :attr:`tui.model.Article.path`.
        outlet, headline: as read, None where unknown.
        day: of publication, None where unknown.
        language: ISO 639-1 code.
        terms: names and rare words, normalized, with how often they are used (those of the lead twice).
    """

    path: str
    outlet: str | None
    headline: str | None
    day: dt.date | None
    language: str
    terms: tuple[tuple[str, int], ...]


def digest(article: Article) -> Digest:
    """Return the digest of an article."""
    return Digest(
        path=article.path,
        outlet=article.outlet,
        headline=article.title,
        day=article.date,
        language=article.language,
        terms=tuple(_terms(article)),
    )


def _terms(article: Article) -> list[tuple[str, int]]:
    """Names of an article, most used first.

    A word is a name where it is written with a capital within a sentence; in scripts without capitals, and in
    headlines that capitalize every word, any word that is not written small elsewhere in the article.
    """
    sentences = [(s.text, s.role) for s in article.sentences] or [(article.title or "", Role.HEADLINE)]
    small: set[str] = set()
    certain: set[str] = set()
    found: list[tuple[int, list[str | None]]] = []
    for number, (text, role) in enumerate(sentences):
        words = [_POSSESSIVE.sub("", match[0]) for match in _WORD.finditer(text)]
        row: list[str | None] = []
        for place, word in enumerate(words):
            folded = fold(word)
            if word.islower():
                small.add(folded)
                row.append(None)
            elif word.isdigit() or len(word) < 2:
                row.append(None)
            else:
                if place and role is Role.BODY and word[:1].isupper():
                    certain.add(folded)
                row.append(folded)
        found.append((2 if number < LEAD else 1, row))
    names = certain | {w for _, row in found for w in row if w and w not in small}
    counts: Counter[str] = Counter()
    for weight, row in found:
        previous: str | None = None
        for candidate in row:
            name = candidate if candidate in names else None
            if name:
                counts[name] += weight
                if previous:
                    counts[f"{previous} {name}"] += weight
            previous = name
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_TERMS]
