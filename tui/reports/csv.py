"""The matrix of facts and articles as CSV (RFC 4180), for a spreadsheet.

One row a fact, one column an article: the values it states, else the sentence; "∅" where it was searched and
says nothing of the fact, nothing where no match was found. Last, a row for each note on something else. Every
cell is quoted and passes :func:`tui.reports.escape.in_csv`, so that no text of a source becomes a formula:
cells that would have begun one carry an apostrophe, and the JSON report is the one to read back.
"""

from __future__ import annotations

import csv
import io

from tui.model import Fact
from tui.model.categories import all_facts, category_of
from tui.model.contradictions import SelfContradiction
from tui.model.second_reader import DOUBTED
from tui.model.support import sources_and_speakers
from tui.reports import Report
from tui.reports.escape import in_csv
from tui.reports.outline import ReportEntry, ReportOutline, build_outline
from tui.reports.prose import (
    FINDERS,
    contradicting,
    notes_outside_facts,
    programs_verdict,
    sentences_in,
    user_words,
    values_in,
    was_read_twice,
)
from tui.reports.wording import SILENT, SLOTS

_HEADINGS = (
    "fact",
    "about",
    "verdict",
    "differs in",
    "confidence",
    "articles",
    "independent sources",
    "cited",
    "said by",
    "addresses",
    "reason",
    "overruled",
    "reader's verdict",
    "tags",
    "note",
    "reviewed",
)
_SECOND = ("found by",)  # where a second reader was asked


def table(report: Report) -> str:
    """Return the matrix as CSV, facts in the order of their numbers."""
    outline = build_outline(report)
    articles = outline.comparison.articles
    headings = _HEADINGS + (_SECOND if was_read_twice(outline.comparison) else ())
    rows = [
        [*_about(outline, number, fact)[: len(headings)], *_values(outline, number, fact)]
        for number, fact in enumerate(all_facts(outline.comparison), 1)
    ]
    whole = [("the comparison", words)] if (words := user_words(outline.work.whole)) else []
    for label, words in (*whole, *notes_outside_facts(outline)):
        cells = {"fact": "", "about": label, "note": words}
        rows.append([*(cells.get(heading, "") for heading in headings), *[""] * len(articles)])
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in [[*headings, *(outline.names[a.id] for a in articles)], *rows]:
        writer.writerow(map(in_csv, row))
    return text.getvalue()


def _about(outline: ReportOutline, number: int, fact: Fact) -> list[str]:
    comparison, work = outline.comparison, outline.work.fact(fact)
    sources, speakers = sources_and_speakers(comparison, fact)
    within = isinstance(fact, SelfContradiction)
    estimated = not within and not work.computed  # neither what a rule found nor what the user decided
    return [
        str(number),
        fact.title,
        category_of(fact).value,
        "" if within else ", ".join(dict.fromkeys(SLOTS.get(d.slot, d.slot) for d in fact.differences)),
        f"{fact.confidence:.2f}" if estimated else "",
        str(len(fact.articles)),
        str(fact.independent_sources),
        ", ".join(sources),
        ", ".join(speakers),
        " ".join(a.url for a in comparison.articles if a.url and a.id in fact.articles),
        fact.reason,
        f"the program said: {programs_verdict(work)}" if work.computed else "",
        work.verdict or "",
        " ".join(work.tags),
        work.note,
        "yes" if work.reviewed else "",
        FINDERS[fact.found_by] + (f"; {DOUBTED}" if DOUBTED in fact.remarks else ""),
    ]


def _values(outline: ReportOutline, number: int, fact: Fact) -> list[str]:
    """A cell for each article."""
    articles = [article.id for article in outline.comparison.articles]
    entry = outline.entry(number)
    return [_cell(entry, article) for article in articles] if entry else contradicting(fact, articles)


def _cell(entry: ReportEntry, article_id: str) -> str:
    words = values_in(entry, article_id) or sentences_in(entry, article_id)
    return " / ".join(words) or (SILENT if entry.fact.leaves_out(article_id) else "")
