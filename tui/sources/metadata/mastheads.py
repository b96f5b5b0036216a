"""The outlet's name in the head of a page: mastheads, bylines, titles, and who issues a press release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.languages.patterns import alternatives, outlet_phrases
from tui.sources.metadata.known import known_outlet
from tui.sources.metadata.names import (
    is_agency,
    is_people,
    is_release,
    is_section,
    is_titled,
    key_of,
    names_paper,
    plausible,
)
from tui.sources.metadata.outlet_clues import ENOUGH, NAME, Clue, site_name

_HEAD = 4  # lines in which a press release names itself and its issuer
_SUFFIX = re.compile(rf" (?P<mark>[|–—-]) {NAME}$")
_ISSUER = re.compile(r"(?P<name>[A-Z][^\d,;:|]{2,60}?)(?:, \d{1,2} \w+ \d{4})?")
_LONG = 4  # words of a line that is more often a headline than a name
_ALONE = 2.5  # words alone above a headline that no paper is called by may be a section or a programme
_LABEL = 6.0  # of a label that says so: "Publication: …"
_KNOWN = 2.0  # of a known name in a byline, which may be that of the author's agency
_RELEASED = 6.0  # a release names its issuer more surely than any other line does


_BY = re.compile(
    rf"^(?:(?:{outlet_phrases('BYLINE_VERBS')}) )?(?:{outlet_phrases('BY')}):? |"
    rf"^(?:{outlet_phrases('FROM')})[: ] ?"
)
_FROM_DESK = re.compile(outlet_phrases("FROM_DESK"))
_DESK = re.compile(rf"[ ,]+(?:{outlet_phrases('DESKS')})$")
_OFFICE = re.compile(rf"(?i)\b(?:{outlet_phrases('OFFICES')})$")
_INITIALS = re.compile(r"[A-Z]{2,3}")  # of a desk: as likely those of a longer name
_THE = re.compile(rf"(?i){outlet_phrases('WITH_ARTICLE')}")
_LABELLED = re.compile(rf"(?i:{outlet_phrases('LABELS')}) ?: ?{NAME}")
_BY_THE = re.compile(rf"(?:{outlet_phrases('BY')}) (?=(?:The|THE) ){NAME}(?= \||$)")
_PLACED = re.compile(
    r"[^,|]+, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"
)  # "Central News, London": an agency's credit
_POST = re.compile(
    rf"(?:[A-Z][a-z]+ ){{0,3}}(?:{outlet_phrases('POSTS')})s?,? "
    rf"(?:(?:{outlet_phrases('POST_AT')}) )?(?=[A-Z])"
)
_SLOGAN = re.compile(r"(?P<name>[A-Z][\w&'’]*(?: [A-Z&][\w&'’]*){0,3}), [a-z]+(?: [a-z]+){1,8}\.?")
_TAGLINE = re.compile(rf"(?i)\b(?:{outlet_phrases('TAGLINES')})\b")
_FOR = re.compile(rf",? (?:{outlet_phrases('BEFORE_PAPER')}){NAME}$")
_BRACKETED = re.compile(r"\((?P<id>[A-Z]{3,}) ?- ?[^()]{2,40}\)\s*")
_SPLIT = re.compile(
    r"\s*[|·•»›>]\s*|\s+[–—/-]\s+|\s{2,}|:\s+|,\s+(?=[A-Z])|(?<=\w),\s+(?=\d)|" + outlet_phrases("PARTED_AT")
)
_MONTH = f"(?:{outlet_phrases('MONTH_STARTS')})"
_STAMP = re.compile(
    rf"(?i)(?:(?:{alternatives('STAMP_OPENINGS')}) )?(?:{outlet_phrases('STAMP_VERBS')})\b.*|"
    rf".*\b(?:{outlet_phrases('ISSUES')}|n[o.º°]+ ?\d+)|(?:{outlet_phrases('DAY_STARTS')})[a-z]*\.?,?.*\d.*|"
    rf"[^a-z]*(?:\d{{1,2}}(?:st|nd|rd|th)?[ .-]*(?:(?:{outlet_phrases('OF_MONTH')}) )?)?{_MONTH}[a-z]*"
    rf"\.?\b[^a-z]*(?:(?:{outlet_phrases('OF_YEAR')}) )?\d.*|"
    r"[\d\W]+(?:[ap]\.?m\.?|gmt|utc|[a-z]{2,4})?|\d+ ?(?:p|c|min.*)"
)


def issuer(head: Sequence[str]) -> Iterator[Clue]:
    """Yield the issuer of a press release: the name in its first lines that is dated, or alone on a line."""
    head = head[:_HEAD]
    if not any(map(is_release, head)):
        return
    for line in head:
        match = _ISSUER.fullmatch(line)
        if match and not is_release(line) and plausible(match["name"]):
            yield Clue(match["name"], _RELEASED, line, company=True)
            return


def titled(page_title: str, title: str | None, words: str) -> Iterator[Clue]:
    """Yield the name that a page's title adds to its headline.

    Args:
        page_title: of the page.
        title: of the article.
        words: the evidence.
    """
    parts = re.split(r"\s+[|·•–—-]\s+|\s+:\s+", page_title)
    if len(parts) > 1 and title and key_of(parts[0])[:20] == key_of(title)[:20]:
        yield Clue(parts[-1], 3, words)


def suffixed(headline: str) -> Iterator[Clue]:
    """Yield the name after a bar at the end of a headline; after a dash it may be a person quoted."""
    match = _SUFFIX.search(headline)
    if match and len(headline[: match.start()].split()) > 2 and not is_people(match["name"]):
        yield Clue(match["name"], 3 if match["mark"] == "|" else 1, headline)


def without_outlet(title: str, outlet: str | None) -> str:
    """Return a title without the name of its outlet after a bar or a dash.

    Args:
        title: the title.
        outlet: the name, where known.
    """
    match = _SUFFIX.search(title)
    own = match and outlet and key_of(match["name"]) == key_of(outlet)
    return title[: match.start()] if match and own else title


def masthead(body: str, *, alone: bool, above: bool, in_story: bool) -> Iterator[Clue]:
    """Yield names in a line of the head of a page.

    Args:
        body: the line.
        alone: it is next to the headline or first of all, and the story does not use its words.
        above: it is above the headline, where no byline is.
        in_story: the story uses its words.
    """
    if match := _BRACKETED.fullmatch(body):
        yield Clue(match["id"], 1, body)
    elif match := _LABELLED.fullmatch(body):
        yield Clue(match["name"], _LABEL, body)
    else:
        yield from _unlabelled(_HeadLine.of(body, alone, above, in_story))


@dataclass(frozen=True, slots=True)
class _HeadLine:
    """A line of the head of a page, divided at bars, dashes and commas.

    Attributes:
        body: the line.
        bare: the same without "By" and the like before the names.
        segments: its parts, without those that are dates.
        alone, above, in_story: as for :func:`masthead`.
        slogan: a name with what its paper says of itself ("Ravna News, all about Ravna").
        stamped: one of its parts was a date.
        by_person: a person is named behind "By", before anything else.
    """

    body: str
    bare: str
    segments: tuple[str, ...]
    alone: bool
    above: bool
    in_story: bool
    slogan: bool
    stamped: bool
    by_person: bool

    @classmethod
    def of(cls, body: str, alone: bool, above: bool, in_story: bool) -> _HeadLine:
        """Return a line divided into its parts."""
        bare = _BY.sub("", body)
        slogan = _SLOGAN.fullmatch(bare)
        parts = [slogan["name"]] if slogan else [part.strip() for part in _SPLIT.split(bare) if part.strip()]
        by_person = bool(parts) and bare != body and is_people(parts[0].title())
        segments = tuple(part for part in parts if not _STAMP.fullmatch(part))
        stamped = len(segments) < len(parts)
        return cls(body, bare, segments, alone, above, in_story, slogan is not None, stamped, by_person)

    @property
    def signed(self) -> bool:
        """Whether the line begins with "By" or the like."""
        return self.bare != self.body

    @property
    def served(self) -> bool:
        """Whether an agency is named behind the paper that prints it ("Courier / News Agency")."""
        return self.slogan or any(map(is_agency, self.segments[1:]))

    @property
    def credit(self) -> bool:
        """Whether the line is like "Central News, London", an agency's credit."""
        placed = not self.above and not self.signed and _PLACED.fullmatch(self.body) is not None
        return placed and not is_people(self.body.partition(",")[0])

    def is_author(self, segment: str, name: str) -> bool:
        """Return whether a part names a person who wrote the article, and no desk."""
        behind_name = self.signed or (self.served and "," in self.body)
        return behind_name and is_people(name.title()) and not _is_office(segment, name)

    def names_outlet(self, index: int, segment: str, name: str) -> bool:
        """Return whether a part is marked as an outlet by its words, or by those of the next part."""
        if name != segment or names_paper(name) or (self.served and index == 0):
            return True
        if index or len(self.segments) != 2:
            return False
        return bool(_TAGLINE.search(self.segments[1])) and not is_section(self.segments[1])

    def weight(self, segment: str, name: str) -> float:
        """Return how surely a part that is marked as an outlet names that of the page."""
        paper, attached = names_paper(name), name != segment
        titled = paper and (len(name.split()) < _LONG or is_titled(name))
        if self.above and titled:
            return 6
        short = attached and _INITIALS.fullmatch(name)
        person = attached and is_people(name) and not _is_office(segment, name)
        long = paper and not titled and not attached and " Desk" not in name
        return 1.5 if short or person or long else 3

    def weight_by_place(self, index: int, name: str) -> float:
        """Return how surely a part names the outlet, judged by its place alone; 0 where not at all."""
        if index:
            return 1.5 if self.by_person and not self.in_story and not is_section(name) else 0
        only = len(self.segments) == 1 and not self.signed
        if only and self.stamped and not self.in_story and not is_people(name):
            is_place = " " in name or self.body.startswith(f"{name},")  # "South Coast | 10 April"
            return 1.5 if is_place else 3
        if only and self.alone and (self.above or not is_people(name)):
            return 3 if self.above and _THE.fullmatch(name) else _ALONE
        return 1.5 if self.alone else 1


