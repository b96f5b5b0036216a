"""The reading desk: articles side by side, and below them the statements of one fact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.app import ComposeResult
from textual.worker import Worker

from tui.app.desk.inspector.panel import Inspector
from tui.app.desk.interface import DeskView
from tui.app.desk.panes.collapsed import CollapsedPane
from tui.app.desk.panes.pane import Pane
from tui.app.desk.panes.row import PaneRow
from tui.app.desk.selection import choose
from tui.app.desk.state import Desk, focus_article, go_to, new_desk, toggle_noise, with_work
from tui.app.desk.status_bar import StatusBar
from tui.app.files import workers as loading
from tui.app.files.desk_file import DeskPersistence
from tui.app.files.event_choice import SEVERAL_EVENTS
from tui.app.filter.filters import EVERYTHING
from tui.app.matrix.commands import needs_panes, offered_in_matrix
from tui.app.registry import app_of, bindings, named
from tui.app.second_reader.messages import SecondReaderAnswered, SecondReaderEnded, SecondReaderProgressed
from tui.app.session import Session
from tui.app.ui.bars import Footer, Notice
from tui.errors import CompareError
from tui.review.history import UndoGroups
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.files.reader_process import OpenedComparison
    from tui.app.matrix.grid import Grid
    from tui.app.registry import Command
    from tui.app.search.panel import SearchPanel
    from tui.app.search.result_rows import ResultRows
    from tui.app.second_reader.worker import SecondReaderTask
    from tui.app.ui.dialog import Answer
    from tui.review.applying import ReviewedComparison
    from tui.review.edits import Edit
    from tui.second_reader.questions import Plan
    from tui.second_reader.settings import Settings


class DeskScreen(DeskView):
    """Shows a :class:`~tui.app.desk.state.Desk` and updates it as the session changes.

    To change what is seen, assign another value to :attr:`desk`; to make an edit that is saved and can
    be undone, call :meth:`act`.
    """

    file: DeskPersistence
    scope = "desk"
    BINDINGS = bindings("desk")
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.summary = StatusBar()
        self.notice = Notice()
        self.pane_row = PaneRow()
        self.inspector = Inspector()
        self.steps = UndoGroups()
        self.footer = Footer()
        self.file = DeskPersistence(self)
        self._grid: Grid | None = None
        self._search: SearchPanel | None = None
        self._analysis: Worker[None] | None = None
        self._second_reader: SecondReaderTask | None = None
        self._refining = False  # whether the analysis under way refines one that is shown already

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.summary
        yield self.notice
        yield self.pane_row
        yield self.inspector
        yield self.footer

    # ------------------------------------------------------------ the desk

    def watch_desk(self, old: Desk, desk: Desk) -> None:
        """Repaint what differs between two desks.

        Args:
            old: the desk as shown.
            desk: the desk to show.
        """
        if desk.picked and not old.picked:  # perhaps to be linked: make ready for a verdict on them
            self.run_worker(self.session.prepare_judge, thread=True, exit_on_error=False)
        self.summary.show(desk, self.session.name)
        self._show_view(desk)
        self.inspector.show(desk)
        self.file.note_soon()
        self.take_keys()
        self.footer.keep_up()
        if self._search:
            self._search.keep_up(desk)

    def _show_view(self, desk: Desk) -> None:
        """Show the matrix, or the panes."""
        self.pane_row.set_class(desk.in_matrix, "-matrix")
        (self.grid if desk.in_matrix else self.pane_row).show(desk)

    @property
    def grid(self) -> Grid:
        """The matrix, which is made when it is first shown."""
        if self._grid is None:
            from tui.app.matrix.grid import Grid

            self._grid = Grid()
            self.pane_row.mount(self._grid)  # above the panes, which keep their places
        return self._grid

    @property
    def search(self) -> SearchPanel:
        """The search, which is made when the articles are painted."""
        if self._search is None:
            from tui.app.search.panel import SearchPanel

            self._search = SearchPanel()
            self.mount(self._search, before=self.footer)
        return self._search

    def offered(self) -> list[Command]:
        """Return the commands that can be run now."""
        return offered_in_matrix() if self.scope == "matrix" else super().offered()

    def action_command(self, name: str) -> None:
        """Run a command, or show why it cannot be done now."""
        if self.scope == "matrix" and needs_panes(named(name)):
            self.say("that needs the panes: m goes back to them")
        else:
            super().action_command(name)

    def take_keys(self) -> None:
        """Give the keys to an open prompt, else to the search, else to the article in focus."""
        if self.query("Prompt"):
            return
        searching = self._search is not None and self._search.display
        self.scope = "search" if searching else "matrix" if self.desk.in_matrix else "desk"
        if searching:
            self.search.take_keys()
        elif self.desk.in_matrix:
            self.grid.focus(scroll_visible=False)
        elif pane := self.pane_row.pane(self.desk.focus):
            pane.focus(scroll_visible=False)

    def change(self, **changes: Any) -> None:
        """Give some attributes of the desk other values."""
        self.desk = replace(self.desk, **changes)

    def mark(self, found: ResultRows | None) -> None:
        """Mark in the panes what a search found; nothing else is redrawn, as this happens on every key."""
        self.set_reactive(DeskView.desk, replace(self.desk, found=found))
        (self.grid.show if self.desk.in_matrix else self.pane_row.mark)(self.desk)

    @property
    def filtered(self) -> bool:
        """Whether only some of the facts are stepped through."""
        return self.desk.filter != EVERYTHING

    # ------------------------------------------------------------ the user's acts

    def act(self, *acts: Edit) -> bool:
        """Do edits that are saved and can be undone together; return False where they cannot be saved."""
        done = False
        with self.refusals():
            self.steps.do(self.session.history, acts)
            done = True
        self.follow_history()
        return done

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Show the user why something could not be saved, where a CompareError is raised in this context."""
        try:
            yield
        except CompareError as error:
            self.say(safe(str(error)).one_line().plain)

    def follow_history(self) -> None:
        """Show the comparison with the user's edits; analyse again where they require it."""
        self.follow(self.session.work(), self.desk)

    def follow(self, seen: ReviewedComparison, desk: Desk) -> None:
        """Show the comparison with the user's edits, at the position of a desk.

        Args:
            seen: the comparison with the edits applied.
            desk: gives the position; the session is analysed again where the edits require it.
        """
        self.desk = with_work(desk, seen, compared=self.session.compared)
        self.summary.show(self.desk, self.session.name)
        if self.session.stale:
            self.start_comparing()

    # ------------------------------------------------------------ reading and comparing

    def on_mount(self) -> None:
        """Show the articles as soon as they are read."""
        self.file.start()

    def on_unmount(self) -> None:
        """Save the position of the user, and end a question under way."""
        self.file.note()
        if self._second_reader:
            self._second_reader.stop()

    def show_notice(self, words: str) -> None:
        """Show the user a message they may want to read twice, such as a path."""
        self.app.notify(safe(words).one_line().plain, markup=False, timeout=8)

    def complain(self, error: CompareError) -> None:
        """Show the user an error."""
        self.notice.add([str(error)])

    def could_not_open(self, error: CompareError) -> None:
        """Give up the desk, for there is nothing to read."""
        app_of(self).give_up(str(error))

    @on(loading.ArticlesRead)
    def _articles_read(self, message: loading.ArticlesRead) -> None:
        self.show_articles(message.reading.result())

    def show_articles(self, opened: OpenedComparison) -> None:
        """Show what was read; give up the desk where nothing could be."""
        self.summary.progress(None)
        if opened.unread and not opened.articles:
            app_of(self).give_up(*opened.unread, stopped=self.session.reading.stopped)
            return
        if not self.session.compared:
            self.session.take(opened.articles)
        self.desk = new_desk(self.session.analysed)
        if self.session.compared:
            self.follow_history()
        self.notice.add(list(opened.problems))
        self.call_after_refresh(self._go_on)  # the articles are painted first

    def _go_on(self) -> None:
        """Make what is not seen at first, and compare."""
        self.search.keep_up(self.desk)
        self.file.begin()

    def start_comparing(self) -> None:
        """Analyse the articles in a thread."""
        self.notice.take_back([SEVERAL_EVENTS, *loading.STOPPED])
        self.finding_events = False
        self.summary.progress("comparing", 0.0)
        self.change(comparing=True, stopped=False)
        self._refining = False
        self._analysis = loading.compare_in_thread(self, self.session)

    @on(loading.Progressed)
    def _progressed(self, message: loading.Progressed) -> None:
        if self.session.being_read or (self._analysis and self._analysis.is_running):
            self.summary.progress(message.stage, message.part)

    @on(loading.Compared)
    def _compared(self, message: loading.Compared) -> None:
        if message.worker is self._analysis:
            before = self.session.analysed.facts
            self.session.finish(message.comparison, refined=message.refined)
            self.file.analysed()
            self.follow_history()
            self._refining = True
            if message.refined and before != message.comparison.facts:
                count = len(message.comparison.facts)
                words = f"compared by meaning as well: {count} facts, {len(before)} before"
                self.app.notify(words, markup=False, timeout=3)  # next to messages on the user's edits

    @on(loading.Ended)
    def _ended(self, message: loading.Ended) -> None:
        if message.worker is self._analysis:
            self._analysis_over(message.reason)

    def _analysis_over(self, reason: str | None) -> None:
        self._analysis = None
        self.summary.progress(None)
        self.change(comparing=False, stopped=reason is not None)
        if reason:
            self.notice.add([reason])

    @property
    def busy(self) -> bool:
        """Whether something is being read or compared, which can be stopped."""
        return bool(self.session.being_read or self._analysis or self._second_reader or self.finding_events)

    def stop(self) -> None:
        """Stop reading, or comparing."""
        if self.session.being_read:
            self.session.reading.stop()
        elif self._analysis or self.finding_events:
            self.finding_events = False
            if self._analysis:
                self._analysis.cancel()  # it ends at its next step; what it still sends is not heard
            self._analysis_over(loading.STOPPED[self._refining])
        elif self._second_reader:
            self._second_reader.stop()  # it ends with a message to that effect

    # ------------------------------------------------------------ the second reader

    def ask_second_reader(self, settings: Settings, plan: Plan, *, fresh: bool = False) -> None:
        """Send questions to a second reader in a thread.

        Args:
            settings: which server and model.
            plan: the questions, as the user confirmed them.
            fresh: whether all is asked anew.
        """
        from tui.app.second_reader.worker import SecondReaderTask

        self._second_reader = SecondReaderTask(self, self.session.analysed, settings, plan, fresh=fresh)
        self._second_reader.start()
        self.summary.progress("second reader", 0.0)

    @on(SecondReaderProgressed)
    def _second_reader_progressed(self, message: SecondReaderProgressed) -> None:
        if self._second_reader:
            self.summary.progress("second reader", message.done / max(message.total, 1))

    @on(SecondReaderAnswered)
    def _second_reader_answered(self, message: SecondReaderAnswered) -> None:
        if message.before is self.session.analysed:  # saved at once: nobody waits for the next in vain
            self.session.take_answers(message.after)
            self.session.keep_analysis()

    @on(SecondReaderEnded)
    def _second_reader_ended(self, message: SecondReaderEnded) -> None:
        self._second_reader = None
        self.summary.progress(None)
        if message.after is None:
            self.notice.add([f"{message.problem}; the comparison stands as it was"])
        elif message.before is not self.session.analysed:
            self.notice.add(["the articles were compared anew meanwhile: ask the second reader again"])
        else:
            self.session.take_answers(message.after)
            self.session.keep_analysis()
            self.follow_history()
            early = [f"{message.problem}; the answers that came are kept: U asks for the rest"]
            self.notice.add(
                [*(early if message.problem else []), self.session.readings.outcome(message.after).line]
            )

    # ------------------------------------------------------------ questions, mouse, size

    def ask(self, question: str, answer: Answer, value: str = "") -> None:
        """Prompt the user for a line of text, in place of an earlier prompt.

        Args:
            question: shown before the line.
            answer: gets what was entered.
            value: text to start with.
        """
        from tui.app.ui.dialog import Prompt

        if not self.is_attached:  # the app left before an answer that leads here was taken
            return
        self.query(Prompt).remove()
        self.mount(Prompt(question, answer, value), before=self.footer)

    def on_prompt_closed(self) -> None:
        """Give the keys back."""
        self.call_after_refresh(self.take_keys)

    @on(Pane.Chosen)
    def _chosen(self, message: Pane.Chosen) -> None:
        if message.place is None:
            self.desk = focus_article(self.desk, message.article)
        else:
            self.desk = choose(self.desk, message.place)

    @on(Inspector.Wanted)
    def _fact_wanted(self, message: Inspector.Wanted) -> None:
        self.desk = go_to(self.desk, message.fact)

    @on(Pane.NoiseToggled)
    def _noise_toggled(self, message: Pane.NoiseToggled) -> None:
        self.desk = toggle_noise(self.desk, message.article, frozenset({message.block}))

    @on(Pane.Scrolled)
    def _scrolled(self, message: Pane.Scrolled) -> None:
        self.pane_row.scroll_lines(message.lines, message.pane)

    @on(CollapsedPane.Wanted)
    def _wanted(self, message: CollapsedPane.Wanted) -> None:
        self.desk = focus_article(self.desk, message.article)

    def on_resize(self, event: events.Resize) -> None:
        """Give the inspector, the search and the notice a height that suits the screen."""
        self.notice.set_lines()
        self.inspector.fit_screen()
        if self._search:
            self._search.fit_screen()
