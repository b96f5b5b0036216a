"""A small logistic model that judges the lines no rule has decided.

Its constants are in :mod:`tui.sources.boilerplate.classifier_weights`;
``tests/training/noise_lines.py`` makes them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from tui.model import Role
from tui.sources.boilerplate.classifier_weights import WEIGHTS
from tui.sources.boilerplate.closing import own_names
from tui.sources.boilerplate.outline import Item, Outline, overlap

_LABEL = re.compile(r"[\w'’. -]{1,28}: ?(?![\"“«])")
_BAR = re.compile(r"\s[|•·›»→←]|[|•→←]\s")
_BULLET = re.compile(r"(?:[-–—•·*]|\d{1,2}[.)]) ")
_LINK = re.compile(r"https?://|www\.|@\w|\w@\w|\b\d{3}[-. ]\d{4}\b")
_PRICE = re.compile(
    r"(?i)[$€£]\s?\d+.{0,12}\b(?:month|week|year|mes|año)\b|\d+ ?% off|\bpesos al año\b|crowns a month"
)
_QUOTES = re.compile(r"[\"“”«»„]")

_TELLING = (
    "site",
    "address",
    "link",
    "label",
    "price",
    "bang",
    "bars",
    "of itself",
    "below itself",
    "crowded tail",
)
THRESHOLD = 0.6
PLAIN_THRESHOLD = 0.9
TAIL_THRESHOLD = 0.3
SURE_THRESHOLD = 0.97  # a whole sentence inside the story that is long or names what the story names
SITE_THRESHOLD = 0.8  # a sentence with a word that pages use of themselves, such as "share" or "live"

Features = dict[str, float]


def features(outline: Outline, decided: bool = False) -> Iterator[tuple[int, Features]]:
    """The features of every undecided line, with its index.

    Args:
        outline: the lines, after the rules.
        decided: give those of the lines that a rule marked as well, to learn from.
    """
    items, words = outline.items, outline.phrases
    vocabulary, names = outline.vocabulary(), outline.names()
    first, last, own = outline.first, outline.last, own_names(outline)
    separated = len({item.block for item in items}) > 0.5 * len(items)
    sizes: dict[int, int] = {}
    for item in items:
        sizes[item.block] = sizes.get(item.block, 0) + (not item.glued)
    since = 99  # paragraphs since a marked line of another article
    for index, item in enumerate(items):
        if item.noise == "related articles":
            since = 0
        elif item.noise is None and item.paragraph:
            since += 1
        if (decided or item.noise is None) and item.words and not _settled(item):
            before = items[index - 1] if index else None
            after = items[index + 1] if index + 1 < len(items) else None
            yield (
                index,
                {
                    **_shape(item, words.function_words),
                    **_address(item, words.second_person, words.site),
                    "overlap": overlap(item, vocabulary, item.paragraph),
                    "names": float(any(names[name] > item.open_paragraph for name in item.names)),
                    "foreign end": float(
                        index >= last - 1
                        and overlap(item, vocabulary, item.paragraph) < 0.1
                        and not any(names[name] > item.open_paragraph for name in item.names)
                    ),
                    "no overlap": float(overlap(item, vocabulary, item.paragraph) < 0.1),
                    "before story": float(index < first),
                    "after story": float(index > last),
                    "last paragraph": float(index == last),
                    "open inside": float(first < index < last and not item.stops),
                    "opening": float(first <= index <= first + 2),
                    "after paragraph": float(
                        before is not None and before.noise is None and before.paragraph
                    ),
                    "before paragraph": float(after is not None and after.noise is None and after.paragraph),
                    "after noise": float(before is not None and before.noise is not None),
                    "before noise": float(after is None or after.noise is not None),
                    "after related": float(since <= 1),
                    "crowded": float(separated and sizes[item.block] > 1),
                    "of itself": float(index >= last and bool(own and own.match(item.body))),
                    "below itself": float(index >= last and bool(own and own.search(item.unquoted))),
                    "closing address": float(
                        index >= last
                        and overlap(item, vocabulary, item.paragraph) < 0.1
                        and bool(words.second_person.search(item.unquoted))
                    ),
                    "open tail": float(index > last and not item.stops),
                    "crowded tail": float(index > last and separated and sizes[item.block] > 1),
                    "foreign tail": float(index > last and overlap(item, vocabulary, item.paragraph) < 0.1),
                    "label tail": float(index >= last and bool(_LABEL.match(item.body))),
                },
            )


def _settled(item: Item) -> bool:
    """Whether its role alone makes a line story: the headline, the dek, a dated caption, a heading."""
    if item.role is Role.CAPTION:
        return item.noise is None and bool(item.dates)
    return item.noise is None and (item.settled or item.role in (Role.HEADLINE, Role.DEK, Role.HEADING))


def _shape(item: Item, function_words: frozenset[str]) -> Features:
    count = len(item.words)
    letters = [word for word in item.words if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters[1:])
    small = sum(word.lower() in function_words for word in item.words)
    return {
        "bias": 1.0,
        "stops": float(item.stops),
        "up to 3 words": float(count <= 3),
        "up to 7 words": float(count <= 7),
        "up to 12 words": float(count <= 12),
        "25 words": float(count >= 25),
        "short and open": float(count < 15 and not item.stops),
        "long and closed": float(count >= 12 and item.stops),
        "label": float(bool(_LABEL.match(item.body)) and count < 20),
        "bullet": float(bool(_BULLET.match(item.body))),
        "bars": float(bool(_BAR.search(item.body))),
        "upper case": sum(word.isupper() and len(word) > 1 for word in letters) / max(1, len(letters)),
        "title case": capitals / max(1, len(letters) - 1),
        "function words": small / count,
        "lower start": float(item.body[0].islower()),
        "bang": float("!" in item.unquoted),
        "asks": float("?" in item.unquoted),
        "digits": float(any(map(str.isdigit, item.body))),
        "quotes": float(bool(_QUOTES.search(item.body))),
        "paragraph": float(item.element == "paragraph"),
    }


def _address(item: Item, second_person: re.Pattern[str], site: re.Pattern[str]) -> Features:
    own = len(site.findall(item.unquoted))
    return {
        "address": float(bool(second_person.search(item.unquoted))),
        "site": min(own, 3) / 3,
        "site share": min(1.0, 4 * own / max(1, len(item.words))),
        "link": float(bool(_LINK.search(item.body))),
        "price": float(bool(_PRICE.search(item.unquoted))),
    }


def is_noise(found: Features, weights: dict[str, float] = WEIGHTS) -> bool:
    """Return whether a line is not story; a plain sentence or list item needs stronger proof.

    Args:
        found: features of the line.
        weights: of the logistic model.
    """
    threshold = THRESHOLD
    listed = (
        found["bullet"] and found["title case"] < 0.3 and not found["before story"] + found["after story"]
    )
    if found["stops"] and not any(found[name] for name in _TELLING if name != "site") and not found["bars"]:
        threshold = SITE_THRESHOLD
    whole = (found["stops"] or listed) and not found["up to 3 words"]
    if (whole or found["paragraph"]) and not any(found[name] for name in _TELLING):
        threshold = PLAIN_THRESHOLD
    elif found["open tail"]:
        threshold = TAIL_THRESHOLD
    inside = not found["before story"] and not found["after story"]
    if inside and found["stops"] and (found["names"] or found["long and closed"]):
        threshold = max(threshold, SURE_THRESHOLD)
    return noise_probability(found, weights) >= threshold


def noise_probability(found: Features, weights: dict[str, float]) -> float:
    """Return how likely a line is not story, in [0, 1].

    Args:
        found: features of the line.
        weights: of the logistic model.
    """
    total = sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
