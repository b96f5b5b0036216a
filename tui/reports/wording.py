"""Words that reports share: names of articles, signs of verdicts, dates, citations."""

from __future__ import annotations

import re

from tui.model import Article, Comparison, DifferenceKind, Fact, Role
from tui.model.categories import SIGNS, Category
from tui.model.wording import MONTHS, article_names
from tui.reports.escape import one_line

WITHIN = "Contradictions within one article"
SECTIONS = {  # the headings of facts of each category, as read
    Category.DISAGREE: "Disagreements",
    Category.UPDATE: "Updates over time",
    Category.WITHIN: WITHIN,
    Category.POSSIBLE: "Possible disagreements and updates, to be checked",
    Category.AGREE: "Agreements",
    Category.UNCLEAR: "Not compared",
    Category.SINGLE: "Told by one article only",
}
WITHIN_MARK, POSSIBLE_MARK = SIGNS[Category.WITHIN], SIGNS[Category.POSSIBLE]
SILENT = "∅"  # of an article that was searched and says nothing of a fact
KINDS = {
    DifferenceKind.CONTRADICTION: "contradiction",
    DifferenceKind.UPDATE: "update: figures of different times",
}
STANCES = frozenset({"denied", "stated", "confirmed"})  # how a side takes what another denies
SLOTS = {
    "quote": "quotation",
    "role": "title or office",
    "negation": "whether it is so",
    "attribution": "who is cited",
    "other": "wording",
}

_ISO_DATE = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?(?![\w-])", re.ASCII)
_SPAN = re.compile(r"(?<=\d)\.\.(?=~?\d)")

_ROLES = {
    Role.HEADLINE: "headline",
    Role.DEK: "standfirst",
    Role.HEADING: "subheading",
    Role.CAPTION: "caption",
}


def quote_marks(text: str) -> tuple[str, str]:
    """Return the marks to quote a text in: single ones where it holds double ones of its own."""
    return ("‘", "’") if any(mark in text for mark in '"“”„«') else ("“", "”")


def quoted(text: str) -> str:
    """Return a text in quotation marks."""
    opening, closing = quote_marks(text)
    return f"{opening}{text}{closing}"


def leading(title: str) -> str:
    """Return a title as the beginning of a line: with a colon unless it ends in a mark of its own."""
    return title if title.endswith(("?", "!", ".", "…", ":")) else f"{title}:"


def day(published: str | None) -> str:
    """Return a date of publication as read aloud, "1 May 2025" or "1 May 2025, 10:30"; empty when unknown."""
    if not published:
        return ""
    date = spoken_date(published[:10])
    return f"{date}, {published[11:16]}" if len(published) > 15 else date


def spoken_date(normalized: str) -> str:
    """Return a date or span as read aloud: "2026-05..2026-08" is "May 2026 to August 2026"."""
    spoken = _ISO_DATE.sub(_spoken_match, _SPAN.sub(" to ", normalized))
    return f"about {spoken[1:]}" if spoken.startswith("~") else spoken


def _spoken_match(match: re.Match[str]) -> str:
    year, month, date = match["year"], int(match["month"]), match["day"]
    if not 1 <= month <= 12:
        return match[0]
    return f"{int(date)} {MONTHS[month - 1]} {year}" if date else f"{MONTHS[month - 1]} {year}"


def percent(share: float) -> str:
    """Return a share of one, "86%"; what is not certain never becomes 100 %."""
    return f"{min(round(share * 100), 99 if share < 1 else 100)}%"


def where(article: Article, sentence_id: str) -> str:
    """Return where in its article a sentence is: "paragraph 7", "headline", "caption".

    Args:
        article: the article.
        sentence_id: the sentence.
    """
    sentence = article.sentence(sentence_id)
    if sentence.role in _ROLES:
        return _ROLES[sentence.role]
    before = article.lines[: sentence.paragraph + 1]
    return f"paragraph {sum(line.noise is None and line.role is Role.BODY for line in before)}"


def reference(article: Article, sentence_id: str, label: str) -> str:
    """Return a sentence's place for a footnote: "Newsweek, 1 May 2025, paragraph 7".

    Args:
        article: the article.
        sentence_id: the sentence.
        label: what to call the article.
    """
    return ", ".join(filter(None, (label, day(article.published), where(article, sentence_id))))


def citation(comparison: Comparison, fact: Fact) -> str:
    """Return every sentence that states a fact, a line each: outlet, date, place, quotation and address.

    Args:
        comparison: the comparison that holds it.
        fact: the fact.
    """
    names = article_names(comparison.articles)
    lines = []
    for member in fact.members:
        article = comparison.article(member.place.article)
        place = reference(article, member.place.sentence, names[article.id])
        address = f" <{one_line(article.url)}>" if article.url else ""
        lines.append(
            f"{one_line(place)}: {one_line(quoted(comparison.sentence(member.place).text))}{address}"
        )
    return "\n".join(lines)
