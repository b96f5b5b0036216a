"""Which outlet published an article: names collected with their evidence, weighed, the best one kept.

One strong piece of evidence (a masthead, a copyright line) or several weak ones that agree are
enough; a lone topic line or the name of an agency is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model import Line, Role
from tui.sources.draft import Stated, start_of
from tui.sources.names import is_agency, is_people, is_press

ENOUGH = 3.0

_SECTIONS = re.compile(
    r"(?i)(?:top |latest |breaking |local |world |us |uk |more |all |live |national |"
    r"this )?(?:news|sports?|business|politics|world|opinion|culture|health|science|"
    r"technology|tech|stories|story|headlines|coverage|articles|markets|weather|home|"
    r"subscribe|search|video|money|travel|review|press release|live|today|breaking|updates?)"
)
_ACRONYMS = frozenset(["ABC", "AFP", "AP", "EFE", "EU", "NPR", "UK", "UPI", "US", "USA"])
_SMALL = frozenset({"of", "the", "and", "de", "del", "la", "el", "y", "for", "&", "on", "in"})
_DESK = re.compile(
    r"(?i)[ ,]+(?:with (?:the )?agencies|staff(?: reporters?| writers?)?|correspondents|"
    r"reporters|(?:news |research |foreign |web )?desk|newsroom|online|edition|"
    r"print edition)$"
)
_HEAD = 4  # lines in which a press release names itself and its issuer
_RELEASE = re.compile(
    r"(?i)^(?:press|media|news) (?:release|statement)|^statement\b|^bulletin\b|"
    r"\b(?:for immediate|not for) release\b|^(?:comunicado|nota) de prensa"
)
_ISSUER = re.compile(r"(?P<name>[A-Z][^\d,;:|]{2,60}?)(?:, \d{1,2} \w+ \d{4})?")
_RELEASED = 6.0  # a release names its issuer more surely than any other line does
_OFFICE = re.compile(r"(?i)\b(?:desk|staff|bureau|newsroom|team)$")
_BY = re.compile(r"^(?:By|BY|Por|Redacción):? ")
_SLOGAN = re.compile(
    r"(?P<name>[A-Z][\w&'’]*(?: [A-Z&][\w&'’]*){0,3}), (?:with agencies|[a-z]+(?: [a-z]+){1,8})\.?"
)
_TAGLINE = re.compile(
    r"(?i)\b(?:weekly|daily|newspaper|magazine|news|journal|since \d{4}|every (?:morning|day|"
    r"week)|semanario|diario)\b"
)
_COMPANY = re.compile(
    r"(?i)[ ,]+(?:media|newspapers?|ltd|limited|inc|llc|plc|pvt|gmbh|ag|group|publishing|publications|"
    r"company|co|corp|corporation|cooperative|s\.?\s?[al]\.?(?:u\.?)?|& sons|holdings)\.?$"
)
_COPYRIGHT = re.compile(
    r"(?i:all content copyright|(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?)\s*(?:by )?(?:(?:19|"
    r"20)\d{2}\s*(?:[-–]\s*(?:19|20)?\d{2})?)?,?\s*(?P<name>[^\W\d_].{1,60}?)"
    r"\s*(?:\d{4}|[.|·,]\s|\.$|$|All |This |Todos |Reproduction)"
)
_MORE = re.compile(
    r"(?:MORE FROM|More from|More|Also on|ALSO ON|Also in|About|Más de) (?P<name>[^:]{2,40}?)\s*(?::.*)?"
)
_SELF = re.compile(
    r"(?P<name>(?:The |El |La )?[A-Z][\w&'’.]*(?: (?:[A-Z&][\w&'’.]*|of|the|de|"
    r"del)){0,4}) (?:is (?:a non-?profit|an? independent|a? ?reader-?funded|on the ground|"
    r"trusted by|"
    r"registered with|(?:supported|funded|owned) by|free to read|not (?:liable|responsible))|"
    r"es un (?:medio|diario|peri[oó]dico))"
)
_APPEAL = re.compile(
    r"(?:[Ss]ubscribe (?:now )?to|[Ee]njoying|[Ss]upport|[Jj]oin|[Ff]ollow|[Dd]ownload the|"
    r"[Ss]ign up (?:to|for)|[Uu]pgrade to|complete|[Ss]uscríbete a) "
    r"(?P<name>(?:The )?[A-Z][\w&'’]*(?: (?:[A-Z&][\w&'’]*|of|the|de|del))*)"
)
_REPRINT = re.compile(
    r"(?:[Rr]ead the original (?:article|story) on|[Rr]ight here on|[Nn]ews from|^Add(?= .+ on Google)|"
    r"[Ff]ull access to the complete|^Follow(?= .+ channel)) "
    r"(?P<name>(?:The )?[A-Z][\w&'’]*(?: [A-Z&][\w&'’]*)*)"
)
_PROPER = r"(?:The |El |La )?[A-Z][\w&'’]*(?: (?:[A-Z&][\w&'’]*|of|the|de|del))*"
_STAFF = re.compile(
    rf"\b(?:editor|reporter|correspondent|writer|journalist|columnist) (?:at|for|with|of) (?P<name>{_PROPER})"
)
_ADDRESS = re.compile(rf"^(?P<name>{_PROPER})(?:, \d|,? P\.?O\. Box| \| )")
_GLUED = re.compile(r"(?P<name>[A-Z][\w.&' ]{2,40}?)\s?(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}-\d{2}-\d{2})")
_ID = re.compile(r"\(?(?P<name>[A-Z]{3,})\d{12,}\w*\)?")
_DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý/.,' -]{2,60}[^()]{0,30}\((?P<name>[^()]{3,40})\)\s*[-–—]")
_BRACKETED = re.compile(r"\((?P<id>[A-Z]{3,}) ?- ?[^()]{2,40}\)\s*")
_EMAIL = re.compile(r"[\w.+-]@([\w-]{2,60})\.[\w.]")
_SPLIT = re.compile(
    r"\s+[|·•–—/-]\s+|\s{2,}|\s+with (?=[A-Z])|\s+(?:and|y|con) (?=.*(?i:agenc|wire|news service))|:\s+|"
    r",\s+(?=with |[A-Z])|\s+for (?:the )?(?=[A-Z])|(?<=\w),\s+(?=\d)"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A name that may be the outlet's, how much speaks for it, and the words."""

    name: str
    weight: float
    words: str


