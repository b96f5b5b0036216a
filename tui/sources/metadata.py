"""Outlet, title, byline, date and origin of an article, each from words of the source itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Evidence, Line, Role
from tui.sources.dates import dates_in
from tui.sources.draft import Stated
from tui.sources.languages import Phrases, phrases
from tui.sources.noise import is_sentence

HEAD = 12  # lines in which a page states its headline, byline and date

_GLUED_OUTLET = re.compile(r"([A-Z][\w.&' ]{2,40}?)\s?(\d{1,2}-\d{1,2}-\d{4})")
_ORIGIN = re.compile(
    r"(?i)(?:original source|originally published (?:by|on|at)|fuente original)\s*:?\s*(\S.{2,60}?)\.?$"
)
_COPYRIGHT = re.compile(
    r"(?i:©|\(c\)|copyright)\s*(?:(?:19|20)\d{2}\s*(?:[-–]\s*(?:19|20)?\d{2})?)?,?\s*(?P<name>[A-Z][\w&'’.]*(?: (?:[A-Z][\w&'’.]*|of|the|de|del|la))*?)"
    r"(?: (?:Media|Ltd|Inc|LLC|plc|Group|Publishing|cooperative))*\.?(?: (?:19|20)\d{2})?(?:\.|$| All| This)"
)
_MORE = re.compile(
    r"(?:MORE FROM|More from|More|Also on|ALSO ON|About) (?P<name>[A-Z][\w&'’]+(?: [A-Z][\w&'’]+){1,4})\s*:?"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source states of itself; None where it does not."""

    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    origin: str | None = None
    published: str | None = None
    evidence: tuple[Evidence, ...] = ()


def metadata_of(text: str, lines: Sequence[Line], stated: Sequence[Stated], language: str) -> Metadata:
    """Read the metadata of an article from what its markup declares and its lines say."""
    words = phrases(language)
    bodies = [text[line.start : line.end] for line in lines]
    evidence: dict[str, Evidence] = {}

    def keep(field: str, found: tuple[str, str] | None) -> str | None:
        if found:
            evidence[field] = Evidence(field, found[1])
        return found[0] if found else None

    title = keep("title", _stated(stated, "title") or _title(bodies, lines, words))
    byline = keep("byline", _stated(stated, "byline") or _byline(bodies, words))
    outlet = keep("outlet", _stated(stated, "outlet") or _outlet(bodies, lines, byline))
    origin = keep("origin", _origin(bodies, stated))
    published = keep("published", _published(bodies, lines, stated, language))
    return Metadata(outlet, title, byline, origin, published, tuple(evidence.values()))


def _stated(stated: Sequence[Stated], field: str) -> tuple[str, str] | None:
    return next(((item.value, item.words) for item in stated if item.field == field), None)


def _title(bodies: list[str], lines: Sequence[Line], words: Phrases) -> tuple[str, str] | None:
    for body, line in zip(bodies, lines, strict=True):
        if line.role is Role.HEADLINE:
            return body, body
    for body, line in list(zip(bodies, lines, strict=True))[:HEAD]:
        if line.noise is not None:
            continue
        if len(body) > 250 or (is_sentence(body) and body.endswith(".")) or len(body.split()) < 2:
            return None
        return body, body
    return None


def _byline(bodies: list[str], words: Phrases) -> tuple[str, str] | None:
    for body in bodies[:HEAD]:
        match = words.byline.match(body)
        if match and len(body) <= 160:
            name = re.split(r"\s*[|·•]\s*|,\s|\s\d", match[1])[0].strip(" .")
            if name:
                return name, body
    return None


def _outlet(bodies: list[str], lines: Sequence[Line], byline: str | None) -> tuple[str, str] | None:
    for body in bodies[:HEAD]:
        glued = _GLUED_OUTLET.fullmatch(body)
        if glued:
            return glued[1].strip(), body
    for pattern in (_COPYRIGHT, _MORE):
        for body, line in zip(bodies, lines, strict=True):
            match = pattern.match(body)
            if match and line.noise:
                return match["name"].strip(), body
    return None


def _origin(bodies: list[str], stated: Sequence[Stated]) -> tuple[str, str] | None:
    for body in bodies:
        match = _ORIGIN.match(body)
        if match:
            return match[1], body
    declared = _stated(stated, "origin")
    if declared:
        host = re.match(r"https?://([^/]+)", declared[0])
        return (host[1] if host else declared[0]), declared[1]
    return None


def _published(
    bodies: list[str], lines: Sequence[Line], stated: Sequence[Stated], language: str
) -> tuple[str, str] | None:
    for item in stated:
        if item.field == "published":
            found = next(iter(dates_in(item.value, language)), None)
            if found:
                return found.value, item.words
    for body, line in list(zip(bodies, lines, strict=True))[:HEAD]:
        if line.noise in ("date line", "byline", "reference", "menu", "appeal") or len(body) <= 120:
            found = next(iter(dates_in(body[:200], language)), None)
            if found and (line.noise or len(body) <= 120):
                return found.value, body[:120]
    return None
