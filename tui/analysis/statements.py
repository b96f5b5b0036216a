"""Sentences prepared for comparing: their words weighed by how rare they are in this comparison."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.analysis.reporting import reported
from tui.analysis.values.measures import is_comparable, slot_words
from tui.languages.words import Term, fold, near, skeleton, terms
from tui.model import (
    Article,
    Attribution,
    Mention,
    Moment,
    Name,
    Place,
    Quantity,
    Quotation,
    Role,
    Sentence,
    Value,
)

_USUAL = 12  # statements of an article that words are weighed by where there are fewer: briefs show no rarity
_PROGRESS = 500  # statements after which progress is reported
_ALPHANUMERIC = re.compile(r"[^\W_]+")
_COMMON = 1 / 3  # weight of a word that nearly every article uses: it marks the story, not the statement


@dataclass(slots=True, eq=False)
class Statement:
    """A sentence made ready.

    Attributes:
        index: number among all statements of the corpus.
        article: index of its article; ``rank``: its position there, from 0 to 1.
        place, sentence: where it comes from.
        source: its words as written in the article's text.
        mentions: its typed values, in order.
        terms: its words in order.
        slots: words for what its values describe; they count among the senses.
        senses, stems: their weights, by sense and by stem.
        names: weights of the capitalised ones.
        total: sum of the weights of ``senses``; ``norm``: their Euclidean length.
        stem_total, name_total: sums of the weights of ``stems`` and of ``names``.
        sorted_words: the stems in alphabetical order, for fuzzy comparison.
        grams: runs of four letters, found when they are asked for and dropped by :meth:`Corpus.release`,
            as all together would fill the memory; ``gram_total``: the sum of their weights.
        toward: for stems of the corpus, its own stems that mean nearly the same, with their similarity; found
            and dropped in the same way.
        quotes, persons: what is quoted, and who is named, in normalized form.
    """

    index: int
    article: int
    rank: float
    place: Place
    sentence: Sentence
    source: str
    mentions: tuple[Mention, ...]
    terms: tuple[Term, ...]
    slots: frozenset[str]
    senses: dict[str, float] = field(default_factory=dict)
    stems: dict[str, float] = field(default_factory=dict)
    names: dict[str, float] = field(default_factory=dict)
    total: float = 0.0
    norm: float = 0.0
    sorted_words: str = ""
    grams: frozenset[str] | None = None
    gram_total: float = 0.0
    toward: dict[str, tuple[tuple[str, float], ...]] | None = None
    quotes: tuple[str, ...] = ()
    persons: frozenset[str] = frozenset()
    stem_total: float = 0.0
    name_total: float = 0.0


@dataclass(slots=True, eq=False)
class Corpus:
    """All statements of a comparison.

    Attributes:
        articles: as given.
        statements: in the order of articles and sentences; ``by_article`` groups them.
        weights: the rarity of a sense; ``gram_weights``: the same by run of letters;
            ``value_weights``: the rarity of a typed value, from 0 to 1, by its key.
        undated: ids of the articles whose day of publication is a guess.
        alike: by language and stem, the stems of the corpus that mean nearly the same, with their similarity.
        faults: kinds of finding that failed and were left out.
        names: what to call the articles, by their ids.
    """

    articles: tuple[Article, ...]
    statements: list[Statement]
    by_article: list[list[Statement]]
    weights: dict[str, float]
    gram_weights: dict[str, float]
    value_weights: dict[tuple[str, str], float]
    alike: dict[tuple[str, str], dict[str, tuple[tuple[str, float]]]] = field(default_factory=dict)
    undated: frozenset[str] = frozenset()
    faults: list[str] = field(default_factory=list)
    names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = {article.id: article.name for article in self.articles}

    def day_of(self, article: int) -> str:
        """Return the day of publication of an article, "" where it is a guess or unknown."""
        one = self.articles[article]
        return one.published if one.published and one.id not in self.undated else ""

    def grams(self, statement: Statement) -> frozenset[str]:
        """Return the runs of four letters of a statement."""
        if statement.grams is None:
            statement.grams = _grams(statement)
            statement.gram_total = math.fsum(map(self.gram_weights.__getitem__, statement.grams))
        return statement.grams

    def toward(self, statement: Statement) -> dict[str, tuple[tuple[str, float], ...]]:
        """For stems of the corpus, those of a statement that mean nearly the same, with their similarity."""
        if statement.toward is None:
            statement.toward = {}
            code = self.articles[statement.article].language
            for stem in statement.stems:
                for target, own in self.alike.get((code, stem), {}).items():
                    # Most targets have one such stem: its tuple is shared by all statements that have it.
                    statement.toward[target] = statement.toward.get(target, ()) + own
        return statement.toward

    @staticmethod
    def release(statement: Statement) -> None:
        """Forget the runs of letters, and the like words, of a statement that is not compared any more."""
        statement.grams = statement.toward = None


def prepare(
    articles: Sequence[Article],
    mentions: Mapping[Place, Sequence[Mention]],
    progress: Callable[[float], None] = lambda share: None,
) -> Corpus:
    """Weigh the words of every statement of the articles.

    Headlines and headings are no statements, but where an article has nothing else.

    Args:
        articles: with the days they are read as of.
        mentions: of their sentences.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    statements: list[Statement] = []
    by_article: list[list[Statement]] = []
    for number, article in enumerate(articles):
        progress(0.5 * number / len(articles))
        body = [s for s in article.sentences if s.role not in (Role.HEADLINE, Role.HEADING)]
        stories = body or list(article.sentences)
        own = [
            _statement(article, sentence, len(statements) + i, number, i / max(1, len(stories) - 1), mentions)
            for i, sentence in enumerate(stories)
        ]
        statements += own
        by_article.append(own)
    lower = {t.stem for s in statements for t in s.terms if not t.capital}
    for statement in statements:
        statement.terms = tuple(_as_name(t, lower) for t in statement.terms)
    size = max(len(statements), _USUAL * len(articles)) + 1
    weights = _weights(reported(statements, progress, 0.5), size, len(articles))
    stem_weights = _weights(reported(statements, progress, 0.5), size, len(articles), stems=True)
    weighed: dict[tuple[tuple[tuple[str, str, bool], ...], frozenset[str]], Statement] = {}
    for number, statement in enumerate(statements):
        if number % _PROGRESS == 0:
            progress(0.5 + 0.5 * number / len(statements))
        words = tuple((t.stem, t.sense, t.capital) for t in statement.terms), statement.slots
        if (like := weighed.get(words)) is None:
            _weigh(statement, weights, stem_weights, lower)
            weighed[words] = statement
        else:
            _weigh_like(statement, like)
    grams = _gram_weights(reported(statements, progress, 1.0), size)
    values = _value_weights(reported(statements, progress, 1.0), size)
    alike = _alike(reported(statements, progress, 1.0), articles, set(stem_weights))
    return Corpus(tuple(articles), statements, by_article, weights, grams, values, alike)


