"""Asking a second reader from the command line: what is sent where is shown first, what came of it last."""

from __future__ import annotations

import sys

from tui.errors import complain
from tui.model import Comparison
from tui.model.wording import count
from tui.second_reader.asking import announcement, ask
from tui.second_reader.questions import plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import Settings


def read_again(comparison: Comparison, settings: Settings, *, quiet: bool = False) -> tuple[Comparison, bool]:
    """Return the comparison as the engine and the second reader see it together, and whether that one failed.

    Args:
        comparison: as the engine made it; it is returned as it was where no answer comes.
        settings: the server to ask, and how; the address is checked already.
        quiet: whether only a failure is reported.
    """
    planned = plan(comparison, settings)
    if not quiet:
        complain(announcement(planned, settings))
    if not planned.questions:
        return comparison, False
    show = _progress if sys.stderr.isatty() and not quiet else None
    asked = ask(comparison, settings, progress=show, planned=planned)
    if asked.problem and not asked.new:
        complain(f"{asked.problem}; the comparison stands as it was")
        return comparison, True
    if asked.problem:
        complain(f"{asked.problem}; {asked.new} of {count(len(planned.questions), 'question')} answered")
    outcome = merged(asked.comparison)
    if not quiet:
        complain(outcome.line)
    return outcome.comparison, bool(asked.problem)


def _progress(done: int, total: int, received: int) -> None:
    """Write over one line of the terminal how far it is."""
    end = "\n" if done == total else ""
    print(
        f"\rquestion {min(done + 1, total)} of {total}, {received:,} bytes ",
        end=end,
        file=sys.stderr,
        flush=True,
    )
