"""Articles that name different causes of one event.

Causes are set against each other where they cannot well be one: they share no word, none is but a broad
name of the other, and no article bridges them by naming both. Of accidents the news seeks one cause; of
anything else (a loss, a resignation) several may hold, so there one must be told as the one that counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from tui.analysis.align import Alignment
from tui.analysis.causes import Cause, find_causes, known
from tui.analysis.disputes import Dispute, Side, Voiced
from tui.analysis.explain import flat, listed
from tui.analysis.statements import Session
from tui.analysis.words import language

_LINKED = 0.3  # score of two sentences from which causes told in passing are of the same thing
_SURE = 0.8  # the same where nothing says that only one of them counts
_HALF = 0.5  # share of the articles that use the words of the event the story is of
# How sure they are: of causes of which only one can hold, and of others.
_SOLE, _ANY = 0.75, 0.6


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
    """What brought the event of the story about, or whatever linked sentences tell, according to whom."""
    causes = [c for s in session.statements for c in find_causes(s, session.articles[s.article])]
    if len({c.statement.article for c in causes}) < 2:
        return []
    event = _event(session)
    found: list[Dispute] = []
    for group in _of_event(causes, event):
        if not all(c.guessed for c in group):
            found += _dispute(group, _exclusive(group, event))
    for score, one, other in _of_links(causes, alignment):
        found += _dispute([one, other], score >= _SURE or _exclusive([one, other], event))
    return found


def _event(session: Session) -> _Event:
    users: defaultdict[str, set[int]] = defaultdict(set)
    for statement in session.statements:
        for sense in statement.senses:
            if sense.startswith("~") or sense not in statement.names:
                users[sense].add(statement.article)
    least = max(2, _HALF * len(session.articles))
    words = known(session.articles[0].language)
    lang = language(session.articles[0].language)
    main = frozenset(k for k, own in users.items() if len(own) >= least) - lang.light - lang.harms
    return _Event(main, main & words.events)


def _of_event(causes: Sequence[Cause], event: _Event) -> list[list[Cause]]:
    """The causes of what the story is of, together with those whose effect is left to the reader."""
    told = [c for c in causes if not c.aside and (not c.effect or c.effect & event.main)]
    open_ = [c for c in told if not c.effect and (event.accidents or not (c.loose or c.guessed))]
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


def _of_links(causes: Sequence[Cause], alignment: Alignment) -> Iterator[tuple[float, Cause, Cause]]:
    """The pairs of causes that linked sentences name for the same effect, if that has not many at once."""
    at: defaultdict[int, list[Cause]] = defaultdict(list)
    for cause in causes:
        at[cause.statement.index].append(cause)
    for index in sorted(at):
        for partner, score in sorted(alignment.partners(index).items()):
            if partner > index and score >= _LINKED:
                for one, other in product(at[index], at.get(partner, ())):
                    if one.effect & other.effect and not (one.manifold or other.manifold):
                        yield score, one, other


def _exclusive(causes: Sequence[Cause], event: _Event) -> bool:
    """Whether only one of several causes can be right: of an accident, or where one is told as the one."""
    accident = event.accidents and all(not c.effect or c.effect & event.accidents for c in causes)
    return bool(accident) or any(c.sole for c in causes)


def _dispute(causes: Sequence[Cause], exclusive: bool) -> list[Dispute]:
    """The dispute between causes, if some article names none that another does.

    Where several may hold, two must be given as explanations, with what they explain.
    """
    sides = _sides(causes)
    if not exclusive and sum(any(c.named and not (c.loose or c.aside) for c in side) for side in sides) < 2:
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


def _sides(causes: Iterable[Cause]) -> list[list[Cause]]:
    """Causes that may be one stand on one side; sides and causes in reading order."""
    sides: list[list[Cause]] = []
    for cause in sorted(causes, key=lambda c: (c.statement.index, c.start)):
        same = [s for s in sides if any(_may_be_one(cause, c) for c in s)]
        sides = [s for s in sides if s not in same] + [[*(c for s in same for c in s), cause]]
    for side in sides:
        side.sort(key=lambda c: (c.statement.index, c.start))
    return sorted(sides, key=lambda s: (s[0].statement.index, s[0].start))


def _may_be_one(a: Cause, b: Cause) -> bool:
    """Whether two causes may be one, told in other words or more closely."""
    if a.core & b.around or b.core & a.around:
        return True
    if a.spot != b.spot and not (a.kinds and b.kinds):
        return True
    if a.kinds and b.kinds:
        return bool(a.kinds & b.kinds) and (a.broad or b.broad)
    return (a.broad and not a.kinds <= {"weather"}) or (b.broad and not b.kinds <= {"weather"})
