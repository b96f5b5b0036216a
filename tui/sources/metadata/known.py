"""Outlets known in many countries, from a table: by a name, or by the host of their site."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tui.languages.folding import fold

_ONLY_BY_HOST, _SHORT = "~", "="


def known_outlet(name: str) -> str | None:
    """Return a known outlet as its pages name it, or None where a name is none, or an ordinary word as well.

    Args:
        name: as written: "Guardian", "BBC".
    """
    return _names().get(fold(" ".join(name.split())))


def outlet_of_host(host: str) -> str | None:
    """Return the name of the known outlet whose site a host is of, or None.

    Args:
        host: without "www": "edition.cnn.com".
    """
    labels = host.split(".")
    parents = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((_hosts()[parent] for parent in parents if parent in _hosts()), None)


@cache
def _rows() -> tuple[tuple[list[str], list[str]], ...]:
    """Return the hosts and the names of each outlet of the table."""
    text = files("tui.sources.metadata").joinpath("known_outlets.txt").read_text(encoding="utf-8")
    parted = (line.partition(" | ") for line in text.splitlines() if line and line[0] != "#")
    return tuple((hosts.split(), names.split(" | ")) for hosts, _, names in parted)


@cache
def _hosts() -> dict[str, str]:
    return {host: names[0].lstrip(_ONLY_BY_HOST) for hosts, names in _rows() for host in hosts}


@cache
def _names() -> dict[str, str]:
    """Return the name shown for each name of the table, folded."""
    return {
        fold(name.lstrip(_SHORT)): names[0].lstrip(_ONLY_BY_HOST) if name[0] == _SHORT else name
        for _, names in _rows()
        for name in names
        if name[0] != _ONLY_BY_HOST
    }
