"""Every stage of an analysis can be cancelled between two small steps, and reports how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

import pytest

from tests.generator.events import write
from tui.analysis.disagreements.find import guarded
from tui.analysis.pipeline import compare
from tui.analysis.statements import prepare
from tui.model import Article
from tui.sources import read_sources

STAGES = ("mentions", "reuse", "words", "links", "facts", "verdicts")
MOST = 120_000  # calls of functions between two reports: a twentieth of a second


class CancelledError(Exception):
    """Raised by a report of progress."""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Article]:
    folder: Path = tmp_path_factory.mktemp("event")
    return read_sources(write(5, 25, folder)).articles


def test_the_work_between_two_reports_is_bounded(articles: Sequence[Article]) -> None:
    calls = [0]

    def count(frame: FrameType, what: str, argument: object) -> None:
        calls[-1] += 1  # and returns no function to trace the lines with: only calls are counted

    shares: list[float] = []

    def progress(stage: str, share: float) -> None:
        assert stage in STAGES
        shares.append(share)
        calls.append(0)

    before = sys.gettrace()
    sys.settrace(count)
    try:
        compare(articles, progress)
    finally:
        sys.settrace(before)
    assert shares == sorted(shares)
    assert max(calls) < MOST


def test_what_cancels_a_search_is_no_fault_of_it(articles: Sequence[Article]) -> None:
    corpus = prepare(articles[:1], {})

    def search(progress: Callable[[float], None]) -> Iterator[int]:
        yield 1
        progress(0.5)

    def cancel(share: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        guarded(search, "dates", corpus, cancel)
    assert not corpus.faults
    assert guarded(search, "dates", corpus) == [1]


@pytest.mark.parametrize("stage", STAGES)
def test_an_exception_of_the_report_ends_the_analysis(stage: str, articles: Sequence[Article]) -> None:
    def progress(now: str, share: float) -> None:
        if now == stage:
            raise CancelledError

    with pytest.raises(CancelledError):
        compare(articles[:12], progress)
