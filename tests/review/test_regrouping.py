"""The reader groups sentences; nothing falls out of the comparison on the way."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.long import times
from tests.storage.samples import bridge
from tui.model import Comparison, DifferenceKind, Fact, Member, Place, Tier, Verdict
from tui.model.support import CopyGroups
from tui.review.edits import (
    Anchor,
    FactTarget,
    LinkSentences,
    MergeFacts,
    SplitFact,
    UnlinkSentences,
    anchor,
    fact_target,
)
from tui.review.history import Regrouping
from tui.review.regrouping import GROUPED, regroup

BRIDGE = bridge()


def at(*places: str) -> tuple[Anchor, ...]:
    """Anchors of sentences named like "a1.s2"."""
    pairs = [p.split(".") for p in places]
    return tuple(anchor(BRIDGE.article(a), BRIDGE.sentence(Place(a, s))) for a, s in pairs)


def fact(comparison: Comparison, fact_id: str) -> Fact:
    return next(f for f in comparison.facts if f.id == fact_id)


def target(fact_id: str) -> FactTarget:
    return fact_target(BRIDGE, fact(BRIDGE, fact_id))


def target_in(comparison: Comparison, fact_id: str) -> FactTarget:
    return fact_target(comparison, fact(comparison, fact_id))


def groups(comparison: Comparison) -> dict[str, list[str]]:
    return {f.id: [f"{m.place.article}.{m.place.sentence}" for m in f.members] for f in comparison.facts}


def test_linking_singles_makes_one_fact_of_them() -> None:
    result = regroup(BRIDGE, [LinkSentences(at("a2.s4", "a3.s3"))])
    assert groups(result) == {
        "f1": ["a1.s2", "a2.s2", "a3.s2"],
        "f2": ["a1.s3", "a2.s3"],
        "f3": ["a1.s4"],
        "f4": ["a2.s4", "a3.s3"],
    }
    linked = fact(result, "f4")
    assert (linked.verdict, linked.reason, linked.independent_sources) == (Verdict.AGREE, GROUPED, 2)
    assert len(result.links) == len(BRIDGE.links) + 1
    assert regroup(result, [LinkSentences(at("a2.s4", "a3.s3"))]) == result


def test_a_fact_with_its_own_sentences_again_is_as_computed() -> None:
    linked = LinkSentences(at("a1.s3", "a2.s3", "a3.s3"))
    assert fact(regroup(BRIDGE, [linked]), "f2") != fact(BRIDGE, "f2")
    result = regroup(BRIDGE, [linked, UnlinkSentences(target("f2"), at("a3.s3"))])
    assert fact(result, "f2") == fact(BRIDGE, "f2")


def test_what_is_left_of_a_linked_fact_has_a_title_of_its_own() -> None:
    def judge(comparison: Comparison, members: tuple[Member, ...]) -> Fact:
        title = comparison.sentence(members[0].place).text
        return Fact("?", title, Verdict.AGREE, "judged", 0.5, members)

    linked = LinkSentences(at("a1.s4", "a2.s4"))
    together = regroup(BRIDGE, [linked], judge)
    home = next(f for f in together.facts if len(f.members) == 2 and f.reason == "judged")
    out = UnlinkSentences(fact_target(together, home), at("a1.s4"))
    left = fact(regroup(BRIDGE, [linked, out], judge), home.id)
    assert left.title == BRIDGE.sentence(left.members[0].place).text


def test_linking_a_sentence_of_another_fact_leaves_it_there_too() -> None:
    result = groups(regroup(BRIDGE, [LinkSentences(at("a1.s3", "a2.s3", "a3.s2"))]))
    assert result["f1"] == ["a1.s2", "a2.s2", "a3.s2"]
    assert result["f2"] == ["a1.s3", "a2.s3", "a3.s2"]


def test_linking_sentences_of_no_fact_makes_a_new_one() -> None:
    result = regroup(BRIDGE, [LinkSentences(at("a1.s1", "a2.s1"))])
    assert groups(result)["f6"] == ["a1.s1", "a2.s1"]
    assert fact(result, "f6").title == "A bridge rises over the river"


def test_unlinking_ends_the_disagreement_that_rested_on_it() -> None:
    result = regroup(BRIDGE, [UnlinkSentences(target("f1"), at("a2.s2"))])
    assert groups(result)["f1"] == ["a1.s2", "a3.s2"]
    assert groups(result)["f6"] == ["a2.s2"]
    assert (fact(result, "f1").verdict, fact(result, "f1").differences) == (Verdict.AGREE, ())
    assert fact(result, "f6").verdict == Verdict.SINGLE
    assert [f.id for f in result.facts][:2] == ["f1", "f6"]
    assert not [x for x in result.links if Place("a2", "s2") in (x.a, x.b)]


def test_a_disagreement_that_still_stands_is_kept() -> None:
    result = regroup(BRIDGE, [UnlinkSentences(target("f1"), at("a3.s2"))])
    assert fact(result, "f1").verdict == Verdict.DISAGREE
    assert len(fact(result, "f1").differences[0].values) == 2


def test_splitting_keeps_the_sentences_together() -> None:
    result = regroup(BRIDGE, [SplitFact(target("f1"), at("a1.s2", "a3.s2"))])
    assert groups(result)["f1"] == ["a2.s2"]
    assert groups(result)["f6"] == ["a1.s2", "a3.s2"]
    assert fact(result, "f6").verdict == Verdict.AGREE


def test_merging_keeps_every_difference() -> None:
    result = regroup(BRIDGE, [MergeFacts((target("f2"), target("f1")))])
    assert list(groups(result)) == ["f1", "f3", "f4", "f5"]
    merged = fact(result, "f1")
    assert (merged.verdict, len(merged.members)) == (Verdict.DISAGREE, 5)


def test_unlinking_what_was_linked_from_no_fact_leaves_no_fact_behind() -> None:
    linked = LinkSentences(at("a1.s1", "a2.s1"))
    made = target_in(regroup(BRIDGE, [linked]), "f6")
    assert regroup(BRIDGE, [linked, UnlinkSentences(made, at("a1.s1", "a2.s1"))]) == BRIDGE
    assert regroup(BRIDGE, [linked, UnlinkSentences(made, at("a2.s1"))]).facts == BRIDGE.facts


def test_unlinking_a_sentence_that_alone_was_a_fact_brings_that_fact_back_to_its_place() -> None:
    alone = fact(BRIDGE, "f5").members[0].place
    linked = LinkSentences(at(f"{alone.article}.{alone.sentence}"), target("f1"))
    together = regroup(BRIDGE, [linked])
    assert "f5" not in groups(together)
    out = UnlinkSentences(target_in(together, "f1"), at(f"{alone.article}.{alone.sentence}"))
    assert regroup(BRIDGE, [linked, out]).facts == BRIDGE.facts


def test_a_judge_decides_what_a_regrouped_fact_says() -> None:
    def judge(comparison: Comparison, members: tuple[Member, ...]) -> Fact:
        return Fact("?", "judged", Verdict.DISAGREE, f"{len(members)} sentences", 0.5, ())

    result = regroup(BRIDGE, [LinkSentences(at("a2.s4", "a3.s3"))], judge)
    assert (fact(result, "f4").title, fact(result, "f4").reason) == ("judged", "2 sentences")
    assert len(fact(result, "f4").members) == 2


def test_copies_count_once() -> None:
    from dataclasses import replace

    from tui.model import Reuse

    copied = replace(BRIDGE, reuse=(Reuse("a1", "a2", 0.9), Reuse("a2", "a3", 0.9)))
    assert CopyGroups(copied.reuse).count(["a1", "a2", "a3"]) == 1
    assert (
        CopyGroups(copied.reuse).count(["a1", "a3"]) == 1
    )  # the same text, though the copy between is no part
    assert CopyGroups(BRIDGE.reuse).count(["a1", "a2", "a3"]) == 3


PLACES = st.lists(
    st.sampled_from([f"{p.article}.{p.sentence}" for p in BRIDGE.places()]),
    min_size=1,
    max_size=4,
    unique=True,
)
SOME = PLACES.map(lambda names: at(*names))
TARGETS = st.one_of(st.sampled_from(["f1", "f2", "f3", "f4", "f5"]).map(target), SOME.map(FactTarget))
STEPS: st.SearchStrategy[Regrouping] = st.one_of(
    st.builds(LinkSentences, SOME),
    st.builds(UnlinkSentences, TARGETS, SOME),
    st.builds(SplitFact, TARGETS, SOME),
    st.builds(MergeFacts, st.lists(TARGETS, max_size=3).map(tuple)),
)


@settings(max_examples=times(40), deadline=None)
@given(st.lists(STEPS, max_size=8))
def test_no_sentence_falls_out_and_every_fact_is_sound(acts: list[Regrouping]) -> None:
    result = regroup(BRIDGE, acts)
    before = {m.place for f in BRIDGE.facts for m in f.members}
    after = {m.place for f in result.facts for m in f.members}
    assert before <= after
    ids = [f.id for f in result.facts]
    assert len(ids) == len(set(ids))
    order = {p: n for n, p in enumerate(BRIDGE.places())}
    for one in result.facts:
        ranks = [order[m.place] for m in one.members]
        assert ranks == sorted(set(ranks))
        assert ranks
        assert (one.verdict == Verdict.DISAGREE) == bool(one.differences)
        assert one.verdict != Verdict.SINGLE or len(one.articles) == 1
        assert {v.place for d in one.differences for v in d.values} <= {m.place for m in one.members}
    for link in result.links:
        assert link.a.article != link.b.article
    assert regroup(BRIDGE, acts) == result


def test_a_sentence_that_joins_a_disagreement_makes_it_no_surer_and_no_graver() -> None:
    disputed = next(f for f in BRIDGE.facts if f.differences)
    (difference,) = disputed.differences[:1]
    update = replace(
        difference, kind=DifferenceKind.UPDATE, tier=Tier.POSSIBLE, confidence=0.6, explanation="It grew."
    )
    before = replace(disputed, differences=(update,), confidence=0.6)
    story = replace(BRIDGE, facts=tuple(before if f is disputed else f for f in BRIDGE.facts))

    def judge(comparison: Comparison, members: tuple[Member, ...]) -> Fact:
        return replace(disputed, members=members, differences=(difference,), confidence=0.97)

    alone = next(f for f in BRIDGE.facts if len(f.articles) == 1).members[0].place
    result = regroup(
        story,
        [LinkSentences(at(f"{alone.article}.{alone.sentence}"), fact_target(story, before))],
        judge,
    )
    joined = fact(result, before.id)
    assert alone in {m.place for m in joined.members}
    assert joined.differences == (update,)
    assert joined.confidence == 0.6


def test_a_sentence_that_adds_nothing_to_a_disagreement_leaves_its_sides_as_they_were() -> None:
    disputed = next(f for f in BRIDGE.facts if f.differences)
    (difference,) = disputed.differences[:1]
    fewer = replace(difference, values=difference.values[:2], explanation="judged anew")

    def judge(comparison: Comparison, members: tuple[Member, ...]) -> Fact:
        return replace(disputed, members=members, differences=(fewer,), reason="judged anew")

    three = replace(difference, values=(*difference.values, replace(difference.values[0], text="again")))
    story = replace(
        BRIDGE,
        facts=tuple(replace(f, differences=(three,)) if f is disputed else f for f in BRIDGE.facts),
    )
    before = fact(story, disputed.id)
    alone = next(f for f in BRIDGE.facts if len(f.articles) == 1).members[0].place
    link = LinkSentences(at(f"{alone.article}.{alone.sentence}"), fact_target(story, before))
    joined = fact(regroup(story, [link], judge), before.id)
    assert alone in {m.place for m in joined.members}
    assert joined.differences == (three,)
    assert joined.reason == before.reason
