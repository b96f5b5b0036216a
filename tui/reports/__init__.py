"""Reports of a comparison: their formats, and writing one to a file.

:data:`FORMATS` names them; :func:`write_report` writes one to a file or hands it back as text. A format's
module is imported when it is first asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path

from tui import __version__
from tui.model import Comparison
from tui.model.wording import count
from tui.review.history import Review
from tui.review.regrouping import Judge

__all__ = ["FORMATS", "Format", "Report", "dated", "write_report"]


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison to be written down, with the user's work on it.

    Attributes:
        comparison: what the analysis found; the user's corrections and groups are applied for the report.
        review: the user's notes, tags, verdicts and corrections.
        name: what the user calls the comparison; empty where it has no name.
        made_on: the day of the report, an ISO date; empty leaves it out.
        program: name and version of the program ("compare-tui 0.1.0").
        judge: judges facts that the user grouped anew (see :func:`tui.review.regrouping.regroup`).
    """

    comparison: Comparison
    review: Review = field(default_factory=Review)
    name: str = ""
    made_on: str = ""
    program: str = "compare-tui"
    judge: Judge | None = None

    @property
    def title(self) -> str:
        """The comparison's name, else how many articles it holds and the first headline among them."""
        articles = self.comparison.articles
        headline = next((a.title for a in articles if a.title), "")
        unnamed = count(len(articles), "article") + (f" on “{headline}”" if headline else "")
        return self.name or self.review.name or unnamed


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of report.

    Attributes:
        suffix: of its files, with the dot.
        media: its media type.
        title: what it is, for a menu.
        made_by: the module under this package and the function in it that makes the text.
        encoding: of its files.
    """

    suffix: str
    media: str
    title: str
    made_by: tuple[str, str]
    encoding: str = "utf-8"

    def text(self, report: Report) -> str:
        """Return the report as text."""
        module, function = self.made_by
        make: Callable[[Report], str] = getattr(import_module(f"tui.reports.{module}"), function)
        return make(report)


FORMATS = {
    "text": Format(".txt", "text/plain", "short summary as plain text", ("text", "summary")),
    "markdown": Format(".md", "text/markdown", "report as Markdown", ("markdown", "markdown")),
    "html": Format(".html", "text/html", "report as a web page", ("html", "html")),
    # Excel takes a file without a byte order mark for something else than UTF-8.
    "csv": Format(".csv", "text/csv", "facts by articles for a spreadsheet", ("csv", "table"), "utf-8-sig"),
    "json": Format(".json", "application/json", "everything, for programs", ("json", "report_json")),
    "annotations": Format(
        ".jsonld",
        "application/ld+json",
        "notes as W3C web annotations",
        ("web_annotations", "web_annotations"),
    ),
}


_DATED = {"markdown", "html"}  # formats for people; the others stay the same byte for byte on every run


def dated(made: Report, form: str) -> Report:
    """Return a report that says which program made it and, in formats for people, on which day.

    Args:
        made: the report.
        form: its format.
    """
    made_on = dt.date.today().isoformat() if form in _DATED else ""
    return replace(made, made_on=made_on, program=f"compare-tui {__version__}")


def write_report(report: Report, name: str, output: Path | None = None, *, overwrite: bool = False) -> str:
    """Make a report and write it to a file, which is complete or absent afterwards.

    Args:
        report: what to report.
        name: one of :data:`FORMATS`.
        output: the file to write; without it nothing is written.
        overwrite: whether a file of that name may be replaced.

    Returns:
        The report's text.

    Raises:
        CompareError: the file exists and may not be replaced, or it cannot be written.
    """
    chosen = FORMATS[name]
    text = chosen.text(report)
    if output is not None:
        from tui.atomic import write_new

        write_new(output, text.encode(chosen.encoding), overwrite=overwrite)
    return text
