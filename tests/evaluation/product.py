"""The product's own reading and analysis of a story, as the export that is scored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.evaluation.corpus import Gold
from tests.evaluation.score import Story
from tests.evaluation.tally import Json
from tui.analysis.alignment.encoder import Encoder
from tui.analysis.pipeline import compare
from tui.model import Comparison
from tui.reports.json import as_contract
from tui.sources import read_sources


def comparison(paths: Sequence[Path], encoder: Encoder | None = None) -> Comparison:
    return compare(read_sources([str(path) for path in paths]).articles, encoder=encoder)


def export(paths: Sequence[Path], encoder: Encoder | None = None) -> Json:
    return as_contract(comparison(paths, encoder))


def scored(story: Gold, encoder: Encoder | None = None) -> Story:
    """The story with the product's export, scored: its tally and the outcomes of its alarms."""
    result = Story(story.gold, export(story.paths, encoder))
    result.score()
    return result
