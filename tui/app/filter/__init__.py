"""Filtering facts: the filter as a value, its options with counts, its dialog and its bar."""
