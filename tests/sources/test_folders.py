"""What of a folder is read, and what is left out of it and said."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tui.sources import Reading, read_sources

STORY = "The bridge at Lund opened to cars on Monday after nine years of work, the town said.\n"
PAGE = f"<html><body><article><h1>Bridge</h1><p>{STORY}</p></article></body></html>"


def folder_of(tmp_path: Path, **files: str | bytes) -> Path:
    folder = tmp_path / "story"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read(folder: Path) -> Reading:
    return read_sources([str(folder)])


def names(reading: Reading) -> list[str]:
    return [Path(article.path).name for article in reading.articles]


SUFFIXES = (
    *("_files", ".files", "-Dateien", "_Dateien", "-fichiers", "_archivos", "_ficheros", "_arquivos"),
    *("_ficheiros", "_bestanden", "-filer", "_pliki", "_soubory", "_súbory", "_tiedostot", "_fájlok"),
    *("_fisiere", "_dosyalar", "_datoteke", "_fitxers", "_файлы", "_αρχεία", "_文件", "のファイル", "_파일"),
)


@pytest.mark.parametrize("parts", [f"Bridge{suffix}" for suffix in SUFFIXES])
def test_the_parts_of_a_page_that_a_browser_saved_are_no_articles(parts: str, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, **{"Bridge.html": PAGE, f"{parts}/ad.html": PAGE, f"{parts}/a.css": "x"})
    reading = read(folder)
    assert names(reading) == ["Bridge.html"]
    (problem,) = reading.problems
    assert problem.message == f"{folder}: left out: parts of saved pages: {parts}/"
    assert not problem.unread


@pytest.mark.parametrize("name", ["court-data", "Bridge_notes", "Bridge articles", "Bridge"])
def test_a_folder_of_texts_that_only_sounds_like_parts_is_read(name: str, tmp_path: Path) -> None:
    pages = {"Bridge.html": PAGE, f"{name}/a.txt": STORY.replace("nine", "ten"), f"{name}/b.css": "x"}
    assert names(read(folder_of(tmp_path, **pages))) == ["Bridge.html", "a.txt"]


def test_what_is_left_out_is_counted_named_and_given_a_reason(tmp_path: Path) -> None:
    pictures = {f"{number}.png": b"\x89PNG" for number in range(7)}
    others = {
        "notes.log": "x",
        "package.json": "{}",
        ".hidden.txt": STORY,
        "old.compare": "x",
        "empty.txt": "",
    }
    folder = folder_of(tmp_path, **{"a.txt": STORY}, **pictures, **others)
    reading = read(folder)
    assert names(reading) == ["a.txt"]
    (problem,) = reading.problems
    assert problem.message == (
        f"{folder}: 11 left out: pictures: 0.png, 1.png, 2.png, 3.png, 4.png and 2 more; "
        "other kinds: notes.log; saved comparisons: old.compare; "
        "the file is empty (save the article's text in it, or leave it out): empty.txt; "
        "JSON without articles: package.json"
    )
    assert not problem.unread  # the user named none of them, and there is an article
    assert [Path(item.path).name for item in reading.skipped if item.unread] == ["empty.txt"]


def test_a_folder_of_nothing_but_damaged_files_could_not_be_read(tmp_path: Path) -> None:
    reading = read(folder_of(tmp_path, **{"notes.docx": b"PK\x03\x04xx", "scan.pdf": b"%PDF-1.4\n"}))
    (problem,) = reading.problems
    assert problem.unread
    assert "notes.docx" in problem.message
    assert "scan.pdf" in problem.message


def test_a_page_or_a_mail_is_read_whatever_its_name(tmp_path: Path) -> None:
    mail = f"From: Lund Post <a@b.example>\nSubject: Bridge\nMIME-Version: 1.0\n\n{STORY} It is long.\n"
    folder = folder_of(
        tmp_path, **{"page.php": PAGE, "saved": PAGE.replace("nine", "ten"), "message.1": mail}
    )
    assert sorted(names(read(folder))) == ["message.1", "page.php", "saved"]


def test_a_thousand_files_are_read_in_order(tmp_path: Path) -> None:
    files = {f"{number:04}.txt": STORY.replace("nine", str(number)) for number in range(1000)}
    folder = folder_of(tmp_path, **files)
    told: list[tuple[int, int]] = []
    reading = read_sources([str(folder)], progress=lambda done, total: told.append((done, total)) is None)
    assert names(reading) == sorted(files)
    assert reading.problems == ()
    assert told[-1] == (1000, 1000)
    assert reading.articles[-1].id == "a1000"


def test_a_file_that_has_nothing_to_read_now_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the log of a kernel, which stands in the tree of files and is read without waiting."""
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "log.txt").write_text(STORY)
    log, read = os.stat(tmp_path / "log.txt").st_ino, os.read

    def unready(handle: int, size: int) -> bytes:
        if os.fstat(handle).st_ino == log:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        return read(handle, size)

    monkeypatch.setattr(os, "read", unready)
    reading = read_sources([str(tmp_path)])
    assert [Path(a.path).name for a in reading.articles] == ["story.txt"]
    assert any("cannot be read" in str(problem) for problem in reading.problems)
