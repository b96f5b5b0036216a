"""The commands that need no screen. Results go to standard output, remarks to standard error."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from tui import __version__
from tui.errors import CompareError, complain
from tui.model import Article, Comparison

DATED = {"markdown", "html"}  # formats for readers; the others stay the same byte for byte on every run


def report(paths: Sequence[str], form: str, output: str | None, *, overwrite: bool) -> int:
    """Compare sources and write the result in one of :data:`tui.export.FORMATS`.

    Returns:
        0, or 1 where a source could not be read (the others are reported all the same).

    Raises:
        CompareError: nothing could be read, or the result could not be written.
    """
    from tui.export import Report, write_report

    comparison, status = _compare(paths)
    made_on = dt.date.today().isoformat() if form in DATED else ""
    made = Report(comparison, made_on=made_on, program=f"compare-tui {__version__}")
    text = write_report(made, form, Path(output) if output else None, overwrite=overwrite)
    if output is None:
        emit(text)
    return status


def _compare(paths: Sequence[str]) -> tuple[Comparison, int]:
    """The comparison of the sources named, and the exit status that reading them earns."""
    articles, status = _read(paths)
    if len(articles) == 1:
        complain("only one article: a comparison needs two or more")
    from tui.analysis.pipeline import compare

    return compare(articles), status


def _read(paths: Sequence[str]) -> tuple[tuple[Article, ...], int]:
    from tui.sources import read_sources

    reading = read_sources(paths, stdin=sys.stdin.buffer)
    for problem in reading.problems:
        complain(f"{problem.message}: {problem.remedy}")
    if not reading.articles:
        raise CompareError("nothing to compare", "name two or more articles that can be read")
    opened = {article.path for article in reading.articles}
    return reading.articles, int(any(problem.path not in opened for problem in reading.problems))


def emit(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
