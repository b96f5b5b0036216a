"""Which engine made an analysis."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from zlib import crc32

from tui import __version__


@cache
def engine() -> str:
    """What tells one analysis engine from another: the version, and a checksum of its code."""
    package = Path(__file__).parent.parent
    total = 0
    for part in ("analysis", "sources"):
        for file in sorted((package / part).rglob("*.py")):
            total = crc32(file.read_bytes(), total)
    return f"{__version__}+{total:08x}"
