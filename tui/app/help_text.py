"""The table of keys in lines, for the help."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.commands import Command, Section, shown_key
from tui.app.ink import Line, flow, said

_KEYS = 24  # cells for the keys, where the screen is wide enough


def key_lines(
    chosen: list[Command], keys_of: Callable[[Command], tuple[str, ...]], width: int, *, ascii_only: bool
) -> list[Line]:
    """The commands with their keys, a heading for each section.

    Args:
        chosen: in the order of the sections.
        keys_of: the keys that run a command.
        width: in cells.
        ascii_only: write arrows in words.
    """
    lines: list[Line] = []
    column = min(_KEYS, width // 3)
    section: Section | None = None
    for item in chosen:
        if item.section is not section:
            section = item.section
            lines += [[], [said(str(section), "strong")]] if lines else [[said(str(section), "strong")]]
        keys = "  ".join(shown_key(key, ascii_only=ascii_only) for key in keys_of(item))
        help_ = flow([said(item.help)], max(1, width - column - 2))
        lines.append([said(f"  {keys:<{column}}", "key"), *help_[0]])
        lines += [[said(" " * (column + 2)), *rest] for rest in help_[1:]]
    return lines
