"""Signals to the program in each of its states, and what is looked at afterwards.

``python -m tests.battery.signals`` tries every pair and prints those that fail.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.app.terminal_driver import Terminal
from tests.battery.stories import write_sources
from tui.storage.file.loading import load_file
from tui.storage.repair import examine

DRAFT = "almost lost"
_EDITOR = """#!/bin/sh
printf ' {draft}' >> "$1"
echo editing
exec sleep 600
"""


def _idle(run: Terminal) -> None:
    """The articles are compared, and that is on the disk."""
    run.wait_for(lambda: run.screen.display[0].rstrip().endswith("saved"))


def _then(keys: str, words: str) -> Callable[[Terminal], None]:
    """A state reached from the desk by keys, that shows some words."""

    def reach(run: Terminal) -> None:
        _idle(run)
        run.type(keys)
        run.wait_for_text(words)

    return reach


def _at_once(keys: str) -> Callable[[Terminal], None]:
    """A state that is passed: keys are struck, and nothing is waited for."""

    def reach(run: Terminal) -> None:
        _idle(run)
        run.type(keys)

    return reach


def _noting(run: Terminal) -> None:
    _then("e", "note on")(run)
    run.type(DRAFT)
    run.wait_for_text(DRAFT)


def _stalled(run: Terminal) -> None:
    """Nobody reads what the program writes, though it goes on writing."""
    _idle(run)
    for _ in range(40):
        run.type("]T")
        time.sleep(0.01)


def _asking(run: Terminal) -> None:
    """A second reader is asked, and never answers."""
    _then("U", "ask the second reader")(run)
    run.type("y")
    run.wait_for_text("Esc stops")


def _too_small(run: Terminal) -> None:
    _idle(run)
    termios.tcsetwinsize(run.slave, (5, 20))
    run.written = b""
    run.wait_for(lambda: b"too small" in run.written)


STATES: dict[str, Callable[[Terminal], None]] = {
    "beginning": lambda run: run.wait_for(lambda: _handles(run.process.pid, signal.SIGTERM)),
    "raw": lambda run: run.wait_for(lambda: not run.cooked),
    "painted": lambda run: run.wait_for(lambda: b"\x1b[?1049h" in run.written),
    "comparing": lambda run: run.wait_for_text("aground"),
    "idle": _idle,
    "menu": _then("x", "Markdown"),
    "prompt": _then("s", "name, or a file"),
    "noting": _noting,
    "searching": _then("/ferry", "ferry"),
    "matrix": _then("m", "independent"),
    "library": _then("\x0f", "Library"),
    "help": _then("?", "Facts"),
    "palette": _then("\x10", "Search for"),
    "tagging": _then("tword", "word"),
    "question": _then("U", "ask the second reader"),
    "asking": _asking,
    "too small": _too_small,
    "editor": _then("E", "editing"),
    "exporting": _at_once("xm\r"),
    "saving": _at_once("scopy.compare\r"),
    "comparing again": _at_once("C"),
    "leaving": _at_once("q"),
    "stalled": _stalled,
}
"""By a name, how a state is reached after the start."""

_READER = ("question", "asking")  # states that need a second reader
ENDING = {"TERM": 143, "HUP": 129, "INT": 130, "QUIT": 131}


def _handles(pid: int, number: int) -> bool:
    """Whether a process handles a signal."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("SigCgt:"):
                return bool(int(line.split()[1], 16) >> (number - 1) & 1)
    return True


def _end_by(name: str) -> Callable[[Terminal], set[int]]:
    def act(run: Terminal) -> set[int]:
        _send(run, name)
        return {ENDING[name]}

    return act


def _send(run: Terminal, name: str) -> None:
    with suppress(ProcessLookupError):
        run.process.send_signal(getattr(signal, f"SIG{name}"))


