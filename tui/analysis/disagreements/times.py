"""Disagreements of times that are no dates: deadlines, durations against end dates, "the last time".

"Set for completion by mid-2026" and "projected to take 18 months" share nothing but what they answer.
So the question opens the comparison: every time ahead that is given for finishing, building or opening
takes part, where its sentence speaks of what all the articles speak of, or of nothing else.

"Closed until Thursday" and "shut for two weeks" are values of two kinds, which are never compared word by
word. What lasts is counted from the day of publication of its own article, loosely at both ends, for it
may have begun some days before.

"The worst since 1968" and "the last on this scale, in 1974" answer one question in words of their own.
So, as with deadlines, the question opens the comparison: every time well past that is given for the last
one before the news takes part, where the sentences have at least a little in common.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.analysis.alignment.align import Alignment
from tui.analysis.claims.claim import Claim
from tui.analysis.disagreements.disputes import Dispute, Side
from tui.analysis.disagreements.values import occurrence, sides_of, width
from tui.analysis.statements import Corpus
from tui.analysis.titles import value_title
from tui.analysis.values.wording import as_worded
from tui.languages.patterns import alternatives, single_words
from tui.languages.tables import tables
from tui.languages.words import fold, word_classes
from tui.model import Moment, Quantity
from tui.model.wording import listing

_NEAR = 8  # words within which the finishing is said of a time
_CENTRAL = 0.6  # share of the articles that use a word that names what they are about
_BARE = 4  # words of meaning up to which a sentence without a central one can only mean the whole
_COARSE = frozenset({"month", "season", "quarter", "half", "year"})
_OF_DEADLINES = 0.85  # such disputes were right on the development stories; few, so no more is claimed
_WORD = re.compile(r"[^\W\d_]+")
# A part of the work, or work already done, is finished at a time of its own.
_PART = re.compile(rf"\b(?:{alternatives('PARTS_OF_WORK')})\b", re.IGNORECASE)


def deadline_claims(corpus: Corpus, claims: Sequence[Sequence[Claim]]) -> list[Claim]:
    """Return future times at which the subject of the articles is to be finished, in reading order.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        claims: for each statement, by its index in the corpus, its values with their clauses.
    """
    central = _central(corpus)
    found = []
    for of_statement in claims:
        for claim in of_statement:
            moment = claim.mention
            if (
                isinstance(moment, Moment)
                and claim.is_future
                and moment.grain in _COARSE
                and moment.role in ("at", "by")
                and _finishing(corpus, claim)
                and (central & claim.statement.senses.keys() or len(claim.statement.senses) <= _BARE)
            ):
                found.append(claim)
    return found


def deadline_disputes(corpus: Corpus, claims: Sequence[Claim]) -> list[Dispute]:
    """Return the dispute of those times; none where one article names several, for several works.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        claims: those of :func:`deadline_claims`.
    """
    sides = sides_of(claims)
    homes: defaultdict[int, set[int]] = defaultdict(set)
    for number, side in enumerate(sides):
        for claim in side:
            homes[claim.statement.article].add(number)
    if len(sides) < 2 or any(len(numbers) > 1 for numbers in homes.values()):
        return []
    shown = listing([as_worded(side[0].mention) for side in sides])
    why = f"{shown} are different times for the end of the work"
    return [Dispute("date", "When will it be finished?", [_side(side) for side in sides], why, _OF_DEADLINES)]


def _central(corpus: Corpus) -> set[str]:
    users: defaultdict[str, set[int]] = defaultdict(set)
    for statement in corpus.statements:
        for sense in statement.senses:
            users[sense].add(statement.article)
    least = max(2, _CENTRAL * len(corpus.articles))
    return {sense for sense, articles in users.items() if len(articles) >= least}


def _finishing(corpus: Corpus, claim: Claim) -> bool:
    """Whether a word of finishing, and none that names a part of the work, is near the time."""
    statement = claim.statement
    completion = tables(corpus.articles[statement.article].language).time.completion
    at, end = (x - statement.sentence.start for x in (claim.mention.start, claim.mention.end))
    before = [m[0] for m in _WORD.finditer(statement.source, 0, at)][-_NEAR:]
    after = [m[0] for m in _WORD.finditer(statement.source, end)][:_NEAR]
    near = [*before, *after]
    return any(fold(w) in completion for w in near) and not any(_PART.fullmatch(w) for w in near)


# Words ahead of what something lasts or must be done within; "after" and "for the first time in" are not.
_SPAN = re.compile(
    rf"\b(?:{alternatives('LASTS')})\s(?:(?:{alternatives('LASTS_FILLERS')})\s)*$", re.IGNORECASE
)
_STATES = single_words("CLOSED")
_DAY = 86_400.0  # seconds
_LIKELY = 0.3  # score of two sentences from which they likely describe one thing
_SHORTEST, _LONGEST = 1, 100  # days that such a span takes; what lasts for years has other ends
_BEGUN = 4  # days before publication at which the span may have begun
_LOOSE = 0.15  # share by which "two weeks" may be rounded
_OF_DURATIONS = 0.75  # a cautious guess: such disputes are few


def duration_disputes(
    corpus: Corpus, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[Dispute]:
    """Return spans of days that contradict the last day given elsewhere: too short, or too long.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
    """
    found: dict[Claim, Dispute] = {}
    for span in _spans(claims):
        for index, score in sorted(alignment.partners(span.statement.index).items()):
            if score < _LIKELY:
                continue
            for end in claims[index]:
                if _is_end(end) and _of_one_thing(corpus, span, end) and not _fits(corpus, span, end):
                    dispute = found.get(span) or found.setdefault(span, _duration_dispute(corpus, span, end))
                    sides = {side.shown: side for side in dispute.sides}
                    shown = end.mention.normalized
                    if shown in sides and occurrence(end) not in sides[shown].occurrences:
                        sides[shown].occurrences.append(occurrence(end))
    return list(found.values())


def _spans(claims: Sequence[Sequence[Claim]]) -> Iterator[Claim]:
    for of_statement in claims:
        for claim in of_statement:
            q = claim.mention
            if not isinstance(q, Quantity) or q.dimension != "duration" or claim.other_times or claim.past:
                continue
            before = claim.statement.source[: q.start - claim.statement.sentence.start]
            if q.low >= _SHORTEST * _DAY and q.high <= _LONGEST * _DAY and _SPAN.search(before):
                yield claim


def _is_end(claim: Claim) -> bool:
    moment = claim.mention
    return (
        isinstance(moment, Moment)
        and bool(claim.is_future)
        and moment.role in ("until", "by")
        and moment.grain in ("time", "day", "week")
    )


def _of_one_thing(corpus: Corpus, span: Claim, end: Claim) -> bool:
    """Whether the sentences share a word for what lasts: neither a name nor the state it is in."""
    lang = word_classes(corpus.articles[span.statement.article].language)
    no_topic = lang.light | {lang.sense(word, lang.stem(word)) for word in _STATES}
    a, b = span.statement, end.statement
    return any(k in b.senses and k not in no_topic and k not in a.names and k[0] != "#" for k in a.senses)


def _fits(corpus: Corpus, span: Claim, end: Claim) -> bool:
    """Whether the span, counted from its article's day, may end on that day."""
    published = corpus.articles[span.statement.article].date
    lasts, last = span.mention, end.mention
    if published is None or not isinstance(lasts, Quantity) or not isinstance(last, Moment):
        return True
    if last.low is None or last.high is None:
        return True
    first = published + dt.timedelta(days=lasts.low / _DAY * (1 - _LOOSE) - _BEGUN)
    final = published + dt.timedelta(days=lasts.high / _DAY * (1 + _LOOSE) + 1)
    return first <= last.high and last.low <= final


