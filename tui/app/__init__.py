"""The app on a terminal. Importing this package loads neither Textual nor the engine."""

from __future__ import annotations

from collections.abc import Sequence


def run(paths: Sequence[str], *, ascii_only: bool = False, theme: str | None = None) -> int:
    """Open the desk on some sources, or on the example where none is named.

    Args:
        paths: files, folders, or "-" for standard input.
        ascii_only: draw marks and lines with ASCII characters only.
        theme: name of the theme to start with.

    Returns:
        The exit status: 0 done; 2 no terminal to draw on; 70 an error of ours; 128 + n ended by signal n.

    Raises:
        CompareError: standard input, or the theme, is no good.
    """
    from tui.app.start import start

    return start(paths, ascii_only=ascii_only, theme=theme)
