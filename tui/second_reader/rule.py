"""The rule by which the engine and a second reader come to one verdict.

=====================  ============================  ======================================================
the engine             the second reader             verdict
=====================  ============================  ======================================================
disagreement           the same disagreement         found by both; sure where the engine is, or where the
                                                     second reader is and was measured to be right, or was
                                                     not measured and says so unasked; else possible
disagreement           says that there is none       one tier lower; withdrawn from "possible" only for a
                                                     reader whose measured recall is good, or that is sure
                                                     where it was measured to be right; only a remark from
                                                     one not measured that names no values of two sides
disagreement           read it and does not see it   the same, but only for a reader of good recall
nothing                disagreement, sure            possible, or sure where such were measured to be right
nothing                disagreement, unsure          possible where the engine's check of the values finds
                                                     them different
                                                     left out where that finds them compatible
                                                     else possible, if not measured to be mostly wrong
equal values           disagreement of these         possible, and the agreement becomes unclear
unclear                agreement                     agreement, found by both
agreement              agreement                     agreement, found by both
nothing                agreement                     agreement, found by the second reader
=====================  ============================  ======================================================

Where either calls a disagreement an update, it is one. What is good: :mod:`tui.second_reader.settings`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.model import (
    Comparison,
    Difference,
    DifferenceKind,
    Fact,
    FoundBy,
    Place,
    Tier,
    Value,
    Verdict,
)
from tui.model.second_reader import DOUBTED, WITHDRAWN
from tui.model.wording import count
from tui.second_reader.answers import ReadAnswers, ReadFact, read_answers
from tui.second_reader.facts import new_fact, same_values
from tui.second_reader.settings import UNMEASURED, Trust, trust_of
from tui.second_reader.value_check import Check, check_values

BOTH_CONFIDENCE = 0.95  # of a disagreement that both see; measured, see docs/second-reader.md
_LOWERED = 0.5  # what a confidence is multiplied with when the other reader sees it otherwise


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """What came of two readings.

    Attributes:
        comparison: with the facts of both.
        confirmed, added, lowered, withdrawn: how many disagreements both see, the second reader alone
            sees, and the engine saw of which the second reader says or shows that there is none: those that
            changed from sure to possible, and those that are gone.
        doubted: further ones of the engine's that the second reader denies, and that keep their tier.
        dropped: statements of the second reader without evidence, by reason.
    """

    comparison: Comparison
    confirmed: int
    added: int
    lowered: int
    withdrawn: int
    doubted: int
    dropped: Counter[str]

    @property
    def line(self) -> str:
        """The outcome in one plain line."""
        parts = [
            f"{count(self.confirmed, 'disagreement')} confirmed",
            f"{self.added} added",
            f"{self.lowered} lowered",
            f"{self.withdrawn} withdrawn",
        ]
        if self.doubted:
            parts.append(f"{self.doubted} doubted")
        if self.dropped:
            reasons = ", ".join(f"{n} {reason}" for reason, n in sorted(self.dropped.items()))
            parts.append(f"without evidence and dropped: {reasons}")
        return "second reader: " + "; ".join(parts)


def merged(comparison: Comparison, trust: Trust | None = None) -> MergeOutcome:
    """Return the engine's comparison merged with the answers that are stored with it.

    Args:
        comparison: as the engine made it, with the exchanges; one without any, or merged before, comes
            back as it is.
        trust: measured figures of the second reader; by default those kept with the exchanges.
    """
    if not comparison.exchanges or any(map(_was_merged, comparison.facts)):
        return MergeOutcome(comparison, 0, 0, 0, 0, 0, Counter())
    reading = read_answers(comparison)
    return _Merge(comparison, reading, trust or trust_of(comparison.exchanges)).outcome()


def _was_merged(fact: Fact) -> bool:
    return fact.found_by is not FoundBy.ENGINE or DOUBTED in fact.remarks


class _Merge:
    """One merging of two readings."""

    def __init__(self, comparison: Comparison, reading: ReadAnswers, trust: Trust) -> None:
        self._comparison, self._reading, self._trust = comparison, reading, trust
        self._disputes = _distinct(f for f in reading.facts if f.is_dispute)
        self._agreements = _distinct_agreements(f for f in reading.facts if f.verdict == "agree")
        self._used: set[int] = set()  # disputes and agreements that an engine's fact took up, by id()
        self._count: Counter[str] = Counter()

    def outcome(self) -> MergeOutcome:
        facts = [self._seen(fact) for fact in self._comparison.facts]
        for dispute in self._disputes:
            if id(dispute) not in self._used:
                facts = self._add(facts, dispute)
        for number, agreement in enumerate(self._agreements):
            if id(agreement) not in self._used:
                new = new_fact(self._comparison, agreement, f"ra{number + 1}")
                facts.append(new)
        n = self._count
        return MergeOutcome(
            replace(self._comparison, facts=tuple(facts)),
            n["confirmed"],
            n["added"],
            n["lowered"],
            n["withdrawn"],
            n["doubted"],
            self._reading.dropped,
        )

    # ------------------------------------------------------------ what the engine found

    def _seen(self, fact: Fact) -> Fact:
        """A fact of the engine's in the light of the second reading."""
        if not fact.differences:
            return self._agreed(fact)
        weighed = [self._weighed(d) for d in fact.differences]
        left = tuple(d for d, _ in weighed if d)
        remarks = tuple(dict.fromkeys([*fact.remarks, *(remark for d, remark in weighed if d and remark)]))
        gone = [d.explanation for d, (now, _) in zip(fact.differences, weighed, strict=True) if not now]
        both = any(d.found_by is FoundBy.BOTH for d in left)
        if left:
            confidence = max(d.confidence for d in left) if left != fact.differences else fact.confidence
            found_by = FoundBy.BOTH if both else fact.found_by
            if gone:
                remarks, found_by = (*remarks, f"{WITHDRAWN}: {'; '.join(gone)}"), FoundBy.BOTH
            return replace(fact, differences=left, confidence=confidence, found_by=found_by, remarks=remarks)
        return replace(
            fact,
            differences=(),
            verdict=Verdict.UNCLEAR,
            reason=f"{WITHDRAWN}: {'; '.join(gone)}",
            confidence=fact.confidence * _LOWERED,
            found_by=FoundBy.BOTH,
        )

    def _weighed(self, difference: Difference) -> tuple[Difference | None, str]:
        """A difference confirmed, lowered or as it was, None where it is withdrawn; and a remark on it."""
        same = [d for d in self._disputes if same_dispute(difference, d)]
        if same:
            return self._confirmed(difference, max(same, key=lambda d: _shared(difference, d))), ""
        good, denials = self._trust.counts_silence, self._denials(difference)
        if not denials and not (good and self._is_read(difference)):
            return difference, ""
        if self._trust == UNMEASURED and not any(_has_evidence(difference, f) for f in denials):
            self._count["doubted"] += 1
            return difference, DOUBTED
        is_known = self._trust.is_enough(sure=True) and any(f.sure for f in denials)
        if difference.tier is Tier.POSSIBLE and (good or is_known):
            self._count["withdrawn"] += 1
            return None, ""
        self._count["lowered" if difference.tier is Tier.SURE else "doubted"] += 1
        confidence = difference.confidence * _LOWERED
        return replace(difference, tier=Tier.POSSIBLE, confidence=confidence), DOUBTED

    def _confirmed(self, difference: Difference, dispute: ReadFact) -> Difference:
        """A difference that both see; what else the second reader says of its values stays apart."""
        self._used.add(id(dispute))
        self._count["confirmed"] += 1
        sure = difference.tier is Tier.SURE or self._raises(dispute)
        is_update = dispute.verdict == "update"
        return replace(
            difference,
            tier=Tier.SURE if sure else Tier.POSSIBLE,
            kind=DifferenceKind.UPDATE if is_update else difference.kind,
            confidence=max(difference.confidence, BOTH_CONFIDENCE) if sure else difference.confidence,
            found_by=FoundBy.BOTH,
        )

    def _raises(self, dispute: ReadFact) -> bool:
        """Whether a disagreement that the engine finds possible is sure because the second reader is.

        Who has not been measured may say yes to whatever it is asked: only what it found unasked counts.
        """
        if self._trust.sure is None:
            return dispute.sure and dispute.mode == "propose"
        return dispute.sure and self._trust.is_enough(sure=True)

    def _denials(self, difference: Difference) -> list[ReadFact]:
        """Statements that the values agree, or are about different things."""
        return [
            f
            for f in self._reading.facts
            if (f.verdict == "unrelated" and _sides_among(difference, frozenset(f.places)))
            or (f.verdict == "agree" and _agrees_on(difference, f))
        ]

    def _is_read(self, difference: Difference) -> bool:
        """Whether the second reader had sentences of two sides before it."""
        return _sides_among(difference, self._reading.places)

    def _agreed(self, fact: Fact) -> Fact:
        """A fact without differences, which agreements of the second reader may support."""
        if len(fact.articles) < 2:
            return fact
        mine = {m.place for m in fact.members}
        same = [f for f in self._agreements if _is_same_group(mine, f.places)]
        if not same or fact.verdict not in (Verdict.AGREE, Verdict.UNCLEAR):
            return fact
        self._used.update(map(id, same))
        if fact.verdict is Verdict.AGREE:
            return replace(fact, confidence=max(fact.confidence, BOTH_CONFIDENCE), found_by=FoundBy.BOTH)
        new = new_fact(self._comparison, same[0], fact.id)
        return replace(
            fact, verdict=Verdict.AGREE, reason=new.reason, confidence=new.confidence, found_by=FoundBy.BOTH
        )

    # ------------------------------------------------------------ what the second reader adds

    def _add(self, facts: list[Fact], dispute: ReadFact) -> list[Fact]:
        """The facts with a disagreement that only the second reader sees, where it is worth showing."""
        check = check_values(self._comparison, dispute)
        if reason := self._left_out(dispute, check):
            self._reading.dropped[reason] += 1
            return facts
        self._count["added"] += 1
        doubted = [f for f in facts if f.verdict is Verdict.AGREE and _compared_equal(f, dispute)]
        is_equal = bool(doubted) or check is Check.COMPATIBLE
        sure = self._trust.is_enough(sure=dispute.sure) and not is_equal
        measured = self._trust.sure if dispute.sure else self._trust.possible
        new = new_fact(
            self._comparison,
            dispute,
            f"r{self._count['added']}",
            tier=Tier.SURE if sure else Tier.POSSIBLE,
            confidence=measured,
        )
        ids = {f.id for f in doubted}
        return [_doubted(f) if f.id in ids else f for f in facts] + [new]

    def _left_out(self, dispute: ReadFact, check: Check) -> str:
        """Why a disagreement that only the second reader sees is not worth showing; empty where it is."""
        if check is Check.COMPATIBLE and not dispute.sure:
            return "disagreement of values that may be one"
        if self._trust.is_too_little(sure=dispute.sure) and (dispute.sure or check is not Check.DIFFERENT):
            return "disagreement of a kind measured to be mostly wrong"
        return ""


