"""The log of edits: it only grows, undo skips groups of entries, replaying it gives the present state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from tui.model import Verdict
from tui.review.edits import (
    Anchor,
    CorrectArticle,
    Edit,
    FactTarget,
    LinkSentences,
    LogEntry,
    Lost,
    MarkLine,
    MergeFacts,
    MoveAnchor,
    Overrule,
    Redo,
    Rename,
    SentenceTarget,
    SetNote,
    SetReviewed,
    SetTags,
    SetVerdict,
    SplitFact,
    Target,
    Undo,
    UnlinkSentences,
)

if TYPE_CHECKING:
    from tui.review.edits import Edit

_K = TypeVar("_K")
_V = TypeVar("_V")

Regrouping = LinkSentences | UnlinkSentences | SplitFact | MergeFacts


@dataclass(slots=True)
class Review:
    """The present state of the user's work.

    Attributes:
        notes, tags: by target.
        verdicts: the user's own verdict on facts.
        overruled: computed verdicts the user replaced.
        reviewed: facts marked as reviewed.
        regroupings: links, unlinks, splits and merges, in the order done.
        lines: lines marked as noise (True) or story (False).
        corrections: (article id, field) to the corrected value.
        name: the comparison's name, or None.
    """

    notes: dict[Target, str] = field(default_factory=dict)
    tags: dict[Target, tuple[str, ...]] = field(default_factory=dict)
    verdicts: dict[FactTarget, str] = field(default_factory=dict)
    overruled: dict[FactTarget, Verdict] = field(default_factory=dict)
    reviewed: set[FactTarget] = field(default_factory=set)
    regroupings: list[Regrouping] = field(default_factory=list)
    lines: dict[Anchor, bool] = field(default_factory=dict)
    corrections: dict[tuple[str, str], str] = field(default_factory=dict)
    name: str | None = None


def effective_entries(entries: Iterable[LogEntry]) -> list[LogEntry]:
    """Return the entries whose acts hold: done and not undone, in the order done."""
    entries = list(entries)
    undone: set[int] = set()
    for entry in entries:
        if isinstance(entry.act, Undo):
            undone.add(entry.act.seq)
        elif isinstance(entry.act, Redo):
            undone.discard(entry.act.seq)
    return [e for e in entries if e.seq not in undone and not isinstance(e.act, Undo | Redo | Lost)]


def replay(entries: Iterable[LogEntry]) -> Review:
    """Return what a log amounts to."""
    review = Review()
    for entry in effective_entries(entries):
        assert not isinstance(entry.act, Undo | Redo | Lost)
        _apply(review, entry.act)
    return review


def _apply(review: Review, act: Edit) -> None:
    match act:
        case SetNote(target, text):
            _put(review.notes, target, text or None)
        case SetTags(target, tags):
            _put(review.tags, target, tags or None)
        case SetVerdict(target, verdict):
            _put(review.verdicts, target, verdict)
        case Overrule(target, overruled):
            _put(review.overruled, target, overruled)
        case SetReviewed(target, reviewed):
            (review.reviewed.add if reviewed else review.reviewed.discard)(target)
        case MarkLine(anchor, noise):
            review.lines[anchor] = noise
        case CorrectArticle(article, name, value):
            _put(review.corrections, (article, name), value)
        case Rename(name):
            review.name = name
        case MoveAnchor(before, after):
            _move(review, before, after)
        case LinkSentences() | UnlinkSentences() | SplitFact() | MergeFacts():
            review.regroupings.append(act)


def _move(review: Review, before: Anchor, after: Anchor) -> None:
    """Let everything said of ``before`` be said of ``after``; where both had work, neither is dropped."""
    moved = _Moved(before, after)
    notes, tags = review.notes, review.tags
    review.notes, review.tags = {}, {}
    for old, text in notes.items():
        new = moved.target(old)
        review.notes[new] = f"{review.notes[new]}\n\n{text}" if new in review.notes else text
    for old, words in tags.items():
        new = moved.target(old)
        review.tags[new] = tuple(dict.fromkeys(review.tags.get(new, ()) + words))
    review.verdicts = {moved.fact(t): v for t, v in review.verdicts.items()}
    review.overruled = {moved.fact(t): v for t, v in review.overruled.items()}
    review.reviewed = {moved.fact(t) for t in review.reviewed}
    review.lines = {moved.anchor(a): v for a, v in review.lines.items()}
    review.regroupings = [moved.regrouping(act) for act in review.regroupings]


@dataclass(frozen=True, slots=True)
class _Moved:
    """Targets and acts with one anchor exchanged for another."""

    before: Anchor
    after: Anchor

    def anchor(self, old: Anchor) -> Anchor:
        return self.after if old == self.before else old

    def fact(self, old: FactTarget) -> FactTarget:
        return FactTarget(tuple(map(self.anchor, old.anchors)), tuple(map(self.anchor, old.values)))

    def target(self, old: Target) -> Target:
        if isinstance(old, FactTarget):
            return self.fact(old)
        return SentenceTarget(self.after) if old == SentenceTarget(self.before) else old

    def regrouping(self, act: Regrouping) -> Regrouping:
        match act:
            case LinkSentences(members, of):
                return LinkSentences(tuple(map(self.anchor, members)), of and self.fact(of))
            case UnlinkSentences(of, members) | SplitFact(of, members):
                return type(act)(self.fact(of), tuple(map(self.anchor, members)))
            case MergeFacts(facts):
                return MergeFacts(tuple(map(self.fact, facts)))


def _put(table: dict[_K, _V], key: _K, value: _V | None) -> None:
    if value is None:
        table.pop(key, None)
    else:
        table[key] = value


class History:
    """An append-only log of acts with undo and redo without limit.

    Undoing appends an entry too: nothing is ever taken out of the log.

    Attributes:
        entries: the log so far.
    """

    def __init__(
        self, entries: Iterable[LogEntry] = (), sink: Callable[[LogEntry], None] | None = None
    ) -> None:
        """A log that goes on from ``entries`` and hands each new entry to ``sink``, which may refuse it."""
        self.entries: list[LogEntry] = list(entries)
        self._sink = sink
        self._review: Review | None = None

    def do(self, act: Edit) -> LogEntry:
        """Log an act; whatever had been undone can no longer be redone."""
        return self._append(act)

    def undo(self) -> LogEntry | None:
        """Take back the last act that holds and return its entry, or None where there is none."""
        holding = effective_entries(self.entries)
        if not holding:
            return None
        self._append(Undo(holding[-1].seq))
        return holding[-1]

    def redo(self) -> LogEntry | None:
        """Do the last undone act again and return its entry, or None where there is none."""
        undone: list[int] = []
        for entry in self.entries:
            match entry.act:
                case Undo(seq):
                    undone.append(seq)
                case Redo(seq):
                    if seq in undone:  # not so where damage took the undoing
                        undone.remove(seq)
                case _:
                    undone.clear()
        if not undone:
            return None
        self._append(Redo(undone[-1]))
        return next(e for e in self.entries if e.seq == undone[-1])

    def review(self) -> Review:
        """Return what the log amounts to now; the same object until the log grows."""
        if self._review is None:
            self._review = replay(self.entries)
        return self._review

    def _append(self, act: Edit | Undo | Redo) -> LogEntry:
        number = self.entries[-1].seq + 1 if self.entries else 1
        entry = LogEntry(number, dt.datetime.now(dt.UTC).isoformat(timespec="seconds"), act)
        if self._sink:
            self._sink(entry)
        self.entries.append(entry)
        self._review = None
        return entry


class UndoGroups:
    """Which entries of a log belong together."""

    def __init__(self) -> None:
        self._together: list[range] = []  # of the numbers of their entries

    def groups(self) -> list[list[int]]:
        """Return which entries are undone together, as data to save with the comparison."""
        return [[each[0], each[-1]] for each in self._together]

    def restore(self, data: object) -> None:
        """Restore saved groups; other data is ignored."""
        self._together = []
        for pair in data if isinstance(data, list) else ():
            match pair:
                case [int(first), int(last)] if 0 < first < last:
                    self._together.append(range(first, last + 1))

    def do(self, history: History, acts: Iterable[Edit]) -> None:
        """Do some edits that are undone together.

        Args:
            history: the log they go to.
            acts: the edits, in order.

        Raises:
            CompareError: who keeps the acts refused one; those before it are done.
        """
        done: list[int] = []
        try:
            for act in acts:
                done.append(history.do(act).seq)
        finally:
            if len(done) > 1:
                self._together.append(range(done[0], done[-1] + 1))

    def undo(self, history: History) -> LogEntry | None:
        """Take back what was done in one go; None where there is nothing to take back."""
        entry = history.undo()
        last = entry
        while last and last.seq != self._of(last.seq)[0]:
            last = history.undo()
        return entry

    def redo(self, history: History) -> LogEntry | None:
        """Do again what was taken back in one go; None where there is nothing."""
        entry = history.redo()
        last = entry
        while last and last.seq != self._of(last.seq)[-1]:
            last = history.redo()
        return entry

    def _of(self, number: int) -> range:
        return next((each for each in self._together if number in each), range(number, number + 1))
