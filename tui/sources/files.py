"""Opening the files a user names, without ever hanging on one or keeping what no article needs."""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import unquote

from tui.errors import CompareError, UsageError
from tui.paths import real_path
from tui.sources.detect import HEAD, kind_of

MAX_BYTES = 32 * 2**20  # of text, and of a page or message without its pictures
MAX_CONTAINER = 256 * 2**20  # of what holds many articles
MAX_RAW = 2**30  # of a page or message with its pictures
_CHUNK = 2**20
_CONTAINERS = frozenset({"mbox", "jsonl", "json", "json?", "csv", "warc", "zip", "gzip", "pdf"})

_EMBEDDED = re.compile(rb"(?i)data:[\w.+-]{1,60}/[\w.+-]{1,80}(?:;[\w.=+-]{1,80}){0,4},[^\"'()\s<>]{64,}")
_DELIMITER = re.compile(rb"[\"'()\s<>]")
_MEMBER = re.compile(r"(.+)#(\d{1,7})", re.DOTALL)
# With a scheme, or a host whose last part is a common top-level domain, as people copy addresses.
_DOMAINS = (
    "com|org|net|edu|gov|info|news|example|eu|int|mil|io|tv|co|uk|de|fr|es|it|nl|be|ch|at|pt|ie|se|no|dk|fi|pl|cz|"
    "sk|hu|ro|bg|gr|tr|ru|ua|il|in|cn|jp|kr|tw|hk|sg|my|id|ph|vn|th|au|nz|za|ng|ke|eg|br|ar|mx|cl|pe|ca|us"
)
_ADDRESS = re.compile(
    r"(?i)(?:view-source:)?(?:https?|ftp|feed)(?::/|:\w)|//[\w-]+(?:\.[\w-]+)+/|www\.\w[\w.-]*\.\w{2,}(?:/|$)|"
    rf"(?:[a-z0-9-]+\.)+(?:{_DOMAINS})(?::\d+)?(?:[/?#]|$)"
)
_FILE = re.compile(r"(?i)file://(?:localhost)?(?=/)")


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds.

    Attributes:
        data: its bytes; of a large page or message without the pictures in it.
        sha256: hash of all its bytes, in hexadecimal.
    """

    data: bytes
    sha256: str


def split_member(path: str) -> tuple[str, int]:
    """Return the file and the number in it that a path like "dump.jsonl#12" names; 0 for a whole file.

    A file that is really called so comes first.
    """
    match = _MEMBER.fullmatch(path)
    if match and not os.path.lexists(path):
        return match[1], int(match[2])
    return path, 0


def address_error(path: str) -> UsageError | None:
    """Return what to do with a web address, which is not fetched; None for anything else."""
    if not _ADDRESS.match(path) or os.path.lexists(path):
        return None
    return UsageError(
        f"{path}: a web address, and pages are not fetched",
        f"save the page and name the file, or pipe it in: curl -sL {shlex.quote(path)} | compare-tui -",
    )


def local_path(path: str) -> str:
    """Return the path that a file address means, and other paths as they are."""
    match = _FILE.match(path)
    return unquote(path[match.end() :]) if match else path


def load(path: str) -> Content:
    """Return what a file holds that the user named.

    Raises:
        CompareError: there is no such file, it cannot be read, is no regular file, or is too large.
    """
    with open_regular(path) as file:
        try:
            return _content(path, file)
        except OSError as error:
            raise CompareError(f"{path}: cannot be read ({error.strerror})", "check the disk") from error


def load_stream(name: str, stream: BinaryIO) -> Content:
    """Return what comes through a stream, such as standard input.

    Args:
        name: what messages call it.
        stream: the stream.

    Raises:
        CompareError: it is too large.
    """
    return _content(name, stream)


def open_regular(path: str) -> BinaryIO:
    """Return a file opened for reading, without waiting for a pipe or a device.

    Raises:
        CompareError: there is none, it may not be read, or it is no regular file.
    """
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0)
    )
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise address_error(path) or CompareError(f"{path}: no such file", "check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise CompareError(f"{path}: cannot be read ({reason})", "check its permissions") from error
    file = os.fdopen(handle, "rb")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        file.close()
        raise CompareError(f"{path}: not a regular file", "name a file, or pipe it in with -")
    try:
        os.read(handle, 1)  # a log of the kernel may have nothing now, of which a file object reads None
        os.lseek(handle, 0, os.SEEK_SET)
    except OSError as error:
        file.close()
        raise CompareError(f"{path}: cannot be read ({error.strerror})", "name another file") from error
    return file


def _content(name: str, file: BinaryIO) -> Content:
    head = file.read(HEAD)
    kind = kind_of(name, head)
    if kind in ("html", "mhtml", "mail"):
        return _without_pictures(name, file, head, _skip_embedded if kind == "html" else _skip_attached(head))
    limit = MAX_CONTAINER if kind in _CONTAINERS else MAX_BYTES
    data = head + file.read(limit + 1 - len(head))
    if len(data) > limit:
        raise _too_large(name, limit)
    return Content(data, hashlib.sha256(data).hexdigest())


def _too_large(name: str, limit: int) -> CompareError:
    return CompareError(f"{name}: larger than {limit // 2**20} MB", "cut the article out and save that alone")


Skipper = Callable[[bytes], tuple[bytes, bytes]]  # of a buffer: what to use, and what to see again with more


def _without_pictures(name: str, file: BinaryIO, head: bytes, skip: Skipper) -> Content:
    """Return a page or message; where it is large, its pictures are left out while it is read."""
    data = head + file.read(MAX_BYTES + 1 - len(head))
    if len(data) <= MAX_BYTES:
        return Content(data, hashlib.sha256(data).hexdigest())
    digest = hashlib.sha256()
    kept: list[bytes] = []
    raw = size = 0
    rest = b""
    for chunk in _chunks(data, file):
        digest.update(chunk)
        raw += len(chunk)
        piece, rest = skip(rest + chunk)
        kept.append(piece)
        size += len(piece)
        if size > MAX_BYTES or raw > MAX_RAW:
            raise _too_large(name, MAX_BYTES if size > MAX_BYTES else MAX_RAW)
    return Content(b"".join([*kept, rest]), digest.hexdigest())


def _chunks(data: bytes, file: BinaryIO) -> Iterator[bytes]:
    for at in range(0, len(data), _CHUNK):
        yield data[at : at + _CHUNK]
    while chunk := file.read(_CHUNK):
        yield chunk


def without_embedded(page: bytes) -> bytes:
    """Return a web page without the pictures and fonts embedded as ``data:`` addresses."""
    return _EMBEDDED.sub(b"data:,", page) if b"data:" in page or b"DATA:" in page else page


def _skip_embedded(buffer: bytes) -> tuple[bytes, bytes]:
    end = 0
    for match in _DELIMITER.finditer(buffer, max(0, len(buffer) - 4096)):
        end = match.start()
    if not end:
        end = max((match.start() for match in re.finditer(rb"[\"'(]data:", buffer)), default=0)
    rest = buffer[end:]
    if len(rest) > 4096 and b"data:" in rest[:8]:
        rest = rest[:4096]  # the beginning is enough to see that it goes on
    return without_embedded(buffer[:end]), rest


def _skip_attached(head: bytes) -> Skipper:
    """Return a skipper for the parts of a message that are no text."""
    skipping = False

    def skip(buffer: bytes) -> tuple[bytes, bytes]:
        nonlocal skipping
        end = buffer.rfind(b"\n--")
        if len(buffer) - end > HEAD:  # far behind it: the header of that part is here as a whole
            end = max(0, buffer.rfind(b"\n"))
        kept: list[bytes] = []
        for part in re.split(rb"(?=\n--[^\r\n]{1,80}\r?\n)", buffer[:end]):
            start = re.match(rb"\n--[^\r\n]{1,80}\r?\n((?:[^\r\n]+\r?\n)*)", part)
            if start:
                kind = re.search(rb"(?im)^content-type:\s*([\w-]+)/", start[1])
                skipping = bool(kind) and kind[1].lower() not in (b"text", b"multipart", b"message")  # type: ignore[index]
            if not skipping:
                kept.append(part)
            elif start:
                kept.append(start[0] + b"\r\n")
        return b"".join(kept), buffer[end:]

    return skip


def same_file_key(path: str) -> str:
    """Return what two names of one source have in common."""
    file, member = split_member(path)
    key = str(real_path(file))
    return f"{key}#{member}" if member else key
