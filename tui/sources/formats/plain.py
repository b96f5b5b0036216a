"""Plain text: every non-blank line is a line of the source; a hard-wrapped paragraph is one line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tui.model import Line, Role
from tui.sources.formats import front_matter
from tui.sources.formats.wrapping import is_printed, unbroken
from tui.sources.parsed import ParsedSource, Stated

_LINE = re.compile(r"[^\n\x0c]+")
_HEADER = re.compile(r"(From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|List-Unsubscribe): +(\S.*)")
# What mail programs set before the subject of a mail that is passed on or answered, in several languages.
_PASSED_ON = re.compile(r"(?i)(?:(?:fwd?|re|wg|aw|rv|enc|rif|doorst|antw)(?:\[\d+\])?\s*[:：]\s*)+(?=\S)")
_SENDER = re.compile(r"\"?([^\"<]+?)\"?\s*<[^<>]*>")
_LABELS = 40  # lines at the top and at the end among which labels are looked for
WRAPPED_AT = 100  # a text with a longer line than this is not hard-wrapped
_BULLETS = frozenset("-–—•·*▪‣●○■►")
_FULL = 0.7  # a wrapped line fills at least this share of the longest


def read(text: str) -> ParsedSource:
    """Parse a plain text; the header of a saved message counts as stated metadata.

    The text is unchanged, except that words divided at the ends of lines in print are joined.
    """
    if is_printed(text):
        text = unbroken(text)
    lines = _join_bullets(text, _join_wrapped(text, lines_of(text)))
    headers = _message_headers(text, lines)
    if not headers:
        return _with_labels(text, lines)
    marked = [Line(line.start, line.end, noise="message header") for line in lines[: len(headers)]]
    return ParsedSource(text, (*marked, *lines[len(headers) :]), tuple(_stated(headers)))


def title_of_subject(subject: str) -> str:
    """Return the subject of a mail without the marks of being passed on or answered, such as "Fwd:"."""
    return _PASSED_ON.sub("", subject, count=1) if _PASSED_ON.match(subject) else subject


def _with_labels(text: str, lines: list[Line]) -> ParsedSource:
    """Return a text whose plain labels, such as "URL: …", count as stated metadata."""
    bodies = [text[line.start : line.end] for line in lines[:_LABELS]]
    shift = max(_LABELS, len(lines) - _LABELS)
    tail = [text[line.start : line.end] for line in lines[shift:]]
    labelled = front_matter.labelled_lines([*bodies, *tail]) if bodies else set()
    if not labelled:
        return ParsedSource(text, tuple(lines))
    stated = front_matter.stated_in([(bodies + tail)[index] for index in sorted(labelled)])
    marked = {index if index < len(bodies) else index - len(bodies) + shift for index in labelled}
    found = (
        replace(line, noise="front matter") if index in marked else line for index, line in enumerate(lines)
    )
    return ParsedSource(text, tuple(found), tuple(stated))


def lines_of(text: str) -> list[Line]:
    """Return the spans of the non-blank lines of a text, without surrounding white space."""
    found = []
    for match in _LINE.finditer(text):
        body = match[0].strip()
        if body:
            start = match.start() + match[0].index(body)
            found.append(Line(start, start + len(body)))
    return found


def lines_of_paragraphs(text: str) -> list[str]:
    """Return the words of each line of a text, hard-wrapped paragraphs joined, white space normalized."""
    return [" ".join(text[line.start : line.end].split()) for line in _join_wrapped(text, lines_of(text), 1)]


def _join_wrapped(text: str, lines: list[Line], fewest: int = 2) -> list[Line]:
    """Join the lines of paragraphs that an editor or mail program broke at a fixed width.

    Args:
        text: the whole text.
        lines: its lines.
        fewest: how many of them must go on in small letters.
    """
    width = max((line.end - line.start for line in lines), default=0)
    if width > WRAPPED_AT:
        return lines
    joins = [_continues(text, a, b, width) for a, b in pairwise(lines)]
    if sum(_small(text, b) and join for join, b in zip(joins, lines[1:], strict=True)) < fewest:
        return lines
    found = lines[:1]
    for join, line in zip(joins, lines[1:], strict=True):
        if join:
            found[-1] = Line(found[-1].start, line.end, Role.BODY)
        else:
            found.append(line)
    return found


def _continues(text: str, line: Line, after: Line, width: int) -> bool:
    full = line.end - line.start >= _FULL * width
    return full and text.count("\n", line.end, after.start) == 1


def _small(text: str, line: Line) -> bool:
    return text[line.start].islower()


def _join_bullets(text: str, lines: list[Line]) -> list[Line]:
    """Join a list's mark on a line by itself, as browsers copy it, with the item below it."""
    found: list[Line] = []
    marked = False
    for line in lines:
        alone = text[line.start : line.end] in _BULLETS
        if marked and not alone:
            found[-1] = Line(found[-1].start, line.end, line.role, line.noise)
        else:
            found.append(line)
        marked = alone
    return found


def _message_headers(text: str, lines: list[Line]) -> list[tuple[str, str]]:
    """Return the header lines of a saved e-mail; none without a subject and a sender or date."""
    found = []
    for line in lines:
        match = _HEADER.fullmatch(text[line.start : line.end])
        if not match:
            break
        found.append((match[1], match[2]))
    names = {name for name, _ in found}
    return found if "Subject" in names and names & {"From", "Date", "Sent"} else []


def _stated(headers: list[tuple[str, str]]) -> list[Stated]:
    fields = {"From": "outlet", "Subject": "title", "Date": "published", "Sent": "published"}
    found = []
    for name, value in headers:
        if name == "From":
            sender = _SENDER.fullmatch(value)
            if not sender:
                continue
            found.append(Stated("outlet", sender[1].strip(), f"From: {value}"))
        elif name in fields:
            words = title_of_subject(value) if name == "Subject" else value
            found.append(Stated(fields[name], words, f"{name}: {value}"))
    return found
