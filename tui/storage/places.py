"""Where saved comparisons live on this system."""

from __future__ import annotations

import os
from pathlib import Path

ENVIRONMENT = "COMPARE_TUI_DATA"


def data_folder() -> Path:
    """The folder of the library: $COMPARE_TUI_DATA, else what the system provides for user data."""
    if chosen := os.environ.get(ENVIRONMENT):
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_path("compare-tui", appauthor=False))
