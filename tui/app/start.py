"""From the command line to a running app: the terminal is looked at, the sources begin to be read."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tui.app import terminal
from tui.errors import CompareError, complain


def start(paths: Sequence[str], *, ascii_only: bool, theme: str | None) -> int:
    """Run the app; see :func:`tui.app.run`."""
    if trouble := terminal.trouble():
        complain(trouble)
        return 2
    piped = terminal.read_stdin() if "-" in paths else b""
    if trouble := terminal.take_keyboard():
        complain(trouble)
        return 2
    if not os.environ.get("NO_COLOR", "x"):
        del os.environ["NO_COLOR"]  # empty means unset, says no-color.org; Textual reads it otherwise
    from tui.app.reader import read_beside
    from tui.example import example_paths

    wanted = list(paths) or [str(path) for path in example_paths()]
    reading = read_beside(wanted, piped)
    from tui.app.app import CompareApp
    from tui.app.keys import load_keys
    from tui.app.session import Session
    from tui.app.themes import OFFERED

    if theme is not None and theme not in OFFERED:
        raise CompareError(f"{theme}: no such theme", f"choose one of: {', '.join(OFFERED)}")
    keys, notices = load_keys()
    session = Session(reading, wanted)
    app = CompareApp(session, ascii_only=ascii_only, theme=theme, keys=keys, notices=notices)
    return terminal.run(app)
