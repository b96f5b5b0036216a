"""Small comparisons made from words, for tests."""

from __future__ import annotations

import hashlib

from tui.model import (
    Article,
    Comparison,
    Difference,
    Fact,
    Line,
    Link,
    Member,
    Place,
    Role,
    Sentence,
    Value,
    Verdict,
)


def article(article_id: str, *sentences: str, outlet: str | None = None, path: str = "") -> Article:
    """An article of one headline and these sentences, one a line."""
    lines, found, text = [], [], ""
    for number, words in enumerate(sentences):
        start = len(text)
        text += words + "\n"
        role = Role.HEADLINE if number == 0 else Role.BODY
        lines.append(Line(start, start + len(words), role))
        found.append(Sentence(f"s{number + 1}", words, start, start + len(words), role, number))
    return Article(
        id=article_id,
        path=path or f"{article_id}.txt",
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        outlet=outlet or f"Outlet {article_id}",
        title=sentences[0],
        published="2025-05-01",
        lines=tuple(lines),
        sentences=tuple(found),
    )


def value(one: Article, sentence_id: str, words: str) -> Value:
    """Words of a sentence as a value."""
    sentence = one.sentence(sentence_id)
    start = sentence.start + sentence.text.index(words)
    return Value(Place(one.id, sentence_id), start, start + len(words), words, words)


def bridge() -> Comparison:
    """Three articles that agree on the soldiers, differ on the length, and have a fact each of their own."""
    a1 = article(
        "a1",
        "A bridge rises over the river",
        "The bridge will be 850 metres long, the ministry said on Monday.",
        "About 600 soldiers guard the building site by day and night.",
        "The foreign minister of the neighbouring country came for the ceremony.",
    )
    a2 = article(
        "a2",
        "Work begins on the river crossing",
        "Officials put the length of the new bridge at one kilometre.",
        "Some 600 soldiers are guarding the site, according to officials.",
        "Ferries will stop when the crossing opens to cars and lorries.",
    )
    a3 = article(
        "a3",
        "Neighbours link their shores",
        "At 850 metres it will be the longest bridge of the region.",
        "Prices of land near the river have doubled since the spring.",
    )
    length = (value(a1, "s2", "850 metres"), value(a2, "s2", "one kilometre"), value(a3, "s2", "850 metres"))
    facts = (
        Fact(
            "f1",
            "How long is the bridge?",
            Verdict.DISAGREE,
            "850 m against 1 km",
            0.9,
            tuple(Member(v.place, (v,)) for v in length),
            (Difference("number", length, "850 metres and one kilometre cannot both hold", 0.9),),
            independent_sources=3,
        ),
        Fact(
            "f2",
            "How many soldiers?",
            Verdict.AGREE,
            "the same number",
            0.95,
            (Member(Place("a1", "s3")), Member(Place("a2", "s3"))),
            independent_sources=2,
        ),
        *(
            Fact(f"f{n}", "Only here", Verdict.SINGLE, "one article", 0.8, (Member(Place(a, s)),))
            for n, (a, s) in enumerate([("a1", "s4"), ("a2", "s4"), ("a3", "s3")], 3)
        ),
    )
    links = (
        Link(Place("a1", "s2"), Place("a2", "s2"), 0.8, ("same bridge",)),
        Link(Place("a1", "s2"), Place("a3", "s2"), 0.9, ("same number",)),
        Link(Place("a1", "s3"), Place("a2", "s3"), 0.95, ("same number: 600 soldiers",)),
    )
    return Comparison((a1, a2, a3), facts, links)
