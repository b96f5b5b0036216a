"""How articles share the width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.conftest import open_desk
from tui.app.desk.panes.collapsed import CollapsedPane
from tui.app.desk.panes.row import NAMES, NARROWEST, arrange
from tui.model import Comparison

FIVE = ("a", "b", "c", "d", "e")


def panes(
    width: int, shown: tuple[str, ...] = FIVE, recent: tuple[str, ...] = FIVE, *, zoomed: bool = False
) -> list[str]:
    return [slot.articles[0] for slot in arrange(width, shown, recent, zoomed) if not slot.folded]


@pytest.mark.parametrize(("width", "count"), [(40, 1), (60, 1), (80, 2), (120, 3), (160, 5), (240, 5)])
def test_as_many_panes_as_can_be_read(width: int, count: int) -> None:
    assert len(panes(width)) == count


def test_the_wanted_articles_get_panes_and_keep_their_order() -> None:
    assert panes(80, recent=("d", "b", "a", "c", "e")) == ["b", "d"]


def test_zoom_leaves_one() -> None:
    assert panes(240, zoomed=True) == ["a"]


def test_strips_of_many_articles_are_put_together() -> None:
    many = tuple(f"a{n}" for n in range(50))
    slots = arrange(240, many, many)
    assert sum(not slot.folded for slot in slots) == 7
    assert [len(slot.articles) for slot in slots if slot.folded] == [43]


@given(st.integers(40, 400), st.integers(1, 60), st.randoms(use_true_random=False))
def test_slots_fill_the_width_and_hold_every_article_once(width: int, count: int, random: object) -> None:
    shown = tuple(f"a{n}" for n in range(count))
    recent = list(shown)
    random.shuffle(recent)  # type: ignore[attr-defined]
    slots = arrange(width, shown, tuple(recent))
    assert sum(slot.width for slot in slots) == width
    assert tuple(article for slot in slots for article in slot.articles) == shown
    open_slots = [slot for slot in slots if not slot.folded]
    assert len(open_slots) == 1 or all(slot.width >= NARROWEST for slot in open_slots)


def test_no_articles_no_slots() -> None:
    assert arrange(80, (), ()) == ()


def test_folded_articles_are_named_where_there_is_room() -> None:
    assert [slot.width for slot in arrange(80, FIVE, FIVE) if slot.folded] == [12]
    assert [slot.width for slot in arrange(80, FIVE, ("b", "d", "a", "c", "e")) if slot.folded] == [4, 4, 4]


def test_a_long_list_names_its_articles_between_panes_too() -> None:
    many = tuple(f"a{n}" for n in range(20))
    widths = [slot.width for slot in arrange(80, many, (many[1], many[3])) if slot.folded]
    assert widths[-1] == NAMES


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_names_of_collapsed_articles_are_cut_between_words(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    named = (replace(a, outlet=f"Lawyer among sixteen {a.id}") for a in comparison.articles)
    async with open_desk(replace(comparison, articles=tuple(named)), size) as desk:
        rows = [line for pane in desk.screen.query(CollapsedPane) for line in pane._listed()]
        words = {word for row in rows for run in row.line for word in run.text.plain.split() if len(word) > 2}
        assert words - {"Lawyer", "among", "sixteen"} <= {"Lawyer…", "among…", "sixteen…"}
        assert any("among" in word for word in words), "as many lines as there is room for"


async def test_a_narrow_strip_writes_the_name_from_top_to_bottom(comparison: Comparison) -> None:
    async with open_desk(comparison, (40, 30)) as desk:
        await desk.press("2")
        first = next(s for s in desk.screen.query(CollapsedPane) if s.articles == ("a1",))
        assert first.size.width == 4
        written = ["".join(run.text.plain for run in row.line).strip() for row in first._listed()]
        assert written[0] == "1"
        assert "".join(letter or " " for letter in written[1:]).startswith("Harbour Her")


async def test_what_an_article_lacks_is_told_anew_with_each_fact(comparison: Comparison) -> None:
    searched = next(fact for fact in comparison.facts if fact.leaves_out("a3"))
    unsure = replace(searched, id="f9", absent=())
    async with open_desk(replace(comparison, facts=(searched, unsure)), (160, 40)) as desk:
        await desk.press("3", "right")
        assert "not in this article" in desk.text
        await desk.press("right")
        assert desk.fact == "f9"
        assert "not in this article" not in desk.text
