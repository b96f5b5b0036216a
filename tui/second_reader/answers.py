"""Answers held to the evidence: what is not word for word in the sentence it names is dropped and counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tui.languages.words import fold, word_classes
from tui.model import Article, Comparison, Exchange, Place, Sentence, Value
from tui.second_reader.windows import Sentences, one_line, sentences_of
from tui.second_reader.wording import SLOTS

_LONGEST_QUESTION = 160  # characters shown of the reader's own words
_MOST_FACTS = 400  # of one answer
_MOST_VALUES = 200  # of one fact
_WORD = re.compile(r"\w+")
_WITHOUT_SPACES = 0x2E80  # scripts from here on write no spaces between words


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A fact as a second reader states it, with only what the evidence bears.

    Attributes:
        mode: of the question.
        question: in the reader's own words, one line; empty in narrow modes.
        verdict: "agree", "disagree", "update" or "unrelated".
        sure: whether the reader says so of itself.
        slot: what kind of value it is.
        places: all sentences that state it.
        sides: values that mean the same, each side with its number, in order.
    """

    mode: str
    question: str
    verdict: str
    sure: bool
    slot: str
    places: tuple[Place, ...]
    sides: tuple[tuple[Value, ...], ...]

    @property
    def is_dispute(self) -> bool:
        """Whether it says that articles differ."""
        return self.verdict in ("disagree", "update")

    @property
    def values(self) -> tuple[Value, ...]:
        """The values of all sides."""
        return tuple(v for side in self.sides for v in side)


@dataclass(frozen=True, slots=True)
class ReadAnswers:
    """The outcome of one answer, or of all of them.

    Attributes:
        facts: what is borne by the evidence.
        dropped: how many statements were left out, by reason.
        places: sentences of answers that could be understood.
    """

    facts: tuple[ReadFact, ...]
    dropped: Counter[str]
    places: frozenset[Place]


def read_answers(comparison: Comparison, exchanges: Sequence[Exchange] | None = None) -> ReadAnswers:
    """Return what the stored answers of a comparison state about its articles as they are now.

    Args:
        comparison: with its articles; answers on sentences that it lacks are left out.
        exchanges: the answers; by default those of the comparison.
    """
    sentences = sentences_of(comparison)
    facts: list[ReadFact] = []
    dropped: Counter[str] = Counter()
    places: set[Place] = set()
    for exchange in comparison.exchanges if exchanges is None else exchanges:
        try:
            found = read_answer(comparison, sentences, exchange)
        except ValueError:
            dropped["answer without the JSON asked for"] += 1
            continue
        facts += found.facts
        dropped += found.dropped
        places |= found.places
    return ReadAnswers(tuple(facts), dropped, frozenset(places))


def read_answer(comparison: Comparison, sentences: Sentences, exchange: Exchange) -> ReadAnswers:
    """Return what one answer states, checked against the sentences it names.

    Args:
        comparison: the comparison that was asked about.
        sentences: the sentences that were sent, by number.
        exchange: the question with its answer.

    Raises:
        ValueError: it holds no JSON object of the kind asked for.
    """
    items, is_whole = statements(exchange.mode, exchange.answer)
    numbering = tuple(Place(a, s) for a, s in exchange.numbering)
    check = _EvidenceCheck(comparison, sentences, numbering)
    if not is_whole:
        check.dropped["end of an answer that was cut off"] += 1
    if len(items) > _MOST_FACTS:
        check.dropped["fact beyond the most of one answer"] += len(items) - _MOST_FACTS
    facts = [check.fact(exchange.mode, item) for item in items[:_MOST_FACTS]]
    there = frozenset(p for p in numbering if is_whole and p in sentences.of)
    return ReadAnswers(tuple(f for f in facts if f), check.dropped, there)


