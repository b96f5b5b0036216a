"""A small chat server on this machine that behaves as a test wants, well or badly."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

Play = Callable[["Call"], None]


@dataclass
class Call:
    """One request, and the connection to answer it on."""

    connection: socket.socket
    head: str
    body: bytes
    closing: threading.Event

    @property
    def data(self) -> Any:
        return json.loads(self.body) if self.body else None

    def send(self, raw: bytes) -> None:
        self.connection.sendall(raw)

    def respond(
        self, body: bytes, status: str = "200 OK", kind: str = "application/json", extra: str = ""
    ) -> None:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}Content-Length: {len(body)}\r\n\r\n"
        self.send(head.encode() + body)


@dataclass
class Stub:
    """A running server: its address and the requests it got."""

    url: str
    port: int
    calls: list[Call] = field(default_factory=list)


def _serve(listener: socket.socket, stub: Stub, play: Play, closing: threading.Event) -> None:
    while not closing.is_set():
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(connection, stub, play, closing), daemon=True).start()


def _answer(connection: socket.socket, stub: Stub, play: Play, closing: threading.Event) -> None:
    with connection, suppress(OSError):
        raw = b""
        while b"\r\n\r\n" not in raw:
            piece = connection.recv(65536)
            if not piece:
                return
            raw += piece
        head, _, body = raw.partition(b"\r\n\r\n")
        length = next(
            (int(x.split(b":")[1]) for x in head.split(b"\r\n") if x.lower().startswith(b"content-length")), 0
        )
        while len(body) < length:
            body += connection.recv(65536)
        call = Call(connection, head.decode(), body, closing)
        stub.calls.append(call)
        play(call)


@contextmanager
def serving(play: Play) -> Iterator[Stub]:
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    stub, closing = Stub(f"http://127.0.0.1:{port}/v1", port), threading.Event()
    threading.Thread(target=_serve, args=(listener, stub, play, closing), daemon=True).start()
    try:
        yield stub
    finally:
        closing.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for a connection
        listener.close()


def whole(words: str) -> bytes:
    """The body of an answer that comes in one piece."""
    message = {"role": "assistant", "content": words}
    usage = {"prompt_tokens": 11, "completion_tokens": 7}
    return json.dumps({"choices": [{"message": message, "finish_reason": "stop"}], "usage": usage}).encode()


def events(words: str) -> bytes:
    """The body of the same answer as a stream of events."""
    pieces = [words[n : n + 5] for n in range(0, len(words), 5)]
    lines = [json.dumps({"choices": [{"delta": {"content": piece}}]}) for piece in pieces]
    lines.append(json.dumps({"choices": [], "usage": {"prompt_tokens": 11, "completion_tokens": 7}}))
    return "".join(f"data: {line}\n\n" for line in [*lines, "[DONE]"]).encode()


def saying(words: str, *, streamed: bool = True) -> Play:
    """A good server that gives one answer to everything."""

    def play(call: Call) -> None:
        if call.head.startswith("GET /v1/models"):
            call.respond(json.dumps({"data": [{"id": "stub-1"}]}).encode())
        elif streamed and call.data.get("stream"):
            call.respond(events(words), kind="text/event-stream")
        else:
            call.respond(whole(words))

    return play
