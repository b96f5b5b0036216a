"""Whatever stands in a source, a report has the same structure as with harmless words, and shows the words.

The parsers are not ours: markdown-it with tables, footnotes, raw HTML and linkifying on, lxml and the
standard library's for HTML, csv and json.
"""

from __future__ import annotations

import csv
import functools
import io
import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.reports.hostile import TEXTS, hostile_report
from tests.storage.long import times
from tui.reports import FORMATS
from tui.safetext import hidden_characters, safe

MARKS = "#*_`~[]()<>!|\\-+=.:/&;'\"@$^{} \n1aZé\u00a0"
PIECES = st.sampled_from([*MARKS, "www", "http://"])
TEXT = st.one_of(
    st.sampled_from(TEXTS),
    st.text(max_size=20),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(st.sampled_from(TEXTS), min_size=2, max_size=3).map(" ".join),
)


@functools.lru_cache(maxsize=64)
def made(name: str, text: str) -> str:
    return FORMATS[name].text(hostile_report(text))


def harmless(text: str) -> str:
    """Words without any meaning to a format, on as many lines as the text has."""
    return "\n".join("x" for line in str(safe(text)).splitlines() if line.strip()) or "x"


def shown(text: str) -> str:
    return " ".join(str(safe(text)).split())


def every_text(test: Callable[[str], None]) -> Callable[[], None]:
    """Run a test with every text of the corpus, and with drawn ones."""
    for text in TEXTS:
        test = example(text)(test)
    return settings(max_examples=times(15), deadline=None)(
        given(TEXT.filter(lambda text: shown(text) != ""))(test)
    )


def commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark")


def everything() -> MarkdownIt:
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": True, "typographer": False})
    return parser.use(footnote_plugin)


COMMONMARK, EVERYTHING = commonmark(), everything()


@functools.lru_cache(maxsize=64)
def markdown_structure(parser: MarkdownIt, text: str) -> list[tuple[str, str, int]]:
    found = []
    for token in parser.parse(text):
        inner = [t for t in token.children or [] if t.type not in ("text", "text_special")]
        found += [(t.type, t.tag, t.level) for t in (token, *inner)]
    return found


@pytest.mark.parametrize("parser", [COMMONMARK, EVERYTHING], ids=["commonmark", "everything on"])
def test_the_parsers_see_markup_in_the_corpus(parser: MarkdownIt) -> None:
    seen = [token for text in TEXTS for token in markdown_structure(parser, text)]
    assert {"heading_open", "link_open", "em_open", "html_inline"} <= {kind for kind, _, _ in seen}


@every_text
def test_markdown_holds_no_foreign_markup(text: str) -> None:
    told, expected = made("markdown", text), made("markdown", harmless(text))
    for parser in (COMMONMARK, EVERYTHING):
        assert markdown_structure(parser, told) == markdown_structure(parser, expected)
    heading = next(t for t in COMMONMARK.parse(told) if t.type == "inline")
    assert "".join(t.content for t in heading.children or []) == shown(text)


class Tags(HTMLParser):
    """The elements and attribute names of a page, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}", ()))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", ()))

    handle_decl = handle_pi = unknown_decl = handle_comment


def tags(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = Tags()
    parser.feed(page)
    parser.close()
    return parser.found


def tree(page: str) -> list[tuple[Any, ...]]:
    root = lxml_html.fromstring(page)
    return [(e.tag, *sorted(e.attrib)) for e in root.iter()]


@every_text
def test_html_holds_no_foreign_elements(text: str) -> None:
    told, expected = made("html", text), made("html", harmless(text))
    assert tags(told) == tags(expected)
    assert tree(told) == tree(expected)
    root = lxml_html.fromstring(told)
    assert " ".join(root.find(".//h1").text_content().split()) == shown(text)
    assert not {a for e in root.iter() for a in e.attrib} & {"src", "style", "srcset", "action"}
    assert all(href.startswith("#") for href in root.xpath("//@href"))


@every_text
def test_csv_keeps_its_cells_and_begins_no_formula(text: str) -> None:
    told, expected = (
        list(csv.reader(io.StringIO(made("csv", t), newline=""), strict=True)) for t in (text, harmless(text))
    )
    assert [len(row) for row in told] == [len(row) for row in expected]
    for cell in (cell for row in told for cell in row):
        assert cell.strip()[:1] not in set("=+-@|%＝＋－＠")
        assert not set(cell) & set("\r\n\t")


@every_text
def test_nothing_reaches_the_terminal(text: str) -> None:
    for name in FORMATS:
        told = made(name, text).replace("\r\n", "\n")
        assert hidden_characters(told) == []
        assert "\t" not in told
        told.encode("utf-8")


@every_text
def test_json_formats_keep_the_text(text: str) -> None:
    whole = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    data = json.loads(made("json", text))
    assert data["name"] == data["facts"][0]["title"] == data["articles"][0]["outlet"] == whole
    bodies = [b["value"] for item in json.loads(made("annotations", text))["items"][:1] for b in item["body"]]
    assert bodies == [whole]


@every_text
def test_plain_text_shows_the_words(text: str) -> None:
    told = made("text", text)
    assert shown(text) in " ".join(told.split())
