"""What spares typing on the command line: formats by a file's name, --json, the library, wrong commands."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.storage.samples import bridge
from tui.cli import main
from tui.cli.commands import meant_command
from tui.cli.output import Progress, chosen_format
from tui.cli.parsers import parse
from tui.errors import UsageError
from tui.paths import prefers_ascii
from tui.review.edits import Rename
from tui.review.history import History
from tui.safetext import in_ascii
from tui.storage.library import Library


@pytest.fixture
def story(tmp_path: Path) -> list[str]:
    """Two short articles that give one figure otherwise."""
    for name, count in (("herald", 40), ("courier", 52)):
        text = f"Ferry aground\n\nA ferry ran aground. {count} passengers were taken off the ferry.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    return [str(tmp_path / "herald.txt"), str(tmp_path / "courier.txt")]


@pytest.mark.parametrize(
    ("asked", "as_json", "output", "form"),
    [
        (None, False, "x.html", "html"),
        (None, False, "X.HTM", "html"),
        (None, False, "notes.md", "markdown"),
        (None, False, "noted", "text"),
        (None, False, None, "text"),
        ("csv", False, "x.html", "csv"),
        (None, True, "x.html", "json"),
    ],
)
def test_the_name_of_the_file_says_the_format(
    asked: str | None, as_json: bool, output: str | None, form: str
) -> None:
    assert chosen_format(asked, as_json, output, "text") == form


def test_json_and_another_format_exclude_each_other() -> None:
    with pytest.raises(UsageError):
        chosen_format("html", True, None, "text")


@pytest.mark.parametrize("output", ["x.docx", "Report.PDF"])
def test_a_format_that_no_report_has_is_refused(output: str) -> None:
    with pytest.raises(UsageError, match="no report is written as"):
        chosen_format(None, False, output, "text")
    assert chosen_format("text", False, output, "html") == "text"


def test_a_report_named_html_is_html(story: list[str], tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", *story, "-o", str(out)]) == 0
    assert out.read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("word", "meant"), [("reprt", "report"), ("serach", "search"), ("story", None)])
def test_a_mistyped_command_is_suggested(word: str, meant: str | None) -> None:
    assert meant_command(word, ["report", "search", "list", "open", "export", "doctor"]) == meant


def test_a_mistyped_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reprt", "x.txt"]) == 2
    assert "perhaps compare-tui report is meant" in capsys.readouterr().err


def test_without_a_path_the_whole_library_is_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path / "data"))
    folder = tmp_path / "data" / "comparisons"
    folder.mkdir(parents=True)
    golden = Path(__file__).parent / "storage" / "golden"
    saved = sorted(golden.glob("*.compare"))[-1]
    (folder / "bridge.compare").write_bytes(saved.read_bytes())
    assert main(["search", "zzzunheardof"]) == 1
    capsysbinary.readouterr()
    assert main(["search", "the", "--json"]) == 0
    (found,) = json.loads(capsysbinary.readouterr().out)
    assert found["path"].endswith("bridge.compare")
    assert main(["search", "the", "bridge.compare"]) == 0, "found by its name in the library"
    capsysbinary.readouterr()
    other = tmp_path / "other.txt"
    other.write_text("The zeppelin landed near the lake, the pilot said.\n")
    assert main(["search", "-q", "the", str(other), "bridge.compare"]) == 0
    both = capsysbinary.readouterr().out
    assert b"== Golden\n" in both, "under its name"
    assert b"zeppelin" in both, "a saved name and files together"


def test_the_name_of_a_saved_comparison_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path))
    store = Library().create(bridge())
    History(sink=store.append).do(Rename("Quartz dossier"))
    store.close()
    assert main(["search", '"quartz dossier"']) == 0
    assert capsysbinary.readouterr().out == b"== Quartz dossier\n  its name holds these words\n"
    assert main(["search", "quartz", "--json"]) == 0
    (found,) = json.loads(capsysbinary.readouterr().out)
    assert (found["comparison"], found["total"]) == ("Quartz dossier", 0)
    assert main(["search", "quartz", "zebra"]) != 0
    capsysbinary.readouterr()
    other = tmp_path / "other.txt"
    other.write_text("The zeppelin landed near the lake, the pilot said.\n")
    assert main(["search", "-q", "quartz", str(other), "Quartz dossier"]) == 0, "among several that are named"
    assert b"== Quartz dossier\n  its name holds these words\n" in capsysbinary.readouterr().out


@pytest.mark.parametrize("words", ["bridge --json a b", "--json bridge a b", "bridge a --json b"])
def test_options_may_stand_between_what_is_named(words: str) -> None:
    found = parse("search", words.split())
    assert (found.query, found.paths, found.json) == ("bridge", ["a", "b"], True)


def test_behind_two_dashes_there_are_no_options() -> None:
    found = parse("search", ["--quiet", "--", "-bridge", "seeds"])
    assert (found.query, found.paths, found.quiet) == ("-bridge", ["seeds"], True)


def test_what_is_written_for_people_is_ascii_in_the_plain_c_locale(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    story: list[str],
) -> None:
    monkeypatch.setenv("COMPARE_TUI_DATA", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C")
    store = Library().create(bridge())
    History(sink=store.append).do(Rename("Brücke – Мост"))
    store.close()
    (tmp_path / "herald.txt").write_text("“Fähre” aground\n\nA ferry cost €40m. Some – 40 – were hurt.\n")
    for command in (["list"], ["search", "bridge"], ["report", "-q", *story], ["doctor"]):
        main(command)
        told = capsysbinary.readouterr()
        assert told.out
        assert told.out.isascii(), command
        assert told.err.isascii(), command
    main(["list"])
    assert b"Brucke - \\u041c\\u043e\\u0441\\u0442" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("✗ 3. “Où?” … → 1,5 °C", 'X 3. "Ou?" ... -> 1,5  deg C'),
        ("¿ 3. ¿Quién dijo «no»?", '. 3. ?Quien dijo "no"?'),
        ("€88M, £3, ½ · 21 ≥ 20", "EUR 88M, GBP 3, 1/2 | 21 >= 20"),
        ("東京 Łódź smørrebrød", "\\u6771\\u4eac Lodz smorrebrod"),
        ("a plain line", "a plain line"),
    ],
)
def test_text_in_ascii_is_written_as_people_write_it(text: str, plain: str) -> None:
    assert in_ascii(text) == plain


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("quiet", "drawn"), [(False, True), (True, False)])
def test_progress_is_drawn_on_standard_error_and_wiped(
    monkeypatch: pytest.MonkeyPatch, quiet: bool, drawn: bool
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    times = iter([0.0, 0.0, 0.5, 4.0, 4.0])
    with Progress(quiet=quiet, clock=lambda: next(times)) as progress:
        progress("words", 0.1)
        assert not terminal.getvalue(), "short work says nothing"
        progress("words", 0.5)
        assert ("50% 4 s left" in terminal.getvalue()) == drawn
    assert terminal.getvalue().endswith("\x1b[K") == drawn


@pytest.mark.parametrize(
    ("locale", "ascii_only"),
    [
        ({"LC_ALL": "C"}, True),
        ({"LC_ALL": "", "LANG": "POSIX"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, False),
        ({}, False),
    ],
)
def test_the_plain_c_locale_means_ascii(
    monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], ascii_only: bool
) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert prefers_ascii() is ascii_only
