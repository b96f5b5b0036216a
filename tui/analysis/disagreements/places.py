"""One thing at two places: flown to one town in one article, to another in the next.

A place answers a question by the words that it is told with: where somebody was taken, was visiting,
was born, where a body has its seat. Two places are set against each other where linked sentences give
them to one question and neither article knows the other place. Whoever knows both speaks of two things,
or of a town and its region, unless the sentence sets the places against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.analysis.align import Alignment
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.disagreements.knowledge import Knowledge, telling
from tui.analysis.disagreements.persons import same_person
from tui.analysis.features import Pair
from tui.analysis.languages import tables
from tui.analysis.languages.places import PlaceWords, place_words
from tui.analysis.mentions.tokens import POSSESSIVE, Tokens
from tui.analysis.statements import Session, Statement
from tui.analysis.values import Relation, relation
from tui.analysis.words import fold, language
from tui.model import Moment, Name, Polarity, Quantity

_LINKED = 0.3  # score of two sentences from which their places are set against each other
_SURELY = 0.5  # the same where no word tells which question they answer
_ENDS = frozenset(';:—–()“”«»"')  # what ends a clause; a comma does not
_REACH = 14  # words between a verb and the place it leads to
_CONFIDENCE = 0.75  # the share right among such alarms on stories left out
_ANYHOW = "where"  # of what stands in the same words of surely linked sentences, whatever it is
_QUESTIONS = {
    "visit": "Where were they?",
    "taken": "Where were they taken?",
    _ANYHOW: "Where was it?",
    "care": "Where is the hospital?",
    "works": "Where is the plant?",
    "venue": "Where was it held?",
    "birth": "Where were they born?",
    "seat": "Where will the head office be?",
    "arrest": "Where were they arrested?",
    "found": "Where was it found?",
    "grave": "Where are they buried?",
    "goal": "Where was it bound for?",
}
_PERSONAL = frozenset({"visit", "birth", "arrest", "grave"})  # asked of a person, whom both must name


@dataclass(frozen=True, slots=True)
class Located:
    """A place in a statement, with the questions it answers.

    Attributes:
        voiced: where it stands; ``name`` its folded words; ``level`` "country", "region" or "town".
        roles: the questions.
        does: "stays" or "moves" for the place of a seat that is told to, else "".
    """

    voiced: Voiced
    name: str
    level: str
    roles: frozenset[str]
    does: str


def place_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """The places that linked sentences give to one question, each two of them in one dispute."""
    at = {s.index: found for s in session.statements if (found := list(_located(session, s)))}
    knowledge = Knowledge(session)
    sides: dict[tuple[str, str], dict[str, Side]] = {}
    disputes: list[Dispute] = []
    for i in sorted(at):
        for j, score in sorted(alignment.partners(i).items()):
            if j < i or score < _LINKED or j not in at:
                continue
            pair = alignment.pairs[i, j]
            for a in at[i]:
                for b in at[j]:
                    role = _role(pair, a, b)
                    if not role or not _apart(session, knowledge, pair, role, a, b):
                        continue
                    key = min(a.name, b.name), max(a.name, b.name)
                    if key not in sides:
                        sides[key] = {
                            place.name: Side(" ".join(place.voiced.text.split()), []) for place in (a, b)
                        }
                        shown = list(sides[key].values())
                        why = f"one thing, two places: {shown[0].shown} and {shown[1].shown}"
                        disputes.append(Dispute("place", _QUESTIONS[role], shown, why, _CONFIDENCE))
                    for place in (a, b):
                        voices = sides[key][place.name].voices
                        if place.voiced not in voices:
                            voices.append(place.voiced)
    return disputes


def _role(pair: Pair, a: Located, b: Located) -> str | None:
    """The question that two places answer differently."""
    if a.name == b.name or a.level != b.level or not (roles := a.roles & b.roles):
        return None
    if not any(same_person(x, y) for x in pair.a.persons for y in pair.b.persons):
        roles -= _PERSONAL
    if not roles or _other_time(pair) or _other_counts(pair):
        return None
    return min(roles)


def _other_time(pair: Pair) -> bool:
    """Whether the sentences name times, all of which differ."""
    one, other = ([m for m in s.mentions if isinstance(m, Moment) and m.low] for s in (pair.a, pair.b))
    return bool(one and other) and all(relation(x, y) is Relation.DIFFERENT for x in one for y in other)


def _other_counts(pair: Pair) -> bool:
    """Whether the sentences count people or things differently: then some went here, others there."""
    one, other = ([m for m in s.mentions if isinstance(m, Quantity)] for s in (pair.a, pair.b))
    return any(
        x.dimension == y.dimension == "count" and relation(x, y) is Relation.DIFFERENT
        for x in one
        for y in other
    )


def _apart(session: Session, knowledge: Knowledge, pair: Pair, role: str, a: Located, b: Located) -> bool:
    """Whether the places exclude each other as far as the articles tell."""
    if {a.does, b.does} == {"stays", "moves"}:
        return True
    if any(_together(s, a, b) for s in session.statements if s not in (pair.a, pair.b)):
        return False
    ruled_out = False
    for one, other in ((a, b), (b, a)):
        statement = one.voiced.statement
        if not knowledge.knows(statement.article, other.name):
            continue
        if not _rules_out(session, knowledge, one, other):
            return False
        ruled_out = True
    return ruled_out or role != _ANYHOW or pair.score >= _SURELY


def _together(statement: Statement, a: Located, b: Located) -> bool:
    """Whether a sentence names both places, one of which may then lie in the other."""
    return all(all(word in fold(statement.source) for word in place.name.split()) for place in (a, b))


def _rules_out(session: Session, knowledge: Knowledge, one: Located, other: Located) -> bool:
    """Whether an article names the other place nowhere but beside its own, against which it sets it."""
    statement = one.voiced.statement
    words = place_words(session.articles[statement.article].language)
    told = {fold(w) for w in re.findall(r"[^\W\d_]+", statement.source)}
    known = knowledge.words(statement.article)
    return bool(told & words.against) and all(w in told and known.get(w) == 1 for w in telling(other.name))


def _located(session: Session, statement: Statement) -> Iterator[Located]:
    """The places of a statement that answer a question, in order."""
    article = session.articles[statement.article]
    words = place_words(article.language)
    names = [m for m in statement.mentions if isinstance(m, Name) and _may_be_place(m)]
    if not names or not words.prepositions:
        return
    t = Tokens(article.text, statement.sentence.start, statement.sentence.end)
    for name in names:
        begin = next((i for i in range(t.size) if t.starts[i] == name.start), 0)
        end = next((i for i in range(begin, t.size) if t.starts[i] >= name.end), t.size)
        before = begin - (begin > 0 and t.low[begin - 1] in words.articles)
        found = t.longest_before(before, words.prepositions)
        end += before == begin and t.low[end] in words.sites
        if not found or not _ends_phrase(t, end, article.language) or _denied(statement, name):
            continue
        way, at = found
        if way == "on":
            if fold(name.text).split()[-1] not in tables(article.language).names.places:
                continue
            way = "at"
        roles, does = _asked(t, at, way, words, tables(article.language).speech.say)
        if roles:
            voiced = Voiced(statement, name.start, name.end)
            folded = " ".join(fold(name.text).split())
            country = tables(article.language).names.countries.get(folded)
            wide = not words.wide.isdisjoint(folded.split())
            level = "country" if country else "region" if wide else "town"
            yield Located(voiced, country or folded, level, roles, does)


def _may_be_place(name: Name) -> bool:
    """Whether a name may be a place's: no person's, no body's, no adjective of a country."""
    body = name.kind == "organisation" and (" " in name.text or name.text.isupper())
    return name.kind == "place" or not (name.kind == "person" or name.office or body)


