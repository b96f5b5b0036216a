"""Names of the features of two values, and the pairs that are decided without the judge."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.claims.comparable import RULES

VALUE_FEATURES = (
    *("link", "link_logit", "context", "contained", "near", "close", "rarest_close"),
    *("same_noun", "other_noun", "one_noun", "same_measure", "one_measure", "other_remark", "same_unit"),
    *("moment", "clock", "bare_count", "count", "money", "duration", "percent", "other_time", "other_names"),
    *("best_link_a", "best_link_b", "lesser_context", "greater_context", "equal_link", "equal_context"),
    *("comparable", "anchored", "tie", "contrasted", "other_past", "adds_up", "is_sum", "grows", "both_grow"),
    *("measures_apart", "remarks_apart", "whole_apart", "elsewhen_apart", "past_apart", "ahead_apart"),
    *("distance", "low", "high", "days", "same_grain", "same_role", "one_relative", "both_relative"),
    *("hedged", "both_hedged", "hedge_apart", "open_apart", "round_lesser", "round_greater"),
    *("values_least", "values_most", "kind_least", "kind_most", "length_least", "length_most"),
    *("rank_least", "rank_most", "rank_gap", "jaccard", "containment", "shared", "row", "column"),
    *("names_shared", "names_apart", "masked", "before", "after", "clause_jaccard", "place_gap"),
    *("stated_by_other", "sides_least", "sides_most", "says_both", "quoted", "one_quoted"),
    *("cited_same", "cited_apart", "published_gap", "later_more", "sentence_equal", "sentence_differ"),
    *("age", "ordinal", "length_kind", "of_people", "purpose_shared"),
    *("near_lesser", "near_greater", "place_apart", "part", "both_parts", "equal_beside", "as_of"),
    *("side_by_side", "same_sentence_sides", "certain_apart", "is_other_thing", *RULES),
    *("subject_shared", "subject_other", "head_shared", "head_other", "patient_shared", "patient_other"),
    *("clause_names_shared", "clause_names_other", "clause_words", "status_other", "status_apart"),
    *("phase_other", "base_shared", "base_other", "part_of_shared", "part_of_other", "label_shared"),
    *("label_other", "noun_excludes", "gust_other", "speaker_shared", "speaker_other"),
    *("time_shared", "time_other"),
    "other_question",
)

# Rules against which half of the likely conflicts of real coverage are none.
DOUBTS = [VALUE_FEATURES.index(name) for name in ("adds_up", "other_measure", "other_day")]
EVENTS = [VALUE_FEATURES.index(name) for name in ("moment", "sentence_equal", "sentence_differ")]
# What one article states side by side is no conflict; of gold stories one in twenty is.
BOTH = [VALUE_FEATURES.index(name) for name in ("same_sentence_sides", "says_both")]
MASKED, KIN, MOMENT, CLOCK = map(VALUE_FEATURES.index, ("masked", "kind_most", "moment", "clock"))
COPIED = 0.8  # likeness of two sentences but for their value from which they tell one thing
OF_COPIES = 0.95  # probability at least that the only numbers of such sentences conflict; all 20 of gold do


def settled(features: Sequence[float], score: float, differs: bool) -> float:
    """Return the probability that two values are of one question; mostly the score.

    Args:
        features: in the order of :data:`VALUE_FEATURES`.
        score: probability by the trees.
        differs: whether the values are not compatible.
    """
    if differs and any(features[at] for at in BOTH):
        return 0.0
    return max(score, OF_COPIES) if differs and _is_copy_but_for_a_number(features) else score


def is_doubtful(features: Sequence[float]) -> bool:
    """Return whether a rule that often holds speaks against a conflict.

    Args:
        features: in the order of :data:`VALUE_FEATURES`.
    """
    moment, equal, differ = (features[at] for at in EVENTS)
    return any(features[at] for at in DOUBTS) or (moment > 0 and not equal and differ > 1)


def _is_copy_but_for_a_number(features: Sequence[float]) -> bool:
    """Whether two sentences differ in the only number of the kind that each states, and in little else."""
    of_time = features[MOMENT] or features[CLOCK]
    return features[MASKED] >= COPIED and features[KIN] == 1 and not of_time
