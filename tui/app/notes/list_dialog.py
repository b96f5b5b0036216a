"""All notes of a comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.notes.overview import (
    DRAFT,
    LOST,
    AnnotationItem,
    annotation_items,
    drafted,
    tally,
    used_tags,
)
from tui.app.registry import app_of
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, flow, literal
from tui.app.ui.widgets import LineList, Lines
from tui.model.wording import count
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.review.applying import ReviewedComparison
    from tui.review.edits import Edit, Target

_BELOW = 5  # lines for the words of the current note


class NotesScreen(Dialog[AnnotationItem]):
    """Every note, tag and verdict with its place; Enter goes there. The answer is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,t", "tag(1)", show=False),
        Binding("left", "tag(-1)", show=False),
        Binding("a", "accept", show=False),
        Binding("delete,x", "remove", show=False),
        Binding("w,q", "leave", show=False),
    ]

    def __init__(
        self,
        work: Callable[[], ReviewedComparison],
        act: Callable[..., object],
        drafts: Mapping[Target, str],
        keep_draft: Callable[[Target, str | None], None],
    ) -> None:
        """Prepare the list.

        Args:
            work: returns the user's annotations as they are now.
            act: does edits that can be undone.
            drafts: notes that were begun and never saved.
            keep_draft: saves the draft of a target, or with None deletes it.
        """
        super().__init__(
            [
                KeyHint("Enter", "goes there", "take"),
                KeyHint("Esc", "leaves", "leave"),
                KeyHint("t", "by tag", "tag(1)"),
                KeyHint("x", "removes", "remove"),
                KeyHint("a", "it still holds", "accept"),
            ]
        )
        self._work, self._act = work, act
        self._drafts, self._save_draft = drafts, keep_draft
        self._tag: str | None = None
        self._all: list[AnnotationItem] = []
        self._shown: list[AnnotationItem] = []
        self._listing = LineList()
        self._words = Lines()

    def content(self) -> ComposeResult:
        """Yield the list, and the words of the current note."""
        yield self._listing
        yield self._words

    def on_mount(self) -> None:
        """Show them."""
        self._show(0)
        self._listing.focus()

    def _show(self, at: int | None = None) -> None:
        work = self._work()
        self._all = [*drafted(self._drafts, work), *annotation_items(work)]
        tags = used_tags(self._all)
        if self._tag not in tags:
            self._tag = None
        self._shown = [j for j in self._all if self._tag is None or self._tag in j.tags]
        height = max(3, self.size.height * 4 // 5 - _BELOW - 3)  # as in dialog.tcss, without edges
        self._listing.styles.height = max(1, min(len(self._shown), height))
        self._words.styles.height = _BELOW
        self._listing.show([self._line(j) for j in self._shown], at)
        self.head([self._heading(tags)])
        self._say()

    def _heading(self, tags: dict[str, int]) -> Line:
        line: Line = [literal(f" {app_of(self).glyphs.dot} ".join(tally(self._all)), "strong")]
        if alarm := sum(j.check for j in self._all):
            line.append(literal(f"  ! {alarm} to look at again", "notice"))
        if idle := len(self._work().idle):
            line.append(literal(f"  ! {count(idle, 'correction')} without effect now", "notice"))
        for tag, used in tags.items():
            here = tag == self._tag
            line.append(literal(f" {app_of(self).glyphs.cursor}" if here else "  ", "cursor"))
            line.append(StyledSpan(safe(f"#{tag} {used}").one_line(), "hit" if here else "dim"))
        return line

    def _line(self, item: AnnotationItem) -> Line:
        glyphs = app_of(self).glyphs
        line: Line = [literal("! " if item.check else "  ", "notice"), literal(f"{item.kind:<11}", "dim")]
        if item.note:
            line.append(StyledSpan(safe(f"{glyphs.note} {item.note}  ").one_line(), "mine"))
        if item.verdict:
            line.append(StyledSpan(safe(f"{item.verdict}  ").one_line(), "mine"))
        if item.overruled:
            line.append(literal(f"overruled: was {item.overruled}  ", "mine"))
        line += [StyledSpan(safe(f"#{tag}  ").one_line(), "mine") for tag in item.tags]
        return [*line, StyledSpan(safe(item.where).one_line(), "dim")]

    @property
    def _current(self) -> AnnotationItem | None:
        return self._shown[self._listing.at] if self._shown else None

    @on(LineList.Moved)
    def _say(self) -> None:
        item = self._current
        width = max(20, self.size.width - 4)
        if item is None:
            words = "Nothing is written yet: e writes a note, t tags, v gives a verdict."
            self._words.show([[], *flow([literal(words, "dim")], width)])
            return
        where = "its words are gone: " if item.kind == LOST else "on " if item.goes_to else ""
        lines = flow([literal(where, "dim"), StyledSpan(safe(item.where).one_line(), "strong")], width, 2)[:2]
        lines += flow([StyledSpan(safe(item.note).one_line(), "mine")], width)
        self._words.show(lines)

    def action_take(self) -> None:
        """Go to the current one."""
        self._listing.action_take()

    @on(LineList.Taken)
    def _taken(self) -> None:
        if self._current and self._current.goes_to is not None:
            self.dismiss(self._current)

    def action_tag(self, by: int) -> None:
        """Show only what carries the next tag; after the last, everything."""
        tags: list[str | None] = [None, *used_tags(self._all)]
        self._tag = tags[(tags.index(self._tag) + by) % len(tags)]
        self._show(0)

    def action_accept(self) -> None:
        """Confirm that the current annotation applies to the words as they are now."""
        if self._current:
            self._do(self._current.accept(self._work().moved))

    def action_remove(self) -> None:
        """Take the current one away; the desk's undo brings it back."""
        if self._current and self._current.kind == DRAFT:
            self._save_draft(self._current.targets[0], None)
            self._show()
        elif self._current:
            self._do(self._current.remove())

    def _do(self, acts: tuple[Edit, ...]) -> None:
        if acts:
            self._act(*acts)
            self._show()
