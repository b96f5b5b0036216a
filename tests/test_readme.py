"""What the README says is true of this commit."""

from __future__ import annotations

import re
from pathlib import Path

from tui.app.commands import keys_section

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
START, END = "<!-- keys: python -m tui.app.commands -->\n", "<!-- end of keys -->"


def test_the_keys_are_those_of_the_program() -> None:
    stated = README.split(START)[1].split(END)[0]
    assert stated.strip() == keys_section().strip(), "run python -m tui.app.commands and paste it in"


def test_every_picture_and_page_it_links_to_is_there() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert linked
    assert not [target for target in linked if not (ROOT / target).exists()]
