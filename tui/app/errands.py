"""Slow work on files, done one thing after another in one thread beside the screen's.

One thread for all sessions: a file is let go of before it is opened again.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from typing import TypeVar

from tui.errors import CompareError

_T = TypeVar("_T")
Failed = Callable[[CompareError], None]
Post = Callable[[Callable[[], None]], object]
"""Runs something in the thread of the screen."""


def errand(post: Post, work: Callable[[], _T], then: Callable[[_T], None], failed: Failed) -> None:
    """Do something slow in the thread, then call back in the thread of the screen."""

    def run() -> None:
        try:
            result = work()
        except CompareError as error:
            post(partial(failed, error))
        except Exception as error:
            from tui.app.crash import report

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
