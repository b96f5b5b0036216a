"""The matrix: what its cells say, how it is moved about in, sorted, and left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import Desk, open_desk
from tests.app.golden_screens import check_golden
from tui.app.desk import state as on
from tui.app.desk.fact_index import Order, Sorting, build_index, in_order
from tui.app.matrix.agreement_dialog import copy_lines
from tui.app.matrix.drawing import NARROWEST, cell_lines, columns, empty_cell
from tui.app.matrix.state import cells_of
from tui.app.ui.spans import Line
from tui.app.ui.theme import UNICODE
from tui.model import Comparison, DifferenceKind, Member, Reuse, Value
from tui.review.blind import masked_fact


def words(lines: list[Line]) -> list[str]:
    return ["".join(run.text.plain for run in line) for line in lines]


# ---------------------------------------------------------------- cells


def test_a_cell_holds_the_values_the_side_whom_it_cites_and_its_copies(comparison: Comparison) -> None:
    cells = cells_of(comparison.facts[1], build_index(comparison))
    assert [cells[a].shown for a in ("a1", "a2", "a3", "a4")] == [
        (("", "At least 40 passengers", False),),
        (("a", "52 passengers", True),),
        (("b", "Some 40 passengers", True),),
        (("b", "Some 40 passengers", True),),
    ]
    assert cells["a2"].cited == ("coast guard",)
    assert cells["a3"].copies == ("a4",)


def test_a_value_of_an_update_has_the_letter_of_the_stage_it_belongs_to(comparison: Comparison) -> None:
    fact = comparison.facts[1]
    update = replace(fact.differences[0], kind=DifferenceKind.UPDATE)
    cells = cells_of(replace(fact, differences=(update,)), build_index(comparison))
    assert cells["a1"].shown == (("a", "At least 40 passengers", False),)
    assert [cells[a].shown[0].letter for a in ("a2", "a3")] == ["b", "a"]


def test_without_values_a_cell_holds_the_words_and_nothing_where_the_fact_is_left_out(
    comparison: Comparison,
) -> None:
    cells = cells_of(comparison.facts[5], build_index(comparison))
    assert cells["a2"].shown == (("", "Fog had been forecast for the bay.", False),)
    assert set(cells) == {"a2"}


def test_an_article_with_two_sides_has_the_letter_of_each(comparison: Comparison) -> None:
    fact = comparison.facts[1]
    values = fact.differences[0].values
    both = replace(values[1], place=values[0].place, start=values[1].start + 1)
    fact = replace(fact, differences=(replace(fact.differences[0], values=(*values, both)),))
    cells = cells_of(fact, build_index(comparison))
    assert [value.letter for value in cells["a2"].shown] == ["a", "b"], "the letters of the others' values"


def test_equal_values_on_no_side_have_one_letter_where_words_differ(comparison: Comparison) -> None:
    def of(article: str, words: str, meaning: str) -> Member:
        place = next(p for p in comparison.places() if p.article == article)
        return Member(place, (Value(place, 0, 1, words, meaning),))

    members = (of("a1", "98 metres", "98 m"), of("a2", "322 feet", "98 m"), of("a3", "a mile", "1.6 km"))
    fact = replace(comparison.facts[2], differences=(), members=members)
    index = build_index(comparison)
    cells = cells_of(fact, index)
    assert [cells[a].shown[0].letter for a in ("a1", "a2", "a3")] == ["a", "a", ""]
    same = replace(fact, members=tuple(of(a, "98 metres", "98 m") for a in ("a1", "a2")))
    assert not any(value.letter for cell in cells_of(same, index).values() for value in cell.shown)
    masked = masked_fact(fact, "A")
    assert not any(value.letter for cell in cells_of(masked, index).values() for value in cell.shown)


def test_an_empty_cell_says_no_more_than_was_checked(comparison: Comparison) -> None:
    fact = comparison.facts[2]  # a3 was searched for it; of a4 nothing is known

    def told(article: str, here: bool) -> list[str]:
        return words(empty_cell(fact, article, here, 20, UNICODE))

    assert (told("a3", False), told("a3", True)) == (["∅"], ["∅ not in it"])
    assert (told("a4", False), told("a4", True)) == ([], ["not linked"])


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_narrow_cell_keeps_its_marks(comparison: Comparison, lines: int) -> None:
    fact = replace(comparison.facts[4])
    cell = cells_of(fact, build_index(comparison))["a3"]._replace(cited=("the harbour master",))
    painted = words(cell_lines(cell, 16, lines, UNICODE))
    assert len(painted) <= lines
    assert all(len(line) <= 16 for line in painted)
    assert UNICODE.copy in "".join(painted)
    assert UNICODE.cites in "".join(painted)


@pytest.mark.parametrize(("width", "count", "shown"), [(79, 5, 3), (119, 5, 5), (239, 50, 12), (59, 50, 2)])
def test_columns_can_be_read_and_the_one_in_focus_is_in_view(width: int, count: int, shown: int) -> None:
    for focus in range(count):
        found = columns(width, count, 0, focus)
        assert len(found.widths) == shown
        assert min(found.widths) > NARROWEST
        assert found.first <= focus <= found.last
        assert found.facts + sum(found.widths) == width
    assert found.at(found.facts) == found.first
    assert found.at(0) is None


# ---------------------------------------------------------------- sorting


def test_facts_that_ask_for_one_quantity_stand_together(comparison: Comparison) -> None:
    titles = ("How many dead? In the north …", "When?", "How many dead?", "When was it built?", "A", "A")
    facts = tuple(replace(f, title=t) for f, t in zip(comparison.facts, titles, strict=True))
    index = build_index(replace(comparison, facts=facts))
    assert [f.id for f in in_order(facts, Sorting(), index)] == ["f1", "f3", "f2", "f4", "f5", "f6"]


@pytest.mark.parametrize(
    ("sorting", "order"),
    [
        (Sorting(), "f1 f2 f3 f4 f5 f6"),
        (Sorting(Order.VERDICT), "f1 f2 f3 f5 f4 f6"),
        (Sorting(Order.SOURCES), "f1 f2 f5 f3 f4 f6"),
        (Sorting(Order.CONFIDENCE), "f5 f1 f3 f2 f4 f6"),
        (Sorting(Order.CONFIDENCE, reverse=True), "f6 f4 f2 f3 f1 f5"),
        (Sorting(Order.PLACE, "a2"), "f1 f2 f5 f3 f6 f4"),
        (Sorting(Order.PLACE, "a2", reverse=True), "f6 f3 f5 f1 f2 f4"),
    ],
)
def test_sorting(comparison: Comparison, sorting: Sorting, order: str) -> None:
    found = in_order(comparison.facts, sorting, build_index(comparison))
    assert [fact.id for fact in found] == order.split()


# ---------------------------------------------------------------- keys


def cell(desk: Desk) -> tuple[str | None, str | None]:
    return desk.screen.desk.fact, desk.screen.desk.focus


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("m", ("f1", "a1")),
        ("d d m", ("f2", "a1")),
        ("m j j", ("f3", "a1")),
        ("m down up", ("f1", "a1")),
        ("m G", ("f6", "a1")),
        ("m end home", ("f1", "a1")),
        ("m l l h", ("f1", "a2")),
        ("m right left left", ("f1", "a1")),
        ("m $", ("f1", "a4")),
        ("m $ ^", ("f1", "a1")),
        ("m tab tab", ("f1", "a3")),
        ("m 4", ("f1", "a4")),
        ("m pagedown", ("f6", "a1")),
        ("m pagedown pageup", ("f1", "a1")),
        ("m d", ("f2", "a1")),
        ("m s s s s d", ("f2", "a1")),
        ("m s s s s j", ("f3", "a1")),
        ("m s s S g", ("f4", "a1")),
    ],
)
async def test_moving_in_the_matrix(comparison: Comparison, keys: str, wanted: tuple[str, str]) -> None:
    async with open_desk(comparison) as desk:
        await desk.press(
            *({"$": "dollar_sign", "^": "circumflex_accent"}.get(key, key) for key in keys.split())
        )
        assert cell(desk) == wanted


@pytest.mark.parametrize("key", ["enter", "m", "escape"])
async def test_leaving_shows_the_panes_at_the_cell(comparison: Comparison, key: str) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        await desk.press("d", "m", "j", "j", "j", "j", "l", "l", "l", key)
        assert cell(desk) == ("f5", "a4")
        shown = {pane.view.article.id: pane for pane in desk.screen.pane_row.panes if pane.view}
        assert "a4" in shown
        rows = {pane.page().target - pane.top for pane in shown.values() if pane.page()}  # type: ignore[union-attr,operator]
        assert len(rows) == 1, "the fact is level"
        assert desk.screen.focused is shown["a4"]
        await desk.press("b")
        assert desk.fact == "f1", "back to where the matrix was opened"


async def test_the_filter_applies_and_an_empty_one_says_so(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("m", "f", "d", "enter")
        assert "How long is the ship?" not in desk.text
        assert [fact.id for fact in desk.screen.grid.rows] == ["f1", "f2"]
        await desk.press("f", "r", "enter")
        assert "no fact passes the filter: F clears it" in desk.text
        await desk.press("j", "F")
        assert len(desk.screen.grid.rows) == 6


async def test_the_readers_work_is_marked(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("m", "space")
        assert "1● When did" in desk.text
        await desk.press("u")
        assert "1 When did" in desk.text


async def test_what_needs_the_panes_says_so(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("m", "z")
        assert not desk.screen.desk.zoomed
        assert any("needs the panes" in str(n.message) for n in desk.app._notifications)


async def test_the_mouse_chooses_sorts_and_opens(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("m")
        grid = desk.screen.grid
        lines = grid.row_lines
        await desk.pilot.click(grid, offset=(50, 2 + 2 * lines))
        assert cell(desk) == ("f3", "a1")
        await desk.pilot.click(grid, offset=(70, 0))
        assert desk.screen.desk.sorting == Sorting(Order.PLACE, "a2")
        await desk.pilot.click(grid, offset=(3, 0))
        assert desk.screen.desk.sorting == Sorting()
        await desk.pilot.click(grid, offset=(70, 2), times=2)
        assert not desk.screen.desk.in_matrix
        assert cell(desk) == ("f1", "a2")


async def test_rows_of_more_lines(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        await desk.press("m")
        assert desk.screen.grid.row_lines == 1
        await desk.press("w")
        assert desk.screen.grid.row_lines == 2
        await desk.press("w", "w", "w")
        assert desk.screen.grid.row_lines == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_matrix(comparison: Comparison, size: tuple[int, int], update: bool) -> None:
    async with open_desk(comparison, size) as desk:
        await desk.press("m", "j", "l")
        check_golden(f"matrix-{size[0]}x{size[1]}", desk.text, update)


async def test_the_matrix_in_ascii(comparison: Comparison, update: bool) -> None:
    async with open_desk(comparison, (80, 24), ascii_only=True) as desk:
        await desk.press("m", "j")
        check_golden("matrix-ascii", desk.text, update)
        assert desk.text.isascii()


def test_stepping_goes_on_from_a_fact_that_is_not_in_the_filter(comparison: Comparison) -> None:
    from tui.app.filter.filters import Filter
    from tui.model import Verdict

    desk = on.go(on.new_desk(comparison, compared=True), comparison.facts[2])
    desk = on.refilter(desk, Filter(verdicts=frozenset({Verdict.SINGLE})))
    ahead, behind = on.step(desk, 1), on.step(desk, -1)
    assert ahead
    assert ahead.fact == "f4"
    assert behind is None


def test_who_has_whose_text_is_told_by_the_days_and_left_open_where_they_do_not_tell(
    comparison: Comparison,
) -> None:
    later = replace(comparison.articles[2], published="2024-03-06")
    articles = (*comparison.articles[:2], later, comparison.articles[3])
    reuse = (Reuse("a3", "a4", 1.0), Reuse("a1", "a3", 0.4))
    made = replace(comparison, articles=articles, reuse=reuse)
    assert words(copy_lines(on.new_desk(made, compared=True), UNICODE)) == [
        " 40%  Harbour Herald (5 Mar 24) → Ferry aground (6 Mar 24)",
        "100%  Island Post (5 Mar 24) → Ferry aground (6 Mar 24)",
        "A → B: B has the text of A, which came out first",
    ]
    undated = replace(
        made, articles=(*articles[:2], replace(later, published=None), articles[3]), reuse=reuse[:1]
    )
    assert words(copy_lines(on.new_desk(undated, compared=True), UNICODE)) == [
        "100%  Island Post (5 Mar 24) ≡ Ferry aground (no date)",
        "A ≡ B: the days do not tell who has it from whom",
    ]
