"""Answers and clicks on facts, sentences and articles that have gone meanwhile: nothing breaks."""

from __future__ import annotations

from dataclasses import replace

from tests.app.conftest import Desk, open_desk
from tui.app.desk.inspector.panel import Inspector
from tui.app.desk.panes.pane import Pane
from tui.app.session import Session
from tui.app.ui.dialog import Dialog, Prompt
from tui.model import Comparison, Place
from tui.review.edits import ArticleTarget, SetNote

ANSWERS: dict[str, tuple[str, object]] = {
    "an overruled verdict": ("overrule", "unclear"),
    "articles taken apart": ("overrule", "apart"),
    "a merge": ("merge", "first"),
    "the glance": ("at-a-glance", "first"),
}
"""By a name, a command that opens a dialog, and the answer: its value, or the first of its choices."""


async def _change_everything(desk: Desk, comparison: Comparison) -> None:
    """Put an analysis of one article of other words on the desk, as when all others are taken out."""
    session = desk.screen.session
    kept = comparison.articles[1]
    fewer = replace(kept, sentences=kept.sentences[:1])
    session.articles = (fewer,)
    session.finish(Comparison((fewer,)))
    desk.screen.follow_history()
    await desk.pilot.pause()


async def test_a_dialog_is_answered_after_all_it_is_about_has_gone(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with open_desk(session) as desk:
        for name, (command, answer) in ANSWERS.items():
            await desk.press("d", "d")
            desk.screen.action_command(command)
            await desk.until(lambda: isinstance(desk.app.screen, Dialog) and desk.app.screen.is_mounted)
            dialog = desk.app.screen
            assert isinstance(dialog, Dialog)
            await _change_everything(desk, comparison)
            if answer == "first":
                await desk.press("enter")
            else:
                dialog.dismiss(answer)
            await desk.until(lambda: desk.app.screen is desk.screen)
            assert desk.fact is None, name
            session.articles = comparison.articles
            session.finish(comparison)
            desk.screen.action_command("undo")


async def test_a_fact_is_merged_by_number_after_it_has_gone(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d")
        desk.screen.action_command("merge")
        await desk.until(lambda: isinstance(desk.app.screen, Dialog) and desk.app.screen.is_mounted)
        desk.app.screen.dismiss("other")
        await desk.until(lambda: desk.screen.query(Prompt))
        await _change_everything(desk, comparison)
        await desk.type("1", "enter")
        assert "a number from 1 to 0, please" in desk.text


async def test_what_was_pointed_at_and_has_gone_is_not_chosen(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d")
        fact, place = desk.fact, Place(comparison.articles[0].id, comparison.articles[0].sentences[3].id)
        assert fact
        await _change_everything(desk, comparison)
        before = desk.screen.desk
        desk.screen.post_message(Pane.Chosen(place.article, place))
        desk.screen.post_message(Pane.Chosen(place.article, None))
        desk.screen.post_message(Inspector.Wanted(fact))
        await desk.pilot.pause()
        assert desk.screen.desk is before
        assert desk.screen.act(SetNote(ArticleTarget(place.article), "still writable"))
