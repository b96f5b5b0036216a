"""Text reuse: articles of which one was copied from the other, or both from one wire text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from tui.languages.words import fold
from tui.model import Article, Reuse
from tui.model.support import CopyGroups as CopyGroups

RUN = 5  # words in a run
COPIED = 0.25  # share of common runs: copies measured .51 to .95, independent articles at most .06
_FEW = 20  # a run that more articles share than this is boilerplate, and would make pairs quadratic
_SHORT = 12  # articles with fewer runs than this cannot be shown to be copies
_PHRASE = 3  # common runs in a sentence that are more than a phrase in common
_WORD = re.compile(r"[^\W_]+")


def find_reuse(
    articles: Sequence[Article], progress: Callable[[float], None] = lambda share: None
) -> tuple[Reuse, ...]:
    """Return pairs of articles with much common text; the score is the share of the shorter one's word runs.

    A single sentence in common, such as a quotation, is no copied text however short the articles are.

    Args:
        articles: the articles as they were read.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    runs = []
    for number, article in enumerate(articles):
        progress(0.7 * number / len(articles))
        runs.append(_runs(article))
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    shared: defaultdict[tuple[int, int], list[tuple[str, ...]]] = defaultdict(list)
    for run, numbers in holders.items():
        if 1 < len(numbers) <= _FEW:
            for pair in combinations(numbers, 2):
                shared[pair].append(run)
    progress(0.8)
    found = []
    for (a, b), common in sorted(shared.items()):
        shorter = min(len(runs[a]), len(runs[b]))
        share = len(common) / shorter
        if shorter >= _SHORT and share >= COPIED and all(_in_several(common, runs[n]) for n in (a, b)):
            found.append(Reuse(articles[a].id, articles[b].id, round(share, 4)))
    return tuple(found)


def _runs(article: Article) -> dict[tuple[str, ...], int]:
    """The word runs of an article, each with the number of the sentence in which it first begins."""
    words = [(fold(w), n) for n, s in enumerate(article.sentences) for w in _WORD.findall(s.text)]
    runs: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - RUN + 1):
        runs.setdefault(tuple(word for word, _ in words[i : i + RUN]), words[i][1])
    return runs


def _in_several(common: Iterable[tuple[str, ...]], runs: dict[tuple[str, ...], int]) -> bool:
    """Whether several sentences of an article hold enough common runs not to share a phrase only."""
    count = Counter(runs[run] for run in common)
    return sum(n >= _PHRASE for n in count.values()) > 1
