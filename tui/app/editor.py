"""The reader's own editor, for what is too long to be written in a dialog."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from tui.errors import CompareError

REMEDY = "set VISUAL or EDITOR to one that waits, such as vi or nano"


def edit(app: App[Any], text: str) -> str:
    """Let the reader edit a text in the editor that VISUAL or EDITOR names, with the app out of the way.

    The text lies meanwhile in a file that nobody else can read.

    Returns:
        The text as the editor left it.

    Raises:
        CompareError: there is no editor, it failed, or what it left is not UTF-8.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise CompareError(f"EDITOR: {error}", REMEDY) from error
    if not words:
        raise CompareError("no editor is named", REMEDY)
    program = shutil.which(words[0])
    if program is None:
        raise CompareError(f"{words[0]}: no such program", REMEDY)
    with tempfile.TemporaryDirectory(prefix="compare-tui-") as folder:  # mode 0700
        file = Path(folder, "note.md")
        file.write_text(text, encoding="utf-8", errors="replace")
        try:
            with app.suspend():
                status = subprocess.run([program, *words[1:], str(file)], check=False).returncode
            written = file.read_text(encoding="utf-8")
        except SuspendNotSupported as error:
            raise CompareError("this terminal cannot be left for an editor") from error
        except (OSError, UnicodeDecodeError) as error:
            raise CompareError(f"{words[0]}: {error}", "the note is as it was") from error
    if status:
        raise CompareError(f"{words[0]}: ended with status {status}", "the note is as it was")
    return written.strip()