def _doubted(fact: Fact) -> Fact:
    return replace(
        fact,
        verdict=Verdict.UNCLEAR,
        reason="the second reader sees a disagreement here",
        confidence=fact.confidence * _LOWERED,
        found_by=FoundBy.BOTH,
    )


def same_dispute(difference: Difference, dispute: ReadFact) -> bool:
    """Return whether a difference and a disagreement of the second reader oppose the same values.

    Two sides of the one must overlap, word by word, with two sides of the other. A negation, a quotation and
    the like may be stated in other words of the same sentences.

    Args:
        difference: a difference that the engine found.
        dispute: a disagreement that the second reader states.
    """
    spans = difference.slot in ("number", "date", "name", "unit")
    pairs = set()
    for value in difference.values:
        for side, values in enumerate(dispute.sides):
            if any(v.place == value.place and (not spans or _overlap(v, value)) for v in values):
                pairs.add((value.normalized, side, value.place))
    return any(a[0] != b[0] and a[1] != b[1] and a[2] != b[2] for a in pairs for b in pairs)


def _shared(difference: Difference, dispute: ReadFact) -> int:
    """How many values of a difference a disagreement of the second reader names as well."""
    return sum(any(_overlap(v, value) for v in dispute.values) for value in difference.values)


def _overlap(a: Value, b: Value) -> bool:
    return a.place == b.place and a.start < b.end and b.start < a.end


