"""What a fact is about, in a few words or as a question."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.verbs import is_verb
from tui.analysis.clauses import BLANK, LEAST, around, clauses, leading, tidy, without_number
from tui.analysis.mentions.tokens import Tokens
from tui.analysis.statements import Statement
from tui.languages.patterns import alternatives
from tui.languages.schema import Language
from tui.languages.tables import tables
from tui.languages.words import fold
from tui.model import Attribution, Moment, Quantity, Value

_RUN = 12  # words in a title
_LONGEST = 30  # words in a title that distinguishes two facts
_SHORT = 3  # letters in words that say nothing
_EVEN = 6  # words that a clause is thought to be longer, so that a long one may say more
_INNER = 0.75  # what a clause counts that does not open its sentence, and may lack its subject
_POINTING = 0.9  # what one counts that opens it with a pronoun, which points to a sentence before
_ASIDE = 0.2  # what a name or a far word counts for a topic, where a word next to the value counts 1
_REST = re.compile(rf"(?<=\d)\s+(?:{alternatives('OF_THEM')})\b", re.IGNORECASE)
_QUESTIONS = {
    "moment": "When",
    "clock": "At what time",
    "duration": "How long",
    "length": "What length",
    "age": "How old",
    "percent": "What share",
    "magnitude": "What magnitude",
    "temperature": "How warm",
    "speed": "How fast",
    "mass": "How heavy",
    "count": "How many",
    "money": "How much money",
}
_MEASURES = {
    ("count", "dead"): "How many dead",
    ("count", "grave"): "How many gravely injured",
    ("count", "hurt"): "How many injured",
    ("count", "missing"): "How many missing",
    ("count", "rescued"): "How many rescued",
    ("count", "arrested"): "How many arrested",
    ("count", "aboard"): "How many on board",
    ("length", "depth"): "How deep",
    ("length", "height"): "How high",
    ("length", "width"): "How wide",
    ("length", "distance"): "How far",
}


# What befell somebody or nobody, by its sense in the thesauri.
_HARMS = {
    ("~injure", "~herir"): "Was anybody hurt?",
    ("~kill", "~matar"): "Did anybody die?",
    ("~missing", "~desaparecer"): "Was anybody missing?",
    ("~arrest", "~detener"): "Was anybody arrested?",
    ("~displace", "~desplazar"): "Was anybody displaced?",
    ("~infect", "~infectar"): "Was anybody infected?",
    ("poison", "~intoxicar"): "Was anybody poisoned?",
    ("kidnap", "~secuestrar"): "Was anybody kidnapped?",
}
_THAT = re.compile(r"that\b\s*", re.IGNORECASE)
_IRREGULAR = {"child": "children", "person": "people", "foot": "feet", "life": "lives", "wife": "wives"}
_UNCHANGED = frozenset(["crew", "people", "personnel", "police", "staff"])
_SIBILANTS = re.compile(r"(?:x|z|ch|sh)$")
_IN_Y = re.compile(r"(?<![aeiou])y$")


def harm_title(sense: str, words: str) -> str:
    """Return the question whether anybody was harmed.

    Args:
        sense: the harm, as the thesaurus has it.
        words: what the text calls it.
    """
    asked = next((question for senses, question in _HARMS.items() if sense in senses), "")
    return asked or f"Was there any {words.lower()}?"


def denial_title(topic: str) -> str:
    """Return the question of a denial, "Is it true that the deal is off?", or the words as denied."""
    that = _THAT.match(topic)
    return f"Is it true that {topic[that.end() :]}?" if that else f"Is it so? “{BLANK} {topic}”"


def value_title(claims: Sequence[Claim], light: frozenset[str] = frozenset()) -> str:
    """Return the question that differing values answer, and where: "How much money? Net loss came to …".

    Args:
        claims: the values, of one kind.
        light: senses that show no topic.
    """
    question = _question(claims)
    if question in _MEASURES.values() and claims[0].kind == "count":
        return f"{question}?"
    holders = Counter(k for c in claims for k in c.context)
    nouns = {c.noun for c in claims}

    def worth(claim: Claim) -> float:
        shared = (k for k in claim.context if holders[k] > 1 and k not in light and k not in nouns)
        return sum(claim.context[k] * claim.near.get(k, _ASIDE) for k in shared)

    ordered = sorted(claims, key=lambda c: (-worth(c), c.statement.index))
    topic = next(filter(None, (_topic(c) for c in ordered)), "")
    return f"{question}? {topic}" if topic else f"{question}?"


def _topic(claim: Claim) -> str:
    value = claim.mention
    is_age = isinstance(value, Quantity) and value.dimension == "age"
    return around(claim.statement, value.start, value.end, whose=is_age)


def _question(claims: Sequence[Claim]) -> str:
    measures = sorted(frozenset.intersection(*(c.measures for c in claims)))
    kind = claims[0].kind.split(":")[0]
    asked = next((_MEASURES[kind, m] for m in measures if (kind, m) in _MEASURES), None)
    if asked:
        return asked
    nouns = [noun for c in claims if (noun := _counted(c))]
    if kind == "count" and nouns:
        return f"How many {max(nouns, key=len)}"
    return _QUESTIONS.get(kind, "How much")


class SharedTitles:
    """Titles of what several statements share; what a clause holds is worked out once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, int], _WeighedClause] = {}

    def of(
        self,
        statements: Sequence[Statement],
        code: str,
        disputed: Mapping[int, Sequence[tuple[int, int]]] | None = None,
    ) -> str:
        """Return the clause that holds most of what the statements of an agreement share.

        Args:
            statements: the statements, at least one; of one corpus.
            code: ISO 639-1 code of their language.
            disputed: spans of values in dispute, which nobody agrees on and which are left out, by the index
                of their statement.
        """
        holders = Counter(k for s in statements for k in s.senses)
        told = [
            (self._clause(s, low, high).weight(holders) * share, -s.index, -low, high, s)
            for s in statements
            for low, high, share in _verbal_clauses(s.source, code)
        ]
        if not told:
            return ""
        _, _, start, end, statement = max(told, key=lambda clause: clause[:3])
        text = _without(statement, -start, end, (disputed or {}).get(statement.index, ()))
        return _cut(text if len(text.replace(BLANK, "").split()) >= LEAST else statement.source[-start:end])

    def _clause(self, statement: Statement, low: int, high: int) -> _WeighedClause:
        key = statement.index, low, high
        if (found := self._known.get(key)) is None:
            found = self._known[key] = _weighed_clause(statement, low, high)
        return found


