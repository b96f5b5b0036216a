"""Three short articles made by hand, a comparison of them, and answers about them."""

from __future__ import annotations

import json
from typing import Any

from tui.model import (
    Article,
    Comparison,
    Difference,
    Exchange,
    Fact,
    Link,
    Member,
    Place,
    Sentence,
    Tier,
    Value,
    Verdict,
)
from tui.second_reader.answers import ReadAnswers, read_answers
from tui.second_reader.questions import plan
from tui.second_reader.settings import Settings

HARBOR = (
    "The old bridge over the Tumen fell on Tuesday morning.",  # 1
    "Twelve people were killed, the police said.",  # 2
    "The bridge was 300 metres long.",  # 3
    "The mayor blamed the heavy rain of the week before.",  # 4
)
VALLEY = (
    "The old bridge over the Tumen fell on Tuesday morning.",  # the same words: sent once
    "Fifteen people were killed, the police said.",  # 5
    "It was built in 1931.",  # 6
    "The mayor blamed a ship that had struck a pillar.",  # 7
)
ECHO = (
    "The police spoke of twelve dead.",  # 8
    "Its length was 1,240 metres.",  # 9
    "It was finished in 1934.",  # 10
)


def article(number: int, outlet: str, sentences: tuple[str, ...]) -> Article:
    """An article that is nothing but these sentences."""
    made, text = [], ""
    for n, words in enumerate(sentences, 1):
        made.append(Sentence(f"s{n}", " ".join(words.split()), len(text), len(text) + len(words)))
        text += words + "\n"
    return Article(
        f"a{number}",
        f"/home/user/secret/{number}.txt",
        text,
        f"{number:064d}",
        outlet=outlet,
        title="Bridge falls",
        published="2026-01-06T10:00",
        sentences=tuple(made),
    )


def value(comparison: Comparison, place: Place, words: str, normalized: str = "") -> Value:
    """A value at the first place where a sentence says these words."""
    start = comparison.article(place.article).text.index(words, comparison.sentence(place).start)
    return Value(place, start, start + len(words), words, normalized or words.casefold())


def alarm(
    fact_id: str, slot: str, values: tuple[Value, ...], tier: Tier = Tier.SURE, confidence: float = 0.9
) -> Fact:
    """A disagreement as the engine would find it."""
    difference = Difference(slot, values, "they differ", confidence, tier=tier)
    members = tuple(Member(v.place, (v,)) for v in values)
    return Fact(fact_id, "title", Verdict.DISAGREE, "they differ", confidence, members, (difference,))


def group(fact_id: str, verdict: Verdict, values: tuple[Value, ...]) -> Fact:
    """Sentences of which the engine says that they agree, or nothing."""
    members = tuple(Member(v.place, (v,)) for v in values)
    return Fact(fact_id, "title", verdict, "because", 0.6, members)


BARE = Comparison((article(1, "Harbor", HARBOR), article(2, "Valley", VALLEY), article(3, "Echo", ECHO)))
DEAD_A = value(BARE, Place("a1", "s2"), "Twelve", "12")
DEAD_B = value(BARE, Place("a2", "s2"), "Fifteen", "15")
DEAD_C = value(BARE, Place("a3", "s1"), "twelve", "12")
LONG_A = value(BARE, Place("a1", "s3"), "300 metres")
LONG_C = value(BARE, Place("a3", "s2"), "1,240 metres")
BUILT_B = value(BARE, Place("a2", "s3"), "1931")
BUILT_C = value(BARE, Place("a3", "s3"), "1934")
COMPARISON = Comparison(
    BARE.articles,
    facts=(
        alarm("f1", "number", (DEAD_A, DEAD_B, DEAD_C)),
        alarm("f2", "number", (LONG_A, LONG_C), Tier.POSSIBLE, 0.5),
        group("f3", Verdict.UNCLEAR, (BUILT_B, BUILT_C)),
    ),
    links=(Link(Place("a1", "s2"), Place("a2", "s2"), 0.9),),
)


def stated(verdict: str, *values: tuple[int, str, int], sure: bool = True, **more: Any) -> dict[str, Any]:
    """One fact of an answer; values are (sentence, words, side)."""
    return {
        "question": "How many?",
        "verdict": verdict,
        "sure": sure,
        "slot": "number",
        "sentences": [v[0] for v in values],
        "values": [{"sentence": s, "words": w, "side": n} for s, w, n in values],
    } | more


def answer(*facts: Any) -> str:
    return json.dumps({"facts": list(facts)})


def exchange(
    text: str, comparison: Comparison = COMPARISON, mode: str = "propose", number: int = 0
) -> Exchange:
    """The answer ``text`` to a question of this mode."""
    question = plan(comparison, Settings(modes=(mode,))).questions[number]
    numbering = tuple((p.article, p.sentence) for p in question.numbering)
    return Exchange(mode, "stub-1", "1", "{}", question.digest("stub-1", "{}"), text, numbering)


def read(text: str) -> ReadAnswers:
    return read_answers(COMPARISON, [exchange(text)])


def assert_evidence(comparison: Comparison) -> None:
    """Every value of a comparison stands in its sentence, and every id exists."""
    for fact in comparison.facts:
        values = [v for m in fact.members for v in m.values] + [v for d in fact.differences for v in d.values]
        for member in fact.members:
            comparison.sentence(member.place)
        for value in values:
            sentence, text = comparison.sentence(value.place), comparison.article(value.place.article).text
            assert sentence.start <= value.start < value.end <= sentence.end
            assert " ".join(text[value.start : value.end].split()) == value.text
            assert value.text in sentence.text
