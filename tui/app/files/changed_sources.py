"""Sources that changed since they were read: detecting them, asking the user, comparing old and new text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.background import run_in_background
from tui.app.files.resume import with_earlier_ids
from tui.app.ui.menus import Choice, ChoiceScreen
from tui.app.ui.spans import Line, StyledSpan, flow, literal
from tui.app.ui.theme import Glyphs
from tui.errors import CompareError
from tui.model import Article, Comparison
from tui.paths import absolute, working_folder
from tui.safetext import SafeText, safe
from tui.sources.changes import DiffRow, VersionDiff, compare_versions

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.files.autosave import Autosave


@dataclass(frozen=True, slots=True)
class SourceChanges:
    """Differences between a comparison and its sources on disk.

    Attributes:
        changed: articles as they were compared, each with the version on disk now.
        missing: how many are no longer there.
        unreadable: why others cannot be read, a line each.
    """

    changed: tuple[tuple[Article, Article], ...] = ()
    missing: int = 0
    unreadable: tuple[str, ...] = ()


def find_changes(articles: Sequence[Article], folder: Path) -> SourceChanges:
    """Compare every source with what was read of it; takes as long as reading them all.

    Args:
        articles: as they were read.
        folder: where relative paths start from.
    """
    from tui.sources.changes import State, check_sources, read_again

    by_id = {article.id: article for article in articles}
    changed: list[tuple[Article, Article]] = []
    unreadable: list[str] = []
    missing = 0
    for state in check_sources(Comparison(tuple(articles)), folder):
        missing += state.state is State.GONE
        if state.state is State.UNREADABLE:
            unreadable.append(state.message)
        elif state.state is State.CHANGED:
            old = by_id[state.article]
            try:
                changed.append((old, read_again(old, folder)))
            except CompareError as error:
                unreadable.append(str(error))
    return SourceChanges(tuple(changed), missing, tuple(unreadable))


def with_versions(articles: Sequence[Article], new: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles, some replaced by new versions.

    Args:
        articles: in their order, which stays.
        new: the versions; each replaces the article with its id.
    """
    versions = {article.id: article for article in new}
    return tuple(versions.get(article.id, article) for article in articles)


