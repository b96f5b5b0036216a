"""Whether 05/06/2025 is a day of June or of May, by other evidence of the page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from tui.sources.formats.parsed import Stated

_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d{2}(?!\d)")
# Zones, locales and hosts where dates are written in one order; "en-US" is what many programs declare for
# any page in English, so it is no evidence.
_DAY_ZONES = re.compile(r"\b(?:BST|AEST|AEDT|NZST|NZDT|SAST|WAT|EAT|CET|CEST)\b")
_MONTH_ZONES = re.compile(r"\b(?:[ECMP][SD]T|ET|PT|AKST|HST|Eastern|Pacific)\b")
_DAY_LOCALES = re.compile(r"(?i)(?:en|es|fr)[-_](?:GB|AU|NZ|IE|IN|ZA|NG|KE|SG|PK)$")
_DAY_HOSTS = re.compile(
    r"(?i)https?://[^/]+\.(?:co\.uk|org\.uk|ac\.uk|gov\.uk|uk|com\.au|au|ie|nz|in|za|ng|ke|pk|lk|bd|my|sg)(?:[:/]|$)"
)
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes lundi montag lunedì segunda-feira",
            "tuesday tue tues martes mardi dienstag martedì terça-feira",
            "wednesday wed miércoles mercredi mittwoch mercoledì quarta-feira",
            "thursday thu thur thurs jueves jeudi donnerstag giovedì quinta-feira",
            "friday fri viernes vendredi freitag venerdì sexta-feira",
            "saturday sat sábado samedi samstag sabato",
            "sunday sun domingo dimanche sonntag domenica",
        )
    )
    for name in names.split()
}
"""Days of the week by their names, Monday 0."""
WEEKDAY = re.compile(rf"(?i)\b({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b")


def exchanged(value: str) -> str:
    """Return an ISO date with day and month exchanged."""
    return value[:5] + value[8:10] + "-" + value[5:7] + value[10:]


def in_order(
    choices: tuple[str, str], words: str, stated: Sequence[Stated], bodies: Sequence[str]
) -> str | None:
    """Return the one of two dates that other evidence settles, or None.

    Evidence is the date in the address, a weekday or a time zone next to the date, other numeric dates of the
    page, its locale, and the country of its host.

    Args:
        choices: the date read with the day first or the month first, and the other way.
        words: of the line that holds it.
        stated: what the page declares.
        bodies: the lines of the page.
    """
    addresses = [item.value for item in stated if item.field == "url"]
    for fits in (
        [value for value in choices if any(_in_address(value, address) for address in addresses)],
        [value for value in choices if _is_weekday(value, words)],
    ):
        if len(fits) == 1:
            return fits[0]
    order = _order(words, bodies) or _region(stated, addresses)
    return _by_order(choices, words, order) if order else None


def _in_address(value: str, address: str) -> bool:
    day = dt.date.fromisoformat(value[:10])
    return bool(
        re.search(rf"(?<!\d){day.year}(?P<mark>[/_-]?)0?{day.month}(?P=mark){day.day:02}(?!\d)", address)
        or re.search(rf"(?<!\d){day.year}/0?{day.month}/{day.day}(?!\d)", address)
    )


def _is_weekday(value: str, words: str) -> bool:
    named = WEEKDAY.search(words)
    return named is not None and dt.date.fromisoformat(value[:10]).weekday() == WEEKDAYS[named[1].lower()]


def _order(words: str, bodies: Sequence[str]) -> str | None:
    """Return whether numeric dates begin with the "day" or the "month"; None where that is unknown."""
    if _DAY_ZONES.search(words):
        return "day"
    if _MONTH_ZONES.search(words):
        return "month"
    found = {
        "day" if int(match[1]) > 12 else "month"
        for body in bodies
        for match in _NUMERIC.finditer(body)
        if (int(match[1]) > 12) != (int(match[2]) > 12)
    }
    return found.pop() if len(found) == 1 else None


def _region(stated: Sequence[Stated], addresses: Sequence[str]) -> str | None:
    locales = (item.value for item in stated if item.field == "locale")
    told = any(map(_DAY_LOCALES.match, locales)) or any(map(_DAY_HOSTS.match, addresses))
    return "day" if told else None


def _by_order(choices: tuple[str, str], words: str, order: str) -> str | None:
    """Return the choice that reads the numbers of a line in an order."""
    for match in _NUMERIC.finditer(words):
        first = int(match[1])
        for value in choices:
            if int(value[8:10] if order == "day" else value[5:7]) == first:
                return value
    return None