def outlet_of(
    text: str, lines: Sequence[Line], stated: Sequence[Stated], title: str | None
) -> tuple[str, str] | None:
    """The outlet and the words that name it, or None where the source does not say.

    Args:
        text: the article's text.
        lines: its lines with role and noise.
        stated: what the markup declares.
        title: the headline.
    """
    for item in stated:
        if item.field == "outlet" and not _SECTIONS.fullmatch(item.value):
            return _shown(item.value), item.words
    groups: dict[str, list[Evidence]] = {}
    for found in _candidates(text, lines, stated, title):
        name = _trim(found.name)
        if _plausible(name):
            group = groups.setdefault(_key(name), [])
            if all(other.weight != found.weight or other.words != found.words for other in group):
                group.append(Evidence(name, found.weight, found.words))
    headline = next((i for i, line in enumerate(lines) if line.role is Role.HEADLINE), 0)
    notes = [
        start_of(text, line, 100)
        for line in lines[headline + 5 :]
        if line.noise not in (None, "related articles", "agency")
    ]
    told = (item for group in groups.values() for item in group)
    wires = {_key(_trim(item.name)) for item in told if _DATELINE.match(item.words)}
    domains = {_key(match[1]) for match in _EMAIL.finditer(text)}
    best, most = None, 0.0
    for key, group in groups.items():
        if key in wires:  # who is named before the dash, and as the author, wrote for others
            group = [item for item in group if not (_BY.match(item.words) or _DATELINE.match(item.words))]
        if not group:
            continue
        foot = 2 * any(note.startswith((group[0].name, f"The {group[0].name}")) for note in notes)
        if is_people(group[0].name) and not foot and all(item.weight < ENOUGH for item in group):
            continue
        if any(f"{group[0].name} contributed to" in note for note in notes):
            continue
        shorter = [item for other in groups if _extends(key, group, other) for item in groups[other]]
        total = (
            sum(item.weight for item in group + shorter)
            + 2 * (key in domains)
            + foot
            + is_press(group[0].name)
        )
        if total >= ENOUGH and total > most:
            best, most = max(group, key=lambda item: item.weight), total
    return (_shown(best.name), best.words) if best else None


def _candidates(
    text: str, lines: Sequence[Line], stated: Sequence[Stated], title: str | None
) -> Iterator[Evidence]:
    first = next(
        (i for i, line in enumerate(lines) if line.noise is None and line.role is Role.BODY), len(lines)
    )
    yield from _issuer([start_of(text, line, 100) for line in lines[:first]][:_HEAD])
    headline = next((i for i, line in enumerate(lines) if line.role is Role.HEADLINE), 0)
    for item in stated:
        if item.field == "site link":
            yield Evidence(item.value, 3, item.words)
        elif item.field == "page title":
            yield from _page_title(item, title)
    for index, line in enumerate(lines):
        body = start_of(text, line, 400)
        if index == first:
            slug = _DATELINE.match(body)
            if slug:
                yield Evidence(slug["name"], 1.5, slug[0])
        if line.noise is None or line.noise in ("front matter", "message header"):
            continue
        if line.noise != "related articles" or _MORE.fullmatch(body):
            yield from _furniture(body)
        if index < first and line.noise in ("page head", "date line", "byline", "menu", "boilerplate"):
            near = abs(index - headline) == 1 or index == 0
            yield from _masthead(body, near and not _told(body, lines, text, first), index < headline)


def _issuer(head: Sequence[str]) -> Iterator[Evidence]:
    """Who speaks in a press release: the name in its first lines that is dated, or stands alone."""
    if not any(_RELEASE.search(line) for line in head):
        return
    for line in head:
        match = _ISSUER.fullmatch(line)
        if match and not _RELEASE.search(line):
            yield Evidence(match["name"], _RELEASED, line)
            return


