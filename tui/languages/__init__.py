"""What is known of languages: a folder for each, with files of fixed names, and their one loader.

======================  ========================================================================
``basics.py``           COMMONEST words, LETTERS of its own, names of MONTHS, SPELLING variants
``numbers.py``          NUMBERS: number words, hedges, ranges
``measures.py``         MEASURES: units, money, counted nouns, measure words
``time.py``             TIME: calendar and clock words
``people.py``           NAMES: titles, offices, kinds of names, countries
``speech.py``           SPEECH: verbs of saying, negation, doubt, sources
``clauses.py``          QUESTIONS, JOURNEYS: which question a value answers; HARMS: whether anybody was hurt
``patterns.py``         phrases that the regular expressions of all languages are made of
``pages.py``            PHRASES: what the furniture of news pages says (``page_lines.py``: its whole lines,
                        ``page_notes.py``: sentences that a page says of itself)
``outlets.py``          how pages name the outlet that they come from
``thesaurus.txt``       stop words and classes of words that may mean one another
``neighbours.txt``      stems of similar meaning, made by ``tests/training/neighbours.py``
======================  ========================================================================

The folder is named by the ISO 639-1 code of its language; a new language is a new folder and nothing
else. What a folder lacks counts as no words, and its pages are read by the English phrases. A language
without a folder is read by its digits, signs and stems, and recognized if it is among those of
:mod:`tui.languages.other_languages`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module, resources
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TypeVar

T = TypeVar("T")


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if module.ispkg))


def base_code(code: str) -> str:
    """Return a language's code without its region: "en" for "en-GB"."""
    return code.lower().replace("_", "-").split("-")[0]


@cache
def translates(one: str, other: str) -> bool:
    """Return whether words of two languages are known to mean one another; of one language they do.

    Args:
        one: ISO 639-1 code.
        other: ISO 639-1 code.
    """
    pair = {base_code(one), base_code(other)}
    return pair <= set(codes()) or (len(pair) == 1 and "und" not in pair)


@cache
def holds(code: str, file: str) -> bool:
    """Return whether the folder of a language holds a Python file.

    Args:
        code: ISO 639-1 code.
        file: name of the file, without its ending.
    """
    return code in codes() and find_spec(f"tui.languages.{code}.{file}") is not None


def load(code: str, file: str, constant: str, absent: T) -> T:
    """Return a constant of a file in the folder of a language.

    Args:
        code: ISO 639-1 code.
        file: name of the file, without its ending.
        constant: name of the constant in it.
        absent: what to return for a language without a folder, such a file or such a constant.
    """
    if not holds(code, file):
        return absent
    found = getattr(import_module(f"tui.languages.{code}.{file}"), constant, absent)
    assert isinstance(found, type(absent))
    return found


def read_text(code: str, file: str) -> str:
    """Return the text of a data file in the folder of a language; empty where there is none.

    Args:
        code: ISO 639-1 code.
        file: name of the file, with its ending.
    """
    if code not in codes():
        return ""
    data = resources.files(f"tui.languages.{code}") / file
    return data.read_text(encoding="utf-8") if data.is_file() else ""
