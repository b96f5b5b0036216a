"""The last resort: a comparison whose own file cannot be written goes to another folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tui.errors import CompareError
from tui.storage.atomic import free_path, safe_name
from tui.storage.contents import Contents
from tui.storage.places import data_folder
from tui.storage.saving import save_whole
from tui.storage.schema import SUFFIX


def rescue(path: Path, contents: Contents) -> Path:
    """Write everything to the first folder that takes it: its own, the library's, home, temporary files.

    Returns:
        The file written.

    Raises:
        CompareError: none of them can be written.
    """
    name = safe_name(f"{path.stem} rescued")
    failure = CompareError(f"cannot save {path}", "make room on the disk")
    for folder in (path.parent, data_folder(), Path.home(), Path(tempfile.gettempdir())):
        target = free_path(folder, name, SUFFIX)
        try:
            save_whole(target, contents)
        except CompareError as error:
            failure = error
        else:
            return target
    raise failure
