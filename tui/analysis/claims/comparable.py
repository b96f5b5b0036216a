"""Which two values must not be set against each other, whatever the words around them say."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import combinations
from math import fsum, inf, log

from tui.analysis.claims.claim import Claim, once, once_of_sentence
from tui.analysis.claims.parallel import complementary, of_parallel_things
from tui.analysis.claims.question_fit import counts_of, other_question, surely_other
from tui.analysis.claims.question_fit import other_time as other_time
from tui.analysis.mentions.quantities.context import WHOLE_PRONOUNS
from tui.analysis.values.relation import wording
from tui.languages.words import fold
from tui.model import Moment, Quantity

FAR = 4.0  # values further apart than this ratio hardly ever describe one thing
FAR_MEASURED = 12.0  # the same where both name the measure: sides of a war count the dead very differently
FAR_COUNTED = 12.0  # the same where both count the same: 300 and 3,000 books
_MUST_MATCH = frozenset({"part", "more", "each", "points", "asked", "limit", "score"})
_ALL = frozenset({"total", "access"})  # with what belongs to it, or without
_RATES = "per "
RULES = ("other_measure", "other_remarks", "part_of", "requested", "all_of", "other_day", "far", "very_far")
GROWING = frozenset(
    {"dead", "hurt", "rescued", "identified", "arrested", "displaced", "destroyed", "damaged"}
)  # counts that go up as news comes in
_SOLD = frozenset({"shares"})  # a loss or a gain of them is one measure
_LASTING = frozenset({"length", "area", "volume", "mass"})
_SCARCE = frozenset(
    {"magnitude", "temperature"}
)  # a story has so few of them that two likely belong together
_RARE = frozenset({"age", "magnitude", "temperature", "speed", "clock", "area", "volume", "mass", "power"})
_LIKELY = (
    0.2  # link score at which two sentences likely state one thing, so that their only values belong together
)
_FOR_TIMES = 0.3  # the same for times
_WEEK = 7  # days within which counts of one event are taken
_OFF = 60  # days from a day of the news from which a time is of another event
_DISTINCTIVE = 1.0  # weight of the words, names apart, that tie two values together


def comparable(a: Claim, b: Claim) -> bool:
    """Return whether two values of one kind may describe one thing: the guards that hold without words.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    if isinstance(x, Moment) or isinstance(y, Moment):
        return (
            isinstance(x, Moment)
            and isinstance(y, Moment)
            and (x.role == "report") == (y.role == "report")
            and not (_as_of(a) or _as_of(b))
            and not (_of_the_news(x, y) or _of_the_news(y, x))
            and ("since" not in (x.role, y.role) or x.role == y.role or x.grain == y.grain)
            and (None in (a.is_future, b.is_future) or a.is_future == b.is_future)
            and not _printed_again(a, b)
            and not other_question(a, b)
        )
    return (
        (a.kind != "ordinal" or x.noun == y.noun)
        and _same_measure(a, b)
        and not other_question(a, b)
        and (a.kind == "magnitude" or not (a.remarks ^ b.remarks) & _MUST_MATCH)
        and bool(a.remarks & _ALL) == bool(b.remarks & _ALL)
        and {r for r in a.remarks if r.startswith(_RATES)} == {r for r in b.remarks if r.startswith(_RATES)}
        and ("aftershock" in a.measures) == ("aftershock" in b.measures)
        and _of_one_whole(x, y)
        and _near(a, b, _reach(a, b))
    )


def value_of(claim: Claim) -> Hashable:
    """Return what a value itself is, with its kind."""
    mention = claim.mention
    parts = (mention.noun, mention.whole) if isinstance(mention, Quantity) else ()
    return claim.kind, wording(mention), *parts


def comparable_key(claim: Claim) -> Hashable:
    """Return what :func:`comparable` and :func:`other_question` look at of a claim."""
    mention, asked = claim.mention, claim.question
    of_time: tuple[Hashable, ...] = ()
    if isinstance(mention, Moment):
        source = claim.statement.source if mention.relative else ""
        of_time = (*((q.noun, wording(q)) for q in counts_of(claim)), source)
    return (
        *(value_of(claim), claim.noun, claim.measures, claim.hints, claim.remarks, claim.is_future),
        *(claim.names, asked.status, asked.phase, asked.base, tuple(map(wording, asked.base_times))),
        *(asked.labels, asked.subject, asked.patient, of_time),
    )


def affinity_key(claim: Claim) -> Hashable:
    """Return what :func:`affinity` looks at of a claim."""
    close = frozenset((sense, claim.context[sense]) for sense in claim.close)
    return claim.kind, claim.noun, claim.measures, close


