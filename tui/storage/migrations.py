"""From the schema a file was written in to the one this program knows.

Each step is a pure function from records to records; what a released version wrote stays readable
for ever, and a golden file of each schema in the tests proves it. Files are migrated in memory when
opened, and rewritten, with a copy kept, before the first new work is added.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.storage.codec import CodecError, dump, load
from tui.storage.records import Bodies
from tui.storage.schema import SCHEMA

Step = Callable[[Bodies, list[str]], tuple[Bodies, list[str]]]
"""Records, and bodies of the log in order, to those of the next schema."""


def _name_kinds(bodies: Bodies, log: list[str]) -> tuple[Bodies, list[str]]:
    """Schema 2 says ``kind`` for what a difference is, and knows the verdict ``unclear``."""
    return {**bodies, "fact": {name: _with_kinds(body) for name, body in bodies["fact"].items()}}, log


def _with_kinds(body: str) -> str:
    try:
        fact = load(body)
        for difference in fact.get("differences", ()):
            if "grade" in difference:
                difference["kind"] = difference.pop("grade")
    except (CodecError, AttributeError, TypeError):
        return body  # whoever unpacks it reports the damage
    return dump(fact)


STEPS: dict[int, Step] = {1: _name_kinds}
"""Step from schema n to n + 1, by n."""


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
