"""What a user can do to a comparison, as values that can be logged, undone and replayed.

An act never refers to a fact's id, which a new analysis gives anew, but to the words it was done
on: an :class:`Anchor` names a stretch of an article by position and by quotation, and a fact is
named by the anchors of its sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Article, Comparison, Fact, Place, Sentence, Verdict

CONTEXT = 32  # code points of prefix and suffix, as W3C Web Annotation tools use

USER_VERDICTS = ("confirmed", "disputed", "unconfirmed", "range", "pending")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of an article, by position and by quotation (W3C text position and text quote selectors).

    Attributes:
        article: id of the article.
        start, end: span in its text.
        exact, prefix, suffix: the words there, and up to 32 code points before and after.
    """

    article: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class FactTarget:
    """A fact, named by the sentences that stated it when the act was done.

    Attributes:
        anchors: its sentences.
        values: the values that it is about, which distinguish it from other facts of the same sentences.
    """

    anchors: tuple[Anchor, ...]
    values: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceTarget:
    """A sentence, or a stretch of one."""

    anchor: Anchor


@dataclass(frozen=True, slots=True)
class ArticleTarget:
    """A whole article."""

    article: str


@dataclass(frozen=True, slots=True)
class ComparisonTarget:
    """The comparison as a whole."""


Target = FactTarget | SentenceTarget | ArticleTarget | ComparisonTarget


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write the note on a target; empty text removes it."""

    target: Target
    text: str


@dataclass(frozen=True, slots=True)
class SetTags:
    """Give a target exactly these tags."""

    target: Target
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetVerdict:
    """The user's own verdict on a fact, one of USER_VERDICTS or own words; None takes it back."""

    target: FactTarget
    verdict: str | None


@dataclass(frozen=True, slots=True)
class SetReviewed:
    """Mark a fact as reviewed, or not."""

    target: FactTarget
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Overrule:
    """Replace the computed verdict of a fact; None restores it."""

    target: FactTarget
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class LinkSentences:
    """State that these sentences speak of one fact.

    Attributes:
        anchors: the sentences.
        fact: the fact they join; None for the one that holds most of them, or a new one.
    """

    anchors: tuple[Anchor, ...]
    fact: FactTarget | None = None


@dataclass(frozen=True, slots=True)
class UnlinkSentences:
    """Take these sentences out of a fact."""

    target: FactTarget
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class SplitFact:
    """Make a fact of its own from these sentences of a fact."""

    target: FactTarget
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """Make one fact of several."""

    targets: tuple[FactTarget, ...]


@dataclass(frozen=True, slots=True)
class MarkLine:
    """Mark a line of a source as noise or as story."""

    anchor: Anchor
    noise: bool


@dataclass(frozen=True, slots=True)
class CorrectArticle:
    """Correct an article's "outlet", "title", "byline" or "published"; None restores what was read."""

    article: str
    field: str
    value: str | None


@dataclass(frozen=True, slots=True)
class MoveAnchor:
    """Accept that what was said of the words at ``before`` holds for those at ``after``."""

    before: Anchor
    after: Anchor


@dataclass(frozen=True, slots=True)
class Rename:
    """Name the comparison."""

    name: str


Edit = (
    SetNote
    | SetTags
    | SetVerdict
    | SetReviewed
    | Overrule
    | LinkSentences
    | UnlinkSentences
    | SplitFact
    | MergeFacts
    | MarkLine
    | CorrectArticle
    | MoveAnchor
    | Rename
)


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the entry with this number."""

    seq: int


@dataclass(frozen=True, slots=True)
class Redo:
    """Do again the entry with this number, which was undone."""

    seq: int


@dataclass(frozen=True, slots=True)
class Lost:
    """An entry that was lost when the file was damaged; it does nothing but hold its number."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log: a number counting from 1 without gaps, when (ISO 8601, UTC), and what."""

    seq: int
    at: str
    act: Edit | Undo | Redo | Lost


# ---------------------------------------------------------------- naming what is acted on


def anchor_span(article: Article, start: int, end: int) -> Anchor:
    """Return the anchor of a span of an article's text.

    Args:
        article: the article.
        start: of the span, in code points of its text.
        end: behind its last code point.
    """
    text = article.text
    return Anchor(
        article.id,
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
    )


def anchor(article: Article, sentence: Sentence) -> Anchor:
    """Return the anchor of a sentence.

    Args:
        article: the article.
        sentence: one of its sentences.
    """
    return anchor_span(article, sentence.start, sentence.end)


def fact_target(comparison: Comparison, fact: Fact) -> FactTarget:
    """Return the name of a fact for edits: the anchors of its sentences and values.

    Args:
        comparison: the comparison that holds the fact.
        fact: the fact.
    """
    anchors: list[Anchor] = []
    values: dict[Anchor, None] = {}
    for member in fact.members:
        article = comparison.article(member.place.article)
        anchors.append(anchor(article, article.sentence(member.place.sentence)))
        values.update(dict.fromkeys(anchor_span(article, v.start, v.end) for v in member.values))
    return FactTarget(tuple(anchors), tuple(values))


def anchors_of(thing: Target | Edit) -> tuple[Anchor, ...]:
    """Return the anchors of the sentences that a target or an act names."""
    match thing:
        case FactTarget(anchors):
            return anchors
        case LinkSentences(anchors, target):
            return (*(target.anchors if target else ()), *anchors)
        case SentenceTarget(one) | MarkLine(one):
            return (one,)
        case UnlinkSentences(target, anchors) | SplitFact(target, anchors):
            return (*target.anchors, *anchors)
        case MergeFacts(targets):
            return tuple(a for t in targets for a in t.anchors)
        case SetNote(target) | SetTags(target) | SetVerdict(target) | SetReviewed(target) | Overrule(target):
            return anchors_of(target)
        case MoveAnchor(before, after):
            return (before, after)
        case ArticleTarget() | ComparisonTarget() | CorrectArticle() | Rename():
            return ()


def place_of(comparison: Comparison, wanted: Anchor) -> Place | None:
    """Return the sentence that holds most of an anchor's span, or None where there is none any more.

    Args:
        comparison: where to look.
        wanted: the anchor.
    """
    best, most = None, 0
    try:
        article = comparison.article(wanted.article)
    except KeyError:
        return None
    for sentence in article.sentences:
        shared = min(sentence.end, wanted.end) - max(sentence.start, wanted.start)
        if shared > most:
            best, most = Place(article.id, sentence.id), shared
    return best
