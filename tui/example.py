"""The example that comes with the program: five articles on one event."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def example_paths() -> list[Path]:
    """The articles of the example, from the installed package or from the checkout."""
    for folder in (_PACKAGE / "seeds", _PACKAGE.parent / "seeds"):
        if folder.is_dir():
            return sorted(folder.glob("*.txt"))
    return []
