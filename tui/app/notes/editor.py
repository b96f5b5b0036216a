"""Writing in the editor that the user names in the environment.

It runs in the foreground as a shell runs it, in a separate process group, which the terminal belongs to
meanwhile: what is typed there, Ctrl+C included, is for the editor alone.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from tui.app.notes.unsaved_texts import NAME, is_empty, make_folder, remove_folder, text_left_in
from tui.app.terminal.signals import SIGNALS
from tui.errors import CompareError
from tui.sources.files import open_regular

_LOOK_AGAIN = 0.03  # seconds; a wait without end is not interrupted by a signal that another thread takes
_MOST_BYTES = 2**20  # of a text; an editor may leave a link to anything in its place
TERMINAL = 2  # the handle of standard error, on which the app is drawn


def run_in_foreground(command: Sequence[str]) -> int:
    """Run a program until it ends; it may be stopped and continued, and this process with it.

    Returns:
        Its exit status, negative where a signal ended it.

    Raises:
        OSError: it cannot be started.
    """
    if os.name != "posix":
        return subprocess.run(command, check=False).returncode
    process = subprocess.Popen(command, process_group=0)
    with _lent_terminal(process.pid), SIGNALS.foreground(process):
        return _wait(process)


@contextlib.contextmanager
def _lent_terminal(group: int) -> Iterator[None]:
    """Let a process group have the terminal, and take it back with its settings as they were."""
    import termios

    before = signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # else taking it back would stop this process
    settings = None
    with contextlib.suppress(termios.error):
        settings = termios.tcgetattr(TERMINAL)
    try:
        _give_terminal(group)
        yield
    finally:
        _give_terminal(os.getpgrp())
        if settings is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(TERMINAL, termios.TCSANOW, settings)
        signal.signal(signal.SIGTTOU, before)


def _give_terminal(group: int) -> None:
    with contextlib.suppress(OSError):  # there is none, or it was closed
        os.tcsetpgrp(TERMINAL, group)


def _wait(process: subprocess.Popen[bytes]) -> int:
    """Wait for a program; where it is stopped by the user, so is this process."""
    while True:
        try:
            ended, status = os.waitpid(process.pid, os.WUNTRACED | os.WNOHANG)
        except ChildProcessError:
            return process.wait()
        if not ended:
            time.sleep(_LOOK_AGAIN)
            continue
        if not os.WIFSTOPPED(status):
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode
        if os.WSTOPSIG(status) not in (signal.SIGTTIN, signal.SIGTTOU) and not SIGNALS.caught:
            _give_terminal(os.getpgrp())
            os.kill(os.getpid(), signal.SIGSTOP)
        _give_terminal(process.pid)
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGCONT)


REMEDY = "set VISUAL or EDITOR to one that waits, such as vi or nano"


def edit(app: App[Any], text: str) -> tuple[str, str | None]:
    """Let the user edit a text in the editor that VISUAL or EDITOR names, with the app suspended.

    The text is in a file that no other user can read. It stays, with its folder, where it cannot be taken
    over, and where a signal ends the editor and it leaves something there, as unsaved text.

    Args:
        app: suspended while the editor runs.
        text: to start with.

    Returns:
        The text as the editor left it, and a line about unsaved text, if there is any.

    Raises:
        CompareError: there is no editor, it failed, or what it left is no text in UTF-8 of at most 1 MB.
    """
    name, *arguments = _command()
    program = shutil.which(name)
    if program is None:
        raise CompareError(f"{name}: no such program", REMEDY)
    try:
        folder = make_folder()
    except OSError as error:
        raise CompareError(f"no file for the editor can be made: {error.strerror or error}") from error
    try:
        status = _edit(app, [program, *arguments], folder / NAME, text)
    except (OSError, SuspendNotSupported) as error:
        remove_folder(folder)
        if isinstance(error, SuspendNotSupported):
            raise CompareError("this terminal cannot be left for an editor") from error
        raise CompareError(f"{name}: {error}", "the note is as it was") from error
    written = _read_back(folder)
    left = text_left_in(folder) if SIGNALS.caught or status < 0 else None
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


def _edit(app: App[Any], command: list[str], file: Path, text: str) -> int:
    """Run the editor on a file; return its status."""
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
    return status


def _read_back(folder: Path) -> str:
    """Return what the editor wrote.

    Raises:
        CompareError: it removed the file, or put something there that is no text; that stays where it is.
    """
    try:
        with open_regular(str(folder / NAME)) as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise CompareError(f"your editor left more than {_MOST_BYTES // 2**20} MB of text")
        return data.decode()
    except UnicodeDecodeError:
        problem = "your editor left text that is not UTF-8"
    except (CompareError, OSError) as error:
        problem = getattr(error, "message", str(error))
    if not is_empty(folder):
        raise CompareError(problem, f"the note is as it was; what was written is in {folder}")
    remove_folder(folder)
    raise CompareError("your editor removed the text", "the note is as it was")
