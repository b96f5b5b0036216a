"""Reading a saved comparison: whole, migrated from older schemas, or as a preview.

Each step is a pure function from records to records; what a released version wrote stays readable
for ever, and a golden file of each schema in the tests proves it. Files are migrated in memory when
opened, and rewritten, with a copy kept, before the first new work is added.
"""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui.errors import CompareError, plain
from tui.model import Article
from tui.paths import read_regular
from tui.storage.file.codec import CodecError, dump, from_json, load
from tui.storage.file.contents import LOST, About, Contents, unpack
from tui.storage.file.database import DATABASE_ERRORS, reading
from tui.storage.file.format import APPLICATION_ID, LOG, MIN_READER, PAGE_SIZE, SCHEMA
from tui.storage.file.records import Bodies, StoredRows, is_damage, read_stored
from tui.storage.file.salvage import salvage_records

Step = Callable[[Bodies, list[str]], tuple[Bodies, list[str]]]
"""Records, and bodies of the log in order, to those of the next schema."""


def _name_kinds(bodies: Bodies, log: list[str]) -> tuple[Bodies, list[str]]:
    """Schema 2 says ``kind`` for what a difference is, and knows the verdict ``unclear``."""
    return {**bodies, "fact": {name: _with_kinds(body) for name, body in bodies["fact"].items()}}, log


def _with_kinds(body: str) -> str:
    try:
        fact = load(body)
        for difference in fact.get("differences", ()):
            if "grade" in difference:
                difference["kind"] = difference.pop("grade")
    except (CodecError, AttributeError, TypeError):
        return body  # whoever unpacks it reports the damage
    return dump(fact)


STEPS: dict[int, Step] = {1: _name_kinds}
"""Step from schema n to n + 1, by n."""


def migrate(
    bodies: Bodies,
    log: list[str],
    schema: int,
    *,
    to: int = SCHEMA,
    steps: Mapping[int, Step] = STEPS,
) -> tuple[Bodies, list[str]]:
    """Bring records of an older schema up to date.

    Args:
        bodies: of the records, by table and id.
        log: bodies of the entries.
        schema: of the file.
        to: the schema wanted.
        steps: what leads from each schema to the next.

    Raises:
        KeyError: there is no step from that schema.
    """
    while schema < to:
        bodies, log = steps[schema](bodies, log)
        schema += 1
    return bodies, log


_MOST_LOST = 20_000  # entries; a number that leaves a larger gap is itself damage

_LARGEST = 1 << 40  # bytes; a larger size in the header is itself damage

_VERSIONS = ("schema", "min_reader")
_LONGEST_LINE = 500  # characters of a line on damage
_MOST_SCHEMAS = 10_000  # a larger number of a schema is itself damage

_IN_WORDS = {
    "meta": "facts about the file itself",
    "article": "articles",
    "version": "earlier versions of articles",
    "fact": "facts",
    "links": "links",
    "reuse": "findings of reuse",
    "internal": "contradictions within articles",
    "mentions": "mentions",
    "draft": "drafts of notes",
    "view": "records of where you were",
}


@dataclass(slots=True)
class Loaded:
    """A file read.

    Attributes:
        contents: in nouns.
        bodies, log: the records they come from, of the present schema; lost entries are marked as such.
        stored: the records as they are in the file.
        schema: the schema the file is in.
        damage: what is missing or was found wrong, one plain line each; empty for a file in order.
    """

    contents: Contents
    bodies: Bodies
    log: list[str]
    stored: StoredRows
    schema: int
    damage: list[str] = field(default_factory=list)


