from __future__ import annotations

import pytest

from tests.reports.made import made_report
from tui.model import Comparison
from tui.reports import Report


@pytest.fixture(scope="session")
def report() -> Report:
    return made_report()


@pytest.fixture(scope="session")
def comparison(report: Report) -> Comparison:
    return report.comparison
