"""What two values and their clauses have in common, as numbers that a learned judge weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tui.analysis.claims.claim import Claim, once, once_of_sentence
from tui.analysis.statements import Statement
from tui.model import Attribution, Moment, Polarity, Quantity, Quotation

ClaimsOfSentence = Sequence[Claim]
_BRACKET = 14  # characters between a value and the same in another unit


@once_of_sentence
def kin_of(claim: Claim, sentence_claims: ClaimsOfSentence) -> list[Claim]:
    """Return the values of the sentence that are of a claim's kind, itself among them.

    Args:
        claim: the value looked at, with its clause.
        sentence_claims: all claims of its sentence.
    """
    return [c for c in sentence_claims if c.kind == claim.kind]


def in_brackets(claim: Claim, other: Claim) -> bool:
    """Return whether another value of the sentence follows so closely that it may repeat the first.

    Args:
        claim: a value.
        other: a value of the same sentence.
    """
    return other is not claim and abs(other.mention.start - claim.mention.end) <= _BRACKET


def cited_in(statement: Statement) -> frozenset[str]:
    """Return who is cited in a sentence."""
    return frozenset(m.normalized for m in statement.mentions if isinstance(m, Attribution))


@once_of_sentence
def is_part(claim: Claim, sentence_claims: Sequence[Claim]) -> bool:
    """Return whether a value and another add up to a third: "of the 18, five badly, 13 lightly".

    Args:
        claim: the value looked at, with its clause.
        sentence_claims: the other claims of its sentence.
    """
    values = {c: middle(c) for c in sentence_claims}
    own = values[claim]
    if not own:
        return False
    others = [v for c, v in values.items() if c is not claim and v]
    return any(abs(own + x - y) <= 0.002 * y for x in others for y in others if x is not y)


@once
def middle(claim: Claim) -> float:
    """Return the middle of a number; 0 for a time."""
    if isinstance(claim.mention, Moment):
        return 0.0
    ends = [abs(e) for e in (claim.mention.low, claim.mention.high) if math.isfinite(e)]
    return sum(ends) / len(ends) if ends else 0.0


def nearness(a: Claim, b: Claim) -> float:
    """Return how much the words nearest to both values have in common.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    return math.fsum(x * b.near[k] * a.context.get(k, 1.0) for k, x in a.near.items() if k in b.near)


@once
def is_alleged(claim: Claim) -> bool:
    """Return whether a cue of doubt governs the value."""
    return any(
        isinstance(m, Polarity)
        and m.certainty != "certain"
        and m.scope[0] <= claim.mention.start < m.scope[1]
        for m in claim.statement.mentions
    )


def context_of(a: Claim, b: Claim) -> tuple[float, float]:
    """Return weighted Jaccard overlap and containment of what the two values describe.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.context, b.context
    if len(x) > len(y):
        x, y = y, x
    common = sum(min(w, y[k]) for k, w in x.items() if k in y)
    union = a.total + b.total - common
    least = min(a.total, b.total)
    return (common / union if union else 0.0), (common / least if least else 0.0)


def near_words(a: Claim, b: Claim) -> float:
    """Return how much the words nearest to both values have in common, from 0 to 1; classed words weigh 1.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    shared = (
        x * b.near[k] * max(a.context.get(k, 0.0), b.context.get(k, 0.0), float(k[0] == "~"))
        for k, x in a.near.items()
        if k in b.near
    )
    return min(1.0, math.fsum(shared) / 4)


@once_of_sentence
def is_alone(claim: Claim, sentence_claims: Sequence[Claim]) -> bool:
    """Return whether a sentence has no other value of the kind.

    Args:
        claim: the value looked at, with its clause.
        sentence_claims: the other claims of its sentence.
    """
    return sum(c.kind == claim.kind for c in sentence_claims) == 1


def has_whole(claim: Claim) -> bool:
    """Return whether a value is a part of a stated whole."""
    return isinstance(claim.mention, Quantity) and claim.mention.whole is not None


def noun_of(claim: Claim) -> str | None:
    """Return the stem of what is counted, where it is known."""
    return claim.mention.noun if isinstance(claim.mention, Quantity) else None


def of_other_nouns(a: Claim, b: Claim) -> bool:
    """Return whether two values count things of two names: thousands of houses, thousands of rescuers.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    return None not in (a.noun, b.noun) and a.noun != b.noun


@once
def size_of(claim: Claim) -> float:
    """Return the logarithm of a number; hours after midnight for a time of day."""
    mention = claim.mention
    if isinstance(mention, Moment):
        return (mention.minutes or 0) / 60
    ends = [abs(e) for e in (mention.low, mention.high) if math.isfinite(e)]
    return math.log1p(sum(ends) / len(ends)) if ends else 0.0


@once
def is_open(claim: Claim) -> bool:
    """Return whether the words leave a side of a number open."""
    return isinstance(claim.mention, Quantity) and not math.isfinite(claim.mention.high - claim.mention.low)


@once
def significant_digits(claim: Claim) -> float:
    """Significant digits of a number; 0 for a time."""
    if isinstance(claim.mention, Moment):
        return 0.0
    low = claim.mention.low if math.isfinite(claim.mention.low) else claim.mention.high
    return float(len(f"{abs(low):.6g}".replace(".", "").strip("0"))) if math.isfinite(low) else 0.0


def days_apart(a: Claim, b: Claim) -> float:
    """Return how far two times lie apart, as a logarithm of days; 0 where either is unknown.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    if not (isinstance(x, Moment) and isinstance(y, Moment) and x.low and x.high and y.low and y.high):
        return 0.0
    return math.log1p(max((x.low - y.high).days, (y.low - x.high).days, 0))


def more(a: Claim, b: Claim) -> float:
    """Return 1 where the first value is the greater one, -1 where it is the smaller.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return 0.0
    return float(x.low > y.low) - float(x.low < y.low)


@once
def masked(claim: Claim) -> str:
    """Return the stems of the sentence without the words of the value."""
    mention = claim.mention
    return " ".join(t.stem for t in claim.statement.terms if not mention.start <= t.start < mention.end)


@once
def adjacent_words(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Return the two words before a value, and the two after it."""
    terms, mention = claim.statement.terms, claim.mention
    before = [t.stem for t in terms if t.start < mention.start]
    after = [t.stem for t in terms if t.start >= mention.end]
    return frozenset(before[-2:]), frozenset(after[:2])


@once
def place_of(claim: Claim) -> float:
    """The position of a value in its sentence, from 0 to 1."""
    length = max(1, len(claim.statement.source))
    return (claim.mention.start - claim.statement.sentence.start) / length


@once
def is_quoted(claim: Claim) -> bool:
    """Return whether a value is in quotation marks."""
    return any(
        isinstance(m, Quotation) and m.start <= claim.mention.start < m.end for m in claim.statement.mentions
    )
