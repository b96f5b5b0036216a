"""Words by which a page names its outlet: each clue is a name, its weight, and the words.

A clue of weight 3 is enough by itself, lighter ones have to agree. Other papers that a story mentions are
no clue, only names in the furniture around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.sources.metadata.outlet_names import key_of, names_paper, plausible

_CAP = r"[A-Z0-9À-ÖØ-Þ][\w&'’+-]*(?:\.[\w-]+)*"
_ARTICLE = r"(?:(?:The|El|La|Los|Las|Le|Die|Der|Das) )?"
NAME = rf"(?P<name>{_ARTICLE}{_CAP}(?: (?:(?:of|the|de|del|and|y|&|on) )?{_CAP}){{0,5}})"
_KIND = r"(?:free |new |daily |weekly |morning |evening |e-?mail |breaking[- ]news |mobile |official )*"
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|google news|google|you ?tube|linkedin|tik ?tok|"
    r"threads|bluesky|flipboard|apple news|social media|all channels|our channels)\b"
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


# Furniture anywhere in a page: words before the name, words behind it, and the weight.
_ANYWHERE = tuple(
    (_around(before, after), weight)
    for before, after, weight in (
        (
            r"(?:subscribe|sign(?:ing)?[ -]?up|register|get|download|join|open|read|follow|try|install|enjoy)"
            r"(?: now| today| up)?(?: to| for| on| from| in)?(?-i: the)? ",
            rf"(?:(?:['’]s)? {_KIND}(?:app|podcasts?|channels?|e-?paper|whatsapp|telegram)|"
            rf"['’]s {_KIND}newsletters?)\b",
            3,
        ),
        (
            "(?:the|our) ",
            rf" {_KIND}(?:app|whatsapp channel|telegram channel|e-?paper|homepage|newsroom)\b",
            3,
        ),
        (r"(?:sign up (?:to|for)|subscribe to|get) (?-i:the) ", rf" {_KIND}newsletters?\b", 2),
        (
            r"(?:follow|like|find|join|watch|add) ",
            rf"(?: channels?)? (?:on|en|as a preferred source on) {_NETWORK}",
            3,
        ),
        (r"(?:sígu?[ea](?:nos)?|sigue) a ", rf" en {_NETWORK}", 3),
        (rf"(?:on|en) {_NETWORK}: ", "$", 2),
        (
            r"(?:we are|somos|you(?: are|['’]re) reading|this is|welcome to|gracias por leer|"
            r"thank(?:s| you) for (?:reading|visiting|choosing)) ",
            "(?=[.,!|]|$)",
            3,
        ),
        (
            "",
            r" (?:is|es) (?:a non-?profit|a? ?reader-?funded|on the ground|trusted by|registered with|"
            r"free to read|"
            r"(?:supported|funded|owned|published|produced|run|brought to you) by|not (?:liable|responsible)|"
            r"part of|parte de|a (?:registered )?trade ?mark|a member of|a division of|"
            r"the (?:only |leading |largest |oldest )?(?:newspaper|news site|voice|broadcaster)|"
            r"una? (?:medio|diario|peri[oó]dico|publicaci[oó]n|web)|"
            r"an? (?:independent|daily|weekly|monthly|online|digital|local|regional|award-winning|free)\b)",
            3,
        ),
        (
            r"(?:read the original (?:article|story) on|right here on|news from|"
            r"full access to the complete) ",
            "",
            3,
        ),
        (r"^add ", r"(?= .+ on google)", 3),
        (r"(?:latest|all the|breaking) .{0,80}\b(?:at|on|with|only on) ", "(?=[.!|]|$)", 2),
        (r"advertis(?:e|ing) (?:with|in|on) ", "", 3),
        (r"(?:work|jobs|careers|vacancies) (?:for|at|with) ", "", 2),
        (r"about ", r"(?= ?[|·•/] ?(?:contact|privacy|terms|advertise|careers|jobs|help|work)\b)", 3),
        (r"(?:^|[|·•] ?)(?:about|contact|sobre|contacte?) ", "(?=$| ?[|·•])", 1),
        (r"(?:become|be) an? ", r" (?:member|subscriber|supporter|patron)\b", 2),
        (r"(?:published|promoted|editado|publicado) (?:by|por) ", "", 2),
        (r"subscribe (?:now |today )?to ", r" (?:now|today|for|from|and)\b", 3),
        (r"^(?:subscribe (?:now )?to|suscr[ií]b[ae]te a|support) ", "$", 2),
        (
            r"(?:subscribe (?:now )?to|enjoying|support|join|follow|download the|sign up (?:to|for)|"
            r"upgrade to|complete|suscr[ií]b[ae]te a|listen to|watch|write for|donate to) ",
            "",
            1,
        ),
        (
            r"^",
            r" (?:newsroom|newsletters?|subscribers?|subscriptions?|readers|deals|shop|store|premium|"
            r"podcasts?|app|puzzles|membership)\b",
            0.5,
        ),
        (r"illustration\b.{0,60}(?:/|\bfor|:) ?", r"\W*$", 3),
        (r"^(?:image|photo|picture|graphic|video|foto|gr[aá]fico)s?(?: by| credit)?: ", r"\W*$", 1),
    )
)
_COPYRIGHT = re.compile(
    r"(?i:all content copyright|(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?)\s*(?:by )?(?:(?:19|"
    r"20)\d{2}\s*(?:[-–]\s*(?:19|20)?\d{2})?)?,?\s*(?P<name>[^\W\d_].{1,60}?)"
    r"\s*(?:\d{4}|[.|·,]\s|\.$|$|All |This |Todos |Reproduction)"
)
_PRODUCER = re.compile(r"(?i)\b(?:productions?|enterprises|ventures|network inc)\b")
_MORE = re.compile(
    r"(?:MORE FROM|More from|More|Also on|ALSO ON|Also in|About|Más de) (?P<name>[^:]{2,40}?)\s*(?::.*)?"
)
_STAFF = re.compile(
    rf"\b(?:editor|reporter|correspondent|writer|journalist|columnist) (?:at|for|with|of) {NAME}"
)
_ADDRESS = re.compile(
    rf"^{NAME},? (?:\d{{1,4}} [A-Z]\w+ (?:Street|Road|Avenue|Lane|Square|St|Ave|Rd)\b|P\.?O\. Box)"
)
_GLUED = re.compile(r"(?P<name>[A-Z][\w.&' ]{2,40}?)\s?(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}-\d{2}-\d{2})")
_ID = re.compile(r"\(?(?P<name>[A-Z]{3,})\d{12,}\w*\)?")

# Phrases of a story that only refer to its outlet.
_OF_ITSELF = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (
            rf"{NAME} has (?:contacted|approached|asked|reached out to|sought|requested) "
            r"[^.]{1,90}\bcomment\b",
            3,
        ),
        (rf"{NAME}['’]s (?:[A-Z][\w'’-]+ ){{2,3}}(?:, )?(?:reporting|reports|reported) (?:live )?from\b", 3),
        (rf"\b(?:requests?|questions|e-?mails?|inquiries) (?:for comment )?from {NAME}", 2),
        (rf"{NAME}['’]s requests? for (?:comment|an interview)\b", 2),
        (rf"{NAME} (?:understands|can reveal|has learn(?:ed|t)|has seen|has been told)\b", 2),
        (rf"(?:ha podido (?:saber|confirmar)|ha sabido|a preguntas de|ha tenido acceso) {NAME}", 2),
        (rf"\b[Aan]+ {NAME} (?:reporter|correspondent|journalist|photographer) (?:at|in|who|saw|on)\b", 2),
    )
)

# How the pages of the Associated Press, and hardly any other, set the time of an update.
_STAMPED_BY_AP = re.compile(r"(?:Updated|Published) \d{1,2}:\d\d [AP]M [A-Z]{3}, [A-Z][a-z]+ \d{1,2}, \d{4}")

# Phrases of pages by an agency, not of papers that print its text.
_WIRE = (
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
    """Yield clues to the outlet in a line of furniture anywhere in the page."""
    if match := _COPYRIGHT.match(body):
        yield Clue(match["name"], 1.5 if _PRODUCER.search(match["name"]) else 3.0, body)
    for pattern, weight in ((_MORE, 2.0), (_GLUED, 8.0), (_ID, 6.0)):
        if match := pattern.fullmatch(body):
            yield Clue(match["name"], weight, body)
    for pattern in (_STAFF, _ADDRESS):
        match = pattern.search(body)
        if match and names_paper(match["name"]):
            yield Clue(match["name"], 2, body)
    for pattern, weight in _ANYWHERE:
        for match in pattern.finditer(body):
            yield Clue(match["name"], weight, match[0])


def story_clues(body: str) -> Iterator[Clue]:
    """Yield clues in a line of the story in which the outlet speaks of itself."""
    for pattern, weight in _OF_ITSELF:
        for match in pattern.finditer(body):
            if weight >= 3 or names_paper(match["name"]):  # a company, too, understands or has learned
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
                        yield Clue(name, 3, body)
                        return
