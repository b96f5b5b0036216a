"""One kind of finding that fails leaves the others standing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


def guarded(find: Callable[[], Iterable[T]]) -> list[T]:
    """What a search finds; nothing where it fails, and a line in the log.

    An odd sentence must never end a comparison, so faults of every kind are caught here.

    Args:
        find: the search. It reports no progress, so that whoever cancels is not caught.
    """
    try:
        return list(find())
    except Exception:
        _LOG.exception("a kind of finding was left out")
        return []
