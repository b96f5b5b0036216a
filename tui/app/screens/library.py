"""The library: saved comparisons, listed, found, opened and cared for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input

from tui.app import library_rows
from tui.app.commanded import app_of, bindings
from tui.app.errands import errand
from tui.app.ink import said
from tui.app.screens.base import InkScreen
from tui.app.widgets.footer import Footer
from tui.app.widgets.inked import Lines
from tui.app.widgets.listing import Listing
from tui.app.widgets.notice import Notice
from tui.app.widgets.prompt import Answer, Prompt
from tui.errors import CompareError
from tui.storage.library import Library
from tui.storage.summary import Summary

_T = TypeVar("_T")


class LibraryScreen(InkScreen[None]):
    """Lists the saved comparisons, or the trash.

    Attributes:
        lines: what is listed.
        in_trash: whether that is the trash.
        open_now: the file of the comparison on the desk below, or None.
    """

    scope = "library"
    CSS_PATH = "library.tcss"
    BINDINGS = bindings("library")
    AUTO_FOCUS = "Listing"

    def __init__(self, open_now: Path | None = None) -> None:
        super().__init__()
        self.open_now = open_now
        self.library = Library()
        self.lines: list[Summary] | None = None
        self.in_trash = False
        self.heading = Lines()
        self.notice = Notice()
        self.finder = Input(placeholder="words in names, articles, notes", compact=True)
        self.listing = Listing()
        self.advice = Lines()
        self.advice.add_class("-advice")
        self.details = Lines()
        self.details.add_class("-details")
        self._wanted = self._looking_for = ""
        self._busy = False

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
    def chosen(self) -> Summary | None:
        """The comparison the keys act on."""
        return self.lines[self.listing.at] if self.lines else None

    def look(self) -> None:
        """List anew what fits the words."""
        self._wanted = self.finder.value if self.finder.display else ""
        if self._busy:
            return
        self._busy = True
        self._looking_for = words = self._wanted
        library, in_trash = self.library, self.in_trash

        def work() -> list[Summary]:
            if in_trash:
                return library.list_trash()
            return library.find(words) if words.strip() else library.list()

        errand(self.app.call_later, work, self._found, self._not_found)

    def _found(self, lines: list[Summary]) -> None:
        self._busy = False
        chosen = self.chosen.path if self.chosen else None
        self.lines = lines
        places = {line.path: at for at, line in enumerate(lines)}
        self._show(places.get(chosen) if chosen else None)
        if self._looking_for != self._wanted:
            self.look()

    def _not_found(self, error: CompareError) -> None:
        self._busy = False
        self.complain(error)

    def on_resize(self, _event: events.Resize) -> None:
        """Set the lines in the new width."""
        self.call_after_refresh(self._show)

    def _show(self, at: int | None = None) -> None:
        lines = self.lines
        if lines is None:
            return
        width, glyphs = self.size.width - 2, app_of(self).glyphs
        rows = [library_rows.row(s, width - 2, glyphs, open_now=s.path == self.open_now) for s in lines]
        self.listing.show(rows, at)
        self.listing.display, self.advice.display = bool(lines), not lines
        advice = library_rows.EMPTY_TRASH if self.in_trash else library_rows.EMPTY
        if self._looking_for.strip():
            advice = library_rows.NOTHING_FOUND
        self.advice.show([[said(f"  {words}")] for words in advice])
        count = f"{len(lines)} comparison{'s' * (len(lines) != 1)}"
        title = "Trash" if self.in_trash else "Library"
        self.heading.show([[said(f" {title}", "strong"), said(f" {glyphs.dot} {count}")]])
        self._tell()

    def _tell(self) -> None:
        shown = library_rows.details(self.chosen, self.size.width - 2, app_of(self).glyphs)
        self.details.show([[said(" "), *line] for line in shown])
        self.query_one(Footer).refresh()

    @on(Listing.Moved)
    def _moved(self) -> None:
        self._tell()

    @on(Listing.Taken)
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
        """Do something to the library in the thread, and list it anew."""

        def done(result: _T) -> None:
            if then:
                then(result)
            self.look()

        errand(self.app.call_later, work, done, self.complain)

    def complain(self, error: CompareError) -> None:
        """Tell what went wrong."""
        self.notice.add([str(error)])

    def ask(self, question: str, answer: Answer, value: str = "") -> None:
        """Ask the reader for a line of text."""
        self.query(Prompt).remove()
        self.mount(Prompt(question, answer, value), before=self.query_one(Footer))

    @on(Prompt.Closed)
    def _answered(self) -> None:
        self.call_after_refresh(partial(self.listing.focus, scroll_visible=False))
