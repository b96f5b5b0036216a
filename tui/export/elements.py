"""HTML, built so that no text can get into a page without being escaped."""

from __future__ import annotations

from collections.abc import Iterable

from tui.export.foreign import in_html

_VOID = {"meta"}


class Markup(str):
    """HTML made by :func:`element`; adding to it or cutting it gives plain text again, which is escaped."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | int) -> Markup:
    """An element; children and attributes that are not :class:`Markup` are escaped.

    An underscore at the end of an attribute's name is dropped (``class_``), others become hyphens, and an
    empty value leaves the attribute out.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{in_html(str(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    return Markup(f"<{name}{said}>" if name in _VOID else f"<{name}{said}>{joined(children)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Several pieces one after the other."""
    return Markup("".join(p if isinstance(p, Markup) else in_html(p) for p in parts))


def foreign(text: str, language: str = "") -> Markup:
    """Words of a source, kept from turning the direction of the text around them."""
    return element("bdi", text, dir="auto", lang=language)
