"""The gold of a generated story, in the form of the stories written by hand."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

from tests.generator.layout import Page
from tests.generator.plan import Plan
from tests.generator.telling import Told

Json = dict[str, Any]
TRAPS = 10
"""At most so many traps in a story, two for each pair of facts."""


def gold(
    name: str, plan: Plan, told: list[list[Told]], pages: list[tuple[str, Page]], rng: random.Random
) -> Json:
    files = [file for file, _ in pages]
    facts = [fact for n in plan.domain.facts if (fact := fact_gold(n, plan, told, files))]
    return {
        "story": name,
        "articles": {
            file: {
                "outlet": page.outlet,
                "date": page.date,
                "title": page.title,
                "story_sentences": len(told[i]),
                "noise_examples": page.noise,
            }
            for i, (file, page) in enumerate(pages)
        },
        "pairs": pairs(told, files),
        "facts": facts,
        "non_conflicts": traps(plan, told, files, facts, rng),
        "internal_contradictions": internal(told, files),
        "text_reuse": [[files[a.copy_of], files[a.index]] for a in plan.articles if a.copy_of is not None],
    }


def pairs(told: list[list[Told]], files: list[str]) -> list[Json]:
    """Sentences of different articles that share a fact: "same" where most of what they tell is shared."""
    found = []
    for i, j in combinations(range(len(told)), 2):
        for a in told[i]:
            for b in told[j]:
                x, y = a.facts.keys() - {"day"}, b.facts.keys() - {"day"}
                if x & y:
                    same = len(x & y) * 2 > len(x | y)
                    found.append(
                        {
                            "a": [files[i], a.text],
                            "b": [files[j], b.text],
                            "strength": "same" if same else "partial",
                        }
                    )
    return found


def fact_gold(name: str, plan: Plan, told: list[list[Told]], files: list[str]) -> Json | None:
    members, values = [], {}
    keys: set[Any] = set()
    ways: set[str] = set()
    for file, article in zip(files, told, strict=True):
        words = []
        for sentence in article:
            if name in sentence.facts:
                key, text, how = sentence.facts[name]
                keys.add(key)
                ways.add(how)
                words.append(text)
                members.append([file, sentence.text])
        if words:
            values[file] = " / ".join(dict.fromkeys(words))
    if not members:
        return None
    verdict = "agree"
    if len(keys) > 1:
        verdict = "disagree"
    elif len(values) < 2:
        verdict = "unique"
    elif len(ways) > 1:
        verdict = "precision" if "rounded" in ways else "wording"
    slot = plan.domain.facts[name].slot
    return {"id": name, "label": name, "verdict": verdict, "members": members, "slot": slot, "values": values}


def traps(
    plan: Plan, told: list[list[Told]], files: list[str], facts: list[Json], rng: random.Random
) -> list[Json]:
    """Values not to be set against each other: of two facts of one dimension, or one value worded twice."""
    found = []
    for name, fact in plan.domain.facts.items():
        for rival in fact.rivals:
            options = [
                ((files[i], a, name), (files[j], b, rival))
                for i in range(len(told))
                for j in range(len(told))
                if i != j
                for a in told[i]
                for b in told[j]
                if name in a.facts and rival not in a.facts and rival in b.facts and name not in b.facts
            ]
            for x, y in rng.sample(options, min(2, len(options))):
                found.append(trap(x, y, f"{name} and {rival} are different things"))
    agreed = {f["id"] for f in facts if f["verdict"] in ("agree", "precision")}
    for name in sorted(agreed):
        options = [
            ((files[i], a, name), (files[j], b, name))
            for i, j in combinations(range(len(told)), 2)
            for a in told[i]
            for b in told[j]
            if name in a.facts and name in b.facts and a.facts[name][1] != b.facts[name][1]
            and plan.domain.facts[name].kind not in ("alt", "quote")
        ]  # fmt: skip
        for x, y in rng.sample(options, min(1, len(options))):
            found.append(trap(x, y, f"{name}: one value in two wordings"))
    return rng.sample(found, min(TRAPS, len(found)))


def trap(x: tuple[str, Told, str], y: tuple[str, Told, str], why: str) -> Json:
    values = [x[1].facts[x[2]][1], y[1].facts[y[2]][1]]
    return {"a": [x[0], x[1].text], "b": [y[0], y[1].text], "why": why, "values": values}


def internal(told: list[list[Told]], files: list[str]) -> list[Json]:
    found = []
    for file, article in zip(files, told, strict=True):
        for a, b in combinations(article, 2):
            if any(a.facts[n][0] != b.facts[n][0] for n in a.facts.keys() & b.facts.keys()):
                found.append({"file": file, "a": a.text, "b": b.text})
    return found
