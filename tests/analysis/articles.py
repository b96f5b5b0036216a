"""Small articles from plain sentences."""

from __future__ import annotations

from tui.analysis.pipeline import compare
from tui.model import Article, Comparison, Fact, Line, Sentence, Tier, Verdict


def article(
    number: int, *sentences: str, published: str | None = "2026-03-04", language: str = "en"
) -> Article:
    """An article with these sentences, a line each."""
    text, told, lines = "", [], []
    for i, sentence in enumerate(sentences):
        told.append(Sentence(f"s{i + 1}", sentence, len(text), len(text) + len(sentence), paragraph=i))
        lines.append(Line(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    return Article(
        f"a{number}",
        f"paper{number}.txt",
        text,
        sha256=f"{number:064d}",
        language=language,
        outlet=f"Paper {number}",
        published=published,
        lines=tuple(lines),
        sentences=tuple(told),
    )


def compared(*stories: tuple[str, ...], published: tuple[str | None, ...] = ()) -> Comparison:
    """The comparison of articles with these sentences."""
    days = published or ("2026-03-04",) * len(stories)
    return compare(
        [article(i + 1, *s, published=d) for i, (s, d) in enumerate(zip(stories, days, strict=True))]
    )


def disagreements(comparison: Comparison) -> list[Fact]:
    return [f for f in comparison.facts if f.verdict is Verdict.DISAGREE]


def sure_disagreements(comparison: Comparison) -> list[Fact]:
    """The disagreements that are told as sure."""
    return [f for f in disagreements(comparison) if any(d.tier is Tier.SURE for d in f.differences)]


def said(fact: Fact) -> set[str]:
    """The words of the values that differ."""
    return {v.text for d in fact.differences for v in d.values}
