"""The doctor of saved comparisons: examining, repairing, and reading their sources again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.errors import CompareError, plain
from tui.model import Article
from tui.paths import check_regular, real_path
from tui.review.applying import apply
from tui.review.history import replay
from tui.sources import SourceReader
from tui.storage.file.codec import CodecError, from_json, to_json
from tui.storage.file.contents import LOST, Contents, Origin, fact_counts, unpack
from tui.storage.file.database import DATABASE_ERRORS, reading
from tui.storage.file.format import RECORD_TABLES, SCHEMA, record_checksum
from tui.storage.file.loading import Loaded, load_file
from tui.storage.file.locking import lock_for_writing
from tui.storage.file.records import StoredRows
from tui.storage.file.whole_file import back_up, save_whole


@dataclass(frozen=True, slots=True)
class Restored:
    """An article that was lost and is there again.

    Attributes:
        article: as read again.
        path: its source.
        exact: whether it is byte for byte what was lost; else the articles must be compared anew.
    """

    article: Article
    path: Path
    exact: bool


def restore(loaded: Loaded) -> tuple[Contents, list[Restored]]:
    """Return the contents of a damaged file, lost articles read again where their sources are unchanged."""
    restored = list(_read_again(loaded))
    if not restored:
        return loaded.contents, []
    read = {one.article.id: to_json(one.article, Article) for one in restored}
    bodies = {**loaded.bodies, "article": loaded.bodies["article"] | read}
    contents = unpack(bodies, enumerate(loaded.log, 1))
    if not all(one.exact for one in restored):
        contents.about = replace(contents.about, engine="")  # of no engine: it will be compared anew
    return contents, restored


def _read_again(loaded: Loaded) -> Iterator[Restored]:
    reader = SourceReader(Path(loaded.contents.about.folder))
    for origin in _origins(loaded.bodies["meta"]):
        if origin.article in loaded.bodies["article"] or origin.path == "-":
            continue
        try:
            if reader.sha256(origin.path) != origin.sha256:
                continue
            article = reader.read(origin.path, origin.article)
        except (CompareError, OSError):
            continue
        total = record_checksum("article", article.id, to_json(article, Article))
        yield Restored(article, reader.place(origin.path), total.hex() == origin.sum)


def _origins(meta: Mapping[str, str]) -> tuple[Origin, ...]:
    try:
        origins: tuple[Origin, ...] = from_json(meta["origins"], tuple[Origin, ...])
    except (CodecError, KeyError):  # damaged too, or written before it was kept
        return ()
    return origins


_PLURALS = {"article": "articles", "fact": "facts", "act of yours": "acts of yours", "draft": "drafts"}


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What was found, and done.

    Attributes:
        path: the file.
        damage: what is missing or wrong, one plain line each; empty for a file in order.
        articles, facts, entries, drafts: how many of each could be read; facts as the library counts them.
        lost_entries: how many of the user's acts are lost.
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


def examine(path: Path) -> RepairReport:
    """Check every record of a file, without changing it.

    Raises:
        CompareError: it cannot be read at all.
    """
    loaded, damage = _looked_over(path)
    if not damage:
        return _report(path, loaded, damage)
    contents, restored = restore(loaded)
    return _report(path, replace(loaded, contents=contents), damage, restored)


def repair(path: Path) -> RepairReport:
    """Check every record, and rewrite a damaged file with what can be read of it.

    The damaged file is kept next to the repaired one; nothing is overwritten. A file in order is not
    touched.

    Raises:
        CompareError: it cannot be read at all, is open elsewhere, was saved by a newer version, or its
            folder cannot be written.
    """
    try:
        check_regular(path)
    except OSError as error:
        raise plain(error, path, "open") from error
    target = real_path(path)
    held = lock_for_writing(target)
    try:
        loaded, damage = _looked_over(path)
        if not damage:
            return _report(path, loaded, damage)
        if loaded.schema > SCHEMA:
            raise CompareError(
                f"{path} is damaged, and was saved by a newer version of compare-tui",
                "repair it with that one",
            )
        contents, restored = restore(loaded)
        backup = back_up(target, ".damaged")
        save_whole(target, contents, overwrite=True)
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
    return (
        []
        if found == ["ok"]
        else ["the database is damaged, though every record is there: " + " ".join(found[0].split())]
    )


def _report(
    path: Path,
    loaded: Loaded,
    damage: Sequence[str],
    restored: Sequence[Restored] = (),
    backup: Path | None = None,
) -> RepairReport:
    contents = loaded.contents
    lost = sum(1 for body in loaded.log if body == LOST)
    return RepairReport(
        path=path,
        damage=tuple(damage),
        articles=len(contents.comparison.articles),
        facts=fact_counts(apply(contents.comparison, replay(contents.entries))).total(),
        entries=len(contents.entries) - lost,
        drafts=len(contents.drafts),
        lost_entries=lost,
        backup=backup,
        analyse=_computed_lost(loaded.stored, [one for one in restored if one.exact]),
        restored=tuple(restored),
    )


def _computed_lost(stored: StoredRows, restored: Sequence[Restored]) -> bool:
    """Whether something is missing that a new comparison could bring back."""
    good = {"draft", "view", "meta", "version"}
    if len(stored.bodies["article"]) + len(restored) == stored.table_checksums.get("article", (None, b""))[0]:
        good.add("article")
    return any(not stored.whole(t) for t in RECORD_TABLES if t not in good)


def describe(report: RepairReport) -> list[str]:
    """Return a report in plain lines, the verdict first."""
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
