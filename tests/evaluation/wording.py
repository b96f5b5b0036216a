"""Whether two wordings are the same sentence or the same value, for the scorer."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

TOKEN = re.compile(r"\w+(?:[.,:]\w+)*|[%$£€°]")
NAMES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty"""
NUMBER_WORDS = {word: str(value) for value, word in enumerate(NAMES.split())}
SLOT_ALIASES = {
    "unit": "number",
    "quantity": "number",
    "count": "number",
    "money": "number",
    "percent": "number",
    "duration": "number",
    "time": "date",
    "location": "place",
    "person": "name",
    "title": "role",
    "polarity": "negation",
    "quotation": "quote",
    "source": "attribution",
}


def norm(text: str) -> str:
    """Lower-case words, numbers and currency signs, single spaces between; no other punctuation."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(TOKEN.findall(text.replace("_", " ")))


def within(part: str, whole: str) -> bool:
    """Whether normalised part stands in normalised whole, at word borders."""
    return bool(part) and f" {part} " in f" {whole} "


def same_sentence(pred: str, gold: str) -> bool:
    """Whether a predicted sentence carries (most of) a gold sentence; both normalised."""
    if within(gold, pred):
        return True
    p, g = pred.split(), gold.split()
    if within(pred, gold):
        return len(p) >= 0.4 * len(g) and len(p) >= 5  # a quotation cut from its speaker still counts
    if len(p) < 0.5 * len(g) or not set(p) & set(g):
        return False
    blocks = SequenceMatcher(None, p, g, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks if b.size > 1) >= 0.75 * len(g)


def numbers(text: str) -> frozenset[str]:
    found = (NUMBER_WORDS.get(t, t) for t in norm(text).split())
    return frozenset(t.replace(",", "") for t in found if t[0].isdigit())


def same_value(pred: str, gold: str) -> bool:
    p, g = norm(pred), norm(gold)
    return within(g, p) or within(p, g) or (bool(numbers(g)) and numbers(p) == numbers(g))


def slot_of(name: str) -> str:
    """The slot a name stands for: a unit is scored as a number."""
    return SLOT_ALIASES.get(name, name)
