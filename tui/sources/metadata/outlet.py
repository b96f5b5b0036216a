"""The outlet that published an article: names are collected with their clues, weighed, the best one chosen.

One strong clue (a masthead, a copyright line) or several weak ones that agree are enough; a lone topic
line is not, nor is the name of an agency, unless the page shows itself to be the agency's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.languages.folding import fold
from tui.languages.patterns import outlet_phrases
from tui.model import Line, Role
from tui.sources.metadata.known import known_outlet, outlet_of_host
from tui.sources.metadata.mastheads import is_byline, issuer, masthead, suffixed, titled
from tui.sources.metadata.names import (
    can_publish,
    is_agency,
    is_institution,
    is_people,
    is_press,
    is_release,
    is_section,
    is_station,
    is_titled,
    key_of,
    names_paper,
    plausible,
    shown,
    trimmed,
)
from tui.sources.metadata.outlet_clues import (
    ENOUGH,
    Clue,
    agency_clues,
    boilerplate_clues,
    domains,
    host_of,
    is_of_host,
    named_as,
    site_name,
    story_clues,
)
from tui.sources.parsed import Stated, first_paragraph, start_of

_REPEATED = 3  # paragraphs
_KNOWN = 1.5  # weight that a known name adds, more than that of a name with a word such as "News"
_SIGNED_OFF = 2.0  # weight of a paper's name alone on a line below the story
_NEAR_END = 2  # lines below the story in which it is looked for
_LINKED, _LINK = 3.0, 2.0  # weight of a link to the front page that the title confirms, and of others

# "New Delhi | Jagran News Desk", "Darpan News Desk IANS": the paper, not the place or the agency.
_DESK = re.compile(
    r"(?:^|[|,·•–-]\s*|\b[Bb]y\s+)(?!By |Edited |Our |The (?:News|Foreign) )((?:[A-ZÀ-Þ][\w&'’-]* ){1,3})"
    r"(?:News|Web|Digital|Sports?|Business|Foreign|City) Desk\b"
)
_DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý/.,' -]{2,60}[^()]{0,30}\((?P<name>[^()]{2,40})\)\.?\s*[-–—]")
_SIGN_OFF = re.compile(
    r"[–—-]{1,2} ?(?P<dashed>[^\W\d_].{2,40})|\((?P<bracketed>[^()]{3,40})\)|(?P<bare>[^:]{3,40})"
)
_SERVES_OTHERS = frozenset(
    {"BBC", "Bloomberg", "CBS", "CBS News", "CNN", "NBC", "NBC News", "ABC", "ABC News"}
)
_CREDITED = re.compile(r"[A-ZÀ-Ý][^().:!?]{1,60} \((?P<name>[A-Z][^()]{1,30})\) ?(?:[-–—]|\.-)")
_SPOKEN_TO = rf"(?:{outlet_phrases('SPOKEN_TO')}) (?:the |The )?{{}}\b"
_GROUP = re.compile(r"(?i) media(?: group)?$")  # of a name alone on its line, whose part it is
_MAY_BE_AGENCY = re.compile(r"(?i)(?:news|press|wire|media|line|service)\b")
_TITLE_PARTS = re.compile(r"\s+[|·•»>–—-]+\s+|:\s+")
_FEED = re.compile(r"(?i)(?:rss|feed|rss (?:feed|channel)|(?:latest|breaking|all) \w+)")
_FOR_SHORT = re.compile(outlet_phrases("SHORT_NAMES"))
_CALENDAR = re.compile(
    r"(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)|.*day$|lunes|martes|mierc|jueves|viernes"
)
_HEAD_NOISE = (
    "page head",
    "date line",
    "byline",
    "menu",
    "boilerplate",
    "reads like the page, not the story",
)
_OUTSIDE = (None, "front matter", "message header")
_OF_OTHERS = ("related articles", "agency")  # whose furniture names others


def outlet_of(
    text: str, lines: Sequence[Line], stated: Sequence[Stated], title: str | None, address: str = ""
) -> tuple[str, str] | None:
    """Return the outlet and the words that name it, or None where the source names none.

    Args:
        text: the article's text.
        lines: its lines with role and noise.
        stated: what the markup declares.
        title: the headline.
        address: of the page, where the source states it.
    """
    for item in stated:
        if item.field == "outlet" and (" " in item.value or not is_section(item.value)):
            return _of_site_title(item.value), item.words
    bodies = [start_of(text, line, 400) for line in lines]
    noise = [body for body, line in zip(bodies, lines, strict=True) if line.noise not in _OUTSIDE]
    groups = _grouped(_clues(text, lines, bodies, stated, title))
    host = host_of([address])
    if host:  # whose page it is, is known better than from words on it
        groups = {key: group for key, group in groups.items() if is_of_host(group[0].name, host)}
    best = _heaviest(_NamedPage.of(text, lines, bodies, groups, domains(noise)))
    if best and (desk := _DESK.search(best[1])) and can_publish(trimmed(desk[1])):
        return shown(trimmed(desk[1])), best[1]
    return best or _of_site(host, address) or _agency(bodies, lines) or _dateline(bodies, lines)


def _of_site_title(title: str) -> str:
    """Return the outlet in the title of a site or a feed, without its section ("Ravna Post | World")."""
    parts = [part for part in _TITLE_PARTS.split(title) if part.strip()]
    if len(parts) < 2:
        return shown(title)
    sites = (outlet_of_host(part.replace(" ", "").lower()) for part in parts)  # "Le Monde.fr"
    if known := next(filter(None, (*sites, *map(known_outlet, parts))), None):
        return known
    names = [part for part in parts if not (is_section(part) or _FEED.fullmatch(part))]
    return shown(names[0] if len(names) == 1 else title)


def _of_site(host: str, words: str) -> tuple[str, str] | None:
    """Return the known outlet whose site the page is of, and its address."""
    name = outlet_of_host(host)
    return (name, words) if name else None


def _dateline(bodies: Sequence[str], lines: Sequence[Line]) -> tuple[str, str] | None:
    """Return the known outlet or the station that the dateline names, where nothing else names an outlet."""
    match = _CREDITED.match("".join(bodies[first_paragraph(lines) :][:1]))
    name = match["name"] if match else ""
    known = known_outlet(name) or (name if is_station(name) else None)
    if not match or not known or known in _SERVES_OTHERS:
        return None
    return known, match[0].strip(" -–—")


def _grouped(clues: Iterator[Clue]) -> dict[str, list[Clue]]:
    """Return plausible clues by the name they support, each once."""
    groups: dict[str, list[Clue]] = {}
    for clue in clues:
        whole = clue.name == clue.words and _GROUP.search(clue.name) is not None
        name = trimmed(clue.name, company=clue.company or whole)
        if can_publish(name) and (clue.company or not is_institution(name)):
            group = groups.setdefault(key_of(name), [])
            if all(other.weight != clue.weight or other.words != clue.words for other in group):
                group.append(Clue(name, clue.weight, clue.words))
    return groups


def _heaviest(page: _NamedPage) -> tuple[str, str] | None:
    """Return the name with the most evidence, where there is enough, and the words of its best clue."""
    best, most = None, 0.0
    for key, group in page.groups.items():
        name = max(group, key=_weight).name
        clues = page.clues_to(key, name)
        if not clues or page.is_no_outlet(key, name, clues):
            continue
        total = page.evidence(key, name, clues)
        if total >= ENOUGH and total > most:
            best, most = max(clues, key=_weight), total
    return (shown(best.name), best.words) if best else None


def _weight(clue: Clue) -> float:
    return clue.weight


@dataclass(frozen=True, slots=True)
class _NamedPage:
    """A page with the names that its clues give, to weigh one against the others.

    Attributes:
        text, lines, bodies: of the page.
        groups: the clues by the key of their name.
        sites: names of sites in its addresses.
        notes: the beginnings of its furniture below the headline.
        wires: keys of the names in datelines.
        authors: its bylines.
    """

    text: str
    lines: Sequence[Line]
    bodies: Sequence[str]
    groups: Mapping[str, list[Clue]]
    sites: frozenset[str]
    notes: Sequence[str]
    wires: frozenset[str]
    authors: str

    @classmethod
    def of(
        cls,
        text: str,
        lines: Sequence[Line],
        bodies: Sequence[str],
        groups: Mapping[str, list[Clue]],
        sites: frozenset[str],
    ) -> _NamedPage:
        """Return a page with what all of its names are weighed by."""
        furniture = [(body, line) for body, line in zip(bodies, lines, strict=True) if line.noise]
        behind = _headline(lines) + 5
        notes = [
            body[:100]
            for body, line in zip(bodies[behind:], lines[behind:], strict=True)
            if line.noise and line.noise not in _OF_OTHERS
        ]
        clues = (clue for group in groups.values() for clue in group)
        wires = frozenset(key_of(clue.name) for clue in clues if _DATELINE.match(clue.words))
        authors = " ".join(body for body, _ in furniture if is_byline(body))
        return cls(text, lines, bodies, groups, sites, notes, wires, authors)

    def clues_to(self, key: str, name: str) -> list[Clue]:
        """Return the clues to a name; who is named before the dash, and as the author, wrote for others."""
        group = self.groups[key]
        if key not in self.wires or _own_dateline(name, group):
            return group
        return [c for c in group if not (is_byline(c.words) or _DATELINE.match(c.words))]

    def is_no_outlet(self, key: str, name: str, clues: list[Clue]) -> bool:
        """Return whether a name is part of another one, or that of a subject, an author or a contributor."""
        if any(_is_nickname(name, key, group) for other, group in self.groups.items() if other != key):
            return True
        is_subject = key not in self.sites and _is_subject(name, clues, self.bodies, self.lines)
        if is_subject or _is_short(name, clues) or any(f"{name} contributed to" in n for n in self.notes):
            return True
        if not is_people(name) or known_outlet(name) is not None or self._is_in_notes(name, clues):
            return False
        signed = any(is_byline(clue.words) for clue in clues)
        author = re.search(rf"(?:y |and |, ){re.escape(name)}", self.authors) is not None and not signed
        return author or all(clue.weight < ENOUGH for clue in clues)

    def evidence(self, key: str, name: str, clues: list[Clue]) -> float:
        """Return the weight of all that speaks for a name: its clues, those to shorter forms, the page."""
        shorter = [
            clue
            for other, group in self.groups.items()
            if _extends(key, clues, other) or (other != key and _is_nickname(group[0].name, other, clues))
            for clue in group
        ]
        total = sum(clue.weight for clue in clues + shorter)
        total += 2 * (key in self.sites) + 2 * self._is_in_notes(name, clues)
        total += _KNOWN if known_outlet(name) else names_paper(name)
        return total + bool(re.search(_SPOKEN_TO.format(re.escape(_without_article(name))), self.text))

    def _is_in_notes(self, name: str, clues: list[Clue]) -> bool:
        """Return whether another line of furniture than those of the clues begins with a name."""
        bare = _without_article(name)
        own_lines = {clue.words for clue in clues}  # a line is no second evidence for itself, nor is its like
        return any(note.startswith((bare, f"The {bare}")) and note not in own_lines for note in self.notes)


def _without_article(name: str) -> str:
    return re.sub(r"^(?:The|El|La) ", "", name)


def _agency(bodies: Sequence[str], lines: Sequence[Line]) -> tuple[str, str] | None:
    """Return the agency that published the page itself, where no other outlet is named."""
    weights: dict[str, float] = {}
    words: dict[str, str] = {}
    for body, line in zip(bodies, lines, strict=True):
        if line.noise in _OUTSIDE and not _DATELINE.match(body):
            continue
        for clue in agency_clues(body):
            if is_agency(clue.name) and (plausible(clue.name) or clue.name.isupper()):
                weights[clue.name] = weights.get(clue.name, 0.0) + clue.weight
                words.setdefault(clue.name, clue.words)
    best = max(sorted(weights), key=lambda name: weights[name], default=None)
    return (shown(best), words[best]) if best and weights[best] >= ENOUGH else None


def _is_subject(name: str, group: Sequence[Clue], bodies: Sequence[str], lines: Sequence[Line]) -> bool:
    """Return whether the story mentions a name repeatedly: then it is a place or a party, and no paper."""
    in_story = sum(
        name in body
        for body, line in zip(bodies, lines, strict=True)
        if not line.noise and line.role is Role.BODY
    )
    return in_story >= _REPEATED and not is_press(name) and not any(clue.company for clue in group)


def _headline(lines: Sequence[Line]) -> int:
    return next((i for i, line in enumerate(lines) if line.role is Role.HEADLINE), 0)


def _clues(
    text: str, lines: Sequence[Line], bodies: Sequence[str], stated: Sequence[Stated], title: str | None
) -> Iterator[Clue]:
    """Yield all clues to the outlet, in the order of the page."""
    first, headline = first_paragraph(lines), _headline(lines)
    yield from issuer([body[:100] for body in bodies[:first]])
    yield from _stated_clues(stated, title)
    last = max((i for i, line in enumerate(lines) if line.noise is None), default=0)
    for index, (body, line) in enumerate(zip(bodies, lines, strict=True)):
        if index == first and (slug := _DATELINE.match(body)):
            yield Clue(slug["name"], 1.5, slug[0])
        if line.noise is None:
            yield from story_clues(start_of(text, line, 2000))
        if line.noise in _OUTSIDE:
            continue
        if index < first and (site := outlet_of_host(host_of([body]))):
            yield Clue(site, ENOUGH, body)
        if last < index and (index <= last + _NEAR_END or index == len(lines) - 1):
            yield from _sign_off(body, text)
        if line.noise not in _OF_OTHERS or re.match(r"(?i)more from|más de", body):
            yield from boilerplate_clues(body)
        if index < first and line.noise in _HEAD_NOISE:
            in_story = _in_story(body, lines, text, first)
            near = abs(index - headline) == 1 or index == 0
            yield from masthead(body, alone=near and not in_story, above=index < headline, in_story=in_story)
    if not any(map(is_release, bodies[:first])):  # its addresses are those of a company
        yield from _address_clues(bodies, lines)


def _address_clues(bodies: Sequence[str], lines: Sequence[Line]) -> Iterator[Clue]:
    """Yield names whose letters are those of an address in the furniture of the page."""
    noise = [
        body
        for body, line in zip(bodies, lines, strict=True)
        if line.noise not in _OUTSIDE and line.noise not in _OF_OTHERS
    ]
    for site in sorted(domains(noise)):
        yield from named_as(site, noise)


def _stated_clues(stated: Sequence[Stated], title: str | None) -> Iterator[Clue]:
    """Yield clues in what the page states of itself, and in the title of the article."""
    for item in stated:
        if item.field == "site link":
            titled_so = any(item.value in other.value for other in stated if other.field == "page title")
            yield Clue(item.value, _LINKED if titled_so else _LINK, item.words)
        elif item.field == "page title":
            yield from titled(item.value, title, item.words)
    if title:
        yield from suffixed(title)


def _sign_off(body: str, text: str) -> Iterator[Clue]:
    """Yield the name of an outlet that stands alone on a line below the story, which does not speak of it."""
    match = _SIGN_OFF.fullmatch(body)
    words = next(filter(None, match.groups()), "") if match else ""
    name = site_name(words) or known_outlet(words) or shown(words)
    paper = names_paper(name) and is_titled(name) and (name.startswith("The ") or words != body)
    if match and match["dashed"] and site_name(words):
        yield Clue(name, ENOUGH, body)
    elif name and text.count(words) == 1 and (paper or known_outlet(words)):
        yield Clue(name, _SIGNED_OFF, body)


def _in_story(body: str, lines: Sequence[Line], text: str, first: int) -> bool:
    """Return whether the opening of the story uses a word of a line, which then names its subject."""
    opening = {
        fold(word)
        for line in lines[first : first + 6]
        if not line.noise
        for word in re.findall(r"\w+", _DATELINE.sub("", start_of(text, line, 2000)))
    }
    words = map(fold, re.findall(r"[^\W\d]{4,}", body))
    stems = [word.removesuffix("s") for word in words if not _CALENDAR.match(word)]
    return any(word.startswith(stem) for stem in stems for word in opening)


def _own_dateline(name: str, group: Sequence[Clue]) -> bool:
    """Return whether the name before the dash is a paper's, or one that is above the story as well."""
    return (names_paper(name) and not _MAY_BE_AGENCY.search(name)) or any(
        clue.weight >= ENOUGH and not is_byline(clue.words) and not _DATELINE.match(clue.words)
        for clue in group
    )


def _is_nickname(name: str, key: str, group: Sequence[Clue]) -> bool:
    """Return whether a name is the last word of a longer one with enough evidence ("Evening Star")."""
    return (
        len(name.split()) == 1
        and not known_outlet(name)
        and any(
            fold(clue.name).endswith(f" {fold(name)}")
            and key_of(clue.name) != key
            and clue.weight >= 1.5
            and not fold(clue.name).startswith(("the ", "el ", "la "))
            for clue in group
        )
    )


def _is_short(name: str, group: Sequence[Clue]) -> bool:
    """Return whether a name is a lone word such as "Herald", short for the names of many papers."""
    lone = _FOR_SHORT.fullmatch(shown(name)) is not None
    return lone and all(fold(clue.words) != fold(name) for clue in group)


def _extends(key: str, group: list[Clue], other: str) -> bool:
    """Return whether a name extends another ("WOLR News", "WOLR") and has enough evidence itself."""
    return key != other and len(other) >= 4 and key.startswith(other) and group[0].weight >= 1.5
