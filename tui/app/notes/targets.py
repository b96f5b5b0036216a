"""What on the screen can be annotated, and drafts of notes on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.app.desk.selection import sentence_in_focus
from tui.app.desk.state import Desk
from tui.model import Article, Fact, Place
from tui.review.resolving import locate

if TYPE_CHECKING:
    from tui.review.applying import Annotation, ReviewedComparison
    from tui.review.edits import Target

FACT, SENTENCE, ARTICLE, WHOLE = "fact", "sentence", "article", "comparison"


class NoteTarget(NamedTuple):
    """Something to write on.

    Attributes:
        kind: "fact", "sentence", "article" or "comparison".
        words: what it is, in the words of the articles.
        annotation: the user's annotation of it so far, possibly empty.
    """

    kind: str
    words: str
    annotation: Annotation


def note_targets(desk: Desk, work: ReviewedComparison) -> list[NoteTarget]:
    """Return what can be written on, in the order of the dialog.

    Args:
        desk: gives fact, sentence and article in focus.
        work: the comparison with the user's annotations.
    """
    return list(_targets(desk, work))


def likely_target(desk: Desk, offered: list[NoteTarget]) -> int:
    """Return the index of the target that the user most likely wants.

    That is a sentence that the user chose by hand in the article in focus, else the current fact,
    else the article.

    Args:
        desk: gives the chosen sentences.
        offered: the targets, at least one.
    """
    kinds = [resolved.kind for resolved in offered]
    by_hand = any(place.article == desk.focus for place in desk.picked)
    for kind in (SENTENCE,) * by_hand + (FACT, ARTICLE, WHOLE):
        if kind in kinds:
            return kinds.index(kind)
    return 0


def _targets(desk: Desk, work: ReviewedComparison) -> Iterator[NoteTarget]:
    fact = desk.current
    if fact:
        yield NoteTarget(FACT, f"{desk.index.number[fact.id]}: {fact.title}", work.fact(fact))
    place = sentence_in_focus(desk)
    if place:
        yield NoteTarget(SENTENCE, desk.comparison.sentence(place).text, work.sentence(place))
    article = desk.article()
    if article:
        yield NoteTarget(ARTICLE, desk.index.names[article.id], work.article(article.id))
    yield NoteTarget(WHOLE, "", work.whole)


DraftTarget = Fact | Place | Article | None  # None is the comparison


def resolve_draft(target: Target, work: ReviewedComparison) -> tuple[bool, DraftTarget]:
    """Return whether the subject of a draft is found, and the subject.

    Args:
        target: what the draft was written on, by its anchors.
        work: the comparison in which it is looked up.

    Returns:
        The subject is None for the comparison as a whole, and where it is not found.
    """
    found = locate(target, work.comparison)
    return found is not None, found if isinstance(found, Fact | Place | Article) else None


def annotation_for(resolved: DraftTarget, work: ReviewedComparison) -> Annotation:
    """Return the user's annotation of what a draft was written on.

    Args:
        resolved: the fact, sentence or article; None is the comparison as a whole.
        work: the comparison with the user's annotations.
    """
    match resolved:
        case Fact():
            return work.fact(resolved)
        case Place():
            return work.sentence(resolved)
        case Article(id=article):
            return work.article(article)
        case None:
            return work.whole


def renamed(targets: Iterable[Target], work: ReviewedComparison) -> Iterator[tuple[Target, Annotation]]:
    """Yield the targets that have another name now, each with the annotation under that name.

    Args:
        targets: as drafts recorded them.
        work: the comparison in which they are looked up.
    """
    for target in targets:
        there, resolved = resolve_draft(target, work)
        if there and (now := annotation_for(resolved, work)).target != target:
            yield target, now


def merged_drafts(here: str | None, other: str, before: str = "") -> str | None:
    """Return one draft of two texts on one thing, so that neither is lost.

    Args:
        here: the user's draft here, or None where they gave it up.
        other: the draft, or else the note, in the other place.
        before: the text of the other place when the user began.
    """
    if not other or other == before or other in (here or ""):
        return here
    return f"{other}\n\n{here}" if here and here not in other else other
