"""Folders of the program, the suffix of its files, paths as users type them, and their locale."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ENVIRONMENT = "COMPARE_TUI_DATA"

SUFFIX = ".compare"  # of saved comparisons
COMPARISONS = "comparisons"  # folder of the library, in the data folder
ELSEWHERE = "elsewhere.json"  # list of comparisons outside the library, there
TOURED = "toured"  # file that is there once the tour was seen, there


def working_folder() -> Path:
    """Return the working directory, or the name it had where it has been removed."""
    try:
        return Path.cwd()
    except OSError:
        return Path(os.environ.get("PWD", os.sep))


def absolute(path: Path | str) -> Path:
    """Return a path from the root; a relative one starts in the working directory, even a removed one."""
    return working_folder() / path


def real_path(path: Path | str) -> Path:
    """Return where symbolic links lead, from the root."""
    return Path(os.path.realpath(absolute(path)))


def check_regular(path: Path | str) -> None:
    """Refuse what is no regular file: a pipe may never answer, a device may never end.

    Raises:
        OSError: it is a pipe, a device, a socket or a folder, or cannot be looked at.
    """
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(errno.ENXIO, "it is not a regular file", str(path))


def read_regular(path: Path | str) -> bytes:
    """Return what a regular file holds, without waiting for a pipe or a device.

    Raises:
        OSError: there is none, it cannot be read, or it is something else.
    """
    check_regular(path)
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    )
    with os.fdopen(os.open(path, flags), "rb") as file:
        return file.read()


def typed_path(words: str) -> Path:
    """Return the path that a user typed; ``~`` means a home, where there is one of that name."""
    return Path(os.path.expanduser(words.strip()))


def data_folder() -> Path:
    """Return the folder of the library: $COMPARE_TUI_DATA, else what the system provides for user data."""
    if chosen := os.environ.get(ENVIRONMENT):
        return absolute(typed_path(chosen))
    import platformdirs

    return Path(platformdirs.user_data_path("compare-tui", appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be made again: in $COMPARE_TUI_DATA, else the system's cache folder."""
    if chosen := os.environ.get(ENVIRONMENT):
        return absolute(typed_path(chosen)) / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_path("compare-tui", appauthor=False))


def config_file() -> Path:
    """Return the user's settings, which need not exist; the keys are in another file next to it."""
    import platformdirs

    return platformdirs.user_config_path("compare-tui", appauthor=False) / "config.toml"


def parse_settings(text: str) -> dict[str, Any]:
    """Return what a file of settings says.

    Args:
        text: TOML.

    Raises:
        ValueError: it is no TOML, or nested too deeply.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


_PACKAGE = Path(__file__).parent


def prefers_ascii() -> bool:
    """Return whether the locale of the environment is the plain C one, which promises no more than ASCII."""
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    return next(filter(None, chosen), "") in ("C", "POSIX")


def is_example(paths: Sequence[str]) -> bool:
    """Return whether a folder or files that the user names are the articles of the example, byte for byte."""
    named = [Path(path) for path in paths]
    files = sorted(named[0].glob("*.txt")) if len(named) == 1 and named[0].is_dir() else sorted(named)
    example = example_paths()
    try:
        return [f.name for f in files] == [f.name for f in example] and all(
            a.read_bytes() == b.read_bytes() for a, b in zip(files, example, strict=True)
        )
    except OSError:
        return False


def example_paths() -> list[Path]:
    """Return the articles of the example, from the installed package or from the checkout."""
    for folder in (_PACKAGE / "seeds", _PACKAGE.parent / "seeds"):
        if folder.is_dir():
            return sorted(folder.glob("*.txt"))
    return []
