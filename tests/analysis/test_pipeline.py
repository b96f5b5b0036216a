"""The analysis as a whole, on small articles."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.analysis.articles import article, compared, disagreements, said
from tests.evaluation.corpus import STORIES, load
from tui.analysis import compare
from tui.model import Comparison, Verdict
from tui.sources import read_sources

FIRE = (
    "A fire at a paper mill in Ostby killed 14 workers on Monday, the fire brigade said.",
    "The blaze started in the drying hall shortly after the night shift began.",
    "Mill director Anna Holt said the sprinklers had been tested in January.",
    "The mill employs 640 people and makes newsprint for half the country.",
)
MILL = (
    "Seventeen workers died on Monday when a paper mill burned in Ostby, according to the hospital.",
    "It broke out in the drying hall soon after the start of the night shift.",
    "The mill, which makes newsprint, has 640 employees.",
    "Neighbours were told to keep their windows shut.",
)


@pytest.fixture(scope="module")
def mill() -> Comparison:
    return compared(FIRE, MILL)


def test_different_counts_of_the_dead_are_a_disagreement(mill: Comparison) -> None:
    (fact,) = disagreements(mill)
    assert any("14" in text for text in said(fact))
    assert any("Seventeen" in text for text in said(fact))
    assert fact.differences[0].slot == "number"
    assert 0 < fact.confidence <= 1


def test_equal_counts_are_an_agreement(mill: Comparison) -> None:
    agreed = [f for f in mill.facts if f.verdict is Verdict.AGREE]
    assert any("640" in v.text for f in agreed for m in f.members for v in m.values)


def test_what_one_article_tells_is_single(mill: Comparison) -> None:
    single = [f for f in mill.facts if f.verdict is Verdict.SINGLE]
    assert any("windows" in mill.sentence(f.members[0].place).text for f in single)


def test_every_value_quotes_its_article(mill: Comparison) -> None:
    values = [v for f in mill.facts for m in f.members for v in m.values]
    assert values
    for value in values:
        assert mill.article(value.place.article).text[value.start : value.end] == value.text


def test_every_sentence_is_in_a_fact(mill: Comparison) -> None:
    told = {m.place for f in mill.facts for m in f.members}
    assert told == set(mill.places())


def test_facts_and_links_explain_themselves(mill: Comparison) -> None:
    assert all(f.title and f.reason for f in mill.facts)
    assert mill.links
    assert all(link.reasons for link in mill.links)


def shape(comparison: Comparison) -> set[tuple[object, ...]]:
    """What a comparison says, without ids and order."""
    names = {a.id: a.outlet for a in comparison.articles}
    return {
        (
            f.verdict,
            f.confidence,
            frozenset((names[m.place.article], m.place.sentence) for m in f.members),
            frozenset(
                (names[v.place.article], v.text, v.normalized) for d in f.differences for v in d.values
            ),
        )
        for f in comparison.facts
    }


def test_the_order_of_the_files_changes_nothing() -> None:
    stories = [article(1, *FIRE), article(2, *MILL), article(3, *FIRE[1:], MILL[0])]
    expected = shape(compare(stories))
    for seed in range(4):
        shuffled = list(stories)
        random.Random(seed).shuffle(shuffled)
        assert shape(compare(shuffled)) == expected


@pytest.mark.parametrize("story", ["valdresca-quake", "transfer"])
def test_the_order_of_real_files_changes_nothing_but_order(story: str) -> None:
    paths = [str(path) for path in load(STORIES / story).paths]
    forth, back = read_sources(paths).articles, read_sources(paths[::-1]).articles
    one, other = compare(forth), compare(back)
    assert told(one) == told(other)
    for comparison in (one, other):
        assert [f.id for f in comparison.facts] == [f"f{n}" for n in range(1, len(comparison.facts) + 1)]
        order = list(comparison.places())
        firsts = [order.index(f.members[0].place) for f in comparison.facts]
        assert firsts == sorted(firsts)


def told(comparison: Comparison) -> list[tuple[object, ...]]:
    """The titles, reasons and values of a comparison, by path and without ids."""
    paths = {a.id: a.path for a in comparison.articles}
    return sorted(
        (f.title, f.reason, sorted((paths[m.place.article], m.place.sentence) for m in f.members))
        for f in comparison.facts
    )


def test_progress_may_cancel() -> None:
    class CancelledError(Exception):
        pass

    def cancel(stage: str, share: float) -> None:
        assert 0 <= share <= 1
        if stage == "links":
            raise CancelledError

    with pytest.raises(CancelledError):
        compare([article(1, *FIRE), article(2, *MILL)], cancel)


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_articles_have_no_links(count: int) -> None:
    comparison = compare([article(1, *FIRE)][:count])
    assert not comparison.links
    assert all(f.verdict is Verdict.SINGLE for f in comparison.facts)


def test_a_language_without_tables_gives_no_alarm() -> None:
    one = article(
        1,
        "Zwölf Menschen starben bei einem Brand in Ostby.",
        "Die Fabrik hat 640 Beschäftigte.",
        language="de",
    )
    other = article(
        2, "Bei einem Brand in Ostby starben elf Menschen.", "Die Fabrik hat 640 Beschäftigte.", language="de"
    )
    comparison = compare([one, other])
    assert comparison.links
    assert not disagreements(comparison)


def test_an_article_that_joins_gives_what_comparing_all_anew_does() -> None:
    undated = article(
        3, "Twenty people were killed in the mill on Wednesday, the paper said.", published=None
    )
    first, second = (article(n, *story) for n, story in enumerate((FIRE, MILL), 1))
    before = compare([first, undated])
    corrected = replace(first, published="2026-03-11")
    for articles in ([first, undated, second], [corrected, undated], [second, undated]):
        assert compare(articles, before=before) == compare(articles)


def test_what_was_read_in_an_article_is_not_read_again() -> None:
    first, second = (article(n, *story) for n, story in enumerate((FIRE, MILL), 1))
    before = compare([first, second])
    joined = compare([first, second, article(3, *MILL[:2])], before=before)
    for place, mentions in before.mentions.items():
        assert joined.mentions[place] is mentions
