"""When the thing the articles are about is to be finished: values that no shared word brings together.

"Set for completion by mid-2026" and "projected to take 18 months" share nothing but what they answer.
So the question opens the comparison: every time ahead that is told of finishing, building or opening
takes part, where its sentence speaks of what all the articles speak of, or of nothing else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tui.analysis.claims import Claim
from tui.analysis.disagreements.disputes import Dispute, Side
from tui.analysis.disagreements.threads import sides_of, voiced, width
from tui.analysis.explain import listed, spelt
from tui.analysis.languages import tables
from tui.analysis.statements import Session
from tui.analysis.words import fold
from tui.model import Moment

_NEAR = 8  # words within which the finishing is told of a time
_CENTRAL = 0.6  # share of the articles that use a word which stands for what they are about
_BARE = 4  # words of meaning up to which a sentence without a central one can only mean the whole
_COARSE = frozenset({"month", "season", "quarter", "half", "year"})
_CONFIDENCE = 0.85  # such disputes were right on the development stories; few, so no more is claimed
_WORD = re.compile(r"[^\W\d_]+")
# A part of the work, or work already done, is finished at a time of its own.
_PART = re.compile(
    r"\b(?:phase|stage|section|first|second|third|half|part|interim|fase|etapa|tramo|primer[oa]?|segund[oa]|parte)\b",
    re.IGNORECASE,
)


def deadline_claims(session: Session, claims: Sequence[Sequence[Claim]]) -> list[Claim]:
    """The times ahead at which the thing the articles are about is to be finished, in reading order."""
    central = _central(session)
    found = []
    for told in claims:
        for claim in told:
            moment = claim.mention
            if (
                isinstance(moment, Moment)
                and claim.ahead
                and moment.grain in _COARSE
                and moment.role in ("at", "by")
                and _finishing(session, claim)
                and (central & claim.statement.senses.keys() or len(claim.statement.senses) <= _BARE)
            ):
                found.append(claim)
    return found


def deadline_disputes(session: Session, claims: Sequence[Claim]) -> list[Dispute]:
    """Whether those times can all be right; none where one article names several, for several works."""
    sides = sides_of(claims)
    homes: defaultdict[int, set[int]] = defaultdict(set)
    for number, side in enumerate(sides):
        for claim in side:
            homes[claim.statement.article].add(number)
    if len(sides) < 2 or any(len(numbers) > 1 for numbers in homes.values()):
        return []
    told = [Side(min(side, key=width).mention.normalized, [voiced(c) for c in side]) for side in sides]
    why = f"{listed([spelt(side[0].mention) for side in sides])} are different times for the end of the work"
    return [Dispute("date", "When will it be finished?", told, why, _CONFIDENCE)]


def _central(session: Session) -> set[str]:
    users: defaultdict[str, set[int]] = defaultdict(set)
    for statement in session.statements:
        for sense in statement.senses:
            users[sense].add(statement.article)
    least = max(2, _CENTRAL * len(session.articles))
    return {sense for sense, articles in users.items() if len(articles) >= least}


def _finishing(session: Session, claim: Claim) -> bool:
    """Whether a word of finishing, and none that names a part of the work, stands near the time."""
    statement = claim.statement
    completion = tables(session.articles[statement.article].language).time.completion
    at, end = (x - statement.sentence.start for x in (claim.mention.start, claim.mention.end))
    before = [m[0] for m in _WORD.finditer(statement.source, 0, at)][-_NEAR:]
    after = [m[0] for m in _WORD.finditer(statement.source, end)][:_NEAR]
    near = [*before, *after]
    return any(fold(w) in completion for w in near) and not any(_PART.fullmatch(w) for w in near)
