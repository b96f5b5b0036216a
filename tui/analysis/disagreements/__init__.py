"""Disagreements between articles: a module for each kind of value, and what they have in common."""
