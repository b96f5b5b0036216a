"""Acts that were done in one go are undone and redone in one go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.acts import Act, Entry
    from tui.review import History


class Steps:
    """Which entries of a log belong together."""

    def __init__(self) -> None:
        self._together: list[range] = []  # of the numbers of their entries

    def kept(self) -> list[list[int]]:
        """Which entries belong together, as data that is kept with the comparison."""
        return [[each[0], each[-1]] for each in self._together]

    def restore(self, data: object) -> None:
        """Go on with what was kept; other data is passed over."""
        self._together = []
        for pair in data if isinstance(data, list) else ():
            match pair:
                case [int(first), int(last)] if 0 < first < last:
                    self._together.append(range(first, last + 1))

    def do(self, history: History, acts: Iterable[Act]) -> None:
        """Do some acts in one go.

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

    def undo(self, history: History) -> Entry | None:
        """Take back what was done in one go; None where there is nothing to take back."""
        entry = history.undo()
        last = entry
        while last and last.seq != self._of(last.seq)[0]:
            last = history.undo()
        return entry

    def redo(self, history: History) -> Entry | None:
        """Do again what was taken back in one go; None where there is nothing."""
        entry = history.redo()
        last = entry
        while last and last.seq != self._of(last.seq)[-1]:
            last = history.redo()
        return entry

    def _of(self, number: int) -> range:
        return next((each for each in self._together if number in each), range(number, number + 1))
