"""Which format a report is written in: the one asked for, else the one that the name of the file says."""

from __future__ import annotations

from tui.errors import UsageError

SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".jsonld": "annotations",
}


def chosen_format(asked: str | None, as_json: bool, output: str | None, default: str) -> str:
    """Return the format of a report.

    Args:
        asked: what ``--format`` named, or None.
        as_json: whether ``--json`` was given.
        output: the file to write, or None for standard output.
        default: where nothing else says it.

    Raises:
        UsageError: ``--json`` and another format were asked for.
    """
    if as_json:
        if asked not in (None, "json"):
            raise UsageError(f"--json and --format {asked} exclude each other", "give one of them")
        return "json"
    if asked:
        return asked
    name = (output or "").lower()
    return next((form for suffix, form in SUFFIXES.items() if name.endswith(suffix)), default)
