"""Which articles say nothing of a fact: only what a search of the whole article bears out is called absent.

The article is searched for a sentence alike, for the words, the names and the values of the fact; a trained
score weighs what was found. Whatever is in doubt is left open.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from tui.analysis import weights
from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.neighbourhood import log_odds
from tui.analysis.alignment.score import logistic
from tui.analysis.statements import Corpus, Statement, value_key
from tui.analysis.values.relation import are_equal, wording
from tui.languages import translates
from tui.model import Fact, Moment, Quantity

MOST = 30  # articles up to which absences are looked for: among more, hardly anybody asks who is silent
ABSENCE_FEATURES = (
    "likeness",
    "in_a_sentence",
    "in_the_article",
    "equal_value",
    "names",
    "words",
    "likenesses",
    "sentences",
    "rarest",
    "shared",
    "shared_likeness",
    "members",
)
_BEST = 3  # sentences of an article that are most like a fact
_RAREST = 4  # words of a fact


class Absences:
    """Searches the articles of a comparison for facts that they do not take part in."""

    def __init__(self, corpus: Corpus, alignment: Alignment) -> None:
        self._corpus = corpus
        self._alignment = alignment
        self._by_place = {s.place: s for s in corpus.statements}
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for statement in corpus.statements:
            for sense in statement.senses:
                self._holders[sense].append(statement.index)
        self._articles: defaultdict[str, list[int]] = defaultdict(list)
        for number, own in enumerate(corpus.by_article):
            for sense in dict.fromkeys(k for s in own for k in s.senses):
                self._articles[sense].append(number)
        self._values: dict[tuple[str, int], dict[Hashable, Quantity | Moment]] = {}
        for statement in corpus.statements:
            for m in statement.mentions:
                if isinstance(m, Quantity | Moment):
                    self._values.setdefault((value_key(m)[0], statement.article), {})[wording(m)] = m
        self._states: dict[tuple[Hashable, int], bool] = {}
        self._equal: defaultdict[Hashable, dict[Hashable, bool]] = defaultdict(dict)

    def of(self, fact: Fact) -> tuple[str, ...]:
        """Return the ids of the articles that surely do not state a fact, in order.

        Of an article whose language has no words for those of the fact nothing is sure.
        """
        told_in = {article.language for article in self._corpus.articles if article.id in fact.articles}
        searched = {a.id for a in self._corpus.articles if any(translates(a.language, t) for t in told_in)}
        return tuple(
            article
            for article, features in self.features(fact).items()
            if article in searched and logistic(weights.ABSENCE, features) >= weights.ABSENT
        )

    def features(self, fact: Fact) -> dict[str, list[float]]:
        """Return the features of each article outside the fact, :data:`ABSENCE_FEATURES`, by its id."""
        members = [self._by_place[m.place] for m in fact.members if m.place in self._by_place]
        if not members:
            return {}
        words = _words_of(members)
        total = sum(words.values()) or 1.0
        found: defaultdict[int, float] = defaultdict(float)
        for sense, weight in words.items():
            share = weight / total
            for index in self._holders[sense]:
                found[index] += share
        most = self._most_by_article(found)
        told = self._by_article(words, words)
        similar = self._similar(members)
        stated_in = {s.article for s in members}
        names = {k for s in members for k in s.names if k in words}
        named = self._by_article(names)
        rarest = sorted(words, key=lambda k: (-words[k], k))[:_RAREST]
        rare = self._by_article(rarest)
        values = {wording(value): value for value in self._stated(fact, members)}
        several = float(len(members) > 1)
        result = {}
        for number, article in enumerate(self._corpus.articles):
            if number in stated_in:
                continue
            own = self._corpus.by_article[number]
            likes = sorted(similar[number], reverse=True)[:_BEST]
            best = log_odds(likes[0] if likes else 0.0)
            result[article.id] = [
                best,
                most.get(number, 0.0),
                told[number] / total,
                float(any(self._equals(key, value, number) for key, value in values.items())),
                named[number] / max(1, len(names)),
                math.log(len(words) + 1),
                log_odds(min(sum(likes) / _BEST, 1.0)),
                math.log(len(own) + 1),
                rare[number] / max(1, len(rarest)),
                several,
                several * best,
                math.log(len(members)),
            ]
        return result

    def _by_article(self, words: Iterable[str], worth: Mapping[str, float] | None = None) -> list[float]:
        """By article, how many of some words it has, or the sum of their weights."""
        found = [0.0] * len(self._corpus.articles)
        for word in words:
            weight = worth[word] if worth else 1.0
            for number in self._articles.get(word, ()):
                found[number] += weight
        return found

    def _equals(self, worded: Hashable, value: Quantity | Moment, article: int) -> bool:
        """Whether an article states a value that equals one; each wording is looked for once."""
        key = worded, article
        if key not in self._states:
            self._states[key] = self._is_among(
                worded, value, self._values.get((value_key(value)[0], article), {})
            )
        return self._states[key]

    def _is_among(
        self, worded: Hashable, value: Quantity | Moment, others: Mapping[Hashable, Quantity | Moment]
    ) -> bool:
        """Whether a value equals one of some others, by their wordings; each two are compared once."""
        known = self._equal[worded]
        for other_worded, other in others.items():
            if (equal := known.get(other_worded)) is None:
                equal = known[other_worded] = are_equal(value, other)
            if equal:
                return True
        return False

    def _most_by_article(self, found: Mapping[int, float]) -> dict[int, float]:
        """The greatest number of a sentence of each article."""
        most: dict[int, float] = {}
        for index, share in found.items():
            article = self._corpus.statements[index].article
            if share > most.get(article, 0.0):
                most[article] = share
        return most

    def _similar(self, members: Sequence[Statement]) -> defaultdict[int, list[float]]:
        """By article, how likely its sentences state what one of some others states, where compared."""
        best: dict[int, float] = {}
        for member in members:
            for index, score in self._alignment.partners(member.index).items():
                if score > best.get(index, 0.0):
                    best[index] = score
        found: defaultdict[int, list[float]] = defaultdict(list)
        for index, score in best.items():
            found[self._corpus.statements[index].article].append(score)
        return found

    def _stated(self, fact: Fact, members: Sequence[Statement]) -> list[Quantity | Moment]:
        """The values a fact is about; those of its sentence where only one states it."""
        differing = [v for d in fact.differences for v in d.values]
        values = differing or [v for m in fact.members for v in m.values]
        spans = {(v.place, v.start, v.end) for v in values}
        return [
            m
            for s in members
            for m in s.mentions
            if isinstance(m, Quantity | Moment) and (len(members) == 1 or (s.place, m.start, m.end) in spans)
        ]


def with_absences(
    corpus: Corpus,
    alignment: Alignment,
    facts: Sequence[Fact],
    progress: Callable[[float], None] = lambda share: None,
) -> tuple[Fact, ...]:
    """Return the facts with the articles that say nothing of them; as they are where there are many articles.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        alignment: for each pair of statements compared, the probability that both state one thing.
        facts: all of the comparison.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    if len(corpus.articles) > MOST:
        return tuple(facts)
    absences = Absences(corpus, alignment)
    found = []
    for number, fact in enumerate(facts):
        progress(number / len(facts))
        found.append(replace(fact, absent=absences.of(fact)))
    return tuple(found)


def _words_of(members: Sequence[Statement]) -> dict[str, float]:
    """The words that several members share, half of them at least, or those of the only one, with weights."""
    count = Counter(k for s in members for k in s.senses)
    least = 1.0 if len(members) == 1 else max(2.0, len(members) / 2)
    return {k: w for s in members for k, w in s.senses.items() if count[k] >= least}
