"""What the features of the app may ask of the reading desk.

Commands, dialogs and widgets know this class alone; the screen itself (:mod:`tui.app.desk.screen`) knows
them. So no feature imports the screen that shows it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

from textual.reactive import var
from textual.widget import Widget

from tui.app.desk.inspector.panel import Inspector
from tui.app.desk.panes.row import PaneRow
from tui.app.desk.state import EMPTY, Desk
from tui.app.desk.status_bar import StatusBar
from tui.app.session import Session
from tui.app.ui.bars import Footer, Notice
from tui.app.ui.widgets import StyledScreen
from tui.errors import CompareError
from tui.review.blind import is_masked
from tui.review.history import UndoGroups
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.files.reader_process import OpenedComparison
    from tui.app.search.result_rows import ResultRows
    from tui.app.ui.dialog import Answer
    from tui.review.applying import ReviewedComparison
    from tui.review.edits import Edit
    from tui.second_reader.questions import Plan
    from tui.second_reader.settings import Settings
    from tui.storage.store import OpenResult


class Persistence(Protocol):
    """How the comparison on the desk is saved.

    Attributes:
        anew: whether the articles differ from those of the saved analysis.
    """

    anew: bool

    def resume(self, saved: OpenResult, view: Mapping[str, Any] | None = None) -> None:
        """Continue a saved comparison.

        Args:
            saved: the comparison, opened.
            view: replaces the position that was saved with it; None uses that.
        """

    def compare(self) -> None:
        """Analyse the articles, which belong to no saved comparison."""

    def show_state(self) -> None:
        """Show whether the work is on disk."""

    def note(self) -> None:
        """Save the position on the desk."""

    def complain(self, error: CompareError) -> None:
        """Show what went wrong in saving."""


class DeskView(StyledScreen[None]):
    """The reading desk as its features see it.

    Attributes:
        desk: what is shown; assign another value to change it.
        session: the comparison that is worked on.
        summary, notice, pane_row, inspector, footer: the widgets from top to bottom.
        steps: which edits are undone together.
        file: how the comparison is saved.
        finding_events: whether it is being worked out if the articles are about several events.
    """

    desk: var[Desk] = var(EMPTY, init=False)
    session: Session
    summary: StatusBar
    notice: Notice
    pane_row: PaneRow
    inspector: Inspector
    footer: Footer
    steps: UndoGroups
    file: Persistence
    finding_events = False

    @property
    @abstractmethod
    def search(self) -> Widget:
        """The search panel; :func:`tui.app.search.commands.panel_of` returns it with its precise type."""

    @property
    @abstractmethod
    def grid(self) -> Widget:
        """The matrix; :func:`tui.app.matrix.commands.grid_of` returns it with its precise type."""

    @property
    @abstractmethod
    def filtered(self) -> bool:
        """Whether only some of the facts are stepped through."""

    @property
    @abstractmethod
    def busy(self) -> bool:
        """Whether something is being read or compared, which can be stopped."""

    @abstractmethod
    def change(self, **changes: Any) -> None:
        """Replace some attributes of the desk."""

    @abstractmethod
    def mark(self, found: ResultRows | None) -> None:
        """Mark in the panes what a search found."""

    @abstractmethod
    def act(self, *acts: Edit) -> bool:
        """Do edits that are saved and can be undone together.

        Returns:
            Whether they could be saved.
        """

    @abstractmethod
    def refusals(self) -> AbstractContextManager[None]:
        """Return a context that shows the user a CompareError raised in it."""

    @abstractmethod
    def follow_history(self) -> None:
        """Show the comparison with all edits applied; analyse it again where they ask for it."""

    @abstractmethod
    def follow(self, seen: ReviewedComparison, desk: Desk) -> None:
        """Show a reviewed comparison at the position of a desk.

        Args:
            seen: the comparison with the user's edits applied.
            desk: gives fact, focus, filter and other choices, as far as they still exist.
        """

    @abstractmethod
    def show_notice(self, words: str) -> None:
        """Show the user a message they may want to read twice, such as a path."""

    @abstractmethod
    def complain(self, error: CompareError) -> None:
        """Show the user an error."""

    @abstractmethod
    def could_not_open(self, error: CompareError) -> None:
        """Leave, for there is nothing to read."""

    @abstractmethod
    def show_articles(self, opened: OpenedComparison) -> None:
        """Show articles that were read; leave where none could be."""

    @abstractmethod
    def ask_second_reader(self, settings: Settings, plan: Plan, *, fresh: bool = False) -> None:
        """Send questions to a second reader in a thread.

        Args:
            settings: which server and model.
            plan: the questions, as the user confirmed them.
            fresh: whether all is asked anew.
        """

    @abstractmethod
    def start_comparing(self) -> None:
        """Analyse the articles in a thread."""

    @abstractmethod
    def stop(self) -> None:
        """Stop reading, or comparing."""

    @abstractmethod
    def take_keys(self) -> None:
        """Give the keyboard to an open question, else to the search, else to the article in focus."""

    @abstractmethod
    def ask(self, question: str, answer: Answer, value: str = "") -> None:
        """Prompt the user for a line of text (see :class:`~tui.app.ui.dialog.Prompt`).

        Args:
            question: shown before the line.
            answer: gets what was entered.
            value: text to start with.
        """


STILL_COMPARED = "the articles are still being compared"


def no_facts(screen: DeskView) -> str | None:
    """Return why nothing can be done with facts yet, or None where there are some."""
    if screen.desk.index.facts:
        return None
    return not_compared(screen) or "no facts were found"


def not_compared(screen: DeskView) -> str | None:
    """Return why the articles are not compared yet, or None where they are."""
    if screen.desk.compared:
        return None
    if len(screen.desk.comparison.articles) < 2:
        return "a comparison needs two articles or more"
    if screen.desk.stopped and not screen.desk.comparing:
        return "the articles have not been compared: C compares them"
    return STILL_COMPARED


def no_verdicts(screen: DeskView) -> str | None:
    """Return why no summary of all verdicts can be shown, or None where no verdict is hidden."""
    if reason := no_facts(screen):
        return reason
    return (
        "say first of every fact whether the articles agree"
        if any(map(is_masked, screen.desk.index.facts))
        else None
    )


def read_only(screen: DeskView) -> str | None:
    """Return why nothing can be written into the comparison, and what to do, or None where it can be."""
    store = screen.session.autosave.store if screen.session.autosave else None
    if store is None or not store.read_only:
        return None
    why = safe(store.why).one_line().plain  # names a process and a machine
    return f"read-only, {why}: s and a name makes a copy to write in"


def editing(refusal: Callable[[DeskView], str | None] | None = None) -> Callable[[DeskView], str | None]:
    """Return the refusal of a command that edits: the given one, or that the comparison can only be read.

    Args:
        refusal: why the command cannot be done for other reasons, or None where it always can.
    """
    return lambda screen: read_only(screen) or (refusal(screen) if refusal else None)


def no_fact(screen: DeskView) -> str | None:
    """Return why nothing can be done with the current fact, or None where there is one."""
    return no_facts(screen) or (None if screen.desk.fact else "no fact is chosen: press → first")


def no_verdict(screen: DeskView) -> str | None:
    """Return why nothing can be done with the verdict of the current fact, or None where it is shown."""
    if reason := no_fact(screen):
        return reason
    return "say first whether they agree: v" if is_masked(screen.desk.current) else None
