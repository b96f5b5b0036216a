"""Lists inside a story: items behind a dash or a dot, which are story though no full stop ends them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.sources.boilerplate.outline import Item, Outline, overlap

_BULLET = re.compile(r"(?:[-–—•·*▪‣●○■►]|\d{1,2}[.)])\s")
_LABELLED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){0,3}|[$€£]?\d[\d.,]*(?: ?[\w%°]+){0,2}): \S")
_FEWEST_WORDS = 4
_FEWEST_ITEMS = 2
_FEWEST_LABELS = 2
_LIKE_STORY = 0.15  # share of the words of a list that the paragraphs have too, from which it belongs to them


def mark_lists(outline: Outline) -> None:
    """Settle runs of list items, and of labels with their values, that stand in or belong to the story."""
    items = outline.items
    vocabulary = outline.vocabulary()
    index = 0
    while index < len(items):
        end = _end_of_run(items, index, _BULLET)
        inside = outline.first < index < outline.last
        if end - index >= _FEWEST_ITEMS and not _is_announced(outline, index):
            run = items[index:end]
            running = [item for item in run if _is_running(item)]
            shared = sum(overlap(item, vocabulary) for item in running) / max(1, len(running))
            if 2 * len(running) >= len(run) and (inside or shared >= _LIKE_STORY):
                for item in run:
                    item.element = "item"
        elif inside and (end := _end_of_run(items, index, _LABELLED)) - index >= _FEWEST_LABELS:
            for item in items[index:end]:
                item.element = "item"
                item.noise = None
        index = max(end, index + 1)


def _end_of_run(items: Sequence[Item], start: int, mark: re.Pattern[str]) -> int:
    """The first line from a place on that does not begin with a mark, or is noise for more than its date."""
    end = start
    while end < len(items) and mark.match(items[end].body) and items[end].noise in (None, "date line"):
        end += 1
    return end


def _is_running(item: Item) -> bool:
    """Whether an item is more than a label or a title in capitals."""
    small = sum(word[0].islower() for word in item.words)
    return len(item.words) >= _FEWEST_WORDS and 2 * small >= len(item.words)


def _is_announced(outline: Outline, index: int) -> bool:
    """Whether a line above calls a list one of other articles."""
    before = outline.items[index - 1] if index else None
    return before is not None and (
        before.noise == "related articles" or bool(outline.phrases.ends_story.fullmatch(before.body))
    )
