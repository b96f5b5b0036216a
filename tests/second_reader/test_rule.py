"""Two readers, one verdict."""

from __future__ import annotations

from dataclasses import replace

from tests.second_reader.story import (
    BARE,
    COMPARISON,
    DEAD_A,
    DEAD_C,
    alarm,
    answer,
    exchange,
    group,
    stated,
)
from tui.model import Comparison, DifferenceKind, Fact, FoundBy, Tier, Verdict
from tui.model.second_reader import DOUBTED, WITHDRAWN
from tui.second_reader.rule import MergeOutcome, merged
from tui.second_reader.settings import UNMEASURED, Trust

GOOD = Trust(sure=0.97, possible=0.6, recall=0.95)
TOLL = stated("disagree", (2, "Twelve", 1), (8, "twelve", 1), (5, "Fifteen", 2))
LENGTH = stated("disagree", (3, "300 metres", 1), (9, "1,240 metres", 2))
YEAR = stated("disagree", (6, "1931", 1), (10, "1934", 2), slot="date")
CAUSE = stated("disagree", (4, "heavy rain", 1), (7, "a ship", 2), slot="other", question="What caused it?")


def judged(text: str, trust: Trust = UNMEASURED, comparison: Comparison = COMPARISON) -> MergeOutcome:
    return merged(replace(comparison, exchanges=(exchange(text, comparison),)), trust)


def fact(outcome: MergeOutcome, fact_id: str) -> Fact:
    return next(f for f in outcome.comparison.facts if f.id == fact_id)


def test_without_answers_the_comparison_is_the_very_same() -> None:
    assert merged(COMPARISON).comparison is COMPARISON


def test_what_both_see_is_sure_and_says_so() -> None:
    outcome = judged(answer(TOLL, LENGTH))
    for fact_id in ("f1", "f2"):
        (difference,) = fact(outcome, fact_id).differences
        assert (difference.tier, difference.found_by) == (Tier.SURE, FoundBy.BOTH)
    assert (outcome.confirmed, outcome.added) == (2, 0)


def test_two_doubts_make_no_certainty() -> None:
    outcome = judged(answer(TOLL | {"sure": False}, LENGTH | {"sure": False}))
    assert fact(outcome, "f1").differences[0].tier is Tier.SURE  # of which the engine is sure
    length = fact(outcome, "f2").differences[0]
    assert (length.tier, length.found_by, length.confidence) == (Tier.POSSIBLE, FoundBy.BOTH, 0.5)


def test_a_reader_measured_to_be_less_than_right_where_sure_raises_nothing() -> None:
    (length,) = fact(judged(answer(LENGTH), Trust(sure=0.85)), "f2").differences
    assert (length.tier, length.found_by) == (Tier.POSSIBLE, FoundBy.BOTH)


def test_two_questions_about_the_values_of_one_alarm_stay_two() -> None:
    first = stated("disagree", (2, "Twelve", 1), (5, "Fifteen", 2), question="How many at first?")
    last = stated("disagree", (8, "twelve", 1), (5, "Fifteen", 2), question="How many at last?")
    outcome = judged(answer(TOLL, LENGTH))
    assert len(outcome.comparison.facts) == len(COMPARISON.facts)
    outcome = judged(answer(first, last))
    assert (outcome.confirmed, outcome.added) == (1, 1)
    assert fact(outcome, "r1").title == "Second reader: How many at last?"


def test_an_update_of_either_reader_is_an_update() -> None:
    (difference,) = fact(judged(answer(TOLL | {"verdict": "update"})), "f1").differences
    assert difference.kind is DifferenceKind.UPDATE


def test_what_the_second_reader_alone_sees_is_possible() -> None:
    outcome = judged(answer(CAUSE))
    (difference,) = fact(outcome, "r1").differences
    assert (difference.tier, difference.found_by) == (Tier.POSSIBLE, FoundBy.SECOND)
    assert fact(outcome, "r1").title == "Second reader: What caused it?"


