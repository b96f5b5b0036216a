"""Correcting what is known of an article."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.ink import Run, said
from tui.app.screens.dialog import Dialog
from tui.app.widgets.hints import Hint
from tui.model import Article
from tui.text import safe

Corrections = list[tuple[str, "str | None"]]
"""Fields and their new values; None restores what was read, and "" says that it is not known."""

FIELDS = ("outlet", "title", "byline", "published")
_MOST = 300  # code points of a field


def iso_date(words: str, language: str) -> str | None:
    """A date as ISO 8601, from ISO or from words ("30 April 2025"); None where it is none.

    Args:
        words: as typed.
        language: ISO 639-1 code of the names of months, beside English.
    """
    try:
        moment = dt.datetime.fromisoformat(words)
    except ValueError:
        from tui.sources.metadata.dates import dates_in

        found = next(iter(dates_in(words, language)), None)
        return found.value if found and found.start == 0 and found.end == len(words) else None
    return moment.isoformat(timespec="minutes") if ":" in words else moment.date().isoformat()


class ArticleScreen(Dialog[Corrections]):
    """A small form: outlet, title, byline and date of an article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("ctrl+s", "save", show=False),
    ]

    def __init__(self, article: Article, read: Article) -> None:
        """A form.

        Args:
            article: as it is now.
            read: as it was read, before the reader's corrections.
        """
        super().__init__(
            [
                Hint("Enter", "saves, and compares again", "save"),
                Hint("Tab", "next field", "app.focus_next"),
                Hint("Esc", "leaves", "leave"),
            ]
        )
        self._article, self._read = article, read
        self._before = {name: safe(getattr(article, name) or "").one_line().plain for name in FIELDS}
        self._stated = {name: safe(getattr(read, name) or "").one_line().plain for name in FIELDS}
        self._inputs = {
            name: Input(self._before[name], compact=True, max_length=_MOST, id=name) for name in FIELDS
        }
        self._remarks = {name: Static("", classes="remark", markup=False) for name in FIELDS}
        self._remarks["published"].add_class("-date")  # dates are short, and what is wrong with one is long

    def content(self) -> ComposeResult:
        """The fields."""
        for name in FIELDS:
            with Horizontal(classes="field"):
                yield Static(Content(f"{name:<10}"))
                yield self._inputs[name]
                yield self._remarks[name]

    def on_mount(self) -> None:
        """Begin with the first field."""
        file = Run(safe(self._article.path).one_line(), "strong")
        self.head([[said("what is known of  ", "dim"), file]])
        self._inputs["outlet"].focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        name, words = event.input.id or "", event.value.strip()
        remark = ""
        if words != self._stated[name]:
            remark = f"as read: {self._stated[name] or 'not stated'}"
        if name == "published" and words and (date := iso_date(words, self._article.language)) != words:
            remark = f"= {date}" if date else "no date: write it as 2025-04-30"
        self._remarks[name].update(Content(f" {remark}"))

    @on(Input.Submitted)
    def action_save(self, _event: events.Event | None = None) -> None:
        """Save what was changed, unless the date is none."""
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
            corrections.append((name, value))
        self.dismiss(corrections)
