"""What languages are called in English, by ISO 639-1 code."""

from __future__ import annotations

from functools import cache

from tui.languages import base_code

_UNKNOWN = "a language that is not recognized"
_NAMES = """
af=Afrikaans ar=Arabic az=Azerbaijani bg=Bulgarian ca=Catalan cs=Czech cy=Welsh da=Danish de=German
el=Greek en=English es=Spanish et=Estonian eu=Basque fa=Persian fi=Finnish fr=French ga=Irish
gl=Galician he=Hebrew hi=Hindi hr=Croatian hu=Hungarian id=Indonesian is=Icelandic it=Italian
ja=Japanese ko=Korean lt=Lithuanian lv=Latvian ms=Malay mt=Maltese nl=Dutch no=Norwegian pl=Polish
pt=Portuguese ro=Romanian ru=Russian sk=Slovak sl=Slovene sq=Albanian sr=Serbian sv=Swedish
sw=Swahili th=Thai tl=Tagalog tr=Turkish uk=Ukrainian ur=Urdu vi=Vietnamese zh=Chinese
"""


@cache
def _names() -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in _NAMES.split())


def language_name(code: str) -> str:
    """Return the English name of a language; the code itself where none is known.

    Args:
        code: ISO 639-1 code, "und" for a language that was not recognized.
    """
    base = base_code(code)
    return _UNKNOWN if base == "und" else _names().get(base, base)