def _sides_among(difference: Difference, places: frozenset[Place]) -> bool:
    """Whether two sides of a difference are stated by sentences among these."""
    return len({v.normalized for v in difference.values if v.place in places}) > 1


def _has_evidence(difference: Difference, denial: ReadFact) -> bool:
    """Whether a denial names the words of two sides of a difference."""
    denied = {v.normalized for v in difference.values if any(_overlap(v, mine) for mine in denial.values)}
    return len(denied) > 1


def _agrees_on(difference: Difference, agreement: ReadFact) -> bool:
    """Whether values of two sides of a difference are on one side of an agreement."""
    for side in agreement.sides:
        denied = {v.normalized for v in difference.values for mine in side if _overlap(mine, v)}
        if len(denied) > 1:
            return True
    return False


def _compared_equal(fact: Fact, dispute: ReadFact) -> bool:
    """Whether an agreement rests on the equality of values that the second reader says to differ."""
    values = [v for m in fact.members for v in m.values]
    sides = [{v.normalized for v in values for mine in side if _overlap(mine, v)} for side in dispute.sides]
    return any(a & b for n, a in enumerate(sides) for b in sides[n + 1 :])


def _is_same_group(mine: set[Place], theirs: Sequence[Place]) -> bool:
    """Whether two groups of sentences are one: sentences of two articles in common, and half of them all."""
    shared = mine & set(theirs)
    return len({p.article for p in shared}) > 1 and 2 * len(shared) >= len(mine | set(theirs))


def _distinct(disputes: Iterable[ReadFact]) -> list[ReadFact]:
    """The disagreements, those stated twice (in two windows, or two modes) once."""
    found: list[ReadFact] = []
    for dispute in disputes:
        if not any(same_values(dispute, other) for other in found):
            found.append(dispute)
    return found


def _distinct_agreements(agreements: Iterable[ReadFact]) -> list[ReadFact]:
    """The agreements, those on the same values of two articles (in two windows, or of two models) once."""
    found: list[ReadFact] = []
    for agreement in agreements:
        if not any(_same_agreement(agreement, other) for other in found):
            found.append(agreement)
    return found


def _same_agreement(a: ReadFact, b: ReadFact) -> bool:
    return len({v.place.article for v in a.values if any(_overlap(v, other) for other in b.values)}) > 1
