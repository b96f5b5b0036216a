"""Reading the sources in a process of its own, while this one loads the screen.

On a machine with two cores reading then costs no time at all; and a page that stalls a parser can be
stopped, which no thread could be.
"""

from __future__ import annotations

import gc
import io
import os
import pickle
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import NamedTuple, NoReturn

from tui.errors import CompareError
from tui.model import Article


class Opened(NamedTuple):
    """What became of the sources.

    Attributes:
        articles: those that could be read.
        problems: a line about each source that could not, or needs a look.
        unread: those of the lines that are about sources that could not be read.
    """

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def read_in_thread(paths: Sequence[str], stdin: bytes = b"") -> Future[Opened]:
    """Begin to read sources in a thread of this process."""
    reading: Future[Opened] = Future()

    def read() -> None:
        try:
            reading.set_result(_read(paths, stdin))
        except BaseException as error:
            reading.set_exception(error)

    threading.Thread(target=read, name="reading", daemon=True).start()
    return reading


def read_beside(paths: Sequence[str], stdin: bytes = b"") -> Future[Opened]:
    """Begin to read sources in another process, or in a thread where processes cannot be forked.

    To be called before this process has threads, and before it has imported much.

    Args:
        paths: files, folders, or "-".
        stdin: what "-" stands for.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return read_in_thread(paths, stdin)
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiving)
        _read_as_child(paths, stdin, sending)
    os.close(sending)
    reading: Future[Opened] = Future()
    threading.Thread(target=_receive, args=(child, receiving, reading), name="reading", daemon=True).start()
    return reading


def _read(paths: Sequence[str], stdin: bytes) -> Opened:
    from tui.sources import read_sources

    reading = read_sources(paths, stdin=io.BytesIO(stdin))
    read = {article.path for article in reading.articles}
    lines = [(f"{p.message}: {p.remedy}" if p.remedy else p.message, p.path) for p in reading.problems]
    unread = tuple(line for line, path in lines if path not in read)
    return Opened(reading.articles, tuple(line for line, _ in lines), unread)


def _read_as_child(paths: Sequence[str], stdin: bytes, sending: int) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.enable()
    result: Opened | Exception
    try:
        result = _read(paths, stdin)
    except Exception as error:
        result = error
    try:
        with os.fdopen(sending, "wb") as out:
            pickle.dump(result, out, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _receive(child: int, receiving: int, reading: Future[Opened]) -> None:
    with os.fdopen(receiving, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    try:
        result = pickle.loads(data)
    except (EOFError, pickle.UnpicklingError):
        result = CompareError("reading was cut short", "the system ended it; try fewer or smaller sources")
    if isinstance(result, CompareError):
        result = Opened((), (str(result),), (str(result),))
    if isinstance(result, BaseException):
        reading.set_exception(result)
    else:
        reading.set_result(result)
