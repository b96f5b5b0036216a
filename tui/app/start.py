"""From the command line to a running app: the terminal is looked at, the sources begin to be read."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from pathlib import Path

from tui.app import terminal
from tui.app.keeping import Keeper
from tui.app.reader import read_beside
from tui.app.rescuing import SUFFIX
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
    if session and paths and _nothing_to_read(session, paths, piped):
        return _tell(session.reading.result().unread)
    app = CompareApp(session, ascii_only=ascii_only, theme=theme, keys=keys, notices=notices)
    status = terminal.run(app)
    told = [*app.parting, *(app.session.close() if app.session else [])]
    if session and paths and session.reading.done() and not session.reading.exception():
        told += (line for line in session.reading.result().unread if line not in told)
    return status or _tell(told)


def _tell(lines: Sequence[str]) -> int:
    """Print lines about what went wrong, and return the exit status that they earn."""
    for line in lines:
        complain(line)
    return int(bool(lines))


def _nothing_to_read(session: Session, paths: Sequence[str], piped: bytes) -> bool:
    """Whether it is known before a screen is opened that not one source can be read."""
    if any(path.endswith(SUFFIX) for path in paths):
        return False
    hopeful = any(piped.strip() if path == "-" else os.path.exists(path) for path in paths)
    if (hopeful and not session.reading.done()) or session.reading.exception():
        return False
    return not session.reading.result().articles  # at once, where there is nothing to read


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
        if any(name.endswith(SUFFIX) for name in os.listdir(data_folder() / "comparisons")):
            return True
    except OSError:
        pass
    return (data_folder() / "elsewhere.json").exists()
