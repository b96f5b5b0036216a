from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from tui.app.desk.fact_index import mark_of
from tui.app.ui.theme import UNICODE
from tui.model import Article, Comparison, DifferenceKind, Moment, Verdict
from tui.model.categories import Category, sign_of
from tui.model.wording import article_names, count, listing, long_date, spoken_date
from tui.reports import FORMATS, Report
from tui.reports.outline import ReportOutline, build_outline
from tui.reports.prose import (
    counted,
    lead,
    particulars,
    sentences_in,
    source_particulars,
    user_particulars,
    values_in,
)
from tui.reports.text import summary
from tui.reports.wording import leading, percent, where
from tui.review.edits import SentenceTarget, anchor
from tui.review.history import Review


@pytest.fixture(scope="module")
def told(report: Report) -> ReportOutline:
    return build_outline(report)


def test_the_gravest_and_surest_disagreement_stands_first(comparison: Comparison) -> None:
    told = build_outline(Report(comparison))
    assert [e.number for e in told.of(Category.DISAGREE)] == [3, 1]
    assert [e.number for e in told.of(Category.UPDATE)] == [4]
    cost = comparison.facts[2]
    updated = replace(cost, differences=(replace(cost.differences[0], kind=DifferenceKind.UPDATE),))
    told = build_outline(
        Report(replace(comparison, facts=(*comparison.facts[:2], updated, *comparison.facts[3:])))
    )
    assert [e.number for e in told.of(Category.DISAGREE)] == [1]
    assert [e.number for e in told.of(Category.UPDATE)] == [3, 4]


@pytest.mark.parametrize("verdict", Verdict)
def test_every_report_can_be_made_whatever_verdict_the_user_gives(
    comparison: Comparison, verdict: Verdict
) -> None:
    facts = tuple(replace(fact, verdict=verdict) for fact in comparison.facts)
    told = Report(replace(comparison, facts=facts))
    for chosen in FORMATS.values():
        assert chosen.text(told).encode(chosen.encoding)
    targets = re.findall(' id="(.*?)"', FORMATS["html"].text(told))
    assert len(targets) == len(set(targets))


def test_remarks_of_one_kind_are_gathered(comparison: Comparison) -> None:
    remarks = ("in other words: a, b", "other units", "in other words: c, d")
    assert replace(comparison.facts[1], remarks=remarks).remark == "in other words: a, b; c, d; other units"
    assert replace(comparison.facts[1], remarks=()).remark == ""


def test_an_agreement_with_a_remark_bears_the_sign_that_the_desk_gives_it(comparison: Comparison) -> None:
    for fact in comparison.facts:
        assert sign_of(fact) == getattr(UNICODE, mark_of(fact))
    (near,) = (fact for fact in comparison.facts if sign_of(fact) == "≈")
    assert sign_of(replace(near, remarks=())) == "✓"


