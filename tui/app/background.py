"""Slow work in a background thread, and reports of errors that nothing expected.

One thread for all sessions: a file is let go of before it is opened again.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from tui.errors import CompareError

_T = TypeVar("_T")
Failed = Callable[[CompareError], None]
Post = Callable[[Callable[[], None]], object]
"""Runs something in the thread of the screen."""


def run_in_background(post: Post, work: Callable[[], _T], then: Callable[[_T], None], failed: Failed) -> None:
    """Run slow work in the background thread, then call back in the thread of the screen.

    Args:
        post: runs a call in the thread of the screen.
        work: the slow part.
        then: gets the result of the work.
        failed: gets the error instead, where the work raised one.
    """

    def run() -> None:
        try:
            result = work()
        except CompareError as error:
            post(partial(failed, error))
        except Exception as error:
            post(partial(failed, CompareError(report(error))))
        else:
            post(partial(then, result))

    submit(run)


def submit(work: Callable[[], _T]) -> Future[_T]:
    """Do something in the thread, after all that waits there."""
    return _thread().submit(work)


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="errands")


def report(error: BaseException) -> str:
    """Write an error to a file that only the user can read; return a line that names the file.

    The line names the kind of error and the place in the program, never its message, which may hold
    article text. The file has the message, but no local variables.
    """
    import platformdirs

    while error.__cause__ is not None:
        error = error.__cause__
    where = traceback.extract_tb(error.__traceback__)[-1] if error.__traceback__ else None
    what = type(error).__name__ + (f" in {Path(where.filename).name}:{where.lineno}" if where else "")
    line = f"an error of compare-tui itself ({what})"
    try:
        folder = platformdirs.user_state_path("compare-tui", appauthor=False)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = folder / "crash.txt"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as out:
            out.write("".join(traceback.format_exception(error)))
    except OSError:
        return line
    return f"{line}: please report it with {file}"
