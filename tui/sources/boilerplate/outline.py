"""The lines of a source as the noise stages see them: words, shape, and what has been decided so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tui.languages.pages import PagePhrases, page_phrases
from tui.model import Line, Role
from tui.sources.characters import FULL_STOPS, UNSPACED
from tui.sources.metadata.dates import FoundDate, dates_in
from tui.sources.parsed import start_of

_STOP = re.compile(rf"[{FULL_STOPS}][\"'”’»)\]」』）]*$")
# Words; in scripts without spaces about as many characters as a word has.
_LETTER = rf"(?:(?![{UNSPACED}])[^\W_])"
_WORD = re.compile(rf"[{UNSPACED}]{{1,3}}|{_LETTER}+(?:['’.,-]{_LETTER}+)*")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")
PARAGRAPH_WORDS = 9
_CUT_WORDS = 12  # words of a paragraph that is cut off, or lacks its full stop
_LABEL_END = 16  # characters of a label such as "Live." before a headline
_INNER_STOP = re.compile(r"[^\W\d_]{2}[.!?][\"”’»)]* [\"“‘«(]?[A-ZÀ-Þ]")
NO_ELEMENTS: Mapping[int, str] = MappingProxyType({})
LONG = 2000  # characters of a line that are looked at; more do not change what it is


@dataclass
class Item:
    """One line of a source.

    Attributes:
        body: its words, white space normalized; of a very long line the beginning.
        role: what it would be in the story.
        noise: why it is not story, as far as known.
        block: number of its block; blocks are separated by blank lines.
        dates: full dates in it.
        raw: the line unchanged.
        common: words that are common to many subjects.
        element: "row", "paragraph" or other "line" of the article by its markup, "item" of a list of the
            story, or None.
        glued: whether it was part of the line before it.
        prose: whether no more of its words begin with a capital than with a small letter, as in a sentence.
        paragraph: whether it reads like running text.
    """

    body: str
    role: Role
    noise: str | None
    block: int
    dates: list[FoundDate]
    raw: str
    common: frozenset[str]
    element: str | None = None
    glued: bool = False

    def __post_init__(self) -> None:
        self.words: list[str] = _WORD.findall(self.body)
        self.names: frozenset[str] = frozenset(
            word.lower()[:6]
            for word in self.words[1:]
            if word[0].isupper() and len(word) > 2 and word.lower() not in self.common
        )
        self.stops: bool = bool(_STOP.search(self.body))
        self.unquoted: str = _QUOTED.sub(" ", self.body)
        self.keys: frozenset[str] = frozenset(
            word.lower()[:6]
            for word in self.words
            if (len(word) > 3 and word.lower() not in self.common) or word[0].isdigit()
        )
        self.small: int = sum(word[0].islower() for word in self.words)
        self.large: int = sum(word[0].isupper() for word in self.words)
        self.prose: bool = self.small >= max(self.large, 1)
        count = len(self.words)
        self.paragraph: bool = (
            count >= 40
            or (self.stops and count >= PARAGRAPH_WORDS)
            or (count >= _CUT_WORDS and self.prose and bool(_INNER_STOP.search(self.body, _LABEL_END)))
        )

    @property
    def settled(self) -> bool:
        """Whether it is a row or an item of the story, however it reads."""
        return self.element in ("row", "item")

    @property
    def of_article(self) -> bool:
        """Whether it is of the article by the markup of its page."""
        return self.element in ("paragraph", "line")

    @property
    def open_paragraph(self) -> bool:
        """Whether it is running text still taken for story."""
        return self.noise is None and self.paragraph

    @property
    def open_sentence(self) -> bool:
        """Whether it is a sentence, however short, still taken for story."""
        return self.noise is None and self.stops and len(self.words) >= 3 and self.small >= self.large


class Outline:
    """All lines of a source, with what is common to them."""

    def __init__(
        self, text: str, lines: Sequence[Line], language: str, elements: Mapping[int, str] = NO_ELEMENTS
    ) -> None:
        self.language = language
        self.phrases: PagePhrases = page_phrases(language)
        self.items: list[Item] = []
        block, end = 0, 0
        for line in lines:
            block += text.count("\n", end, line.start) > 1
            body = start_of(text, line, LONG)
            dates = list(dates_in(body[:400], language)) if any(map(str.isdigit, body[:400])) else []
            self.items.append(
                Item(
                    " ".join(body.split()),
                    line.role,
                    line.noise,
                    block,
                    dates,
                    body,
                    self.phrases.function_words,
                    elements.get(line.start),
                    "\n" not in text[end : line.start] and end > 0,
                )
            )
            end = line.end

    @property
    def first(self) -> int:
        """Index of the first paragraph of the story, or the number of lines when there is none.

        Where nothing is as long as a paragraph, a short sentence that is not the first line will do.
        """
        paragraph = next((i for i, item in enumerate(self.items) if item.open_paragraph), None)
        if paragraph is None:
            paragraph = next((i for i, item in enumerate(self.items) if i and item.open_sentence), None)
        return len(self.items) if paragraph is None else paragraph

    @property
    def last(self) -> int:
        """Index of the last paragraph of the story, and the short sentences and items right after it, or -1.

        Lines in a crowded last block do not count.
        """
        foot = self.foot
        end = foot if foot > self.first else len(self.items)
        paragraphs = [i for i in range(end) if self.items[i].open_paragraph]
        paragraphs = paragraphs or [i for i in range(1, end) if self.items[i].open_sentence]
        if not paragraphs:
            return -1
        last = paragraphs[-1]
        while last + 1 < end and self._goes_on(last + 1):
            last += 1
        return last

    def _goes_on(self, index: int) -> bool:
        """Return whether a line right below the story is an item of a list in it, or a short sentence."""
        item = self.items[index]
        listed = item.element == "item" and item.noise is None
        return (listed or item.open_sentence) and self._of_story(index)

    def _of_story(self, index: int) -> bool:
        """Return whether a short sentence neither speaks of the site nor addresses its reader."""
        words = self.items[index].unquoted
        return not (self.phrases.site.search(words) or self.phrases.second_person.search(words))

    @property
    def foot(self) -> int:
        """Index at which a last block of several lines begins, if elsewhere each paragraph is a block.

        Without such a block, the number of lines.
        """
        sizes = Counter(item.block for item in self.items if not item.glued)
        alone = sum(item.paragraph and sizes[item.block] == 1 for item in self.items)
        crowded = sum(item.paragraph and sizes[item.block] > 1 for item in self.items)
        undecided = sum(
            item.noise is None or not item.noise.startswith("related")
            for item in self.items
            if item.block == self.items[-1].block
        )
        if undecided < 2 or alone < 3 or alone <= crowded:
            return len(self.items)
        return len(self.items) - sizes[self.items[-1].block]

    def vocabulary(self) -> Counter[str]:
        """Content words of the paragraphs taken for story, with the number of paragraphs that hold them."""
        found: Counter[str] = Counter()
        for item in self.items:
            if item.open_paragraph:
                found.update(item.keys)
        return found

    def names(self) -> Counter[str]:
        """Return names in the paragraphs taken for story, with the number of paragraphs that hold them."""
        found: Counter[str] = Counter()
        for item in self.items:
            if item.open_paragraph:
                found.update(item.names)
        return found

    def mark(self, index: int, reason: str) -> None:
        """Give a line a reason for being noise, if it has none yet.

        Args:
            index: of the line.
            reason: why it is noise.
        """
        item = self.items[index]
        item.noise = item.noise or reason


def overlap(item: Item, vocabulary: Mapping[str, int], counted: bool = False) -> float:
    """Return share of a line's content words that a vocabulary holds, in [0, 1].

    Args:
        item: the line.
        vocabulary: words with the number of paragraphs that hold them.
        counted: whether the line is itself one of those paragraphs.
    """
    shared = sum(vocabulary.get(key, 0) > counted for key in item.keys)
    return shared / len(item.keys) if item.keys else 0.0
