"""The annotations say what the W3C model asks for, and their selectors select."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import pytest

from tui.reports import FORMATS, Report

MOTIVATIONS = {"commenting", "tagging", "assessing", "describing", "linking"}
# The terms of the model that we use; a JSON-LD reader drops any other key without a word.
TERMS = {"@context", "id", "type", "label", "items", "generator", "name", "motivation", "body", "target"}
TERMS |= {
    "value",
    "format",
    "purpose",
    "source",
    "selector",
    "start",
    "end",
    "exact",
    "prefix",
    "suffix",
    "language",
}


@pytest.fixture(scope="module")
def page(report: Report) -> Any:
    return json.loads(FORMATS["annotations"].text(report))


def every_object(data: Any) -> list[dict[str, Any]]:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [data] * isinstance(data, dict) + [found for item in inner for found in every_object(item)]


def test_page_and_annotations_have_what_the_model_requires(page: Any) -> None:
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    ids = [page["id"], *(item["id"] for item in page["items"])]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}", i) for i in ids)
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert item["target"]
    assert {key for found in every_object(page) for key in found} <= TERMS


def test_bodies_say_what_they_are_for(page: Any) -> None:
    bodies = [found for found in every_object(page) if found.get("type") == "TextualBody"]
    assert {body["purpose"] for body in bodies} <= MOTIVATIONS
    assert {"commenting", "tagging", "assessing", "describing"} <= {body["purpose"] for body in bodies}


def test_selectors_select_the_words_in_the_source(page: Any, report: Report) -> None:
    texts = {}
    for article in report.comparison.articles:
        digest = base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
        texts[f"ni:///sha-256;{digest}"] = article.text
    stretches = [found for found in every_object(page) if found.get("type") == "SpecificResource"]
    assert stretches
    for stretch in stretches:
        text = texts[stretch["source"]["id"]]
        position, quote = stretch["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_a_note_on_a_fact_stands_on_each_of_its_sentences(page: Any) -> None:
    (note,) = [i for i in page["items"] if "Call back on Friday" in json.dumps(i)]
    assert note["motivation"] == ["commenting", "tagging", "assessing"]
    assert [body["value"] for body in note["body"]] == [
        "Asked the bridge office: it was Monday.\nCall back on Friday.",
        "dates",
        "urgent",
        "confirmed",
        "reviewed",
    ]
    assert [t["selector"][1]["exact"] for t in note["target"]] == [
        "The Vell Bay tunnel opened on Monday after nine years of work.",
        "The Vell Bay tunnel was opened on Tuesday, 2 June 2026.",
        "The Vell Bay tunnel was opened on Tuesday, 2 June 2026.",
    ]


def test_what_the_program_found_is_linked_by_its_values(page: Any) -> None:
    findings = [item for item in page["items"] if item["motivation"] == "linking"]
    assert len(findings) == 5
    within = findings[-1]
    assert within["body"]["value"] == "A toll from July, and none until August."
    assert len({target["source"]["id"] for target in within["target"]}) == 1, "in one article"
    assert all(item["generator"]["name"] == "compare-tui 1.0" for item in findings)
    assert [t["selector"][1]["exact"] for t in findings[0]["target"]] == [
        "Monday",
        "Tuesday, 2 June 2026",
        "Tuesday, 2 June 2026",
    ]
    assert not any("generator" in item for item in page["items"] if item not in findings)
