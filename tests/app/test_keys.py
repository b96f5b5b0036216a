"""Each key does what its command says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import open_desk
from tui.app.help.screen import HelpScreen
from tui.app.registry import commands
from tui.app.ui.keymap import CommandProvider
from tui.model import Comparison, Place, Verdict


@pytest.mark.parametrize(
    ("keys", "fact"),
    [
        (["right"], "f1"),
        (["right_square_bracket"], "f1"),
        (["right", "right", "left"], "f1"),
        (["right", "right", "left_square_bracket"], "f1"),
        (["left"], "f6"),
        (["d"], "f1"),
        (["d", "d"], "f2"),
        (["d", "d", "D"], "f1"),
        (["a"], "f3"),
        (["a", "a"], "f5"),
        (["a", "a", "A"], "f3"),
        (["o"], "f4"),
        (["o", "o"], "f6"),
        (["o", "o", "O"], "f4"),
        (["right", "space", "left", "r"], "f2"),
        (["d", "d", "space", "a", "R"], "f1"),
        (["d", "a", "b"], "f1"),
        (["d", "a", "backspace"], "f1"),
        (["d", "a", "b", "B"], "f3"),
        ([":", "4", "enter"], "f4"),
        ([":", "9", "enter", "escape"], None),
        (["d", "escape"], "f1"),
    ],
)
async def test_stepping(comparison: Comparison, keys: list[str], fact: str | None) -> None:
    async with open_desk(comparison) as desk:
        await desk.press(*keys)
        assert desk.fact == fact


async def test_the_last_fact_says_so_and_stays(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "d", "d")
        assert desk.fact == "f2"
        await desk.press("d", "d", "a", "a", "a")
        told = [str(n.message) for n in desk.app._notifications]
        assert told == ["no further agreement; A goes to the others"]


async def test_it_says_so_where_there_is_none_at_all(comparison: Comparison) -> None:
    facts = tuple(fact for fact in comparison.facts if fact.verdict is not Verdict.DISAGREE)
    async with open_desk(replace(comparison, facts=facts)) as desk:
        await desk.press("d")
        assert [str(n.message) for n in desk.app._notifications] == ["there is no disagreement"]
        await desk.press("a", "A")
        told = [str(n.message) for n in desk.app._notifications]
        assert told == ["no earlier agreement; a goes to the others"]


async def test_words_in_passing_take_the_line_of_the_keys(comparison: Comparison) -> None:
    async with open_desk(comparison, (60, 20), toasts=True, ascii_only=True) as desk:
        await desk.press("d", "d", "d", "d")
        await desk.until(lambda: "no further disagreement" in desk.text)
        assert desk.text.splitlines()[-1].endswith("no further disagreement; D goes to the others")
        assert desk.text.isascii()


async def test_choosing_articles(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        focus = []
        for key in ("tab", "tab", "shift+tab", "4", "tab", "9"):
            await desk.press(key)
            focus.append(desk.screen.desk.focus)
        assert focus == ["a2", "a3", "a2", "a4", "a1", "a1"]


async def test_the_article_in_focus_has_a_sign_that_needs_no_colour(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        assert "›1 Harbour Herald" in desk.text
        await desk.press("tab")
        assert "›2 Courier" in desk.text
        assert "›1 Harbour Herald" not in desk.text


async def test_zoom_shows_one_article(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("2", "z")
        assert [p.view.article.id for p in desk.screen.pane_row.panes if p.view] == ["a2"]
        await desk.press("escape")
        assert len(desk.screen.pane_row.panes) == 3


async def test_moving_hiding_and_bringing_back(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("greater_than_sign")
        assert desk.screen.desk.order == ("a2", "a1", "a3", "a4")
        await desk.press("less_than_sign", "h")
        assert desk.screen.desk.shown == ("a2", "a3", "a4")
        await desk.press("h", "h", "h")
        assert len(desk.screen.desk.shown) == 1
        await desk.press("H")
        assert len(desk.screen.desk.shown) == 4


async def test_scrolling_together_and_alone(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 16)) as desk:
        tops = lambda: [pane.top for pane in desk.screen.pane_row.panes]  # noqa: E731
        await desk.press("down", "j")
        assert tops() == [2, 2, 2]
        await desk.press("k", "up")
        assert tops() == [0, 0, 0]
        await desk.press("c", "j")
        assert tops() == [1, 0, 0]
        await desk.press("c", "pagedown")
        assert tops()[1] > 1
        await desk.press("G")
        assert tops()[0] == desk.screen.pane_row.panes[0].lowest_top
        await desk.press("g")
        assert tops() == [0, 0, 0]
        await desk.press("ctrl+d")
        half = tops()[0]
        await desk.press("ctrl+u", "ctrl+f")
        assert tops()[0] >= half > 0
        await desk.press("ctrl+b", "end", "home")
        assert tops() == [0, 0, 0]
        first = desk.screen.desk.comparison.articles[0].sentences
        await desk.press("J", "J", "J", "J", "J", "G", "g", "J")
        assert desk.screen.desk.cursors["a1"] == first[0].id, "what is chosen next is in view"


async def test_noise_opens_and_folds(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        assert "2 lines of noise" in desk.text
        assert "best beaches" not in desk.text
        await desk.press("full_stop")
        assert "best beaches" in desk.text
        await desk.press("full_stop")
        assert "best beaches" not in desk.text


async def test_sentences_are_chosen_and_lead_to_their_facts(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("J", "J", "J")
        assert desk.screen.desk.cursors["a1"] == "s3"
        await desk.press("K", "enter")
        assert desk.fact == "f1"
        await desk.press("shift+down", "enter")
        assert desk.fact == "f2"
        await desk.press("shift+up")
        assert desk.screen.desk.cursors["a1"] == "s2"


async def test_the_inspector_grows_shrinks_and_folds(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d")
        high = desk.screen.inspector.size.height
        await desk.press("plus", "plus")
        assert desk.screen.inspector.size.height == high + 2
        await desk.press("minus")
        assert desk.screen.inspector.size.height == high + 1
        await desk.press("i")
        assert not desk.screen.inspector.display
        await desk.press("i")
        assert desk.screen.inspector.display


async def test_review_is_undone_and_redone(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        reviewed = lambda: "1 reviewed" in desk.text  # noqa: E731
        await desk.press("d", "space")
        assert reviewed()
        await desk.press("u")
        assert not reviewed()
        await desk.press("ctrl+r")
        assert reviewed()
        await desk.press("space")
        assert not reviewed()


async def test_level_brings_the_sentences_back(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 20)) as desk:
        await desk.press("a")
        rows = [pane.top for pane in desk.screen.pane_row.panes]
        await desk.press("j", "j", "equals_sign")
        assert [pane.top for pane in desk.screen.pane_row.panes] == rows


async def test_help_palette_theme_and_quit(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("question_mark")
        assert "✗  they disagree" in desk.text
        assert "Go to the next fact on which the articles disagree." in desk.text
        await desk.press("end")
        assert "keys.toml" in desk.text
        await desk.press("escape", "ctrl+p")
        await desk.press(*"disagreement")
        await desk.until(lambda: "Next disagreement" in desk.text)
        await desk.press("escape")
        theme = desk.app.theme
        await desk.press("T")
        assert desk.app.theme != theme
        await desk.press("q")
    assert desk.app.return_code == 0


async def test_every_command_can_be_reached_and_explains_itself(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        for item in commands("desk", "app"):
            assert item.help.endswith(".")
            assert item.keys, f"{item.name} has no key"
            bound = desk.app.active_bindings
            for key in item.keys:
                long = {b.id for b in desk.screen._bindings.key_to_bindings.get(key, [])}
                assert key in bound or long or len(key) == 1


async def test_a_click_chooses_a_sentence(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        pane = desk.screen.pane_row.panes[1]
        await desk.pilot.click(pane, offset=(6, pane.head + 3))
        assert desk.screen.desk.focus == "a2"
        assert desk.screen.desk.index.position[Place("a2", desk.screen.desk.cursors["a2"])] == 1


async def test_the_help_is_searched(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        await desk.press("question_mark")
        assert "they perhaps disagree" in desk.text
        assert "one article contradicts itself" in desk.text
        await desk.press("slash", *"same letter")
        assert "matrix: same letter, same side" in desk.text
        assert "perhaps disagree" not in desk.text
        await desk.press("ctrl+u", *"zzzz")
        assert "nothing here holds all of these words" in desk.text
        await desk.press("ctrl+u", *"unclear", "enter")
        assert "Go to the next unclear fact: several articles" in " ".join(
            desk.text.replace("│", " ").split()
        )
        await desk.press("escape")
        assert "the articles agree" in desk.text, "all is shown again"
        await desk.press("escape")
        assert not isinstance(desk.app.screen, HelpScreen)


FOUND_BY = {
    "score": ["blind", "teaching"],
    "next-theme": ["dark", "light", "theme"],
    "export": ["export", "report", "expotr"],
    "at-a-glance": ["growth", "summary", "timeline"],
    "copy-fact": ["copy", "clipboard"],
    "quit": ["quit", "exit"],
    "overrule": ["wrong"],
    "undo": ["undo"],
    "save": ["save"],
    "matrix": ["matrix"],
}


async def test_the_palette_finds_a_command_by_the_words_users_try(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        provider = CommandProvider(desk.screen)
        for name, queries in FOUND_BY.items():
            for words in queries:
                hits = [hit async for hit in provider.search(words)]
                assert str(max(hits).help).endswith(f"({name})"), words
        (blind,) = [hit async for hit in provider.search("blind")]
        assert "not now: verdicts are not hidden: start with --blind" in str(blind.help)


async def test_the_palette_is_framed_like_all_dialogs_and_has_no_picture(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        await desk.press("ctrl+p")
        await desk.until(lambda: "next-fact" in desk.text)
        assert "🔎" not in desk.text
        assert "╭" in desk.text