def _page_title(item: Stated, title: str | None) -> Iterator[Evidence]:
    parts = re.split(r"\s+[|·•–—-]\s+|\s+:\s+", item.value)
    if len(parts) > 1 and title and _key(parts[0])[:20] == _key(title)[:20]:
        yield Evidence(parts[-1], 3, item.words)


def _furniture(body: str) -> Iterator[Evidence]:
    for pattern, weight in ((_COPYRIGHT, 3.0), (_MORE, 2.0), (_GLUED, 8.0), (_ID, 6.0)):
        match = pattern.fullmatch(body) if pattern in (_MORE, _GLUED, _ID) else pattern.match(body)
        if match:
            yield Evidence(match["name"], weight, body)
    for match in _SELF.finditer(body):
        yield Evidence(match["name"], 3, match[0])
    for pattern, weight in ((_STAFF, 2), (_ADDRESS, 2)):
        match = pattern.search(body)
        if match and is_press(match["name"]):
            yield Evidence(match["name"], weight, body)
    for match in _REPRINT.finditer(body):
        yield Evidence(match["name"], 3, match[0])
    for match in _APPEAL.finditer(body):
        yield Evidence(match["name"], 1, match[0])


def _told(body: str, lines: Sequence[Line], text: str, first: int) -> bool:
    """Whether the opening of the story uses a word of a line, which then names its subject."""
    opening = " ".join(
        start_of(text, line, 2000) for line in lines[first : first + 6] if not line.noise
    ).casefold()
    return any(word.casefold() in opening for word in re.findall(r"\w{4,}", body))


def _masthead(body: str, alone: bool, above: bool) -> Iterator[Evidence]:
    """Names in a line of the head of a page.

    Args:
        body: the line.
        alone: it stands beside the headline and the story does not use its words.
        above: it stands above the headline, where no byline does.
    """
    wire = _BRACKETED.fullmatch(body)
    if wire:
        yield Evidence(wire["id"], 1, body)
        return
    bare = _BY.sub("", body)
    if body.startswith("Redacción") and bare != body:
        yield Evidence(bare, 1.5, body)
    slogan = _SLOGAN.fullmatch(bare)
    segments = [slogan["name"]] if slogan else [part.strip() for part in _SPLIT.split(bare) if part.strip()]
    served = slogan is not None or any(is_agency(part) for part in segments[1:])  # "Courier / News Agency"
    named = False
    for index, segment in enumerate(segments):
        name = _DESK.sub("", segment)
        tagline = index == 0 and len(segments) == 2 and _TAGLINE.search(segments[1])
        if (bare != body or (served and "," in body)) and is_people(name.title()):
            continue
        if name != segment or tagline or is_press(name) or (served and index == 0):
            yield Evidence(name, 1 if named else 3, body)
            named = True
        elif index == 0:
            strong = alone and len(segments) == 1 and (above or not is_people(name))
            yield Evidence(name, 3 if strong else 1.5 if alone else 1, body)


def _trim(name: str) -> str:
    name = name.strip(' .,:;|·-–—"“”')
    for _ in range(3):
        name = _COMPANY.sub("", name).strip(" .,")
    return name


def _plausible(name: str) -> bool:
    """Whether a name can be an outlet's: capitalised, no agency, no section."""
    words = name.split()
    if (
        not 1 <= len(words) <= 6
        or len(name) < 3
        or re.search(r"\d{2}", name)
        or re.search(r"[?!@<>{},]", name)
    ):
        return False
    sections = all(_SECTIONS.fullmatch(part) for part in re.split(r" (?:and|&|y) ", name))
    if is_agency(name) or sections or not words[0][0].isupper() or _OFFICE.search(name):
        return False
    return all(word[0].isupper() or not word[0].isalpha() or word in _SMALL for word in words)


def _key(name: str) -> str:
    bare = re.sub(r"(?i)^(?:the|el|la)\s+", "", name)
    return "".join(re.findall(r"\w+", bare.casefold()))


def _extends(key: str, group: list[Evidence], other: str) -> bool:
    """Whether a name is another with words added, as "WOLR News" is of "WOLR", and stands well by itself."""
    return key != other and len(other) >= 4 and key.startswith(other) and group[0].weight >= 1.5


def _shown(name: str) -> str:
    """A name in capitals as names are written; an acronym stays."""
    name = " ".join(name.split())
    if name.isupper() and " " in name:
        words = [_written(word) for word in name.split()]
        return " ".join([words[0], *(w.lower() if w.lower() in _SMALL else w for w in words[1:])])
    return name


def _written(word: str) -> str:
    """A word in capitals as it is written: an acronym has no vowel, or is known."""
    acronym = len(word) <= 3 and (word in _ACRONYMS or not re.search("[AEIOUÁÉÍÓÚ]", word))
    return word if acronym else word.capitalize()
