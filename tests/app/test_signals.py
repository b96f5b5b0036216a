"""Signals at moments that a random test seldom meets: among imports, and after everything was let go of."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.app.terminal_driver import ROOT, Terminal
from tests.battery.stories import write_sources
from tui.app.notes.editor import edit
from tui.errors import CompareError
from tui.storage.store import Store

ENDING = [signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGINT]


def status(program: str, number: signal.Signals) -> int:
    """The exit status of a program that is run with ``SIGNALS`` and ``send``."""
    before = (
        "import os; from tui.app.terminal.signals import SIGNALS\n"
        f"def send(): os.kill(os.getpid(), {number:d})\n"
    )
    return subprocess.run([sys.executable, "-c", before + program], cwd=ROOT, check=False).returncode


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_among_imports_ends_it_whatever_catches_exceptions_there(number: signal.Signals) -> None:
    program = "with SIGNALS:\n  try: send()\n  except BaseException: pass\n"
    assert status(program, number) == 128 + number


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_after_the_end_of_the_app_leaves_no_traceback(number: signal.Signals) -> None:
    program = "with SIGNALS:\n  SIGNALS.begun = True\nsend()\n"
    assert status(program, number) == 128 + number


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_while_python_ends_changes_no_status(number: signal.Signals) -> None:
    program = (
        "class Late:\n  def __del__(self, kill=os.kill, me=os.getpid()):\n"
        f"    kill(me, {number:d})\n"
        "import sys\nsys.late = Late()\nwith SIGNALS:\n  SIGNALS.begun = True\n"
    )
    assert status(program, number) == 0


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_it_where_there_is_no_room_for_a_thread(number: signal.Signals) -> None:
    program = (
        "import threading\n"
        "def full(_): raise RuntimeError\n"
        "threading.Thread.start = full\n"
        "with SIGNALS:\n  SIGNALS.begun = True\n  send()\n"
    )
    assert status(program, number) == 128 + number


def test_the_status_is_that_of_the_first_signal() -> None:
    program = "with SIGNALS:\n  SIGNALS.begun, SIGNALS.caught = True, 15\nsend()\n"
    assert status(program, signal.SIGINT) == 143


def test_a_signal_counts_more_than_what_could_not_be_saved(tmp_path: Path) -> None:
    program = (
        "import tui.app, tui.app.launch as launch\n"
        "launch._start = lambda _: (setattr(SIGNALS, 'begun', True), send(), 1)[-1]\n"
        "raise SystemExit(tui.app.run([]))\n"
    )
    assert status(program, signal.SIGTERM) == 143


_FORKING = """
import sys
from tui.app.files.reader_process import read_in_process
handled = []
signal.signal(SIGNAL, lambda *_: (handled.append(1), os.write(1, b"handled ")))
os.register_at_fork(after_in_child=send)
opened = read_in_process(sys.argv[1:]).result(60)
print(*opened.problems)
"""


@pytest.mark.parametrize("number", ENDING[1:])
def test_a_signal_at_the_moment_of_the_fork_ends_the_reader_and_runs_no_handler_in_it(
    tmp_path: Path, number: signal.Signals
) -> None:
    before = f"import os, signal\nSIGNAL = {number:d}\nsend = lambda: os.kill(os.getpid(), SIGNAL)\n"
    command = [sys.executable, "-c", before + _FORKING, *write_sources(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.startswith("reading was interrupted")


def test_signals_are_handled_before_anything_that_takes_long_is_loaded() -> None:
    program = "import sys; from tui.app.terminal import signals; print(sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert not any(f"'{name}'" in loaded for name in ("subprocess", "asyncio", "textual", "tui.model"))


_EDITOR = """#!/bin/sh
trap 'echo unsaved > "$1.save"; exit 1' TERM
echo editing
while kill -0 "$PPID"; do sleep 0.1; done 2>/dev/null
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_text_that_an_editor_had_not_saved_is_named_at_the_next_start(
    tmp_path: Path, number: signal.Signals
) -> None:
    editor, sources = tmp_path / "editor.sh", write_sources(tmp_path)
    editor.write_text(_EDITOR, encoding="utf-8")
    editor.chmod(0o700)

    def start() -> Terminal:
        return Terminal(*sources, folder=tmp_path, size=(250, 30), VISUAL=str(editor))

    run = start()
    try:
        run.wait_for(lambda: run.screen.display[0].rstrip().endswith("saved"))
        run.type("E")
        run.wait_for_text("editing")
        run.signal(number)
        assert run.end() == (-number if number == signal.SIGKILL else 128 + number)
        if number != signal.SIGKILL:
            run.wait_for_text("your editor left unsaved text of a note")
            assert [path.name for path in tmp_path.rglob("*.save")] == ["note.md.save"]
    finally:
        run.close()
    again = start()
    try:
        again.wait_for_text("text of a note that was left in an editor")
    finally:
        again.close()


