"""The program on a real terminal: the bytes it writes, signals, pipes, and how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import signal
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.app.terminal_driver import ROOT, Terminal

Open = Callable[..., Terminal]

PROSE = "Officials met on Monday to open the bridge over the bay, and many people came to see it. " * 12
HOSTILE = f"""\
Bridge opens \x1b]0;pwned\x07 today

He said [sic] it, [@click=app.quit]press[/] here [/x].

The bridge\x1b[2J is 5 km long\x1b]52;c;aGFja2Vk\x07, it said. It was \u202edetsehc\u202c built.
\x9b31mRed words\x90q\x9c and \x1b]8;;http://evil.example\x1b\\a link\x1b]8;;\x1b\\, \x0e shifted \x0f.\x05

{PROSE}

{PROSE}
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Open]:
    opened: list[Terminal] = []

    def open_terminal(*arguments: str, **options: object) -> Terminal:
        opened.append(Terminal(*arguments, folder=tmp_path, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_terminal
    for each in opened:
        each.close()


@pytest.fixture
def sources(tmp_path: Path) -> list[str]:
    texts = [
        "Ferry aground\n\nThe ferry ran aground on Monday off Port Ellis. Some 40 people were taken off.\n",
        "Ferry stranded\n\nOn Tuesday fog lay over the bay. A ferry with 52 people was stranded there.\n",
    ]
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"article{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


_ALLOWED = re.compile(
    rb"\x1b\[[0-9;:]*m"  # colours and styles
    rb"|\x1b\[[0-9;]*[HABCDGJKhl]|\x1b\[\?[0-9;]*(?:\$p|[hlu])|\x1b\[[<>=][0-9;]*[um]|\x1b\[[0-9;]* q"
    rb"|\x1b\[[0-9;?]*[ncut]|\x1b[78=>]|\x1b\[c|\r\n|\n"
    rb"|\x1b\]22;[a-z-]*\x07"  # the shape of the pointer
)


def live_bytes(written: bytes) -> bytes:
    """Every control byte that is no part of a sequence the program itself has use for."""
    rest = _ALLOWED.sub(b"", written).decode("utf-8", "replace")
    return "".join(c for c in rest if ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0).encode()


def test_hostile_text_reaches_the_screen_and_not_the_terminal(terminal: Open, tmp_path: Path) -> None:
    file = tmp_path / "evil\x1b]0;name\x07.txt"
    file.write_text(HOSTILE, encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text("Bridge opens\n\nThe bridge is 7 km long, officials said on Monday.\n", encoding="utf-8")
    run = terminal(str(file), str(other), size=(160, 40))
    run.wait_for_text("[sic]")
    run.wait_for_text("facts")
    run.type("zdj?")
    run.wait_for_text("Facts")
    run.type("qq")
    assert run.end() == 0
    assert live_bytes(run.written) == b""
    for sequence in (
        b"\x1b]0;",
        b"\x1b]52",
        b"\x1b]8;",
        b"\x1bP",
        "\u202e".encode(),
        b"\xc2\x9b",
        b"\x0e",
        b"\x05",
    ):
        assert sequence not in run.written
    assert b"[@click=app.quit]press[/]" in run.written


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGQUIT, 131), (signal.SIGINT, 130)],
)
def test_signals_leave_the_terminal_as_it_was(
    terminal: Open, sources: list[str], number: signal.Signals, status: int
) -> None:
    run = terminal(*sources)
    run.wait_for_text("aground")
    assert not run.cooked
    run.signal(number)
    assert run.end() == status
    assert run.cooked
    assert b"\x1b[?1049l" in run.written
    assert b"\x1b[?1000l" in run.written


