"""Paths, also where the working directory or a home is not there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tui import paths

ROOT = Path(__file__).parent.parent


@pytest.fixture
def _removed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "removed"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PWD", str(folder))
    folder.rmdir()


@pytest.mark.usefixtures("_removed_folder")
def test_a_removed_working_directory_has_the_name_it_had(tmp_path: Path) -> None:
    assert paths.working_folder() == tmp_path / "removed"
    assert paths.absolute("a.txt") == paths.real_path("a.txt") == tmp_path / "removed" / "a.txt"
    assert paths.absolute("/a.txt") == Path("/a.txt")


@pytest.mark.usefixtures("_removed_folder")
def test_commands_run_where_the_working_directory_was_removed(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The ferry ran aground on Monday. Some 40 people were taken off.\n", encoding="utf-8")
    for command in (["report", str(article)], ["report", "b.txt"], ["list"], ["doctor"]):
        run = subprocess.run(
            [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())", *command],
            env={"PYTHONPATH": str(ROOT), "COMPARE_TUI_DATA": "data", "HOME": str(tmp_path), "PWD": "/x"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in run.stderr
        assert run.returncode in (0, 1), run.stderr


def test_the_home_of_an_unknown_user_is_a_name_like_any_other() -> None:
    assert paths.typed_path(" ~nobody-of-this-name/a.txt ") == Path("~nobody-of-this-name/a.txt")
