"""The log of edits applied: a comparison as the user corrected it, with their notes, tags and verdicts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tui.model import Article, Comparison, Fact, Place, Verdict
from tui.model.contradictions import self_contradictions
from tui.review.edits import (
    Anchor,
    ArticleTarget,
    ComparisonTarget,
    Edit,
    FactTarget,
    MarkLine,
    SentenceTarget,
    SetNote,
    SetTags,
    Target,
    anchor,
    anchor_span,
    anchors_of,
    fact_target,
)
from tui.review.history import Regrouping, Review
from tui.review.reanchoring import Anchored
from tui.review.regrouping import Judge, regroup
from tui.review.resolving import Locator, ResolvedTarget


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the user said of one thing.

    Attributes:
        target: what an edit must name, so that it replaces what the user said before.
        note, tags, verdict, reviewed: what the user said.
        computed: for a fact whose verdict the user overruled, the fact as it was before; else None.
        check: whether the words it was written on changed or moved, so that the user should look.
        others: further targets of the same thing, since facts were merged or analysed anew.
    """

    target: Target
    note: str = ""
    tags: tuple[str, ...] = ()
    verdict: str | None = None
    reviewed: bool = False
    computed: Fact | None = None
    check: bool = False
    others: tuple[Target, ...] = ()

    def __bool__(self) -> bool:
        """Whether the user said anything."""
        return bool(self.note or self.tags or self.verdict or self.reviewed or self.computed)

    def write(self, text: str) -> tuple[Edit, ...]:
        """Return the acts that make ``text`` its note."""
        return (SetNote(self.target, text), *(SetNote(t, "") for t in self.others))

    def tag(self, tags: tuple[str, ...]) -> tuple[Edit, ...]:
        """Return the acts that give it exactly these tags."""
        return (SetTags(self.target, tags), *(SetTags(t, ()) for t in self.others))


@dataclass(frozen=True, slots=True)
class Orphan:
    """What the user said of words that are no longer in any article.

    Attributes:
        target: what it was attached to.
        note, tags, verdict: what the user said.
        words: the words that it was said of, as they were.
    """

    target: Target
    note: str
    tags: tuple[str, ...]
    verdict: str | None
    words: str


@dataclass(frozen=True, slots=True)
class MovedAnchor:
    """An anchor whose words changed or moved, for the user to accept (see :class:`.edits.MoveAnchor`)."""

    before: Anchor
    after: Anchor
    how: str


@dataclass(frozen=True, slots=True)
class ReviewedComparison:
    """A comparison with the user's work on it.

    Attributes:
        comparison: with facts regrouped, verdicts overruled and metadata corrected by the user.
        facts: by fact id, those the user said anything of; :meth:`fact` answers for all.
        sentences: by place.
        articles: by article id.
        whole: of the comparison itself.
        orphans: what the user said of words that are in no article any more.
        moved: anchors for the user to check.
        idle: groupings and marked lines without effect, as some of their words are in no article any more.
        regrouped: for facts that the user regrouped, by their ids, the sentences that were put in.
    """

    comparison: Comparison
    facts: dict[str, Annotation]
    sentences: dict[Place, Annotation]
    articles: dict[str, Annotation]
    whole: Annotation
    orphans: tuple[Orphan, ...]
    moved: tuple[MovedAnchor, ...]
    idle: tuple[Regrouping | MarkLine, ...]
    regrouped: dict[str, frozenset[Place]] = field(default_factory=dict)

    def fact(self, fact: Fact) -> Annotation:
        """Return what the user said of a fact, possibly nothing."""
        return self.facts.get(fact.id) or Annotation(fact_target(self.comparison, fact))

    def sentence(self, place: Place) -> Annotation:
        """Return what the user said of a sentence, possibly nothing."""
        if place in self.sentences:
            return self.sentences[place]
        article = self.comparison.article(place.article)
        return Annotation(SentenceTarget(anchor(article, article.sentence(place.sentence))))

    def article(self, article_id: str) -> Annotation:
        """Return what the user said of an article, possibly nothing."""
        return self.articles.get(article_id) or Annotation(ArticleTarget(article_id))


