"""How values that differ are brought together, by how likely every two of them answer one question."""

from __future__ import annotations

import pytest

from tests.analysis.articles import article
from tui.analysis.disagreements.find import find_disputes
from tui.analysis.disagreements.values import ValueCluster, conflict_clusters
from tui.analysis.facts.build import build_facts
from tui.analysis.judge.judging import compared_values
from tui.analysis.pipeline import aligned_sentences
from tui.analysis.text_reuse import CopyGroups

STORY = (
    "The fire in the mill of Halden killed 12 people.",
    "The fire in the mill of Halden killed 15 people.",
    "The fire in the mill of Halden killed 19 people.",
)


def threads(likely: dict[tuple[int, int], float], story: tuple[str, ...] = STORY) -> list[ValueCluster]:
    """The threads of the story, where its counts conflict so likely."""
    aligned = aligned_sentences([article(n + 1, sentence) for n, sentence in enumerate(story)])
    pairs = compared_values(aligned.corpus, aligned.alignment, aligned.claims)
    for pair in pairs:
        pair.same = likely[pair.a.statement.article, pair.b.statement.article]
    return conflict_clusters(pairs)


def values(thread: ValueCluster) -> list[list[str]]:
    return [[c.mention.normalized for c in side] for side in thread.sides]


def test_values_that_conflict_surely_with_each_other_stand_side_by_side() -> None:
    (thread,) = threads({(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8})
    assert values(thread) == [["12 people"], ["15 people"], ["19 people"]]


def test_a_value_that_conflicts_less_surely_is_not_shown_beside_the_others() -> None:
    (thread,) = threads({(0, 1): 0.9, (0, 2): 0.55, (1, 2): 0.55})
    assert values(thread) == [["12 people"], ["15 people"]]
    assert [c.mention.normalized for c in thread.claims] == ["12 people", "15 people", "19 people"]


@pytest.mark.parametrize("weak", [0.0, 0.2])
def test_a_value_that_hardly_conflicts_has_no_part_in_it(weak: float) -> None:
    (thread,) = threads({(0, 1): 0.9, (0, 2): weak, (1, 2): weak})
    assert [c.mention.normalized for c in thread.claims] == ["12 people", "15 people"]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_word_for_some_holds_no_number_back_from_the_next(place: int) -> None:
    vague = "Dozens of people were killed by the fire in the mill of Halden."
    story = (*STORY[:place], vague, *STORY[place + 1 :])
    every = ((0, 1), (0, 2), (1, 2))
    (thread,) = threads({pair: 0.9 if place in pair else 0.8 for pair in every}, story)
    others = ["12 people", "15 people", "19 people"]
    del others[place]
    assert values(thread) == [[value] for value in others]


def test_no_article_stands_on_two_sides() -> None:
    told = [(STORY[0],), (STORY[1], STORY[2])]
    aligned = aligned_sentences([article(n + 1, *sentences) for n, sentences in enumerate(told)])
    pairs = compared_values(aligned.corpus, aligned.alignment, aligned.claims)
    for pair in pairs:
        pair.same = 0.9
    (cluster,) = conflict_clusters(pairs)
    assert values(cluster) == [["12 people"], ["15 people"]]


def test_a_value_that_is_not_set_against_the_others_is_still_told() -> None:
    aligned = aligned_sentences([article(n + 1, sentence) for n, sentence in enumerate(STORY)])
    pairs = compared_values(aligned.corpus, aligned.alignment, aligned.claims)
    for pair in pairs:
        pair.same = 0.9 if (pair.a.statement.article, pair.b.statement.article) == (0, 1) else 0.55
    disputes = find_disputes(aligned.corpus, aligned.alignment, aligned.claims, pairs)
    facts = build_facts(
        aligned.corpus, aligned.alignment, aligned.claims, (), pairs, disputes, CopyGroups(())
    )
    (fact,) = (f for f in facts if f.differences)
    assert [v.text for v in fact.differences[0].values] == ["12 people", "15 people"]
    assert [v.text for m in fact.members for v in m.values] == ["12 people", "15 people", "19 people"]


def test_of_two_values_of_an_article_the_one_that_more_likely_says_the_same_joins() -> None:
    told = [(STORY[0],), (STORY[1],), (STORY[0], STORY[1])]
    aligned = aligned_sentences([article(n + 1, *sentences) for n, sentences in enumerate(told)])
    pairs = compared_values(aligned.corpus, aligned.alignment, aligned.claims)
    likely = {("12", "15"): 0.9, ("12", "12"): 0.65, ("15", "15"): 0.99}
    for pair in pairs:
        pair.same = likely[tuple(sorted(c.mention.text.split()[0] for c in (pair.a, pair.b)))]  # type: ignore[index]
    (cluster,) = conflict_clusters(pairs)
    sides = [[(c.statement.article, c.mention.normalized) for c in side] for side in cluster.sides]
    assert sides == [[(0, "12 people")], [(1, "15 people"), (2, "15 people")]]
