"""The same articles give the same bytes, whatever seed Python hashes strings with."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.generator.events import write


@pytest.mark.timeout(600)  # some seconds of work, which a busy machine may stretch
@pytest.mark.parametrize("articles", [5, 20])  # with 20, values are judged many at a time
def test_hash_seeds_make_no_difference(articles: int, tmp_path: Path) -> None:
    files = write(5, articles, tmp_path)
    with ThreadPoolExecutor(2) as pool:
        reports = set(pool.map(partial(_report, files), ("1", "2")))
    assert len(reports) == 1


def _report(files: list[str], seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "tui", "report", *files, "--together", "--format", "json"]
    return subprocess.run(command, capture_output=True, check=True, env=environment).stdout
