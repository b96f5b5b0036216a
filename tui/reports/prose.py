"""Sentences and cells that reports share: their first paragraph, particulars of a fact, the matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tui.model import Article, Comparison, Fact, FoundBy, Place
from tui.model.categories import SIGNS, Category, all_facts
from tui.model.categories import tally as tally_of
from tui.model.second_reader import DOUBTED, WITHDRAWN
from tui.model.wording import count, listing, long_date
from tui.reports.agreement_grid import Grid, pair_words
from tui.reports.outline import ReportEntry, ReportOutline
from tui.reports.wording import POSSIBLE_MARK, SILENT, percent
from tui.review.applying import Annotation, Orphan

Particulars = list[tuple[str, str]]

METHOD = (
    "The articles were compared by a program, on one machine and without a network: it read the files "
    "named under Sources and nothing else. It looks for values (figures, dates, names, offices, "
    "quotations, denials) and sets sentences that speak of the same thing against each other.",
    "Agreement: two or more articles state it and nothing differs. Rounding, other units, other "
    "spellings and other translations of a quotation count as agreement, with a remark. Disagreement: "
    "the articles cannot all be right, or they counted at different times. Told by one article only: no "
    "match was found in another article, which makes it neither false nor doubtful. Not in: the article "
    "was searched, and says nothing of it.",
    "Independent sources are the articles behind a fact with copies of one text counted once. Several "
    "of them may still rest on one agency or official: see whom they cite. Confidence is the program's "
    "own estimate that its verdict is right. It can miss things and it can be wrong: check the "
    "quotations in the sources before publishing.",
)


def counted(outline: ReportOutline) -> str:
    """Return how many facts there are, by category, as the desk counts them."""
    counts = outline.counts()
    parts = [count(counts[Category.DISAGREE], "disagreement")]
    if counts[Category.UPDATE]:
        parts.append(f"{count(counts[Category.UPDATE], 'update')} over time")
    if counts[Category.WITHIN]:
        parts.append(f"{count(counts[Category.WITHIN], 'contradiction')} within one article")
    if counts[Category.POSSIBLE]:
        parts.append(f"{counts[Category.POSSIBLE]:,} possible")
    parts.append(count(counts[Category.AGREE], "agreement"))
    parts.append(f"{counts[Category.UNCLEAR]:,} not compared")
    parts.append(f"{counts[Category.SINGLE]:,} told by one article only")
    return f"{count(sum(counts.values()), 'fact')}: {', '.join(parts)}."


def lead(outline: ReportOutline) -> list[str]:
    """Return what the comparison amounts to, in a few sentences."""
    articles = outline.comparison.articles
    sentences = [_dated(articles)]
    sentences += [
        f"{outline.names[r.a]} and {outline.names[r.b]} share one text ({percent(r.score)} of it) "
        "and count as one source."
        for r in outline.comparison.reuse
    ]
    sentences += _second_reader(outline)
    reviewed = sum(e.work.reviewed for e in outline.entries)
    if reviewed:
        sentences.append(
            f"The reader has reviewed {reviewed:,} of the {count(len(outline.entries), 'fact')}."
        )
    return sentences


FINDERS = {
    FoundBy.ENGINE: "the program",
    FoundBy.SECOND: "the second reader alone",
    FoundBy.BOTH: "the program and the second reader",
}


def was_read_twice(comparison: Comparison) -> bool:
    """Return whether a second reader was asked, or has a part in what was found."""
    return bool(comparison.exchanges) or any(f.found_by is not FoundBy.ENGINE for f in comparison.facts)


def _second_reader(outline: ReportOutline) -> list[str]:
    """Which model read the articles as well, in one sentence; none where no one did."""
    exchanges = outline.comparison.exchanges
    if not exchanges:
        return []
    models = listing(dict.fromkeys(e.model for e in exchanges))
    prompts = listing(dict.fromkeys(e.prompt for e in exchanges))
    facts = [e.fact for e in outline.entries]
    doubted = sum(DOUBTED in f.remarks for f in facts)
    withdrawn = sum(any(s.startswith(WITHDRAWN) for s in (f.reason, *f.remarks)) for f in facts)
    found = sum(f.found_by is not FoundBy.ENGINE or DOUBTED in f.remarks for f in facts)
    changes = [f"{n:,} {word}" for n, word in ((doubted, "doubted"), (withdrawn, "withdrawn")) if n]
    doubts = f" (disagreements of the program: {listing(changes)})" if changes else ""
    answers = count(len(exchanges), "answer")
    return [
        f"A second reader, the language model {models} (prompt {prompts}, {answers}), was asked as well; "
        f"it had part in {count(found, 'fact')}{doubts}, each value checked word for word."
    ]


def _dated(articles: tuple[Article, ...]) -> str:
    """How many articles there are and when they appeared."""
    dates = sorted(a.published[:10] for a in articles if a.published)
    undated = len(articles) - len(dates)
    if not dates:
        return f"{count(len(articles), 'article')} without a date."
    first, last = long_date(dates[0]), long_date(dates[-1])
    period = f"of {first}" if first == last else f"from {first} to {last}"
    if not undated:
        return f"{count(len(articles), 'article')} {period}."
    return f"{count(len(articles), 'article')}: {len(dates):,} {period}, {undated:,} without a date."


def particulars(entry: ReportEntry) -> Particulars:
    """Return what is known of a fact apart from its values, as pairs of a heading and a text."""
    fact = entry.fact
    pairs = [
        ("Also told by", listing(entry.also)),
        ("Not in", listing(entry.missing_in)),
        ("Perhaps in", listing(entry.perhaps_in)),
        ("No match found in", listing(entry.unmatched)),
        ("Support", entry.support),
        ("Cited", listing(entry.cited)),
        ("Said by", listing(entry.speakers)),
        ("Remarks", fact.remark),
        ("Disputed in part", f"see {listing(map(str, entry.disputed_in))}" if entry.disputed_in else ""),
        ("Found by", "" if fact.found_by is FoundBy.ENGINE else FINDERS[fact.found_by]),
        ("Confidence", "" if entry.work.computed else percent(fact.confidence)),
    ]
    return [(heading, text) for heading, text in pairs if text]


def user_particulars(work: Annotation | Orphan) -> Particulars:
    """Return the user's work on a thing, as pairs of a heading and a text."""
    pairs = [
        ("Reader’s verdict", work.verdict or ""),
        ("Tags", " ".join(" ".join(f"#{tag}" for tag in work.tags).split())),
        ("Note", work.note),
    ]
    if isinstance(work, Annotation):
        pairs += [
            ("Overruled", f"the program said: {programs_verdict(work)}" if work.computed else ""),
            ("Reviewed", "yes" if work.reviewed else ""),
            ("Check", "the words this was written on have changed" if work.check and work else ""),
        ]
    return [(heading, text) for heading, text in pairs if text]


