"""Looking a saved comparison over, and repairing what can be repaired."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.storage.access import lock_for_writing
from tui.storage.connection import DATABASE_ERRORS, reading
from tui.storage.keeping import keep_copy
from tui.storage.loading import LOST, Loaded, load_file
from tui.storage.records import Stored
from tui.storage.restoring import Restored, restore
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
        restored: lost articles that are, or can be, read again from their sources.
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
    restored: tuple[Restored, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the file was in order."""
        return not self.damage


def examine(path: Path) -> Report:
    """Check every record of a file, without changing it.

    Raises:
        CompareError: it cannot be read at all.
    """
    loaded, damage = _looked_over(path)
    if not damage:
        return _report(path, loaded, damage)
    contents, restored = restore(loaded)
    return _report(path, replace(loaded, contents=contents), damage, restored)


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
        contents, restored = restore(loaded)
        backup = keep_copy(path, ".damaged")
        save_whole(path, contents, overwrite=True)
        return _report(path, replace(loaded, contents=contents), damage, restored, backup)
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


def _report(
    path: Path,
    loaded: Loaded,
    damage: Sequence[str],
    restored: Sequence[Restored] = (),
    backup: Path | None = None,
) -> Report:
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
        analyse=_computed_lost(loaded.stored, [one for one in restored if one.exact]),
        restored=tuple(restored),
    )


def _computed_lost(stored: Stored, restored: Sequence[Restored]) -> bool:
    """Whether something is missing that a new comparison could bring back."""
    good = {"draft", "view", "meta", "version"}
    if len(stored.bodies["article"]) + len(restored) == stored.seals.get("article", (None, b""))[0]:
        good.add("article")
    return any(not stored.whole(t) for t in RECORD_TABLES if t not in good)


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
    for one in report.restored:
        same = "exactly as it was" if one.exact else "its source has not changed"
        done = "was" if report.backup else "can be"
        lines.append(f"{one.article.id} {done} read again from {one.path}: {same}")
    if report.backup:
        lines.append(f"repaired with what could be read: {found}")
        lines.append(f"the damaged file is kept as {report.backup}")
    else:
        lines.append(f"can be read: {found}")
    if report.analyse:
        lines.append("compare its articles anew to bring back the facts and links")
    return lines
