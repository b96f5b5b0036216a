"""Feeds that are not well-formed: bare ampersands, forbidden characters, bare markup, cut-off ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.model import Article
from tui.sources import Reading, read_sources

RSS = '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>The Harrow Post</title>{}</channel></rss>'
STORY = "The mayor of {} resigned on Tuesday after an inquiry into contracts."


def item(number: int, title: str = "Mayor resigns", story: str = "") -> str:
    return (
        f"<item><title>{title}</title><link>https://h.example/?a={number}</link>"
        f"<description>{story or STORY.format(f'Harrow {number}')}</description></item>"
    )


def read(tmp_path: Path, *items: str) -> Reading:
    (tmp_path / "feed.xml").write_text(RSS.format("".join(items)), encoding="utf-8")
    return read_sources([str(tmp_path / "feed.xml")])


def bodies(articles: tuple[Article, ...]) -> list[str]:
    return [" ".join(article.sentences[-1].text.split()) for article in articles]


def test_a_bare_ampersand_stays_in_title_and_address(tmp_path: Path) -> None:
    first = item(1, "Ferry & boat").replace("?a=1", "?a=1&b=2&copy=3")
    reading = read(tmp_path, first, item(2, "Ferry &amp; boat"), item(3, "<![CDATA[Ferry & boat]]>"))
    assert [article.title for article in reading.articles] == ["Ferry & boat"] * 3
    assert reading.articles[0].url == "https://h.example/?a=1&b=2&copy=3"
    assert not reading.problems


@pytest.mark.parametrize("character", ["\x0b", "\x01", "&#1;", "&#x0b;", "\uffff", "&#xD800;"])
def test_a_character_that_xml_forbids_is_left_out(character: str, tmp_path: Path) -> None:
    reading = read(tmp_path, item(1), item(2, f"Mayor{character} resigns"), item(3))
    assert [article.title for article in reading.articles] == ["Mayor resigns"] * 3
    assert not reading.problems


@pytest.mark.parametrize("story", ["Short.<br>{}", "<p>{}", "<img src='a.png'>{}", "{}<br><br>"])
def test_an_item_with_bare_markup_costs_no_item(story: str, tmp_path: Path) -> None:
    reading = read(tmp_path, item(1), item(2, story=story.format(STORY.format("Harrow 2"))), item(3))
    assert bodies(reading.articles) == [STORY.format(f"Harrow {number}") for number in (1, 2, 3)]
    assert not reading.problems


def test_only_an_item_without_an_end_is_left_out_as_cut_off(tmp_path: Path) -> None:
    whole = RSS.format(item(1) + item(2) + item(3))
    for end, left_out in ((whole.index("</channel>"), 0), (whole.rindex("</description>") - 9, 1)):
        (tmp_path / "feed.xml").write_text(whole[:end])
        reading = read_sources([str(tmp_path / "feed.xml")])
        assert bodies(reading.articles) == [STORY.format(f"Harrow {n}") for n in range(1, 4 - left_out)]
        assert ["cut off (#3)" in problem.message for problem in reading.problems] == [True] * left_out
