"""One event told by many articles."""

from __future__ import annotations

from pathlib import Path

from tests.generator.events import event, write


def test_an_event_has_as_many_articles_as_asked_for_and_is_the_same_again(tmp_path: Path) -> None:
    files = event(seed=3, articles=60)
    assert len(files) == 60
    assert event(seed=3, articles=60) == files
    assert event(seed=4, articles=60) != files
    assert [Path(p).read_bytes() for p in write(3, 60, tmp_path)] == [files[n] for n in sorted(files)]
