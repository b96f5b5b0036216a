"""From the schema a file was written in to the one this program knows.

Each step is a pure function from records to records; what a released version wrote stays readable
for ever, and a golden file of each schema in the tests proves it. Files are migrated in memory when
opened, and rewritten, with a copy kept, before the first new work is added.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.storage.records import Bodies
from tui.storage.schema import SCHEMA

Step = Callable[[Bodies, list[str]], tuple[Bodies, list[str]]]
"""Records, and bodies of the log in order, to those of the next schema."""

STEPS: dict[int, Step] = {}
"""Step from schema n to n + 1, by n. Empty as long as there is one schema."""


def migrate(
    bodies: Bodies,
    log: list[str],
    schema: int,
    *,
    to: int = SCHEMA,
    steps: Mapping[int, Step] = STEPS,
) -> tuple[Bodies, list[str]]:
    """Bring records of an older schema up to date.

    Raises:
        KeyError: there is no step from that schema.
    """
    while schema < to:
        bodies, log = steps[schema](bodies, log)
        schema += 1
    return bodies, log
