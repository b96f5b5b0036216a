"""The screen of the library: saved comparisons in a list, with a search, and details of one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input

from tui.app.background import run_in_background
from tui.app.registry import app_of, bindings
from tui.app.ui.bars import Footer, Notice
from tui.app.ui.dialog import Answer, Prompt
from tui.app.ui.spans import Line, StyledSpan, flow, justify, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import LineList, Lines, StyledScreen
from tui.errors import CompareError
from tui.model.wording import count as counted
from tui.model.wording import local_time
from tui.safetext import safe
from tui.storage.file.summaries import ComparisonSummary
from tui.storage.library import Library

_WIDE, _COMFORTABLE = 100, 76  # cells from which there is room for the hour, and for all counts


def row(line: ComparisonSummary, width: int, glyphs: Glyphs, *, open_now: bool = False) -> Line:
    """Return a saved comparison in one line: name, articles, verdicts, notes, date.

    Args:
        line: the comparison.
        width: cells available on a line.
        glyphs: the marks to draw with.
        open_now: whether it is the comparison on the desk.
    """
    style = "dim" if line.is_unread else "strong"
    left: Line = [literal("open now: ", "mine")] if open_now else []
    left.append(StyledSpan(safe(line.title).one_line(), style))
    if line.problem:
        damaged = [literal(f"{glyphs.differ} damaged or unreadable", "differ")]
        return justify(left, damaged, width, glyphs.ellipsis)
    notes = f"{glyphs.note}{line.notes:<3}" if line.notes else "    "
    right = [
        literal(f"{len(line.articles):>3} art ", "dim"),
        *_verdicts(line, width, glyphs),
        literal(notes, "mine"),
        literal(f" {local_time(line.modified, clock=width >= _WIDE)}", "dim"),
    ]
    return justify(left, right, width, glyphs.ellipsis)


def _verdicts(line: ComparisonSummary, width: int, glyphs: Glyphs) -> Line:
    """Return how many facts are in which category, unless the user is to find that out."""
    counts = [
        (glyphs.agree, f"{line.agree:<4}", "agree"),
        (glyphs.differ, f"{line.disagree:<3}", "differ"),
        *(
            (glyph if count else " ", f"{count or '':<3}", style)
            for glyph, count, style, least in (
                (glyphs.update, line.update, "update", 0),
                (glyphs.possible, line.possible, "possible", 0),
                (glyphs.within, line.within, "within", _WIDE),
            )
            if width >= least
        ),
    ]
    if width >= _COMFORTABLE:
        counts.append((glyphs.single, f"{line.single:<4}", "single"))
    cells = sum(len(mark) + len(number) for mark, number, _ in counts)
    if line.blind:
        return [literal(f" {f'{glyphs.masked} judged blind':<{cells}}", "masked")]
    if not line.is_compared:
        return [literal(f" {'  not compared':<{cells}}", "dim")]
    return [literal(" "), *(literal(f"{mark}{number}", style) for mark, number, style in counts)]


def details(line: ComparisonSummary | None, width: int, glyphs: Glyphs) -> list[Line]:
    """Return what is shown below the list of the chosen comparison: articles, faults, path.

    Args:
        line: the comparison; None gives no lines.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    if line is None:
        return []
    lines = flow(
        [StyledSpan(safe(f" {glyphs.dot} ".join(line.articles) or line.title).one_line())], width, 2
    )[:2]
    if line.problem:
        lines += flow([StyledSpan(safe(line.problem).one_line(), "notice")], width, 2)[:2]
    else:
        lines.append([literal(line.counts_in_words, "dim")])
    if line.is_unread:
        lines.append([literal("only looked at: the last twenty of these are kept", "dim")])
    return [*lines, [StyledSpan(safe(str(line.path)).one_line(), "dim")]]


EMPTY = (
    "Nothing is saved yet.",
    "",
    "Compare articles:   compare-tui FILE FILE ...   or   compare-tui FOLDER",
    "What you compare is kept here by itself, with your notes and verdicts.",
    "",
    "e opens the example: five articles on one event.",
)
EMPTY_TRASH = ("The trash is empty.", "", "t goes back to the library.")
NOTHING_FOUND = ("No comparison holds all of these words.", "", "Esc shows all again.")


_T = TypeVar("_T")


