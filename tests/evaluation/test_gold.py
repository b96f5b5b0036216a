"""The gold of the real stories says only what is in their articles."""

from __future__ import annotations

import pytest

from tests.evaluation.corpus import FIRST_REAL, STORIES, is_real, load

VERDICTS = {"agree", "precision", "wording", "disagree", "unique"}
REAL = sorted(file.parent.name for file in STORIES.glob("*/gold.json") if is_real(file.parent.name))


def faults(name: str) -> list[str]:
    """Where a gold does not fit its articles, named by key alone: some of the stories are unread."""
    story = load(STORIES / name)
    gold = story.gold
    texts = {path.name: " ".join(path.read_text(encoding="utf-8").split()) for path in story.paths}
    cited = {
        f"{kind} {number}": side
        for kind in ("pairs", "non_conflicts")
        for number, pair in enumerate(gold[kind])
        for side in (pair["a"], pair["b"])
    }
    found = [place for place, (file, words) in cited.items() if " ".join(words.split()) not in texts[file]]
    for fact in gold["facts"]:
        stated: dict[str, str] = {}
        for file, words in fact["members"]:
            stated[file] = stated.get(file, "") + " " + " ".join(words.split())
            if " ".join(words.split()) not in texts[file]:
                found.append(f"{fact['id']}: a member is not in its article")
        if fact["verdict"] not in VERDICTS:
            found.append(f"{fact['id']}: no such verdict")
        if (fact["verdict"] == "unique") != (len(stated) == 1):
            found.append(f"{fact['id']}: {len(stated)} articles")
        found += [
            f"{fact['id']}: a value is in no member of its article"
            for file, values in fact["values"].items()
            for value in values.split(" / ")
            if name not in FIRST_REAL  # which name some values in other words
            and " ".join(value.split()) not in stated.get(file, "")
        ]
        if fact["verdict"] == "disagree" and len(fact["values"]) < 2:
            found.append(f"{fact['id']}: nothing that differs")
    ids = [fact["id"] for fact in gold["facts"]]
    return found + [f"{key}: twice" for key in {*ids} if ids.count(key) > 1]


@pytest.mark.parametrize("name", REAL)
def test_every_sentence_and_value_is_in_its_article(name: str) -> None:
    assert not faults(name)
