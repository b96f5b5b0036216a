"""One question to an OpenAI-compatible chat server, within limits of time and size.

``http.client`` uses no proxy and follows no redirect: what is sent reaches the address named, or none.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tui.errors import CompareError
from tui.second_reader.settings import Address
from tui.second_reader.windows import one_line

MOST_BYTES = 4_000_000  # of one answer, with all that is around it
_CONNECT = 10.0  # seconds to connect
_MAX_ERROR_BYTES = 4096  # bytes read of what a server says of an error
_MAX_ERROR_CHARS = 120  # characters shown of it
_SECRET = 6  # characters of the shortest key that is a secret: "none" or "local" is a word of any answer
_DONE = re.compile(rb"(?:\A|[\r\n])data: *\[DONE\] *[\r\n]")
_DONE_BYTES = 32  # bytes before a piece that may hold the beginning of that line
_STATUS_WITHOUT_SCHEMA = frozenset(
    {400, 404, 415, 422, 500, 501}
)  # of servers that know no structured output


class ReaderError(CompareError):
    """A second reader that gave no answer; one plain line says why."""


class QuestionStoppedError(ReaderError):
    """The user stopped the question."""


class _NoSchemaError(ReaderError):
    """The server refused the request, perhaps for the schema."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it came.

    Attributes:
        text: the model's words.
        tokens_in, tokens_out: as the server counted them; 0 where it does not say.
        seconds: how long it took.
        cut: whether the model was stopped for length.
    """

    text: str
    tokens_in: int
    tokens_out: int
    seconds: float
    cut: bool = False


class Client:
    """Talks to one server. :meth:`stop` may be called from any thread."""

    def __init__(self, address: Address, key: str = "", seconds: float = 600.0) -> None:
        """A client that has not connected yet.

        Args:
            address: the server's, already checked.
            key: sent as a bearer token where it is not empty.
            seconds: time for one answer, from connecting to its last byte.
        """
        self._address, self._key, self._seconds = address, key, seconds
        self._stopped = threading.Event()
        self._late = threading.Event()
        self._socket: socket.socket | None = None

    def stop(self) -> None:
        """Stop the question under way, and every further one."""
        self._stopped.set()
        self._shut()

    def model(self) -> str:
        """Return the first model that the server offers.

        Raises:
            ReaderError: it names none.
        """
        data = self._json(self._call("GET", "/models", None, None))
        try:
            name = data["data"][0]["id"]
            name = self._masked(name) if isinstance(name, str) else None
        except (KeyError, IndexError, TypeError):
            name = None
        if not isinstance(name, str) or not name.strip() or not name.isprintable() or len(name) > 200:
            raise ReaderError("the second reader names no model", "name it with --model")
        return name

    def ask(
        self, body: dict[str, Any], schema: dict[str, Any], progress: Callable[[int], None] | None = None
    ) -> Reply:
        """Send one question and read its answer.

        Args:
            body: the request without its format: model, messages, parameters.
            schema: JSON schema of the answer; a server that refuses it is asked again without.
            progress: called with the number of characters received so far.

        Raises:
            ReaderError: no answer came, within the limits or at all.
        """
        form = {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": schema},
        }
        streamed = {"stream": True, "stream_options": {"include_usage": True}}
        try:
            return self._ask(body | streamed | {"response_format": form}, progress)
        except _NoSchemaError:
            return self._ask(body | {"stream": False}, progress)

    def _ask(self, body: dict[str, Any], progress: Callable[[int], None] | None) -> Reply:
        start = time.monotonic()
        raw = self._call("POST", "/chat/completions", json.dumps(body).encode(), progress)
        return _reply(raw, time.monotonic() - start, self._masked)

    def _masked(self, words: str) -> str:
        """A server's words without the key, which a rude one may repeat, written plainly or as JSON may."""
        if len(self._key) < _SECRET:
            return words
        spelled = (rf"(?:\\?{re.escape(c)}|\\u(?i:{ord(c):04x}))" for c in self._key)
        return re.sub("".join(spelled), "[key]", words)

    def _json(self, raw: bytes) -> Any:
        try:
            return json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise ReaderError("the second reader's answer is not JSON") from error

    # ------------------------------------------------------------ the wire

    def _call(
        self, method: str, path: str, body: bytes | None, progress: Callable[[int], None] | None
    ) -> bytes:
        if self._stopped.is_set():
            raise QuestionStoppedError("the second reader was stopped")
        self._late.clear()
        watch = threading.Timer(self._seconds, self._expire)
        watch.daemon = True
        watch.start()
        try:
            return b"".join(self._received(method, path, body, progress))
        except ReaderError:
            raise
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._failure(error) from error
        finally:
            watch.cancel()
            self._shut()

    def _received(
        self, method: str, path: str, body: bytes | None, progress: Callable[[int], None] | None
    ) -> Iterator[bytes]:
        connection = self._connection()
        headers = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        connection.request(method, self._address.path + path, body, headers)
        response = connection.getresponse()
        if response.status != 200:
            has_schema = b'"response_format"' in (body or b"")
            words = _server_message(response.read1(_MAX_ERROR_BYTES), self._masked)
            self._refused(response.status, words, has_schema=has_schema)
        size = 0
        tail = b""
        while piece := response.read1(65536):
            self._interrupted()
            size += len(piece)
            if size > MOST_BYTES:
                raise ReaderError(f"the second reader's answer has no end: over {MOST_BYTES:,} bytes")
            if progress:
                progress(size)
            yield piece
            tail = tail[-_DONE_BYTES:] + piece
            if _DONE.search(tail):
                break  # the answer is whole, whether or not the server closes
        self._interrupted()

    def _connection(self) -> http.client.HTTPConnection:
        """A connection that is open; its socket is known, so that it can be shut from another thread."""
        where = self._address
        made = (
            http.client.HTTPSConnection(
                where.host, where.port, timeout=_CONNECT, context=ssl.create_default_context()
            )
            if where.scheme == "https"
            else http.client.HTTPConnection(where.host, where.port, timeout=_CONNECT)
        )
        made.connect()
        self._socket = made.sock
        if where.is_local and not ipaddress.ip_address(made.sock.getpeername()[0]).is_loopback:
            raise ReaderError(f"{where.host} is another machine here", "name 127.0.0.1 instead")
        self._interrupted()
        made.sock.settimeout(self._seconds + 5.0)  # the watch is sooner
        return made

    def _refused(self, status: int, words: str, *, has_schema: bool) -> None:
        """Say why the server gives no answer.

        Raises:
            ReaderError: always.
        """
        self._interrupted()
        if 300 <= status < 400:
            raise ReaderError("the second reader points to another address, which is not followed")
        if status in (401, 403):
            raise ReaderError(
                f"the second reader refuses the key (status {status})", "set COMPARE_TUI_READER_KEY"
            )
        refusal = f"the second reader refuses the question (status {status}{words and f': “{words}”'})"
        if has_schema and status in _STATUS_WITHOUT_SCHEMA:
            raise _NoSchemaError(refusal)
        is_long = "context" in words.casefold()
        raise ReaderError(refusal, "set a smaller window in config.toml" if is_long else "")

    def _interrupted(self) -> None:
        if self._stopped.is_set():
            raise QuestionStoppedError("the second reader was stopped")
        if self._late.is_set():
            raise ReaderError(f"the second reader did not answer within {self._seconds:g} seconds")

    def _failure(self, error: Exception) -> ReaderError:
        try:
            self._interrupted()
        except ReaderError as known:
            return known
        if isinstance(error, TimeoutError):
            return ReaderError(f"the second reader at {self._address} does not answer")
        if isinstance(error, ssl.SSLError):
            return ReaderError(f"the second reader at {self._address} has no valid certificate")
        if isinstance(error, ConnectionRefusedError):
            return ReaderError(f"nothing listens at {self._address}", "start the server, or name its address")
        if isinstance(error, socket.gaierror):
            return ReaderError(f"the second reader's host {self._address.host} is not known")
        if isinstance(error, OSError):
            return ReaderError(f"the connection to the second reader broke ({error.strerror or 'closed'})")
        return ReaderError("the second reader does not speak HTTP as it should")

    def _expire(self) -> None:
        self._late.set()
        self._shut()

    def _shut(self) -> None:
        """Wake whoever waits on the socket, and close it."""
        sock, self._socket = self._socket, None
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            with suppress(OSError):
                sock.close()


