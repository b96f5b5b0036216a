"""Phrases of all languages as parts of one regular expression, where no grammar of the language is needed.

``patterns.py`` in the folder of a language holds a constant for each; a language may lack any of them.
"""

from __future__ import annotations

from tui.languages import codes, load


def alternatives(constant: str, file: str = "patterns") -> str:
    """Return the phrases of all languages as alternatives, for a group of a regular expression.

    Args:
        constant: name of the constant in the file, such as ``CLAUSE_BREAKS``.
        file: name of the file in the folders of the languages, without its ending.
    """
    found = [pattern for code in codes() if (pattern := load(code, file, constant, ""))]
    return "|".join(found) or r"(?!)"  # which matches nothing


def single_words(constant: str) -> tuple[str, ...]:
    """Return the words of all languages that a constant lists, parted by spaces or as alternatives.

    Args:
        constant: name of the constant in ``patterns.py``, such as ``WHOLE_PRONOUNS``.
    """
    listed = (load(code, "patterns", constant, "") for code in codes())
    return tuple(word for words in listed for word in words.replace("|", " ").split())
