"""Searching at the bottom of the desk: what is typed, what was found, and the panes that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui.app.commanded import app_of, bindings
from tui.app.crash import report
from tui.app.filters import EVERYTHING
from tui.app.follow import Stepped, fact_of, look_at_found, returned, step_from, stepped
from tui.app.searching import LONGEST, MODES, Answer, Asked, Searcher, remember
from tui.app.widgets.results import ResultList
from tui.app.widgets.search_bar import QueryInput, SearchStatus

if TYPE_CHECKING:
    from tui.app.desk import Desk
    from tui.app.found import Found
    from tui.app.screens.desk import DeskScreen
    from tui.app.widgets.bench import Standing
    from tui.search.completion import Completions
    from tui.search.hits import Hit

SMALLEST = 5  # lines: one to type in, two below it, two of results
_LATE = 0.2  # seconds after which it is said that an answer takes its time
HIGHEST_PART = 0.6  # of the screen, so that the articles are never hidden


class SearchSheet(Vertical):
    """Takes the place of the inspector while the reader searches.

    Attributes:
        asked: the latest question.
        found: the latest answer, None before the first.
    """

    BINDINGS = bindings("search")

    @dataclass
    class Answered(Message):
        """A question was answered."""

        answer: Answer

    @dataclass
    class Broken(Message):
        """Searching failed by an error of ours."""

        line: str

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self.asked = Asked()
        self.found: Found | None = None
        self._query = QueryInput()
        self._status = SearchStatus()
        self._list = ResultList()
        self._searcher = Searcher()
        self._answered_for: Asked | None = None  # the question that ``found`` answers
        self._completions: Completions | None = None
        self._late: Timer | None = None  # says that an answer takes its time
        self._hurried = False  # whether the reader wants to go to the first result that comes
        self._origin: tuple[Desk, Standing, bool] | None = None  # where the search began
        self._stands = False  # whether hits are marked after the sheet has gone
        self._last: Stepped | None = None  # the hit stepped to
        self._wanted: int | None = None  # lines, once the reader has chosen
        self._complaint = ""

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        with Horizontal():
            yield Static("/", markup=False)
            yield self._query
        yield self._status
        yield self._list

    @property
    def desk_screen(self) -> DeskScreen:
        """The screen it stands on."""
        return cast("DeskScreen", self.screen)

    def action_command(self, name: str) -> None:
        """Run a command on the desk."""
        app_of(self).run_command(name)

    # ------------------------------------------------------------ coming and going

    def open(self) -> None:
        """Search from here; the question asked last is there, for typing over or going on."""
        screen = self.desk_screen
        self._origin = (screen.desk, screen.bench.standing(), screen.inspector.display)
        self.display = True
        screen.inspector.display = False
        screen.scope = "search"
        self.fit_screen()
        self._query.select_all()
        self.take_keys()
        screen.footer.refresh()
        if self.asked.facts is not None or self.asked.article:
            self.asked = replace(self.asked, facts=None, article=None)
        self._ask()

    def take_keys(self) -> None:
        """Let the reader type."""
        self._query.focus(scroll_visible=False)

    def on_descendant_blur(self) -> None:
        """Keep the keys while the search is open, whatever was clicked on."""
        self.call_after_refresh(self._keep_keys)

    def _keep_keys(self) -> None:
        if self.display and self.screen.is_current:
            self.desk_screen.take_keys()

    def leave(self) -> None:
        """Go back to where the search began."""
        origin, standing, _ = self._close()
        screen = self.desk_screen
        self._stands = origin.found is not None
        screen.desk = returned(screen.desk, origin)
        screen.bench.stand(standing)
        screen.bench.call_after_refresh(screen.bench.stand, standing)

    def go_there(self) -> None:
        """Stay at the chosen result, or at the first one, with everything found marked."""
        self._hurried = self.is_waiting
        if self.is_waiting:
            return
        if self._list.at is None and not self._list.move(1):
            return
        self._follow()
        remember(self.desk_screen.session.search_history, self.asked.text)
        self._close()
        self._stands = True
        self.desk_screen.take_keys()

    def _close(self) -> tuple[Desk, Standing, bool]:
        assert self._origin is not None
        origin, self._origin = self._origin, None
        screen = self.desk_screen
        self.display = False
        screen.inspector.display = origin[2]
        screen.scope = "desk"
        screen.take_keys()
        screen.footer.refresh()
        return origin

    def clear(self) -> bool:
        """Take the marks of the last search away; False where there were none."""
        shown = self.desk_screen.desk.found is not None
        self._stands = False
        self.desk_screen.change(found=None)
        return shown

    def fit_screen(self) -> None:
        """Take the height that was chosen, or one that suits the screen."""
        height = self.screen.size.height
        wanted = self._wanted or min(24, max(9, height * 2 // 5))
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
        before = self._searcher.subject
        start = self._searcher.follow(desk.comparison, self.desk_screen.session.history.review())
        if self._searcher.subject is not before and (self.display or self._stands):
            start = self._put_question() or start
        self._start(start)

    def change(self, **changes: Any) -> None:
        """Mean the question in another way."""
        self.asked = replace(self.asked, **changes)
        self._ask()

    def next_mode(self) -> None:
        """Mean the words in the next way."""
        self.change(mode=MODES[(MODES.index(self.asked.mode) + 1) % len(MODES)])

    def next_scope(self) -> None:
        """Search all articles, the one in focus, or what the filter lets through."""
        desk = self._origin[0] if self._origin else self.desk_screen.desk
        if self.asked.facts is None and self.asked.article is None and desk.focus:
            self.change(article=desk.focus)
        elif self.asked.facts is None and desk.filter != EVERYTHING:
            self.change(article=None, facts=frozenset(fact.id for fact in desk.facts))
        else:
            self.change(article=None, facts=None)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self.asked.text:
            self._complaint = ""
            self._ask()

    @on(QueryInput.Cut)
    def _cut(self, event: QueryInput.Cut) -> None:
        self._complaint = f"only {LONGEST:,} of the {event.length:,} characters pasted are searched for"
        self._show_status()

    def _ask(self) -> None:
        self.asked = replace(self.asked, text=self._query.value)
        self._hurried = False
        desk = self.desk_screen.desk
        start = self._searcher.follow(desk.comparison, self.desk_screen.session.history.review())
        self._start(self._put_question() or start)
        if self._late is None:
            self._late = self.set_timer(_LATE, self._show_late)

    @property
    def is_waiting(self) -> bool:
        """Whether the latest question has no answer yet."""
        return self.asked != self._answered_for

    def _show_late(self) -> None:
        self._late = None
        if self.is_waiting:
            self._show_status()

    def _put_question(self) -> bool:
        panes = tuple(p.view.article.id for p in self.desk_screen.bench.panes if p.view)
        return self._searcher.ask(self.asked, self._query.cursor_position, panes)

    def _start(self, needed: bool) -> None:
        if needed:
            self.run_worker(self._search, group="search", thread=True)

    def _search(self) -> None:
        worker = get_current_worker()
        try:
            self._searcher.run(
                lambda answer: self.post_message(self.Answered(answer)), lambda: worker.is_cancelled
            )
        except Exception as error:  # the articles can be read without it
            self.post_message(self.Broken(report(error)))

    # ------------------------------------------------------------ answers

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        message.stop()
        answer, screen = message.answer, self.desk_screen
        if answer.asked != self.asked or answer.found.comparison is not screen.desk.comparison:
            return
        self.found, self._answered_for, self._completions = answer.found, answer.asked, answer.completions
        self._list.show(self.found)
        self._show_status()
        if self.display or self._stands:
            screen.mark(self.found if self.found.results.total else None)
        if self._hurried and self.display:
            self.go_there()

    @on(Broken)
    def _broke(self, message: Broken) -> None:
        message.stop()
        self._complaint = message.line
        self._show_status()

    def _show_status(self) -> None:
        comparison = self.desk_screen.desk.comparison
        name = next((a.name for a in comparison.articles if a.id == self.asked.article), "")
        found = None if self.is_waiting else self.found
        self._status.show(self.asked, found, self._completions, article=name, complaint=self._complaint)

    # ------------------------------------------------------------ moving among the results

    def move(self, by: int) -> None:
        """Choose the next or previous result, and let the panes follow."""
        if self._list.move(by):
            self._follow()
        elif by < 0:
            self._query.recall(self.desk_screen.session.search_history)

    def move_group(self, by: int) -> None:
        """Choose the next or previous fact."""
        if self._list.move_group(by):
            self._follow()

    def page(self, by: int) -> None:
        """Move by a screenful of results."""
        if self._list.page(by):
            self._follow()

    @on(ResultList.Chosen)
    def _pointed(self, message: ResultList.Chosen) -> None:
        message.stop()
        if message.twice:
            self.go_there()
        else:
            self._follow()

    def _follow(self) -> None:
        screen = self.desk_screen
        fact, hit = self._list.chosen
        base = screen.desk
        if self._origin:
            base = replace(returned(base, self._origin[0]), found=base.found)
        self._go(look_at_found(base, fact, hit), level=fact is not None, hit=hit)

    def _go(self, desk: Desk, *, level: bool, hit: Hit | None) -> None:
        screen = self.desk_screen
        screen.desk = desk
        if level:
            screen.bench.level()
        if hit and hit.article:
            screen.bench.reveal(hit.article.id, hit.marks[0][0] if hit.marks else None)
            self._last = stepped(desk, hit)

    def step(self, *, forward: bool) -> bool:
        """Go to the next or previous hit in the articles; False where there is none."""
        desk = self.desk_screen.desk
        hit = step_from(desk, self._last, forward=forward)
        if hit is None:
            return False
        fact = fact_of(desk, hit.place)
        self._go(look_at_found(desk, fact, hit), level=fact is not None, hit=hit)
        return True

    @on(QueryInput.Completed)
    def complete(self) -> None:
        """Write the first completion in the place of the word at the cursor."""
        if self._completions and not self.is_waiting:
            self._query.complete(self._completions)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        app_of(self).run_command("go-there")

    def on_key(self, event: events.Key) -> None:
        """Let no key of the desk act that means a letter here."""
        if event.is_printable:
            event.stop()
