"""What two values and their clauses have in common, as numbers that a learned judge weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from tui.analysis.claims.claim import Claim, once, once_of_sentence
from tui.analysis.claims.comparable import distance, other_names, other_time
from tui.model import Moment, Polarity, Quantity, Quotation


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


def question_traits(a: Claim, b: Claim, link: float, context: float, contained: float) -> list[float]:
    """Return evidence that two values describe one thing, whatever their kind.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
        link: probability that the two sentences state one thing.
        context: overlap of what the values describe.
        contained: how much of one is contained in the other.
    """
    x, y = a.mention, b.mention
    one, other = a.measures, b.measures
    kind = a.kind
    sure = min(max(link, 0.001), 0.999)
    close = a.close & b.close
    return [
        link,
        math.log(sure / (1 - sure)),
        context,
        contained,
        _near_words(a, b),
        min(len(close), 4) / 4,
        max((a.context[k] for k in close), default=0.0) / 5,
        float(a.noun is not None and a.noun == b.noun),
        float(None not in (a.noun, b.noun) and a.noun != b.noun),
        float((a.noun is None) != (b.noun is None)),
        float(bool(one & other)),
        float(bool(one) != bool(other)),
        float(a.remarks != b.remarks),
        float(x.normalized.split()[-1:] == y.normalized.split()[-1:]),
        float(kind == "moment"),
        float(kind == "clock"),
        float(kind == "count" and a.noun is None and b.noun is None),
        float(kind == "count"),
        float(kind.startswith("money")),
        float(kind == "duration"),
        float(kind == "percent"),
        float(other_time(a, b)),
        float(other_names(a, b)),
    ]


def _near_words(a: Claim, b: Claim) -> float:
    """How much the words nearest to both values have in common, from 0 to 1; classed words weigh 1."""
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


def sizes(a: Claim, b: Claim) -> Iterator[float]:
    """Yield the values themselves: how far apart, how large, how exact.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    sizes = sorted(size_of(c) for c in (a, b))
    yield distance(a, b)
    yield from sizes
    yield days_apart(a, b)
    if isinstance(x, Moment) and isinstance(y, Moment):
        yield from (float(x.grain == y.grain), float(x.role == y.role))
    else:
        yield from (0.0, 0.0)
    relative = [isinstance(m, Moment) and m.relative for m in (x, y)]
    yield float(relative[0] != relative[1])
    yield float(all(relative))
    hedges = [getattr(m, "hedge", None) for m in (x, y)]
    yield float(any(hedges))
    yield float(all(hedges))
    yield float(hedges[0] != hedges[1])
    yield float(is_open(a) != is_open(b))
    yield from sorted(significant_digits(c) for c in (a, b))


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


def adjacent_words(a: Claim, b: Claim) -> Iterator[float]:
    """Yield how many of the two words before both values, and of the two after them, are the same.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    for one, other in zip(_adjacent_words(a), _adjacent_words(b), strict=True):
        yield float(len(one & other))


@once
def _adjacent_words(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """The two words before a value, and the two after it."""
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
