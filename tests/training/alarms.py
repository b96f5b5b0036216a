"""How right alarms are: values that differ, brought together, against gold; fits their confidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from tests.evaluation.corpus import Gold
from tests.evaluation.score import Story
from tests.evaluation.tally import Json
from tests.training.fitting import Constants, fit, matrix
from tests.training.judges import REAL, Prepared, judge
from tui.analysis.disagreements.values import CLUSTER_FEATURES, DOUBTED, ValueCluster, conflict_clusters

_RIDGE = 1.0
_TUNED_ON = 0.5  # weight of a story that rules were made on against another
SURE_RIGHT = 0.9  # share of what is called sure that is to be right
SHOWN_RIGHT = 0.65  # the same of all that is shown


@dataclass(frozen=True)
class Alarm:
    """A thread of values that differ, by its features, and whether gold holds it to be a disagreement."""

    gold: Gold
    features: list[float]
    is_doubtful: bool
    right: bool


def alarms(story: Prepared) -> list[Alarm]:
    """The threads that the judges in use find in a story; what repeats another is left out."""
    judge(story)
    clusters = conflict_clusters(story.pairs)
    scored = Story(story.gold.gold, _export(story, clusters))
    scored.score_disagreements()
    return [
        Alarm(story.gold, cluster.features, cluster.is_doubtful, number in scored.answers)
        for number, cluster in enumerate(clusters)
        if number in scored.claimed
    ]


def _export(story: Prepared, clusters: Sequence[ValueCluster]) -> Json:
    """The threads as a comparison that is scored."""
    facts = []
    for number, cluster in enumerate(clusters):
        values = [
            {
                "article": c.statement.place.article,
                "sentence": c.statement.place.sentence,
                "text": c.mention.text,
                "normalized": side[0].mention.normalized,
            }
            for side in cluster.sides
            for c in side
        ]
        slot = "date" if cluster.is_time else "number"
        differences = [{"slot": slot, "values": values}]
        places = [c.statement.place for c in cluster.claims]
        members = [{"article": p.article, "sentence": p.sentence} for p in places]
        facts.append(
            {"id": str(number), "verdict": "disagree", "members": members, "differences": differences}
        )
    articles = [
        {"id": a.id, "path": a.path, "sentences": [{"id": s.id, "text": s.text} for s in a.sentences]}
        for a in story.articles
    ]
    return {"articles": articles, "facts": facts, "links": []}


def confidence(found: Iterable[Alarm]) -> Constants:
    """What makes of the features of a thread the probability that it is a disagreement.

    The rules whose answers the judge weighs were made on most stories that may be read, where alarms are
    right more often than elsewhere; so these count less.
    """
    rows = list(found)
    x = matrix([a.features for a in rows], len(CLUSTER_FEATURES))
    y = np.array([float(a.right) for a in rows])
    weight = [(REAL if a.gold.real else 1.0) * (_TUNED_ON if a.gold.tuned_on else 1.0) for a in rows]
    return fit(x, y, np.array(weight), ridge=_RIDGE)


def threshold(rated: Iterable[tuple[float, Alarm]], share: float) -> float:
    """The least confidence from which such a share of alarms is right, of real stories no rule was made on.

    The share is that which the confidences promise. Counting what is right instead would pick the place where
    chance is kindest.

    Args:
        rated: alarms with confidences given without their story.
        share: of those from there on that are to be right.
    """
    known = (
        min(sure, DOUBTED) if a.is_doubtful else sure
        for sure, a in rated
        if a.gold.real and not a.gold.tuned_on
    )
    least, total = 1.0, 0.0
    for number, sure in enumerate(sorted(known, reverse=True), 1):
        total += sure
        if total < share * number:
            break
        least = sure
    return float(np.floor(least * 100) / 100)
