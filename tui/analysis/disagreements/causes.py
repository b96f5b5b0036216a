"""What brought an event about, as sentences tell it: the cause, and what it is the cause of.

Newswriting names causes with few cues ("blamed on", "was the cause", "due to"), which stand in each
language's table. A cause is the noun phrase beside its cue. What it did is told beside the cue as well,
or left to the reader: then it is what the story is of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.languages import tables
from tui.analysis.languages.causes import CauseWords, Patterns, cause_words
from tui.analysis.statements import Statement
from tui.analysis.words import Term, fold, language
from tui.model import Article, Moment

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_PAUSE = re.compile(r"[,;:.!?()\[\]](?:\s|$)|—|\s[–-]\s")
_STOP = re.compile(r"[;:.!?](?:\s|$)|—|\s[–-]\s")
_QUOTES = frozenset("\"'“”‘’«»")
_OPENING = str.maketrans(dict.fromkeys("\"'“‘«(\n\t", " "))  # what a word may stand behind
_LONG_AGO = 60  # days before publication from which a time is not that of the news
_CLOSE = 2  # counted words before a cause told in passing, among which what it did is surely told
_NEXT = 3  # words behind a cause within which what it did may follow


@dataclass(frozen=True, slots=True, eq=False)
class Cause:
    """A cause as one statement names it.

    Attributes:
        statement: where.
        start, end: span in the article's text of its words, with those that tell it more closely.
        core: senses that name it; ``stems`` their stems.
        around: all that its clause tells, but for what it takes back.
        kinds: the kinds of cause it is of; ``broad`` whether its words name no more than a kind.
        effect: senses of what it did; none where that is left to the reader.
        named: whether its sentence says in some word what it did; ``manifold`` whether that has many causes
            at once.
        spot: whether it is told where it began, which is not yet why.
        aside: whether it is told in passing, of whatever the sentence tells.
        guessed: whether nothing but its telling makes it a cause ("a valve had failed").
        loose: whether its cue serves for other things, too.
        sole: whether it is told as the one that counts.
    """

    statement: Statement
    start: int
    end: int
    core: frozenset[str]
    stems: frozenset[str]
    around: frozenset[str]
    kinds: frozenset[str]
    broad: bool
    effect: frozenset[str]
    named: bool = False
    manifold: bool = False
    spot: bool = False
    aside: bool = False
    guessed: bool = False
    loose: bool = False
    sole: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A language's table of causes, its single words as stems or, of what has causes, as senses."""

    cues: CauseWords
    hints: tuple[str, ...]
    vague: frozenset[str]
    nobody: frozenset[str]
    broad: frozenset[str]
    events: frozenset[str]
    many: frozenset[str]
    matters: frozenset[str]
    stop: frozenset[str]
    relative: frozenset[str]


@lru_cache(maxsize=8)
def known(code: str) -> Known:
    """The table of the language with this code."""
    cues, lang = cause_words(code), language(code)

    def stems(words: Collection[str]) -> frozenset[str]:
        return frozenset(lang.stem(w) for w in words)

    def senses(words: Collection[str]) -> frozenset[str]:
        return frozenset(lang.sense(w, lang.stem(w)) for w in words)

    return Known(
        cues=cues,
        hints=tuple(f" {words.replace('_', ' ')}" for words in cues.hint),
        vague=stems(cues.vague),
        nobody=stems(cues.nobody),
        broad=stems(cues.broad),
        events=senses(cues.events),
        many=senses(cues.many),
        matters=senses(cues.matters),
        stop=lang.stop,
        relative=tables(code).numbers.who,
    )


def find_causes(statement: Statement, article: Article) -> list[Cause]:
    """The causes a statement names, the strongest cues first; none that it asks for or takes back."""
    words = known(article.language)
    reader = _Reader(statement, words)
    begun = " " + statement.source.lower().translate(_OPENING)
    found = list(reader.causes()) if any(map(begun.__contains__, words.hints)) else []
    found = found or list(reader.mishaps())
    return [] if found and _of_another(statement, article, words.cues) else found


