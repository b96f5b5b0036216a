"""The commands that need no screen. Results go to standard output, remarks to standard error."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.cli.output import check_output, write
from tui.errors import CompareError, complain
from tui.model import Article, Comparison
from tui.paths import SUFFIX

if TYPE_CHECKING:
    from tui.second_reader.settings import Settings


def report(
    paths: Sequence[str],
    form: str,
    output: str | None,
    *,
    overwrite: bool,
    fields: Mapping[str, str] | None = None,
    quiet: bool = False,
    second_reader: Settings | None = None,
    event: int | None = None,
    together: bool = False,
) -> int:
    """Compare sources and write the result in one of :data:`tui.reports.FORMATS`.

    Args:
        paths: of the sources.
        form: one of the formats.
        output: the file to write, or None for standard output.
        overwrite: whether a file of that name may be replaced.
        fields: which fields of records hold what.
        quiet: whether to show no progress.
        second_reader: settings of a second reader, where one is asked.
        event: number of the event to report on, where the sources are about several.
        together: whether sources about several events are compared all the same, as they are where each
            article was named by itself.

    Returns:
        0, or 1 where a source could not be read or a second reader named on the command line failed (all
        else is reported all the same).

    Raises:
        CompareError: nothing could be read, the sources are about several events, or the result could not
            be written.
    """
    from tui.reports import Report

    check_output(output, overwrite=overwrite)
    for path in paths:
        if path.endswith(SUFFIX):
            raise CompareError(f"{path} is a saved comparison", f"report it with: compare-tui export {path}")
    from tui.cli.events import of_one_event

    articles, status = read(paths, fields, remarks=True)
    if len(articles) == 1:
        complain("only one article: a comparison needs two or more")
    named = len(articles) <= len(paths) and event is None  # each by itself, not as one of a folder
    chosen = of_one_event(articles, event, together=together, named=named)
    comparison = compared(chosen, quiet=quiet)
    if second_reader:
        from tui.cli.second_reader import read_again

        comparison, failed = read_again(comparison, second_reader, quiet=quiet)
        status = 1 if failed and second_reader.is_named else status
    write(Report(comparison), form, output, overwrite=overwrite)
    return status


def compared(articles: Sequence[Article], *, quiet: bool = False) -> Comparison:
    """Compare articles, with the meanings of sentences where the extra for them is installed.

    Args:
        articles: as read.
        quiet: whether to show no progress.
    """
    from tui.analysis.alignment.encoder import encoder
    from tui.analysis.pipeline import compare
    from tui.cli.output import Progress

    with Progress(quiet=quiet) as progress:
        return compare(articles, progress, encoder=encoder())


def read(
    paths: Sequence[str], fields: Mapping[str, str] | None, *, remarks: bool = False
) -> tuple[tuple[Article, ...], int]:
    """Return the articles that could be read, and the exit status that follows.

    Args:
        paths: of the sources.
        fields: which fields of records hold what.
        remarks: whether to say how articles were read.
    """
    from tui.sources import read_sources

    reading = read_sources(paths, stdin=sys.stdin.buffer if sys.stdin else None, fields=fields)
    for problem in reading.problems:
        complain(str(problem))
    reported = {problem.message for problem in reading.problems}
    remarks_made = (f"{article.path}: {remark}" for article in reading.articles for remark in article.remarks)
    for line in (line for line in remarks_made if remarks and line not in reported):
        complain(line)
    if not reading.articles:
        raise CompareError("nothing to compare", "name two or more articles that can be read")
    return reading.articles, int(any(problem.unread for problem in reading.problems))