def read_more(
    path: str, articles: Sequence[Article], earlier: Sequence[Article], first: int, folder: Path
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Read a file or folder that is to join some articles.

    Args:
        path: as the user named it, from the working directory.
        articles: those it joins.
        earlier: articles that were taken out; one that comes back has its id again, and so its notes.
        first: number for the next id.
        folder: where the relative paths of the articles start from.

    Returns:
        The new articles, and a line about each source that could not be read or is there already.

    Raises:
        CompareError: nothing new could be read.
    """
    from tui.sources import read_sources

    path = os.path.expanduser(path)
    if not os.path.isabs(path) and working_folder() != folder:
        path = os.path.normpath(absolute(path))
    reading = read_sources([path], first=first)
    lines = [str(problem) for problem in reading.problems]
    here = {article.sha256 for article in articles}
    new: list[Article] = []
    for article in reading.articles:
        if article.sha256 in here:
            lines.append(f"{article.path}: this article is here already")
        else:
            new.append(article)
    if not new:
        raise CompareError("; ".join(lines) or f"{path}: no article there")
    return with_earlier_ids(new, articles, earlier), tuple(lines)


_DECLINED, _MISSED = "declined", "missed"  # names among the saved values of the view
SEE = Choice("w", SafeText("see what changed"), "see")
ANEW = Choice("a", SafeText("compare anew"), "anew", SafeText("your notes and verdicts go along"))
KEPT = SafeText("keep what was compared")


class SourceChangeController:
    """Watches the sources of the articles of one desk; everything runs in the screen's thread."""

    def __init__(self, screen: DeskView, autosave: Autosave, view: dict[str, object]) -> None:
        """Watch the sources of a comparison that was opened.

        Args:
            screen: the desk.
            autosave: of its session.
            view: the saved values, among them the questions the user has answered before.
        """
        self._screen, self._autosave = screen, autosave
        declined = view.get(_DECLINED)
        self._declined = (
            [sha for sha in declined if isinstance(sha, str)] if isinstance(declined, list) else []
        )
        self._missed = view.get(_MISSED)

    def find_changes(self) -> None:
        """Look in the background whether the sources still are what was compared."""
        work = partial(find_changes, self._screen.session.articles, self._autosave.folder)
        run_in_background(self._screen.call_while_there, work, self._ask_or_show, self._screen.complain)

    def _ask_or_show(self, found: SourceChanges) -> None:
        screen = self._screen
        screen.notice.add(list(found.unreadable))
        if found.missing and self._missed != found.missing:
            count = "1 source is" if found.missing == 1 else f"{found.missing} sources are"
            screen.say(f"{count} no longer there: this comparison holds all it needs")
            self._autosave.save_view({_MISSED: found.missing})
        changed = tuple(pair for pair in found.changed if pair[1].sha256 not in self._declined)
        if changed:
            screen.call_while_there(self._ask, changed)

    def _ask(self, changed: tuple[tuple[Article, Article], ...]) -> None:
        choices = [
            SEE,
            ANEW,
            Choice("k", KEPT, "keep", SafeText("this version is not asked of again")),
        ]
        self._screen.app.push_screen(
            ChoiceScreen(changed_since_line(changed), choices), partial(self._answer, changed)
        )

    def _answer(self, changed: tuple[tuple[Article, Article], ...], answer: str | None) -> None:
        if answer == "see":
            show_changes(self._screen, changed, then=partial(self._ask, changed))
        elif answer == "keep":
            self._declined += [new.sha256 for _, new in changed]
            self._autosave.save_view({_DECLINED: self._declined})
        elif answer == "anew":
            compare_with(
                self._screen, with_versions(self._screen.session.articles, (new for _, new in changed))
            )


def changed_since_line(changed: Sequence[tuple[Article, Article]]) -> Line:
    """Return a line that lists the sources that have changed.

    Args:
        changed: articles as they were compared, each with its new version.
    """
    return sources_line("a source has changed since", "sources have changed since", [a for a, _ in changed])


_MOST_NAMES = 4


def sources_line(one: str, several: str, articles: Sequence[Article]) -> Line:
    """Return a line that says what became of some sources, and lists them.

    Args:
        one: what became of a single source.
        several: the same of more, without their number.
        articles: those sources; many are listed in part.
    """
    what = one if len(articles) == 1 else f"{len(articles)} {several}"
    names = [article.name for article in articles]
    if len(names) > _MOST_NAMES:
        names = [*names[: _MOST_NAMES - 1], f"{len(names) - _MOST_NAMES + 1} more"]
    return [literal(f"{what}: ", "notice"), StyledSpan(safe(", ".join(names)).one_line(), "strong")]


def show_changes(screen: DeskView, pairs: Sequence[tuple[Article, Article]], then: object = None) -> None:
    """Show what changed between versions of articles.

    Args:
        screen: the desk.
        pairs: an old and a new version of each article.
        then: called when the page is closed, if callable.
    """
    from tui.app.registry import app_of
    from tui.app.ui.menus import PageScreen

    glyphs = app_of(screen).glyphs

    def make(width: int) -> list[Line]:
        return [line for old, new in pairs for line in change_lines(old, new, width, glyphs)]

    def closed(_answer: str | None) -> None:
        if callable(then):
            then()

    screen.app.push_screen(PageScreen("what changed", make), closed)


def compare_with(screen: DeskView, articles: tuple[Article, ...]) -> None:
    """Compare these articles from now on; edits stay where their anchored words are found again.

    Args:
        screen: the desk.
        articles: with the ids that the edits refer to.
    """
    screen.session.articles = articles
    screen.file.anew = True
    screen.start_comparing()


def add_articles(screen: DeskView, path: str) -> None:
    """Read a file or folder and add its articles to the comparison; do nothing if the session is not saved.

    Args:
        screen: the desk; it shows what could not be read.
        path: as the user typed it.
    """
    session, autosave = screen.session, screen.session.autosave
    if autosave is None:
        return
    first = autosave.next_article(session.articles)
    work = partial(read_more, path, session.articles, autosave.versions, first, autosave.folder)

    def read(result: tuple[tuple[Article, ...], tuple[str, ...]]) -> None:
        new, lines = result
        screen.notice.add(list(lines))
        compare_with(screen, session.articles + new)

    run_in_background(screen.call_while_there, work, read, screen.complain)


_BRACKETS = {"removed": ("[-", "-]", "differ"), "added": ("{+", "+}", "agree")}


def change_lines(old: Article, new: Article, width: int, glyphs: Glyphs) -> list[Line]:
    """Return what changed from one version to the other, sentence by sentence.

    Removed words are written between [- and -], added ones between {+ and +}.

    Args:
        old: the version compared.
        new: the version on disk.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    diff = compare_versions(old, new)
    lines: list[Line] = [
        [StyledSpan(safe(new.name).one_line(), "strong"), literal(f"  {_counts(diff)}", "dim")]
    ]
    for change in diff.fields:
        words: Line = [literal(f"  {change.field}: ", "dim")]
        words += [*_piece("removed", change.old or ""), literal(" "), *_piece("added", change.new or "")]
        lines += flow(words, width, 4)
    if diff.same:
        lines.append([literal("  Story and details are the same; only what is not story changed.", "dim")])
    kept = 0
    for row in diff.rows:
        if row.kind == "kept":
            kept += 1
            continue
        lines += _kept(kept, glyphs)
        kept = 0
        lines += _row(row, width)
    return [*lines, *_kept(kept, glyphs), []]


def _counts(diff: VersionDiff) -> str:
    parts = [f"{n} {kind}" for kind in ("changed", "removed", "added", "moved") if (n := diff.count(kind))]
    return ", ".join(parts)


def _kept(count: int, glyphs: Glyphs) -> list[Line]:
    if not count:
        return []
    words = "1 sentence as it was" if count == 1 else f"{count} sentences as they were"
    return [[literal(f"  {glyphs.noise}{glyphs.noise} {words}", "dim")]]


def _row(row: DiffRow, width: int) -> list[Line]:
    words: Line = [literal("  ")]
    if row.kind == "moved":
        words.append(literal("moved here: ", "near"))
    for piece in row.pieces:
        words += _piece(piece.kind, piece.text)
    return flow(words, width, 4)


def _piece(kind: str, text: str) -> Line:
    if not text:
        return []
    words = safe(text).one_line()
    if kind not in _BRACKETS:
        return [StyledSpan(words)]
    begin, end, style = _BRACKETS[kind]
    return [literal(begin, style), StyledSpan(words, style), literal(end, style)]
