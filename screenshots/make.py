"""Make the pictures of the README: the real app on the example, driven by its own keys.

python screenshots/make.py [FOLDER]
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from tui.analysis.pipeline import compare
from tui.app.app import CompareApp
from tui.app.files.reader_process import read_in_thread
from tui.app.session import Session
from tui.app.ui.theme import CONTRAST_DARK, DARK, LIGHT
from tui.model import Comparison
from tui.paths import example_paths

SHOTS: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "desk": ((160, 44), DARK, ("d",)),
    "agreement": ((120, 40), LIGHT, ("a", "a")),
    "small": ((80, 24), DARK, ("d", "d")),
    "contrast": ((120, 40), CONTRAST_DARK, ("d",)),
    "matrix": ((140, 32), DARK, ("d", "m")),
    "search": ((140, 40), DARK, ("slash", *"sold")),
    "help": ((100, 40), DARK, ("question_mark",)),
}


def example() -> Comparison:
    """The example, compared."""
    opened = read_in_thread([str(path) for path in example_paths()]).result()
    return compare(opened.articles)


async def shoot(
    name: str, size: tuple[int, int], theme: str, keys: tuple[str, ...], compared: Comparison, folder: Path
) -> None:
    """Save one picture."""
    app = CompareApp(Session.of_comparison(compared), theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.2)
        await pilot.press(*keys)
        await pilot.pause(0.2)
        (folder / f"{name}.svg").write_text(app.export_screenshot(title="compare-tui"), encoding="utf-8")


def main() -> None:
    """Make them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    compared = example()
    for name, (size, theme, keys) in SHOTS.items():
        asyncio.run(shoot(name, size, theme, keys, compared, folder))
        print(folder / f"{name}.svg")


if __name__ == "__main__":
    main()
