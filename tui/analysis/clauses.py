"""The clauses of a sentence as text, and the clause of a value without the value, for titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tui.analysis.statements import Statement
from tui.languages import codes
from tui.languages.patterns import alternatives
from tui.languages.words import fold, word_classes

LEAST = 4  # words in a clause
BLANK = "…"  # replaces a value in question
_ROOM = 10  # words around a value, which are read at a glance
_BEFORE = 5  # of them before it, where more stand behind it
_TO_THE_END = 3  # words more, where they end the clause
_NAME = 3  # words more, where a name would be cut
_WITH_SUBJECT = 10  # words before an age
_SUBJECT = 3  # words at least that tell what a value at the end of its clause is of
_SHORT = 3  # letters in words that say nothing
_PAUSES = frozenset(",;:.!?")
_GAP_BEFORE = re.compile(r" (?=[,;:!?])")
_PAUSE = re.compile(r"[,;:!?][”\"»’']?(?=\s|$)|\s[–—-]\s|—")
# A clause that begins so hangs on the one before it; one that begins with "and" is complete without it.
_HANGING = re.compile(rf"(?:{alternatives('DEPENDENT_CLAUSE')})\b", re.IGNORECASE)
_JOINING = re.compile(rf"(?:{alternatives('JOINING')})\s+", re.IGNORECASE)
_ITEM = re.compile(r"\s*\d{1,2}[.)]\s+")
_QUOTES = str.maketrans("", "", '“”"«»')


def around(statement: Statement, begin: int, stop: int, *, whose: bool = False) -> str:
    """Return the clause of a value without the value.

    Where not all words have room, none begins or ends the rest that means nothing there, such as "of".

    Args:
        statement: the sentence.
        begin: where the value begins in the article's text.
        stop: where it ends there.
        whose: whether the subject is wanted, as of an age, which it tells whose it is.
    """
    offset = statement.sentence.start
    low, high = begin - offset, stop - offset
    start, end = next(
        ((a, b) for a, b in clauses(statement.source, [(low, high)]) if a <= low < b),
        (0, len(statement.source)),
    )
    start += leading(statement.source[start:low])
    before, behind = statement.source[start:low].split(), statement.source[high:end].split()
    behind = behind if any(c.isalnum() for word in behind for c in word) else []
    most = _WITH_SUBJECT if whose else max(_BEFORE, _ROOM - len(behind))
    before = before if len(before) <= most + _TO_THE_END else _from_a_word(before, most)
    after = _whole_words(behind, max(_ROOM - len(before), _SHORT))
    if not [w for w in before + after if w.strip("…-") and len(w) > _SHORT]:
        return ""
    if not before and statement.source[high:].lstrip()[:1] in _PAUSES:
        return ""  # its clause ends with it: what follows is about something else
    alone = [] if after else _trimmed(before)
    return tidy(" ".join(alone if len(alone) >= _SUBJECT else [*before, BLANK, *after]))


def _from_a_word(words: Sequence[str], most: int) -> list[str]:
    """Return the last words, from one on that means something, and from the beginning of a name."""
    first = len(words) - most
    for _ in range(_NAME):
        if first and words[first][:1].isupper() and words[first - 1][:1].isupper():
            first -= 1
    while first < len(words) - 1 and _means_nothing(words[first]):
        first += 1
    return list(words[first:])


def _whole_words(words: Sequence[str], most: int) -> list[str]:
    """Return the first words up to a pause, where not all have room; up to the last that has, without any."""
    if len(words) <= most + _TO_THE_END:
        return list(words)
    text = " ".join(words[:most])
    pauses = [m.start() for m in re.finditer(r"[,;:](?=\s|$)", text)]
    return text[: pauses[-1]].split() if pauses else _trimmed(words[:most])


def _trimmed(words: Sequence[str]) -> list[str]:
    """Return words without those at the end that mean nothing there; all where none does."""
    end = len(words)
    while end and _means_nothing(words[end - 1]):
        end -= 1
    return list(words[:end] or words)


def _means_nothing(word: str) -> bool:
    return fold(word.strip("“”\"«»'‘’,;:")) in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    """The words of all languages that carry no meaning of their own."""
    return frozenset().union(*(word_classes(code).stop for code in codes()))


def clauses(
    text: str, values: Sequence[tuple[int, int]] = (), verbs: Sequence[int] | None = None
) -> list[tuple[int, int]]:
    """Return spans of the stretches between punctuation, short ones taken with the next, or the one before.

    Args:
        text: the sentence.
        values: spans in it that are not cut.
        verbs: where its verbs begin: a stretch without any is taken with the next; None where it may be.
    """
    ends = [
        m.end()
        for m in _PAUSE.finditer(text)
        if not any(low < m.end() and m.start() < high for low, high in values)
        and not _HANGING.match(text[m.end() :].lstrip(" “\"«»'‘"))
    ]
    found: list[tuple[int, int]] = []
    start = 0
    for end in [*ends, len(text)]:
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        tells = verbs is None or any(first < at < end for at in verbs)
        if tells and len(text[start:end].split()) >= LEAST:
            found.append((start, end))
            start = end
    if start < len(text):
        found[-1:] = [(found[-1][0] if found else 0, len(text))]
    return found


def tidy(text: str) -> str:
    """Return words as a title: no quotation marks, no punctuation at the ends, a capital first."""
    text = _GAP_BEFORE.sub("", " ".join(text.translate(_QUOTES).split())).strip(" ,;:.!?–—-'‘’")
    return text[:1].upper() + text[1:]


def leading(text: str) -> int:
    """Return where the words of a clause begin behind a conjunction, or the number of an item of a list."""
    item = _ITEM.match(text)
    bare = item.end() if item else len(text) - len(text.lstrip())
    joining = _JOINING.match(text, bare)
    return joining.end() if joining else bare


def without_number(text: str) -> str:
    """Return an item of a list without its number."""
    item = _ITEM.match(text)
    return text[item.end() :] if item else text
