"""The report as one standalone web page: no script, nothing remote, light and dark, and fit to print."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.model import Article
from tui.model.categories import SIGNS, Category, sign_of
from tui.model.contradictions import self_contradictions
from tui.model.wording import long_date
from tui.reports import Report
from tui.reports.agreement_grid import Grid, agreement_grid
from tui.reports.escape import Markup, element, joined, untrusted
from tui.reports.outline import (
    Quote,
    ReportEntry,
    ReportOutline,
    ReportStatement,
    ReportValue,
    Split,
    build_outline,
)
from tui.reports.overview import OverviewItem, OverviewSection, item_words, overview
from tui.reports.prose import (
    GRID_KEY,
    GRID_TITLE,
    MATRIX_KEY,
    METHOD,
    Particulars,
    contradicting,
    grid_rows,
    lead,
    particulars,
    source_particulars,
    tally,
    user_particulars,
    values_in,
    without_value,
)
from tui.reports.timeline import timeline, timeline_picture
from tui.reports.wording import KINDS, SECTIONS, SLOTS, WITHIN, WITHIN_MARK, quote_marks, where


def html(report: Report) -> str:
    """Return the report as a web page."""
    style = Path(__file__).with_name("report.css").read_text(encoding="utf-8")
    outline = build_outline(report)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content=report.program),
        element("title", report.title),
        element("style", Markup(style)),
    )
    body = element("body", _header(report), element("main", *_sections(outline)))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"


def _policy(style: str) -> str:
    """Nothing may be loaded, run or sent; only this very stylesheet applies."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _header(report: Report) -> Markup:
    made = " · ".join(filter(None, ("Comparison of sources", long_date(report.made_on), report.program)))
    return element("header", element("p", made, class_="kicker"), element("h1", untrusted(report.title)))


def _sections(outline: ReportOutline) -> Iterator[Markup]:
    yield _summary(outline)
    for anchor, heading, entries in outline.chapters():
        facts = [_fact(outline, entry) for entry in entries]
        yield _section(anchor, heading, *(facts or [element("p", "None found.")]))
    if outline.comparison.internal:
        yield _section("internal", WITHIN, *_internal(outline))
    singles = list(_singles(outline))
    yield _section(
        Category.SINGLE.value, SECTIONS[Category.SINGLE], *(singles or [element("p", "None found.")])
    )
    shared = [e for e in outline.numbered() if len(e.fact.articles) > 1]
    if shared or outline.comparison.internal:
        yield _section("matrix", "Who says what", *_matrix(outline, shared))
    if grid := agreement_grid(outline.comparison):
        yield _section("grid", GRID_TITLE, _grid(outline, grid))
    yield _section("sources", "Sources", *(_source(outline, a) for a in outline.comparison.articles))
    if outline.work.orphans:
        yield _section("lost", "Notes whose words are gone", *_lost(outline))
    yield _section("method", "How this was made", *(element("p", paragraph) for paragraph in METHOD))


def _section(name: str, title: str, *content: Markup) -> Markup:
    return element("section", element("h2", title), *content, id=name)


def _summary(outline: ReportOutline) -> Markup:
    tiles = (
        element("a", element("b", f"{number:,}"), f" {sign} {words.lower()}", href=f"#{anchor}")
        for anchor, number, sign, words in _tiles(outline)
    )
    return element(
        "section",
        element("nav", *tiles, aria_label="Facts by verdict"),
        *(element("p", untrusted(line)) for line in lead(outline)),
        _aside(user_particulars(outline.work.whole)),
        *_overview(outline),
        _tally(outline),
        id="summary",
    )


_TILES = {Category.WITHIN: "within one article", Category.POSSIBLE: "possible"}


def _tiles(outline: ReportOutline) -> Iterator[tuple[str, int, str, str]]:
    """The counts by category: anchor, number, mark and words of each."""
    counts = outline.counts()
    for category in outline.shown_categories():
        anchor = "internal" if category is Category.WITHIN else category.value
        yield anchor, counts[category], SIGNS[category], _TILES.get(category, SECTIONS[category])


def _overview(outline: ReportOutline) -> Iterator[Markup]:
    """The story at a glance, each line leading to its fact."""
    sections = overview(outline.comparison)
    if sections:
        yield element("h2", "At a glance")
    for section, items in sections.items():
        yield element("h3", str(section))
        lines = (element("li", _glance(outline, section, item)) for item in items)
        yield element("ul", *lines, class_="headlines")


