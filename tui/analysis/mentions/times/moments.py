"""Moments of a sentence: dates, spans and deadlines with the role their preposition gives them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect
from collections.abc import Iterable
from dataclasses import replace

from tui.analysis.mentions.times import calendar
from tui.analysis.mentions.times.calendar import Period
from tui.analysis.mentions.times.dates import may_begin, read_period
from tui.analysis.mentions.tokens import Scan
from tui.languages.symbols import DAY
from tui.model import Moment, Quantity

_DAY = dt.timedelta(days=1)
_REACH = 10
_FARTHEST = 25
_CLAUSE = 6
"""How many words a mark of punctuation counts for when the nearest verb is sought."""
_SLACK = 0.05
"""How far a deadline counted from the day of publication may be off, as a share of the duration."""


def find_moments(scan: Scan) -> list[Moment]:
    """Return every date and stretch of time of the sentence; their tokens are taken."""
    t, found = scan.t, []
    tenses = _tenses(scan)
    i = 0
    while i < t.size:
        period = _period(scan, i, tenses)
        if period is None or period.end <= i:
            i += 1
            continue
        period = _span(scan, i, period, _future(scan, tenses, i))
        t.take(i, period.end)
        found.append(_moment(scan, i, period))
        i = period.end
    return found


def _period(scan: Scan, i: int, tenses: list[tuple[int, bool]]) -> Period | None:
    if scan.t.taken[i] or not may_begin(scan, i):
        return None
    ends = _ends(scan, i)
    ahead = _appointed(scan, i) or (ends and _is_of_present_or_future(scan, tenses, i))
    return read_period(scan, i, ahead or _future(scan, tenses, i, ends))


def _appointed(scan: Scan, i: int) -> bool:
    """Whether a weekday is one that something was set for: "called a strike for Monday"."""
    t, time = scan.t, scan.language.time
    if t.low[i] not in time.weekdays:
        return False
    before = i - 1 - (i > 0 and t.low[i - 1] in time.articles)
    if before < 0 or t.low[before] not in time.appointing:
        return False
    after = i + 1
    while after < t.size and t.low[after] in time.day_parts:
        after += 1
    if after >= t.size or t.kinds[after] == "p":
        return True  # "blamed for Monday's attack", "for the Monday attack": of what has happened
    return any(t.low[after] in words for words in (time.roles, time.span_to, time.of_day))


def _is_of_present_or_future(scan: Scan, tenses: list[tuple[int, bool]], i: int) -> bool:
    """Whether the words before token ``i``, back to a mark, speak of now or later: "stays closed until"."""
    t = scan.t
    begin = max((k + 1 for k in range(i) if t.kinds[k] == "p"), default=0)
    return any(ahead and begin <= at < i for at, ahead in tenses) or any(
        t.low[k] in scan.language.time.holding for k in range(begin, i)
    )


def _ends(scan: Scan, i: int) -> bool:
    """Whether the words before token ``i`` make what follows the end of something ("until", "by")."""
    t, time = scan.t, scan.language.time
    i -= i > 0 and t.low[i - 1] in time.articles
    found = t.longest_before(i, time.roles) if i else None
    return found is not None and found[0] in ("until", "by")


def _tenses(scan: Scan) -> list[tuple[int, bool]]:
    """Places of the words that show a tense, and whether it is the future."""
    t, time = scan.t, scan.language.time
    found = []
    for i in range(t.size):
        word, raw = t.low[i], t.raw[i].lower()
        if (
            word in time.future
            or (time.future_endings and raw.endswith(time.future_endings) and len(word) > 4)
            or (word in time.be and t.low[i + 1] in time.infinitive)
        ):
            found.append((i, True))
        elif word in time.past or (raw.endswith(time.past_endings) and _is_verb(scan, i)):
            found.append((i, False))
    return found


def _is_verb(scan: Scan, i: int) -> bool:
    """Whether a word with a verb's ending may be one, and is no state as in "stays closed"."""
    t = scan.t
    held = i > 0 and t.low[i - 1] in scan.language.time.holding
    return t.kinds[i] == "w" and len(t.low[i]) > 3 and not held


def _future(scan: Scan, tenses: list[tuple[int, bool]], i: int, usual: bool = False) -> bool:
    """The tense nearest to token ``i``, else ``usual``; a clause between makes a word farther."""
    t = scan.t
    first, last = bisect(tenses, (i - _FARTHEST, False)), bisect(tenses, (i + _FARTHEST, True))

    def distance(cue: tuple[int, bool]) -> tuple[int, bool]:
        begin, end = sorted((cue[0], i))
        return end - begin + _CLAUSE * sum(t.kinds[k] == "p" for k in range(begin, end)), not cue[1]

    return min(tenses[first:last], key=distance, default=(0, usual))[1]


