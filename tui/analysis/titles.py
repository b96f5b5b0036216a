"""What a fact is about, in a few words or as a question."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from tui.analysis.claims.claim import Claim
from tui.analysis.claims.verbs import is_verb
from tui.analysis.mentions.tokens import Tokens
from tui.analysis.statements import Statement
from tui.languages.patterns import alternatives
from tui.languages.tables import tables
from tui.languages.words import fold
from tui.model import Attribution, Mention, Moment, Quantity

_RUN = 12  # words in a title
_GAP = 10  # words around a value in question, which are read at a glance
_BEFORE = 5  # of them before it
_WITH_SUBJECT = 10  # of them before an age
_LONGEST = 30  # words in a title that distinguishes two facts
_LEAST = 4  # words in a clause
_SHORT = 3  # letters in words that say nothing
_EVEN = 6  # words that a clause is thought to be longer, so that a long one may say more
_INNER = 0.75  # what a clause counts that does not open its sentence, and may lack its subject
_ASIDE = 0.2  # what a name or a far word counts for a topic, where a word next to the value counts 1
_BLANK = "…"  # replaces a value in question
_PAUSES = frozenset(",;:.!?")
_GAP_BEFORE = re.compile(r" (?=[,;:!?])")
_PAUSE = re.compile(r"[,;:!?][”\"»’']?(?=\s|$)|\s[–—-]\s|—")
# A clause that begins so hangs on the one before it; one that begins with "and" is complete without it.
_HANGING = re.compile(rf"(?:{alternatives('DEPENDENT_CLAUSE')})\b", re.IGNORECASE)
_JOINING = re.compile(rf"(?:{alternatives('JOINING')})\s+", re.IGNORECASE)
_REST = re.compile(rf"(?<=\d)\s+(?:{alternatives('OF_THEM')})\b", re.IGNORECASE)
_QUOTES = str.maketrans("", "", '“”"«»')
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
    return f"Is it true that {topic[that.end() :]}?" if that else f"Is it so? “{_BLANK} {topic}”"


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
    topic = next(filter(None, (_around(c.statement, c.mention) for c in ordered)), "")
    return f"{question}? {topic}" if topic else f"{question}?"


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


def _around(statement: Statement, value: Mention) -> str:
    """The clause of a value with the value left out; of an age with its subject, which tells whose it is."""
    asks_who = isinstance(value, Quantity) and value.dimension == "age"
    offset = statement.sentence.start
    low, high = value.start - offset, value.end - offset
    start, end = next(
        ((a, b) for a, b in _clauses(statement.source, [(low, high)]) if a <= low < b),
        (0, len(statement.source)),
    )
    start += _leading(statement.source[start:low])
    before = statement.source[start:low].split()
    if len(before) > (_WITH_SUBJECT if asks_who else _BEFORE):
        before = [_BLANK, *before[-_BEFORE:]]
    after = _whole_words(statement.source[high:end].split(), max(_GAP - len(before), _SHORT))
    if not [w for w in before + after if w.strip("…-") and len(w) > _SHORT]:
        return ""
    if not before and statement.source[high:].lstrip()[:1] in _PAUSES:
        return ""  # its clause ends with it: what follows is about something else
    return _tidy(" ".join([*before, _BLANK, *after]))


def _whole_words(words: Sequence[str], most: int) -> list[str]:
    """Return the first words up to a pause, where not all have room; up to the last that has, without any."""
    if len(words) <= most:
        return list(words)
    text = " ".join(words[:most])
    pauses = [m.start() for m in re.finditer(r"[,;:](?=\s|$)", text)]
    return text[: pauses[-1]].split() if pauses else [*words[:most], _BLANK]


def _clauses(
    text: str, values: Sequence[tuple[int, int]] = (), verbs: Sequence[int] | None = None
) -> list[tuple[int, int]]:
    """Return spans of the stretches between punctuation, short ones taken with the next, or the one before.

    Args:
        text: the sentence.
        values: spans in it that are not cut.
        verbs: where its verbs begin: a stretch without any is taken with the next; None where it may be.
    """
    ends = [
        m.end()
        for m in _PAUSE.finditer(text)
        if not any(low < m.end() and m.start() < high for low, high in values)
        and not _HANGING.match(text[m.end() :].lstrip(" “\"«»'‘"))
    ]
    found: list[tuple[int, int]] = []
    start = 0
    for end in [*ends, len(text)]:
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        tells = verbs is None or any(first < at < end for at in verbs)
        if tells and len(text[start:end].split()) >= _LEAST:
            found.append((start, end))
            start = end
    if start < len(text):
        found[-1:] = [(found[-1][0] if found else 0, len(text))]
    return found


def _tidy(text: str) -> str:
    text = _GAP_BEFORE.sub("", " ".join(text.translate(_QUOTES).split())).strip(" ,;:.!?–—-'‘’")
    return text[:1].upper() + text[1:]


class SharedTitles:
    """Titles of what several statements share; what a clause holds is worked out once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], _ToldClause] = {}

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
        clauses = [
            (
                self._clause(s, low, high).weight(holders) * (1.0 if not low else _INNER),
                -s.index,
                -low,
                high,
                s,
            )
            for s in statements
            for low, high in _told_clauses(s.source, code)
        ]
        if not clauses:
            return ""
        _, _, start, end, statement = max(clauses, key=lambda clause: clause[:3])
        text = _without(statement, -start, end, (disputed or {}).get(statement.index, ()))
        return _cut(text if len(text.replace(_BLANK, "").split()) >= _LEAST else statement.source[-start:end])

    def _clause(self, statement: Statement, low: int, high: int) -> _ToldClause:
        key = statement.index, low
        if (found := self._known.get(key)) is None:
            found = self._known[key] = _told_clause(statement, low, high)
        return found


