"""Typed values in their clauses: what each says, and what it says it of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import cache, wraps
from typing import Any, TypeVar

from tui.analysis.claims.questions import Clauses
from tui.analysis.claims.value_question import ValueQuestion
from tui.analysis.statements import Corpus, Statement
from tui.analysis.values.measures import OF_PEOPLE, REMARKS, is_comparable, is_future, measures_of
from tui.languages.patterns import alternatives
from tui.languages.words import fold, word_classes
from tui.model import Article, Moment, Quantity, Quotation

# Clauses end at punctuation and at these words; a value is described by the words of its own clause.
_BREAK = re.compile(rf"[;:—–()\"“”«»]|,(?!\d)|\s(?:{alternatives('CLAUSE_BREAKS')})\s", re.IGNORECASE)
BEFORE = re.compile(rf"\b(?:{alternatives('OTHER_TIMES')})\b", re.IGNORECASE)
# "Of the tunnel, 424 metres …": what follows is a part of what is named.
_OF_A_WHOLE = re.compile(rf"(?:^|[,;:—–]\s)(?:{alternatives('OF_A_WHOLE')})\s[^,;]*,\s$", re.IGNORECASE)
_WHEN = re.compile(rf",?\s(?:{alternatives('WHEN')})\b", re.IGNORECASE)
LONG_AGO = 60  # days before publication after which a time is not that of the news
_GUESSED = 14  # days that a guessed day of publication may be off
_NEXT_CLAUSE = 0.4  # weight of words one clause away
_FARTHER_CLAUSE = 0.1  # weight of the rest of the sentence
_PROGRESS = 100  # statements after which progress is reported
_SETS = ("close", "measures", "remarks", "clause", "purposes", "names", "hints")
_SETS_OF_QUESTION = (
    *("agents", "adjacent", "subject", "patient", "words", "base", "part_of", "labels", "named", "opposed"),
)
T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Claim:
    """A typed value of a statement with the words that describe it.

    Attributes:
        statement: the statement it is in; ``index``: number of the mention there.
        mention: a quantity or a moment.
        context: senses of the sentence, weighted by their distance to the value.
        close: the senses of the clause itself.
        noun: sense of what is counted, or None.
        measures: which measure it is ("dead", "depth"); ``remarks``: how it is meant ("part", "previous").
        total: sum of the weights of ``context``.
        near: how near each sense is to the value, from 0 to 1; names and light words apart.
        other_times: of a quantity, whether its clause names another time ("already", "expected", 1968).
        is_future: of a moment, whether it lies after the day of publication; None where that is not known.
        clause: all senses of its clause, light ones too.
        purposes: words of the clause that say what the value is for, each with its family
            (:attr:`tui.languages.words.WordClasses.contrasts`); ``names``: the names in the clause.
        times: the times that the clause gives next to the value, else those of the sentence.
        past: of a quantity, whether a time of its clause, else one before it, lies well before the news.
        hints: measures that words of the clause point to where the value itself names none.
        question: what the value answers, by its clause.
        kind: what can be compared with what: see :func:`kind_of`.
        known: what functions found out about it, by function: see :func:`once`.
    """

    statement: Statement
    index: int
    mention: Quantity | Moment
    context: dict[str, float]
    close: frozenset[str]
    noun: str | None
    total: float
    measures: frozenset[str]
    remarks: frozenset[str]
    near: dict[str, float]
    other_times: bool
    is_future: bool | None
    clause: frozenset[str]
    purposes: frozenset[tuple[int, str]]
    names: frozenset[str]
    times: tuple[Moment, ...]
    past: bool
    hints: frozenset[str]
    question: ValueQuestion
    kind: str = field(init=False)
    known: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.kind = kind_of(self.mention)


def once(function: Callable[[Claim], T]) -> Callable[[Claim], T]:
    """Cache a function of a claim, as every claim is compared with many others.

    Args:
        function: of a claim alone, none of whose attributes change.
    """

    @wraps(function)
    def found(claim: Claim) -> T:
        if function not in claim.known:
            claim.known[function] = function(claim)
        known: T = claim.known[function]
        return known

    return found


def once_of_sentence(
    function: Callable[[Claim, Sequence[Claim]], T],
) -> Callable[[Claim, Sequence[Claim]], T]:
    """Cache a function of a claim and the claims of its sentence, which are always the same.

    Args:
        function: of a claim, and those of its sentence or those of them of its kind.
    """

    @wraps(function)
    def found(claim: Claim, sentence_claims: Sequence[Claim]) -> T:
        if function not in claim.known:
            claim.known[function] = function(claim, sentence_claims)
        known: T = claim.known[function]
        return known

    return found


def content(claim: Claim) -> Hashable:
    """Return what claims of two copies of a sentence have in common, and no others."""
    s = claim.statement
    return (
        *(s.source, s.sorted_words, claim.index, claim.is_future, claim.past, claim.other_times),
        tuple((m.normalized, m.low, m.high) if isinstance(m, Moment) else m.normalized for m in s.mentions),
    )


def kind_of(mention: Quantity | Moment) -> str:
    """Return what can be compared with what: a dimension, "moment", or "clock" for a time of day."""
    if isinstance(mention, Quantity):
        return mention.dimension
    return "clock" if mention.minutes is not None else "moment"


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
        own = _claims(statement, corpus.weights, article, known, guessed=guessed)
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


def _claims(
    statement: Statement,
    weights: dict[str, float],
    article: Article,
    known: frozenset[str],
    *,
    guessed: bool,
) -> list[Claim]:
    values = [
        (i, m)
        for i, m in enumerate(statement.mentions)
        if isinstance(m, Quantity | Moment) and is_comparable(m) and not _spoken(statement, m)
    ]
    if not values:
        return []
    start = statement.sentence.start
    spans = [(m.start, m.end) for _, m in values]
    breaks = [
        start + b.start()
        for b in _BREAK.finditer(statement.source)
        if not any(s < start + b.start() + 1 and start + b.end() - 1 < e for s, e in spans)
    ]

    def clause(position: int) -> int:
        return sum(b < position for b in breaks)

    other_times = _other_times(statement, article.date)
    old = any(
        isinstance(m, Moment) and m.grain == "year" and m.start in other_times for m in statement.mentions
    )
    times = [
        (m, clause(m.end - 1))
        for m in statement.mentions
        if isinstance(m, Moment) and (m.low or m.minutes is not None) and m.role in ("at", "by")
    ]
    placed = [
        (t.sense, clause(t.start)) for t in statement.terms if not any(s <= t.start < e for s, e in spans)
    ]
    clauses = Clauses(statement, article.language, known)
    light, contrasts = word_classes(article.language).light, word_classes(article.language).contrasts
    hinting = _hinting(article.language)
    filled = sorted({at for _, at in placed})
    found = []
    for i, mention in values:
        question = clauses.question(mention)
        own = clause(mention.end - 1)
        if own not in filled and filled:  # "On Thursday, …": such a clause goes with the one next to it
            own = min(filled, key=lambda at: (abs(at - own), at < own if own == 0 else at > own))
        kind = mention.dimension.split(":")[0] if isinstance(mention, Quantity) else ""
        noun = _noun(mention, article.language)
        context: dict[str, float] = {}
        close = {noun} if noun else set()
        for sense, at in placed:
            near = 1.0 if at == own else _NEXT_CLAUSE if abs(at - own) == 1 else _FARTHER_CLAUSE
            context[sense] = max(context.get(sense, 0.0), near * weights[sense])
            if at == own and sense not in light:
                close.add(sense)
        if noun:
            context[noun] = weights.get(noun, 3.0)
        words = frozenset(sense for sense, at in placed if at == own)
        times_near = [(m, at) for m, at in times if m.end <= mention.start or mention.end <= m.start]
        within = tuple(m for m, at in times_near if at == own)
        before = tuple(m for m, _ in times_near if m.end <= mention.start) + _when(statement, mention)
        found.append(
            Claim(
                statement,
                i,
                mention,
                context,
                frozenset(close),
                noun,
                sum(context.values()),
                measures_of(mention),
                _remarks(statement, mention),
                _near(statement, mention, light),
                bool(kind) and (old or any(clause(p) == own for p in other_times)),
                None if guessed and _is_near(mention, article.date) else is_future(mention, article.date),
                words,
                frozenset((family, k) for k in words for family in contrasts.get(k, ())),
                question.subject if question.listed else words.intersection(statement.names),
                within or tuple(m for m, _ in times_near),
                bool(kind) and any(_long_ago(m, article.date) for m in within or before),
                frozenset(hinting[k] for k in words if k in hinting),
                question,
            )
        )
    return found


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
    found = [m.start() + statement.sentence.start for m in BEFORE.finditer(statement.source)]
    for mention in statement.mentions:
        if isinstance(mention, Moment) and mention.high:
            found += [mention.start] if _long_ago(mention, published) else []
    return found


def _long_ago(moment: Moment, published: dt.date | None) -> bool:
    """Whether a time lies well before the news."""
    if not moment.high:
        return False
    return (published - moment.high).days > LONG_AGO if published else moment.grain == "year"


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
