"""The command line, run as a user runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tui.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


def compare_tui(*words: str | Path, stdin: bytes = b"", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tui", *map(str, words)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def in_shell(words: str) -> subprocess.CompletedProcess[str]:
    """The command run by a shell, with redirections among its words."""
    command = f"{sys.executable} -m tui {words}"
    return subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, text=True)


def test_version_and_help() -> None:
    assert compare_tui("--version").stdout.startswith("compare-tui ")
    assert "examples:" in compare_tui("--help").stdout
    assert compare_tui("report", "--help").returncode == 0


@pytest.mark.parametrize("place", ["tui.cli._parse", "tui.cli._suggest_command"])
def test_ctrl_c_at_any_time_is_status_130(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(place, interrupted)
    assert main(["list"]) == 130


def test_ctrl_c_is_lost_nowhere_before_a_command_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    now = "import signal; {}import tui.__main__; print(int(signal.getsignal(signal.SIGINT)))"
    for before, shown in (
        ("signal.signal(2, signal.default_int_handler); ", signal.SIG_DFL),
        ("signal.signal(2, signal.SIG_IGN); ", signal.SIG_IGN),
    ):
        program = now.format(before)
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
        assert done.stdout == f"{shown:d}\n", done.stderr
    handlers = []
    monkeypatch.setitem(COMMANDS, "list", lambda _: handlers.append(signal.getsignal(signal.SIGINT)) or 0)
    monkeypatch.setitem(COMMANDS, "", lambda _: handlers.append(signal.getsignal(signal.SIGINT)) or 0)
    before_all = signal.getsignal(signal.SIGINT)
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for words in (["list"], []):
            monkeypatch.setattr(sys, "argv", ["compare-tui", *words])
            assert main() == 0
    finally:
        signal.signal(signal.SIGINT, before_all)
    assert handlers == [signal.default_int_handler, signal.SIG_DFL]


def test_wrong_usage_is_status_2_and_says_so_on_standard_error() -> None:
    done = compare_tui("report", "--format", "papyrus", "x.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "papyrus" in done.stderr


def test_report_prints_json_and_nothing_else() -> None:
    done = compare_tui("report", SEEDS, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["articles"]) == 5


def test_report_is_the_same_byte_for_byte_on_every_run() -> None:
    first, second = (compare_tui("report", SEEDS, "--format", "json").stdout for _ in range(2))
    assert first == second


def test_one_bad_source_is_named_and_the_others_are_reported(tmp_path: Path) -> None:
    missing = tmp_path / "gone.txt"
    done = compare_tui("report", *sorted(SEEDS.glob("*.txt"))[:2], missing, "--format", "json")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["articles"]) == 2
    (line,) = done.stderr.splitlines()
    assert "gone.txt" in line


@pytest.mark.parametrize(
    ("name", "content"), [("empty.txt", b""), ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20)]
)
def test_nothing_readable_is_status_1_with_a_line_for_each_reason(
    tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    done = compare_tui("report", file, "--format", "json")
    assert (done.returncode, done.stdout) == (1, "")
    named, result = done.stderr.splitlines()
    assert name in named
    assert "nothing to compare" in result


def test_one_article_is_reported_with_a_remark(tmp_path: Path) -> None:
    done = compare_tui("report", sorted(SEEDS.glob("*.txt"))[0], "--format", "json")
    assert done.returncode == 0
    assert "two" in done.stderr
    assert {fact["verdict"] for fact in json.loads(done.stdout)["facts"]} == {"single"}


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    first, second = sorted(SEEDS.glob("*.txt"))[:2]
    done = compare_tui("report", "-", second, "--format", "json", stdin=first.read_bytes())
    assert [article["path"] for article in json.loads(done.stdout)["articles"]] == ["-", str(second)]


def test_a_written_report_is_not_replaced_without_being_asked(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    command = ("report", SEEDS, "--format", "markdown", "--output", target)
    assert compare_tui(*command).returncode == 0
    first = target.read_bytes()
    refused = compare_tui(*command)
    assert refused.returncode == 1
    assert "report.md already exists: choose another name, or replace it with --force" in refused.stderr
    assert target.read_bytes() == first
    assert compare_tui(*command, "--force").returncode == 0


def test_a_folder_cannot_be_a_report(tmp_path: Path) -> None:
    done = compare_tui("report", SEEDS, "--output", tmp_path, "--force")
    assert (done.returncode, done.stderr) == (
        1,
        f"compare-tui: {tmp_path} is a folder: name a file in it\n",
    )


def test_a_device_is_never_replaced_by_a_report(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = compare_tui("report", SEEDS, "--output", pipe, "--force")
    assert "is no ordinary file" in done.stderr
    assert pipe.is_fifo()


def test_a_hyphen_is_standard_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge opened on Monday.\n")
    done = compare_tui("report", "a.txt", "-o", "-", cwd=tmp_path)
    assert done.stdout.startswith("1 article")
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_saved_comparison_is_exported_not_compared() -> None:
    done = compare_tui("report", "story.compare")
    assert done.returncode == 1
    assert "compare-tui export story.compare" in done.stderr


def test_what_was_guessed_in_reading_is_a_remark_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("The café opened on Monday.\n".encode("cp1252"))
    (tmp_path / "new.txt").write_text("The café will open on Tuesday.\n", encoding="utf-8")
    done = compare_tui("report", "old.txt", "new.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == "compare-tui: old.txt: not UTF-8: read as cp1252\n"


def test_a_reader_that_goes_away_is_no_error() -> None:
    pipeline = f"{sys.executable} -m tui report seeds --format json | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {pipeline}"], capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_hostile_file_name_cannot_reach_the_terminal(tmp_path: Path) -> None:
    done = compare_tui("report", tmp_path / "\x1b]0;owned\x07.txt")
    assert "\x1b" not in done.stderr


# ---------------------------------------------------------------- search


def search(*words: str | Path, **options: bytes) -> subprocess.CompletedProcess[str]:
    return compare_tui("search", *words, **options)  # type: ignore[arg-type]


def test_search_prints_what_was_found_by_fact_and_nothing_else() -> None:
    done = search("18 months", SEEDS)
    assert (done.returncode, done.stderr) == (0, "")
    assert "one-and-a-half years" in done.stdout  # the same value in other words
    assert "  nothing linked in: " in done.stdout
    assert "\x1b" not in done.stdout


def test_search_to_the_letter_and_in_ascii() -> None:
    done = search("--literal", "--ascii", "18 months", SEEDS)
    assert done.returncode == 0
    assert "one-and-a-half years" not in done.stdout
    assert not set("✓✗○") & set(done.stdout)


def test_search_as_json() -> None:
    done = search("bridge verdict:disagree", SEEDS, "--format", "json")
    found = json.loads(done.stdout)
    assert found["total"] >= sum(found["counts"].values()) > 0
    assert {group["fact"]["verdict"] for group in found["groups"]} == {"disagree"}
    hit = found["groups"][0]["hits"][-1]
    start, end = hit["spans"][0]
    assert hit["text"][start:end].lower().startswith("bridge")


def test_search_in_noise_only_on_request(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A ferry sank off the coast.\n\nAdvertisement\n\nNobody was hurt, police said.\n")
    assert search("advertisement", page).returncode == 1
    assert search("--noise", "advertisement", page).returncode == 0


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("zzzzz", 1, "Nothing found"),
        ("colour:red", 2, "no field word"),
        ("/a(b/", 2, "missing )"),
        ("", 2, "Type words"),
        ("x" * 10_000, 2, "Only the first 1,000"),
    ],
)
def test_search_tells_nothing_found_from_a_wrong_query(query: str, status: int, said: str) -> None:
    done = search(query, SEEDS / next(SEEDS.glob("*.txt")).name)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_search_for_what_begins_with_a_minus_says_how_that_is_written() -> None:
    done = compare_tui("search", "-rail", SEEDS)
    assert (done.returncode, done.stdout) == (2, "")
    assert "if -rail is the query: compare-tui search -- -rail PATH" in done.stderr
    assert "is the query" not in compare_tui("search", "rail").stderr
    assert compare_tui("search", "--ascii", "--", "-bridge", SEEDS).returncode == 0


def test_a_file_whose_name_begins_with_a_minus_is_told_from_an_option(tmp_path: Path) -> None:
    (tmp_path / "-dash.txt").write_text("The bridge was opened on Monday.\n")
    done = compare_tui("report", "-dash.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "if -dash.txt is a file: ./-dash.txt" in done.stderr


def test_search_goes_on_without_a_source_that_cannot_be_read_and_says_so() -> None:
    done = search("bridge", SEEDS, "gone.txt")
    assert done.returncode == 2
    assert "gone.txt" in done.stderr
    assert "bridge" in done.stdout
    nothing = search("bridge", "gone.txt")
    assert (nothing.returncode, nothing.stdout) == (2, "")


def test_search_reads_standard_input_and_survives_a_reader_that_goes_away() -> None:
    article = next(iter(sorted(SEEDS.glob("*.txt"))))
    done = search("tass", "-", stdin=article.read_bytes())
    assert (done.returncode, done.stderr) == (0, "")
    pipeline = f"{sys.executable} -m tui search bridge seeds | head -c 10"
    cut = subprocess.run(["bash", "-c", f"set -o pipefail; {pipeline}"], capture_output=True, cwd=ROOT)
    assert (cut.returncode, cut.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("where", "status", "said"),
    [(">&-", 2, "standard output is closed"), ("2>&-", 0, ""), (">/dev/full", 2, "could not be written")],
)
def test_search_into_closed_and_full_outputs(where: str, status: int, said: str) -> None:
    done = in_shell(f"search bridge seeds {where}")
    assert done.returncode == status
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == bool(said)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [("report seeds --quiet", 0, ""), ("search bridge seeds", 0, ""), ("report -", 1, "nothing to compare")],
)
def test_closed_standard_input_only_matters_to_who_reads_it(words: str, status: int, said: str) -> None:
    done = in_shell(f"{words} <&-")
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert said in done.stderr


def test_the_installed_command_begins_where_ctrl_c_is_dealt_with_first() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["scripts"] == {"compare-tui": "tui.__main__:main"}


@pytest.mark.parametrize("command", [["report"], ["search", "mayor"], []])
def test_a_web_address_says_how_to_get_the_page_and_is_wrong_usage(
    command: list[str], tmp_path: Path
) -> None:
    done = compare_tui(*command, "https://harrowpost.example/a", *sorted(SEEDS.glob("*.txt"))[:1])
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "pages are not fetched: save the page" in line
    assert "curl -sL https://harrowpost.example/a | compare-tui -" in line


def test_a_folder_says_on_standard_error_what_was_left_out(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name}\n\nThe bridge at Lund opened to cars on Monday, said {name}.\n")
    (tmp_path / "map.png").write_bytes(b"\x89PNG")
    done = compare_tui("report", tmp_path, "--format", "json")
    assert done.returncode == 0
    assert done.stderr == f"compare-tui: {tmp_path}: left out: pictures: map.png\n"


def test_the_fields_of_a_dump_can_be_named(tmp_path: Path) -> None:
    records = [{"wording": f"The bridge at Lund opened to {number} cars on Monday."} for number in (40, 60)]
    dump = tmp_path / "dump.json"
    dump.write_text(json.dumps(records))
    done = compare_tui("report", dump, "--field", "text=wording", "--format", "json")
    assert done.returncode == 0
    assert [article["path"] for article in json.loads(done.stdout)["articles"]] == [f"{dump}#1", f"{dump}#2"]
    wrong = compare_tui("report", dump, "--field", "wording")
    assert (wrong.returncode, wrong.stdout) == (2, "")