def _without(statement: Statement, low: int, high: int, spans: Sequence[tuple[int, int]]) -> str:
    """A clause with what some spans of the text hold left out of it."""
    text, offset = statement.source, statement.sentence.start
    for start, end in sorted(((a - offset, b - offset) for a, b in spans), reverse=True):
        if low <= start and end <= high:
            text, high = text[:start] + _BLANK + text[end:], high - (end - start) + len(_BLANK)
    return text[low:high]


@lru_cache(maxsize=4096)
def _told_clauses(text: str, code: str) -> tuple[tuple[int, int], ...]:
    """Return spans of the clauses of a sentence that have a verb each; a sentence may be of many facts.

    The verb of "who saw it" tells nothing of whom it is said.
    """
    t, language = Tokens(text), tables(code)
    verbs = [
        t.starts[i]
        for i in range(t.size)
        if is_verb(t, i, language) and t.low[i - 1] not in language.names.relative
    ]
    return tuple(_clauses(text, verbs=verbs))


class _ToldClause(NamedTuple):
    """What a clause tells, but for who said it and when.

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


def _told_clause(statement: Statement, low: int, high: int) -> _ToldClause:
    """What a clause of a statement tells."""
    offset = statement.sentence.start
    words = statement.source[low:high].split()
    if not words or _only_says_who(statement, low, high):
        return _ToldClause({}, 1)
    reach = low + offset + len(" ".join(words[:_RUN]))
    cited_spans = [(m.start, m.end) for m in statement.mentions if isinstance(m, Attribution | Moment)]
    weights = {
        t.sense: statement.senses.get(t.sense, 0.0)
        for t in statement.terms
        if low <= t.start - offset and t.start < reach and not any(a <= t.start < b for a, b in cited_spans)
    }
    return _ToldClause(weights, _EVEN + len(words))


def _only_says_who(statement: Statement, low: int, high: int) -> bool:
    """Whether a clause holds little but the name of who says what another one tells."""
    offset = statement.sentence.start
    cues = [(m.start - offset, m.end - offset) for m in statement.mentions if isinstance(m, Attribution)]
    if not any(low <= a < high for a, _ in cues):
        return False
    starts = (low + m.start() for m in re.finditer(r"\S+", statement.source[low:high]))
    return sum(not any(a <= at < b for a, b in cues) for at in starts) < _LEAST


def _cut(text: str) -> str:
    words = _REST.sub("", text[_leading(text) :]).split()
    return _tidy(" ".join(words[:_RUN])) + ("…" if len(words) > _RUN else "")


def _leading(text: str) -> int:
    """Where the words of a clause begin behind a conjunction."""
    bare = len(text) - len(text.lstrip())
    joining = _JOINING.match(text, bare)
    return joining.end() if joining else bare


def distinct_titles(titles: Iterable[str], statements: Iterable[Sequence[Statement]]) -> list[str]:
    """Return the titles, each once: where two are the same, later ones get more words of their sentence.

    Args:
        titles: of facts, in order.
        statements: those of each fact.
    """
    found: list[str] = []
    seen: set[str] = set()
    for title, own in zip(titles, statements, strict=True):
        one = next((t for t in (title, *_others(title, own)) if fold(t) not in seen), "")
        number = 1
        while not one:
            number += 1
            one = f"{title} ({number})" if fold(f"{title} ({number})") not in seen else ""
        seen.add(fold(one))
        found.append(one)
    return found


def _others(title: str, statements: Sequence[Statement]) -> Iterator[str]:
    """Longer titles for the same, the shortest first."""
    for statement in statements:
        words = _tidy(statement.source).split()
        for length in range(_RUN, min(len(words), _LONGEST) + 1, _EVEN):
            shown = " ".join(words[:length]) + ("…" if len(words) > length else "")
            yield f"{title} {shown}" if title.endswith("?") and len(title.split()) < _LEAST else shown


def single_title(statement: Statement) -> str:
    """Return the first words of a statement that only one article makes."""
    words = statement.sentence.text.split()
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
