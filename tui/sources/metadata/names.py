"""Names in the furniture of a page: of people, of outlets, of agencies."""

from __future__ import annotations

import re

from tui.languages.patterns import phrases

_PRESS = re.compile(
    rf"(?i)\b(?:{phrases('PRESS')}|{phrases('RUBRICS')})\b|\w(?:News|Watch|Bridge|Post|Times|Live|Wire)\b"
)
_AGENCY = re.compile(
    r"(?i)\b(?:news ?service|newswire|news ?wire|wire|agency|agencies|agencia|agence|"
    r"press association|associated press|thomson reuters)\b|"
    r"^(?:the )?(?:AP|AFP|Reuters|UPI|EFE|TASS|KCNA|Yonhap|Xinhua|ANI|PTI|DPA|Kyodo|"
    r"Getty(?: Images)?|CNN ?Wire|PRNewswire|Business Wire)\.?$"
)
_PART = r"(?:[A-ZÀ-ÖØ-Þ](?:[\w'’-]+|\.)|de|la|van|von|al|el|bin|del)"
_PEOPLE = re.compile(rf"(?:{_PART} ){{1,3}}{_PART}(?:(?:, | and | y | & )(?:{_PART} ){{1,3}}{_PART}){{0,3}}")
_NO_PERSON = re.compile(r"(?i)\b(?:read|share|more|news|home|menu|log|sign|comment|view|photo|the)\b")
_JOB = re.compile(
    r"(?i)\b(?:correspondent|reporter|editor|staff|writer|columnist|bureau chief|"
    r"redacci[oó]n|corresponsal|desk|news service|newsroom|"
    r"press|journalist|contributor|producer)s?\b"
)


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
