"""Numbers that no program writes are found when a record is read, whatever else is right about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.story import story
from tui.model import Article
from tui.storage.file.codec import CodecError, from_json, to_json
from tui.storage.file.contents import check, unpack
from tui.storage.file.format import RECORD_TABLES
from tui.storage.file.records import Bodies


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999", '"nan"', "1" + "0" * 400])
def test_a_number_without_bounds_is_damage(text: str) -> None:
    with pytest.raises(CodecError):
        from_json(text, float)


def test_an_open_range_is_none() -> None:
    assert from_json('"inf"', float) == float("inf")


SOUND = story()
ARTICLE = SOUND.articles[0]


@pytest.mark.parametrize("thing", [*SOUND.articles, *SOUND.facts], ids=lambda thing: thing.id)
def test_what_the_program_writes_makes_sense(thing: object) -> None:
    check(thing)


@pytest.mark.parametrize(
    "thing",
    [
        replace(ARTICLE, published="2024-13-01"),
        replace(ARTICLE, text="short"),
        replace(ARTICLE, sentences=(replace(ARTICLE.sentences[0], end=10**12),)),
        replace(ARTICLE, sentences=(replace(ARTICLE.sentences[0], start=-5),)),
        replace(SOUND.facts[0], confidence=1e300),
    ],
    ids=["month", "text", "index", "before", "confidence"],
)
def test_a_record_that_says_what_cannot_be_is_damage(thing: object) -> None:
    with pytest.raises(CodecError):
        check(thing)


@pytest.mark.parametrize("name", ["a" + "9" * 5000, "a" * 5000])
def test_an_id_of_thousands_of_characters_is_damage(name: str) -> None:
    bodies: Bodies = {table: {} for table in RECORD_TABLES}
    bodies["article"][name] = to_json(replace(ARTICLE, id=name), Article)
    bodies["links"]["9" * 5000] = "[]"
    contents = unpack(bodies, [])
    assert contents.comparison.articles == ()
    assert [problem.rpartition(": ")[2] for problem in contents.problems] == ["an id that cannot be"]
