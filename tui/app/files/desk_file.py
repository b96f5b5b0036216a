"""The file of the comparison on the desk: opened, saved as the user works, and its state shown."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual.timer import Timer

from tui.app.desk.interface import STILL_COMPARED, read_only
from tui.app.files import workers as loading
from tui.app.files.autosave import SaveState
from tui.app.ui.bars import Notice
from tui.app.ui.spans import Line, StyledSpan, literal
from tui.errors import CompareError
from tui.model import Comparison
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.storage.file.loading import Preview
    from tui.storage.store import OpenResult


class Reminder:
    """Reminds of drafts; the line disappears when they are saved or dropped."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice
        self._count = 0
        self._lines: list[str] = []

    def remind(self, count: int, joined: int = 0) -> None:
        """Show how many drafts there are.

        Args:
            count: all of them.
            joined: those that also hold words from another place.
        """
        self._show(count)
        if joined:
            both = "1 draft holds" if joined == 1 else f"{joined} drafts hold"
            self._lines.append(
                f"{both} what you wrote and what was there from elsewhere: look before you save"
            )
            self._notice.add(self._lines)

    def keep_up(self, count: int) -> None:
        """Lower the count where there are fewer drafts; newer drafts are not counted."""
        if count < self._count:
            dismissed = not set(self._lines) & set(self._notice.words)
            self._show(0 if dismissed else count)

    def _show(self, count: int) -> None:
        self._notice.take_back(self._lines)
        self._count, self._lines = count, []
        if count:
            notes = "1 note was" if count == 1 else f"{count} notes were"
            self._lines = [f"{notes} begun and never saved: w lists {'it' if count == 1 else 'them'}"]
            self._notice.add(self._lines)


_NOTE_AFTER = 0.5  # seconds until the position of the user is saved
_TOGETHER = "together"  # among the values of the view: which acts are undone in one go
_LOOK_AGAIN = 2.0  # seconds between attempts to write a file that could not be written


