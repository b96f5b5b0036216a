"""The head of a page: which line is the headline, which the dek, and which are noise."""

from __future__ import annotations

import re
from collections import Counter

from tui.languages.patterns import alternatives
from tui.model import Role
from tui.sources.boilerplate.outline import Item, Outline, overlap
from tui.sources.boilerplate.rules import addresses_reader, is_stamp
from tui.sources.metadata.names import (
    is_agency,
    is_people,
    is_press,
    is_release,
    named_like,
    names_job,
    plausible,
)

_CREDITS = re.compile(r"\s+[/|·•–—-]\s+|,\s+|\s+(?:with|con)\s+")
_TAGLINE = re.compile(rf"(?i)\b(?:{alternatives('PAPERS')})\b")
_BYLINE = re.compile(rf"(?:{alternatives('EXCLUSIVE_BY')}) (?=[A-Z])")
_MASTHEAD = re.compile(rf"(?i), (?:{alternatives('WITH_AGENCIES')})$")
_FEWEST_WORDS, _MOST_WORDS = 3, 25  # of a headline that nothing but its place shows
_CAPITALS = 8  # words of a headline that is nothing but loud
_BELOW_HEADLINE = 0.6  # by which a line right below a likely headline must be the likelier one
_STANDFIRST = 35  # words of a sentence above byline or picture that sums up a story
_BELOW_STANDFIRST = frozenset({"byline", "date line", "photo caption", "repeated caption", "share links"})
_INNER_END = re.compile(r"[.!?][”\"’')]?\s+[A-ZÀ-Þ“\"]")
_OF_STORY = 0.45  # share of its words in the story from which a line is likely of it
HEAD = 16  # lines among which a headline is sought


def mark_head(outline: Outline) -> None:
    """Find headline and dek; all other lines before the first paragraph are noise."""
    items, first = outline.items, outline.first
    title = _title(outline)
    if title is None:
        return
    items[title].role, items[title].noise = Role.HEADLINE, None
    vocabulary = outline.vocabulary()
    for index, item in enumerate(items[: max(first, title + 1)]):
        if index != title and not item.noise:
            _mark_line_of_head(outline, index, title, vocabulary)
    for item in items[title + 1 :]:
        if item.body == items[title].body and item.noise is None:
            item.noise = "repeated headline"
    _mark_standfirst(items, title)


def _title(outline: Outline) -> int | None:
    """Return the line of the headline: as markup says, else by its words, its capitals or its place."""
    end = min(outline.first, HEAD)
    title = _declared(outline)
    if title is None:
        title = _sought(outline, end)
    if title is None:
        title = _capital_line(outline.items, end)
    return _first_line(outline) if title is None else title


def _mark_line_of_head(outline: Outline, index: int, title: int, vocabulary: Counter[str]) -> None:
    """Decide on a line of the head that is not the headline: the dek, part of the story, or noise."""
    item, below = outline.items[index], index > title
    if item.body == outline.items[title].body:
        item.noise = "repeated headline"
    elif item.role is Role.CAPTION or _heads_story(outline.items, index, title):
        return
    elif below and not item.stops and any(map(is_agency, _CREDITS.split(item.body))):
        item.noise = "byline"
    elif below and _is_dek(outline, index, title, vocabulary):
        item.role = Role.DEK
    elif item.element not in (None, "line") or (item.open_sentence and not _of_site(outline, item)):
        return
    else:
        is_byline = below and (is_people(item.body) or names_job(item.body))
        item.noise = "byline" if is_byline else "page head"


def _mark_standfirst(items: list[Item], title: int) -> None:
    """Label a sentence between the headline and the byline, date or picture as what sums up the story."""
    if title + 2 >= len(items):
        return
    item, below = items[title + 1], items[title + 2]
    alone = item.stops and len(item.words) <= _STANDFIRST and not _INNER_END.search(item.body)
    if item.noise is None and item.role is Role.BODY and alone and below.noise in _BELOW_STANDFIRST:
        after = next((other for other in items[title + 2 :] if other.noise is None), None)
        if after is not None and after.open_paragraph:
            item.role = Role.DEK


def _declared(outline: Outline) -> int | None:
    """Return the line that markup calls the headline, if not most of the story is above it."""
    items = outline.items
    title = next(
        (i for i, item in enumerate(items) if item.role is Role.HEADLINE and item.noise is None), None
    )
    if title is None or title <= outline.first:
        return title
    running = [i for i, item in enumerate(items) if item.open_paragraph]
    if 2 * sum(i < title for i in running) <= len(running):
        return title
    items[title].role = Role.HEADING
    return None


def _sought(outline: Outline, end: int) -> int | None:
    """Return the line that is most like a headline by its words, of those before a place, or None."""
    items = outline.items
    vocabulary = outline.vocabulary()
    released = any(is_release(item.body) for item in items[:4])
    best, most = None, 0.0
    for index in range(end):
        issues = released and plausible(items[index].body)
        if issues or not _can_be_title(outline, index, vocabulary):
            continue
        if best is not None and len(items[best].words) >= 6 and overlap(items[best], vocabulary) >= 0.3:
            break
        score = _likeness(items, index, vocabulary)
        if score > most + (_BELOW_HEADLINE if _is_below(items, index, best, vocabulary) else 0.1):
            best, most = index, score
    return best if most >= 0.35 else None


