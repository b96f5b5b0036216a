"""Everything the user wrote on a comparison, as a list with its places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.languages.folding import fold
from tui.model import Article, Fact, Place
from tui.model.contradictions import self_contradictions
from tui.model.wording import article_names, count
from tui.review.edits import (
    FactTarget,
    MoveAnchor,
    Overrule,
    SetNote,
    SetTags,
    SetVerdict,
    anchors_of,
)

if TYPE_CHECKING:
    from tui.review.applying import Annotation, MovedAnchor, Orphan, ReviewedComparison
    from tui.review.edits import Edit, Target

FACT, SENTENCE, ARTICLE, WHOLE, LOST = "fact", "sentence", "article", "comparison", "lost"
DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class AnnotationItem:
    """The user's annotations of one thing.

    Attributes:
        kind: "fact", "sentence", "article", "comparison", "lost" where its words are not found any more, or
            "draft" for a note that was never saved.
        where: what it is written on, in words.
        note, tags, verdict: as the user entered them.
        overruled: the verdict that was computed, where the user overruled it; else None.
        check: whether its words have changed or moved since, so that the user should look.
        goes_to: the id of the fact or the article, the sentence, or None.
        targets: all targets by which it is recorded.
    """

    kind: str
    where: str
    note: str
    tags: tuple[str, ...]
    verdict: str | None
    overruled: str | None
    check: bool
    goes_to: str | Place | None
    targets: tuple[Target, ...]

    def remove(self) -> tuple[Edit, ...]:
        """Return the acts that take note, tags, verdict and overruling away."""
        acts: list[Edit] = []
        for target in self.targets:
            if self.note:
                acts.append(SetNote(target, ""))
            if self.tags:
                acts.append(SetTags(target, ()))
            if self.verdict and isinstance(target, FactTarget):
                acts.append(SetVerdict(target, None))
            if self.overruled and isinstance(target, FactTarget):
                acts.append(Overrule(target, None))
        return tuple(acts)

    def accept(self, moved: tuple[MovedAnchor, ...]) -> tuple[Edit, ...]:
        """Return the edits that move its anchors to the words as they are now."""
        own = {anchor for target in self.targets for anchor in anchors_of(target)}
        return tuple(MoveAnchor(m.before, m.after) for m in moved if m.before in own)


def annotation_items(work: ReviewedComparison) -> list[AnnotationItem]:
    """Return all annotations: on the comparison, its facts, articles and sentences, then the lost ones."""
    return [*_items(work), *(_lost(orphan) for orphan in work.orphans)]


def drafted(drafts: Mapping[Target, str], work: ReviewedComparison) -> list[AnnotationItem]:
    """Return the notes that were begun and never saved; those whose words are not found any more come last.

    Args:
        drafts: text by target.
        work: the comparison in which the targets are looked up.
    """
    found = [_draft(target, words, work) for target, words in drafts.items()]
    return sorted(found, key=lambda draft: draft.goes_to is None)


def _draft(target: Target, words: str, work: ReviewedComparison) -> AnnotationItem:
    from tui.app.notes.targets import resolve_draft

    names = article_names(work.comparison.articles)
    there, resolved = resolve_draft(target, work)
    where = "the comparison" if there else "words that are gone"
    goes_to: str | Place | None = None
    match resolved:
        case Fact(id=fact_id, title=title):
            where, goes_to = title, fact_id
        case Place():
            where = f"{names[resolved.article]}: {work.comparison.sentence(resolved).text}"
            goes_to = resolved
        case Article(id=article_id):
            where, goes_to = names[article_id], article_id
    return AnnotationItem(DRAFT, where, words, (), None, None, False, goes_to, (target,))


def tally(all_of_it: list[AnnotationItem]) -> list[str]:
    """Return how many notes there are, counted as the library counts them, and what else."""
    saved = [each for each in all_of_it if each.kind != DRAFT]
    notes, drafts = sum(bool(each.note) for each in saved), len(all_of_it) - len(saved)
    tagged = sum(bool(each.tags) for each in saved)
    verdicts = sum(bool(each.verdict or each.overruled) for each in saved)
    others = (
        (drafts, count(drafts, "draft")),
        (tagged, f"{tagged} tagged"),
        (verdicts, count(verdicts, "verdict")),
    )
    return [count(notes, "note"), *(words for number, words in others if number)]


def used_tags(all_of_it: list[AnnotationItem]) -> dict[str, int]:
    """Return how often each tag is used, most used first."""
    used: dict[str, int] = {}
    for each in all_of_it:
        for tag in each.tags:
            used[tag] = used.get(tag, 0) + 1
    return dict(sorted(used.items(), key=lambda item: (-item[1], fold(item[0]), item[0])))


def _items(work: ReviewedComparison) -> Iterator[AnnotationItem]:
    comparison = work.comparison
    names = article_names(comparison.articles)
    if _said(work.whole):
        yield _item_of(WHOLE, "the comparison", work.whole, None)
    for number, fact in enumerate((*comparison.facts, *self_contradictions(comparison)), 1):
        annotation = work.facts.get(fact.id)
        if annotation and _said(annotation):
            yield _item_of(FACT, f"{number}  {fact.title}", annotation, fact.id)
    for article in comparison.articles:
        annotation = work.articles.get(article.id)
        if annotation and _said(annotation):
            yield _item_of(ARTICLE, names[article.id], annotation, article.id)
        for sentence in article.sentences:
            place = Place(article.id, sentence.id)
            annotation = work.sentences.get(place)
            if annotation and _said(annotation):
                words = f"{names[article.id]}: {sentence.text}"
                yield _item_of(SENTENCE, words, annotation, place)


def _said(annotation: Annotation) -> bool:
    return bool(annotation.note or annotation.tags or annotation.verdict or annotation.computed)


def _item_of(kind: str, where: str, annotation: Annotation, goes_to: str | Place | None) -> AnnotationItem:
    targets = (annotation.target, *annotation.others)
    computed = str(annotation.computed.verdict) if annotation.computed else None
    return AnnotationItem(
        kind,
        where,
        annotation.note,
        annotation.tags,
        annotation.verdict,
        computed,
        annotation.check,
        goes_to,
        targets,
    )


def _lost(orphan: Orphan) -> AnnotationItem:
    words = orphan.words or "an article that is no longer here"
    return AnnotationItem(
        LOST, words, orphan.note, orphan.tags, orphan.verdict, None, True, None, (orphan.target,)
    )
