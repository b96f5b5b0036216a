"""What a fact is about, in a few words or as a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui.analysis.claims import Claim
from tui.analysis.statements import Statement
from tui.model import Moment, Quantity

_RUN = 9  # words in a title
_ASIDE = 0.2  # what a name or a far word counts for a topic, beside a word next to the value
_TOPIC = 4  # words before a question
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
    "money": "How much money",
}
_MEASURES = {
    ("count", "dead"): "How many dead",
    ("count", "hurt"): "How many injured",
    ("count", "missing"): "How many missing",
    ("count", "rescued"): "How many rescued",
    ("count", "arrested"): "How many arrested",
    ("count", "aboard"): "How many on board",
    ("length", "depth"): "How deep",
    ("length", "height"): "How high",
    ("length", "width"): "How wide",
    ("length", "distance"): "How far",
}


def value_title(claims: Sequence[Claim], light: frozenset[str] = frozenset()) -> str:
    """What the differing values are told of, and the question they answer: "Net loss: how much money?".

    Args:
        claims: the values, of one kind.
        light: senses that tell no topic.
    """
    question = _question(claims)
    if question in _MEASURES.values() and claims[0].kind == "count":
        return f"{question}?"
    holders = Counter(k for c in claims for k in c.context)
    nouns = {c.noun for c in claims}

    def worth(claim: Claim) -> dict[str, float]:
        return {
            k: w * claim.near.get(k, _ASIDE)
            for k, w in claim.context.items()
            if holders[k] > 1 and k not in light and k not in nouns
        }

    central = max(claims, key=lambda c: (sum(worth(c).values()), -c.statement.index))
    topic = _topic(central, worth(central))
    return f"{topic}: {question[:1].lower()}{question[1:]}?" if topic else f"{question}?"


def _question(claims: Sequence[Claim]) -> str:
    measures = sorted(frozenset.intersection(*(c.measures for c in claims)))
    kind = claims[0].kind.split(":")[0]
    asked = next((_MEASURES[kind, m] for m in measures if (kind, m) in _MEASURES), None)
    if asked:
        return asked
    nouns = [_counted(c.mention) for c in claims if isinstance(c.mention, Quantity) and c.mention.noun]
    if kind == "count" and nouns:
        return f"How many {max(nouns, key=len)}"
    return _QUESTIONS.get(kind, "How much")


def _topic(claim: Claim, worth: dict[str, float]) -> str:
    """The few words together, none of them a value, that tell most of what is worth telling."""
    statement = claim.statement
    start = statement.sentence.start
    values = [(m.start, m.end) for m in statement.mentions if isinstance(m, Quantity | Moment)]
    runs: list[list[tuple[int, int, float]]] = [[]]
    for match in _WORD.finditer(statement.source):
        low, high = match.start() + start, match.end() + start
        if any(low < e and s < high for s, e in values) or match[0] in "-–—":
            runs.append([])
            continue
        told = sum(worth.get(t.sense, 0.0) for t in statement.terms if low <= t.start < high)
        runs[-1].append((low, high, told))
        if match[0][-1] in ',;:.!?)”"':
            runs.append([])
    spans = [
        run[i : i + n]
        for run in runs
        for i in range(len(run))
        for n in range(1, _TOPIC + 1)
        if i + n <= len(run) and run[i][2] and run[i + n - 1][2]
    ]
    if not spans:
        return ""
    best = max(spans, key=lambda span: (sum(w for *_, w in span), -len(span), -span[0][0]))
    text = statement.source[best[0][0] - start : best[-1][1] - start]
    text = " ".join(text.split()).strip(" ,;:.!?()“”\"'‘’")
    return text[:1].upper() + text[1:]


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


def _counted(quantity: Quantity) -> str:
    """What is counted, as the text has it, else in the plural."""
    noun = quantity.noun or ""
    if noun == "person":
        return "people"
    found = [w for w in quantity.text.lower().split() if w.startswith(noun[:4])]
    return found[-1] if found else noun if noun.endswith("s") or noun == "people" else f"{noun}s"