def programs_verdict(work: Annotation) -> str:
    """Return the verdict that the user overruled, and how sure the program was of it; empty where none is."""
    return f"{work.computed.verdict} ({percent(work.computed.confidence)})" if work.computed else ""


def user_words(work: Annotation | Orphan) -> str:
    """Return the user's verdict, tags and note in a line."""
    return "; ".join(filter(None, (work.verdict or "", " ".join(f"#{tag}" for tag in work.tags), work.note)))


def notes_outside_facts(outline: ReportOutline) -> Iterator[tuple[str, str]]:
    """Yield notes on articles, on sentences and on words that no longer exist: their target, and their words.

    Args:
        outline: the report.
    """
    work = outline.work
    for article in outline.comparison.articles:
        on_article = user_words(work.article(article.id))
        if on_article:
            yield outline.names[article.id], on_article
        for sentence in article.sentences:
            on_sentence = work.sentences.get(Place(article.id, sentence.id))
            if on_sentence and (words := user_words(on_sentence)):
                yield f"{outline.names[article.id]}, “{sentence.text}”", words
    for orphan in work.orphans:
        if words := user_words(orphan):
            yield f"words that are gone: “{orphan.words}”", words


def source_particulars(article: Article) -> Particulars:
    """Return where an article comes from and how it was read, as pairs of a heading and a text."""
    pairs = [
        ("Headline", article.title or "not stated"),
        ("By", article.byline or ""),
        ("Published", long_date(article.published) or "not stated"),
        ("Address", article.url or ""),
        ("Copied from", article.origin or ""),
        ("File", article.path),
        ("SHA-256", article.sha256),
        ("Read as", f"{article.media}, {article.encoding}, language {article.language}"),
        ("Remarks", "; ".join(article.remarks)),
        ("Left out", _left_out(article)),
    ]
    return [(heading, text) for heading, text in pairs if text]


