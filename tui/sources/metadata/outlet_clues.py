"""Words by which a page names its outlet: each clue is a name, its weight, and the words.

A clue of weight 3 is enough by itself, lighter ones have to agree. Other papers that a story mentions are
no clue, only names in the furniture around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.languages.patterns import furniture_lines, outlet_phrases, sentences_of_itself
from tui.sources.metadata.known import known_outlet, outlet_of_host
from tui.sources.metadata.names import key_of, names_paper, plausible, trimmed

_CAP = r"[A-Z0-9À-ÖØ-Þ][\w&'’+-]*(?:\.[\w-]+)*"
_ARTICLE = r"(?:(?:The|El|La|Los|Las|Le|Die|Der|Das) )?"
NAME = rf"(?P<name>{_ARTICLE}{_CAP}(?: (?:(?:of|the|de|del|and|y|&|on) )?{_CAP}){{0,5}})"


ENOUGH = 3.0  # weight of the clues to the outlet together
_SITE = re.compile(
    r"[\w-]{3,}\.(?:(?:com?|org|net|gov)(?:\.[a-z]{2})?|info|news|biz|tv|media|live|eu|[a-z]{2})"
)


@dataclass(frozen=True, slots=True)
class Clue:
    """A name that may be the outlet's.

    Attributes:
        name: as written in the source.
        weight: strength of the evidence; 3 is enough.
        words: the evidence.
        company: whether it is a company that speaks, whose legal form belongs to its name.
    """

    name: str
    weight: float
    words: str
    company: bool = False


def _around(before: str, after: str) -> re.Pattern[str]:
    """Return a pattern of a name between words that may be in small letters or capitals."""
    return re.compile(rf"(?i:(?<!\w)(?:{before})){NAME}(?i:{after})" if before else rf"{NAME}(?i:{after})")


class _Surrounded:
    """Names between words, looked for only where these stand: few lines need the costly pattern of a name."""

    def __init__(self, before: str, after: str) -> None:
        self._parts = before, after
        self._words = re.compile(f"(?i:{after})" if before in ("", "^") else rf"(?i:(?<!\w)(?:{before}))")

    def find(self, body: str) -> Iterator[re.Match[str]]:
        """Yield the names in a line, each with the words around it."""
        if self._words.search(body):
            yield from self._pattern.finditer(body)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _around(*self._parts)


# Furniture anywhere in a page: words around the name, and the weight.
_ANYWHERE = tuple((_Surrounded(before, after), weight) for before, after, weight in furniture_lines())
_COPYRIGHT = re.compile(
    r"(?i:all content copyright|(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?)\s*(?:by )?(?:(?:19|"
    r"20)\d{2}\s*(?:[-–]\s*(?:19|20)?\d{2})?)?,?\s*(?P<name>[^\W\d_].{1,60}?)"
    r"\s*(?:\d{4}|[.|·,]\s|\.$|$|All |This |Todos |Reproduction)"
)
# Owners of many outlets, and of none that is called like them.
_OWNER = re.compile(
    r"(?i)\b(?:productions?|enterprises|ventures|media|group|holdings?|interactive|communications|entertainment|"
    r"digital|broadcasting|networks?|inc|llc|corp(?:oration)?)\b"
)
_RESERVED = re.compile(
    r"(?i)(?:all rights reserved|todos los derechos reservados|tous droits r[eé]serv[eé]s)\W"
)
_WHOLLY = re.compile(r"(?i)copyright\s*(?:©|\(c\))[^.]*")  # of a line, as no picture is claimed
_YEARED = re.compile(rf"(?:19|20)\d\d {NAME}")  # "2024 Ravna International", whose sign is lost
# A text that another paper printed with leave of its own: "(c) 2025, The Ravna Post. Distributed by …".
_SYNDICATED = re.compile(
    r"(?i)\bdistributed by\b|\bsyndicat(?:e|ed|ion)\b|^\(c\) ?(?:19|20)\d\d, |to see more, visit\b|"
    r"\bcontent agency\b"
)
_CLAIM = re.compile(r"(?i)\b(?:19|20)\d\d\b|\brights\b|derechos|rechte|droits|diritti|direitos")
# "Ravna Noticias © 2026", "Ravna News 2026": a line of copyright whose sign may be lost.
_SIGNED = re.compile(rf"{NAME} (?P<sign>© ?)?(?:19|20)\d\d\.?")
_MORE = re.compile(rf"(?:{outlet_phrases('MORE_FROM')}) (?P<name>[^:]{{2,40}}?)\s*(?::.*)?")
_AUTHORS_DO = outlet_phrases("AUTHORS_DO")
_STAFF = re.compile(rf"\b(?:{outlet_phrases('STAFF')}) {NAME}")
_ADDRESS = re.compile(
    rf"^{NAME},? (?:\d{{1,4}} [A-Z]\w+ (?:Street|Road|Avenue|Lane|Square|St|Ave|Rd)\b|P\.?O\. Box)"
)
_GLUED = re.compile(r"(?P<name>[A-Z][\w.&' ]{2,40}?)\s?(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}-\d{2}-\d{2})")
_ID = re.compile(r"\(?(?P<name>[A-Z]{3,})\d{12,}\w*\)?")

# Sentences of a story that only its outlet writes.
_OF_ITSELF = tuple(
    (re.compile(pattern.format(name=NAME)), weight) for pattern, weight in sentences_of_itself()
)

# How the pages of the Associated Press, and hardly any other, set the time of an update.
_STAMPED_BY_AP = re.compile(r"(?:Updated|Published) \d{1,2}:\d\d [AP]M [A-Z]{3}, [A-Z][a-z]+ \d{1,2}, \d{4}")

# Phrases of pages by an agency, not of papers that print its text.
_WIRE = (
    (re.compile(r"(?P<name>[A-Z]\w+) [A-Z][a-z]{2} \d{1,2}, \d{4}, \d\d[.:]\d\d ?[AP]M IST"), 3),
    (re.compile(r"\((?P<name>AP)(?: Photo[^()]*)?\)"), 1),
    (re.compile(r"(?i:our standards): (?:The )?(?:Thomson )?(?P<name>[A-Z]\w+) (?:Trust )?Principles"), 3),
    (
        _around(
            r"^(?:only |for )?",
            r" (?:clients|subscribers|customers|members) (?:may|can|should|must|are|only)\b",
        ),
        3,
    ),
    (re.compile(rf"^(?:By|BY) {NAME}(?: [Ss]taff| STAFF)?(?= \||$)"), 1),
)


def boilerplate_clues(body: str) -> Iterator[Clue]:
    """Yield clues to the outlet in a line of furniture anywhere in the page.

    Args:
        body: the line.
    """
    if _SYNDICATED.search(body):
        return
    yield from _copyright_clues(body)
    for pattern, weight in ((_MORE, 2.0), (_ID, 6.0)):
        if match := pattern.fullmatch(body):
            yield Clue(match["name"], weight, body)
    if match := _GLUED.fullmatch(body):
        yield Clue(match["name"], 8.0 if names_paper(match["name"]) else 1.5, body)
    for pattern in (_STAFF, _ADDRESS):
        match = pattern.search(body)
        if match and names_paper(match["name"]):
            yield Clue(match["name"], 2, body)
    for surrounded, weight in _ANYWHERE:
        for match in surrounded.find(body):
            if not _is_of_author(match["name"], body):
                yield Clue(match["name"], weight, match[0])


def _copyright_clues(body: str) -> Iterator[Clue]:
    """Yield the owner that a line of copyright names, whose sign may be lost."""
    if match := _COPYRIGHT.search(body) if _RESERVED.match(body) else _COPYRIGHT.match(body):
        paper = names_paper(trimmed(match["name"]))
        claims = _CLAIM.search(body) or _WHOLLY.fullmatch(body)
        sure = claims and (paper or not _OWNER.search(match["name"]))
        yield Clue(match["name"], 3.0 if sure else 2.0 if paper else 1.5, body)
    if (yeared := _YEARED.fullmatch(body)) and (known_outlet(yeared["name"]) or names_paper(yeared["name"])):
        yield Clue(yeared["name"], 2.0, body)
    signed = _SIGNED.fullmatch(body)
    if signed and (signed["sign"] or names_paper(signed["name"])):  # and no "October 2026" of an archive
        yield Clue(signed["name"], 3.0 if signed["sign"] else 2.0, body)


def _is_of_author(name: str, body: str) -> bool:
    """Return whether a line begins with what an author of that name does: "Maya covers the courts"."""
    return re.match(rf"{re.escape(name)} (?:{_AUTHORS_DO})\b", body) is not None


def story_clues(body: str) -> Iterator[Clue]:
    """Yield clues in a line of the story in which the outlet speaks of itself."""
    for pattern, weight in _OF_ITSELF:
        for match in pattern.finditer(body):
            # a company, too, understands or has learned
            if weight >= 3 or names_paper(match["name"]) or known_outlet(match["name"]):
                yield Clue(match["name"], weight, match[0])


def agency_clues(body: str) -> Iterator[Clue]:
    """Yield clues in a line of a page that an agency published itself."""
    if _STAMPED_BY_AP.fullmatch(body):
        yield Clue("AP", 2, body)
    for pattern, weight in _WIRE:
        if match := pattern.search(body):
            yield Clue(match["name"], weight, body)


def domains(lines: Sequence[str]) -> frozenset[str]:
    """Return the names of sites in addresses in lines of furniture."""
    found = re.findall(r"(?:[\w.+-]@|https?://(?:www\.)?|\bwww\.)([\w-]{3,60})\.[\w.]", "\n".join(lines))
    return frozenset(name.lower().replace("-", "") for name in found)


def site_name(words: str) -> str | None:
    """Return the outlet that words name by its site ("Ravna.com"), or None where they are no address.

    Args:
        words: of a line; an unknown address is a name only where it begins with a capital.
    """
    if not _SITE.fullmatch(words):
        return None
    return outlet_of_host(words.lower()) or (words if words[0].isupper() else None)


def host_of(addresses: Iterable[str]) -> str:
    """Return the host of the first whole web address, without "www"; empty where there is none."""
    for address in addresses:
        if match := re.match(r"(?i)https?://(?:www\.)?([^/:\s]+)", address):
            return match[1].lower()
    return ""


def is_of_host(name: str, host: str) -> bool:
    """Return whether a host may be that of an outlet: it holds its name, or is made of its letters in order.

    Args:
        name: of the outlet: "The New York Times".
        host: of a page's own address: "nytimes.com".
    """
    key, labels = key_of(name), [re.sub(r"\W", "", label) for label in host.split(".")]
    if key in "".join(labels):
        return True
    letters = unicodedata.normalize("NFD", key)
    return any(len(label) > 2 and _in_order(label, letters) for label in labels[:-1])


def _in_order(part: str, whole: str) -> bool:
    """Return whether the letters of a part occur in a whole in their order."""
    rest = iter(whole)
    return all(letter in rest for letter in part)


def named_as(domain: str, lines: Sequence[str]) -> Iterator[Clue]:
    """Yield a name in the furniture that is that of the site in an address there.

    Args:
        domain: main part of the site's host.
        lines: of the furniture.
    """
    for body in lines:
        for match in re.finditer(NAME, body):
            words = match["name"].split()
            for first in range(len(words)):
                for end in range(len(words), first, -1):
                    name = " ".join(words[first:end])
                    if key_of(name) == domain and plausible(name):
                        # a page has the addresses of others as well: of tools it uses, of pages it quotes
                        yield Clue(name, 1.5 if names_paper(name) else 0.5, body)
                        return
