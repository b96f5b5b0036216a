"""The reader's work stays with its words through new analyses and edited articles."""

from __future__ import annotations

from dataclasses import replace

from tests.storage.samples import article, bridge, value
from tui.model import Comparison, Fact, Line, Member, Place, Verdict
from tui.review.applying import apply, corrected, reviewed
from tui.review.edits import (
    ArticleTarget,
    ComparisonTarget,
    CorrectArticle,
    Edit,
    FactTarget,
    LinkSentences,
    LogEntry,
    MarkLine,
    MergeFacts,
    MoveAnchor,
    Overrule,
    SentenceTarget,
    SetNote,
    SetReviewed,
    SetTags,
    SetVerdict,
    anchor,
    anchor_span,
    fact_target,
)
from tui.review.history import Review, replay
from tui.review.resolving import Locator, locate

BRIDGE = bridge()
F1, F2, F3, F4, F5 = (fact_target(BRIDGE, f) for f in BRIDGE.facts)


def done(*acts: Edit) -> Review:
    return replay([LogEntry(n, "2025-01-01T00:00:00+00:00", act) for n, act in enumerate(acts, 1)])


def analysed_anew() -> Comparison:
    """The same articles, facts in another order under other ids, the length fact without one sentence."""
    length, *rest = BRIDGE.facts
    shorter = replace(length, members=length.members[:2])
    return replace(BRIDGE, facts=tuple(replace(f, id=f"f{n}") for n, f in enumerate([*rest, shorter], 1)))


def test_every_fact_is_found_again_after_a_new_analysis() -> None:
    anew = analysed_anew()
    titles = [found.title for t in (F1, F2) if isinstance(found := locate(t, anew), Fact)]
    assert titles == ["How long is the bridge?", "How many soldiers?"]
    assert locate(ArticleTarget("a2"), anew) == BRIDGE.article("a2")
    assert locate(ArticleTarget("a9"), anew) is None
    assert locate(ComparisonTarget(), anew) is anew


def test_two_facts_of_the_same_sentences_are_told_apart_by_their_values() -> None:
    one = article("a1", "Head", "The 850 metre bridge opens in May 2026.")
    two = article("a2", "Head", "It is 850 metres and opens in 2026.")

    def fact(fact_id: str, first: str, second: str) -> Fact:
        values = value(one, "s2", first), value(two, "s2", second)
        return Fact(fact_id, first, Verdict.AGREE, "", 1.0, tuple(Member(v.place, (v,)) for v in values))

    length, opening = fact("f1", "850 metre", "850 metres"), fact("f2", "May 2026", "2026")
    comparison = Comparison((one, two), (length, opening))
    swapped = Comparison((one, two), (replace(opening, id="f1"), replace(length, id="f2")))
    for wanted in comparison.facts:
        found = locate(fact_target(comparison, wanted), swapped)
        assert isinstance(found, Fact)
        assert found.title == wanted.title


def test_work_is_shown_at_its_fact() -> None:
    review = done(
        SetNote(F1, "ask the ministry"),
        SetTags(F1, ("length",)),
        SetVerdict(F1, "unconfirmed"),
        SetReviewed(F2, True),
        SetNote(ComparisonTarget(), "for Friday"),
        SetNote(ArticleTarget("a3"), "a tabloid"),
    )
    for comparison in (BRIDGE, analysed_anew()):
        seen = reviewed(comparison, review)
        by_title = {f.title: seen.fact(f) for f in seen.comparison.facts}
        length = by_title["How long is the bridge?"]
        assert (length.note, length.tags, length.verdict) == ("ask the ministry", ("length",), "unconfirmed")
        assert length.target == F1
        assert by_title["How many soldiers?"].reviewed
        assert (seen.whole.note, seen.article("a3").note) == ("for Friday", "a tabloid")
        assert not seen.article("a1")
        assert (seen.orphans, seen.moved, seen.idle) == ((), (), ())


def test_new_work_replaces_old_work_after_a_new_analysis() -> None:
    anew = analysed_anew()
    review = done(SetNote(F1, "old"))
    length = next(f for f in anew.facts if f.title.startswith("How long"))
    again = done(SetNote(F1, "old"), *reviewed(anew, review).fact(length).write("new"))
    assert reviewed(anew, again).fact(length).note == "new"
    assert list(again.notes.values()) == ["new"]


def test_notes_of_merged_facts_are_joined_and_edited_as_one() -> None:
    acts: list[Edit] = [SetNote(F1, "on length"), SetNote(F2, "on soldiers"), MergeFacts((F1, F2))]
    seen = reviewed(BRIDGE, done(*acts))
    merged = seen.fact(seen.comparison.facts[0])
    assert sorted(merged.note.split("\n\n")) == ["on length", "on soldiers"]
    after = reviewed(BRIDGE, done(*acts, *merged.write("both"), *merged.tag(("x",))))
    assert after.fact(after.comparison.facts[0]).note == "both"
    assert after.fact(after.comparison.facts[0]).tags == ("x",)


