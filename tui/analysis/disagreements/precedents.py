"""When the like last happened: years that hardly a shared word brings together.

"The worst since 1968" and "the last on this scale, in 1974" answer one question in words of their own.
So, as with deadlines, the question opens the comparison: every time well past that is told as the last
one before the news takes part, where the sentences have at least a little in common.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.analysis.align import Alignment
from tui.analysis.claims import Claim
from tui.analysis.disagreements.disputes import Dispute, Side
from tui.analysis.disagreements.threads import sides_of, voiced, width
from tui.analysis.explain import listed, spelt
from tui.analysis.statements import Session
from tui.analysis.words import language
from tui.model import Moment

_PAST = 300  # days before publication from which a time is not that of the news
_ALIKE = 0.15  # score of two sentences from which their precedents may be the same
_CONFIDENCE = 0.8  # too few on the development stories to learn it from; all of those were right
_LAST = re.compile(
    r"\b(?:(?:the|its|their|'s|’s|el|la|su)\s(?:last|latest|previous|último|última|anterior)\b(?!\s(?:year|month|week|decade))"
    r"|most\srecent)",
    re.IGNORECASE,
)
# With "since": what did not happen in between, or was never so strong.
_NEVER = re.compile(
    r"\b(?:not|no|n['’]t|nothing|nobody|none|never|first|most|worst|best|\w{3,}est|nunca|nada|nadie|peor|mayor|más|primer[oa]?)\b",
    re.IGNORECASE,
)


def precedent_disputes(
    session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]]
) -> list[Dispute]:
    """Whether the articles name the same time for the last such event; none where one names several."""
    found = [c for told in claims for c in told if _is_precedent(session, c)]
    groups: list[list[Claim]] = []
    for claim in found:
        group = next((g for g in groups if any(_same_kind(session, alignment, claim, c) for c in g)), None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    return [dispute for group in groups if (dispute := _dispute(group))]


def _is_precedent(session: Session, claim: Claim) -> bool:
    moment, statement = claim.mention, claim.statement
    published = session.articles[statement.article].date
    if not isinstance(moment, Moment) or not moment.high or not published:
        return False
    if (published - moment.high).days < _PAST:
        return False
    if moment.role == "since":
        return bool(_NEVER.search(statement.source))
    return bool(_LAST.search(statement.source))


def _same_kind(session: Session, alignment: Alignment, a: Claim, b: Claim) -> bool:
    one, other = a.statement, b.statement
    if one.article == other.article or alignment.score(one, other) < _ALIKE:
        return False
    light = language(session.articles[one.article].language).light
    return any(k[0] != "#" and k not in light for k in one.senses.keys() & other.senses.keys())


def _dispute(group: Sequence[Claim]) -> Dispute | None:
    sides = sides_of(group)
    homes = [{c.statement.article for c in side} for side in sides]
    if len(sides) < 2 or any(x & y for i, x in enumerate(homes) for y in homes[i + 1 :]):
        return None
    told = [
        Side(
            min(side, key=width).mention.normalized,
            [voiced(c) for c in side],
        )
        for side in sides
    ]
    shown = listed([spelt(side[0].mention) for side in sides])
    why = f"{shown} are different times for the last event of the kind"
    return Dispute("date", "When did the like last happen?", told, why, _CONFIDENCE)
