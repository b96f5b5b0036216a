"""Phrases of all languages as parts of one regular expression, where no grammar of the language is needed.

``patterns.py`` in the folder of a language holds a constant for each; a language may lack any of them.
``outlets.py`` there says how pages name the outlet they come from, its authors and its dates, as one page may
mix languages; of its constants, too, a language may lack any.
"""

from __future__ import annotations

from tui.languages import codes, load
from tui.languages.other_languages import PHRASES


def alternatives(constant: str, file: str = "patterns") -> str:
    """Return the phrases of all languages as alternatives, for a group of a regular expression.

    Those of languages without a folder are in :data:`tui.languages.other_languages.PHRASES`.

    Args:
        constant: name of the constant in the file, such as ``CLAUSE_BREAKS``.
        file: name of the file in the folders of the languages, without its ending.
    """
    listed = [load(code, file, constant, "") for code in codes()] + [PHRASES.get(constant, "")]
    found = [pattern for pattern in listed if pattern]
    return "|".join(found) or r"(?!)"  # which matches nothing


def single_words(constant: str) -> tuple[str, ...]:
    """Return the words of all languages that a constant lists, parted by spaces or as alternatives.

    Args:
        constant: name of the constant in ``patterns.py``, such as ``WHOLE_PRONOUNS``.
    """
    listed = (load(code, "patterns", constant, "") for code in codes())
    return tuple(word for words in listed for word in words.replace("|", " ").split())


def outlet_phrases(constant: str) -> str:
    """Return the phrases of all languages as alternatives, for a group of a regular expression.

    Args:
        constant: name of the constant in ``outlets.py``, such as ``TOPICS``.
    """
    return alternatives(constant, "outlets")


def no_names() -> frozenset[str]:
    """Return the words that a line of furniture may begin with, but hardly the name of an outlet."""
    return frozenset(word for code in codes() for word in load(code, "outlets", "NO_NAME", "").split())


def furniture_lines() -> tuple[tuple[str, str, float], ...]:
    """Return the words before a name in lines of furniture, those behind it, and the weight of the clue."""
    none: tuple[tuple[str, str, float], ...] = ()
    return tuple(line for code in codes() for line in load(code, "outlets", "FURNITURE", none))


def sentences_of_itself() -> tuple[tuple[str, float], ...]:
    """Return sentences in which an outlet, ``{name}``, speaks of itself, and the weight of the clue."""
    none: tuple[tuple[str, float], ...] = ()
    return tuple(line for code in codes() for line in load(code, "outlets", "OF_ITSELF", none))
