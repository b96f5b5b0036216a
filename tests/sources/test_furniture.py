"""Lines that are furniture by their own words, and sentences of a story that only resemble them."""

from __future__ import annotations

import pytest

from tests.sources.mill import STORY
from tui.model import Article, Role
from tui.sources import read_bytes


def story(line: str, head: str = "Mill burns down") -> Article:
    return read_bytes("x.txt", STORY.format(head=head, opening="", foot=line).encode(), "a1", "text")


NOISE = [
    "[ad]",
    "Elsewhere: Two rescued from a rock; glasses of a king auctioned",
    "Also in the news: Bees return to the tower.",
    "In this issue: pay, pensions and the price of paper",
    "Thank you for reading the Ravna Leader.",
    "You are reading a free article.",
    "What does it cost? Read below",
    "Before you buy a mill, you'll want to hear this.",
    "This is not a recommendation to buy or sell. Values can fall as well as rise.",
    "We are Ravna Report. Like us on Facebook.",
]


@pytest.mark.parametrize("line", NOISE)
def test_the_page_speaks(line: str) -> None:
    assert not any(sentence.text in line for sentence in story(line).sentences)


STAYS = [
    "In brief: the mill, which had stood empty for years, is gone; who will clear the ground is unknown.",
    "“Thank you for reading to us when the lights went out,” one of the children wrote to the miller.",
    "Elsewhere the brigade put out two smaller fires, and nobody was hurt in either of them.",
    "“You'll want to hear this,” the fire chief told Lund when he rang her bell at four in the morning.",
    "Few people like us on the coast will miss the mill, which was a ruin, said a fisherman from Aberwen.",
    "The owner said that this was not a loss that she could bear, and that she would read on in the files.",
]


@pytest.mark.parametrize("line", STAYS)
def test_the_story_speaks(line: str) -> None:
    assert any(sentence.text in line for sentence in story(line).sentences)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("THE LUND MIRROR\nFri 18 Sep 2026\n\nFLAMES OF FURY\n\nBy Biff Lund and Ida Berg", "FLAMES OF FURY"),
        ("LUND HORN\nFri 18 Sep 2026\n\nGUTTED!\n\nEXCLUSIVE by Kev Lund", "GUTTED!"),
        ("Lund Workers' Union\nPress statement\n\nMill: “a loss to us all”", "Mill: “a loss to us all”"),
        ("Ravna Times\n\nMillers back media law\n\nBy Ida Berg", "Millers back media law"),
    ],
)
def test_a_headline_of_few_words(head: str, title: str) -> None:
    assert story("", head).title == title


def test_a_credit_to_an_agency_under_the_headline_is_no_dek() -> None:
    article = story("", "Mill burns down\n\nCanal Norte / Agencia Central\n\n10/04/2026")
    assert [line.role for line in article.lines if line.noise is None][:2] == [Role.HEADLINE, Role.BODY]


@pytest.mark.parametrize("stamp", ["01 October,2025 01:34 am", "October 1,2025", "1 October, 2025"])
def test_a_date_may_lack_a_space(stamp: str) -> None:
    assert (story("", f"Mill burns down\n\n{stamp}").published or "")[:10] == "2025-10-01"
