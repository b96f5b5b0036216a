"""Servers that answer wrongly, slowly, too much or not at all, and one question to any of them."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

from tests.second_reader.story import COMPARISON, answer, stated
from tests.second_reader.stub import Call, Play, events, serving, whole
from tui.second_reader.asking import ask
from tui.second_reader.settings import Settings

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
