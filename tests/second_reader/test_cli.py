"""The second reader from the command line: asked only where one is named, and told where what goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.second_reader.story import ECHO, HARBOR, VALLEY, answer, stated
from tests.second_reader.stub import saying, serving
from tui.cli import main
from tui.reports import FORMATS

TOLL = answer(stated("disagree", (2, "Twelve", 1), (5, "Fifteen", 2)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    story = tmp_path / "story"
    story.mkdir()
    for name, sentences in (("a", HARBOR), ("b", VALLEY), ("c", ECHO)):
        (story / f"{name}.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    return story


def report(folder: Path, capsysbinary: pytest.CaptureFixture[bytes], *options: str) -> tuple[int, bytes, str]:
    status = main(["report", str(folder), "--format", "json", *options])
    out, err = capsysbinary.readouterr()
    return status, out, err.decode()


def test_a_named_reader_is_asked_and_what_it_finds_says_so(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    with serving(saying(TOLL)) as stub:
        status, out, told = report(folder, capsysbinary, "--second-reader", stub.url)
    data = json.loads(out)
    assert status == 0
    assert f"{stub.url} (this machine)" in told.splitlines()[0]
    assert data["exchanges"][0]["model"] == "stub-1"
    assert {f.get("found_by", "engine") for f in data["facts"]} > {"engine"}


def test_a_reader_that_fails_leaves_the_very_same_report(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    _, usual, told = report(folder, capsysbinary)
    assert told == ""
    assert b"found_by" not in usual
    with serving(lambda call: call.respond(b"{}", "503 Busy")) as stub:
        status, out, told = report(folder, capsysbinary, "--second-reader", stub.url, "--model", "m")
    assert (status, out) == (1, usual), "asked for on the command line, and not done"
    assert told.splitlines()[1].endswith("(status 503); the comparison stands as it was")


def test_a_reader_of_the_file_of_settings_is_asked(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    monkeypatch.setattr("tui.cli.commands.config_file", lambda: file)
    monkeypatch.setattr("tui.second_reader.settings.config_file", lambda: file)
    with serving(saying(TOLL)) as stub:
        measured = "measured = {sure = 0.95, recall = 0.9}"
        file.write_text(
            f'[second-reader]\naddress = "{stub.url}"\nmodel = "m"\n{measured}\n', encoding="utf-8"
        )
        _, out, _ = report(folder, capsysbinary)
    (exchange,) = json.loads(out)["exchanges"]
    assert (exchange["model"], exchange["sure"], exchange["recall"]) == ("m", 0.95, 0.9)


def test_another_machine_in_the_settings_is_told_once_and_holds_no_report_up(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, usual, _ = report(folder, capsysbinary)
    file = folder.parent / "config.toml"
    file.write_text('[second-reader]\naddress = "http://192.0.2.7/v1"\n', encoding="utf-8")
    monkeypatch.setattr("tui.cli.commands.config_file", lambda: file)
    monkeypatch.setattr("tui.second_reader.settings.config_file", lambda: file)
    status, out, told = report(folder, capsysbinary)
    assert (status, out) == (0, usual)
    (line,) = told.splitlines()
    assert "not this machine" in line
    assert line.endswith("going on without it")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_settings_without_an_answer_change_no_byte_of_any_report(
    form: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder.parent / "config.toml"
    monkeypatch.setattr("tui.cli.commands.config_file", lambda: file)
    monkeypatch.setattr("tui.second_reader.settings.config_file", lambda: file)
    with serving(saying(TOLL)) as stub:
        gone = f'address = "{stub.url}"\nmodel = "m"'
    written = []
    for entry in (None, "", 'model = "m"\nmeasured = {sure = 0.95}', gone):
        if entry is not None:
            file.write_text(f"[second-reader]\n{entry}\n", encoding="utf-8")
        assert main(["report", str(folder), "--format", form]) == 0
        written.append(capsysbinary.readouterr()[0])
    assert len(set(written)) == 1
    assert b"second reader" not in written[0].lower()


@pytest.mark.parametrize(
    "entry",
    ["adress = 'x'", "window = '9'", "modes = ['guess']", "measured = {sure = 2}", "allow-remote = 1"],
)
def test_a_wrong_entry_of_the_file_is_told(
    entry: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder.parent / "config.toml"
    file.write_text(f"[second-reader]\n{entry}\n", encoding="utf-8")
    monkeypatch.setattr("tui.cli.commands.config_file", lambda: file)
    monkeypatch.setattr("tui.second_reader.settings.config_file", lambda: file)
    status, out, told = report(folder, capsysbinary)
    assert (status, out) == (2, b"")
    assert entry.split()[0] in told


def test_another_machine_is_refused_before_anything_is_read(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status, _, told = report(folder, capsysbinary, "--second-reader", "http://192.0.2.7/v1")
    assert status == 2
    assert "--allow-remote" in told


def test_quiet_tells_nothing_but_a_failure(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with serving(saying(TOLL)) as stub:
        assert report(folder, capsysbinary, "--quiet", "--second-reader", stub.url)[2] == ""
    with serving(lambda call: call.respond(b"{}", "503 Busy")) as stub:
        _, _, told = report(folder, capsysbinary, "--quiet", "--second-reader", stub.url, "--model", "m")
    assert told.count("\n") == 1
