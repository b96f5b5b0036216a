"""The questions that a comparison gives rise to, shown before any is sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from tui.analysis.values.measures import is_comparable, measures_of
from tui.analysis.values.relation import Relation, relation
from tui.model import Comparison, Difference, Mention, Moment, Place, Quantity, Value
from tui.second_reader.settings import Settings
from tui.second_reader.windows import Sentences, estimate, listing, one_line, sentences_of, windows
from tui.second_reader.wording import NARROW, PROMPT_VERSION, PROPOSE, narrow_schema, propose_schema

_SIDES = 4  # values of one alarm that are asked about at most


@dataclass(frozen=True, slots=True)
class Question:
    """What is sent in one call.

    Attributes:
        mode: "propose", "weigh" or "doubt".
        system, user: the two messages.
        numbering: the sentences by their numbers, from 1.
    """

    mode: str
    system: str
    user: str
    numbering: tuple[Place, ...]

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema of the answer."""
        make = propose_schema if self.mode == "propose" else narrow_schema
        return make(len(self.numbering))

    @property
    def tokens(self) -> int:
        """About how many tokens are sent."""
        return estimate(self.system) + estimate(self.user)

    def digest(self, model: str, parameters: str) -> str:
        """Return the SHA-256 of everything that the answer depends on, in hexadecimal.

        Args:
            model: name of the model.
            parameters: canonical JSON of temperature, seed and limits.
        """
        schema = canonical_json(self.schema)
        parts = [PROMPT_VERSION, self.mode, model, parameters, self.system, self.user, schema]
        return hashlib.sha256(canonical_json(parts).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would be asked.

    Attributes:
        questions: in the order in which they are sent.
        left_out: how many further ones the bound on calls leaves out.
    """

    questions: tuple[Question, ...]
    left_out: int

    @property
    def tokens(self) -> int:
        """About how many tokens all questions are together."""
        return sum(q.tokens for q in self.questions)


def canonical_json(data: Any) -> str:
    """Return canonical JSON."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parameters(settings: Settings) -> str:
    """Return what every question is asked with, as canonical JSON."""
    return canonical_json({"max_tokens": settings.answer_tokens, "seed": 0, "temperature": 0})


def plan(comparison: Comparison, settings: Settings) -> Plan:
    """Return the questions for a comparison, the widest first, as many as the settings allow.

    Args:
        comparison: as the engine made it.
        settings: the modes, the window and the number of calls.
    """
    sentences = sentences_of(comparison)
    makers = {"propose": _propose, "doubt": _doubt, "weigh": _weigh}
    found = [
        question
        for mode, make in makers.items()
        if mode in settings.modes
        for question in make(comparison, sentences, settings)
    ]
    return Plan(tuple(found[: settings.calls]), max(len(found) - settings.calls, 0))


def _propose(comparison: Comparison, sentences: Sentences, settings: Settings) -> Iterator[Question]:
    budget = max(settings.window - estimate(PROPOSE), 200)
    for places in windows(comparison, sentences, budget):
        if len({p.article for p in places}) > 1:
            yield Question("propose", PROPOSE, f"SENTENCES\n{listing(sentences, places)}", places)


def _doubt(comparison: Comparison, sentences: Sentences, _settings: Settings) -> Iterator[Question]:
    for fact in comparison.facts:
        for difference in fact.differences:
            values = _one_of_each(difference)
            if len(values) > 1:
                yield _narrow("doubt", sentences, values)


def _one_of_each(difference: Difference) -> list[Value]:
    """The first value of each side, of different sentences."""
    sides: dict[str, Value] = {}
    for value in difference.values:
        if value.place not in {v.place for v in sides.values()}:
            sides.setdefault(value.normalized, value)
    return list(sides.values())[:_SIDES]


def _weigh(comparison: Comparison, sentences: Sentences, _settings: Settings) -> Iterator[Question]:
    """Pairs of linked sentences whose typed values differ although the engine raised no alarm."""
    alarms = {
        frozenset((a.place, b.place))
        for fact in comparison.facts
        for d in fact.differences
        for a, b in combinations(d.values, 2)
    }
    best = sorted(comparison.links, key=lambda link: -link.score)
    for link in best:
        if frozenset((link.a, link.b)) in alarms:
            continue
        pair = _unlike(comparison, link.a, link.b)
        if pair:
            yield _narrow("weigh", sentences, pair)


def _unlike(comparison: Comparison, a: Place, b: Place) -> list[Value]:
    """A value of each sentence that the engine reads as different ones; none where it reads any as equal."""
    first, second = (comparison.mentions.get(place, ()) for place in (a, b))
    equal = {m.normalized for m in first} & {m.normalized for m in second}
    for x, y in product(first, second):
        is_new = not {x.normalized, y.normalized} & equal
        if is_new and _is_one_measure(x, y) and relation(x, y) is Relation.DIFFERENT:
            return [Value(p, m.start, m.end, m.text, m.normalized) for p, m in ((a, x), (b, y))]
    return []


def _is_one_measure(x: Mention, y: Mention) -> bool:
    """Whether two values can be set against each other: two counts of the dead, two days."""
    if isinstance(x, Moment) and isinstance(y, Moment):
        return is_comparable(x) and is_comparable(y)
    return (
        isinstance(x, Quantity)
        and isinstance(y, Quantity)
        and is_comparable(x)
        and is_comparable(y)
        and x.noun == y.noun
        and measures_of(x) == measures_of(y)
        and ("points" in x.qualifiers) == ("points" in y.qualifiers)
    )


def _narrow(mode: str, sentences: Sentences, values: list[Value]) -> Question:
    places = tuple(v.place for v in values)
    pairs_said = " and ".join(f'"{one_line(v.text)}" in sentence {n}' for n, v in enumerate(values, 1))
    user = f"Do these values disagree: {pairs_said}?\nSENTENCES\n{listing(sentences, places)}"
    return Question(mode, NARROW, user, places)