def _statement(
    article: Article,
    sentence: Sentence,
    index: int,
    number: int,
    rank: float,
    mentions: Mapping[Place, Sequence[Mention]],
) -> Statement:
    """A sentence with its words, not weighed yet."""
    place = Place(article.id, sentence.id)
    own = tuple(mentions.get(place, ()))
    values = [m for m in own if isinstance(m, Quantity | Moment) and is_comparable(m)]
    return Statement(
        index=index,
        article=number,
        rank=rank,
        place=place,
        sentence=sentence,
        source=article.text[sentence.start : sentence.end],
        mentions=own,
        terms=terms(article.text, sentence.start, sentence.end, article.language),
        slots=frozenset(word for m in values for word in slot_words(m, article.date)),
        quotes=tuple(m.normalized for m in own if isinstance(m, Quotation)),
        persons=frozenset(m.normalized for m in own if isinstance(m, Name) and m.kind == "person"),
    )


def _alike(
    statements: Iterable[Statement], articles: Sequence[Article], known: set[str]
) -> dict[tuple[str, str], dict[str, tuple[tuple[str, float]]]]:
    """By language and stem, the stems of the corpus that mean nearly the same, with their similarity."""
    found: dict[tuple[str, str], dict[str, tuple[tuple[str, float]]]] = {}
    for statement in statements:
        code = articles[statement.article].language
        for stem in statement.stems:
            if (code, stem) not in found:
                found[code, stem] = {
                    target: ((stem, similarity),)
                    for target, similarity in near(stem, code).items()
                    if target in known
                }
    return found