def _stop_and_go_on(stop: str) -> Callable[[Terminal], set[int]]:
    def act(run: Terminal) -> set[int]:
        if stop == "key":
            run.type("\x1a")
        else:
            _send(run, stop)
        patience = time.monotonic() + (3 if stop == "key" else 60)  # in a text, the key does not stop it
        run.wait_for(
            lambda: run.process.poll() is not None or run.stopped() or time.monotonic() > patience, 90
        )
        if run.process.poll() is None and run.stopped():
            assert stop == "STOP" or run.cooked, "it stopped and left the terminal raw"
            _send(run, "CONT")
        return _leave(run)

    return act


def _leave(run: Terminal) -> set[int]:
    """Have it leave by TERM, for what keys do depends on the state."""
    for _ in range(3):
        run.read(0.1)
    _send(run, "TERM")
    return {0, ENDING["TERM"], -signal.SIGTERM}


def _change_window(run: Terminal) -> set[int]:
    for _ in range(200):
        _send(run, "WINCH")
    return _leave(run)


def _two(run: Terminal) -> set[int]:
    _send(run, "TERM")
    _send(run, "INT")
    return {ENDING["TERM"], ENDING["INT"]}


def _close(run: Terminal) -> set[int]:
    os.close(run.master)
    run.master = os.open(os.devnull, os.O_RDWR)
    return {ENDING["HUP"]}


def _kill(run: Terminal) -> set[int]:
    _send(run, "KILL")
    return {-signal.SIGKILL}


def _rare(run: Terminal) -> set[int]:
    """Signals that hardly anyone sends: some that mean nothing to it, and one that ends it."""
    for name in ("URG", "CHLD", "CONT", "USR1"):
        _send(run, name)
    return {128 + signal.SIGUSR1}


ACTIONS: dict[str, Callable[[Terminal], set[int]]] = {
    **{name: _end_by(name) for name in ENDING},
    "TSTP": _stop_and_go_on("TSTP"),
    "STOP": _stop_and_go_on("STOP"),
    "ctrl+z": _stop_and_go_on("key"),
    "WINCH": _change_window,
    "TERM and INT": _two,
    "closed": _close,
    "KILL": _kill,
    "USR1 and others": _rare,
}
"""By a name, what is done to the program; returns the exit statuses that are right."""


def try_pair(folder: Path, state: str, action: str) -> list[str]:
    """Bring the program into a state and do something to it.

    Returns:
        What is wrong afterwards, one line each.
    """
    editor = folder / "editor.sh"
    editor.write_text(_EDITOR.format(draft=DRAFT), encoding="utf-8")
    editor.chmod(0o700)
    (folder / "tmp").mkdir()
    silent = socket.create_server(("127.0.0.1", 0))
    reader = ["--second-reader", f"http://127.0.0.1:{silent.getsockname()[1]}/v1", "--model", "any"]
    arguments = [*reader, *write_sources(folder)] if state in _READER else write_sources(folder)

    def start() -> Terminal:
        return Terminal(
            *arguments, folder=folder, VISUAL=str(editor), TMPDIR=str(folder / "tmp"), cwd=str(folder)
        )

    run = start()
    closed = False
    try:
        STATES[state](run)
        if (state, action) == ("noting", "KILL"):  # against which only what is on the disk is kept
            run.wait_for(lambda: _is_draft_kept(folder))
        right = ACTIONS[action](run)
        closed = action == "closed"
        status = _end(run)
        if state == "leaving":
            right |= {0}
        wrong = [] if status in right else [f"status {status}, not {sorted(right)}"]
        if not closed and action != "KILL":
            wrong += _look_at_terminal(run)
        wrong += _look_at_processes(run.process.pid, killed=action == "KILL")
        wrong += _look_at_files(folder, killed=action == "KILL")
    except AssertionError as error:
        return [f"{error}"[:2000]]
    finally:
        run.close()
        silent.close()
    if state in ("noting", "editor") and (state, action) != ("noting", "ctrl+z"):  # which undoes the typing
        wrong += _look_for_draft(start, action, state)
    return wrong


