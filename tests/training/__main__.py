"""``python -m tests.training``: fit all constants on all stories and write them into the package.

It takes a few minutes. How well the engine does on stories that its constants never saw is printed by
``python -m tests.evaluation --left-out``.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from tests.training import noise_lines
from tests.training.left_out import absence_weights, agreements, alarm_weights, judges, links, training_set
from tests.training.stages import train_meaning
from tui.analysis import judge, weights
from tui.analysis import semantic_weights as meaning_weights
from tui.analysis.alignment.encoder import encoder
from tui.analysis.facts.sentence_judge import AGREEMENT


def write() -> None:
    """Fit the constants on all stories and put them in place of the old ones."""
    noise_lines.write(noise_lines.train(noise_lines.samples()))
    for name, texts in (judges() | {AGREEMENT: agreements()}).items():
        Path(judge.__file__).with_name(f"{name}.txt").write_text(texts[None], encoding="utf-8")
    for trained in (links(), alarm_weights(), absence_weights()):
        replace(Path(weights.__file__), trained)
    if meaning := encoder():
        replace(Path(meaning_weights.__file__), train_meaning(training_set(), meaning))
    else:
        print("the extra `semantic` is not installed: its constants stay as they are")


def replace(file: Path, trained: object) -> None:
    """Put the constants of a dataclass in place of those of the same names in a file."""
    source = file.read_text(encoding="utf-8")
    for name, constant in vars(trained).items():
        if isinstance(constant, float):
            old, new = rf"^{name}: float = \S+", f"{name}: float = {constant!r}"
        else:
            values = "".join(f"    {value!r},\n" for value in constant)
            old = rf"^{name}: tuple\[float, \.\.\.\] = \([^)]*\)"
            new = f"{name}: tuple[float, ...] = (\n{values})"
        source, written = re.subn(old, new, source, flags=re.MULTILINE)
        if not written:
            raise ValueError(f"{file} has no constant {name}")
    file.write_text(source, encoding="utf-8")
    print(f"wrote {', '.join(vars(trained))} into {file}")


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python -m tests.training", description=__doc__).parse_args()
    write()
