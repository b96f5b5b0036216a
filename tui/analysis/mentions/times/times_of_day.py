"""Times of day and the nights between two days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from tui.analysis.mentions.quantities.numbers import hedge_before
from tui.analysis.mentions.times import calendar
from tui.analysis.mentions.tokens import Scan, Tokens
from tui.analysis.values.times_of_day import DAY, zone
from tui.model import Moment

_DAY = 24 * 60
_SUMMER = ((3, 10), (11, 4))
"""About when North America keeps summer time: from the second Sunday of March to the first of November."""
_EUROPEAN_SUMMER = ((3, 28), (10, 28))
"""The same for Europe: from the last Sunday of March to the last of October."""
_UNIVERSAL = frozenset({"utc", "gmt"})
_PLUS, _MINUS = frozenset("+"), frozenset("-–−")
_FARTHEST = 14  # hours that a zone is ahead of or behind universal time
_SPELT_ZONES = frozenset({"eastern", "pacific"})


def find_times(scan: Scan) -> list[Moment]:
    """Return every time of day of the sentence; their tokens are taken."""
    t, found = scan.t, []
    i = 0
    while i < t.size:
        read = None if t.taken[i] else _read(scan, i)
        if read is None:
            i += 1
            continue
        minutes, end = read
        minutes, end = _day_part(scan, i, minutes, end)
        if minutes >= _DAY + 1:
            i += 1
            continue
        t.take(i, end)
        start, stop, text = t.span(i, end)
        role = _role(scan, i)
        hedge, _ = hedge_before(
            t, i - (t.low[i - 1] in scan.language.time.hour_articles), scan.language.numbers
        )
        about = "~" if hedge == "about" else ""
        zone, zone_end = _zone(scan, end)
        t.take(end, zone_end)
        if zone:
            _, stop, text = t.span(i, zone_end)
        minutes %= _DAY
        found.append(
            Moment(
                start=start,
                end=stop,
                text=text,
                normalized=f"{about}{minutes // 60:02}:{minutes % 60:02}{zone}",
                low=None,
                high=None,
                grain="time",
                role=role,
                minutes=minutes,
            )
        )
        i = zone_end
    return found


def _zone(scan: Scan, j: int) -> tuple[str, int]:
    """The time zone named from ``j``, as it is written behind a time ("UTC-4"), and the index after it."""
    t, time = scan.t, scan.language.time
    k = j + (t.low[j] in ("(", ","))
    found = t.longest(k, time.zones)
    if found is None or (found[1] == k + 1 and not t.raw[k].isupper() and t.low[k] not in _SPELT_ZONES):
        return "", j
    ahead, end = found
    if t.low[j] == "," and end == k + 1:
        return "", j
    if _is_summer(scan, t.phrase(k, end)):
        ahead += 60
    if t.low[k] in _UNIVERSAL and (offset := _offset(t, end)):
        ahead, end = offset
    if t.low[j] == "(":
        end += t.low[end] == ")"
    hours, minutes = divmod(abs(ahead), 60)
    sign = "-" if ahead < 0 else "+"
    return " UTC" + (f"{sign}{hours}" if ahead else "") + (f":{minutes:02}" if minutes else ""), end


def _is_summer(scan: Scan, zone_name: str) -> bool:
    """Whether a zone of this name keeps summer time on the day of publication, or any day may be meant."""
    time = scan.language.time
    for names, (first, last) in ((time.summer_zones, _SUMMER), (time.european_zones, _EUROPEAN_SUMMER)):
        if zone_name in names:
            return not scan.published or first <= (scan.published.month, scan.published.day) < last
    return False


def _offset(t: Tokens, j: int) -> tuple[int, int] | None:
    """Read "+8", "-05:30" directly behind "UTC": its minutes, and the index after it."""
    if not (t.attached(j) and t.attached(j + 1)) or t.raw[j] not in _PLUS | _MINUS:
        return None
    hours, _, minutes = t.raw[j + 1].partition(":")
    if not (hours.isdigit() and int(hours) <= _FARTHEST and (not minutes or minutes.isdigit())):
        return None
    size = int(hours) * 60 + int(minutes or 0)
    return (size if t.raw[j] in _PLUS else -size), j + 2


def _read(scan: Scan, i: int) -> tuple[int, int] | None:
    t, time = scan.t, scan.language.time
    if t.kinds[i] == "t":
        hour, minute = (int(part) for part in t.raw[i].split(":")[:2])
        return _clock(scan, hour, minute, i + 1) if hour <= 24 and minute < 60 else None
    if t.low[i] in time.clock_words and t.low[i + 1] != "-":
        return time.clock_words[t.low[i]], i + 1
    if t.kinds[i] == "n":
        return _digits(scan, i)
    return _spelled(scan, i)


def _digits(scan: Scan, i: int) -> tuple[int, int] | None:
    """Read "11.20 pm", "3 a.m.", "2 o'clock", Spanish "las 4.30", "17h30"."""
    t, time = scan.t, scan.language.time
    raw = t.raw[i]
    if len(raw) in (3, 4) and raw.isdigit() and int(raw[-2:]) < 60 and _zone(scan, i + 1)[0]:
        return (int(raw[:-2]) * 60 + int(raw[-2:]), i + 1) if int(raw[:-2]) <= 24 else None
    if raw.isdigit() and len(raw) < 3 and int(raw) <= 24 and _zone(scan, i + 1)[0]:
        return int(raw) * 60, i + 1
    hour_text, _, minute_text = raw.replace(",", ".").partition(".")
    if not 0 < len(hour_text) < 3 or (minute_text and (len(minute_text) != 2 or not minute_text.isdigit())):
        return None
    hour, minute = int(hour_text), int(minute_text or 0)
    if hour > 24 or minute > 59:
        return None
    j = i + 1
    before = t.low[i - 1]
    if t.low[j] in time.am or t.low[j] in time.pm:
        return _clock(scan, hour, minute, j)
    if t.low[j] in time.oclock and t.low[j] not in time.units:
        return _clock(scan, hour, minute, j)
    if before in time.hour_articles and (minute_text or not _counts(scan, j)):
        return _clock(scan, hour, minute, j)
    return None


def _counts(scan: Scan, j: int) -> bool:
    """Whether a word follows that the number may count."""
    t = scan.t
    return t.kinds[j] == "w" and len(t.low[j]) > 3 and t.low[j] not in scan.language.measures.never_nouns


def _spelled(scan: Scan, i: int) -> tuple[int, int] | None:
    """Read "half past two", "quarter to six", "two o'clock", "las cuatro y media"."""
    t, time, n = scan.t, scan.language.time, scan.language.numbers
    low = t.low
    if low[i] in n.half and low[i + 1] in time.past_hour:
        return _minutes_from_hour(scan, i + 2, 30)
    if low[i] in time.quarter and (low[i + 1] in time.past_hour or low[i + 1] in time.to_hour):
        return _minutes_from_hour(scan, i + 2, 15 if low[i + 1] in time.past_hour else -15)
    if relative := _relative_minutes(scan, i):
        return relative
    hour = n.values.get(low[i])
    if hour is None or not 0 < hour <= 12:
        return None
    if low[i + 1] in time.oclock and low[i + 1] not in time.units:
        return _clock(scan, hour, 0, i + 1)
    if low[i - 1] in time.hour_articles and i > 0:
        return _after_article(scan, i, hour)
    near = t.longest_before(i, time.near_clock) and not _counts(scan, i + 1) and low[i + 1] != "-"
    return (hour * 60, i + 1) if near or _part_after(scan, i + 1) is not None else None


def _minutes_from_hour(scan: Scan, i: int, minutes: int) -> tuple[int, int] | None:
    """Read the hour at ``i`` that minutes are counted from: "(half past) two"."""
    hour = scan.language.numbers.values.get(scan.t.low[i])
    return (hour * 60 + minutes, i + 1) if hour and hour <= 12 else None


def _after_article(scan: Scan, i: int, hour: int) -> tuple[int, int] | None:
    """Read an hour behind an article, perhaps with its minutes: "las cuatro", "las cuatro y media"."""
    time, n, low = scan.language.time, scan.language.numbers, scan.t.low
    minute, j = 0, i + 1
    if low[j] in n.joiners or low[j] in time.to_hour:
        sign = 1 if low[j] in n.joiners else -1
        quarter = 15 if low[j + 1] in time.quarter else n.values.get(low[j + 1], 0)
        part = 30 if low[j + 1] in n.half else quarter
        if part:
            minute, j = sign * part, j + 2
    day_part = low[j + 1] in time.day_parts or low[j + 2] in time.day_parts
    return (hour * 60 + minute, j) if minute or day_part or not _counts(scan, j) else None


_FIVES = frozenset({5, 10, 20, 25})


def _relative_minutes(scan: Scan, i: int) -> tuple[int, int] | None:
    """Read "ten past two" and, where nothing is counted, "twenty to six"."""
    t, time, values = scan.t, scan.language.time, scan.language.numbers.values
    minutes, hour = values.get(t.low[i]), values.get(t.low[i + 2])
    if minutes not in _FIVES or not hour or hour > 12:
        return None
    if t.low[i + 1] in time.past_hour:
        return hour * 60 + minutes, i + 3
    at = i > 0 and (t.low[i - 1] in time.roles or t.longest_before(i, time.near_clock) is not None)
    if t.low[i + 1] in time.to_hour and at and not _counts(scan, i + 3):
        return hour * 60 - minutes, i + 3
    return None


def _clock(scan: Scan, hour: int, minute: int, j: int) -> tuple[int, int]:
    """Minutes after midnight and the index after "o'clock", "hours", "a.m." or "p.m."."""
    t, time = scan.t, scan.language.time
    j += t.low[j] in time.oclock
    if t.low[j] in time.am and hour <= 12:
        return hour % 12 * 60 + minute, j + 1
    if t.low[j] in time.pm and hour <= 12:
        return (hour % 12 + 12) * 60 + minute, j + 1
    return hour * 60 + minute, j


def _part_after(scan: Scan, j: int) -> tuple[int, int, int] | None:
    """The part of the day named from ``j`` ("in the morning"): its minutes and the index after it."""
    t, time = scan.t, scan.language.time
    if t.low[j] in time.of_day and t.low[j + 1] in time.articles and t.low[j + 2] in time.day_parts:
        return *time.day_parts[t.low[j + 2]], j + 3
    return None


def _day_part(scan: Scan, i: int, minutes: int, end: int) -> tuple[int, int]:
    """Move a twelve-hour time into the part of the day named after it."""
    part = _part_after(scan, end)
    if part is None:
        return minutes, end
    low, high, end = part
    if minutes < 12 * 60 and not low - 60 <= minutes <= high and low - 60 <= minutes + 720 <= high:
        minutes += 720
    elif 12 * 60 <= minutes < 13 * 60 and not low - 60 <= minutes <= high:
        after_midnight = minutes - 720
        if low - 60 <= after_midnight <= high or low <= after_midnight + DAY <= high:
            minutes = after_midnight  # "12:06 de la madrugada"
    return minutes, end


def _role(scan: Scan, i: int) -> str:
    roles = scan.language.time.roles
    t = scan.t
    if i > 1 and f"{t.low[i - 2]} {t.low[i - 1]}" in scan.language.time.as_of:
        return "report"
    for k in (i - 1, i - 2):
        if k >= 0 and t.low[k] in roles:
            return roles[t.low[k]]
        if k < 0 or t.low[k] not in scan.language.time.articles:
            break
    return "at"


_NEAR = 24  # code points between a time of day and its day
_NEXT_DAY = dt.timedelta(days=1)


def at_midnight(scan: Scan, moments: Sequence[Moment]) -> list[Moment]:
    """Return the moments of a sentence, days widened where the time next to them leaves two.

    "Midnight on Tuesday" is the night before or after; "11:30 p.m. EDT on Monday" is Tuesday in Greenwich.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        moments: those of the sentence.
    """
    clocks = [m for m in moments if m.minutes is not None]
    return [_widened(scan, m, clocks) for m in moments]


def _widened(scan: Scan, day: Moment, clocks: Sequence[Moment]) -> Moment:
    if not clocks or day.grain != "day" or not (day.low and day.high) or day.low != day.high:
        return day
    clock = min(clocks, key=lambda c: _gap(c, day))
    if _gap(clock, day) > _NEAR or any(c in ".;" for c in scan.t.text[clock.end : day.start]):
        return day
    before, after = _sides(clock)
    if "by" in (clock.role, day.role):
        return day
    if scan.published and day.low <= scan.published < day.low + _NEXT_DAY:
        after = 0
    if not (before or after) or not dt.date.min + _NEXT_DAY < day.low < dt.date.max - _NEXT_DAY:
        return day
    low, high = day.low - before * _NEXT_DAY, day.high + after * _NEXT_DAY
    return replace(day, low=low, high=high, normalized=calendar.write((low, high)))


def _sides(clock: Moment) -> tuple[int, int]:
    """How many days before and after the day named a time may belong to."""
    assert clock.minutes is not None
    ahead = zone(clock)
    if ahead is not None and ahead:
        universal = clock.minutes - ahead
        return int(universal < 0), int(universal >= DAY)
    return (1, 1) if clock.minutes == 0 else (0, 0)


def _gap(a: Moment, b: Moment) -> int:
    return max(a.start - b.end, b.start - a.end)
