"""An error of ours, told without the words of any article."""

from __future__ import annotations

import os
import traceback
from pathlib import Path


def report(error: BaseException) -> str:
    """Write an error to a file that only the reader can read; return a line that says so.

    The line names the kind of error and the place in the program, never its message, which may hold
    article text. The file has the message, but no local variables.
    """
    import platformdirs

    while error.__cause__ is not None:
        error = error.__cause__
    where = traceback.extract_tb(error.__traceback__)[-1] if error.__traceback__ else None
    what = type(error).__name__ + (f" in {Path(where.filename).name}:{where.lineno}" if where else "")
    line = f"an error of compare-tui itself ({what})"
    try:
        folder = platformdirs.user_state_path("compare-tui", appauthor=False)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = folder / "crash.txt"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as out:
            out.write("".join(traceback.format_exception(error)))
    except OSError:
        return line
    return f"{line}: please report it with {file}"
