"""Closing lines in which a page speaks of itself: its authors, its outlet, what it wants of the reader."""

from __future__ import annotations

import re

from tui.sources.furniture import addresses_reader
from tui.sources.names import is_people, is_press
from tui.sources.outline import Outline, overlap

_PARTS = re.compile(r"\s+[|·•–—/]\s+|, | for (?=the |[A-Z])|: ")
_FOREIGN = 0.1  # share of content words in common with the story under which a line is foreign to it
_LAST = 3  # closing sentences looked at


def mark_closing(outline: Outline) -> None:
    """Mark the last sentences of a source that tell of its author or outlet, or ask something of the reader.

    Goes upwards from the end and stops at the first sentence of the story.
    """
    own = own_names(outline)
    about = next((pattern for reason, pattern in outline.phrases.line if reason == "about the author"), None)
    running = [
        i for i, item in enumerate(outline.items) if item.noise is None and (item.paragraph or item.stops)
    ]
    vocabulary = outline.vocabulary()
    for index in reversed(running[-_LAST:]):
        item = outline.items[index]
        foreign = overlap(item, vocabulary, item.paragraph) < _FOREIGN
        site = len(outline.phrases.site.findall(item.unquoted))
        if foreign and own and own.match(item.body):
            outline.mark(index, "about the outlet")
        elif foreign and site and addresses_reader(item, outline.phrases):
            outline.mark(index, "appeal")
        elif about and about.match(item.body) and not _known(outline, running, index):
            outline.mark(index, "about the author")
        else:
            return


def _known(outline: Outline, running: list[int], index: int) -> bool:
    """Whether the story speaks of the person that a line begins with."""
    opening = " ".join(outline.items[index].body.split()[1:4])
    surname = next(iter(re.findall(r"[A-Z][\w'’-]+", opening)), None)
    return surname is None or any(surname in outline.items[i].body for i in running if i != index)


def own_names(outline: Outline) -> re.Pattern[str] | None:
    """A pattern of the names of outlet and authors that stand in the head of the page."""
    found: dict[str, None] = {}
    for item in outline.items[: outline.first]:
        if item.noise in ("byline", "date line", "page head"):
            for part in _PARTS.split(item.body):
                name = part.removeprefix("By ").removeprefix("the ").strip()
                if 2 <= len(name.split()) <= 5 and (
                    is_press(name) or is_people(name) or item.noise == "page head"
                ):
                    found[re.escape(name)] = None
    return re.compile(rf"(?:The |La |El )?(?:{'|'.join(found)})\b") if found else None
