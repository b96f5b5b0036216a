"""Articles that name different causes of one event.

Causes are set against each other where they cannot well be one: they share no word, none is but a broad
name of the other, and one article names only this, another only that. Of accidents the news seeks one
cause; of anything else (a loss, a resignation) several may hold, so there one must be told as the one that
counts, or two as the explanation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from tui.analysis.align import Alignment
from tui.analysis.disagreements.causes import Cause, find_causes, known
from tui.analysis.disagreements.disputes import Dispute, Side, Voiced
from tui.analysis.explain import flat, listed
from tui.analysis.neighbours import likeness
from tui.analysis.statements import Session
from tui.analysis.words import language

_LINKED = 0.3  # score of two sentences from which causes told in passing are of the same thing
_SURE = 0.8  # the same where nothing says that only one of them counts
_ALIKE = 0.55  # likeness of two words from which causes may be one in other words
_HALF = 0.5  # share of the articles that use the words of the event the story is of
# How sure they are: of causes of which only one can hold, and of others. All were right on the stories of
# which no cause was read before; these are too few to say more.
_SOLE, _ANY = 0.8, 0.7


@dataclass(frozen=True, slots=True)
class _Event:
    """What the story is of.

    Attributes:
        main: senses that at least half of the articles use, without those of harm done.
        accidents: those of them that stand for what has one cause.
    """

    main: frozenset[str]
    accidents: frozenset[str]


def cause_disputes(session: Session, alignment: Alignment) -> list[Dispute]:
    """What brought the event of the story about, or whatever linked sentences tell, according to whom.

    Causes told in two languages share no words, and are not compared.
    """
    causes: defaultdict[str, list[Cause]] = defaultdict(list)
    for statement in session.statements:
        article = session.articles[statement.article]
        causes[article.language] += find_causes(statement, article)
    found: list[Dispute] = []
    for code, told in sorted(causes.items()):
        if len({c.statement.article for c in told}) > 1:
            found += _told_in(session, alignment, told, code)
    return found


def _told_in(session: Session, alignment: Alignment, causes: Sequence[Cause], code: str) -> list[Dispute]:
    """The disputes between the articles of one language."""
    event = _event(session, code)
    found: list[Dispute] = []
    for group in _of_event(causes, event):
        if not all(c.guessed for c in group):
            found += _dispute(group, _exclusive(group, event), code)
    for score, one, other in _of_links(causes, alignment, language(code).harms):
        found += _dispute([one, other], score >= _SURE or _exclusive([one, other], event), code)
    return found


def _event(session: Session, code: str) -> _Event:
    users: defaultdict[str, set[int]] = defaultdict(set)
    articles = [i for i, article in enumerate(session.articles) if article.language == code]
    for i in articles:
        for statement in session.by_article[i]:
            for sense in statement.senses:
                if sense.startswith("~") or sense not in statement.names:
                    users[sense].add(i)
    least = max(2, _HALF * len(articles))
    lang = language(code)
    main = frozenset(k for k, own in users.items() if len(own) >= least) - lang.light - lang.harms
    return _Event(main, main & known(code).events)


def _of_event(causes: Sequence[Cause], event: _Event) -> list[list[Cause]]:
    """The causes of what the story is of, together with those whose effect is left to the reader."""
    told = [c for c in causes if not c.aside and (not c.effect or c.effect & event.main)]
    open_ = [c for c in told if not c.effect and (event.accidents or c.kinds or not (c.loose or c.guessed))]
    groups: list[list[Cause]] = []
    for cause in told:
        if not cause.effect:
            continue
        same = [g for g in groups if any(cause.effect & event.main & c.effect for c in g)]
        groups = [g for g in groups if g not in same] + [[*(c for g in same for c in g), cause]]
    if not groups:
        return [open_]
    groups.sort(key=lambda g: (-len({c.statement.article for c in g}), g[0].statement.index))
    return [groups[0] + open_, *groups[1:]]


def _of_links(
    causes: Sequence[Cause], alignment: Alignment, harms: frozenset[str]
) -> Iterator[tuple[float, Cause, Cause]]:
    """The pairs of causes that linked sentences name for one effect, unless that has many, as harms have."""
    at: defaultdict[int, list[Cause]] = defaultdict(list)
    for cause in causes:
        at[cause.statement.index].append(cause)
    for index in sorted(at):
        for partner, score in sorted(alignment.partners(index).items()):
            if partner > index and score >= _LINKED:
                for one, other in product(at[index], at.get(partner, ())):
                    if one.effect & other.effect - harms and not (one.manifold or other.manifold):
                        yield score, one, other


def _exclusive(causes: Sequence[Cause], event: _Event) -> bool:
    """Whether only one of several causes can be right: of an accident, or where one is told as the one."""
    accident = event.accidents and all(not c.effect or c.effect & event.accidents for c in causes)
    return bool(accident) or any(c.sole for c in causes)


def _dispute(causes: Sequence[Cause], exclusive: bool, code: str) -> list[Dispute]:
    """The dispute between causes, if some article names none that another does.

    Where several may hold, two must be given as explanations, with what they explain, or be mishaps.
    """
    sides = _sides(causes, code)
    if not exclusive and max(_many(sides, _explains), _many(sides, lambda c: bool(c.kinds))) < 2:
        return []
    homes = [{c.statement.article for c in side} for side in sides]
    if not any(x - y and y - x for x, y in combinations(homes, 2)):
        return []
    told = []
    for side in sides:
        voices = [Voiced(c.statement, c.start, c.end) for c in side]
        told.append(Side(min((flat(v.text) for v in voices), key=lambda t: (len(t), t)), voices))
    title = f"What was the cause: {' or '.join(side.shown for side in told[:2])}?"
    why = f"{listed([side.shown for side in told])} are different causes"
    return [Dispute("attribution", title, told, why, _SOLE if exclusive else _ANY)]


def _many(sides: Sequence[Sequence[Cause]], told: Callable[[Cause], bool]) -> int:
    """How many sides hold such a cause."""
    return sum(any(map(told, side)) for side in sides)


def _explains(cause: Cause) -> bool:
    """Whether a cause is given as the explanation of something that its sentence names."""
    return cause.named and not (cause.loose or cause.aside)


def _sides(causes: Iterable[Cause], code: str) -> list[list[Cause]]:
    """Causes that may be one stand on one side; sides and causes in reading order."""
    told = sorted(causes, key=lambda c: (c.statement.index, c.start))
    home = list(range(len(told)))

    def root(i: int) -> int:
        while home[i] != i:
            i = home[i]
        return i

    def join(i: int, j: int) -> None:
        low, high = sorted((root(i), root(j)))
        home[high] = low

    naming: dict[str, int] = {}
    for i, cause in enumerate(told):
        for sense in sorted(cause.core):
            join(i, naming.setdefault(sense, i))
    for i, cause in enumerate(told):
        for sense in sorted(cause.around & naming.keys()):
            join(i, naming[sense])
    kinds = {(c.stems, c.kinds, c.broad, c.spot): i for i, c in reversed(list(enumerate(told)))}
    for i, j in combinations(sorted(kinds.values()), 2):
        if root(i) != root(j) and _may_be_one(told[i], told[j], code):
            join(i, j)
    sides: dict[int, list[Cause]] = {}
    for i, cause in enumerate(told):
        sides.setdefault(root(i), []).append(cause)
    return list(sides.values())


def _may_be_one(a: Cause, b: Cause, code: str) -> bool:
    """Whether two causes that share no word may be one, told in other words or more closely."""
    if any(likeness(x, y, code) >= _ALIKE for x in a.stems for y in b.stems):
        return True
    if a.spot != b.spot and not (a.kinds and b.kinds):
        return True
    if a.kinds and b.kinds:
        return bool(a.kinds & b.kinds) and (a.broad or b.broad)
    return (a.broad and not a.kinds <= {"weather"}) or (b.broad and not b.kinds <= {"weather"})
