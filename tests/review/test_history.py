"""Undo and redo without limit, against a simple oracle; and what a log of acts amounts to."""

from __future__ import annotations

import copy

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.long import times
from tui.model import Verdict
from tui.review.edits import (
    Anchor,
    ArticleTarget,
    ComparisonTarget,
    CorrectArticle,
    Edit,
    FactTarget,
    LinkSentences,
    LogEntry,
    Lost,
    MarkLine,
    MergeFacts,
    MoveAnchor,
    Overrule,
    Rename,
    SentenceTarget,
    SetNote,
    SetReviewed,
    SetTags,
    SetVerdict,
    SplitFact,
    Undo,
    UnlinkSentences,
)
from tui.review.history import History, Review, replay

ANCHORS = st.builds(
    lambda article, n: Anchor(article, n * 10, n * 10 + 9, f"sentence {n}"),
    st.sampled_from(["a1", "a2"]),
    st.integers(0, 2),
)
ANCHOR_TUPLES = st.lists(ANCHORS, min_size=1, max_size=3, unique=True).map(tuple)
FACTS = st.builds(FactTarget, ANCHOR_TUPLES, st.just(()))
TARGETS = st.one_of(
    FACTS,
    st.builds(SentenceTarget, ANCHORS),
    st.builds(ArticleTarget, st.sampled_from(["a1", "a2"])),
    st.just(ComparisonTarget()),
)
WORDS = st.sampled_from(["", "one", "two"])
ACTS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(SetNote, TARGETS, WORDS),
    st.builds(SetTags, TARGETS, st.lists(WORDS, max_size=2).map(tuple)),
    st.builds(SetVerdict, FACTS, st.none() | WORDS),
    st.builds(SetReviewed, FACTS, st.booleans()),
    st.builds(Overrule, FACTS, st.none() | st.sampled_from(Verdict)),
    st.builds(LinkSentences, ANCHOR_TUPLES),
    st.builds(UnlinkSentences, FACTS, ANCHOR_TUPLES),
    st.builds(SplitFact, FACTS, ANCHOR_TUPLES),
    st.builds(MergeFacts, st.lists(FACTS, max_size=2).map(tuple)),
    st.builds(MarkLine, ANCHORS, st.booleans()),
    st.builds(CorrectArticle, st.just("a1"), st.sampled_from(["outlet", "title"]), st.none() | WORDS),
    st.builds(Rename, WORDS),
)


def written(acts: list[Edit]) -> Review:
    """What acts amount to, without any undoing."""
    return replay([LogEntry(n, "2025-01-01T00:00:00+00:00", act) for n, act in enumerate(acts, 1)])


@settings(max_examples=times(40), deadline=None)
@given(st.lists(ACTS | st.sampled_from(["undo", "redo"]), max_size=40))
def test_undo_and_redo_agree_with_two_stacks(steps: list[Edit | str]) -> None:
    done: list[Edit] = []
    undone: list[Edit] = []
    logged: list[LogEntry] = []
    history = History(sink=logged.append)
    for step in steps:
        if step == "undo":
            entry = history.undo()
            if done:
                undone.append(done.pop())
                assert entry is not None
                assert entry.act == undone[-1]
            else:
                assert entry is None
        elif step == "redo":
            entry = history.redo()
            if undone:
                done.append(undone.pop())
                assert entry is not None
                assert entry.act == done[-1]
            else:
                assert entry is None
        else:
            assert not isinstance(step, str)
            history.do(step)
            done.append(step)
            undone.clear()
        assert history.review() == written(done)
    assert logged == history.entries
    assert [e.seq for e in logged] == list(range(1, len(logged) + 1))
    again = History(copy.deepcopy(logged))
    assert again.review() == history.review()
    assert (again.redo() is None) == (not undone)


@settings(max_examples=times(40), deadline=None)
@given(st.lists(ACTS | st.sampled_from(["undo", "redo"]), min_size=1, max_size=20), st.data())
def test_lost_entries_never_break_the_rest(steps: list[Edit | str], data: st.DataObject) -> None:
    history = History()
    for step in steps:
        if step == "undo":
            history.undo()
        elif step == "redo":
            history.redo()
        elif not isinstance(step, str):
            history.do(step)
    holes = data.draw(st.sets(st.integers(1, len(history.entries) or 1)))
    damaged = [LogEntry(e.seq, e.at, Lost()) if e.seq in holes else e for e in history.entries]
    rest = History(damaged)
    rest.review()
    entry = rest.do(Rename("after"))
    assert entry.seq == len(damaged) + 1
    rest.undo()
    rest.redo()
    assert rest.review().name == "after"


@settings(max_examples=times(40), deadline=None)
@given(st.lists(ACTS, max_size=20), ANCHORS, ANCHORS)
def test_a_moved_anchor_takes_everything_along(acts: list[Edit], before: Anchor, after: Anchor) -> None:
    old = written(acts)
    new = written([*acts, MoveAnchor(before, after)])
    if before != after:
        assert SentenceTarget(before) not in new.notes
        assert before not in new.lines
        assert before not in [a for t in new.verdicts for a in t.anchors]
    texts = "\n\n".join(new.notes.values())
    assert all(text in texts for text in old.notes.values())
    assert {w for tags in old.tags.values() for w in tags} == {w for tags in new.tags.values() for w in tags}
    assert len(new.regroupings) == len(old.regroupings)


def test_an_undo_is_an_entry_of_its_own() -> None:
    history = History()
    history.do(SetNote(ComparisonTarget(), "first"))
    history.do(SetNote(ComparisonTarget(), "second"))
    history.undo()
    assert history.review().notes == {ComparisonTarget(): "first"}
    assert [type(e.act) for e in history.entries] == [SetNote, SetNote, Undo]
