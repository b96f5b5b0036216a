"""Folders in which an editor works on a note; one that is ended may leave unsaved text there.

Vim leaves a swap file next to the text, nano and Emacs a copy, when a signal ends them.
"""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from pathlib import Path

NAME = "note.md"


def make_folder() -> Path:
    """Make a folder for one text that no other user can read.

    It lies where the user's state belongs, else among temporary files.

    Raises:
        OSError: it can be made nowhere.
    """
    folder = _all() / f"{os.getpid()}-{secrets.token_hex(4)}"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(mode=0o700)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="compare-tui-"))
    return folder


def remove_folder(folder: Path) -> None:
    """Remove such a folder and all that lies in it."""
    shutil.rmtree(folder, ignore_errors=True)


def is_empty(folder: Path) -> bool:
    """Return whether such a folder is empty or does not exist."""
    try:
        return not os.listdir(folder)
    except OSError:
        return True


def text_left_in(folder: Path) -> str | None:
    """Return a line about a file that an editor left next to the text; None where there is none."""
    try:
        left = sorted(name for name in os.listdir(folder) if name != NAME)
    except OSError:
        return None
    return f"your editor left unsaved text of a note: {folder / left[0]}" if left else None


def texts_left_before() -> list[str]:
    """Return a line about each text that an earlier process of the app left unsaved in an editor."""
    try:
        names = sorted(os.listdir(_all()))
    except OSError:
        return []
    return [
        f"text of a note that was left in an editor is in {_all() / name}; remove that when you have seen it"
        for name in names
        if not _is_alive(name.partition("-")[0])
    ]


def _all() -> Path:
    import platformdirs

    return Path(platformdirs.user_state_path("compare-tui", appauthor=False)) / "editing"


def _is_alive(process: str) -> bool:
    if os.name != "posix" or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True
