"""Answers are kept with the comparison: opening it asks nothing, and everything reads back."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

from tests.second_reader.story import BARE, COMPARISON, answer, exchange, stated
from tui.reports import FORMATS, Report, write_report
from tui.reports.json import from_json, to_json
from tui.reports.overview import value_sides
from tui.second_reader.rule import merged
from tui.storage.store import Store

ANSWERED = replace(
    COMPARISON,
    exchanges=(
        replace(
            exchange(answer(stated("disagree", (2, "Twelve", 1), (5, "Fifteen", 2)))), sure=0.95, recall=0.9
        ),
    ),
)


def test_a_saved_comparison_holds_the_question_and_the_whole_answer(tmp_path: Path) -> None:
    Store.create(tmp_path / "bridge.compare", ANSWERED).close()
    opened = Store.open(tmp_path / "bridge.compare", read_only=True)
    assert not opened.problems
    assert opened.comparison == ANSWERED
    assert merged(opened.comparison) == merged(ANSWERED)


def test_json_reads_back_with_both_readings_and_is_not_merged_twice() -> None:
    both = merged(ANSWERED).comparison
    read, _ = from_json(to_json(both))
    assert read == both
    assert merged(read).comparison is read


def test_every_readable_report_names_the_model_and_who_found_a_fact() -> None:
    for name in set(FORMATS) & {"text", "markdown", "html"}:
        text = write_report(Report(merged(ANSWERED).comparison), name)
        assert "stub-1" in text
        assert "the program and the second reader" in " ".join(text.split())
        assert "second reader" not in write_report(Report(COMPARISON), name).casefold()


FOUND = answer(
    stated("disagree", (2, "Twelve", 1), (5, "Fifteen", 2)),
    stated("disagree", (4, "heavy rain", 1), (7, "a ship", 2)),
)
BOTH = merged(replace(COMPARISON, exchanges=(exchange(FOUND),))).comparison


def test_the_table_says_who_found_a_fact_where_a_second_reader_was_asked() -> None:
    rows = list(csv.DictReader(io.StringIO(write_report(Report(BOTH), "csv"))))
    assert sorted(row["found by"] for row in rows) == [
        "the program",
        "the program",
        "the program and the second reader",
        "the second reader alone",
    ]
    plain = csv.reader(io.StringIO(write_report(Report(COMPARISON), "csv")))
    assert "found by" not in next(plain)


def test_web_annotations_name_who_made_them() -> None:
    def makers(name: str) -> list[str]:
        items = json.loads(write_report(Report(BOTH if name else COMPARISON), "annotations"))["items"]
        made = [item["generator"] for item in items]
        return [", ".join(m["name"] for m in (one if isinstance(one, list) else [one])) for one in made]

    program = makers("")[0]
    assert set(makers("")) == {program}
    assert sorted(set(makers("both"))) == sorted(
        {program, f"{program}, second reader: stub-1", "second reader: stub-1"}
    )


def test_reports_count_and_name_what_the_second_reader_doubts_or_withdraws() -> None:
    denials = (
        stated("agree", (2, "Twelve", 1), (5, "Fifteen", 1)),
        stated("agree", (3, "300 metres", 1), (9, "1,240 metres", 1)),
    )
    denied = replace(COMPARISON, exchanges=(replace(exchange(answer(*denials)), sure=0.97),))
    for name in set(FORMATS) & {"text", "markdown", "html"}:
        text = " ".join(write_report(Report(merged(denied).comparison), name).split())
        assert "part in 4 facts (disagreements of the program: 1 doubted and 1 withdrawn)" in text
        assert "the second reader doubts it" in text
    rows = csv.DictReader(io.StringIO(write_report(Report(merged(denied).comparison), "csv")))
    assert "the program; the second reader doubts it" in [row["found by"] for row in rows]
    items = json.loads(write_report(Report(merged(denied).comparison), "annotations"))["items"]
    bodies = [item["body"] for item in items if isinstance(item["body"], list)]
    assert {("commenting", "the second reader doubts it")} <= {
        (b["purpose"], b["value"]) for body in bodies for b in body
    }


def test_an_update_of_the_second_reader_goes_from_the_smaller_figure_to_the_greater() -> None:
    said = answer(stated("update", (3, "300 metres", 1), (9, "1,240 metres", 2)))
    both = merged(replace(BARE, exchanges=(exchange(said, BARE),))).comparison
    (update,) = both.facts
    sides = value_sides(both, update, update.differences[0])
    assert [side.words for side in sides] == ["300 metres", "1,240 metres"]
