"""What is called agreement, and whether its reason is true."""

from __future__ import annotations

import re

import pytest

from tests.analysis.articles import compared, disagreements, said
from tests.evaluation.corpus import stories
from tests.evaluation.product import comparison
from tui.analysis.alignment.align import Alignment
from tui.analysis.facts.agreement import Cliques
from tui.model import Comparison, Fact, Verdict

# By matter: wordings of one thing that agree, and one that contradicts them.
MATTERS = {
    "count": (
        "Fourteen workers died on Monday when a paper mill burned in Ostby.",
        "The blaze at the Ostby paper mill claimed the lives of 14 workers.",
        "A fire at a paper mill in Ostby killed 17 workers, the fire brigade said.",
    ),
    "day": (
        "The new bridge was opened to traffic on 2 March.",
        "On 2 March, the bridge was opened to traffic.",
        "The bridge opened to traffic on 1 March, the ministry said.",
    ),
    "time taken": (
        "The council said repairs to the bridge would take six weeks.",
        "The bridge repairs are to last six weeks.",
        "Repairs to the bridge will take three months, the council said.",
    ),
}
BESIDE = (
    ("The mayor visited the area.", "Reporters were kept behind a fence."),
    ("Residents spoke of a long night.",),
    (),
    ("Nobody from the firm could be reached.", "The weather was mild and dry."),
)


def crowd(matter: str, agreeing: int) -> Comparison:
    """One article that contradicts the first, and so many that agree with that one."""
    *wordings, against = MATTERS[matter]
    told = [wordings[0], against, *(wordings[(n + 1) % len(wordings)] for n in range(agreeing))]
    return compared(*((sentence, *BESIDE[n % len(BESIDE)]) for n, sentence in enumerate(told)))


@pytest.mark.parametrize("agreeing", [0, 1, 3, 8])
@pytest.mark.parametrize("matter", MATTERS)
def test_agreeing_articles_hide_no_contradiction(matter: str, agreeing: int) -> None:
    found = crowd(matter, agreeing)
    (fact,) = disagreements(found)
    assert {"a1", "a2"} <= set(fact.articles)
    for agreed in found.facts:
        told = {found.sentence(m.place).text for m in agreed.members}
        if agreed.verdict is Verdict.AGREE and MATTERS[matter][0] in told:
            assert MATTERS[matter][-1] not in told


def test_the_reason_of_an_agreement_is_one_clause_on_what_is_not_disputed() -> None:
    found = compared(
        ("The landslide at Kelm killed 12 people and cut 340 homes off from the valley.",),
        ("The landslide at Kelm killed 19 people and cut 340 homes off from the valley.",),
    )
    (fact,) = (f for f in found.facts if f.verdict is Verdict.AGREE)
    assert fact.reason == "Both say 340 homes."
    assert not any("people" in v.text for m in fact.members for v in m.values)


def test_the_reason_of_an_agreement_gives_the_number_of_its_title() -> None:
    told = "On Wednesday the lawmakers of Kelm said 4,700 of them have been killed or wounded at the front."
    found = compared((told,), (told.replace("said", "told reporters that"),))
    (fact,) = (f for f in found.facts if f.verdict is Verdict.AGREE)
    assert "4,700" in fact.reason
    assert "Wednesday" not in fact.reason
    assert "of them" not in fact.title


def test_equal_values_of_two_nouns_are_both_named() -> None:
    found = compared(
        ("Kelm and the mainland are connected only by air and a single land route across the strait.",),
        ("One railway bridge and an air service already connect Kelm and the mainland across the strait.",),
    )
    (fact,) = (f for f in found.facts if f.verdict is Verdict.AGREE)
    assert fact.reason == "Both say the same: single land route, one railway bridge."


def test_what_one_disagreement_sets_against_each_other_is_no_second_fact() -> None:
    found = crowd("count", 2)
    (dispute,) = disagreements(found)
    told = {m.place for m in dispute.members}
    unclear = [f for f in found.facts if f.verdict is Verdict.UNCLEAR]
    assert not any({m.place for m in f.members} <= told for f in unclear)


