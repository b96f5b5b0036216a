"""Writing in the editor that the user names in the environment."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from tui.app.notes.unsaved_texts import NAME, left_in, make_folder, remove_folder
from tui.app.terminal.foreground import run_in_foreground
from tui.app.terminal.signals import SIGNALS
from tui.errors import CompareError

REMEDY = "set VISUAL or EDITOR to one that waits, such as vi or nano"


def edit(app: App[Any], text: str) -> tuple[str, str | None]:
    """Let the user edit a text in the editor that VISUAL or EDITOR names, with the app suspended.

    The text is in a file that no other user can read. It stays, with its folder, where a signal ends the
    editor and it leaves something there, as unsaved text.

    Args:
        app: suspended while the editor runs.
        text: to start with.

    Returns:
        The text as the editor left it, and a line about unsaved text, if there is any.

    Raises:
        CompareError: there is no editor, it failed, or what it left is not UTF-8.
    """
    name, *arguments = _command()
    program = shutil.which(name)
    if program is None:
        raise CompareError(f"{name}: no such program", REMEDY)
    try:
        folder = make_folder()
    except OSError as error:
        raise CompareError(f"no file for the editor can be made: {error.strerror or error}") from error
    left: str | None = None
    try:
        file = folder / NAME
        status, written = _edit(app, [program, *arguments], file, text)
        ended = bool(SIGNALS.caught) or status < 0
        left = left_in(folder) if ended else None
    except (OSError, UnicodeDecodeError) as error:
        raise CompareError(f"{name}: {error}", "the note is as it was") from error
    except SuspendNotSupported as error:
        raise CompareError("this terminal cannot be left for an editor") from error
    finally:
        if not left:
            remove_folder(folder)
    if status and not left and (not SIGNALS.caught or written.strip() == text.strip()):
        raise CompareError(f"{name}: ended with status {status}", "the note is as it was")
    return written.strip(), left


def _command() -> list[str]:
    """Return the editor's command.

    Raises:
        CompareError: none is named.
    """
    try:
        words = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    except ValueError as error:
        raise CompareError(f"EDITOR: {error}", REMEDY) from error
    if not words:
        raise CompareError("no editor is named", REMEDY)
    return words


def _edit(app: App[Any], command: list[str], file: Path, text: str) -> tuple[int, str]:
    """Run the editor on a file; return its status and what the file holds then."""
    file.write_text(text, encoding="utf-8", errors="replace")
    status = 0
    failure: OSError | None = None
    with app.suspend():
        try:
            status = run_in_foreground([*command, str(file)])
        except OSError as error:  # in here, for the app comes back only from what raises nothing
            failure = error
    if failure:
        raise failure
    return status, file.read_text(encoding="utf-8")
