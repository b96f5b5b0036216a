"""Dialogs about one of several things on the screen: two lines show which, and how to turn to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events, on
from textual.message import Message
from textual.screen import ScreenResultType
from textual.strip import Strip

from tui.app.notes.targets import NoteTarget
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.widgets import StyledWidget
from tui.safetext import safe


class TargetBar(StyledWidget):
    """The subjects in a row, the present one with its words; a click chooses another."""

    @dataclass
    class Wanted(Message):
        """The user wants to write on another subject."""

        index: int

    def __init__(self, label: str, note_targets: Sequence[NoteTarget], at: int) -> None:
        super().__init__()
        self._label = label
        self.note_targets = list(note_targets)
        self.at = at
        self._places: list[tuple[int, int, int]] = []  # from cell, to cell, index

    def show(self, at: int) -> None:
        """Show another subject as the present one."""
        self.at = at
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the kinds, and below them the words of the present subject."""
        if y:
            return self.draw(self._words(), self.size.width)
        runs: Line = [literal(f"{self._label} ", "dim")]
        self._places = []
        for index, target in enumerate(self.note_targets):
            item = self._kind(target, index == self.at)
            self._places.append((cells(runs), cells(runs) + cells(item), index))
            runs += item
        return self.draw(fit(runs, self.size.width, self.glyphs.ellipsis), self.size.width)

    def _words(self) -> Line:
        words: Line = [StyledSpan(safe(self.note_targets[self.at].words).one_line(), "dim")]
        return fit(words, self.size.width, self.glyphs.ellipsis)

    def _kind(self, target: NoteTarget, present: bool) -> Line:
        if present:
            return [literal(f" {self.glyphs.cursor} ", "cursor"), literal(f"{target.kind} ", "strong")]
        has_words = bool(target.annotation.note or target.annotation.tags)
        return [
            literal(f" {self.glyphs.note if has_words else ' '} ", "mine"),
            literal(f"{target.kind} ", "dim"),
        ]

    def on_click(self, event: events.Click) -> None:
        """Choose the subject pointed at."""
        for low, high, index in self._places:
            if low <= event.x < high:
                self.post_message(self.Wanted(index))


class TargetDialog(Dialog[ScreenResultType]):
    """A dialog about one of several things; a key, and a click on the two lines, turn to another."""

    def __init__(
        self, hints: Sequence[KeyHint], label: str, note_targets: Sequence[NoteTarget], at: int
    ) -> None:
        """Prepare the dialog.

        Args:
            hints: the keys that are shown.
            label: what is done to the things, such as "note on".
            note_targets: the things.
            at: index of the one to begin with.
        """
        super().__init__(hints)
        self._targets = list(note_targets)
        self._at = at
        self._bar = TargetBar(label, note_targets, at)

    def action_turn(self, by: int) -> None:
        """Turn to the next or previous thing."""
        self._turn((self._at + by) % len(self._targets))

    @on(TargetBar.Wanted)
    def _wanted(self, message: TargetBar.Wanted) -> None:
        self._turn(message.index)

    def _turn(self, to: int) -> None:
        """Go on with another thing, by its index."""
        self._at = to
        self._bar.show(to)
