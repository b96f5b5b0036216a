"""Reading sources: bytes of a file, a folder or standard input become articles.

For every article ``fold(article.text[sentence.start : sentence.end]) == sentence.text``. The text of a
plain file is that of the file, decoded; of everything else it is what a user sees of it, without
the marks. Noise stays in the text: its lines carry a reason, and :func:`revise` turns them into story.
"""

from tui.sources.articles import SourceReader, fields_of
from tui.sources.reading import Problem, Reading, read_bytes, read_sources
from tui.sources.revisions import revise

__all__ = ["Problem", "Reading", "SourceReader", "fields_of", "read_bytes", "read_sources", "revise"]
