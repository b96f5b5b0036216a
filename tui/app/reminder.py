"""The line that reminds the reader of drafts, for as long as it is true."""

from __future__ import annotations

from tui.app.widgets.notice import Notice


class Reminder:
    """Tells of notes begun and never saved; the line goes when they are saved or dropped."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice
        self._count = 0
        self._lines: list[str] = []

    def remind(self, count: int, joined: int = 0) -> None:
        """Tell how many drafts there are.

        Args:
            count: all of them.
            joined: those that hold words from elsewhere as well.
        """
        self._show(count)
        if joined:
            both = "1 draft holds" if joined == 1 else f"{joined} drafts hold"
            self._lines.append(
                f"{both} what you wrote and what was there from elsewhere: look before you save"
            )
            self._notice.add(self._lines)

    def keep_up(self, count: int) -> None:
        """Tell of fewer drafts where there are fewer; those that came since are not told."""
        if count < self._count:
            dismissed = not set(self._lines) & set(self._notice.words)
            self._show(0 if dismissed else count)

    def _show(self, count: int) -> None:
        self._notice.take_back(self._lines)
        self._count, self._lines = count, []
        if count:
            notes = "1 note was" if count == 1 else f"{count} notes were"
            self._lines = [f"{notes} begun and never saved: w lists {'it' if count == 1 else 'them'}"]
            self._notice.add(self._lines)
