"""Saying a planned article in the style of its outlet."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

from tests.generator import numbers, values
from tests.generator.calendar_words import When
from tests.generator.plan import HOLE, STARTERS, Article, Clause, Plan, Sentence
from tests.generator.values import Style

AMERICAN = {
    "metres": "meters",
    "kilometres": "kilometers",
    "metre": "meter",
    "neighbour": "neighbor",
    "harbour": "harbor",
    "labour": "labor",
    "programme": "program",
    "centre": "center",
    "tonnes": "tons",
    "travellers": "travelers",
    "travelling": "traveling",
    "travelled": "traveled",
    "cancelled": "canceled",
    "paralysed": "paralyzed",
    "defence": "defense",
    "autumn": "fall",
    "motorway": "highway",
    "jewellery": "jewelry",
    "holidaymakers": "vacationers",
    "grey": "gray",
    "organisers": "organizers",
}


@dataclass
class Told:
    """A sentence as it stands in an article: what it says of each fact, as (key, words, relation)."""

    text: str
    facts: dict[str, tuple[Any, str, str]] = field(default_factory=dict)


class Teller:
    """Says one article; remembers who has been named."""

    def __init__(self, plan: Plan, article: Article, style: Style, rng: random.Random) -> None:
        self.plan, self.article, self.style, self.rng = plan, article, style, rng
        self.named: set[str] = set()
        self.when = When(plan.event, article.published)
        self.people = {k for k, kind in plan.domain.define.items() if kind == "person"}

    def sentence(self, planned: Sentence) -> Told:
        said: dict[str, tuple[Any, str, str]] = {}
        source = self.fill(planned.source, said, 0.5, planned)
        parts = [
            self.fill(c.text.replace("{source}", source), said, c.seed, planned, c) for c in planned.clauses
        ]
        text = parts[0]
        if len(parts) > 1:
            text = text.rstrip(".") + planned.joint + lowered(parts[1])
        if planned.wrapper:
            bare = text.rstrip(".")
            for hole, words in (
                ("{S}", bare),
                ("{s}", lowered(bare)),
                ("{source}", source),
                ("{Source}", raised(source)),
            ):
                text = (planned.wrapper if hole == "{S}" else text).replace(hole, words)
        return Told(self.polished(text), said)

    def fill(self, text: str, said: dict[str, tuple[Any, str, str]], seed: float, planned: Sentence,
             clause: Clause | None = None) -> str:  # fmt: skip
        rng = random.Random(seed)
        overrides = dict(planned.overrides)

        def word(match: re.Match[str]) -> str:
            name, part = match[1], match[2] or ""
            fact = self.plan.domain.facts.get(name)
            if fact is None:
                return self.name(name, part)
            value = overrides.get(name, self.article.values[name])
            around = text[: match.start()], text[match.end() :]
            words, how = values.said(fact, value, part, around, self.when, self.style, rng)
            key = values.key(fact, value, self.plan.event)
            if not (how and said.get(name, ("", "", "x"))[2] == ""):
                said[name] = (key, re.sub(r"^(?:on|in|by|at) ", "", words), how)
            if part == "cap":
                return raised(words)
            return words

        filled = HOLE.sub(word, text)
        for name in clause.facts if clause else ():
            fact = self.plan.domain.facts[name]
            if name not in said:
                value = overrides.get(name, self.article.values[name])
                label = spoken(filled) if fact.kind == "quote" else filled
                key = "quote" if fact.kind == "quote" else value
                said[name] = (key, label, "wording:" + label if fact.kind == "quote" else "")
        return filled

    def name(self, key: str, part: str) -> str:
        full = self.plan.world[key]
        if key in self.people:
            if key in self.named and self.rng.random() < 0.7:
                return full.split()[-1]
            self.named.add(key)
        return raised(full) if part == "cap" else full

    def polished(self, text: str) -> str:
        text = re.sub(r"\ba (8|11|18|8\d)(?=\D)", r"an \1", text)
        text = re.sub(r"\ban? (an?|one) ", r"\1 ", text)
        start = re.match(r"(\d[\d,]*)(?=\s)(?! (?:million|billion|per|%))", text)
        if start:
            number = int(start[1].replace(",", ""))
            text = (raised(numbers.words(number)) if number < 100 else f"A total of {start[1]}") + text[
                start.end() :
            ]
        elif re.match(r"\d", text):
            text = f"Some {text}"
        text = re.sub(r"([.!?])\.", r"\1", raised(text))
        text = re.sub(r"\b(a\.m|p\.m)\.\.?(?= [a-z])", r"\1.", text)
        if self.style.american:
            for british, american in AMERICAN.items():
                text = re.sub(rf"\b{british}\b", american, text)
        return text if text[-1] in ".”" else text + "."


def spoken(text: str) -> str:
    match = re.search(r"“([^”]*?)[,.]?”", text)
    return match[1] if match else text


def lowered(text: str) -> str:
    """The sentence as the second half of another: lower-case unless it starts with a name."""
    first = re.match(r"[\w’'-]+", text)
    number = first and first[0].split("-")[0].lower() in {*numbers.SMALL, *numbers.TENS}
    return text[0].lower() + text[1:] if first and (first[0] in STARTERS or number) else text


def raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def told(plan: Plan, article: Article, style: Style, rng: random.Random) -> list[Told]:
    teller = Teller(plan, article, style, rng)
    return [teller.sentence(s) for s in article.sentences]


def title(plan: Plan, article: Article, style: Style, rng: random.Random) -> str:
    teller = Teller(plan, article, style, rng)
    text = teller.fill(rng.choice(plan.domain.lists["titles"]), {}, rng.random(), Sentence(()))
    return raised(text)
