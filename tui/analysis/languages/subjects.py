"""Loading the words of one subject in one language: from fixed file names in the folder of the language."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TypeVar

from tui.analysis.languages.harms import HarmWords

_T = TypeVar("_T")


def _words(code: str, subject: str, none: _T) -> _T:
    """Return the table of a subject, ``none`` where the language has no folder."""
    language = code.lower()[:2]
    if language not in ("en", "es"):
        return none
    module = import_module(f"tui.analysis.languages.{language}.{subject}")
    found = getattr(module, subject.upper())
    assert isinstance(found, type(none))
    return found


@cache
def harm_words(code: str) -> HarmWords:
    """Return the words of the language with this ISO 639-1 code; none for a language without a table."""
    return _words(code, "harms", HarmWords())
