"""The app on a terminal. Importing this package loads neither Textual nor the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.second_reader.settings import Settings


def run(
    paths: Sequence[str],
    *,
    ascii_only: bool = False,
    theme: str | None = None,
    blind: bool = False,
    tour: bool = False,
    fields: Mapping[str, str] | None = None,
    second_reader: Settings | None = None,
) -> int:
    """Open the desk on some sources or a saved comparison; without any, the library, at first the example.

    Args:
        paths: files, folders, "-" for standard input; or one saved comparison.
        ascii_only: draw marks and lines with ASCII characters only.
        theme: name of the theme to start with; None means the user's preference.
        blind: hide the verdict of a fact until the user has judged it.
        tour: begin with the tour, on the example where no path is named.
        fields: names of the fields of records in a dump, such as {"text": "body"}; None means they are
            guessed.
        second_reader: a model server that may read the articles too; it is sent nothing before the user
            agrees.

    Returns:
        The exit status: 0 done; 2 no terminal to draw on; 70 an internal error; 128 + n ended by signal n.

    Raises:
        CompareError: standard input, or the theme, cannot be used.
    """
    from tui.app.terminal.signals import SIGNALS

    with SIGNALS:
        from tui.app.launch import discard_lost_output, start  # which takes long, and signals may come

        status = start(
            paths,
            ascii_only=ascii_only,
            theme=theme,
            blind=blind,
            tour=tour,
            fields=fields,
            second_reader=second_reader,
        )
    if SIGNALS.caught:  # even where it came while the app was leaving for another reason
        discard_lost_output()
        return SIGNALS.status
    return status
