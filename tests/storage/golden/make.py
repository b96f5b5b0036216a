"""Makes the golden file of the present schema: run it once for each released schema, then never again.

``python -m tests.storage.golden.make`` writes ``schema-N.compare`` beside this file; what it holds is in
:func:`golden`, which must stay as it is for as long as the file.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from tests.storage.samples import bridge
from tui.model import (
    Attribution,
    Comparison,
    Contradiction,
    DifferenceKind,
    Evidence,
    Mention,
    Moment,
    Name,
    Place,
    Polarity,
    Quantity,
    Quotation,
    Reuse,
    Tier,
    Verdict,
)
from tui.review.edits import (
    ArticleTarget,
    ComparisonTarget,
    CorrectArticle,
    Edit,
    LinkSentences,
    LogEntry,
    MarkLine,
    MergeFacts,
    MoveAnchor,
    Overrule,
    Redo,
    Rename,
    SentenceTarget,
    SetNote,
    SetReviewed,
    SetTags,
    SetVerdict,
    SplitFact,
    Undo,
    UnlinkSentences,
    anchor,
    fact_target,
)
from tui.storage.file.format import SCHEMA
from tui.storage.store import Store

HERE = Path(__file__).parent


def golden(schema: int = SCHEMA) -> tuple[Comparison, list[LogEntry]]:
    """A comparison with every kind of noun that a schema knows, and a log with every kind of act."""
    comparison = bridge()
    first = replace(
        comparison.articles[0],
        byline="A. Writer",
        origin="www.example.org",
        evidence=(Evidence("outlet", "Outlet a1"),),
        remarks=("not UTF-8: read as cp1252",),
        encoding="cp1252",
    )
    span = {"start": 0, "end": 4, "text": "text"}
    mentions: tuple[Mention, ...] = (
        Quantity(
            **span,
            normalized="> 600",
            dimension="count",
            low=600.0,
            high=float("inf"),
            noun="soldier",
            qualifiers=frozenset({"total", "killed"}),
        ),
        Moment(
            **span, normalized="2025-05", low=dt.date(2025, 5, 1), high=None, grain="month", relative=True
        ),
        Name(**span, normalized="kim", office="premier", kind="person"),
        Quotation(**span, normalized="words", speaker="kim"),
        Polarity(**span, normalized="not", sign=-1, certainty="alleged", scope=(3, 9)),
        Attribution(**span, normalized="TASS", cue="according to", via="BBC"),
    )
    comparison = replace(
        comparison,
        articles=(first, *comparison.articles[1:]),
        reuse=(Reuse("a1", "a2", 0.75),),
        internal=(Contradiction("a1", "s2", "s3", "they differ"),),
        mentions={Place("a1", "s3"): mentions},
    )
    if schema >= 2:
        comparison = _judged(comparison)
    fact = fact_target(comparison, comparison.facts[0])
    other = fact_target(comparison, comparison.facts[1])
    here = anchor(first, first.sentences[1])
    there = anchor(comparison.articles[1], comparison.articles[1].sentences[3])
    acts: list[Edit | Undo | Redo] = [
        SetNote(fact, "a note \N{EN DASH} with \U0001f600 and \x1b"),
        SetNote(SentenceTarget(here), "on a sentence"),
        SetTags(ArticleTarget("a2"), ("one", "two")),
        SetVerdict(fact, "unconfirmed"),
        SetReviewed(other, True),
        Overrule(other, Verdict.DISAGREE),
        LinkSentences((here, there)),
        UnlinkSentences(fact, (here,)),
        SplitFact(fact, (here,)),
        MergeFacts((fact, other)),
        MarkLine(here, True),
        CorrectArticle("a1", "published", "2025-05-02"),
        MoveAnchor(here, there),
        Rename("Golden"),
        Undo(14),
        Redo(14),
        SetNote(ComparisonTarget(), "the whole"),
    ]
    return comparison, [LogEntry(n, f"2025-05-01T10:00:{n:02}+00:00", act) for n, act in enumerate(acts, 1)]


def _judged(comparison: Comparison) -> Comparison:
    """With an address, a fact that was not compared, and a possible update."""
    first, *articles = comparison.articles
    differing, shared, *facts = comparison.facts
    update = replace(differing.differences[0], kind=DifferenceKind.UPDATE, tier=Tier.POSSIBLE)
    return replace(
        comparison,
        articles=(replace(first, url="https://www.example.org/bridge"), *articles),
        facts=(
            replace(differing, differences=(update,)),
            replace(shared, verdict=Verdict.UNCLEAR),
            *facts,
        ),
    )


def main() -> None:
    comparison, entries = golden()
    path = HERE / f"schema-{SCHEMA}.compare"
    store = Store.create(path, comparison, entries=entries, folder=Path("/news"), engine="1.0")
    store.save_draft(ArticleTarget("a3"), "half a sentence")
    store.save_view({"position": {"fact": "f2"}})
    store.replace_analysis(replace(comparison, articles=comparison.articles[:2]), engine="1.0")
    store.replace_analysis(comparison, engine="1.0")
    store.close()


if __name__ == "__main__":
    main()
