"""Whether two offices, of one person, can both be right.

People are described in many true ways at once: by what they learnt, by a seat, a party and a rank. Only
posts exclude each other: steps of one ladder, and such as nobody holds together. Offices are compared in
their normalized form, which is English in every language; see :mod:`tui.analysis.mentions.offices`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import permutations

from tui.languages import codes
from tui.languages.folding import words
from tui.languages.schema import NameWords
from tui.languages.tables import tables

# Words that make an office another one; "former" does not: who was it held it when it mattered.
_RANKS = frozenset(words("deputy acting assistant associate junior designate elect"))
_SMALL = frozenset(
    words(
        "of the for at and - 's former outgoing incoming new longtime veteran then lead nuevo nueva third "
        "fourth fifth sixth seventh eighth ninth tenth"
    )
)
# Words that only repeat of what somebody is the head.
_OWN = frozenset(
    words(
        "site plant works factory company group firm agency museum hospital school airport port harbour "
        "harbor club hotel theatre theater city town village provincial county municipal"
    )
)
# Whoever leads: the name of the office is left open. Posts that lead bodies of any kind.
_LEADERS = frozenset(words("head chief boss leader coordinator organiser organizer"))
_TOPS = frozenset(
    words(
        "director manager administrator president chair executive secretary superintendent commissioner "
        "principal rector dean curator governor speaker commander warden captain teacher editor supervisor"
    )
)
_FIRST = frozenset(words("president chair executive"))
# What people are besides their post: what they learnt or do, whom they sit for, what they are honoured as.
_BESIDES = frozenset(
    words(
        "analyst economist seismologist biologist scientist doctor lawyer historian researcher engineer "
        "pilot activist author vet veterinarian surgeon physician nurse geologist meteorologist physicist "
        "chemist virologist epidemiologist architect accountant banker farmer teacher professor detective "
        "politician businessman businesswoman entrepreneur attorney adviser advisor neighbour founder "
        "cofounder owner member representative senator lawmaker mp congress councillor delegate negotiator "
        "mediator envoy king queen prince princess emperor pope bishop archbishop cardinal priest conductor "
        "skipper official officer"
    )
)
_GRADES = frozenset(
    words("general admiral marshal colonel captain major lieutenant sergeant brigadier inspector constable")
)
_CREW = frozenset({"captain", "skipper"}), frozenset({"copilot", "first officer", "first mate"})
# Offices of the state, whose holders do not head one of its houses besides.
_STATE = frozenset(words("minister mayor governor ambassador sheriff judge prosecutor"))
# Posts that one person often holds together, or that are one post in two countries.
_TOGETHER = (
    frozenset({"president", "chair"}),
    frozenset({"president", "chief executive", "managing director", "general director", "general manager"}),
    frozenset(
        {"chief executive", "director", "general director", "executive director", "manager", "principal"}
    ),
    frozenset({"director", "manager", "administrator", "superintendent", "curator"}),
    frozenset({"minister", "secretary", "spokesperson", "cabinet member"}),
    frozenset({"spokesperson", "press officer", "press chief", "communications director"}),
    frozenset({"sheriff", "police chief", "commissioner"}),
    frozenset({"coach", "manager", "trainer"}),
)
# Heads that name a post by themselves, whatever field is before them.
_BARE = frozenset({"minister", "secretary", "captain"})


@dataclass(frozen=True, slots=True)
class _Post:
    """An office taken apart: its ranks, the words of it without them, and what it is of."""

    former: bool
    ranks: frozenset[str]
    core: tuple[str, ...]
    body: frozenset[str]

    @property
    def head(self) -> str:
        """The last word."""
        return self.core[-1] if self.core else ""

    @property
    def titles(self) -> frozenset[str]:
        """Its form in a table."""
        return frozenset({" ".join(self.core)}) | (_BARE & {self.head})

    @property
    def words(self) -> frozenset[str]:
        """All of it but the ranks."""
        return frozenset(self.core) | self.body

    @property
    def houses(self) -> frozenset[str]:
        """The words of it for a house of the state."""
        return self.words & _bodies().houses

    @property
    def is_private(self) -> bool:
        """Whether it is led besides an office: a party, a company."""
        return not self.words.isdisjoint(_bodies().private)

    @property
    def is_part(self) -> bool:
        """Whether it is of a part of a body: "head of research"."""
        return not self.words.isdisjoint(_bodies().departments)

    @property
    def is_second(self) -> bool:
        """Whether it is a seat next to the first of a state or company, held together with another post."""
        return "deputy" in self.ranks and self.core in (("prime", "minister"), ("president",))

    @property
    def goes_with_any(self) -> bool:
        """Whether it goes with any post."""
        if not self.core or self.is_second:
            return True
        if "chief" in self.core[:-1] or self.core[0] == "first" or self.core[-2:] == ("cabinet", "member"):
            return False
        return self.head in _BESIDES or (self.head in _LEADERS and self.is_private)


@cache
def _bodies() -> NameWords:
    """The words for bodies of every kind, over all languages."""
    known = [tables(code).names for code in codes()]
    return NameWords(
        houses=frozenset[str]().union(*(names.houses for names in known)),
        private=frozenset[str]().union(*(names.private for names in known)),
        departments=frozenset[str]().union(*(names.departments for names in known)),
    )


def one_office(a: str, b: str) -> bool:
    """Return whether two normalized offices may be one person's, one perhaps without its complement.

    Args:
        a: a normalized office, such as "deputy minister of health".
        b: another.
    """
    return any(_may_be(_taken_apart(x), _taken_apart(y)) for x in a.split(" and ") for y in b.split(" and "))


def _taken_apart(office: str) -> _Post:
    front, _, body = office.partition(" of ")
    words = front.split()
    core = [w for w in words if w not in _RANKS and w not in _SMALL]
    own = [w for w in core[:-1] if w not in _OWN] + core[-1:]
    return _Post("former" in words, frozenset(words) & _RANKS, tuple(own), frozenset(body.split()) - _SMALL)


def _may_be(x: _Post, y: _Post) -> bool:
    elsewhere = bool(x.body and y.body and x.body.isdisjoint(y.body))
    one, other = set(x.core), set(y.core)
    if one == other or (one and other and not (x.is_second or y.is_second) and (one < other or other < one)):
        stands_in = x.ranks | y.ranks > {"acting"}
        return x.ranks == y.ranks or stands_in or (elsewhere and x.head in _LEADERS)
    if any(x.titles & seat and y.titles & next_ for seat, next_ in permutations(_CREW)):
        return False
    if x.former or y.former or x.goes_with_any or y.goes_with_any:
        return True
    if x.head in _GRADES or y.head in _GRADES:
        return not (x.head in _GRADES and y.head in _GRADES)
    if elsewhere and (x.is_private or y.is_private):
        return True
    if x.ranks != y.ranks and not _LEADERS.isdisjoint({x.head, y.head}) and x.words.isdisjoint(y.words):
        return True
    return _names(x, y) or _names(y, x) or _together(x, y)


def _names(leader: _Post, post: _Post) -> bool:
    """Whether the first only says that somebody leads, and the second may be what it is called."""
    if leader.head not in _LEADERS or "chief" in leader.core[:-1]:
        return False
    if post.head in _FIRST and leader.is_part:
        return False
    if post.head in _STATE:
        return not leader.houses
    if post.head in _LEADERS and leader.houses and post.houses:
        return not leader.houses.isdisjoint(post.houses)
    return post.head in _TOPS | _LEADERS or (len(leader.core) == 1 and not leader.body)


def _together(x: _Post, y: _Post) -> bool:
    return x.head != y.head and any(x.titles & posts and y.titles & posts for posts in _TOGETHER)
