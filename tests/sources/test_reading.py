from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from tui.errors import CompareError
from tui.paths import example_paths
from tui.sources import Reading, read_bytes, read_sources

STORY = (
    "Bridge at Lund opens after nine years\n\nThe bridge at Lund opened to cars on Monday after nine years.\n"
)
OTHER = (
    "Ferry at Lund stops after ninety years\n\n"
    "The ferry at Lund made its last trip on Monday, its owner said.\n"
)


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def messages(reading: Reading) -> list[str]:
    return [problem.message for problem in reading.problems]


def test_the_example_reads_without_a_problem() -> None:
    reading = read_sources([str(path) for path in example_paths()])
    assert [article.id for article in reading.articles] == ["a1", "a2", "a3", "a4", "a5"]
    assert reading.problems == ()


def test_what_cannot_be_read_leaves_the_others_open(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", STORY)
    empty = write(tmp_path / "empty.txt", "")
    missing = str(tmp_path / "missing.txt")
    folder = tmp_path / "nothing"
    folder.mkdir()
    reading = read_sources([empty, good, missing, str(folder)])
    assert [article.path for article in reading.articles] == [good]
    assert messages(reading) == [
        f"{folder}: no articles in this folder",
        f"{empty}: the file is empty",
        f"{missing}: no such file",
    ]
    assert all(problem.remedy for problem in reading.problems)


def test_folders_are_read_in_order_without_following_links(tmp_path: Path) -> None:
    write(tmp_path / "in" / "b.txt", STORY)
    write(tmp_path / "in" / "a.md", OTHER)
    write(tmp_path / "in" / "deep" / "c.html", f"<p>{OTHER}</p>")
    write(tmp_path / "in" / "notes.py", "not read")
    write(tmp_path / "in" / ".hidden.txt", "not read")
    write(tmp_path / "out" / "d.txt", STORY)
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "e.txt").symlink_to(tmp_path / "out" / "d.txt")
    reading = read_sources([str(tmp_path / "in")])
    assert [Path(article.path).name for article in reading.articles] == ["a.md", "b.txt", "c.html"]
    assert messages(reading)[-1:] == [
        f"{tmp_path / 'in'}: 3 left out: links: e.txt, link; styles, scripts and fonts: notes.py"
    ]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", STORY)
    assert len(read_sources([path, str(tmp_path), path]).articles) == 1


def test_two_files_with_one_text_both_stay_and_are_reported(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", STORY), write(tmp_path / "b.txt", STORY)
    reading = read_sources([first, second])
    assert len(reading.articles) == 2
    assert messages(reading) == [f"{second}: the same text as {first}"]
    assert reading.articles[1].remarks == (f"the same text as {first}",)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.timeout(5)
def test_a_pipe_or_device_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    reading = read_sources([str(tmp_path / "pipe.txt"), "/dev/zero"])
    assert messages(reading) == [
        f"{tmp_path / 'pipe.txt'}: not a regular file",
        "/dev/zero: not a regular file",
    ]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(2**40)
    assert "larger than 32 MB" in messages(read_sources([str(tmp_path / "huge.txt")]))[0]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.json", "cut off {", "broken JSON"),
        ("a.txt", '{"facts": []}', "JSON without articles"),
        ("b", ' [{"a": 1}]\n', "JSON without articles"),
    ],
)
def test_data_for_programs_is_no_article(name: str, text: str, message: str) -> None:
    with pytest.raises(CompareError, match=f"{name}: {message}"):
        read_bytes(name, text.encode(), "a1")


def test_a_text_that_begins_with_a_bracket_is_one() -> None:
    assert read_bytes("a.txt", b"[1] A note on the bridge.\n{And} more words.\n", "a1").sentences


def test_empty_standard_input_says_what_to_do() -> None:
    (problem,) = read_sources(["-"], stdin=io.BytesIO(b" \n")).problems
    assert problem.message == "nothing came through standard input"
    assert "| compare-tui" in problem.remedy


def test_standard_input_is_one_article() -> None:
    reading = read_sources(["-"], stdin=io.BytesIO(STORY.encode()), first=4)
    assert [(article.id, article.path) for article in reading.articles] == [("a4", "-")]


@pytest.mark.parametrize(
    ("joined", "names"),
    [
        (f"{STORY}\f{OTHER}", ["-1", "-2"]),
        (f"=== lund.txt ===\n{STORY}\n=== ferry.md\n{OTHER}", ["lund.txt", "ferry.md"]),
    ],
)
def test_standard_input_may_hold_several(joined: str, names: list[str]) -> None:
    reading = read_sources(["-"], stdin=io.BytesIO(joined.encode()))
    assert [article.path for article in reading.articles] == names
    assert reading.articles[0].title == "Bridge at Lund opens after nine years"


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = [write(tmp_path / "a.txt", STORY), str(tmp_path / "none.txt")]
    read_sources(paths, progress=lambda done, total: told.append((done, total)) is None)
    assert told == [(1, 2), (2, 2)]


def test_no_more_are_read_where_the_progress_says_so(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{name}.txt", f"{name}\n\n{STORY}") for name in "abc"]
    found = read_sources(paths, progress=lambda done, total: done < 2)
    assert [article.path for article in found.articles] == paths[:2]


def test_partial_dates_are_completed_by_the_others_in_any_order(tmp_path: Path) -> None:
    full = write(tmp_path / "a.txt", STORY.replace("\n\n", "\n13 May 2025\n\n", 1))
    part = write(tmp_path / "b.txt", OTHER.replace("\n\n", "\nBy Ann Lind, 14 May\n\n", 1))
    unclear = write(tmp_path / "c.txt", OTHER.replace("\n\n", "\n12/05/2025\n\n", 1).replace("last", "final"))
    for order in ([full, part, unclear], [unclear, part, full]):
        dates = {Path(a.path).name: a.published for a in read_sources(order).articles}
        assert dates == {"a.txt": "2025-05-13", "b.txt": "2025-05-14", "c.txt": "2025-05-12"}


def test_an_unclear_date_alone_stays_unknown(tmp_path: Path) -> None:
    path = write(tmp_path / "c.txt", OTHER.replace("\n\n", "\n12/05/2025\n\n", 1))
    article = read_sources([path]).articles[0]
    assert article.published is None
    assert article.remarks == ("date unclear: 2025-12-05 or 2025-05-12",) or article.remarks == (
        "date unclear: 2025-05-12 or 2025-12-05",
    )
