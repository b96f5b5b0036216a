"""Boxes of text on a page of a PDF, joined into lines."""

from __future__ import annotations

import pytest

from tui.sources.formats.pdf import Segment, address_of, running_heads, segments_of


def box(left: float, right: float, text: str, top: float = 100) -> Segment:
    return Segment(left, top, right, top + 10, text)


@pytest.mark.parametrize(
    ("boxes", "words", "line"),
    [
        ((box(0, 7, "To"), box(6, 80, "Town hall closed")), "Town hall closed", "Town hall closed"),
        ((box(0, 30, "went on"), box(30.2, 60, "Tuesday")), "went on Tuesday", "went on Tuesday"),
        ((box(0, 5, "1"), box(8, 12, "2"), box(14, 20, ":10")), "12:10", "12:10"),
        ((box(0, 20, "roo"), box(19, 40, "om")), "room", "room"),
        ((box(0, 20, "roof"), box(25, 40, "of")), "", "roof of"),
        ((box(0, 20, "roo"), box(20.5, 40, "f")), "", "roof"),
    ],
)
def test_the_text_of_the_page_says_what_is_between_two_boxes(
    boxes: tuple[Segment, ...], words: str, line: str
) -> None:
    assert [found.text for found in segments_of(boxes, words)] == [line]


STORY = [box(50, 500, f"A line of the story on row {row}", 100 + 20 * row) for row in range(6)]


def test_what_a_browser_prints_at_the_edges_is_no_line_of_the_page() -> None:
    head = [box(20, 90, "3/18/25, 9:30 PM", 10), box(200, 400, "Town hall closed | The Ravna Herald", 10)]
    foot = [box(20, 300, "https://ravna.example/mill", 800), box(560, 580, "1/1", 800)]
    heads = running_heads([[*head, *STORY, *foot]])
    assert heads == {*head, *foot}
    assert address_of(heads) == "https://ravna.example/mill"


def test_the_day_above_a_story_stays() -> None:
    assert not running_heads([[box(50, 150, "18/03/2025 21:30", 80), *STORY]])


def test_an_address_cut_off_at_the_edge_of_the_paper_is_none() -> None:
    foot = [box(20, 300, "https://ravna.example/mill-burns-do…", 800), box(560, 580, "1/1", 800)]
    assert address_of(running_heads([[*STORY, *foot]])) is None
