"""Closing lines in which a page speaks of itself: its authors, its outlet, its appeals to readers."""

from __future__ import annotations

import re
from collections import Counter

from tui.model import Role
from tui.sources.boilerplate.outline import Item, Outline, overlap
from tui.sources.boilerplate.rules import addresses_reader
from tui.sources.metadata.names import is_people, is_press

_PARTS = re.compile(r"\s+[|·•–—/]\s+|, | for (?=the |[A-Z])|: ")
_STATES = re.compile(
    r"(?i)(?:outlet|publication|publisher|site|site_name|newspaper|authors?|byline)\s*[:=]\s*[\"'\[]*([^\"'\]]+)"
)
_CREDITED = re.compile(r"[^\W\d_]{3}[^()]{0,60}\((?P<agency>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,2})\)\s*[-–—]")
_UNRELATED = 0.1  # share of content words in common with the story under which a line is foreign to it
_LAST = 3  # closing sentences looked at


def mark_closing(outline: Outline) -> None:
    """Mark the last sentences of a source that describe its author or outlet, or appeal to readers.

    Goes upwards from the end and stops at the first sentence of the story.
    """
    own = page_names(outline)
    about = next((pattern for reason, pattern in outline.phrases.line if reason == "about the author"), None)
    running = [
        i for i, item in enumerate(outline.items) if item.noise is None and (item.paragraph or item.stops)
    ]
    vocabulary = outline.vocabulary()
    for index in range(outline.first):
        item = outline.items[index]
        reason = _of_itself(item, own, vocabulary)
        if reason and item.role is Role.BODY and item.stops:
            outline.mark(index, reason)
    for index in reversed(running[-_LAST:]):
        item = outline.items[index]
        unrelated = overlap(item, vocabulary, item.paragraph) < _UNRELATED
        site = len(outline.phrases.site.findall(item.unquoted))
        if reason := _of_itself(item, own, vocabulary):
            outline.mark(index, reason)
        elif unrelated and site and addresses_reader(item, outline.phrases):
            outline.mark(index, "appeal")
        elif about and about.match(item.body) and not _known(outline, running, index):
            outline.mark(index, "about the author")
        else:
            return


def _of_itself(item: Item, own: re.Pattern[str] | None, vocabulary: Counter[str]) -> str | None:
    """Return why a line is noise that begins with a name of the page and is foreign to the story."""
    name = own.match(item.body) if own else None
    if not name:
        return None
    named = {word.lower()[:6] for word in name[0].split()}
    keys = [key for key in item.keys if key not in named]
    if sum(vocabulary.get(key, 0) > item.paragraph for key in keys) >= max(1, _UNRELATED * len(keys)):
        return None
    return "agency" if name["agency"] else "about the outlet"


def _known(outline: Outline, running: list[int], index: int) -> bool:
    """Return whether the story speaks of the person that a line begins with."""
    opening = " ".join(outline.items[index].body.split()[1:4])
    surname = next(iter(re.findall(r"[A-Z][\w'’-]+", opening)), None)
    return surname is None or any(surname in outline.items[i].body for i in running if i != index)


def page_names(outline: Outline) -> re.Pattern[str] | None:
    """Return a pattern of the names of outlet, agency and authors in the head of the page, or None."""
    found: dict[str, None] = {}
    agencies: dict[str, None] = {}
    for item in outline.items[: outline.first + 1]:
        if item.noise == "front matter" and (stated := _STATES.match(item.body)):
            found[re.escape(stated[1].strip())] = None
        elif credit := _CREDITED.match(item.body):
            agencies[re.escape(credit["agency"])] = None
    for item in outline.items[: outline.first]:
        if item.noise in ("byline", "date line", "page head", "outside the article"):
            for part in _PARTS.split(item.body):
                name = part.removeprefix("By ").removeprefix("the ").strip()
                if 2 <= len(name.split()) <= 5 and (
                    is_press(name) or is_people(name) or item.noise == "page head"
                ):
                    found[re.escape(name)] = None
    if not found and not agencies:
        return None
    agency = "|".join(name for name in agencies if name not in found) or "(?!)"
    names = "|".join(found) or "(?!)"
    return re.compile(rf"(?:The |La |El )?(?:{names}|(?P<agency>{agency}))\b")
