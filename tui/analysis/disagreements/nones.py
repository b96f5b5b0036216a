"""None against some: nobody was hurt, says one article; three people were, says another.

"No one" and "nobody" leave little to compare, so a plain negation is found by what it counts: the harms
named in the language's table, which the other sentence must count, or tell of as having befallen somebody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.analysis.align import Alignment
from tui.analysis.claims import BEFORE, Claim
from tui.analysis.disagreements.denials import Denial, clause_around, denies, find_denials
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.statements import Session, Statement
from tui.analysis.titles import harm_title
from tui.analysis.words import Language, Term, language
from tui.model import Moment, Name, Quantity

_BEFELL, _TOLD = 0.1, 0.3  # score of two sentences of which the other tells whom it befell, or only of it
_NEAR = 3  # counted words within which a part of the body is wounded
_CONFIDENCE = 0.75


@dataclass(frozen=True, slots=True)
class _None:
    """A harm that a sentence says befell nobody."""

    denial: Denial
    harm: Term
    lang: Language

    @property
    def least(self) -> float:
        """Score from which another sentence may be of the same: "none" is said of some named before."""
        return _TOLD if self.denial.cue.text.casefold() in ("none", "ninguno", "ninguna") else _BEFELL

    def said_of(self, other: Statement) -> bool:
        """Whether those of whom it says so ("none of the crew") are told of in another sentence, too."""
        scope = list(self.denial.scope)
        kept = scope[: scope.index(self.harm.sense)]
        return all(k in other.senses for k in kept)


def none_disputes(session: Session, alignment: Alignment, claims: Sequence[Sequence[Claim]]) -> list[Dispute]:
    """Harms that some articles say befell nobody, and others that they did; one dispute for each harm."""
    found: dict[str, Dispute] = {}
    voiced: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for none in _nones(session):
        statement, cue, harm = none.denial.statement, none.denial.cue, none.harm
        for index, score in sorted(alignment.partners(statement.index).items()):
            other = session.statements[index]
            code = session.articles[other.article].language
            some = _some(other, claims[index], none, score, code) if none.said_of(other) else None
            if some is None:
                continue
            dispute = found.setdefault(harm.sense, _dispute(statement, harm))
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


def _dispute(statement: Statement, harm: Term) -> Dispute:
    topic = statement.source[harm.start - statement.sentence.start : harm.end - statement.sentence.start]
    title = harm_title(harm.sense, topic)
    return Dispute("negation", title, [Side("none", []), Side("some", [])], "", _CONFIDENCE)


def _nones(session: Session) -> Iterator[_None]:
    """The harms that sentences say befell nobody."""
    for denial in find_denials(session):
        lang = language(session.articles[denial.statement.article].language)
        harm = denial.harm(lang)
        if harm and not BEFORE.search(denial.statement.source):
            terms = (t for t in denial.statement.terms if t.sense == harm)
            yield _None(denial, next(terms), lang)


def _some(
    statement: Statement, claims: Sequence[Claim], none: _None, score: float, code: str
) -> Voiced | None:
    """Where a sentence says that the harm was done; None where it does not, or not for certain."""
    lang, harm = none.lang, none.harm.sense
    if score < none.least or BEFORE.search(statement.source):
        return None
    told = _told(statement, harm, lang)
    if denies(statement, dict.fromkeys([harm, *(t.sense for t in told)], 1.0), code, True):
        return None
    for claim in claims:
        q = claim.mention
        some = isinstance(q, Quantity) and q.dimension == "count" and q.low > 0 and q.noun is not None
        if some and not claim.elsewhen and any(lang.sense(m, lang.stem(m)) == harm for m in claim.measures):
            return Voiced(statement, q.start, q.end)
    if any(isinstance(m, Moment) and m.grain == "year" for m in statement.mentions):
        return None  # of another event
    for term in told:
        if _befell(statement, term, lang):
            return Voiced(statement, term.start, term.end)
    return None


def _told(statement: Statement, harm: str, lang: Language) -> list[Term]:
    """The words by which a sentence tells of a harm: of an injury also "broke an arm"."""
    found = [t for t in statement.terms if t.sense == harm]
    if harm in lang.injury:
        for i, term in enumerate(statement.terms):
            near = statement.terms[max(0, i - _NEAR) : i + _NEAR + 1]
            if term.sense in lang.wounds and any(t.sense in lang.body for t in near):
                found.append(term)
    return found


def _befell(statement: Statement, term: Term, lang: Language) -> bool:
    """Whether a sentence says of somebody that the harm befell them."""
    low, high = clause_around(statement, term.start)
    if any(low <= t.start < high and t.sense in lang.people for t in statement.terms):
        return True
    return any(
        (isinstance(m, Name) and m.kind == "person") or (isinstance(m, Quantity) and m.dimension == "age")
        for m in statement.mentions
    )