def _is_office(segment: str, name: str) -> bool:
    """Return whether a part is a desk or bureau, of which the name is only the beginning."""
    return name != segment and _OFFICE.search(segment) is not None


def _unlabelled(line: _HeadLine) -> Iterator[Clue]:
    """Yield names in a line that does not say "Publication:" or the like."""
    body, bare = line.body, line.bare
    if line.signed and _FROM_DESK.match(body):
        yield Clue(bare, 1.5, body)
    if (match := _FOR.search(bare)) and is_people(bare[: match.start()].strip(" ,")):
        yield Clue(match["name"], 3, body)
        return
    if (match := _BY_THE.match(body)) and not is_agency(match["name"]):
        yield Clue(match["name"], 3, body)
    named = False
    for index, segment in enumerate(line.segments):
        name = _POST.sub("", _DESK.sub("", segment))
        if site := site_name(name) or known_outlet(name):
            byline = ENOUGH if site_name(name) else _KNOWN
            yield Clue(site, 6 if line.above and not line.in_story else byline, body)
            named = True
        elif line.is_author(segment, name):
            continue
        elif line.names_outlet(index, segment, name):
            yield Clue(name, 1 if named or line.credit else line.weight(segment, name), body)
            named = True
        elif weight := line.weight_by_place(index, name):
            yield Clue(name, weight, body)


def is_byline(body: str) -> bool:
    """Return whether a line names who wrote it."""
    return bool(_BY.match(body))
