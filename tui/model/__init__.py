"""The nouns of a comparison, as frozen values.

This module knows no other layer; the mentions are part of it, and loaded when they are first asked for,
as the articles can be read without them. Offsets are code points into :attr:`Article.text`; dates are ISO
8601 strings or :class:`datetime.date`; scores and confidences lie in [0, 1].
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from tui.model.second_reader import Exchange as Exchange
from tui.model.second_reader import FoundBy as FoundBy

if TYPE_CHECKING:
    from tui.model.mentions import Attribution as Attribution
    from tui.model.mentions import Mention as Mention
    from tui.model.mentions import Moment as Moment
    from tui.model.mentions import Name as Name
    from tui.model.mentions import Polarity as Polarity
    from tui.model.mentions import Quantity as Quantity
    from tui.model.mentions import Quotation as Quotation

_MENTIONS = ("Attribution", "Mention", "Moment", "Name", "Polarity", "Quantity", "Quotation")


def __getattr__(name: str) -> Any:
    if name not in _MENTIONS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui.model import mentions

    return getattr(mentions, name)


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
        start, end: its span in the article's text; ``article.text[start:end]`` is the sentence as written.
        role: headline, dek, heading, caption or body.
        paragraph: index into :attr:`Article.lines` of the line it is in.
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
        path: the file as the user named it, with its number there where the file holds several articles
            ("dump.jsonl#12"), or "-" for standard input.
        text: the decoded text of a plain file; of all else, and of a plain file with divided words, what a
            user sees; NFC, line feeds only.
        sha256: hash of the bytes of the file, or of the record where it holds several, in hexadecimal.
        encoding: how the bytes were decoded ("utf-8", "utf-8-sig", "cp1252").
        media: the kind of file: "text", "markdown", "html", "mhtml", "mail", "feed", "json", "csv", "docx",
            "epub", "pdf", "warc" or "wacz".
        language: ISO 639-1 code, as the text shows.
        outlet, title, byline, origin: as stated by the source, None when it does not say. The origin
            is the site or agency a copy names as its source ("www.bbc.com"); it is not the outlet.
        published: ISO date, with a time where the source states one; None when unknown.
        url: the address the source states for itself, None when it does not say.
        lines: every non-blank line in order, story and noise.
        sentences: the story in order.
        evidence: the words each piece of metadata rests on.
        remarks: what the user should know of the reading ("not UTF-8: read as cp1252").
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
    url: str | None = None

    @property
    def name(self) -> str:
        """What to call the article: its outlet, else its site, a short title, or its file without numbers."""
        from tui.model.wording import article_name

        return article_name(self.outlet, self.origin or self.host, self.title, self.path)

    @property
    def host(self) -> str | None:
        """The site of the article's address, None where it states none."""
        return self.url.split("//", 1)[-1].split("/", 1)[0].rsplit("@", 1)[-1] if self.url else None

    @property
    def date(self) -> dt.date | None:
        """The day of publication."""
        return dt.date.fromisoformat(self.published[:10]) if self.published else None

    def sentence(self, sentence_id: str) -> Sentence:
        """Return the sentence with this id.

        Raises:
            KeyError: no sentence has it.
        """
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)


# ---------------------------------------------------------------- results


class Verdict(StrEnum):
    """What a fact's articles say of each other.

    Attributes:
        AGREE: what they state was compared, and nothing differs.
        DISAGREE: at least one difference.
        UNCLEAR: several speak of it, and what they say was not or could not be compared.
        SINGLE: one article alone states it.
    """

    AGREE = "agree"
    DISAGREE = "disagree"
    UNCLEAR = "unclear"
    SINGLE = "single"


