"""Which sentences are worth comparing: those that share telling words or a value.

Small sessions are compared exhaustively, as far as two sentences share anything. Large ones walk an
inverted index from each sentence's rarest word and stop when a budget is spent, so that the work
grows with the number of sentences and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import nlargest

from tui.analysis.statements import Session, Statement, value_key
from tui.model import Moment, Quantity

EXACT = 400  # statements up to which every pair that shares a word or a value is compared
BUDGET = 1500  # postings visited for one statement of a larger session
KEEP = 48  # partners kept for one statement of a larger session
_LEAST = 0.06  # cosine under which two statements share next to nothing
_SLIGHT = 0.02  # the same in a small session
_CROWD = 64  # a value that more statements of a larger session state tells nothing


def candidates(session: Session) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of statements of different articles, each once, the earlier article first, in order."""
    words, values = _postings(session)
    large = len(session.statements) > EXACT
    for statement in session.statements:
        for other in _partners(session, statement, words, values, large):
            yield statement, other


def _postings(session: Session) -> tuple[dict[str, list[int]], dict[tuple[str, str], list[int]]]:
    words: defaultdict[str, list[int]] = defaultdict(list)
    values: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for statement in session.statements:
        for sense in statement.senses:
            words[sense].append(statement.index)
        for key in {value_key(m) for m in statement.mentions if isinstance(m, Quantity | Moment)}:
            values[key].append(statement.index)
    return words, values


def _partners(
    session: Session,
    statement: Statement,
    words: dict[str, list[int]],
    values: dict[tuple[str, str], list[int]],
    large: bool,
) -> list[Statement]:
    shared: Counter[int] = Counter()
    visits = 0
    for sense, weight in sorted(statement.senses.items(), key=lambda item: (-item[1], item[0])):
        holders = words[sense]
        if large and visits and visits + len(holders) > BUDGET:
            break
        visits += len(holders)
        square = weight * weight
        for index in holders:
            shared[index] += square  # type: ignore[assignment]
    for mention in statement.mentions:
        if isinstance(mention, Quantity | Moment):
            holders = values[value_key(mention)]
            if not large or len(holders) <= _CROWD:
                for index in holders:
                    shared[index] += 1
    found = []
    for index, weight in shared.items():
        other = session.statements[index]
        if other.article > statement.article and (weight > _LEAST * statement.norm * other.norm or not large):
            found.append((weight / (other.norm or 1.0), -index))
    if large:
        found = nlargest(KEEP, found)
    return [session.statements[i] for i in sorted(-index for _, index in found)]
