"""Nouns and acts to JSON and back: total, exact, canonical."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.long import times
from tests.storage.strategies import ACTS, MENTIONS, NOUNS, TARGETS
from tui.model import Article, Mention, Quantity, Reuse, Sentence, Verdict
from tui.review.edits import Edit, Lost, Redo, Target, Undo
from tui.storage.file.codec import CodecError, dump, from_json, load, plain, read, to_json

ANY_ACT = Edit | Undo | Redo | Lost
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_nouns_come_back_as_they_were(kind: Any) -> None:
    @settings(max_examples=times(30), deadline=None)
    @given(st.from_type(kind))
    def check(value: Any) -> None:
        assert from_json(to_json(value, kind), kind) == value

    check()


@settings(max_examples=times(30), deadline=None)
@given(ACTS)
def test_acts_come_back_as_they_were(act: Any) -> None:
    assert from_json(to_json(act, ANY_ACT), ANY_ACT) == act


@settings(max_examples=times(30), deadline=None)
@given(TARGETS)
def test_targets_come_back_as_they_were(target: Target) -> None:
    text = to_json(target, Target)
    assert from_json(text, Target) == target
    assert text.encode() == to_json(from_json(text, Target), Target).encode()


@settings(max_examples=times(30), deadline=None)
@given(MENTIONS)
def test_mentions_come_back_as_their_own_kind(mention: Mention) -> None:
    again = from_json(to_json(mention, Mention), Mention)
    assert again == mention
    assert type(again) is type(mention)


@settings(max_examples=times(30), deadline=None)
@given(JSON, st.sampled_from([Article, ANY_ACT, Target, Mention, Sentence]))
def test_any_json_is_read_or_refused(data: Any, kind: Any) -> None:
    try:
        value = read(data, kind)
    except CodecError:
        return
    assert from_json(to_json(value, kind), kind) == value


@settings(max_examples=times(30), deadline=None)
@given(JSON)
def test_plain_data_comes_back(data: Any) -> None:
    assert load(dump(data)) == data


def test_fields_unknown_here_are_ignored_and_defaults_left_out() -> None:
    text = to_json(Reuse("a1", "a2", 0.5), Reuse)
    assert text == '{"a":"a1","b":"a2","score":0.5}'
    assert from_json('{"a":"a1","b":"a2","score":1,"later":[]}', Reuse) == Reuse("a1", "a2", 1.0)
    assert "language" not in json.loads(to_json(Article("a1", "p", "t", "h"), Article))


def test_infinite_bounds_are_valid_json() -> None:
    more = Quantity(start=0, end=1, text="", normalized="", dimension="count", low=600, high=float("inf"))
    data = plain(more, Mention)
    assert data["high"] == "inf"
    assert data["is"] == "Quantity"


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("[", Article, "not JSON"),
        ("[" * 100_000, Article, "not JSON|nested too deeply"),
        ("{}", Article, "Article without id"),
        ('{"id":1}', Article, "str wanted"),
        ('{"is":"Nothing"}', ANY_ACT, "one of SetNote"),
        ('"maybe"', Verdict, "no Verdict"),
        ('{"a":"","b":"","score":true}', Reuse, "number wanted"),
    ],
)
def test_what_is_wrong_is_said(text: str, kind: Any, says: str) -> None:
    with pytest.raises(CodecError, match=says):
        from_json(text, kind)
