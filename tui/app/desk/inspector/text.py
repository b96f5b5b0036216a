"""The text of the inspector: everything there is to say of a fact, or of a cell of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.fact_index import (
    POSSIBLE,
    WITHIN,
    ValueGroup,
    mark_of,
    tier_mark,
    value_groups,
)
from tui.app.desk.inspector.annotations import user_annotations
from tui.app.desk.inspector.growth import charted, growth
from tui.app.desk.inspector.support import (
    disputed,
    joined,
    labelled,
    linking_line,
    name_of,
    named_lines,
    quoted_words,
    sides,
    sources,
    support_label,
    unsided_lines,
    without_fact,
)
from tui.app.desk.inspector.value_words import found_by_words, value_words
from tui.app.desk.state import Desk, annotation_of
from tui.app.matrix.state import cells_of
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, justify, literal, unwrapped
from tui.app.ui.theme import Glyphs
from tui.model import Difference, DifferenceKind, Fact, Value, Verdict
from tui.model.contradictions import SelfContradiction
from tui.model.sides import looser_words
from tui.model.support import cited_as
from tui.model.wording import count as counted
from tui.review.blind import MaskedFact
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.review.applying import Annotation


def inspect_cell(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    """Return what the article in focus states of a fact, in its words, or that it leaves the fact out.

    Args:
        desk: gives the article in focus.
        fact: the fact.
        width: cells to wrap at.
        glyphs: the signs to draw with.
    """
    article = desk.article()
    if article is None:
        return []
    runs: Line = [
        literal(f"{glyphs.cursor} ", "cursor"),
        StyledSpan(safe(desk.index.names[article.id]).one_line(), "strong"),
    ]
    cell = cells_of(fact, desk.index).get(article.id)
    if cell is None:
        perhaps = desk.index.may_state(fact, article.id)
        found = ": perhaps says it, not linked" if perhaps else ": no match found"
        words = " leaves it out" if fact.leaves_out(article.id) else found
        return flow([*runs, literal(words, "lacks")], width, 4)
    if cell.copies:
        names = ", ".join(desk.index.names[a] for a in cell.copies)
        runs += [
            literal(f" {glyphs.copy} one text with ", "near"),
            StyledSpan(safe(names).one_line(), "near"),
        ]
    for name in cell.cited:
        role = cited_as(desk.comparison, [article.id], name)
        runs += [literal(f" {glyphs.cites} {role} ", "dim"), StyledSpan(safe(name).one_line(), "dim")]
    separator = ": "
    for place in cell.places:
        runs += [literal(separator), StyledSpan(safe(desk.comparison.sentence(place).text).one_line())]
        separator = f" {glyphs.ellipsis} "
    return flow(runs, width, 4)


_TITLE, _TITLE_LINES = 20, 3  # cells of a line of a title at least, and lines where all are shown


def inspect(desk: Desk, width: int, glyphs: Glyphs, title: int = _TITLE_LINES) -> list[Line]:
    """Return the lines of the inspector, the most important first.

    Args:
        desk: gives the current fact; without one, the lines explain what to do.
        width: cells available on a line.
        glyphs: the marks to draw with.
        title: lines that the title may take at most.
    """
    fact = desk.current
    if fact is None:
        return without_fact(desk, width, glyphs) if desk.picked else nothing(desk, width, glyphs)
    if isinstance(fact, MaskedFact):
        return _masked(desk, fact, width, glyphs)
    lines = [
        *title_lines(desk, fact, width, glyphs, title),
        *linking_line(desk, width, glyphs),
        *user_annotations(desk, fact, width, glyphs),
    ]
    if desk.in_matrix:
        lines += inspect_cell(desk, fact, width, glyphs)
    for difference in fact.differences:
        several = len(fact.differences) > 1
        mark = WITHIN if isinstance(fact, SelfContradiction) else tier_mark(difference)
        lines += _difference(desk, fact, difference, mark, width, glyphs, several=several)
    if fact.differences:
        points = (p for d in fact.differences for p in charted(desk, fact, d))
        drawn = frozenset(article for point in points for article in point.articles)
        lines += unsided_lines(desk, fact, width, glyphs, drawn)
    else:
        lines += [*_stated(desk, fact, width, glyphs), *explained(desk, fact, width)]
    lines += disputed(desk, fact, width, glyphs)
    lines += labelled("but", fact.remark, width, "near")
    lines += labelled("found by", found_by_words(fact), width)
    lines += sources(desk, fact, width, glyphs)
    return lines


def _masked(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    mark = mark_of(fact)
    number = f"{desk.index.number[fact.id]}/{len(desk.index.facts)}"
    head = literal(f"{glyphs.masked} {number}  ", mark)
    title = flow([head, StyledSpan(safe(fact.title).one_line(), "strong")], width, len(head.text))
    wrapped = [[*name_of(desk, a, glyphs), *_in_words(fact, a)] for a in fact.articles]
    return [
        *title,
        *flow(
            [literal("  Do they agree?  ", mark), literal("v", "key"), literal(" gives your verdict")],
            width,
            4,
        ),
        *named_lines("said by", wrapped, width, glyphs),
    ]


def _in_words(fact: Fact, article_id: str) -> Line:
    words = dict.fromkeys(v.text for m in fact.members if m.place.article == article_id for v in m.values)
    return [literal(": "), StyledSpan(safe(", ".join(words)).one_line(), "masked-words")] if words else []


def nothing(desk: Desk, width: int, glyphs: Glyphs, *, leads: bool = False) -> list[Line]:
    """Return what can be done while no fact is chosen, or why there is none.

    Args:
        desk: the desk.
        width: cells to wrap at.
        glyphs: the signs to draw with.
        leads: whether the lines above lead to facts.
    """
    if not desk.comparison.articles:
        words = "No article is open. Start with:  compare-tui FILE FILE"
    elif len(desk.comparison.articles) == 1:
        words = "One article is open. A comparison needs two or more: start with both paths."
    elif not desk.compared and (desk.comparing or not desk.stopped):
        words = "The articles are being compared. You can read them meanwhile."
    elif not desk.compared:
        words = "These articles have not been compared. Press C to compare them."
    elif not desk.index.facts:
        words = "These articles state nothing in common that could be compared."
    elif any(isinstance(fact, MaskedFact) for fact in desk.index.facts):
        first = f"{glyphs.right} goes to the first fact; v there says whether the articles agree"
        words = f"{first}; ? shows all keys."
    else:
        first = "Enter goes to the first, I to any; " if leads else ""
        words = f"{first}{glyphs.right} steps through all facts; ? shows all keys."
    return flow([literal(words, "dim")], width)


_HIGH, _GOOD, _FAIR = 0.9, 0.75, 0.5


def confidence_words(fact: Fact, annotation: Annotation | None = None) -> str:
    """Return how sure a verdict is: of a difference its tier, else a word for the figure, and the figure.

    Args:
        fact: the fact.
        annotation: what the user said of it; a verdict they overruled is theirs, and has no figure.
    """
    if isinstance(fact, SelfContradiction):
        return "contradicts itself"
    if annotation and annotation.computed:
        return "your verdict"
    if fact.verdict is Verdict.UNCLEAR:
        return "not compared"
    if fact.tier is not None:
        return f"{fact.tier} {fact.confidence:.2f}"
    steps = ((_HIGH, "high"), (_GOOD, "good"), (_FAIR, "fair"), (0.0, "low"))
    word = next(word for least, word in steps if fact.confidence >= least)
    return f"confidence {word} {fact.confidence:.2f}"


def title_lines(desk: Desk, fact: Fact, width: int, glyphs: Glyphs, most: int) -> list[Line]:
    """Return the mark, number and title of a fact, and the number of sources that support it.

    Args:
        desk: gives the number and the sources.
        fact: the fact to describe.
        width: cells available on a line.
        glyphs: the marks to draw with.
        most: lines that the title may take; what needs more is cut.
    """
    mark = mark_of(fact)
    number = desk.index.number[fact.id]
    several = fact.independent_sources
    count = counted(several, "independent source")
    kind = f"update over time {glyphs.dot} " if fact.is_update else ""
    sure = confidence_words(fact, annotation_of(desk, fact))
    right = [literal(f"{kind}{count} {glyphs.dot} {sure}", "dim")]
    left = [literal(f"{getattr(glyphs, mark)} {number}/{len(desk.index.facts)}  ", mark)]
    if not desk.filter.passes(fact, annotation_of(desk, fact)):
        left = [*left, literal("outside the filter  ", "hit")]
    left.append(StyledSpan(safe(fact.title).one_line(), "strong"))
    if cells(left) + cells(right) + 1 > width:
        kind = f"update {glyphs.dot} " if kind else ""
        short = sure.removeprefix("confidence ")
        right = [literal(f"{kind}{several} src {glyphs.dot} {short}", "dim")]
    head, title = left[:1], left[1:]
    indent = cells(head)
    room = max(_TITLE, width - indent - cells(right) - 2)
    wrapped = flow(title, room)
    if most < 2 or len(wrapped) < 2:
        return [justify(left, right, width, glyphs.ellipsis)]
    first, rest = wrapped[0], unwrapped(wrapped[1:])
    if cells(rest) <= len(glyphs.ellipsis):  # nothing but the sign that the title was cut
        return [justify(left, right, width, glyphs.ellipsis)]
    below = flow(rest, width - indent)
    if len(below) > most - 1:
        below = [*below[: most - 2], fit(unwrapped(below[most - 2 :]), width - indent, glyphs.ellipsis)]
    return [
        justify([*head, *first], right, width, glyphs.ellipsis),
        *([literal(" " * indent), *line] for line in below),
    ]


def explained(desk: Desk, fact: Fact, width: int) -> list[Line]:
    """Return why a fact has its verdict: of a disagreement, how its values differ.

    Args:
        desk: tells whose verdict it is; one that the user gave needs no reason here.
        fact: the fact.
        width: cells to wrap at.
    """
    annotation = annotation_of(desk, fact)
    if annotation and annotation.computed and not fact.differences:
        return []
    if not fact.differences:
        return labelled("why", fact.reason, width)
    return [line for d in fact.differences for line in _explained(d, width)]


def _explained(difference: Difference, width: int) -> list[Line]:
    label = "update" if difference.kind is DifferenceKind.UPDATE else "why"
    return labelled(label, difference.explanation, width)


def _difference(
    desk: Desk,
    fact: Fact,
    difference: Difference,
    mark: str,
    width: int,
    glyphs: Glyphs,
    *,
    several: bool,
) -> list[Line]:
    lines: list[Line] = []
    if several:
        possible = ", possible" if mark == POSSIBLE else ""
        lines.append([literal(f"  {difference.slot}{possible}", "dim")])
    lines += growth(desk, fact, difference, width, glyphs) or _groups(
        desk, sides(desk, fact, difference), mark, width, glyphs
    )
    return [*lines, *_explained(difference, width)]


def _stated(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    values = tuple(v for m in fact.members for v in m.values)
    lines = _groups(desk, value_groups(desk.comparison, values, fact.reason), mark_of(fact), width, glyphs)
    valued = {v.place.article for v in values}
    names = [name_of(desk, a, glyphs) for a in fact.articles if a not in valued]
    return [*lines, *named_lines(support_label(fact), names, width, glyphs)]


def _groups(desk: Desk, groups: tuple[ValueGroup, ...], mark: str, width: int, glyphs: Glyphs) -> list[Line]:
    words = [value_words(desk.comparison, group, glyphs) for group in groups]
    column = min(max((cells(w) for w in words), default=0), width // 2)
    lines: list[Line] = []
    for group, value in zip(groups, words, strict=True):
        runs: Line = [
            literal(f"{getattr(glyphs, mark)} ", mark),
            *value,
            literal(" " * max(1, column - cells(value) + 2)),
        ]
        looser = looser_words(desk.comparison, group.values)
        names = [_said_by(desk, group, a, looser.get(a, ""), glyphs) for a in group.articles]
        lines += flow([*runs, *joined(names, glyphs)], width, 4)
    return lines


def _said_by(desk: Desk, group: ValueGroup, article_id: str, words: str, glyphs: Glyphs) -> Line:
    line = [*name_of(desk, article_id, glyphs), *quoted_words(words)]
    cited = _cited(group.values, article_id)
    if cited:
        line += [
            literal(" (", "dim"),
            StyledSpan(safe(", ".join(cited)).one_line(), "dim"),
            literal(")", "dim"),
        ]
    return line


def _cited(values: tuple[Value, ...], article_id: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v.cited for v in values if v.place.article == article_id and v.cited))
