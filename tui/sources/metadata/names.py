"""Names in the furniture of a page: of people and agencies, and what can be the name of an outlet."""

from __future__ import annotations

import re

from tui.languages.folding import fold
from tui.languages.patterns import no_names, outlet_phrases
from tui.sources.metadata.known import known_outlet

_PRESS = re.compile(
    rf"(?i)\b(?:{outlet_phrases('PRESS')}|{outlet_phrases('RUBRICS')})\b|\w(?:News|Watch|Bridge|Post|Times|Live|Wire)\b"
)
_AGENCY = re.compile(
    rf"(?i)\b(?:{outlet_phrases('AGENCIES')})\b|"
    r"^(?:the )?(?:AP|AFP|Reuters|UPI|EFE|TASS|KCNA|Yonhap|Xinhua|ANI|PTI|IANS|TNN|AAP|ANSA|SAPA|DPA|Kyodo|"
    r"Getty(?: Images)?|CNN ?Wire|PRNewswire|Business Wire)\.?$"
)
_PART = r"(?:[A-ZÀ-ÖØ-Þ](?:[\w'’-]+|\.)|de|la|van|von|al|el|bin|del)"
_PEOPLE = re.compile(rf"(?:{_PART} ){{1,3}}{_PART}(?:(?:, | and | y | & )(?:{_PART} ){{1,3}}{_PART}){{0,3}}")
_NO_PERSON = re.compile(rf"(?i)\b(?:{outlet_phrases('NO_PERSON')})\b")
_JOB = re.compile(rf"(?i)\b(?:{outlet_phrases('JOBS')})s?\b")


def is_press(name: str) -> bool:
    """Return whether a name holds a word that newspapers and stations call themselves by."""
    return bool(_PRESS.search(name))


def is_agency(name: str) -> bool:
    """Return whether a name is that of a news agency or wire, which serves outlets but is none."""
    return bool(_AGENCY.search(name))


def is_people(line: str) -> bool:
    """Return whether a line only names one to four people, perhaps with their job or place."""
    names = re.split(r",(?! \w+ \w+,)| \| | in (?=[A-Z])", line)[0].strip()
    named = (
        _PEOPLE.fullmatch(names)
        and not _NO_PERSON.search(names)
        and not is_press(names)
        and not is_agency(names)
    )
    return bool(named) and len(line.split()) <= 10


def names_job(line: str) -> bool:
    """Return whether a short line holds a job of a news desk."""
    return len(line.split()) <= 8 and bool(_JOB.search(line))


_TOPICS = rf"(?:{outlet_phrases('TOPICS')})"
_SECTION = re.compile(
    rf"(?i)(?:(?:{outlet_phrases('TOPIC_STARTS')}) )*{_TOPICS}(?:(?:,? (?:and|&|y|e) |[/-]){_TOPICS})*"
    rf"(?: (?:{outlet_phrases('TOPIC_ENDS')}))?"
)
_EDITION = re.compile(rf"(?i){outlet_phrases('EDITIONS')}")
_SERVICE = re.compile(
    r"(?i)(?:facebook|twitter|x|instagram|whatsapp|telegram|google(?: news| play)?|you ?tube|linkedin|"
    r"apple(?: news)?|flipboard|tik ?tok|threads|bluesky|reddit|spotify|patreon|substack|disqus|android|"
    rf"iphone|ios|app store|paypal|e-?mail|rss|adobe|chrome|{outlet_phrases('EVERYBODY')})"
)
_MONTH = f"(?:{outlet_phrases('MONTH_STARTS')})"
_DATED = re.compile(rf"(?i)\b{_MONTH}[a-z]*\.? \d|\d (?:(?:{outlet_phrases('OF_MONTH')}) )?{_MONTH}")
_CLOCK = re.compile(rf"(?i)\d[:.]\d(?!\d* ?FM\b)|\b[ap]\.?m\b|^\d+ (?:{outlet_phrases('COUNTED')})")
_NO_NAME = no_names()
_POSTS = re.compile(rf"(?i)(?:(?:{outlet_phrases('POST_WORDS')})(?: |$))+")
_OFFICE = re.compile(rf"(?i)\b(?:{outlet_phrases('NO_ENDINGS')})$")
_COMPANY = re.compile(
    r"(?i)[ ,]+(?:media|newspapers?|ltd|limited|inc|llc|plc|pvt|gmbh|ag|group|publishing|publications|"
    r"company|co|corp|corporation|cooperative|s\.?\s?[al]\.?(?:u\.?)?|& sons|holdings)\.?$"
)
_ACRONYMS = frozenset(["ABC", "AFP", "AP", "EFE", "EU", "NPR", "UK", "UPI", "US", "USA"])
_FORMS = frozenset({"plc", "inc", "ltd", "gmbh", "ag", "s.a."})
_SMALL = frozenset({"of", "the", "and", "de", "del", "la", "el", "y", "for", "&", "on", "in", "a"})

_ARTICLE = re.compile(rf"(?i)^(?:{outlet_phrases('ARTICLES')})\s+")
_CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?\b")  # of stations in the United States

