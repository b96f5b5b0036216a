"""Teaching mode: what the program thinks of a fact is hidden until the user has said what they think."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import chain, count
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from tui.model import Comparison, Fact, Verdict

if TYPE_CHECKING:
    from tui.review.applying import ReviewedComparison

AGREE, DISAGREE, CANNOT_TELL = "agree", "disagree", "cannot tell"
_TITLE, _ELLIPSIS = 90, "\N{HORIZONTAL ELLIPSIS}"  # characters
ANSWERS = (AGREE, DISAGREE, CANNOT_TELL)


class MaskedFact(Fact):
    """A fact of several articles on which the user has yet to judge; its verdict here means nothing."""

    __slots__ = ()


def masked(work: ReviewedComparison) -> ReviewedComparison:
    """Return the work with every fact masked that several articles state and the user has not judged."""
    titles = _blind_titles(work.comparison)
    facts = tuple(
        masked_fact(fact, titles[fact.id]) if fact.id in titles and not _judged(work, fact) else fact
        for fact in work.comparison.facts
    )
    internal = () if any(map(is_masked, facts)) else work.comparison.internal
    return replace(work, comparison=replace(work.comparison, facts=facts, internal=internal))


def _judged(work: ReviewedComparison, fact: Fact) -> bool:
    annotation = work.facts.get(fact.id)
    return annotation is not None and annotation.verdict is not None


def _blind_titles(comparison: Comparison) -> dict[str, str]:
    """Return for each fact of several articles one of its sentences, one that names no fact before it.

    The title of a fact would not do: only of a disagreement that is a question.
    """
    order = {place: number for number, place in enumerate(comparison.places())}
    titles: dict[str, str] = {}
    taken: set[str] = set()
    for fact in comparison.facts:
        if len(fact.articles) < 2:
            continue
        places = sorted((m.place for m in fact.members), key=order.__getitem__)
        words = [shorten(comparison.sentence(p).text, _TITLE, placeholder=_ELLIPSIS) for p in places]
        numbered = (f"{words[0]} ({number})" for number in count(2))
        title = next(title for title in chain(words, numbered) if title not in taken)
        taken.add(title)
        titles[fact.id] = title
    return titles


def masked_fact(fact: Fact, title: str) -> MaskedFact:
    """Return a fact without its verdict and whatever reveals it, under another title.

    Args:
        fact: as the program judged it.
        title: one that does not tell the verdict.
    """
    known = {field.name: getattr(fact, field.name) for field in fields(Fact)}
    hidden = {"verdict": Verdict.AGREE, "reason": "", "confidence": 0.0, "differences": (), "remarks": ()}
    return MaskedFact(**known | hidden | {"title": title})


def is_masked(fact: Fact | None) -> bool:
    """Return whether the verdict of a fact is hidden."""
    return isinstance(fact, MaskedFact)


class Judged(NamedTuple):
    """What the user and the program say of a fact.

    Attributes:
        number: of the fact, from 1.
        fact: as the program judged it.
        answer: the user's, one of :data:`ANSWERS`.
    """

    number: int
    fact: Fact
    answer: str

    @property
    def right(self) -> bool:
        """Whether both give the same verdict, "cannot tell" included."""
        if self.fact.verdict is Verdict.UNCLEAR:
            return self.answer == CANNOT_TELL
        return self.answer == str(self.fact.verdict)

    @property
    def untold(self) -> bool:
        """Whether the user gave an answer where the program has none to compare it with."""
        return self.fact.verdict is Verdict.UNCLEAR and not self.right

    @property
    def word(self) -> str:
        """How the answer compares, in one word of five letters: "right", "other" or "alone"."""
        return "right" if self.right else "alone" if self.untold else "other"


class Score(NamedTuple):
    """How the user judged.

    Attributes:
        judged: the facts the user judged, in their order.
        asked: how many facts there are to judge.
    """

    judged: tuple[Judged, ...]
    asked: int

    @property
    def right(self) -> int:
        """On how many facts both say the same."""
        return sum(one.right for one in self.judged)

    @property
    def open(self) -> int:
        """How many the user left undecided that the program decided."""
        return sum(one.answer == CANNOT_TELL and not one.right for one in self.judged)

    @property
    def untold(self) -> int:
        """How many the user decided that the program left undecided."""
        return sum(one.untold for one in self.judged)

    @property
    def found(self) -> tuple[int, int]:
        """How many of the disagreements judged the user saw, and how many there were."""
        there = [one for one in self.judged if one.fact.verdict is Verdict.DISAGREE]
        return sum(one.right for one in there), len(there)

    @property
    def false_alarms(self) -> int:
        """How many agreements the user took for disagreements."""
        return sum(one.answer == DISAGREE and one.fact.verdict is Verdict.AGREE for one in self.judged)


def score(work: ReviewedComparison) -> Score:
    """Return how the user judged; ``work`` is not masked."""
    judged: list[Judged] = []
    asked = 0
    for number, fact in enumerate(work.comparison.facts, 1):
        if len(fact.articles) < 2:
            continue
        asked += 1
        annotation = work.facts.get(fact.id)
        if annotation and annotation.verdict in ANSWERS:
            judged.append(Judged(number, annotation.computed or fact, annotation.verdict))
    return Score(tuple(judged), asked)


def summary(result: Score) -> list[str]:
    """Return the score in a few lines."""
    seen, there = result.found
    wrong = len(result.judged) - result.right - result.open - result.untold
    untold = f", {result.untold} of which the program cannot tell" if result.untold else ""
    return [
        f"{len(result.judged)} of {result.asked} facts judged: {result.right} as the program did, "
        f"{wrong} otherwise, {result.open} cannot tell{untold}",
        f"disagreements seen: {seen} of {there}; false alarms: {result.false_alarms}",
    ]


def as_text(result: Score) -> str:
    """Return the score as plain text, for a file."""
    lines = [*summary(result), ""]
    for one in result.judged:
        lines.append(f"{one.word}  {one.number}. {one.fact.title}")
        lines.append(f"       you: {one.answer}; the program: {one.fact.verdict}. {one.fact.reason}")
    return "\n".join(lines) + "\n"