def _glance(outline: ReportOutline, section: OverviewSection, item: OverviewItem) -> Markup:
    words = untrusted(item_words(section, item, outline.names))
    if section in (OverviewSection.COPIES, OverviewSection.LANGUAGES):
        return words
    if section is OverviewSection.WITHIN:
        return element("a", words, href=f"#within-{item.number}")
    href = "#single" if section is OverviewSection.ALONE else f"#fact-{item.number}"
    return element("a", words, href=href)


def _tally(outline: ReportOutline) -> Markup:
    articles = outline.comparison.articles
    headings, *tallied = tally(outline)
    rows = (
        (element("a", untrusted(name), href=f"#{article.id}"), untrusted(title), date, *numbers)
        for article, (name, title, date, *numbers) in zip(articles, tallied, strict=True)
    )
    return _table("tally", "The articles and how many facts of each kind they state", headings, rows)


def _fact(outline: ReportOutline, entry: ReportEntry) -> Markup:
    title = element(
        "h3",
        element("span", sign_of(entry.fact), class_="mark", aria_hidden="true"),
        untrusted(entry.fact.title),
        element("small", f"fact {entry.number}"),
    )
    particular = _pairs(particulars(entry))
    quotes = element(
        "ol" if entry.splits else "ul", *(_footnote(outline, q) for q in entry.quotes), class_="quotes"
    )
    return element(
        "article",
        title,
        element("p", untrusted(entry.fact.reason), class_="reason"),
        *(piece for split in entry.splits for piece in _split(outline, split, entry)),
        *((particular, quotes) if entry.splits else (quotes, particular)),
        _aside(user_particulars(entry.work)),
        id=f"fact-{entry.number}",
        class_=f"fact {entry.category}",
    )


def _split(outline: ReportOutline, split: Split, entry: ReportEntry) -> Iterator[Markup]:
    difference = split.difference
    slot = SLOTS.get(difference.slot, difference.slot)
    yield element("p", f"{slot}, {KINDS[difference.kind]}", class_=f"slot {difference.kind}")
    readings = (
        element("div", element("dt", *_value(r)), *(_statement(s, r) for s in r.statements))
        for r in split.readings
    )
    yield element("dl", *readings, class_="readings")
    yield timeline_picture(timeline(outline.comparison, entry.fact, difference), outline.names)
    if difference.explanation != entry.fact.reason:
        yield element("p", untrusted(difference.explanation))


def _value(reading: ReportValue) -> Iterator[str]:
    yield element("b", untrusted(reading.title))
    if reading.meaning:
        yield element("small", " = ", untrusted(reading.meaning))


def _statement(statement: ReportStatement, reading: ReportValue) -> Markup:
    words = (" ", _quotation(statement.words)) if statement.words != reading.title else ()
    cited = (f" {statement.cited_as} ", untrusted(statement.cited)) if statement.cited else ()
    return element("dd", element("b", untrusted(statement.label)), *words, *cited, _mark(statement.quote))


def _mark(number: int | None) -> Markup:
    return element("sup", element("a", str(number), href=f"#q{number}")) if number else Markup()


def _footnote(outline: ReportOutline, quote: Quote) -> Markup:
    number = quote.number or ""
    return element(
        "li",
        *(_words(outline, quote), " ", untrusted(quote.reference), _aside(user_particulars(quote.work))),
        id=number and f"q{number}",
        value=number,
    )


def _words(outline: ReportOutline, quote: Quote) -> Markup:
    """A quotation with its values marked."""
    pieces = (element("mark", words) if is_value else words for words, is_value in quote.pieces)
    language = outline.comparison.article(quote.place.article).language
    return _quotation(quote.text, *pieces, language=language)


def _internal(outline: ReportOutline) -> Iterator[Markup]:
    first = len(outline.entries) + 1
    for number, clash in enumerate(outline.comparison.internal, first):
        article = outline.comparison.article(clash.article)
        quotes = (
            element(
                "li",
                _quotation(article.sentence(s).text, language=article.language),
                f" {where(article, s)}",
            )
            for s in (clash.a, clash.b)
        )
        yield element(
            "article",
            element(
                "h3",
                element("span", WITHIN_MARK, class_="mark"),
                untrusted(clash.title or outline.names[article.id]),
            ),
            element("p", untrusted(clash.explanation)),
            element("ul", *quotes, class_="alone"),
            id=f"within-{number}",
            class_="fact internal",
        )


