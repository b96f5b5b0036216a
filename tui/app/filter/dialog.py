"""Choosing which facts are stepped through; the articles above follow at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.desk.state import Desk
from tui.app.filter.bar import FilterBar
from tui.app.filter.facets import facets
from tui.app.filter.filters import EVERYTHING, Filter
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, fit, literal
from tui.safetext import safe

_HIGHEST_PART = 0.45  # of the screen, for the options


class FilterScreen(Dialog[bool]):
    """The options of the filter, with how many facts each would leave.

    Every change is applied at once. Enter confirms it; Esc restores the filter as it was before.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f", "keep", show=False),
        Binding("backspace,F,delete", "clear", show=False),
    ]

    def __init__(self, desk: Callable[[], Desk], change: Callable[[Filter], None]) -> None:
        """Prepare the dialog.

        Args:
            desk: returns the desk as it is now.
            change: applies another filter to it.
        """
        super().__init__(
            [
                KeyHint("Space", "switches", "switch"),
                KeyHint("Enter", "keeps", "keep"),
                KeyHint("Esc", "leaves all as it was", "leave"),
                KeyHint("Backspace", "clears", "clear"),
            ]
        )
        self._desk, self._change = desk, change
        self._before = desk().filter
        self._bar = FilterBar()

    def content(self) -> ComposeResult:
        """Yield the options."""
        yield self._bar

    def on_mount(self) -> None:
        """Show them."""
        self._bar.focus()
        self._show()

    def on_resize(self, _event: events.Resize) -> None:
        """Take a fitting height."""
        self._fit()

    def _show(self) -> None:
        desk = self._desk()
        self._bar.show(facets(desk))
        self.head([self._heading(desk)])
        self._fit()

    def _fit(self) -> None:
        lines = self._bar.lines_at(self.size.width - 2)
        self._bar.styles.height = min(lines, max(3, int(self.size.height * _HIGHEST_PART)))

    def _heading(self, desk: Desk) -> Line:
        glyphs, left, total = self._bar.glyphs, len(desk.facts), len(desk.index.facts)
        names = desk.index.names
        line: Line = [literal("Show only facts: ", "dim")]
        if desk.filter == EVERYTHING:
            return [*line, literal(f"all {total}", "strong")]
        count = literal(f"{left} of {total} ", "strong" if left else "notice")
        words = StyledSpan(safe(desk.filter.words(names)).one_line(), "hit")
        none = [] if left else [literal(": none; Backspace clears", "notice")]
        return fit([*line, count, *none, literal("  "), words], max(1, self.size.width - 2), glyphs.ellipsis)

    @on(FilterBar.Changed)
    def _changed(self, message: FilterBar.Changed) -> None:
        self._apply(message.filter)

    def _apply(self, chosen: Filter) -> None:
        self._change(chosen)
        self._show()

    def action_switch(self) -> None:
        """Switch the current option."""
        self._bar.action_switch()

    def action_clear(self) -> None:
        """Show all facts again."""
        self._apply(EVERYTHING)

    def action_keep(self) -> None:
        """Close and leave the filter as it is."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Go back to the filter as it was."""
        self._change(self._before)
        self.dismiss(False)
