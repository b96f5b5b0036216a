"""How likely two values answer one question: trees weigh every two values of a kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.analysis.alignment.align import Alignment
from tui.analysis.claims.claim import Claim
from tui.analysis.judge.forest import forest
from tui.analysis.judge.value_features import is_doubtful, settled
from tui.analysis.judge.value_pairs import DifferingValues, ValuePair, differing_values
from tui.analysis.judge.value_rows import ValueRows
from tui.analysis.reporting import reported
from tui.analysis.statements import Corpus

CONFLICT, SAME = "value_conflicts", "value_matches"  # names of the forests
Progress = Callable[[float], None]
_PROGRESS = 50  # pairs after which progress is reported
_MANY = 5000  # pairs from which they are judged many at a time


def compared_values(
    corpus: Corpus, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[ValuePair]:
    """Return every two values of one kind whose statements may describe one thing, with their features.

    Args:
        corpus: the statements of all articles.
        alignment: scores of the compared pairs of statements.
        claims: the claims of each statement, by its index in the corpus.
    """
    met = differing_values(corpus, alignment, claims)
    rows = ValueRows(met)
    for one in met.pairs:
        one.features = rows.features(one)
    return met.pairs


def judged_values(
    corpus: Corpus,
    alignment: Alignment,
    claims: Sequence[Sequence[Claim]],
    progress: Progress = lambda share: None,
) -> list[ValuePair]:
    """Return the same without features, but with how likely each pair is of one question.

    What the words separate is of two questions, whatever else is known of it.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    met = differing_values(corpus, alignment, claims, lambda share: progress(0.1 * share))
    if len(met.pairs) > _MANY:
        _judge_many(met, lambda share: progress(0.1 + 0.9 * share))
        return met.pairs
    rows = ValueRows(met)
    for number, one in enumerate(met.pairs):
        if number % _PROGRESS == 0:
            progress(0.1 + 0.9 * number / len(met.pairs))
        if not (one.differs and rows.is_other_thing(one)):
            judge_few([one], [rows.features(one)])
    return met.pairs


def _judge_many(met: DifferingValues, progress: Progress) -> None:
    """Judge pairs many at a time."""
    from tui.analysis.judge.value_arrays import ValueArrays  # loads NumPy

    arrays = ValueArrays(met, progress)
    for differs, name in ((True, CONFLICT), (False, SAME)):
        for at, same, doubtful in reported(arrays.judged(forest(name), differs), progress, 1.0):
            met.pairs[at].same, met.pairs[at].is_doubtful = same, doubtful
    for own in met.claims:
        for claim in own:
            claim.known.clear()  # it is asked for little from here on, and would stay to the end


def judge_few(pairs: Sequence[ValuePair], rows: Sequence[list[float]]) -> None:
    """Set for each pair the probability that both values answer one question; evaluates row by row.

    Args:
        pairs: the pairs, changed in place.
        rows: their features, in the order of :data:`VALUE_FEATURES`.
    """
    for one, features in zip(pairs, rows, strict=True):
        score = forest(CONFLICT if one.differs else SAME).score(features)
        one.same, one.is_doubtful = settled(features, score, one.differs), is_doubtful(features)
