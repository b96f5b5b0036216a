"""What is shown below the values of a fact (remarks, disputes, sources), and of sentences in no fact."""

from __future__ import annotations

from tui.app.desk.fact_index import ValueGroup, mark_of, value_groups
from tui.app.desk.selection import in_order, linking
from tui.app.desk.state import Desk, annotation_of
from tui.app.ui.spans import Line, StyledSpan, cells, fit, flow, literal
from tui.app.ui.theme import Glyphs
from tui.model import Difference, DifferenceKind, Fact, Verdict
from tui.model.sides import related_words
from tui.model.support import sources_and_speakers
from tui.reports.stages import in_order_of_time
from tui.review.blind import ANSWERS
from tui.safetext import safe

_NAMED = 8  # articles that leave a fact out, and are named
_DISPUTES = 2  # disagreements named that a fact takes part in

_INDENT = 4  # cells before each line that goes on


def sides(desk: Desk, fact: Fact, difference: Difference) -> tuple[ValueGroup, ...]:
    """Return the values of a difference grouped, those of an update in order of time, else of size.

    Args:
        desk: gives the articles and their days.
        fact: one of its facts.
        difference: of the fact.
    """
    groups = value_groups(desk.comparison, difference.values, difference.explanation)
    if difference.kind is not DifferenceKind.UPDATE:
        return groups
    of = {group.normalized: group for group in groups}
    values = (list(group.values) for group in groups)
    ordered = in_order_of_time(desk.comparison, fact, difference, values)
    return tuple(of[values[0].normalized] for values in ordered)


def labelled(label: str, words: str, width: int, style: str = "plain") -> list[Line]:
    """Return words after a label, wrapped; no lines without words.

    Args:
        label: written dim, with a colon.
        words: untrusted text.
        width: cells available on a line.
        style: style of the words.
    """
    return (
        flow([literal(f"  {label}: ", "dim"), StyledSpan(safe(words).one_line(), style)], width, 4)
        if words
        else []
    )


