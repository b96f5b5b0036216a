from pathlib import Path

from tui.example import example_paths
from tui.sources import read_sources


def test_the_example_reads_without_a_problem() -> None:
    reading = read_sources([str(p) for p in example_paths()])
    assert [a.id for a in reading.articles] == ["a1", "a2", "a3", "a4", "a5"]
    assert reading.problems == ()
    for article in reading.articles:
        for sentence in article.sentences:
            assert " ".join(article.text[sentence.start : sentence.end].split()) == sentence.text


def test_bad_files_leave_the_others_open(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("A headline of note\n\nA bridge opened on Monday.\n", encoding="utf-8")
    empty.write_bytes(b"")
    reading = read_sources([str(good), str(empty), str(tmp_path / "none.txt")])
    assert [a.path for a in reading.articles] == [str(good)]
    assert [p.path for p in reading.problems] == [str(empty), str(tmp_path / "none.txt")]