def statements(mode: str, text: str) -> tuple[list[Any], bool]:
    """Return the statements of an answer, not yet checked, and whether the answer is complete.

    Of an answer with many facts that breaks off, those before are taken.

    Args:
        mode: "propose", "weigh" or "doubt".
        text: the answer as it came.

    Raises:
        ValueError: it holds no JSON of the kind asked for.
    """
    text = text.rpartition("</think>")[2].strip()
    text = re.sub(r"\A```\w*\s*|\s*```\Z", "", text)
    try:
        data = _object(text)
    except ValueError:
        items = _whole_facts(text) if mode == "propose" else []
        if items:
            return items, False
        raise
    if mode != "propose" and "verdict" in data:
        return [data], True
    facts = data.get("facts")
    if mode != "propose" or not isinstance(facts, list):
        raise ValueError("an answer of another form")
    return facts, True


def _object(text: str) -> dict[str, Any]:
    """The JSON object that a text begins with, words before it left aside.

    Raises:
        ValueError: there is none.
    """
    start = text.find("{")
    if start < 0:
        raise ValueError("no object")
    try:
        data, _ = json.JSONDecoder().raw_decode(text, start)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(data, dict):
        raise ValueError("no object")
    return data


def _whole_facts(text: str) -> list[Any]:
    """The facts of an answer that breaks off, up to the last whole one."""
    start = re.search(r'\{\s*"facts"\s*:\s*\[\s*', text)
    found: list[Any] = []
    at = start.end() if start else len(text)
    while at < len(text) and len(found) <= _MOST_FACTS:
        try:
            item, at = json.JSONDecoder().raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(item)
        following = re.compile(r"\s*,\s*").match(text, at)
        if not following:
            break
        at = following.end()
    return found


class _EvidenceCheck:
    """Holds the statements of one answer to the sentences it was asked about."""

    def __init__(self, comparison: Comparison, sentences: Sentences, numbering: tuple[Place, ...]) -> None:
        self._comparison, self._sentences, self._numbering = comparison, sentences, numbering
        self.dropped: Counter[str] = Counter()

    def fact(self, mode: str, item: Any) -> ReadFact | None:
        verdicts = ("agree", "disagree", "update", *(("unrelated",) if mode != "propose" else ()))
        if not isinstance(item, dict) or item.get("verdict") not in verdicts:
            return self._without("fact of another form")
        verdict, slot = item["verdict"], item.get("slot")
        sides = self._sides(item.get("values"))
        named = list(self._numbering) if mode != "propose" else list(self._named(item.get("sentences")))
        places = self._with_twins([*named, *(v.place for side in sides for v in side)])
        if len({p.article for p in places}) < 2:
            return self._without("fact of one article alone")
        if verdict in ("disagree", "update") and (reason := self._no_dispute(sides)):
            return self._without(reason)
        if verdict == "agree" and mode == "propose" and len({v.place.article for s in sides for v in s}) < 2:
            return self._without("agreement without values of two articles")
        return ReadFact(
            mode,
            _question_words(item.get("question")) if mode == "propose" else "",
            verdict,
            item.get("sure") is True,
            slot if slot in SLOTS else "other",
            places,
            sides,
        )

    def _without(self, reason: str) -> ReadFact | None:
        """No fact, counted under its reason."""
        self.dropped[reason] += 1
        return None

    def _place(self, number: Any) -> Place | None:
        if type(number) is int and 1 <= number <= len(self._numbering):
            place = self._numbering[number - 1]
            if place in self._sentences.of:
                return place
        self.dropped["sentence that does not exist"] += 1
        return None

    def _named(self, numbers: Any) -> Iterator[Place]:
        for number in numbers[:_MOST_VALUES] if isinstance(numbers, list) else ():
            if place := self._place(number):
                yield place

    def _with_twins(self, places: list[Place]) -> tuple[Place, ...]:
        """The places in the order of the articles, with those that say the same word for word."""
        wanted = {q for p in places for q in (p, *self._sentences.twins.get(p, ()))}
        return tuple(p for p in self._sentences.of if p in wanted)

    def _sides(self, values: Any) -> tuple[tuple[Value, ...], ...]:
        sides: dict[int, dict[Value, None]] = {}
        for item in values[:_MOST_VALUES] if isinstance(values, list) else ():
            if not isinstance(item, dict) or type(item.get("side")) is not int:
                self.dropped["value of another form"] += 1
                continue
            place = self._place(item.get("sentence"))
            for value in self._values(place, item.get("words")) if place else ():
                sides.setdefault(item["side"], {})[value] = None
        return _merged(_normalized(tuple(found)) for _, found in sorted(sides.items()))

    def _values(self, place: Place, words: Any) -> Iterator[Value]:
        for twin in (place, *self._sentences.twins.get(place, ())):
            article, sentence = self._sentences.of[twin]
            span = located(article, sentence, words) if isinstance(words, str) else None
            if span and self._is_empty(twin, article, span):
                self.dropped["words that say nothing by themselves"] += 1
            elif span:
                text = " ".join(article.text[span[0] : span[1]].split())
                yield Value(twin, *span, text, self._meaning(twin, span) or text.casefold())
            elif twin == place:
                self.dropped["words that are not in their sentence"] += 1

    def _is_empty(self, place: Place, article: Article, span: tuple[int, int]) -> bool:
        """Whether words are but stop words ("it", "has"), of which none negates, counts or names."""
        stop = word_classes(article.language).stop
        if any(fold(word) not in stop for word in _WORD.findall(article.text[slice(*span)])):
            return False
        mentions = self._comparison.mentions.get(place, ())
        return not any(m.start < span[1] and span[0] < m.end for m in mentions)

    def _meaning(self, place: Place, span: tuple[int, int]) -> str | None:
        """What the engine reads these very words as, where it does."""
        for mention in self._comparison.mentions.get(place, ()):
            if (mention.start, mention.end) == span:
                return mention.normalized
        return None

    @staticmethod
    def _no_dispute(sides: tuple[tuple[Value, ...], ...]) -> str | None:
        """Why values are no disagreement of articles, or None where they may be."""
        if len(sides) < 2:
            return "disagreement without two values"
        firsts = [{v.place.article for v in side} for side in sides]
        if not any(a != b for side, x in enumerate(firsts) for y in firsts[side + 1 :] for a in x for b in y):
            return "disagreement within one article"
        return None