def _span(scan: Scan, i: int, first: Period, future: bool) -> Period:
    """Join "from May to August", "2010-2014", "between Monday and Friday" into one stretch."""
    t, time = scan.t, scan.language.time
    j = first.end
    j += t.low[j] == "," and t.low[j - 1].isdigit()  # the comma behind a year: "from May 5, 2024, to June 7"
    if t.low[j] not in time.span_to or first.span is None:
        return first
    before = t.low[i - 1] if i else ""
    joined = t.low[j] in ("-", "–")
    if not joined and before not in time.span_from:
        return first
    k = j + 1
    k += t.low[k] in time.articles
    second = read_period(scan, k, future)
    if second is None or second.span is None:
        return first
    low, high = first.span[0], second.span[1]
    if high < low and first.relative:
        low, high = (low, _year_on(high)) if future else (_year_on(low, -1), high)
    if high < low:
        return first
    return replace(second, span=(low, high), relative=first.relative or second.relative)


def _year_on(day: dt.date, by: int = 1) -> dt.date:
    return calendar.shift_months(day, 12 * by)


def _moment(scan: Scan, i: int, period: Period) -> Moment:
    t = scan.t
    span = period.span
    start, end, text = t.span(i, period.end)
    return Moment(
        start=start,
        end=end,
        text=text,
        normalized=calendar.write(span) if span else period.label or text,
        low=span[0] if span else None,
        high=span[1] if span else None,
        grain=period.grain,
        role=_role(scan, i, period),
        relative=period.relative,
    )


def _role(scan: Scan, i: int, period: Period) -> str:
    t, time = scan.t, scan.language.time
    k = i - 1
    while k >= 0 and (t.low[k] in time.articles or t.low[k] in time.steps or t.low[k] in time.parts):
        k -= 1
    found = t.longest_before(k + 1, time.roles) if k >= 0 else None
    role = found[0] if found else "at"
    negative = scan.language.speech.negative
    if (
        role == "by"
        and t.low[k] in time.not_before
        and any(t.low[j] in negative for j in range(max(0, k - _REACH), k))
    ):
        return "since"
    if (
        role == "at"
        and period.grain == "day"
        and period.relative
        and _reported(scan, found[1] if found else k + 1, period.end)
    ):
        return "report"
    return role


def _reported(scan: Scan, start: int, end: int) -> bool:
    """Whether a reporting verb is next to the day: "said on Tuesday", "reported Thursday"."""
    t, report = scan.t, scan.language.speech.report
    if t.low[end] in report:
        return True
    for k in range(start - 1, max(start - 4, -1), -1):
        if t.low[k] in report:
            return True
        if t.kinds[k] != "w":
            break
    return False


def deadlines(scan: Scan, quantities: Iterable[Quantity]) -> list[Moment]:
    """Return durations that some work will take, as the time it ends: "18 months to complete".

    The work is taken to start on the day of publication; the result is open by a twentieth of the duration.

    Args:
        scan: the tokens of the sentence, with its language and the day of publication.
        quantities: those of the sentence.
    """
    if scan.published is None:
        return []
    found = []
    for q in quantities:
        if q.dimension != "duration" or q.low < 6 * DAY or q.high > 100 * 366 * DAY:
            continue
        if not _leads(scan, q):
            continue
        first, last = q.low, q.high
        if q.hedge == "about":
            first = last = (q.low + q.high) / 2
        slack = (first + last) / 2 * _SLACK
        low = scan.published + round((first - slack) / DAY) * _DAY
        high = scan.published + round((last + slack) / DAY) * _DAY
        if q.low > 55 * DAY:
            low, high = calendar.month(low.month, low.year)[0], calendar.month(high.month, high.year)[1]
        found.append(
            Moment(
                start=q.start,
                end=q.end,
                text=q.text,
                normalized=calendar.write((low, high)),
                low=low,
                high=high,
                grain="month" if q.low > 55 * DAY else "day",
                role="by",
                relative=True,
            )
        )
    return found


def _leads(scan: Scan, q: Quantity) -> bool:
    """Whether the sentence says that some work is to be over after the duration."""
    t, time = scan.t, scan.language.time
    first = next(k for k in range(t.size) if t.starts[k] >= q.start)
    last = next((k for k in range(first, t.size) if t.starts[k] >= q.end), t.size)
    before = t.low[first - 1] if first else ""
    ahead = before in time.ahead
    near = range(max(0, first - _REACH), first)
    takes = any(t.low[k] in time.takes for k in near)
    if not ahead and not takes:
        return False
    done = any(t.low[k] in time.completion for k in (*near, *range(last, min(last + 5, t.size))))
    will = _future(scan, _tenses(scan), first)
    past = t.low[last] in time.ago or t.low[last] in time.later
    return not past and (done or will or (takes and t.low[last] in time.infinitive))
