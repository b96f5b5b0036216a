"""Separating the story of a source from what surrounds it; reads like a table of contents of the stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.languages.other_languages import commonest
from tui.model import Line, Role
from tui.sources.boilerplate.classifier import UNTRAINED, LineVerdict, probability, verdict
from tui.sources.boilerplate.headline import mark_head, mark_headings
from tui.sources.boilerplate.line_features import features, word_weights
from tui.sources.boilerplate.lists import mark_lists
from tui.sources.boilerplate.outline import NO_ELEMENTS, Outline
from tui.sources.boilerplate.parts import split_lines
from tui.sources.boilerplate.posts import mark_posts
from tui.sources.boilerplate.related import mark_listings
from tui.sources.boilerplate.rules import addresses_reader, mark_boilerplate, mark_closing

_READS = "reads like the page, not the story"
_CUT_WORDS = 6  # of a last line that ends with a word such as "the", as no headline does
_OPENING_WORDS = 9  # the same, where it is its first word
_ARTICLES = frozenset(
    {"a", "an", "the", "el", "la", "los", "las", "un", "una", "le", "les", "der", "die", "das", "il", "more"}
)  # with which captions and labels begin, too
_LONG_WORDS = 16  # of a last line too long for a headline
_FEWEST_WORDS = 4  # of a line that may be all there is of a story


def mark_noise(
    text: str, lines: Sequence[Line], language: str, elements: Mapping[int, str] = NO_ELEMENTS
) -> tuple[Line, ...]:
    """Label the lines of a source: with a role where they are story, with a reason where they are not.

    A reason that the markup gave stays. A lost sentence of the story is worse than a remaining line of
    noise: when no line would be left, all lines are story.

    Args:
        text: of the source.
        lines: its lines as the format gives them.
        language: ISO 639-1 code.
        elements: HTML elements of lines, by the offsets at which these begin.
    """
    split = split_lines(text, lines, language)
    outline = outline_of(text, split, language, elements)
    trained = bool(word_weights(outline.language))
    for index, found in list(features(outline)):
        item = outline.items[index]
        noise = probability(found)
        said = verdict(found, noise, item.noise)
        if said is LineVerdict.NOISE and item.stops and not trained and noise < UNTRAINED:
            continue
        if said is not LineVerdict.UNDECIDED:
            item.noise = _READS if said is LineVerdict.NOISE else None
    if all(item.noise or item.role is Role.HEADLINE for item in outline.items):
        _release(outline)
    marked = tuple(
        replace(line, role=item.role, noise=item.noise)
        for line, item in zip(split, outline.items, strict=True)
    )
    return marked if any(line.noise is None for line in marked) else tuple(lines)


def _keep_cut_off(outline: Outline) -> None:
    """Count a last line that breaks off inside a sentence as story, as where a copy was cut."""
    if len(outline.items) < 2:
        return
    before, last = outline.items[-2:]
    site = addresses_reader(last, outline.phrases) or outline.phrases.site.search(last.unquoted)
    cut = (
        last.prose
        and not site
        and not last.stops
        and last.noise is None
        and not last.body.endswith((":", "|"))
    )
    if not cut or len(last.words) < _CUT_WORDS or not before.open_paragraph:
        return
    known = commonest(outline.language)
    opens = len(last.words) >= _OPENING_WORDS and last.words[0].lower() in known - _ARTICLES
    if len(last.words) >= _LONG_WORDS or opens or last.words[-1].lower() in known:
        last.element = "item"


def _release(outline: Outline) -> None:
    """Take back what only its looks made noise, where nothing but a headline is left of a source."""
    title = next((i for i, item in enumerate(outline.items) if item.role is Role.HEADLINE), -1)
    for item in outline.items[title + 1 :]:
        if item.noise in ("page head", _READS) and len(item.words) >= _FEWEST_WORDS:
            item.noise = None


def outline_of(
    text: str, lines: Sequence[Line], language: str, elements: Mapping[int, str] = NO_ELEMENTS
) -> Outline:
    """Return the lines of a source after every stage but the line model.

    Args:
        text: of the source.
        lines: its lines as the format gives them.
        language: ISO 639-1 code.
        elements: HTML elements of lines, by where these begin.
    """
    outline = Outline(text, lines, language, elements)
    mark_posts(outline)
    mark_boilerplate(outline)
    mark_lists(outline)
    _keep_cut_off(outline)
    mark_listings(outline)
    mark_head(outline)
    mark_headings(outline)
    mark_closing(outline)
    return outline
