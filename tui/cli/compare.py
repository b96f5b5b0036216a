"""The commands that need no screen. Results go to standard output, remarks to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tui.cli.output import check_output, emit, write
from tui.errors import CompareError, complain
from tui.model import Article, Comparison


def report(
    paths: Sequence[str],
    form: str,
    output: str | None,
    *,
    overwrite: bool,
    fields: Mapping[str, str] | None = None,
) -> int:
    """Compare sources and write the result in one of :data:`tui.reports.FORMATS`.

    Returns:
        0, or 1 where a source could not be read (the others are reported all the same).

    Raises:
        CompareError: nothing could be read, or the result could not be written.
    """
    from tui.reports import Report

    check_output(output, overwrite=overwrite)
    for path in paths:
        if path.endswith(".compare"):
            raise CompareError(f"{path} is a saved comparison", f"report it with: compare-tui export {path}")
    comparison, status = _compare(paths, fields)
    write(Report(comparison), form, output, overwrite=overwrite)
    return status


def search(
    query: str,
    paths: Sequence[str],
    form: str,
    *,
    mode: str | None,
    noise: bool,
    fields: Mapping[str, str] | None = None,
    by_value: bool,
    ascii_only: bool,
) -> int:
    """Search in sources or in one saved comparison and print what was found as "text" or "json".

    Returns:
        As grep: 0 something was found, 1 nothing was, 2 the query is wrong or a source could not be read.
    """
    from tui.review.history import Review
    from tui.search import SearchIndex, output
    from tui.search.documents import EVERYWHERE, DocumentKind
    from tui.search.query import Mode, parse

    meant = Mode(mode) if mode else None
    faults = [hint.text for hint in parse(query, meant, typing=False).hints if hint.wrong]
    for fault in faults:
        complain(fault)
    if faults:  # told at once, before anything is read
        return output.WRONG
    review = Review()
    unread = 0
    if len(paths) == 1 and paths[0].endswith(".compare"):
        from tui.cli.saved import load
        from tui.review.applying import apply

        comparison, review = load(Path(paths[0]))
        comparison = apply(comparison, review)
    else:
        articles, unread = _read(paths, fields)
        comparison = _compared(articles)
    scope = replace(EVERYWHERE, kinds=EVERYWHERE.kinds | {DocumentKind.NOISE}) if noise else EVERYWHERE
    results = SearchIndex.build(comparison, review).search(
        query, mode=meant, scope=scope, by_value=by_value, typing=False
    )
    for remark in output.remarks(results):
        complain(remark)
    if form == "json":
        emit(output.as_json(results))
    else:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        emit(output.as_text(results, colour=colour, ascii_only=ascii_only))
    return output.WRONG if unread else output.exit_status(results)


def _compare(paths: Sequence[str], fields: Mapping[str, str] | None) -> tuple[Comparison, int]:
    """The comparison of the sources named, and the exit status that reading them earns."""
    articles, status = _read(paths, fields, remarks=True)
    if len(articles) == 1:
        complain("only one article: a comparison needs two or more")
    return _compared(articles), status


def _compared(articles: Sequence[Article]) -> Comparison:
    """The comparison, with the meanings of sentences where the extra that tells them is installed."""
    from tui.analysis.encoder import encoder
    from tui.analysis.pipeline import compare

    return compare(articles, encoder=encoder())


def _read(
    paths: Sequence[str], fields: Mapping[str, str] | None, *, remarks: bool = False
) -> tuple[tuple[Article, ...], int]:
    """The articles that could be read and the exit status that earns; with remarks on how they were read."""
    from tui.sources import read_sources

    reading = read_sources(paths, stdin=sys.stdin.buffer, fields=fields)
    for problem in reading.problems:
        complain(str(problem))
    told = {problem.message for problem in reading.problems}
    said = (f"{article.path}: {remark}" for article in reading.articles for remark in article.remarks)
    for line in (line for line in said if remarks and line not in told):
        complain(line)
    if not reading.articles:
        raise CompareError("nothing to compare", "name two or more articles that can be read")
    return reading.articles, int(any(problem.unread for problem in reading.problems))
