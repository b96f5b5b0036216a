"""The line at the top: the comparison, its counts by verdict, and the work under way."""

from __future__ import annotations

from collections import Counter

from textual import events
from textual.strip import Strip

from tui.app.desk.fact_index import mark_of
from tui.app.desk.state import Desk
from tui.app.filter.filters import EVERYTHING
from tui.app.registry import app_of
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.widgets import Unframed
from tui.model.wording import Remaining
from tui.model.wording import count as counted
from tui.safetext import safe

BAR = 12  # cells of the progress bar
_VERDICTS = (  # the word for each, and its marks
    ("agree", ("agree", "near")),
    ("disagree", ("differ",)),
    ("update", ("update",)),
    ("possible", ("possible",)),
    ("within one article", ("within",)),
    ("unclear", ("unclear",)),
    ("single", ("single",)),
)
_IF_ANY = {"update", "possible", "within one article", "unclear"}  # counted only where there are some
_COMFORTABLE = 110  # cells from which name and filter fit side by side


def _without_separators(line: Line, separator: str) -> Line:
    """The counts of a line closer together, with one blank behind the articles and the facts."""
    return [literal(" ") if run.text.plain == separator else run for run in line]


class StatusBar(Unframed):
    """Counts, filter, progress."""

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.name_: str | None = None
        self.stage: str | None = None
        self.part = 0.0
        self._remaining = Remaining()
        self._left = ""
        self.kept: Line = []
        self._counted: tuple[tuple[object, ...], Counter[str]] | None = None

    def show(self, desk: Desk, name: str | None) -> None:
        """Show the desk as it is now.

        Args:
            desk: gives counts and filter.
            name: of the comparison; None where the user gave none.
        """
        same = self.desk is not None and name == self.name_ and _looks_alike(self.desk, desk)
        self.desk, self.name_ = desk, name
        if not same:
            self.refresh()

    def progress(self, stage: str | None, part: float = 0.0) -> None:
        """Show the progress of some work.

        Args:
            stage: the work in a word; None where it is over.
            part: how much is done, in [0, 1].
        """
        if self.stage is None:
            self._remaining.restart()
        self.stage, self.part = stage, part
        self._left = f"{left} " if stage and (left := self._remaining.words(part)) else ""
        self.refresh()

    def keep(self, words: Line) -> None:
        """Show at the right how safe the user's work is."""
        self.kept = words
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        right = self._progress() if self.stage else fit(self.kept, width * 2 // 3, self.glyphs.ellipsis)
        left = self._fitting(width - cells(right) - 1)
        gap = max(1, width - cells(left) - cells(right))
        return self.draw([*left, literal(" " * gap), *right], width)

    def on_click(self, event: events.Click) -> None:
        """Open the filter; at the right of the line, name the comparison instead."""
        kept = event.x >= self.size.width - cells(self.kept)
        app_of(self).run_command("save" if kept and not self.stage else "filter-facts")

    def _fitting(self, width: int) -> Line:
        """Return name and counts in the longest form that fits: the counts come first."""
        if self.desk is None:
            return []
        tally = self._tally(self.desk)
        forms = [(True, True), (True, False), (False, True), (False, False)]
        if not self.name_:  # the program's name carries no information
            forms[1], forms[2] = forms[2], forms[1]
        line: Line = []
        for named, worded in forms:
            line = self._counts(self.desk, tally, width, named=named, worded=worded)
            if cells(line) <= width:
                return line
        dense = _without_separators(line, f" {self.glyphs.dot} ")
        return fit(dense, width, self.glyphs.ellipsis)

    def _progress(self) -> Line:
        filled = round(self.part * BAR)
        bar = self.glyphs.full * filled + self.glyphs.empty * (BAR - filled)
        return [
            literal(f"{self.stage} "),
            literal(bar, "thumb"),
            literal(f" {self.part:4.0%} "),
            literal(self._left),
            literal("Esc", "key"),
            literal(" stops "),
        ]

    def _tally(self, desk: Desk) -> Counter[str]:
        """Return how many facts have each mark, and how many are reviewed; cached until that may change."""
        of = desk.index, desk.filter, desk.work
        if self._counted is None or any(a is not b for a, b in zip(self._counted[0], of, strict=True)):
            tally = Counter(mark_of(fact) for fact in desk.facts)
            reviewed = sum(annotation.reviewed for annotation in desk.work.facts.values()) if desk.work else 0
            self._counted = of, tally + Counter({"reviewed": reviewed})
        return self._counted[1]

    def _counts(self, desk: Desk, tally: Counter[str], width: int, *, named: bool, worded: bool) -> Line:
        """Return the counts: with the name or without, in words or in signs alone."""
        dot = f" {self.glyphs.dot} "
        count = len(desk.comparison.articles)
        runs: Line = (
            [StyledSpan(safe(self.name_ or "compare-tui").one_line(), "strong"), literal(dot)]
            if named
            else []
        )
        runs.append(literal(counted(count, "article")))
        if desk.hidden:
            runs.append(literal(f" ({len(desk.hidden)} hidden)", "dim"))
        if not desk.compared:
            return runs
        known = len(desk.index.facts)  # as they are numbered below
        if desk.filter != EVERYTHING:
            names = desk.index.names
            words = f"only {desk.filter.words(names)}"
            if width < _COMFORTABLE:
                runs = []  # the text of the filter comes first
            passing = tally.total() - tally["reviewed"]
            runs += [literal(f"{dot if runs else ''}{passing} of {known} facts: ", "hit")]
            runs.append(StyledSpan(safe(words).one_line(), "hit"))
        else:
            runs.append(literal(f"{dot}{counted(known, 'fact')}"))
        for word, found in _VERDICTS:
            count = sum(tally[mark] for mark in found)
            if word in _IF_ANY and not count:
                continue
            words = f"{getattr(self.glyphs, found[0])} {count}{f' {word}' * worded}"
            runs += [literal(dot), literal(words, found[0])]
        if left := tally["masked"]:
            runs += [literal(dot), literal(f"{self.glyphs.masked} {left} to judge", "masked")]
        if done := tally["reviewed"]:
            runs += [literal(dot), literal(f"{self.glyphs.reviewed} {done}{' reviewed' * worded}", "mine")]
        if not desk.locked:
            runs.append(literal(f"{dot}{'each scrolls alone' if worded else 'scroll alone'}", "dim"))
        return runs


def _looks_alike(one: Desk, other: Desk) -> bool:
    """Return whether the line is the same for two desks."""
    if one.index is not other.index or one.work is not other.work:
        return False
    parts = ((d.filter, d.hidden, d.compared, d.locked) for d in (one, other))
    return next(parts) == next(parts)
