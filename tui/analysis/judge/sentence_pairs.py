"""Two sentences that may differ in what is no number and no time: what a second, weaker judge looks at."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from tui.analysis.align import Alignment
from tui.analysis.features import Pair
from tui.analysis.judge.forest import forest
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.statements import Statement
from tui.model import Attribution, Name, Polarity, Quotation

DIFFER = "sentence_conflicts"  # name of the forest
LEAST = 0.15  # link score from which two sentences are looked at
_PROGRESS = 200  # pairs after which progress is reported
SENTENCE_FEATURES = (
    *("link", "link_logit", "jaccard", "containment", "shared", "words_least", "words_most"),
    *("apart_least", "apart_most", "names_shared", "names_apart_least", "names_apart_most", "persons_shared"),
    *("persons_apart", "offices_apart", "denied_apart", "denied_both", "quoted_apart", "cited_apart"),
    *("rank_gap", "conflict", "equal", "differing", "alike", "alike_apart", "best_a", "best_b"),
)


def sentence_features(pair: Pair, values: Sequence[ValuePair], best: Sequence[float]) -> list[float]:
    """What the judge looks at, in the order of :data:`SENTENCE_FEATURES`.

    Args:
        pair: two sentences of different articles.
        values: their values, judged.
        best: the best link that either sentence has in the article of the other.
    """
    a, b = pair.a, pair.b
    score = min(max(pair.score, 0.001), 0.999)
    common = sum(a.senses[k] for k in pair.shared)
    names = a.names.keys() & b.names.keys()
    persons = a.persons & b.persons
    denied = [any(isinstance(m, Polarity) and m.sign < 0 for m in s.mentions) for s in (a, b)]
    cited = [{m.normalized for m in s.mentions if isinstance(m, Attribution)} for s in (a, b)]
    quoted = [any(isinstance(m, Quotation) for m in s.mentions) for s in (a, b)]
    apart = [sum(w for k, w in s.senses.items() if k not in pair.shared) for s in (a, b)]
    return [
        pair.score,
        math.log(score / (1 - score)),
        pair.jaccard,
        common / min(a.total, b.total) if a.total and b.total else 0.0,
        float(len(pair.shared)),
        *sorted(float(len(s.terms)) for s in (a, b)),
        *sorted(apart),
        float(len(names)),
        *sorted(float(len(s.names) - len(names)) for s in (a, b)),
        float(len(persons)),
        float(min(len(a.persons), len(b.persons)) - len(persons)),
        float(_offices(a) != _offices(b) and bool(_offices(a) and _offices(b))),
        float(denied[0] != denied[1]),
        float(all(denied)),
        float(quoted[0] != quoted[1]),
        float(all(cited) and not cited[0] & cited[1]),
        abs(a.rank - b.rank),
        max((v.same for v in values if v.differs), default=0.0),
        max((v.same for v in values if not v.differs), default=0.0),
        float(sum(v.differs for v in values)),
        fuzz.ratio(a.sorted_words, b.sorted_words) / 100,
        fuzz.token_set_ratio(a.sorted_words, b.sorted_words) / 100,
        *best,
    ]


def _offices(statement: Statement) -> set[str]:
    return {m.office for m in statement.mentions if isinstance(m, Name) and m.office}


def compared_sentences(
    alignment: Alignment,
    values: Sequence[ValuePair],
    progress: Callable[[float], None] = lambda share: None,
) -> list[tuple[Pair, list[float]]]:
    """Every two sentences that likely tell of one thing, with their features.

    Args:
        alignment: the scored pairs.
        values: of the sentences, judged.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    own: defaultdict[tuple[int, int], list[ValuePair]] = defaultdict(list)
    for value in values:
        own[value.pair.a.index, value.pair.b.index].append(value)
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for pair in alignment.pairs.values():
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            key = one.index, other.article
            best[key] = max(best[key], pair.score)
    found = []
    for number, (key, pair) in enumerate(alignment.pairs.items()):
        if number % _PROGRESS == 0:
            progress(number / len(alignment.pairs))
        if pair.score >= LEAST:
            around = sorted(
                pair.score / best[one.index, other.article]
                for one, other in ((pair.a, pair.b), (pair.b, pair.a))
            )
            found.append((pair, sentence_features(pair, own[key], around)))
    return found


def conflicting_sentences(
    alignment: Alignment, values: Sequence[ValuePair], least: float
) -> list[tuple[Pair, float]]:
    """The pairs of sentences that differ with at least some probability, likeliest first."""
    judge = forest(DIFFER)
    scored = ((pair, judge.score(features)) for pair, features in compared_sentences(alignment, values))
    return sorted(
        ((pair, score) for pair, score in scored if score >= least),
        key=lambda told: (-told[1], told[0].a.index, told[0].b.index),
    )
