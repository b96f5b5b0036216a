"""Reading the sources in a separate process, while this one loads the screen.

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
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import NamedTuple, NoReturn

from tui.app.terminal.signals import ENDING
from tui.errors import CompareError
from tui.model import Article

_STOP, _KILL = signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)
_TIMEOUT = 1.0  # seconds that the source being read may take after that


class OpenedComparison(NamedTuple):
    """What became of the sources.

    Attributes:
        articles: those that could be read.
        problems: a line about each source that could not, or needs a look.
        unread: those of the lines that are about sources that could not be read.
    """

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class ReadingProgress(NamedTuple):
    """How many sources have been read, and of how many; of none until that is known."""

    done: int = 0
    total: int = 0


class ReaderProcess(Future[OpenedComparison]):
    """Sources that are being read.

    Attributes:
        progress: how far that is.
        stopped: whether no further source is wanted.
        child: the process that reads them; None where a thread of this one does, or when it is over.
        receiver: the thread that waits for that process.
    """

    def __init__(self) -> None:
        super().__init__()
        self.progress = ReadingProgress()
        self.child: int | None = None
        self.receiver: threading.Thread | None = None
        self.stopped = False

    def advance(self, progress: ReadingProgress) -> bool:
        """Take note of the progress; False when no further source is wanted."""
        self.progress = progress
        return not self.stopped

    def stop(self) -> None:
        """Read no further source; one that takes much longer is given up, and those before with it."""
        self.stopped = True
        if self._signal(_STOP):
            patience = threading.Timer(_TIMEOUT, self._signal, [_KILL])
            patience.daemon = True
            patience.start()

    def end(self) -> None:
        """Stop reading, and end the process."""
        self.stopped = True
        if self._signal(_KILL) and self.receiver:
            self.receiver.join(_TIMEOUT)

    def _signal(self, number: int) -> bool:
        if self.child is None:
            return False
        with suppress(ProcessLookupError):  # it has just ended
            os.kill(self.child, number)
        return True


def read_in_thread(
    paths: Sequence[str], stdin: bytes = b"", fields: Mapping[str, str] | None = None
) -> ReaderProcess:
    """Begin to read sources in a thread of this process.

    Args:
        paths: files, folders, or "-".
        stdin: content of standard input, for "-".
        fields: names of the record fields that the user specified; None means that they are guessed.
    """
    reading = ReaderProcess()

    def read() -> None:
        try:
            reading.set_result(_read(paths, stdin, fields, reading.advance))
        except BaseException as error:
            reading.set_exception(error)

    threading.Thread(target=read, name="reading", daemon=True).start()
    return reading


def read_in_process(
    paths: Sequence[str], stdin: bytes = b"", fields: Mapping[str, str] | None = None
) -> ReaderProcess:
    """Begin to read sources in another process, or in a thread where processes cannot be forked.

    Call it before this process has threads, and before it has imported much.

    Args:
        paths: files, folders, or "-".
        stdin: content of standard input, for "-".
        fields: names of the record fields that the user specified; None means that they are guessed.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return read_in_thread(paths, stdin, fields)
    reading = ReaderProcess()
    receiving, sending = os.pipe()
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # the child has this process's handlers at first
    child = os.fork()
    if not child:
        os.close(receiving)
        _read_as_child(paths, stdin, fields, sending, mask)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    os.close(sending)
    reading.child = child
    reading.receiver = threading.Thread(
        target=_receive, args=(child, receiving, reading), name="reading", daemon=True
    )
    reading.receiver.start()
    return reading


def _read(
    paths: Sequence[str],
    stdin: bytes,
    fields: Mapping[str, str] | None,
    advance: Callable[[ReadingProgress], bool],
) -> OpenedComparison:
    from tui.sources import read_sources

    latest = ReadingProgress()

    def progress(done: int, total: int) -> bool:
        nonlocal latest
        latest = ReadingProgress(done, total)
        return advance(latest)

    found = read_sources(paths, stdin=io.BytesIO(stdin), progress=progress, fields=fields)
    problems = [str(problem) for problem in found.problems]
    unread = tuple(str(problem) for problem in found.problems if problem.unread)
    if left := latest.total - latest.done:
        problems.insert(0, f"reading was stopped, {left} of {latest.total} are unread: Ctrl+N adds them")
    return OpenedComparison(found.articles, tuple(problems), unread)


def _read_as_child(
    paths: Sequence[str],
    stdin: bytes,
    fields: Mapping[str, str] | None,
    sending: int,
    mask: set[signal.Signals | int],
) -> NoReturn:
    stopped = threading.Event()
    for number in ENDING:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(_STOP, lambda *_: stopped.set())
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    gc.enable()
    try:
        with os.fdopen(sending, "wb") as out:

            def send(item: OpenedComparison | ReadingProgress | Exception) -> bool:
                pickle.dump(item, out, pickle.HIGHEST_PROTOCOL)
                out.flush()
                return not stopped.is_set()

            try:
                send(_read(paths, stdin, fields, send))
            except Exception as error:
                send(error)
    finally:
        os._exit(0)


def _cut_short(status: int, *, stopped: bool) -> CompareError:
    """Return why a reader said nothing: the user stopped it, a signal reached it, or the system ended it."""
    if stopped:
        return CompareError("reading was stopped in a source that takes long", "try it without it")
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in ENDING:
        return CompareError("reading was interrupted", "start it again")
    return CompareError("reading was cut short", "the system ended it; try smaller sources")


def _receive(child: int, receiving: int, reading: ReaderProcess) -> None:
    result: OpenedComparison | Exception | None = None
    with os.fdopen(receiving, "rb") as pipe:
        try:
            while isinstance(result := pickle.load(pipe), ReadingProgress):
                reading.advance(result)
        except (EOFError, pickle.UnpicklingError):
            result = None
    _, status = os.waitpid(child, 0)
    reading.child = None
    result = result or _cut_short(status, stopped=reading.stopped)
    if isinstance(result, CompareError):
        result = OpenedComparison((), (str(result),), (str(result),))
    if isinstance(result, BaseException):
        reading.set_exception(result)
    else:
        reading.set_result(result)
