"""What is said of sentences that the reader put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.analysis.mentions.reading import article
from tui.analysis.pipeline import all_mentions
from tui.analysis.regrouped import Judge, judge
from tui.model import Article, Comparison, Member, Place, Sentence, Value, Verdict
from tui.review.edits import LinkSentences, anchor
from tui.review.regrouping import regroup


def told(article_id: str, *texts: str) -> Article:
    made = article(*texts)
    return replace(made, id=article_id, outlet=f"Outlet {article_id}")


HALL = Comparison(
    (
        told("a1", "The new hall seats 420 visitors.", "It opens on 3 May.", "The mayor was pleased."),
        told("a2", "There is room for 480 visitors in it.", "The doors open on 3 May.", "Tickets are dear."),
        told("a3", "The hall has 420 seats for visitors.", "It will open on 9 May."),
    )
)
HALL = replace(HALL, mentions=all_mentions(HALL.articles))


def members(*places: str) -> tuple[Member, ...]:
    return tuple(Member(Place(*name.split("."))) for name in places)


def test_differing_values_make_a_disagreement_with_a_reason() -> None:
    fact = judge(HALL, members("a1.s0", "a2.s0", "a3.s0"))
    assert fact.verdict is Verdict.DISAGREE
    (difference,) = fact.differences
    assert difference.slot == "number"
    assert {v.text for v in difference.values} == {"420 visitors", "480 visitors", "420 seats"}
    assert difference.explanation.startswith("420 visitors and 480 visitors")
    assert "Outlet a2 says 480 visitors" in fact.reason
    assert [len(m.values) for m in fact.members] == [1, 1, 1]
    assert fact.independent_sources == 3


def test_equal_values_make_an_agreement() -> None:
    fact = judge(HALL, members("a1.s1", "a2.s1"))
    assert (fact.verdict, fact.differences) == (Verdict.AGREE, ())
    assert "3 May" in fact.reason
    assert all(m.values for m in fact.members)


@pytest.mark.parametrize(
    ("places", "verdict", "reason"),
    [
        (
            ("a1.s2", "a2.s2"),
            Verdict.UNCLEAR,
            "Both speak of it; nothing in it could be compared.",
        ),
        (("a1.s2",), Verdict.SINGLE, "Only Outlet a1 was found to state it."),
    ],
)
def test_sentences_without_values(places: tuple[str, ...], verdict: Verdict, reason: str) -> None:
    fact = judge(HALL, members(*places))
    assert (fact.verdict, fact.reason) == (verdict, reason)


def test_equal_values_in_unlike_words_are_the_reason() -> None:
    articles = (told("a1", "Visitors may come from 3 May."), told("a2", "Rain is forecast for 3 May."))
    both = Comparison(articles, mentions=all_mentions(articles))
    fact = judge(both, members("a1.s0", "a2.s0"))
    assert fact.verdict is Verdict.UNCLEAR
    assert fact.reason == "Both say 3 May; the rest was not compared."


def test_a_fact_stays_about_the_values_it_has() -> None:
    one, other = HALL.articles[0], HALL.articles[2]
    both = tuple(
        replace(
            a, sentences=(Sentence("s0", " ".join(a.text.split()), 0, a.sentences[1].end), *a.sentences[2:])
        )
        for a in (one, other)
    )
    joined = Comparison(both, mentions=all_mentions(both))
    free = judge(joined, members("a1.s0", "a3.s0"))
    assert [d.slot for d in free.differences] == ["date"]
    start = one.text.index("420")
    seats = Value(Place("a1", "s0"), start, start + 12, "420 visitors", "420 visitor")
    bound = judge(joined, (Member(Place("a1", "s0"), (seats,)), *members("a3.s0")))
    assert not bound.differences


def test_headlines_count_as_articles_though_they_hold_no_statement() -> None:
    fact = judge(HALL, (*members("a1.s2"), Member(Place("a2", "gone"))))
    assert fact.verdict is Verdict.UNCLEAR


def test_what_was_not_compared_stays_so_when_sentences_are_taken_out() -> None:
    fact = judge(HALL, members("a1.s2", "a2.s2", "a3.s2"))
    fewer = judge(HALL, members("a1.s2", "a2.s2"))
    assert fact.verdict is fewer.verdict is Verdict.UNCLEAR


def test_linking_by_hand_gives_values_and_a_reason() -> None:
    places = [Place("a1", "s0"), Place("a2", "s0")]
    anchors = tuple(anchor(HALL.article(p.article), HALL.sentence(p)) for p in places)
    linked = regroup(HALL, [LinkSentences(anchors)], Judge(HALL))
    (fact,) = linked.facts
    assert fact.id == "f1"
    assert fact.verdict is Verdict.DISAGREE
    assert all(m.values for m in fact.members)


def test_a_judge_follows_corrected_outlets() -> None:
    judging = Judge(HALL)
    judging.prepare()
    wanted = members("a1.s2")
    assert "Outlet a1" in judging(HALL, wanted).reason
    corrected = replace(HALL, articles=(replace(HALL.articles[0], outlet="Gazette"), *HALL.articles[1:]))
    assert "Gazette" in judging(corrected, wanted).reason
