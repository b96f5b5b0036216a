"""Notes, tags and the reader's own verdict."""

from __future__ import annotations

import pytest

from tests.app.conftest import open_desk
from tui.app.notes.note_dialog import MOST, NoteArea
from tui.app.notes.tag_dialog import completed, offered, tags_in
from tui.app.session import Session
from tui.model import Comparison


async def test_a_note_on_the_fact_is_saved_shown_and_undone(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "e", *"Ask", "enter", *"again", "ctrl+s")
        assert desk.screen.session.work().facts["f1"].note == "Ask\nagain"
        assert "¶ Ask again" in desk.text
        await desk.press("u")
        assert "Ask again" not in desk.text


async def test_a_note_goes_to_the_sentence_chosen_by_hand(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "J", "e", *"here", "ctrl+s")
        work = desk.screen.session.work()
        assert [note.note for note in work.sentences.values()] == ["here"]
        assert not work.facts


async def test_words_move_to_another_subject_and_notes_stay_apart(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "e", *"on it", "tab", "tab", "ctrl+s")
        work = desk.screen.session.work()
        assert work.articles["a1"].note == "on it"
        assert not work.facts
        await desk.press("e", *"more", "tab", "tab", "ctrl+s")
        work = desk.screen.session.work()
        assert work.articles["a1"].note == "on it\n\nmore"
        assert not work.facts
        assert not work.sentences


async def test_words_that_moved_leave_no_draft_behind(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "e", *"on it")
        await desk.until(lambda: desk.screen.session.drafts)
        await desk.press("tab", "tab")
        await desk.until(lambda: len(desk.screen.session.drafts) == 1)
        await desk.press("ctrl+s")
        assert not desk.screen.session.drafts


async def test_escape_keeps_a_draft(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "e", *"half", "escape")
        assert not desk.screen.session.history.entries
        assert list(desk.screen.session.drafts.values()) == ["half"]
        await desk.press("e", *" done", "ctrl+s")
        assert desk.screen.session.work().facts["f1"].note == "half done"
        assert not desk.screen.session.drafts


async def test_an_emptied_note_is_removed(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "e", "x", "ctrl+s", "e", "backspace", "ctrl+s")
        assert not desk.screen.session.work().facts


async def test_pasted_text_is_cut_and_harmless(comparison: Comparison) -> None:
    from textual import events

    async with open_desk(comparison) as desk:
        await desk.press("d", "e")
        area = desk.app.screen.query_one(NoteArea)
        area.post_message(events.Paste("\x1b]0;evil\x07[b]x[/b]" + "y" * 2 * MOST))
        await desk.until(lambda: area.text)
        await desk.pilot.pause()
        assert len(area.text) == MOST
        assert "has been cut" in desk.text
        area.move_cursor((0, 0))
        await desk.pilot.pause()
        assert "␛]0;evil␇[b]x[/b]" in desk.text
        area.select_line(0)
        await desk.press("ctrl+x")
        assert desk.app.clipboard.startswith("␛]0;evil␇[b]x[/b]")
        await desk.press("ctrl+v")
        await desk.press("ctrl+s")
        assert "\x1b" not in desk.text


async def test_before_any_fact_the_note_is_on_the_article(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("2", "e", *"late", "ctrl+s")
        assert desk.screen.session.work().articles["a2"].note == "late"


async def test_an_editor_of_the_readers_own_is_missed_politely(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor-here")
    async with open_desk(comparison) as desk:
        await desk.press("d", "E")
        assert "no-such-editor-here: no such program" in desk.text
        await desk.press(*"so", "ctrl+s")
        assert desk.screen.session.work().facts["f1"].note == "so"


async def test_tags_complete_with_those_in_use(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "t", *"dates,money", "enter")
        assert desk.screen.session.work().facts["f1"].tags == ("dates", "money")
        assert "#dates #money" in desk.text
        await desk.press("d", "t", *"mo", "tab", "enter")
        assert desk.screen.session.work().facts["f2"].tags == ("money",)
        await desk.press("a", "t", "tab", "down", "tab", "enter")
        assert desk.screen.session.work().facts["f3"].tags == ("money", "dates")
        await desk.press("t", "ctrl+u", "enter")
        assert "f3" not in desk.screen.session.work().facts


def test_tags_in_a_line() -> None:
    assert tags_in(" #a, b;c\tb\n") == ("a", "b;c", "b")
    assert tags_in("x\x1b[31my") == ("x[31my",)
    assert offered({"b": 1, "ab": 1, "ac": 3}, "b a") == ["ac", "ab"]
    assert offered({"b": 1, "ab": 1}, "ab ") == ["b"]
    assert offered({"señal": 1, "War": 1}, "senal") == ["señal"]
    assert completed("b,#a", "ab") == "b,ab "


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        (["c"], "confirmed"),
        (["d"], "disputed"),
        (["u"], "unconfirmed"),
        (["r"], "range"),
        (["p"], "pending"),
        (["up", "up", "enter"], "pending"),
        (["o", *"not yet", "enter"], "not yet"),
        (["c", "v", "n"], None),
        (["c", "v", "escape"], "confirmed"),
        (["c", "v", "o", "escape"], "confirmed"),
    ],
)
async def test_own_verdict(comparison: Comparison, keys: list[str], verdict: str | None) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "v", *keys)
        literal = desk.screen.session.work().facts.get("f1")
        assert (literal.verdict if literal else None) == verdict
        assert (f"your verdict: {verdict}" in desk.text) == bool(verdict)


async def test_a_click_gives_the_verdict(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        await desk.press("d", "v")
        rows = desk.text.splitlines()
        await desk.pilot.click(offset=(6, next(i for i, row in enumerate(rows) if "disputed" in row)))
        await desk.until(lambda: "f1" in desk.screen.session.work().facts)
        assert desk.screen.session.work().facts["f1"].verdict == "disputed"


async def test_hints_can_be_clicked(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        for key, hint in (("e", "saves"), ("p", "next field"), ("v", "leaves")):
            await desk.press("d", key)
            if key == "e":
                await desk.press("x")
            row, line = next((n, r) for n, r in enumerate(desk.text.splitlines()) if "Esc" in r and hint in r)
            await desk.pilot.click(offset=(line.index(hint), row))
            await desk.pilot.pause()
            await desk.press("escape")
        assert desk.screen.session.work().facts["f1"].note == "x"
        assert desk.app.screen is desk.screen


async def test_dialogs_fit_small_screens(comparison: Comparison) -> None:
    for size in ((60, 20), (80, 24), (240, 60)):
        async with open_desk(comparison, size, ascii_only=True) as desk:
            for key, words in (("e", "Ctrl+S"), ("t", "completes"), ("v", "disputed")):
                await desk.press("d", key)
                assert words in desk.text
                assert "when did" in desk.text.casefold() or "how many" in desk.text.casefold()
                assert desk.text.isascii() or key == "e"
                await desk.press("escape")


async def test_a_draft_survives_in_the_session(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with open_desk(session) as desk:
        await desk.press("d", "e", *"half", "escape")
    async with open_desk(session) as desk:
        await desk.press("d", "e")
        assert "a draft, not saved yet" in desk.text
