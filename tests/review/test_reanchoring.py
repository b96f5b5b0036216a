"""A note is put back on its own words or on none."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.edits import edit, spans, story_texts
from tests.storage.long import times
from tui.model import Article
from tui.review.edits import Anchor, anchor_span
from tui.review.reanchoring import holds, reanchor


def anchored(text: str, words: str) -> Anchor:
    start = text.index(words)
    return anchor_span(Article("a1", "a.txt", text, ""), start, start + len(words))


OLD = (
    "The bridge will open in May. Officials said 600 soldiers had arrived at the site on Monday. "
    "Construction of the crossing began last year, the ministry said."
)
SOLDIERS = "Officials said 600 soldiers had arrived at the site on Monday."


def test_the_same_text_is_the_same_place() -> None:
    found = reanchor(anchored(OLD, SOLDIERS), OLD)
    assert found is not None
    assert (OLD[found.start : found.end], found.score, found.how) == (SOLDIERS, 1.0, "same")


def test_words_pushed_down_between_their_neighbours_are_the_same() -> None:
    new = "Update: the headline has changed. " + OLD
    found = reanchor(anchored(OLD, SOLDIERS), new)
    assert found is not None
    assert (new[found.start : found.end], found.how) == (SOLDIERS, "same")


def test_words_among_other_neighbours_have_moved() -> None:
    new = "Nothing is left of the old opening here. " + SOLDIERS + " Nor of the end of the old article."
    found = reanchor(anchored(OLD, SOLDIERS), new)
    assert found is not None
    assert (new[found.start : found.end], found.how) == (SOLDIERS, "moved")


def test_changed_words_are_found_whole_and_marked() -> None:
    new = OLD.replace("600 soldiers had arrived", "about 1,500 soldiers had by then arrived")
    found = reanchor(anchored(OLD, SOLDIERS), new)
    assert found is not None
    assert found.how == "changed"
    assert new[found.start : found.end] == SOLDIERS.replace(
        "600 soldiers had arrived", "about 1,500 soldiers had by then arrived"
    )


@pytest.mark.parametrize(
    "new",
    [
        "",
        "Something else altogether, of no likeness at all, was said by somebody else that day.",
        OLD.replace(SOLDIERS, ""),
        OLD.replace(SOLDIERS, "Prices of bread rose by a tenth in the capital, traders said."),
        "\n".join(["An unrelated line.", SOLDIERS, "Another line."] * 2),
        OLD.replace(SOLDIERS, SOLDIERS.replace("600", "700") + " " + SOLDIERS.replace("600", "800")),
    ],
)
def test_doubt_means_none(new: str) -> None:
    assert reanchor(anchored(OLD, SOLDIERS), new) is None


def test_short_words_need_their_neighbours() -> None:
    old = "It is 40 metres long. It is 40 metres wide."
    second = anchor_span(Article("a1", "", old, ""), 28, 30)
    new = "It is 40 metres deep. " + old
    found = reanchor(second, new)
    assert found is not None
    assert new[found.start : found.end] == "40"
    assert new[found.end :].startswith(" metres wide")
    assert reanchor(second, "Forty pupils, 40 of them girls.") is None


def test_parts_of_longer_words_do_not_count() -> None:
    assert (
        reanchor(anchored("The man left at once, they said.", "man"), "The many left at once, they said.")
        is None
    )


@given(st.text(max_size=200), st.text(max_size=200), st.data())
def test_any_texts_are_taken(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    anchor = anchor_span(Article("a1", "", old, ""), start, end)
    assert holds(anchor, old)
    found = reanchor(anchor, new)
    if found:
        assert 0 <= found.start < found.end <= len(new)
        assert 0 <= found.score <= 1
        if found.how != "changed":
            assert new[found.start : found.end] == anchor.exact


@pytest.mark.parametrize("rate", [0.05, 0.15, 0.3, 0.6])
def test_edited_articles(rate: float) -> None:
    """Thousands of notes over edited articles: fewer than 1 in 1,000 on wrong words, none unmarked."""
    rng = random.Random(f"edit {rate}")
    texts = [t for t in story_texts() if len(spans(t)) >= 6]
    foreign = [t[s:e] for t in texts for s, e in spans(t)]
    outcome: Counter[str] = Counter()
    while sum(outcome.values()) < times(1500):
        text = rng.choice(texts)
        others = [f for f in rng.sample(foreign, 60) if f not in text]
        new, where = edit(text, rate, rng, others)
        article = Article("a1", "", text, "")
        for start, end in spans(text):
            anchor = anchor_span(article, start, end)
            found = reanchor(anchor, new)
            outcome[_judge(found and (found.start, found.end), where.get(start), new, anchor.exact)] += 1
            if found and found.how == "same":
                assert new[found.start : found.end] == anchor.exact
    total = sum(outcome.values())
    print(rate, {k: f"{100 * v / total:.2f} %" for k, v in sorted(outcome.items())})
    assert outcome["wrong"] <= total / 1000
    assert outcome["right"] >= total * {0.05: 0.96, 0.15: 0.92, 0.3: 0.84, 0.6: 0.66}[rate]


def _judge(found: tuple[int, int] | None, truth: tuple[int, int] | None, new: str, exact: str) -> str:
    if found is None:
        return "missed" if truth else "orphaned"
    if truth is None:
        return "same words elsewhere" if new[found[0] : found[1]] == exact else "wrong"
    shared = min(found[1], truth[1]) - max(found[0], truth[0])
    if shared * 2 < found[1] - found[0]:
        return "same words elsewhere" if new[found[0] : found[1]] == exact else "wrong"
    return "right"
