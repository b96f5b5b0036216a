"""Running one function over many pieces of work: in this process, in a pool of processes, or on a cluster."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, Protocol, TypeVar

from tui.errors import CompareError

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

AHEAD = 4  # pieces handed out for each process before the first of them is taken back


class Executor(Protocol):
    """Something that works on pieces, each of which may be done twice but counts once."""

    def map(self, function: Callable[[_Item], _Result], items: Iterable[_Item]) -> Iterator[_Result]:
        """Apply a function to every item; results come in the order of the items.

        Args:
            function: called once for each item; it must be importable by name.
            items: the pieces of work.
        """


class Serial:
    """Work in this process, for few pieces and for tests."""

    def map(self, function: Callable[[_Item], _Result], items: Iterable[_Item]) -> Iterator[_Result]:
        """Apply a function to every item, one after the other.

        Args:
            function: called once for each item; it must be importable by name.
            items: the pieces of work.
        """
        return map(function, items)


class Pool:
    """Work in processes of this machine, one for each core.

    Args:
        processes: how many; by default as many as the process may use cores.
    """

    def __init__(self, processes: int | None = None) -> None:
        self._processes = processes or os.cpu_count() or 1

    def map(self, function: Callable[[_Item], _Result], items: Iterable[_Item]) -> Iterator[_Result]:
        """Apply a function to every item; a bounded number of items is under way at once.

        Args:
            function: called once for each item; it must be importable by name.
            items: the pieces of work.
        """
        import multiprocessing
        from concurrent.futures import Future, ProcessPoolExecutor

        context = multiprocessing.get_context("spawn")  # the parent may run threads, which a fork would break
        with ProcessPoolExecutor(self._processes, mp_context=context) as pool:
            waiting: deque[Future[_Result]] = deque()
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= AHEAD * self._processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()


class DaskCluster:
    """Work on an existing Dask cluster; a piece whose worker dies is done again on another.

    Args:
        address: of its scheduler, such as "tcp://10.0.0.1:8786".

    Raises:
        CompareError: the extra ``cluster`` is not installed, or the scheduler does not answer.
    """

    def __init__(self, address: str) -> None:
        try:
            distributed = import_module("distributed")
        except ImportError as error:
            remedy = "pip install 'compare-tui[cluster]'"
            raise CompareError("a cluster needs an extra that is not installed", remedy) from error
        try:
            self._client: Any = distributed.Client(address, timeout=10)
        except (OSError, TimeoutError, ValueError) as error:
            raise CompareError(f"the scheduler at {address} does not answer", "check the address") from error

    def map(self, function: Callable[[_Item], _Result], items: Iterable[_Item]) -> Iterator[_Result]:
        """Apply a function to every item; a bounded number of items is under way at once.

        Args:
            function: called once for each item; it must be importable by name.
            items: the pieces of work.
        """
        limit = AHEAD * max(1, sum(self._client.nthreads().values()))
        waiting: deque[Any] = deque()
        for item in items:
            waiting.append(self._client.submit(function, item, pure=False, retries=3))
            if len(waiting) >= limit:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def close(self) -> None:
        """Let go of the cluster, which goes on without us."""
        self._client.close()


def chunks(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    """Cut a sequence into pieces; the last may be shorter.

    Args:
        items: the sequence.
        size: of a piece.
    """
    for start in range(0, len(items), size):
        yield items[start : start + size]
