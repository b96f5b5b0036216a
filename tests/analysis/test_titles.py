"""What a reader sees of a disagreement: a short title and a plain sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.analysis.articles import compared, disagreements
from tui.analysis.clauses import around
from tui.analysis.statements import Statement
from tui.analysis.titles import denial_title, distinct_titles, harm_title
from tui.analysis.values.wording import period
from tui.model import Place, Sentence, Value, Verdict
from tui.model.wording import listing

Day = tuple[int, int, int]


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ((2025, 5, 1), (2025, 5, 1), "1 May 2025"),
        ((2024, 6, 1), (2024, 6, 30), "June 2024"),
        ((2026, 10, 1), (2026, 11, 30), "October–November 2026"),
        ((2026, 11, 1), (2027, 1, 31), "November 2026–January 2027"),
        ((2022, 1, 1), (2022, 12, 31), "2022"),
        ((1990, 1, 1), (1999, 12, 31), "1990–1999"),
        ((2025, 4, 28), (2025, 4, 30), "28 April 2025 to 30 April 2025"),
    ],
)
def test_periods_are_written_as_a_reader_writes_them(
    low: tuple[int, int, int], high: tuple[int, int, int], shown: str
) -> None:
    assert period(dt.date(*low), dt.date(*high)) == shown


def test_a_list_in_words() -> None:
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"]) == "a, b and c"


def test_a_title_names_the_topic_and_asks_the_question() -> None:
    found = compared(
        ("The ferry operator put its net loss at 3.4 million euros for the year.",),
        ("The ferry operator put its net loss at 4.3 million euros for the year.",),
    )
    (fact,) = disagreements(found)
    assert fact.title.startswith("How much money? ")
    assert "loss" in fact.title.lower()
    assert fact.differences[0].explanation == "3.4 million euros and 4.3 million euros cannot both be right"


def test_a_time_that_needs_the_day_of_publication_is_dated() -> None:
    found = compared(
        ("The minister will open the Selby bridge on Monday, the ministry said.",),
        ("The minister will open the Selby bridge on Friday, the ministry said.",),
    )
    (fact,) = disagreements(found)
    assert "(9 March 2026)" in fact.differences[0].explanation


def test_a_title_leaves_the_value_in_question_out_and_ends_with_its_clause() -> None:
    found = compared(
        ("The harbour ferry sank at noon, and 14 passengers drowned near the pier, police said.",),
        ("The harbour ferry sank at noon, and 19 passengers drowned near the pier, police said.",),
    )
    titles = [f.title for f in disagreements(found)]
    assert titles
    assert not any("14" in t or "19" in t or "police" in t for t in titles)


def test_an_agreement_is_named_by_a_clause_not_by_who_says_it() -> None:
    found = compared(
        ('"The old mill burned down on Sunday night," fire chief Lena Ruud told the Echo.',),
        ("The old mill burned down on Sunday night, according to fire chief Lena Ruud.",),
    )
    (fact,) = found.facts
    assert fact.title == "The old mill burned down on Sunday night"


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("42 nations", "24 countries", "How many countries?"),
        ("three bodyguards", "five bodyguards", "How many bodyguards?"),
        ("11 boxes", "14 boxes", "How many boxes?"),
    ],
)
def test_what_is_counted_stands_in_its_own_plural(one: str, other: str, question: str) -> None:
    found = compared(
        (f"The relief agency Medora sent its blankets to {one} in the winter.",),
        (f"The relief agency Medora sent its blankets to {other} in the winter.",),
    )
    (fact,) = disagreements(found)
    assert fact.title.startswith(question)


@pytest.mark.parametrize(
    ("sense", "words", "question"),
    [
        ("~injure", "harm", "Was anybody hurt?"),
        ("~kill", "deaths", "Did anybody die?"),
        ("~matar", "muertos", "Did anybody die?"),
        ("bite", "Harassment", "Was there any harassment?"),
    ],
)
def test_a_harm_is_asked_for_by_its_sense(sense: str, words: str, question: str) -> None:
    assert harm_title(sense, words) == question


def test_what_is_denied_is_a_question_or_a_quotation() -> None:
    assert denial_title("that the deal is off") == "Is it true that the deal is off?"
    assert denial_title("been insured") == "Is it so? “… been insured”"


def test_no_title_begins_in_the_middle_of_a_sentence() -> None:
    text = (
        "The storm hit the coast of Velmar, where dozens of fishing boats sank in the harbour, "
        "including the ferry Aurora, which had been moored there since spring."
    )
    found = compared((text,), (text,))
    shared = next(f for f in found.facts if len(f.articles) == 2)
    assert shared.title.startswith("The storm hit the coast")


def test_no_two_facts_have_one_title() -> None:
    copies = ("The bridge at Orsk was closed on Monday.", "Police questioned two workers at the bridge.")
    found = compared(
        copies, copies, (*copies, "The bridge at Orsk was closed on Monday by the city council.")
    )
    titles = [fact.title for fact in found.facts]
    assert len(set(titles)) == len(titles)
    assert distinct_titles(["How many?", "How many?"], [[], []]) == ["How many?", "How many? (2)"]


def test_of_two_facts_with_one_question_the_later_one_tells_what_stands_around_its_value() -> None:
    text = "In Orsk 14 people died when the old pier broke in the evening storm."
    told = Statement(
        0, 0, 0.0, Place("a1", "s1"), Sentence("s1", text, 0, len(text)), text, (), (), frozenset()
    )
    value = Value(told.place, 8, 17, "14 people", "14")
    titles = distinct_titles(["How many dead?"] * 2, [[told]] * 2, [[value]] * 2)
    assert titles == [
        "How many dead?",
        "How many dead? In Orsk … died when the old pier broke in the evening storm",
    ]


def test_names_are_not_counted() -> None:
    found = compared(
        ("The stadium shop sold 12 Rodrigues on Monday.",), ("The stadium shop sold 19 Rodrigues on Monday.",)
    )
    assert not any("rodrigues?" in fact.title.lower() for fact in found.facts)


def test_a_title_is_no_scrap_without_a_verb_or_a_subject() -> None:
    text = "The village of Orsk, the seat of the old bishops, was flooded by the Velm on Sunday night."
    found = compared((text,), (text,))
    assert found.facts[0].title.startswith("The village of Orsk, the seat of the old bishops, was")


def test_a_title_around_a_value_does_not_begin_with_and_nor_end_in_the_middle() -> None:
    (fact,) = disagreements(
        compared(
            ("The Orsk tunnel is old and it is 420 metres long, where it runs below the river Velm.",),
            ("The Orsk tunnel is old and it is 510 metres long, where it runs below the river Velm.",),
        )
    )
    topic = fact.title.partition("? ")[2]
    assert not topic.lower().startswith("and ")
    assert not topic.endswith(("where", "where it", "the"))


@pytest.mark.parametrize(
    ("sentence", "value", "topic"),
    [
        (
            "The two first spoke of it during President Orm Vale’s visit to Tarsk in {}.",
            "2022",
            "President Orm Vale’s visit to Tarsk",
        ),
        (
            "In the cold highlands in the far south-west of the country rescuers looked on {} for further "
            "survivors and the dead of two villages below.",
            "Wednesday",
            "Country rescuers looked on … for further survivors and the dead",
        ),
        ("The mast is {}.", "20 metres", "The mast is …"),
        ("It may be {} in the end.", "200", "It may be … in the end"),
    ],
)
def test_what_stands_around_a_value_begins_and_ends_with_words_that_mean_something(
    sentence: str, value: str, topic: str
) -> None:
    text = sentence.format(value)
    start = sentence.index("{")
    told = Statement(
        0, 0, 0.0, Place("a1", "s1"), Sentence("s1", text, 0, len(text)), text, (), (), frozenset()
    )
    assert around(told, start, start + len(value)) == topic


def test_reasons_leave_out_what_means_nothing_outside_its_sentence() -> None:
    found = compared(
        ("The mill sent home its workers, and 340 of them went to court in Selby on Monday.",),
        ("The mill sent home its workers, and 420 of them went to court in Selby on Monday.",),
    )
    assert not any("of them" in fact.reason for fact in found.facts)


def test_no_title_says_only_who_says_it() -> None:
    told = "the new bridge is a milestone for the two towns on the river"
    found = compared(
        (f"Selby’s prime minister, Mikhail Ostrov, said: {told}.",),
        (f"Selby’s prime minister, Mikhail Ostrov, said {told}.",),
    )
    titles = [fact.title for fact in found.facts]
    assert titles
    assert all("milestone" in title or "bridge" in title for title in titles)


def test_the_question_of_an_age_says_whose_it_is() -> None:
    found = compared(
        ("The one who shot at the mayor of Selby is 14 years old and confessed.",),
        ("The one who shot at the mayor of Selby is 15 years old and confessed.",),
    )
    (fact,) = disagreements(found)
    assert fact.title.startswith("How old? The one who shot at the mayor of Selby is …")


def test_no_title_is_an_aside_on_who_saw_it() -> None:
    told = "the yellow car hit the corner house with great force"
    found = compared(
        (f"To Teresa Ostrov, who saw it, {told}.",),
        (f"To Teresa Ostrov, who saw it, {told} at six.",),
    )
    assert all("car" in fact.title for fact in found.facts), [f.title for f in found.facts]


def test_an_agreement_does_not_name_a_value_in_dispute() -> None:
    end = "Fred LaRue died in Biloxi on Saturday."
    comparison = compared(
        ("The company sold the Bolton field for $30 million in 1957.", end),
        ("The company sold the Bolton field for $30 million in 1967.", end),
    )
    (sold,) = (f for f in comparison.facts if f.verdict is Verdict.AGREE and "Bolton" in f.title)
    assert sold.title == "The company sold the Bolton field for $30 million in …"


def test_no_title_begins_with_the_verb_of_a_clause_that_says_who_before() -> None:
    did = "forced a window of the museum and opened nine glass cases"
    found = compared(
        (f"Riding a lift, three thieves {did}.",),
        (f"They went up from the river, {did}.",),
        (f"The men had a ladder, {did}.",),
    )
    titles = [fact.title for fact in found.facts if len(fact.articles) > 1]
    assert titles
    assert not any(title.startswith("Forced") for title in titles), titles


def test_no_title_begins_with_the_number_of_an_item_of_a_list() -> None:
    found = compared(
        ("1. The ferry operator put its net loss at 3.4 million euros for the year.",),
        ("2) The ferry operator put its net loss at 4.3 million euros for the year.",),
    )
    (fact,) = disagreements(found)
    assert fact.title.startswith("How much money? The ferry operator")
    alone = next(
        f for f in compared(("2. A choir sang.",), ("The bus was late.",)).facts if "choir" in f.title
    )
    assert alone.title == "A choir sang."
