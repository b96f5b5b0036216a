"""Contradictions inside one article."""
