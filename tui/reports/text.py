"""The report as plain text for a terminal or a pipe: short, without colours, one line for each value."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import combinations

from tui.model import FoundBy
from tui.model.categories import WITH_REMARK, Category, sign_of
from tui.model.second_reader import DOUBTED
from tui.model.wording import count, listing
from tui.reports import Report
from tui.reports.agreement_grid import agreement_grid
from tui.reports.escape import one_line
from tui.reports.outline import ReportEntry, ReportOutline, build_outline
from tui.reports.overview import overview_lines
from tui.reports.prose import (
    FINDERS,
    GRID_KEY,
    GRID_TITLE,
    counted,
    in_common,
    lead,
    notes_outside_facts,
    user_words,
)
from tui.reports.wording import (
    KINDS,
    SECTIONS,
    WITHIN,
    WITHIN_MARK,
    leading,
    percent,
    where,
)

WIDTH = 80
_MOST_PAIRS = 21  # of articles: seven of them
_MOST_ALONE = 10  # facts of one article alone that are listed


def summary(report: Report) -> str:
    """Return every disagreement with its values, every agreement in a line, and counts of the rest."""
    return "\n".join(_lines(build_outline(report))) + "\n"


def _lines(outline: ReportOutline) -> Iterator[str]:
    yield from _wrapped(outline.report.title)
    for line in (*lead(outline), counted(outline)):
        yield from _wrapped(line)
    note = outline.work.whole.note
    if note:
        yield from _wrapped(f"Note: {note}")
    for label, words in notes_outside_facts(outline):
        yield from _wrapped(f"Reader on {label}: {words}")
    yield from _overview(outline)
    for _, heading, entries in outline.chapters():
        if entries:
            key = (
                f" ({WITH_REMARK} with a remark)"
                if any(sign_of(e.fact) == WITH_REMARK for e in entries)
                else ""
            )
            yield from ("", f"{heading.upper()}{key}")
        for entry in entries:
            yield from _disagreement(entry) if entry.splits else _agreement(entry)
    yield from _within_articles(outline)
    yield from _single_facts(outline)
    yield from _grid(outline)


def _within_articles(outline: ReportOutline) -> Iterator[str]:
    """Contradictions of an article with itself."""
    internal = outline.comparison.internal
    if internal:
        yield from ("", WITHIN.upper())
    for clash in internal:
        article = outline.comparison.article(clash.article)
        places = listing(dict.fromkeys(where(article, s) for s in (clash.a, clash.b)))
        title = leading(clash.title or outline.names[article.id])
        yield from _wrapped(f"{WITHIN_MARK} {title} {clash.explanation} ({places})", "  ")


def _single_facts(outline: ReportOutline) -> Iterator[str]:
    """What one article alone states, by article; of many facts the first ones."""
    singles = outline.of(Category.SINGLE)
    if singles:
        yield from ("", SECTIONS[Category.SINGLE].upper())
    for article in outline.comparison.articles:
        alone = [e for e in singles if article.id in e.fact.articles]
        if alone:
            yield from _wrapped(f"○ {outline.names[article.id]}: {count(len(alone), 'fact')}", "  ")
        for entry in alone[:_MOST_ALONE]:
            yield from _wrapped(f"{entry.number}. {entry.fact.title}", "       ", "     ")
        if len(alone) > _MOST_ALONE:
            more = f"and {len(alone) - _MOST_ALONE:,} more, listed with --format markdown or html"
            yield from _wrapped(more, "     ", "     ")


def _grid(outline: ReportOutline) -> Iterator[str]:
    """Every two articles that state a fact in common; of more articles than fit, the page has the table."""
    grid = agreement_grid(outline.comparison)
    if not grid or len(grid) > _MOST_PAIRS:
        return
    yield from ("", GRID_TITLE.upper())
    yield from _wrapped(f"{GRID_KEY}.")
    for a, b in combinations([a.id for a in outline.comparison.articles], 2):
        if words := in_common(grid, a, b):
            yield from _wrapped(f"- {outline.names[a]} and {outline.names[b]}: {words}", "  ")


def _overview(outline: ReportOutline) -> Iterator[str]:
    """The story at a glance."""
    sections = overview_lines(outline.comparison)
    if sections:
        yield from ("", "AT A GLANCE")
    for section, lines in sections:
        yield f"  {section}"
        for line in lines:
            yield from _wrapped(line, "      ", "    - ")


def _disagreement(entry: ReportEntry) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{sign_of(entry.fact)} {entry.number}. {entry.fact.title}", "  ")
    for split in entry.splits:
        for reading in split.readings:
            meaning = f" (= {reading.meaning})" if reading.meaning else ""
            yield from _wrapped(f"{reading.title}{meaning}: {reading.by}", "       ", "     ")
        kind = KINDS[split.difference.kind]
        why = f"{split.difference.explanation} ({kind}, {percent(split.difference.confidence)})"
        yield from _wrapped(why, "     ", "     ")
    if entry.also:
        yield from _wrapped(f"also told by {listing(entry.also)}", "     ", "     ")
    if entry.fact.found_by is not FoundBy.ENGINE:
        yield from _wrapped(f"found by {FINDERS[entry.fact.found_by]}", "     ", "     ")
    if DOUBTED in entry.fact.remarks:
        yield from _wrapped(f"but {DOUBTED}", "     ", "     ")
    yield from _mine(entry)


def _agreement(entry: ReportEntry) -> Iterator[str]:
    fact = entry.fact
    copies = len(fact.articles) - fact.independent_sources
    support = f" ({fact.independent_sources} independent)" if copies > 0 else ""
    disputed = f"; disputed in part: see {listing(map(str, entry.disputed_in))}" if entry.disputed_in else ""
    words = (
        f"{sign_of(fact)} {entry.number}. {leading(fact.title)} {listing(entry.stated_by)}{support}{disputed}"
    )
    yield from _wrapped(words, "     ")
    yield from _mine(entry)


def _mine(entry: ReportEntry) -> Iterator[str]:
    words = user_words(entry.work)
    if words:
        yield from _wrapped(f"Reader: {words}", "     ", "     ")


def _wrapped(text: str, indent: str = "", first: str = "") -> list[str]:
    """Foreign text made safe and broken at spaces."""
    return textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
