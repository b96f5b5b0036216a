"""compare-tui: news articles side by side, their agreements and their contradictions.

Importing this package costs nothing; the command line is in :mod:`tui.cli`.
"""

__version__ = "0.1.0"
