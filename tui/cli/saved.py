"""The commands for saved comparisons that need no screen: find, list, export, check."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import check_output, emit, emit_prose, write
from tui.errors import CompareError, complain
from tui.model import Comparison
from tui.model.wording import count as counted
from tui.model.wording import local_time
from tui.review.history import Review, replay
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.review.regrouping import Judge


def find_saved(wanted: str) -> Path:
    """Return the saved comparison with this file, name or beginning of a name.

    Raises:
        CompareError: there is none, or there are several.
    """
    from tui.languages.folding import fold
    from tui.storage.library import Library

    if Path(wanted).is_file():
        return Path(wanted)
    kept = Library().list()
    key = fold(wanted)
    for fits in (
        [s for s in kept if key in (fold(s.title), s.path.name, s.path.stem)],
        [s for s in kept if fold(s.title).startswith(key)],
    ):
        if len(fits) == 1:
            return fits[0].path
        if fits:
            raise CompareError(
                f"{wanted}: {len(fits)} saved comparisons fit",
                f"give the whole name or the file: {', '.join(f'{s.title} ({s.path.name})' for s in fits)}",
            )
    raise CompareError(f"{wanted}: no saved comparison of that name", "see: compare-tui list")


def load(path: Path) -> tuple[Comparison, Review]:
    """Return a saved comparison as computed, and the user's work on it.

    Raises:
        CompareError: it cannot be read.
    """
    from tui.storage.store import Store

    opened = Store.open(path, read_only=True)
    for problem in opened.problems:
        complain(problem)
    return both_readings(opened.comparison), replay(opened.entries)


def both_readings(comparison: Comparison) -> Comparison:
    """Return a comparison with what a second reader answered, where one did; no server is asked."""
    if not comparison.exchanges:
        return comparison
    from tui.second_reader.rule import merged

    return merged(comparison).comparison


def list_saved(words: Sequence[str], form: str) -> int:
    """Print the saved comparisons that hold every word.

    Args:
        words: to look for; without any, all are listed.
        form: "text" or "json".
    """
    from tui.storage.library import Library

    library = Library()
    kept = library.find(" ".join(words)) if words else library.list()
    if form == "json":
        listed = [
            {
                "name": s.name,
                "title": s.title,
                "path": str(s.path),
                "articles": list(s.articles),
                "blind": s.blind,
                "agree": None if s.blind else s.agree,
                "disagree": None if s.blind else s.disagree,
                "update": None if s.blind else s.update,
                "possible": None if s.blind else s.possible,
                "within one article": None if s.blind else s.within,
                "unclear": None if s.blind else s.unclear,
                "single": None if s.blind else s.single,
                "notes": s.notes,
                "modified": s.modified,
                "problem": s.problem,
            }
            for s in kept
        ]
        emit(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")
    else:
        for s in kept:
            counts = f"{counted(len(s.articles), 'article')}, {s.counts_in_words}, {counted(s.notes, 'note')}"
            status = safe(s.problem or counts).one_line()
            emit_prose(f"{local_time(s.modified)}  {safe(s.title).one_line()}  ({status})\n")
    if not kept:
        complain("no saved comparison holds those words" if words else "no saved comparisons yet")
    return 0


def judge_of(comparison: Comparison, review: Review) -> Judge | None:
    """Return what gives facts that the user regrouped their verdict, as on the desk; None without such facts.

    Args:
        comparison: as computed.
        review: the user's work on it.
    """
    if not review.regroupings:
        return None
    from tui.analysis.regrouped import Judge

    return Judge(comparison)


def export(saved: str, form: str, output: str | None, *, overwrite: bool) -> int:
    """Write a saved comparison as a report.

    Args:
        saved: its name or file.
        form: format of the report.
        output: the file to write, or None for standard output.
        overwrite: whether it may be replaced.

    Raises:
        CompareError: it cannot be found or read, or the report cannot be written.
    """
    from tui.reports import Report

    check_output(output, overwrite=overwrite)
    comparison, review = load(find_saved(saved))
    write(Report(comparison, review, judge=judge_of(comparison, review)), form, output, overwrite=overwrite)
    return 0


def doctor(saved: Sequence[str], *, repair: bool) -> int:
    """Check saved comparisons, all of them where none is named, and repair them where asked.

    Args:
        saved: names or files.
        repair: whether to repair what is damaged.

    Returns:
        0 all are in order or were repaired, 1 some are damaged or cannot be opened.
    """
    from tui.storage import repair as checking
    from tui.storage.library import Library

    wanted: Sequence[str | Path] = saved or [s.path for s in Library().list()]
    damaged = False
    for one in wanted:
        try:
            path = find_saved(one) if isinstance(one, str) else one
            report = checking.repair(path) if repair else checking.examine(path)
        except CompareError as error:  # the others are checked all the same
            complain(str(error))
            damaged = True
            continue
        damaged |= not report.sound and not repair
        for line in checking.describe(report):
            emit_prose(f"{safe(line).one_line()}\n")
    if not wanted:
        complain("no saved comparisons yet")
    return int(damaged)
