"""Words as they are compared: folded, stemmed, and classed by meaning.

The ``thesaurus.txt`` of a language holds its stop words, and classes of words that may mean one
another in a statement. A language without one is compared by its stems alone.
Why words are cut otherwise here than for mentions and search: see :mod:`tui.analysis.mentions.tokens`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

import snowballstemmer

from tui.languages import load, read_text
from tui.languages.folding import fold as fold

_TOKEN = re.compile(r"[^\W_]+(?:[\u00ad\u200b\u2060\ufeff]+[^\W_]+)*(?:[.,:][0-9]+)*", re.UNICODE)
_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_DROPPED = str.maketrans(dict.fromkeys("aeiouyj'-"))
_CONFUSED_LETTERS = (
    ("kh", "g"), ("h", "g"), ("ph", "f"), ("v", "f"), ("w", "f"), ("ck", "k"), ("c", "k"), ("q", "k"),
    ("x", "ks"), ("z", "s"), ("tz", "s"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A word that counts when statements are compared.

    Attributes:
        start, end: its span in the article's text.
        stem: folded and stemmed.
        sense: the class of words it belongs to, else its stem.
        capital: whether it is written with a capital letter.
    """

    start: int
    end: int
    stem: str
    sense: str
    capital: bool


@dataclass(frozen=True, slots=True)
class WordClasses:
    """What is known of one language's words.

    Attributes:
        stop: folded words that carry no meaning of their own.
        classes: folded word, or two words joined by "_", to the name of its class.
        stem: the stemmer.
        light: senses that half of all clauses hold, which tie nothing together.
        contrasts: sense to the families it belongs to of words that say what a value is for; values
            described by two words of a family ("build", "repair") are of two things.
    """

    stop: frozenset[str]
    classes: dict[str, str]
    stem: Callable[[str], str]
    light: frozenset[str] = frozenset()
    contrasts: dict[str, frozenset[int]] = field(default_factory=dict)

    def sense(self, word: str, stem: str) -> str:
        """Return the class of a word, else its stem.

        Args:
            word: folded.
            stem: of the word.
        """
        classes = self.classes
        for form in (word, word.removesuffix("s"), stem, stem + "e", stem[:-1] + "y"):
            if form in classes:
                return classes[form]
        return stem


def skeleton(word: str) -> str:
    """Return the consonants of a folded name, unified where transliterations vary (Drahan, Dragan)."""
    for written, sound in _CONFUSED_LETTERS:
        word = word.replace(written, sound)
    bare = word.translate(_DROPPED)
    return "".join(c for i, c in enumerate(bare) if i == 0 or c != bare[i - 1])


@lru_cache(maxsize=8)
def word_classes(code: str) -> WordClasses:
    """Return the language with this ISO 639-1 code."""
    stop: set[str] = set()
    classes: dict[str, str] = {}
    light: list[str] = []
    families: list[list[str]] = []
    section = ""
    for line in read_text(code, "thesaurus.txt").splitlines():
        words = [] if line.startswith("#") else [_spell(fold(w), code) for w in line.split()]
        if line.startswith("["):
            section = line
        elif section == "[stop words]":
            stop.update(words)
        elif section == "[light words]":
            light += words
        elif section == "[contrasts]":
            families += [words] if words else []
        elif words:
            for word in words:
                classes.setdefault(word, f"~{words[0]}")
    stemmer = snowballstemmer.stemmer(_STEMMERS[code]).stemWord if code in _STEMMERS else str
    stem = lru_cache(maxsize=100_000)(stemmer)
    plain = WordClasses(frozenset(stop), classes, stem)
    senses = frozenset(plain.sense(word, stem(word)) for word in light)
    contrasts: dict[str, frozenset[int]] = {}
    for number, family in enumerate(families):
        for word in family:
            sense = plain.sense(word, stem(word))
            contrasts[sense] = contrasts.get(sense, frozenset()) | {number}
    return replace(plain, light=senses, contrasts=contrasts)


@lru_cache(maxsize=8)
def _spelling(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    none: tuple[tuple[re.Pattern[str], str], ...] = ()
    return load(code, "basics", "SPELLING", none)


@lru_cache(maxsize=50_000)
def _spell(word: str, code: str) -> str:
    for pattern, spelling in _spelling(code):
        word = pattern.sub(spelling, word)
    return word


def terms(text: str, start: int, end: int, code: str) -> tuple[Term, ...]:
    """Return the words of a span of text that count, in order; numbers are left to the mentions.

    Args:
        text: the text.
        start: of the span.
        end: behind it.
        code: ISO 639-1 code of its language.
    """
    lang = word_classes(code)
    found: list[Term] = []
    before: tuple[int, str, str] | None = None  # start, word and stem of the word just before
    for match in _TOKEN.finditer(text, start, end):
        raw = match[0]
        if raw[0].isdigit():
            before = None
            continue
        word = _spell(fold(raw), code)
        stem = lang.stem(word)
        phrase = before and (
            lang.classes.get(f"{before[1]}_{word}") or lang.classes.get(f"{before[2]}_{word}")
        )
        if phrase and before:
            if found and found[-1].start == before[0]:
                found.pop()
            found.append(Term(before[0], match.end(), f"{before[2]}_{stem}", phrase, False))
            before = None
            continue
        before = (match.start(), word, stem)
        if word in lang.stop or len(word) < 2:
            continue
        found.append(Term(match.start(), match.end(), stem, lang.sense(word, stem), raw[0].isupper()))
    return tuple(found)


@lru_cache(maxsize=4)
def _table(code: str) -> dict[str, str]:
    """Stem to its line of neighbours, which is parsed only when needed."""
    lines = read_text(code, "neighbours.txt").splitlines()
    return {stem: rest for stem, _, rest in (line.partition(" ") for line in lines)}


@lru_cache(maxsize=20_000)
def _near(stem: str, code: str) -> dict[str, float]:
    pairs = (pair.rpartition(":") for pair in _table(code).get(stem, "").split())
    return {other: int(cosine) / 100 for other, _, cosine in pairs}


def similarity(a: str, b: str, code: str) -> float:
    """Return how alike the meanings of two stems are: 1 for the same stem, 0 for unknown or far words.

    Args:
        a: one stem.
        b: another.
        code: ISO 639-1 code of their language.
    """
    if a == b:
        return 1.0
    return max(_near(a, code).get(b, 0.0), _near(b, code).get(a, 0.0))


def near(stem: str, code: str) -> dict[str, float]:
    """Return the stems of similar meaning with their likeness; none for unknown words and languages.

    Args:
        stem: the stem.
        code: ISO 639-1 code of its language.
    """
    return _near(stem, code)
