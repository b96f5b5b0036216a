"""A saved comparison: one SQLite file that needs no other, and the library that lists such files."""

BLIND = "blind"
"""What the app keeps under this name is true where verdicts are hidden until the user has judged."""
