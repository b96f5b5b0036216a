"""What the line model looks at: the words of a line, its shape, its place and its neighbours."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from statistics import median

from tui.languages import codes
from tui.languages.folding import fold
from tui.languages.other_languages import commonest
from tui.model import Role
from tui.sources.boilerplate.outline import Item, Outline, overlap
from tui.sources.boilerplate.rules import CREDIT, page_names

_LABEL = re.compile(r"[\w'’. -]{1,28}: ?(?![\"“«])")
_BAR = re.compile(r"\s[|•·›»→←]|[|•→←]\s")
_BULLET = re.compile(r"(?:[-–—•·*]|\d{1,2}[.)]) ")
_LINK = re.compile(r"https?://|www\.|@\w|\w@\w|#\w|\b\d{3}[-. ]\d{4}\b")
_PRICE = re.compile(
    r"(?i)[$€£]\s?\d+.{0,12}\b(?:month|week|year|mes|año)\b|\d+ ?% off|\bpesos al año\b|crowns a month"
)
_QUOTES = re.compile(r"[\"“”«»„]")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b")
_ENDS = re.compile(r"[.!?…][”\"’')]?(?:\s|$)")
_TAIL = re.compile(r"[.!?][”\"’')]*\s+([^.!?]{2,60})$")  # behind the last full stop
_TELLING_WORDS = re.compile(r"[^\W\d_]{2,}")
_ASKED = re.compile(  # a person that the paper contacted: such a sentence ends many stories
    r"(?i)\b(?:asked|contacted|approached|reached out|request\w*)\b.{0,60}\bfor (?:a )?comment\b|"
    r"\bdeclined to comment\b|\bdid not (?:immediately )?(?:respond|reply)\b|\bno respondi(?:ó|eron)\b"
)
_MOST_WORDS = 60  # of a line that the word model reads
_END = 14  # characters at the end of a line in which a caption has its date
_FAR = 9  # lines from which on a distance is the same

Features = dict[str, float]
RULES = {
    "photo caption": "caption rule",
    "repeated caption": "caption rule",
    "embedded post": "post rule",
    "related articles": "related rule",
    "page head": "head rule",
    "boilerplate": "site rule",
    "appeal": "site rule",
    "date line": "stamp rule",
    "byline": "stamp rule",
}
"""Features for the reasons of rules that sentences of a story meet now and then."""


@cache
def word_weights(code: str) -> Mapping[str, float]:
    """Return the weight of each word of a language as evidence of noise; none for an untrained language.

    Args:
        code: ISO 639-1 code.
    """
    table = files(__package__).joinpath(f"words-{code}.txt")
    if code not in codes() or not table.is_file():
        return {}
    pairs = (line.split() for line in table.read_text(encoding="utf-8").splitlines())
    return {word: float(weight) for word, weight in pairs}


def cues_of(line: str) -> frozenset[str]:
    """Return the tokens of a line for the word model: normalized words, the first and pairs marked."""
    words = [fold(word) for word in _TELLING_WORDS.findall(line)[:_MOST_WORDS]]
    pairs = {f"{one}_{other}" for one, other in pairwise(words)}
    return frozenset(
        {*words, *pairs, *(f"^{word}" for word in words[:1]), *(f"{word}$" for word in words[-1:])}
    )


def features(
    outline: Outline, decided: bool = False, weights: Mapping[str, float] | None = None
) -> Iterator[tuple[int, Features]]:
    """Yield the features of every line that no rule has decided for good, with its index.

    Args:
        outline: the lines, after the rules.
        decided: give those of all lines, to learn from.
        weights: of words, in place of those of the outline's language.
    """
    around = _Surroundings(outline, word_weights(outline.language) if weights is None else weights)
    for index, item in enumerate(outline.items):
        if item.words and not _settled(item) and (decided or item.noise is None or item.noise in RULES):
            yield index, around.features(index, item)


def _settled(item: Item) -> bool:
    """Return whether a line is certainly story: by its role, or as it reports that somebody was asked."""
    if item.role is Role.CAPTION:
        return item.noise is None and bool(item.dates)
    if item.noise is None and item.stops and _ASKED.search(item.unquoted):
        return True
    return item.noise is None and (
        item.element == "row" or item.role in (Role.HEADLINE, Role.DEK, Role.HEADING)
    )


class _Surroundings:
    """What is common to the lines of a source."""

    def __init__(self, outline: Outline, weights: Mapping[str, float]) -> None:
        self._outline, self._weights = outline, weights
        self._items = outline.items
        self._words = outline.phrases
        self._vocabulary, self._names = outline.vocabulary(), outline.names()
        self._first, self._last, self._page_names = outline.first, outline.last, page_names(outline)
        self._common = commonest(outline.language)
        self._sizes: dict[int, int] = {}
        for item in self._items:
            self._sizes[item.block] = self._sizes.get(item.block, 0) + (not item.glued)
        self._separated = len({item.block for item in self._items}) > 0.5 * len(self._items)
        running = [item for item in self._items if item.open_paragraph]
        self._paragraphs = len(running)
        self._closed = sum(item.stops for item in running) / max(1, len(running))
        self._usual = median([len(item.words) for item in running] or [20])
        title = next((item for item in self._items if item.role is Role.HEADLINE), None)
        self._title = dict.fromkeys(title.keys, 1) if title else {}
        self._since = self._since_related()

    def _since_related(self) -> list[int]:
        """Return for each line the number of paragraphs since a marked line of another article."""
        found, since = [], _FAR
        for item in self._items:
            found.append(since)
            if item.noise == "related articles":
                since = 0
            elif item.open_paragraph:
                since += 1
        return found

    def features(self, index: int, item: Item) -> Features:
        """Return the features of one line."""
        shared = overlap(item, self._vocabulary, item.open_paragraph)
        return {
            **_shape(item, self._words.function_words),
            **self._place(index, item),
            **self._neighbours(index, item),
            **self._site(item),
            "overlap": shared,
            "known words": float(sum(self._vocabulary.get(k, 0) > item.open_paragraph for k in item.keys)),
            "names": float(sum(self._names[name] > item.open_paragraph for name in item.names)),
            "other names": float(sum(self._names[name] <= item.open_paragraph for name in item.names)),
            "title overlap": overlap(item, self._title),
            "of itself": float(
                index >= self._last and bool(self._page_names and self._page_names.search(item.unquoted))
            ),
            "relative length": len(item.words) / max(1.0, self._usual),
            "open among closed": self._closed * (not item.stops),
            **{rule: float(RULES.get(item.noise or "") == rule) for rule in set(RULES.values())},
        }

    def _place(self, index: int, item: Item) -> Features:
        count = len(self._items)
        return {
            "before story": float(min(max(0, self._first - index), _FAR)),
            "after story": float(min(max(0, index - self._last), _FAR)),
            "from first": float(min(max(0, index - self._first), _FAR)),
            "to last": float(min(max(0, self._last - index), _FAR)),
            "from end": float(min(count - 1 - index, _FAR)),
            "place": index / max(1, count - 1),
            "paragraphs": float(min(self._paragraphs, 30)),
            "separated": float(self._separated),
            "block": float(min(self._sizes[item.block], _FAR)),
            "since related": float(min(self._since[index], _FAR)),
        }

    def _neighbours(self, index: int, item: Item) -> Features:
        before = self._items[index - 1] if index else None
        after = self._items[index + 1] if index + 1 < len(self._items) else None
        found: Features = {
            "after colon": float(before is not None and before.body.endswith(":")),
            "open run": float(self._run_of_open(index)),
        }
        for name, other in (("before", before), ("after", after)):
            found |= {
                f"{name} noise": float(other is None or other.noise is not None),
                f"{name} related": float(other is not None and other.noise == "related articles"),
                f"{name} paragraph": float(other is not None and other.open_paragraph),
                f"{name} words": math.log1p(len(other.words)) if other else -1.0,
                f"{name} alike": overlap(item, dict.fromkeys(other.keys, 1)) if other else 0.0,
            }
        return found

    def _run_of_open(self, index: int) -> int:
        """Return how many lines in a row, this one among them, end without a full stop."""
        start = end = index
        while start >= 0 and not self._items[start].stops and index - start < _FAR:
            start -= 1
        while end < len(self._items) and not self._items[end].stops and end - index < _FAR:
            end += 1
        return max(0, end - start - 1)

    def _site(self, item: Item) -> Features:
        site = len(self._words.site.findall(item.unquoted))
        cues = cues_of(item.unquoted)
        total = sum(self._weights.get(cue, 0.0) for cue in cues)
        return {
            "address": float(len(self._words.second_person.findall(item.unquoted))),
            "site": float(site),
            "site share": site / max(1, len(item.words)),
            "cues": total,
            "cues share": total / max(1, len(item.words)),
            "link": float(bool(_LINK.search(item.body))),
            "price": float(bool(_PRICE.search(item.unquoted))),
            "credit": float(bool(CREDIT.search(item.body))),
            "credit tail": _capitals_behind(item),
            "cut off": float(item.words[-1].lower() in self._common),
        }


def _capitals_behind(item: Item) -> float:
    """Return the share of capitalised words after the last full stop, high for names with an agency."""
    tail = _TAIL.search(item.body)
    words = re.findall(r"[^\W\d_]+", tail[1]) if tail else []
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def _shape(item: Item, function_words: frozenset[str]) -> Features:
    count = len(item.words)
    letters = [word for word in item.words if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters[1:])
    small = sum(word.lower() in function_words for word in item.words)
    return {
        "stops": float(item.stops),
        "words": float(count),
        "sentences": float(len(_ENDS.findall(item.body))),
        "label": float(bool(_LABEL.match(item.body)) and count < 20),
        "bullet": float(bool(_BULLET.match(item.body))),
        "bars": float(bool(_BAR.search(item.body))),
        "upper case": sum(word.isupper() and len(word) > 1 for word in letters) / max(1, len(letters)),
        "title case": capitals / max(1, len(letters) - 1),
        "function words": small / count,
        "lower start": float(item.body[0].islower()),
        "bang": float("!" in item.unquoted),
        "asks": float("?" in item.unquoted),
        "digits": float(sum(map(str.isdigit, item.body))) / max(1, len(item.body)),
        "dated": float(bool(item.dates)),
        "dated end": float(any(date.end >= len(item.body) - _END for date in item.dates)),
        "colon": float(": " in item.body),
        "clock": float(bool(_CLOCK.search(item.body))),
        "quotes": float(bool(_QUOTES.search(item.body))),
        "brackets": float(item.body.endswith((")", "]"))),
        "caption": float(item.role is Role.CAPTION),
        "paragraph element": float(item.element == "paragraph"),
        "item element": float(item.element == "item"),
        "of article": float(item.of_article),
    }
