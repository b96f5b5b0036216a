"""The stories: articles with gold, in ``tests/stories``; the articles of ``seeds`` are the example's.

Stories whose name starts with ``held-out`` are for the truth about unseen stories: nobody tunes on them,
and they are reported as one line.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.tally import Json

STORIES = Path(__file__).parent.parent / "stories"
SEEDS = Path(__file__).parent.parent.parent / "seeds"
HELD_OUT = "held-out"


@dataclass(frozen=True)
class Gold:
    """One story: its name, its gold and the files of its articles."""

    name: str
    gold: Json
    paths: tuple[Path, ...]

    @property
    def held_out(self) -> bool:
        return self.name.startswith(HELD_OUT)


def load(folder: Path) -> Gold:
    """The story in a folder that holds ``gold.json`` and (but for the seeds) its articles."""
    gold: Json = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    home = SEEDS if folder.name == "seeds" else folder
    return Gold(folder.name, gold, tuple(home / name for name in sorted(gold["articles"])))


def stories(root: Path = STORIES) -> list[Gold]:
    return [load(file.parent) for file in sorted(root.glob("*/gold.json"))]


def digest(root: Path = STORIES) -> str:
    """A hash of all the gold and articles, so that figures are never compared over different data."""
    seal = hashlib.sha256()
    for story in stories(root):
        for file in (root / story.name / "gold.json", *story.paths):
            content = file.read_bytes()
            seal.update(f"{story.name}/{file.name} {len(content)}\n".encode() + content)
    return seal.hexdigest()[:16]