def _duration_dispute(corpus: Corpus, span: Claim, end: Claim) -> Dispute:
    both = sorted((span, end), key=lambda c: (c.statement.index, c.index))
    light = word_classes(corpus.articles[both[0].statement.article].language).light
    sides = [Side(c.mention.normalized, [occurrence(c)]) for c in both]
    why = f"{as_worded(span.mention)} from the day it was published does not end on {as_worded(end.mention)}"
    return Dispute("date", value_title([end], light), sides, why, _OF_DURATIONS)


_PAST = 300  # days before publication from which a time is not that of the news
_ALIKE = 0.15  # score of two sentences from which their precedents may be the same
_OF_PRECEDENTS = 0.8  # too few on the development stories to learn it from; all of those were right
_LAST = re.compile(rf"\b(?:{alternatives('LAST_TIME')})", re.IGNORECASE)
# With "since": what did not happen in between, or was never so strong.
_NEVER = re.compile(rf"\b(?:{alternatives('NEVER_SINCE')})\b", re.IGNORECASE)


def last_occurrence_disputes(
    corpus: Corpus, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[Dispute]:
    """Return the dispute about when such an event last happened; none where one article names several.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        claims: for each statement, by its index in the corpus, its values with their clauses.
    """
    found = [c for of_statement in claims for c in of_statement if _is_last_occurrence(corpus, c)]
    groups: list[list[Claim]] = []
    for claim in found:
        group = next((g for g in groups if any(_same_kind(corpus, alignment, claim, c) for c in g)), None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    return [dispute for group in groups if (dispute := _last_occurrence_dispute(group))]


def _is_last_occurrence(corpus: Corpus, claim: Claim) -> bool:
    moment, statement = claim.mention, claim.statement
    published = corpus.articles[statement.article].date
    if not isinstance(moment, Moment) or not moment.high or not published:
        return False
    if (published - moment.high).days < _PAST:
        return False
    if moment.role == "since":
        return bool(_NEVER.search(statement.source))
    return bool(_LAST.search(statement.source))


def _same_kind(corpus: Corpus, alignment: Alignment, a: Claim, b: Claim) -> bool:
    one, other = a.statement, b.statement
    if one.article == other.article or alignment.score(one, other) < _ALIKE:
        return False
    light = word_classes(corpus.articles[one.article].language).light
    return any(k[0] != "#" and k not in light for k in one.senses.keys() & other.senses.keys())


def _last_occurrence_dispute(group: Sequence[Claim]) -> Dispute | None:
    sides = sides_of(group)
    homes = [{c.statement.article for c in side} for side in sides]
    if len(sides) < 2 or any(x & y for i, x in enumerate(homes) for y in homes[i + 1 :]):
        return None
    shown = listing([as_worded(side[0].mention) for side in sides])
    why = f"{shown} are different times for the last event of the kind"
    return Dispute(
        "date", "When did the like last happen?", [_side(side) for side in sides], why, _OF_PRECEDENTS
    )


def _side(claims: Sequence[Claim]) -> Side:
    """One side of a dispute, shown as its most exact value."""
    return Side(min(claims, key=width).mention.normalized, [occurrence(c) for c in claims])
