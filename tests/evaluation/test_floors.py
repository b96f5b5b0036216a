"""The gate: no figure of the engine falls, on the very stories it was reached on."""

from __future__ import annotations

from pathlib import Path

from tests.evaluation import floors, table
from tests.evaluation.__main__ import groups
from tests.evaluation.corpus import digest, stories


def test_the_stories_are_those_the_floors_were_reached_on() -> None:
    assert digest() == floors.pinned_digest(), "stories changed: look at the figures, then --raise-floors"


def test_no_figure_falls() -> None:
    rows = groups(stories(), apart=False, left_out=False)
    rows["all but held-out"] = table.total(t for name, t in rows.items() if name != "held-out")
    assert not floors.fallen(floors.read(), floors.reached(rows))


def test_floors_are_raised_and_never_lowered(tmp_path: Path) -> None:
    old = {"seeds": {"links_f1": 0.8, "agree_recall": 0.5}}
    new = {"seeds": {"links_f1": 0.7, "agree_recall": 0.6}}
    assert floors.raised(old, new) == {"seeds": {"links_f1": 0.8, "agree_recall": 0.6}}
    assert floors.fallen(old, new) == ["seeds: links_f1 fell to 0.700, floor 0.800"]
    floors.write(old, tmp_path / "floors.toml")
    assert floors.read(tmp_path / "floors.toml") == old


def test_other_stories_start_anew_but_for_the_seeds(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    floors.write({"seeds": {"links_f1": 0.8}, "held-out": {"links_f1": 0.7}}, file)
    assert set(floors.standing(file)) == {"seeds", "held-out"}
    file.write_text(file.read_text("utf-8").replace(digest(), "0" * 16), "utf-8")
    assert set(floors.standing(file)) == {"seeds"}