def test_an_overruled_verdict_is_marked_and_the_computed_one_kept() -> None:
    review = done(Overrule(F1, Verdict.AGREE))
    seen = reviewed(BRIDGE, review)
    first = seen.comparison.facts[0]
    assert (first.verdict, first.differences) == (Verdict.AGREE, ())
    assert seen.fact(first).computed == BRIDGE.facts[0]
    assert apply(BRIDGE, review) == seen.comparison
    assert apply(BRIDGE, done(Overrule(F1, Verdict.AGREE), Overrule(F1, None))) == BRIDGE


def edited(old: str, new: str) -> Comparison:
    """The comparison after one sentence of its first article was edited, and analysed anew."""
    words = [s.text.replace(old, new) for s in BRIDGE.article("a1").sentences]
    first = article("a1", *(w for w in words if w))
    here = {m.sentence for m in BRIDGE.places() if m.article == "a1"} - {s.id for s in first.sentences}
    facts = tuple(
        replace(f, members=tuple(replace(m, values=()) for m in f.members if m.place.sentence not in here))
        for f in BRIDGE.facts
    )
    return Comparison((first, *BRIDGE.articles[1:]), tuple(f for f in facts if f.members))


def test_a_note_on_edited_words_is_marked_for_checking() -> None:
    comparison = edited("About 600 soldiers", "More than 1,500 soldiers")
    place = Place("a1", "s3")
    note = SetNote(SentenceTarget(anchor(BRIDGE.article("a1"), BRIDGE.sentence(place))), "really?")
    seen = reviewed(comparison, done(note))
    assert seen.sentence(place).check
    assert seen.sentence(place).note == "really?"
    (moved,) = seen.moved
    assert moved.how == "changed"
    assert moved.after.exact.startswith("More than 1,500")
    accepted = reviewed(comparison, done(note, MoveAnchor(moved.before, moved.after)))
    assert accepted.sentence(place).note == "really?"
    assert not accepted.sentence(place).check
    assert accepted.moved == ()


def test_work_on_lost_words_is_listed_never_dropped() -> None:
    place = Place("a1", "s4")
    words = BRIDGE.sentence(place).text
    target = SentenceTarget(anchor(BRIDGE.article("a1"), BRIDGE.sentence(place)))
    link = LinkSentences((target.anchor, anchor(BRIDGE.article("a2"), BRIDGE.sentence(Place("a2", "s4")))))
    review = done(SetNote(target, "who came?"), SetTags(F3, ("guest",)), SetVerdict(F3, "disputed"), link)
    seen = reviewed(edited(words, ""), review)
    assert [(o.note, o.tags, o.verdict, o.words) for o in seen.orphans] == [
        ("who came?", (), None, words),
        ("", ("guest",), "disputed", words),
    ]
    assert seen.idle == (link,)
    gone = reviewed(Comparison(BRIDGE.articles[1:]), review)
    assert {o.target for o in gone.orphans} == {target, F3}


def test_a_fact_that_lost_a_sentence_is_still_found() -> None:
    comparison = edited(BRIDGE.sentence(Place("a1", "s2")).text, "")
    found = Locator(comparison).find(F1)
    assert found is not None
    assert isinstance(found.thing, Fact)
    assert found.thing.title == "How long is the bridge?"
    assert found.check


def test_metadata_is_corrected_at_once_and_before_an_analysis() -> None:
    review = done(
        CorrectArticle("a1", "outlet", "The Herald"), CorrectArticle("a1", "published", "2025-05-02")
    )
    one = BRIDGE.article("a1")
    assert apply(BRIDGE, review).article("a1").outlet == "The Herald"
    assert corrected(one, review).published == "2025-05-02"
    assert corrected(BRIDGE.article("a2"), review) == BRIDGE.article("a2")


def test_lines_become_noise_and_story() -> None:
    one = BRIDGE.article("a1")
    one = replace(one, lines=(*one.lines[:-1], replace(one.lines[-1], noise="advert")))
    second, last = one.lines[1], one.lines[-1]

    def mark(line: Line, noise: bool) -> MarkLine:
        return MarkLine(anchor_span(one, line.start, line.end), noise)

    result = corrected(one, done(mark(second, True), mark(last, False)))
    assert [line.noise for line in result.lines] == [None, "marked by the reader", None, None]
    assert [s.id for s in result.sentences] == ["s1", "s3", "s4"]


def test_a_target_of_words_in_no_fact_is_an_orphan() -> None:
    headline = anchor(BRIDGE.article("a1"), BRIDGE.sentence(Place("a1", "s1")))
    assert locate(FactTarget((headline,)), BRIDGE) is None
    assert locate(SentenceTarget(headline), BRIDGE) == Place("a1", "s1")