class DifferenceKind(StrEnum):
    """How grave a difference is: a contradiction, or an update counted at another time."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"


class Tier(StrEnum):
    """How far to trust a difference: measured to be right nine times in ten, or less often."""

    SURE = "sure"
    POSSIBLE = "possible"


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
        text: as written there.
        normalized: as compared.
        cited: canonical ultimate source the sentence cites for it, or None where the outlet states it itself.
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
        kind, tier, found_by: contradiction or update; sure or possible; who found it.
    """

    slot: str
    values: tuple[Value, ...]
    explanation: str
    confidence: float
    kind: DifferenceKind = DifferenceKind.CONTRADICTION
    tier: Tier = Tier.SURE
    found_by: FoundBy = FoundBy.ENGINE


@dataclass(frozen=True, slots=True)
class Member:
    """A sentence that states a fact, with the values in it that the fact is about, or likely is."""

    place: Place
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that sentences of one or more articles speak of.

    Attributes:
        id: unique in its comparison ("f1"), in the order of first mention.
        title: what it is about, like a question ("When will it be finished?") or the words all share.
        verdict: agree, disagree, unclear or single.
        reason: why, in one plain sentence.
        confidence, found_by: of the verdict; who found the fact.
        members: the sentences, in the order of articles and sentences.
        differences: what differs; empty unless the verdict is disagree.
        remarks: what is agreement with a note ("rounded", "other units", "another translation").
        independent_sources: articles behind it with copies counted once.
        cited: canonical ultimate sources named by its members ("TASS", "KCNA").
        absent: ids of articles that were searched and say nothing of it; of any other article outside it is
            only known that no match was found.
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
    absent: tuple[str, ...] = ()
    found_by: FoundBy = FoundBy.ENGINE

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that state it, each once, in order of its members."""
        return tuple(dict.fromkeys(m.place.article for m in self.members))

    def leaves_out(self, article_id: str) -> bool:
        """Return whether an article was searched and does not state it; False where no match was found."""
        return article_id in self.absent and article_id not in self.articles

    @property
    def tier(self) -> Tier | None:
        """Sure where any of its differences is, else possible; None where nothing differs."""
        tiers = {d.tier for d in self.differences}
        return next((tier for tier in Tier if tier in tiers), None)

    @property
    def is_update(self) -> bool:
        """Whether its articles only counted at different times."""
        return bool(self.differences) and all(d.kind is DifferenceKind.UPDATE for d in self.differences)

    @property
    def remark(self) -> str:
        """The remarks in one line; what several have in common before a colon is said once."""
        gathered: dict[str, list[str]] = {}
        for remark in self.remarks:
            kind, _, rest = remark.partition(": ")
            gathered.setdefault(kind, []).append(rest)
        return "; ".join(": ".join(filter(None, (kind, "; ".join(rest)))) for kind, rest in gathered.items())


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
    """Two sentences of one article that contradict each other; the title says what about, if known."""

    article: str
    a: str
    b: str
    explanation: str
    values: tuple[Value, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything the analysis found in a set of articles, and what a second reader was asked of them."""

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    internal: tuple[Contradiction, ...] = ()
    mentions: dict[Place, tuple[Mention, ...]] = field(default_factory=dict)
    exchanges: tuple[Exchange, ...] = ()

    def article(self, article_id: str) -> Article:
        """Return the article with this id.

        Raises:
            KeyError: no article has it.
        """
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def sentence(self, place: Place) -> Sentence:
        """Return the sentence at a place.

        Raises:
            KeyError: no such article or sentence.
        """
        return self.article(place.article).sentence(place.sentence)

    def meaning(self, value: Value) -> str:
        """Return what the words of a value mean by themselves, else the value as compared.

        Values that agree are compared as one: "10 p.m." may mean "21:59", which another article says.
        """
        from tui.model.mentions import Moment, Quantity

        span = value.start, value.end
        for mention in self.mentions.get(value.place, ()):
            if isinstance(mention, Quantity | Moment) and (mention.start, mention.end) == span:
                return mention.normalized
        return value.normalized

    def places(self) -> Iterator[Place]:
        """Yield every sentence of every article, in order."""
        for article in self.articles:
            for sentence in article.sentences:
                yield Place(article.id, sentence.id)
