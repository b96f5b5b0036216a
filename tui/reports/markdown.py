"""The report as Markdown: CommonMark with tables and footnotes as GitHub, pandoc and Obsidian read them.

A program without footnotes shows each quotation right under its fact instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui.model import Contradiction
from tui.model.categories import Category, sign_of
from tui.model.contradictions import self_contradictions
from tui.model.wording import long_date
from tui.reports import Report
from tui.reports.agreement_grid import agreement_grid
from tui.reports.escape import in_markdown as md
from tui.reports.outline import (
    Quote,
    ReportEntry,
    ReportOutline,
    ReportStatement,
    ReportValue,
    Split,
    build_outline,
)
from tui.reports.overview import overview_lines
from tui.reports.prose import (
    GRID_KEY,
    GRID_TITLE,
    MATRIX_KEY,
    METHOD,
    Particulars,
    contradicting,
    counted,
    grid_rows,
    lead,
    particulars,
    source_particulars,
    tally,
    user_particulars,
    values_in,
    without_value,
)
from tui.reports.wording import KINDS, SECTIONS, SLOTS, WITHIN, WITHIN_MARK, leading, quoted, where


def markdown(report: Report) -> str:
    """Return the report as Markdown."""
    return _joined(_blocks(build_outline(report)))


def fact_markdown(report: Report, fact_id: str) -> str:
    """Return one fact as it is in the Markdown report.

    Args:
        report: the report.
        fact_id: the id of the fact.

    Raises:
        KeyError: no fact has this id.
    """
    outline = build_outline(report)
    for entry in outline.entries:
        if entry.fact.id == fact_id:
            return _joined(_fact(entry))
    for fact, clash in zip(self_contradictions(outline.comparison), outline.comparison.internal, strict=True):
        if fact.id == fact_id:
            return _joined(_clash(outline, clash))
    raise KeyError(fact_id)


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


def _blocks(outline: ReportOutline) -> Iterator[str]:
    report = outline.report
    yield f"# {md(report.title)}"
    yield " · ".join(filter(None, ("Comparison of sources", long_date(report.made_on), md(report.program))))
    yield "## Summary"
    yield _bullets(md(line) for line in (*lead(outline), counted(outline)))
    yield _aside(user_particulars(outline.work.whole))
    yield from _overview(outline)
    headings, *rows = tally(outline)
    yield _table(headings, rows)
    for _, heading, entries in outline.chapters():
        yield f"## {heading}"
        for entry in entries:
            yield from _fact(entry)
        if not entries:
            yield "None found."
    yield from _internal(outline)
    yield from _singles(outline)
    yield from _matrix(outline)
    if grid := agreement_grid(outline.comparison):
        yield f"## {GRID_TITLE}"
        yield f"{GRID_KEY}."
        yield _table(
            ("", *(outline.names[a.id] for a in outline.comparison.articles)), grid_rows(outline, grid)
        )
    yield from _sources(outline)
    yield from _lost(outline)
    yield "## How this was made"
    yield from METHOD


def _overview(outline: ReportOutline) -> Iterator[str]:
    """The story at a glance."""
    sections = overview_lines(outline.comparison)
    if sections:
        yield "### At a glance"
    for section, lines in sections:
        yield f"{section}:"
        yield _bullets(map(md, lines))


def _fact(entry: ReportEntry) -> Iterator[str]:
    yield f"### {sign_of(entry.fact)} {md(entry.fact.title)} (fact {entry.number})"
    yield md(entry.fact.reason)
    for split in entry.splits:
        yield _heading_of(split)
        yield _bullets(
            f"{_value(reading)}: {'; '.join(_statement(s, reading) for s in reading.statements)}"
            for reading in split.readings
        )
        if split.difference.explanation != entry.fact.reason:
            yield md(split.difference.explanation)
    if not entry.splits:
        yield _bullets(_quoted(q) for q in entry.quotes)
    yield _pairs(particulars(entry))
    yield _aside(user_particulars(entry.work))
    for quote in entry.quotes:
        if quote.number:
            yield f"[^{quote.number}]: {_quoted(quote)}"
        yield _aside(user_particulars(quote.work))


def _heading_of(split: Split) -> str:
    slot = SLOTS.get(split.difference.slot, split.difference.slot)
    return f"*{slot.capitalize()}, {KINDS[split.difference.kind]}*"


def _value(reading: ReportValue) -> str:
    meaning = f" (= {md(reading.meaning)})" if reading.meaning else ""
    return f"**{md(reading.title)}**{meaning}"


def _statement(statement: ReportStatement, reading: ReportValue) -> str:
    words = f" {md(quoted(statement.words))}" if statement.words != reading.title else ""
    cited = f", {statement.cited_as} {md(statement.cited)}" if statement.cited else ""
    return f"{md(statement.label)}{words}{cited}{_mark(statement.quote)}"


def _mark(number: int | None) -> str:
    return f"[^{number}]" if number else ""


def _quoted(quote: Quote) -> str:
    return f"{md(quote.reference)}: {md(quoted(quote.text))}"


def _internal(outline: ReportOutline) -> Iterator[str]:
    comparison = outline.comparison
    if not comparison.internal:
        return
    yield f"## {WITHIN}"
    for clash in comparison.internal:
        yield from _clash(outline, clash)


def _clash(outline: ReportOutline, clash: Contradiction) -> Iterator[str]:
    article = outline.comparison.article(clash.article)
    yield f"**{md(leading(clash.title or outline.names[article.id]))}** {md(clash.explanation)}"
    yield _bullets(
        f"{md(quoted(article.sentence(s).text))} ({where(article, s)})" for s in (clash.a, clash.b)
    )


def _singles(outline: ReportOutline) -> Iterator[str]:
    yield f"## {SECTIONS[Category.SINGLE]}"
    singles = outline.of(Category.SINGLE)
    if not singles:
        yield "None found."
    for article in outline.comparison.articles:
        alone = [e for e in singles if article.id in e.fact.articles]
        if alone:
            yield f"### {md(outline.names[article.id])} ({len(alone)})"
        for entry in alone:
            for quote in (q for q in entry.quotes if q.place.article == article.id):
                place = where(article, quote.place.sentence)
                yield f"- {md(quoted(quote.text))} ({place}, fact {entry.number})"
                yield _indented(_aside(user_particulars(quote.work)))
            yield _indented(_aside(user_particulars(entry.work)))


def _matrix(outline: ReportOutline) -> Iterator[str]:
    shared = [e for e in outline.numbered() if len(e.fact.articles) > 1]
    if not shared and not outline.comparison.internal:
        return
    yield "## Who says what"
    yield MATRIX_KEY
    articles = outline.comparison.articles
    rows: list[tuple[str, ...]] = []
    for entry in shared:
        cells = (_cell(entry, a.id) for a in articles)
        rows.append((f"{entry.number} {sign_of(entry.fact)} {entry.fact.title}", *cells))
    for fact in self_contradictions(outline.comparison):
        rows.append((f"{WITHIN_MARK} {fact.title}", *contradicting(fact, [a.id for a in articles])))
    yield _table(("Fact", *(outline.names[a.id] for a in articles)), rows)


def _cell(entry: ReportEntry, article_id: str) -> str:
    return " / ".join(values_in(entry, article_id)) or without_value(entry, article_id)


def _sources(outline: ReportOutline) -> Iterator[str]:
    yield "## Sources"
    for article in outline.comparison.articles:
        yield f"### {md(outline.names[article.id])}"
        yield _bullets(f"{heading}: {md(text)}" for heading, text in source_particulars(article))
        yield _aside(user_particulars(outline.work.article(article.id)))


def _lost(outline: ReportOutline) -> Iterator[str]:
    if outline.work.orphans:
        yield "## Notes whose words are gone"
        yield "The reader wrote these on words that the sources no longer hold."
    for orphan in outline.work.orphans:
        yield f"{md(quoted(orphan.words))}"
        yield _aside(user_particulars(orphan))


# ---------------------------------------------------------------- pieces


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _pairs(pairs: Particulars) -> str:
    return " · ".join(f"*{heading}:* {md(text)}" for heading, text in pairs)


def _aside(pairs: Particulars) -> str:
    """The user's own words, set off from everything the sources and the program say."""
    lines = [
        f"**{heading}:** " + "\\\n> ".join(md(line) for line in text.split("\n") if line.strip())
        for heading, text in pairs
    ]
    return "\n".join(f"> {line}\\" for line in lines).removesuffix("\\")


def _indented(block: str) -> str:
    """A block that belongs to the item of a list above it."""
    return "\n".join(f"  {line}" for line in block.splitlines())


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruled = [headings, ["---"] * len(headings), *rows]
    return "\n".join(
        "| " + " | ".join(cell if row is ruled[1] else md(cell) for cell in row) + " |" for row in ruled
    )
