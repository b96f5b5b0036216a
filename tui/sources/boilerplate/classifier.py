"""Judges the lines that no rule has decided for good, and takes back what rules took by mistake.

Boosted trees over what :mod:`tui.sources.boilerplate.line_features` sees of a line. The constants,
``lines.txt`` and ``words-LANGUAGE.txt``, are made by ``python -m tests.training.noise_lines --write``.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from importlib.resources import files

from tui.forest import Forest, parse
from tui.sources.boilerplate.line_features import RULES, Features

FEATURES = (
    *("stops", "words", "sentences", "label", "bullet", "bars", "upper case", "title case", "function words"),
    *("lower start", "bang", "asks", "digits", "dated", "clock", "quotes", "brackets", "caption"),
    *("paragraph element", "before story", "after story", "from first", "to last", "from end", "place"),
    *("paragraphs", "separated", "block", "since related", "after colon", "before noise", "before paragraph"),
    *("before words", "before alike", "after noise", "after paragraph", "after words", "after alike"),
    *(
        "address",
        "site",
        "site share",
        "cues",
        "cues share",
        "link",
        "price",
        "credit",
        "credit tail",
        "cut off",
    ),
    *("overlap", "known words", "names", "other names", "title overlap", "of itself", "relative length"),
    *("open among closed", *sorted(set(RULES.values()))),
)
"""The features in the order in which the trees know them."""

NOISE = 0.6
SENTENCE = 0.75  # of a whole sentence foreign to the story, of the page, to its reader, or with a credit
PLAIN = 0.9  # of any other whole sentence
FAR = 0.5  # of a sentence several lines below the last paragraph
RELEASED = 0.06  # under which a line that a rule marked is story
_TELLING = ("site", "address", "link", "price", "asks", "credit", "credit tail", "of itself", "bars", "label")
_RELEASABLE = RULES.keys() - {"related articles"}  # paragraphs of other articles read like stories
_BELOW = 4  # lines
_LONG = 12  # words of a sentence that is whole without doubt
_LABEL = 2  # words of a label at most


class LineVerdict(Enum):
    """The result of the model for a line."""

    NOISE = "noise"
    STORY = "story"
    UNDECIDED = "undecided"


@cache
def _trees() -> Forest:
    return parse(files(__package__).joinpath("lines.txt").read_text(encoding="utf-8"))


def probability(found: Features, trees: Forest | None = None) -> float:
    """Return the probability that a line is not story, in [0, 1].

    Args:
        found: the features of the line, by name.
        trees: the model; None means the one that is shipped.
    """
    return (trees or _trees()).score([found[name] for name in FEATURES])


def verdict(found: Features, noise: float, rule: str | None) -> LineVerdict:
    """Return what a line is: whole sentences need stronger evidence, as losing one is worse than noise.

    Args:
        found: the features of the line.
        noise: how likely it is noise.
        rule: why a rule marked it, or None.
    """
    if rule is not None:
        free = rule in _RELEASABLE and noise < RELEASED and found["stops"] and found["words"] >= _LONG
        return LineVerdict.STORY if free else LineVerdict.UNDECIDED
    threshold = NOISE
    if found["stops"] and found["words"] > _LABEL:
        unrelated = not found["known words"] and not found["names"]
        telling = unrelated or any(found[name] for name in _TELLING)
        inside = not found["before story"] and not found["after story"] and found["words"] >= _LONG
        below = found["after story"] >= _BELOW
        threshold = FAR if below else SENTENCE if telling and not inside else PLAIN
    return LineVerdict.NOISE if noise >= threshold else LineVerdict.UNDECIDED
