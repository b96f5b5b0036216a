"""Writing a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from tui.acts import Target
from tui.app.ink import Line, said
from tui.app.screens.dialog import Dialog
from tui.app.subjects import Subject
from tui.app.widgets.hints import Hint
from tui.app.widgets.note_area import MOST, NoteArea
from tui.app.widgets.subject_bar import SubjectBar

DRAFT_AFTER = 0.5  # seconds

Written = list[tuple[Subject, str]]
"""The subjects whose notes are to be saved, and their new words."""


class NoteScreen(Dialog[Written]):
    """An editor for the notes on whatever the reader has before them.

    What the reader adds goes along when they turn to another subject; what they change in a note stays
    there. Esc keeps everything unsaved as a draft.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter,ctrl+j", "save", show=False),
        Binding("tab", "turn(1)", show=False),
        Binding("shift+tab", "turn(-1)", show=False),
    ]

    def __init__(
        self,
        subjects: Sequence[Subject],
        at: int,
        drafts: Mapping[Target, str],
        keep: Callable[[Target, str | None], None],
        remark: str = "",
    ) -> None:
        """An editor.

        Args:
            subjects: what can be written on.
            at: index of the one to begin with.
            drafts: words that were never saved, by target.
            keep: keeps the draft of a target, or with None drops it.
            remark: a line for the reader to begin with.
        """
        super().__init__(
            [
                Hint("Ctrl+S", "saves", "save"),
                Hint("Esc", "leaves, keeps the draft", "leave"),
                Hint("Tab", "on something else", "turn(1)"),
            ]
        )
        self._subjects = list(subjects)
        self._at = at
        self._keep = keep
        self._remark = remark
        self._drafting: Timer | None = None
        self._drafted = [s.mine.target in drafts for s in subjects]
        self._words = [drafts.get(s.mine.target, s.mine.note) for s in subjects]
        self._bar = SubjectBar("note on", subjects, at)
        self._began = list(self._words)  # as they were when the reader turned to them
        self._area = NoteArea(self._words[at])

    def content(self) -> ComposeResult:
        """What is written on, and the words."""
        yield self._bar
        yield self._area

    def on_mount(self) -> None:
        """Begin at the end of what is written."""
        self._area.styles.height = max(4, min(10, self.size.height // 3))
        self._area.focus()
        self._area.move_cursor(self._area.document.end)
        self._say()

    def action_turn(self, by: int) -> None:
        """Write on the next or previous subject."""
        self._turn((self._at + by) % len(self._subjects))

    @on(SubjectBar.Wanted)
    def _wanted(self, message: SubjectBar.Wanted) -> None:
        self._turn(message.index)

    def _turn(self, to: int) -> None:
        before, typed = self._began[self._at], self._area.text
        added = ""
        if typed.startswith(before):
            self._words[self._at], added = before, typed[len(before) :].strip()
        self._keep_draft(self._at)
        self._at = to
        self._bar.show(to)
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
            line = [said(self._remark, "notice")]
        elif self._subjects[self._at].mine.check:
            line = [said("written on words that have changed since: look again", "notice")]
        elif self._drafted[self._at]:
            line = [said("a draft, not saved yet", "notice")]
        self.head([line] if line else [])

    def _draft(self) -> None:
        """Keep the draft of what is being written, so that nothing that ends the program takes it."""
        self._drafting = None
        self._keep_draft(self._at)

    def _keep_draft(self, index: int) -> None:
        self._keep(self._subjects[index].mine.target, self._words[index] if self._changed(index) else None)

    def _changed(self, index: int) -> bool:
        return self._words[index].strip() != self._subjects[index].mine.note

    def action_save(self) -> None:
        """Save every note that changed; each stays a draft until that is done."""
        written = [(s, self._words[i].strip()) for i, s in enumerate(self._subjects) if self._changed(i)]
        for index in range(len(self._subjects)):
            self._keep_draft(index)
        self.dismiss(written)

    def action_leave(self) -> None:
        """Leave; what was not saved stays as a draft."""
        for index in range(len(self._subjects)):
            self._keep_draft(index)
        super().action_leave()
