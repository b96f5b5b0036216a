"""One article in a pane: header, text, and the overview strip; only what is in view is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tui.app.desk.panes.drawing import (
    GUTTER,
    body,
    header,
    here_on_strip,
    looks,
    overview,
    row_from_strip,
    row_on_strip,
)
from tui.app.desk.panes.layout import FOLD, TEXT, Page, PaneView, make_page, typeset
from tui.app.ui.spans import literal
from tui.app.ui.widgets import Unframed
from tui.model import Place

MARGIN = 3  # cells to the right of the text: a space, the overview strip, and the line before the next pane
_EDGE = 2  # of these, the strip and the line
COMFORTABLE = 12  # lines from which the header has two of them
WHEEL = 3  # lines
LEVEL = 4  # facts come level at this part of the height, from the top: a quarter


class PanePlace(NamedTuple):
    """Scroll position of a pane: its first row, whether the fact is level there, and the anchoring words."""

    top: int
    levelled: bool
    anchor: tuple[int, int]


class Pane(Unframed, can_focus=True):
    """An article, typeset to the width of the pane.

    The rows in view begin at ``top``, which may lie above the first row: so the sentences of a fact can
    be brought level even at the very beginning of an article.
    """

    @dataclass
    class Chosen(Message):
        """The user pointed at a sentence, or at none (None), of an article."""

        article: str
        place: Place | None

    @dataclass
    class NoiseToggled(Message):
        """The user opened or collapsed a block of noise."""

        article: str
        block: int

    @dataclass
    class Scrolled(Message):
        """The user scrolled by some lines, with the mouse."""

        pane: Pane
        lines: int

    def __init__(self) -> None:
        super().__init__()
        self.view: PaneView | None = None
        self.top = 0
        self._page: Page | None = None
        self._settled = Size(0, 0)  # the size the page was set for
        self._levelled = False
        self._anchor = (0, 0)  # an offset of the text, and how many rows below the top it is
        self._strips: dict[int | None, dict[tuple[str, str, str], Strip]] = {}  # by row, and mark
        self._texts: dict[int | None, list[Segment]] = {}  # the same without the mark
        self._marks: dict[tuple[str, str, str], list[Segment]] = {}  # of the overview strip, with the edge
        self._head: list[Strip] = []
        self._overview: list[str | None] = []
        self._here: set[int] = set()
        self._fits = False  # whether it is wrapped to the size that is painted
        self._thumb = range(0)  # lines of the overview strip that stand for the rows in view

    # ------------------------------------------------------------ what is shown

    def show(self, view: PaneView) -> None:
        """Show another view, perhaps of another article."""
        old, self.view = self.view, view
        if old == view:
            return
        changed = old.changed(view) if old else None
        if self._page and changed is not None:
            rows = self._page.layout.rows
            for row in list(self._strips):  # the row that says what is missing is another with each fact
                if row is None or (0 <= row < len(rows) and rows[row].sentence in changed):
                    del self._strips[row]
                    self._texts.pop(row, None)
            self._head.clear()
            self._overview.clear()
            self._page = make_page(view, self._page.layout)
        else:
            self._page = None
            self.forget()
        self.refresh()

    def forget(self) -> None:
        """Drop what was drawn so far."""
        self._strips.clear()
        self._texts.clear()
        self._marks.clear()
        self._head.clear()
        self._overview.clear()

    def page(self) -> Page | None:
        """Return the article wrapped to the present size, or None while there is no article or no room."""
        size = self.size
        width = size.width - GUTTER - MARGIN
        if self.view is None or width < 1:
            return None
        if self._page is None or self._settled != size:
            if self._page is None or self._settled.width != size.width:
                self._page = make_page(self.view, typeset(self.view.article, width, self.view.opened))
            self._settled = size
            self.forget()
            self._find_place(self._page)
        return self._page

    # ------------------------------------------------------------ scroll position

    @property
    def head(self) -> int:
        """Rows of the header."""
        return 2 if self._settled.height >= COMFORTABLE else 1

    @property
    def rows_in_view(self) -> int:
        """Rows of text on the screen."""
        return max(1, self._settled.height - self.head)

    @property
    def _level_row(self) -> int:
        return max(1, self.rows_in_view // LEVEL)

    @property
    def lowest_top(self) -> int:
        """The row at the top when the end of the article is in view."""
        page = self.page()
        return max(0, page.total - self.rows_in_view) if page else 0

    def level(self, offset: int = 0) -> None:
        """Bring the current fact to the row it has in all panes, or ``offset`` rows above it."""
        page = self.page()
        if page is None:  # it has no size yet: be level as soon as it has
            self._levelled, self._settled = True, Size(0, 0)
        elif page.target is not None:
            self.scroll_rows(page.target - self._level_row + offset)
            self._levelled = offset == 0

    def scroll_rows(self, top: int) -> None:
        """Bring another row to the top; the words in view stay there when the size changes."""
        self._levelled = False
        page = self.page()
        if top == self.top or page is None:
            return
        self.top = top
        for row in range(max(top, 0) + self._level_row, page.total):
            at = page.at(row)
            if at and at.kind == TEXT:
                self._anchor = (at.start, row - top)
                break
        self.refresh()

    @property
    def place(self) -> PanePlace:
        """The scroll position, independent of the size the pane will have."""
        return PanePlace(self.top, self._levelled, self._anchor)

    def put(self, place: PanePlace) -> None:
        """Restore a scroll position."""
        self.top, self._levelled, self._anchor = place
        self.refresh()

    def _find_place(self, page: Page) -> None:
        """Find the place again after the article was wrapped to another width."""
        if self._levelled and page.target is not None:
            self.top = page.target - self._level_row
        elif self.top:
            offset, below = self._anchor
            self.top = page.row_of_offset(offset) - min(below, self.rows_in_view - 1)

    # ------------------------------------------------------------ drawing

    def prepare(self) -> None:
        """Wrap the article to the present size. Strips are cached, so that a frame costs next to nothing."""
        super().prepare()
        page = self.page()
        self._fits = page is not None and self._settled == self.size
        if page:
            height, rows = self.rows_in_view, page.total
            self._overview = self._overview or overview(page, height)
            self._here = here_on_strip(page, height)
            low = row_on_strip(max(self.top, 0), rows, height)
            high = row_on_strip(max(self.top + height - 1, 0), rows, height)
            self._thumb = range(low, high + 1) if rows > height else range(0)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the pane."""
        page = self._page
        if page is None or not self._fits:  # it has become too narrow to be wrapped again
            return self.draw([], self.size.width)
        below = y - self.head
        if below < 0:
            return self._head_line(page, y)
        if below >= len(self._overview):  # a line of the old layout, requested between two paintings
            return self.draw([], self.size.width)
        row, mark = self.top + below, self._track_mark(below)
        kept = self._strips.setdefault(page.index(row), {})
        if mark not in kept:
            kept[mark] = self._line(page, row, mark)
        return kept[mark]

    def _head_line(self, page: Page, y: int) -> Strip:
        if not self._head:
            width = self._settled.width - 1  # the header needs no strip
            styles = self.styles_on("focus" if page.view.focused else "head")
            track = self.segments([literal(self.glyphs.track, "bar")], 1, self.styles_on("plain"))
            for line in header(page.view, width, self.head, self.glyphs):
                self._head.append(self.strip([*self.segments(line, width, styles), *track], width + 1))
        return self._head[y]

    def _line(self, page: Page, row: int, mark: tuple[str, str, str]) -> Strip:
        """Return a line: its text, which is drawn once wherever it is scrolled to, and its mark."""
        width = self._settled.width - _EDGE
        index = page.index(row)
        if index not in self._texts:
            at = page.at(row)
            here = at is not None and at.sentence in page.view.here
            line = body(page.view, at, width, self.glyphs) if at else []
            styles = self.styles_on("here" if here else "plain")
            self._texts[index] = self.final(self.segments(line, width, styles))
        if mark not in self._marks:
            glyph, style, base = mark
            segments = self.segments([literal(getattr(self.glyphs, glyph), style)], 1, self.styles_on(base))
            edge = self.segments([literal(self.glyphs.track, "bar")], 1, self.styles_on("plain"))
            self._marks[mark] = self.final([*segments, *edge])
        return Strip([*self._texts[index], *self._marks[mark]], width + _EDGE)

    def _track_mark(self, y: int) -> tuple[str, str, str]:
        """Return the glyph and the style of the overview strip, and the style below it."""
        in_view = y in self._thumb
        if y in self._here:
            return "here", "cursor", "focus" if in_view else "plain"
        return looks(self._overview[y], in_view=in_view)

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
        page = self.page()
        if page is None:
            return
        article = page.view.article.id
        y = event.y - self.head
        at = page.at(self.top + y) if y >= 0 else None
        if y >= 0 and event.x >= self.size.width - _EDGE:
            row = row_from_strip(y, page.total, self.rows_in_view)
            self.post_message(self.Scrolled(self, row - self._level_row - self.top))
        elif at and at.kind == FOLD:
            self.post_message(self.NoiseToggled(article, at.start))
        else:
            sentences = page.view.article.sentences
            place = Place(article, sentences[at.sentence].id) if at and at.sentence >= 0 else None
            self.post_message(self.Chosen(article, place))
