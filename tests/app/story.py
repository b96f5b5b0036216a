"""A small comparison made by hand: three outlets and a wire copy on a ferry, with every kind of fact."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tui.model import (
    Article,
    Comparison,
    Difference,
    Fact,
    Line,
    Member,
    Place,
    Reuse,
    Role,
    Sentence,
    Value,
    Verdict,
)
from tui.review.edits import ArticleTarget, SentenceTarget, SetNote, SetTags, anchor, fact_target
from tui.review.history import History

HERALD = [
    ("noise", "Home | News | Weather"),
    ("headline", "Ferry runs aground off Port Ellis"),
    (
        "body",
        "A ferry ran aground off Port Ellis on Monday.",
        "At least 40 passengers were taken off by boat.",
    ),
    ("noise", "Read also: the best beaches"),
    ("noise", "Advertisement"),
    ("body", "The ship, 98 metres long, was built in 2004.", "No one was hurt, the coast guard said."),
    ("body", "The owner has not commented."),
]
COURIER = [
    ("headline", "Forty saved from stranded ferry"),
    ("body", "Rescuers took 52 passengers off a ferry that ran aground off Port Ellis on Monday."),
    ("body", "Nobody was injured, according to the coast guard.", "The vessel is 320 feet long."),
    ("body", "Fog had been forecast for the bay."),
]
WIRE = [
    ("headline", "Ferry aground"),
    ("body", "PORT ELLIS (Wire) - A ferry ran aground on Tuesday.", "Some 40 passengers were taken off."),
    ("body", "The coast guard said no one was hurt."),
]


def article(
    number: int, outlet: str | None, blocks: list[tuple[str, ...]], published: str | None = None
) -> Article:
    """An article of blocks: a role (or "noise") and its sentences."""
    text, lines, sentences = "", [], []
    for kind, *parts in blocks:
        start = len(text)
        role = Role.BODY if kind == "noise" else Role(kind)
        for part in parts:
            if len(text) > start:
                text += " "
            if kind != "noise":
                sentences.append(
                    Sentence(
                        f"s{len(sentences) + 1}", part, len(text), len(text) + len(part), role, len(lines)
                    )
                )
            text += part
        lines.append(Line(start, len(text), role, "menu" if kind == "noise" else None))
        text += "\n"
    title = next((s.text for s in sentences if s.role is Role.HEADLINE), None)
    return Article(
        f"a{number}",
        f"{number:03d}.txt",
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        outlet=outlet,
        title=title,
        published=published,
        lines=tuple(lines),
        sentences=tuple(sentences),
    )


def place(source: Article, words: str) -> Place:
    """The sentence that holds these words."""
    return Place(source.id, next(s.id for s in source.sentences if words in s.text))


def value(source: Article, words: str, normalized: str, cited: str | None = None) -> Value:
    """A value, by its words."""
    start = source.text.index(words)
    return Value(place(source, words), start, start + len(words), words, normalized, cited)


def story() -> Comparison:
    """The comparison."""
    herald = article(1, "Harbour Herald", HERALD, "2024-03-05")
    courier = article(2, "Courier", COURIER, "2024-03-06")
    wire = article(3, None, WIRE, "2024-03-05")
    copy = replace(article(4, "Island Post", WIRE, "2024-03-05"))
    when = (
        value(herald, "on Monday", "2024-03-04"),
        value(courier, "on Monday", "2024-03-04"),
        value(wire, "on Tuesday", "2024-03-05"),
        value(copy, "on Tuesday", "2024-03-05"),
    )
    rescued = (
        value(herald, "At least 40 passengers", "40 or more passengers"),
        value(courier, "52 passengers", "52 passengers", "coast guard"),
        value(wire, "Some 40 passengers", "about 40 passengers"),
        value(copy, "Some 40 passengers", "about 40 passengers"),
    )
    length = (value(herald, "98 metres", "98 m"), value(courier, "320 feet", "97.5 m"))
    hurt = (
        Member(place(herald, "No one was hurt")),
        Member(place(courier, "Nobody was injured")),
        Member(place(wire, "no one was hurt")),
        Member(place(copy, "no one was hurt")),
    )

    def members(values: tuple[Value, ...]) -> tuple[Member, ...]:
        return tuple(Member(v.place, (v,)) for v in values)

    facts = (
        Fact(
            "f1",
            "When did the ferry run aground?",
            Verdict.DISAGREE,
            "Monday and Tuesday are different days.",
            0.91,
            members(when),
            (Difference("date", when, "Monday and Tuesday are different days.", 0.91),),
            independent_sources=3,
        ),
        Fact(
            "f2",
            "How many passengers were taken off?",
            Verdict.DISAGREE,
            "About 40 is not 52.",
            0.74,
            members(rescued),
            (Difference("number", rescued[1:], "About 40 is not 52.", 0.74),),
            independent_sources=3,
            cited=("coast guard",),
        ),
        Fact(
            "f3",
            "How long is the ship?",
            Verdict.AGREE,
            "The lengths are equal within rounding.",
            0.88,
            members(length),
            remarks=("other units",),
            independent_sources=2,
            absent=("a3",),
        ),
        Fact(
            "f4",
            "When was it built?",
            Verdict.SINGLE,
            "Only one article says so.",
            0.6,
            members((value(herald, "2004", "2004"),)),
        ),
        Fact(
            "f5",
            "Was anybody hurt?",
            Verdict.AGREE,
            "All say that nobody was.",
            0.95,
            hurt,
            independent_sources=3,
            cited=("coast guard",),
        ),
        Fact(
            "f6",
            "The weather",
            Verdict.SINGLE,
            "Only one article says so.",
            0.5,
            (Member(place(courier, "Fog")),),
            absent=("a1", "a3", "a4"),
        ),
    )
    return Comparison((herald, courier, wire, copy), facts, (), (Reuse("a3", "a4", 1.0),))


def annotated(comparison: Comparison) -> History:
    """A fact, an article and a sentence with notes; the sentence is not told by any fact."""
    history = History()
    target = fact_target(comparison, comparison.facts[2])
    history.do(SetNote(target, "about units"))
    history.do(SetTags(target, ("units", "ship")))
    history.do(SetNote(ArticleTarget("a2"), "ask the author"))
    article = comparison.articles[0]
    history.do(SetNote(SentenceTarget(anchor(article, article.sentence("s6"))), "when?"))
    history.do(SetTags(SentenceTarget(anchor(article, article.sentence("s6"))), ("ship",)))
    return history
