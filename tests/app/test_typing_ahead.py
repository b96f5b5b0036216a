"""What is typed faster than a field opens is typed into it, and runs no command."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.app.terminal_driver import Terminal
from tests.battery.stories import write_sources


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    folder = tmp_path_factory.mktemp("typing")
    run = Terminal(*write_sources(folder), folder=folder, cwd=str(folder))
    run.wait_for(lambda: run.screen.display[0].rstrip().endswith("saved"))
    yield run
    run.close()


OPENING = {
    "search": "/",
    "name": "s",
    "number": ":",
    "note": "e",
    "tags": "t",
    "particulars": "p",
    "source": "\x0e",
    "palette": "\x10",
    "search of the matrix": "m/",
}


@pytest.mark.parametrize("opening", OPENING.values(), ids=OPENING)
def test_a_field_takes_all_that_is_typed_after_the_key_that_opens_it(
    terminal: Terminal, opening: str
) -> None:
    terminal.type(f"{opening}zebra q")
    terminal.wait_for_text("zebra q")
    terminal.type("\x1b")
    terminal.wait_for(lambda: not any("zebra q" in line for line in terminal.screen.display))
    terminal.wait_for(lambda: terminal.read(0.2) is None)
    if opening == "m/":
        terminal.type("m")
