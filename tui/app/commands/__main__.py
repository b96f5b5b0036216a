"""Print the keys as they stand in the README: ``python -m tui.app.commands``."""

from tui.app.commands import APP, commands, key_table

_SCREENS = {
    "desk": "On the desk",
    "search": "While searching",
    "matrix": "In the matrix",
    "library": "In the library",
}


def keys_section() -> str:
    """A table of keys for each screen, those that work everywhere with the desk's."""
    parts = []
    for scope, heading in _SCREENS.items():
        chosen = [c for c in commands(scope, *([APP] if scope == "desk" else [])) if c.in_help]
        parts.append(f"<details><summary>{heading}</summary>\n\n{key_table(chosen)}\n</details>\n")
    return "\n".join(parts)


if __name__ == "__main__":
    print(keys_section(), end="")