def test_suspending_and_coming_back_paints_the_screen_anew(terminal: Open, sources: list[str]) -> None:
    run = terminal(*sources)
    run.wait_for_text("facts")
    run.signal(signal.SIGTSTP)
    run.wait_for(run.stopped)
    assert run.cooked
    run.screen.reset()
    run.signal(signal.SIGCONT)
    run.wait_for_text("Some 40")
    run.wait_for_text("help")
    run.type("q")
    assert run.end() == 0


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_right_after_ctrl_z_ends_it_and_leaves_nothing_stopped(
    terminal: Open, sources: list[str], number: signal.Signals, status: int
) -> None:
    run = terminal(*sources)
    run.wait_for_text("facts")
    run.signal(signal.SIGTSTP)
    run.signal(number)
    assert run.end() == status
    assert run.cooked


def test_standard_input_is_read_and_the_keyboard_still_works(terminal: Open, sources: list[str]) -> None:
    run = terminal("-", sources[0], stdin=b"Ferry\n\nThe ferry ran aground on Sunday near the lighthouse.\n")
    run.wait_for_text("lighthouse")
    run.type("q")
    assert run.end() == 0


def test_the_keyboard_is_found_where_standard_input_was_closed() -> None:
    program = (
        "import os, sys\n"
        "os.close(0)\n"
        "sys.stdin = sys.__stdin__ = None\n"
        "from tui.app.launch import take_keyboard\n"
        "assert take_keyboard() is None\n"
        "assert os.isatty(0) and sys.stdin.isatty()\n"
    )
    master, slave = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", program],
        stdin=slave,
        capture_output=True,
        text=True,
        cwd=ROOT,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
        check=False,
    )
    os.close(master)
    os.close(slave)
    assert done.stderr == ""
    assert done.returncode == 0


def test_no_colour_means_no_colour(terminal: Open, sources: list[str]) -> None:
    run = terminal(*sources, NO_COLOR="1")
    run.wait_for_text("facts")
    run.type("dq")
    assert run.end() == 0
    codes = {code for group in re.findall(rb"\x1b\[([0-9;]*)m", run.written) for code in group.split(b";")}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27", b"39", b"49"}, codes


def test_empty_no_colour_is_unset(terminal: Open, sources: list[str]) -> None:
    run = terminal(*sources, NO_COLOR="")
    run.wait_for_text("facts")
    run.type("q")
    assert run.end() == 0
    assert b"38;" in run.written or b"48;" in run.written


@pytest.mark.parametrize("burst", ["qmm", "qm"])
def test_keys_behind_the_last_one_are_let_go(terminal: Open, sources: list[str], burst: str) -> None:
    run = terminal(*sources)
    run.wait_for_text("saved")
    run.type("]")
    run.wait_for_text("independent source")
    run.type(burst)
    assert run.end() == 0


def test_ascii_draws_with_ascii_only(terminal: Open, sources: list[str]) -> None:
    run = terminal("--ascii", *sources)
    run.wait_for_text("facts")
    run.wait_for_text("saved")  # meanings have been compared too
    run.type("]")
    run.wait_for_text("independent source")
    run.type("?")
    run.wait_for_text("Facts")
    run.type("qq")
    assert run.end() == 0
    own = {c for c in run.written.decode() if ord(c) > 126}
    assert own <= {"…"}, "only titles, which quote the articles, may hold others"


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_dumb_terminal_is_refused(terminal: Open, sources: list[str], term: str) -> None:
    run = terminal(*sources, TERM=term)
    assert run.end() == 2
    assert b"compare-tui report" in run.written
    assert b"\x1b" not in run.written


