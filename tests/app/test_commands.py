"""The one declaration of each command, and what is made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import open_desk
from tui.app.registry import APP, commands, key_table, shown_key
from tui.app.ui.keymap import load_keys
from tui.model import Comparison


def test_no_key_is_bound_twice_where_two_commands_can_meet() -> None:
    for scope in {item.scope for item in commands()} - {APP}:
        bound: dict[str, str] = {}
        for item in commands(scope, APP):
            for key in item.keys:
                assert key not in bound, f"{key}: {item.name} and {bound[key]}"
                bound[key] = item.name


def test_every_command_explains_itself_in_a_sentence() -> None:
    for item in commands():
        assert item.help[0].isupper()
        assert item.help.endswith(".")
        assert item.keys
        assert (item.rank is None) == (not item.label)


def test_the_table_of_keys_names_every_command() -> None:
    table = key_table(commands())
    assert table.count("\n") == len(commands()) + 2
    assert "`→` `]`" in table


@pytest.mark.parametrize(
    ("key", "shown"), [("ctrl+p", "Ctrl+P"), ("D", "D"), ("shift+tab", "Shift+Tab"), ("f1", "F1"), ("+", "+")]
)
def test_keys_are_written_as_they_stand_on_the_keyboard(key: str, shown: str) -> None:
    assert shown_key(key) == shown


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[keys\n", "not TOML"),
        ("keys = 3\n", "must be a table"),
        ("[keys]\nfly = 'x'\n", "no command fly"),
        ("[keys]\nzoom = 3\n", "needs a key"),
        ("a = " + "[" * 5000, "nested too deeply"),
        ("[keys]\nzoom = []\n", "needs a key"),
        ("[keys]\nzoom = 'd'\n", "key of both zoom and next-disagreement"),
    ],
)
def test_errors_in_the_file_of_keys_are_told_plainly(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(text, encoding="utf-8")
    keys, wrong = load_keys(file)
    assert keys == {}
    assert len(wrong) == 1
    assert str(file) in wrong[0]
    assert complaint in wrong[0]


def test_two_commands_may_swap_their_keys(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\nnext-disagreement = "a"\nnext-agreement = ["d", "ctrl+a"]\n', encoding="utf-8")
    keys, wrong = load_keys(file)
    assert wrong == []
    assert keys == {"next-disagreement": ("a",), "next-agreement": ("d", "ctrl+a")}


async def test_remapped_keys_work_and_are_shown(comparison: Comparison) -> None:
    keys = {"next-disagreement": ("a",), "next-agreement": ("d",), "zoom": ("Z",)}
    async with open_desk(comparison, keys=keys) as desk:
        await desk.press("a")
        assert desk.fact == "f1"
        await desk.press("d")
        assert desk.fact == "f3"
        await desk.press("z")
        assert not desk.screen.desk.zoomed
        await desk.press("Z")
        assert desk.screen.desk.zoomed
        assert " a/D disagreement" in desk.text
