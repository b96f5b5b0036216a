"""The words in the articles that a verdict rests on, and who is cited for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.analysis.statements import Statement
from tui.model import Attribution, Mention, Value


def source_of(statement: Statement) -> str | None:
    """The ultimate source the sentence cites, or None for the outlet's own voice."""
    for mention in statement.mentions:
        if isinstance(mention, Attribution):
            return mention.normalized
    return None


def cited(statements: Iterable[Statement]) -> tuple[str, ...]:
    """The ultimate sources that statements cite, each once, in order."""
    found = (source_of(s) for s in statements)
    return tuple(dict.fromkeys(s for s in found if s))


def values_of(statement: Statement, mentions: Sequence[Mention]) -> list[Value]:
    """Mentions of a statement as values of a fact."""
    source = source_of(statement)
    return [Value(statement.place, m.start, m.end, m.text, m.normalized, source) for m in mentions]
