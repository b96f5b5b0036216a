"""A small comparison made by hand: four articles on a tunnel, with everything a report can meet."""

from __future__ import annotations

import hashlib

from tui.model import (
    Article,
    Comparison,
    Contradiction,
    Difference,
    DifferenceKind,
    Fact,
    Line,
    Link,
    Member,
    Place,
    Reuse,
    Role,
    Sentence,
    Value,
    Verdict,
)
from tui.reports import Report
from tui.review.edits import ArticleTarget, ComparisonTarget, SentenceTarget, anchor, fact_target
from tui.review.history import Review

GAZETTE = """\
Tunnel under Vell Bay opens a year late
# By Ida Kroon
The Vell Bay tunnel opened on Monday after nine years of work.
It is 4.2 kilometres long and cost 310 million crowns, the transport ministry said.
"Nobody believed in it," said engineer Tor Lind.
* Subscribe for 3 crowns a month
Twelve workers were hurt during the building."""

HERALD = """\
Bay tunnel opened
The Vell Bay tunnel was opened on Tuesday, 2 June 2026.
The tube, 2.6 miles long, cost 340 million crowns, according to the builder Norbo.
A ferry that served the bay since 1931 made its last trip on Sunday.
! The queue at the toll station. Photo: Herald"""

WIRE_COPY = """\
Bay tunnel opened
The Vell Bay tunnel was opened on Tuesday, 2 June 2026.
The tube, 2.6 miles long, cost 340 million crowns, according to the builder Norbo."""

BULLETIN = """\
A toll of 9 crowns is due from July.
By the evening, 800 cars had passed.
By noon, 300 cars had passed through the new tunnel; the toll is free until August."""


def read(identifier: str, path: str, text: str, **stated: str | None) -> Article:
    """An article from lines: the first is the headline; # marks a byline, * noise, ! a caption."""
    lines, sentences, start = [], [], 0
    for number, words in enumerate(text.split("\n")):
        end = start + len(words)
        role = Role.HEADLINE if not number and stated.get("title") else Role.BODY
        if words.startswith(("#", "*")):
            lines.append(Line(start, end, noise="byline" if words[0] == "#" else "advert"))
        else:
            role = Role.CAPTION if words.startswith("!") else role
            lines.append(Line(start, end, role))
            skip = 2 * (role is Role.CAPTION)
            for part in words[skip:].replace("; ", ";; ").split("; "):
                at = text.index(part, start)
                name = f"s{len(sentences) + 1}"
                sentences.append(Sentence(name, part, at, at + len(part), role, number))
        start = end + 1
    return Article(
        identifier,
        path,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        lines=tuple(lines),
        sentences=tuple(sentences),
        **stated,
    )


def say(article: Article, sentence: str, words: str, normalized: str, cited: str | None = None) -> Value:
    """The value that a sentence states in these words."""
    at = article.text.index(words, article.sentence(sentence).start)
    return Value(Place(article.id, sentence), at, at + len(words), words, normalized, cited)


