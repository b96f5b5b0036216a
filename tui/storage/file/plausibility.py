"""Whether whole records make sense: dates of the calendar, spans within their sentences, shares of one.

A record of which every bit is as it was written may still say what cannot be, for another program wrote it.
What cannot be is left out and named when a file is read, so that nothing behind this gate has to expect it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from math import isfinite, isnan
from typing import TypeVar

from tui.model import (
    Article,
    Comparison,
    Contradiction,
    Exchange,
    Fact,
    Link,
    Mention,
    Moment,
    Name,
    Place,
    Polarity,
    Quantity,
    Reuse,
    Value,
)
from tui.review.edits import Anchor, CorrectArticle, Edit, Lost, Redo, Target, Undo
from tui.storage.file.codec import CodecError

_T = TypeVar("_T")
_LONGEST = 2**40  # of any offset or count
LONGEST_ID = 100  # characters of the id of an article or fact
_MINUTES = 24 * 60
_HASH = re.compile("[0-9a-f]{64}")
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z]+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_NAMED = 10  # things of one kind that are named, before the others are counted


def check(thing: object) -> None:
    """Look at what was read from a record.

    Args:
        thing: an article, a fact, a link, an act of the log, or a tuple of such; all else is let pass.

    Raises:
        CodecError: it says what cannot be, such as a thirteenth month.
    """
    if isinstance(thing, tuple):
        for part in thing:
            check(part)
    elif isinstance(thing, Article):
        _check_article(thing)
    elif isinstance(thing, Fact):
        _check_fact(thing)
    elif isinstance(thing, (Link, Reuse)):
        _check_share(thing.score, "score")
    elif isinstance(thing, Contradiction):
        _check_values(thing.values)
    elif isinstance(thing, Exchange):
        _check_exchange(thing)


def _check_article(article: Article) -> None:
    if article.published:
        _check_day(article.published)
    if not _HASH.fullmatch(article.sha256):
        raise CodecError("a hash that is none")
    if not _LANGUAGE.fullmatch(article.language):
        raise CodecError("a language that is none")
    if _SURROGATE.search(article.text):
        raise CodecError("half a character in its text")
    size = len(article.text)
    spans = [(line.start, line.end) for line in article.lines]
    spans += [(sentence.start, sentence.end) for sentence in article.sentences]
    if any(not 0 <= start <= end <= size for start, end in spans):
        raise CodecError("a span outside its text")
    if any(not 0 <= s.paragraph < max(1, len(article.lines)) for s in article.sentences):
        raise CodecError("a paragraph that is none of its lines")
    if len({sentence.id for sentence in article.sentences}) < len(article.sentences):
        raise CodecError("two sentences of one name")
    _check_order(article.lines)
    _check_order(article.sentences)
    if any(
        " ".join(article.text[s.start : s.end].split()) != " ".join(s.text.split()) for s in article.sentences
    ):
        raise CodecError("a sentence of other words than its text")


def _check_order(things: Iterable[object]) -> None:
    starts = [thing.start for thing in things]  # type: ignore[attr-defined]
    if starts != sorted(starts):
        raise CodecError("lines or sentences out of their order")


def _check_day(words: str) -> None:
    """Check an ISO date, with or without a time."""
    try:
        dt.date.fromisoformat(words[:10])
    except ValueError as error:
        raise CodecError("published on no day of the calendar") from error


def _check_fact(fact: Fact) -> None:
    _check_share(fact.confidence, "confidence")
    if not 0 <= fact.independent_sources < _LONGEST:
        raise CodecError("a number of sources that cannot be")
    for member in fact.members:
        _check_values(member.values)
    for difference in fact.differences:
        _check_share(difference.confidence, "confidence")
        _check_values(difference.values)


def _check_share(share: float, what: str) -> None:
    if not 0 <= share <= 1:
        raise CodecError(f"a {what} outside 0 to 1")


def _check_values(values: Iterable[Value]) -> None:
    if any(not 0 <= value.start <= value.end < _LONGEST for value in values):
        raise CodecError("a span that ends before it begins")


def _check_exchange(exchange: Exchange) -> None:
    if not _HASH.fullmatch(exchange.question):
        raise CodecError("a hash that is none")
    if not (isfinite(exchange.seconds) and exchange.seconds >= 0):
        raise CodecError("a time that cannot be")
    if min(exchange.tokens_in, exchange.tokens_out) < 0:
        raise CodecError("fewer tokens than none")
    for share in (exchange.sure, exchange.possible, exchange.recall):
        if share is not None:
            _check_share(share, "share")


def check_named(thing: object, record_id: str) -> None:
    """Check that an article or fact has the id of its record.

    Args:
        thing: what was decoded.
        record_id: id of the record.

    Raises:
        CodecError: it has another, or one that is too long to be an id.
    """
    if not isinstance(thing, (Article, Fact)):
        return
    if thing.id != record_id.partition("@")[0]:
        raise CodecError("it names itself otherwise")
    if len(thing.id) > LONGEST_ID:
        raise CodecError("an id that cannot be")


# ---------------------------------------------------------------- what the user did


def check_act(act: Edit | Undo | Redo | Lost, seq: int) -> None:
    """Look at an act of the log.

    Args:
        act: what was done.
        seq: the number of its entry.

    Raises:
        CodecError: it says what cannot be.
    """
    if isinstance(act, (Undo, Redo)) and not 0 < act.seq < seq:
        raise CodecError("it takes back an act that was not before it")
    if isinstance(act, CorrectArticle):
        _check_correction(act)
    for anchor in _anchors(act):
        _check_anchor(anchor)


def check_target(target: Target) -> None:
    """Look at what a note is written on.

    Raises:
        CodecError: it says what cannot be.
    """
    for anchor in _anchors(target):
        _check_anchor(anchor)


def _check_correction(act: CorrectArticle) -> None:
    from tui.sources.revisions import ADDRESS, CORRECTABLE

    if act.field not in CORRECTABLE:
        raise CodecError("it corrects what cannot be corrected")
    if act.field == "published" and act.value:
        try:
            dt.datetime.fromisoformat(act.value)
        except ValueError as error:
            raise CodecError("published on no day of the calendar") from error
    if act.field == "url" and act.value and not ADDRESS.fullmatch(act.value):
        raise CodecError("an address that is none")


def _check_anchor(anchor: Anchor) -> None:
    if not 0 <= anchor.start <= anchor.end < _LONGEST:
        raise CodecError("a span that ends before it begins")


def _anchors(thing: object) -> Iterator[Anchor]:
    """The anchors in an act or a target."""
    if isinstance(thing, Anchor):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _anchors(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _anchors(getattr(thing, field.name))


# ---------------------------------------------------------------- how records fit together


@dataclass(frozen=True, slots=True)
class ConsistentComparison:
    """A comparison whose parts fit together.

    Attributes:
        comparison: without what does not fit.
        problems: what was left out, one line each.
    """

    comparison: Comparison
    problems: tuple[str, ...]


def make_consistent(comparison: Comparison) -> ConsistentComparison:
    """Return a comparison without anything that refers to missing articles, sentences or words."""
    spans = {Place(a.id, s.id): (s.start, s.end) for a in comparison.articles for s in a.sentences}
    sizes = {a.id: len(a.text) for a in comparison.articles}

    def within(value: Value) -> bool:
        low, high = spans.get(value.place, (0, -1))
        return low <= value.start <= value.end <= high

    def fits(fact: Fact) -> bool:
        return (
            bool(fact.members)
            and all(m.place in spans and all(map(within, m.values)) for m in fact.members)
            and all(within(v) for d in fact.differences for v in d.values)
        )

    def clashes(found: Contradiction) -> bool:
        ends = Place(found.article, found.a), Place(found.article, found.b)
        return all(end in spans for end in ends) and all(map(within, found.values))

    mentions: dict[Place, tuple[Mention, ...]] = {}
    odd_mentions = []
    for place, found in comparison.mentions.items():
        kept = tuple(m for m in found if place in spans and is_plausible(m, sizes[place.article]))
        if place in spans:
            mentions[place] = kept
        if len(kept) < len(found):
            odd_mentions.append(f"{place.article} {place.sentence}")
    whole = replace(
        comparison,
        facts=tuple(_once(f for f in comparison.facts if fits(f))),
        links=tuple(x for x in comparison.links if x.a in spans and x.b in spans),
        reuse=tuple(r for r in comparison.reuse if {r.a, r.b} <= sizes.keys()),
        internal=tuple(c for c in comparison.internal if clashes(c)),
        mentions=mentions,
    )
    kept_facts = {f.id for f in whole.facts}
    problems = (
        _line("facts", [f.id for f in comparison.facts if f.id not in kept_facts]),
        _line("mentions", odd_mentions),
        _line("links", _left_out(comparison.links, whole.links, lambda x: f"{x.a.article}-{x.b.article}")),
        _line("findings of reuse", _left_out(comparison.reuse, whole.reuse, lambda r: f"{r.a}-{r.b}")),
        _line("contradictions", _left_out(comparison.internal, whole.internal, lambda c: c.article)),
    )
    return ConsistentComparison(whole, tuple(filter(None, problems)))


def _left_out(before: Sequence[_T], kept: Sequence[_T], name: Callable[[_T], str]) -> list[str]:
    """The names of things that were not kept."""
    if len(kept) == len(before):
        return []
    known = set(kept)
    return [name(thing) for thing in before if thing not in known]


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    return iter({fact.id: fact for fact in facts}.values())


def _line(what: str, names: list[str]) -> str:
    """Which things of one kind are left out, as far as there is room; nothing where none are."""
    if not names:
        return ""
    more = f" and {len(names) - _MAX_NAMED} more" if len(names) > _MAX_NAMED else ""
    return f"{what} of words that are not there are left out: {', '.join(names[:_MAX_NAMED])}{more}"


def is_plausible(mention: Mention, size: int) -> bool:
    """Return whether a mention can be in a text of some size.

    Args:
        mention: the mention.
        size: length of the text, in code points.
    """
    if not 0 <= mention.start <= mention.end <= size:
        return False
    if isinstance(mention, Quantity):
        return _is_interval(mention)
    if isinstance(mention, Moment):
        in_order = mention.low is None or mention.high is None or mention.low <= mention.high
        return in_order and (mention.minutes is None or 0 <= mention.minutes <= _MINUTES)
    if isinstance(mention, Polarity):
        return mention.sign in (-1, 1) and 0 <= mention.scope[0] <= mention.scope[1] < _LONGEST
    if isinstance(mention, Name):
        return mention.office_at is None or 0 <= mention.office_at[0] <= mention.office_at[1] < _LONGEST
    return True


def _is_interval(quantity: Quantity) -> bool:
    if isnan(quantity.low) or isnan(quantity.high) or quantity.low > quantity.high:
        return False
    return isfinite(quantity.grain) and quantity.grain >= 0
