from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tui.errors import CompareError
from tui.reports import FORMATS, Report, write_report
from tui.reports.html import html
from tui.reports.markdown import fact_markdown, markdown
from tui.reports.wording import citation

PROGRAM = """
import hashlib
from tests.reports.made import made_report
from tui.reports import FORMATS
print(*(hashlib.sha256(f.text(made_report()).encode()).hexdigest() for f in FORMATS.values()))
"""


def test_a_report_is_written_whole_and_never_over_another(report: Report, tmp_path: Path) -> None:
    output = tmp_path / "report.md"
    assert write_report(report, "markdown", output) == markdown(report)
    assert output.read_bytes() == markdown(report).encode()
    with pytest.raises(CompareError, match="exists"):
        write_report(report, "text", output)
    assert output.read_bytes() == markdown(report).encode()
    write_report(report, "text", output, overwrite=True)
    assert output.read_text(encoding="utf-8") == FORMATS["text"].text(report)


def test_csv_files_begin_with_the_mark_that_excel_needs(report: Report, tmp_path: Path) -> None:
    output = tmp_path / "matrix.csv"
    text = write_report(report, "csv", output)
    assert output.read_bytes() == b"\xef\xbb\xbf" + text.encode()


def test_without_a_file_nothing_is_written(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_report(report, "html")
    assert list(tmp_path.iterdir()) == []


def test_reports_are_the_same_in_every_process() -> None:
    def run(seed: str) -> str:
        command, root = [sys.executable, "-c", PROGRAM], Path(__file__).parents[2]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.run(
            command, capture_output=True, text=True, check=True, env=environment, cwd=root
        ).stdout

    first = run("1")
    assert first == run("2")
    assert len(first.split()) == len(FORMATS)


def test_page_allows_its_own_stylesheet_and_nothing_else(report: Report) -> None:
    page = html(report)
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src &#x27;none&#x27;; style-src &#x27;sha256-{digest}&#x27;" in page
    assert "url(" not in style
    assert "@import" not in style


def test_every_link_of_the_page_leads_somewhere(report: Report) -> None:
    root = lxml_html.fromstring(html(report))
    ids = root.xpath("//@id")
    assert len(set(ids)) == len(ids)
    assert {href[1:] for href in root.xpath("//@href")} <= set(ids)


def test_citation_tells_outlet_date_place_and_words(report: Report) -> None:
    assert citation(report.comparison, report.comparison.facts[0]).split("\n")[0] == (
        "Vell Gazette, 1 June 2026, paragraph 1: "
        "“The Vell Bay tunnel opened on Monday after nine years of work.”"
    )


def test_one_fact_as_markdown_is_a_part_of_the_report(report: Report) -> None:
    assert fact_markdown(report, "f3").startswith("### ✗ What did the tunnel cost? (fact 3)\n\n")
    assert fact_markdown(report, "f3").strip() in markdown(report)
    with pytest.raises(KeyError):
        fact_markdown(report, "f99")


def test_the_table_tells_why_an_article_contradicts_itself(report: Report) -> None:
    head, *rows = csv.reader(io.StringIO(FORMATS["csv"].text(report)))
    within = next(dict(zip(head, row, strict=True)) for row in rows if "within one article" in row)
    assert within["reason"] == "A toll from July, and none until August."
    assert within["differs in"] == within["confidence"] == ""
