"""Which sentences are sent together: those of one fact in one window, within a budget of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.languages.folding import fold
from tui.model import Article, Comparison, Place, Role, Sentence

_BYTES_PER_TOKEN = (
    3.5  # of common tokenizers on English and Spanish news, rounded down to be on the safe side
)
_LEAST_WORDS = 6  # shorter sentences need their surroundings: each article's is sent
_LIGHT = frozenset(["a", "an", "the", "on", "el", "la", "los", "las", "un", "una"])
"""Words that make no other statement of a sentence: articles, and "on" before a day."""
_SENT = frozenset({Role.BODY, Role.DEK, Role.CAPTION})


def estimate(text: str) -> int:
    """Return about how many tokens a text is, rather too many than too few."""
    return int(len(text.encode("utf-8")) / _BYTES_PER_TOKEN) + 1


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a comparison that are read, each text once.

    Attributes:
        of: article and sentence by place, of all sentences, read or not.
        read: places sent, in order of articles and sentences.
        twins: for a place sent, further places that are copies of it, see :func:`copied_words`.
    """

    of: dict[Place, tuple[Article, Sentence]]
    read: tuple[Place, ...]
    twins: dict[Place, tuple[Place, ...]]


def sentences_of(comparison: Comparison) -> Sentences:
    """Return the sentences of a comparison; of copies the first represents all."""
    of = {Place(a.id, s.id): (a, s) for a in comparison.articles for s in a.sentences}
    firsts: dict[str, Place] = {}
    twins: dict[Place, list[Place]] = {}
    read: list[Place] = []
    for place, (_, sentence) in of.items():
        if sentence.role not in _SENT:
            continue
        key = copied_words(sentence.text)
        first = firsts.setdefault(key, place) if key.count(" ") + 1 >= _LEAST_WORDS else place
        if first.article != place.article:
            twins.setdefault(first, []).append(place)
        else:
            read.append(place)
    return Sentences(of, tuple(read), {p: tuple(same) for p, same in twins.items()})


def copied_words(text: str) -> str:
    """Return what a sentence has in common with its copies: its words, without those that editors change."""
    return " ".join(w for w in map(fold, re.findall(r"\w+", text)) if w not in _LIGHT)


def header(number: int, article: Article) -> str:
    """Return the line before an article's sentences: outlet, day and title; never the path of its file.

    Args:
        number: of the article in the window, from 1.
        article: the article.
    """
    outlet = article.outlet or article.origin or article.host or "outlet unknown"
    day = article.published[:10] if article.published else "day unknown"
    return f"ARTICLE {number} | {one_line(outlet)} | {day} | {one_line(article.title or 'no title')}"


def one_line(text: str) -> str:
    """Return a text without line breaks or control characters, so that it cannot look like another line."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def listing(sentences: Sentences, places: Sequence[Place]) -> str:
    """Return sentences as a numbered list, those of each article under its line.

    Args:
        sentences: gives the texts.
        places: those to list, in order.
    """
    lines: list[str] = []
    articles: dict[str, int] = {}
    last = ""
    for number, place in enumerate(places, 1):
        article, sentence = sentences.of[place]
        if article.id != last:
            last = article.id
            lines.append(header(articles.setdefault(article.id, len(articles) + 1), article))
        lines.append(f"{number}: {one_line(sentence.text)}")
    return "\n".join(lines)


def windows(comparison: Comparison, sentences: Sentences, budget: int) -> list[tuple[Place, ...]]:
    """Return groups of sentences to be read together.

    All in one window where that fits. Else the facts of several articles come first, each whole and as they
    are mentioned; what belongs to none follows, the same parts of the articles together. A sentence of
    several facts may be in several windows.

    Args:
        comparison: shows which sentences speak of one thing.
        sentences: those to be read.
        budget: tokens of a window at most, by :func:`estimate`.
    """
    cost = {p: estimate(f"0000: {sentences.of[p][1].text}") for p in sentences.read}
    heads = {a.id: estimate(header(1, a)) for a in comparison.articles}
    found: list[dict[Place, None]] = []
    spent = budget + 1
    for group in _groups(comparison, sentences):
        fresh = [p for p in group if not found or p not in found[-1]]
        price = sum(cost[p] for p in fresh)
        seen = {p.article for p in found[-1]} if found else set()
        price += sum(heads[a] for a in {p.article for p in fresh} - seen)
        if spent + price > budget:
            found.append({})
            fresh = list(group)
            price = sum(cost[p] for p in fresh) + sum(heads[a] for a in {p.article for p in fresh})
            spent = 0
        found[-1].update(dict.fromkeys(fresh))
        spent += price
    order = {p: n for n, p in enumerate(sentences.read)}
    total = sum(cost.values()) + sum(heads[a] for a in {p.article for p in sentences.read})
    if total <= budget:
        return [sentences.read] if sentences.read else []
    return [tuple(sorted(window, key=order.__getitem__)) for window in found]


def _groups(comparison: Comparison, sentences: Sentences) -> Iterable[tuple[Place, ...]]:
    read = frozenset(sentences.read)
    first = {same: p for p, all_same in sentences.twins.items() for same in all_same}
    taken: set[Place] = set()
    for fact in comparison.facts:
        if len(fact.articles) > 1:
            group = dict.fromkeys(first.get(m.place, m.place) for m in fact.members)
            kept = tuple(p for p in group if p in read)
            taken.update(kept)
            if kept:
                yield kept
    length = {a.id: max(len(a.text), 1) for a in comparison.articles}
    rest = [p for p in sentences.read if p not in taken]
    rest.sort(key=lambda p: sentences.of[p][1].start / length[p.article])
    for place in rest:
        yield (place,)
