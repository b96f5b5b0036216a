"""The stories: articles with gold, in ``tests/stories``; the articles of ``seeds`` are the example's.

Unread stories are for the truth about unseen text: nobody opens them or tunes on them, no word of theirs is
printed, and only figures of them added up are looked at. They are those whose name starts with ``held-out``
and about half of the real ones: those whose name has an even SHA-256.

Quiet stories are real coverage as well, of events that the outlets hardly contradict each other on: trials,
games, products, awards. They are full of figures of other things that no answer may be made of. Such as
were retold from coverage that had been looked at before are read, whatever their name.
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
REAL = "real-"
QUIET = "quiet-"
QUIET_HELD_OUT = "held-out-quiet-"
FIRST_REAL = frozenset(
    [
        "atentado-bogota",
        "dutch-cabinet",
        "french-open-final",
        "genetics-bankruptcy",
        "hackman",
        "hwaseong-fire",
        "journavx-approval",
        "korea-wildfires",
        "lisbon-funicular",
        "menendez-sentence",
        "new-glenn",
        "qantas-breach",
        "tibet-quake",
    ]
)


def is_real(name: str) -> bool:
    """Whether a story is real coverage retold sentence by sentence, with its noise and its rate of conflicts.

    Args:
        name: The story's folder.
    """
    return name.startswith((REAL, QUIET, QUIET_HELD_OUT)) or name in FIRST_REAL


def is_quiet(name: str) -> bool:
    """Whether a real story is of an event that the outlets hardly contradict each other on.

    Args:
        name: The story's folder.
    """
    return name.startswith((QUIET, QUIET_HELD_OUT))


def is_unread(name: str) -> bool:
    """Whether nobody may read a story, by the rule that splits the real ones before anyone has seen them.

    Args:
        name: The story's folder.
    """
    if is_real(name) and not is_quiet(name):
        return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0
    return name.startswith(HELD_OUT)


def group_of(name: str) -> str:
    """The group a story is added up in: ``read``, ``held-out``, and ``real`` or ``quiet`` before either."""
    if is_real(name):
        return f"{'quiet' if is_quiet(name) else 'real'} {'unread' if is_unread(name) else 'read'}"
    return "held-out" if is_unread(name) else "read"


@dataclass(frozen=True)
class Gold:
    """One story: its name, its gold and the files of its articles."""

    name: str
    gold: Json
    paths: tuple[Path, ...]

    @property
    def real(self) -> bool:
        return is_real(self.name)

    @property
    def unread(self) -> bool:
        return is_unread(self.name)

    @property
    def tuned_on(self) -> bool:
        """Whether rules were made while reading it; those for quiet stories are learned from their gold."""
        return not self.unread and not is_quiet(self.name)

    @property
    def group(self) -> str:
        return group_of(self.name)


def load(folder: Path) -> Gold:
    """The story in a folder that holds ``gold.json`` and (but for the seeds) its articles."""
    gold: Json = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    home = SEEDS if folder.name == "seeds" else folder
    return Gold(folder.name, gold, tuple(home / name for name in sorted(gold["articles"])))


def stories(root: Path = STORIES) -> list[Gold]:
    return [load(file.parent) for file in sorted(root.glob("*/gold.json"))]


def digest(group: str | None = None, root: Path = STORIES) -> str:
    """A hash of the gold and articles, so that figures are never compared over different data.

    Args:
        group: The stories it is of: a name that :func:`group_of` gives, ``seeds``, or none for all.
        root: The folder of the stories.
    """
    seal = hashlib.sha256()
    for story in stories(root):
        if group not in (None, story.name, story.group):
            continue
        for file in (root / story.name / "gold.json", *story.paths):
            content = file.read_bytes()
            seal.update(f"{story.name}/{file.name} {len(content)}\n".encode() + content)
    return seal.hexdigest()[:16]
