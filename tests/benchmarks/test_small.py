"""Every row of the table can be measured; what the times are is not tested."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from tests.benchmarks import agreement, reading
from tests.benchmarks.__main__ import SMALL, machine, of_many_events, of_one_event
from tui.analysis.alignment import align, candidates


def test_the_machine_is_named() -> None:
    assert "Python 3." in machine()


def test_one_event(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    told = {what: (measured, ratio) for what, measured, ratio, _ in of_one_event(SMALL)}
    assert float(told["one event, 5 articles"][1].split()[0]) > 1
    assert told["links of every two sentences, 5 articles"] == ("1.000 found", "1.000 right")
    assert told["disagreements of every two sentences, 5 articles"] == ("1.000 found", "1.000 right")
    assert any("SQLite FTS5" in what for what in told)


def test_many_events() -> None:
    *stories, exponent = of_many_events(SMALL)
    assert len(stories) == len(SMALL.stories)
    assert math.isfinite(float(exponent[2]))


def test_what_is_compared_with_compares_every_two_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (align, candidates):
        monkeypatch.setattr(module, "EXACT", 0)
    found, right = agreement.measure(6)
    assert found.links == right.links == 1
    assert align.EXACT == candidates.EXACT == 0


STORY = reading.articles(1)
SAID = [sentence.text for sentence in reading.measure("text", STORY)[2][0].sentences]


@pytest.mark.parametrize("kind", reading.KINDS)
def test_each_kind_of_source_holds_the_same_article(kind: str) -> None:
    (article,) = reading.measure(kind, STORY)[2]
    assert [sentence.text for sentence in article.sentences] == SAID
