"""The reader's work, found again on the facts, sentences and articles of a comparison."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.acts import ArticleTarget, ComparisonTarget, FactTarget, SentenceTarget, Target, place_of
from tui.model import Comparison, Fact, Place, Verdict
from tui.review import Review


@dataclass(frozen=True, slots=True)
class Work:
    """What the reader did to one thing.

    Attributes:
        note, tags: the reader's own words.
        verdict: the reader's verdict on a fact, or None.
        overruled: the verdict that stands in place of the program's, or None.
        reviewed: whether the reader has dealt with it.
    """

    note: str = ""
    tags: tuple[str, ...] = ()
    verdict: str | None = None
    overruled: Verdict | None = None
    reviewed: bool = False

    def __bool__(self) -> bool:
        return self != Work()


NOTHING = Work()

Thing = str | Place | None  # a fact's or article's id, a sentence, or the comparison as a whole


@dataclass(frozen=True, slots=True)
class LocatedWork:
    """The reader's work by what it was done on.

    Attributes:
        on: by fact id, article id, sentence, or None for the comparison as a whole.
        lost: work on words that are no longer there, with those words.
    """

    on: dict[Thing, Work] = field(default_factory=dict)
    lost: tuple[tuple[str, Work], ...] = ()

    def of(self, thing: Thing) -> Work:
        """What was done to a thing; nothing, where nothing was."""
        return self.on.get(thing, NOTHING)


def located(review: Review, comparison: Comparison) -> LocatedWork:
    """Find the things the reader's work was done on."""
    reviewed = sorted(review.reviewed, key=lambda t: [(a.article, a.start, a.end) for a in t.anchors])
    done_on: list[Target] = [*review.notes, *review.tags, *review.verdicts, *review.overruled, *reviewed]
    on: dict[Thing, Work] = {}
    lost: list[tuple[str, Work]] = []
    for target in dict.fromkeys(done_on):
        work = Work(
            note=review.notes.get(target, ""),
            tags=review.tags.get(target, ()),
            verdict=review.verdicts.get(target) if isinstance(target, FactTarget) else None,
            overruled=review.overruled.get(target) if isinstance(target, FactTarget) else None,
            reviewed=target in review.reviewed,
        )
        try:
            thing = locate(target, comparison)
        except KeyError:
            lost.append((words_of(target), work))
        else:
            on[thing] = _both(on[thing], work) if thing in on else work
    return LocatedWork(on, tuple(lost))


def locate(target: Target, comparison: Comparison) -> Thing:
    """The thing a target names in a comparison.

    Raises:
        KeyError: there is no such thing any more.
    """
    match target:
        case ComparisonTarget():
            return None
        case ArticleTarget(article):
            return comparison.article(article).id
        case SentenceTarget(anchor):
            place = place_of(comparison, anchor)
            if place is None:
                raise KeyError(anchor.exact)
            return place
        case FactTarget():
            best = max(comparison.facts, key=lambda fact: _likeness(fact, target, comparison), default=None)
            if best is None or not _likeness(best, target, comparison)[0]:
                raise KeyError(words_of(target))
            return best.id


def _likeness(fact: Fact, target: FactTarget, comparison: Comparison) -> tuple[float, float]:
    """How many sentences a fact and a target share, then how many values."""
    places = {place_of(comparison, anchor) for anchor in target.anchors} - {None}
    own = {m.place for m in fact.members}
    spans = {(a.article, a.start, a.end) for a in target.values}
    own_spans = {(v.place.article, v.start, v.end) for m in fact.members for v in m.values}
    return len(own & places) / len(own | places), len(own_spans & spans) / (len(own_spans | spans) or 1)


def words_of(target: Target) -> str:
    """The words a target was named by."""
    match target:
        case FactTarget(anchors):
            return " / ".join(anchor.exact for anchor in anchors)
        case SentenceTarget(anchor):
            return anchor.exact
        case ArticleTarget(article):
            return article
        case ComparisonTarget():
            return ""


def _both(one: Work, other: Work) -> Work:
    return Work(
        note="\n".join(filter(None, (one.note, other.note))),
        tags=tuple(dict.fromkeys(one.tags + other.tags)),
        verdict=other.verdict or one.verdict,
        overruled=other.overruled or one.overruled,
        reviewed=one.reviewed or other.reviewed,
    )
