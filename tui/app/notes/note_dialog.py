"""The dialog in which notes are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from tui.app.notes.target_bar import TargetDialog
from tui.app.notes.targets import NoteTarget
from tui.app.ui.dialog import KeyHint
from tui.app.ui.spans import Line, literal
from tui.review.edits import Target
from tui.safetext import safe

MOST = 20_000  # code points of a note; more than that belongs in a document


class NoteArea(TextArea):
    """A text area that shows what could act on a terminal as visible signs, and takes no endless paste."""

    @dataclass
    class Cut(Message):
        """What was pasted was too long and has been cut."""

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn."""
        return Text(safe(self.document.get_line(line_index)).plain, end="", no_wrap=True)

    async def _on_paste(self, event: events.Paste) -> None:
        room = max(0, MOST - len(self.text) + len(self.selected_text))
        if len(event.text) > room:
            event.text = event.text[:room]
            self.post_message(self.Cut())
        await super()._on_paste(event)
        event.prevent_default()


DRAFT_AFTER = 0.5  # seconds

Written = list[tuple[NoteTarget, str]]
"""The subjects whose notes are to be saved, and their new words."""


class NoteScreen(TargetDialog[Written]):
    """An editor for the notes on anything that is on the screen.

    Text that the user adds moves along when they turn to another subject; changes to an existing note stay
    there. Esc saves everything unsaved as a draft.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter,ctrl+j", "save", show=False),
        Binding("tab", "turn(1)", show=False),
        Binding("shift+tab", "turn(-1)", show=False),
    ]

    def __init__(
        self,
        note_targets: Sequence[NoteTarget],
        at: int,
        drafts: Mapping[Target, str],
        keep: Callable[[Target, str | None], None],
        remark: str = "",
    ) -> None:
        """Prepare the editor.

        Args:
            note_targets: what can be written on.
            at: index of the one to begin with.
            drafts: text that was never saved, by target.
            keep: saves the draft of a target, or with None deletes it.
            remark: a line to show at the start.
        """
        super().__init__(
            [
                KeyHint("Ctrl+S", "saves", "save"),
                KeyHint("Esc", "leaves, keeps the draft", "leave"),
                KeyHint("Tab", "on something else", "turn(1)"),
            ],
            "note on",
            note_targets,
            at,
        )
        self._keep = keep
        self._remark = remark
        self._drafting: Timer | None = None
        self._drafted = [s.annotation.target in drafts for s in note_targets]
        self._words = [drafts.get(s.annotation.target, s.annotation.note) for s in note_targets]
        self._began = list(self._words)  # as they were when the user turned to them
        self._area = NoteArea(self._words[at])

    def content(self) -> ComposeResult:
        """Yield what is written on, and the words."""
        yield self._bar
        yield self._area

    def on_mount(self) -> None:
        """Begin at the end of what is written."""
        self._area.styles.height = max(4, min(10, self.size.height // 3))
        self._area.focus()
        self._area.move_cursor(self._area.document.end)
        self._say()

    def _turn(self, to: int) -> None:
        before, typed = self._began[self._at], self._area.text
        added = ""
        if typed.startswith(before):
            self._words[self._at], added = before, typed[len(before) :].strip()
        self._save_draft(self._at)
        super()._turn(to)
        self._words[to] = self._began[to] = self._words[to].rstrip()
        self._area.load_text("\n\n".join(filter(None, (self._words[to], added))))
        self._area.move_cursor(self._area.document.end)
        self._remark = ""
        self._say()

    @on(NoteArea.Cut)
    def _cut(self) -> None:
        self._remark = f"a note holds {MOST:,} characters: what was pasted has been cut"
        self._say()

    @on(NoteArea.Changed)
    def _typed(self) -> None:
        self._words[self._at] = self._area.text
        if self._drafting is None:
            self._drafting = self.set_timer(DRAFT_AFTER, self._draft)
        self._say()

    def _say(self) -> None:
        line: Line = []
        if self._remark:
            line = [literal(self._remark, "notice")]
        elif self._targets[self._at].annotation.check:
            line = [literal("written on words that have changed since: look again", "notice")]
        elif self._drafted[self._at]:
            line = [literal("a draft, not saved yet", "notice")]
        self.head([line] if line else [])

    def _draft(self) -> None:
        """Save the draft of the current text, so that it survives any end of the program."""
        self._drafting = None
        self._save_draft(self._at)

    def _save_draft(self, index: int) -> None:
        self._keep(
            self._targets[index].annotation.target, self._words[index] if self._changed(index) else None
        )

    def _changed(self, index: int) -> bool:
        return self._words[index].strip() != self._targets[index].annotation.note

    def on_unmount(self) -> None:
        """Save the draft where a signal ends the program within a moment of the last key."""
        if self._drafting is not None:
            self._draft()

    def _settle(self) -> None:
        """Save every draft now, and stop saving them later."""
        if self._drafting is not None:
            self._drafting.stop()
            self._drafting = None
        for index in range(len(self._targets)):
            self._save_draft(index)

    def action_save(self) -> None:
        """Save every note that changed; each stays a draft until that is done."""
        written = [(s, self._words[i].strip()) for i, s in enumerate(self._targets) if self._changed(i)]
        self._settle()
        self.dismiss(written)

    def action_leave(self) -> None:
        """Leave; what was not saved stays as a draft."""
        self._settle()
        super().action_leave()