def apply(comparison: Comparison, review: Review, judge: Judge | None = None) -> Comparison:
    """Return the comparison as the user corrected it: metadata, groups of sentences, verdicts.

    Lines marked as noise or story are not followed here, for that takes a new analysis: see
    :func:`corrected`.

    Args:
        comparison: as computed.
        review: the user's work.
        judge: gives regrouped facts their verdict; without one they keep what can be said of them.
    """
    return _overruled(_regrouped(comparison, review, judge), review)[0]


def corrected(article: Article, review: Review) -> Article:
    """Return an article as the user corrected it: metadata, and lines marked as noise or as story.

    A new analysis must follow, for other sentences make the story now, or dates mean another day.

    Args:
        article: as read.
        review: the user's work.

    Raises:
        CompareError: a correction that cannot be, such as a date that is none.
    """
    locator = Locator(Comparison((article,)))
    marks = {
        (at.start, at.end): noise
        for anchor, noise in review.lines.items()
        if anchor.article == article.id and (at := locator.words(anchor))
    }
    values = {name: value for (one, name), value in review.corrections.items() if one == article.id}
    if not (marks or values):
        return article
    from tui.sources.revisions import revise  # loads all that reads sources

    return revise(article, marks, values)


def reviewed(comparison: Comparison, review: Review, judge: Judge | None = None) -> ReviewedComparison:
    """Return a comparison with all edits of the user applied to the words as they are now.

    Args:
        comparison: as computed.
        review: the user's work.
        judge: gives regrouped facts their verdict.
    """
    seen, computed = _overruled(_regrouped(comparison, review, judge), review)
    locator = Locator(seen, contradictions=True)
    found: dict[Target, ResolvedTarget | None] = {t: locator.find(t) for t in _targets(review)}
    groups: dict[str | Place, list[Target]] = {}
    for target, hit in found.items():
        if hit:
            groups.setdefault(_key(hit), []).append(target)
    annotations = {key: _annotation(review, targets, found, computed) for key, targets in groups.items()}
    known = (*seen.facts, *self_contradictions(seen))
    return ReviewedComparison(
        comparison=seen,
        facts={f.id: annotations["f:" + f.id] for f in known if "f:" + f.id in annotations},
        sentences={k: a for k, a in annotations.items() if isinstance(k, Place)},
        articles={a.id: annotations["a:" + a.id] for a in seen.articles if "a:" + a.id in annotations},
        whole=annotations.get("", Annotation(ComparisonTarget())),
        orphans=tuple(_orphan(review, t) for t, hit in found.items() if hit is None),
        moved=_moved(seen, locator, list(found)),
        idle=tuple(act for act in _on_words(review) if not all(map(locator.words, anchors_of(act)))),
        regrouped=_changed_groups(comparison, seen) if review.regroupings else {},
    )


def _regrouped(comparison: Comparison, review: Review, judge: Judge | None) -> Comparison:
    return regroup(_with_metadata(comparison, review), review.regroupings, judge)


def _with_metadata(comparison: Comparison, review: Review) -> Comparison:
    """The comparison with the metadata of its articles as the user corrected it."""
    if not review.corrections:
        return comparison
    from tui.sources.revisions import CORRECTABLE  # loads all that reads sources

    by_article: dict[str, dict[str, str | None]] = {}
    for (article_id, name), value in review.corrections.items():
        if name in CORRECTABLE:
            by_article.setdefault(article_id, {})[name] = value or None
    articles = (replace(a, **by_article.get(a.id, {})) for a in comparison.articles)  # type: ignore[arg-type]
    return replace(comparison, articles=tuple(articles))


def _changed_groups(computed: Comparison, seen: Comparison) -> dict[str, frozenset[Place]]:
    before = {fact.id: frozenset(m.place for m in fact.members) for fact in computed.facts}
    after = {fact.id: frozenset(m.place for m in fact.members) for fact in seen.facts}
    return {name: now - before.get(name, set()) for name, now in after.items() if now != before.get(name)}


