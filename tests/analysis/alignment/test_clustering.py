"""Which linked sentences make a fact."""

from __future__ import annotations

from tests.analysis.articles import article
from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.clustering import group
from tui.analysis.alignment.features import make_pair
from tui.analysis.claims.find import find_claims
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import Corpus, prepare

SCORES = dict[tuple[int, int], float]


def corpus(articles: int) -> Corpus:
    """A corpus of articles with two sentences each: statements 0 and 1, 2 and 3, ..."""
    found = [article(n + 1, f"The mill {n} burned.", f"The owner {n} wept.") for n in range(articles)]
    return prepare(found, all_mentions(found))


def grouped(articles: int, scores: SCORES) -> list[tuple[int, ...]]:
    told = corpus(articles)
    claims = find_claims(told)
    pairs = {}
    for (a, b), score in scores.items():
        pair = make_pair(told.statements[a], told.statements[b], claims[a], claims[b])
        pair.score = score
        pairs[a, b] = pair
    return group(told, Alignment(pairs))


def test_a_weak_bridge_holds_no_group_together() -> None:
    links = {(0, 2): 0.9, (4, 6): 0.9, (2, 4): 0.6}
    assert grouped(4, links) == [(0, 2), (2, 4), (4, 6)]


def test_groups_that_share_two_sentences_and_hang_together_are_one() -> None:
    links = {(0, 2): 0.9, (0, 4): 0.9, (2, 4): 0.9, (0, 6): 0.6, (2, 6): 0.6}
    assert grouped(4, links) == [(0, 2, 4, 6)]


def test_every_link_lies_inside_a_group() -> None:
    links = {(0, 2): 0.9, (0, 4): 0.7, (2, 6): 0.7, (4, 6): 0.8, (1, 3): 0.9, (1, 2): 0.6}
    groups = grouped(4, links)
    assert all(any({a, b} <= set(g) for g in groups) for a, b in links)
