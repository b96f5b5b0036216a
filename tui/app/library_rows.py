"""A line of the library, and what is told of the chosen one below."""

from __future__ import annotations

import datetime as dt

from tui.app.glyphs import Glyphs
from tui.app.ink import Line, Run, flow, justify, said
from tui.storage.summary import Summary
from tui.text import safe

_WIDE = 100  # cells from which there is room for the hour


def row(line: Summary, width: int, glyphs: Glyphs, *, open_now: bool = False) -> Line:
    """A saved comparison in one line: name, articles, verdicts, notes, when."""
    ink = "dim" if line.is_glance else "strong"
    left: Line = [said("open now: ", "mine")] if open_now else []
    left.append(Run(safe(line.title).one_line(), ink))
    if line.problem:
        damaged = [said(f"{glyphs.differ} damaged or unreadable", "differ")]
        return justify(left, damaged, width, glyphs.ellipsis)
    notes = f"{glyphs.note}{line.notes:<3}" if line.notes else "    "
    right = [
        said(f"{len(line.articles):>3} art ", "dim"),
        *_verdicts(line, glyphs),
        said(notes, "mine"),
        said(f" {_when(line.modified, width)}", "dim"),
    ]
    return justify(left, right, width, glyphs.ellipsis)


def _verdicts(line: Summary, glyphs: Glyphs) -> Line:
    """How many facts have which verdict, unless the reader is to find that out."""
    if line.blind:
        return [said(f" {glyphs.veiled} {'judged blind':<13}", "veiled")]
    return [
        said(f" {glyphs.agree}{line.agree:<4}", "agree"),
        said(f"{glyphs.differ}{line.disagree:<4}", "differ"),
        said(f"{glyphs.single}{line.single:<4}", "single"),
    ]


def _when(modified: str, width: int) -> str:
    """A moment in the reader's own time, as far as there is room."""
    try:
        moment = dt.datetime.fromisoformat(modified).astimezone()
    except ValueError:
        return " " * (16 if width >= _WIDE else 10)
    return moment.strftime("%Y-%m-%d %H:%M" if width >= _WIDE else "%Y-%m-%d")


def details(line: Summary | None, width: int, glyphs: Glyphs) -> list[Line]:
    """What is told of the chosen comparison."""
    if line is None:
        return []
    lines = flow([Run(safe(f" {glyphs.dot} ".join(line.articles) or line.title).one_line())], width, 2)[:2]
    if line.problem:
        lines += flow([Run(safe(line.problem).one_line(), "notice")], width, 2)[:2]
    elif line.is_glance:
        lines.append([said("only looked at: the last twenty of these are kept", "dim")])
    return [*lines, [Run(safe(str(line.path)).one_line(), "dim")]]


EMPTY = (
    "Nothing is saved yet.",
    "",
    "Compare articles:   compare-tui FILE FILE ...   or   compare-tui FOLDER",
    "What you compare is kept here by itself, with your notes and verdicts.",
    "",
    "e opens the example: five articles on one event.",
)
EMPTY_TRASH = ("The trash is empty.", "", "t goes back to the library.")
NOTHING_FOUND = ("No comparison holds all of these words.", "", "Esc shows all again.")
