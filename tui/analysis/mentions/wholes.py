"""The whole of a part: of "12 of 40 seats", "4,700 of them", "15% of the jobs"."""

from __future__ import annotations

from tui.analysis.mentions import nouns
from tui.analysis.mentions.numbers import read_number
from tui.analysis.mentions.scan import Scan


def part_of(scan: Scan, j: int, vague: bool) -> tuple[str | None, tuple[str, int] | None]:
    """The whole and the counted noun behind "of": of "12 of 40 seats", "4,700 of them", "dozens of seats"."""
    t, language = scan.t, scan.language
    whole = whole_at(scan, j)
    if whole is None:
        return None, None
    if whole in language.numbers.pronouns:
        return whole, nouns.counted(t, j + 1, language, plural=True)
    if " " in whole:
        return whole, (whole.split(" ", 1)[1], j)
    noun = nouns.counted(t, j + 1, language, plural=True) or nouns.counted(t, j, language, plural=True)
    direct = vague and t.low[j] not in language.names.articles and noun is not None and noun[0] == whole
    return None if direct else whole, noun


def whole_at(scan: Scan, j: int) -> str | None:
    """The whole of a part, from token ``j``: a pronoun, or a number with or without its noun."""
    t, language = scan.t, scan.language
    n = language.numbers
    if t.low[j] in n.pronouns:
        return t.low[j]
    if t.low[j] in language.names.articles or t.low[j] in n.fraction_articles:
        j += 1
    number = None if t.taken[j] else read_number(t, j, n)
    if number and not number.vague:
        noun = nouns.counted(t, number.end, language, plural=number.low != 1)
        return f"{number.low:g}" + (f" {noun[0]}" if noun else "")
    if number is not None:
        return None
    noun = nouns.counted(t, j, language, plural=True) or nouns.counted(t, j, language, plural=False)
    return noun[0] if noun else None
