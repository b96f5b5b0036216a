"""The inspector: everything where there is room, both sides where there is little."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.geometry import Offset

from tests.app.conftest import Desk, open_desk
from tui.app.desk.inspector.panel import digest
from tui.app.desk.inspector.support import sources
from tui.app.desk.inspector.text import inspect, title_lines
from tui.app.desk.inspector.value_words import says_itself
from tui.app.desk.state import go, new_desk
from tui.app.ui.spans import cells
from tui.app.ui.theme import UNICODE
from tui.model import Article, Comparison, DifferenceKind, Quantity, Verdict


def inspector_lines(desk: Desk) -> list[str]:
    region = desk.screen.inspector.region
    return desk.text.splitlines()[region.y : region.bottom]


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24)])
async def test_both_sides_of_a_disagreement_show_in_the_usual_height(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    async with open_desk(comparison, size) as desk:
        await desk.press("d", "d")
        literal = "\n".join(inspector_lines(desk))
        assert "52 passengers" in literal
        assert "Some 40" in literal


async def test_values_of_an_update_stand_in_order_of_size_where_days_are_unknown(
    comparison: Comparison,
) -> None:
    fact = next(f for f in comparison.facts if f.title.startswith("How many"))
    update = replace(fact.differences[0], kind=DifferenceKind.UPDATE)
    facts = tuple(replace(f, differences=(update,)) if f is fact else f for f in comparison.facts)
    undated = tuple(replace(a, published=None) for a in comparison.articles)
    story = replace(comparison, facts=facts, articles=undated)
    async with open_desk(story, (120, 40)) as desk:
        for _ in range(2):  # with all the room, and with little
            await desk.press("d", "d")
            words = "\n".join(inspector_lines(desk))
            assert words.index("Some 40 passengers") < words.index("52 passengers")
            await desk.press("-", "-", "-")


def test_of_what_was_not_compared_nobody_is_said_to_say_it_and_nothing_is_sure(
    comparison: Comparison,
) -> None:
    fact = replace(comparison.facts[2], verdict=Verdict.UNCLEAR, members=comparison.facts[4].members)
    desk = new_desk(replace(comparison, facts=(fact,)), compared=True)
    for lines in (inspect(go(desk, fact), 100, UNICODE), digest(go(desk, fact), fact, 100, UNICODE, 3)):
        shown = "\n".join("".join(run.text.plain for run in line) for line in lines)
        assert "· not compared" in shown
        assert "confidence" not in shown
        assert "said by" not in shown
        assert "spoken of by" in shown


async def test_a_note_does_not_push_a_side_out(comparison: Comparison) -> None:
    async with open_desk(comparison, (60, 20)) as desk:
        await desk.press("d", "e", *"Ask the coast guard about both numbers again", "ctrl+s", "v", "d")
        lines = inspector_lines(desk)
        assert "on Monday" in lines[2]
        assert "on Tuesday" in lines[3]
        assert "your verdict: disputed" in lines[4]


async def test_more_values_than_lines_stand_in_a_row(comparison: Comparison) -> None:
    fact = comparison.facts[1]
    both = replace(fact, differences=(*fact.differences, *comparison.facts[0].differences))
    facts = (comparison.facts[0], both, *comparison.facts[2:])
    async with open_desk(replace(comparison, facts=facts), (60, 20)) as desk:
        await desk.press("d", "d")
        literal = "\n".join(inspector_lines(desk))
        for side in ("✗ 52 passengers: Courier", "✗ Some 40", "✗ on Monday: ", "✗ on Tuesday: "):
            assert side in literal, "no side is broken over two lines"


async def test_a_disagreement_says_why_and_an_update_that_it_is_one(comparison: Comparison) -> None:
    first, fact = comparison.facts[:2]
    (difference,) = fact.differences
    grown = replace(difference, kind=DifferenceKind.UPDATE, explanation="the later article counts more")
    updated = replace(fact, differences=(grown,), reason="Herald says 40; Courier says 52.")
    facts = (first, updated, *comparison.facts[2:])
    async with open_desk(replace(comparison, facts=facts), (120, 40)) as desk:
        await desk.press("d")
        assert "update over time" not in desk.text
        assert f"why: {first.differences[0].explanation}" in desk.text
        await desk.press("d")
        assert "update over time" in desk.text
        assert "update: the later article counts more" in desk.text
        assert "Herald says 40" not in desk.text


async def test_disputed_names_the_fact_it_means(comparison: Comparison) -> None:
    dispute, agreed = comparison.facts[0], next(f for f in comparison.facts if f.verdict is Verdict.AGREE)
    both = replace(agreed, members=(*agreed.members, *dispute.members))
    facts = tuple(both if f is agreed else f for f in comparison.facts)
    async with open_desk(replace(comparison, facts=facts), (120, 40)) as desk:
        await desk.press("a")
        assert f"disputed in part: ✗ 1 {dispute.title}" in desk.text


async def test_a_value_is_shown_with_the_meaning_of_its_own_words(comparison: Comparison) -> None:
    value = comparison.facts[1].differences[0].values[0]
    own = Quantity(
        start=value.start,
        end=value.end,
        text=value.text,
        normalized="≥40 passenger",
        dimension="count",
        low=40,
        high=99,
    )
    async with open_desk(replace(comparison, mentions={value.place: (own,)}), (120, 40)) as desk:
        await desk.press("d", "d")
        assert "≥40" in desk.text
        assert "40 or more passengers" not in desk.text


async def test_the_rule_says_how_much_more_there_is_and_enlarging_shows_it(comparison: Comparison) -> None:
    async with open_desk(comparison, (60, 20)) as desk:
        await desk.press("d", "d")
        assert "3 more lines: + or the wheel" in inspector_lines(desk)[0]
        assert "counted once: Ferry aground, Island Post" not in desk.text
        await desk.press("plus", "plus", "plus")
        assert "more line" not in inspector_lines(desk)[0]
        assert "Island Post" in inspector_lines(desk)[-1]


async def test_the_rule_is_dragged_with_the_mouse(comparison: Comparison) -> None:
    async with open_desk(comparison, (80, 24)) as desk:
        await desk.press("d")
        inspector = desk.screen.inspector
        high = inspector.size.height
        rule = Offset(20, inspector.region.y)
        await desk.pilot.mouse_down(offset=rule)
        await desk.pilot.hover(offset=rule - (0, 3))
        await desk.pilot.mouse_up(offset=rule - (0, 3))
        assert inspector.size.height == high + 3
        await desk.pilot.hover(offset=rule)
        assert inspector.size.height == high + 3, "it was let go"


@pytest.mark.parametrize(
    ("path", "outlet", "title", "name"),
    [
        ("004_5774088b992d6fdc.txt", None, "Bridge begun", "Bridge begun"),
        ("dir/3_jakartaglobe.txt", None, None, "jakartaglobe"),
        ("1.txt", None, "Forty saved from a ferry stranded off Port Ellis", "Forty saved from a ferry…"),
        ("2024-05-01 harbour_news.html", None, None, "harbour news"),
        ("7.txt", None, None, "7"),
        ("7.txt", "Courier", None, "Courier"),
    ],
)
def test_short_names_say_something(path: str, outlet: str | None, title: str | None, name: str) -> None:
    assert Article("a1", path, "", "", outlet=outlet, title=title).name == name


@pytest.mark.parametrize(
    ("words", "meaning", "itself"),
    [
        ("53 dead", "53 people", True),
        ("7.0", "magnitude 7", True),
        ("1,200 people", "1200 people", True),
        ("At least 40", "40 or more", True),
        ("April 30, 2025", "30 April 2025", True),
        ("30 April", "30 April 2025", False),
        ("Fifty", "50 people", False),
        ("13,800 feet", "4206.24 m", False),
        ("Premier", "prime minister", False),
        ("both countries", "2", True),
        ("55,85%", "55.85% of the", True),
        ("638.400 hogares", "638400", True),
        ("1,5 km", "15 km", False),
    ],
)
def test_a_meaning_is_told_only_where_the_words_do_not_tell_it(
    words: str, meaning: str, itself: bool
) -> None:
    assert says_itself(words, meaning) is itself


async def test_no_line_of_the_panel_stays_empty_while_a_title_is_cut(comparison: Comparison) -> None:
    title = "When did the ferry that had left the harbour in the morning with many people run aground there?"
    fact = replace(comparison.facts[0], title=title)
    long = replace(comparison, facts=(fact, *comparison.facts[1:]))
    async with open_desk(long, (80, 24)) as desk:
        await desk.press("d")
        assert "people run aground there?" in " ".join(desk.text.split())


def test_a_title_that_needs_more_lines_than_there_are_is_cut_in_the_last_of_them(
    comparison: Comparison,
) -> None:
    fact = replace(comparison.facts[0], title="Passengers were taken off by small boats " * 6)
    long = replace(comparison, facts=(fact, *comparison.facts[1:]))
    for most in (1, 2, 3):
        lines = title_lines(new_desk(long, compared=True), fact, 78, UNICODE, most)
        assert len(lines) == most
        assert all(cells(line) <= 78 for line in lines)
        assert any("…" in run.text.plain for run in lines[-1])


async def test_the_strip_of_a_pane_and_the_marks_of_the_next_are_parted(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 40)) as desk:
        await desk.press("d")
        first, second = desk.screen.pane_row.panes[:2]
        edge = first.region.right - 1
        body = desk.text.splitlines()[first.region.y : first.region.bottom]
        assert {line[edge] for line in body} == {"│"}
        assert second.region.x == edge + 1


def test_no_line_of_the_inspector_ends_within_a_label(comparison: Comparison) -> None:
    labels = ("one text, counted once:", "no match found in:", "perhaps in:", "not in:")
    desk, seen = new_desk(comparison), 0
    for fact in comparison.facts:
        for width in range(40, 100, 3):
            lines = ["".join(run.text.plain for run in line) for line in sources(desk, fact, width, UNICODE)]
            whole = " ".join(" ".join(lines).split())
            for label in labels:
                assert sum(label in line for line in lines) == whole.count(label), (width, lines)
                seen += label in whole
    assert seen
