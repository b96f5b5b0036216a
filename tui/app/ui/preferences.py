"""How the app looks, as the user chose it: remembered in ``config.toml``.

::

    [screen]
    theme = "desk-light"
    ascii = true
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tui.atomic import write_new
from tui.errors import CompareError
from tui.paths import check_regular, config_file, parse_settings

_TABLE = "screen"
_HEADER = re.compile(r"^[ \t]*\[[ \t]*screen[ \t]*\][ \t]*(?:#.*)?$", re.MULTILINE)
_NEXT_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


class Preferences(NamedTuple):
    """What was chosen before.

    Attributes:
        theme: name of the theme; None for the usual one.
        ascii_only: whether to draw with ASCII characters only; None to go by the locale.
    """

    theme: str | None = None
    ascii_only: bool | None = None


def load_preferences(themes: Sequence[str], file: Path | None = None) -> tuple[Preferences, list[str]]:
    """Return the preferences of the user's file, and what is wrong with it, a line for each fault.

    Args:
        themes: the names that a theme may have.
        file: None means the user's config.toml.
    """
    file = file or config_file()
    try:
        check_regular(file)
        table = parse_settings(file.read_text(encoding="utf-8")).get(_TABLE, {})
    except FileNotFoundError:
        return Preferences(), []
    except (OSError, ValueError) as error:
        return Preferences(), [f"{file}: cannot be read ({error}); the usual look holds"]
    if not isinstance(table, dict):
        return Preferences(), [f"{file}: [{_TABLE}] must be a table; the usual look holds"]
    wrong = [
        f"{file}: {name} is not known under [{_TABLE}]" for name in table if name not in ("theme", "ascii")
    ]
    theme, ascii_only = table.get("theme"), table.get("ascii")
    if theme is not None and theme not in themes:
        wrong.append(f"{file}: theme must be one of {', '.join(themes)}")
        theme = None
    if ascii_only is not None and not isinstance(ascii_only, bool):
        wrong.append(f"{file}: ascii must be true or false")
        ascii_only = None
    return Preferences(theme, ascii_only), wrong


def remember(name: str, value: str | bool, file: Path | None = None) -> None:
    """Write a choice into the user's file; all else in it stays as it is.

    Args:
        name: "theme" or "ascii".
        value: what was chosen.
        file: None means the user's config.toml.

    Raises:
        CompareError: the file cannot be written, or is such that the choice cannot be put into it.
    """
    file = file or config_file()
    try:
        text = ""
        if file.exists():
            check_regular(file)
            text = file.read_text(encoding="utf-8")
        before = parse_settings(text)
        changed = with_entry(text, name, value)
        after = parse_settings(changed)
    except (OSError, ValueError) as error:
        raise CompareError(f"{file}: the choice is not remembered ({error})", "mend the file") from error
    table = before.get(_TABLE, {})
    if not isinstance(table, dict) or after != {**before, _TABLE: {**table, name: value}}:
        raise CompareError(f"{file}: the choice is not remembered", f"write it under [{_TABLE}] by hand")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CompareError(f"{file}: the choice is not remembered ({error.strerror})") from error
    write_new(file, changed.encode(), overwrite=True)


def with_entry(text: str, name: str, value: str | bool) -> str:
    """Return a TOML text with an entry of the table ``[screen]`` set, in place where it has one.

    Args:
        text: content of the file; comments and other entries stay.
        name: of the entry.
        value: a string is quoted.
    """
    entry = f"{name} = {str(value).lower() if isinstance(value, bool) else _quoted(value)}"
    header = _HEADER.search(text)
    if header is None:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        return f"{text}{gap}[{_TABLE}]\n{entry}\n"
    following = _NEXT_TABLE.search(text, header.end())
    end = following.start() if following else len(text)
    line = re.compile(rf"^[ \t]*{name}[ \t]*=.*$", re.MULTILINE)
    if found := line.search(text, header.end(), end):
        return text[: found.start()] + entry + text[found.end() :]
    return f"{text[: header.end()]}\n{entry}{text[header.end() :] or chr(10)}"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
