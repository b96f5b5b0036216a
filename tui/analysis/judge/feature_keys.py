"""What features of two values depend on: claims with equal keys are alike to a group of features.

The keys hold what the functions of :mod:`.feature_groups` look at and no more, so that dense comparisons,
whose articles say things in the same words, work out few of them.

Every function has the same signature. Args: a claim, and all claims of its sentence (named ``_`` where they
do not matter). Returns: its key, equal for claims that the features cannot tell apart.
"""

from __future__ import annotations

from collections.abc import Hashable

from tui.analysis.claims.claim import Claim, content
from tui.analysis.claims.comparable import affinity_key, comparable_key, value_of
from tui.analysis.judge.traits import (
    ClaimsOfSentence,
    adjacent_words,
    cited_in,
    in_brackets,
    is_alleged,
    is_quoted,
    kin_of,
    masked,
    middle,
    noun_of,
    place_of,
)
from tui.analysis.values.relation import wording


def words(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the weighted words around the value."""
    return tuple(claim.near.items()), tuple(claim.context.items())


def close_words(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the weighted words of the clause, and what is counted or measured."""
    return affinity_key(claim)


def sort(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the kind of the value, its noun and measures, and its hedges."""
    return (
        *(claim.kind, noun_of(claim), claim.noun, claim.measures, claim.hints, claim.remarks),
        *(claim.purposes, claim.past, claim.other_times, claim.is_future),
        *claim.mention.normalized.split()[-1:],
    )


def times(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the times next to the value, and its measure."""
    return claim.kind, claim.measures, tuple(map(wording, claim.times))


def amount(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the value itself."""
    return value_of(claim)


def guarded(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return what the rules look at that often hold."""
    times = tuple(map(wording, claim.times))
    return claim.kind, middle(claim), claim.measures, claim.hints, claim.remarks, times


def question(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return what the guards on the question of a value look at."""
    return comparable_key(claim)


def named(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the names of the clause by their parts."""
    return claim.question.subject, claim.question.patient, claim.names


def meant(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the status of the value, the whole it is part of, and who is cited for it."""
    asked = claim.question
    return (
        *(
            claim.kind,
            noun_of(claim),
            "gust" in claim.remarks,
            asked.head,
            asked.status,
            asked.phase,
            asked.base,
        ),
        *(tuple(map(wording, asked.base_times)), asked.part_of, asked.labels, asked.speaker),
        *(is_quoted(claim), is_alleged(claim), cited_in(claim.statement)),
    )


def clause(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the words of the clause, and those next to the value."""
    return claim.clause, claim.question.words, adjacent_words(claim)


def sentence(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the weighted words of the sentence, and the names of the clause."""
    return tuple(claim.statement.senses.items()), tuple(claim.statement.names), claim.names


def masked_words(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the words of the sentence but for the value."""
    return masked(claim)


def position(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the position of the value in its sentence, and the length of the sentence."""
    return place_of(claim), len(claim.statement.terms)


def everything(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return everything about a claim but the position of its sentence."""
    return content(claim)


def other_values(claim: Claim, others: ClaimsOfSentence) -> Hashable:
    """Return the sizes of the values of the sentence, and which of them it is."""
    kin = kin_of(claim, others)
    beside = tuple(wording(c.mention) for c in kin if in_brackets(claim, c))
    return claim.kind, len(others), kin.index(claim), tuple(map(middle, kin)), value_of(claim), beside


def words_of_others(claim: Claim, others: ClaimsOfSentence) -> Hashable:
    """Return the weighted words around the values of the sentence."""
    kin = kin_of(claim, others)
    return kin.index(claim), tuple(words(c, others) for c in kin)


def topic(claim: Claim, _: ClaimsOfSentence) -> Hashable:
    """Return the value as it is written, and the words of what it describes."""
    mention = claim.mention
    return claim.kind, mention.text, mention.normalized, claim.close, claim.measures
