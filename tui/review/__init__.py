"""The user's work on a comparison: edits, their log, and the comparison with them applied."""
