"""A page to be read over the desk: it scrolls, and Esc closes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from tui.app.ink import Line
from tui.app.screens.base import InkScreen
from tui.app.widgets.hints import Hint, Hints
from tui.app.widgets.inked import Lines


class PageScreen(InkScreen[str], ModalScreen[str]):
    """Shows lines that are made for the width of the screen; answers None, or what a key of its own says."""

    CSS_PATH = "pages.tcss"
    BINDINGS = [  # noqa: RUF012
        ("escape,q,enter", "close", "Close"),
        ("j", "scroll(1)", "Down"),
        ("k", "scroll(-1)", "Up"),
    ]

    def __init__(
        self,
        title: str,
        make: Callable[[int], list[Line]],
        keys: Mapping[str, tuple[Hint, str]] | None = None,
    ) -> None:
        """A page.

        Args:
            title: what it is, in the program's own words.
            make: makes its lines for a width in cells.
            keys: what else can be done, by key: the hint, and the answer that closes the page.
        """
        super().__init__()
        self._title, self._make = title, make
        self._keys = dict(keys or {})
        self._lines = Lines()
        self._hints = Hints([Hint("Esc", "closes", "close"), *(hint for hint, _ in self._keys.values())])

    def compose(self) -> ComposeResult:
        """One text that scrolls, and the keys."""
        with VerticalScroll() as text:
            text.border_title = self._title
            yield self._lines
        yield self._hints

    def on_resize(self, _event: events.Resize) -> None:
        """Set the text in the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        lines = self._make(self._lines.size.width)
        self._lines.styles.height = len(lines)
        self._lines.show(lines)

    def action_scroll(self, by: int) -> None:
        """Scroll the text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def on_key(self, event: events.Key) -> None:
        """Answer with what a key says."""
        if event.key in self._keys:
            event.stop()
            self.action_answer(self._keys[event.key][1])

    def action_answer(self, answer: str) -> None:
        """Close with an answer."""
        self.dismiss(answer)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the text closes it."""
        if event.widget is self:
            self.dismiss(None)
