"""The list of notes, and copying."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.conftest import open_desk
from tests.app.story import annotated, story
from tui.app.notes.overview import annotation_items, used_tags
from tui.app.session import Session
from tui.model import Comparison, Contradiction
from tui.model.contradictions import self_contradictions
from tui.review.applying import reviewed
from tui.review.edits import (
    ArticleTarget,
    SentenceTarget,
    SetNote,
    SetTags,
    SetVerdict,
    anchor,
    fact_target,
)
from tui.review.history import History
from tui.storage.file.summaries import counts_of


async def test_every_note_is_listed_and_leads_to_its_place(comparison: Comparison) -> None:
    async with open_desk(Session.of_comparison(comparison, annotated(comparison))) as desk:
        await desk.press("w")
        assert "3 notes" in desk.text
        for words in ("about units", "ask the author", "when?", "#ship 2", "How long is the ship?"):
            assert words in desk.text
        await desk.press("enter")
        assert desk.fact == "f3"
        await desk.press("w", "down", "enter")
        assert desk.screen.desk.cursors["a1"] == "s6"
        await desk.press("w", "end", "enter")
        assert desk.screen.desk.focus == "a2"


def test_notes_name_an_article_as_the_desk_does_and_those_on_a_contradiction_are_listed(
    comparison: Comparison,
) -> None:
    first, second, *others = comparison.articles
    clash = Contradiction(first.id, "s2", "s6", "It says both")
    articles = (first, replace(second, outlet=first.outlet), *others)
    alike = replace(comparison, articles=articles, internal=(clash,))
    (within,) = self_contradictions(alike)
    history = History()
    history.do(SetNote(ArticleTarget(second.id), "look"))
    history.do(SetNote(fact_target(alike, within), "both?"))
    found = annotation_items(reviewed(alike, history.review()))
    number = len(alike.facts) + 1
    assert [each.where for each in found] == [f"{number}  It says both", "Harbour Herald (6 March 2024)"]


async def test_tags_and_verdicts_without_words_are_no_notes(comparison: Comparison) -> None:
    history = History()
    history.do(SetNote(ArticleTarget("a1"), "ask"))
    for fact in comparison.facts[:3]:
        history.do(SetTags(fact_target(comparison, fact), ("sea",)))
    history.do(SetVerdict(fact_target(comparison, comparison.facts[0]), "range"))
    assert counts_of(comparison, history.entries, "").notes == 1
    session = Session.of_comparison(comparison, history)
    session.drafts[ArticleTarget("a2")] = "half"
    async with open_desk(session, (60, 20)) as desk:
        await desk.press("w")
        assert "1 note · 1 draft · 3 tagged · 1 verdict  " in desk.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_long_list_leaves_room_for_the_words_and_the_keys(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    history = annotated(comparison)
    for article in comparison.articles:
        for sentence in article.sentences:
            history.do(SetNote(SentenceTarget(anchor(article, sentence)), f"on {sentence.id}"))
    async with open_desk(Session.of_comparison(comparison, history), size) as desk:
        await desk.press("w")
        assert "Enter goes there" in desk.text.splitlines()[-1]
        assert " on How long is the ship?" in desk.text or " on 3  How long" in desk.text


async def test_notes_by_tag_are_removed_and_come_back(comparison: Comparison) -> None:
    async with open_desk(Session.of_comparison(comparison, annotated(comparison)), (80, 24)) as desk:
        await desk.press("w", "t")
        assert "ask the author" not in desk.text
        assert "when?" in desk.text
        await desk.press("t")
        assert "when?" not in desk.text
        await desk.press("x")
        assert "2 notes" in desk.text
        await desk.press("escape", "u", "u", "w")
        assert "3 notes" in desk.text


async def test_lost_and_changed_notes_are_to_be_looked_at(comparison: Comparison) -> None:
    history = annotated(comparison)
    herald = comparison.articles[0]
    changed = replace(herald, text=herald.text.replace("The owner has not commented.", "x" * 28))
    later = replace(comparison, articles=(changed, *comparison.articles[1:]), facts=comparison.facts[3:])
    async with open_desk(Session.of_comparison(later, history)) as desk:
        await desk.press("w", "end")
        assert "to look at again" in desk.text
        assert "its words are gone: The owner has not commented." in desk.text
        assert "when?" in desk.text
        await desk.press("enter")  # there is nowhere to go
        assert "its words are gone" in desk.text
        await desk.press("x")
        assert "when?" not in desk.text


async def test_moved_words_are_accepted(comparison: Comparison) -> None:
    history = annotated(comparison)
    herald = comparison.articles[0]
    words = "The owner has not commented."
    moved = replace(herald, text=herald.text.replace(words, "The owner has NOT commented."))
    later = Comparison((moved, *comparison.articles[1:]))
    assert [j.check for j in annotation_items(reviewed(later, history.review())) if j.kind == "sentence"] == [
        True
    ]
    async with open_desk(Session.of_comparison(later, history)) as desk:
        await desk.press("w", "a")
        assert [j.check for j in annotation_items(desk.screen.session.work()) if j.kind == "sentence"] == [
            False
        ]


async def test_an_overruled_verdict_is_listed_and_restored(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "V", "a", "w")
        assert "overruled: was disagree" in desk.text
        await desk.press("x", "escape")
        assert not desk.screen.session.work().facts


async def test_nothing_written_says_what_to_do(comparison: Comparison) -> None:
    async with open_desk(comparison, (60, 20), ascii_only=True) as desk:
        await desk.press("w")
        assert "Nothing is written yet" in desk.text
        await desk.press("enter", "x", "a", "t", "escape")
        assert desk.app.screen is desk.screen


def test_tags_are_counted(comparison: Comparison) -> None:
    found = annotation_items(reviewed(comparison, annotated(comparison).review()))
    assert list(used_tags(found).items()) == [("ship", 2), ("units", 1)]


async def test_a_citation_is_copied_then_shown_and_saved(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk(comparison) as desk:
        await desk.press("d", "y")
        copied = desk.app.clipboard
        assert "Courier" in copied
        assert "“Rescuers took 52 passengers" in copied
        await desk.press("y")
        assert "“Rescuers took 52 passengers" in desk.text
        await desk.press("f", "enter")
        assert (tmp_path / "fact-1.txt").read_text(encoding="utf-8") == copied
        assert "saved as fact-1.txt" in desk.text
        await desk.press("f", "enter")
        assert "is there already" in desk.text
        await desk.press("escape", "d", "y")
        assert desk.app.clipboard != copied


async def test_the_fact_is_copied_as_markdown_with_the_readers_work() -> None:
    comparison = story()
    async with open_desk(comparison) as desk:
        await desk.press("d", "e", *"Hm", "ctrl+s", "Y")
        assert "### ✗ When did the ferry run aground?" in desk.app.clipboard
        assert "Hm" in desk.app.clipboard


async def test_what_is_copied_cannot_act_on_a_terminal(comparison: Comparison) -> None:
    hostile = replace(comparison.articles[0], outlet="Evil\x1b]52;c;eA==\x07 Times")
    comparison = replace(comparison, articles=(hostile, *comparison.articles[1:]))
    async with open_desk(comparison) as desk:
        for key in ("y", "Y"):
            await desk.press("d", key)
            assert "Evil" in desk.app.clipboard
            assert "\x1b" not in desk.app.clipboard
            assert "\x07" not in desk.app.clipboard
            await desk.press("D")
