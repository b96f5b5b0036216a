"""Errors a reader is meant to see."""

from __future__ import annotations

import sys

from tui.text import safe


class CompareError(Exception):
    """Work that failed for a reason the reader can act on.

    Attributes:
        message: what went wrong, naming the file, in one line.
        remedy: what the reader can do about it, in one line.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message}: {remedy}" if remedy else message)


class UsageError(CompareError):
    """A command that cannot be carried out as it was given; exit status 2."""


def complain(message: str) -> None:
    """Print one line to standard error, with nothing in it that could act on a terminal."""
    print(f"compare-tui: {safe(message).one_line()}", file=sys.stderr)