def _of_one_whole(x: Quantity, y: Quantity) -> bool:
    """Whether two values may be parts of one whole, which one article may leave out, or both are wholes."""
    if x.whole is None and y.whole is None:
        return True
    if x.whole is None or y.whole is None:
        part, other = (x, y) if x.whole else (y, x)
        return not (part.whole or "").startswith(f"{_middle(other):g}") and part.whole not in WHOLE_PRONOUNS
    return True


def _reach(a: Claim, b: Claim) -> float:
    """The ratio from which two values are too far apart to be of one thing; more where words tie them."""
    if a.measures and a.measures == b.measures:
        return FAR_MEASURED
    return FAR_COUNTED if a.noun and a.noun == b.noun else FAR


def _printed_again(a: Claim, b: Claim) -> bool:
    """Whether two sentences are one, copied on another day without dating "Monday" anew."""
    x, y = a.mention, b.mention
    return (
        isinstance(x, Moment)
        and isinstance(y, Moment)
        and x.relative
        and y.relative
        and fold(a.statement.source) == fold(b.statement.source)
    )


def is_other_thing(a: Claim, b: Claim) -> bool:
    """Return whether the words say that two values are of two things: another purpose, time, rate or event.

    Of values that gold sets against each other hardly one is separated so, of all others one in six.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    if contrasted(a, b) or other_past(a, b) or _end_of_another(a, b) or surely_other(a, b):
        return True
    if of_parallel_things(a, b) or complementary(a, b):
        return True
    if isinstance(x, Moment) and isinstance(y, Moment):
        return (
            (x.role == "report") != (y.role == "report")
            or _as_of(a)
            or _as_of(b)
            or _of_the_news(x, y)
            or _of_the_news(y, x)
            or ("since" in (x.role, y.role) and x.role != y.role and x.grain != y.grain)
            or (None not in (a.is_future, b.is_future) and a.is_future != b.is_future)
            or _printed_again(a, b)
        )
    if _of_other_age(a, b) or _of_other_age(b, a):
        return True
    rates = [{r for r in c.remarks if r.startswith(_RATES)} for c in (a, b)]
    if {"asked", "score"} & (a.remarks ^ b.remarks):
        return True
    return rates[0] != rates[1] or ("aftershock" in a.measures) != ("aftershock" in b.measures)


def _of_other_age(a: Claim, b: Claim) -> bool:
    """Whether only the first is the age of a thing, of which the sentence of the other has no word."""
    thing = a.mention.noun if a.kind == "age" and isinstance(a.mention, Quantity) else None
    other = b.mention.noun if isinstance(b.mention, Quantity) else None
    return thing is not None and other is None and thing not in fold(b.statement.source)


def rules(a: Claim, b: Claim) -> tuple[bool, ...]:
    """Return what rules that often hold say against two numbers, for a judge to weigh: :data:`RULES`.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return (False,) * len(RULES)
    return (
        not _same_measure(a, b),
        bool((a.remarks ^ b.remarks) & _MUST_MATCH),
        "part" in a.remarks ^ b.remarks,
        bool({"asked", "limit"} & (a.remarks ^ b.remarks)),
        bool(a.remarks & _ALL) != bool(b.remarks & _ALL),
        other_time(a, b) and not grows(a, b),
        not _near(a, b, FAR),
        not _near(a, b, FAR_MEASURED),
    )


@once
def _as_of(claim: Claim) -> bool:
    """Whether it is the time of a count and no fact of its own: "by Thursday 27 had been found"."""
    return isinstance(claim.mention, Moment) and claim.mention.role == "by" and not claim.is_future


def _of_the_news(one: Moment, other: Moment) -> bool:
    """Whether one is a day of this news ("on Monday") and the other lies months off: two events."""
    if not one.relative or one.grain not in ("time", "day", "week"):
        return False
    if not (one.low and one.high and other.low and other.high):
        return False
    return max((one.low - other.high).days, (other.low - one.high).days) > _OFF


def affinity(a: Claim, b: Claim) -> int:
    """Return how firmly two claims describe one thing: 2 by measure or counted noun, 1 by rare words, else 0.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    if a.measures and a.measures == b.measures:
        return 2
    if a.noun and a.noun == b.noun and not (a.measures or b.measures):
        return 2
    close = a.close & b.close
    if a.kind in _RARE and close:
        return 2
    return int(a.kind in _SCARCE) or int(fsum(a.context[k] for k in close if k[0] != "@") >= _DISTINCTIVE)


def anchored(a: Claim, b: Claim, link: float, alone: bool) -> bool:
    """Return whether two differing values may be set against each other.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
        link: score of their sentences.
        alone: whether neither sentence has another value of this kind.
    """
    if affinity(a, b) or (alone and a.kind == "duration" and a.close & b.close):
        return True
    return alone and link >= (_FOR_TIMES if a.kind == "moment" else _LIKELY) and not _end_of_another(a, b)


def _end_of_another(a: Claim, b: Claim) -> bool:
    """Whether only one time is an end ("until 30 April"), of something the other clause has no word of."""
    ends = [isinstance(c.mention, Moment) and c.mention.role == "until" for c in (a, b)]
    return ends[0] != ends[1] and not (a.clause & b.clause)


def other_past(a: Claim, b: Claim) -> bool:
    """Return whether only one value is given a time well before the news; sizes last.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    return a.past != b.past and a.kind not in _LASTING


