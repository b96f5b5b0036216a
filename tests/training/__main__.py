"""``python -m tests.training``: fit the constants on all stories and write them into the package.

With ``--check`` nothing is written: every story is scored with constants that never saw it, for several
thresholds; then it is shown whether the confidence of an alarm means what it says.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from tests.evaluation import table
from tests.evaluation.tally import Tally, figures
from tests.training import noise_lines, reliability
from tests.training.left_out import judge_texts, scored_without, training_set, training_stories
from tests.training.stages import MeaningWeights, Weights, train, train_meaning
from tui.analysis import judge, weights
from tui.analysis import semantic_weights as meaning_weights
from tui.analysis.alignment.encoder import encoder

LINKED = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)


def write() -> None:
    """Fit the constants on all stories and put them in place of the old ones."""
    stories = training_set()
    noise_lines.write(noise_lines.train(noise_lines.samples()))
    replace(Path(weights.__file__), train(stories))
    for name, text in judge_texts().items():
        Path(judge.__file__).with_name(f"{name}.txt").write_text(text, encoding="utf-8")
    if meaning := encoder():
        replace(Path(meaning_weights.__file__), train_meaning(stories, meaning))
    else:
        print("the extra `semantic` is not installed: its constants stay as they are")


def replace(file: Path, trained: Weights | MeaningWeights) -> None:
    """Put constants in place of those of the same names in a file."""
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


def left_out() -> tuple[dict[str, Tally], list[reliability.Outcome]]:
    """The tally of each story under constants that never saw it, and the outcomes of all alarms."""
    results = {gold.name: scored_without(gold) for gold in training_stories()}
    outcomes = [(c, right) for r in results.values() for c, right in r.outcomes if c is not None]
    return {name: result.tally for name, result in results.items()}, outcomes


def check() -> None:
    """Print the figures of stories left out."""
    rows, outcomes = left_out()
    print(table.HEAD)
    for name, tally in rows.items():
        print(table.row(name, tally))
    print(table.row("all, left out", table.total(rows.values())))
    print("\nconfidence of alarms on stories left out\n" + reliability.table(outcomes))
    print(f"slope and shift that would make it right: {reliability.calibrated(outcomes)}")
    print("\nLINKED  links P R F1     alarms P R F1   traps")
    shipped = weights.LINKED
    for value in LINKED:
        weights.LINKED = value
        f = figures(table.total(left_out()[0].values()))
        links, alarms = (" ".join(f"{x:.3f}" for x in f[k]) for k in ("pairs_mixed", "disagreements"))
        print(f"{value:.2f}    {links}   {alarms}   {f['trap_alarms']}")
    weights.LINKED = shipped


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="figures of stories left out; writes nothing")
    if parser.parse_args().check:
        check()
    else:
        write()


if __name__ == "__main__":
    main()
