"""Dumps in the shapes and codings that crawlers, interfaces, clippers and spreadsheets write."""

# ruff: noqa: E501 (records as they stand)

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tui.sources import Reading, read_sources

A = "Mayor Anna Brill resigned on Tuesday after an inquiry found that 14 of 22 contracts had been given away."
B = "The council of Harrow will choose a successor on 19 May, its speaker said."
C = "About 3,000 people protested in front of the town hall on Sunday, police said."
ONE = {"title": "Mayor resigns", "text": f"{A}\n\n{B}", "url": "https://h.example/a", "date": "2025-05-07"}
TWO = {"title": "Ferry", "text": f"{C}\n\n{B}", "url": "https://h.example/b", "date": "2025-05-08"}
HTML = f"<p>{A}</p><p>{B}</p>"


def read(tmp_path: Path, name: str, data: str | bytes, **options: Any) -> Reading:
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read_sources([str(tmp_path / name)], **options)


def sentences(reading: Reading) -> list[str]:
    return [" ".join(s.text.split()) for article in reading.articles for s in article.sentences]


SHAPES: dict[str, tuple[Any, int]] = {
    "obj": (ONE, 1),
    "list": ([ONE, TWO], 2),
    "articles": ({"articles": [ONE, TWO]}, 2),
    "nested list": ([[ONE, TWO]], 2),
    "list of lists": ([[ONE], [TWO]], 2),
    "keyed": ({"a1": ONE, "a2": TWO}, 2),
    "data.items": ({"data": {"items": [ONE, TWO]}}, 2),
    "results": ({"results": [{"article": ONE}, {"article": TWO}]}, 2),
    "page": (
        {"page": 1, "docs": [ONE, TWO], "facets": [{"a": 1}, {"a": 1}, {"a": 1}, {"a": 1}, {"a": 1}]},
        2,
    ),
    "wp": (
        [
            {
                "title": {"rendered": "Mayor resigns"},
                "content": {"rendered": f"<p>{A}</p><p>{B}</p>"},
                "date": "2025-05-07T10:00:00",
                "link": "https://h.example/a",
            }
        ],
        1,
    ),
    "newsapi": (
        {
            "status": "ok",
            "articles": [
                {
                    "source": {"id": None, "name": "The Harrow Post"},
                    "author": "Maya Orlin",
                    "title": "Mayor resigns",
                    "description": "x",
                    "content": f"{A} {B}",
                    "publishedAt": "2025-05-07T10:00:00Z",
                    "url": "https://h.example/a",
                }
            ],
        },
        1,
    ),
    "ld": (
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Mayor resigns",
            "articleBody": f"{A}\n{B}",
            "datePublished": "2025-05-07",
            "author": {"@type": "Person", "name": "Maya Orlin"},
            "publisher": {"@type": "Organization", "name": "The Harrow Post"},
        },
        1,
    ),
    "traf": (
        {
            "title": "Mayor resigns",
            "author": "Maya Orlin",
            "hostname": "h.example",
            "date": "2025-05-07",
            "raw_text": f"{A} {B}",
            "text": f"{A}\n{B}",
            "source": "https://h.example/a",
            "source-hostname": "The Harrow Post",
            "excerpt": "x",
            "comments": "",
        },
        1,
    ),
    "newspaper": (
        {
            "title": "Mayor resigns",
            "text": f"{A}\n\n{B}",
            "publish_date": "2025-05-07T00:00:00",
            "authors": ["Maya Orlin"],
            "source_url": "https://h.example",
            "url": "https://h.example/a",
        },
        1,
    ),
    "readability": (
        {
            "title": "Mayor resigns",
            "byline": "Maya Orlin",
            "content": f"<div><p>{A}</p><p>{B}</p></div>",
            "textContent": f"{A}{B}",
            "siteName": "The Harrow Post",
            "publishedTime": "2025-05-07",
        },
        1,
    ),
    "paragraph list": ({"title": "Mayor resigns", "paragraphs": [A, B]}, 1),
    "body blocks": (
        {
            "headline": "Mayor resigns",
            "body": [{"type": "paragraph", "text": A}, {"type": "paragraph", "text": B}],
        },
        1,
    ),
    "bundle": ({"document": {"title": "Mayor resigns", "body": {"text": f"{A} {B}"}}}, 1),
    "mercury": (
        {
            "title": "Mayor resigns",
            "author": "Maya Orlin",
            "date_published": "2025-05-07T10:00:00.000Z",
            "content": f"<p>{A}</p><p>{B}</p>",
            "url": "https://h.example/a",
            "domain": "h.example",
        },
        1,
    ),
    "gnews": (
        {
            "articles": [
                {
                    "title": "Mayor resigns",
                    "content": f"{A} {B}",
                    "publishedAt": "2025-05-07T10:00:00Z",
                    "source": {"name": "The Harrow Post", "url": "https://h.example"},
                }
            ]
        },
        1,
    ),
    "es": ({"hits": {"hits": [{"_source": ONE}, {"_source": TWO}]}}, 2),
    "firecrawl": (
        {
            "success": True,
            "data": {
                "markdown": f"# Mayor resigns\n\n{A}\n\n{B}",
                "metadata": {"title": "Mayor resigns", "sourceURL": "https://h.example/a"},
            },
        },
        1,
    ),
    "pocket": (
        {
            "list": {
                "1": {"resolved_title": "Mayor resigns", "text": f"{A} {B}"},
                "2": {"resolved_title": "Ferry", "text": f"{C} {B}"},
            }
        },
        2,
    ),
    "es titulo": (
        {
            "titulo": "Mayor resigns",
            "texto": f"{A} {B}",
            "fecha": "2025-05-07",
            "medio": "The Harrow Post",
            "autor": "Maya Orlin",
        },
        1,
    ),
    "de": (
        {"titel": "Mayor resigns", "inhalt": f"{A} {B}", "datum": "2025-05-07", "quelle": "The Harrow Post"},
        1,
    ),
    "fr": ({"titre": "Mayor resigns", "contenu": f"{A} {B}", "texte": "", "auteur": "Maya Orlin"}, 1),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_articles_are_found_in_documents_of_many_shapes(shape: str, tmp_path: Path) -> None:
    data, count = SHAPES[shape]
    for name in ("a.json", "dump"):
        reading = read(tmp_path, name, json.dumps(data))
        assert len(reading.articles) == count
        assert [line for line in sentences(reading) if line == A] == [A]
    if shape != "bundle":
        assert reading.articles[0].title == "Mayor resigns"


