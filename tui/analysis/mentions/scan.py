"""What the rules for one sentence share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tui.analysis.languages import Language
from tui.analysis.mentions.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Scan:
    """A sentence under reading.

    Attributes:
        t: its tokens.
        language: the tables of its article's language.
        published: the day its article was published, if known.
        unsure: days before and after that day which it may be where the article was written.
        seismic: whether the article speaks of an earthquake, so that a bare "6.3" is a magnitude.
    """

    t: Tokens
    language: Language
    published: dt.date | None = None
    seismic: bool = False
    unsure: tuple[int, int] = (0, 0)