def _left_out(article: Article) -> str:
    reasons = Counter(line.noise for line in article.lines if line.noise is not None)
    if not reasons:
        return "nothing"
    kinds = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return f"{count(reasons.total(), 'line')}: " + ", ".join(f"{number} {kind}" for kind, number in kinds)


_TALLIED = {
    Category.DISAGREE: "disputed",
    Category.UPDATE: "updated",
    Category.WITHIN: "in itself",
    Category.POSSIBLE: "possible",
    Category.AGREE: "agreed",
    Category.UNCLEAR: "not compared",
    Category.SINGLE: "alone",
}


def tally(outline: ReportOutline) -> list[tuple[str, ...]]:
    """Return headings, then a row for each article: name, headline, date, and its facts by category."""
    shown = outline.shown_categories()
    headings = (*("Article", "Headline", "Published"), *(f"{SIGNS[c]} {_TALLIED[c]}" for c in shown))
    rows = [headings]
    for article in outline.comparison.articles:
        stated = tally_of(f for f in all_facts(outline.comparison) if article.id in f.articles)
        numbers = (str(stated[category]) for category in shown)
        rows.append((outline.names[article.id], article.title or "", long_date(article.published), *numbers))
    return rows


GRID_TITLE = "Who agrees with whom"
MATRIX_KEY = (
    "Values as each article words them. ●: says so without a value. ∅: was searched and says nothing of it. "
    "Blank: nothing was linked."
)
GRID_KEY = "On how many facts two articles agree (✓), differ (✗) or perhaps differ (≠)"


def grid_rows(outline: ReportOutline, grid: Grid) -> list[tuple[str, ...]]:
    """Return a row for each article: its name, then how often it agrees with each other one.

    Args:
        outline: of the report.
        grid: counts of each pair of articles.
    """
    ids = [a.id for a in outline.comparison.articles]
    return [(outline.names[a], *(in_common(grid, a, b) for b in ids)) for a in ids]


def in_common(grid: Grid, a: str, b: str) -> str:
    """Return how often two articles agree and differ, in the signs of reports; empty for nothing in common.

    Args:
        grid: counts of each pair of articles.
        a: id of an article.
        b: id of another.
    """
    signs = (SIGNS[Category.AGREE], SIGNS[Category.DISAGREE], POSSIBLE_MARK)
    return pair_words(grid.get(frozenset((a, b))), *signs)


def values_in(entry: ReportEntry, article_id: str) -> tuple[str, ...]:
    """Return the values an article gives a fact, each once; those that differ where any do.

    Args:
        entry: the fact.
        article_id: the article.
    """
    differing = [v for d in entry.fact.differences for v in d.values]
    stated = [v for m in entry.fact.members for v in m.values]
    for values in (differing, stated):
        if found := dict.fromkeys(v.text for v in values if v.place.article == article_id):
            return tuple(found)
    return ()


def contradicting(fact: Fact, articles: Iterable[str]) -> list[str]:
    """Return the cells of a contradiction inside one article: its values in that article's column.

    Args:
        fact: the contradiction.
        articles: ids of the articles, a column each.
    """
    values = " / ".join(dict.fromkeys(v.text for d in fact.differences for v in d.values))
    return [values if article in fact.articles else "" for article in articles]


def without_value(entry: ReportEntry, article_id: str) -> str:
    """Return the cell of an article that gives a fact no value.

    Args:
        entry: the fact.
        article_id: the article.

    Returns:
        A dot where the article states the fact, a dash where it is known to leave it out, else nothing.
    """
    if sentences_in(entry, article_id):
        return "●"
    return SILENT if entry.fact.leaves_out(article_id) else ""


def sentences_in(entry: ReportEntry, article_id: str) -> tuple[str, ...]:
    """Return the sentences in which an article states a fact.

    Args:
        entry: the fact.
        article_id: the article.
    """
    return tuple(q.text for q in entry.quotes if q.place.article == article_id)
