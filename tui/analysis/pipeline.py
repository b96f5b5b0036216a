"""The analysis from end to end; it reads like a table of contents."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tui.analysis.alignment.align import Alignment, align, links
from tui.analysis.alignment.clustering import group
from tui.analysis.alignment.embeddings import Meanings
from tui.analysis.alignment.encoder import Encoder
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.find import find_claims
from tui.analysis.disagreements.find import find_disputes
from tui.analysis.facts.absences import with_absences
from tui.analysis.facts.build import build_facts
from tui.analysis.judge.judging import judged_values
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.mentions import Copies, find_mentions
from tui.analysis.mentions.times.calendar import WEEKDAYS
from tui.analysis.mentions.tokens import forget_sentences
from tui.analysis.self_contradictions.find import find_internal
from tui.analysis.statements import Corpus, prepare
from tui.analysis.text_reuse import CopyGroups, find_reuse
from tui.languages.tables import tables
from tui.languages.words import fold
from tui.model import Article, Comparison, Fact, Link, Mention, Moment, Place, Reuse

Progress = Callable[[str, float], None]
_OF_THE_WEEK = frozenset({"time", "day", "week", "weekend"})
_WORD = re.compile(r"[^\W\d_]+")


def _silent(stage: str, share: float) -> None:
    """Report nothing."""


def _part(progress: Progress, stage: str, start: float, end: float) -> Callable[[float], None]:
    """Progress of one stage, which takes the share of the whole from ``start`` to ``end``.

    The shares are those of the time that a comparison of two hundred articles takes.
    """
    return lambda share: progress(stage, start + (end - start) * share)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the garbage collector, which would go again and again through what an analysis makes to stay.

    What is remembered of sentences is forgotten behind it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        forget_sentences()
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()  # with the next line what was made becomes old, without being gone through
                gc.unfreeze()
            gc.enable()


@_uncollected()
def compare(
    articles: Sequence[Article],
    progress: Progress | None = None,
    encoder: Encoder | None = None,
    before: Comparison | None = None,
) -> Comparison:
    """Find what articles agree on, where they contradict each other, and how well each claim is supported.

    Args:
        articles: as read; fewer than two give a comparison in which every fact is of one article.
        progress: called with the stage and the share done, from 0 to 1; it may raise to cancel.
        encoder: says how alike sentences are in meaning, for more links; see :mod:`.alignment.embeddings`.
        before: a comparison made by this version of some of the articles: what was read in those that are
            the same is not read again.

    Returns:
        The comparison, the same for the same articles on every machine and in any order, but for the
        order of the facts and their ids.
    """
    progress = progress or _silent

    given, articles = articles, canonical_order(articles)
    reuse = find_reuse(articles, _part(progress, "reuse", 0.0, 0.02))
    aligned = aligned_sentences(articles, progress, encoder, before)
    corpus, claims, alignment = aligned.corpus, aligned.claims, aligned.alignment
    pairs = judged_values(corpus, alignment, claims, _part(progress, "facts", 0.4, 0.68))
    facts = judged_facts(aligned, pairs, CopyGroups(reuse), progress)
    facts = with_absences(corpus, alignment, facts, _part(progress, "verdicts", 0.95, 0.96))
    internal = find_internal(corpus, claims, _part(progress, "verdicts", 0.96, 0.97))
    explained = links(alignment, _part(progress, "verdicts", 0.97, 1.0))
    progress("verdicts", 1.0)
    found = Comparison(
        articles=articles,
        facts=facts,
        links=explained,
        reuse=reuse,
        internal=internal,
        mentions=aligned.mentions,
    )
    return in_order_of(_with_faults(given, corpus.faults), found)


def _with_faults(articles: Sequence[Article], faults: Sequence[str]) -> Sequence[Article]:
    """The articles, the first of which says which kinds of finding failed."""
    if not faults:
        return articles
    first, *others = articles
    return [
        replace(first, remarks=(*first.remarks, f"not looked for, by a fault: {', '.join(faults)}")),
        *others,
    ]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Articles analysed as far as the links between their sentences.

    Attributes:
        mentions: of every sentence.
        corpus: the statements of all articles, with the weights of their words.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        alignment: the scored pairs of statements.
    """

    mentions: dict[Place, tuple[Mention, ...]]
    corpus: Corpus
    claims: list[list[Claim]]
    alignment: Alignment


def aligned_sentences(
    articles: Sequence[Article],
    progress: Progress = _silent,
    encoder: Encoder | None = None,
    before: Comparison | None = None,
) -> Aligned:
    """Find what each sentence states, and link sentences of different articles that describe one thing.

    Args:
        articles: in the order of :func:`canonical_order`.
        progress: called with the stage and the share done, from 0 to 1; it may raise to cancel.
        encoder: as in :func:`compare`.
        before: as in :func:`compare`.
    """
    dated = all_dated(articles)
    known = _mentions_known(before, dated, undated_ids(articles)) if before else {}
    mentions = all_mentions(dated, progress, undated_ids(articles), known)
    corpus = prepare(dated, mentions, _part(progress, "words", 0.13, 0.17))
    corpus.undated = undated_ids(articles)
    progress("words", 0.17)
    claims = find_claims(corpus, _part(progress, "words", 0.17, 0.22))
    done = 0.22
    meanings = None
    if encoder:
        meanings = Meanings(corpus.statements, encoder, _part(progress, "meaning", 0.22, 0.35))
        done = 0.35
    alignment = align(corpus, claims, _part(progress, "links", done, 0.4), meanings)
    return Aligned(mentions, corpus, claims, alignment)


