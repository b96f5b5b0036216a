"""From the command line to a running app: the terminal is looked at, the sources begin to be read."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from pathlib import Path

from tui.app import terminal
from tui.app.keeping import SUFFIX, Keeper
from tui.app.reader import read_beside
from tui.app.session import Session
from tui.errors import CompareError, complain
from tui.storage.places import data_folder


def start(paths: Sequence[str], *, ascii_only: bool, theme: str | None, blind: bool, tour: bool) -> int:
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
    gc.disable()  # until the screen is painted: what is loaded now stays
    session = _session(paths, piped, blind=blind, example=blind or tour)
    if session:
        session.blind = blind
        session.tour = tour or not (paths or blind or (data_folder() / "toured").exists())
    from tui.app.app import CompareApp
    from tui.app.keys import load_keys
    from tui.app.themes import OFFERED

    if theme is not None and theme not in OFFERED:
        raise CompareError(f"{theme}: no such theme", f"choose one of: {', '.join(OFFERED)}")
    keys, notices = load_keys()
    app = CompareApp(session, ascii_only=ascii_only, theme=theme, keys=keys, notices=notices)
    status = terminal.run(app)
    told = [*app.parting, *(app.session.close() if app.session else [])]
    for line in told:
        complain(line)
    return status or int(bool(told))


def _session(paths: Sequence[str], piped: bytes, *, blind: bool, example: bool) -> Session | None:
    """What is to be read, which begins at once: a saved comparison, sources, or the example.

    None where no source is named and there are saved comparisons to choose from.
    """
    saved = [path for path in paths if path.endswith(SUFFIX)]
    if saved and len(paths) > 1:
        raise CompareError(f"{saved[0]} is a saved comparison", "open it alone")
    if saved:
        if not os.path.isfile(saved[0]):
            raise CompareError(f"{saved[0]}: no such file", "see: compare-tui list")
        return Session.of_file(Path(saved[0]), Keeper())
    if paths:
        return Session(read_beside(paths, piped), paths, keeper=Keeper(blind=blind))
    return Session.of_example(blind=blind) if example or not _any_saved() else None


def _any_saved() -> bool:
    """Whether there is a saved comparison, asked without loading what could read it."""
    try:
        return any(name.endswith(SUFFIX) for name in os.listdir(data_folder() / "comparisons"))
    except OSError:
        return False