def made_comparison() -> Comparison:
    gazette = read(
        "a1",
        "story/gazette.txt",
        GAZETTE,
        outlet="Vell Gazette",
        title="Tunnel under Vell Bay opens a year late",
        byline="Ida Kroon",
        published="2026-06-01",
    )
    herald = read(
        "a2",
        "story/herald.html",
        HERALD,
        outlet="Coast Herald",
        title="Bay tunnel opened",
        published="2026-06-02T08:30",
    )
    copy = read("a3", "story/003.txt", WIRE_COPY, title="Bay tunnel opened", origin="www.coastherald.example")
    bulletin = read("a4", "story/bulletin.txt", BULLETIN, outlet="Harbour [Bulletin]")

    def member(*values: Value) -> Member:
        return Member(values[0].place, values)

    opened = (
        say(gazette, "s2", "Monday", "2026-06-01"),
        say(herald, "s2", "Tuesday, 2 June 2026", "2026-06-02"),
        say(copy, "s2", "Tuesday, 2 June 2026", "2026-06-02"),
    )
    long = (
        say(gazette, "s3", "4.2 kilometres", "4200 m", "transport ministry"),
        say(herald, "s3", "2.6 miles", "4184 m", "Norbo"),
        say(copy, "s3", "2.6 miles", "4184 m", "Norbo"),
    )
    cost = (
        say(gazette, "s3", "310 million crowns", "310000000 crowns", "transport ministry"),
        say(herald, "s3", "340 million crowns", "340000000 crowns", "Norbo"),
        say(copy, "s3", "340 million crowns", "340000000 crowns", "Norbo"),
    )
    toll = (say(bulletin, "s1", "July", "2026-07"), say(bulletin, "s4", "free until August", "2026-08"))
    cars = (say(bulletin, "s2", "800 cars", "800 cars"), say(bulletin, "s3", "300 cars", "300 cars"))
    facts = (
        Fact(
            "f1",
            "When did the tunnel open?",
            Verdict.DISAGREE,
            "Vell Gazette says Monday, 1 June 2026, Coast Herald Tuesday, 2 June 2026.",
            0.93,
            tuple(map(member, opened)),
            (
                Difference(
                    "date", opened, "It opened once: on Monday, 1 June, or on Tuesday, 2 June 2026.", 0.93
                ),
            ),
            independent_sources=2,
        ),
        Fact(
            "f2",
            "How long is the tunnel?",
            Verdict.AGREE,
            "4.2 kilometres and 2.6 miles are the same length.",
            0.88,
            tuple(map(member, long)),
            remarks=("other units", "rounded"),
            independent_sources=2,
            cited=("transport ministry", "Norbo"),
            absent=("a4",),
        ),
        Fact(
            "f3",
            "What did the tunnel cost?",
            Verdict.DISAGREE,
            "The ministry's figure is 30 million crowns under the builder's.",
            0.97,
            tuple(map(member, cost)),
            (
                Difference(
                    "number",
                    cost,
                    "310 million crowns are not 340 million crowns.",
                    0.97,
                    DifferenceKind.CONTRADICTION,
                ),
            ),
            independent_sources=2,
            cited=("transport ministry", "Norbo"),
        ),
        Fact(
            "f4",
            "How many cars passed?",
            Verdict.DISAGREE,
            "Counted at noon and in the evening.",
            0.6,
            tuple(map(member, cars)),
            (Difference("number", cars, "Counted at noon and in the evening.", 0.6, DifferenceKind.UPDATE),),
            absent=("a1", "a2"),
        ),
        Fact(
            "f5",
            '"Nobody believed in it," said engineer Tor Lind',
            Verdict.SINGLE,
            "Only Vell Gazette has it.",
            1.0,
            (Member(Place("a1", "s4")),),
        ),
        Fact(
            "f6",
            "A ferry that served the bay since 1931",
            Verdict.SINGLE,
            "Only Coast Herald has it.",
            1.0,
            (Member(Place("a2", "s4")),),
        ),
    )
    return Comparison(
        (gazette, herald, copy, bulletin),
        facts,
        links=(Link(Place("a1", "s2"), Place("a2", "s2"), 0.81, ("same event: opened",)),),
        reuse=(Reuse("a2", "a3", 0.955),),
        internal=(Contradiction("a4", "s1", "s4", "A toll from July, and none until August.", toll),),
    )


def made_review(comparison: Comparison) -> Review:
    gazette = comparison.article("a1")
    when, how_long, cost, cars, nobody, _ = (fact_target(comparison, f) for f in comparison.facts)
    lind = SentenceTarget(anchor(gazette, gazette.sentence("s4")))
    return Review(
        notes={
            when: "Asked the bridge office: it was Monday.\nCall back on Friday.",
            ComparisonTarget(): "For the Saturday edition.",
            ArticleTarget("a3"): "No imprint.",
            lind: "Ask *Lind* himself",
        },
        tags={when: ("dates", "urgent"), nobody: ("quote",)},
        verdicts={when: "confirmed", cost: "range"},
        overruled={cars: Verdict.AGREE},
        reviewed={when, how_long},
        name="Vell Bay tunnel",
    )


def made_report() -> Report:
    """The report that the golden files hold."""
    comparison = made_comparison()
    return Report(comparison, made_review(comparison), made_on="2026-06-05", program="compare-tui 1.0")