LINES = "\n".join(json.dumps(record) for record in (ONE, TWO))
SEQUENCES = {
    "lines": LINES,
    "byte order mark": f"\ufeff{LINES}",
    "carriage returns": LINES.replace("\n", "\r\n"),
    "blank lines": f"\n{LINES}\n\n".replace("}\n{", "}\n\n{"),
    "record separators": "\x1e" + LINES.replace("\n", "\n\x1e"),
    "one behind the other": LINES.replace("\n", ""),
    "commas between": LINES.replace("\n", ",\n"),
    "indented": f"{json.dumps(ONE, indent=2)}\n{json.dumps(TWO, indent=2)}",
}


@pytest.mark.parametrize("sequence", SEQUENCES)
@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "dump"])
def test_objects_one_after_the_other_are_read(sequence: str, name: str, tmp_path: Path) -> None:
    reading = read(tmp_path, name, SEQUENCES[sequence])
    assert [article.title for article in reading.articles] == ["Mayor resigns", "Ferry"]
    assert {A, B, C} <= set(sentences(reading))


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252", "utf-32"])
def test_a_dump_may_be_in_another_coding(charset: str, tmp_path: Path) -> None:
    record = {**ONE, "text": f"{A} «Núñez» left."}
    reading = read(tmp_path, "a.json", json.dumps(record, ensure_ascii=False).encode(charset))
    assert A in sentences(reading)


HEAD = ["title", "date", "source", "text"]
ROWS = [
    ["Mayor resigns", "2025-05-07", "The Harrow Post", f"{A}\n\n{B}"],
    ["Ferry", "2025-05-08", "The Tarn Times", f'{C}\n"So it is," said Venn; he left, too.'],
]


def table(rows: list[list[str]], mark: str = ",", quoting: Any = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, quoting=quoting).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_a_table_with_any_mark_and_coding_is_read(
    mark: str, charset: str, quoting: Any, tmp_path: Path
) -> None:
    for name in ("a.csv", "a.txt", "table"):
        reading = read(tmp_path, name, table([HEAD, *ROWS], mark, quoting).encode(charset))
        assert [article.title for article in reading.articles] == ["Mayor resigns", "Ferry"]
        assert {A, B, C} <= set(sentences(reading))


@pytest.mark.parametrize(
    "content",
    [
        "sep=;\r\n" + table([HEAD, ROWS[0]], ";"),
        table([["", "Title", "Article Text", "Date"], ["0", "Mayor resigns", f"{A} {B}", "07/05/2025"]]),
        table([["id", "titulo", "cuerpo", "fecha"], ["0", "Mayor resigns", f"{A} {B}", "2025-05-07"]]),
        table([["id", "titre", "texte", "auteur"], ["0", "Mayor resigns", f"{A} {B}", "Maya Orlin"]]),
        table([["headline", "short description", "content"], ["Mayor resigns", "x", f"{A} {B}"]]),
    ],
)
def test_a_table_of_a_spreadsheet_is_read(content: str, tmp_path: Path) -> None:
    reading = read(tmp_path, "a.csv", content)
    assert [article.title for article in reading.articles] == ["Mayor resigns"]
    assert {A, B} <= set(sentences(reading))


# ---------------------------------------------------------------- feeds

