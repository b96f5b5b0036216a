"""The address of an article stands, whole, in every kind of report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.model import Comparison
from tui.reports import FORMATS, Report
from tui.reports.wording import citation
from tui.sources import revise

URL = "https://vellgazette.example/2026/06/tunnel?id=7&page=all"


def with_address(comparison: Comparison) -> Comparison:
    first, *others = comparison.articles
    return replace(comparison, articles=(replace(first, url=URL), *others))


@pytest.mark.parametrize("name", ["json", "csv", "markdown", "html", "annotations"])
def test_a_report_shows_the_address_whole(report: Report, name: str) -> None:
    text = FORMATS[name].text(replace(report, comparison=with_address(report.comparison)))
    plain = text.replace("&amp;", "&").replace("\\", "")
    assert URL in plain


def test_a_citation_ends_with_the_address(comparison: Comparison) -> None:
    seen = with_address(comparison)
    fact = next(fact for fact in seen.facts if seen.articles[0].id in fact.articles)
    assert f"<{URL}>" in citation(seen, fact)


def test_the_address_can_be_corrected(comparison: Comparison) -> None:
    article = revise(comparison.articles[0], {}, {"url": URL})
    assert article.url == URL
    assert article.evidence[-1].words == "corrected by the reader"
