"""The shape of a language's words that show how a clause means its values, and whether anybody was harmed.

Words are folded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.languages.folding import Phrases

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """Words of a clause that show what question a value answers.

    Attributes:
        joints: words that open a clause of its own; ``conjunctions`` those that do only before a verb.
        verbs: verbs, in addition to those in the tables of time and speech; ``modals`` helpers before one.
        counting: verbs of those who count and measure, whom a value does not describe.
        whole: words that say that all of something is meant.
        joining: words before a name that is added to another ("with").
        statuses: phrases by what they make of the value behind them: "demanded", "forecast", "threatened",
            "promised", "conditional", "capacity".
        after_statuses: the same for phrases behind the value ("that analysts had expected").
        capacity: verbs that say how many people something has room for; ``room`` what is counted then.
        before: phrases directly before a value that make it the one before a change ("down from").
        previous, now: phrases anywhere before a value that make it an earlier or the present one.
        before_event, after_event: prepositions that do so with the event that follows them.
        compared: words behind a value that open what it is compared with ("above the closing price").
        abstract: endings of nouns that need no article and are no names ("unemployment").
        running: phrases of a count not yet closed ("of the ballots counted", "so far");
            ``recounted`` what is counted again and again while something goes on ("firefighters").
        families: nouns of which each excludes the others ("child", "adult"), as they are counted.
        opposed: words that tell things of one kind apart ("northern", "second"), each with its family.
        contraries: families of words of which no two sides hold of one thing ("arrest", "release"): the
            words of each side.
        undoing: words of what is refused, fails or is called off.
        prepositions: those that a noun follows, apart from those of places and of names that join.
        letter_words: capital letters that are words ("I").
    """

    joints: Words = frozenset()
    conjunctions: Words = frozenset()
    verbs: Words = frozenset()
    counting: Words = frozenset()
    joining: Words = frozenset()
    whole: Words = frozenset()
    modals: Words = frozenset()
    statuses: Phrases[str] = field(default_factory=Phrases)
    after_statuses: Phrases[str] = field(default_factory=Phrases)
    capacity: Words = frozenset()
    room: Words = frozenset()
    before: Phrases[None] = field(default_factory=Phrases)
    previous: Phrases[None] = field(default_factory=Phrases)
    now: Phrases[None] = field(default_factory=Phrases)
    before_event: Words = frozenset()
    after_event: Words = frozenset()
    compared: Phrases[None] = field(default_factory=Phrases)
    abstract: tuple[str, ...] = ()
    running: Phrases[None] = field(default_factory=Phrases)
    recounted: Phrases[None] = field(default_factory=Phrases)
    families: tuple[Words, ...] = ()
    opposed: dict[str, int] = field(default_factory=dict)
    contraries: tuple[tuple[Words, ...], ...] = ()
    undoing: Words = frozenset()
    prepositions: Words = frozenset()
    letter_words: Words = frozenset({"I"})


@dataclass(frozen=True, slots=True)
class JourneyWords:
    """Words of journeys.

    Attributes:
        words: vehicles and verbs of a journey.
        away, toward: phrases directly before the place it leads from, and to.
    """

    words: Words = frozenset()
    away: Phrases[None] = field(default_factory=Phrases)
    toward: Phrases[None] = field(default_factory=Phrases)


def by_status(**statuses: str) -> Phrases[str]:
    """Return phrases, separated by commas, by the status they give."""
    return Phrases(
        {phrase.strip(): status for status, line in statuses.items() for phrase in line.split(",")}
    )


def opposites(*families: str) -> dict[str, int]:
    """Words, separated by spaces, by the number of their family."""
    return {word: number for number, line in enumerate(families) for word in line.split()}


def contraries(*families: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the sides of families of contraries, separated by bars, each as its words."""
    return tuple(tuple(frozenset(side.split()) for side in line.split("|")) for line in families)


def phrases(line: str) -> Phrases[None]:
    """Return phrases separated by commas."""
    return Phrases({phrase.strip(): None for phrase in line.split(",")})


_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class HarmWords:
    """How harm to people is stated, and denied.

    Attributes:
        unharmed: that nobody at all was harmed, up to where that clause ends.
        harmed: that somebody was, named by what broke or bled, not by hospital alone.
        bounded: words that bind either to some people, to a degree, to another time or to "if".
        fates: what is told behind a person's name of what became of them, by what that is; ``among`` the same
            of all whom a sentence names. The first group is what is shown.
        lone: a word for somebody of whom a story has one, in the first group.
    """

    unharmed: re.Pattern[str] = _NEVER
    harmed: re.Pattern[str] = _NEVER
    bounded: re.Pattern[str] = _NEVER
    fates: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    among: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    lone: re.Pattern[str] = _NEVER
