"""The gate: no figure of the engine falls, on the very stories it was reached on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation import floors
from tests.evaluation.__main__ import by_group, results, tallies
from tests.evaluation.corpus import Gold, digest, group_of, stories
from tests.evaluation.tally import Tally


def test_the_stories_are_those_the_floors_were_reached_on() -> None:
    changed = [group for group, pinned in floors.pinned_digests().items() if digest(group) != pinned]
    assert not changed, "stories changed: look at the figures, then --raise-floors"


@pytest.mark.timeout(1200)  # it compares all stories of a group, some seventy at most
@pytest.mark.parametrize("group", floors.GROUPS)
def test_no_figure_falls(group: str) -> None:
    known = [story for story in stories() if group in (story.name, story.group)]
    found = tallies(known, results(known, left_out=False))
    rows = {"seeds": found["seeds"]} if group == "seeds" else by_group(known, found)
    assert not floors.fallen({group: floors.read()[group]}, floors.reached(rows))


def test_unread_stories_are_added_up_without_their_words() -> None:
    unread = Gold("held-out-none", {}, ())
    assert unread.unread
    assert by_group([unread], {unread.name: Tally(notes=["words"])}) == {"held-out": Tally()}


def test_floors_are_raised_and_never_lowered(tmp_path: Path) -> None:
    old = {"seeds": {"links_f1": 0.8, "agree_recall": 0.5}}
    new = {"seeds": {"links_f1": 0.7, "agree_recall": 0.6}}
    assert floors.raised(old, new) == {"seeds": {"links_f1": 0.8, "agree_recall": 0.6}}
    assert floors.fallen(old, new) == ["seeds: links_f1 fell to 0.700, floor 0.800"]
    floors.write(old, tmp_path / "floors.toml")
    assert floors.read(tmp_path / "floors.toml") == old


def test_a_group_with_other_stories_starts_anew(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    floors.write({"seeds": {"links_f1": 0.8}, "held-out": {"links_f1": 0.7}}, file)
    assert set(floors.standing(file)) == {"seeds", "held-out"}
    file.write_text(file.read_text("utf-8").replace(digest("held-out"), "0" * 16), "utf-8")
    assert set(floors.standing(file)) == {"seeds"}


def test_real_stories_are_split_by_their_name_alone() -> None:
    groups = {
        "seeds": "read",
        "held-out-mine": "held-out",
        "tibet-quake": "real read",
        "qantas-breach": "real unread",
        "real-one": "real read",
        "quiet-one": "quiet read",
        "held-out-quiet-one": "quiet unread",
    }
    assert {name: group_of(name) for name in groups} == groups