class DeskPersistence:
    """Saves and opens for one desk through the autosave of its session; runs in the screen's thread."""

    def __init__(self, screen: DeskView) -> None:
        self.screen = screen
        self.session = screen.session
        self.anew = False  # whether other articles, or other versions of them, are being compared
        self._complaints: list[str] = []  # why saving failed, as long as it does
        self._looked = False  # whether the sources were looked at
        self._reminder = Reminder(screen.notice)
        self._noting: Timer | None = None
        self._watching: Timer | None = None

    # ------------------------------------------------------------ beginning

    def start(self) -> None:
        """Wait for the sources, or for the saved comparison."""
        autosave = self.session.autosave
        if autosave:
            autosave.post = self.screen.call_while_there
            autosave.changed, autosave.complain = self.show_state, self.complain
        if preview := self.session.preview:
            preview.add_done_callback(lambda f: self.screen.call_while_there(self._show_preview, f.result()))
        elif self.session.opening:
            self._await_opening(self.session.opening)
        elif self.session.reading.done():
            self.screen.show_articles(self.session.reading.result())  # so that they are in the first frame
        else:
            loading.await_reading(self.screen, self.session)

    def begin(self) -> None:
        """Go on with what was done with these sources before, or compare them."""
        if self.session.autosave and self.session.articles and not self.session.compared:
            self.session.autosave.find(self.session.articles, self._found)
        else:
            self.compare()

    def _found(self, saved: OpenResult | None) -> None:
        if saved is None:
            self.compare()
            return
        from tui.app.files.earlier_work import go_on_with

        go_on_with(self.screen, saved)

    def compare(self) -> None:
        """Compare the articles, unless they are compared or look like several events: then ask."""
        if len(self.session.articles) > 1 and not self.session.compared:
            from tui.app.files.event_choice import compare_or_ask

            compare_or_ask(self.screen)

    def _show_preview(self, seen: Preview) -> None:
        """Paint the articles of a large comparison, then open it."""
        from tui.app.desk.view_state import restore_view_state

        if seen.articles:
            self.session.analysed = Comparison(seen.articles)
            desk = restore_view_state(self.session.analysed, seen.view, compared=False)
            self.screen.summary.progress("opening", 0.0)
            self.screen.desk = replace(desk, comparing=True)
        self.screen.call_after_refresh(self._open_previewed)

    def _open_previewed(self) -> None:
        assert self.session.autosave is not None
        self.session.opening = self.session.autosave.open_previewed()
        self._await_opening(self.session.opening)

    def _await_opening(self, opening: Future[OpenResult]) -> None:
        opening.add_done_callback(lambda f: self.screen.call_while_there(self._open, f))

    def _open(self, opening: Future[OpenResult]) -> None:
        error = opening.exception()
        if isinstance(error, CompareError):
            self.screen.could_not_open(error)
        else:
            self.resume(opening.result())

    def resume(self, saved: OpenResult, view: Mapping[str, Any] | None = None) -> None:
        """Show a saved comparison and continue it.

        Args:
            saved: the comparison, opened.
            view: position to start from; None means where the user was when it was last open.
        """
        from tui.app.desk.view_state import restore_view_state

        session, screen = self.session, self.screen
        view = saved.view if view is None else view
        current = session.resume(saved, session.articles)
        searched = view.get("searched")
        if isinstance(searched, list):
            session.search_history[:] = [words for words in searched if isinstance(words, str)]
        screen.summary.progress(None)
        screen.inspector.restore(view.get("inspector"))
        screen.steps.restore(saved.view.get(_TOGETHER))  # comes from the file: not trusted
        seen = session.work()
        session.settle_drafts(seen)
        screen.follow(seen, restore_view_state(seen.comparison, view, compared=session.compared))
        cannot_write = read_only(screen)
        screen.notice.add([*saved.problems, *([cannot_write] if cannot_write else [])])
        self.show_state()
        self._remind()
        self._begin_tour()
        if session.opening and session.autosave and not self._looked:
            from tui.app.files.changed_sources import SourceChangeController

            self._looked = True
            SourceChangeController(screen, session.autosave, saved.view).find_changes()
        if not current and len(session.articles) > 1 and not screen.desk.comparing:
            screen.start_comparing()

    def _remind(self) -> None:
        self._reminder.remind(len(self.session.drafts), self.session.joined)
        self.session.joined = 0

    # ------------------------------------------------------------ while the user works

    def show_state(self) -> None:
        """Show how safe the user's work is."""
        autosave = self.session.autosave
        if autosave is None:
            return
        state, why = autosave.state
        self.screen.summary.keep(_words(state, why))
        if state in (SaveState.READ_ONLY, SaveState.FAILED):
            self._watching = self._watching or self.screen.set_interval(_LOOK_AGAIN, self._look_again)
        elif self._watching:
            self._watching.stop()
            self._watching = None
        if state is SaveState.SAVED and self._complaints:
            self.screen.notice.take_back(self._complaints)
            self._complaints = []
            self.screen.say("everything is saved now")
        self._reminder.keep_up(len(self.session.drafts))
        self.note_soon()

    def complain(self, error: CompareError) -> None:
        """Show once why saving fails; the status line shows it as long as it does."""
        self._complaints.append(str(error))
        self.screen.notice.add([str(error)])
        self.show_state()

    def _look_again(self) -> None:
        if self.session.autosave and self.session.autosave.state[0] is SaveState.READ_ONLY:
            self.session.autosave.take_over(self._taken_over)
        elif self.session.autosave:
            self.session.autosave.retry()

    def _taken_over(self, saved: OpenResult) -> None:
        self.screen.notice.dismiss()
        self.resume(saved, self._view_state())
        self.screen.say("the other window is gone: what you do here is saved now")

    def analysed(self) -> None:
        """Save an analysis; after other versions were compared, show what became of the user's edits."""
        self.session.keep_analysis()
        self.screen.take_back(STILL_COMPARED)
        if self.session.drafts:
            self.session.settle_drafts(self.session.work())
            if self.session.joined:
                self._remind()
        self._begin_tour()
        if self.anew:
            self.anew = False
            work = self.session.work()
            checks = sum(a.check for a in (*work.facts.values(), *work.sentences.values()))
            lost = len(work.orphans)
            if checks or lost:
                parts = [f"{checks} to check"] * bool(checks) + [f"{lost} without its words"] * bool(lost)
                self.screen.notice.add([f"of what you wrote, {' and '.join(parts)}: w lists it"])

    def _begin_tour(self) -> None:
        if self.session.tour and self.session.compared:
            self.session.tour = False
            self.screen.call_after_refresh(self.screen.action_command, "tour")

    def note_soon(self) -> None:
        """Save the position of the user, in a moment."""
        if self.session.autosave and self.session.autosave.store and self._noting is None:
            self._noting = self.screen.set_timer(_NOTE_AFTER, self.note)

    def note(self) -> None:
        """Save the position of the user."""
        self._noting = None
        autosave = self.session.autosave
        if autosave and autosave.store and self.screen.desk.comparison.articles:
            autosave.save_view(self._view_state())

    def _view_state(self) -> dict[str, Any]:
        from tui.app.desk.view_state import save_view_state

        return {
            **save_view_state(self.screen.desk),
            "inspector": self.screen.inspector.chosen,
            "searched": list(self.session.search_history),
            _TOGETHER: self.screen.steps.groups(),
        }


def _words(state: SaveState, why: str) -> Line:
    match state:
        case SaveState.SAVED | SaveState.SAVING:
            return [literal(f"{state} ", "dim")]
        case SaveState.FAILED:
            reason = why.rpartition(": ")[2]  # what comes before names the file
            return [literal("NOT SAVED: ", "differ"), StyledSpan(safe(f"{reason} ").one_line(), "differ")]
        case SaveState.READ_ONLY:
            return [literal("READ-ONLY ", "notice")]
        case SaveState.NOT_YET:
            return []
