"""A fact in a few lines, to be pasted into a story or a message."""

from __future__ import annotations

from tui.export.foreign import one_line
from tui.export.wording import labels, quoted, reference
from tui.model import Comparison, Fact


def citation(comparison: Comparison, fact: Fact) -> str:
    """Every sentence that states a fact, a line each: outlet, date, place and quotation."""
    names = labels(comparison.articles)
    lines = []
    for member in fact.members:
        article = comparison.article(member.place.article)
        place = reference(article, member.place.sentence, names[article.id])
        lines.append(f"{one_line(place)}: {one_line(quoted(comparison.sentence(member.place).text))}")
    return "\n".join(lines)
