"""Contradictions inside one article.

Four kinds are found: a total that differs from what was said, an event dated twice, a person of two ages,
and harm that befell nobody and somebody. Of harm, only what the article says itself, citing nobody, of nobody
at all and without any bound ("no one else", "so far"), is set against harm that it states without a time of
its own, which would be another event's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.comparable import comparable
from tui.analysis.disagreements.disputes import Conflict, ValueOccurrence
from tui.analysis.disagreements.find import guarded
from tui.analysis.disagreements.people import age_conflicts, named_ages
from tui.analysis.disagreements.values import occurrence
from tui.analysis.reporting import Progress, at_fixed_share, reported, silent
from tui.analysis.self_contradictions.totals import total_conflicts
from tui.analysis.statements import Corpus, Statement, source_of
from tui.analysis.titles import SharedTitles, value_title
from tui.analysis.values.relation import Relation, relation
from tui.languages.tables import harm_words
from tui.languages.words import word_classes
from tui.model import Contradiction, Moment, Polarity, Quotation, Value


def harm_conflicts(corpus: Corpus) -> Iterator[Conflict]:
    """Yield each denial of any harm with the first harm that the same article states."""
    for article, statements in zip(corpus.articles, corpus.by_article, strict=True):
        words = harm_words(article.language)
        unharmed = [v for s in statements if (v := _occurrence(s, words.unharmed, words.bounded))]
        if not unharmed:
            continue
        harmed = (v for s in statements if _plain(s) and (v := _occurrence(s, words.harmed, words.bounded)))
        first = next(harmed, None)
        if first:
            yield from ((v, first, ("none", "some")) for v in unharmed if v.statement is not first.statement)


def _occurrence(
    statement: Statement, harm: re.Pattern[str], bounded: re.Pattern[str]
) -> ValueOccurrence | None:
    """The harm that a sentence states itself, unless words bound it."""
    match = harm.search(statement.source)
    if not match or source_of(statement) or bounded.search(statement.source):
        return None
    if any(isinstance(m, Quotation) for m in statement.mentions):
        return None
    start = statement.sentence.start
    return ValueOccurrence(statement, start + match.start(), start + match.end())


def _plain(statement: Statement) -> bool:
    """Whether a sentence neither denies anything nor names a time of its own."""
    return not any(
        isinstance(m, Moment) or (isinstance(m, Polarity) and m.sign < 0) for m in statement.mentions
    )


# Two clauses with so many words of meaning in common, names apart, of that weight, and that share of all
# their words, describe one event; so do two sentences with twice as many that name one time each.
_FEW, _WEIGHT, _SHARE = 3, 8.0, 0.4
_MANY_WORDS = 6
_MOST = 300  # dates of one article beyond which it is a list, whose entries are events of their own


def date_conflicts(
    corpus: Corpus, claims: Sequence[Sequence[Claim]], progress: Progress = silent
) -> Iterator[Conflict]:
    """Yield two tellings of one event that an article dates differently, and both dates as shown.

    Args:
        corpus: the statements of all articles.
        claims: the claims of each statement, by its index in the corpus.
        progress: called again and again; it may raise to cancel.
    """
    for statements in reported(corpus.by_article, progress, every=5):
        moments = [c for s in statements for c in claims[s.index] if _is_day_of(c)]
        if len(moments) > _MOST:
            continue
        for a, b in combinations(moments, 2):
            if (
                a.statement is not b.statement
                and comparable(a, b)
                and relation(a.mention, b.mention) is Relation.DIFFERENT
                and (_one_clause(corpus, a, b) or _one_sentence(a, b, claims))
            ):
                one, other = (occurrence(c) for c in (a, b))
                yield one, other, (a.mention.normalized, b.mention.normalized)


def _is_day_of(claim: Claim) -> bool:
    """Whether it dates an event of the past, and neither a report of it nor a stretch of time."""
    return isinstance(claim.mention, Moment) and claim.kind == "moment" and claim.mention.role == "at"


def _one_clause(corpus: Corpus, a: Claim, b: Claim) -> bool:
    shared = a.close & b.close
    weight = sum(corpus.weights[k] for k in sorted(shared))
    if sum(k[0] != "@" for k in shared) < _FEW or weight < _WEIGHT:
        return False
    return weight >= _SHARE * sum(corpus.weights[k] for k in sorted(a.close | b.close))


def _one_sentence(a: Claim, b: Claim, claims: Sequence[Sequence[Claim]]) -> bool:
    if any(sum(c.kind == "moment" for c in claims[x.statement.index]) > 1 for x in (a, b)):
        return False
    return sum(k in b.statement.senses for k in a.statement.senses if k[0] not in "@#") >= _MANY_WORDS


def find_internal(
    corpus: Corpus,
    claims: Sequence[Sequence[Claim]],
    progress: Progress = silent,
) -> tuple[Contradiction, ...]:
    """Return pairs of sentences of one article that give different values of one thing, in order, each once.

    Other values are not looked at: two values of one text are far more often of two things, even where they
    are the sides of a disagreement between articles.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        progress: called with the share done, from 0 to 1; it may raise to cancel.
    """
    kinds: dict[str, Callable[[Progress], Iterator[Conflict]]] = {
        "totals": lambda seen: _of_one_source(total_conflicts(corpus, claims, seen)),
        "dates": lambda seen: _of_one_source(date_conflicts(corpus, claims, seen)),
        "harm": lambda _: _of_one_source(harm_conflicts(corpus)),
        "ages": lambda _: iter(age_conflicts(corpus, named_ages(claims))),
    }
    conflicts: list[Conflict] = []
    for number, (kind, search) in enumerate(kinds.items()):
        share = number / len(kinds)
        progress(share)
        named = f"contradictions of {kind} inside an article"
        conflicts += guarded(search, named, corpus, at_fixed_share(progress, share))
    found: dict[tuple[int, int], Contradiction] = {}
    for a, b, shown in conflicts:
        one, other = sorted(((a, shown[0]), (b, shown[1])), key=lambda harm: harm[0].order)
        key = one[0].statement.index, other[0].statement.index
        found.setdefault(key, _contradiction(corpus, claims, one[0], other[0], (one[1], other[1])))
    return tuple(found[key] for key in sorted(found))


def _of_one_source(conflicts: Iterator[Conflict]) -> Iterator[Conflict]:
    return (conflict for conflict in conflicts if _same_source(conflict[0], conflict[1]))


def _same_source(a: ValueOccurrence, b: ValueOccurrence) -> bool:
    """Whether one article says both, by itself or citing one source: sources may differ."""
    one, other = a.statement, b.statement
    return one.article == other.article and one is not other and source_of(one) == source_of(other)


def _contradiction(
    corpus: Corpus,
    claims: Sequence[Sequence[Claim]],
    a: ValueOccurrence,
    b: ValueOccurrence,
    shown: tuple[str, str],
) -> Contradiction:
    values = tuple(
        Value(v.statement.place, v.start, v.end, v.text, normalized, source_of(v.statement))
        for v, normalized in zip((a, b), shown, strict=True)
    )
    name = corpus.articles[a.statement.article].name
    return Contradiction(
        article=a.statement.place.article,
        a=a.statement.place.sentence,
        b=b.statement.place.sentence,
        explanation=f"{name} says {a.text} in one place and {b.text} in another",
        values=values,
        title=_title(corpus, claims, a, b),
    )


def _title(corpus: Corpus, claims: Sequence[Sequence[Claim]], a: ValueOccurrence, b: ValueOccurrence) -> str:
    """What two values are about: the question they answer, else the words their sentences share."""
    language = corpus.articles[a.statement.article].language
    own = [c for v in (a, b) for c in claims[v.statement.index] if c.mention.start == v.start]
    if len(own) == 2 and own[0].kind == own[1].kind:
        return value_title(own, word_classes(language).light)
    return SharedTitles().of([a.statement, b.statement], language)