def _question_words(question: Any) -> str:
    """A question in the reader's words, one short line; empty where it gives none."""
    return one_line(question)[:_LONGEST_QUESTION] if isinstance(question, str) else ""


def _merged(sides: Iterable[tuple[Value, ...]]) -> tuple[tuple[Value, ...], ...]:
    """The sides, those that say the same made one."""
    found: dict[str, dict[Value, None]] = {}
    for side in sides:
        found.setdefault(side[0].normalized, {}).update(dict.fromkeys(side))
    return tuple(tuple(values) for values in found.values())


def _normalized(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The values of a side, compared as the first of them is."""
    first = values[0].normalized
    return tuple(Value(v.place, v.start, v.end, v.text, first) for v in values)


def located(article: Article, sentence: Sentence, words: str) -> tuple[int, int] | None:
    """Return the span in the article's text where a sentence says these words, white space aside.

    Whole words only: "2" is not in "12", nor "1" in "1,240".

    Args:
        article: the article.
        sentence: one of its sentences.
        words: as the answer quotes them.
    """
    parts = words.split()
    if not parts or not any(c.isalnum() for c in words) or len(words) > len(sentence.text):
        return None
    pattern = r"\s+".join(map(re.escape, parts))
    start, end = parts[0][0], parts[-1][-1]
    if start.isalnum() and ord(start) < _WITHOUT_SPACES:
        pattern = r"(?<!\w)" + (r"(?<!\d[.,])" if start.isdigit() else "") + pattern
    if end.isalnum() and ord(end) < _WITHOUT_SPACES:
        pattern += r"(?!\w)" + (r"(?![.,]\d)" if end.isdigit() else "")
    found = re.compile(pattern).search(article.text, sentence.start, sentence.end)
    return found.span() if found else None
