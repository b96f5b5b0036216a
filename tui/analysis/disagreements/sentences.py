"""Sentences that may differ in what is no number and no time: possible disagreements, never sure ones."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.features import Pair
from tui.analysis.judge.sentence_pairs import conflicting_sentences
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.statements import Statement
from tui.analysis.titles import shared_title
from tui.model import Name, Polarity, Tier

SHOWN = 0.3  # probability from which two sentences are shown


def sentence_disputes(
    alignment: Alignment, values: Sequence[ValuePair], known: Sequence[Dispute]
) -> list[Dispute]:
    """Pairs of sentences that likely differ, each sentence in its likeliest pair.

    Args:
        alignment: the scored pairs.
        values: of the sentences, judged.
        known: what is told already: its sentences are not set against each other again.
    """
    told = [{s.index for s in dispute.statements} for dispute in known]
    taken: set[int] = set()
    found: list[Dispute] = []
    for pair, score in conflicting_sentences(alignment, values, SHOWN):
        own = {pair.a.index, pair.b.index}
        if own & taken or any(own <= sentences for sentences in told):
            continue
        taken |= own
        found.append(_dispute(pair, score))
    return found


def _dispute(pair: Pair, score: float) -> Dispute:
    sides = [Side(s.sentence.text, [_whole(s)]) for s in (pair.a, pair.b)]
    slot, why = _evidence(pair)
    return Dispute(slot, shared_title([pair.a, pair.b]), sides, why, score, tier=Tier.POSSIBLE)


def _whole(statement: Statement) -> Voiced:
    return Voiced(statement, statement.sentence.start, statement.sentence.end)


def _evidence(pair: Pair) -> tuple[str, str]:
    """What kind of difference it is, and what speaks for it."""
    denied = [any(isinstance(m, Polarity) and m.sign < 0 for m in s.mentions) for s in (pair.a, pair.b)]
    if denied[0] != denied[1]:
        return "negation", "One sentence denies something, the other does not; both may be of one thing."
    offices = [{m.office for m in s.mentions if isinstance(m, Name) and m.office} for s in (pair.a, pair.b)]
    if all(offices) and not offices[0] & offices[1]:
        return "role", "Both sentences speak of one thing, with other titles or offices."
    apart = [sorted(m.text for m in s.mentions if isinstance(m, Name)) for s in (pair.a, pair.b)]
    only = [next((n for n in own if n not in other), "") for own, other in (apart, apart[::-1])]
    if all(only):
        return "name", f"Both sentences speak of one thing; one names {only[0]}, the other {only[1]}."
    return "other", "Both sentences speak of one thing, in words that may not go together."