def _of_another(statement: Statement, article: Article, cues: CauseWords) -> bool:
    """Whether a sentence tells of another event than the news."""
    published = article.date
    return _any(cues.elsewhere, statement.source) or any(
        isinstance(m, Moment)
        and m.role == "at"
        and m.high is not None
        and published is not None
        and (published - m.high).days > _LONG_AGO
        for m in statement.mentions
    )


class _Reader:
    """Reads the causes of one statement; spans are of its words as they stand."""

    def __init__(self, statement: Statement, words: Known) -> None:
        self._statement = statement
        self._words = words
        self._text = statement.source
        self._offset = statement.sentence.start
        self._taken: list[Span] = []

    def causes(self) -> Iterator[Cause]:
        """The causes named, one for each cue."""
        cues = self._words.cues
        for match in self._matches(cues.deliberate):
            yield from self._cause(match, match.span(), frozenset())
        for match in self._matches(cues.after):
            inside = match.groupdict().get("cause") is not None
            span = self._phrase(*match.span("cause")) if inside else self._phrase(match.end())
            yield from self._cause(match, span, self._done(match, span))
        for match in self._matches(cues.loose):
            span = self._phrase(match.end())
            yield from self._cause(match, span, self._done(match, span), loose=True)
        for match in self._matches(cues.before):
            effect = self._senses(self._phrase(match.end(), strict=True))
            yield from self._cause(match, self._subject(match.start()), effect)
        for match in self._matches(cues.passive):
            yield from self._cause(match, self._phrase(match.end()), self._undergone(match.start()))
        for match in self._matches(cues.aside):
            span = self._phrase(match.end())
            before = self._terms((0, match.start()))
            close = frozenset(t.sense for t in before[-_CLOSE:]) & self._words.events
            rest = self._senses((0, span[0])) | self._senses((span[1], len(self._text)))
            yield from self._cause(match, span, close or rest, aside=not close)

    def mishaps(self) -> Iterator[Cause]:
        """What is told to have gone wrong before."""
        for match in self._matches(self._words.cues.failing):
            yield from self._cause(match, self._phrase(*match.span("cause")), frozenset(), guessed=True)

    def _matches(self, patterns: Patterns) -> Iterator[re.Match[str]]:
        for pattern in patterns:
            for match in pattern.finditer(self._text):
                if all(match.end() <= start or end <= match.start() for start, end in self._taken):
                    yield match

    def _cause(
        self,
        match: re.Match[str],
        span: Span,
        effect: frozenset[str],
        *,
        aside: bool = False,
        guessed: bool = False,
        loose: bool = False,
    ) -> Iterator[Cause]:
        """The cause whose words stand at this span, if they name one."""
        words = self._words
        low, high = self._clause(min(match.start(), span[0]), max(match.end(), span[1]))
        clause = self._text[low:high]
        if _any(words.cues.unsettled, clause) or self._refused(match, span):
            return
        inside = self._terms(span)
        telling = [t for t in inside if t.stem not in words.vague]
        spelt = {fold(w[0]) for w in _WORD.finditer(self._text, *span)}
        kinds = frozenset(kind for kind, own in words.cues.kinds.items() if not own.isdisjoint(spelt))
        if not (telling or kinds) or (loose and any(t.stem in words.nobody for t in inside)):
            return
        self._taken.append(match.span())
        yield Cause(
            statement=self._statement,
            start=self._offset + span[0],
            end=self._offset + self._extent(span, match),
            core=frozenset(t.sense for t in telling),
            stems=frozenset(t.stem for t in telling),
            around=self._granted(low, high),
            kinds=kinds,
            broad=all(t.stem in words.broad for t in telling),
            effect=effect - words.matters,
            named=bool(effect),
            spot=bool(match.groupdict().get("spot")),
            manifold=not words.many.isdisjoint(effect),
            aside=aside,
            guessed=guessed,
            loose=loose,
            sole=_any(words.cues.sole, clause),
        )

    def _terms(self, span: Span) -> list[Term]:
        return [t for t in self._statement.terms if span[0] <= t.start - self._offset < span[1]]

    def _senses(self, span: Span) -> frozenset[str]:
        return frozenset(t.sense for t in self._terms(span))

    def _clause(self, low: int, high: int) -> Span:
        """The part of the sentence, between its full stops and semicolons, that holds a span."""
        end = _STOP.search(self._text, high)
        return _last(_STOP, self._text, low), end.start() if end else len(self._text)

    def _granted(self, low: int, high: int) -> frozenset[str]:
        """What a clause tells, but for what it takes back."""
        denied: set[str] = set()
        for pattern in self._words.cues.refused:
            for match in pattern.finditer(self._text, low, high):
                end = _PAUSE.search(self._text, match.end())
                denied |= self._senses((match.start(), end.start() if end else high))
        return self._senses((low, high)) - denied

    def _refused(self, match: re.Match[str], span: Span) -> bool:
        """Whether it is taken back that this is the cause."""
        low = _last(_PAUSE, self._text, min(match.start(), span[0]))
        return any(
            not span[0] <= refusal.start() < span[1]
            for pattern in self._words.cues.refused
            for refusal in pattern.finditer(self._text, low, match.end())
        )

    def _phrase(self, at: int, until: int | None = None, *, strict: bool = False) -> Span:
        """The noun phrase that begins at a place, as far as its head; of "not a but b", b.

        Args:
            at: the place.
            until: where it ends at the latest.
            strict: whether a preposition ends it even before its first telling word.
        """
        cues = self._words.cues
        start = end = at
        told = turned = False
        for token in _WORD.finditer(self._text, at, until or len(self._text)):
            word = fold(token[0])
            if token[0] in _QUOTES or (turned and word not in cues.instead):
                continue
            if turned:
                return self._phrase(token.end(), until, strict=strict)
            if any(p.match(self._text, token.start()) for p in cues.refused):
                turned = end == at
                if turned:
                    continue
                break
            if not token[0][0].isalnum() or word in cues.ends or (word in cues.joins and (told or strict)):
                break
            if word in self._words.stop:
                continue
            start, end = start if end > at else token.start(), token.end()
            told = told or any(t.stem not in self._words.vague for t in self._terms(token.span()))
        return (start, end) if end > at else (at, at)

    def _extent(self, span: Span, match: re.Match[str]) -> int:
        """Where a phrase ends with all that tells its head more closely; a time does not."""
        cues, end = self._words.cues, span[1]
        limit = match.start() if span[0] < match.start() else len(self._text)
        if match.groupdict().get("cause"):
            limit = match.end("cause")
        times = {m.start - self._offset for m in self._statement.mentions if isinstance(m, Moment)}
        for token in _WORD.finditer(self._text, end, limit):
            word = fold(token[0])
            if not token[0][0].isalnum() or token.start() in times or word in cues.ends | cues.blame_for:
                break
            if any(p.match(self._text, token.start()) for p in cues.refused):
                break
            if word not in self._words.stop:
                end = token.end()
        return end

    def _subject(self, before: int) -> Span:
        """The noun phrase that is the subject of what begins at a place."""
        low = _last(_PAUSE, self._text, before)
        for token in _WORD.finditer(self._text, low, before):
            if fold(token[0]) in self._words.cues.opens:
                low = token.end()
        return self._phrase(low, before)

    def _undergone(self, before: int) -> frozenset[str]:
        """What befell the subject of a passive; all that stands before it where that is "which"."""
        low = _last(_PAUSE, self._text, before)
        opening = next((fold(w[0]) for w in _WORD.finditer(self._text, low, before)), "")
        if low and opening in self._words.relative:
            return self._senses((0, low))
        return self._senses(self._subject(before))

    def _done(self, match: re.Match[str], span: Span) -> frozenset[str]:
        """What a cause behind its cue did: told inside the cue, or after the cause."""
        if match.groupdict().get("effect"):
            return self._senses(match.span("effect"))
        following = list(_WORD.finditer(self._text, span[1]))
        for word in following[:_NEXT]:
            if fold(word[0]) in self._words.cues.blame_for:
                return self._senses(self._phrase(word.end(), strict=True))
        return frozenset()


def _last(pattern: re.Pattern[str], text: str, before: int) -> int:
    """Where the last match that ends before a place of the text ends."""
    return max((m.end() for m in pattern.finditer(text, 0, before)), default=0)


def _any(patterns: Patterns, text: str) -> bool:
    return any(p.search(text) for p in patterns)
