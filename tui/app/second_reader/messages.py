"""What a second reader under way tells the desk; importing this loads nothing of the second reader."""

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
class SecondReaderEnded(Message):
    """The second reader has answered, or has not.

    Attributes:
        before: the comparison it was asked about.
        after: with its answers; None where it gave none.
        problem: why not all came, in one plain line; empty where it did.
    """

    before: Comparison
    after: Comparison | None
    problem: str
