"""Records that are whole and say what cannot be are named, left out, and gone after a repair."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.battery.poison import saved
from tui.storage.file.loading import load_file
from tui.storage.file.whole_file import build
from tui.storage.repair import examine, repair


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("good"))


CANNOT_BE: dict[str, tuple[str, str, list[Any], Any, str]] = {
    "a month 13": ("article", "a1", ["published"], "2024-13-01", "no day of the calendar"),
    "a year alone": ("article", "a1", ["published"], "2024", "no day of the calendar"),
    "a bad hash": ("article", "a1", ["sha256"], "no", "a hash that is none"),
    "half a character": ("article", "a1", ["text"], "\ud800", "half a character"),
    "a sentence past the end": ("article", "a1", ["sentences", 0, "end"], 10**6, "outside its text"),
    "a sentence of other words": ("article", "a1", ["sentences", 0, "text"], "Else.", "other words"),
    "a line that is not there": ("article", "a1", ["sentences", 0, "paragraph"], 99, "none of its lines"),
    "another name": ("article", "a1", ["id"], "a7", "names itself otherwise"),
    "a confidence of two": ("fact", "f1", ["confidence"], 2, "outside 0 to 1"),
    "a fact of no sentence": ("fact", "f1", ["members", 0, "place", "sentence"], "s99", "facts of words"),
    "a score of minus one": ("reuse", "all", [0, "score"], -1, "score outside"),
}


@pytest.mark.parametrize(("table", "name", "path", "value", "said"), CANNOT_BE.values(), ids=CANNOT_BE)
def test_what_cannot_be_is_named_left_out_and_repaired(
    good: Path, tmp_path: Path, table: str, name: str, path: list[Any], value: Any, said: str
) -> None:
    loaded = load_file(good)
    data = json.loads(loaded.bodies[table][name])
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    loaded.bodies[table][name] = json.dumps(data)
    bad = tmp_path / "bad.compare"
    build(bad, loaded.bodies, loaded.log)
    assert any(said in line for line in load_file(bad).damage), load_file(bad).damage
    assert not examine(bad).sound
    repair(bad)
    assert examine(bad).sound
    assert load_file(bad).damage == []


ACTS = {
    "to undo itself": {"is": "Undo", "seq": 99},
    "to correct what cannot be": {"is": "CorrectArticle", "article": "a1", "field": "text", "value": "x"},
    "to date a month 13": {
        "is": "CorrectArticle", "article": "a1", "field": "published", "value": "2024-13-01",
    },
    "to mark a span backwards": {
        "is": "MarkLine", "anchor": {"article": "a1", "start": 9, "end": 2, "exact": "x"}, "noise": True,
    },
}  # fmt: skip


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_act_that_cannot_be_is_lost_and_named(good: Path, tmp_path: Path, act: dict[str, Any]) -> None:
    loaded = load_file(good)
    bad = tmp_path / "bad.compare"
    build(bad, loaded.bodies, [*loaded.log, json.dumps({"at": "2025-01-01", "act": act})])
    (damage,) = load_file(bad).damage
    assert damage.startswith(f"entry {len(loaded.log) + 1} of the log cannot be understood")
    assert len(repair(bad).damage) == 1
    assert examine(bad).sound
