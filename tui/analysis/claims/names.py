"""Names that a sentence is about, and how they sound."""

from __future__ import annotations

from collections.abc import Iterator

from tui.analysis.statements import Statement
from tui.languages.folding import fold
from tui.languages.tables import tables
from tui.languages.words import skeleton
from tui.model import Attribution, Name

_SHORT = 3  # letters up to which part of a name identifies nobody ("Al", "de")


def mentioned_names(statement: Statement, code: str) -> Iterator[Name]:
    """Yield the persons and bodies named, but those cited or spoken to, and places.

    Args:
        statement: a sentence with its mentions and weighted words.
        code: ISO 639-1 code of the language.
    """
    cited = [m for m in statement.mentions if isinstance(m, Attribution)]
    speakers = {m.normalized for m in cited}
    listener_verbs = tables(code).speech.listener_verbs
    places = tables(code).names.place_prepositions
    for m in statement.mentions:
        if (
            not isinstance(m, Name)
            or m.kind == "place"
            or m.normalized in speakers
            or len(m.normalized) <= _SHORT
        ):
            continue
        before = statement.source[: m.start - statement.sentence.start].split()
        led = fold(before[-1]) if before else ""
        placed = m.kind != "person" and (led in places or led.startswith("("))
        if not placed and led not in listener_verbs and not any(c.start <= m.start < c.end for c in cited):
            yield m


def phonetic_parts(name: str) -> set[str]:
    """Return the parts of a name as they sound, whatever the spelling."""
    return {
        skeleton(part) or part for part in fold(name).replace("-", " ").split() if len(part) > _SHORT
    } or {name}
