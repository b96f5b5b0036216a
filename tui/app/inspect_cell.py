"""The cell the reader stands on in the matrix, told in full."""

from __future__ import annotations

from tui.app.desk import Desk
from tui.app.glyphs import Glyphs
from tui.app.ink import Line, Run, flow, said
from tui.app.matrix import cells_of
from tui.model import Fact
from tui.text import safe


def inspect_cell(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    """What the article in focus says of a fact, in its own words, or that it says nothing."""
    article = desk.article()
    if article is None:
        return []
    runs: Line = [said(f"{glyphs.cursor} ", "cursor"), Run(safe(article.name).one_line(), "strong")]
    cell = cells_of(fact, desk.index).get(article.id)
    if cell is None:
        return flow([*runs, said(" leaves it out", "lacks")], width, 4)
    if cell.copies:
        names = ", ".join(desk.comparison.article(a).name for a in cell.copies)
        runs += [said(f" {glyphs.copy} one text with ", "near"), Run(safe(names).one_line(), "near")]
    if cell.cited:
        names = ", ".join(cell.cited)
        runs += [said(f" {glyphs.cites} citing ", "dim"), Run(safe(names).one_line(), "dim")]
    parted = ": "
    for place in cell.places:
        runs += [said(parted), Run(safe(desk.comparison.sentence(place).text).one_line())]
        parted = f" {glyphs.ellipsis} "
    return flow(runs, width, 4)
