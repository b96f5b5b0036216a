"""A damaged article is read again from its source, where the source is proved to be what was read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tui.analysis.pipeline import compare
from tui.model import Comparison
from tui.sources.reading import read_sources
from tui.storage.repair import describe, examine, repair
from tui.storage.store import Store

HERALD = """Ferry runs aground off Port Ellis

A ferry ran aground off Port Ellis on Monday. At least 40 passengers were taken off by boat.
"""
COURIER = """Forty saved from stranded ferry

Rescuers took 52 passengers off a ferry that ran aground off Port Ellis on Monday.
"""


@pytest.fixture
def comparison(tmp_path: Path) -> Comparison:
    (tmp_path / "herald.txt").write_text(HERALD)
    (tmp_path / "courier.txt").write_text(COURIER)
    return compare(read_sources([str(tmp_path / "herald.txt"), str(tmp_path / "courier.txt")]).articles)


def damaged(path: Path, comparison: Comparison) -> Path:
    """A saved comparison of which the record of the first article is spoilt."""
    Store.create(path, comparison, engine="1").close()
    data = path.read_bytes()
    body = data.index(b"Ferry runs aground", data.index(b'"id":"a1"'))
    path.write_bytes(data[:body] + b"F*rry" + data[body + 5 :])
    lost = Store.open(path, read_only=True)
    assert [a.id for a in lost.comparison.articles] == ["a2"]
    return path


def test_an_article_comes_back_exactly_as_it_was(tmp_path: Path, comparison: Comparison) -> None:
    path = damaged(tmp_path / "hurt.compare", comparison)
    told = describe(examine(path))
    assert f"a1 can be read again from {tmp_path / 'herald.txt'}: exactly as it was" in told
    report = repair(path)
    assert f"a1 was read again from {tmp_path / 'herald.txt'}: exactly as it was" in describe(report)
    assert (report.articles, report.facts, report.analyse) == (2, len(comparison.facts), False)
    opened = Store.open(path)
    assert (opened.comparison, opened.engine, opened.problems) == (comparison, "1", [])
    opened.store.close()


@pytest.mark.parametrize("change", ["gone", "changed", "folder"])
def test_a_source_that_is_not_the_same_proves_nothing(
    tmp_path: Path, comparison: Comparison, change: str
) -> None:
    path = damaged(tmp_path / "hurt.compare", comparison)
    source = tmp_path / "herald.txt"
    source.unlink()
    if change == "changed":
        source.write_text(HERALD.replace("40", "60"))
    elif change == "folder":
        source.mkdir()
    report = repair(path)
    assert (report.articles, report.restored, report.analyse) == (1, (), True)


def test_an_article_that_was_read_otherwise_is_compared_anew(tmp_path: Path, comparison: Comparison) -> None:
    """Its bytes are the same; but the reader had corrected it, or another version had read it."""
    first = replace(comparison.articles[0], outlet="Harbour Herald")
    path = damaged(tmp_path / "hurt.compare", replace(comparison, articles=(first, *comparison.articles[1:])))
    report = repair(path)
    assert "its source has not changed" in "".join(describe(report))
    assert report.analyse
    opened = Store.open(path)
    assert [a.id for a in opened.comparison.articles] == ["a1", "a2"]
    assert (opened.engine, opened.problems) == ("", [])
    opened.store.close()
