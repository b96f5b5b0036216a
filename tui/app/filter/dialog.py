"""Choosing which facts are stepped through; the articles above follow at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.state import Desk
from tui.app.filter.facets import Facet, Option, facets
from tui.app.filter.filters import EVERYTHING, Filter
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.widgets import Scrolled, line_keys
from tui.safetext import safe

_NAMES = 16  # cells of the names at most


class _OptionCells(NamedTuple):
    """Position of an option on the screen: first cell, end cell, and its index among all."""

    low: int
    high: int
    option: int


class FilterBar(Scrolled, can_focus=True):
    """The options of a filter.

    Attributes:
        at: index of the current option among all.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", show=False),
        Binding("right,l", "move(1)", show=False),
        Binding("tab", "move(1)", show=False),
        Binding("shift+tab", "move(-1)", show=False),
        *line_keys("line"),
        Binding("space", "switch", show=False),
    ]

    @dataclass
    class Changed(Message):
        """The user changed the filter."""

        filter: Filter

    def __init__(self) -> None:
        super().__init__()
        self.at = 0
        self._facets: list[Facet] = []
        self._options: list[Option] = []
        self._lines: list[tuple[Facet | None, list[_OptionCells]]] = []  # a facet where its first line is
        self._width = 0

    @property
    def row_count(self) -> int:
        """How many lines the options take."""
        return len(self._lines)

    def show(self, facets: Sequence[Facet]) -> None:
        """Show these options."""
        self._facets = list(facets)
        self._options = [option for facet in facets for option in facet.options]
        self.at = min(self.at, max(0, len(self._options) - 1))
        self._set()
        self.refresh()

    def lines_at(self, width: int) -> int:
        """Return how many lines the options take in a width."""
        return len(self._placed(width))

    # ------------------------------------------------------------ positions

    def on_resize(self) -> None:
        """Place the options for the new width."""
        self._set()
        self.refresh()

    def _set(self) -> None:
        self._width = self.size.width
        self._lines = self._placed(self._width) if self._width else []
        self._reveal()

    def _column(self, width: int) -> int:
        longest = max((cells([StyledSpan(safe(f.name).one_line())]) for f in self._facets), default=0)
        return min(longest, _NAMES, width // 3) + 2

    def _placed(self, width: int) -> list[tuple[Facet | None, list[_OptionCells]]]:
        lines: list[tuple[Facet | None, list[_OptionCells]]] = []
        column, index = self._column(width), 0
        for facet in self._facets:
            line: list[_OptionCells] = []
            lines.append((facet, line))
            x = column
            for option in facet.options:
                size = min(cells(self._painted(option, here=False)), width - column)
                if x + size > width and line:
                    line = []
                    lines.append((None, line))
                    x = column
                line.append(_OptionCells(x, x + size, index))
                x += size + 2
                index += 1
        return lines

    def _line_of(self, index: int) -> int:
        return next((y for y, (_, line) in enumerate(self._lines) if any(p.option == index for p in line)), 0)

    def _reveal(self) -> None:
        self.reveal_row(self._line_of(self.at))

    # ------------------------------------------------------------ drawing

    def _painted(self, option: Option, *, here: bool) -> Line:
        box = literal("[x] " if option.on else "[ ] ", "key" if option.on else "dim")
        mark = [literal(f"{getattr(self.glyphs, option.glyph)} ", option.glyph)] if option.glyph else []
        style = "strong" if option.on or here else "plain" if option.count else "dim"
        key = [literal(f"{option.key} ", "key")] if option.key else []
        return [
            *key,
            box,
            *mark,
            StyledSpan(safe(option.words).one_line(), style),
            literal(f" ({option.count})", "dim"),
        ]

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at = self.top + y
        if at >= len(self._lines):
            return self.draw([], self.size.width)
        facet, places = self._lines[at]
        column = self._column(self._width)
        line: Line = [StyledSpan(safe(facet.name).one_line(), "dim")] if facet else []
        line = fit(line, column - 1, self.glyphs.ellipsis)
        line.append(literal(" " * (column - cells(line))))
        for low, high, index in places:
            here = index == self.at and self.has_focus
            line.append(literal(" " * (low - cells(line))))
            if here and low:
                line[-1] = literal(line[-1].text.plain[:-1] + self.glyphs.cursor[:1], "cursor")
            line += fit(self._painted(self._options[index], here=here), high - low, self.glyphs.ellipsis)
        return self.draw(line, self.size.width)

    # ------------------------------------------------------------ moving and switching

    def action_move(self, by: int) -> None:
        """Go to another option."""
        self.at = min(max(self.at + by, 0), max(0, len(self._options) - 1))
        self._reveal()
        self.refresh()

    def action_line(self, by: int) -> None:
        """Go to the nearest option of another line."""
        if not self._lines:
            return
        here = self._line_of(self.at)
        low = next((p.low for p in self._lines[here][1] if p.option == self.at), 0)
        line = self._lines[min(max(here + by, 0), len(self._lines) - 1)][1]
        self.at = min(line, key=lambda place: abs(place.low - low)).option
        self._reveal()
        self.refresh()

    def action_page(self, by: int) -> None:
        """Go on by a screenful."""
        self.action_line(by * max(1, self.size.height - 1))

    def action_switch(self) -> None:
        """Switch the current option on or off."""
        if self._options:
            self.post_message(self.Changed(self._options[self.at].toggled))

    def on_key(self, event: events.Key) -> None:
        """Switch the option with this key; a figure goes to the article of that number."""
        character = event.character or ""
        index = next((i for i, option in enumerate(self._options) if option.key == character), None)
        if character.isdigit():
            name = f"{character} "
            line = next((p for f, p in self._lines if f and f.name.startswith(name)), None)
            self.at = line[0].option if line else self.at
            self._reveal()
            self.refresh()
        elif character and index is not None:
            self.at = index
            self._reveal()
            self.action_switch()
        else:
            return
        event.stop()
        event.prevent_default()

    # ------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """Switch the option pointed at."""
        at = self.top + event.y
        if at < len(self._lines):
            for low, high, index in self._lines[at][1]:
                if low <= event.x < high:
                    event.stop()
                    self.at = index
                    self.action_switch()


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
