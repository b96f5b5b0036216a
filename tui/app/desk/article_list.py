"""All articles in a list: to look at one, to hide it or bring it back, to move it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.desk import arrangement
from tui.app.desk.fact_index import mark_of
from tui.app.desk.state import Desk, focus_article
from tui.app.filter.filters import sides
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, cells, fit, literal
from tui.app.ui.widgets import LineList
from tui.model.categories import Category, category_of
from tui.model.wording import short_date
from tui.safetext import safe

_NAME = 28  # cells of a name
_HIGHEST_PART = 0.45  # of the screen, for the list


class ArticleList(Dialog[None]):
    """The articles from left to right, each with its relation to the current fact and to those filtered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "hide", show=False),
        Binding("less_than_sign", "carry(-1)", show=False),
        Binding("greater_than_sign", "carry(1)", show=False),
    ]

    def __init__(self, desk: Callable[[], Desk], change: Callable[[Desk], None]) -> None:
        """Prepare the list.

        Args:
            desk: returns the desk as it is now.
            change: replaces it.
        """
        super().__init__(
            [
                KeyHint("Enter", "reads", "take"),
                KeyHint("Space", "hides or brings back", "hide"),
                KeyHint("< >", "moves", "carry(1)"),
                KeyHint("Esc", "leaves", "leave"),
            ]
        )
        self._desk, self._change = desk, change
        self._listing = LineList()
        self._listed: tuple[str, ...] = ()  # the articles of its lines

    def content(self) -> ComposeResult:
        """Yield the articles."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them, the one in focus chosen."""
        desk = self._desk()
        at = desk.order.index(desk.focus) if desk.focus in desk.order else 0
        self._show(at)
        self._listing.focus()

    def _show(self, at: int | None = None) -> None:
        desk = self._desk()
        self._listed = desk.order
        self.head([[literal(f"{len(desk.shown)} of {len(desk.order)} articles on the desk", "strong")]])
        self._listing.styles.height = min(len(desk.order), max(3, int(self.size.height * _HIGHEST_PART)))
        facts = desk.facts
        stated = Counter(article for fact in facts for article in fact.articles)
        differing = Counter(
            article for f in facts if category_of(f) is Category.DISAGREE for article in sides(f)
        )
        self._listing.show([self._line(desk, a, stated[a], differing[a]) for a in desk.order], at)

    def _line(self, desk: Desk, article_id: str, stated: int, differing: int) -> Line:
        glyphs, article = self._listing.glyphs, desk.comparison.article(article_id)
        number = f"{desk.shown.index(article_id) + 1:>3} " if article_id in desk.shown else "    "
        fact = desk.current
        mark = literal("  ")
        if fact:
            kind = mark_of(fact) if article_id in fact.articles else "lacks"
            shown = article_id in fact.articles or fact.leaves_out(article_id)
            mark = literal(f"{getattr(glyphs, kind)} ", kind) if shown else mark
        name = fit(
            [StyledSpan(safe(desk.index.names[article_id]).one_line(), "strong")], _NAME, glyphs.ellipsis
        )
        copy = literal(glyphs.copy if desk.index.copies.get(article_id) else " " * len(glyphs.copy), "near")
        line = [literal(number, "key"), mark, *name, literal(" " * (_NAME - cells(name) + 1)), copy]
        noun = "fact " if stated == 1 else "facts"
        line.append(literal(f" {glyphs.differ} {differing:>3}", "differ" if differing else "dim"))
        line.append(literal(f" {stated:>4} {noun}", "dim"))
        hidden = literal("  hidden" if article_id in desk.hidden else "", "notice")
        return [*line, hidden, literal(f" {short_date(article.published):>9}", "dim")]

    def _chosen(self) -> str | None:
        """Return the article of the current line; None where the desk has changed under the list."""
        listed, order = self._listed, self._desk().order
        article = listed[self._listing.at] if listed else None
        if article in order:
            return article
        self._show()
        return None

    @on(LineList.Taken)
    def action_take(self) -> None:
        """Read the article."""
        if article := self._chosen():
            self._change(focus_article(self._desk(), article))
            self.dismiss(None)

    def action_hide(self) -> None:
        """Hide the article, or bring it back."""
        desk, article = self._desk(), self._chosen()
        if article is None:
            return
        left = (
            arrangement.unhide(desk, article) if article in desk.hidden else arrangement.hide(desk, article)
        )
        if left is None:
            self.say("the last article stays")
        else:
            self._change(left)
            self._show()

    def action_carry(self, by: int) -> None:
        """Move the article one place."""
        if article := self._chosen():
            self._change(arrangement.move(self._desk(), article, by))
            self._show(self._desk().order.index(article))
