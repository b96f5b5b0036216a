"""The question that a value answers: its subject, status, basis of comparison and phase of an event."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Moment

STATED, DEMANDED, FORECAST, THREATENED, PROMISED, CONDITIONAL, CAPACITY, PLANNED = (
    "stated",
    "demanded",
    "forecast",
    "threatened",
    "promised",
    "conditional",
    "capacity",
    "planned",
)
PREVIOUS, BEFORE, AFTER = "previous", "before", "after"
Senses = frozenset[str]
NONE: Senses = frozenset()


@dataclass(slots=True)
class ValueQuestion:
    """What a value answers.

    Attributes:
        start, end: span of its clause in the article's text.
        status: how it is meant: "stated", "planned", "forecast", "promised", "demanded", "threatened",
            "conditional", "capacity".
        phase: "previous" for the value before a change, "before" or "after" an event, else "".
        agents: parts of the names of persons and bodies before the value, as they sound.
        adjacent: the same for those behind it in its clause, but whom "with" adds.
        subject: names in the subject of its clause, or of the clause before where it has none.
        head: sense of the noun that heads the subject, or None.
        patient: names between the verb and the value.
        words: senses of the clause without names, those of the value apart.
        base: what the value is compared with ("33 percent above *the closing price*"), as stems.
        base_times: the times in it.
        part_of: the words of "of …" behind it.
        labels: numbered things of the clause ("line 1", "reactor 2").
        whole: whether the clause says that all of something is meant ("the whole collection").
        is_base: whether it is a time that another value of the clause is compared with.
        speaker: who is cited for the sentence, or None.
        named: senses of the names in its clause.
        opposed: words of the clause that exclude others of their family ("northern"): family, and sense.
        listed: whether it is one count of a list, of which the subject is the name of the item.
    """

    start: int
    end: int
    status: str = STATED
    phase: str = ""
    agents: Senses = NONE
    adjacent: Senses = NONE
    subject: Senses = NONE
    head: str | None = None
    patient: Senses = NONE
    words: Senses = NONE
    base: Senses = NONE
    base_times: tuple[Moment, ...] = ()
    part_of: Senses = NONE
    labels: Senses = NONE
    whole: bool = False
    is_base: bool = False
    speaker: str | None = None
    named: Senses = NONE
    opposed: frozenset[tuple[int, str]] = frozenset()
    listed: bool = False