def grows(a: Claim, b: Claim) -> bool:
    """Return whether both count what grows as news comes in, so that counts of two times may differ.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    apart = [_days_apart(x, y) for x in a.times for y in b.times]
    return bool(a.measures & GROWING) and a.measures == b.measures and all(days <= _WEEK for days in apart)


def _days_apart(x: Moment, y: Moment) -> int:
    """The days between two times; none where either is unknown."""
    if not (x.low and x.high and y.low and y.high):
        return 0
    return max((x.low - y.high).days, (y.low - x.high).days, 0)


def other_names(a: Claim, b: Claim) -> bool:
    """Return whether both clauses hold names, and neither sentence a name of the other clause.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    return bool(a.names and b.names) and not (
        a.names & b.statement.senses.keys() or b.names & a.statement.senses.keys()
    )


def contrasted(a: Claim, b: Claim) -> bool:
    """Return whether the clauses set two things side by side: what it cost to build, and to repair.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    if not (a.purposes and b.purposes):
        return False
    families = {f for f, _ in a.purposes} & {f for f, _ in b.purposes}
    return bool(families - {f for f, _ in a.purposes & b.purposes})


def adds_up(a: Claim, b: Claim, sentence_claims: Sequence[Claim]) -> bool:
    """Return whether the greater value is the sum of the smaller and others of its sentence.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
        sentence_claims: the other claims of the sentence of either.
    """
    part, whole, small = _middle_of(a), _middle_of(b), a
    if whole < part:
        part, whole, small = whole, part, b
    if not part or whole <= part:
        return False
    others = [_middle_of(c) for c in sentence_claims if c is not small and c.kind == small.kind]
    sums = [sum(few) for n in (1, 2) for few in combinations(others[:8], n)]
    return any(abs(part + s - whole) <= 0.002 * whole for s in sums if s)


@once_of_sentence
def is_sum(claim: Claim, sentence_claims: Sequence[Claim]) -> bool:
    """Return whether the other values of the sentence of a claim add up to it, so that it is their whole.

    Args:
        claim: the value looked at, with its clause.
        sentence_claims: the other claims of its sentence.
    """
    others = [_middle_of(c) for c in sentence_claims if c is not claim and c.kind == claim.kind]
    whole = _middle_of(claim)
    return any(abs(x + y - whole) <= 0.002 * whole for x, y in combinations(others[:8], 2) if x and y)


def distance(a: Claim, b: Claim) -> float:
    """Return how far two numbers lie apart: the logarithm of their ratio, from 0 to 2; 0 for times.

    Args:
        a: a value of one article.
        b: a value of the same kind, of another article.
    """
    x, y = a.mention, b.mention
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return 0.0
    one, other = _middle_of(a), _middle_of(b)
    return min(2.0, abs(log(one / other))) if one > 0 and other > 0 else 1.0


@once
def is_distinctive(claim: Claim) -> bool:
    """Return whether two texts hardly state a value by chance: not so "two", or "10%"."""
    if not isinstance(claim.mention, Quantity) or claim.kind in ("percent", "age", "duration", "ordinal"):
        return False
    if claim.kind.startswith("money"):
        return True
    digits = f"{_middle_of(claim):.6g}".replace(".", "").strip("0")
    return len(digits) > 1 and _middle_of(claim) > 20 and not claim.mention.hedge


@once
def _middle_of(claim: Claim) -> float:
    return _middle(claim.mention) if isinstance(claim.mention, Quantity) else 0.0


def _same_measure(a: Claim, b: Claim) -> bool:
    """Killed is not hurt, nor killed or hurt; where only one side says which, nothing is known."""
    if a.measures and b.measures:
        return a.measures == b.measures or bool(a.measures & b.measures & _SOLD)
    named, silent = (a, b) if a.measures else (b, a)
    return not (silent.hints and named.measures) or bool(silent.hints & named.measures)


def _near(a: Claim, b: Claim, far: float) -> bool:
    x, y = _middle_of(a), _middle_of(b)
    if x == y or a.kind == "temperature":
        return True
    if x <= 0 or y <= 0:
        return False
    return max(x, y) <= far * min(x, y)


def _middle(q: Quantity) -> float:
    ends = [abs(e) for e in (q.low, q.high) if abs(e) != inf]
    return sum(ends) / len(ends) if ends else 0.0
