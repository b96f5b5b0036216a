"""The commands for saved comparisons, without a screen."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.made import made_report
from tests.storage.samples import bridge
from tui.analysis.regrouped import Judge
from tui.cli.saved import doctor, export, find_saved, list_saved
from tui.errors import CompareError
from tui.model import Member, Place, Tier
from tui.paths import ENVIRONMENT
from tui.review.edits import LinkSentences, anchor
from tui.review.history import History
from tui.review.regrouping import GROUPED
from tui.storage import BLIND
from tui.storage.library import Library
from tui.storage.repair import examine


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
    made = bridge()
    possible = tuple(
        replace(f, differences=tuple(replace(d, tier=Tier.POSSIBLE) for d in f.differences))
        for f in made.facts
    )
    library.create(replace(made, facts=possible)).close()
    list_saved([], "text")
    assert "1 agree, 0 disagree, 1 possible, " in capsysbinary.readouterr().out.decode()
    list_saved([], "json")
    (listed,) = json.loads(capsysbinary.readouterr().out)
    assert (listed["disagree"], listed["possible"], listed["update"]) == (0, 1, 0)


def test_the_list_says_of_articles_that_were_never_compared_that_they_were_not(
    library: Library, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    library.create(replace(bridge(), facts=())).close()
    list_saved([], "text")
    assert "(3 articles, not compared, 0 notes)" in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize("repair", [False, True])
def test_doctor_goes_on_after_what_cannot_be_opened_and_names_it_as_the_library_does(
    library: Library, capfd: pytest.CaptureFixture[str], *, repair: bool
) -> None:
    store = library.create(bridge())
    store.close()
    (library.folder / "a-broken.compare").symlink_to("/nope")
    (library.folder / "b-loop.compare").symlink_to("b-loop.compare")
    (library.folder / "c-empty.compare").touch()
    (library.folder / "d-folder.compare").mkdir()
    assert doctor([], repair=repair) == 1
    told = capfd.readouterr()
    assert f"{store.path} is in order" in told.out
    named = ("a-broken", "b-loop", "c-empty", "d-folder")
    lines = sorted(told.err.splitlines())
    assert len(lines) == len(named)
    for name in named:
        assert sum(str(library.folder / f"{name}.compare") in line for line in lines) == 1


def test_doctor_counts_the_facts_that_the_library_counts(library: Library) -> None:
    library.create(made_report().comparison).close()
    (line,) = library.list()
    assert line.within
    counted = line.agree + line.differing + line.unclear + line.single
    assert examine(line.path).facts == counted


def test_a_name_that_fits_several_comparisons_lists_each_by_its_name_and_file(library: Library) -> None:
    for name in ("Bridge at dawn", "Bridge at dusk"):
        store = library.create(bridge())
        store.close()
        library.rename(store.path, name)
    with pytest.raises(CompareError) as refused:
        find_saved("Bridge at")
    for line in library.list():
        assert f"{line.title} ({line.path.name})" in str(refused.value)


def test_an_exported_group_of_the_user_has_the_verdict_it_has_on_the_desk(
    library: Library, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    made = bridge()
    places = (Place("a2", "s4"), Place("a3", "s3"))
    anchors = [anchor(made.article(place.article), made.sentence(place)) for place in places]
    store = library.create(made)
    History((), store.append).do(LinkSentences(tuple(anchors)))
    store.close()
    export(str(store.path), "csv", None, overwrite=False)
    rows = csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode(), newline=""))
    linked = next(row for row in rows if row["fact"] == "4")
    judged = Judge(made)(made, tuple(map(Member, places)))
    assert linked["reason"] == judged.reason != GROUPED
    assert linked["confidence"] == f"{judged.confidence:.2f}"
