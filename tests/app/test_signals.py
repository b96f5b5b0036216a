"""Signals at moments that a random test seldom meets: among imports, and after everything was let go of."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.app.terminal_driver import ROOT

ENDING = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]


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


def test_the_status_is_that_of_the_first_signal() -> None:
    program = "with SIGNALS:\n  SIGNALS.begun, SIGNALS.caught = True, 15\nsend()\n"
    assert status(program, signal.SIGINT) == 143


def test_signals_are_handled_before_anything_that_takes_long_is_loaded() -> None:
    program = "import sys; from tui.app.terminal import signals; print(sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert not any(f"'{name}'" in loaded for name in ("subprocess", "asyncio", "textual", "tui.model"))
