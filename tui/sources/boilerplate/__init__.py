"""Telling the story of a source from what surrounds it; reads like the table of contents of the stages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.model import Line, Role
from tui.sources.boilerplate.classifier import features, is_noise
from tui.sources.boilerplate.closing import mark_closing
from tui.sources.boilerplate.headline import mark_head, mark_headings
from tui.sources.boilerplate.outline import Outline
from tui.sources.boilerplate.related import mark_listings
from tui.sources.boilerplate.rules import mark_furniture

_GALLERY = re.compile(
    r"(?i)(?:open image in gallery|view image in fullscreen|enlarge this image|image caption|"
    r"(?:hide|toggle) caption)[:\s]+"
)


def mark_noise(text: str, lines: Sequence[Line], language: str) -> tuple[Line, ...]:
    """Label the lines of a source: role of those that are story, reason of those that are not.

    A reason that the markup gave stays. A lost sentence of the story is worse than a kept line of
    noise: when nothing would be left, everything is.
    """
    split = _split_gallery_labels(text, lines)
    outline = outline_of(text, split, language)
    for index, found in list(features(outline)):
        if is_noise(found):
            outline.mark(index, "reads like the page, not the story")
    marked = tuple(
        replace(line, role=item.role, noise=item.noise)
        for line, item in zip(split, outline.items, strict=True)
    )
    return marked if any(line.noise is None for line in marked) else tuple(lines)


def outline_of(text: str, lines: Sequence[Line], language: str) -> Outline:
    """The lines of a source after every stage but the line model."""
    outline = Outline(text, lines, language)
    mark_furniture(outline)
    mark_listings(outline)
    mark_head(outline)
    mark_headings(outline)
    mark_closing(outline)
    return outline


def _split_gallery_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """Part captions from the button words that a page glued to their front."""
    found = []
    for line in lines:
        label = _GALLERY.match(text, line.start, line.end)
        if label and label.end() < line.end:
            found.append(
                Line(line.start, line.start + len(label[0].rstrip()), line.role, line.noise or "menu")
            )
            found.append(Line(label.end(), line.end, Role.CAPTION, line.noise))
        else:
            found.append(line)
    return found
