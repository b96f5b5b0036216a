"""Tagging, with the tags that are used already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.app.notes.target_bar import TargetDialog
from tui.app.notes.targets import NoteTarget
from tui.app.ui.dialog import KeyHint
from tui.app.ui.spans import StyledSpan, literal
from tui.app.ui.widgets import LineList
from tui.languages.folding import fold
from tui.safetext import hidden_characters, safe

MOST = 64  # code points of a tag
_ROWS = 6  # tags offered at a time


def tags_in(words: str) -> tuple[str, ...]:
    """Return the tags in a line: parted by commas or white space, each once, without a leading #."""
    hidden = set(hidden_characters(words))
    plain = "".join(c for i, c in enumerate(words) if i not in hidden)
    tags = (word.lstrip("#")[:MOST] for word in plain.replace(",", " ").split())
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def offered(used: Mapping[str, int], words: str) -> list[str]:
    """Return tags that begin like the last word of a line, most used first.

    Args:
        used: how often each tag is used.
        words: the line as typed; tags that it already has are not offered.
    """
    *taken, begun = ["", *words.replace(",", " ").split(" ")]
    typed = begun.lstrip("#")
    had = {typed, *(tag for word in taken for tag in tags_in(word))}
    fitting = (tag for tag in used if fold(tag).startswith(fold(typed)) and tag not in had)
    return sorted(fitting, key=lambda tag: (-used[tag], fold(tag), tag))


def completed(words: str, tag: str) -> str:
    """Return the line with its last word completed to a tag, and a space.

    Args:
        words: the line as typed.
        tag: without "#".
    """
    begun = max(words.rfind(" "), words.rfind(",")) + 1
    return f"{words[:begun]}{tag} "


class TagScreen(TargetDialog[tuple[NoteTarget, tuple[str, ...]]]):
    """A line for the tags of one subject; Tab completes, Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
        Binding("ctrl+t,shift+tab", "turn(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(self, note_targets: Sequence[NoteTarget], at: int, used: Mapping[str, int]) -> None:
        """Prepare the dialog.

        Args:
            note_targets: what can be tagged.
            at: index of the one to begin with.
            used: how often each tag is used in this comparison.
        """
        super().__init__(
            [
                KeyHint("Enter", "saves", "save"),
                KeyHint("Tab", "completes", "complete"),
                KeyHint("Esc", "leaves", "leave"),
                KeyHint("Shift+Tab", "on something else", "turn(1)"),
            ],
            "tags of",
            note_targets,
            at,
        )
        self._used = used
        self._tags: list[str] = []
        self._input = Input(self._line(note_targets[at].annotation.tags), compact=True, max_length=1000)
        self._listing = LineList()
        self._listing.can_focus = False

    def content(self) -> ComposeResult:
        """Yield the subject, the line, and what may complete it."""
        yield self._bar
        yield self._input
        yield self._listing

    def on_mount(self) -> None:
        """Take the keys."""
        self.head([])
        self._input.focus()
        self._offer()

    def _line(self, tags: Iterable[str]) -> str:
        return "".join(f"{tag} " for tag in tags)

    @on(Input.Changed)
    def _offer(self) -> None:
        self._tags = offered(self._used, self._input.value)
        self._listing.styles.height = min(_ROWS, len(self._tags))
        self._listing.show(
            [
                [StyledSpan(safe(f"#{tag}").one_line(), "mine"), literal(f"  {self._used[tag]}", "dim")]
                for tag in self._tags
            ],
            0,
        )

    def action_complete(self) -> None:
        """Complete the last word."""
        if self._tags:
            self._input.value = completed(self._input.value, self._tags[self._listing.at])
            self._input.cursor_position = len(self._input.value)

    def action_move(self, by: int) -> None:
        """Turn to another of the tags offered."""
        self._listing.action_move(by)

    @on(LineList.Taken)
    def _taken(self) -> None:
        self.action_complete()

    def _turn(self, to: int) -> None:
        before = self._line(self._targets[self._at].annotation.tags)
        carried = self._input.value if self._input.value != before else ""
        super()._turn(to)
        self._input.value = self._line(self._targets[to].annotation.tags) + carried
        self._input.cursor_position = len(self._input.value)

    @on(Input.Submitted)
    def action_save(self, _event: events.Event | None = None) -> None:
        """Save the tags of this subject."""
        self.dismiss((self._targets[self._at], tags_in(self._input.value)))
