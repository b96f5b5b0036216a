"""Formats of sources: each module turns the content of one kind of file into a :class:`ParsedSource`."""
