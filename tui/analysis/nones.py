"""None against some: nobody was hurt, says one article; three people were, says another.

"No one" and "nobody" leave little to compare, so a plain negation is found by what it counts: the harms
named in the language's table, which the other sentence must count or tell of as having happened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tui.analysis.align import Alignment
from tui.analysis.claims import BEFORE, Claim
from tui.analysis.disputes import Dispute, Side, Voiced
from tui.analysis.statements import Session, Statement
from tui.analysis.words import Language, Term, fold, language
from tui.model import Polarity, Quantity

_COUNTED, _TOLD = 0.1, 0.3  # score of two sentences of which the other counts the harm, or only tells of it
_NEAR = 3  # counted words within which "no one" denies a harm
_CONFIDENCE = 0.75
_NONE = frozenset({"no", "no one", "nobody", "none", "nadie", "ningun", "ninguna", "ninguno", "neither"})


def none_disputes(session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]]) -> list[Dispute]:
    """Harms that some articles say befell nobody, and others that they did; one dispute for each harm."""
    found: dict[str, Dispute] = {}
    voiced: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for statement in session.statements:
        lang = language(session.articles[statement.article].language)
        for cue, harm in _denied(statement, lang):
            for index, score in sorted(alignment.partners(statement.index).items()):
                other = session.statements[index]
                some = _some(other, claims[index], harm, score, lang)
                if some is None:
                    continue
                dispute = found.setdefault(harm.sense, _dispute(statement, cue, harm))
                for side, voice in zip(
                    dispute.sides,
                    (Voiced(statement, cue.start, harm.end if harm.start > cue.start else cue.end), some),
                    strict=True,
                ):
                    if (voice.statement.index, voice.start) not in voiced[harm.sense]:
                        voiced[harm.sense].add((voice.statement.index, voice.start))
                        side.voices.append(voice)
    for dispute in found.values():
        dispute.sides.sort(key=lambda side: side.voices[0].order)
        shown = [" ".join(side.voices[0].text.split()) for side in dispute.sides]
        dispute.why = f"{shown[0]} and {shown[1]} cannot both be so"
    return list(found.values())


def _dispute(statement: Statement, cue: Polarity, harm: Term) -> Dispute:
    topic = statement.source[harm.start - statement.sentence.start : harm.end - statement.sentence.start]
    return Dispute(
        "negation", f"Anybody {topic.lower()}?", [Side("none", []), Side("some", [])], "", _CONFIDENCE
    )


def _denied(statement: Statement, lang: Language) -> list[tuple[Polarity, Term]]:
    """The harms that a sentence says befell nobody."""
    if BEFORE.search(statement.source):
        return []
    found = []
    for cue in statement.mentions:
        if isinstance(cue, Polarity) and cue.sign < 0 and fold(cue.text) in _NONE:
            low, high = cue.scope
            inside = [t for t in statement.terms if low <= t.start < high][:_NEAR]
            found += [(cue, t) for t in inside if t.sense in lang.harms][:1]
    return found


def _some(
    statement: Statement, claims: Sequence[Claim], harm: Term, score: float, lang: Language
) -> Voiced | None:
    """Where a sentence says that the harm was done; None where it does not, or not for certain."""
    if score < _COUNTED or BEFORE.search(statement.source):
        return None
    if any(isinstance(m, Polarity) and (m.sign < 0 or m.certainty != "certain") for m in statement.mentions):
        return None
    for claim in claims:
        q = claim.mention
        some = isinstance(q, Quantity) and q.dimension == "count" and q.low > 0 and q.noun is not None
        if (
            some
            and not claim.elsewhen
            and any(lang.sense(m, lang.stem(m)) == harm.sense for m in claim.measures)
        ):
            return Voiced(statement, q.start, q.end)
    if score < _TOLD:
        return None
    term = next((t for t in statement.terms if t.sense == harm.sense), None)
    return Voiced(statement, term.start, term.end) if term else None
