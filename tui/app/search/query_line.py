"""The line in which a query is typed, with its switches and hints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive, var
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import Input

from tui.app.registry import app_of, named, shown_key
from tui.app.search.request import LONGEST
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import StyledWidget
from tui.model.wording import article_names, count
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.search.request import SearchRequest
    from tui.app.search.result_rows import ResultRows
    from tui.app.search.worker import SearchController
    from tui.search.fields import Completions


class QueryInput(Input):
    """A line to type in, which takes no more than the search reads."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "cursor_right_or_complete", show=False),
    ]

    # As in Input, but without a new layout of the whole screen on every key.
    value: var[str] = var("", init=False)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    class Completed(Message):
        """The user wants the word at the cursor completed."""

    class Cut(Message):
        """More was pasted than can be searched for."""

        def __init__(self, length: int) -> None:
            super().__init__()
            self.length = length

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False, max_length=LONGEST)
        self._past: int | None = None  # which of the earlier questions was brought back
        self._recalled = ""  # and how it reads

    def action_cursor_right_or_complete(self) -> None:
        """Move right; at the end, complete the word."""
        if self.cursor_at_end and self.selection.is_empty:
            self.post_message(self.Completed())
        else:
            self.action_cursor_right()

    def complete(self, offered: Completions) -> None:
        """Write the first of the completions in the place of the word at the cursor."""
        if offered.items:
            words = offered.items[0].text
            words += "" if words.endswith(":") else " "
            self._write(self.value[: offered.start] + words + self.value[offered.end :])
            self.cursor_position = offered.start + len(words)

    def recall(self, history: Sequence[str]) -> None:
        """Bring back an earlier query: the last one into an empty line, else the one before the query shown.

        A query that is still selected since the search was opened counts as brought back.
        """
        if not self.value:
            self._past = len(history)
        elif self.value == self.selected_text:
            self._past = history.index(self.value) if self.value in history else len(history)
        elif self._past is None or self.value != self._recalled:
            return
        if self._past > 0:
            self._past -= 1
            self._write(history[self._past])
            self._recalled = self.value

    def _write(self, text: str) -> None:
        self.value = safe(text).one_line().plain[:LONGEST]
        self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        """Insert the lines pasted as one, harmless, and as much of it as can be searched for."""
        event.stop()
        event.prevent_default()
        words = " ".join(safe(event.text[: 2 * LONGEST]).plain.split())
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + end - start
        self.replace(words[: max(0, room)], start, end)
        if len(event.text) > 2 * LONGEST or len(words) > room:
            self.post_message(self.Cut(len(event.text)))


_MODES = {"words": "words", "phrase": '"phrase"', "fuzzy": "fuzzy", "regex": "/regex/"}
_MANY = 99  # completions and outlets beyond are never in view


def switches(
    request: SearchRequest, found: ResultRows | None, article: str, glyphs: Glyphs
) -> list[tuple[str, StyledSpan]]:
    """Return how the query is interpreted, each part with the command that changes it.

    Args:
        request: the query.
        found: what it found so far; gives the mode that was chosen automatically.
        article: name of the only article searched.
        glyphs: the marks to draw with.
    """
    used = _MODES.get(str(found.results.mode), "") if found else ""
    mode = (
        literal(_MODES[request.mode], "strong")
        if request.mode
        else literal(f"as fits: {used}" if used else "as fits")
    )
    value = literal(f"{glyphs.near} by value") if request.by_value else literal("to the letter", "strong")
    noise = literal("with noise", "strong") if request.noise else literal("no noise")
    if request.article:
        scope = StyledSpan(safe(f"only {article}").one_line(), "strong")
    else:
        scope = literal("only the filter", "strong") if request.facts is not None else literal("all articles")
    return [("next-mode", mode), ("by-value", value), ("search-noise", noise), ("search-scope", scope)]


def tally(found: ResultRows | None) -> Line:
    """Return how much was found."""
    if found is None:
        return [literal("... ", "dim")]
    total = found.results.total
    if found.more:
        return [literal(f"{total:,}+ hits ... ", "strong")]
    return [literal(f"{count(total, 'hit')} ", "strong" if total else "dim")]


