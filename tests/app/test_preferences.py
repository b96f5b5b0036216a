"""The look that is remembered."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.app.conftest import open_desk
from tui.app.ui.preferences import Preferences, load_preferences, remember, with_entry
from tui.app.ui.theme import CONTRAST_DARK, LIGHT, OFFERED
from tui.errors import CompareError
from tui.model import Comparison
from tui.paths import config_file

OWN = '# mine\n[second-reader]\naddress = "http://127.0.0.1:1/v1"  # at home\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        OWN,
        OWN.rstrip(),
        "[screen]\n",
        "[screen]",
        '[screen] # look\ntheme = "desk-dark" # dark\nascii = false\n\n' + OWN,
        '[screen]\r\ntheme = "desk-dark"\r\n',
    ],
)
def test_a_choice_is_written_and_all_else_stays(tmp_path: Path, text: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode())
    remember("theme", LIGHT, file)
    remember("ascii", True, file)
    made = tomllib.loads(file.read_text(encoding="utf-8"))
    assert made["screen"] == {"theme": LIGHT, "ascii": True}
    assert made.get("second-reader") == tomllib.loads(text).get("second-reader")
    assert ("# at home" in text) == ("# at home" in file.read_text())
    assert load_preferences(OFFERED, file) == (Preferences(LIGHT, True), [])


@pytest.mark.parametrize(
    "text", ["[screen", "screen = 1\n", 'screen.theme = "x"\n', 'screen = {theme = "x"}\n']
)
def test_a_file_that_is_written_otherwise_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    with pytest.raises(CompareError, match="not remembered"):
        remember("theme", LIGHT, file)
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[screen]\ntheme = "pink"\n', "theme must be one of"),
        ('[screen]\nascii = "yes"\n', "ascii must be true or false"),
        ("[screen]\nfont = 3\n", "font is not known"),
        ("screen = 3\n", "must be a table"),
        ("[screen\n", "cannot be read"),
    ],
)
def test_what_is_wrong_is_told_and_the_usual_look_holds(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    found, (line,) = load_preferences(OFFERED, file)
    assert found == Preferences()
    assert complaint in line


def test_no_file_is_no_complaint(tmp_path: Path) -> None:
    assert load_preferences(OFFERED, tmp_path / "none.toml") == (Preferences(), [])


def test_an_entry_of_another_table_is_not_touched() -> None:
    text = '[screen]\nascii = true\n[other]\ntheme = "x"\n'
    assert with_entry(text, "theme", "y") == '[screen]\ntheme = "y"\nascii = true\n[other]\ntheme = "x"\n'


async def test_the_next_theme_is_remembered(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("T", "T")
        await desk.until(lambda: config_file().exists() and desk.app.theme in config_file().read_text())
    assert load_preferences(OFFERED)[0].theme == CONTRAST_DARK


async def test_ascii_is_switched_at_once_and_remembered(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d")
        assert not desk.text.isascii()
        desk.app.run_command("ascii")
        await desk.until(lambda: desk.text.isascii())
        await desk.press("ctrl+p")
        await desk.until(lambda: "Left [" in desk.text)
        assert desk.text.isascii(), "the palette too"
        await desk.press("escape")
        await desk.press("m")
        assert desk.text.isascii()
        await desk.until(lambda: load_preferences(OFFERED)[0].ascii_only is True)
        desk.app.run_command("ascii")
        await desk.until(lambda: "✗" in desk.text)
