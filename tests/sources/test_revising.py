from __future__ import annotations

import pytest

from tui.errors import CompareError
from tui.model import Article
from tui.sources import read_bytes, revise

SOURCE = b"""Bridge at Lund opens after nine years

The bridge at Lund opened to cars on Monday after nine years of work. It cost 12 million euros.

Subscribe to our newsletter

The old ferry made its last trip on Sunday with 40 people on board.
"""


@pytest.fixture
def article() -> Article:
    return read_bytes("lund.txt", SOURCE, "a1")


def span(article: Article, words: str) -> tuple[int, int]:
    start = article.text.index(words)
    return start, start + len(words)


def test_ids_of_other_sentences_stay_when_lines_are_marked(article: Article) -> None:
    before = {s.text: s.id for s in article.sentences}
    story = revise(article, {span(article, "Subscribe"): False}, {})
    less = revise(story, {span(article, "It cost"): True}, {})
    after = {s.text: s.id for s in story.sentences}
    assert before.items() <= after.items()
    assert "Subscribe to our newsletter" in after
    assert {s.text: s.id for s in less.sentences}.items() <= after.items()
    assert not any("12 million" in s.text for s in less.sentences)


def test_marking_back_restores_the_reading(article: Article) -> None:
    there = revise(article, {span(article, "The old ferry"): True}, {})
    back = revise(there, {span(article, "The old ferry"): False}, {})
    assert back == article


def test_corrections_are_evidence_of_their_own(article: Article) -> None:
    fixed = revise(article, {}, {"outlet": "Lund Times", "published": "2025-05-13", "title": ""})
    assert (fixed.outlet, fixed.published, fixed.title) == ("Lund Times", "2025-05-13", None)
    assert {e.words for e in fixed.evidence if e.field == "outlet"} == {"corrected by the reader"}


@pytest.mark.parametrize(("field", "value"), [("published", "last May"), ("language", "en")])
def test_what_is_no_correction_is_refused(article: Article, field: str, value: str) -> None:
    with pytest.raises(CompareError):
        revise(article, {}, {field: value})
