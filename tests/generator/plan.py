"""What a story is: which facts are told, what is true, who says otherwise, and in which sentences.

A sentence is planned once, with its choices of words made, and said by an outlet in its own style; so a
wire copy is the same plan said by another outlet.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from dataclasses import dataclass, field, replace
from typing import Any

from tests.generator import names, values
from tests.generator.domains import Domain, Fact

HOLE = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
QUOTES = ("“{q},” {s} said.", "“{q},” said {s}.", "{s} said: “{q}.”", "“{q},” {s} told reporters.",
          "{s} put it like this: “{q}.”", "In the words of {s}: “{q}.”")  # fmt: skip
SOURCED = ("{S}, {source} said.", "According to {source}, {s}.", "{S}, according to {source}.",
           "{Source} said that {s}.", "{S}, {source} reported.")  # fmt: skip
JOINTS = (", and ", ", and ", ", while ", "; ")
STARTERS = {
    "The",
    "A",
    "An",
    "It",
    "Its",
    "They",
    "Their",
    "He",
    "She",
    "There",
    "This",
    "That",
    "At",
    "In",
    "On",
    "Of",
    "For",
    "To",
    "By",
    "After",
    "Before",
    "Some",
    "About",
    "Around",
    "Every",
    "Nobody",
    "Nothing",
    "What",
    "When",
    "With",
    "Near",
    "Both",
    "No",
    "Not",
    "All",
    "People",
    "Together",
    "Police",
    "Officers",
    "Among",
    "Under",
    "Several",
    "Investigators",
    "Rescuers",
    "Ambulances",
    "Hospitals",
    "Trains",
    "Work",
    "Talks",
    "Shares",
    "Sales",
    "Winds",
    "Gusts",
    "Workers",
    "Experts",
    "Doctors",
    "Losses",
    "Crews",
    "Arson",
    "Somebody",
    "Another",
    "Those",
    "Nor",
    "So",
    "Data",
    "Tickets",
    "Travellers",
    "Repairs",
    "Passengers",
    "Human",
    "Water",
    "Tap",
    "Soap",
    "Lessons",
    "Schools",
    "Symptoms",
    "Contact",
    "Redundancies",
    "Management",
    "Investors",
    "Revenue",
    "Turnover",
    "Parliament",
    "Shareholders",
    "Savings",
    "Debts",
    "Visitors",
    "Diggers",
    "Filming",
    "Best",
    "Cinemas",
    "Older",
    "Families",
    "Insurers",
    "Engineers",
    "Taxpayers",
    "Approval",
    "Patients",
    "Side",
    "Leaking",
    "Dust",
    "Sparks",
    "Flames",
    "Buses",
    "Children",
    "Robbers",
    "Bones",
    "Part",
}


@dataclass(frozen=True)
class Clause:
    """A template with its words chosen, and the facts it tells."""

    text: str
    facts: tuple[str, ...]
    seed: float


@dataclass(frozen=True)
class Sentence:
    """One sentence to be said: clauses, how they are joined, and who is cited (an index into the sources)."""

    clauses: tuple[Clause, ...]
    joint: str = ""
    wrapper: str = ""
    source: str = ""
    overrides: tuple[
        tuple[str, Any], ...
    ] = ()  # values of this sentence alone: an article at odds with itself


@dataclass
class Article:
    index: int
    published: dt.date
    values: dict[str, Any]
    sentences: list[Sentence] = field(default_factory=list)
    copy_of: int | None = None


@dataclass
class Plan:
    domain: Domain
    world: dict[str, str]
    event: dt.date
    true: dict[str, Any]
    articles: list[Article]


def make(domain: Domain, rng: random.Random, count: int | None = None) -> Plan:
    """Plan a story of a domain.

    Args:
        domain: what kind of event it is.
        rng: the source of every choice.
        count: how many articles there are to be; three to six by default.
    """
    world = names.defined(domain.define, rng)
    event = dt.date(2015, 1, 1) + dt.timedelta(days=rng.randrange(4200))
    told = {
        name: f
        for name, f in domain.facts.items()
        if "always" in f.flags or name == "day" or rng.random() < 0.85
    }
    true = {name: 0 if name == "day" else values.draw(f, world, rng) for name, f in domain.facts.items()}
    count = count or rng.choice((3, 4, 4, 5, 5, 6))
    articles = [
        Article(i, event + dt.timedelta(days=rng.choice((0, 0, 0, 1, 1, 2))), dict(true))
        for i in range(count)
    ]
    original, copy = rng.sample(range(count), 2) if rng.random() < 0.65 else (None, None)
    for name, fact in told.items():
        disagree(name, fact, articles, copy, rng)
    used: set[str] = set()
    order = list(told)
    for article in articles:
        if article.index != copy:
            tell(article, domain, told, order, used, rng)
    plan = Plan(domain, world, event, true, articles)
    if copy is not None and original is not None:
        copied(articles[copy], articles[original], domain, told, used, rng)
    if rng.random() < 0.3:
        contradict(
            rng.choice([a for a in articles if a.index not in (original, copy)] or articles[:1]), told, rng
        )
    return plan


def disagree(name: str, fact: Fact, articles: list[Article], copy: int | None, rng: random.Random) -> None:
    """Let one or two articles dispute a fact, or later ones count more."""
    if "fixed" in fact.flags or fact.kind == "quote" or (fact.kind == "alt" and len(fact.templates) < 2):
        return
    own = [a for a in articles if a.index != copy]
    if "grows" in fact.flags and rng.random() < 0.35:
        first = min(a.published for a in own)
        late = [a for a in own if a.published > first]
        grown = values.later(own[0].values[name], rng)
        for article in late:
            article.values[name] = grown
    elif rng.random() < (0.15 if name == "day" else 0.33):
        odd = values.dispute(fact, own[0].values[name], rng)
        for article in rng.sample(own, 2 if len(own) > 3 and rng.random() < 0.25 else 1):
            if name == "day":
                article.published = max(article.published, article.published + dt.timedelta(days=odd))
            article.values[name] = odd


def tell(article: Article, domain: Domain, told: dict[str, Fact], order: list[str], used: set[str],
         rng: random.Random) -> None:  # fmt: skip
    """Plan an article: the event first, then facts and background, some merged or attributed."""
    share = rng.uniform(0.45, 0.8)
    chosen = [n for n in order if n != "day" and (told[n].flags & {"always"} or rng.random() < share)]
    lead, rest = chosen[:1], chosen[1:]
    if rng.random() < 0.6:
        rng.shuffle(rest)
    sentences: list[Sentence] = []
    covered: set[str] = set()
    for name in lead + rest:
        if name in covered and rng.random() < 0.75:
            continue
        clause = clause_of(told[name], article, told, used, rng)
        if clause is None:
            continue
        covered.update(clause.facts)
        sentences.append(Sentence((clause,), source=rng.choice(domain.lists["sources"])))
    article.sentences = [attributed(s, told, rng) for s in merged(sentences, told, rng)]
    background = [b for b in domain.lists["background"] if b not in used]
    for text in rng.sample(background, min(len(background), rng.randint(1, 3))):
        used.add(text)
        at = rng.randint(1, len(article.sentences))
        article.sentences.insert(at, Sentence((Clause(text, (), rng.random()),)))


def clause_of(
    fact: Fact, article: Article, told: dict[str, Fact], used: set[str], rng: random.Random
) -> Clause | None:
    """A template for a fact, rather one nobody has used; None where none can be told."""
    group = article.values[fact.name] if fact.kind == "alt" else ""
    templates = [t for t in fact.templates.get(group, []) if facts_in(t, article) <= told.keys()]
    if not templates:
        return None
    fresh = [t for t in templates if f"{fact.name}:{t}" not in used]
    text = rng.choice(fresh if fresh and rng.random() < 0.8 else templates)
    used.add(f"{fact.name}:{text}")
    if fact.kind == "quote":
        frame = rng.choice(QUOTES).replace("{s}", f"{{{fact.arguments[0]}}}").replace("{q}", text)
        return Clause(frame, (fact.name,), rng.random())
    facts = tuple(dict.fromkeys([fact.name, *sorted(facts_in(text, article))]))
    return Clause(chosen_words(text, rng), facts, rng.random())


def facts_in(template: str, article: Article) -> set[str]:
    return {m[1] for m in HOLE.finditer(template) if m[1] in article.values}


def chosen_words(text: str, rng: random.Random) -> str:
    return re.sub(r"\[([^\]]*)\]", lambda m: rng.choice(m[1].split("|")), text)


def merged(sentences: list[Sentence], told: dict[str, Fact], rng: random.Random) -> list[Sentence]:
    """Some neighbours made one sentence."""
    out: list[Sentence] = []
    for sentence in sentences:
        last = out[-1] if len(out) > 1 else None
        plain = all("“" not in c.text and len(c.text) < 90 for s in (last, sentence) if s for c in s.clauses)
        if last and plain and len(last.clauses) == 1 and rng.random() < 0.16:
            out[-1] = replace(last, clauses=last.clauses + sentence.clauses, joint=rng.choice(JOINTS))
        else:
            out.append(sentence)
    return out


def attributed(sentence: Sentence, told: dict[str, Fact], rng: random.Random) -> Sentence:
    text = " ".join(c.text for c in sentence.clauses)
    cited = re.search(
        r"“|\b(?:said|say|says|according|confirmed|denied|announced|{source}|believe|blame|promised|insisted|admitted)\b",
        text,
    )
    if cited or rng.random() > 0.22:
        return sentence
    return replace(sentence, wrapper=rng.choice(SOURCED))


def copied(article: Article, original: Article, domain: Domain, told: dict[str, Fact], used: set[str],
           rng: random.Random) -> None:  # fmt: skip
    """Make the article a copy: some sentences dropped, one value perhaps changed, a line of its own."""
    article.copy_of = original.index
    article.values = dict(original.values)
    article.published = original.published + dt.timedelta(days=rng.choice((0, 0, 1)))
    kept = [s for i, s in enumerate(original.sentences) if i == 0 or rng.random() < 0.85]
    article.sentences = kept
    numeric = [n for s in kept for c in s.clauses for n in c.facts
               if told[n].kind not in ("alt", "quote", "day") and "fixed" not in told[n].flags]  # fmt: skip
    if numeric and rng.random() < 0.55:
        name = rng.choice(numeric)
        article.values[name] = values.dispute(told[name], article.values[name], rng)
    own = [n for n in told if not any(n in c.facts for s in kept for c in s.clauses) and n != "day"]
    for name in rng.sample(own, min(len(own), rng.randint(0, 2))):
        clause = clause_of(told[name], article, told, used, rng)
        if clause:
            article.sentences = [
                *article.sentences,
                Sentence((clause,), source=rng.choice(domain.lists["sources"])),
            ]


def contradict(article: Article, told: dict[str, Fact], rng: random.Random) -> None:
    """Let an article say a value a second time, differently."""
    once = [n for s in article.sentences for c in s.clauses for n in c.facts
            if told[n].kind in ("count", "money", "percent", "age", "kmh", "metres", "year")]  # fmt: skip
    for name in rng.sample(once, len(once)):
        said = {c.text for s in article.sentences for c in s.clauses}
        options = [
            t for t in told[name].templates.get("", []) if facts_in(t, article) == {name} and t not in said
        ]
        if options:
            odd = values.dispute(told[name], article.values[name], rng)
            clause = Clause(chosen_words(rng.choice(options), rng), (name,), rng.random())
            at = (
                rng.randint(2, len(article.sentences))
                if len(article.sentences) > 2
                else len(article.sentences)
            )
            article.sentences.insert(at, Sentence((clause,), overrides=((name, odd),)))
            return
