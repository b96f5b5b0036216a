"""``python -m tests.generator --seed 7 --stories 20 OUT``: write generated stories with their gold."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.generator.stories import stories


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.generator", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, default=16, help="how many (default: %(default)s)")
    parser.add_argument("out", type=Path, help="folder to write to, one folder for each story")
    options = parser.parse_args()
    for story in stories(options.seed, options.stories):
        story.write(options.out)


if __name__ == "__main__":
    main()