def _singles(outline: ReportOutline) -> Iterator[Markup]:
    for article in outline.comparison.articles:
        alone = [e for e in outline.of(Category.SINGLE) if article.id in e.fact.articles]
        if alone:
            yield element(
                "h3", untrusted(outline.names[article.id]), " ", element("small", f"{len(alone):,}")
            )
            yield element("ul", *(_single(outline, article, e) for e in alone), class_="alone")


def _single(outline: ReportOutline, article: Article, entry: ReportEntry) -> Markup:
    parts: list[str] = []
    target = f"fact-{entry.number}" if article.id == entry.fact.articles[0] else ""
    for quote in (q for q in entry.quotes if q.place.article == article.id):
        parts += [_words(outline, quote), f" {where(article, quote.place.sentence)} "]
        parts.append(_aside(user_particulars(quote.work)))
    return element("li", *parts, _aside(user_particulars(entry.work)), id=target)


def _matrix(outline: ReportOutline, shared: list[ReportEntry]) -> Iterator[Markup]:
    articles = outline.comparison.articles
    yield element(
        "p",
        MATRIX_KEY,
    )
    rows = [(_matrix_title(entry), *(_cell(entry, article.id) for article in articles)) for entry in shared]
    for number, fact in enumerate(self_contradictions(outline.comparison), len(outline.entries) + 1):
        sign = element("span", WITHIN_MARK, class_="mark disagree")
        title = joined((sign, element("a", untrusted(fact.title), href=f"#within-{number}")))
        rows.append((title, *map(untrusted, contradicting(fact, [a.id for a in articles]))))
    headings = ("Fact", *(untrusted(outline.names[a.id]) for a in articles))
    yield _table("matrix", "Facts and articles", headings, rows)


def _matrix_title(entry: ReportEntry) -> Markup:
    sign = element("span", sign_of(entry.fact), class_=f"mark {entry.category}")
    return joined((sign, element("a", untrusted(entry.fact.title), href=f"#fact-{entry.number}")))


def _cell(entry: ReportEntry, article_id: str) -> Markup:
    values = joined(element("div", untrusted(words)) for words in values_in(entry, article_id))
    return values or Markup(without_value(entry, article_id))


def _grid(outline: ReportOutline, grid: Grid) -> Markup:
    """Articles against articles: how often they agree and differ."""
    rows = ((untrusted(name), *cells) for name, *cells in grid_rows(outline, grid))
    headings = ("", *(untrusted(outline.names[a.id]) for a in outline.comparison.articles))
    return _table("grid", GRID_KEY, headings, rows)


def _source(outline: ReportOutline, article: Article) -> Markup:
    lines = [article.text[line.start : line.end] for line in article.lines if line.noise is not None]
    left_out = element(
        "details",
        element("summary", "The lines left out"),
        element("ul", *(element("li", untrusted(line)) for line in lines)),
    )
    return element(
        "article",
        element("h3", untrusted(outline.names[article.id])),
        _pairs(source_particulars(article)),
        left_out if lines else Markup(),
        _aside(user_particulars(outline.work.article(article.id))),
        id=article.id,
        class_="source",
    )


def _lost(outline: ReportOutline) -> Iterator[Markup]:
    yield element("p", "The reader wrote these on words that the sources no longer hold.")
    for orphan in outline.work.orphans:
        yield element("p", _quotation(orphan.words))
        yield _aside(user_particulars(orphan))


# ---------------------------------------------------------------- pieces


def _quotation(text: str, *pieces: str, language: str = "") -> Markup:
    """A text in quotation marks; ``pieces`` are the same words with something in them marked."""
    words = element("bdi", *(pieces or (text,)), dir="auto", lang=language)
    return element("q", words, class_="single" if quote_marks(text)[0] == "‘" else "double")


def _pairs(pairs: Particulars) -> Markup:
    items = (
        element("div", element("dt", heading), element("dd", untrusted(text))) for heading, text in pairs
    )
    return element("dl", *items, class_="pairs")


def _aside(pairs: Particulars) -> Markup:
    """The user's own words, set off from everything the sources and the program say."""
    return element("aside", _pairs(pairs), aria_label="The reader’s work") if pairs else Markup()


def _table(name: str, caption: str, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Markup:
    head = element("tr", *(element("th", heading, scope="col") for heading in headings))
    body = (
        element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in cells))
        for first, *cells in rows
    )
    table = element(
        "table", element("caption", caption), element("thead", head), element("tbody", *body), class_=name
    )
    return element("div", table, class_="scroll", role="region", aria_label=caption, tabindex=0)
