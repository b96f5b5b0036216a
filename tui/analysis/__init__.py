"""Comparing articles: sentences, mentions, reuse, links, facts, verdicts. No screen, no disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.analysis.pipeline import compare

__all__ = ["compare"]


def __getattr__(name: str) -> Any:
    """Load the engine when it is first asked for: the command line's help must not wait for it."""
    if name == "compare":
        from tui.analysis.pipeline import compare

        return compare
    raise AttributeError(name)