def _can_be_title(outline: Outline, index: int, vocabulary: Counter[str]) -> bool:
    """Return whether a line may be a headline: of some words, no noise, and leading to nothing."""
    item = outline.items[index]
    if item.noise and not _is_announced(item, index, vocabulary):
        return False
    if not 2 <= len(item.words) <= 40 or item.role is Role.CAPTION or item.body.endswith((":", ";", ",")):
        return False
    return not is_stamp(item, outline.language) and not _BYLINE.match(item.body)


def _likeness(items: list[Item], index: int, vocabulary: Counter[str]) -> float:
    """Return how like a headline a line is: its length, words it shares with the story, its place."""
    item = items[index]
    shared = overlap(item, vocabulary)
    score = min(len(item.words), 9) / 9 + 2 * min(1.0, len(item.keys) / 4) * shared - 0.03 * index
    if index + 1 < len(items) and items[index + 1].body == item.body:
        score += 1
    if is_press(item.body) and named_like(item.body) and len(item.words) <= 5:
        dated = index == 0 and len(items) > 1 and items[1].noise == "date line"
        if len(item.words) <= 2 or dated or shared < 0.4:
            score -= 1
    if item.body.startswith(("- ", "• ", "* ")) or is_people(item.body) or names_job(item.body):
        score -= 1
    return score


def _is_below(items: list[Item], index: int, best: int | None, vocabulary: Counter[str]) -> bool:
    """Return whether a line stands right below one that is a headline as well as it is: as a dek does."""
    if best is None or best != index - 1 or len(items[best].words) < _FEWEST_WORDS + 1:
        return False
    above = overlap(items[best], vocabulary)
    return above >= _OF_STORY and above >= overlap(items[index], vocabulary)


def _is_announced(item: Item, index: int, vocabulary: Counter[str]) -> bool:
    """Return whether the first line is a headline after a word such as "Watch:", also used for others."""
    return index == 0 and item.noise == "related articles" and overlap(item, vocabulary) >= 0.5


def _first_line(outline: Outline) -> int | None:
    """Return the first line, if it is short and open, names no paper, and a sentence follows right below."""
    if len(outline.items) < 2:
        return None
    item, below = outline.items[:2]
    open_line = item.noise is None and item.role is not Role.CAPTION and not item.stops
    named = (is_press(item.body) and named_like(item.body)) or is_people(item.body)
    short = _FEWEST_WORDS <= len(item.words) <= _MOST_WORDS
    return 0 if open_line and short and not named and below.open_sentence else None


def _capital_line(items: list[Item], end: int) -> int | None:
    """Return a short line of capitals, or with an exclamation mark, right above the byline or the story."""
    for index in range(1, min(end, len(items) - 1)):
        item, below = items[index], items[index + 1]
        loud = item.body.isupper() or item.body.endswith(("!", "?!"))
        if (
            item.noise
            or not loud
            or len(item.words) > _CAPITALS
            or is_press(item.body)
            or _BYLINE.match(item.body)
        ):
            continue
        if index + 1 == end or below.noise == "byline" or _BYLINE.match(below.body):
            return index
    return None


def _is_dek(outline: Outline, index: int, title: int, vocabulary: Counter[str]) -> bool:
    """Return whether a line under the headline sums up the story."""
    item = outline.items[index]
    if len(item.words) < 4 or is_people(item.body) or names_job(item.body) or _MASTHEAD.search(item.body):
        return False
    shared = sum(key in vocabulary for key in item.keys)
    if len(item.words) == 4:
        return index == title + 1 and shared >= 2 and overlap(item, vocabulary) >= 0.5
    if overlap(item, vocabulary) >= 0.25 and shared >= 2:
        return True
    plain = sum(word[0].islower() for word in item.words) >= len(item.words) / 2
    own = _of_site(outline, item) or _TAGLINE.search(item.body)
    return index == title + 1 and len(item.words) >= 8 and plain and not own


def _heads_story(items: list[Item], index: int, title: int) -> bool:
    """Return whether markup calls a line a heading and a sentence of the story follows right below it."""
    return (
        items[index].role is Role.HEADING
        and title < index < len(items) - 1
        and items[index + 1].open_sentence
        and len(items[index].words) >= 2
    )


def mark_headings(outline: Outline) -> None:
    """Label short open lines between paragraphs of the story as its headings, even against the markup."""
    items = outline.items
    for index, item in enumerate(items):
        if item.noise or item.stops or len(item.words) > 8 or item.role not in (Role.BODY, Role.HEADING):
            continue
        if item.element not in (None, "line"):
            continue
        inside = (
            outline.first < index < outline.last
            and items[index + 1].paragraph
            and items[index + 1].noise is None
        )
        alone = len(item.words) == 1 and items[index - 1].noise is not None
        if (
            inside
            and not alone
            and items[index - 1].noise != "related articles"
            and not _of_site(outline, item)
        ):
            item.role = Role.HEADING
        elif item.role is Role.HEADING and not (
            index < outline.last and _heads_story(items, index, 0) and not _of_site(outline, item)
        ):
            item.role = Role.BODY


def _of_site(outline: Outline, item: Item) -> bool:
    """Return whether a line speaks for the site or addresses the reader of the page."""
    return bool(outline.phrases.site.search(item.body)) or addresses_reader(item, outline.phrases)
