"""A search that takes longer than a moment: a first look, and the rest after it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.app.conftest import open_desk
from tests.app.searching import type_in
from tui.app.search.request import SearchRequest
from tui.app.search.result_rows import ResultRows
from tui.app.search.worker import Answer, SearchWorker
from tui.model import Comparison
from tui.review.history import Review
from tui.search import BUDGET, FIRST_LOOK, SearchIndex
from tui.search.results import Results


async def test_a_first_look_is_shown_before_all_is_found(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    search = SearchIndex.search

    def slow(index: SearchIndex, text: str, *, budget: float, **options: Any) -> Results:
        looks.append(budget)
        results = search(index, text, budget=budget, **options)
        if budget == FIRST_LOOK and text:
            results.complete = False
        return results

    monkeypatch.setattr(SearchIndex, "search", slow)
    told: list[tuple[bool, int | None]] = []
    async with open_desk(comparison) as desk:
        results = desk.screen.search.results
        show = results.show

        def shown(found: ResultRows | None, at: int | None = None) -> None:
            show(found, at)
            told.append((bool(found and found.more), at))
            if found and found.more:
                results.move(1)

        monkeypatch.setattr(results, "show", shown)
        await desk.press("slash")
        await type_in(desk, "/o")
        assert looks[-2:] == [FIRST_LOOK, BUDGET]
        assert told[-2:] == [(True, None), (False, 0)], "what was chosen from the first look stays chosen"
        assert "+ hits" not in desk.text


@pytest.mark.parametrize("asks_again", [False, True])
def test_looking_on_is_given_up_for_a_newer_question(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch, asks_again: bool
) -> None:
    search = SearchIndex.search

    def slow(index: SearchIndex, text: str, **options: Any) -> Results:
        results = search(index, text, **options)
        results.complete = text != "/old" or (options["budget"] == BUDGET and not options["stop"]())
        return results

    monkeypatch.setattr(SearchIndex, "search", slow)
    searcher = SearchWorker()
    assert searcher.follow(comparison, Review())
    searcher.ask(SearchRequest("/old"), 4, ())
    told: list[tuple[str, bool]] = []

    def tell(answer: Answer) -> None:
        told.append((answer.request.text, answer.found.more))
        if asks_again and len(told) == 1:
            assert not searcher.ask(SearchRequest("new"), 3, ()), "it runs already"

    searcher.run(tell, lambda: False)
    assert told == [("/old", True), ("new", False) if asks_again else ("/old", False)]
