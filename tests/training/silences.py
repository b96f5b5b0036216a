"""Fits the constants of :mod:`tui.analysis.facts.absences`: an article says nothing of a fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tests.evaluation.score import Story
from tests.training.fitting import Constants, fit, matrix
from tests.training.judges import Prepared, judge
from tui.analysis.facts.absences import ABSENCE_FEATURES, Absences
from tui.analysis.pipeline import judged_facts
from tui.analysis.text_reuse import CopyGroups, find_reuse
from tui.model import Comparison
from tui.reports.json import as_contract

_RIDGE = 3.0


@dataclass(frozen=True)
class Silence:
    """An article outside a fact that gold knows: its features, and whether gold has it tell nothing of it."""

    story: str
    features: list[float]
    silent: bool


def silences(story: Prepared) -> list[Silence]:
    """The articles that may say nothing of the facts of a story, as the constants in use find these."""
    judge(story)
    aligned = story.aligned
    facts = judged_facts(aligned, story.pairs, CopyGroups(find_reuse(story.articles)))
    export = as_contract(Comparison(articles=story.articles, facts=facts))
    scored = Story(story.gold.gold, export)
    golds = [{tuple(m) for m in fact["members"]} for fact in story.gold.gold["facts"]]
    absences = Absences(aligned.corpus, aligned.alignment)
    found = []
    for fact, told in zip(facts, export["facts"], strict=True):
        units = scored.units(scored.sent(m) for m in told["members"])
        least = min(2, len({m.place.article for m in fact.members}))
        known = [gold for gold in golds if len({file for file, _ in units & gold}) >= least]
        for article, features in absences.features(fact).items() if known else ():
            said = any(file == scored.file_of.get(article) for gold in known for file, _ in gold)
            found.append(Silence(story.gold.name, features, not said))
    return found


def absence(found: Iterable[Silence]) -> Constants:
    """What makes of the features of an article the probability that it says nothing of a fact."""
    rows = list(found)
    x = matrix([s.features for s in rows], len(ABSENCE_FEATURES))
    return fit(x, np.array([float(s.silent) for s in rows]), np.ones(len(rows)), ridge=_RIDGE)
