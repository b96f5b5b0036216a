"""``python -m tests.training``: fit the constants on all stories and write them into the package."""

from __future__ import annotations

import re
from pathlib import Path

from tests.training.labels import labelled
from tests.training.left_out import training_stories
from tests.training.stages import train
from tui.analysis import weights


def main() -> None:
    trained = train([labelled(s) for s in training_stories()])
    file = Path(weights.__file__)
    source = file.read_text(encoding="utf-8")
    for name, constants in vars(trained).items():
        written = "".join(f"    {value!r},\n" for value in constants)
        source = re.sub(
            rf"^{name}: tuple\[float, \.\.\.\] = \([^)]*\)",
            f"{name}: tuple[float, ...] = (\n{written})",
            source,
            flags=re.MULTILINE,
        )
    file.write_text(source, encoding="utf-8")
    print(f"wrote {file}")


if __name__ == "__main__":
    main()
