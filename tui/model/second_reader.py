"""What a second reader adds to the model: who found a fact, and the questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DOUBTED = "the second reader doubts it"
"""Remark on a disagreement of the engine's that the second reader does not see, or says to be none."""
WITHDRAWN = "the second reader sees no disagreement"
"""What begins the reason, or the remark, of a fact that lost a disagreement by that."""


class FoundBy(StrEnum):
    """Who found a fact or a difference: the engine, a second reader, or each of them."""

    ENGINE = "engine"
    SECOND = "second reader"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question to a second reader, with its complete answer.

    Attributes:
        mode: "propose", "weigh" or "doubt".
        model: name of the language model, as its server calls it.
        prompt: version of the question's wording.
        parameters: what it was asked with (temperature, seed ...), canonical JSON.
        question: SHA-256 of all that was sent, in hexadecimal.
        answer: what came back, word for word.
        numbering: the sentences by their numbers in the question, from 1: (article id, sentence id).
        tokens_in, tokens_out: as the server counted them, else estimated.
        seconds: how long the answer took.
        sure, possible, recall: measured figures of the model when it was asked, None where it was not
            measured: precision of the disagreements it is sure of and of its others, share that it finds.
    """

    mode: str
    model: str
    prompt: str
    parameters: str
    question: str
    answer: str
    numbering: tuple[tuple[str, str], ...]
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    sure: float | None = None
    possible: float | None = None
    recall: float | None = None