def test_what_it_alone_sees_is_sure_where_it_was_measured_to_be_right() -> None:
    assert fact(judged(answer(CAUSE), GOOD), "r1").differences[0].tier is Tier.SURE
    unsure = CAUSE | {"sure": False}
    assert fact(judged(answer(unsure), GOOD), "r1").differences[0].tier is Tier.POSSIBLE
    assert fact(judged(answer(CAUSE), Trust(0.89, 0.6, 0.95)), "r1").differences[0].tier is Tier.POSSIBLE


def test_what_it_alone_says_is_left_out_where_it_was_measured_to_be_mostly_wrong() -> None:
    outcome = judged(answer(CAUSE | {"sure": False}), Trust(0.95, 0.2, None))
    assert outcome.comparison.facts == COMPARISON.facts
    assert outcome.dropped["disagreement of a kind measured to be mostly wrong"] == 1


def test_silence_of_an_unmeasured_reader_changes_nothing() -> None:
    assert judged(answer(CAUSE)).comparison.facts[:3] == COMPARISON.facts


def test_silence_of_a_reader_of_good_recall_lowers_and_withdraws() -> None:
    outcome = judged(answer(CAUSE), GOOD)
    (toll,) = fact(outcome, "f1").differences
    assert (toll.tier, toll.found_by) == (Tier.POSSIBLE, FoundBy.ENGINE)
    length = fact(outcome, "f2")
    assert (length.verdict, length.differences, length.found_by) == (Verdict.UNCLEAR, (), FoundBy.BOTH)
    assert "they differ" in length.reason
    assert (outcome.lowered, outcome.withdrawn) == (1, 1)


def test_an_agreement_on_the_values_lowers_but_an_unmeasured_reader_withdraws_nothing() -> None:
    outcome = judged(
        answer(
            stated("agree", (2, "Twelve", 1), (5, "Fifteen", 1)),
            stated("agree", (3, "300 metres", 1), (9, "1,240 metres", 1)),
        )
    )
    assert fact(outcome, "f1").differences[0].tier is Tier.POSSIBLE
    assert fact(outcome, "f2").differences[0].tier is Tier.POSSIBLE
    assert outcome.withdrawn == 0


def test_a_denial_withdraws_where_the_reader_was_measured_to_be_right_when_sure() -> None:
    denial = stated("agree", (3, "300 metres", 1), (9, "1,240 metres", 1))
    right = Trust(sure=0.97)  # of whose recall nothing is known, as in the narrow modes
    length = fact(judged(answer(denial), right), "f2")
    assert (length.verdict, length.differences) == (Verdict.UNCLEAR, ())
    for unsure, trust in ((denial | {"sure": False}, right), (denial, Trust(sure=0.8))):
        assert fact(judged(answer(unsure), trust), "f2").differences[0].tier is Tier.POSSIBLE
    assert fact(judged(answer(), right), "f2").differences == fact(judged("{}"), "f2").differences


BARE_VERDICT = '{"verdict": "unrelated", "sure": true, "slot": "number", "values": []}'


def test_a_narrow_answer_of_other_things_lowers_what_it_was_asked_about() -> None:
    asked = replace(COMPARISON, exchanges=(exchange(BARE_VERDICT, mode="doubt"),))
    outcome = merged(asked, Trust(sure=0.7))
    assert outcome.comparison.facts[0].differences[0].tier is Tier.POSSIBLE
    assert outcome.comparison.facts[1:] == COMPARISON.facts[1:]


def test_a_bare_verdict_of_an_unmeasured_reader_is_a_remark_and_lowers_nothing() -> None:
    outcome = merged(replace(COMPARISON, exchanges=(exchange(BARE_VERDICT, mode="doubt"),)))
    toll = outcome.comparison.facts[0]
    assert toll == replace(COMPARISON.facts[0], remarks=(DOUBTED,))
    assert (outcome.lowered, outcome.doubted) == (0, 1)
    assert outcome.line.endswith("0 lowered; 0 withdrawn; 1 doubted")
    assert merged(outcome.comparison).comparison is outcome.comparison


