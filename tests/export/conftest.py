from __future__ import annotations

import pytest

from tests.export.made import made_report
from tui.export import Report
from tui.model import Comparison


@pytest.fixture(scope="session")
def report() -> Report:
    return made_report()


@pytest.fixture(scope="session")
def comparison(report: Report) -> Comparison:
    return report.comparison
