"""What an article knows by name: who names two of a kind hardly takes one for the other."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from tui.analysis.statements import Session
from tui.analysis.words import fold, skeleton

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST = 3  # letters of a word by which something is known
_LONG = 8  # letters from which two of them may differ


class Knowledge:
    """Which words each article writes with a capital, headlines included; read when first asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._words: dict[int, dict[str, int]] = {}

    def words(self, article: int) -> dict[str, int]:
        """How often the article of this index names each capitalised word, folded."""
        if article not in self._words:
            counts: dict[str, int] = {}
            for match in _WORD.finditer(self._session.articles[article].text):
                if match[0][0].isupper():
                    word = fold(_POSSESSIVE.sub("", match[0]))
                    counts[word] = counts.get(word, 0) + 1
            self._words[article] = counts
        return self._words[article]

    def knows(self, article: int, name: str) -> bool:
        """Whether an article names a word of a folded name, or all of it in a like spelling."""
        known, words = self.words(article), telling(name)
        return any(word in known for word in words) or (
            bool(words) and all(any(alike(word, other) for other in known) for word in words)
        )


def telling(name: str) -> list[str]:
    """The words of a folded name by which it is known."""
    return [word for word in name.split() if len(word) >= _SHORTEST]


def alike(a: str, b: str) -> bool:
    """Whether two folded words are spellings of one name: a letter or two apart, or of one sound."""
    apart = 1 if min(len(a), len(b)) < _LONG else 2
    return Levenshtein.distance(a, b, score_cutoff=apart) <= apart or skeleton(a) == skeleton(b) != ""