def load_file(path: Path) -> Loaded:
    """Read a comparison file; whatever is damaged is left out and listed.

    Raises:
        CompareError: it cannot be opened, is no comparison, or needs a newer version of the program.
    """
    if path.is_dir():
        raise CompareError(f"cannot open {path}: it is a folder", "name a file")
    stored, header, failure = _read(path)
    cut: list[str] = []
    if failure or stored.damaged() or stored.corrupt or stored.unreadable:
        try:
            data = read_regular(path)
            salvage_records(data, stored)
            cut = _cut_off(data)
        except OSError as error:
            raise plain(error, path, "read") from error
    stray = _take_out_strays(stored)
    version = _take_out_version(stored)
    schema, min_reader = _format(stored, header)
    if max(header[1] if header else 0, schema) > SCHEMA and min_reader > SCHEMA:
        raise CompareError(
            f"{path} was saved by a newer version of compare-tui (schema {schema})",
            "install the newest version; the file was not touched",
        )
    if not any(stored.bodies.values()) and not stored.log and not stray:
        raise CompareError(
            f"{path} is not a saved comparison, or nothing in it can be read",
            "check that it is the right file",
        )
    damage = [*cut, *stray, *version, *_damage(stored, failure, header, schema)]
    log = [stored.log[n].body if n in stored.log else LOST for n in range(1, _entries(stored) + 1)]
    bodies = stored.bodies
    if schema < SCHEMA:
        bodies, log = migrate(bodies, log, schema)
    with _no_collection():
        contents = unpack(bodies, enumerate(log, 1))
    damage += contents.problems
    return Loaded(contents, bodies, log, stored, schema, [_one_line(line) for line in damage])


def _one_line(words: str) -> str:
    """Words with names out of a file, which may hold anything, as one line of bounded length."""
    words = " ".join(words[: 2 * _LONGEST_LINE].split())
    return words if len(words) <= _LONGEST_LINE else words[: _LONGEST_LINE - 1] + "…"


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from going through a large comparison over and over as it is made."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _read(path: Path) -> tuple[StoredRows, tuple[int, int] | None, str]:
    """The records, (application id, user version), and what SQLite says where it refuses the file."""
    try:
        with reading(path) as connection:
            header = tuple(
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("application_id", "user_version")
            )
            return read_stored(connection), (int(header[0]), int(header[1])), ""
    except OSError as error:
        raise plain(error, path, "open") from error
    except DATABASE_ERRORS as error:
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise plain(error, path, "open") from error
        message = "its schema is damaged" if isinstance(error, UnicodeDecodeError) else str(error)
        return StoredRows(), None, " ".join(message.split())


def _cut_off(data: bytes) -> list[str]:
    """Says that a damaged file is shorter than the header of its database has it."""
    was = int.from_bytes(data[28:32], "big") * PAGE_SIZE
    if not data.startswith(b"SQLite format 3\0") or not len(data) < was <= _LARGEST:
        return []
    return [
        f"the file is cut off: {len(data) / 1024:,.0f} of {was / 1024:,.0f} kB are there; "
        "if it is a copy, copy it again"
    ]


def _format(stored: StoredRows, header: tuple[int, int] | None) -> tuple[int, int]:
    """The schema of a file and the least schema a reader must know, as its record or else its header says."""
    try:
        data: Any = load(stored.bodies["meta"].get("format", "null"))
        return int(data["schema"]), int(data["min_reader"])
    except (CodecError, TypeError, KeyError, ValueError):
        newer = header is not None and header[0] == APPLICATION_ID and header[1] > SCHEMA
        return (header[1], header[1]) if newer and header and not stored.log else (SCHEMA, MIN_READER)


def _take_out_version(stored: StoredRows) -> list[str]:
    """Take out what a file says of its format where no program can have said so.

    Returns:
        A line about it, if it is so.
    """
    if "format" not in stored.bodies["meta"]:
        return []
    try:
        data: Any = load(stored.bodies["meta"]["format"])
        if all(type(data[name]) is int and 0 < data[name] < _MOST_SCHEMAS for name in _VERSIONS):
            return []
    except (CodecError, TypeError, KeyError):
        pass
    del stored.bodies["meta"]["format"]
    return ["it was saved by a version of compare-tui that cannot be"]


