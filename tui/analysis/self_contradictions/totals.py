"""Totals that an article takes as known ("all five of those killed") and gives otherwise elsewhere.

Who writes "all five of those killed" takes it that there are five and no more. Where the same article
has four people dead, one of the two is wrong, whatever other articles say. (That such phrases claim
their number to be that of all there are is Russell's, "On denoting", 1905.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.analysis.claims.claim import Claim
from tui.analysis.disagreements.disputes import Conflict, ValueOccurrence
from tui.analysis.reporting import Progress, reported, silent
from tui.analysis.statements import Corpus, Statement
from tui.languages.schema import Language
from tui.languages.tables import tables
from tui.languages.words import fold, word_classes
from tui.model import Moment, Quantity

# Words and, other than in tui.languages.words, the marks between them, which end what a number counts.
_WORD_OR_MARK = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_MARK = re.compile(r"\W")
_DISTINCTIVE = 0.5  # weight of a word from which it says what is counted
_REACH = 7  # words behind a number among which it says of what it is the total
_PARTED = 25  # characters from the number of a part to that of its whole
_ASIDE = frozenset({"part", "more", "from", "to", "each", "previous", "expected", "average", "record"})


@dataclass(frozen=True, slots=True)
class Total:
    """A number given as that of all there are.

    Attributes:
        occurrence: its words; ``value``: the number.
        noun, measures: of what, as in :class:`tui.analysis.claims.claim.Claim`.
        narrowed: sense of the word behind it that says of which ones ("abstained"), or None.
        names: senses of the names on the way there.
        is_part: whether only a part of it is spoken of ("three of the five bidders"): of a smaller number
            given elsewhere nothing follows, for it may be another part.
    """

    occurrence: ValueOccurrence
    value: float
    noun: str | None
    measures: frozenset[str]
    narrowed: str | None
    names: frozenset[str]
    is_part: bool = False


def total_conflicts(
    corpus: Corpus, claims: Sequence[Sequence[Claim]], progress: Progress = silent
) -> Iterator[Conflict]:
    """Yield each total with what the same article says instead, and both numbers as shown.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        claims: for each statement, by its index in the corpus, its values with their clauses.
        progress: called again and again; it may raise to cancel.
    """
    for statements in reported(corpus.by_article, progress, every=5):
        if not statements:
            continue
        article = corpus.articles[statements[0].article]
        known = tables(article.language)
        light = word_classes(article.language).light
        counts = [c for s in statements for c in claims[s.index] if c.kind == "count"]
        for total in (t for s in statements for t in _totals(s, claims[s.index], known, light)):
            others = [c for c in counts if c.statement is not total.occurrence.statement]
            conflicting = [c for c in others if _of_the_same(total, c, known, corpus.weights)]
            if conflicting and not any(_inexact(c) or _value(c) == total.value for c in conflicting):
                first = conflicting[0]
                repeated = any(_value(c) == total.value and c.noun in (None, total.noun) for c in others)
                if total.is_part and (repeated or _value(first) < total.value):
                    continue
                if all(_value(c) == _value(first) for c in conflicting):
                    mention = first.mention
                    other = ValueOccurrence(first.statement, mention.start, mention.end)
                    yield total.occurrence, other, (f"{total.value:g}", f"{_value(first):g}")


def _totals(
    statement: Statement, claims: Sequence[Claim], known: Language, light: frozenset[str]
) -> Iterator[Total]:
    offset, words = statement.sentence.start, known.numbers
    tokens = [(offset + m.start(), fold(m[0])) for m in _WORD_OR_MARK.finditer(statement.source)]
    low = [word for _, word in tokens]
    for claim in claims:
        if claim.kind != "count" or _inexact(claim) or claim.other_times:
            continue
        mention = claim.mention
        first = sum(start < mention.start for start, _ in tokens)
        behind = sum(start < mention.end for start, _ in tokens)
        of_all = _follows(low, first, words.all_of)
        definite = (
            first > 0 and low[first - 1] in known.names.articles and not _is_compared(low, first, known)
        )
        if of_all or (definite and behind < len(low) and low[behind] in words.who):
            noun = claim.noun if claim.noun not in words.pronouns else None
            occurrence = ValueOccurrence(statement, mention.start, mention.end)
            narrowed, names = _narrowed(statement, tokens[first + 1 :], noun, known, light)
            yield Total(occurrence, _value(claim), noun, claim.measures, narrowed, names)
        elif definite and claim.noun and _is_whole(claim, claims):
            narrowed, names = _narrowed(statement, tokens[first + 1 :], claim.noun, known, light)
            if not narrowed and not names and not (behind < len(low) and _narrows(low[behind], known)):
                occurrence = ValueOccurrence(statement, mention.start, mention.end)
                yield Total(occurrence, _value(claim), claim.noun, claim.measures, None, names, is_part=True)
    for phrase in words.both:
        first_word, size = phrase.split()[0], len(phrase.split())
        for i, (start, _) in enumerate(tokens):
            if low[i] == first_word and " ".join(low[i : i + size]) == phrase and i + size < len(tokens):
                occurrence = ValueOccurrence(statement, start, tokens[i][0] + len(first_word))
                narrowed, names = _narrowed(statement, tokens[i + size :], None, known, light)
                yield Total(occurrence, 2.0, None, frozenset(), narrowed, names)


def _is_compared(low: Sequence[str], number: int, known: Language) -> bool:
    """Whether something else is compared with a number: "more than the 233 people who died in ten years"."""
    compared = (phrase for phrase in known.questions.compared if phrase not in known.names.of)
    return _follows(low, number - 1, compared)


def _follows(low: Sequence[str], at: int, phrases: Iterable[str]) -> bool:
    """Whether one of some phrases, of at most four words, stands right before a token."""
    before = " ".join(low[max(0, at - 4) : at])
    return any(f" {before}".endswith(f" {phrase}") for phrase in phrases)


def _is_whole(claim: Claim, sentence_claims: Sequence[Claim]) -> bool:
    """Whether a part is given of it right before: "three of the five bidders"."""
    return any(
        isinstance(c.mention, Quantity)
        and c.mention.whole == claim.mention.normalized
        and 0 < claim.mention.start - c.mention.start <= _PARTED
        for c in sentence_claims
    )


def _narrowed(
    statement: Statement,
    behind: Sequence[tuple[int, str]],
    noun: str | None,
    known: Language,
    light: frozenset[str],
) -> tuple[str | None, frozenset[str]]:
    """What the words behind a number say of which ones it counts, and the names on the way."""
    terms = {t.start: t for t in statement.terms}
    names: set[str] = set()
    past_noun = False
    for start, word in behind[:_REACH]:
        if _MARK.match(word):
            break
        term = terms.get(start)
        if noun and term and term.sense == noun:
            past_noun = True
        elif past_noun and not names and not _narrows(word, known):
            break  # "the four fines changed nothing": the noun says it all
        elif term and (term.sense[0] == "@" or term.sense in statement.names):
            names.add(term.sense)
        elif term and term.sense not in light and (past_noun or not noun):
            return term.sense, frozenset(names)
        elif past_noun:
            past_noun, noun = False, None  # whatever comes next says which ones
    return None, frozenset(names)


def _narrows(word: str, known: Language) -> bool:
    words = known.numbers
    return word in words.who or word in words.narrowing or word.endswith(words.participles)


def _of_the_same(total: Total, claim: Claim, known: Language, weights: dict[str, float]) -> bool:
    """Whether a count describes what the total counts, "fined three times" of fines among them."""
    if total.measures and claim.measures and total.measures != claim.measures:
        return False
    if (claim.other_times and not _up_to_now(claim)) or claim.remarks & _ASIDE:
        return False
    if not total.names <= claim.statement.senses.keys() or getattr(claim.mention, "whole", None):
        return False
    after = _WORD_OR_MARK.search(claim.statement.source, claim.mention.end - claim.statement.sentence.start)
    if after and fold(after[0]) in known.numbers.times:
        return bool(total.noun) and total.noun in claim.close
    alike = total.noun == claim.noun
    if total.measures and total.measures == claim.measures:
        return alike or not (total.noun and claim.noun)
    if total.noun and alike:
        return not total.narrowed or total.narrowed in claim.statement.senses
    repeated = total.narrowed in claim.close and weights.get(total.narrowed or "", 0.0) >= _DISTINCTIVE
    return repeated and not (total.noun and claim.noun)


def _up_to_now(claim: Claim) -> bool:
    return any(isinstance(m, Moment) and m.role == "since" for m in claim.statement.mentions)


def _inexact(claim: Claim) -> bool:
    mention = claim.mention
    return not isinstance(mention, Quantity) or mention.low != mention.high


def _value(claim: Claim) -> float:
    return claim.mention.low if isinstance(claim.mention, Quantity) else 0.0
