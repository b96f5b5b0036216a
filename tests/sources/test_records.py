"""Dumps of articles: which fields hold what, one record one article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui.errors import UsageError
from tui.model import Article
from tui.sources import read_sources
from tui.sources.formats.records import field_option

TEXT = "The bridge at Lund opened to cars on Monday after nine years of work."
MORE = "The ferry at Lund made its last trip on Monday, its owner said."


def read(tmp_path: Path, name: str, content: str, **options: Any) -> tuple[Article, ...]:
    (tmp_path / name).write_text(content, encoding="utf-8")
    return read_sources([str(tmp_path / name)], **options).articles


def facts(article: Article) -> tuple[str | None, ...]:
    return (
        article.title,
        (article.published or "")[:10] or None,
        article.outlet,
        article.byline,
        article.url,
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {
                "title": "Bridge opens",
                "text": TEXT,
                "url": "https://x.example/a",
                "date": "2025-05-07",
                "author": "Ann Lind",
                "sitename": "Lund Post",
            },
            ("Bridge opens", "2025-05-07", "Lund Post", "Ann Lind", "https://x.example/a"),
        ),
        (
            {
                "headline": {"main": "Bridge opens"},
                "byline": {"original": "Ann Lind"},
                "pub_date": "2025-05-07T10:00:00+0000",
                "web_url": "https://x.example/a",
                "source": "Lund Post",
                "body": TEXT,
            },
            ("Bridge opens", "2025-05-07", "Lund Post", "Ann Lind", "https://x.example/a"),
        ),
        (
            {
                "webTitle": "Bridge opens",
                "webUrl": "https://x.example/a",
                "webPublicationDate": "2025-05-07T10:00:00Z",
                "fields": {"body": f"<p>{TEXT}</p>", "byline": "Ann Lind", "publication": "Lund Post"},
            },
            ("Bridge opens", "2025-05-07", "Lund Post", "Ann Lind", "https://x.example/a"),
        ),
        (
            {
                "title": "Bridge opens",
                "maintext": TEXT,
                "date_publish": "2025-05-07 10:00:00",
                "authors": ["A. Lind"],
            },
            ("Bridge opens", "2025-05-07", None, "A. Lind", None),
        ),
        (
            {"title": "Bridge opens", "content": TEXT, "timestamp": 1746612000},
            ("Bridge opens", "2025-05-07") + (None,) * 3,
        ),
        (
            {"title": "Bridge opens", "text": [TEXT, MORE], "seendate": "20250507T100000Z"},
            ("Bridge opens", "2025-05-07") + (None,) * 3,
        ),
    ],
)
def test_the_usual_names_of_fields_are_known(
    record: dict[str, Any], expected: tuple[str | None, ...], tmp_path: Path
) -> None:
    (article,) = read(tmp_path, "a.json", json.dumps(record))
    assert facts(article) == expected
    assert TEXT in article.text
    assert "<p>" not in article.text


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda records: records,
        lambda records: {"status": "ok", "articles": records},
        lambda records: {"response": {"docs": records, "facets": [{"a": 1}] * 9}},
        lambda records: {"hits": {"hits": [{"_id": "1", "_source": record} for record in records]}},
        lambda records: {"version": "https://jsonfeed.org/version/1.1", "items": records},
    ],
)
def test_the_list_of_articles_is_found_in_a_document(wrapped: Any, tmp_path: Path) -> None:
    records = [
        {"title": "Bridge", "content_html": f"<p>{TEXT}</p>"},
        {"title": "Ferry", "content_html": MORE},
    ]
    articles = read(tmp_path, "a.json", json.dumps(wrapped(records)))
    assert [(Path(a.path).name, a.title) for a in articles] == [("a.json#1", "Bridge"), ("a.json#2", "Ferry")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.csv",
            f'title,text,date\nBridge,"{TEXT}",2025-05-07\nFerry,"{MORE}\n\nMore, of it.",2025-05-08\n',
        ),
        ("a.csv", f"title;text;date\nBridge;{TEXT};2025-05-07\nFerry;{MORE};2025-05-08\n"),
        ("a.tsv", f"title\ttext\tdate\nBridge\t{TEXT}\t2025-05-07\nFerry\t{MORE}\t2025-05-08\n"),
        ("table", f'"title","text","date"\nBridge,"{TEXT}",2025-05-07\nFerry,"{MORE}",2025-05-08\n'),
    ],
)
def test_a_table_is_read_row_by_row(name: str, content: str, tmp_path: Path) -> None:
    articles = read(tmp_path, name, content)
    assert [(a.title, (a.published or "")[:10]) for a in articles] == [
        ("Bridge", "2025-05-07"),
        ("Ferry", "2025-05-08"),
    ]
    assert TEXT in articles[0].text
    assert MORE in articles[1].text
    assert articles[0].media == "csv"


def test_a_field_may_be_named_by_the_user(tmp_path: Path) -> None:
    content = json.dumps({"wording": TEXT, "text": MORE}) + "\n"
    (article,) = read(tmp_path, "a.jsonl", content, fields=dict([field_option("text=wording")]))
    assert article.sentences[-1].text == TEXT
    assert ("text", "--field text=wording") in [(item.field, item.words) for item in article.evidence]


@pytest.mark.parametrize("option", ["text", "=body", "text=", "colour=body"])
def test_a_field_that_is_none_is_refused(option: str) -> None:
    with pytest.raises(UsageError, match="not a field of an article: write it as text=body"):
        field_option(option)


def test_records_without_text_and_broken_lines_are_left_out_and_said(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": TEXT}),
        json.dumps({"text": " "}),
        '{"text": "cut o',
        json.dumps({"text": MORE}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    reading = read_sources([str(tmp_path / "a.jsonl")])
    assert [Path(article.path).name for article in reading.articles] == ["a.jsonl#1", "a.jsonl#4"]
    (problem,) = reading.problems
    assert problem.message.endswith("a.jsonl: 2 of 4 records left out: no text (#2); broken (#3)")
    assert not problem.unread


def test_a_lone_surrogate_or_a_control_character_in_a_string_does_no_harm(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path, "a.json", '{"text": "The bridge \\ud800 opened on Monday, said \\u0007 Lind."}'
    )
    article.text.encode()


def test_a_summary_stands_in_for_a_text_that_is_missing(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.json", json.dumps([{"title": "Bridge", "description": TEXT}]))
    assert article.remarks == ("only a summary stands in the record",)


@pytest.mark.parametrize(
    "record",
    [
        {"uri": "https://example.org/1", "title": "A bridge opens in Vell today", "date": "2026-05-01"},
        {"story": "A bridge opens in Vell today", "facts": [{"id": "f1", "title": "When it opens"}]},
    ],
)
def test_particulars_of_an_article_without_its_text_are_none(tmp_path: Path, record: object) -> None:
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    reading = read_sources([str(tmp_path / "a.json")])
    assert not reading.articles
    assert "JSON without articles" in str(reading.problems[0])


def test_a_text_that_begins_with_a_brace_is_one(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.txt", f"{{Note}} {TEXT}\n")
    assert article.media == "text"


def test_a_message_names_the_field_that_was_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": TEXT}]))
    (problem,) = read_sources([str(tmp_path / "a.json")], fields={"text": "body"}).problems
    assert "JSON without articles (no field body with text)" in problem.message


@pytest.mark.parametrize(
    "data",
    [
        {"story": "dam", "articles": {"a.txt": {"outlet": "Courier", "title": "Dam bursts, nine dead"}}},
        [{"title": "Dam bursts, nine dead", "content": "article", "url": "https://example.org/a/b c"}],
        {"name": "story", "text": "https://example.org/dam-bursts-nine-dead"},
    ],
)
def test_an_index_of_articles_is_no_article(data: Any, tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text(json.dumps(data))
    (tmp_path / "one.txt").write_text("Nine people died when the dam above Hexley burst on Sunday.\n")
    reading = read_sources([str(tmp_path)])
    assert [Path(a.path).name for a in reading.articles] == ["one.txt"]
    (problem,) = reading.problems
    assert problem.message == f"{tmp_path}: left out: JSON without articles: index.json"
    assert not problem.unread
