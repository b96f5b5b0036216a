"""Texts that try to be more than text, and a report in which one of them stands everywhere it can."""

from __future__ import annotations

from dataclasses import replace

from tui.model import (
    Article,
    Comparison,
    Contradiction,
    Difference,
    Fact,
    Line,
    Member,
    Place,
    Reuse,
    Sentence,
    Value,
    Verdict,
)
from tui.reports import Report
from tui.review.edits import ArticleTarget, ComparisonTarget, SentenceTarget, anchor, fact_target
from tui.review.history import Review

TEXTS = (
    "# heading",
    "###### deep",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "1986. A great year",
    "    code",
    "```\ncode\n```",
    "~~~",
    "> quote",
    "| a | b |\n|---|---|",
    "a | b",
    "---",
    "===",
    "***",
    "_under_ *star* **bold** ~~gone~~ `code`",
    "[link](javascript:alert(1))",
    "[link](http://x.example)",
    "![image](http://x.example/y.png)",
    "[^1]",
    "[^1]: stolen footnote",
    "wow!",
    "back\\",
    "[ref]: http://x.example",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style></title></bdi></q></article><b>",
    "<!-- comment",
    "]]> <![CDATA[ x",
    "<?php x ?>",
    "&lt;b&gt; &amp; &#60; &copy",
    '" onmouseover="alert(1)',
    "' onfocus='x",
    "http://x.com/a www.x.com //localhost/x x.com me@x.com mailto:me@x.com ftp://x.com",
    ":smile: @user #12",
    "$x^2$ {{ y }} {% z %}",
    "=1+1",
    "+1 234",
    "-1",
    "@SUM(A1)",
    "|cmd",
    "%0A",
    "  =1+1",
    "＝1",
    '=HYPERLINK("http://x.example")',
    'a "quoted", cell',
    "\t=1",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "a\rb",
    "a\u202eb\u2066c",
    "\ufeffa\u200bb\u00ad",
    "\U000e0041\U000e007f",
    "a\u2028b\x85c\x0bd\x1ce",
    "nul\x00l",
    "ﷺ א ב ج",
    "é" * 3 + "\u0301\u0301\u0301",
    "👩‍👩‍👧 🇺🇦",
    "\ud800 \udc9b",
)


def hostile_report(text: str) -> Report:
    """A small comparison with ``text`` as every name, headline, sentence, value, reason, note and tag."""
    line = " ".join(text.split()) or "x"
    articles = tuple(_article(name, line, text) for name in ("a1", "a2", "a3"))

    def value(article: Article, sentence: str, normalized: str) -> Value:
        found = article.sentence(sentence)
        end = found.start + len(line)
        return Value(Place(article.id, sentence), found.start, end, line, normalized, cited=text)

    def fact(number: int, verdict: Verdict, *values: Value, slot: str = "") -> Fact:
        differences = (Difference(slot, values, f"why {text}", 0.9),) if slot else ()
        members = tuple(Member(v.place, (v,)) for v in values)
        name = f"f{number}"
        return Fact(name, text, verdict, text, 0.9, members, differences, (text,), 1, (text, text))

    one, two, three = articles
    facts = (
        fact(1, Verdict.DISAGREE, value(one, "s1", line), value(two, "s1", f"{line}2"), slot="number"),
        fact(2, Verdict.AGREE, value(one, "s2", line), value(three, "s2", line)),
        fact(3, Verdict.SINGLE, value(two, "s2", line)),
        fact(
            4,
            Verdict.DISAGREE,
            value(one, "s2", "2026-06-01"),
            value(two, "s2", "2026-06-02"),
            slot="date",
        ),
    )
    comparison = Comparison(
        articles,
        facts,
        reuse=(Reuse("a1", "a2", 0.9),),
        internal=(Contradiction("a1", "s1", "s2", text),),
    )
    first, second, third, _ = (fact_target(comparison, f) for f in facts)
    gone = replace(anchor(one, one.sentence("s1")), article="a9", exact=text)
    review = Review(
        notes={
            first: text,
            third: text,
            ComparisonTarget(): text,
            ArticleTarget("a2"): text,
            SentenceTarget(anchor(one, one.sentence("s1"))): text,
            SentenceTarget(gone): text,
        },
        tags={first: (text, text), second: (text,)},
        verdicts={second: text},
        name=text,
    )
    return Report(comparison, review, made_on="2026-06-05", program="compare-tui 1.0")


def _article(identifier: str, line: str, text: str) -> Article:
    words = [f"{line} {line}", f"{line} once more", line]
    starts = [sum(len(w) + 1 for w in words[:n]) for n in range(3)]
    spans = [(start, start + len(w)) for start, w in zip(starts, words, strict=True)]
    return Article(
        identifier,
        text,
        "\n".join(words),
        "00" * 32,
        outlet=text,
        title=text,
        byline=text,
        origin=text,
        published="2026-06-01",
        lines=(*(Line(*span) for span in spans[:2]), Line(*spans[2], noise=text)),
        sentences=tuple(Sentence(f"s{n + 1}", words[n], *spans[n], paragraph=n) for n in range(2)),
        remarks=(text, text),
    )
