"""Searching sentences, facts, noise, notes and tags as one types; see :class:`tui.search.index.Index`."""