def _without(statement: Statement, low: int, high: int, spans: Sequence[tuple[int, int]]) -> str:
    """A clause with what some spans of the text hold left out of it."""
    text, offset = statement.source, statement.sentence.start
    for start, end in sorted(((a - offset, b - offset) for a, b in spans), reverse=True):
        if low <= start and end <= high:
            text, high = text[:start] + BLANK + text[end:], high - (end - start) + len(BLANK)
    return text[low:high]


@lru_cache(maxsize=4096)
def _verbal_clauses(text: str, code: str) -> tuple[tuple[int, int, float], ...]:
    """Return spans of the clauses of a sentence that have a verb each, with what each counts as a title.

    The verb of "who saw it" does not count: it describes somebody and states nothing. A clause without a
    subject of its own is taken with the one before. A sentence may be of many facts.
    """
    t, language = Tokens(text), tables(code)
    verbs = [
        t.starts[i]
        for i in range(t.size)
        if is_verb(t, i, language) and t.low[i - 1] not in language.names.relative
    ]
    speech = language.speech
    pronouns = speech.pronouns | speech.thing_pronouns | speech.plural_pronouns
    found: list[tuple[int, int, float]] = []
    for low, high in clauses(text, verbs=verbs):
        first = bisect_left(t.starts, low + leading(text[low:high]), 0, t.size)
        there = first < t.size
        if found and there and not speech.drops_subject and _hangs(t, first, language):
            found.append((found[-1][0], high, found[-1][2]))
        else:
            found.append(
                (low, high, _INNER if low else _POINTING if there and t.low[first] in pronouns else 1.0)
            )
    return tuple(found)


def _hangs(t: Tokens, first: int, language: Language) -> bool:
    """Whether a clause begins with a verb, where to, or the year of a date, and hangs on the one before."""
    year = t.raw[first].isdecimal() and t.raw[first + 1 : first + 2] == [","]
    return year or is_verb(t, first, language) or t.low[first] in language.names.place_prepositions


class _WeighedClause(NamedTuple):
    """The words of a clause by weight, without those for who said it and when.

    Attributes:
        weights: of its first words, by their senses.
        length: how many words it is weighed by.
    """

    weights: dict[str, float]
    length: int

    def weight(self, holders: Counter[str]) -> float:
        """Return how much of what several statements share it holds for its length.

        Args:
            holders: how many of them have each sense.
        """
        worth = [w * (n - 1) for k, w in self.weights.items() if (n := holders[k]) > 1]
        return math.fsum(worth) / self.length


