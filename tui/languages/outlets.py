"""How pages name the outlet they come from: the phrases of all languages, which one page may mix.

``outlets.py`` in the folder of a language holds these constants, of which it may lack any: TOPICS with
TOPIC_STARTS and TOPIC_ENDS, EDITIONS, NO_NAME, PRESS, RUBRICS, SHORT_NAMES, BUTTONS, INSTITUTIONS, FURNITURE,
MORE_FROM, STAFF, OF_ITSELF and SPOKEN_TO.
"""

from __future__ import annotations

from tui.languages import codes, load
from tui.languages.patterns import alternatives

# Words that papers call themselves by, in languages without a folder.
_PRESS = (
    r"Zeitung|Anzeiger|Kurier|Tageblatt|Monde|Figaro|Corriere|Giornale|Tidende|Tidning|Blad|Dagblad|"
    r"Allgemeine|Presse|Gazeta"
)


def phrases(constant: str) -> str:
    """Return the phrases of all languages as alternatives, for a group of a regular expression.

    Args:
        constant: name of the constant in ``outlets.py``, such as ``TOPICS``.
    """
    found = alternatives(constant, "outlets")
    return f"{found}|{_PRESS}" if constant == "PRESS" else found


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
