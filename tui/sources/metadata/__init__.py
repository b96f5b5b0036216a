"""Outlet, title, byline, date, address and origin of an article, each from words of the source itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.languages.pages import page_phrases
from tui.languages.patterns import alternatives
from tui.model import Evidence, Line, Role
from tui.sources.metadata.dates import dates_in, yearless_in
from tui.sources.metadata.mastheads import without_outlet
from tui.sources.metadata.names import is_agency, is_people
from tui.sources.metadata.outlet import outlet_of
from tui.sources.metadata.publication import published_of
from tui.sources.parsed import Stated, start_of

_ORIGIN = re.compile(
    rf"(?i)\W*(?:{alternatives('ORIGINAL')})\s*:?\s*(?:https?://)?([^\s/,;]+(?: [A-Z][\w.]*)*)"
)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Ý][\w.,'’/ -]{1,50} )?(?:\w+\.? \d{1,2} )?\((?P<name>[A-Z][\w/ .]{1,30})\)\.? ?(?:[-–—]|--) "
)
_REPORTING = re.compile(rf"\(?(?:{alternatives('REPORTING_BY')}) ([^;()]{{3,80}})")
_URL = re.compile(r"(?P<url>https?://[^\s/]+\.[^\s/]+\S*)")
_LABELLED_URL = re.compile(
    rf"(?:(?i:{alternatives('ADDRESS_LABELS')})\s*:\s*<?|This article was downloaded by \S+ from )"
    rf"{_URL.pattern}>?"
)
_PROGRAMS = re.compile(r"(?i)office|windows|python|word|writer|acrobat|admin|\buser\b|unknown|author")
_NAME_END = re.compile(
    r"\s*[|·•@/<(]\s*|\s{2,}|,\s|;\s|\s[–—-]\s|\s+(?=\d)|\s+\S*@|"
    rf"\s+(?:{alternatives('BEHIND_AUTHOR')})\s"
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
    remarks: tuple[str, ...] = ()
    url: str | None = None


def metadata_of(text: str, lines: Sequence[Line], stated: Sequence[Stated], language: str) -> Metadata:
    """Read the metadata of an article from declarations in its markup and from its lines.

    Args:
        text: of the source.
        lines: its lines, with noise marked.
        stated: what the markup declares.
        language: ISO 639-1 code.
    """
    bodies = [start_of(text, line, 400) for line in lines]
    evidence: list[Evidence] = []

    def keep(field: str, found: tuple[str, str] | None) -> str | None:
        if found:
            evidence.append(Evidence(field, " ".join(found[1].split())))
        return found[0] if found else None

    title = keep("title", _declared(stated, "title") or _title(bodies, lines) or _page_title(stated))
    author = _declared(stated, "byline") or _byline(bodies, lines, language) or _creator(stated)
    byline = keep("byline", author)
    address = _address(bodies, lines, stated)
    outlet = keep("outlet", outlet_of(text, lines, stated, title, address[0] if address else ""))
    title = without_outlet(title, outlet) if title else None
    origin = keep("origin", _origin(bodies, lines, stated, outlet))
    published_date = published_of(text, lines, stated, language)
    published = keep(
        "published", (published_date.value, published_date.words) if published_date.value else None
    )
    url = keep("url", address)
    remarks: tuple[str, ...] = ()
    if published_date.choices and not published and not published_date.yearless:
        remarks = (f"date unclear: {' or '.join(choice[:10] for choice in published_date.choices)}",)
    return Metadata(outlet, title, byline, origin, published, tuple(evidence), remarks, url)


def _declared(stated: Sequence[Stated], field: str) -> tuple[str, str] | None:
    return next(((item.value, item.words) for item in stated if item.field == field), None)


def _creator(stated: Sequence[Stated]) -> tuple[str, str] | None:
    """Return who wrote a document by its properties, where these name a person and no program."""
    found = _declared(stated, "creator")
    return found if found and is_people(found[0]) and not _PROGRAMS.search(found[0]) else None


def _page_title(stated: Sequence[Stated]) -> tuple[str, str] | None:
    found = _declared(stated, "page title")
    return (re.split(r"\s+[|–—]\s+", found[0])[0], found[1]) if found else None


def _title(bodies: Sequence[str], lines: Sequence[Line]) -> tuple[str, str] | None:
    for body, line in zip(bodies, lines, strict=True):
        if line.role is Role.HEADLINE and line.noise is None:
            words = " ".join(body.split())
            return words, words
    return None


def _byline(bodies: Sequence[str], lines: Sequence[Line], language: str) -> tuple[str, str] | None:
    pattern = page_phrases(language).byline
    near = [
        (body, line)
        for body, line in zip(bodies, lines, strict=True)
        if line.noise not in ("related articles", "embedded post", "comments")
    ]
    for body, line in near:
        match = pattern.match(body)
        if match and line.noise:
            name = _people(match[1])
            if name:
                return name, body
    for body, line in near:
        if line.noise in ("byline", "date line"):
            for part in re.split(r"\s*[|·•]\s*|, (?=.*\d)", _without_date(body, language)):
                name = _people(part)
                if name and is_people(name):
                    return name, body
    for body, line in near:
        match = _REPORTING.match(body)
        if match and line.noise:
            return match[1].strip(), body
    return None


def _people(words: str) -> str:
    name = _NAME_END.split(words.strip())[0].strip(" .,-–—")
    return " ".join(part.capitalize() for part in name.split()) if name.isupper() and " " in name else name


def _without_date(body: str, language: str) -> str:
    found = next(iter(dates_in(body, language)), None) or next(iter(yearless_in(body, language, 2000)), None)
    return body[: found.start].strip(" ,-–—|·") if found else body


def _origin(
    bodies: Sequence[str], lines: Sequence[Line], stated: Sequence[Stated], outlet: str | None
) -> tuple[str, str] | None:
    for body, line in zip(bodies, lines, strict=True):
        match = _ORIGIN.match(body) or (_ORIGIN.search(body) if line.noise == "copyright" else None)
        if match and line.noise and line.noise != "related articles":
            name = match[1].strip(" .,")
            if name and name != outlet:
                return name, body
    return _declared(stated, "origin") or _agency_of(bodies, lines, outlet)


def _agency_of(bodies: Sequence[str], lines: Sequence[Line], outlet: str | None) -> tuple[str, str] | None:
    """Return the agency or station that the dateline names as where the text comes from: "TOKYO (AP) —"."""
    first = next(
        (body for body, line in zip(bodies, lines, strict=True) if not line.noise and line.role is Role.BODY),
        "",
    )
    match = _DATELINE.match(first)
    if not match or match["name"] == outlet or not (match["name"].isupper() or is_agency(match["name"])):
        return None
    return match["name"], match[0].strip(" -–—")


def _address(
    bodies: Sequence[str], lines: Sequence[Line], stated: Sequence[Stated]
) -> tuple[str, str] | None:
    """Return the address that a source states for itself: declared, after a label, or a bare first line."""
    declared = next((item for item in stated if item.field == "url" and _URL.fullmatch(item.value)), None)
    if declared:
        return declared.value, declared.words
    for index, (body, line) in enumerate(zip(bodies, lines, strict=True)):
        match = _LABELLED_URL.fullmatch(body) or (_URL.fullmatch(body) if index == 0 else None)
        if match and line.noise not in ("related articles", "comments", "embedded post"):
            return match["url"], body
    return None
