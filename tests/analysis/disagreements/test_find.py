"""One kind of finding that fails does not end the comparison."""

from __future__ import annotations

import logging

import pytest

from tests.analysis.articles import compared, disagreements, said
from tui.analysis.disagreements import find
from tui.analysis.self_contradictions import find as inside

WIRE = ("The landslide at Kelm killed 12 people, rescuers said.",)
OTHER = ("The landslide at Kelm killed 19 people, rescuers said.",)


def test_a_kind_that_fails_is_logged_and_leaves_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> list[object]:
        raise IndexError("an odd sentence")

    monkeypatch.setattr(find, "office_disputes", fail)
    with caplog.at_level(logging.ERROR):
        found = compared(WIRE, OTHER)
    (fact,) = disagreements(found)
    assert said(fact) == {"12 people", "19 people"}
    assert "an odd sentence" in caplog.text
    assert found.articles[0].remarks == ("not looked for, by a fault: disagreements on offices",)


def test_a_fault_in_the_search_inside_articles_leaves_the_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[object]:
        raise IndexError("an odd sentence")

    monkeypatch.setattr(inside, "total_conflicts", fail)
    found = compared(WIRE, OTHER)
    assert disagreements(found)
    assert "contradictions of totals inside an article" in found.articles[0].remarks[0]
