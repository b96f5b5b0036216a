"""Comparing articles: sentences, mentions, reuse, links, facts, verdicts. No screen, no disk."""
