"""Until when something lasts: a last day in one article, so many days or weeks in another.

"Closed until Thursday" and "shut for two weeks" are values of two kinds, which are never compared word by
word. What lasts is reckoned from the day of publication of its own article, loosely at both ends, for it
may have begun some days before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from tui.analysis.align import Alignment
from tui.analysis.claims import Claim
from tui.analysis.disagreements.disputes import Dispute, Side
from tui.analysis.disagreements.threads import voiced
from tui.analysis.explain import spelt
from tui.analysis.statements import Session
from tui.analysis.titles import value_title
from tui.analysis.words import language
from tui.model import Moment, Quantity

# Words ahead of what something lasts or must be done within; "after" and "for the first time in" are not.
_SPAN = re.compile(
    r"\b(?:for|within|lasts?|stays?|remains?|closed|shut|suspended|banned|cancelled|have|has|have got|school"
    r"|durante|por|dentro de|en un plazo de|dura|durar[aá]|cerrad[oa]s?|suspendid[oa]s?|cortad[oa]s?|tienen?)"
    r"\s(?:(?:the|next|another|some|about|around|at|least|up|to|only|just|off|out|las|los|pr[oó]xim[oa]s"
    r"|otr[oa]s|unos|unas|al|menos|hasta|solo)\s)*$",
    re.IGNORECASE,
)
_STATES = ("closed", "shut", "suspended", "banned", "cancelled", "cerrado", "suspendido", "cortado")
_DAY = 86_400.0  # seconds
_LIKELY = 0.3  # score of two sentences from which they are likely told of one thing
_SHORTEST, _LONGEST = 1, 100  # days that such a span takes; what lasts for years has other ends
_BEGUN = 4  # days before publication at which the span may have begun
_LOOSE = 0.15  # share by which "two weeks" may be rounded
_CONFIDENCE = 0.75  # a cautious guess: such disputes are few


def lasting_disputes(
    session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[Dispute]:
    """Spans of days against last days that they cannot reach, or run beyond."""
    found: dict[Claim, Dispute] = {}
    for span in _spans(claims):
        for index, score in sorted(alignment.partners(span.statement.index).items()):
            if score < _LIKELY:
                continue
            for end in claims[index]:
                if _is_end(end) and _of_one_thing(session, span, end) and not _fits(session, span, end):
                    dispute = found.get(span) or found.setdefault(span, _dispute(session, span, end))
                    sides = {side.shown: side for side in dispute.sides}
                    shown = end.mention.normalized
                    if shown in sides and voiced(end) not in sides[shown].voices:
                        sides[shown].voices.append(voiced(end))
    return list(found.values())


def _spans(claims: Sequence[Sequence[Claim]]) -> Iterator[Claim]:
    for told in claims:
        for claim in told:
            q = claim.mention
            if not isinstance(q, Quantity) or q.dimension != "duration" or claim.elsewhen or claim.past:
                continue
            before = claim.statement.source[: q.start - claim.statement.sentence.start]
            if q.low >= _SHORTEST * _DAY and q.high <= _LONGEST * _DAY and _SPAN.search(before):
                yield claim


def _is_end(claim: Claim) -> bool:
    moment = claim.mention
    return (
        isinstance(moment, Moment)
        and bool(claim.ahead)
        and moment.role in ("until", "by")
        and moment.grain in ("time", "day", "week")
    )


def _of_one_thing(session: Session, span: Claim, end: Claim) -> bool:
    """Whether the sentences share a word for what lasts: neither a name nor the state it is in."""
    lang = language(session.articles[span.statement.article].language)
    no_topic = lang.light | {lang.sense(word, lang.stem(word)) for word in _STATES}
    a, b = span.statement, end.statement
    return any(k in b.senses and k not in no_topic and k not in a.names and k[0] != "#" for k in a.senses)


def _fits(session: Session, span: Claim, end: Claim) -> bool:
    """Whether the span, reckoned from its article's day, may end on that day."""
    published = session.articles[span.statement.article].date
    lasts, last = span.mention, end.mention
    if published is None or not isinstance(lasts, Quantity) or not isinstance(last, Moment):
        return True
    if last.low is None or last.high is None:
        return True
    first = published + dt.timedelta(days=lasts.low / _DAY * (1 - _LOOSE) - _BEGUN)
    final = published + dt.timedelta(days=lasts.high / _DAY * (1 + _LOOSE) + 1)
    return first <= last.high and last.low <= final


def _dispute(session: Session, span: Claim, end: Claim) -> Dispute:
    told = sorted((span, end), key=lambda c: (c.statement.index, c.index))
    light = language(session.articles[told[0].statement.article].language).light
    sides = [Side(c.mention.normalized, [voiced(c)]) for c in told]
    why = f"{spelt(span.mention)} from the day it was published does not end on {spelt(end.mention)}"
    return Dispute("date", value_title([end], light), sides, why, _CONFIDENCE)