def _denied(statement: Statement, name: Name) -> bool:
    return any(
        isinstance(m, Polarity) and m.sign < 0 and m.scope[0] <= name.start < m.scope[1]
        for m in statement.mentions
    )


def _ends_phrase(t: Tokens, end: int, code: str) -> bool:
    """Whether a name stands for itself: not "Lisbon's mayor", not "the Lisbon talks"."""
    if end >= t.size or t.kinds[end] == "n":
        return True
    if t.low[end] == POSSESSIVE or (t.attached(end) and t.low[end] in ("-", "‐", "'", "’")):
        return False
    time = tables(code).time
    known = language(code).stop | time.weekdays.keys() | time.days.keys() | time.steps.keys()
    return t.kinds[end] != "w" or t.low[end] in known


def _asked(
    t: Tokens, at: int, way: str, words: PlaceWords, say: frozenset[str]
) -> tuple[frozenset[str], str]:
    """The questions that a place behind the preposition at token ``at`` answers."""
    start = at
    while start > 0 and t.raw[start - 1] not in _ENDS and t.low[start - 1] not in words.breaks:
        start -= 1
    seat = any((n := t.longest(i, words.nouns)) and n[0] == "seat" for i in range(start, at))
    clause = set(t.low[start:at])
    noun = t.longest_before(at, words.nouns)
    if seat and way in ("at", "to"):
        does = "stays" if way == "at" and clause & words.stays else ""
        does = "moves" if way == "to" and clause & words.moves else does
        return (frozenset({"seat"}) if does or noun else frozenset()), does
    verbs = {f"{way} {word}" for word in t.low[max(start, at - _REACH) : at]}
    roles = frozenset().union(*(words.verbs[v] for v in verbs & words.verbs.keys()))
    if noun and (way in ("at", "of") or noun[0] == "visit"):
        taken = noun[0] == "care" and any("taken" in words.verbs.get(f"to {w}", ()) for w in clause)
        return frozenset({noun[0]} | ({"taken"} if taken else set())), ""
    if way == "at" and t.low[at - 1] in words.be:
        return roles | {"visit"}, ""
    if not roles and way == "at" and _plain(t, at - 1, say):
        return frozenset({_ANYHOW}), ""
    return roles, ""


def _plain(t: Tokens, at: int, say: frozenset[str]) -> bool:
    """Whether a word is no name, in which a place would lie, and no verb of saying."""
    return t.kinds[at] == "w" and t.low[at] not in say and t.raw[at].islower()
