"""Messages that are built to exhaust a reader, and those that were passed on or quoted as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.sources import read_sources

MAIL = "From: a@b.example\nSubject: {}\nMIME-Version: 1.0\nContent-Type: text/plain\n\n{}\n"
STORY = "The mayor of Harrow resigned on Tuesday after an inquiry.\n\nNone was hurt, the police said.\n"
PARTS = "".join(
    f'Content-Type: multipart/mixed; boundary="b{number}"\r\n\r\n--b{number}\r\n' for number in range(990)
)
DEEP = {
    "comments in a header": f"From: {'(' * 600} <a@b.example>\nSubject: A\nMIME-Version: 1.0\n\n{STORY}",
    "messages in messages": "Content-Type: message/rfc822\r\n\r\n" * 1000 + MAIL.format("A", STORY),
    "parts in parts": "MIME-Version: 1.0\r\n" + PARTS + "\r\nwords\r\n",
}


@pytest.mark.parametrize("case", DEEP)
def test_a_message_nested_too_deep_is_refused_in_a_line(case: str, tmp_path: Path) -> None:
    path = tmp_path / "deep.eml"
    path.write_text(DEEP[case])
    reading = read_sources([str(path)])
    assert not reading.articles
    assert [str(p) for p in reading.problems] == [f"{path}: nested too deep: save the article alone, as text"]


@pytest.mark.parametrize("case", ["comments in a header", "messages in messages"])
def test_a_message_nested_too_deep_is_left_out_of_its_folder(case: str, tmp_path: Path) -> None:
    (tmp_path / "deep.eml").write_text(DEEP[case])
    (tmp_path / "good.eml").write_text(MAIL.format("Mayor resigns", STORY))
    reading = read_sources([str(tmp_path)])
    assert [Path(article.path).name for article in reading.articles] == ["good.eml"]
    assert [Path(item.path).name for item in reading.skipped] == ["deep.eml"]
    assert "nested too deep" in reading.skipped[0].reason


def test_a_message_nested_too_deep_is_left_out_of_its_box(tmp_path: Path) -> None:
    start = "From a@b.example Wed May  7 10:00:00 2025\n"
    good = MAIL.format("Mayor resigns", STORY)
    box = f"{start}{good}\n{start}{DEEP['comments in a header']}\n"
    (tmp_path / "a.mbox").write_text(box)
    reading = read_sources([str(tmp_path / "a.mbox")])
    assert [Path(article.path).name for article in reading.articles] == ["a.mbox#1"]
    assert "nested too deep (#2)" in reading.problems[0].message


@pytest.mark.parametrize("mark", ["> ", ">", "> > ", ">> "])
def test_a_message_quoted_as_a_whole_loses_its_marks(mark: str, tmp_path: Path) -> None:
    quoted = "\n".join(f"{mark}{line}" if line else ">" for line in STORY.strip().split("\n"))
    (tmp_path / "a.eml").write_text(MAIL.format("Mayor resigns", quoted))
    (article,) = read_sources([str(tmp_path / "a.eml")]).articles
    assert [sentence.text for sentence in article.sentences] == STORY.strip().split("\n\n")


def test_a_quotation_in_a_message_keeps_its_marks(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(MAIL.format("Mayor resigns", f"{STORY}\n> I resign, she wrote today.\n"))
    (article,) = read_sources([str(tmp_path / "a.eml")]).articles
    assert "> I resign" in article.text


@pytest.mark.parametrize("mark", ["Fwd: ", "FW: ", "Re: ", "WG: ", "Fwd: Re: ", "RE[2]: "])
@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
def test_a_message_passed_on_is_titled_without_the_mark(mark: str, name: str, tmp_path: Path) -> None:
    head = MAIL if name == "a.eml" else "From: Ann <a@b.example>\nSubject: {}\n\n{}\n"
    (tmp_path / name).write_text(head.format(f"{mark}Mayor resigns", STORY))
    (article,) = read_sources([str(tmp_path / name)]).articles
    assert article.title == "Mayor resigns"