def _take_out_strays(stored: StoredRows) -> list[str]:
    """Take out entries whose numbers cannot be, for as many lost ones would have to stand before them.

    Returns:
        A line about them, if there are any.
    """
    most = len(stored.log) + _MOST_LOST
    strays = [n for n in stored.log if not 0 < n <= most]
    for number in strays:
        del stored.log[number]
    if stored.table_checksums.get(LOG, (0, b""))[0] > most:
        del stored.table_checksums[LOG]
    return [f"entries of your work have numbers that cannot be: {_ranges(strays)}"] if strays else []


def _entries(stored: StoredRows) -> int:
    """How many entries the log has, or had."""
    sealed = stored.table_checksums[LOG][0] if LOG in stored.table_checksums else 0
    return max(sealed, max(stored.log, default=0))


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers in words, those that follow on each other as a range: "3, 7-12"."""
    ranges: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    named = [str(first) if first == last else f"{first}-{last}" for first, last in ranges[:10]]
    return ", ".join(named) + (" …" if len(ranges) > 10 else "")


def _damage(stored: StoredRows, failure: str, header: tuple[int, int] | None, schema: int) -> list[str]:
    found: list[str] = []
    if failure:
        found.append(f"the database cannot be opened ({failure}); what is shown was gathered from its pages")
    elif header != (APPLICATION_ID, schema):
        found.append("the beginning of the file is damaged")
    damaged = stored.damaged()
    for table in damaged:
        if table == LOG:
            found.append(_log_damage(stored))
        else:
            found.append(f"some of the {_IN_WORDS[table]} are missing or damaged" + _lacking(stored, table))
    for table in dict.fromkeys([*stored.unreadable, *stored.corrupt]):
        if table not in damaged:
            found.append(f"the table {table} is damaged; what it held was found elsewhere in the file")
    return found


def _lacking(stored: StoredRows, table: str) -> str:
    if table not in ("article", "fact") or "comparison" not in stored.bodies["meta"]:
        return ""
    try:
        wanted = load(stored.bodies["meta"]["comparison"])[f"{table}s"]
        missing = [str(i) for i in wanted if i not in stored.bodies[table]]
    except (CodecError, TypeError, KeyError):
        return ""
    return f": {', '.join(missing[:10])}{' …' if len(missing) > 10 else ''}" if missing else ""


def _log_damage(stored: StoredRows) -> str:
    total = _entries(stored)
    missing = [n for n in range(1, total + 1) if n not in stored.log]
    if missing:
        return f"of your work, entries are lost, {len(missing)} of {total}: {_ranges(missing)}"
    if LOG not in stored.table_checksums:
        return f"of your work, {total} entries are there; whether any came after them cannot be told"
    return "the log of your work was changed: its entries do not follow on each other"


LARGE = 4 * 2**20  # bytes of a file; smaller ones open faster than an eye would notice


@dataclass(frozen=True, slots=True)
class Preview:
    """What can be shown of a comparison before it is open: nothing where it is damaged.

    Attributes:
        articles: in their order.
        view: what the app saved, such as the position on the desk.
    """

    articles: tuple[Article, ...] = ()
    view: dict[str, Any] = field(default_factory=dict)


def is_large(path: Path) -> bool:
    """Return whether a comparison takes so long to open that a preview is worth its while."""
    try:
        return os.path.getsize(path) >= LARGE
    except OSError:
        return False


def preview(path: Path) -> Preview:
    """Return the articles of a saved comparison, checksums verified; opening it reports damage."""
    try:
        with reading(path) as connection:
            bodies = read_stored(connection, ("meta", "article", "view")).bodies
        if load(bodies["meta"]["format"])["schema"] != SCHEMA:
            return Preview()
        about: About = from_json(bodies["meta"]["comparison"], About)
        articles = tuple(from_json(bodies["article"][i], Article) for i in about.articles)
        return Preview(articles, {name: load(body) for name, body in bodies["view"].items()})
    except (*DATABASE_ERRORS, OSError, CodecError, KeyError, TypeError):
        return Preview()
