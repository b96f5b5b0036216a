"""Telling the language of an article by its letters, its commonest words and what it declares."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from tui.languages.other_languages import SCRIPTS, distinctive_letters, frequent_words
from tui.sources.parsed import ParsedSource, start_of

SAMPLE = 20_000  # characters that decide
UNKNOWN = "und"

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.07  # weighed share of the commonest words from which a text is in a language
_MARGIN = 1.25  # how much more of them one language needs than the next
_SURE = 0.2  # share from which the words count for more than what the markup declares
_DECLARED = 0.5  # part of the best share that the declared language needs
_OWN_WORDS = 3  # words that only one of two close languages uses from which they decide
_OWN_MARGIN = 3  # how many times more of them than of the other language
_FEWEST = 4  # words enough for a decision
_LETTER = 0.5  # weight of a letter that only one language has, in words
_OWN_LETTERS = 0.01  # share of a text's letters from which those of one language decide
_OTHER_SCRIPT = (
    0.4  # share of a text's letters in another script from which it is in a language of that script
)


def language_of(parsed: ParsedSource) -> str:
    """Return the ISO 639-1 code of the main language of a source, "und" where it is unknown.

    The words decide where they are clear, the declaration in the markup where they are not.
    """
    sample = " ".join(start_of(parsed.text, line, 2000) for line in parsed.lines if not line.noise)
    return language_in(sample, parsed.language)


def language_in(text: str, declared: str | None = None) -> str:
    """Return the language of a text.

    Args:
        text: of which the beginning decides.
        declared: the code that its source declares, or None.

    Returns:
        An ISO 639-1 code, or "und".
    """
    sample = text[:SAMPLE].lower()
    if not sample.isascii() and (found := _by_script(sample, declared)):
        return found
    shares = _shares(sample)
    best, second = [*sorted(shares, key=lambda code: -shares[code]), "", ""][:2]
    most = shares.get(best, 0.0)
    clear = most >= _MARGIN * shares.get(second, 0.0) or _only_one_fits(sample, best, second)
    plain = most >= _ENOUGH and clear and len(sample.split()) >= _FEWEST
    if plain and (most >= _SURE or declared in (None, best)):
        return best
    if declared:
        known = declared not in frequent_words() or shares.get(declared, 0.0) >= _DECLARED * most
        return declared if known or not plain else best
    return best if plain else UNKNOWN


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Return for each word the languages that use it, each with the weight of the word there."""
    users: dict[str, list[str]] = defaultdict(list)
    for code, listed in frequent_words().items():
        for word in set(listed.split()):
            users[word].append(code)
    return {word: dict.fromkeys(codes, 1 / len(codes) ** 0.5) for word, codes in users.items()}


def _shares(sample: str) -> dict[str, float]:
    counts = Counter(_WORD.findall(sample))
    total = max(1, sum(counts.values()))
    weights = _weights()
    shares: dict[str, float] = defaultdict(float)
    for word, count in counts.items():
        for code, weight in weights.get(word, {}).items():
            shares[code] += count * weight / total
    if not sample.isascii():
        letters = Counter(sample)
        for code, own in distinctive_letters().items():
            found = sum(letters[letter] for letter in own)
            shares[code] += _LETTER * min(found, total) / total
    return shares


def _only_one_fits(sample: str, best: str, second: str) -> bool:
    """Return whether a short text holds several words of one language and hardly any of a neighbour.

    Spanish and Catalan share most of their commonest words, so these alone tell nothing.
    """
    known = frequent_words()
    listed = [frozenset(known[code].split()) for code in (best, second)]
    words = _WORD.findall(sample)
    own, foreign = (sum(w in one - other for w in words) for one, other in (listed, reversed(listed)))
    return own >= _OWN_WORDS and own >= _OWN_MARGIN * foreign


def _by_script(sample: str, declared: str | None) -> str | None:
    """Return the language of a text in other letters than Latin ones, or None."""
    letters = max(1, len(re.findall(r"[^\W\d_]", sample)))
    for span, languages in SCRIPTS:
        found = len(re.findall(f"[{span}]", sample))
        if found / letters < (_OTHER_SCRIPT if span != "\u3040-\u30ff" else 0.1):
            continue
        for code, own in languages[1:]:
            if len(re.findall(f"[{own}]", sample)) / letters >= _OWN_LETTERS:
                return code
        is_other_thing = {code for code, _ in languages} | frequent_words().keys()
        return declared if declared and declared not in is_other_thing else languages[0][0]
    return None