def try_moment(folder: Path, seconds: float, name: str) -> list[str]:
    """Send a signal some seconds after the start, whatever the program does then.

    Before Python has loaded the first module of the program, it ends as any program does.

    Returns:
        What is wrong afterwards, one line each.
    """
    (folder / "tmp").mkdir()
    run = Terminal(*write_sources(folder), folder=folder, TMPDIR=str(folder / "tmp"), cwd=str(folder))
    try:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            run.read(0.005)
        _send(run, name)
        status = _end(run)
        right = {ENDING[name]}
        if b"\x1b" not in run.written and b"/tui/" not in run.written:  # Python itself was starting
            right |= {-getattr(signal, f"SIG{name}")} | (
                {1} if b"KeyboardInterrupt" in run.written else set()
            )
        wrong = [] if status in right else [f"status {status}, not {sorted(right)}"]
        wrong += _look_at_terminal(run)
        wrong += _look_at_processes(run.process.pid, killed=False)
        wrong += _look_at_files(folder, killed=False)
    finally:
        run.close()
    return wrong


def _end(run: Terminal) -> int:
    """Wait until it has ended; it may have stopped in the meantime."""

    def is_over() -> bool:
        over = run.process.poll() is not None
        if not over and run.stopped():
            _send(run, "CONT")
        return over

    run.wait_for(is_over, 90)
    run.read(0.5)  # the system takes a moment to hand over what was written last
    run.read(0.5)
    return run.end()


def _look_at_terminal(run: Terminal) -> list[str]:
    wrong = [] if run.cooked else ["the terminal is raw"]
    if run.written.count(b"\x1b[?1049h") and not run.written.rpartition(b"\x1b[?1049h")[2].count(
        b"\x1b[?1049l"
    ):
        wrong.append("the terminal shows the other screen")
    return wrong


def _look_at_processes(session: int, *, killed: bool) -> list[str]:
    """Processes of the same session that stay; those that are ending get the time for it."""
    deadline = time.monotonic() + 60
    while (left := _processes_left(session, killed=killed)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def _processes_left(session: int, *, killed: bool) -> list[str]:
    """Processes of the same session; those of a killed one are for the system to bury."""
    left = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            buried = killed and (fields[0] == "Z" or b"sleep" in (entry / "cmdline").read_bytes())
            if int(fields[3]) == session and int(entry.name) != session and not buried:
                left.append(f"process {(entry / 'cmdline').read_bytes()!r} is left, {fields[0]}")
    return left


def _look_at_files(folder: Path, *, killed: bool) -> list[str]:
    wrong = [f"{path.name} says {path.read_text()[-600:]}" for path in folder.rglob("crash.txt")]
    if not killed:
        wrong += [f"{path.name} is left" for path in folder.rglob("*.lock")]
        wrong += [f"{path.name} is left" for path in (folder / "tmp").iterdir()]
    for saved in folder.rglob("*.compare"):
        report = examine(saved)
        wrong += [f"{saved.name}: {line}" for line in report.damage]
    return wrong


def _is_draft_kept(folder: Path) -> bool:
    return any(
        DRAFT in words
        for saved in folder.rglob("*.compare")
        for words in load_file(saved).contents.drafts.values()
    )


def _look_for_draft(start: Callable[[], Terminal], action: str, state: str) -> list[str]:
    """Whether what was written just before is there when the program is started again."""
    if state == "editor" and action == "KILL":
        return []  # it lies in the file of an editor that may go on
    again = start()
    try:
        _idle(again)
        again.type("e")
        again.wait_for_text(DRAFT)
    except AssertionError as error:
        return [f"the draft is lost:\n{error}"]
    finally:
        again.close()
    return []


def main() -> int:
    """Try every pair, or those named "state/action"."""
    pairs = [name.split("/") for name in sys.argv[1:]] or [[s, a] for s in STATES for a in ACTIONS]
    failed = 0
    for state, action in pairs:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
            wrong = try_pair(Path(name), state, action)
        failed += bool(wrong)
        if wrong:
            print(f"{state}/{action}: " + "\n  ".join(wrong), flush=True)
    print(f"{len(pairs)} pairs: {failed} failures")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
