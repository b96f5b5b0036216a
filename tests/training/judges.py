"""Fitting the boosted judges of :mod:`tui.analysis.judge` on stories with gold; needs lightgbm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import lightgbm
import numpy as np

from tests.evaluation.corpus import Gold
from tests.evaluation.wording import same_value
from tests.training.fitting import Matrix, fit, matrix
from tests.training.labels import units_of
from tui.analysis.claims.claim import Claim
from tui.analysis.judge import forest as forests
from tui.analysis.judge.judging import CONFLICT as CONFLICTS
from tui.analysis.judge.judging import SAME as MATCHES
from tui.analysis.judge.judging import compared_values, judge_few
from tui.analysis.judge.value_features import VALUE_FEATURES
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.pipeline import Aligned, aligned_sentences, canonical_order
from tui.forest import Forest, parse
from tui.model import Article
from tui.sources import read_sources

ROUNDS = 180
REAL = 4.0  # weight of a story of real coverage against a made-up one
EXAMPLE = 100.0  # weight of the articles of the example, which every user sees first: 25 real stories
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 10,
    "learning_rate": 0.05,
    "min_data_in_leaf": 15,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
_TOLD_APART = VALUE_FEATURES.index("is_other_thing")
_TOLD = 3  # pairs of one disagreement that count in full; more are repetitions
_CONFLICTS = 2.0  # weight of a conflict against a pair that is none
_PAIRS = 200  # pairs of a story that count in full


@dataclass
class Examples:
    """What one judge learns from.

    Attributes:
        rows: features; ``labels``: 1 for what it looks for, else 0.
        facts: for each example the gold fact it shows, or "".
    """

    rows: list[list[float]] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)

    def add(self, row: list[float], fact: str | None) -> None:
        """Take in an example of a gold fact, or of none."""
        self.rows.append(row)
        self.labels.append(int(bool(fact)))
        self.facts.append(fact or "")

    def weights(self, gold: Gold) -> list[float]:
        """How much each example counts."""
        often = Counter(self.facts)
        share = min(1.0, _PAIRS / max(1, len(self.rows)))
        return [worth(gold) * (_CONFLICTS * min(1.0, _TOLD / often[f]) if f else share) for f in self.facts]


def worth(gold: Gold) -> float:
    """How much a story counts; the articles of the example are real, too."""
    return REAL if gold.real else EXAMPLE if gold.name == "seeds" else 1.0


@dataclass
class Prepared:
    """A story analysed as far as its values.

    Attributes:
        pairs: of values; ``units``: the gold sentences of each statement.
        examples: those of each judge, by its name.
    """

    gold: Gold
    articles: tuple[Article, ...]
    aligned: Aligned
    units: list[set[tuple[str, str]]]
    pairs: list[ValuePair]
    examples: dict[str, Examples] = field(
        default_factory=lambda: {CONFLICTS: Examples(), MATCHES: Examples()}
    )


def prepared(gold: Gold) -> Prepared:
    """A story with the examples it gives, its sentences linked by the constants in use."""
    articles = canonical_order(read_sources([str(path) for path in gold.paths]).articles)
    aligned = aligned_sentences(articles)
    pairs = compared_values(aligned.corpus, aligned.alignment, aligned.claims)
    story = Prepared(gold, articles, aligned, units_of(aligned.corpus, gold.gold), pairs)
    _label(story)
    return story


def judge(story: Prepared) -> None:
    """Judge the values of a story by the judges in use, those apart that the words tell apart."""
    for pair in story.pairs:
        pair.same = 0.0
        if not (pair.differs and pair.features[_TOLD_APART]):
            judge_few([pair], [pair.features])


def _label(story: Prepared) -> None:
    """Sort the pairs of a story into examples; where gold does not say, a pair is left out."""
    told = [f for f in story.gold.gold["facts"] if f["values"]]
    units = story.units
    for pair in story.pairs:
        facts = [f for f in told if stated(story, f, pair.a) and stated(story, f, pair.b)]
        if pair.differs:
            hard = [f["id"] for f in facts if f["verdict"] == "disagree"]
            story.examples[CONFLICTS].add(pair.features, hard[0] if hard else None)
        elif facts:
            story.examples[MATCHES].add(pair.features, facts[0]["id"])
        elif not any(
            units[pair.a.statement.index] & members and units[pair.b.statement.index] & members
            for members in ({tuple(m) for m in f["members"]} for f in story.gold.gold["facts"])
        ):
            story.examples[MATCHES].add(pair.features, None)


def stated(story: Prepared, fact: Mapping[str, Any], claim: Claim) -> bool:
    """Whether a value is the one that its article states for a gold fact, in a sentence that states it."""
    if not story.units[claim.statement.index] & {tuple(m) for m in fact["members"]}:
        return False
    file = story.aligned.corpus.articles[claim.statement.article].path.replace("\\", "/").rsplit("/", 1)[-1]
    said = fact["values"].get(file) or ""
    shown = (claim.mention.text, claim.mention.normalized)
    return bool(said) and any(same_value(s, g) for s in shown for g in said.split(" / "))


def boosted(x: Matrix, y: Matrix, weight: Matrix, rounds: int = ROUNDS, **changed: Any) -> str:
    """Trees fitted to examples, in the form of :mod:`tui.forest`, not calibrated."""
    model = lightgbm.train(PARAMETERS | changed, lightgbm.Dataset(x, y, weight=weight), rounds)
    trees = [_line(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return "\n".join(["1 0", *trees, ""])


def _line(node: Mapping[str, Any]) -> str:
    if "leaf_value" in node:
        return f"={node['leaf_value']:.4g}"
    fork = f"{node['split_feature']}<={node['threshold']:.6g}"
    return f"{fork} {_line(node['left_child'])} {_line(node['right_child'])}"


def calibrated(text: str, raw: Sequence[float], truth: Sequence[float], weight: Sequence[float]) -> str:
    """The same trees with slope and shift fitted on scores of stories they have not seen."""
    constants = fit(matrix([[r] for r in raw], 1), np.array(truth), np.array(weight), ridge=0.1)
    return "\n".join([f"{constants[0]:.4f} {constants[1]:.4f}", *text.split("\n")[1:]])


def raw_scores(forest: Forest, rows: Sequence[Sequence[float]]) -> list[float]:
    """The sums of all trees."""
    scores = (min(max(forest.score(row), 1e-12), 1 - 1e-12) for row in rows)
    return [float(np.log(s / (1 - s))) for s in scores]


def fitted(stories: Sequence[Prepared], parts: Mapping[str, int], name: str) -> dict[int | None, str]:
    """A judge fitted on all stories but those of a part, for each part, and on all (None).

    Each is calibrated on scores that stories got from judges fitted without them; those of the part left
    out are left out of that as well.

    Args:
        stories: with their examples.
        parts: that each story belongs to, by its name.
        name: of the judge, :data:`CONFLICTS` or :data:`MATCHES`.
    """
    known = sorted(set(parts.values()))
    texts = {k: _fitted([s for s in stories if parts[s.gold.name] != k], name) for k in (*known, None)}
    raw = {s.gold.name: raw_scores(parse(texts[parts[s.gold.name]]), s.examples[name].rows) for s in stories}
    return {
        k: _calibrated(text, [s for s in stories if parts[s.gold.name] != k], raw, name)
        for k, text in texts.items()
    }


def _calibrated(text: str, stories: Sequence[Prepared], raw: Mapping[str, list[float]], name: str) -> str:
    examples = [(s.examples[name], s.gold) for s in stories]
    return calibrated(
        text,
        [score for s in stories for score in raw[s.gold.name]],
        [float(label) for own, _ in examples for label in own.labels],
        [weight for own, gold in examples for weight in own.weights(gold)],
    )


def _fitted(stories: Sequence[Prepared], name: str) -> str:
    parts: list[tuple[Examples, Gold]] = [(s.examples[name], s.gold) for s in stories]
    x = matrix([row for examples, _ in parts for row in examples.rows], len(VALUE_FEATURES))
    y = np.array([float(label) for examples, _ in parts for label in examples.labels])
    return boosted(x, y, np.array([w for examples, gold in parts for w in examples.weights(gold)]))


@contextmanager
def judging(judges: Mapping[str, Forest]) -> Iterator[None]:
    """The engine with these judges instead of its own."""
    kept = dict(forests.LOADED)
    forests.LOADED.update(judges)
    try:
        yield
    finally:
        forests.LOADED.clear()
        forests.LOADED.update(kept)
