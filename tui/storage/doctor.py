"""Looking a saved comparison over, and repairing what can be repaired."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tui.storage.access import lock_for_writing
from tui.storage.connection import DATABASE_ERRORS, reading
from tui.storage.keeping import keep_copy
from tui.storage.loading import LOST, Loaded, load_file
from tui.storage.records import Stored
from tui.storage.saving import save_whole
from tui.storage.schema import RECORD_TABLES, SCHEMA

_PLURALS = {"article": "articles", "fact": "facts", "act of yours": "acts of yours", "draft": "drafts"}


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, and done.

    Attributes:
        path: the file.
        damage: what is missing or wrong, one plain line each; empty for a file in order.
        articles, facts, entries, drafts: how many of each could be read.
        lost_entries: how many of the reader's acts are lost.
        backup: the damaged file as it was, where it was repaired.
        analyse: whether a new comparison of the articles would bring back something that was lost.
    """

    path: Path
    damage: tuple[str, ...]
    articles: int
    facts: int
    entries: int
    drafts: int
    lost_entries: int
    backup: Path | None = None
    analyse: bool = False

    @property
    def sound(self) -> bool:
        """Whether the file was in order."""
        return not self.damage


def examine(path: Path) -> Report:
    """Check every record of a file, without changing it.

    Raises:
        CompareError: it cannot be read at all.
    """
    return _report(path, *_looked_over(path))


def repair(path: Path) -> Report:
    """Check every record, and rewrite a damaged file with what can be read of it.

    The damaged file is kept beside the repaired one; nothing is overwritten. A file in order is not
    touched.

    Raises:
        CompareError: it cannot be read at all, is open elsewhere, or its folder cannot be written.
    """
    path = Path(os.path.realpath(path))
    held = lock_for_writing(path)
    try:
        loaded, damage = _looked_over(path)
        if not damage or loaded.schema > SCHEMA:
            return _report(path, loaded, damage)
        backup = keep_copy(path, ".damaged")
        save_whole(path, loaded.contents, overwrite=True)
        return _report(path, loaded, damage, backup)
    finally:
        held.release()


def _looked_over(path: Path) -> tuple[Loaded, list[str]]:
    loaded = load_file(path)
    damage = list(loaded.damage)
    if not damage:
        damage = _structure(path)
    return loaded, damage


def _structure(path: Path) -> list[str]:
    """Damage to the database that no record shows: a spoilt index, a page used twice."""
    try:
        with reading(path) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
    except (*DATABASE_ERRORS, OSError) as error:
        found = [str(error)]
    return [] if found == ["ok"] else ["the database is damaged, though every record is there: " + found[0]]


def _report(path: Path, loaded: Loaded, damage: list[str], backup: Path | None = None) -> Report:
    contents = loaded.contents
    lost = sum(1 for body in loaded.log if body == LOST)
    return Report(
        path=path,
        damage=tuple(damage),
        articles=len(contents.comparison.articles),
        facts=len(contents.comparison.facts),
        entries=len(contents.entries) - lost,
        drafts=len(contents.drafts),
        lost_entries=lost,
        backup=backup,
        analyse=_computed_lost(loaded.stored),
    )


def _computed_lost(stored: Stored) -> bool:
    reader = {"draft", "view", "meta", "version"}
    return any(not stored.whole(t) for t in RECORD_TABLES if t not in reader)


def describe(report: Report) -> list[str]:
    """A report in plain lines, the verdict first."""
    counts = {
        "article": report.articles,
        "fact": report.facts,
        "act of yours": report.entries,
        "draft": report.drafts,
    }
    found = ", ".join(f"{n} {noun if n == 1 else _PLURALS[noun]}" for noun, n in counts.items())
    if report.sound:
        return [f"{report.path} is in order: {found}"]
    lines = [f"{report.path} is damaged", *(f"  {line}" for line in report.damage)]
    if report.backup:
        lines.append(f"repaired with what could be read: {found}")
        lines.append(f"the damaged file is kept as {report.backup}")
    else:
        lines.append(f"can be read: {found}")
    if report.analyse:
        lines.append("compare its articles anew to bring back the facts and links")
    return lines
