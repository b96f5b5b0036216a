"""One kind of finding that fails does not end the comparison."""

from __future__ import annotations

import logging

import pytest

from tests.analysis.articles import compared, disagreements, said
from tui.analysis.disagreements import find

WIRE = ("The landslide at Kelm killed 12 people, rescuers said.",)
OTHER = ("The landslide at Kelm killed 19 people, rescuers said.",)


def test_a_kind_that_fails_is_logged_and_leaves_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> list[object]:
        raise IndexError("an odd sentence")

    monkeypatch.setattr(find, "office_disputes", fail)
    with caplog.at_level(logging.ERROR):
        (fact,) = disagreements(compared(WIRE, OTHER))
    assert said(fact) == {"12 people", "19 people"}
    assert "an odd sentence" in caplog.text
