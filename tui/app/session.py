"""What a user works on, from the paths of the sources to the log of edits; it knows no screen.

The modules of edits are imported only when there can be some, so that the articles are painted sooner.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tui.app.files.reader_process import OpenedComparison, ReaderProcess
from tui.app.second_reader.readings import SecondReadings
from tui.errors import CompareError
from tui.model import Article, Comparison

if TYPE_CHECKING:
    from tui.analysis.regrouped import Judge
    from tui.app.files.autosave import Autosave
    from tui.review.applying import ReviewedComparison
    from tui.review.edits import Anchor, Edit, LogEntry, Target
    from tui.review.history import History, Review
    from tui.second_reader.settings import Settings
    from tui.storage.file.loading import Preview
    from tui.storage.store import OpenResult as Saved

    Corrections = tuple[dict[Anchor, bool], dict[tuple[str, str], str]]

Progress = Callable[[str, float], None]

_MOST_COLLECTED = 2_000_000  # objects that the collector goes through in a moment; more would hold up a key


class Session:
    """One comparison and the user's edits of it.

    Attributes:
        paths: the sources, as the user named them.
        reading: the future articles, with the progress of reading.
        articles: as read, before any correction of the user's.
        analysed: the comparison as the analysis gave it; before it is done, only the articles.
        compared: whether the analysis is done.
        refined: whether sentence embeddings were used in it.
        search_history: queries, the latest last.
        drafts: notes that were begun and not saved, by target.
        joined: how many drafts were merged with text from elsewhere, such as another window, since the last
            message on them.
        autosave: saves what the user does; None where it is not saved.
        blind: whether verdicts are hidden until the user has judged.
        tour: whether the tour is to be shown when there is something to see.
        second_reader: the second reader that the user named, None to use the one of config.toml.
        readings: what a second reader found, and whether it is shown.
        around: all articles that were read, where this is one of several events among them.
        one_event: whether the user chose these articles as one event, so that no choice is offered again.
        opening: the saved comparison that is being opened, or None where sources are read.
        preview: its articles, shown until it is open; None where that takes but a moment.
    """

    def __init__(
        self,
        reading: ReaderProcess,
        paths: Sequence[str] = (),
        history: History | None = None,
        autosave: Autosave | None = None,
    ) -> None:
        """Start a session on sources that are being read.

        Args:
            reading: the future articles (see :mod:`tui.app.files.reader_process`).
            paths: as the user named them.
            history: the log to continue; None starts an empty one.
            autosave: saves what the user does; None saves nothing.
        """
        self.reading = reading
        self.paths = tuple(paths)
        self.articles: tuple[Article, ...] = ()
        self.analysed = Comparison(())
        self.compared = False
        self.refined = False
        self.search_history: list[str] = []
        self.drafts: dict[Target, str] = {}
        self.joined = 0
        self._drafts_found: dict[Target, str] = {}  # as in the file when it was opened
        self.autosave = autosave
        self.around: tuple[Article, ...] = ()
        self.one_event = False
        self.opening: Future[Saved] | None = None
        self.preview: Future[Preview] | None = None
        self._given = history
        self._followed: Corrections = ({}, {})
        self.blind = False
        self.tour = False
        self._followed_at = 0  # number of the last entry before the analysis
        self._judge: Judge | None = None
        self._understood: Comparison | None = None  # what was last read in the articles, here and not saved
        self.second_reader: Settings | None = None
        self.readings = SecondReadings()

    @classmethod
    def of_comparison(cls, comparison: Comparison, history: History | None = None) -> Session:
        """Return a session on a comparison that was analysed before, such as a saved one.

        Args:
            comparison: the result of the analysis.
            history: the log to continue; None starts an empty one.
        """
        reading = ReaderProcess()
        reading.set_result(OpenedComparison(comparison.articles))
        session = cls(reading, [a.path for a in comparison.articles], history)
        session.take(comparison.articles)
        session.finish(comparison)
        return session

    @classmethod
    def of_articles(cls, articles: Sequence[Article], autosave: Autosave) -> Session:
        """Return a session on articles that were read before, yet to be compared.

        Args:
            articles: their ids are replaced by new ones ("a1", "a2", ...).
            autosave: saves what the user does.
        """
        reading = ReaderProcess()
        numbered = tuple(replace(article, id=f"a{n}") for n, article in enumerate(articles, 1))
        reading.set_result(OpenedComparison(numbered))
        return cls(reading, [article.path for article in numbered], autosave=autosave)

    @classmethod
    def of_file(cls, path: Path, autosave: Autosave) -> Session:
        """Return a session on a saved comparison that is being opened; of a large one, its articles first.

        Args:
            path: the file.
            autosave: opens it, and saves what the user does.
        """
        session = cls(ReaderProcess(), (), None, autosave)
        session.preview = autosave.preview(path)
        if session.preview is None:
            session.opening = autosave.open(path)
        return session

    @classmethod
    def of_example(cls, *, blind: bool = False) -> Session:
        """Return a session on the example; it is saved from the user's first edit on."""
        from tui.app.files.autosave import Autosave
        from tui.app.files.reader_process import read_in_process
        from tui.paths import example_paths

        paths = [str(path) for path in example_paths()]
        return cls(read_in_process(paths), paths, autosave=Autosave(at_once=False, blind=blind))

    @property
    def file(self) -> Path | None:
        """The file it is saved in, or None."""
        return self.autosave.store.path if self.autosave and self.autosave.store else None

    def resume(self, saved: Saved, read: Sequence[Article] = ()) -> bool:
        """Go on with a saved comparison; what the user did here before is done to it as well.

        Args:
            saved: as it was opened.
            read: its sources, where they have been read just now.

        Returns:
            Whether its analysis is that of this very engine; else a new one is due.
        """
        from tui.app.files.resume import articles_as_read, followed, in_place, is_current, translated
        from tui.review.edits import SetNote
        from tui.review.history import History, effective_entries, replay
        from tui.storage import BLIND

        early = effective_entries(self.history.entries)
        drafts: dict[Target, str | None] = dict(self.drafts)
        if self.autosave and self.autosave.store:
            early, drafts = [], self.autosave.unsaved  # all others are in the file already
        before = self.history.review().notes | self._drafts_found
        self._drafts_found = dict(saved.drafts)
        self.articles, ids = articles_as_read(saved, read)
        if read and self.autosave:
            ids = in_place(saved, read, self.autosave.folder) | ids
        if not self.reading.done():
            self.reading.set_result(OpenedComparison(self.articles))
        self.history = History(saved.entries, self._keep)
        self.drafts = dict(saved.drafts)
        self.blind = self.blind or bool(saved.view.get(BLIND))
        if self.autosave:
            self.autosave.take(saved)
        if saved.engine:
            self.finish(saved.comparison)
            self._followed = _corrections(followed(saved))
        else:
            self.analysed = saved.comparison
        for act in (cast("Edit", translated(entry.act, ids)) for entry in early):
            if not saved.read_only:
                self.history.do(act)
            elif isinstance(act, SetNote):
                drafts[act.target] = act.text
        saved_drafts = replay(saved.entries).notes | saved.drafts
        for target, text in drafts.items():
            target = translated(target, ids)
            there = saved_drafts.get(target, "") if text or target in saved.drafts else ""
            self._join_draft(target, text, there, before.get(target, ""))
        return is_current(saved.engine)

    @cached_property
    def history(self) -> History:
        """The user's acts."""
        from tui.review.history import History

        return self._given or History(sink=self._keep)

    @property
    def being_read(self) -> bool:
        """Whether sources are being read."""
        return not self.opening and not self.preview and not self.reading.done()

    @property
    def being_opened(self) -> bool:
        """Whether only a preview of a saved comparison is there yet."""
        return self.preview is not None and not self.articles

    def _keep(self, entry: LogEntry) -> None:
        if self.being_opened:
            raise CompareError("this comparison is still being opened", "try again in a moment")
        if self.autosave:
            self.autosave.append(entry)

    @property
    def name(self) -> str | None:
        """What the user calls the comparison."""
        return self.history.review().name if "history" in vars(self) else None

    def take(self, articles: tuple[Article, ...]) -> None:
        """Take what was read."""
        self.articles = articles
        self.analysed = Comparison(articles)

    def compare(self, progress: Progress) -> Comparison:
        """Analyse the articles as the user corrected them; run it in a thread, as it may take long.

        Args:
            progress: called with the stage and the share done, in [0, 1]; it may raise to cancel.
        """
        from tui.analysis.pipeline import compare

        comparison = compare(self._corrected(), progress, before=self._understood)
        self._understood = Comparison(comparison.articles, mentions=comparison.mentions)
        import tui.review.applying  # noqa: F401  loaded here, so that the screen need not wait for it

        return comparison

    def refine(self, comparison: Comparison, progress: Progress) -> Comparison | None:
        """Analyse once more with sentence embeddings; return None where no model is installed.

        Args:
            comparison: the result of :meth:`compare`.
            progress: called with the stage and the share done, in [0, 1]; it may raise to cancel.
        """
        from tui.analysis.alignment.encoder import encoder, installed
        from tui.analysis.pipeline import compare

        if not installed():
            return None
        progress("refining", 0.0)  # loading takes a while
        meaning = encoder()
        if meaning is None:
            return None
        return compare(comparison.articles, lambda _, part: progress("refining", part), meaning, comparison)

    def finish(self, comparison: Comparison, *, refined: bool = False) -> None:
        """Take the result of an analysis; answers of a second reader are carried over.

        Args:
            comparison: the result.
            refined: whether sentence embeddings were used in it.
        """
        if self.analysed.exchanges and not comparison.exchanges:  # answers count on as far as they fit
            comparison = replace(comparison, exchanges=self.analysed.exchanges)
        again, self.compared = self.compared, True
        self.analysed = comparison
        self.refined = refined
        self._judge = None
        if again and gc.get_freeze_count() < _MOST_COLLECTED:
            gc.unfreeze()  # rubbish that was there at an earlier analysis would stay for ever
            gc.collect()
        gc.freeze()  # it stays: the collector need not go through all of it again and again

    def keep_analysis(self) -> None:
        """Save the analysis with the user's edits."""
        if self.autosave:
            from tui.app.files.resume import made_by

            engine = made_by(refined=self.refined)
            self.autosave.analysed(self.analysed, self.articles, self._followed_at, engine)

    def work(self) -> ReviewedComparison:
        """Return the comparison seen through the user's acts, in teaching mode with verdicts hidden."""
        from tui.review.blind import masked

        return masked(self.unmasked()) if self.blind else self.unmasked()

    def unmasked(self) -> ReviewedComparison:
        """Return the comparison seen through the user's acts, verdicts and all."""
        from tui.review.applying import reviewed

        review = self.readings.visible(self.analysed, self.history.review())
        return reviewed(self.shown, review, self.judge if review.regroupings else None)

    @property
    def shown(self) -> Comparison:
        """The analysis, with the findings of a second reader where there are any and they are to be shown."""
        return self.readings.seen(self.analysed)

    def take_answers(self, comparison: Comparison) -> None:
        """Take the analysis with the answers of a second reader."""
        self.analysed = comparison
        self.show_second_reader(True)

    def show_second_reader(self, shown: bool) -> None:
        """Show the findings of the second reader, or leave them out."""
        self.readings.shown = shown
        self._judge = None

    def prepare_judge(self) -> None:
        """Do the work that a verdict on regrouped facts needs; for a thread."""
        if self.compared:
            self.judge.prepare()

    @property
    def judge(self) -> Judge:
        """Gives facts that the user regrouped their verdict."""
        if self._judge is None:
            from tui.analysis.regrouped import Judge

            self._judge = Judge(self.shown)
        return self._judge

    def save_draft(self, target: Target, text: str | None) -> None:
        """Save the draft of a note.

        Args:
            target: what the note is on.
            text: None deletes the draft.
        """
        if text is None:
            self.drafts.pop(target, None)
        else:
            self.drafts[target] = text
        if self.autosave:
            self.autosave.save_draft(target, text)

    def settle_drafts(self, seen: ReviewedComparison) -> None:
        """Rename drafts whose targets have other names in a new analysis."""
        if self.drafts and not self.readings.is_hiding(self.analysed):
            from tui.app.notes.targets import renamed

            for before, now in list(renamed(self.drafts, seen)):
                self._join_draft(now.target, self.drafts[before], self.drafts.get(now.target, now.note))
                self.save_draft(before, None)

    def _join_draft(self, target: Target, here: str | None, saved_drafts: str, before: str = "") -> None:
        """Save a draft merged with the text that is there already."""
        from tui.app.notes.targets import merged_drafts

        joined = merged_drafts(here, saved_drafts, before)
        self.joined += bool(here) and joined != here
        self.save_draft(target, joined)

    def close(self) -> list[str]:
        """Close the file when all is on the disk; return a line for each thing that could not be saved."""
        return self.autosave.close().result() if self.autosave else []

    @property
    def stale(self) -> bool:
        """Whether the user corrected the articles in a way that only a new analysis can follow."""
        return self.compared and _corrections(self.history.review()) != self._followed

    def _corrected(self) -> tuple[Article, ...]:
        self._followed = lines, corrections = _corrections(self.history.review())
        self._followed_at = self.history.entries[-1].seq if self.history.entries else 0
        if not lines and not corrections:
            return self.articles
        from tui.review.applying import corrected

        return tuple(corrected(article, self.history.review()) for article in self.articles)


def _corrections(review: Review) -> Corrections:
    return dict(review.lines), dict(review.corrections)