def test_footnotes_count_up_as_read(told: ReportOutline) -> None:
    numbers = [q.number for e in told.entries for q in e.quotes if q.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers
    for entry in told.entries:
        mine = {q.number: q.label for q in entry.quotes}
        for statement in (s for split in entry.splits for r in split.readings for s in r.statements):
            assert mine[statement.quote or 0] == statement.label


def test_values_are_grouped_and_dates_spelled_out(told: ReportOutline) -> None:
    opened = told.of(Category.DISAGREE)[1]
    assert [(r.title, r.meaning, r.by) for r in opened.splits[0].readings] == [
        ("Monday", "1 June 2026", "Vell Gazette"),
        ("Tuesday, 2 June 2026", "", "Coast Herald, coastherald.example"),
    ]


def test_pieces_of_a_quotation_are_the_sentence(told: ReportOutline) -> None:
    for entry in told.entries:
        for quote in entry.quotes:
            assert "".join(words for words, _ in quote.pieces) == quote.text
    assert ("Monday", True) in told.of(Category.DISAGREE)[1].quotes[0].pieces


def test_copies_are_named_where_they_lessen_the_sources(told: ReportOutline) -> None:
    assert told.of(Category.DISAGREE)[0].support == (
        "2 independent sources in 3 articles: Coast Herald and coastherald.example share one text"
    )


def test_an_overruled_fact_stands_where_the_reader_put_it(told: ReportOutline) -> None:
    cars = told.of(Category.AGREE)[1]
    assert cars.fact.title == "How many cars passed?"
    assert ("Overruled", "the program said: disagree (60%)") in user_particulars(cars.work)
    assert "Confidence" not in dict(particulars(cars))


def test_a_note_whose_words_are_gone_is_told(comparison: Comparison) -> None:
    article = comparison.article("a1")
    lost = replace(anchor(article, article.sentence("s2")), article="a9")
    told = build_outline(Report(comparison, Review(notes={SentenceTarget(lost): "Who said so?"})))
    assert [(o.words, o.note) for o in told.work.orphans] == [(lost.exact, "Who said so?")]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv", "json", "annotations"])
def test_a_note_on_a_sentence_that_one_article_alone_tells_is_in_every_report(
    comparison: Comparison, form: str
) -> None:
    (alone,) = (f.members[0].place for f in comparison.facts if f.id == "f5")
    assert comparison.facts[4].verdict is Verdict.SINGLE
    article = comparison.article(alone.article)
    note = SentenceTarget(anchor(article, article.sentence(alone.sentence)))
    report = Report(comparison, Review(notes={note: "Call the engineer."}))
    assert "Call the engineer." in " ".join(FORMATS[form].text(report).split())


def test_matrix_shows_values_then_sentences(told: ReportOutline) -> None:
    entries = {e.number: e for e in told.entries}
    assert values_in(entries[4], "a4") == ("800 cars", "300 cars")
    assert values_in(entries[5], "a1") == ()
    assert sentences_in(entries[5], "a1") == ('"Nobody believed in it," said engineer Tor Lind.',)
    assert sentences_in(entries[5], "a2") == ()


def test_lead_counts_articles_copies_and_facts(told: ReportOutline) -> None:
    assert lead(told) == [
        "4 articles: 2 from 1 June 2026 to 2 June 2026, 2 without a date.",
        "Coast Herald and coastherald.example share one text (96% of it) and count as one source.",
        "The reader has reviewed 2 of the 6 facts.",
    ]
    assert counted(told) == (
        "7 facts: 2 disagreements, 1 contradiction within one article, 2 agreements, 0 not compared,"
        " 2 told by one article only."
    )


def test_an_empty_comparison_has_a_report(comparison: Comparison) -> None:
    told = build_outline(Report(Comparison(comparison.articles[:1])))
    assert lead(told) == ["1 article of 1 June 2026."]
    assert build_outline(Report(Comparison(()))).report.title == "0 articles"


def test_a_source_tells_what_was_left_out(comparison: Comparison) -> None:
    said = dict(source_particulars(comparison.article("a1")))
    assert said["Left out"] == "2 lines: 1 advert, 1 byline"
    assert dict(source_particulars(comparison.article("a4")))["Published"] == "not stated"


def test_articles_of_one_name_are_told_apart() -> None:
    def article(identifier: str, published: str | None) -> Article:
        return Article(identifier, "x.txt", "", "", outlet="AP", published=published)

    names = article_names([article("a1", "2026-05-01"), article("a2", None), article("a3", "2026-05-01")])
    assert names == {"a1": "AP (1 May 2026) (1)", "a2": "AP", "a3": "AP (1 May 2026) (3)"}


def test_the_meaning_in_brackets_is_that_of_the_words_themselves(comparison: Comparison) -> None:
    opened = comparison.facts[0]
    (difference,) = opened.differences
    value = difference.values[0]
    own = Moment(
        start=value.start,
        end=value.end,
        text=value.text,
        normalized="22:00",
        low=None,
        high=None,
        grain="time",
    )
    told = build_outline(Report(replace(comparison, mentions={value.place: (own,)})))
    entry = next(e for e in told.entries if e.fact.id == opened.id)
    assert (entry.splits[0].readings[0].title, entry.splits[0].readings[0].meaning) == (value.text, "22:00")


def test_an_agreement_points_at_what_its_sentences_dispute(comparison: Comparison) -> None:
    agreed, disputed = comparison.facts[1], comparison.facts[0]
    both = replace(agreed, members=(*agreed.members, *disputed.members))
    facts = (disputed, both, *comparison.facts[2:])
    told = {e.number: e for e in build_outline(Report(replace(comparison, facts=facts))).entries}
    assert told[2].disputed_in == (1, 3)
    assert told[4].disputed_in == ()
    assert "; disputed in part: see 1 and 3" in " ".join(
        summary(Report(replace(comparison, facts=facts))).split()
    )


def test_a_stance_is_named_beside_its_words(comparison: Comparison) -> None:
    fact = comparison.facts[0]
    (difference,) = fact.differences
    first, *others = difference.values
    values = (replace(first, normalized="denied"), *(replace(v, normalized="stated") for v in others))
    fact = replace(fact, differences=(replace(difference, slot="negation", values=values),))
    told = build_outline(Report(replace(comparison, facts=(fact, *comparison.facts[1:]))))
    entry = next(e for e in told.entries if e.fact.id == fact.id)
    assert [r.meaning for r in entry.splits[0].readings] == ["denied", "stated"]


def test_paragraphs_are_counted_without_noise_and_headline(comparison: Comparison) -> None:
    gazette, herald = comparison.article("a1"), comparison.article("a2")
    assert [where(gazette, s.id) for s in gazette.sentences] == [
        "headline",
        "paragraph 1",
        "paragraph 2",
        "paragraph 3",
        "paragraph 4",
    ]
    assert where(herald, "s5") == "caption"


def test_wording() -> None:
    assert [count(n, "article") for n in (0, 1, 1234)] == ["0 articles", "1 article", "1,234 articles"]
    assert [listing(n) for n in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert [percent(p) for p in (0.0, 0.864, 0.999, 1.0)] == ["0%", "86%", "99%", "100%"]
    assert [leading(t) for t in ("When?", "The cost")] == ["When?", "The cost:"]


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (None, ""),
        ("2026-05-01", "1 May 2026"),
        ("2026-05-01T08:05:00Z", "1 May 2026, 08:05"),
    ],
)
def test_day_of_publication(stated: str | None, shown: str) -> None:
    assert long_date(stated) == shown


