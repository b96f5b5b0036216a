"""Every system call of a save fails in turn, in Python's code and in SQLite's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.long import times

HERE = Path(__file__).parent
KINDS = min(8, times(1))  # of errors at each call

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("cc"), reason="needs Linux and a C compiler"
)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("faulty") / "faulty.so"
    command = ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(HERE / "faulty.c"), "-ldl"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"cannot be compiled here: {made.stderr}")
    return library


@pytest.mark.parametrize(("save", "least"), [("acts", 150), ("whole", 60), ("report", 8)])
def test_nothing_is_lost_whichever_call_fails(faulty: Path, memory_path: Path, save: str, least: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.harassed", str(memory_path), save, str(KINDS)],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE.parents[1],
        env=os.environ | {"LD_PRELOAD": str(faulty), "COMPARE_TUI_DATA": str(memory_path / "data")},
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    print(save, told)
    assert told["failed"] >= least