def disputed(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    """Return the disagreements in which sentences of an undisputed fact take part, by number and name.

    Args:
        desk: the desk.
        fact: a fact without differences of its own.
        width: cells to wrap at.
        glyphs: the signs to draw with.
    """
    found = () if fact.differences else desk.index.disputing(fact)
    line: Line = []
    for other in found[:_DISPUTES]:
        mark = mark_of(other)
        line += [literal(f" {getattr(glyphs, mark)} {desk.index.number[other.id]} ", mark)]
        line += [StyledSpan(safe(other.title).one_line())]
    if not line:
        return []
    more = [literal(f" and {len(found) - _DISPUTES} more", "dim")] if len(found) > _DISPUTES else []
    return [fit([literal("disputed in part:", "dim"), *line, *more], width, glyphs.ellipsis)]


def sources(desk: Desk, fact: Fact, width: int, glyphs: Glyphs) -> list[Line]:
    """Return which sources a fact cites, which articles count once as copies, and which leave the fact out.

    Args:
        desk: gives names and copies.
        fact: the fact to describe.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    parts: list[Line] = []
    relied_on, speakers = sources_and_speakers(desk.comparison, fact)
    for label, cited in (("  cites ", relied_on), ("  as said by ", speakers)):
        if cited:
            parts.append([literal(label, "dim"), StyledSpan(safe(", ".join(cited)).one_line())])
    copied = [a for a in fact.articles if set(desk.index.copies.get(a, ())) & set(fact.articles)]
    if copied:
        names = safe(", ".join(desk.index.names[a] for a in copied)).one_line()
        parts.append([literal(f"  {glyphs.copy} one text, counted once: ", "near"), StyledSpan(names)])
    silent, perhaps, unmatched = desk.index.outside(fact)
    parts.append(_named(desk, f"  {glyphs.lacks} not in: ", silent))
    parts.append(_named(desk, "  perhaps in: ", perhaps))
    parts.append(_named(desk, "  no match found in: ", unmatched))
    lines: list[Line] = []
    for part in filter(None, parts):  # no line ends within a label
        fits = lines and cells(lines[-1]) + cells(part[:1]) < width - _INDENT
        lines += flow([*lines.pop(), *part] if fits else part, width, _INDENT)
    return lines


def _named(desk: Desk, label: str, articles: tuple[str, ...]) -> Line:
    """Return articles outside a fact after a label, the first ones by name; empty without articles."""
    if not articles:
        return []
    names = ", ".join(desk.index.names[a] for a in articles[:_NAMED])
    more = f" and {len(articles) - _NAMED} more" if len(articles) > _NAMED else ""
    return [literal(label, "lacks"), StyledSpan(safe(names).one_line()), literal(more, "lacks")]


def name_of(desk: Desk, article_id: str, glyphs: Glyphs) -> Line:
    """Return the name of an article, marked where it is a copy.

    Args:
        desk: gives names and copies.
        article_id: the article.
        glyphs: the signs to draw with.
    """
    line = [StyledSpan(safe(desk.index.names[article_id]).one_line())]
    if desk.index.copies.get(article_id):
        line.append(literal(f" {glyphs.copy}", "near"))
    return line


def joined(items: list[Line], glyphs: Glyphs) -> Line:
    """Return lines one after the other, with dots between them.

    Args:
        items: the lines.
        glyphs: the marks to draw with.
    """
    line: Line = []
    for item in items:
        line += [literal(f" {glyphs.dot} ", "dim"), *item] if line else item
    return line


def unsided_lines(
    desk: Desk, fact: Fact, width: int, glyphs: Glyphs, drawn: frozenset[str] = frozenset()
) -> list[Line]:
    """Return the articles of a disagreement that are on no side of it, and their words for it.

    Args:
        desk: gives names and copies.
        fact: a fact with differences.
        width: cells to wrap at.
        glyphs: the marks to draw with.
        drawn: ids of articles whose words are drawn already.
    """
    found = related_words(fact).items()
    names = [[*name_of(desk, a, glyphs), *quoted_words(words)] for a, words in found if a not in drawn]
    return named_lines("also told by", names, width, glyphs)


def named_lines(label: str, names: list[Line], width: int, glyphs: Glyphs) -> list[Line]:
    """Return those who say something behind a label; nothing where nobody does.

    Args:
        label: what they are to it.
        names: of each.
        width: cells to wrap at.
        glyphs: the marks to draw with.
    """
    return flow([literal(f"  {label}  ", "dim"), *joined(names, glyphs)], width, 4) if names else []


def support_label(fact: Fact) -> str:
    """Return the label before the articles of a fact: "said by" only where their values were compared."""
    return "spoken of by" if fact.verdict is Verdict.UNCLEAR else "said by"


def quoted_words(words: str) -> Line:
    """Return the words of an article, quoted after its name; nothing without words."""
    return [StyledSpan(safe(f" “{words}”").one_line(), "dim")] if words else []


def without_fact(desk: Desk, width: int, glyphs: Glyphs) -> list[Line]:
    """Return that the chosen sentence is in no fact, what is chosen, and what linking would do.

    Args:
        desk: the desk, with sentences chosen by hand and no current fact.
        width: cells to wrap at.
        glyphs: the signs to draw with.
    """
    lines: list[Line] = [[literal("The chosen sentence is in no fact.", "strong")]]
    for place in in_order(desk, desk.picked):
        words = StyledSpan(safe(desk.comparison.sentence(place).text).one_line())
        line: Line = [literal(f"{glyphs.picked} ", "cursor"), *name_of(desk, place.article, glyphs)]
        lines.append(fit([*line, literal(": ", "dim"), words], width, glyphs.ellipsis))
    return [*lines, *flow([*_linked(desk), literal("Esc ", "key"), literal("lets go of it", "dim")], width)]


def linking_line(desk: Desk, width: int, glyphs: Glyphs) -> list[Line]:
    """Return what linking the chosen sentences would do beside a current fact; nothing where it cannot be.

    Args:
        desk: the desk.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    if not desk.picked or isinstance(linking(desk), str):
        return []
    line: Line = [literal(f"{glyphs.picked} ", "cursor"), *_linked(desk)]
    return [fit([*line[:-1]], width, glyphs.ellipsis)]


def _linked(desk: Desk) -> Line:
    """Return what linking the chosen sentences would do, or why it cannot be done."""
    plan = linking(desk)
    if isinstance(plan, str):
        return [literal(f"{plan}; ", "dim")]
    key, what = literal("l ", "key"), "it" if len(plan.places) == 1 else "them"
    if plan.into is None:
        return [key, literal(f"makes {what} one fact; ", "dim")]
    number = desk.index.number[plan.into.id]
    title = StyledSpan(safe(plan.into.title).one_line(), "strong")
    return [key, literal(f"links {what} into fact {number}, ", "dim"), title, literal("; ", "dim")]


def is_answered(desk: Desk, fact: Fact) -> bool:
    """Return whether the user judged a fact before they saw the verdict of the program.

    Args:
        desk: gives the user's edits.
        fact: the fact.
    """
    annotation = annotation_of(desk, fact)
    return annotation is not None and annotation.verdict in ANSWERS
