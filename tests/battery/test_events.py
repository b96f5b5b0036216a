"""Nothing that a keyboard, a mouse or a changing window sends ends the program or hangs it."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui.app.commands  # noqa: F401 - declares them all
from tests.battery import LONG, SEED
from tests.battery.distributions import Event
from tests.battery.events import KEPT, Run, battery
from tests.battery.shrinking import shrink
from tests.battery.stories import write_sources
from tui.app.registry import commands

COUNT = 200_000 if LONG else 400
PATIENCE = 0 if LONG else 600  # seconds; ten times what each takes on a machine that is busy otherwise
_BYTES = {
    "escape": "\x1b", "enter": "\r", "tab": "\t", "space": " ", "backspace": "\x7f", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "shift+tab": "\x1b[Z", "f1": "\x1bOP",
    "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?", "slash": "/", "colon": ":",
    "full_stop": ".", "comma": ",", "plus": "+", "minus": "-", "equals_sign": "=", "less_than_sign": "<",
    "greater_than_sign": ">", "left_curly_bracket": "{", "right_curly_bracket": "}", "backslash": "\\",
    "semicolon": ";", "asterisk": "*", "exclamation_mark": "!", "dollar_sign": "$", "circumflex_accent": "^",
    "vertical_line": "|", "apostrophe": "'", "quotation_mark": '"', "number_sign": "#", "percent_sign": "%",
    "ampersand": "&", "at": "@", "tilde": "~", "underscore": "_", "grave_accent": "`",
    "left_parenthesis": "(", "right_parenthesis": ")",
}  # fmt: skip
_SIGNALS = ("ctrl+z", "ctrl+c")


def sent(key: str) -> str:
    """What a terminal sends for a key."""
    if key.startswith("ctrl+") and len(key) == 6:
        return chr(ord(key[-1]) & 0x1F)
    return _BYTES.get(key, key)


def keys() -> list[str]:
    """What the first key of each command sends, without those that leave."""
    named = {item.keys[0] for item in commands() if item.keys and item.name != "quit"}
    return sorted(sent(key) for key in named if key not in _SIGNALS)


@pytest.mark.timeout(PATIENCE)
def test_random_events_end_nothing(tmp_path: Path) -> None:
    run = 2_000 if LONG else 200  # so that each distribution has its turn
    failed = battery(SEED, COUNT, tmp_path, run=run, shrinking=120.0)
    print(f"{COUNT:,} events from seed {SEED}: {len(failed)} failures")
    assert not failed, "\n".join(map(str, failed))


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("view", ["", "m", "/ferry\r", "\x0f"], ids=["desk", "matrix", "search", "library"])
def test_a_command_struck_twice_and_at_once_followed_by_another(tmp_path: Path, view: str) -> None:
    step = 1 if LONG else 67
    every = keys()
    pairs = [(a, a) for a in every] + [(a, b) for a in every for b in every][:: step * len(view or "desk")]
    events: list[Event] = []
    for first, second in pairs:
        events += [view.encode(), f"d{first}{second}".encode(), b"\x1b", b"\x1b", b"\x1b"]
    outcome = Run(tmp_path, write_sources(tmp_path)).play([e for e in events if e])
    print(f"{len(pairs):,} pairs of commands")
    assert not outcome.failure, f"{outcome.failure}\nlast: {events[: outcome.sent][-KEPT:]}"


STRUCK_TWICE = [
    "x\r\r", "x\r\x1b", "0\r\r", "V\r\r", "M\r\r", "\x10\x10", "\x10\r\r", "\x10\x1b\x10\x1b\x10",
    "\x0f\r\r", "\x0f\r\x1b", "\x10\x1b[6~\x1b[6~\r", "e\x1b\x1b", "s\r\r", "p\r\x1b", "X\r\r",
    "w\r\r", "L\r\r", "t\r\r", "v\r\r", "f\r\r", "?qq?\x1b\x1b",
]  # fmt: skip


@pytest.mark.timeout(PATIENCE)
def test_dialogs_whose_keys_are_struck_twice_stay_closed(tmp_path: Path) -> None:
    outcome = Run(tmp_path, write_sources(tmp_path)).play(
        [f"\x1b\x1bd{keys}".encode() for keys in STRUCK_TWICE]
    )
    assert outcome.failure is None, outcome.failure


ONCE_FAILED: list[list[Event]] = [
    [b"\xff", b"\xe5x\xca\x91", b"\xf0\x9f"],  # no UTF-8
    [b"\x1b[1114112;1u", b"\x1b[1000000000000000000000000000000u", b"\x1b[1:2;1u"],  # no character
    [b"\x1b[55296u", b"e\x1b[97;1;55296u\x13"],  # half a character
    [b"\x1b[48;0;0;0;0t", b"\x1b[<0;5;5M\x1b[<0;5;5m", b"\x1b[48;99999;99999;1;1t"],  # sizes in the input
    [b"\x1b[?2048;1$y", (60, 20), b"\x1b[<35;9;9M"],  # a terminal that is said to tell its size
    [b"\x1b[200~never ended", b"\x1b[<9;99999999999999999999;1M"],
    [b"\x10\x1b[6~?\x1b[6~", b"?j"],  # a key for a screen that has no widgets yet
    [b"\x1b", (1, 1), b"\x10", (20, 2), b"t\t\t", (100, 30)],
]


@pytest.mark.timeout(PATIENCE)
def test_events_that_once_ended_it_do_so_no_more(tmp_path: Path) -> None:
    events = [event for each in ONCE_FAILED for event in (*each, b"\x1b\x1b\x1b[201~\x1b\x1b")]
    outcome = Run(tmp_path, write_sources(tmp_path), batch=5).play(events)
    assert outcome.failure is None, outcome.failure


def test_failing_events_are_shrunk_to_the_fewest() -> None:
    events = [bytes([n]) for n in range(40)]
    tries: list[int] = []

    def fails(fewer: list[Event]) -> bool:
        tries.append(len(fewer))
        return bytes([7]) in fewer and bytes([31]) in fewer

    assert shrink(events, fails, rounds=500) == [bytes([7]), bytes([31])]  # type: ignore[arg-type]
    assert len(tries) < 200
