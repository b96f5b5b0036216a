"""The nouns of a comparison, as frozen values.

This module knows no other layer. Offsets are code points into :attr:`Article.text`; dates are ISO
8601 strings or :class:`datetime.date`; scores and confidences lie in [0, 1].
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a line of an article is."""

    HEADLINE = "headline"
    DEK = "dek"
    HEADING = "heading"
    CAPTION = "caption"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line (or block) of a source.

    Attributes:
        start, end: its span in the article's text.
        role: what it is when it belongs to the story.
        noise: why it is not story ("related articles", "advert", ...), or None for story.
    """

    start: int
    end: int
    role: Role = Role.BODY
    noise: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of the story.

    Attributes:
        id: unique within its article ("s7"), in reading order.
        text: the words, with white space folded to single spaces.
        start, end: its span in the article's text; ``article.text[start:end]`` is the sentence as it stands.
        role: headline, dek, heading, caption or body.
        paragraph: index into :attr:`Article.lines` of the line it stands in.
    """

    id: str
    text: str
    start: int
    end: int
    role: Role = Role.BODY
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a piece of metadata was read: the field ("outlet", "published", ...) and the words stating it."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Article:
    """One source, read.

    Attributes:
        id: unique in its comparison ("a1") and never given to another article of it.
        path: the file as the reader named it, or "-" for standard input.
        text: the decoded text (of Markdown and web pages: what a reader sees), NFC, line feeds only.
        sha256: hash of the bytes read, in hexadecimal.
        encoding: how the bytes were decoded ("utf-8", "utf-8-sig", "cp1252").
        media: "text", "markdown" or "html".
        language: ISO 639-1 code, as told by the text.
        outlet, title, byline, origin: as stated by the source, None when it does not say. The origin
            is the site or agency a copy names as its source ("www.bbc.com"); it is not the outlet.
        published: ISO date, with a time where the source states one; None when unknown.
        lines: every non-blank line in order, story and noise.
        sentences: the story in order.
        evidence: the words each piece of metadata rests on.
        remarks: what the reader should know of the reading ("not UTF-8: read as cp1252").
    """

    id: str
    path: str
    text: str
    sha256: str
    encoding: str = "utf-8"
    media: str = "text"
    language: str = "en"
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    origin: str | None = None
    published: str | None = None
    lines: tuple[Line, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What to call the article on a screen: its outlet, else its origin or file in brackets."""
        if self.outlet:
            return self.outlet
        stem = self.path.replace("\\", "/").rsplit("/", 1)[-1]
        return f"({self.origin.removeprefix('www.') if self.origin else stem})"

    @property
    def date(self) -> dt.date | None:
        """The day of publication."""
        return dt.date.fromisoformat(self.published[:10]) if self.published else None

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence with this id.

        Raises:
            KeyError: no sentence has it.
        """
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)


# ---------------------------------------------------------------- mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A typed value inside a sentence.

    Attributes:
        start, end: its span in the article's text.
        text: the words as they stand.
        normalized: the value as compared and shown ("1240 m", "2025-04-30", "prime minister").
    """

    start: int
    end: int
    text: str
    normalized: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Mention):
    """A number as an interval: counts, measures, money, percentages, durations, ages, ordinals, parts.

    Attributes:
        dimension: "count", "length", "area", "volume", "mass", "speed", "temperature", "power", "money:USD",
            "percent", "duration", "age", "ordinal", "magnitude".
        low, high: bounds in the dimension's base unit (metres, kilograms, seconds, currency units ...);
            infinite where the words leave a side open ("more than 600").
        hedge: the word that makes it inexact ("about", "at least", "dozens"), or None.
        noun: stem of what is counted ("soldier"), or None.
        qualifiers: words that say which measure is meant ("total", "access", "killed", "per year").
        whole: for a part ("12 of 40", "a third of the plants"), the normalized whole, else None.
        grain: size of the last digit stated, in the base unit (86 million: 1,000,000); 0 where none is.
    """

    dimension: str
    low: float
    high: float
    hedge: str | None = None
    noun: str | None = None
    qualifiers: frozenset[str] = frozenset()
    whole: str | None = None
    grain: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Mention):
    """A point or stretch of time, resolved on the article's own date of publication.

    Attributes:
        low, high: first and last day of the period named ("since 2014": that year), which ``role``
            opens to one side; None where nothing resolves it.
        grain: "time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "era".
        role: "at", "by" (a deadline), "since", "until", "report" (the day somebody said it).
        minutes: minutes after midnight for a time of day, else None.
        relative: whether the words need the publication date ("last June").
    """

    low: dt.date | None
    high: dt.date | None
    grain: str
    role: str = "at"
    minutes: int | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Mention):
    """A person, organisation or place; ``normalized`` is its folded canonical form.

    Attributes:
        office: normalised title or office it carries here ("prime minister", "chairman of ..."), or None.
        office_at: span (start, end) of the words that give it that office, or None.
        kind: "person", "organisation", "place" or "unknown".
    """

    office: str | None = None
    office_at: tuple[int, int] | None = None
    kind: str = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Mention):
    """Words in quotation marks; ``normalized`` is the folded wording, ``speaker`` who is said to say them."""

    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarity(Mention):
    """A cue that negates, denies, confirms or doubts what follows.

    Attributes:
        sign: -1 negated or denied, +1 confirmed with emphasis.
        certainty: "certain", "likely", "possible", "alleged".
        scope: span (start, end) of the words it governs.
    """

    sign: int
    certainty: str = "certain"
    scope: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Mention):
    """Who is cited for the sentence; ``normalized`` is the canonical source ("TASS", "KCNA").

    Attributes:
        cue: the words that cite ("according to", "said").
        via: the canonical outlet that passed it on, for second-hand citations, else None.
    """

    cue: str
    via: str | None = None


# ---------------------------------------------------------------- results


class Verdict(StrEnum):
    """What a fact's articles say of each other."""

    AGREE = "agree"
    DISAGREE = "disagree"
    SINGLE = "single"


