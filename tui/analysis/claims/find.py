"""Finding the claims of a comparison: its values with the words and times of their clauses."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import Any

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.questions import Clauses
from tui.analysis.statements import Corpus, Statement
from tui.analysis.values.measures import OF_PEOPLE, REMARKS, is_comparable, is_future, measures_of
from tui.languages.patterns import alternatives
from tui.languages.words import fold, word_classes
from tui.model import Article, Moment, Quantity, Quotation

# Clauses end at punctuation and at these words; a value is described by the words of its own clause.
_BREAK = re.compile(rf"[;:—–()\"“”«»]|,(?!\d)|\s(?:{alternatives('CLAUSE_BREAKS')})\s", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:{alternatives('OTHER_TIMES')})\b", re.IGNORECASE)
# "Of the tunnel, 424 metres …": what follows is a part of what is named.
_OF_A_WHOLE = re.compile(rf"(?:^|[,;:—–]\s)(?:{alternatives('OF_A_WHOLE')})\s[^,;]*,\s$", re.IGNORECASE)
_WHEN = re.compile(rf",?\s(?:{alternatives('WHEN')})\b", re.IGNORECASE)
_LONG_AGO = 60  # days before publication after which a time is not that of the news
_GUESSED = 14  # days that a guessed day of publication may be off
_NEXT_CLAUSE = 0.4  # weight of words one clause away
_FARTHER_CLAUSE = 0.1  # weight of the rest of the sentence
_UNKNOWN_NOUN = 3.0  # weight of what is counted, where no sentence has its word
_PROGRESS = 100  # statements after which progress is reported
_SETS = ("close", "measures", "remarks", "clause", "purposes", "names", "hints")
_SETS_OF_QUESTION = (
    *("agents", "adjacent", "subject", "patient", "words", "base", "part_of", "labels", "named", "opposed"),
)


def find_claims(corpus: Corpus, progress: Callable[[float], None] = lambda share: None) -> list[list[Claim]]:
    """Return the claims of every statement, by its index.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    known = frozenset(
        t.sense for s in corpus.statements for t in s.terms if t.capital and t.start > s.sentence.start + 1
    )
    found = []
    sets: dict[frozenset[Any], frozenset[Any]] = {}
    for statement in corpus.statements:
        if statement.index % _PROGRESS == 0:
            progress(statement.index / len(corpus.statements))
        article = corpus.articles[statement.article]
        guessed = article.id in corpus.undated
        own = _SentenceClauses(statement, corpus.weights, article, known, guessed=guessed).claims()
        for claim in own:
            _share(claim, sets)
        found.append(own)
    return found


def _share(claim: Claim, sets: dict[frozenset[Any], frozenset[Any]]) -> None:
    """Make equal sets of a comparison one object each: most are empty, and all together are megabytes."""
    for one, names in ((claim, _SETS), (claim.question, _SETS_OF_QUESTION)):
        for name in names:
            own = getattr(one, name)
            setattr(one, name, sets.setdefault(own, own))


class _SentenceClauses:
    """A sentence cut into clauses, each with the words and times that describe the values in it."""

    def __init__(
        self,
        statement: Statement,
        weights: dict[str, float],
        article: Article,
        known: frozenset[str],
        *,
        guessed: bool,
    ) -> None:
        """Find the values of the sentence; it is cut only if there are any, as most sentences have none.

        Args:
            statement: the sentence.
            weights: of senses in this comparison.
            article: it is of.
            known: senses of names in this comparison.
            guessed: whether the day of publication is a guess.
        """
        self._statement, self._weights, self._article, self._known = statement, weights, article, known
        self._guessed = guessed
        self._values = [
            (i, m)
            for i, m in enumerate(statement.mentions)
            if isinstance(m, Quantity | Moment) and is_comparable(m) and not _spoken(statement, m)
        ]
        if self._values:
            self._cut()

    def claims(self) -> list[Claim]:
        """Return the claims of the sentence."""
        return [self._claim(i, mention) for i, mention in self._values]

    def _cut(self) -> None:
        statement, article = self._statement, self._article
        start = statement.sentence.start
        spans = [(m.start, m.end) for _, m in self._values]
        self._breaks = [
            start + b.start()
            for b in _BREAK.finditer(statement.source)
            if not any(s < start + b.start() + 1 and start + b.end() - 1 < e for s, e in spans)
        ]
        other_times = _other_times(statement, article.date)
        self._other_times = {self._clause(position) for position in other_times}
        self._names_old_year = any(
            isinstance(m, Moment) and m.grain == "year" and m.start in other_times for m in statement.mentions
        )
        self._times = [
            (m, self._clause(m.end - 1))
            for m in statement.mentions
            if isinstance(m, Moment) and (m.low or m.minutes is not None) and m.role in ("at", "by")
        ]
        self._words = [
            (t.sense, self._clause(t.start))
            for t in statement.terms
            if not any(s <= t.start < e for s, e in spans)
        ]
        self._clauses_with_words = sorted({at for _, at in self._words})
        self._questions = Clauses(statement, article.language, self._known)
        self._classes = word_classes(article.language)

    def _clause(self, position: int) -> int:
        """The number of the clause at a position of the text."""
        return bisect_left(self._breaks, position)

    def _clause_of(self, mention: Quantity | Moment) -> int:
        """The number of the clause that describes a value: its own, or the next one with words.

        "On Thursday, …" has a clause without words, which goes with the one next to it.
        """
        own, filled = self._clause(mention.end - 1), self._clauses_with_words
        if own in filled or not filled:
            return own
        return min(filled, key=lambda at: (abs(at - own), at < own if own == 0 else at > own))

    def _context(self, own: int, noun: str | None) -> dict[str, float]:
        """The senses of the sentence, weighted by how far their clauses are from that of the value."""
        context: dict[str, float] = {}
        for sense, at in self._words:
            near = 1.0 if at == own else _NEXT_CLAUSE if abs(at - own) == 1 else _FARTHER_CLAUSE
            context[sense] = max(context.get(sense, 0.0), near * self._weights[sense])
        if noun:
            context[noun] = self._weights.get(noun, _UNKNOWN_NOUN)
        return context

    def _claim(self, index: int, mention: Quantity | Moment) -> Claim:
        statement, published = self._statement, self._article.date
        light, contrasts = self._classes.light, self._classes.contrasts
        hinting = _hinting(self._article.language)
        question = self._questions.question(mention)
        own = self._clause_of(mention)
        noun = _noun(mention, self._article.language)
        context = self._context(own, noun)
        words = frozenset(sense for sense, at in self._words if at == own)
        around = [(m, at) for m, at in self._times if m.end <= mention.start or mention.end <= m.start]
        within = tuple(m for m, at in around if at == own)
        before = tuple(m for m, _ in around if m.end <= mention.start) + _when(statement, mention)
        has_kind = isinstance(mention, Quantity) and bool(mention.dimension.split(":")[0])
        may_be_either = self._guessed and _is_near(mention, published)
        return Claim(
            statement=statement,
            index=index,
            mention=mention,
            context=context,
            close=frozenset(sense for sense in words if sense not in light) | ({noun} if noun else set()),
            noun=noun,
            total=sum(context.values()),
            measures=measures_of(mention),
            remarks=_remarks(statement, mention),
            near=_near(statement, mention, light),
            other_times=has_kind and (self._names_old_year or own in self._other_times),
            is_future=None if may_be_either else is_future(mention, published),
            clause=words,
            purposes=frozenset((family, k) for k in words for family in contrasts.get(k, ())),
            names=question.subject if question.listed else words.intersection(statement.names),
            times=within or tuple(m for m, _ in around),
            past=has_kind and any(_long_ago(m, published) for m in within or before),
            hints=frozenset(hinting[k] for k in words if k in hinting),
            question=question,
        )


