"""Words that reports share: names of articles, signs of verdicts, citations."""

from __future__ import annotations

from tui.model import Article, Comparison, DifferenceKind, Fact, Role
from tui.model.categories import SIGNS, Category
from tui.model.wording import article_names, long_date
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
    return ", ".join(filter(None, (label, long_date(article.published), where(article, sentence_id))))


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
