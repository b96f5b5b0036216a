"""What a query finds, worked out the slow and obvious way: every word against every word."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from tui.languages.words import terms, word_classes

AskOutcome = tuple[str, str, bool]
"""What is wanted: "word", "phrase" or "not"; its words; whether the last may go on."""


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def stem(word: str) -> str:
    found = terms(word, 0, len(word), "en")
    return found[0].stem if found else word_classes("en").stem(word)


def forms(word: str, vocabulary: Collection[str]) -> set[str]:
    if len(word) < 3:
        return {word} & {*vocabulary}
    return {v for v in vocabulary if v == word or stem(v) == stem(word)}


def begun(word: str, vocabulary: Collection[str]) -> set[str]:
    return {v for v in vocabulary if v.startswith(word)}


def misspelt(word: str, vocabulary: Collection[str], unfinished: bool) -> set[str]:
    if len(word) < 3 or not word.isalpha():
        return set()
    found = {v for v in vocabulary if OSA.distance(word, v) <= 1}
    if len(word) == 3:
        found = {v for v in found if len(v) == 4 or sorted(v) == sorted(word)}
    if unfinished:
        cuts = {v: [v[:n] for n in range(4, len(v) + 1)] for v in vocabulary}  # at least four letters right
        found |= {v for v, pieces in cuts.items() if any(OSA.distance(word, p) <= 1 for p in pieces)}
    return found - {word}


def misspelt_twice(word: str, vocabulary: Collection[str]) -> set[str]:
    third = len(word) // 3
    if len(word) < 6 or not word.isalpha():
        return set()
    near = {v for v in vocabulary if OSA.distance(word, v) <= 2}
    return {v for v in near if v.startswith(word[:third]) or v.endswith(word[-third:])} - {word}


def meant(word: str, vocabulary: Collection[str], unfinished: bool, errors: bool) -> set[str]:
    found = {word} & {*vocabulary} if unfinished and len(word) < 4 else forms(word, vocabulary)
    if unfinished or (not found and not word[0].isdigit()):
        found |= begun(word, vocabulary)
    if errors or not found:
        wrong = misspelt(word, vocabulary, unfinished)
        if errors or not wrong:
            wrong |= misspelt_twice(word, vocabulary)
        found |= wrong
    return found


def has_phrase(text: str, phrase: str, unfinished: bool) -> bool:
    wanted, words = words_of(phrase), words_of(text)
    for i in range(len(words) - len(wanted) + 1):
        piece = words[i : i + len(wanted)]
        last = piece[-1].startswith(wanted[-1]) if unfinished else piece[-1] == wanted[-1]
        if piece[:-1] == wanted[:-1] and last:
            return True
    return False


def find(sentences: Sequence[str], asked: Sequence[AskOutcome]) -> set[str]:
    """The sentences that a query asks for, allowing typing errors only where nothing is found without."""
    vocabulary = {word for text in sentences for word in words_of(text)}
    found = _find(sentences, asked, vocabulary, errors=False)
    if not found and any(kind == "word" for kind, _, _ in asked):
        found = _find(sentences, asked, vocabulary, errors=True)
    return found


def _find(
    sentences: Sequence[str], asked: Sequence[AskOutcome], vocabulary: Collection[str], errors: bool
) -> set[str]:
    found = set(sentences)
    for kind, text, unfinished in asked:
        if kind == "phrase":
            found = {s for s in found if has_phrase(s, text, unfinished)}
        elif kind == "not":
            found = {s for s in found if not forms(text, vocabulary) & {*words_of(s)}}
        else:
            words = meant(text, vocabulary, unfinished, errors)
            found = {s for s in found if words & {*words_of(s)}}
    return found