def _spoken(statement: Statement, mention: Quantity | Moment) -> bool:
    """Whether it is a day as a quoted speaker counts it, whose "today" need not be the article's."""
    return (
        isinstance(mention, Moment)
        and mention.relative
        and any(isinstance(m, Quotation) and m.start <= mention.start < m.end for m in statement.mentions)
    )


def _when(statement: Statement, mention: Quantity | Moment) -> tuple[Moment, ...]:
    """The times before a value that its clause gives: "the worst since 2013, when a quake killed 200"."""
    start = statement.sentence.start
    return tuple(
        m
        for m in statement.mentions
        if isinstance(m, Moment)
        and m.role == "since"
        and m.end <= mention.start
        and _WHEN.match(statement.source, m.end - start)
    )


def _remarks(statement: Statement, mention: Quantity | Moment) -> frozenset[str]:
    if not isinstance(mention, Quantity):
        return frozenset()
    before = statement.source[: mention.start - statement.sentence.start]
    return mention.qualifiers & REMARKS | ({"part"} if _OF_A_WHOLE.search(before) else frozenset())


def _near(statement: Statement, mention: Quantity | Moment, light: frozenset[str]) -> dict[str, float]:
    """The senses around a value by the number of counted words between, which fades them."""
    before = sum(t.end <= mention.start for t in statement.terms)
    reach = 3 if before else 8  # what opens a sentence ("On Thursday, …") describes all of its clause
    near: dict[str, float] = {}
    for i, term in enumerate(statement.terms):
        if term.sense in light or term.sense[0] == "@" or mention.start <= term.start < mention.end:
            continue
        apart = before - i - 1 if i < before else i - before
        near[term.sense] = max(near.get(term.sense, 0.0), 1 / (1 + apart / reach))
    return near


def _other_times(statement: Statement, published: dt.date | None) -> list[int]:
    """Where the sentence names a time well before the news, or says that it speaks of what was before."""
    found = [m.start() + statement.sentence.start for m in _BEFORE.finditer(statement.source)]
    for mention in statement.mentions:
        if isinstance(mention, Moment) and mention.high:
            found += [mention.start] if _long_ago(mention, published) else []
    return found


def _long_ago(moment: Moment, published: dt.date | None) -> bool:
    """Whether a time lies well before the news."""
    if not moment.high:
        return False
    return (published - moment.high).days > _LONG_AGO if published else moment.grain == "year"


def _is_near(mention: Quantity | Moment, published: dt.date | None) -> bool:
    """Whether a time lies so near a guessed day of publication that the true one may be on either side."""
    if not (isinstance(mention, Moment) and mention.low and mention.high and published):
        return False
    return (mention.low - published).days < _GUESSED and (published - mention.high).days < _GUESSED


@cache
def _hinting(code: str) -> dict[str, str]:
    """The measures of people by the sense of the words that point to them."""
    lang = word_classes(code)
    return {lang.sense(m, lang.stem(m)): m for m in sorted(OF_PEOPLE)}


def _noun(mention: Quantity | Moment, code: str) -> str | None:
    if not isinstance(mention, Quantity) or not mention.noun:
        return None
    lang = word_classes(code)
    word = fold(mention.noun)
    if word != "person":  # as it represents all words for people
        word = next((w for w in fold(mention.text).split() if w.startswith(word[:4])), word)
    return lang.sense(word, lang.stem(word))
