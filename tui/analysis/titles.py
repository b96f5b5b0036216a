"""What a fact is about, in a few words or as a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.analysis.claims import Claim
from tui.analysis.statements import Session, Statement

_WORDS = 6
_QUESTIONS = {
    "moment": "When",
    "clock": "At what time",
    "duration": "How long",
    "length": "How long",
    "age": "How old",
    "percent": "What share",
    "magnitude": "What magnitude",
    "temperature": "How warm",
    "speed": "How fast",
    "mass": "How heavy",
    "count": "How many",
}


def value_title(claims: Sequence[Claim]) -> str:
    """A question that the differing values answer."""
    first = claims[0]
    kind = first.kind.split(":")[0]
    question = "How much money" if kind == "money" else _QUESTIONS.get(kind, "How much")
    noun = getattr(first.mention, "noun", None)
    shared = Counter(k for c in claims for k in c.context)
    usual = sorted(
        (k for k in shared if shared[k] > 1),
        key=lambda k: (-shared[k] * max(c.context.get(k, 0.0) for c in claims), k),
    )
    topic = _in_order(first.statement, usual[:4])
    counted = f" {_plural(noun)}" if noun and kind == "count" else ""
    return f"{question}{counted}{': ' + topic if topic else ''}?"


def shared_title(session: Session, statements: Sequence[Statement]) -> str:
    """The words that the statements of an agreement share."""
    holders = Counter(k for s in statements for k in s.senses)
    central = max(statements, key=lambda s: (sum(w for k, w in s.senses.items() if holders[k] > 1), -s.index))
    shared = sorted(
        (k for k in central.senses if holders[k] > 1),
        key=lambda k: (-holders[k] * central.senses[k], k),
    )
    return _in_order(central, shared[:_WORDS]) or single_title(session, central)


def single_title(session: Session, statement: Statement) -> str:
    """The first words of a statement that only one article makes."""
    words = statement.sentence.text.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def _in_order(statement: Statement, senses: Sequence[str]) -> str:
    wanted = set(senses)
    start = statement.sentence.start
    found: dict[str, str] = {}
    for term in statement.terms:
        if term.sense in wanted and term.sense not in found:
            found[term.sense] = statement.source[term.start - start : term.end - start]
    return " ".join(found.values())


def _plural(noun: str) -> str:
    return noun if noun.endswith("s") or noun == "people" else f"{noun}s"
