"""Which articles are copies of one text."""

from __future__ import annotations

from dataclasses import replace

from tests.analysis.articles import article, compared, disagreements
from tui.analysis import compare
from tui.analysis.text_reuse import find_reuse
from tui.model import Role

QUOTED = (
    "“We shall not rest until every last person who was on that ferry has been brought home to the "
    "families who are waiting,” the minister said in Ostby."
)
WIRE = (
    "The ferry Marigold ran aground off Ostby late on Monday with 212 passengers on board.",
    "Two tugs pulled it free at dawn and brought it to the shipyard in Kelm.",
    "The operator, Fjordline, said the hull was scratched but not holed.",
)


def test_copies_share_one_text() -> None:
    (found,) = find_reuse([article(1, *WIRE), article(2, *WIRE[:2], "Nobody was hurt.")])
    assert found.score > 0.5


def test_one_sentence_in_common_is_no_copied_text() -> None:
    one = article(1, QUOTED, "The ferry sank on Monday.")
    other = article(2, "Divers went down again at first light.", QUOTED)
    assert not find_reuse([one, other])


def test_a_degenerate_text_is_no_copy() -> None:
    assert not find_reuse([article(1, "more " * 80), article(2, "more " * 60)])
    assert not find_reuse([article(1, ""), article(2, "")])


def test_an_article_of_a_headline_alone_states_it() -> None:
    one, other = (
        replace(a, sentences=tuple(replace(s, role=Role.HEADLINE) for s in a.sentences))
        for a in (
            article(1, "Landslide at Kelm kills 12 people"),
            article(2, "Landslide kills 19 people at Kelm"),
        )
    )
    (fact,) = disagreements(compare([one, other]))
    assert {m.place.article for m in fact.members} == {"a1", "a2"}


def test_a_headline_above_a_story_is_no_statement() -> None:
    found = compared(WIRE, WIRE)
    headed = replace(
        found.articles[0],
        sentences=(
            replace(found.articles[0].sentences[0], role=Role.HEADLINE),
            *found.articles[0].sentences[1:],
        ),
    )
    told = {m.place for f in compare([headed, found.articles[1]]).facts for m in f.members}
    assert not any(p.article == "a1" and p.sentence == "s1" for p in told)
