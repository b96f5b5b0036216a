"""Which engine made an analysis."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from zlib import crc32

from tui import __version__
from tui.analysis.encoder import installed

_REFINED = "~semantic"


def made_by(*, refined: bool = False) -> str:
    """What names the engine of an analysis: the version, a checksum of its code, whether meanings counted."""
    return f"{_engine()}{_REFINED if refined else ''}"


def is_ours(engine: str) -> bool:
    """Whether an analysis was made by this very version, with meanings or without."""
    return engine.removesuffix(_REFINED) == _engine()


def is_current(engine: str) -> bool:
    """Whether this engine would make the same analysis again, or one that counts less."""
    return is_ours(engine) and (engine.endswith(_REFINED) or not installed())


@cache
def _engine() -> str:
    package = Path(__file__).parent.parent
    total = 0
    for part in ("analysis", "sources"):
        for file in sorted((package / part).rglob("*.py")):
            total = crc32(file.read_bytes(), total)
    return f"{__version__}+{total:08x}"
