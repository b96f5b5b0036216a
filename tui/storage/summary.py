"""What the library lists of a comparison, kept ready in the file so that listing reads little."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.acts import Entry
from tui.applied import apply
from tui.model import Comparison
from tui.review import fold
from tui.storage.contents import verdict_counts


@dataclass(frozen=True, slots=True)
class Counts:
    """The summary as stored in ``meta summary``.

    Attributes:
        seq: number of the last log entry it takes into account.
        name: the comparison's name, or None.
        articles: what its articles are called.
        agree, disagree, single, unclear: how many facts have that verdict, overruled ones as the reader says.
        notes: how many notes the reader wrote.
        modified: when the reader last did something, or the comparison was made; ISO 8601, UTC.
        sources: fingerprint of the set of its sources.
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


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the library.

    Attributes:
        path: the file.
        name: the comparison's name, or None while the reader has given it none.
        articles: what its articles are called.
        agree, disagree, single, unclear: how many facts have that verdict; not to be told of a blind one.
        notes: how many notes the reader wrote.
        modified: ISO 8601, UTC.
        sources: fingerprint of the set of its sources.
        blind: whether its verdicts are hidden from the reader, who is to judge.
        acts: how many entries the log of the reader's acts has.
        problem: why the file cannot be opened or relied on, or None.
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

    @property
    def title(self) -> str:
        """What to call it on a screen: its name, else its articles, else its file."""
        return self.name or ", ".join(self.articles) or self.path.stem

    @property
    def is_glance(self) -> bool:
        """Whether the reader never did anything to it: its sources alone could bring it back."""
        return self.acts == 0 and self.name is None and not self.problem


def fingerprint(hashes: Iterable[str]) -> str:
    """One hash for a set of sources, whatever their order."""
    return hashlib.sha256("\n".join(sorted(set(hashes))).encode("utf-8", "surrogatepass")).hexdigest()


def count(comparison: Comparison, entries: Sequence[Entry], created: str) -> Counts:
    """The summary of a comparison with a log."""
    review = fold(entries)
    seen = apply(comparison, review)
    verdicts = verdict_counts(seen)
    return Counts(
        seq=entries[-1].seq if entries else 0,
        name=review.name or None,
        articles=tuple(a.name for a in seen.articles),
        agree=verdicts.get("agree", 0),
        disagree=verdicts.get("disagree", 0),
        single=verdicts.get("single", 0),
        notes=len(review.notes),
        modified=next((e.at for e in reversed(entries) if e.at), created),
        sources=fingerprint(a.sha256 for a in comparison.articles),
        unclear=verdicts.get("unclear", 0),
    )


def summary_of(path: Path, counts: Counts, *, blind: bool, problem: str | None = None) -> Summary:
    """The line of the library for a file."""
    return Summary(
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
    )
