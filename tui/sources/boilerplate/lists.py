"""Lists inside a story: items after a dash or a dot, which are story though no full stop ends them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui.languages.other_languages import weekday_alternatives
from tui.languages.patterns import alternatives
from tui.sources.boilerplate.outline import Item, Outline, overlap
from tui.sources.boilerplate.rules import addresses_reader

_BULLET = re.compile(r"(?:[-–—•·*▪‣●○■►]|\d{1,2}[.)])\s")
_LABELLED = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){0,3}|[$€£]?\d[\d.,]*(?: ?[\w%°]+){0,2}): \S|"
    r"\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})? ?[–—:-] ?\S"
)
# "Labour 410, Conservatives 131, …": results in a line.
_PARTY, _SHARE = r"[^\W\d_][^\d,;:()|]{1,40}", r"\s\(?\d[\d.,]*\d?%?\)?[,;·.]?\s*(?:and |y )?"
_RESULTS = re.compile(rf"(?:{_PARTY}{_SHARE}){{4}}")
_BEHIND_FIRST_PARTY = re.compile(rf"{_SHARE}(?:{_PARTY}{_SHARE}){{3}}")
_FIGURE = re.compile(r"[-–—•·*▪‣●○■►]\s+[$€£]?\d[\d.,\u202f ]*%?(?: [a-zà-ÿ]+){2,}")
_FEWEST_COUNTED = 3
# A figure with what it counts, a label with its figure, or what happened on a day of the week; the bullets
# may be lost, and several may stand in a line.
_FACT = re.compile(
    rf"[$€£]?\d[\d.,\u202f]*%?(?! (?:{alternatives('TITLE_COUNTS')})\b)"
    r"(?: [a-zà-ÿ][\w’'-]*){1,8}|"
    r"[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){0,3}: [$€£]?\d[\d.,\u202f]*%?(?: [\w%°]+){0,4}|"
    rf"(?i:{weekday_alternatives()}): \S.{{3,160}}"
)
_MARKED = re.compile(r"(?:^|\s)[-–—•·*▪‣●○■►]\s+")
_FEWEST_WORDS = 4
_FEWEST_ITEMS = 2
_FEWEST_LABELS = 2
_INTRODUCTION = 4  # words of a line that leads to a list and is no label, such as "Read also:"
_LIKE_STORY = 0.15  # share of the words of a list that the paragraphs have too, from which it belongs to them


def mark_lists(outline: Outline) -> None:
    """Decide on runs of list items, and of labels with their values, inside or next to the story."""
    items = outline.items
    vocabulary = outline.vocabulary()
    index = 0
    while index < len(items):
        end = _mark_list_at(outline, index, vocabulary)
        before = items[index - 1] if index else None
        if before and end > index and items[index].element == "item" and before.body.endswith(":"):
            before.element, before.noise = "item", None
        index = max(end, index + 1)


def _mark_list_at(outline: Outline, index: int, vocabulary: Counter[str]) -> int:
    """Mark the list that begins at a line, and return the line behind it, or the same where none does."""
    items = outline.items
    inside = outline.first < index < outline.last
    if (end := _end_of_facts(outline, index)) > index:
        for item in items[index:end]:
            item.element, item.noise = "item", None
        return end
    end = _end_of_run(items, index, _BULLET)
    if end - index >= _FEWEST_ITEMS and not _is_announced(outline, index):
        if _belongs(outline, index, end, vocabulary):
            for item in items[index:end]:
                item.element = "item"
    elif inside and (end := _end_of_run(items, index, _LABELLED)) - index >= _FEWEST_LABELS:
        for item in items[index:end]:
            item.element, item.noise = "item", None
    elif inside and items[index - 1].body.endswith(":") and items[index - 1].noise is None:
        end = _end_of_open(items, index)
        for item in items[index:end] if end - index >= _FEWEST_LABELS else ():
            item.element = "item"
    elif outline.first < index <= outline.last + 1 and _gives_results(items[index].body):
        items[index].element, items[index].noise = "item", None
    return end


def _belongs(outline: Outline, start: int, end: int, vocabulary: Counter[str]) -> bool:
    """Return whether a run of list items is of the story: by its words and where it is."""
    run = outline.items[start:end]
    running = [item for item in run if _is_running(item) or _counts(item)]
    shared = sum(overlap(item, vocabulary) for item in running) / max(1, len(running))
    goes_on = _goes_on(outline, start, end)
    placed = outline.first < start < outline.last or shared >= _LIKE_STORY or goes_on
    return (placed and 2 * len(running) >= len(run)) or (goes_on and _is_introduced(outline, start))


def _facts(item: Item) -> int:
    """Return how many facts of a list a line holds, 0 where it holds anything else."""
    parts = [part.strip() for part in _MARKED.split(item.body) if part.strip()]
    return len(parts) if all(map(_FACT.fullmatch, parts)) else 0


def _end_of_facts(outline: Outline, start: int) -> int:
    """Return the line behind a list of facts within or right below the story, or the same line."""
    items, end = outline.items, start
    while end < len(items) and items[end].noise is None and not items[end].stops and _facts(items[end]):
        end += 1
    placed = outline.first < start <= outline.last + 1 and _goes_on(outline, start, end)
    enough = sum(map(_facts, items[start:end])) >= _FEWEST_ITEMS
    return end if placed and enough and not _is_announced(outline, start) else start


def _gives_results(body: str) -> bool:
    """Return whether several results stand in a line; shares are tried first, names may begin anywhere."""
    return bool(_BEHIND_FIRST_PARTY.search(body) and _RESULTS.search(body))


def _end_of_run(items: Sequence[Item], start: int, mark: re.Pattern[str]) -> int:
    """Return the first line from a place on without a mark, or that is noise not just by its date."""
    end = start
    while end < len(items) and mark.match(items[end].body) and items[end].noise in (None, "date line"):
        end += 1
    return end


def _end_of_open(items: Sequence[Item], start: int) -> int:
    """Return the first line from a place on that ends with a full stop, is noise or a label by itself."""
    end = start
    while (
        end < len(items) and items[end].noise is None and not items[end].stops and len(items[end].words) > 1
    ):
        end += 1
    return end


def _is_running(item: Item) -> bool:
    """Return whether an item is more than a label or a title in capitals."""
    small = sum(word[0].islower() for word in item.words)
    return len(item.words) >= _FEWEST_WORDS and 2 * small >= len(item.words)


def _counts(item: Item) -> bool:
    """Return whether an item is a figure with what it counts: "23 people dead"."""
    return bool(_FIGURE.match(item.body)) and len(item.words) >= _FEWEST_COUNTED


def _goes_on(outline: Outline, start: int, end: int) -> bool:
    """Return whether a list follows right below the story and does not address the reader of the page."""
    before, run = outline.items[start - 1] if start else None, outline.items[start:end]
    is_figure = before is not None and (before.open_paragraph or before.body.endswith(":"))
    return is_figure and not any(
        outline.phrases.site.search(item.unquoted) or addresses_reader(item, outline.phrases) for item in run
    )


def _is_introduced(outline: Outline, index: int) -> bool:
    """Return whether a sentence of the story leads to a list: "The demands of the protesters are:"."""
    before = outline.items[index - 1] if index else None
    return (
        before is not None
        and before.noise is None
        and before.body.endswith(":")
        and len(before.words) >= _INTRODUCTION
        and outline.first < index - 1 <= outline.last + 1
    )


def _is_announced(outline: Outline, index: int) -> bool:
    """Return whether a line above calls a list one of other articles."""
    before = outline.items[index - 1] if index else None
    return before is not None and (
        before.noise == "related articles" or bool(outline.phrases.ends_story.fullmatch(before.body))
    )
