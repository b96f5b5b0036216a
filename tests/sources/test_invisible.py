"""Soft hyphens, zero-width spaces and direction marks: neither shown nor compared, yet counted in spans."""

from __future__ import annotations

import json

import pytest

from tui.analysis.pipeline import compare
from tui.sources import read_bytes
from tui.sources.sentences import normalize_space

STORY = "Mayor Anna Brill resigned on Tuesday after an inquiry into 14 of 22 contracts."
HIDDEN = (
    "May\u00ador Anna\u200b Brill re\u00adsigned on \u200eTuesday\u200f af\u2060ter an inquiry into "
    "\u206614\u2069 of 22 con\u200dtracts."
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", HIDDEN),
        ("a.md", HIDDEN),
        ("a.html", f"<html><body><p>{HIDDEN.replace(chr(0xAD), '&shy;')}</p></body></html>"),
        ("a.json", json.dumps({"text": HIDDEN})),
    ],
)
def test_sentences_do_not_hold_them(name: str, content: str) -> None:
    article = read_bytes(name, content.encode(), "a1")
    (sentence,) = article.sentences
    assert sentence.text == STORY
    assert normalize_space(article.text[sentence.start : sentence.end]) == STORY


def test_the_text_of_a_plain_file_keeps_them_so_that_its_spans_are_those_of_the_file() -> None:
    assert read_bytes("a.txt", HIDDEN.encode(), "a1").text == HIDDEN


def test_two_articles_that_differ_in_them_agree() -> None:
    first = read_bytes("a.txt", f"Harrow Post\n\n{HIDDEN}\n".encode(), "a1")
    second = read_bytes("b.txt", f"Harrow Echo\n\n{STORY}\n".encode(), "a2")
    (fact,) = [fact for fact in compare([first, second]).facts if len(fact.members) > 1]
    assert fact.verdict.value == "agree"


def test_joiners_stay_where_a_script_needs_them() -> None:
    persian = "او می\u200cخواهد به خانه برود و در آنجا بماند، سخنگوی شهرداری گفت."
    assert "\u200c" in read_bytes("a.md", persian.encode(), "a1").sentences[0].text
