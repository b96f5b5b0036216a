"""Contradictions inside one article."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.claims import Claim
from tui.analysis.statements import Session
from tui.model import Contradiction


def find_internal(session: Session, claims: Sequence[Sequence[Claim]]) -> tuple[Contradiction, ...]:
    """Pairs of sentences of one article that cannot both be right."""
    return ()
