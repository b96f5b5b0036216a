"""Lines that a printer or mail program broke: words divided at their ends put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_HYPHENS = ("-", "\u2010", "\u00ad", "\u2011")
_DIVIDED = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad\u2011]$")
_HYPHENED = re.compile(r"\b[^\W\d_]{2,}-[^\W\d_]{2,}\b")
_AT_LINE_END = re.compile(r"\b([^\W\d_]{2,})-[ \t]*\n[ \t]*([^\W\d_]{2,})\b")
_GOES_ON = re.compile(r"[^\W\d_]+")
_NUMBER_CUT = re.compile(r"\d[,.]-$")
_NUMBER = re.compile(
    r"(?i)(?:page|p\.|seite|página|pagina|pág\.|стр\.)?\s*[-–—|]?\s*\d{1,4}"
    r"\s*(?:(?:/|of|de|von|из)\s*\d{1,4})?\s*[-–—|]?"
)
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_DIVISIONS = 2  # words divided: one may be an accident
_REPEATED = 3  # pages on which a running head occurs
_FULL = 0.7  # a line that goes on fills at least this share of the longest
# First parts that keep their hyphen; "ex", "pro" or "non" more often begin a word that was divided.
_COMPOUND_PARTS = "self well vice twenty thirty forty fifty sixty seventy eighty ninety"
_COMPOUND = frozenset(_COMPOUND_PARTS.split())


def join_words(lines: Sequence[str]) -> str:
    """Return one paragraph from the lines it was broken into."""
    text = lines[0] if lines else ""
    for line in lines[1:]:
        text = join_pair(text, line)
    return text


def is_divided(line: str, after: str) -> bool:
    """Return whether the last word of a line goes on in the next one.

    Args:
        line: the line.
        after: the next one.
    """
    if not line.endswith(_HYPHENS):
        return False
    if _NUMBER_CUT.search(line):
        return after[:1].isdigit()
    return bool(_DIVIDED.search(line)) and after[:1].islower()


def join_pair(text: str, line: str) -> str:
    """Return a text and the line after it, a word divided between them whole.

    Args:
        text: so far.
        line: the next one.
    """
    if not is_divided(text, line):
        glue = (
            ""
            if text.endswith(("-", "\u2010", "/")) and line[:1].isalnum() and text[-2:-1].isalnum()
            else " "
        )
        return f"{text}{glue}{line}"
    if _NUMBER_CUT.search(text):
        return text[:-1] + line
    match = _DIVIDED.search(text)
    rest = _GOES_ON.match(line)
    first = match[1].lower() if match else ""
    keeps = first in _COMPOUND and rest is not None and len(rest[0]) > 3
    return text + line if keeps else text[:-1] + line


def is_page_number(line: str) -> bool:
    """Return whether a line is nothing but the number of a page."""
    return _NUMBER.fullmatch(line.strip()) is not None


def is_printed(text: str) -> bool:
    """Return whether a text was broken by a printer that divides words: at two line ends at least."""
    return sum(is_divided(a.rstrip(), b.lstrip()) for a, b in pairwise(text.split("\n"))) >= _DIVISIONS


def unbroken(text: str) -> str:
    """Return a printed text in paragraphs: divided words whole, page numbers and running heads left out."""
    blocks = [block for block in _blocks(_with_compounds(text)) if not is_page_number(" ".join(block))]
    repeated = {
        head
        for head, count in Counter(_shape(line) for block in blocks for line in {block[0], block[-1]}).items()
        if count >= _REPEATED
    }
    width = max((len(line) for block in blocks for line in block), default=0)
    paragraphs: list[str] = []
    for block in blocks:
        for paragraph in _paragraphs([line for line in block if _shape(line) not in repeated], width):
            if paragraphs and _goes_on(paragraphs[-1], paragraph):
                paragraphs[-1] = join_pair(paragraphs[-1], paragraph)
            else:
                paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def _with_compounds(text: str) -> str:
    """Return a text in which words divided at their own hyphen are whole, where it has them elsewhere too."""
    known = {word.lower() for word in _HYPHENED.findall(text)}

    def joined(found: re.Match[str]) -> str:
        word = f"{found[1]}-{found[2]}"
        return word if word.lower() in known else found[0]

    return _AT_LINE_END.sub(joined, text)


def _blocks(text: str) -> list[list[str]]:
    """Return the lines of a text, in blocks that blank lines and page ends part."""
    found = []
    for block in re.split(r"\n[ \t]*\n|\x0c", text):
        lines = [" ".join(line.split()) for line in block.split("\n")]
        lines = [line for line in lines if line]
        if lines:
            found.append(lines)
    return found


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _paragraphs(lines: Sequence[str], width: int) -> list[str]:
    """Return the paragraphs of a block: a line that does not fill the width ends one."""
    found: list[str] = []
    last = ""
    for line in lines:
        if found and (is_divided(last, line) or len(last) >= _FULL * width):
            found[-1] = join_pair(found[-1], line)
        else:
            found.append(line)
        last = line
    return found


def _goes_on(paragraph: str, after: str) -> bool:
    """Return whether a sentence continues after a page end."""
    return after[:1].islower() and not _ENDS.search(paragraph)
