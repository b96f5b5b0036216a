"""Untrusted text made safe for each format, and elements of HTML.

Every string of a comparison or a review passes through one of these on its way into a readable report.
All begin with :func:`tui.safetext.safe`, which makes controls and invisible characters visible. Only the
JSON formats hold texts as they are: their escapes lose nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from tui.safetext import safe

# The punctuation that can begin or end markup anywhere, and the rest only where it can: commas, hyphens
# and full stops between sentences stay bare, which keeps the source of a report readable.
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#!|~=^$&@]|\.(?=[^\W\d]|-)|(?<=w)\.|:(?=\S)|/(?=/)|^[-+:.]")
_MARKDOWN_LIST = re.compile(r"^(\d+)([.)])(?=\s|$)")

# What a spreadsheet takes for a formula at the start of a cell (OWASP ASVS 1.2.10, and its full-width forms).
_FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠]")


def one_line(text: str) -> str:
    """Return untrusted text on one line, white space folded."""
    return " ".join(str(safe(text)).split())


def in_markdown(text: str) -> str:
    """Return untrusted text that CommonMark, GitHub and linkifiers show as it is, on one line."""
    return _MARKDOWN_LIST.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\g<0>", one_line(text)))


def in_html(text: str) -> str:
    """Return untrusted text for an element or a quoted attribute."""
    return html.escape(str(safe(text)), quote=True)


def in_csv(text: str) -> str:
    """Return untrusted text for a cell that no spreadsheet takes for a formula.

    A cell that would begin one gets an apostrophe before it, and line feeds become " ⏎ "; the JSON report
    is the one that loses nothing.
    """
    lines = str(safe(text)).replace("\n", " ⏎ ")
    return f"'{lines}" if _FORMULA.match(lines) else lines


_VOID = {"meta"}


class Markup(str):
    """HTML made by :func:`element`; adding to it or cutting it gives plain text again, which is escaped."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | int) -> Markup:
    """Return an element; children and attributes that are not :class:`Markup` are escaped.

    An underscore at the end of an attribute's name is dropped (``class_``), others become hyphens, and an
    empty value leaves the attribute out.
    """
    attributes_text = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{in_html(str(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    return Markup(
        f"<{name}{attributes_text}>"
        if name in _VOID
        else f"<{name}{attributes_text}>{joined(children)}</{name}>"
    )


def joined(parts: Iterable[str]) -> Markup:
    """Return several pieces one after the other."""
    return Markup("".join(p if isinstance(p, Markup) else in_html(p) for p in parts))


def untrusted(text: str, language: str = "") -> Markup:
    """Return words of a source as HTML that cannot turn the direction of the text around them.

    Args:
        text: the words.
        language: ISO 639-1 code, or "".
    """
    return element("bdi", text, dir="auto", lang=language)
