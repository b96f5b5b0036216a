"""Text copied from a PDF or a printed page: divided words, page numbers, running heads."""

from __future__ import annotations

import pytest

from tui.sources import read_bytes
from tui.sources.formats.wrapping import is_page_number, join_words

PRINTED = """\
Harrow Post 7 May 2025

Mayor resigns over contracts

Mayor Anna Brill resigned on Tuesday after an in-
quiry found that 14 of 22 con-
tracts had been given without a ten-
der. About 3,-
000 people protested, and the council will

Page 1 of 3

Harrow Post 7 May 2025

choose a suc-
cessor on 19 May in a well-
known hall.

2

Harrow Post 7 May 2025

Brill denied it.
"""


def test_a_printed_text_is_put_back_into_paragraphs() -> None:
    article = read_bytes("a.txt", PRINTED.encode(), "a1")
    assert [sentence.text for sentence in article.sentences] == [
        "Mayor resigns over contracts",
        "Mayor Anna Brill resigned on Tuesday after an inquiry found that 14 of 22 contracts had been given "
        "without a tender.",
        "About 3,000 people protested, and the council will choose a successor on 19 May in a "
        "well-known hall.",
        "Brill denied it.",
    ]


def test_a_word_that_has_its_hyphen_elsewhere_keeps_it_at_a_line_end() -> None:
    text = (
        "Mayor resigns\n\nMayor Anna Brill resigned after a long-\nrunning inquiry found that 14 of 22 con-\n"
        "tracts had been given away, and the long-running in-\nquiry goes on.\n"
    )
    article = read_bytes("a.txt", text.encode(), "a1")
    assert [sentence.text for sentence in article.sentences][1:] == [
        "Mayor Anna Brill resigned after a long-running inquiry found that 14 of 22 contracts had been given "
        "away, and the long-running inquiry goes on.",
    ]


def test_a_text_with_one_hyphen_at_a_line_end_stays_as_it_is() -> None:
    text = "The post-\nwar years\n\nIt was the post-\nWar house, which still stands in Harrow today.\n"
    assert read_bytes("a.txt", text.encode(), "a1").text == text


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["an ex-", "plained case"], "an explained case"),
        (["the COVID-", "19 case"], "the COVID-19 case"),
        (["Anglo-", "Saxon law"], "Anglo-Saxon law"),
        (["self-", "employed"], "self-employed"),
        (["cost 1.-", "200 euros"], "cost 1.200 euros"),
        (["the end –", "and more"], "the end – and more"),
    ],
)
def test_lines_are_joined(lines: list[str], joined: str) -> None:
    assert join_words(lines) == joined


@pytest.mark.parametrize("line", ["2", "- 3 -", "Page 4 of 9", "12/14", "página 3"])
def test_a_page_number_is_one(line: str) -> None:
    assert is_page_number(line)
    assert not is_page_number(f"{line} people")
