"""Where work goes when it cannot be saved where it belongs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from tui.atomic import free_path, safe_name
from tui.errors import CompareError
from tui.paths import SUFFIX, data_folder, typed_path, working_folder
from tui.storage.contents import Contents
from tui.storage.whole_file import save_whole


def save_to_fallback(path: Path, contents: Contents) -> Path:
    """Write everything to the first folder that takes it: its own, the library's, home, temporary files.

    Args:
        path: the file that cannot be written.
        contents: everything that belongs in it.

    Returns:
        The file written.

    Raises:
        CompareError: none of them can be written.
    """
    name = safe_name(f"{path.stem} rescued")
    failure = CompareError(f"cannot save {path}", "make room on the disk")
    for folder in (path.parent, data_folder(), typed_path("~"), Path(tempfile.gettempdir())):
        target = free_path(folder, name, SUFFIX)
        try:
            save_whole(target, contents)
        except CompareError as error:
            failure = error
        else:
            return target
    raise failure


def make_somewhere(create: Callable[[Path], None]) -> Path | None:
    """Make a comparison file in the first folder that takes it; None where none does.

    Args:
        create: makes it under a name, or raises CompareError.
    """
    for folder in (working_folder(), typed_path("~"), Path(tempfile.gettempdir())):
        path = free_path(folder, "comparison rescued", SUFFIX)
        try:
            create(path)
        except CompareError:
            continue
        return path
    return None
