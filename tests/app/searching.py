"""Searching on the desk, as tests do it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.app.conftest import Desk, open_desk
from tui.app.session import Session
from tui.model import Comparison


@asynccontextmanager
async def searching(
    comparison: Comparison | Session, *words: str, size: tuple[int, int] = (120, 40), **options: object
) -> AsyncIterator[Desk]:
    """The desk, with a search typed into it and answered."""
    async with open_desk(comparison, size, **options) as desk:
        await desk.press("slash")
        for text in words:
            await type_in(desk, text)
        await answered(desk)
        yield desk


async def type_in(desk: Desk, text: str) -> None:
    names = {
        " ": "space",
        ":": "colon",
        "/": "slash",
        '"': "quotation_mark",
        "-": "minus",
        "(": "left_parenthesis",
    }
    await desk.press(*(names.get(letter, letter) for letter in text))
    await answered(desk)


async def answered(desk: Desk) -> None:
    """Wait until all was found, and is marked in all panes."""

    def is_answered() -> bool:
        if not desk.screen.search.controller.is_settled:
            return False
        found = desk.screen.desk.found
        views = (pane.view for pane in desk.screen.pane_row.panes)
        return all(v.found is (found and found.marks(v.article.id)) for v in views if v)

    await desk.until(is_answered)  # all at once: a later answer may replace what was found


def hits(desk: Desk) -> int:
    """How many hits there are."""
    found = desk.screen.search.found
    assert found is not None
    return found.results.total


def told_last(desk: Desk) -> str:
    return [str(notice.message) for notice in desk.app._notifications][-1]


def marked(desk: Desk, article: str) -> list[str]:
    """The words marked in an article."""
    found = desk.screen.desk.found
    if found is None:
        return []
    text = desk.screen.desk.comparison.article(article).text
    return [text[a:b] for a, b in found.results.marks(article)]
