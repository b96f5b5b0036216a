"""The learned forests of this package, by name."""

from __future__ import annotations

from importlib.resources import files

from tui.forest import Forest, parse

LOADED: dict[str, Forest] = {}
"""Forests by name, as they were read; training puts others in their place for a while."""


def forest(name: str) -> Forest:
    """Return the forest of this name that is part of the package, read once."""
    if name not in LOADED:
        LOADED[name] = parse(files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8"))
    return LOADED[name]
