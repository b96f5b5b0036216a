"""Telling the story of a source from what surrounds it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui.model import Line, Role
from tui.sources.dates import dates_in
from tui.sources.languages import Phrases, phrases

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FURNITURE_ID = re.compile(r"[A-Z]{3,}\d{8,}\w*|https?://\S+|www\.\S+|@\w+|[\W\d_]+")
_CREDIT = re.compile(
    r"(?i)(?:\b(?:photo|picture|image|foto|fotograf[ií]a|photograph|credit|cr[eé]dito|illustration|video)s?\s*(?:[:/|©]|by\b|credit|courtesy|de\b|por\b)|"
    r"\((?:AP|AFP|Reuters|EPA|EFE|Getty|[A-Z][\w ]{1,20})(?: Photo)?(?:/[^()]{2,60}| via [^()]{2,40})?\)$|\( ?[^()]{2,60} via [^()]{2,60}\)$|/ ?(?:AP|AFP|Reuters|EPA|EFE|Getty(?: Images)?)\b.{0,20}$|"
    r"\bthis (?:photo|picture|image|handout)\b|\bfile (?:photo|picture)\b|\b(?:license|stock) photo\b|\barchivo\b.{0,3}$)"
)
_AGENCY_ONLY = re.compile(
    r"(?:AP|AFP|Reuters|Yonhap|Xinhua|EFE|UPI|ANI|PTI|DPA|ANSA|Kyodo|Korean Central News Agency|KCNA|TASS|Getty Images|Associated Press)"
)
_GALLERY = re.compile(
    r"(?i)(?:open image in gallery|view image in fullscreen|enlarge this image|image caption|hide caption|toggle caption)[:\s]+"
)
_TIME_AGO = re.compile(
    r"(?i)(?:time)?\s*(?:an?|\d+)\s*(?:minute|hour|day|week|month)s?\s*ago|hace (?:un|una|\d+) (?:minuto|hora|d[ií]a|semana)s?"
)
_APPEAL = re.compile(
    r"(?i)\b(?:your (?:support|donation|contribution|subscription)|support (?:us|our|now)|read more|donate|subscribe|sign up|our (?:reporting|journalism|newsroom|reporters)|"
    r"reporters on the ground|paywalls?|quality journalism|newsletter|tu apoyo|suscr[ií]bete|nuestro periodismo)\b"
)


def mark_noise(text: str, lines: Sequence[Line], language: str) -> tuple[Line, ...]:
    """Label the lines of a source that are not its story; a reason that the markup gave stays."""
    words = phrases(language)
    marked = _split_gallery_labels(text, lines)
    bodies = [text[line.start : line.end] for line in marked]
    reasons = [line.noise for line in marked]
    first = _first_paragraph(bodies, reasons)
    _mark_lines(bodies, reasons, marked, words, language, first)
    _mark_tail(bodies, reasons, words, language, first)
    return tuple(replace(line, noise=reason) for line, reason in zip(marked, reasons, strict=True))


def is_sentence(body: str) -> bool:
    """Whether a line reads like a paragraph of a story."""
    return (len(body) >= 60 and bool(_SENTENCE_END.search(body))) or len(body) >= 200


def _split_gallery_labels(text: str, lines: Sequence[Line]) -> list[Line]:
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


def _first_paragraph(bodies: list[str], reasons: list[str | None]) -> int:
    for index, body in enumerate(bodies):
        if reasons[index] is None and is_sentence(body) and len(_APPEAL.findall(body)) < 3:
            return index
    return len(bodies)


def _mark_lines(
    bodies: list[str], reasons: list[str | None], lines: list[Line], words: Phrases, language: str, first: int
) -> None:
    for index, body in enumerate(bodies):
        if reasons[index] is None:
            reasons[index] = _reason(body, lines[index], words, language, index < first)


def _reason(body: str, line: Line, words: Phrases, language: str, head: bool) -> str | None:
    if line.role is Role.HEADLINE:
        return None
    if _FURNITURE_ID.fullmatch(body) or _TIME_AGO.fullmatch(body.strip("• ")):
        return "reference"
    if _AGENCY_ONLY.fullmatch(body):
        return "agency"
    dates = list(dates_in(body, language))
    if _is_caption(body) or line.role is Role.CAPTION:
        return None if dates else "photo caption"
    if len(body) <= 120:
        rest = body
        for date in reversed(dates):
            rest = rest[: date.start] + rest[date.end :]
        letters = len(re.findall(r"\w", rest))
        if dates and not _SENTENCE_END.search(body) and letters <= 60:
            return "date line"
        if words.byline.match(body) and not _SENTENCE_END.search(body):
            return "byline"
    short = len(body) <= 200 or not _SENTENCE_END.search(body)
    for reason, pattern in words.line:
        if pattern.match(body) and (short or reason in ("copyright", "disclaimer")):
            return reason
    if body.count("|") >= 2 and len(body) <= 200:
        return "menu"
    if len(body) >= 200 and len(_APPEAL.findall(body)) >= 3:
        return "appeal"
    return None


def _is_caption(body: str) -> bool:
    return len(body) <= 400 and bool(_CREDIT.search(body))


def _mark_tail(
    bodies: list[str], reasons: list[str | None], words: Phrases, language: str, first: int
) -> None:
    """End the story where a page starts to list other articles."""
    counts = Counter(bodies)
    story = 0
    for index, body in enumerate(bodies):
        if index <= first:
            continue
        story += reasons[index] is None and is_sentence(body)
        follows = bodies[index + 1] if index + 1 < len(bodies) else ""
        repeated = counts[body] > 1 and body == follows and not _SENTENCE_END.search(body)
        dated = (
            not is_sentence(body)
            and not _SENTENCE_END.search(body)
            and len(body) >= 20
            and _date_only(follows, language)
        )
        header = bool(words.ends_story.match(body)) and len(body) <= 60
        if repeated or dated:
            _mark_rest(reasons, index, "related articles")
            return
        if header:
            end = index + 1
            while end < len(bodies) and not is_sentence(bodies[end]):
                end += 1
            for at in range(index, end):
                reasons[at] = reasons[at] or "related articles"


def _date_only(body: str, language: str) -> bool:
    found = next(iter(dates_in(body, language)), None)
    return found is not None and len(re.findall(r"\w", body[: found.start] + body[found.end :])) <= 12


def _mark_rest(reasons: list[str | None], start: int, reason: str) -> None:
    for index in range(start, len(reasons)):
        reasons[index] = reasons[index] or reason
