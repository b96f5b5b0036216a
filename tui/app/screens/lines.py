"""Marking lines of an article as noise or as story."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.commanded import app_of
from tui.app.ink import Line, Run, said
from tui.app.screens.dialog import Dialog
from tui.app.widgets.hints import Hint
from tui.app.widgets.listing import Listing
from tui.model import Article
from tui.text import safe

Marked = list[tuple[int, int, bool]]
"""Stretches of an article's text, as start, end and whether they are noise now."""

_SHOWN = 400  # code points of a line that are shown
_REASON = 20  # cells for why a line is noise


class LinesScreen(Dialog[Marked]):
    """The lines of an article; Space turns one from noise to story or back, Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", show=False),
        Binding("enter", "save", show=False, priority=True),
    ]

    def __init__(self, article: Article, at: int) -> None:
        """A dialog on an article, with the line of this index current."""
        super().__init__(
            [
                Hint("Space", "noise or story", "turn"),
                Hint("Enter", "saves, and compares again", "save"),
                Hint("Esc", "leaves", "leave"),
            ]
        )
        self._article = article
        self._at = at
        self._noise = [line.noise is not None for line in article.lines]
        self._listing = Listing()

    def content(self) -> ComposeResult:
        """The lines."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them."""
        title = Run(safe(self._article.name).one_line(), "strong")
        self.head([[said("what is noise, what is story in  ", "dim"), title]])
        self._listing.styles.height = min(len(self._noise), max(4, self.size.height // 2 - 3))
        self._listing.show(self._lines(), self._at)
        self._listing.focus()

    def _lines(self) -> list[Line]:
        glyphs = app_of(self).glyphs
        lines: list[Line] = []
        for index, line in enumerate(self._article.lines):
            noise = self._noise[index]
            changed = noise != (line.noise is not None)
            reason = (line.noise or "by you") if noise else ""
            text = safe(self._article.text[line.start : min(line.end, line.start + _SHOWN)]).one_line()
            lines.append(
                [
                    said(glyphs.own if changed else " ", "mine"),
                    said(glyphs.noise if noise else " ", "noise"),
                    said(f" {reason[:_REASON]:<{_REASON}} ", "noise"),
                    Run(text, "noise" if noise else "plain"),
                ]
            )
        return lines

    def action_turn(self) -> None:
        """Turn the current line, and go to the next."""
        self._turn(self._listing.at)
        self._listing.action_move(1)

    @on(Listing.Taken)
    def _taken(self, message: Listing.Taken) -> None:
        self._turn(message.index)

    def _turn(self, index: int) -> None:
        if self._noise:
            self._noise[index] = not self._noise[index]
            self._listing.show(self._lines())

    def action_save(self) -> None:
        """Save what was turned: neighbouring lines in one go."""
        lines = self._article.lines
        changed = [i for i, noise in enumerate(self._noise) if noise != (lines[i].noise is not None)]
        runs = groupby(enumerate(changed), key=lambda item: (item[1] - item[0], self._noise[item[1]]))
        marked: Marked = []
        for (_, noise), run in runs:
            indexes = [index for _, index in run]
            marked.append((lines[indexes[0]].start, lines[indexes[-1]].end, noise))
        self.dismiss(marked)