ESCAPED = HTML.replace("<", "&lt;")
RSS = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>'
    "<title>The Harrow Post</title><language>en-us</language><item><title>Mayor resigns</title>"
    "<link>https://h.example/a</link><pubDate>Wed, 07 May 2025 10:00:00 GMT</pubDate>"
    '<dc:creator><![CDATA[Maya Orlin]]></dc:creator><guid isPermaLink="false">x1</guid>{}</item></channel></rss>'
)
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Harrow Post</title><entry>'
    '<title type="html">Mayor resigns</title><link rel="edit" href="https://h.example/edit"/>'
    '<link rel="alternate" href="https://h.example/a"/><id>urn:1</id><published>2025-05-07T10:00:00Z</published>'
    "<updated>2025-05-09T10:00:00Z</updated><author><name>Maya Orlin</name></author>{}</entry></feed>"
)
FEEDS = [
    (RSS, f"<description>Short</description><content:encoded><![CDATA[{HTML}]]></content:encoded>"),
    (RSS, f"<description><![CDATA[{HTML}]]></description>"),
    (RSS, f"<description>{ESCAPED}</description>"),
    (RSS, f"<description>{ESCAPED.replace('&', '&amp;')}</description>"),
    (RSS, f"<description>{A} {B}</description>"),
    (RSS, f"<description>{A} {B}&nbsp;&mdash; caf&eacute;</description>"),
    (
        RSS,
        f"<media:content url='x'><media:title>A hall</media:title></media:content><description>{A} {B}</description>",
    ),
    (RSS, f"<media:title>The hall</media:title><description>{A} {B}</description>"),
    (RSS, f"<content:encoded><![CDATA[{A}<br/><br/>{B}]]></content:encoded>"),
    (RSS, f"<description><![CDATA[<p>{A}]]><![CDATA[</p><p>{B}</p>]]></description>"),
    (ATOM, f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content>'),
    (ATOM, f'<content type="html">{ESCAPED}</content>'),
    (ATOM, f'<content type="html"><![CDATA[{HTML}]]></content>'),
    (ATOM, f'<content type="text">{A} {B}</content>'),
    (ATOM, f"<summary>{A} {B}</summary>"),
    (ATOM, f'<summary>Short one</summary><content type="html">{ESCAPED}</content>'),
]


@pytest.mark.parametrize(("feed", "content"), FEEDS)
def test_a_feed_gives_the_whole_article_however_it_is_wrapped(
    feed: str, content: str, tmp_path: Path
) -> None:
    reading = read(tmp_path, "feed", feed.format(content))
    (article,) = reading.articles
    assert [line for line in sentences(reading) if line.startswith(("Mayor Anna", "The council"))][:1] == [A]
    assert any(line.startswith(B.removesuffix(".")) for line in sentences(reading))
    assert (article.title, article.outlet, article.byline) == (
        "Mayor resigns",
        "The Harrow Post",
        "Maya Orlin",
    )
    assert ((article.published or "")[:10], article.url) == ("2025-05-07", "https://h.example/a")


def test_a_feed_in_another_coding_with_a_mark_before_it_is_read(tmp_path: Path) -> None:
    text = "Мэр города Анна Брилль подала в отставку во вторник после проверки 14 из 22 контрактов."
    source = RSS.format(f"<description>{text}</description>")
    coded = source.replace("utf-8", "windows-1251").encode("windows-1251")
    for content in (coded, b"\xef\xbb\xbf" + source.encode(), b"\n\n" + source.encode()):
        assert text in sentences(read(tmp_path, "feed.xml", content))


CUT = {
    "in a text": (json.dumps([ONE, TWO, ONE])[:-90], [3]),
    "in a key": (json.dumps([ONE, TWO, ONE], indent=1)[:-40], [3]),
    "behind a comma": (f"{json.dumps([ONE, TWO])[:-1]},", [3]),
    "in a list of an object": (json.dumps({"count": 3, "articles": [ONE, TWO, ONE]})[:-90], [3]),
    "without its end": (json.dumps([ONE, TWO])[:-1], []),
    "with a comma too many": (f"{json.dumps([ONE, TWO])[:-1]},]", []),
    "with a comma too many in an object": (
        f'{{"articles": {json.dumps([ONE, TWO])[:-1]},\n], "count": 2}}',
        [],
    ),
}


@pytest.mark.parametrize("case", CUT)
def test_a_list_of_json_that_is_cut_off_gives_its_complete_records(case: str, tmp_path: Path) -> None:
    text, broken = CUT[case]
    for name in ("a.json", "a"):
        reading = read(tmp_path, name, text)
        assert [article.title for article in reading.articles] == ["Mayor resigns", "Ferry"]
        assert ["broken (#3)" in problem.message for problem in reading.problems] == [True] * len(broken)


def test_a_list_of_json_that_is_broken_in_its_midst_is_refused(tmp_path: Path) -> None:
    first, second = json.dumps(ONE), json.dumps(TWO)
    reading = read(tmp_path, "a.json", f"[{first}, {second[:-1]}, {second}, {first}]")
    assert not reading.articles
    assert "broken JSON" in reading.problems[0].message


def test_json_that_more_json_follows_is_no_front_matter(tmp_path: Path) -> None:
    head = json.dumps({"title": "Harrow", "date": "2025-05-07"})
    reading = read(tmp_path, "a", f"{head}\n{json.dumps(ONE)}\n{json.dumps(TWO)}\n")
    assert [article.title for article in reading.articles] == ["Mayor resigns", "Ferry"]
