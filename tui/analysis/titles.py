"""What a fact is about, in a few words or as a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui.analysis.claims import Claim
from tui.analysis.statements import Statement

_RUN = 9  # words in a title
_WORD = re.compile(r"\S+")
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
    holders = Counter(k for c in claims for k in c.context)
    central = max(
        claims, key=lambda c: (sum(w for k, w in c.context.items() if holders[k] > 1), -c.statement.index)
    )
    topic = _stretch(central.statement, {k: w for k, w in central.context.items() if holders[k] > 1})
    counted = f" {_plural(noun)}" if noun and kind == "count" else ""
    return f"{question}{counted}: {topic}?" if topic else f"{question}{counted}?"


def shared_title(statements: Sequence[Statement]) -> str:
    """The stretch of words that tells most of what the statements of an agreement share."""
    holders = Counter(k for s in statements for k in s.senses)

    def shared(statement: Statement) -> float:
        return sum(w for k, w in statement.senses.items() if holders[k] > 1)

    central = max(statements, key=lambda s: (shared(s) / (8 + len(s.terms)), -s.index))
    worth = {k: w for k, w in central.senses.items() if holders[k] > 1}
    return _stretch(central, worth)


def _stretch(statement: Statement, worth: dict[str, float]) -> str:
    """The run of at most ``_RUN`` words that holds most of what is worth telling."""
    start = statement.sentence.start
    spans = [(m.start() + start, m.end() + start) for m in _WORD.finditer(statement.source)]
    told = [0.0] * len(spans)
    for term in statement.terms:
        for i, (low, high) in enumerate(spans):
            if low <= term.start < high:
                told[i] += worth.get(term.sense, 0.0)
                break
    best = max(range(len(spans)), key=lambda i: (sum(told[i : i + _RUN]), -i), default=0)
    run = range(best, min(best + _RUN, len(spans)))
    while len(run) > 1 and not told[run[-1]]:
        run = run[:-1]
    while len(run) > 1 and not told[run[0]]:
        run = run[1:]
    words = statement.source[spans[run[0]][0] - start : spans[run[-1]][1] - start]
    text = " ".join(words.split()).strip(" ,;:.“”\"'")
    return text[:1].upper() + text[1:]


def single_title(statement: Statement) -> str:
    """The first words of a statement that only one article makes."""
    words = statement.sentence.text.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def _plural(noun: str) -> str:
    return noun if noun.endswith("s") or noun == "people" else f"{noun}s"
