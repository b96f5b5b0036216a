"""Print the table of keys for the README: ``python -m tui.app.commands``."""

from tui.app.commands import commands, key_table

print(key_table(commands()), end="")
