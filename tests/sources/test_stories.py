"""Reading the stories with gold: nothing of a story lost, its noise gone, its metadata never wrong."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.corpus import STORIES, group_of, load
from tui.model import Article
from tui.sources import read_sources

GROUPS = ("read", "held-out")  # what real stories come to is held by the floors of the evaluation
FOLDERS = sorted(path.parent for path in STORIES.glob("*/gold.json") if group_of(path.parent.name) == "read")


def key(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


def bare(outlet: str | None) -> str:
    """An outlet's name is the same with or without its article, and the agency whose text it prints."""
    return re.sub(r" \([^()]+\)$", "", (outlet or "").removeprefix("The "))


def articles_of(folder_name: str) -> dict[str, Article]:
    gold = load(STORIES / folder_name)
    reading = read_sources([str(path) for path in gold.paths])
    assert not reading.problems
    return {path.name: article for path, article in zip(gold.paths, reading.articles, strict=True)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_stated_fact_is_kept(folder) -> None:  # type: ignore[no-untyped-def]
    gold, articles = load(folder).gold, articles_of(folder.name)
    sentences = {name: [key(s.text) for s in article.sentences] for name, article in articles.items()}
    whole = {name: "".join(parts) for name, parts in sentences.items()}
    stated = {(member[0], member[1]) for fact in gold["facts"] for member in fact["members"]}
    assert not [(name, words) for name, words in sorted(stated) if key(words) not in whole[name]]


@pytest.mark.parametrize("group", GROUPS)
def test_metadata_is_hardly_ever_wrong(group: str) -> None:
    wrong: list[tuple[str, ...]] = []
    seen = 0
    for folder in (path.parent for path in sorted(STORIES.glob("*/gold.json"))):
        if group_of(folder.name) != group:
            continue
        gold, articles = load(folder).gold, articles_of(folder.name)
        for name, article in articles.items():
            expected = gold["articles"][name]
            told = (article.title or "", bare(article.outlet), (article.published or "")[:10])
            right = (expected["title"], bare(expected["outlet"]), expected["date"] or "")
            wrong += [(name, x, y) for x, y in zip(told, right, strict=True) if x not in ("", y)]
            seen += len(told)
    assert len(shown(group, wrong)) <= 0.02 * seen


@pytest.mark.parametrize("group", GROUPS)
def test_hardly_any_noise_leaks_and_nothing_of_a_story_is_lost(group: str) -> None:
    lost: list[tuple[str, ...]] = []
    leaked: list[tuple[str, ...]] = []
    noise = 0
    for folder in (path.parent for path in sorted(STORIES.glob("*/gold.json"))):
        if group_of(folder.name) != group:
            continue
        gold, articles = load(folder).gold, articles_of(folder.name)
        for name, article in articles.items():
            sentences = [key(s.text) for s in article.sentences]
            stated = [m[1] for fact in gold["facts"] for m in fact["members"] if m[0] == name]
            examples = [key(words) for words in gold["articles"][name]["noise_examples"]]
            lost += [(name, words) for words in stated if key(words) not in "".join(sentences)]
            leaked += [(name, words) for words in examples if any(same(words, s) for s in sentences)]
            noise += len(examples)
    assert not shown(group, lost)
    assert len(shown(group, leaked)) <= 0.03 * noise


def shown(group: str, found: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What a failure may print: of unread stories how much there is, but no words."""
    return found if group == "read" else [("unread",)] * len(found)


def same(noise: str, sentence: str) -> bool:
    """Whether a sentence is a line of noise, or holds one too long to stand there by chance."""
    return noise == sentence or (len(noise) > 12 and noise in sentence)
