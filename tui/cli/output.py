"""Where the results of a command go: standard output, or a file that is complete or absent."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import CompareError

if TYPE_CHECKING:
    from tui.reports import Report


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
    if output is None:
        emit(text)


def emit(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
