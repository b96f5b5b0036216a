"""What the engine sees of a story, with the gold's word on it: the samples its constants are learned from.

The seam is small: features as the engine computes them go in, constants come out. A link is learned from
the gold's pairs; a match of two values from the gold's facts (both values of one fact, or not); a conflict
from the facts that are disputed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.evaluation.corpus import Gold
from tests.evaluation.score import Story, Unit
from tests.evaluation.tally import Json
from tests.evaluation.wording import norm, same_value
from tui.analysis import align as aligning
from tui.analysis import weights
from tui.analysis.align import Alignment, align
from tui.analysis.claims import Claim, find_claims
from tui.analysis.features import Pair
from tui.analysis.matches import conflict_features, find_matches
from tui.analysis.mentions import find_mentions
from tui.analysis.score import logistic
from tui.analysis.statements import Session, prepare
from tui.analysis.values import Relation
from tui.export.contract import as_contract
from tui.model import Article, Comparison, Place
from tui.sources import read_sources

PARTIAL = 0.35  # weight of a pair that shares one fact of several: linking it is no fault and no merit


@dataclass
class Samples:
    rows: list[list[float]] = field(default_factory=list)
    labels: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def add(self, row: list[float], label: float, weight: float) -> None:
        self.rows.append(row)
        self.labels.append(label)
        self.weights.append(weight)


@dataclass
class Observed:
    """One story as the engine sees it, with the gold's labels."""

    name: str
    complete: bool  # whether the gold lists every value (generated stories) or only the notable ones
    session: Session
    articles: tuple[Article, ...]
    features: dict[Pair, list[float]]
    claims: list[list[Claim]]
    marked: Story
    links: Samples = field(default_factory=Samples)

    def units(self, claim: Claim) -> set[Unit]:
        place = claim.statement.place
        file = self.marked.file_of.get(place.article, "")
        return self.marked.units_of.get((file, place.sentence), set())

    def aligned(self) -> Alignment:
        """The alignment with the constants of the moment."""
        for pair, features in self.features.items():
            pair.score = logistic(weights.PAIR, features)
        return Alignment({(p.a.index, p.b.index): p for p in self.features})


def observe(story: Gold, *, complete: bool) -> Observed:
    """Read and align a story, keeping the features of every pair it compares."""
    articles = read_sources([str(path) for path in story.paths]).articles
    mentions = {Place(a.id, sid): m for a in articles for sid, m in find_mentions(a).items()}
    session = prepare(articles, mentions)
    with kept_features() as features:
        align(session, lambda share: None)
    seen: Json = as_contract(Comparison(articles))
    for article in seen["articles"]:
        article["sentences"] += article["captions"]
    marked = Story(story.gold, seen)
    observed = Observed(story.name, complete, session, articles, features, find_claims(session), marked)
    label_links(observed, story.gold)
    return observed


@contextmanager
def kept_features() -> Iterator[dict[Pair, list[float]]]:
    """The features of every pair scored inside."""
    kept: dict[Pair, list[float]] = {}
    original = aligning.pair_features

    def keep(*args: Any) -> list[float]:
        found = original(*args)
        kept[next(a for a in args if isinstance(a, Pair))] = found
        return found

    aligning.pair_features = keep
    try:
        yield kept
    finally:
        aligning.pair_features = original


def label_links(observed: Observed, gold: Json) -> None:
    marked = observed.marked
    strength = {frozenset((tuple(p["a"]), tuple(p["b"]))): p["strength"] for p in gold["pairs"]}
    ignored = {frozenset(map(tuple, p)) for p in gold.get("ignore_pairs", [])}
    for pair, row in observed.features.items():
        one, other = ((marked.file_of.get(s.place.article, ""), s.place.sentence) for s in (pair.a, pair.b))
        joined = {frozenset((x, y)) for x in marked.units_of[one] for y in marked.units_of[other]}
        said = {strength[j] for j in joined if j in strength}
        if said:
            observed.links.add(row, 1.0, 1.0 if "same" in said else PARTIAL)
        elif not joined & ignored:
            observed.links.add(row, 0.0, 1.0)


def label_matches(observed: Observed, gold: Json) -> tuple[Samples, Samples]:
    """Samples of matches and of conflicts, with the constants of the moment for what comes before them."""
    slots, conflicts = Samples(), Samples()
    pairs = {frozenset((tuple(p["a"]), tuple(p["b"]))) for p in gold["pairs"]}
    facts = [(f, {tuple(m) for m in f["members"]}) for f in gold["facts"]]
    for match in find_matches(observed.aligned(), observed.claims):
        one, other = observed.units(match.a), observed.units(match.b)
        found = [f for f, members in facts if one & members and other & members
                 and states(f, match.a, one) and states(f, match.b, other)]  # fmt: skip
        paired = any(frozenset((x, y)) in pairs for x in one for y in other)
        differs = match.relation is Relation.DIFFERENT
        if found:
            slots.add(match.features, 1.0, 1.0)
        elif differs or not paired or observed.complete:
            slots.add(match.features, 0.0, 1.0)
        else:  # the same value in sentences that tell the same: most likely one thing
            slots.add(match.features, 1.0, 0.5)
        if differs:
            disputed = any(f["verdict"] == "disagree" for f in found)
            conflicts.add(conflict_features(match), float(disputed), 1.0)
    return slots, conflicts


def states(fact: Json, claim: Claim, units: Iterable[Unit]) -> bool:
    """Whether a claim's words are what the fact's gold has as the value of its article."""
    files = {file for file, _ in units}
    said = [v for file in files for v in fact["values"].get(file, "").split(" / ") if v]
    return any(same_value(claim.mention.text, v) and bool(norm(claim.mention.text)) for v in said)


def generated(folder: Path, seed: int, count: int) -> list[Gold]:
    """Generated stories, written to a folder and read back as the hand-made ones are."""
    from tests.generator.stories import stories as make

    found = []
    for story in make(seed, count):
        story.write(folder)
        home = folder / story.name
        found.append(Gold(story.name, story.gold, tuple(home / f for f in sorted(story.files))))
    return found


def joined(samples: Sequence[tuple[Samples, float]]) -> Samples:
    """Samples of several stories, each with the weight of its story."""
    whole = Samples()
    for part, weight in samples:
        if part.rows:
            whole.rows += part.rows
            whole.labels += part.labels
            whole.weights += [w * weight for w in part.weights]
    return whole