def value_key(mention: Quantity | Moment) -> tuple[str, str]:
    """Return what makes two typed values the same: their dimension and normalized form."""
    return (mention.dimension if isinstance(mention, Quantity) else "moment", mention.normalized)


def _gram_weights(statements: Iterable[Statement], size: int) -> dict[str, float]:
    count: Counter[str] = Counter()
    for statement in statements:
        count.update(_grams(statement))
    return {gram: math.log(size / n) for gram, n in count.items()}


def _value_weights(statements: Iterable[Statement], size: int) -> dict[tuple[str, str], float]:
    users: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for statement in statements:
        for mention in statement.mentions:
            if isinstance(mention, Quantity | Moment):
                users[value_key(mention)].add(statement.index)
    total = math.log(size)
    return {key: 1 - math.log(len(holders)) / total for key, holders in users.items()}


def _weights(
    statements: Iterable[Statement], size: int, articles: int, stems: bool = False
) -> dict[str, float]:
    """Inverse frequency over statements, damped for words that nearly all articles use."""
    count: Counter[str] = Counter()
    users: defaultdict[str, set[int]] = defaultdict(set)
    for statement in statements:
        for word in {t.stem for t in statement.terms} if stems else _words(statement):
            count[word] += 1
            users[word].add(statement.article)
    weights = {}
    for word, n in count.items():
        common = articles > 2 and len(users[word]) >= 0.8 * articles and n > 0.06 * size
        weights[word] = math.log(size / n) * (_COMMON if common else 1.0)
    return weights


def _as_name(term: Term, lower: set[str]) -> Term:
    """A name is compared by its consonants, so that transliterations meet."""
    if not term.capital or term.stem in lower or term.sense.startswith("~"):
        return term
    sound = skeleton(term.stem)
    return replace(term, sense=f"@{sound}") if len(sound) > 2 and len(term.stem) > 4 else term


def _words(statement: Statement) -> set[str]:
    return {t.sense for t in statement.terms} | statement.slots


def _weigh(
    statement: Statement, weights: Mapping[str, float], stem_weights: Mapping[str, float], lower: set[str]
) -> None:
    statement.senses = {word: weights[word] for word in sorted(_words(statement))}
    statement.stems = {t.stem: stem_weights[t.stem] for t in statement.terms}
    statement.names = {
        t.sense: weights[t.sense] for t in statement.terms if t.capital and t.stem not in lower
    }
    statement.total = sum(statement.senses.values())
    statement.norm = math.sqrt(sum(w * w for w in statement.senses.values()))
    statement.stem_total = sum(statement.stems.values())
    statement.name_total = sum(statement.names.values())
    statement.sorted_words = " ".join(sorted(statement.stems))


def _weigh_like(statement: Statement, like: Statement) -> None:
    """Give a statement the weights of one in the same words; both hold the same objects."""
    statement.senses, statement.stems, statement.names = like.senses, like.stems, like.names
    statement.total, statement.norm, statement.sorted_words = like.total, like.norm, like.sorted_words
    statement.stem_total, statement.name_total = like.stem_total, like.name_total


def _grams(statement: Statement) -> frozenset[str]:
    text = f" {' '.join(_ALPHANUMERIC.findall(fold(statement.sentence.text)))} "
    return frozenset([text[i : i + 4] for i in range(len(text) - 3)])


def source_of(statement: Statement) -> str | None:
    """Return the ultimate source the sentence cites, or None for a statement of the outlet itself."""
    for mention in statement.mentions:
        if isinstance(mention, Attribution):
            return mention.normalized
    return None


def cited(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Return the ultimate sources that statements cite, each once, in order."""
    found = (source_of(s) for s in statements)
    return tuple(dict.fromkeys(s for s in found if s))


def values_of(statement: Statement, mentions: Sequence[Mention]) -> list[Value]:
    """Return mentions of a statement as values of a fact.

    Args:
        statement: the statement.
        mentions: those of its mentions that are wanted.
    """
    source = source_of(statement)
    return [Value(statement.place, m.start, m.end, m.text, m.normalized, source) for m in mentions]
