"""The reader's work as a list of acts that amount to it: what a log says once everything undone is gone."""

from __future__ import annotations

from tui.acts import (
    Act,
    CorrectArticle,
    MarkLine,
    Overrule,
    Rename,
    SetNote,
    SetReviewed,
    SetTags,
    SetVerdict,
)
from tui.review import Review


def acts_of(review: Review) -> list[Act]:
    """The acts whose folding gives this review."""
    acts: list[Act] = [SetNote(target, text) for target, text in review.notes.items()]
    acts += [SetTags(target, tags) for target, tags in review.tags.items()]
    acts += [SetVerdict(fact, verdict) for fact, verdict in review.verdicts.items()]
    acts += [Overrule(fact, verdict) for fact, verdict in review.overruled.items()]
    acts += [SetReviewed(fact, True) for fact in sorted(review.reviewed, key=repr)]
    acts += review.regroupings
    acts += [MarkLine(line, noise) for line, noise in review.lines.items()]
    acts += [CorrectArticle(article, name, value) for (article, name), value in review.corrections.items()]
    return acts if review.name is None else [*acts, Rename(review.name)]
