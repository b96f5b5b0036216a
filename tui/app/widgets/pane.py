"""One article in a pane: header, text, and the overview strip; only what is in view is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.ink import said
from tui.app.overview import overview, row_from_strip, row_on_strip
from tui.app.paint import GUTTER, body, header, missing
from tui.app.typeset import FOLD, GAP, TEXT, Layout, typeset
from tui.app.view import PaneView
from tui.app.widgets.inked import Inked

MARGIN = 2  # cells to the right of the text: a space, and the overview strip
WHEEL = 3  # lines
LEVEL = 4  # facts come level at this part of the height, from the top: a quarter


class Pane(Inked, can_focus=True):
    """An article, typeset to the width of the pane.

    The rows in view begin at ``top``, which may lie above the first row: so the sentences of a fact can
    be brought level even at the very beginning of an article.
    """

    @dataclass
    class Chosen(Message):
        """The reader pointed at a sentence (or -1: at none) of an article."""

        article: str
        sentence: int

    @dataclass
    class NoiseToggled(Message):
        """The reader opened or folded a block of noise."""

        article: str
        block: int

    @dataclass
    class Scrolled(Message):
        """The reader asked to scroll by some lines, with the mouse."""

        pane: Pane
        lines: int

    def __init__(self) -> None:
        super().__init__()
        self.view: PaneView | None = None
        self.top = 0
        self._layout: Layout | None = None
        self._levelled = False
        self._anchor = (0, 0)  # an offset of the text, and how far below the top it stands
        self._settled = (0, 0)  # the size that ``top`` was worked out for
        self._strips: dict[int, Strip] = {}
        self._overview: list[str | None] = []

    # ------------------------------------------------------------ what is shown

    @property
    def head(self) -> int:
        """Rows of the header."""
        return 2 if self.size.height >= 12 else 1

    @property
    def rows_in_view(self) -> int:
        """Rows of text on the screen."""
        return max(1, self.size.height - self.head)

    def show(self, view: PaneView) -> None:
        """Show another view, perhaps of another article."""
        old, self.view = self.view, view
        if old == view:
            return
        if old is None or (old.article, old.opened) != (view.article, view.opened):
            self._layout = None
        self.forget()
        self.refresh()

    def forget(self) -> None:
        """Drop the strips drawn so far."""
        self._strips.clear()
        self._overview = []

    def typeset(self) -> Layout | None:
        """The article set in the present width, or None while there is nothing to set."""
        width = self.size.width - GUTTER - MARGIN
        if self.view is None or width < 1:
            return None
        if self._layout is None or self._layout.width != width or self._settled != self.size:
            self._layout = typeset(self.view.article, width, self.view.opened)
            self._settled = (self.size.width, self.size.height)
            self.forget()
            self._settle(self._layout)
        return self._layout

    # ------------------------------------------------------------ where it stands

    @property
    def lacking_row(self) -> int | None:
        """The row at which the article is said to lack the current fact, or None."""
        layout = self.typeset()
        if layout is None or self.view is None or self.view.lacks is None:
            return None
        before = self.view.lacks
        if before >= len(layout.first):
            return layout.rows_of(before - 1).stop if layout.first else 0
        row = layout.first[before]
        return row - 1 if row and layout.rows[row - 1].kind == GAP else row

    @property
    def total(self) -> int:
        """Rows of the article, and the one that says what it lacks."""
        layout = self.typeset()
        return (len(layout.rows) if layout else 0) + (self.lacking_row is not None)

    def target_row(self) -> int | None:
        """The row to bring level: the first of the current fact, or where it is missed."""
        if self.view is None or (layout := self.typeset()) is None:
            return None
        if self.view.here:
            return layout.first[min(self.view.here)]
        return self.lacking_row

    def row_of_sentence(self, sentence: int) -> int:
        """The row at which a sentence begins, counting the one that says what the article lacks."""
        layout = self.typeset()
        if layout is None or not layout.first:
            return 0
        row = layout.first[min(sentence, len(layout.first) - 1)]
        lacking = self.lacking_row
        return row + (lacking is not None and row >= lacking)

    def level(self, offset: int = 0) -> None:
        """Bring the current fact to the row where it stands in all panes, or ``offset`` rows above it."""
        target = self.target_row()
        if target is not None:
            self.scroll_rows(target - self._level_row + offset)
            self._levelled = offset == 0

    @property
    def _level_row(self) -> int:
        return max(1, self.rows_in_view // LEVEL)

    def scroll_rows(self, top: int) -> None:
        """Bring another row to the top; the words in view stay there when the size changes."""
        self._levelled = False
        if top == self.top and self._settled == self.size:
            return
        self.top = top
        if layout := self.typeset():
            middle = min(max(top + self._level_row, 0), len(layout.rows) - 1)
            while middle < len(layout.rows) - 1 and layout.rows[middle].kind != TEXT:
                middle += 1
            if layout.rows:
                self._anchor = (layout.rows[middle].start, middle - top)
        self.refresh()

    def _settle(self, layout: Layout) -> None:
        """Find the place again after the article was set anew."""
        if self._levelled and (target := self.target_row()) is not None:
            self.top = target - self._level_row
        elif self.top:
            offset, below = self._anchor
            self.top = layout.row_of_offset(offset) - min(below, self.rows_in_view - 1)

    @property
    def lowest_top(self) -> int:
        """The row at the top when the end of the article is in view."""
        return max(0, self.total - self.rows_in_view)

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        width = self.size.width
        layout = self.typeset()
        if self.view is None or layout is None:
            return Strip.blank(width, self.visual_style.rich_style)
        if y < self.head:
            lines = header(self.view, width - 1, self.head, self.glyphs)
            base = "focus" if self.view.focused else "head"
            return Strip.join(
                [self.draw(lines[y] if y < len(lines) else [], width - 1, base), self._track(-1)]
            )
        row = self.top + y - self.head
        return Strip.join([self._text(row, width - 1, layout), self._track(y - self.head)])

    def _text(self, row: int, width: int, layout: Layout) -> Strip:
        assert self.view is not None
        if row not in self._strips:
            lacking = self.lacking_row
            if row == lacking:
                strip = self.draw(missing(width - 1, self.glyphs), width)
            else:
                at = row - (lacking is not None and row > lacking)
                if 0 <= at < len(layout.rows):
                    here = layout.rows[at].sentence in self.view.here
                    line = body(self.view, layout.rows[at], width, self.glyphs)
                    strip = self.draw(line, width, "here" if here else "plain")
                else:
                    strip = self.draw([], width)
            self._strips[row] = strip
        return self._strips[row]

    def _track(self, y: int) -> Strip:
        if y < 0:
            return self.draw([said(self.glyphs.track, "bar")], 1)
        assert self.view is not None
        layout = self.typeset()
        assert layout is not None
        height = self.rows_in_view
        if not self._overview:
            self._overview = overview(self.view, layout, height)
        rows = len(layout.rows)
        low = row_on_strip(max(self.top, 0), rows, height)
        high = row_on_strip(max(self.top + height - 1, 0), rows, height)
        in_view = low <= y <= high and rows > height
        mark = self._overview[y] if y < len(self._overview) else None
        if mark == "here":
            return self.draw([said(self.glyphs.here, "cursor")], 1)
        if mark:
            return self.draw([said(getattr(self.glyphs, mark), mark)], 1, "thumb" if in_view else "plain")
        return self.draw(
            [said(self.glyphs.thumb if in_view else self.glyphs.track, "thumb" if in_view else "bar")], 1
        )

    # ------------------------------------------------------------ mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self.post_message(self.Scrolled(self, WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self.post_message(self.Scrolled(self, -WHEEL))

    def on_click(self, event: events.Click) -> None:
        """Choose what was pointed at: a sentence, a block of noise, or a place on the overview strip."""
        layout = self.typeset()
        if self.view is None or layout is None:
            return
        y = event.y - self.head
        if y >= 0 and event.x >= self.size.width - 1:
            row = row_from_strip(y, len(layout.rows), self.rows_in_view)
            self.post_message(self.Scrolled(self, row - self.rows_in_view // 3 - self.top))
            return
        sentence = -1
        if y >= 0:
            at = self.top + y
            lacking = self.lacking_row
            at -= lacking is not None and at > lacking
            if 0 <= at < len(layout.rows):
                row_ = layout.rows[at]
                if row_.kind == FOLD:
                    self.post_message(self.NoiseToggled(self.view.article.id, row_.start))
                    return
                sentence = row_.sentence
        self.post_message(self.Chosen(self.view.article.id, sentence))
