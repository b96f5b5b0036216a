"""The work of a larger comparison, counted: it grows with the pairs compared, not with their square."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest

from tui.analysis.alignment.align import Alignment, align
from tui.analysis.alignment.clustering import group
from tui.analysis.alignment.features import Pair
from tui.analysis.claims.find import find_claims
from tui.analysis.disagreements.find import find_disputes
from tui.analysis.facts.build import build_facts
from tui.analysis.judge.judging import judged_values
from tui.analysis.pipeline import all_mentions
from tui.analysis.statements import Corpus, prepare
from tui.analysis.text_reuse import CopyGroups
from tui.paths import example_paths
from tui.sources import read_sources

_T = TypeVar("_T")


class Counted(list[_T]):
    """A list that counts how many of its items were looked at."""

    seen = 0

    def __iter__(self) -> Iterator[_T]:
        for item in super().__iter__():
            self.seen += 1
            yield item


class Pairs(dict[tuple[int, int], Pair]):
    """Pairs that count the questions for those that were never compared."""

    missed = 0

    def get(self, key: object, default: object = None) -> object:  # type: ignore[override]
        self.missed += key not in self
        return super().get(key, default)  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    articles = read_sources([str(path) for path in example_paths()]).articles
    return prepare(articles, all_mentions(articles))


def test_facts_look_at_every_match_and_dispute_once(corpus: Corpus) -> None:
    claims = find_claims(corpus)
    alignment = align(corpus, claims, lambda share: None)
    matches = Counted(judged_values(corpus, alignment, claims))
    disputes = Counted(find_disputes(corpus, alignment, claims, matches))
    groups = group(corpus, alignment)
    counted = Alignment(Pairs(alignment.pairs))
    matches.seen = 0
    build_facts(corpus, counted, claims, groups, matches, disputes, CopyGroups(()))
    assert len(groups) > 5
    assert 0 < matches.seen <= 2 * len(matches)
    assert 0 < disputes.seen <= 2 * len(disputes)
    assert isinstance(counted.pairs, Pairs)
    assert counted.pairs.missed <= 2 * len(alignment.pairs)  # the pairs just before and just after