def test_without_a_terminal_it_says_so_in_one_line(sources: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", *sources],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_a_crash_prints_no_words_of_an_article(terminal: Open, sources: list[str], tmp_path: Path) -> None:
    hook = tmp_path / "site" / "sitecustomize.py"
    hook.parent.mkdir()
    hook.write_text(
        "import tui.app.desk.panes.pane as p\n"
        "def broken(self, event):\n"
        "    secret = self.view.article.text\n"
        "    raise ValueError(secret)\n"
        "p.Pane.on_mouse_scroll_down = broken\n"
    )
    run = terminal(*sources, PYTHONPATH=f"{hook.parent}:{ROOT}")
    run.wait_for_text("saved")
    run.read(0.3)
    before = len(run.written)
    run.type("\x1b[<65;10;10M")
    run.wait_for_text("ValueError")  # it is told, and the app goes on
    assert next((tmp_path / "XDG_STATE_HOME").rglob("crash.txt")).exists()
    run.type("]")
    run.wait_for_text("independent source")
    run.type("e")
    run.wait_for_text("Ctrl+S")
    run.type("still here\x13")
    run.wait_for_text("¶")
    run.type("\x1b[<65;10;10M" * 30)  # there is no end of errors
    assert run.end() == 70
    literal = run.written[before:].split(b"\x1b[?1049l")[-1]
    assert b"ValueError" in literal
    assert b"aground" not in literal
    assert b"Traceback" not in literal
    assert run.cooked
    report = next((tmp_path / "XDG_STATE_HOME").rglob("crash.txt"))
    assert report.stat().st_mode & 0o077 == 0
    assert literal.replace(b"\r\n", b"").count(str(report).encode()) == 1
    again = terminal(*sources)
    again.wait_for_text("¶")  # the note
    again.type("q")
    assert again.end() == 0


def test_a_small_terminal_is_told(terminal: Open, sources: list[str]) -> None:
    run = terminal(*sources, size=(39, 9))
    run.wait_for_text("too small")
    run.type("q")
    assert run.end() == 0


@pytest.mark.parametrize("size", [(1, 1), (2, 2)])
def test_a_tiny_terminal_is_not_drawn_on_for_ever(
    terminal: Open, sources: list[str], size: tuple[int, int]
) -> None:
    run = terminal(*sources, size=size, drawn=False)

    def is_silent() -> bool:
        before = len(run.written)
        run.read(1.0)
        return len(run.written) == before > 0

    run.wait_for(lambda: not run.cooked)
    run.wait_for(is_silent)


def test_a_folder_that_is_gone_while_one_works_in_it_stops_nothing(
    terminal: Open, sources: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    run = terminal(*sources, cwd=str(folder))
    run.wait_for_text("saved")
    folder.rmdir()
    run.type("\x0e")
    run.wait_for_text("to add")
    run.type("here.txt\r")
    run.wait_for_text("here.txt: no such file")
    run.type("\x11")
    assert run.end() == 0
    assert not list(tmp_path.rglob("crash.txt"))


def test_where_nothing_can_be_read_no_screen_is_opened(terminal: Open, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    for arguments in ([str(empty), str(tmp_path / "gone.txt")], [str(tmp_path / "gone.txt")]):
        run = terminal(*arguments, size=(200, 10))
        assert run.end() == 1
        assert "gone.txt: no such file" in "\n".join(run.screen.display)
    assert b"\x1b[?1049h" not in run.written


def test_a_source_that_could_not_be_read_is_told_of_at_the_end_too(
    terminal: Open, sources: list[str], tmp_path: Path
) -> None:
    run = terminal(*sources, str(tmp_path / "gone.txt"), size=(200, 30))
    run.wait_for_text("gone.txt: no such file: check the path")
    run.wait_for_text("aground")
    run.type("q")
    assert run.end() == 1
    after = run.written.rpartition(b"\x1b[?1049l")[2]
    assert b"gone.txt: no such file: check the path" in after


def test_a_draft_typed_just_before_a_signal_is_there_at_the_next_start(
    terminal: Open, sources: list[str]
) -> None:
    run = terminal(*sources)
    run.wait_for_text("saved")
    run.type("e")
    run.wait_for_text("Ctrl+S")
    run.type("almost lost")
    run.wait_for_text("almost lost")
    run.signal(signal.SIGTERM)
    assert run.end() == 128 + signal.SIGTERM
    again = terminal(*sources)
    again.wait_for_text("saved")
    again.type("e")
    again.wait_for_text("almost lost")
