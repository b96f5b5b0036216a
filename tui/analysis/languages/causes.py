"""Words that tell what brought something about: the shape of the tables, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from re import Pattern

Words = frozenset[str]
Patterns = tuple[Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class CauseWords:
    """How news tells what brought something about.

    Attributes:
        hint: beginnings of words in lower case, "_" for a space, without which a sentence holds no cue.
        after: cues that the cause follows; their group "effect", or words after a "for", is what it did.
        passive: cues that the cause follows and the effect stands before ("caused by").
        loose: cues as in ``after`` that also serve for other things ("point to").
        before: cues that the cause stands before, and its effect behind.
        aside: cues of a cause told in passing, of whatever the sentence tells ("due to").
        failing: cues of a new thing that had gone wrong, its group "cause": told to explain an accident.
        deliberate: words that say it was done on purpose.
        unsettled: words of a question, not of an answer ("whether", "investigating").
        elsewhere: words of another event ("a similar").
        refused: words before a cause that take it back ("not", "rather than", "ruled out").
        instead: words behind a refused cause and before the true one ("but").
        sole: words of a cause beside which no other counts ("chiefly", "the real reason").
        blame_for: words between a cause and what it did ("for").
        opens: words that open a clause; ``ends`` words that end a phrase; ``joins`` prepositions behind
            the head of a phrase.
        vague: words that name no cause by themselves ("a problem"), or qualify any.
        nobody: what may be suspected but caused nothing (crimes, persons).
        events: words for what has one cause: accidents, outbreaks, failures.
        many: words for what has many causes at once (prices).
        matters: words that stand for whatever the story is of ("incident", "it").
        kinds: words of each kind of cause; causes of two kinds exclude each other.
        broad: words that name no more than a kind; they exclude no cause of it.
    """

    hint: tuple[str, ...] = ()
    after: Patterns = ()
    passive: Patterns = ()
    loose: Patterns = ()
    before: Patterns = ()
    aside: Patterns = ()
    failing: Patterns = ()
    deliberate: Patterns = ()
    unsettled: Patterns = ()
    elsewhere: Patterns = ()
    refused: Patterns = ()
    instead: Words = frozenset()
    sole: Patterns = ()
    blame_for: Words = frozenset()
    opens: Words = frozenset()
    ends: Words = frozenset()
    joins: Words = frozenset()
    vague: Words = frozenset()
    nobody: Words = frozenset()
    events: Words = frozenset()
    many: Words = frozenset()
    matters: Words = frozenset()
    kinds: dict[str, Words] = field(default_factory=dict)
    broad: Words = frozenset()


@cache
def cause_words(code: str) -> CauseWords:
    """The words of the language with this ISO 639-1 code; none for a language without a table."""
    match code.lower()[:2]:
        case "en":
            from tui.analysis.languages.en.causes import CAUSES

            return CAUSES
        case "es":
            from tui.analysis.languages.es.causes import CAUSES as SPANISH

            return SPANISH
        case _:
            return CauseWords()
