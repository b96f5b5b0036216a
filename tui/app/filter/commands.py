"""Filtering the facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk.interface import no_facts
from tui.app.filter.filters import EVERYTHING, Filter
from tui.app.registry import Section, command

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView

_filter = partial(command, section=Section.FIND, scope="desk")


@_filter("f", footer=("filter", 4), refusal=no_facts, words="only hide show verdict")
def filter_facts(screen: DeskView) -> None:
    """Filter the facts: by verdict, article, your own work, confidence and more."""
    from tui.app.filter.dialog import FilterScreen

    def change(chosen: Filter) -> None:
        screen.change(filter=chosen)

    screen.app.push_screen(FilterScreen(lambda: screen.desk, change))


def _all(screen: DeskView) -> str | None:
    return None if screen.filtered else "all facts are shown"


@_filter("F", refusal=_all, words="reset all")
def clear_filter(screen: DeskView) -> None:
    """Clear the filter, so that all facts are shown again."""
    screen.change(filter=EVERYTHING)
    screen.say(f"all {len(screen.desk.index.facts)} facts are shown")
