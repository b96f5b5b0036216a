"""Generated stories: the same for the same seed, and gold that speaks of what stands in the articles."""

from __future__ import annotations

import ast
import html
import json
from pathlib import Path
from typing import Any

import pytest

from tests.generator.domains import domains
from tests.generator.stories import Generated, stories

STORIES = list(stories(seed=11, count=2 * len(domains())))


def text_of(story: Generated, file: str) -> str:
    text = story.files[file].decode("utf-8")
    return html.unescape(text) if file.endswith(".html") else text


def quoted_sentences(gold: dict[str, Any]) -> list[tuple[str, str]]:
    found = [tuple(side) for pair in gold["pairs"] + gold["non_conflicts"] for side in (pair["a"], pair["b"])]
    found += [tuple(m) for fact in gold["facts"] for m in fact["members"]]
    found += [(c["file"], c[k]) for c in gold["internal_contradictions"] for k in ("a", "b")]
    return found


def test_the_same_seed_gives_the_same_stories() -> None:
    again = list(stories(seed=11, count=4))
    assert [s.files for s in again] == [s.files for s in STORIES[:4]]
    assert [s.gold for s in again] == [s.gold for s in STORIES[:4]]
    assert [s.files for s in stories(seed=12, count=4)] != [s.files for s in again]


def test_the_generator_does_not_know_the_engine() -> None:
    for file in Path(__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            modules = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [m for m in modules if m.split(".")[0] == "tui"], file.name


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
def test_gold_speaks_of_sentences_that_stand_in_the_articles(story: Generated) -> None:
    for file, sentence in quoted_sentences(story.gold):
        assert sentence in text_of(story, file)
    for file, article in story.gold["articles"].items():
        assert all(line in text_of(story, file) for line in article["noise_examples"])


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
def test_no_template_is_left_open(story: Generated) -> None:
    for file in story.files:
        text = text_of(story, file)
        body = text.split("</head>")[-1]
        assert not [
            mark for mark in ("{", "}", "[a", " ,", "..") if mark in body.replace("[Video: 1:42]", "")
        ], body


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
def test_verdicts_fit_the_values(story: Generated) -> None:
    for fact in story.gold["facts"]:
        tellers = {file for file, _ in fact["members"]}
        assert tellers == set(fact["values"])
        if fact["verdict"] == "disagree":
            assert len(set(fact["values"].values())) > 1 or " / " in next(iter(fact["values"].values()))
        elif fact["verdict"] == "unique":
            assert len(tellers) == 1
        else:
            assert len(tellers) > 1


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.name)
def test_pairs_join_members_of_one_fact_and_traps_do_not(story: Generated) -> None:
    groups = [{tuple(m) for m in f["members"]} for f in story.gold["facts"]]
    for pair in story.gold["pairs"]:
        a, b = tuple(pair["a"]), tuple(pair["b"])
        assert a[0] != b[0]
        assert any({a, b} <= group for group in groups)


def test_there_is_something_of_everything() -> None:
    golds = [s.gold for s in STORIES]
    facts = [f for g in golds for f in g["facts"]]
    assert {f["verdict"] for f in facts} == {"agree", "precision", "wording", "disagree", "unique"}
    disputed = {f["slot"] for f in facts if f["verdict"] == "disagree"}
    assert disputed >= {"number", "date", "role", "negation", "attribution", "place", "other"}
    assert all(any(g[k] for g in golds) for k in ("non_conflicts", "internal_contradictions", "text_reuse"))
    assert {p["strength"] for g in golds for p in g["pairs"]} == {"same", "partial"}
    assert {Path(file).suffix for g in golds for file in g["articles"]} == {".txt", ".md", ".html"}


def test_a_story_is_written_as_the_hand_made_ones_are(tmp_path: Path) -> None:
    STORIES[0].write(tmp_path)
    home = tmp_path / STORIES[0].name
    gold = json.loads((home / "gold.json").read_text(encoding="utf-8"))
    assert gold == json.loads(json.dumps(STORIES[0].gold))
    assert sorted(gold["articles"]) == sorted(f.name for f in home.iterdir() if f.name != "gold.json")
