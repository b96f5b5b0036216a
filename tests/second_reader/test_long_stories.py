"""Fifty articles: questions of bounded number and size, copies once, the facts of several articles first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.second_reader.story import alarm, answer, article, exchange, stated, value
from tests.second_reader.stub import saying, serving
from tui.model import Comparison, Place, Value
from tui.second_reader.answers import read_answers
from tui.second_reader.asking import announcement, ask
from tui.second_reader.questions import plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import Settings
from tui.second_reader.windows import estimate
from tui.second_reader.wording import PROPOSE

WORDS = [
    "harbor",
    "bridge",
    "mayor",
    "river",
    "police",
    "school",
    "market",
    "tower",
    "winter",
    "number",
    "captain",
    "engine",
]
COPIED = "The governor of the province was not there on the day of the accident."


def _sentences(number: int) -> tuple[str, ...]:
    """Thirty sentences; the second tells the toll, the third is in every article, the rest is their own."""
    own = [
        f"Paper {number} says in line {line} of the {WORDS[line % 12]} that {WORDS[(line + number) % 12]} "
        f"{number * 31 + line} stood by the {WORDS[(line * number) % 12]} before it was light."
        for line in range(28)
    ]
    return (own[0], f"By the count of Paper {number} there are {11 + number % 3} dead.", COPIED, *own[1:])


ARTICLES = tuple(article(n, f"Paper {n}", _sentences(n)) for n in range(1, 51))
BARE = Comparison(ARTICLES)


def _toll(place: Place) -> str:
    return str(11 + int(place.article[1:]) % 3)


def _tolls() -> tuple[Value, ...]:
    places = [Place(a.id, "s2") for a in ARTICLES]
    return tuple(value(BARE, place, f"{_toll(place)} dead", _toll(place)) for place in places)


STORY = replace(BARE, facts=(alarm("f1", "number", _tolls()),))


@pytest.mark.parametrize(("window", "calls"), [(6_000, 24), (4_000, 10), (3_000, 200)])
def test_questions_stay_within_the_window_and_the_number_of_calls(window: int, calls: int) -> None:
    settings = Settings(address="http://127.0.0.1:1/v1", window=window, calls=calls)
    planned = plan(STORY, settings)
    assert len(planned.questions) <= calls
    assert all(q.tokens <= window + 50 for q in planned.questions)
    assert planned.tokens <= calls * (window + 50)
    sent = {place for question in planned.questions for place in question.numbering}
    everything = sum(len(a.sentences) for a in ARTICLES) - 49  # of what all tell alike one is sent
    assert (len(sent) < everything) is bool(planned.left_out)
    assert (f"{planned.left_out} more are left out" in announcement(planned, settings)) is bool(
        planned.left_out
    )


def test_the_facts_of_several_articles_are_sent_first_and_whole() -> None:
    first, *_ = plan(STORY, Settings(window=6_000, calls=24)).questions
    assert {m.place for m in STORY.facts[0].members} <= set(first.numbering)


def test_what_many_articles_tell_in_the_same_words_is_sent_once() -> None:
    planned = plan(STORY, Settings(window=200_000))
    assert sum(question.user.count(COPIED) for question in planned.questions) == 1


def test_a_window_is_never_of_one_article_alone() -> None:
    for question in plan(STORY, Settings(window=4_000, calls=100)).questions:
        assert len({p.article for p in question.numbering}) > 1


def test_so_many_calls_are_made_and_no_more() -> None:
    with serving(saying('{"facts": []}')) as stub:
        asked = ask(STORY, Settings(address=stub.url, model="m", window=4_000, calls=5))
        assert (asked.problem, asked.sent, len(stub.calls)) == ("", 5, 5)
        again = ask(asked.comparison, Settings(address=stub.url, model="m", window=4_000, calls=5))
        assert again.sent == 0
    assert merged(asked.comparison).comparison.facts == STORY.facts


def test_an_answer_on_one_window_speaks_of_the_right_sentences() -> None:
    question = plan(STORY, Settings(window=4_000, calls=5)).questions[0]
    one, other, *_ = [n for n, p in enumerate(question.numbering, 1) if p.sentence == "s2"]
    said = [f"{_toll(question.numbering[n - 1])} dead" for n in (one, other)]
    text = answer(stated("disagree", (one, said[0], 1), (other, said[1], 2)))
    numbering = tuple((p.article, p.sentence) for p in question.numbering)
    (fact,) = read_answers(STORY, [replace(exchange(text, STORY), numbering=numbering)]).facts
    assert [v.text for v in fact.values] == said


def test_the_budget_counts_the_words_of_the_question_as_well() -> None:
    assert estimate(PROPOSE) < 1_000
    assert estimate("x" * 3_500) == 1_001
