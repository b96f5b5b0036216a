"""Summaries of comparisons for the library, and the list of comparisons outside its folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tui.atomic import write_new
from tui.errors import CompareError
from tui.model import Comparison
from tui.model.categories import Category
from tui.model.wording import count as words
from tui.paths import ELSEWHERE, read_regular
from tui.review.applying import apply
from tui.review.edits import LogEntry
from tui.review.history import replay
from tui.storage.file.codec import CodecError, dump, from_json
from tui.storage.file.contents import fact_counts


@dataclass(frozen=True, slots=True)
class FactCounts:
    """The summary as stored in ``meta summary``.

    Attributes:
        seq: number of the last log entry it takes into account.
        name: the comparison's name, or None.
        articles: what its articles are called.
        agree, disagree, single, unclear: how many facts are in that category, overruled ones as the user
            says; of disagreements, the sure contradictions.
        notes: how many notes the user wrote.
        modified: when the user last did something, or the comparison was made; ISO 8601, UTC.
        sources: fingerprint of the set of its sources.
        headline: the first headline among its articles; empty where none has one.
        update, possible, within: how many facts are in that category; None in a file that was written
            before these were counted apart.
    """

    seq: int
    name: str | None
    articles: tuple[str, ...]
    agree: int
    disagree: int
    single: int
    notes: int
    modified: str
    sources: str
    unclear: int = 0
    headline: str = ""
    update: int | None = None
    possible: int | None = None
    within: int | None = None


@dataclass(frozen=True, slots=True)
class ComparisonSummary:
    """One line of the library.

    Attributes:
        path: the file.
        name: the comparison's name, or None while the user has given it none.
        articles: what its articles are called.
        agree, disagree, update, possible, within, unclear, single: how many facts are in that category; not
            shown of a blind one.
        notes: how many notes the user wrote.
        modified: ISO 8601, UTC.
        sources: fingerprint of the set of its sources.
        blind: whether its verdicts are hidden from the user, who is to judge.
        acts: how many entries the log of the user's acts has.
        problem: why the file cannot be opened or relied on, or None.
        headline: the first headline among its articles; empty where none has one.
    """

    path: Path
    name: str | None = None
    articles: tuple[str, ...] = field(default=())
    agree: int = 0
    disagree: int = 0
    single: int = 0
    notes: int = 0
    modified: str = ""
    sources: str = ""
    blind: bool = False
    acts: int = 0
    problem: str | None = None
    unclear: int = 0
    headline: str = ""
    update: int = 0
    possible: int = 0
    within: int = 0

    @property
    def title(self) -> str:
        """What to call it on a screen: its name, first headline, articles or file, whichever it has first."""
        return self.name or self.headline or ", ".join(self.articles) or self.path.stem

    @property
    def is_compared(self) -> bool:
        """Whether any fact was found in it."""
        return any((self.agree, self.differing, self.single, self.unclear))

    @property
    def differing(self) -> int:
        """How many facts differ, surely or possibly, contradictions inside one article counted in."""
        return self.disagree + self.update + self.possible + self.within

    @property
    def counts_in_words(self) -> str:
        """How many facts agree and differ, those that differ in some way only where there are any."""
        if self.blind:
            return "judged blind"
        if not self.is_compared:
            return "not compared"
        parts = [f"{self.agree} agree", f"{self.disagree} disagree"]
        parts += [words(self.update, "update")] if self.update else []
        parts += [f"{self.possible} possible"] if self.possible else []
        parts += [f"{self.within} within one article"] if self.within else []
        return ", ".join(parts)

    @property
    def is_unread(self) -> bool:
        """Whether the user never did anything to it: its sources alone could bring it back."""
        return self.acts == 0 and self.name is None and not self.problem


def fingerprint(hashes: Iterable[str]) -> str:
    """One hash for a set of sources, whatever their order."""
    return hashlib.sha256("\n".join(sorted(set(hashes))).encode("utf-8", "surrogatepass")).hexdigest()


def counts_of(comparison: Comparison, entries: Sequence[LogEntry], created: str) -> FactCounts:
    """Return the summary of a comparison with a log.

    Args:
        comparison: as computed.
        entries: the log.
        created: when its file was made; ISO 8601, UTC.
    """
    review = replay(entries)
    seen = apply(comparison, review)
    counts = fact_counts(seen)
    return FactCounts(
        seq=entries[-1].seq if entries else 0,
        name=review.name or None,
        articles=tuple(a.name for a in seen.articles),
        agree=counts[Category.AGREE],
        disagree=counts[Category.DISAGREE],
        single=counts[Category.SINGLE],
        notes=len(review.notes),
        modified=next((e.at for e in reversed(entries) if e.at), created),
        sources=fingerprint(a.sha256 for a in comparison.articles),
        unclear=counts[Category.UNCLEAR],
        headline=" ".join(next((a.title for a in seen.articles if a.title), "").split()),
        update=counts[Category.UPDATE],
        possible=counts[Category.POSSIBLE],
        within=counts[Category.WITHIN],
    )


def summary_of(
    path: Path, counts: FactCounts, *, blind: bool, problem: str | None = None
) -> ComparisonSummary:
    """Return the line of the library for a file.

    Args:
        path: the file.
        counts: its summary.
        blind: whether its verdicts are hidden.
        problem: why it cannot be read, in one line.
    """
    return ComparisonSummary(
        path,
        counts.name,
        counts.articles,
        counts.agree,
        counts.disagree,
        counts.single,
        counts.notes,
        counts.modified,
        counts.sources,
        blind,
        counts.seq,
        problem,
        counts.unclear,
        counts.headline,
        counts.update or 0,
        counts.possible or 0,
        counts.within or 0,
    )


MOST = 50  # files


def remembered(folder: Path) -> list[Path]:
    """Return the files that are still there, the one opened last first."""
    return [Path(name) for name in _names(folder) if os.path.isfile(name)]


def remember(folder: Path, path: Path) -> None:
    """Put a file at the head of the list of files elsewhere; where it cannot be written, nothing happens.

    Args:
        folder: of the list.
        path: the file.
    """
    _write(folder, [str(path), *(name for name in _names(folder) if name != str(path))][:MOST])


def forget(folder: Path, path: Path) -> None:
    """Take a file off the list of files elsewhere.

    Args:
        folder: of the list.
        path: the file.
    """
    _write(folder, [name for name in _names(folder) if name != str(path)])


def _names(folder: Path) -> list[str]:
    try:
        names: tuple[str, ...] = from_json(read_regular(folder / ELSEWHERE), tuple[str, ...])
    except (OSError, CodecError):  # there is none yet, or another program wrote it
        return []
    return list(names)


def _write(folder: Path, names: Iterable[str]) -> None:
    with suppress(CompareError, OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_new(folder / ELSEWHERE, dump(list(names)).encode(), overwrite=True, private=True)