@pytest.mark.parametrize(
    ("normalized", "shown"),
    [
        ("2024-06", "June 2024"),
        ("2026-10..2026-11", "October 2026 to November 2026"),
        ("~23:35", "about 23:35"),
        ("2022", "2022"),
        ("2026-13", "2026-13"),
        ("12026-01-02x", "12026-01-02x"),
    ],
)
def test_dates_are_spelled_out(normalized: str, shown: str) -> None:
    assert spoken_date(normalized) == shown


@pytest.mark.parametrize("form", ["text", "csv", "markdown", "html", "json", "annotations"])
def test_no_report_leaves_out_a_note_on_an_article_or_on_everything(report: Report, form: str) -> None:
    written = " ".join(FORMATS[form].text(report).split())
    for words in ("For the Saturday edition", "No imprint"):
        assert words in written


@pytest.mark.parametrize("form", ["text", "csv", "markdown", "html", "json"])
def test_every_report_lists_what_one_article_alone_states(report: Report, form: str) -> None:
    written = _letters(html.unescape(FORMATS[form].text(report)))
    alone = build_outline(report).of(Category.SINGLE)
    assert alone
    for entry in alone:
        assert _letters(entry.quotes[0].text) in written or _letters(entry.fact.title) in written


def _letters(text: str) -> str:
    """The letters and digits of a text, however a format wraps and escapes the rest."""
    return "".join(filter(str.isalnum, text))
