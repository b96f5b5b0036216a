"""Figures that change as news comes in: values of other hours are an update, no contradiction."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from math import inf

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import GROWING
from tui.analysis.mentions.tokens import Tokens
from tui.analysis.statements import Corpus, Statement
from tui.analysis.values.measures import OF_PEOPLE
from tui.languages.folding import Phrases
from tui.languages.tables import tables
from tui.model import Quantity

ORDERED = "the later article counts more, as counts grow"
UNDATED = "counts of this kind change as news comes in, and not every article tells when it counted"
REVISED = "figures of this kind change as news comes in, and these are of different times"
REVISED_UNDATED = "figures of this kind change as news comes in, and not every article tells when it counted"
CHANGING = GROWING | {
    "missing",
    "grave",
    "vaccinated",
    "voted",
}
"""Measures of which each day has its count."""
_COUNTED = ("count", "area")
_STEM = 4  # letters by which a noun is known in its plural


def growth(corpus: Corpus, sides: Sequence[Sequence[Claim]]) -> str | None:
    """Return why the values of a cluster may be one figure at several times, or None.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        sides: the values, grouped into compatible ones.

    Returns:
        What is known of the order of time, or None where the values are no figure that changes from hour to
        hour, where all are known to be of one hour, or where a later one of what only grows is lower.
    """
    claims = [c for side in sides for c in side]
    if not all(isinstance(c.mention, Quantity) for c in claims) or all(c.past for c in claims):
        return None  # of an event long before the news no count comes in any more
    if claims[0].kind not in (*_COUNTED, "percent") or any(map(_is_attribute, claims)):
        return None
    ordered = sorted(sides, key=lowest)
    orders = [_order(corpus, lesser, greater) for lesser, greater in pairwise(ordered)]
    fell = any(order == -1 and not _is_open(lesser) for order, lesser in zip(orders, ordered, strict=False))
    if all(order == 0 for order in orders):
        return None
    measures = {c: _measures(corpus, c) for c in claims}
    if any(known & GROWING for known in measures.values()):
        if fell or any(known and not known & CHANGING for known in measures.values()):
            return None
        if {c.noun for c in claims if not measures[c]} - {None} - {c.noun for c in claims if measures[c]}:
            return None  # what is counted is another thing
        if not all(orders):
            return UNDATED
        return REVISED if -1 in orders else ORDERED
    if any(_changes(corpus, c) for c in claims):
        return REVISED_UNDATED if None in orders else REVISED
    later = all(order == 1 for order in orders) and len({c.noun for c in claims}) == 1
    return ORDERED if later and claims[0].kind in _COUNTED and not any(c.measures for c in claims) else None


def _measures(corpus: Corpus, claim: Claim) -> Set[str]:
    """The measures of a value; of a bare number the one that its sentence names: "has most dead, 542"."""
    if claim.measures or claim.noun or claim.kind != "count":
        return claim.measures
    t = Tokens(claim.statement.source)
    cues = tables(corpus.articles[claim.statement.article].language).measures.cues
    named = {cues[word] for word in t.low[: t.size] if word in cues} & OF_PEOPLE
    return named if len(named) == 1 else frozenset()


def _is_attribute(claim: Claim) -> bool:
    """Whether a number only says which thing is meant, "a 12-story hotel": such a number never grows."""
    _, hyphen, noun = claim.mention.text.partition("-")
    return bool(hyphen and claim.noun) and noun.lower().startswith(str(claim.noun)[:_STEM])


def _changes(corpus: Corpus, claim: Claim) -> bool:
    """Whether each day has its count of it; of votes and shares, where they are being counted."""
    if not isinstance(claim.mention, Quantity):
        return False
    statement, question = claim.statement, claim.question
    words = tables(corpus.articles[statement.article].language).questions
    if _holds(statement, words.running):
        return True
    if claim.kind == "percent" or "voted" in claim.measures:
        return any(_holds(s, words.running) for s in corpus.by_article[statement.article])
    t, start = Tokens(statement.source), statement.sentence.start
    asked = (k for k in range(t.size) if question.start <= t.starts[k] + start < question.end)
    return bool(claim.measures & CHANGING) or any(t.longest(k, words.recounted) for k in asked)


def _holds(statement: Statement, phrases: Phrases[None]) -> bool:
    """Whether a sentence has one of some phrases."""
    t = Tokens(statement.source)
    return any(t.longest(k, phrases) for k in range(t.size))


def lowest(side: Sequence[Claim]) -> float:
    """Return the lowest figure of a side of quantities."""
    return min(c.mention.low for c in side if isinstance(c.mention, Quantity))


def _is_open(side: Sequence[Claim]) -> bool:
    """Whether a side of quantities only says how many there are at least."""
    return all(isinstance(c.mention, Quantity) and c.mention.high == inf for c in side)


def _order(corpus: Corpus, lesser: Sequence[Claim], greater: Sequence[Claim]) -> int | None:
    """1 where the greater value came later, -1 earlier, 0 at one hour; None where that is unknown."""
    one, other = _first(corpus, lesser), _first(corpus, greater)
    if not one or not other:
        return None
    if one[:10] != other[:10]:
        return 1 if one < other else -1
    if len(one) == 10 or len(other) == 10:
        return None
    return (one < other) - (one > other)


def _first(corpus: Corpus, side: Sequence[Claim]) -> str | None:
    """When a value was first given, as ISO text: "by Sunday 18:00", else the article's time; or None."""
    found: list[str] = []
    for claim in side:
        stated = [m for m in claim.times if m.role == "by" and m.high and m.grain in ("day", "time")]
        article = corpus.articles[claim.statement.article]
        known = None if article.id in corpus.undated else article.published
        if stated:
            last = max(stated, key=lambda m: (m.high or m.low, m.minutes or 0))
            hour = "" if last.minutes is None else f"T{last.minutes // 60:02}:{last.minutes % 60:02}"
            found.append(f"{last.high}{hour}")
        elif known:
            found.append(known)
        else:
            return None
    return min(found, default=None)
