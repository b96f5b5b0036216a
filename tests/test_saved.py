"""The commands for saved comparisons, without a screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.storage.samples import bridge
from tui.cli.saved import list_saved
from tui.paths import ENVIRONMENT
from tui.storage import BLIND
from tui.storage.library import Library


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path))
    return Library()


def test_a_comparison_judged_blind_is_listed_without_its_verdicts(
    library: Library, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    store = library.create(bridge())
    store.save_view({BLIND: True})
    store.close()
    list_saved([], "text")
    line = capsysbinary.readouterr().out.decode()
    assert "judged blind" in line
    assert "agree" not in line
    list_saved([], "json")
    (listed,) = json.loads(capsysbinary.readouterr().out)
    assert listed["blind"]
    assert [listed[verdict] for verdict in ("agree", "disagree", "single")] == [None] * 3


def test_the_list_calls_no_possible_disagreement_sure(
    library: Library, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    library.create(bridge()).close()
    list_saved([], "text")
    line = capsysbinary.readouterr().out.decode()
    assert " differ, " in line
    assert "disagree" not in line
