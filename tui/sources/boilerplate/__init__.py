"""Telling the story of a source from what surrounds it; reads like the table of contents of the stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.model import Line, Role
from tui.sources.boilerplate.classifier import features, is_noise
from tui.sources.boilerplate.closing import mark_closing
from tui.sources.boilerplate.headline import mark_head, mark_headings
from tui.sources.boilerplate.lists import mark_lists
from tui.sources.boilerplate.outline import NO_ELEMENTS, Outline
from tui.sources.boilerplate.parts import parted
from tui.sources.boilerplate.posts import mark_posts
from tui.sources.boilerplate.related import mark_listings
from tui.sources.boilerplate.rules import mark_furniture

_READS = "reads like the page, not the story"
_FEWEST_WORDS = 4  # of a line that may be all there is of a story


def mark_noise(
    text: str, lines: Sequence[Line], language: str, elements: Mapping[int, str] = NO_ELEMENTS
) -> tuple[Line, ...]:
    """Label the lines of a source: role of those that are story, reason of those that are not.

    A reason that the markup gave stays. A lost sentence of the story is worse than a kept line of
    noise: when nothing would be left, everything is.
    """
    split = parted(text, lines, language)
    outline = outline_of(text, split, language, elements)
    for index, found in list(features(outline)):
        if is_noise(found):
            outline.mark(index, _READS)
    if all(item.noise or item.role is Role.HEADLINE for item in outline.items):
        _release(outline)
    marked = tuple(
        replace(line, role=item.role, noise=item.noise)
        for line, item in zip(split, outline.items, strict=True)
    )
    return marked if any(line.noise is None for line in marked) else tuple(lines)


def _release(outline: Outline) -> None:
    """Take back what only its looks made noise, where nothing but a headline is left of a source."""
    title = next((i for i, item in enumerate(outline.items) if item.role is Role.HEADLINE), -1)
    for item in outline.items[title + 1 :]:
        if item.noise in ("page head", _READS) and len(item.words) >= _FEWEST_WORDS:
            item.noise = None


def outline_of(
    text: str, lines: Sequence[Line], language: str, elements: Mapping[int, str] = NO_ELEMENTS
) -> Outline:
    """The lines of a source after every stage but the line model."""
    outline = Outline(text, lines, language, elements)
    mark_posts(outline)
    mark_furniture(outline)
    mark_lists(outline)
    mark_listings(outline)
    mark_head(outline)
    mark_headings(outline)
    mark_closing(outline)
    return outline