class LibraryScreen(StyledScreen[None]):
    """Lists the saved comparisons, or the trash.

    Attributes:
        lines: what is listed.
        in_trash: whether that is the trash.
        open_now: the file of the comparison on the desk below, or None.
    """

    scope = "library"
    CSS_PATH = "library.tcss"
    BINDINGS = bindings("library")
    AUTO_FOCUS = "LineList"

    def __init__(self, open_now: Path | None = None) -> None:
        super().__init__()
        self.open_now = open_now
        self.library = Library()
        self.lines: list[ComparisonSummary] | None = None
        self.in_trash = False
        self.heading = Lines()
        self.notice = Notice()
        self.finder = Input(placeholder="words in names, articles, notes", compact=True)
        self.listing = LineList()
        self.advice = Lines()
        self.advice.add_class("-advice")
        self.details = Lines()
        self.details.add_class("-details")
        self._looking_for = ""
        self._busy = self._outdated = False  # looks at the folder: running, and too old

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.heading
        yield self.notice
        yield self.finder
        yield self.listing
        yield self.advice
        yield self.details
        yield Footer()

    def on_mount(self) -> None:
        """List what there is."""
        self.finder.display = False
        self.advice.display = False
        self.look()

    # ------------------------------------------------------------ looking

    @property
    def chosen(self) -> ComparisonSummary | None:
        """The comparison the keys act on."""
        return self.lines[self.listing.at] if self.lines else None

    def look(self) -> None:
        """Refresh the list with the comparisons that match the words."""
        self._outdated = self._busy
        if self._busy:
            return
        self._busy = True
        self._looking_for = words = self.finder.value if self.finder.display else ""
        library, in_trash = self.library, self.in_trash

        def work() -> list[ComparisonSummary]:
            if in_trash:
                return library.list_trash()
            return library.find(words) if words.strip() else library.list()

        run_in_background(self.call_while_there, work, self._found, self._not_found)

    def _found(self, lines: list[ComparisonSummary]) -> None:
        self._busy = False
        if self._outdated:
            self.look()
            return
        chosen = self.chosen.path if self.chosen else None
        self.lines = lines
        places = {line.path: at for at, line in enumerate(lines)}
        self._show(places.get(chosen) if chosen else None)

    def _not_found(self, error: CompareError) -> None:
        self._busy = False
        if self._outdated:
            self.look()
        self.complain(error)

    def on_resize(self, _event: events.Resize) -> None:
        """Set the lines in the new width."""
        self.call_after_refresh(self._show)

    def _show(self, at: int | None = None) -> None:
        lines = self.lines
        if lines is None:
            return
        width, glyphs = self.size.width - 2, app_of(self).glyphs
        rows = [row(s, width - 2, glyphs, open_now=s.path == self.open_now) for s in lines]
        self.listing.show(rows, at)
        self.listing.display, self.advice.display = bool(lines), not lines
        advice = EMPTY_TRASH if self.in_trash else EMPTY
        if self._looking_for.strip():
            advice = NOTHING_FOUND
        room = max(1, width - 2)
        wrapped = [line for words in advice for line in (flow([literal(words)], room, 4) if words else [[]])]
        self.advice.show([[literal("  "), *line] for line in wrapped])
        count = counted(len(lines), "comparison")
        title = "Trash" if self.in_trash else "Library"
        self.heading.show([[literal(f" {title}", "strong"), literal(f" {glyphs.dot} {count}")]])
        self._show_details()

    def _show_details(self) -> None:
        shown = details(self.chosen, self.size.width - 2, app_of(self).glyphs)
        self.details.show([[literal(" "), *line] for line in shown])
        self.query_one(Footer).refresh()

    @on(LineList.Moved)
    def _moved(self) -> None:
        self._show_details()

    @on(LineList.Taken)
    def _taken(self) -> None:
        app_of(self).run_command("open-comparison")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if event.input is self.finder:
            self.look()

    @on(Input.Submitted)
    def _to_the_list(self, event: Input.Submitted) -> None:
        if event.input is self.finder:
            self.listing.focus()

    def on_key(self, event: events.Key) -> None:
        """Leave the words for the list."""
        if self.focused is self.finder and event.key == "down":
            event.stop()
            self.listing.focus()

    def find(self) -> None:
        """Ask for words."""
        self.finder.display = True
        self.finder.focus()

    def find_no_more(self) -> bool:
        """List everything again; False where everything is listed."""
        if not self.finder.display:
            return False
        self.finder.value = ""
        self.finder.display = False
        self.listing.focus()
        self.look()
        return True

    # ------------------------------------------------------------ doing

    def open(self, path: Path) -> None:
        """Put a comparison on the desk."""
        app_of(self).open_saved(path)

    def open_example(self) -> None:
        """Put the example on the desk."""
        app_of(self).open_example()

    def do(self, work: Callable[[], _T], then: Callable[[_T], None] | None = None) -> None:
        """Change the library in the background, and list it again.

        Args:
            work: the slow part.
            then: gets its result in the thread of the screen; None ignores it.
        """

        def done(result: _T) -> None:
            if then:
                then(result)
            self.look()

        def failed(error: CompareError) -> None:
            self.complain(error)
            self.look()

        run_in_background(self.call_while_there, work, done, failed)

    def take_out(self, line: ComparisonSummary) -> None:
        """List a comparison no longer, before the work on it is done: the next key is for the next line."""
        self.lines = [each for each in self.lines or () if each is not line]
        self._show()

    def complain(self, error: CompareError) -> None:
        """Show the user an error."""
        self.notice.add([str(error)])

    def ask(self, question: str, answer: Answer, value: str = "") -> None:
        """Prompt the user for a line of text, in place of an earlier prompt.

        Args:
            question: shown before the line.
            answer: gets what was entered.
            value: text to start with.
        """
        self.query(Prompt).remove()
        self.mount(Prompt(question, answer, value), before=self.query_one(Footer))

    @on(Prompt.Closed)
    def _answered(self) -> None:
        self.call_after_refresh(partial(self.listing.focus, scroll_visible=False))
