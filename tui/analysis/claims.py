"""Typed values in their clauses: what each says, and what it says it of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.analysis.statements import Session, Statement
from tui.analysis.words import fold, language
from tui.model import Moment, Quantity

# Clauses end at punctuation and at these words; a value is told of by the words of its own clause.
_BREAK = re.compile(
    r"[;:—–()\"“”«»]|,(?!\d)|\s(?:and|but|while|which|who|where|whose|as|after|before|when|with|plus|than|although|y|e|pero|mientras|que|con|cuando|aunque)\s",
    re.IGNORECASE,
)
_BESIDE = 0.4  # weight of words one clause away
_BEYOND = 0.1  # weight of the rest of the sentence


@dataclass(slots=True, eq=False)
class Claim:
    """A typed value of a statement with the words it is told of.

    Attributes:
        statement: where it stands; ``index``: number of the mention there.
        mention: the value.
        context: senses of the sentence, weighted by how close they stand to the value.
        close: the senses of the clause itself.
        noun: sense of what is counted, or None.
        total: sum of the weights of ``context``.
    """

    statement: Statement
    index: int
    mention: Quantity | Moment
    context: dict[str, float]
    close: frozenset[str]
    noun: str | None
    total: float

    @property
    def kind(self) -> str:
        """What can be compared with what: the dimension of a quantity, or "moment"."""
        return self.mention.dimension if isinstance(self.mention, Quantity) else "moment"


def find_claims(session: Session) -> list[list[Claim]]:
    """The claims of every statement, by its index."""
    codes = [article.language for article in session.articles]
    return [_claims(s, session.weights, codes[s.article]) for s in session.statements]


def _claims(statement: Statement, weights: dict[str, float], code: str) -> list[Claim]:
    values = [(i, m) for i, m in enumerate(statement.mentions) if isinstance(m, Quantity | Moment)]
    if not values:
        return []
    start = statement.sentence.start
    spans = [(m.start, m.end) for _, m in values]
    breaks = [
        start + b.start()
        for b in _BREAK.finditer(statement.source)
        if not any(s < start + b.start() + 1 and start + b.end() - 1 < e for s, e in spans)
    ]

    def clause(position: int) -> int:
        return sum(b < position for b in breaks)

    placed = [
        (t.sense, clause(t.start)) for t in statement.terms if not any(s <= t.start < e for s, e in spans)
    ]
    found = []
    for i, mention in values:
        own = clause(mention.end - 1)
        noun = _noun(mention, code)
        context: dict[str, float] = {}
        close = {noun} if noun else set()
        for sense, at in placed:
            near = 1.0 if at == own else _BESIDE if abs(at - own) == 1 else _BEYOND
            context[sense] = max(context.get(sense, 0.0), near * weights[sense])
            if at == own:
                close.add(sense)
        if noun:
            context[noun] = weights.get(noun, 3.0)
        found.append(Claim(statement, i, mention, context, frozenset(close), noun, sum(context.values())))
    return found


def _noun(mention: Quantity | Moment, code: str) -> str | None:
    if not isinstance(mention, Quantity) or not mention.noun:
        return None
    lang = language(code)
    word = fold(mention.noun)
    return lang.sense(word, lang.stem(word))