def hint_lines(
    found: ResultRows | None, completions: Completions | None, key: str, width: int, glyphs: Glyphs
) -> list[Line]:
    """Return hints on the query, completions of its last word, and how many hits each outlet has.

    Where nothing was found there is room for several lines, else for one.

    Args:
        found: results so far, or None.
        completions: of the word at the cursor, or None.
        key: the key that completes, as shown.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    hints = found.results.hints if found and not found.more else ()
    offered = completions.items if completions else ()
    typed = bool(found and found.results.query.text.strip())
    line: Line = []
    if hints and hints[0].wrong and typed:
        line = [literal("! ", "notice"), StyledSpan(safe(hints[0].text).one_line(), "notice"), literal("  ")]
    if offered:
        line += [literal(key, "key"), literal(" ")]
        for item in offered[:_MANY]:
            style = "strong" if item is offered[0] else "plain"
            line += [StyledSpan(item.label, style), literal("  ")]
        if offered[0].meaning and len(offered) < 4:
            line.append(StyledSpan(safe(offered[0].meaning).one_line(), "dim"))
    elif not line:
        line = [
            run for hint in hints for run in (StyledSpan(safe(hint.text).one_line(), "dim"), literal(" "))
        ]
    if found:
        line += _counts(found, bool(line), glyphs)
    if found and not found.results and not found.more:
        return flow(line, max(1, width), 2)[:_HINTS] or [[]]
    return [fit(line, width, glyphs.ellipsis)]


def _counts(found: ResultRows, more: bool, glyphs: Glyphs) -> Line:
    line: Line = []
    names = article_names(found.comparison.articles)
    for article, hits in list(found.results.counts.items())[:_MANY]:
        line += [literal(f" {glyphs.dot} " if line else "   " if more else "", "dim")]
        line += [StyledSpan(safe(names[article]).one_line(), "dim"), literal(f" {hits:,}")]
    return line


_HINTS = 4  # lines of hints at most, where nothing was found
_LATE = 0.2  # seconds before a message that an answer takes time


class SearchStatus(StyledWidget):
    """How the query is read and how much was found; below, hints, completions and counts."""

    def __init__(self, controller: SearchController) -> None:
        """Show the state of a search."""
        super().__init__()
        self._inquiry = controller
        self._request = controller.request
        self._found: ResultRows | None = None
        self._completions: Completions | None = None
        self._complaint = ""
        self._hints: list[Line] = [[]]  # the lines below the first
        self._late: Timer | None = None  # shows that an answer takes time
        self._places: list[tuple[int, int, str]] = []  # from cell, to cell, command

    def update(self) -> None:
        """Show the present state of the search."""
        controller = self._inquiry
        self._request, self._completions = controller.request, controller.completions
        self._found = None if controller.is_waiting else controller.found
        self._set_hints()
        self.refresh()

    def on_resize(self) -> None:
        """Break the hints into lines of the new width."""
        self._set_hints()

    def _set_hints(self) -> None:
        if self._complaint:
            words: Line = [literal("! ", "notice"), literal(self._complaint, "notice")]
            self._hints = [fit(words, self.size.width, self.glyphs.ellipsis)]
        else:
            key = self._key("complete")
            self._hints = hint_lines(self._found, self._completions, key, self.size.width, self.glyphs)
        self.styles.height = 1 + len(self._hints)

    def expect(self) -> None:
        """Show that an answer takes time, unless it comes soon; until then the line is unchanged."""
        if self._late is None:
            self._late = self.set_timer(_LATE, self._show_late)

    def _show_late(self) -> None:
        self._late = None
        if self._inquiry.is_waiting:
            self.update()

    def complain(self, words: str) -> None:
        """Show a message before anything else; without words, remove it."""
        if words != self._complaint:
            self._complaint = words
            self.update()

    def render_line(self, y: int) -> Strip:
        """Draw one of the lines."""
        width = self.size.width
        if y == 0:
            return self.draw(self._switches(width), width)
        return self.draw(self._hints[y - 1] if y <= len(self._hints) else [], width)

    def _switches(self, width: int) -> Line:
        count = tally(self._found)
        line: Line = []
        self._places = []
        for command, state in switches(self._request, self._found, self._inquiry.article_name, self.glyphs):
            item: Line = [literal(self._key(command), "key"), literal(" "), state, literal("  ")]
            used = cells(line)
            if used + cells(item) > width - cells(count):
                item = [literal(self._key(command), "key"), literal("  ")]
                if used + cells(item) > width - cells(count):
                    break
            self._places.append((used, used + cells(item), command))
            line += item
        return [*line, literal(" " * max(0, width - cells(line) - cells(count))), *count]

    def _key(self, command: str) -> str:
        app = app_of(self)
        return shown_key(app.keys_of(named(command))[0], ascii_only=app.ascii_only)

    def on_click(self, event: events.Click) -> None:
        """Change what is pointed at, or complete the word."""
        event.stop()
        if event.y:
            app_of(self).run_command("complete")
            return
        for low, high, command in self._places:
            if low <= event.x < high:
                app_of(self).run_command(command)
                return
