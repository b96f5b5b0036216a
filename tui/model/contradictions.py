"""Contradictions inside one article as facts: to be stepped to, noted and listed like any other."""

from __future__ import annotations

from collections.abc import Callable

from tui.model import Comparison, Contradiction, Difference, Fact, Member, Place, Sentence, Value, Verdict


class SelfContradiction(Fact):
    """A contradiction between two sentences of one article; the confidence says nothing."""

    __slots__ = ()


def self_contradictions(comparison: Comparison) -> tuple[SelfContradiction, ...]:
    """Return the contradictions inside single articles, with the ids "c1", "c2" ... in their order."""
    if not comparison.internal:
        return ()
    return tuple(
        _as_fact(f"c{n}", clash, comparison.sentence) for n, clash in enumerate(comparison.internal, 1)
    )


def _as_fact(fact_id: str, clash: Contradiction, sentence: Callable[[Place], Sentence]) -> SelfContradiction:
    places = [Place(clash.article, s) for s in dict.fromkeys((clash.a, clash.b))]
    values = clash.values or tuple(_whole(place, sentence(place)) for place in places)
    return SelfContradiction(
        id=fact_id,
        title=clash.title or clash.explanation,
        verdict=Verdict.DISAGREE,
        reason=clash.explanation,
        confidence=1.0,
        members=tuple(Member(p, tuple(v for v in clash.values if v.place == p)) for p in places),
        differences=(Difference("within one article", values, clash.explanation, 1.0),),
        cited=tuple(dict.fromkeys(v.cited for v in values if v.cited)),
    )


def _whole(place: Place, sentence: Sentence) -> Value:
    """A sentence as a value, where no words of it are known to contradict."""
    return Value(place, sentence.start, sentence.end, sentence.text, sentence.text)