def test_a_time_taken_is_disputed_once_though_it_is_also_a_date() -> None:
    (fact,) = disagreements(crowd("time taken", 0))
    assert said(fact) == {"six weeks", "three months"}


def test_a_sentence_that_states_two_facts_is_in_two_agreements() -> None:
    agreed = {(0, 1): 0.95, (0, 2): 0.9, (1, 3): 0.85, (0, 4): 0.8, (1, 4): 0.8}
    assert Cliques(Alignment({}), agreed).find() == [(0, 1, 4), (0, 2), (1, 3)]


def test_an_article_that_names_no_value_is_not_counted() -> None:
    found = compared(
        ("The new concert hall in Ostby has 1,420 seats and was designed by Lena Varga.",),
        ("Lena Varga designed the new concert hall in Ostby, which has 1,420 seats.",),
        ("The new concert hall in Ostby was designed by Lena Varga.",),
    )
    (fact,) = (f for f in found.facts if f.verdict is Verdict.AGREE)
    assert fact.reason == "2 of 3 say 1,420 seats."


def test_a_reason_takes_five_seconds_to_read(told: Comparison) -> None:
    for fact in told.facts:
        if fact.verdict in (Verdict.AGREE, Verdict.UNCLEAR):
            assert len(fact.reason.split()) <= _FIVE_SECONDS, fact.reason


def test_a_value_is_in_one_remark_alone() -> None:
    found = compared(
        ("About 640,000 homes in the south lost power when a line failed at noon.",),
        ("More than 600,000 homes in the south lost power when a line failed at noon.",),
        ("Some 638,400 homes in the south lost power when a line failed at noon.",),
    )
    for fact in found.facts:
        assert len(fact.remarks) <= 1, fact.remarks


# ------------------------------------------------------- every reason, on real stories

TOLD = [s for s in stories() if s.name in ("seeds", "dam", "incendio-mercado", "takeover")]
_IN = re.compile(
    r"^(Both|All (?P<all>\d+)|(?P<some>\d+) of (?P<of>\d+)) say (?!so |about |the same: )(?P<shown>[^;:]+)"
)
_FIVE_SECONDS = 25  # words, by the pace of three hundred a minute


@pytest.fixture(scope="module", params=TOLD, ids=[s.name for s in TOLD])
def told(request: pytest.FixtureRequest) -> Comparison:
    return comparison(request.param.paths)


def givers(fact: Fact, text: str) -> set[str]:
    """The articles of a fact with a value in these words."""
    low = text.lower(), text.lower().removesuffix(".")
    return {
        m.place.article
        for m in fact.members
        for v in m.values
        if " ".join(v.text.lower().split()).removesuffix(" of them") in low
    }


def test_counts_in_reasons_are_those_of_the_articles_shown(told: Comparison) -> None:
    seen = 0
    for fact in told.facts:
        for match in _IN.finditer(fact.reason):
            seen += 1
            count = len(fact.articles)
            assert int(match["all"] or match["of"] or 2) == count, fact.reason
            if match["some"]:
                assert len(givers(fact, match["shown"])) <= int(match["some"]) < count, fact.reason
            assert givers(fact, match["shown"]), fact.reason
    assert seen


def test_all_outlets_and_values_of_a_disagreement_are_named(told: Comparison) -> None:
    for fact in told.facts:
        if fact.verdict is Verdict.DISAGREE:
            for value in fact.differences[0].values:
                assert told.article(value.place.article).name in fact.reason
                words = re.sub(r" of (?:them|those)$", "", " ".join(value.text.lower().split()))
                assert words in fact.reason.lower()


def test_nothing_both_agreed_and_disputed(told: Comparison) -> None:
    disputed = {(v.place, v.start) for f in told.facts for d in f.differences for v in d.values}
    for fact in told.facts:
        if fact.verdict is Verdict.AGREE:
            assert not disputed & {(v.place, v.start) for m in fact.members for v in m.values}
