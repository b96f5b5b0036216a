"""Lists inside a story: items behind a dash or a dot, which are story though no full stop ends them."""

from __future__ import annotations

import re

from tui.sources.boilerplate.outline import Item, Outline, overlap

_BULLET = re.compile(r"(?:[-–—•·*▪‣●○■►]|\d{1,2}[.)])\s")
_FEWEST_WORDS = 4
_LIKE_STORY = 0.15  # share of the words of a list that the paragraphs have too, from which it belongs to them


def mark_lists(outline: Outline) -> None:
    """Settle runs of list items that speak of what the story speaks of."""
    items = outline.items
    vocabulary = outline.vocabulary()
    index = 0
    while index < len(items):
        end = index
        while end < len(items) and _BULLET.match(items[end].body) and items[end].noise is None:
            end += 1
        if end - index >= 2 and not _is_announced(outline, index):
            run = items[index:end]
            running = [item for item in run if _is_running(item)]
            shared = sum(overlap(item, vocabulary) for item in running) / max(1, len(running))
            inside = outline.first < index < outline.last
            if 2 * len(running) >= len(run) and (inside or shared >= _LIKE_STORY):
                for item in running:
                    item.element = "item"
        index = max(end, index + 1)


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
