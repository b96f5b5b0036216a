"""Nothing leaves this machine but what is announced, and the key of a server is shown nowhere."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.second_reader.bad_servers import (
    BAD,
    GOOD,
    asked_once,
)
from tests.second_reader.story import COMPARISON, answer, stated
from tests.second_reader.stub import saying, serving
from tui.errors import UsageError
from tui.reports.json import to_json
from tui.second_reader.asking import announcement, ask
from tui.second_reader.client import Client
from tui.second_reader.questions import plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import Settings, parse_address

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
