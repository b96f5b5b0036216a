"""Messages of a running second reader to the desk; importing this loads nothing of the second reader."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.model import Comparison


@dataclass
class SecondReaderProgressed(Message):
    """Questions answered, of how many."""

    done: int
    total: int


@dataclass
class SecondReaderAnswered(Message):
    """One more answer is here.

    Attributes:
        before: the comparison it was added to.
        after: with it.
    """

    before: Comparison
    after: Comparison


@dataclass
class SecondReaderEnded(Message):
    """The second reader has answered, or has failed.

    Attributes:
        before: the comparison with the answers that came before.
        after: with all its answers; None where it gave none.
        problem: why answers are missing, in one plain line; empty where none are.
    """

    before: Comparison
    after: Comparison | None
    problem: str
