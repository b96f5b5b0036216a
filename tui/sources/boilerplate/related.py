"""Where a page ends its story and starts listing others: related articles, comments, boilerplate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, takewhile

from tui.sources.boilerplate.outline import Item, Outline, overlap
from tui.sources.boilerplate.posts import is_personal
from tui.sources.boilerplate.rules import addresses_reader

UNRELATED = 0.3  # a paragraph that shares fewer of its content words with the story speaks of something else
_LATE_UNRELATED = 0.5  # the same for a headline-like line where the story has ended
_OF_STORY = 0.15  # of a paragraph below a header of comments, to be of the story
_HEADLINE = 16  # words that a headline has at most
_FEW = 2  # paragraphs below the article that a page may mark like those of it
_PAIRS = 2  # headline and paragraph, this many times, is a list of other articles


def mark_listings(outline: Outline) -> None:
    """Mark what follows a header such as "Related articles", and headline lists without a header."""
    items = outline.items
    above = list(accumulate((len(i.words) if i.paragraph and not i.noise else 0 for i in items), initial=0))
    index = outline.first + 1
    while index < len(items):
        item = items[index]
        if _starts_list(items, index, above):
            _mark(outline, index, len(items), "related articles")
            return
        if _is_header(outline, item):
            index = _mark_section(outline, index, _ended(items, index, above))
            continue
        ends = _short(item) and outline.phrases.ends_page.fullmatch(item.body)
        going_on = _goes_on_by_markup(items[index:]) or _story_resumes(outline, index)
        if ends and _mostly_behind(above, index) and not going_on:
            _mark(outline, index, len(items), "comments and boilerplate")
            return
        index += 1


def _goes_on_by_markup(items: Iterable[Item]) -> bool:
    """Return whether several of the lines at the end are of the article by the markup of the page."""
    return sum(item.of_article and item.open_paragraph for item in items) > _FEW


def _story_resumes(outline: Outline, header: int) -> bool:
    """Return whether paragraphs of the story come next, as below a button that counts the comments."""
    items = outline.items
    below = items[header + 1 : header + 1 + _FEW]
    story = _StorySoFar(items[:header])
    paragraphs = len(below) == _FEW and all(item.paragraph and not item.noise for item in below)
    if paragraphs and not all(map(story.is_unrelated, below)):
        return True
    counted = any(
        reason == "comments" and pattern.match(items[header].body) for reason, pattern in outline.phrases.line
    )
    return counted and _is_reported(outline, list(takewhile(_reads_on, items[header + 1 :])), story)


def _reads_on(item: Item) -> bool:
    return item.open_paragraph


def _is_reported(outline: Outline, run: list[Item], story: _StorySoFar) -> bool:
    """Return whether paragraphs below a header report on the story; comments cry out or address others."""
    if not run or any(is_personal(item) or addresses_reader(item, outline.phrases) for item in run):
        return False
    return any(story.names & item.names or overlap(item, story.words) >= _OF_STORY for item in run)


def _short(item: Item) -> bool:
    return len(item.words) <= 8 and not (item.stops and len(item.words) > 4)


def _is_header(outline: Outline, item: Item) -> bool:
    """Return whether a line announces other articles."""
    return _short(item) and bool(outline.phrases.ends_story.fullmatch(item.body))


class _StorySoFar:
    """What the story has spoken of so far: its words and its names."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.words: Counter[str] = Counter()
        self.names: set[str] = set()
        for item in items:
            if item.open_paragraph:
                self.words.update(item.keys)
                self.names |= item.names

    def is_unrelated(self, item: Item) -> bool:
        """Return whether a paragraph speaks of something else."""
        return overlap(item, self.words) < UNRELATED and not (self.names & item.names)


def _starts_list(items: list[Item], index: int, above: list[int]) -> bool:
    """Return whether headlines of other articles begin: each repeated, or with only its date below it."""
    if not _mostly_behind(above, index) or not _is_entry(items, index):
        return False
    entries = sum(_is_entry(items, at) for at in range(index, len(items) - 1))
    story = _StorySoFar(items[:index])
    below = [item for item in items[index:] if item.open_paragraph]
    return len(below) < entries or all(map(story.is_unrelated, below))


def _is_entry(items: list[Item], index: int) -> bool:
    """Return whether a line is a headline that the next one repeats or dates."""
    if index + 1 >= len(items):
        return False
    item, follows = items[index], items[index + 1]
    if item.paragraph or item.stops or item.settled or len(item.words) < 4:
        return False
    if item.body == follows.body:
        return True
    dated = (follows.noise == "date line" and bool(follows.dates)) or (
        follows.noise == "reference" and bool(follows.words)
    )
    return dated and not item.dates and item.noise is None and len(item.words) >= 5


def _goes_on(item: Item, story: _StorySoFar, late: bool) -> bool:
    """Return whether a line below a header such as "Related" is one of the articles it announces.

    Where the story has ended, a short sentence that is foreign to it is the headline of another one.
    """
    if item.settled:
        return False
    if late:
        unrelated = len(item.words) <= _HEADLINE and overlap(item, story.words) < _LATE_UNRELATED
        return not item.paragraph or unrelated
    return not (item.paragraph or item.open_sentence)


def _ended(items: list[Item], header: int, above: list[int]) -> bool:
    """Return whether the story ended above a header: most of it is there, and the line above is noise."""
    return _mostly_behind(above, header) and items[header - 1].noise is not None


def _end_of_short(outline: Outline, start: int, story: _StorySoFar, *, late: bool) -> int:
    """Return the first line from a place on that is not one of other articles."""
    items = outline.items
    end = start
    while end < len(items) and _goes_on(items[end], story, late) and not _is_header(outline, items[end]):
        end += 1
    return end


def _mark_section(outline: Outline, header: int, late: bool) -> int:
    """Mark a section of other articles; return the index where the story may go on."""
    items = outline.items
    story = _StorySoFar(items[:header])
    end = header + 1
    pairs = 0
    while end < len(items):
        item = items[end]
        if _is_header(outline, item) or item.settled:
            break
        if not item.paragraph:
            end += 1
        elif not items[end - 1].paragraph and end - 1 > header and story.is_unrelated(item):
            pairs += 1
            end += 1
        elif pairs >= _PAIRS and story.is_unrelated(item):
            end += 1
        else:
            break
    if pairs < _PAIRS or _holds_story(items, header, end):
        end = header + 1
        end = _end_of_short(outline, end, story, late=False)
        if late and _end_of_short(outline, end, story, late=True) == len(items):
            end = len(items)
        if end < len(items):
            end = _trim_heading(items, header, end)
    _mark(outline, header, end, "related articles")
    return end


def _holds_story(items: list[Item], start: int, end: int) -> bool:
    """Return whether more than half of the running text is between two lines."""
    sizes = [len(item.words) if item.open_paragraph else 0 for item in items]
    return 2 * sum(sizes[start:end]) > sum(sizes)


def _trim_heading(items: list[Item], header: int, end: int) -> int:
    """Exclude the last line before a paragraph if it is in the same block as that paragraph."""
    if end - 1 > header + 1 and items[end - 1].block == items[end].block != items[end - 2].block:
        return end - 1
    return end


def _mostly_behind(above: list[int], index: int) -> bool:
    """Return whether at least half of the running text is above a line."""
    return 2 * above[index] >= above[-1]


def _mark(outline: Outline, start: int, end: int, reason: str) -> None:
    for index in range(start, end):
        outline.mark(index, reason)
