"""What becomes of a search: a filter, tags, notes found."""

from __future__ import annotations

import pytest

from tests.app.searching import answered, hits, searching, told_last, type_in
from tui.model import Comparison


async def test_a_search_becomes_a_filter(comparison: Comparison) -> None:
    async with searching(comparison, "length long") as desk:
        await desk.press("ctrl+u")
        await type_in(desk, "feet")
        await desk.press("f6")
        assert [f.id for f in desk.screen.desk.facts] == ["f3"]
        assert "found by feet" in desk.text


async def test_all_hits_are_tagged_and_that_is_undone(comparison: Comparison) -> None:
    async with searching(comparison, "coast guard") as desk:
        await desk.press("f7", "s", "e", "a", "enter")
        await desk.until(lambda: desk.screen.session.work().sentences)
        work = desk.screen.session.work()
        assert {tags.tags for tags in work.sentences.values()} == {("sea",)}
        assert len(work.sentences) == 4
        await answered(desk)
        await desk.press("ctrl+u")
        await type_in(desk, "tag:sea")
        assert hits(desk) == 8  # the sentences and their tags
        await desk.press("escape", "u")
        assert not desk.screen.session.work().sentences


async def test_what_cannot_be_tagged_is_told(comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    async with searching(comparison, "in:noise advertisement") as desk:
        await desk.press("f7")
        assert "only sentences and facts can be tagged" in told_last(desk)
        monkeypatch.setattr("tui.app.search.commands.MOST_TAGGED", 3)
        await desk.press("ctrl+u")
        await type_in(desk, "coast guard")
        await desk.press("f7")
        assert "4 hits are too many" in told_last(desk)
        assert not desk.screen.session.history.entries


async def test_notes_are_found_as_soon_as_they_are_written(comparison: Comparison) -> None:
    from tui.review.edits import SetNote, fact_target

    async with searching(comparison, "tide") as desk:
        assert hits(desk) == 0
        target = fact_target(comparison, comparison.facts[3])
        desk.screen.act(SetNote(target, "Ask about the tide."))
        await desk.until(lambda: hits(desk))
        assert "¶ your note" in desk.text
        await desk.press("enter")
        assert desk.fact == "f4"
