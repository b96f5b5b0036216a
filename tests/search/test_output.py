"""What ``compare-tui search`` prints."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.search.made import article, bridge, comparison
from tui.app.ui.theme import ASCII, UNICODE
from tui.model import Difference, Tier, Verdict
from tui.safetext import in_ascii
from tui.search import SearchIndex
from tui.search.output import as_json, as_text, exit_status, remarks

TEXT = """\
✗ f1  When will it be ready?
    found in: Harbor Post, Karsova Today
    leaves it out: El Faro
  Harbor Post ≈: Work is expected to take a year and a half, Tass reported.
  Karsova Today: Officials said the bridge will be finished in 18 months.
"""


def test_text() -> None:
    results = SearchIndex.build(bridge()).search("18 months", typing=False)
    assert as_text(results) == TEXT
    assert in_ascii(as_text(results)).startswith("X f1  When")
    assert "\x1b[1;4m18 months\x1b[0m" in as_text(results, colour=True)
    assert as_text(SearchIndex.build(bridge()).search("soldiers")) == (
        "  El Faro: Some 600 soldiers guarded the café by the by-pass.\n"
    )


def test_an_agreement_with_a_remark_has_a_sign_of_its_own() -> None:
    made = bridge()
    fact = replace(made.facts[0], verdict=Verdict.AGREE, differences=(), remarks=("other units",))
    results = SearchIndex.build(replace(made, facts=(fact, *made.facts[1:]))).search(
        "18 months", typing=False
    )
    assert as_text(results).startswith("≈ f1")
    assert in_ascii(as_text(results)).startswith("~ f1")


def test_a_possible_disagreement_has_the_sign_of_the_desk() -> None:
    made = bridge()
    first = made.facts[0]
    unsure = Difference("date", (), "the dates differ", 0.4, tier=Tier.POSSIBLE)
    facts = (replace(first, differences=(unsure,)), *made.facts[1:])
    results = SearchIndex.build(replace(made, facts=facts)).search("18 months", typing=False)
    assert as_text(results).startswith(f"{UNICODE.possible} f1")
    assert in_ascii(as_text(results)).startswith(f"{ASCII.possible} f1")


def test_json() -> None:
    told = as_json(SearchIndex.build(bridge()).search("stretch"))
    assert told.isascii()
    made = json.loads(told)
    (group,) = made["groups"]
    assert (made["query"], made["mode"], made["total"], made["counts"]) == ("stretch", "words", 1, {"a1": 1})
    assert group["fact"] == {"id": "f2", "title": "bridge will stretch", "verdict": "single"}
    assert (group["says"], group["leaves_out"], group["no_match"]) == (["a1"], ["a2"], ["a3"])
    (hit,) = group["hits"]
    assert hit["text"][slice(*hit["spans"][0])] == "stretch"
    assert bridge().articles[0].text[slice(*hit["marks"][0])] == "stretch"
    assert (hit["article"], hit["outlet"], hit["path"]) == ("a1", "Harbor Post", "story/1.txt")


@pytest.mark.parametrize(
    ("query", "status"),
    [("bridge", 0), ("xylophone", 1), ("", 2), ("verdct:agree bridge", 2), ("/a(/", 2), ('"will', 0)],
)
def test_exit_status(query: str, status: int) -> None:
    results = SearchIndex.build(bridge()).search(query, typing=False)
    assert exit_status(results) == status
    assert bool(remarks(results)) == (status > 0 or query == '"will')


def test_foreign_text_cannot_act_on_the_terminal() -> None:
    made = comparison(
        [article(1, "\x1b[31mRed\nOutlet", ["\x1b]0;pwned\x07 bridge \u202eegdirb"])],
        [("\x1b[2J bridge", Verdict.SINGLE, [("a1", "s1")])],
    )
    told = as_text(SearchIndex.build(made).search("bridge"), colour=True)
    rest = told.replace("\x1b[1;4m", "").replace("\x1b[0m", "")
    assert "\x1b" not in rest
    assert "\x07" not in rest
    assert "\u202e" not in rest
    assert rest.count("\n") == 3
