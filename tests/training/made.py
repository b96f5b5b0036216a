"""Generated stories to learn from, beside those made by hand."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from tests.evaluation.corpus import Gold
from tests.generator.stories import stories
from tests.training.labels import Labelled, labelled

SEED, COUNT = 11, 16  # more of them change the figures of left-out stories no further


@cache
def made_stories(count: int = COUNT) -> tuple[Labelled, ...]:
    """Generated stories, read as the product reads files, and labelled."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for story in stories(SEED, count):
            story.write(Path(folder))
            paths = tuple(Path(folder) / story.name / name for name in sorted(story.files))
            found.append(labelled(Gold(story.name, story.gold, paths), made=True))
    return tuple(found)