_RELEASE = re.compile(rf"(?i){outlet_phrases('RELEASES')}")
# A word that makes a name that of a paper, beside a word that is neither this nor a rubric: "Ravna Today".
_PRESS_WORD = re.compile(rf"(?i)(?:{outlet_phrases('PRESS')}|{outlet_phrases('RUBRICS')})")
_TITLE_WORD = re.compile(rf"(?i)(?:{outlet_phrases('SHORT_NAMES')})")
_NETWORKS = (
    "Facebook|Twitter|X|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|TikTok|Threads|Bluesky|Google News"
)
_BUTTON = re.compile(
    rf" (?:{outlet_phrases('BUTTONS')}|Premium|(?:on|en) (?:{_NETWORKS}))$"
)  # "El Faro Compartir"
_FREQUENCY = re.compile(r"(?<=\w) \d{2,3}[.,]\d ?(?:FM|MHz)$")  # "Radio Ravna 93.7 FM"
_SPANISH_ARTICLES = frozenset({"El", "La", "Los", "Las"})  # "La Opinión", which is no rubric
_INSTITUTION = re.compile(rf"\b(?:{outlet_phrases('INSTITUTIONS')})\b")


def names_paper(name: str) -> bool:
    """Return whether a name holds a word that papers and stations call themselves by, and is no rubric.

    "Ravna News" and "Sunday Times" are such names; "Live TV" and "Sports Radio" are rubrics of any paper.
    """
    words = [re.sub(r"['’]s$", "", word) for word in name.split()]
    if not is_press(name):
        return False
    titled = len(words) > 1 and (_TITLE_WORD.fullmatch(words[-1]) or words[0].title() in _SPANISH_ARTICLES)
    return bool(titled) or not all(map(_is_general, words))


def is_station(name: str) -> bool:
    """Return whether a name is that of a station in the United States, by its call letters: "KOMO-TV"."""
    return bool(_CALL_LETTERS.fullmatch(name))


def is_titled(name: str) -> bool:
    """Return whether a name begins or ends with a word that papers use, or begins with call letters."""
    words = name.split()
    if _CALL_LETTERS.match(name):
        return True
    ends = (words[-1], words[1] if words[0].title() in _SPANISH_ARTICLES and len(words) > 1 else words[0])
    return any(map(_PRESS_WORD.fullmatch, ends))


def _is_general(word: str) -> bool:
    """Return whether a word of a name says nothing about which paper it is."""
    general = _PRESS_WORD.fullmatch(word) or _EDITION.fullmatch(word) or is_section(word)
    return bool(general) or word.lower() in _SMALL


def is_institution(name: str) -> bool:
    """Return whether a name is that of an office, a force or a club, which pages link to as a party."""
    return bool(_INSTITUTION.search(name)) and not names_paper(name)


def is_release(line: str) -> bool:
    """Return whether a line calls what follows a press release."""
    return bool(_RELEASE.search(line))


def is_section(name: str) -> bool:
    """Return whether a name is that of a department, an edition or a weekday, which every site has."""
    return bool(_SECTION.fullmatch(name) or _EDITION.fullmatch(name))


def trimmed(name: str, *, company: bool = False) -> str:
    """Return a name without marks around it and without a possessive.

    Args:
        name: as found.
        company: whether the form of its company ("Inc.") stays.
    """
    name = re.sub(
        r"['’]s(?: (?:WhatsApp|Telegram|Facebook|Google|YouTube|Instagram).*)?$",
        "",
        name.strip(' .,:;|·-–—"“”!'),
    )
    for _ in range(0 if company else 3):
        name = _COMPANY.sub("", name).strip(" .,")
    return _FREQUENCY.sub("", _BUTTON.sub("", name))


def plausible(name: str) -> bool:
    """Return whether a name can be an outlet's: capitalised, no section, no service of the web, no office."""
    words = name.split()
    if (
        not 1 <= len(words) <= 6
        or len(name) < 3
        or re.match(r"\d{1,2}[.)] ", name)
        or re.search(r"[?!@<>{},»›/©]", name)
        or (re.search(r"\d{3}", name) and not _CALL_LETTERS.match(name))
    ):
        return False
    if _DATED.search(name) or _CLOCK.search(name) or words[0].lower() in _NO_NAME:
        return False
    if is_section(name) or _SERVICE.fullmatch(name) or _OFFICE.search(name) or _POSTS.fullmatch(name):
        return False
    if not (words[0][0].isupper() or words[0][0].isdigit()) or not any(map(str.isalpha, name)):
        return False
    return named_like(name)


def named_like(line: str) -> bool:
    """Return whether all words of a line are capitalised, except those that are small in names."""
    words = line.split()
    return all(
        word[0].isupper() or not word[0].isalpha() or word in _SMALL or word in _FORMS for word in words
    )


def can_publish(name: str) -> bool:
    """Return whether a plausible name is not that of an agency."""
    return (plausible(name) or known_outlet(name) is not None) and not is_agency(name)


def key_of(name: str) -> str:
    """Return a name as names are compared: without article, case, accents and marks."""
    bare = _ARTICLE.sub("", name)
    return "".join(re.findall(r"\w+", fold(bare)))


def shown(name: str) -> str:
    """Return a name as its outlet writes it where that is known; one in capitals as names are written."""
    name = " ".join(name.split())
    if name.isupper() and " " in name:
        words = [_written(word) for word in name.split()]
        name = " ".join([words[0], *(w.lower() if w.lower() in _SMALL else w for w in words[1:])])
    return known_outlet(name) or name


def _written(word: str) -> str:
    """Return a word in capitals as it is written: an acronym has no vowel, or is known."""
    acronym = len(word) <= 3 and (word in _ACRONYMS or not re.search("[AEIOUÁÉÍÓÚ]", word))
    return word if acronym else word.capitalize()
