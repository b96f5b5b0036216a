"""Searching at the bottom of the desk: what is typed, what was found, and the panes that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from tui.app.registry import app_of, bindings
from tui.app.search.navigation import HitNavigator
from tui.app.search.query_line import QueryInput, SearchStatus
from tui.app.search.request import (
    LONGEST,
    SearchRequest,
    everywhere,
    next_mode,
    next_scope,
    remember,
)
from tui.app.search.result_list import ResultList
from tui.app.search.worker import SearchController

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.desk.state import Desk
    from tui.app.search.result_rows import ResultRows

SMALLEST = 5  # lines: one to type in, two below it, two of results
HIGHEST_PART = 0.6  # of the screen, so that the articles are never hidden


class SearchPanel(Vertical):
    """Takes the place of the inspector while the user searches.

    Attributes:
        controller: the request and its answer.
        results: the list of what was found.
    """

    BINDINGS = bindings("search")

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self.controller = SearchController(self)
        self.results = ResultList()
        self._query = QueryInput()
        self._status = SearchStatus(self.controller)
        self._walk = HitNavigator()
        self._hurried = False  # whether the user wants to go to the first result that comes
        self._stands = False  # whether hits are marked after the panel is closed
        self._inspector_shown = False  # before the search
        self._wanted: int | None = None  # lines, once the user has chosen

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        with Horizontal():
            yield Static("/", markup=False)
            yield self._query
        yield self._status
        yield self.results

    @property
    def desk_screen(self) -> DeskView:
        """The screen that holds the panel."""
        return cast("DeskView", self.screen)

    @property
    def request(self) -> SearchRequest:
        """The latest question."""
        return self.controller.request

    @property
    def found(self) -> ResultRows | None:
        """The latest answer, None before the first."""
        return self.controller.found

    def action_command(self, name: str) -> None:
        """Run a command on the desk."""
        app_of(self).run_command(name)

    # ------------------------------------------------------------ coming and going

    def open(self) -> None:
        """Search from here; the last query is selected, for typing over or continuing."""
        screen = self.desk_screen
        self._walk.begin(screen)
        self._inspector_shown = screen.inspector.display
        self.display = True
        screen.inspector.display = False
        screen.scope = "search"
        self.fit_screen()
        self.results.show(self.found)
        self._query.select_all()
        self.take_keys()
        screen.footer.refresh()
        self._ask(everywhere(self.request))

    def take_keys(self) -> None:
        """Let the user type."""
        self._query.focus(scroll_visible=False)

    def on_descendant_blur(self) -> None:
        """Take the keys back while the search is open, after any click."""
        self.call_after_refresh(self._keep_keys)

    def _keep_keys(self) -> None:
        if self.display and self.screen.is_current:
            self.desk_screen.take_keys()

    def leave(self) -> None:
        """Go back to where the search began."""
        self._stands = bool(self._walk.origin and self._walk.origin.found)
        self._close()
        self._walk.go_back(self.desk_screen)

    def go_there(self) -> None:
        """Stay at the chosen result, or at the first one, with everything found marked."""
        self._hurried = self._answer_may_come
        if self._hurried or (self.results.at is None and not self.results.move(1)):
            return
        self._follow()
        self._walk.end()
        self._close()
        self._stands = True
        self.desk_screen.take_keys()

    @property
    def _answer_may_come(self) -> bool:
        """Whether there is no result, and may be one in a moment."""
        return self.controller.is_waiting or bool(self.found and self.found.more and not self.found.results)

    def _close(self) -> None:
        screen = self.desk_screen
        if self.found and self.found.results:
            remember(screen.session.search_history, self.request.text)
        self.display = False
        screen.inspector.display = self._inspector_shown
        screen.scope = "desk"
        screen.take_keys()
        screen.footer.refresh()

    def clear(self) -> bool:
        """Remove the marks of the last search; return False where there were none."""
        shown = self.desk_screen.desk.found is not None
        self._stands = False
        self.desk_screen.change(found=None)
        return shown

    def fit_screen(self) -> None:
        """Take the height that was chosen, or one that suits the screen."""
        height = self.screen.size.height
        wanted = self._wanted or min(24, max(min(11, height // 2), height * 2 // 5))
        self.styles.height = min(max(wanted, SMALLEST), max(SMALLEST, int(height * HIGHEST_PART)))

    def resize(self, by: int) -> None:
        """Make it some lines higher, or lower."""
        self._wanted = max(SMALLEST, self.size.height + by)
        self.fit_screen()

    # ------------------------------------------------------------ asking

    def keep_up(self, desk: Desk) -> None:
        """Search the comparison as it is on the desk now; ask again where it has changed."""
        if not desk.compared and not self.display:
            return
        changed = self.controller.follow(desk.comparison, self.desk_screen.session.history.review())
        if changed and (self.display or self._stands):
            self._put(self.request)

    def change(self, **changes: Any) -> None:
        """Mean the question in another way."""
        self._ask(replace(self.request, **changes))

    def next_mode(self) -> None:
        """Mean the words in the next way."""
        self._ask(next_mode(self.request))

    def next_scope(self) -> None:
        """Search all articles, the one in focus, or what the filter lets through."""
        self._ask(next_scope(self.request, self._walk.origin or self.desk_screen.desk))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self.request.text:
            self._status.complain("")
            self._ask(self.request)

    @on(QueryInput.Cut)
    def _cut(self, event: QueryInput.Cut) -> None:
        self._status.complain(f"only {LONGEST:,} of the {event.length:,} characters pasted are searched for")

    def _ask(self, request: SearchRequest) -> None:
        self._hurried = False
        self.controller.follow(self.desk_screen.desk.comparison, self.desk_screen.session.history.review())
        self._put(replace(request, text=self._query.value))
        self._status.expect()

    def _put(self, request: SearchRequest) -> None:
        panes = tuple(p.view.article.id for p in self.desk_screen.pane_row.panes if p.view)
        self.controller.ask(request, self._query.cursor_position, panes)

    @property
    def is_waiting(self) -> bool:
        """Whether the latest question has no answer yet."""
        return self.controller.is_waiting

    # ------------------------------------------------------------ answers

    @on(SearchController.Answered)
    def _answered(self, message: SearchController.Answered) -> None:
        message.stop()
        screen, found = self.desk_screen, message.answer.found
        had_results = bool(self.found and self.found.results)
        further = not self.controller.is_waiting  # an answer to the same question: a result may be chosen
        if not self.controller.take(message.answer, screen.desk.comparison):
            return
        self.results.show(found, found.row_of(*self.results.chosen) if further else None)
        self._status.update()
        if had_results != bool(found.results):
            screen.footer.refresh()
        if self.display or self._stands:
            screen.mark(found if found.results else None)
        if self._hurried and self.display:
            self.go_there()

    @on(SearchController.Broken)
    def _broke(self, message: SearchController.Broken) -> None:
        message.stop()
        self._status.complain(message.line)

    # ------------------------------------------------------------ moving among the results

    def move(self, by: int) -> None:
        """Choose the next or previous result, and let the panes follow."""
        if self.results.move(by):
            self._follow()
        elif by < 0:
            self._query.recall(self.desk_screen.session.search_history)

    def move_group(self, by: int) -> None:
        """Choose the next or previous fact."""
        if self.results.move_group(by):
            self._follow()

    def page(self, by: int) -> None:
        """Move by a screenful of results."""
        if self.results.page(by):
            self._follow()

    @on(ResultList.Chosen)
    def _pointed(self, message: ResultList.Chosen) -> None:
        message.stop()
        if message.twice:
            self.go_there()
        else:
            self._follow()

    def _follow(self) -> None:
        self._walk.look(self.desk_screen, *self.results.chosen)

    def step(self, *, forward: bool) -> bool:
        """Go to the next or previous hit in the articles; return False where there is none."""
        return self._walk.step(self.desk_screen, forward=forward)

    @on(QueryInput.Completed)
    def complete(self) -> None:
        """Write the first completion in the place of the word at the cursor."""
        if self.controller.completions and not self.is_waiting:
            self._query.complete(self.controller.completions)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        app_of(self).run_command("go-there")

    def on_key(self, event: events.Key) -> None:
        """Let no key of the desk act that means a letter here."""
        if event.is_printable:
            event.stop()
