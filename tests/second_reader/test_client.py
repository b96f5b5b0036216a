"""Every bad server: one plain line, in time, and nothing sent anywhere else."""

from __future__ import annotations

import gzip
import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.second_reader.story import COMPARISON, answer, stated
from tests.second_reader.stub import Call, Play, events, saying, serving, whole
from tui.errors import UsageError
from tui.model import Comparison
from tui.reports.json import to_json
from tui.second_reader.address import parse_address
from tui.second_reader.answers import read_answers
from tui.second_reader.asking import announcement, ask
from tui.second_reader.client import Client
from tui.second_reader.questions import plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import Settings
from tui.storage.store import Store

GOOD = answer(stated("disagree", (2, "Twelve", 1), (5, "Fifteen", 2)))


def asked_once(play: Play, seconds: float = 5.0) -> Any:
    with serving(play) as stub:
        return ask(COMPARISON, Settings(address=stub.url, model="stub-1", seconds=seconds))


def after_head(act: Callable[[Call], None]) -> Play:
    def play(call: Call) -> None:
        call.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        act(call)

    return play


def drip(call: Call) -> None:
    while not call.closing.wait(0.02):
        call.send(b" ")


def flood(call: Call) -> None:
    while not call.closing.is_set():
        call.send(b"data: " + b"x" * 65536)


def repeating(piece: bytes, head: bytes = b"") -> Play:
    def play(call: Call) -> None:
        call.send(head)
        while not call.closing.is_set():
            call.send(piece)

    return play


def raw(response: bytes) -> Play:
    return lambda call: call.send(response)


def chunked(body: bytes) -> Play:
    return raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body)


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
BOMB = gzip.compress(b'{"choices": []}' + b" " * 10_000_000)
LATE = ("silent", "slow head", "slow body", "only greetings", "slow events", "chunk that never comes")
BAD: dict[str, tuple[Play, str]] = {
    "silent": (lambda call: call.closing.wait(), "did not answer within 0.5 seconds"),
    "slow head": (drip, "within 0.5 seconds"),
    "slow body": (after_head(drip), "within 0.5 seconds"),
    "endless": (after_head(flood), "has no end"),
    "hangs up": (lambda call: None, "broke"),
    "not HTTP": (lambda call: call.send(b"220 smtp ready\r\n\r\n"), "HTTP"),
    "endless head": (lambda call: call.send(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 500 + b"\r\n"), "HTTP"),
    "refused": (lambda call: call.respond(b"{}", "403 Forbidden"), "refuses the key"),
    "busy": (lambda call: call.respond(b"{}", "503 Busy"), "status 503"),
    "missing": (lambda call: call.respond(b"{}", "404 Not Found"), "status 404"),
    "elsewhere": (
        lambda call: call.respond(b"", "307 Moved", extra="Location: http://192.0.2.7/v1\r\n"),
        "not followed",
    ),
    "broken JSON": (lambda call: call.respond(b'{"choices": ['), "not JSON"),
    "deep JSON": (lambda call: call.respond(b"[" * 200_000), "not JSON"),
    "not UTF-8": (lambda call: call.respond(b'{"choices": "\xff"}'), "not UTF-8"),
    "a list": (lambda call: call.respond(b"[]"), "not what a chat server sends"),
    "an error": (lambda call: call.respond(b'{"error": {"message": "\\u001b[2J"}}'), "error"),
    "strange choices": (lambda call: call.respond(b'{"choices": {"a": [1]}}'), "no words"),
    "no words": (lambda call: call.respond(whole(" ")), "no words"),
    "chat": (lambda call: call.respond(whole("Sure! I would love to help.")), "JSON asked for"),
    "wrong schema": (lambda call: call.respond(whole('{"answer": 42}')), "JSON asked for"),
    "wrong list": (lambda call: call.respond(whole('{"facts": "none"}')), "JSON asked for"),
    "deep answer": (lambda call: call.respond(whole('{"facts": ' + "[" * 100_000)), "JSON asked for"),
    "only greetings": (repeating(b"HTTP/1.1 100 Continue\r\n\r\n"), "within 0.5 seconds"),
    "slow events": (
        lambda call: (call.send(OK + b"\r\n: ping\n\n"), call.closing.wait()), "within 0.5 seconds",
    ),
    "endless pings": (repeating(b": ping\n\n" * 1000, OK + b"\r\n"), "has no end"),
    "endless header": (repeating(b"x" * 65536, OK + b"X-A: "), "HTTP"),
    "gzip bomb": (lambda call: call.respond(BOMB, extra="Content-Encoding: gzip\r\n"), "not UTF-8"),
    "chunk of no size": (chunked(b"zz\r\n{}"), "HTTP"),
    "chunk of negative size": (chunked(b"-5\r\n{}"), "HTTP"),
    "chunk that breaks off": (chunked(b"fffffff\r\n{}"), "HTTP"),
    "chunk that never comes": (
        lambda call: (chunked(b"ff\r\n")(call), call.closing.wait()), "within 0.5 seconds",
    ),
    "length that lies": (raw(OK + b'Content-Length: 999999\r\n\r\n{"choices": []}'), "no words"),
    "length that cuts": (raw(OK + b'Content-Length: 5\r\n\r\n{"choices": []}'), "not JSON"),
    "length below zero": (raw(OK + b"Content-Length: -1\r\n\r\n[]"), "not what a chat server sends"),
    "other protocol": (raw(b"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n"), "status 101"),
    "a page": (lambda call: call.respond(b"<html>Hello</html>", kind="text/html"), "not JSON"),
    "moved for good": (
        lambda call: call.respond(b"", "308 Moved", extra="Location: //192.0.2.7/v1\r\n"), "not followed",
    ),
    "refresh": (
        lambda call: call.respond(b"[]", extra="Refresh: 0;url=http://192.0.2.7/\r\n"), "chat server",
    ),
    "long number": (lambda call: call.respond(b'{"choices": ' + b"9" * 9000 + b"}"), "not JSON"),
    "own words": (
        lambda call: call.respond(b'{"error": {"message": "no\\u001b[2J\\nroom in the context"}}', "400 No"),
        "(status 400: “no [2J room in the context”): set a smaller window",
    ),
    "many own words": (
        lambda call: call.respond(b'{"error": "' + b"a" * 4000 + b'"}', "400 No"), f"“{'a' * 120}”",
    ),
    "cut stream": (lambda call: call.respond(events(GOOD)[:90], kind="text/event-stream"), "JSON"),
}  # fmt: skip


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


