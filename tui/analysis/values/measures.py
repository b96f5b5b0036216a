"""Which measure a typed value is, apart from its dimension: killed or missing, depth or height."""

from __future__ import annotations

import datetime as dt

from tui.analysis.values.times_of_day import named
from tui.model import Moment, Quantity

# Qualifiers that say which measure a value is, by dimension; others there are cues of something else nearby.
MEASURES = {
    "count": frozenset(
        [
            "dead",
            "hurt",
            "missing",
            "rescued",
            "identified",
            "grave",
            "aboard",
            "sent",
            "arrested",
            "displaced",
            "destroyed",
            "damaged",
            "cut",
            "hired",
            "employed",
            "aftershock",
            "voted",
            "margin",
            "tested",
            "vaccinated",
        ]
    ),
    "length": frozenset(["depth", "height", "width", "length", "distance"]),
    "money": frozenset(
        ["loss", "profit", "revenue", "saving", "cost", "debt", "fine", "damage", "fund", "toll", "shares"]
    ),
    "percent": frozenset(
        ["loss", "profit", "revenue", "saving", "cost", "cut", "shares", "voted", "margin", "employed"]
    ),
    "magnitude": frozenset({"aftershock"}),
    "speed": frozenset({"gust"}),
}
OF_PEOPLE = frozenset(["dead", "hurt", "missing", "rescued", "arrested"])
_OF_THINGS = frozenset(["destroyed", "damaged"])
# Qualifiers that say how a value is meant.
REMARKS = frozenset(
    {"part", "more", "from", "to", "each", "previous", "expected", "average", "record", "total", "access",
     "converted", "points", "per year", "per month", "per week", "per day", "per hour",
     "asked", "limit", "gust", "score"}
)  # fmt: skip


RANKED = "ranked"  # qualifier of a rank by which things are compared: "the second largest city"


def is_comparable(mention: Quantity | Moment) -> bool:
    """Return whether a value can be compared with others: no bare rank, no conversion of the value before."""
    if isinstance(mention, Moment):
        return mention.low is not None or mention.minutes is not None or named(mention) is not None
    if mention.dimension == "ordinal":
        return RANKED in mention.qualifiers
    return "converted" not in mention.qualifiers or mention.dimension.startswith("money")


def measures_of(mention: Quantity | Moment) -> frozenset[str]:
    """Return the measures its qualifiers name, as far as they go with its dimension."""
    if not isinstance(mention, Quantity):
        return frozenset()
    found = mention.qualifiers & MEASURES.get(mention.dimension.split(":")[0], frozenset())
    return found - _OF_THINGS if found & OF_PEOPLE else found


def is_future(mention: Quantity | Moment, published: dt.date | None) -> bool | None:
    """Return whether a moment lies after the day of publication; None where that is unknown.

    Args:
        mention: a quantity or a moment.
        published: day of publication of its article, where known.
    """
    if not isinstance(mention, Moment) or not (mention.low and mention.high and published):
        return None
    return True if mention.low > published else False if mention.high <= published else None


def slot_words(mention: Quantity | Moment, published: dt.date | None) -> list[str]:
    """Return words for what a value describes, so that two depths match as two equal words do.

    Args:
        mention: a quantity or a moment.
        published: day of publication of its article, where known.
    """
    if isinstance(mention, Moment):
        return (
            ["#clock"] if mention.minutes is not None else ["#ahead"] if is_future(mention, published) else []
        )
    kind = mention.dimension.split(":")[0]
    measures = sorted(measures_of(mention))
    if measures:
        return [f"#{kind} {measure}" for measure in measures]
    return [] if kind in ("count", "money", "ordinal", "percent", "length") else [f"#{kind}"]
