"""Asking a second reader on the desk."""

from __future__ import annotations

import threading
from dataclasses import replace

from tests.app.conftest import PATIENCE, open_desk, wait_for
from tests.second_reader.story import COMPARISON, answer, exchange, stated
from tests.second_reader.stub import Call, Play, saying, serving
from tui.reports import Report, write_report
from tui.second_reader.settings import Settings

CAUSE = answer(stated("disagree", (4, "heavy rain", 1), (7, "a ship", 2)))
SILENT: Play = lambda call: call.closing.wait()  # type: ignore[assignment,return-value]  # noqa: E731


async def test_it_is_asked_only_after_yes_and_its_part_can_be_left_out() -> None:
    with serving(saying(CAUSE)) as stub:
        async with open_desk(COMPARISON) as desk:
            desk.screen.session.second_reader = Settings(address=stub.url, model="stub-1")
            await desk.press("U")
            assert "this machine" in desk.text
            assert not stub.calls
            await desk.press("y")
            await wait_for(desk.pilot, lambda: desk.screen.session.analysed.exchanges)
            await wait_for(desk.pilot, lambda: "second reader: 0" in desk.text)
            assert [f.id for f in desk.screen.desk.comparison.facts] == ["f1", "f2", "f3", "r1"]
            await desk.press("escape", *":4", "enter", "e", *"Ask a witness", "ctrl+s", "P")
            assert desk.screen.desk.comparison.facts == COMPARISON.facts
            assert not desk.screen.session.work().facts, (
                "the note is left out with its fact, and moves nowhere"
            )
            await desk.press("P")
            assert len(desk.screen.desk.comparison.facts) == 4
            assert {f: a.note for f, a in desk.screen.session.work().facts.items()} == {"r1": "Ask a witness"}
            await desk.press("U")
            assert "ask all anew" in desk.text
            assert "in place of what was answered by stub-1" in desk.text
            assert len(stub.calls) == 1


async def test_the_desk_and_its_report_say_who_found_a_fact_and_what_is_doubted() -> None:
    literal = answer(
        stated("disagree", (2, "Twelve", 1), (5, "Fifteen", 2)),
        stated("agree", (3, "300 metres", 1), (9, "1,240 metres", 1)),
    )
    asked = replace(COMPARISON, exchanges=(exchange(literal),))
    async with open_desk(asked) as desk:
        await desk.press("enter")
        assert "found by: both the program and the second reader" in desk.text
        await desk.press("right")
        assert "the second reader doubts it" in desk.text
        for key, count in (("", 1), ("P", 0)):
            await desk.press(*key)
            report = " ".join(write_report(Report(desk.screen.session.shown), "text").split())
            assert report.count("had part in 3 facts (disagreements of the program: 1 doubted)") == count
            assert ("second reader" in report) == bool(count)


async def test_escape_stops_it_and_the_comparison_stands() -> None:
    with serving(SILENT) as stub:
        async with open_desk(COMPARISON) as desk:
            desk.screen.session.second_reader = Settings(address=stub.url, model="stub-1")
            await desk.press("U", "y")
            await wait_for(desk.pilot, lambda: stub.calls)
            await desk.press("escape")
            await wait_for(desk.pilot, lambda: "the second reader was stopped" in desk.text)
            assert desk.screen.session.analysed.facts == COMPARISON.facts


async def test_the_answers_that_came_before_a_stop_are_kept() -> None:
    def play(call: Call) -> None:
        if len(stub.calls) == 1:
            saying('{"verdict": "unrelated", "sure": true, "slot": "number", "values": []}')(call)
        else:
            call.closing.wait()

    with serving(play) as stub:
        async with open_desk(COMPARISON) as desk:
            desk.screen.session.second_reader = Settings(address=stub.url, model="m", modes=("doubt",))
            await desk.press("U", "y")
            await wait_for(desk.pilot, lambda: len(stub.calls) == 2)
            await wait_for(desk.pilot, lambda: desk.screen.session.analysed.exchanges)
            await desk.press("escape")
            await wait_for(desk.pilot, lambda: "the answers that came are kept" in desk.text)
            assert len(desk.screen.session.analysed.exchanges) == 1


async def test_leaving_ends_a_question_that_is_never_answered() -> None:
    left = threading.Event()

    def silent(call: Call) -> None:
        if call.connection.recv(1) == b"":
            left.set()

    with serving(silent) as stub:
        async with open_desk(COMPARISON) as desk:
            desk.screen.session.second_reader = Settings(address=stub.url, model="stub-1")
            await desk.press("U", "y")
            await wait_for(desk.pilot, lambda: stub.calls)
        assert left.wait(PATIENCE)


async def test_without_an_address_it_says_how_to_name_one() -> None:
    async with open_desk(COMPARISON, toasts=True) as desk:
        await desk.press("U")
        assert "--second-reader URL" in desk.text