class Grade(StrEnum):
    """How grave a difference is: a contradiction, or an update counted at another time."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of an article, by their ids."""

    article: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value as one sentence states it.

    Attributes:
        place: the sentence.
        start, end: span of ``text`` in the article's text.
        text: as it stands there.
        normalized: as compared.
        cited: canonical ultimate source the sentence cites for it, or None for the outlet's own voice.
    """

    place: Place
    start: int
    end: int
    text: str
    normalized: str
    cited: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which the articles of a fact disagree.

    Attributes:
        slot: "number", "date", "place", "name", "role", "negation", "quote", "attribution", "unit", "other".
        values: every differing value, grouped by equal ``normalized``, in reading order.
        explanation: why they cannot both hold, in one sentence.
        confidence: calibrated probability that it is a real disagreement.
        grade: contradiction or update.
    """

    slot: str
    values: tuple[Value, ...]
    explanation: str
    confidence: float
    grade: Grade = Grade.CONTRADICTION


@dataclass(frozen=True, slots=True)
class Member:
    """A sentence that states a fact, with the values in it that the fact is about."""

    place: Place
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that sentences of one or more articles speak of.

    Attributes:
        id: unique in its comparison ("f1"), in the order of first mention.
        title: what it is about, like a question ("When will it be finished?") or the words all share.
        verdict: agree, disagree or single.
        reason: why, in one plain sentence.
        confidence: of the verdict.
        members: the sentences, in the order of articles and sentences.
        differences: what differs; empty unless the verdict is disagree.
        remarks: what is agreement with a note ("rounded", "other units", "another translation").
        independent_sources: articles behind it with copies counted once.
        cited: canonical ultimate sources named by its members ("TASS", "KCNA").
    """

    id: str
    title: str
    verdict: Verdict
    reason: str
    confidence: float
    members: tuple[Member, ...]
    differences: tuple[Difference, ...] = ()
    remarks: tuple[str, ...] = ()
    independent_sources: int = 1
    cited: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that state it, each once, in order of its members."""
        return tuple(dict.fromkeys(m.place.article for m in self.members))


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different articles that state the same thing, wholly or in part.

    Attributes:
        reasons: what speaks for it, weightiest first ("same number: 600 soldiers").
    """

    a: Place
    b: Place
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two articles of which one text was copied, or both from a third; score is the share of common text."""

    a: str
    b: str
    score: float


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences of one article that contradict each other."""

    article: str
    a: str
    b: str
    explanation: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything the analysis found in a set of articles."""

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    internal: tuple[Contradiction, ...] = ()
    mentions: dict[Place, tuple[Mention, ...]] = field(default_factory=dict)

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises:
            KeyError: no article has it.
        """
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def sentence(self, place: Place) -> Sentence:
        """The sentence at a place.

        Raises:
            KeyError: no such article or sentence.
        """
        return self.article(place.article).sentence(place.sentence)

    def places(self) -> Iterator[Place]:
        """Every sentence of every article, in order."""
        for article in self.articles:
            for sentence in article.sentences:
                yield Place(article.id, sentence.id)