def test_only_what_changes_its_tier_counts_as_lowered_and_both_say_that_they_are_doubted() -> None:
    toll = stated("agree", (2, "Twelve", 1), (5, "Fifteen", 1))
    length = stated("agree", (3, "300 metres", 1), (9, "1,240 metres", 1))
    outcome = judged(answer(toll, length))
    assert (outcome.lowered, outcome.doubted) == (1, 1)
    assert all(fact(outcome, f).remarks == (DOUBTED,) for f in ("f1", "f2"))


def test_a_fact_that_loses_one_of_two_disagreements_says_so() -> None:
    toll, length = COMPARISON.facts[:2]
    both = replace(toll, differences=(*toll.differences, *length.differences))
    denial = stated("agree", (3, "300 metres", 1), (9, "1,240 metres", 1))
    outcome = judged(answer(TOLL, denial), Trust(sure=0.97), Comparison(BARE.articles, (both,)))
    left = fact(outcome, "f1")
    assert len(left.differences) == 1
    assert left.remarks == (f"{WITHDRAWN}: they differ",)


def test_a_narrow_answer_confirms_an_alarm() -> None:
    values = [{"sentence": 1, "words": "300 metres", "side": 1}, {"sentence": 2, "words": "1,240", "side": 2}]
    text = answer() and str({"verdict": "disagree", "sure": True, "slot": "number", "values": values})
    text = text.replace("'", '"').replace("True", "true")
    asked = replace(COMPARISON, exchanges=(exchange(text, mode="doubt", number=1),))
    for trust, tier in (
        (GOOD, Tier.SURE),
        (UNMEASURED, Tier.POSSIBLE),
    ):  # who is not known may say yes to all
        (difference,) = merged(asked, trust).comparison.facts[1].differences
        assert (difference.tier, difference.found_by) == (tier, FoundBy.BOTH)


def test_what_the_engine_left_open_becomes_an_agreement_of_both() -> None:
    outcome = judged(answer(stated("agree", (6, "built", 1), (10, "finished", 1))))
    year = fact(outcome, "f3")
    assert (year.verdict, year.found_by) == (Verdict.AGREE, FoundBy.BOTH)


def test_an_agreement_of_the_second_reader_alone_is_a_fact_of_its_own() -> None:
    outcome = judged(answer(stated("agree", (4, "The mayor", 1), (7, "The mayor", 1))))
    new = fact(outcome, "ra1")
    assert (new.verdict, new.found_by, new.independent_sources) == (Verdict.AGREE, FoundBy.SECOND, 2)


def test_values_that_the_engine_calls_equal_are_never_surely_different() -> None:
    equal = Comparison(BARE.articles, (group("f1", Verdict.AGREE, (DEAD_A, DEAD_C)),))
    outcome = judged(answer(stated("disagree", (2, "Twelve people", 1), (8, "twelve dead", 2))), GOOD, equal)
    assert fact(outcome, "f1").verdict is Verdict.UNCLEAR
    assert fact(outcome, "r1").differences[0].tier is Tier.POSSIBLE


def test_a_disagreement_told_in_two_answers_is_one() -> None:
    twice = replace(COMPARISON, exchanges=(exchange(answer(CAUSE)), exchange(answer(CAUSE, YEAR))))
    assert merged(twice).added == 2


def test_a_difference_of_other_values_of_the_same_sentences_is_not_confirmed() -> None:
    other = alarm("f1", "number", (DEAD_A, DEAD_C))
    comparison = Comparison(BARE.articles, (other,))
    outcome = judged(
        answer(stated("disagree", (2, "people", 1), (8, "dead", 2), slot="other")), UNMEASURED, comparison
    )
    assert (outcome.confirmed, outcome.added) == (0, 1)


def test_the_outcome_is_one_plain_line() -> None:
    line = judged(answer(TOLL, CAUSE, stated("disagree", (2, "Forty", 1), (5, "Fifteen", 2)))).line
    assert line.startswith("second reader: 1 disagreement confirmed; 1 added; 0 lowered; 0 withdrawn;")
    assert "1 words that are not in their sentence" in line