# ---------------------------------------------------------------- where it goes

_WATCHED: list[tuple[str, Any]] = []
_WATCHING = threading.Event()


def _hook(event: str, details: tuple[Any, ...]) -> None:
    if _WATCHING.is_set() and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        _WATCHED.append((event, details[1] if event != "socket.getaddrinfo" else details[:2]))


sys.addaudithook(_hook)


@pytest.fixture
def sockets() -> Iterator[list[tuple[str, Any]]]:
    """Every address that anything in this process connects to, or looks up."""
    _WATCHED.clear()
    _WATCHING.set()
    yield _WATCHED
    _WATCHING.clear()


def test_nothing_is_sent_to_any_other_address(
    sockets: list[tuple[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.9:3128")
    for name in ("elsewhere", "moved for good", "refresh", "refused", "chat"):
        with serving(BAD[name][0]) as stub:
            ask(COMPARISON, Settings(address=stub.url))
            ports = {stub.port}
        assert {details[1] for _, details in sockets} == ports
        assert {details[0] for _, details in sockets} == {"127.0.0.1"}
        sockets.clear()


def test_an_answer_that_names_addresses_makes_nobody_look_them_up(sockets: list[tuple[str, Any]]) -> None:
    loud = answer(
        stated("agree", (2, "police", 1), (5, "police", 1), question="http://name.example/?q=1"),
        stated("disagree", (2, "http://name.example/", 1), (5, "Fifteen", 2)),
    )
    with serving(saying(loud)) as stub:
        asked = ask(COMPARISON, Settings(address=stub.url, model="m"))
    merged(asked.comparison)
    assert {event for event, _ in sockets} <= {"socket.connect", "socket.getaddrinfo"}
    assert {details[:2] for _, details in sockets} == {("127.0.0.1", stub.port)}


def test_a_name_that_leads_to_another_machine_is_refused_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Elsewhere(socket.socket):
        def getpeername(self) -> Any:
            return ("192.0.2.7", 80)

    with serving(saying(GOOD)) as stub:
        monkeypatch.setattr(
            "tui.second_reader.client.socket.create_connection",
            lambda *_args, **_more: _connected(Elsewhere(), stub.port),
        )
        asked = ask(COMPARISON, Settings(address=f"http://localhost:{stub.port}/v1", model="m"))
        assert "localhost is another machine here" in asked.problem
        assert not stub.calls


def _connected(sock: socket.socket, port: int) -> socket.socket:
    sock.connect(("127.0.0.1", port))
    return sock


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


def test_questions_are_planned_without_any_socket(sockets: list[tuple[str, Any]]) -> None:
    settings = Settings(address="http://localhost:9/v1", modes=("propose", "weigh", "doubt"))
    told = announcement(plan(COMPARISON, settings), settings)
    assert "localhost:9/v1 (this machine)" in told
    assert "tokens" in told
    assert not sockets


REMOTE = [
    "http://192.0.2.7/v1",
    "https://api.example.org/v1",
    "http://127.0.0.1.example.org/v1",
    "http://0.0.0.0/v1",
]


@pytest.mark.parametrize("text", REMOTE)
def test_another_machine_is_refused_until_allowed(text: str, sockets: list[tuple[str, Any]]) -> None:
    with pytest.raises(UsageError, match="not this machine"):
        parse_address(text)
    allowed = Settings(address=text, allow_remote=True)
    assert "ANOTHER MACHINE" in announcement(plan(COMPARISON, allowed), allowed)
    assert not sockets


@pytest.mark.parametrize(
    "text",
    ["", "localhost", "ftp://localhost/", "http://", "http://me:pass@localhost/", "http://localhost:99999/",
     "file:///etc/passwd", "http://local host/", "http://localhost/?x=1", "http://lοcalhost/", "http://localhost\n/"],
)  # fmt: skip
def test_what_is_no_address_is_told(text: str) -> None:
    with pytest.raises(UsageError):
        parse_address(text)


@pytest.mark.parametrize(
    "text", ["http://127.0.0.1:8080/v1", "http://localhost/", "http://[::1]:1234/v1", "https://127.9.9.9"]
)
def test_this_machine_is_told_by_its_name(text: str) -> None:
    assert parse_address(text).is_local


def test_the_key_goes_into_the_header_alone() -> None:
    with serving(saying(GOOD)) as stub:
        Client(parse_address(stub.url), "s3cret").ask({"model": "m", "messages": []}, {})
        (call,) = stub.calls
    assert "Authorization: Bearer s3cret" in call.head
    assert "s3cret" not in json.dumps(call.data)


@pytest.mark.parametrize("status", ["400 Bad Request", "503 Busy", "200 OK"])
def test_a_server_that_repeats_the_key_is_quoted_without_it(
    status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPARE_TUI_READER_KEY", "s3cret")
    result = asked_once(lambda call: call.respond(b'{"error": {"message": "Bearer s3cret is odd"}}', status))
    assert "“Bearer [key] is odd”" in result.problem


def test_no_answer_shows_or_keeps_the_key_however_it_is_spelled(monkeypatch: pytest.MonkeyPatch) -> None:
    secret = "sk-12/34-secret"
    monkeypatch.setenv("COMPARE_TUI_READER_KEY", secret)
    for spelled in (secret, secret.replace("/", "\\/"), "\\u0073k-12/34-s\\u0065cret"):
        words = GOOD.replace("How many?", f"How many {spelled}?")
        for streamed in (True, False):
            result = asked_once(saying(words, streamed=streamed))
            (exchange,) = result.comparison.exchanges
            assert "How many [key]?" in exchange.answer
            assert spelled not in to_json(merged(result.comparison).comparison)


def test_a_key_at_the_edge_of_what_is_shown_of_an_error_is_not_shown_in_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COMPARE_TUI_READER_KEY", "sk-1234-secret")
    body = json.dumps({"error": "x" * 110 + " sk-1234-secret"}).encode()
    result = asked_once(lambda call: call.respond(body, "429 Busy"))
    assert "xxx" in result.problem
    assert "sk-1" not in result.problem


def test_an_answer_is_taken_at_its_end_though_the_server_does_not_close() -> None:
    def play(call: Call) -> None:
        call.send(OK + b"\r\n" + events(GOOD))
        call.closing.wait()

    assert not asked_once(play, seconds=30.0).problem
