"""Reading the stories with gold: nothing of a story lost, its noise gone, its metadata never wrong."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.corpus import HELD_OUT, STORIES, load
from tui.model import Article
from tui.sources import read_sources

FOLDERS = sorted(path.parent for path in STORIES.glob("*/gold.json") if HELD_OUT not in path.parent.name)


def key(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


def articles_of(folder_name: str) -> dict[str, Article]:
    gold = load(STORIES / folder_name)
    reading = read_sources([str(path) for path in gold.paths])
    assert not reading.problems
    return {path.name: article for path, article in zip(gold.paths, reading.articles, strict=True)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_stated_fact_is_kept_and_little_noise(folder) -> None:  # type: ignore[no-untyped-def]
    gold, articles = load(folder).gold, articles_of(folder.name)
    sentences = {name: [key(s.text) for s in article.sentences] for name, article in articles.items()}
    whole = {name: "".join(parts) for name, parts in sentences.items()}
    stated = {(member[0], member[1]) for fact in gold["facts"] for member in fact["members"]}
    assert not [(name, words) for name, words in sorted(stated) if key(words) not in whole[name]]
    noise = [(name, key(words)) for name, a in gold["articles"].items() for words in a["noise_examples"]]
    leaked = [(name, words) for name, words in noise if any(words in s for s in sentences[name])]
    assert len(leaked) <= 0.03 * len(noise), leaked


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_metadata_is_right_or_unknown(folder) -> None:  # type: ignore[no-untyped-def]
    gold, articles = load(folder).gold, articles_of(folder.name)
    for name, article in articles.items():
        expected = gold["articles"][name]
        assert article.title == expected["title"]
        assert article.outlet in (None, expected["outlet"])
        assert (article.published or "")[:10] in ("", expected["date"] or "")


def test_stories_that_were_held_out_are_kept_whole_too() -> None:
    lost, leaked, noise = 0, 0, 0
    for folder in (path.parent for path in sorted(STORIES.glob(f"{HELD_OUT}*/gold.json"))):
        gold, articles = load(folder).gold, articles_of(folder.name)
        for name, article in articles.items():
            sentences = [key(s.text) for s in article.sentences]
            stated = [m[1] for fact in gold["facts"] for m in fact["members"] if m[0] == name]
            examples = gold["articles"][name]["noise_examples"]
            lost += sum(key(words) not in "".join(sentences) for words in stated)
            leaked += sum(any(key(words) in s for s in sentences) for words in examples)
            noise += len(examples)
    assert lost == 0
    assert leaked <= 0.05 * noise
