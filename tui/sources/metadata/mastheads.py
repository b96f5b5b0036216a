"""The outlet's name in the head of a page: mastheads, bylines, titles, and who issues a press release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
    r"^(?:(?:Edited|Written|Reported|Compiled|Posted|Published|Updated|Story|Words|Text|Report) )?"
    r"(?:By|BY|by|Por|POR):? |"
    r"^(?:Redacción|Texto|De la redacción de|Special to|Of|From(?= the| The)|for|para)[: ] ?"
)
_DESK = re.compile(
    r"[ ,]+(?:(?i:with (?:the )?agencies|(?:the )?editors|"
    r"staff(?: reporters?| writers?| correspondents?)?|correspondents|"
    r"reporters|(?:news |research |foreign |web |digital |sports? |business |city |[a-z]{2} )?desk|newsroom|"
    r"online|edition|print edition|team)|"
    r"(?:[a-z-]+ ){1,3}(?:staff|reporter|correspondent|editor|writer)s?|contributor)$"
)
_OFFICE = re.compile(r"(?i)\b(?:desk|newsroom|bureau|team|online|staff)$")
_INITIALS = re.compile(r"[A-Z]{2,3}")  # of a desk: as likely those of a longer name
# "The Federal": two words of which the second is none of those that columns are called by, too.
_THE = re.compile(
    r"(?i)the (?!(?:big|long|deep|short|daily|weekly|take\w*|upshot|brief\w*|lead|point|list|edge|debate|"
    r"issue|interview|question|morning|evening|view|read|review|latest|week|day|world|week-?end|facts?|numbers)\b)"
    r"[\w'’-]{3,}"
)
_LABELLED = re.compile(rf"(?i:outlet|publication|publisher|newspaper|medio|zeitung|testata) ?: ?{NAME}")
_BY_THE = re.compile(rf"(?:By|BY|by) (?=(?:The|THE) ){NAME}(?= \||$)")
_PLACED = re.compile(
    r"[^,|]+, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"
)  # "Central News, London": an agency's credit
_POST = re.compile(
    r"(?:[A-Z][a-z]+ ){0,3}(?:Correspondent|Reporter|Editor|Writer|Columnist|Staff|Contributor)s?,? "
    r"(?:for |at |of )?(?=[A-Z])"
)
_SLOGAN = re.compile(
    r"(?P<name>[A-Z][\w&'’]*(?: [A-Z&][\w&'’]*){0,3}), (?:with agencies|[a-z]+(?: [a-z]+){1,8})\.?"
)
_TAGLINE = re.compile(
    r"(?i)\b(?:weekly|daily|newspaper|magazine|news|journal|paper|portal|comunicaci[oó]n|periodismo|"
    r"since \d{4}|every (?:morning|day|week)|semanario|diario)\b"
)
_FOR = re.compile(rf",? (?:in [A-Z]\w+ )?(?:(?:for|para) (?:the )?|of the ){NAME}$")
_BRACKETED = re.compile(r"\((?P<id>[A-Z]{3,}) ?- ?[^()]{2,40}\)\s*")
_SPLIT = re.compile(
    r"\s*[|·•»›>]\s*|\s+[–—/-]\s+|\s{2,}|\s+with (?=[A-Z])|"
    r"\s+(?:and|y|con) (?=.*(?i:agenc|wire|news service))|:\s+|"
    r",\s+(?=with |[A-Z])|,?\s+for (?:the )?(?=[A-Z])|(?<=\w),\s+(?=\d)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)"
_STAMP = re.compile(
    r"(?i)(?:last |first )?(?:updated|published|posted|publicado|actualizado)\b.*|"
    r".*\b(?:edition|edici[oó]n|issue|n[o.º°]+ ?\d+)|"
    r"(?:mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rc|jueves|viernes|s[aá]bado|domingo)[a-z]*\.?,?.*\d.*|"
    rf"[^a-z]*(?:\d{{1,2}}(?:st|nd|rd|th)?[ .-]*(?:of |de )?)?{_MONTH}[a-z]*\.?\b[^a-z]*(?:de(?:l)? )?\d.*|"
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
    if wire := _BRACKETED.fullmatch(body):
        yield Clue(wire["id"], 1, body)
        return
    if label := _LABELLED.fullmatch(body):
        yield Clue(label["name"], _LABEL, body)
        return
    bare = _BY.sub("", body)
    if bare != body and body.startswith(("Redacción", "Special", "Of ")):
        yield Clue(bare, 1.5, body)
    slogan = _SLOGAN.fullmatch(bare)
    segments = [slogan["name"]] if slogan else [part.strip() for part in _SPLIT.split(bare) if part.strip()]
    named_by = bool(segments) and (bare != body) and is_people(segments[0].title())
    stamped = [segment for segment in segments if _STAMP.fullmatch(segment)]
    segments = [segment for segment in segments if segment not in stamped]
    served = slogan is not None or any(is_agency(part) for part in segments[1:])  # "Courier / News Agency"
    if (match := _FOR.search(bare)) and is_people(bare[: match.start()].strip(" ,")):
        yield Clue(match["name"], 3, body)
        return
    if (match := _BY_THE.match(body)) and not is_agency(match["name"]):
        yield Clue(match["name"], 3, body)
    credit = (
        not above
        and bare == body
        and _PLACED.fullmatch(body) is not None
        and not is_people(body.partition(",")[0])
    )
    named = False
    for index, segment in enumerate(segments):
        name = _POST.sub("", _DESK.sub("", segment))
        if site := site_name(name) or known_outlet(name):
            byline = ENOUGH if site_name(name) else _KNOWN
            yield Clue(site, 6 if above and not in_story else byline, body)
            named = True
            continue
        tagline = (
            index == 0 and len(segments) == 2 and _TAGLINE.search(segments[1]) and not is_section(segments[1])
        )
        office = name != segment and _OFFICE.search(segment)
        if (bare != body or (served and "," in body)) and is_people(name.title()) and not office:
            continue
        if name != segment or tagline or names_paper(name) or (served and index == 0):
            short = name != segment and _INITIALS.fullmatch(name)
            titled = names_paper(name) and (len(name.split()) < _LONG or is_titled(name))
            person = name != segment and is_people(name) and not office
            long = names_paper(name) and not titled and name == segment and " Desk" not in name
            best = 6 if above and titled else 1.5 if short or person or long else 3
            yield Clue(name, 1 if named or credit else best, body)
            named = True
        elif (
            index == 0
            and len(segments) == 1
            and stamped
            and not in_story
            and not is_people(name)
            and bare == body
        ):
            # "South Coast | 10 April", "Hamburg, 10 April"
            place = " " in name or body.startswith(f"{name},")
            yield Clue(name, 1.5 if place else 3, body)
        elif index == 0:
            strong = alone and len(segments) == 1 and bare == body and (above or not is_people(name))
            yield Clue(
                name,
                (3 if above and _THE.fullmatch(name) else _ALONE) if strong else 1.5 if alone else 1,
                body,
            )
        elif named_by and not in_story and not is_section(name):
            yield Clue(name, 1.5, body)


def is_byline(body: str) -> bool:
    """Return whether a line names who wrote it."""
    return bool(_BY.match(body))
