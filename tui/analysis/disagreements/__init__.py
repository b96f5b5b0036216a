"""Disagreements between articles: a module for each kind of value, and what all of them tell."""
