"""Dialogs that correct an article: its metadata, and which of its lines are noise."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.registry import app_of
from tui.app.ui.dialog import Dialog, KeyHint
from tui.app.ui.spans import Line, StyledSpan, literal
from tui.app.ui.widgets import LineList
from tui.model import Article
from tui.safetext import safe

Corrections = list[tuple[str, "str | None"]]
"""Fields and their new values; None restores what was read, and "" says that it is not known."""

FIELDS = ("outlet", "title", "byline", "published", "url")
_MOST = 300  # code points of a field
_MOST_OF_URL = 4000


def iso_date(words: str, language: str) -> str | None:
    """Return a date as ISO 8601, from ISO or from words ("30 April 2025"); None where it is no date.

    Args:
        words: as typed.
        language: ISO 639-1 code of the names of months; English ones are always understood.
    """
    try:
        moment = dt.datetime.fromisoformat(words)
    except ValueError:
        from tui.sources.metadata.dates import dates_in

        found = next(iter(dates_in(words, language)), None)
        return found.value if found and found.start == 0 and found.end == len(words) else None
    return moment.isoformat(timespec="minutes") if ":" in words else moment.date().isoformat()


def _most(name: str) -> int:
    return _MOST_OF_URL if name == "url" else _MOST


def is_address(words: str) -> bool:
    """Return whether words are a web address."""
    from tui.sources.revisions import ADDRESS

    return ADDRESS.fullmatch(words) is not None


class ArticleScreen(Dialog[Corrections]):
    """A small form: outlet, title, byline, date and address of an article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("ctrl+s", "save", show=False),
    ]

    def __init__(self, article: Article, read: Article) -> None:
        """Prepare the form.

        Args:
            article: as it is now.
            read: as it was read, before the user's corrections.
        """
        super().__init__(
            [
                KeyHint("Enter", "saves, and compares again", "save"),
                KeyHint("Tab", "next field", "app.focus_next"),
                KeyHint("Esc", "leaves", "leave"),
            ]
        )
        self._article, self._read = article, read
        self._before = {name: safe(getattr(article, name) or "").one_line().plain for name in FIELDS}
        self._stated = {name: safe(getattr(read, name) or "").one_line().plain for name in FIELDS}
        self._inputs = {
            name: Input(self._before[name], compact=True, max_length=_most(name), id=name) for name in FIELDS
        }
        self._remarks = {name: Static("", classes="remark", markup=False) for name in FIELDS}
        self._remarks["published"].add_class("-date")  # dates are short, and what is wrong with one is long

    def content(self) -> ComposeResult:
        """Yield the fields."""
        for name in FIELDS:
            with Horizontal(classes="field"):
                yield Static(Content(f"{name:<10}"))
                yield self._inputs[name]
                yield self._remarks[name]

    def on_mount(self) -> None:
        """Begin with the first field."""
        file = StyledSpan(safe(self._article.path).one_line(), "strong")
        self.head([[literal("what is known of  ", "dim"), file]])
        self._inputs["outlet"].focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        name, words = event.input.id or "", event.value.strip()
        remark = ""
        if words != self._stated[name]:
            remark = f"as read: {self._stated[name] or 'not stated'}"
        if name == "published" and words and (date := iso_date(words, self._article.language)) != words:
            remark = f"= {date}" if date else "no date: write it as 2025-04-30"
        if name == "url" and words and not is_address(words):
            remark = "no address: write it as https://…"
        self._remarks[name].update(Content(f" {remark}"))

    @on(Input.Submitted)
    def action_save(self, _event: events.Event | None = None) -> None:
        """Save what was changed, unless the date is invalid."""
        corrections: Corrections = []
        for name, field in self._inputs.items():
            words = field.value.strip()
            if words == self._before[name]:
                continue
            value: str | None = None if words == self._stated[name] else words
            if name == "published" and value:
                value = iso_date(value, self._article.language)
                if value is None:
                    field.focus()
                    return
            if name == "url" and value and not is_address(value):
                field.focus()
                return
            corrections.append((name, value))
        self.dismiss(corrections)


Marked = list[tuple[int, int, bool]]
"""Stretches of an article's text, as start, end and whether they are noise now."""

_SHOWN = 400  # code points of a line that are shown
_REASON = 20  # cells for why a line is noise


class NoiseScreen(Dialog[Marked]):
    """The lines of an article; Space turns one from noise to story or back, Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", show=False),
        Binding("enter", "save", show=False, priority=True),
    ]

    def __init__(self, article: Article, name: str, at: int) -> None:
        """Prepare the dialog on an article of this name, with the line of this index current."""
        super().__init__(
            [
                KeyHint("Space", "noise or story", "turn"),
                KeyHint("Enter", "saves, and compares again", "save"),
                KeyHint("Esc", "leaves", "leave"),
            ]
        )
        self._article, self._called = article, name
        self._at = at
        self._noise = [line.noise is not None for line in article.lines]
        self._listing = LineList()

    def content(self) -> ComposeResult:
        """Yield the lines."""
        yield self._listing

    def on_mount(self) -> None:
        """Show them."""
        title = StyledSpan(safe(self._called).one_line(), "strong")
        self.head([[literal("what is noise, what is story in  ", "dim"), title]])
        self._listing.styles.height = min(len(self._noise), max(4, self.size.height // 2 - 3))
        self._listing.show(self._lines(), self._at)
        self._listing.focus()

    def _lines(self) -> list[Line]:
        glyphs = app_of(self).glyphs
        lines: list[Line] = []
        for index, line in enumerate(self._article.lines):
            noise = self._noise[index]
            changed = noise != (line.noise is not None)
            reason = (line.noise or "by you") if noise else ""
            text = safe(self._article.text[line.start : min(line.end, line.start + _SHOWN)]).one_line()
            lines.append(
                [
                    literal(glyphs.edited if changed else " ", "mine"),
                    literal(glyphs.noise if noise else " ", "noise"),
                    literal(f" {reason[:_REASON]:<{_REASON}} ", "noise"),
                    StyledSpan(text, "noise" if noise else "plain"),
                ]
            )
        return lines

    def action_turn(self) -> None:
        """Turn the current line, and go to the next."""
        self._turn(self._listing.at)
        self._listing.action_move(1)

    @on(LineList.Taken)
    def _taken(self, message: LineList.Taken) -> None:
        self._turn(message.index)

    def _turn(self, index: int) -> None:
        if self._noise:
            self._noise[index] = not self._noise[index]
            self._listing.show(self._lines())

    def action_save(self) -> None:
        """Save what was turned: neighbouring lines in one go."""
        lines = self._article.lines
        changed = [i for i, noise in enumerate(self._noise) if noise != (lines[i].noise is not None)]
        runs = groupby(enumerate(changed), key=lambda item: (item[1] - item[0], self._noise[item[1]]))
        marked: Marked = []
        for (_, noise), run in runs:
            indexes = [index for _, index in run]
            marked.append((lines[indexes[0]].start, lines[indexes[-1]].end, noise))
        self.dismiss(marked)
