"""Emoji that terminals draw in different widths shift nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.geometry import Region

from tests.app.conftest import open_desk
from tui.app.terminal.output_guard import Guard, has_stable_width, with_stable_width
from tui.model import Comparison

SHOWN = [
    ("plain words", "plain words"),
    ("café 北京 – “so”", "café 北京 – “so”"),
    ("a 👍 b", "a 👍 b"),
    ("🇷🇺 and 🇰🇵🇯🇵", "RU and KPJP"),
    ("👍🏽 up", "👍 up"),
    ("👩\u200d🚒!", "👩!"),
    ("👨\u200d👩\u200d👧", "👨"),
    ("❤\ufe0f x", "❤  x"),
    ("1\ufe0f\u20e3", "1 "),
    ("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f.", "🏴."),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_what_is_drawn_is_as_wide_as_was_reckoned(text: str, shown: str) -> None:
    assert with_stable_width(text) == shown
    assert cell_len(with_stable_width(text)) == cell_len(text)
    assert has_stable_width(shown)
    (segment,) = Guard().apply([Segment(text)], Color(0, 0, 0))
    assert segment.text == shown


async def test_the_right_edge_of_every_row_stands_still(comparison: Comparison) -> None:
    herald = comparison.articles[0]
    sentence = herald.sentences[2]
    words = ("🇷🇺 👍🏽 👩\u200d🚒 ❤\ufe0f " * 20)[: len(sentence.text)]
    text = herald.text[: sentence.start] + words + herald.text[sentence.end :]
    sentences = tuple(replace(s, text=words) if s is sentence else s for s in herald.sentences)
    flagged = replace(
        comparison, articles=(replace(herald, text=text, sentences=sentences), *comparison.articles[1:])
    )
    async with open_desk(flagged, (80, 24)) as desk:
        assert "RU 👍 👩 ❤" in desk.text
        assert has_stable_width(desk.text)


async def test_a_line_below_the_end_of_a_pane_that_shrank_is_blank(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        pane = desk.screen.pane_row.pane(desk.screen.desk.focus)
        assert pane
        (line,) = pane.render_lines(Region(0, pane.size.height + 5, pane.size.width, 1))
        assert not line.text.strip()
        pane.forget()
        assert not pane.render_line(pane.size.height - 1).text.strip()