def _weighed_clause(statement: Statement, low: int, high: int) -> _WeighedClause:
    """Return the words of a clause of a statement by weight; none where it only says who is cited."""
    offset = statement.sentence.start
    words = statement.source[low:high].split()
    if not words or _only_says_who(statement, low, high):
        return _WeighedClause({}, 1)
    reach = low + offset + len(" ".join(words[:_RUN]))
    cited_spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, Attribution | Moment)]
    weights = {
        t.sense: statement.senses.get(t.sense, 0.0)
        for t in statement.terms
        if low <= t.start - offset and t.start < reach and not any(a <= t.start < b for a, b in cited_spans)
    }
    return _WeighedClause(weights, _EVEN + len(words))


def _only_says_who(statement: Statement, low: int, high: int) -> bool:
    """Whether a clause holds little but the name of who says what another one tells."""
    offset = statement.sentence.start
    cues = [(m.start - offset, m.end - offset) for m in statement.mentions if isinstance(m, Attribution)]
    if not any(low <= a < high for a, _ in cues):
        return False
    starts = (low + m.start() for m in re.finditer(r"\S+", statement.source[low:high]))
    return sum(not any(a <= at < b for a, b in cues) for at in starts) < LEAST


def _cut(text: str) -> str:
    words = _REST.sub("", text[leading(text) :]).split()
    return tidy(" ".join(words[:_RUN])) + ("…" if len(words) > _RUN else "")


def distinct_titles(
    titles: Iterable[str],
    statements: Iterable[Sequence[Statement]],
    values: Iterable[Sequence[Value]] = (),
) -> list[str]:
    """Return the titles, each once: where two are the same, later ones get more words of their sentence.

    Args:
        titles: of facts, in order.
        statements: those of each fact.
        values: those that differ in each fact, around which the words are looked for first.
    """
    found: list[str] = []
    seen: set[str] = set()
    around_what = chain(values, repeat(()))
    for (title, own), differing in zip(zip(titles, statements, strict=True), around_what, strict=False):
        one = next((t for t in chain([title], _others(title, own, differing)) if fold(t) not in seen), "")
        number = 1
        while not one:
            number += 1
            one = f"{title} ({number})" if fold(f"{title} ({number})") not in seen else ""
        seen.add(fold(one))
        found.append(one)
    return found


def _others(title: str, statements: Sequence[Statement], values: Sequence[Value]) -> Iterator[str]:
    """Longer titles for the same, those around a value in question first, then the shortest first."""
    by_place = {s.place: s for s in statements}
    for value in values if title.endswith("?") else ():
        if topic := value.place in by_place and around(by_place[value.place], value.start, value.end):
            yield f"{title} {topic}"
    for statement in statements:
        words = tidy(statement.source).split()
        for length in range(_RUN, min(len(words), _LONGEST) + 1, _EVEN):
            shown = " ".join(words[:length]) + ("…" if len(words) > length else "")
            yield f"{title} {shown}" if title.endswith("?") and len(title.split()) < LEAST else shown


def single_title(statement: Statement) -> str:
    """Return the first words of a statement that only one article makes, without the number of an item."""
    words = without_number(statement.sentence.text).split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def _counted(claim: Claim) -> str:
    """What is counted, as the text has it, else in the plural; empty where that is no English word."""
    quantity = claim.mention
    noun = quantity.noun if isinstance(quantity, Quantity) else None
    if not noun:
        return ""
    if noun == "person":
        return "people"
    if any(w[0].isupper() and w.lower().startswith(noun[:4]) for w in quantity.text.split()):
        return ""  # a name is not counted
    found = [w for w in quantity.text.lower().split() if w.startswith(noun[:4])]
    if found:
        return found[-1]
    several = _plural(noun)
    shown = re.search(rf"\b{re.escape(several)}\b", claim.statement.source, re.IGNORECASE)
    return several if shown or noun in _english() else ""


@cache
def _english() -> frozenset[str]:
    """The nouns that the English tables know, in the singular."""
    m = tables("en").measures
    return frozenset({*m.people, *m.plurals.values(), *m.synonyms.values()})


def _plural(noun: str) -> str:
    """The plural of an English noun."""
    if noun in _UNCHANGED or noun.endswith("s"):
        return noun
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man") and noun != "human":
        return f"{noun[:-2]}en"
    if _IN_Y.search(noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if _SIBILANTS.search(noun) else f"{noun}s"
