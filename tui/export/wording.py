"""How reports name articles, places, dates and counts."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tui.model import Article, Grade, Role, Verdict

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

SECTIONS = {
    Verdict.DISAGREE: "Disagreements",
    Verdict.AGREE: "Agreements",
    Verdict.SINGLE: "Told by one article only",
}
MARKS = {Verdict.DISAGREE: "✗", Verdict.AGREE: "✓", Verdict.SINGLE: "○"}
GRADES = {Grade.CONTRADICTION: "contradiction", Grade.UPDATE: "figures of different times"}
SLOTS = {
    "quote": "quotation",
    "role": "title or office",
    "negation": "whether it is so",
    "attribution": "who is cited",
    "other": "wording",
}

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_LONG_NUMBER = re.compile(r"(?<![\d.,])[1-9]\d{4,}(?![\d-])", re.ASCII)

_ROLES = {
    Role.HEADLINE: "headline",
    Role.DEK: "standfirst",
    Role.HEADING: "subheading",
    Role.CAPTION: "caption",
}


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 article", "3 copies"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def leading(title: str) -> str:
    """A title as the beginning of a line: with a colon unless it ends in a mark of its own."""
    return title if title.endswith(("?", "!", ".", "…", ":")) else f"{title}:"


def listing(names: Iterable[str]) -> str:
    """Names in a row: "A, B and C"."""
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def day(published: str | None) -> str:
    """A date of publication as read aloud, "1 May 2025" or "1 May 2025, 10:30"; empty when unknown."""
    if not published:
        return ""
    date = dt.date.fromisoformat(published[:10])
    spoken = f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
    return f"{spoken}, {published[11:16]}" if len(published) > 15 else spoken


def spoken(normalized: str) -> str:
    """A value as compared, made readable: "340,000,000 crowns", "1 June 2026"; others as they are."""
    if _ISO_DATE.fullmatch(normalized):
        with contextlib.suppress(ValueError):
            return day(normalized)
    return _LONG_NUMBER.sub(lambda match: f"{int(match[0]):,}", normalized)


def percent(share: float) -> str:
    """A share of one, "86 %"; what is not certain never becomes 100 %."""
    return f"{min(round(share * 100), 99 if share < 1 else 100)} %"


def labels(articles: Sequence[Article]) -> dict[str, str]:
    """What to call each article, by id: its name, with its date or a number where two share it."""
    names = {a.id: a.name for a in articles}
    dates = {a.id: day(a.published) for a in articles}
    positions = {a.id: str(position) for position, a in enumerate(articles, 1)}
    for distinction in (dates, positions):
        taken = Counter(names.values())
        for key, name in names.items():
            if taken[name] > 1 and distinction[key]:
                names[key] = f"{name} ({distinction[key]})"
    return names


def where(article: Article, sentence_id: str) -> str:
    """Where in its article a sentence stands: "paragraph 7", "headline", "caption"."""
    sentence = article.sentence(sentence_id)
    if sentence.role in _ROLES:
        return _ROLES[sentence.role]
    before = article.lines[: sentence.paragraph + 1]
    return f"paragraph {sum(line.noise is None and line.role is Role.BODY for line in before)}"


def reference(article: Article, sentence_id: str, label: str) -> str:
    """A sentence's place for a footnote: "Newsweek, 1 May 2025, paragraph 7"."""
    return ", ".join(filter(None, (label, day(article.published), where(article, sentence_id))))