def judged_facts(
    aligned: Aligned, pairs: Sequence[ValuePair], copy_groups: CopyGroups, progress: Progress = _silent
) -> tuple[Fact, ...]:
    """Find all facts, agreed and disputed; absences apart.

    Args:
        aligned: the sentences.
        pairs: values of two articles, each with the probability that both answer one question.
        copy_groups: which articles are copies of one text.
        progress: called with the stage and the share done, from 0 to 1; it may raise to cancel.
    """
    corpus, alignment = aligned.corpus, aligned.alignment
    groups = group(corpus, alignment, _part(progress, "facts", 0.68, 0.72))
    disputes = find_disputes(
        corpus, alignment, aligned.claims, pairs, _part(progress, "verdicts", 0.72, 0.75)
    )
    built = _part(progress, "verdicts", 0.75, 0.95)
    return build_facts(corpus, alignment, aligned.claims, groups, pairs, disputes, copy_groups, built)


def all_mentions(
    articles: Sequence[Article],
    progress: Progress = _silent,
    undated: frozenset[str] = frozenset(),
    known: Mapping[str, dict[Place, tuple[Mention, ...]]] | None = None,
) -> dict[Place, tuple[Mention, ...]]:
    """Return the mentions of every sentence of the articles.

    Args:
        articles: with the days they are read as of.
        progress: called with the stage and the share done, from 0 to 1.
        undated: ids of those of which that day is a guess: it is good enough to know which Wednesday is
            meant, but not which day is today.
        known: by their ids, those of articles that need not be read.
    """
    found: dict[Place, tuple[Mention, ...]] = {}
    copies = Copies()
    for number, article in enumerate(articles):
        progress("mentions", 0.02 + 0.11 * number / len(articles))
        if known and article.id in known:
            found.update(known[article.id])
            continue
        for sentence, mentions in find_mentions(article, copies).items():
            if article.id in undated:
                mentions = tuple(_unsettled(m, article.language) for m in mentions)
            found[Place(article.id, sentence)] = mentions
    return found


def _mentions_known(
    before: Comparison, dated: Sequence[Article], undated: frozenset[str]
) -> dict[str, dict[Place, tuple[Mention, ...]]]:
    """The mentions of an earlier comparison in articles that are the same and read as of the same day."""
    earlier = {article.id: article for article in all_dated(before.articles)}
    guessed = undated_ids(before.articles)
    found: dict[str, dict[Place, tuple[Mention, ...]]] = {}
    for article in dated:
        if earlier.get(article.id) != article or (article.id in guessed) != (article.id in undated):
            continue
        places = [Place(article.id, sentence.id) for sentence in article.sentences]
        if all(place in before.mentions for place in places):
            found[article.id] = {place: before.mentions[place] for place in places}
    return found


def _unsettled(mention: Mention, code: str) -> Mention:
    """A mention, without the days of "today", "Monday" and "this week"; a weekday keeps its name."""
    if not isinstance(mention, Moment) or not mention.relative or mention.grain not in _OF_THE_WEEK:
        return mention
    words, time = [fold(word) for word in _WORD.findall(mention.text)], tables(code).time
    if any(word in time.months for word in words):
        return mention
    named = [time.weekdays[word] for word in words if word in time.weekdays]
    if len(named) == 1 and mention.minutes is None:
        return replace(mention, low=None, high=None, normalized=WEEKDAYS[named[0]])
    if named:
        return mention
    return replace(mention, low=None, high=None, normalized=fold(mention.text))


def undated_ids(articles: Sequence[Article]) -> frozenset[str]:
    """Return the articles that do not state when they were published."""
    return frozenset(a.id for a in articles if not a.published)


def all_dated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, those without a date read as of the day their companions are from."""
    days = sorted(a.published for a in articles if a.published)
    usual = days[len(days) // 2] if days else None
    return tuple(a if a.published else replace(a, published=usual) for a in articles)


def canonical_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles by path, then by content."""
    return tuple(sorted(articles, key=lambda a: (a.path, a.sha256)))


def in_order_of(articles: Sequence[Article], comparison: Comparison) -> Comparison:
    """Return a comparison with its articles in another order, and its facts in the reading order of that.

    Args:
        articles: those of the comparison, in the order wanted.
        comparison: of the same articles.
    """
    if tuple(articles) == comparison.articles:
        return comparison
    rank = {
        Place(article.id, sentence.id): (n, sentence.start)
        for n, article in enumerate(articles)
        for sentence in article.sentences
    }

    number = {article.id: n for n, article in enumerate(articles)}

    def ordered(fact: Fact) -> Fact:
        members = tuple(sorted(fact.members, key=lambda m: rank[m.place]))
        return replace(fact, members=members, absent=tuple(sorted(fact.absent, key=number.__getitem__)))

    def pair(link: Link) -> Link:
        a, b = sorted((link.a, link.b), key=rank.__getitem__)
        return replace(link, a=a, b=b)

    def copied(reuse: Reuse) -> Reuse:
        a, b = sorted((reuse.a, reuse.b), key=number.__getitem__)
        return replace(reuse, a=a, b=b)

    facts = sorted(map(ordered, comparison.facts), key=lambda fact: [rank[m.place] for m in fact.members])
    return replace(
        comparison,
        articles=tuple(articles),
        facts=tuple(replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1)),
        links=tuple(sorted(map(pair, comparison.links), key=lambda link: (rank[link.a], rank[link.b]))),
        reuse=tuple(sorted(map(copied, comparison.reuse), key=lambda r: (number[r.a], number[r.b]))),
        internal=tuple(sorted(comparison.internal, key=lambda c: number[c.article])),
    )
