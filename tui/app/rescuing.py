"""Where the reader's work goes when the library takes no file; and files outside it that it lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tui.errors import CompareError

SUFFIX = ".compare"  # of saved comparisons


def make_somewhere(create: Callable[[Path], None]) -> Path | None:
    """Make a comparison file in the first folder that takes it; None where none does.

    Args:
        create: makes it under a name, or raises CompareError.
    """
    import tempfile

    from tui.storage.atomic import free_path

    for folder in (Path.cwd(), Path.home(), Path(tempfile.gettempdir())):
        path = free_path(folder, "comparison rescued", SUFFIX)
        try:
            create(path)
        except CompareError:
            continue
        return path
    return None


def listed(path: Path) -> Path:
    """The path, which the library lists from now on wherever it lies."""
    from tui.storage.library import Library

    Library().remember(path)
    return path
