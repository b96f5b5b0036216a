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
    *(
        "lower start",
        "bang",
        "asks",
        "digits",
        "dated",
        "dated end",
        "colon",
        "clock",
        "quotes",
        "brackets",
        "caption",
    ),
    *(
        "paragraph element",
        "item element",
        "open run",
        "before related",
        "after related",
        "before story",
        "after story",
        "from first",
        "to last",
        "from end",
        "place",
    ),
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
ITEM = 0.85  # of an item of a list that looks like one of the story
SENTENCE = 0.6  # of a whole sentence foreign to the story, of the page, to its reader, or with a credit
PLAIN = 0.76  # of any other whole sentence
OPEN = 0.28  # of a line long as a sentence, without its full stop, between paragraphs: mostly a caption
UNSEPARATED = 0.95  # of an open line between others, in a text whose lines may be broken inside sentences
UNTRAINED = 0.98  # of a whole sentence in a language whose words the model does not know
OF_ARTICLE = 0.97  # of a line above or below the story that is of the article by the markup of its page
LAST = 0.3  # of a sentence at the very end that has little in common with the story
FAR = 0.5  # of a sentence several lines below the last paragraph
RELEASED = 0.06  # under which a line that a rule marked is story
_TELLING = ("site", "address", "link", "price", "asks", "credit", "credit tail", "of itself", "bars", "label")
_RELEASABLE = RULES.keys() - {"related articles"}  # paragraphs of other articles read like stories
_BELOW = 4  # lines
_LONG = 12  # words of a sentence that is whole without doubt
_ENOUGH = 4  # paragraphs
_SENTENCE = 8  # words of one between paragraphs that needs the strongest evidence
_CAPTION_WORDS = 9
_PARAGRAPH_WORDS = 35  # of a line that is a paragraph, even where its full stop was forgotten
_FOREIGN = 0.2  # share of its words in the story
_LIKE_NEWS = -0.4  # by its words a last sentence, which may have a word of the page: "The third page …"
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
    within = not found["before story"] and not found["after story"]
    if found["of article"]:
        return LineVerdict.NOISE if noise >= OF_ARTICLE and not within else LineVerdict.UNDECIDED
    threshold = ITEM if found["item element"] else NOISE
    if not found["stops"] and not found["item element"] and within and found["words"] >= _CAPTION_WORDS:
        threshold = OPEN if found["words"] < _PARAGRAPH_WORDS else PLAIN
    if not found["stops"] and not found["separated"] and within:
        threshold = UNSEPARATED
    if found["stops"] and found["words"] > _LABEL:
        unrelated = not found["known words"] and not found["names"]
        telling = unrelated or any(found[name] for name in _TELLING)
        inside = within and found["words"] >= _SENTENCE
        below = found["after story"] >= _BELOW
        if not found["from end"] and found["after story"] <= 1 and _ends_story(found):
            return LineVerdict.NOISE if noise >= PLAIN else LineVerdict.UNDECIDED
        threshold = FAR if below else SENTENCE if telling and not inside else PLAIN
        known = found["paragraphs"] >= _ENOUGH  # enough words of the story to compare with
        if known and not found["from end"] and found["overlap"] < _FOREIGN:
            threshold = min(threshold, LAST)
    return LineVerdict.NOISE if noise >= threshold else LineVerdict.UNDECIDED


def _ends_story(found: Features) -> bool:
    """Return whether a last sentence reads like news, with no sign of an appeal, a credit or a link."""
    signs = any(found[name] for name in _TELLING if name != "site")
    return not signs and found["site"] <= 1 and found["cues share"] <= _LIKE_NEWS
