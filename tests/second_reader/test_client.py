"""Every bad server: one plain line, in time, and nothing sent anywhere else."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.second_reader.bad_servers import (
    BAD,
    GOOD,
    LATE,
    OK,
    asked_once,
)
from tests.second_reader.story import COMPARISON, answer, stated
from tests.second_reader.stub import Call, events, saying, serving, whole
from tui.model import Comparison
from tui.reports.json import to_json
from tui.second_reader.answers import read_answers
from tui.second_reader.asking import ask
from tui.second_reader.client import Client
from tui.second_reader.questions import plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import Settings, parse_address
from tui.storage.store import Store


@pytest.mark.parametrize("name", BAD)
def test_a_bad_server_leaves_the_comparison_as_it_was(name: str) -> None:
    play, words = BAD[name]
    start = time.monotonic()
    result = asked_once(play, seconds=0.5 if name in LATE else 60.0)
    assert words in result.problem
    assert "\n" not in result.problem
    assert "\x1b" not in result.problem
    assert result.comparison == COMPARISON
    assert time.monotonic() - start < 30


def test_nothing_listening_is_told_in_one_line() -> None:
    with serving(saying(GOOD)) as stub:
        pass
    result = ask(COMPARISON, Settings(address=stub.url, model="stub-1"))
    assert "nothing listens at" in result.problem


@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "whole"])
def test_a_good_server_is_heard(streamed: bool) -> None:
    result = asked_once(saying(GOOD, streamed=streamed))
    (found,) = result.comparison.exchanges
    assert (result.problem, result.sent) == ("", 1)
    assert (found.answer, found.tokens_in, found.tokens_out) == (GOOD, 11, 7)


def test_a_server_without_structured_output_is_asked_again_without() -> None:
    def play(call: Call) -> None:
        if "response_format" in call.data:
            call.respond(b'{"error": "unknown field"}', "400 Bad Request")
        else:
            call.respond(whole(f"<think>two values</think>```json\n{GOOD}\n```"))

    result = asked_once(play)
    assert result.problem == ""
    assert len(result.comparison.exchanges) == 1


def test_the_model_is_the_first_that_the_server_offers() -> None:
    with serving(saying(GOOD)) as stub:
        result = ask(COMPARISON, Settings(address=stub.url))
    assert result.comparison.exchanges[0].model == "stub-1"


def test_the_same_question_is_not_sent_twice() -> None:
    with serving(saying(GOOD)) as stub:
        settings = Settings(address=stub.url, model="stub-1")
        first = ask(COMPARISON, settings)
        again = ask(first.comparison, settings)
        other = ask(first.comparison, Settings(address=stub.url, model="other"))
    assert (first.sent, again.sent, other.sent) == (1, 0, 1)
    assert again.comparison.exchanges == first.comparison.exchanges


def test_another_model_stands_beside_the_first_and_a_fresh_round_replaces_all() -> None:
    with serving(saying(GOOD)) as stub:
        settings, second = (Settings(address=stub.url, model=name) for name in ("stub-1", "stub-2"))
        first = ask(COMPARISON, settings).comparison
        both = ask(first, second).comparison
        fresh = ask(both, second, fresh=True)
    assert [e.model for e in both.exchanges] == ["stub-1", "stub-2"]
    assert merged(both).comparison.facts == merged(first).comparison.facts, "what both say counts once"
    assert [e.model for e in fresh.comparison.exchanges] == ["stub-2"]
    assert fresh.sent == 1


def test_answers_come_one_by_one_and_stay_when_a_later_one_fails() -> None:
    unrelated = saying('{"verdict": "unrelated", "sure": true, "slot": "number", "values": []}')

    def play(call: Call) -> None:
        if len(stub.calls) == 1:
            unrelated(call)
        else:
            call.respond(b"{}", "503 Busy")

    came: list[Comparison] = []
    with serving(play) as stub:
        settings = Settings(address=stub.url, model="m", modes=("doubt",))
        result = ask(COMPARISON, settings, taken=came.append)
        assert (result.new, [len(c.exchanges) for c in came]) == (1, [1])
        assert result.problem
        assert result.comparison.exchanges == came[0].exchanges


def test_stopping_ends_a_question_at_once() -> None:
    with serving(lambda call: call.closing.wait()) as stub:
        client = Client(parse_address(stub.url), seconds=60.0)
        threading.Timer(0.2, client.stop).start()
        result = ask(COMPARISON, Settings(address=stub.url, model="stub-1"), client)
    assert result.problem == "the second reader was stopped"


def test_the_request_is_what_chat_servers_take() -> None:
    with serving(saying(GOOD)) as stub:
        ask(COMPARISON, Settings(address=stub.url, model="stub-1"))
        (call,) = stub.calls
    assert call.head.startswith("POST /v1/chat/completions HTTP/1.1")
    assert [m["role"] for m in call.data["messages"]] == ["system", "user"]
    assert call.data["temperature"] == 0
    assert call.data["response_format"]["json_schema"]["strict"] is True


def test_neither_path_nor_note_is_sent_and_copies_are_sent_once() -> None:
    (question,) = plan(COMPARISON, Settings()).questions
    assert "secret" not in question.user
    assert question.user.count("fell on Tuesday") == 1
    assert "10: It was finished in 1934." in question.user
    assert "ARTICLE 2 | Valley | 2026-01-06 | Bridge falls" in question.user


@pytest.mark.parametrize("name", ["", " ", "a\nb", "\x1b[2J", "x" * 201, 7, None, ["m"]])
def test_a_server_whose_model_has_no_fit_name_is_asked_nothing(name: Any) -> None:
    with serving(lambda call: call.respond(json.dumps({"data": [{"id": name}]}).encode())) as stub:
        asked = ask(COMPARISON, Settings(address=stub.url))
        assert "names no model" in asked.problem
        assert len(stub.calls) == 1


def test_an_answer_with_halves_of_characters_can_be_kept(tmp_path: Path) -> None:
    body = whole("X").replace(b'"X"', json.dumps(GOOD).encode()[:-1] + b'\\ud800 \\u0000"')
    asked = asked_once(lambda call: call.respond(body))
    assert asked.problem == ""
    Store.create(tmp_path / "kept.compare", asked.comparison).close()
    assert Store.open(tmp_path / "kept.compare", read_only=True).comparison == asked.comparison
    to_json(asked.comparison).encode()


def test_an_answer_that_breaks_off_is_taken_up_to_its_last_whole_fact() -> None:
    second = stated("disagree", (3, "300 metres", 1), (9, "1,240 metres", 2))
    text = answer(json.loads(GOOD)["facts"][0], second)
    asked = asked_once(lambda call: call.respond(whole(text[:-30])))
    assert asked.problem == ""
    found = read_answers(asked.comparison)
    assert len(found.facts) == 1
    assert found.dropped == {"end of an answer that was cut off": 1}
    assert not found.places  # its silence about the rest says nothing


def test_an_answer_is_taken_at_its_end_though_the_server_does_not_close() -> None:
    def play(call: Call) -> None:
        call.send(OK + b"\r\n" + events(GOOD))
        call.closing.wait()

    assert not asked_once(play, seconds=30.0).problem
