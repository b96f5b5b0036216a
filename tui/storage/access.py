"""Whether a comparison file may be written, and in plain words why not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tui.errors import CompareError
from tui.storage import lock as locking
from tui.storage.building import build
from tui.storage.codec import CodecError, from_json
from tui.storage.failures import plain
from tui.storage.keeping import keep_copy
from tui.storage.loading import Loaded
from tui.storage.schema import SCHEMA
from tui.storage.summary import Counts

OPEN_ELSEWHERE = "it is open in"


def lock_for_writing(path: Path) -> locking.Lock:
    """Lock a file that is to be made or changed.

    Raises:
        CompareError: it is open elsewhere, or its folder cannot be written.
    """
    try:
        held = locking.acquire(path)
    except OSError as error:
        raise plain(error, path, "save") from error
    if held is None:
        raise CompareError(f"{path} is open in {_other(path)}", "close it there, or choose another name")
    return held


def try_lock(path: Path) -> tuple[locking.Lock | None, str]:
    """The lock of a file, or why it can only be read."""
    if not path.exists():
        return None, ""
    if not os.access(path, os.W_OK):
        return None, "the file cannot be written"
    try:
        held = locking.acquire(path)
    except OSError as error:
        return None, plain(error, path.parent, "write in").message
    return (held, "") if held else (None, f"{OPEN_ELSEWHERE} {_other(path)}")


def unfit(loaded: Loaded) -> str:
    """Why a file that was read must not be written, or nothing."""
    if loaded.damage:
        return "it is damaged; compare-tui doctor can repair it"
    if loaded.schema > SCHEMA:
        return "a newer version of compare-tui saved it"
    return ""


def up_to_date(path: Path, loaded: Loaded) -> bool:
    """Whether the last session ended in order: no journal left behind, the summary written."""
    if Path(f"{path}-journal").exists():
        return False
    try:
        counts: Counts = from_json(loaded.bodies["meta"].get("summary", "null"), Counts)
    except CodecError:
        return False
    return counts.seq == len(loaded.log)


def upgrade(path: Path, loaded: Loaded) -> Callable[[], None]:
    """What rewrites a file of an older schema, keeping the old one beside it."""

    def rewrite() -> None:
        keep_copy(path, f".schema{loaded.schema}")
        build(path, loaded.bodies, loaded.log, overwrite=True)

    return rewrite


def _other(path: Path) -> str:
    holder = locking.holder(path)
    return str(holder) if holder else "another window"