# ---------------------------------------------------------------- what came


def _reply(raw: bytes, seconds: float, masked: Callable[[str], str]) -> Reply:
    """The answer in the body of a response, streamed as events or whole, its words without the key."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReaderError("the second reader's answer is not UTF-8") from error
    streamed = text.lstrip().startswith(("data:", "event:", ":"))
    words: list[str] = []
    usage: Any = {}
    cut = False
    for part in _events(text) if streamed else [text]:
        try:
            data = json.loads(part)
        except (ValueError, RecursionError) as error:
            raise ReaderError("the second reader's answer is not JSON") from error
        if not isinstance(data, dict):
            raise ReaderError("the second reader's answer is not what a chat server sends")
        if data.get("error"):
            own = _server_message(part.encode("utf-8", "replace"), masked)
            raise ReaderError(f"the second reader reports an error of its own{own and f': “{own}”'}")
        usage = data.get("usage") or usage
        choices = data.get("choices")
        first = choices[0] if isinstance(choices, list) and choices else {}
        if not isinstance(first, dict):
            continue
        delta = first.get("delta" if streamed else "message")
        content = delta.get("content") if isinstance(delta, dict) else None
        if isinstance(content, str):
            words.append(content)
        cut = cut or first.get("finish_reason") == "length"
    answer = masked("".join(words))
    if not answer.strip():
        raise ReaderError("the second reader answers with no words")
    counts = [_count(usage, name) for name in ("prompt_tokens", "completion_tokens")]
    return Reply(answer, counts[0], counts[1], round(seconds, 3), cut)


def _server_message(raw: bytes, masked: Callable[[str], str]) -> str:
    """What a server says of an error: one short printable line without the key; empty where nothing."""
    try:
        error = json.loads(raw.decode("utf-8", "replace")).get("error")
    except (ValueError, RecursionError, AttributeError):
        return ""
    message = error.get("message") if isinstance(error, dict) else error
    return masked(one_line(message))[:_MAX_ERROR_CHARS].strip() if isinstance(message, str) else ""


def _events(text: str) -> Iterator[str]:
    """The data of server-sent events, without the closing ``[DONE]``."""
    for line in re.split(r"\r\n|\n|\r", text):
        if line.startswith("data:") and (data := line[5:].strip()) and data != "[DONE]":
            yield data


def _count(usage: Any, name: str) -> int:
    value = usage.get(name) if isinstance(usage, dict) else None
    return value if type(value) is int and 0 <= value < 10**9 else 0
