"""Drafts of notes, found again where what they were written on is named otherwise now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.locate import locate
from tui.model import Article, Fact, Place

if TYPE_CHECKING:
    from tui.acts import Target
    from tui.applied import Annotation, Work

Subject = Fact | Place | Article | None  # None is the comparison


def subject_of(target: Target, work: Work) -> tuple[bool, Subject]:
    """Whether what a draft was written on is there, and what it is."""
    found = locate(target, work.comparison)
    return found is not None, found if isinstance(found, Fact | Place | Article) else None


def said_of(subject: Subject, work: Work) -> Annotation:
    """What the reader said of a thing so far."""
    match subject:
        case Fact():
            return work.fact(subject)
        case Place():
            return work.sentence(subject)
        case Article(id=article):
            return work.article(article)
        case None:
            return work.whole


def renamed(targets: Iterable[Target], work: Work) -> Iterator[tuple[Target, Annotation]]:
    """The targets whose subject is known by another name now, with what the reader said under that."""
    for target in targets:
        there, subject = subject_of(target, work)
        if there and (now := said_of(subject, work)).target != target:
            yield target, now


def together(own: str | None, theirs: str, before: str = "") -> str | None:
    """One draft of what was written in two places on one thing, so that none of it is lost.

    Args:
        own: the reader's draft here, or None where they gave it up.
        theirs: the draft, or else the note, that stands in the other place.
        before: what stood there when the reader began.
    """
    if not theirs or theirs == before or theirs in (own or ""):
        return own
    return f"{theirs}\n\n{own}" if own and own not in theirs else theirs
