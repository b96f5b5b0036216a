"""Batteries: the program under random events, poisoned files, signals, and for long.

Each has a small size that runs with the tests, and a large one behind ``COMPARE_TUI_LONG=1``; each prints how
much it tried and with which seed.
"""

import os

LONG = bool(os.environ.get("COMPARE_TUI_LONG"))
SEED = int(os.environ.get("COMPARE_TUI_SEED", "1"))
