"""The line at the top: what is compared, how it stands, and the work under way."""

from __future__ import annotations

from textual.strip import Strip

from tui.app.desk import Desk
from tui.app.filters import EVERYTHING
from tui.app.index import mark_of
from tui.app.ink import Line, Run, cells, fit, said
from tui.app.widgets.inked import Inked
from tui.text import safe

BAR = 12  # cells of the progress bar
_ROOMY = 110  # cells from which name and filter stand side by side


class Summary(Inked):
    """Counts, filter, progress."""

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.name_: str | None = None
        self.stage: str | None = None
        self.part = 0.0
        self.kept: Line = []

    def show(self, desk: Desk, name: str | None) -> None:
        """Show the desk as it is now."""
        self.desk, self.name_ = desk, name
        self.refresh()

    def progress(self, stage: str | None, part: float = 0.0) -> None:
        """Show how far some work is (``part`` in [0, 1]), or with None that it is over."""
        self.stage, self.part = stage, part
        self.refresh()

    def keep(self, words: Line) -> None:
        """Show at the right how safe the reader's work is."""
        self.kept = words
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        right = self._progress() if self.stage else fit(self.kept, width * 2 // 3, self.glyphs.ellipsis)
        left = fit(self._counts(width - cells(right)), width - cells(right) - 1, self.glyphs.ellipsis)
        gap = max(1, width - cells(left) - cells(right))
        return self.draw([*left, said(" " * gap), *right], width)

    def _progress(self) -> Line:
        filled = round(self.part * BAR)
        bar = self.glyphs.full * filled + self.glyphs.empty * (BAR - filled)
        return [
            said(f"{self.stage} "),
            said(bar, "thumb"),
            said(f" {self.part:4.0%} "),
            said("Esc", "key"),
            said(" stops "),
        ]

    def _counts(self, width: int) -> Line:
        desk = self.desk
        if desk is None:
            return []
        dot = f" {self.glyphs.dot} "
        count = len(desk.comparison.articles)
        runs: Line = [Run(safe(self.name_ or "compare-tui").one_line(), "strong")]
        runs.append(said(f"{dot}{count} article{'s' * (count != 1)}"))
        if desk.hidden:
            runs.append(said(f" ({len(desk.hidden)} put away)", "dim"))
        if not desk.compared:
            return runs
        facts = desk.facts
        if desk.filter != EVERYTHING:
            names = {a.id: a.name for a in desk.comparison.articles}
            words = f"only {desk.filter.words(names)}"
            if width < _ROOMY:
                runs = []  # the text of the filter comes first
            tally = f"{len(facts)} of {len(desk.comparison.facts)} facts: "
            runs += [said(f"{dot if runs else ''}{tally}", "hit"), Run(safe(words).one_line(), "hit")]
        else:
            runs.append(said(f"{dot}{len(facts)} fact{'s' * (len(facts) != 1)}"))
        marks = [mark_of(fact) for fact in facts]
        for word, found in (("agree", ("agree", "near")), ("disagree", ("differ",)), ("single", ("single",))):
            glyph = getattr(self.glyphs, found[0])
            runs += [said(dot), said(f"{glyph} {sum(m in found for m in marks)} {word}", found[0])]
        if left := marks.count("veiled"):
            runs += [said(dot), said(f"{self.glyphs.veiled} {left} to judge", "veiled")]
        done = sum(mine.reviewed for mine in desk.work.facts.values()) if desk.work else 0
        if done:
            runs += [said(dot), said(f"{self.glyphs.reviewed} {done} reviewed", "mine")]
        return runs
