"""Comparisons that the reader only looked at: the last few are kept, so that the library stays a library."""

from __future__ import annotations

import os
from contextlib import suppress

from tui.errors import CompareError
from tui.storage.access import lock_for_writing
from tui.storage.library import Library
from tui.storage.loading import load_file

MOST = 20


def forget_glances(library: Library, most: int = MOST) -> int:
    """Delete all but the latest comparisons that the reader only looked at.

    One that is open, or holds the draft of a note, is not deleted.

    Returns:
        How many were deleted.
    """
    gone = 0
    for line in [line for line in library.own() if line.is_glance][most:]:
        with suppress(CompareError, OSError):
            held = lock_for_writing(line.path)
            try:
                contents = load_file(line.path).contents
                if not contents.entries and not contents.drafts:
                    os.unlink(line.path)
                    gone += 1
            finally:
                held.release()
    return gone
