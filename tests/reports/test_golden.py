"""Reports of the made comparison, word for word.

After a wanted change run ``python -m tests.reports.test_golden`` and read the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reports.made import made_report
from tui.reports import FORMATS, Report

GOLDEN = Path(__file__).parent / "golden"
NAMES = [name for name in FORMATS if name != "json"]  # its form is tested field by field


def golden_text(report: Report, name: str) -> str:
    """The report without its stylesheet and with line feeds only."""
    text = FORMATS[name].text(report).replace("\r\n", "\n")
    text = re.sub(r"(?s)<style>.*?</style>", "<style></style>", text)
    text = re.sub(r"sha256-[^&]*", "sha256-", text)
    return re.sub(r"(?=<(?:h\d|p|li|dt|dd|dl|tr|article|section|aside|main|head|body)\b)", "\n", text)


def golden_file(name: str) -> Path:
    return GOLDEN / f"report{FORMATS[name].suffix}"


@pytest.mark.parametrize("name", NAMES)
def test_report_reads_as_before(report: Report, name: str) -> None:
    assert golden_text(report, name) == golden_file(name).read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in NAMES:
        golden_file(name).write_text(golden_text(made_report(), name), encoding="utf-8")