def overruled_facts(comparison: Comparison, review: Review) -> dict[str, Verdict]:
    """Return the verdicts that the user gave facts in place of the computed ones, by the ids of the facts.

    Args:
        comparison: gives the facts.
        review: the user's work.
    """
    locator = Locator(comparison)
    verdicts = {}
    for target, verdict in review.overruled.items():
        found = locator.find(target)
        if found and isinstance(found.thing, Fact):
            verdicts[found.thing.id] = verdict
    return verdicts


def _overruled(comparison: Comparison, review: Review) -> tuple[Comparison, dict[str, Fact]]:
    """The comparison with verdicts overruled, and the facts concerned as they were."""
    if not review.overruled:
        return comparison, {}
    verdicts = overruled_facts(comparison, review)
    before = {f.id: f for f in comparison.facts if f.id in verdicts}
    facts = (_with_verdict(f, verdicts[f.id]) if f.id in verdicts else f for f in comparison.facts)
    return replace(comparison, facts=tuple(facts)), before


def _with_verdict(fact: Fact, verdict: Verdict) -> Fact:
    return replace(
        fact,
        verdict=verdict,
        reason=f"{verdict} by the reader's decision; computed: {fact.verdict}",
        confidence=1.0,
        differences=fact.differences if verdict is Verdict.DISAGREE else (),
    )


def _targets(review: Review) -> list[Target]:
    """Everything the user said something of, each once, in the order of first mention."""
    tables = (review.notes, review.tags, review.verdicts, review.overruled)
    targets: dict[Target, None] = {t: None for table in tables for t in table}
    targets.update(dict.fromkeys(sorted(review.reviewed, key=repr)))
    return list(targets)


def _key(hit: ResolvedTarget) -> str | Place:
    match hit.thing:
        case Fact(id=name):
            return "f:" + name
        case Article(id=name):
            return "a:" + name
        case Place():
            return hit.thing
        case Comparison():
            return ""


def _annotation(
    review: Review,
    targets: list[Target],
    found: dict[Target, ResolvedTarget | None],
    computed: dict[str, Fact],
) -> Annotation:
    """What was said of one thing under all its names, the name that fits it best first."""
    hits = {t: h for t in targets if (h := found[t])}
    first, *others = sorted(hits, key=lambda t: -hits[t].overlap)
    facts = [t for t in (first, *others) if isinstance(t, FactTarget)]
    thing = hits[first].thing
    return Annotation(
        target=first,
        note="\n\n".join(review.notes[t] for t in (first, *others) if t in review.notes),
        tags=tuple(dict.fromkeys(tag for t in (first, *others) for tag in review.tags.get(t, ()))),
        verdict=next((review.verdicts[t] for t in facts if t in review.verdicts), None),
        reviewed=any(t in review.reviewed for t in facts),
        computed=computed.get(thing.id) if isinstance(thing, Fact) else None,
        check=any(h.check for h in hits.values()),
        others=tuple(others),
    )


def _orphan(review: Review, target: Target) -> Orphan:
    fact = target if isinstance(target, FactTarget) else None
    return Orphan(
        target,
        review.notes.get(target, ""),
        review.tags.get(target, ()),
        review.verdicts.get(fact) if fact else None,
        "\n".join(a.exact for a in anchors_of(target)),
    )


def _on_words(review: Review) -> list[Regrouping | MarkLine]:
    return [*review.regroupings, *(MarkLine(a, noise) for a, noise in review.lines.items())]


def _moved(comparison: Comparison, locator: Locator, targets: list[Target]) -> tuple[MovedAnchor, ...]:
    moved: dict[Anchor, MovedAnchor] = {}
    for target in targets:
        for before in anchors_of(target):
            at: Anchored | None = locator.words(before)
            if at and at.how != "same":
                after = anchor_span(comparison.article(before.article), at.start, at.end)
                moved[before] = MovedAnchor(before, after, at.how)
    return tuple(moved.values())
