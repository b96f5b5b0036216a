"""Correcting the comparison: linking, splitting and merging facts, an article's metadata, noise and story."""
