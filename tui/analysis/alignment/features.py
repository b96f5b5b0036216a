"""What speaks for two sentences stating the same thing, as numbers that a trained score weighs.

The features follow what was measured on news stories: words weighted by rarity, character runs,
typed values, names, quotations, and where the sentences are, each also relative to the best
partner either sentence has in the other article.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import affinity, comparable, is_distinctive
from tui.analysis.statements import Corpus, Statement, value_key
from tui.analysis.values.relation import Relation, relation
from tui.model import Moment, Quantity

FEATURES = (
    "sense_jaccard",
    "stem_jaccard",
    "containment",
    "cosine",
    "rarest",
    "shared",
    "token_sort",
    "alike",
    "grams",
    "names",
    "rare_names",
    "equal_numbers",
    "near_numbers",
    "same_slot",
    "other_values",
    "equal_dates",
    "near_dates",
    "same_person",
    "quotes",
    "one_quotes",
    "both_lead",
    "distance",
    "short",
    "length_gap",
    "lesser_share",  # of the best word overlap that either sentence reaches in the other article
    "greater_share",
    "row_jaccard",
    "neighbours",
)


def _alike(corpus: Corpus, a: Statement, b: Statement) -> float:
    """Summed weight of words that the other sentence lacks, as far as one there means nearly the same."""
    best: dict[tuple[int, str], float] = {}
    for side, one, other in ((0, a, b), (1, b, a)):
        toward = corpus.toward(one)
        for target in toward.keys() & other.stems.keys():
            for stem, similarity in toward[target]:
                if stem not in other.stems:
                    worth = similarity * one.stems[stem]
                    if worth > best.get((side, stem), 0.0):
                        best[side, stem] = worth
    return math.fsum(best.values()) / 2 if best else 0.0


_NO_VALUES = (0.0,) * 6  # of pairs of which no values meet, as in most
AFFINITY_WEIGHTS = (0.3, 0.8, 1.0)  # worth of a shared value by how well it is tied


@dataclass(slots=True, eq=False)
class ValueMatch:
    """Two values that may be of one thing, how they relate, and what ties them (``guards.affinity``)."""

    a: Claim
    b: Claim
    relation: Relation
    affinity: int


@dataclass(slots=True, eq=False)
class Pair:
    """Two statements of different articles under comparison, and what their values say of each other."""

    a: Statement
    b: Statement
    jaccard: float
    values: Sequence[ValueMatch] = ()
    score: float = 0.0
    meaning: float = 0.0  # likeness of meaning, where an encoder told it

    @property
    def shared(self) -> list[str]:
        """The senses of both, worked out anew, as all together would fill the memory."""
        other = self.b.senses
        return [sense for sense in self.a.senses if sense in other]

    def of(self, how: Relation) -> list[ValueMatch]:
        """Return the values that relate in this way."""
        return [m for m in self.values if m.relation is how]


def overlap(x: dict[str, float], y: dict[str, float]) -> float:
    """Return summed weight of what two weighted sets share.

    Args:
        x: weights of the elements of one set.
        y: weights of those of the other.
    """
    if len(x) > len(y):
        x, y = y, x
    return sum(w for k, w in x.items() if k in y)


def make_pair(a: Statement, b: Statement, one: Sequence[Claim], other: Sequence[Claim]) -> Pair:
    """Compare the words and the values of two statements, given the claims of each.

    Args:
        a: a statement of one article.
        b: a statement of another article.
        one: claims of the first.
        other: claims of the second.
    """
    common = sum(weight for sense, weight in a.senses.items() if sense in b.senses)
    union = a.total + b.total - common
    matches: list[ValueMatch] = []
    if one and other:
        for x in one:
            for y in other:
                if x.kind != y.kind or not (how := relation(x.mention, y.mention)):
                    continue
                if comparable(x, y):
                    tied = affinity(x, y) or int(how is Relation.EQUAL and is_distinctive(x))
                    matches.append(ValueMatch(x, y, how, tied))
                elif how is Relation.EQUAL and is_distinctive(x):
                    matches.append(ValueMatch(x, y, how, 0))
    return Pair(a, b, common / union if union else 0.0, matches or ())


@dataclass(slots=True)
class NeighbourScores:
    """How good a pair is among the others of its two articles.

    Attributes:
        row, column: best word overlap either sentence reaches in the other article.
        neighbours: best word overlap among the pairs just before and just after.
    """

    row: float
    column: float
    neighbours: float


def pair_features(corpus: Corpus, pair: Pair, around: NeighbourScores) -> list[float]:
    """Return the features of a pair, in the order of :data:`FEATURES`.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        pair: the pair of sentences.
        around: scores of the pairs near it.
    """
    a, b = pair.a, pair.b
    shared = [a.senses[sense] for sense in pair.shared]
    common = sum(shared)
    least = min(a.total, b.total)
    stems = overlap(a.stems, b.stems)
    stem_union = a.stem_total + b.stem_total - stems
    squares = sum(weight**2 for weight in shared)
    rarest = max(shared, default=0.0)
    names = overlap(a.names, b.names)
    name_union = a.name_total + b.name_total - names
    grams = math.fsum(map(corpus.gram_weights.__getitem__, corpus.grams(a) & corpus.grams(b)))
    quoted = max((fuzz.token_set_ratio(x, y) for x in a.quotes for y in b.quotes), default=0.0) / 100
    return [
        pair.jaccard,
        stems / stem_union if stem_union else 0.0,
        common / least if least else 0.0,
        squares / (a.norm * b.norm) if a.norm and b.norm else 0.0,
        rarest / 5,
        min(len(shared), 8) / 8,
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        _alike(corpus, a, b) / stem_union if stem_union else 0.0,
        grams / (a.gram_total + b.gram_total - grams) if grams else 0.0,
        names / name_union if name_union else 0.0,
        max((w for k, w in a.names.items() if k in b.names), default=0.0) / 5,
        *(_value_features(corpus, pair) if pair.values else _NO_VALUES),
        float(not a.persons.isdisjoint(b.persons)),
        quoted,
        float(bool(a.quotes) != bool(b.quotes)),
        float(a.rank == 0 and b.rank == 0),
        abs(a.rank - b.rank),
        float(min(len(a.senses), len(b.senses)) < 5),
        abs(math.log((len(a.senses) + 1) / (len(b.senses) + 1))),
        *sorted(pair.jaccard / best if best else 0.0 for best in (around.row, around.column)),
        pair.jaccard * pair.jaccard / (around.row * around.column) if around.row and around.column else 0.0,
        around.neighbours,
    ]


def _value_features(corpus: Corpus, pair: Pair) -> tuple[float, ...]:
    """What the values of both sentences say, from "equal_numbers" to "near_dates"."""
    equal, near, other = (pair.of(how) for how in (Relation.EQUAL, Relation.COMPATIBLE, Relation.DIFFERENT))
    return (
        min(_worth(corpus, equal, False), 3.0) / 3,
        min(_worth(corpus, [m for m in near if m.affinity], False), 2.0) / 2,
        min(_worth(corpus, [m for m in other if m.affinity > 1], False), 2.0) / 2,
        min(len(other), 3) / 3,
        min(_worth(corpus, equal, True), 2.0) / 2,
        min(_worth(corpus, near, True), 2.0) / 2,
    )


def _worth(corpus: Corpus, matches: Sequence[ValueMatch], moments: bool) -> float:
    """Each value counted once, by how rare and how well tied it is: small bare counts meet by chance."""
    if not matches:
        return 0.0
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for match in matches:
        x, y = match.a.mention, match.b.mention
        if isinstance(x, Moment) is not moments:
            continue
        worth = min(corpus.value_weights[value_key(x)], corpus.value_weights[value_key(y)])
        worth *= AFFINITY_WEIGHTS[match.affinity]
        if isinstance(x, Quantity) and x.dimension == "count" and abs(x.low) <= 3:
            worth *= 0.4
        for best_of_claims, claim in zip(best, (match.a, match.b), strict=True):
            best_of_claims[claim.index] = max(best_of_claims.get(claim.index, 0.0), worth)
    return min(math.fsum(best_of_claims.values()) for best_of_claims in best)