def test_an_editor_that_ends_by_itself_leaves_no_files_and_the_terminal_as_it_was(tmp_path: Path) -> None:
    editor, sources = tmp_path / "editor.sh", write_sources(tmp_path)
    editor.write_text('#!/bin/sh\ntouch "$1~"; echo words > "$1"; stty raw -echo\n', encoding="utf-8")
    editor.chmod(0o700)
    run = Terminal(*sources, folder=tmp_path, VISUAL=str(editor))
    try:
        run.wait_for(lambda: run.screen.display[0].rstrip().endswith("saved"))
        run.type("dE")
        run.wait_for_text("¶")
        assert not list(tmp_path.rglob("note.md*"))
        run.signal(signal.SIGTERM)
        assert run.end() == 143
        assert run.cooked
    finally:
        run.close()


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ('ln -sf /dev/zero "$1"', "not a regular file"),
        ('rm "$1"; mkfifo "$1"', "not a regular file"),
        ('mv "$1" "$1.old"', "no such file"),
        ('head -c 1100000 /dev/zero > "$1"', "more than 1 MB"),
        ("printf 'caf\\351' > \"$1\"", "not UTF-8"),
        ('rm "$1"', "removed the text"),
        ('rm -r "${1%/*}"', "removed the text"),
    ],
)
def test_what_an_editor_leaves_that_is_no_text_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, problem: str
) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    app: Any = SimpleNamespace(suspend=nullcontext)
    with pytest.raises(CompareError, match=problem) as raised:
        edit(app, "words")
    kept = list(tmp_path.glob("state/compare-tui/editing/*"))
    assert [str(folder) in str(raised.value) for folder in kept] == [True] * ("removed" not in problem)


def test_a_signal_that_another_thread_takes_ends_an_editor_and_what_it_started() -> None:
    program = (
        "import os, signal, threading\n"
        "from tui.app.notes.editor import run_in_foreground\n"
        "from tui.app.terminal.signals import SIGNALS\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})\n"
        "with SIGNALS:\n"
        "  SIGNALS.begun = True\n"
        "  run_in_foreground(['sh', '-c', 'kill -HUP $PPID; sleep 600 & wait; sleep 600'])\n"
        "  os._exit(SIGNALS.status)\n"
    )
    # What is left of the editor would hold its output open.
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, timeout=60
    )
    assert done.returncode == 129


@pytest.mark.parametrize("number", ENDING)
def test_what_was_typed_just_before_a_signal_is_in_the_draft(tmp_path: Path, number: signal.Signals) -> None:
    words = "The quick brown"
    run = Terminal(*write_sources(tmp_path), folder=tmp_path)
    try:
        run.wait_for(lambda: run.screen.display[0].rstrip().endswith("saved"))
        run.type("e")
        run.wait_for_text("keeps the draft")
        run.type(words)
        run.signal(number)
        assert run.end() == 128 + number
    finally:
        run.close()
    (saved,) = tmp_path.rglob("*.compare")
    assert list(Store.open(saved, read_only=True).drafts.values()) == [words]
