"""Web pages and Markdown: what is seen is the text, what the page says of itself is metadata."""

from __future__ import annotations

import pytest

from tui.errors import CompareError
from tui.model import Role
from tui.sources import read_bytes

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Mill to become flats - Aberwen Gazette</title>
<meta property="og:site_name" content="Aberwen Gazette">
<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-03-09T06:00:00Z",
"author": [{"@type": "Person", "name": "Gareth Pryce"}]}]}</script>
<script>var secret = "not text";</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport and leisure</a></nav>
<article><h1>Mill to become <i>flats</i></h1>
<p>Plans to turn a derelict mill in Aberwen into 64 flats have been approved by the council,
despite 212 letters.</p>
<p>The scheme for the mill, which closed in 2006, was passed by nine votes to four
on Tuesday evening in the hall.</p>
<figure><img src="m.jpg"><figcaption>The mill last week. Photo: Ann Rees</figcaption></figure>
<p>“It will fall into the river if we wait any longer,” said Nia Bowen,
who leads the planning committee.</p></article>
<aside><h3>Most read</h3><p>Bus cuts leave villages stranded for the winter</p></aside>
<p hidden>Injected words</p></body></html>"""


def test_a_page_is_read_whole_with_its_noise_marked() -> None:
    article = read_bytes("mill.html", PAGE.encode(), "a1")
    assert (article.outlet, article.title) == ("Aberwen Gazette", "Mill to become flats")
    assert (article.byline, article.published) == ("Gareth Pryce", "2023-03-09T06:00:00Z")
    assert [s.role for s in article.sentences] == [Role.HEADLINE, Role.BODY, Role.BODY, Role.BODY]
    noise = {article.text[line.start : line.end] for line in article.lines if line.noise}
    assert {
        "Most read",
        "Bus cuts leave villages stranded for the winter",
        "The mill last week. Photo: Ann Rees",
    } <= noise
    assert "secret" not in article.text
    assert "Injected" not in article.text


LINKED = """{{"@graph": [{{"@type": "NewsArticle", "headline": "Mill to become flats",
"publisher": {{"@id": "#us"}}}}, {{"@type": "{kind}", "@id": "#us", "name": "The Aberwen Leader"}}]}}"""


@pytest.mark.parametrize(
    ("head", "header"),
    [
        (f'<script type="application/ld+json">{LINKED.format(kind="Organization")}</script>', ""),
        (
            '<script type="application/ld+json">{"@type": "WebSite", "name": "The Aberwen Leader"}</script>',
            "",
        ),
        ("", '<header><a href="/"><img src="l.svg" alt="The Aberwen Leader logo"></a></header>'),
        ("", '<header><a href="https://leader.example/" aria-label="The Aberwen Leader"></a></header>'),
        ("", '<header><a href="/">Home</a> <a href="/">The Aberwen Leader</a></header>'),
        ("<title>Mill to become flats | The Aberwen Leader</title>", ""),
    ],
)
def test_the_ways_in_which_a_page_names_its_outlet(head: str, header: str) -> None:
    page = PAGE.replace('<meta property="og:site_name" content="Aberwen Gazette">', "")
    page = page.replace("<title>Mill to become flats - Aberwen Gazette</title>", head)
    article = read_bytes("mill.html", page.replace("<nav>", f"{header}<nav>").encode(), "a1")
    assert article.outlet == "The Aberwen Leader"


def test_a_page_too_short_for_the_extractor_keeps_its_paragraphs() -> None:
    article = read_bytes("x.html", b"<nav>Menu</nav><h1>Ferry sinks</h1><p>A ferry sank off Bali.</p>", "a1")
    assert [s.text for s in article.sentences] == ["Ferry sinks", "A ferry sank off Bali."]


@pytest.mark.parametrize(
    "page",
    [
        b"<p " + b"a " * 100_000 + b">x</p>",
        b"<a " * 100_000,
        b"<!--" * 60_000,
        b"<div>" * 20_000 + b"x",
        b"<p>One more line of it.</p>" * 20_000,
        b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script>",
    ],
    ids=["attributes", "tags in a tag", "comments", "depth", "lines", "nested data"],
)
@pytest.mark.timeout(20)
def test_pages_built_to_stall_a_parser_are_refused(page: bytes) -> None:
    with pytest.raises(CompareError, match=r"bomb\.html: "):
        read_bytes("bomb.html", page, "a1")


def test_markdown_shows_its_words_without_marks() -> None:
    source = (
        "---\ntitle: 'It''s a bridge'\ndate: 2025-05-13\nsource: https://www.lund.example/a\n---\n"
        "# It's a bridge\n\n"
        "The **new** bridge, [opened](https://x.example/(a)) on _Monday_, is 1\\*2 km\nlong, `they` said.\n\n"
        "> Quoted ~ words.\n\n## What next\n\n- One item\n"
    )
    article = read_bytes("a.md", source.encode(), "a1")
    assert [s.text for s in article.sentences[:3]] == [
        "It's a bridge",
        "The new bridge, opened on Monday, is 1*2 km long, they said.",
        "Quoted ~ words.",
    ]
    assert (article.title, article.published, article.url, article.origin) == (
        "It's a bridge",
        "2025-05-13",
        "https://www.lund.example/a",
        None,
    )
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text


def test_markdown_without_words_is_refused() -> None:
    with pytest.raises(CompareError, match=r"a\.md: no text in it"):
        read_bytes("a.md", b"***\n\n---\n", "a1")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("The mayor&#8217;s office &mdash; closed; AT&amp;T", "The mayor’s office — closed; AT&T"),
        ("It lost 3&nbsp;000 jobs.", "It lost 3\u202f000 jobs."),
        ("It lost ~~14~~ 15 jobs.", "It lost 15 jobs."),
        ("It lost 1,200[3] jobs.[^1]", "It lost 1,200 jobs."),
        ("It cost 14<sup>1</sup> million.", "It cost 14 million."),
        ("It has 84 m<sup>2</sup> and 10^6^ bricks.", "It has 84 m² and 10⁶ bricks."),
        ("It rose by <sup>3</sup>⁄<sub>4</sub> on 2<sup>1</sup>/<sub>2</sub>.", "It rose by 3⁄4 on 2 1/2."),
        ("It has 1,200<sub>3</sub> jobs and CO~2~.", "It has 1,200 jobs and CO2."),
    ],
)
def test_markdown_shows_characters_as_they_are_meant(source: str, shown: str) -> None:
    assert [s.text for s in read_bytes("a.md", f"# Mayor quits\n\n{source}\n".encode(), "a1").sentences][
        1:
    ] == [" ".join(shown.split())]


def test_rows_of_a_markdown_table_are_lines_with_the_heads_of_their_columns() -> None:
    table = "| Line | Trains |\n|:--|--:|\n| **Coast** | 12 of 40 |\n| Airport | 31 of 62 |"
    article = read_bytes("a.md", f"# Trains\n\nThe trains ran late on Monday.\n\n{table}\n".encode(), "a1")
    assert [s.text for s in article.sentences[2:]] == [
        "Coast – Trains: 12 of 40",
        "Airport – Trains: 31 of 62",
    ]
