"""Completing the word at the cursor of a query: field words, and the values they can have."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tui.search.fields import FIELDS
from tui.search.folding import tokens
from tui.text import SafeText, safe

MOST = 20
_AT_CURSOR = re.compile(
    r"(?:^|(?<=\s))(?P<minus>-?)(?:(?P<field>[^\W\d_][\w-]*):)?(?P<open>[\"“”„«»]?)(?P<part>[^\s:\"]*)$"
)


@dataclass(frozen=True, slots=True)
class Completion:
    """One thing the word may become.

    Attributes:
        text: what to write in its place.
        label: the same as shown.
        meaning: what it does, in a few words; empty for values.
    """

    text: str
    label: SafeText
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """What the word at the cursor may become.

    Attributes:
        start, end: the part of the query to replace.
        items: best first, at most 20.
    """

    start: int
    end: int
    items: tuple[Completion, ...]


def complete(text: str, cursor: int, known: Callable[[str], list[str]]) -> Completions:
    """Complete a query.

    Args:
        text: the query.
        cursor: offset in it; what stands behind it is kept.
        known: the values a field word can have.
    """
    cursor = max(0, min(cursor, len(text)))
    match = _AT_CURSOR.search(text[:cursor])
    if match is None:
        return Completions(cursor, cursor, ())
    name, part = match["field"], match["part"]
    if name is None:
        start = match.start() + len(match["minus"])
        words = [f for f in FIELDS if f.startswith(part.lower())] if not match["open"] else []
        items = [Completion(f"{f}:", safe(f"{f}:"), FIELDS[f].meaning) for f in words]
        return Completions(start, cursor, tuple(items))
    start = match.end("field") + 1
    if name.lower() not in FIELDS:
        return Completions(start, cursor, ())
    typed = tokens(part)
    values = [value for value in known(name.lower()) if _may_become(typed, value)]
    if not values and not part:
        example = FIELDS[name.lower()].example.partition(":")[2]
        return Completions(start, cursor, (Completion(example, safe(example), "for example"),))
    items = [Completion(_quoted(value), safe(value).one_line()) for value in values[:MOST]]
    return Completions(start, cursor, tuple(items))


def _may_become(typed: list[str], value: str) -> bool:
    return f" {' '.join(typed)}" in f" {' '.join(tokens(value))}"


def _quoted(value: str) -> str:
    plain = " ".join(value.replace('"', " ").split())
    return plain if re.fullmatch(r"[^\s,“”„«»]+", plain) else f'"{plain}"'
