"""What speaks for two sentences stating the same thing, as numbers that a trained score weighs.

The features follow what was measured on news stories: words weighted by rarity, character runs,
typed values, names, quotations, and where the sentences stand, each also relative to the best
partner either sentence has in the other article.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from rapidfuzz import fuzz

from tui.analysis.statements import Session, Statement, value_key
from tui.analysis.values import Relation, relation
from tui.model import Moment, Name, Polarity, Quantity, Quotation

FEATURES = (
    "sense_jaccard",
    "stem_jaccard",
    "containment",
    "cosine",
    "rarest",
    "shared",
    "token_sort",
    "grams",
    "names",
    "rare_names",
    "equal_numbers",
    "near_numbers",
    "other_numbers",
    "equal_dates",
    "other_dates",
    "same_person",
    "quotes",
    "one_quotes",
    "both_lead",
    "distance",
    "short",
    "length_gap",
    "row",
    "column",
    "row_jaccard",
    "neighbours",
)


@dataclass(slots=True, eq=False)
class Pair:
    """Two statements of different articles under comparison, and what their values say of each other."""

    a: Statement
    b: Statement
    shared: tuple[str, ...]
    jaccard: float
    equal: tuple[tuple[int, int], ...] = ()  # indexes of mentions with equal values
    near: tuple[tuple[int, int], ...] = ()
    other: tuple[tuple[int, int], ...] = ()
    score: float = 0.0


def overlap(x: dict[str, float], y: dict[str, float]) -> float:
    """Summed weight of what two weighted sets share."""
    if len(x) > len(y):
        x, y = y, x
    return sum(w for k, w in x.items() if k in y)


def make_pair(a: Statement, b: Statement) -> Pair:
    """Compare the words and values of two statements."""
    shared = tuple(k for k in a.senses if k in b.senses)
    common = sum(a.senses[k] for k in shared)
    union = a.total + b.total - common
    pair = Pair(a, b, shared, common / union if union else 0.0)
    equal, near, other = [], [], []
    for i, x in enumerate(a.mentions):
        if not isinstance(x, Quantity | Moment):
            continue
        for j, y in enumerate(b.mentions):
            if type(x) is not type(y):
                continue
            found = relation(x, y)
            if found is Relation.EQUAL:
                equal.append((i, j))
            elif found is Relation.COMPATIBLE:
                near.append((i, j))
            elif found is Relation.DIFFERENT:
                other.append((i, j))
    pair.equal, pair.near, pair.other = tuple(equal), tuple(near), tuple(other)
    return pair


@dataclass(slots=True)
class Surroundings:
    """How good a pair is beside the others of its two articles.

    Attributes:
        row, column: best word overlap either sentence reaches in the other article.
        neighbours: best word overlap among the pairs just before and just after.
    """

    row: float
    column: float
    neighbours: float


def pair_features(session: Session, pair: Pair, around: Surroundings) -> list[float]:
    """The features of a pair, in the order of :data:`FEATURES`."""
    a, b = pair.a, pair.b
    common = sum(a.senses[k] for k in pair.shared)
    least = min(a.total, b.total)
    stems = overlap(a.stems, b.stems)
    stem_union = sum(a.stems.values()) + sum(b.stems.values()) - stems
    squares = sum(a.senses[k] ** 2 for k in pair.shared)
    rarest = max((a.senses[k] for k in pair.shared), default=0.0)
    names = overlap(a.names, b.names)
    name_union = sum(a.names.values()) + sum(b.names.values()) - names
    grams = sum(map(session.gram_weights.__getitem__, a.grams & b.grams))
    numbers = _worth(session, pair, pair.equal, Quantity)
    quotes = [m.normalized for m in a.mentions if isinstance(m, Quotation)]
    others = [m.normalized for m in b.mentions if isinstance(m, Quotation)]
    quoted = max((fuzz.token_set_ratio(x, y) for x in quotes for y in others), default=0.0) / 100
    persons = {m.normalized for m in a.mentions if isinstance(m, Name) and m.kind == "person"}
    same_person = persons & {m.normalized for m in b.mentions if isinstance(m, Name) and m.kind == "person"}
    return [
        pair.jaccard,
        stems / stem_union if stem_union else 0.0,
        common / least if least else 0.0,
        squares / (a.norm * b.norm) if a.norm and b.norm else 0.0,
        rarest / 5,
        min(len(pair.shared), 8) / 8,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        grams / (a.gram_total + b.gram_total - grams) if grams else 0.0,
        names / name_union if name_union else 0.0,
        max((w for k, w in a.names.items() if k in b.names), default=0.0) / 5,
        min(numbers, 3.0) / 3,
        min(_worth(session, pair, pair.near, Quantity), 2.0) / 2,
        min(sum(isinstance(a.mentions[i], Quantity) for i, _ in pair.other), 3) / 3,
        min(_worth(session, pair, pair.equal, Moment), 2.0) / 2,
        min(sum(isinstance(a.mentions[i], Moment) for i, _ in pair.other), 2) / 2,
        float(bool(same_person)),
        quoted,
        float(bool(quotes) != bool(others)),
        float(a.rank == 0 and b.rank == 0),
        abs(a.rank - b.rank),
        float(min(len(a.senses), len(b.senses)) < 5),
        abs(math.log((len(a.senses) + 1) / (len(b.senses) + 1))),
        pair.jaccard / around.row if around.row else 0.0,
        pair.jaccard / around.column if around.column else 0.0,
        pair.jaccard * pair.jaccard / (around.row * around.column) if around.row and around.column else 0.0,
        around.neighbours,
    ]


def _worth(
    session: Session, pair: Pair, matches: tuple[tuple[int, int], ...], kind: type[Quantity] | type[Moment]
) -> float:
    """Each value counted once, by how rare it is: small bare counts meet by chance."""
    worth = 0.0
    seen: set[int] = set()
    for i, j in matches:
        x, y = pair.a.mentions[i], pair.b.mentions[j]
        if i in seen or not isinstance(x, kind) or not isinstance(y, Quantity | Moment):
            continue
        seen.add(i)
        if matches is pair.near and isinstance(x, Quantity) and isinstance(y, Quantity) and x.noun != y.noun:
            continue
        value = min(session.value_weights[value_key(x)], session.value_weights[value_key(y)])
        if isinstance(x, Quantity) and isinstance(y, Quantity) and x.dimension in ("count", "ordinal"):
            small = abs(x.low) <= 3
            value *= (0.0 if small else 0.6) if x.noun != y.noun else 0.4 if small else 1.0
        worth += value
    return worth


def polarity(statement: Statement) -> int:
    """-1 when the statement as a whole is denied or negated, +1 when it is confirmed, else 0."""
    signs = [m.sign for m in statement.mentions if isinstance(m, Polarity)]
    return min(signs) if signs else 0
