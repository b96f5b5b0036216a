from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.reports.made import made_report
from tui.model import Article, Comparison, Place
from tui.reports import FORMATS, Report
from tui.reports.json import as_contract, from_json, to_json
from tui.safetext import hidden_characters


def test_base_keys_are_those_of_the_contract(comparison: Comparison) -> None:
    data: Any = json.loads(to_json(comparison))
    article, fact, link = data["articles"][1], data["facts"][0], data["links"][0]
    assert {k: article[k] for k in ("id", "path", "outlet", "title", "published")} == {
        "id": "a2",
        "path": "story/herald.html",
        "outlet": "Coast Herald",
        "title": "Bay tunnel opened",
        "published": "2026-06-02T08:30",
    }
    assert article["sentences"][1]["text"] == "The Vell Bay tunnel was opened on Tuesday, 2 June 2026."
    assert article["text"][article["sentences"][1]["start"] :].startswith("The Vell Bay tunnel was")
    assert (fact["verdict"], fact["independent_sources"]) == ("disagree", 2)
    assert fact["members"][0]["values"] == ["Monday"]
    assert (fact["members"][0]["article"], fact["members"][0]["sentence"]) == ("a1", "s2")
    difference = fact["differences"][0]
    assert (difference["slot"], difference["explanation"]) == (
        "date",
        "It opened once: on Monday, 1 June, or on Tuesday, 2 June 2026.",
    )
    value = difference["values"][1]
    assert {k: value[k] for k in ("article", "sentence", "text", "normalized")} == {
        "article": "a2",
        "sentence": "s2",
        "text": "Tuesday, 2 June 2026",
        "normalized": "2026-06-02",
    }
    assert link["a"] == {"article": "a1", "sentence": "s2"}
    assert link["score"] == 0.81
    assert data["reuse"] == [{"a": "a2", "b": "a3", "score": 0.955}]
    assert {k: data["internal"][0][k] for k in "ab"} == {"a": "s1", "b": "s4"}


def test_unknown_metadata_is_null(comparison: Comparison) -> None:
    article = as_contract(comparison)["articles"][3]  # type: ignore[index]
    assert (article["title"], article["published"]) == (None, None)


def test_noise_is_in_no_sentence(comparison: Comparison) -> None:
    told = to_json(Comparison(tuple(replace(a, text="", lines=()) for a in comparison.articles)))
    assert "Subscribe" not in told


def test_caption_is_story_only_where_another_sentence_speaks_of_it(comparison: Comparison) -> None:
    def captions(seen: Comparison) -> list[str]:
        article: Any = as_contract(seen)["articles"][1]  # type: ignore[index]
        return [s["id"] for s in article["captions"]]

    caption, other = Place("a2", "s5"), Place("a1", "s2")
    assert captions(comparison) == ["s5"]
    linked = replace(comparison, links=(replace(comparison.links[0], a=caption, b=other),))
    assert captions(linked) == []


def test_nothing_in_a_source_reaches_the_terminal_by_json() -> None:
    text = "a\x9b31m\u202eb\x7f\x1b[2J\u2028\U000e0041"
    told = to_json(Comparison((Article("a1", "x\udcff.txt", text, "00"),)))
    assert hidden_characters(told) == []
    assert json.loads(told)["articles"][0]["text"] == text
    assert json.loads(told)["articles"][0]["path"] == "x\ufffd.txt"
    told.encode("utf-8")


def test_report_reads_back_with_the_readers_work(report: Report) -> None:
    assert from_json(FORMATS["json"].text(report)) == (report.comparison, report.review)


@pytest.mark.parametrize(
    "broken",
    ["", "[]", "{}", "null", '{"articles": 3}', '{"articles": [{"id": 1}]}', "[" * 100_000],
    ids=range(7),
)
def test_what_is_no_report_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_json(broken)


def test_a_report_with_a_wrong_type_is_refused(report: Report) -> None:
    data = json.loads(FORMATS["json"].text(report))
    data["facts"][0]["confidence"] = "high"
    with pytest.raises(ValueError, match="number"):
        from_json(json.dumps(data))


def test_an_overruled_fact_has_the_confidence_of_the_program_and_says_what_the_user_decided() -> None:
    made = made_report()
    facts: Any = json.loads(FORMATS["json"].text(made))["facts"]
    assert [(f["id"], f["verdict"], f["confidence"], f["overruled"]) for f in facts if "overruled" in f] == [
        ("f4", "disagree", 0.6, "agree")
    ]
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"].text(made), newline="")))
    (row,) = [row for row in rows if row["overruled"]]
    assert (row["verdict"], row["confidence"], row["overruled"]) == (
        "agree",
        "",
        "the program said: disagree (60%)",
    )
    assert from_json(to_json(made.comparison, made.review)) == (made.comparison, made.review)
