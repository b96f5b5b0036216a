"""Every command of the app: importing this module declares them all.

``python -m tui.app.commands`` prints the table of keys for the README.
"""

from __future__ import annotations

from tui.app import teaching
from tui.app.corrections import commands as corrections
from tui.app.desk import article_commands, navigation
from tui.app.files import sharing, source_commands
from tui.app.filter import commands as filtering
from tui.app.help import commands as general
from tui.app.library import commands as library
from tui.app.matrix import commands as matrix
from tui.app.notes import commands as notes
from tui.app.registry import APP, commands, key_table
from tui.app.search import commands as search
from tui.app.second_reader import commands as second_reader

# All of them; in the help and the palette their commands have the order of the imports above.
DECLARING = (
    notes, article_commands, sharing, corrections, navigation, filtering, general, library, matrix, search,
    source_commands, second_reader, teaching,
)  # fmt: skip

_SCREENS = {
    "desk": "On the desk",
    "search": "While searching",
    "matrix": "In the matrix",
    "library": "In the library",
}


def keys_section() -> str:
    """Return the table of keys for each screen; the keys that work everywhere are listed with the desk's."""
    parts = []
    for scope, heading in _SCREENS.items():
        chosen = [c for c in commands(scope, *([APP] if scope == "desk" else [])) if c.in_help]
        parts.append(f"<details><summary>{heading}</summary>\n\n{key_table(chosen)}\n</details>\n")
    return "\n".join(parts)


if __name__ == "__main__":
    print(keys_section(), end="")
