"""Articles edited the way news desks edit them, with the truth of where every sentence went."""

from __future__ import annotations

import random
import re
from pathlib import Path

STORIES = Path(__file__).parents[1] / "stories"
_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"0-9])|\n+")


def story_texts() -> list[str]:
    """The plain texts among the stories, in order."""
    return [p.read_text("utf-8", "replace") for p in sorted(STORIES.rglob("*.txt"))]


def spans(text: str) -> list[tuple[int, int]]:
    """Rough sentences: spans of at least 25 code points between full stops or line feeds."""
    found, at = [], 0
    for match in [*_END.finditer(text), None]:
        end = match.start() if match else len(text)
        if end - at >= 25:
            found.append((at, end))
        at = match.end() if match else end
    return found


def edit(
    text: str, rate: float, rng: random.Random, foreign: list[str]
) -> tuple[str, dict[int, tuple[int, int]]]:
    """Edit sentences of a text with the given probability.

    Returns:
        The new text, and for each sentence (by its start in the old text) that still exists its new span.
    """
    units = spans(text)
    pieces: list[tuple[int | None, str, str]] = []  # old start, words, what stands before them
    at = 0
    for start, end in units:
        pieces.append((start, text[start:end], text[at:start]))
        at = end
    tail = text[at:]
    edited: list[tuple[int | None, str, str]] = []
    for old, words, gap in pieces:
        if rng.random() >= rate:
            edited.append((old, words, gap))
            continue
        kind = rng.choice(["words", "words", "number", "delete", "insert", "replace", "cut", "extend"])
        if kind == "words":
            edited.append((old, _change_words(words, rng, max(1, len(words.split()) // 6)), gap))
        elif kind == "number":
            edited.append((old, re.sub(r"\d+", lambda m: str(int(m[0][:9]) + rng.randint(1, 9)), words), gap))
        elif kind == "insert":
            edited += [(None, rng.choice(foreign), gap or " "), (old, words, " ")]
        elif kind == "replace":
            edited.append((None, rng.choice(foreign), gap))
        elif kind == "cut":
            edited.append((old, words[: max(20, len(words) * 3 // 4)].rstrip() + ".", gap))
        elif kind == "extend":
            edited.append((old, words.rstrip(".") + ", officials told reporters late on Friday.", gap))
    if rng.random() < rate and len(edited) > 2:  # a paragraph moves
        piece = edited.pop(rng.randrange(len(edited)))
        edited.insert(rng.randrange(len(edited)), (piece[0], piece[1], piece[2] or " "))
    new, where = "", {}
    for old, words, gap in edited:
        new += gap
        if old is not None:
            where[old] = (len(new), len(new) + len(words))
        new += words
    return new + tail, where


def _change_words(words: str, rng: random.Random, count: int) -> str:
    parts = words.split(" ")
    for _ in range(count):
        at = rng.randrange(len(parts))
        match rng.randrange(3):
            case 0:
                parts[at] = rng.choice(["reportedly", "officials", "several", "on Tuesday", "the ministry"])
            case 1:
                parts.insert(at, rng.choice(["also", "further", "earlier", "local"]))
            case _ if len(parts) > 4:
                del parts[at]
    return " ".join(parts)
