"""What a command writes: results to a file or standard output in some format, progress to standard error."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tui.errors import CompareError, UsageError
from tui.model.wording import Remaining
from tui.paths import prefers_ascii
from tui.safetext import in_ascii

if TYPE_CHECKING:
    from tui.reports import Report

SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".jsonld": "annotations",
}
_OTHER_FORMATS = (".doc", ".docx", ".epub", ".odt", ".pdf", ".pptx", ".rtf", ".xls", ".xlsx")
_PATIENCE = 1.0  # seconds before anything is said
_PAUSE = 0.2  # seconds between two lines


def chosen_format(asked: str | None, as_json: bool, output: str | None, default: str) -> str:
    """Return the format of a report.

    Args:
        asked: what ``--format`` named, or None.
        as_json: whether ``--json`` was given.
        output: the file to write, or None for standard output.
        default: where nothing else says it.

    Raises:
        UsageError: ``--json`` and another format were asked for, or the file is named for a format that no
            report has.
    """
    if as_json:
        if asked not in (None, "json"):
            raise UsageError(f"--json and --format {asked} exclude each other", "give one of them")
        return "json"
    if asked:
        return asked
    name = (output or "").lower()
    if name.endswith(_OTHER_FORMATS):
        raise UsageError(f"no report is written as {Path(name).suffix}", f"use one of {', '.join(SUFFIXES)}")
    return next((form for suffix, form in SUFFIXES.items() if name.endswith(suffix)), default)


def check_output(output: str | None, *, overwrite: bool) -> None:
    """Refuse at once, before any work, to write to a file that is there already.

    Args:
        output: the file to write, or None for standard output.
        overwrite: whether it may be replaced.

    Raises:
        CompareError: it exists and may not be replaced, or is a folder or a device.
    """
    if output is None or not os.path.lexists(output):
        return
    if os.path.isdir(output):
        raise CompareError(f"{output} is a folder", "name a file in it")
    if os.path.exists(output) and not os.path.isfile(output):
        raise CompareError(
            f"{output} is no ordinary file", "name one, or leave --output out for standard output"
        )
    if not overwrite:
        raise CompareError(f"{output} already exists", "choose another name, or replace it with --force")


def write(made: Report, form: str, output: str | None, *, overwrite: bool) -> None:
    """Write a report to a file, or to standard output where none is named.

    Args:
        made: the report.
        form: its format.
        output: the file, or None for standard output.
        overwrite: whether it may be replaced.

    Raises:
        CompareError: the file exists and may not be replaced, or it cannot be written.
    """
    from tui.reports import dated, write_report

    text = write_report(dated(made, form), form, Path(output) if output else None, overwrite=overwrite)
    if output is None and form == "text":
        emit_prose(text)
    elif output is None:
        emit(text)


def emit_prose(text: str, *, ascii_only: bool = False) -> None:
    """Write text for people to standard output: in ASCII where the locale promises no more.

    Args:
        text: what to write.
        ascii_only: whether it is to be ASCII in any locale.
    """
    emit(in_ascii(text) if ascii_only or prefers_ascii() else text)


def emit(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


class Progress:
    """Draws a line while it is entered; nothing where standard error is no terminal, or when quiet."""

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        """A line.

        Args:
            quiet: draw nothing.
            clock: gives the time in seconds.
        """
        self._drawn = False
        self._mute = quiet or not (sys.stderr and sys.stderr.isatty())
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._remaining = Remaining(clock)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, stage: str, part: float) -> None:
        """Say how much of the work is done (``part`` in [0, 1])."""
        now = self._clock()
        if self._mute or now < self._next:
            return
        self._next, self._drawn = now + _PAUSE, True
        sys.stderr.write(f"\r\x1b[K{stage} {part:4.0%} {self._remaining.words(part)}".rstrip())
        sys.stderr.flush()
