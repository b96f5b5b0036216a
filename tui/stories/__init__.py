"""Grouping articles into stories: those on the same event, published within a few days of each other."""
