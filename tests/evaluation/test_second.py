"""A second reader measured: by answers in files, a careful reader's kept beside these tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.evaluation import second
from tests.evaluation.__main__ import main
from tests.evaluation.corpus import Gold, stories
from tests.evaluation.tally import Tally, figures
from tests.second_reader.stub import saying, serving
from tui.second_reader.settings import Settings

KEPT = Path(__file__).parent / "answers"
NONE = '{"facts": []}'


def story(name: str) -> Gold:
    return next(s for s in stories() if s.name == name)


@pytest.mark.timeout(900)
def test_answers_of_a_careful_reader_and_the_engine_come_to_more_than_either() -> None:
    names = ("atentado-bogota", "lisbon-funicular", "real-ankara-swap", "real-jet-set", "real-louvre-heist")
    reads = [second.from_folder(story(name), Settings(), KEPT) for name in names]
    assert not any(read.problem for read in reads)
    found = {name: (figures(a), figures(sure)) for name, (a, sure) in second.sums(reads).items()}
    engine, alone, both = (found[name] for name in ("engine", "second", "both"))
    assert both[0]["disagreements"][0] >= 0.8 > alone[0]["disagreements"][0]
    assert both[0]["disagreements"][1] >= 0.8 > engine[0]["disagreements"][1]
    assert both[1]["disagreements"][0] >= 0.95
    assert both[1]["disagreements"][1] >= 0.6


def test_questions_written_to_files_are_those_whose_answers_are_read(tmp_path: Path) -> None:
    tollan = story("tollan")
    settings = Settings(modes=("propose", "doubt"))
    count = second.dump(tollan, settings, tmp_path)
    assert len(list(tmp_path.glob("tollan.*.question.txt"))) == count > 1
    (tmp_path / "tollan.0.answer.json").write_text(NONE, encoding="utf-8")
    read = second.from_folder(tollan, settings, tmp_path)
    assert read.problem == f"{count - 1} answers missing"
    (exchange,) = read.compared.exchanges
    assert (exchange.mode, exchange.answer) == ("propose", NONE)


def test_kept_answers_are_of_read_stories_and_every_word_of_them_stands() -> None:
    for file in KEPT.glob("*.answer.json"):
        assert not story(file.name.split(".")[0]).unread
    read = second.from_folder(story("tollan"), Settings(), KEPT)
    assert not second.merged(read.compared).dropped


def test_an_answer_follows_sentences_that_have_another_number_now() -> None:
    asked = "system\n\nSENTENCES\nARTICLE 1 | A\n1: One.\n2: Two.\n3: Three.\n"
    now = "SENTENCES\nARTICLE 1 | A\n1: New.\n2: One.\n3: Three.\n"
    answer = json.dumps({"facts": [{"sentences": [1, 2, 3], "values": [{"sentence": 3, "words": "Three"}]}]})
    (fact,) = json.loads(second._renumbered(answer, asked, now))["facts"]
    assert fact == {"sentences": [2, 0, 3], "values": [{"sentence": 3, "words": "Three"}]}
    assert second._renumbered(answer, "", now) == answer


def test_a_reader_is_measured_by_what_it_says_alone(tmp_path: Path) -> None:
    tollan = story("tollan")
    facts = json.loads((KEPT / "tollan.0.answer.json").read_text(encoding="utf-8"))["facts"]
    right = next(f for f in facts if f["verdict"] == "disagree")
    agreed = next(f for f in facts if f["slot"] == "place" or f["question"].startswith("What share"))
    values = [v | {"side": n} for n, v in enumerate(agreed["values"], 1)]
    wrong = agreed | {"verdict": "disagree", "values": values, "sure": True, "slot": "other"}
    (tmp_path / "tollan.0.answer.json").write_text(json.dumps({"facts": [right, wrong]}), encoding="utf-8")
    trust = second.measured([second.from_folder(tollan, Settings(), tmp_path)])
    assert trust.possible is None
    assert trust.recall is not None
    assert 0 < trust.recall < 0.3


def test_a_server_is_measured_in_the_same_way() -> None:
    with serving(saying(NONE)) as stub:
        read = second.from_server(story("tollan"), Settings(address=stub.url))
    assert read.problem == ""
    table = second.figures([read])
    assert [line.split()[0] for line in table.splitlines()[1:5]] == ["engine", "second", "both", "both"]
    assert "1 answer, 1 story" in table


def test_words_of_unread_stories_are_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unread = next(s.name for s in stories() if s.unread)
    for options in (["--story", unread], []):
        monkeypatch.setattr(sys, "argv", ["evaluation", *options, "--dump", str(tmp_path)])
        with pytest.raises(SystemExit, match="name read ones"):
            main()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "options",
    [
        ["--second-reader", "notaurl"],
        ["--second-reader", "http://192.0.2.7/v1"],
        ["--story", "tollan", "--dump", "/dev/null/x"],
    ],
)
def test_what_cannot_be_done_is_one_plain_line_and_status_2(
    options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["evaluation", *options])
    assert main() == 2
    out, told = capsys.readouterr()
    assert (out, told.count("\n")) == ("", 1)


def test_nothing_read_is_nothing_measured() -> None:
    assert second._line("engine", Tally(), Tally()).split()[:2] == ["engine", "0.00"]
