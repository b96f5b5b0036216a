"""The product's own reading and analysis of a story, as the export that is scored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.evaluation.corpus import Gold
from tests.evaluation.score import Story
from tests.evaluation.tally import Json
from tui.analysis.pipeline import compare
from tui.export.contract import as_contract
from tui.model import Comparison
from tui.sources import read_sources


def comparison(paths: Sequence[Path]) -> Comparison:
    return compare(read_sources([str(path) for path in paths]).articles)


def export(paths: Sequence[Path]) -> Json:
    return as_contract(comparison(paths))


def scored(story: Gold) -> Story:
    """The story with the product's export, scored: its tally and the outcomes of its alarms."""
    result = Story(story.gold, export(story.paths))
    result.score()
    return result
