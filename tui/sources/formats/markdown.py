"""Markdown: the visible words become the text, so that spans point at what a user sees.

Marks (emphasis, links, heading signs) are left out of the text. Front matter stays in it, line by
line, as noise.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace

from tui.model import Role
from tui.sources.characters import lowered, normalize_space, raised
from tui.sources.formats import front_matter
from tui.sources.formats.tables import row_line
from tui.sources.parsed import Block, ParsedSource, compose, elements_of

_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|=+)\s*")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*")  # of a heading in the line above
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)")
_ROW = re.compile(r"\s{0,3}\|(.*?)\|?\s*")
_ROW_RULE = re.compile(r"\s{0,3}\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,30}\]:?")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+(.*)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--[^<>]{0,2000}-->")
_STRONG = re.compile(r"(?<![\w*_])(\*\*\*|\*\*|\*|___|__|_)(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*_])")
_INNER = re.compile(r"(\*\*|\*)(?=\S)([^*\n]+?)(?<=\S)\1")
_STRUCK = re.compile(r"~~(?=\S)[^~\n]+?(?<=\S)~~|<(del|s|strike)>[^<>]*</\1>")
_REFERENCE = re.compile(r"(?<=[\w.,;:!?”\"%)])\[\d{1,3}\](?![(:\[])")
_RAISED = re.compile(r"<sup>([^<>]{1,12})</sup>|\^([+−–-]?\w{1,4})\^")
_WIKI_LINK = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
_MARKED = re.compile(r"==(?=\S)([^=\n]+?)(?<=\S)==")
_LOWERED = re.compile(r"<sub>([^<>]{1,12})</sub>|(?<=\w)~(\w{1,6})~")
_BREAK_TAG = re.compile(r"(?i)<br\s*/?>")
_VERBATIM = re.compile(r"`+([^`\n]+)`+|\\([!-/:-@\[-`{-~])")  # code, and escaped signs
_CHARACTER = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_FIRST_HELD, _MOST_HELD = 0xE000, 6000
_HELD = re.compile("[\ue000-\uf770]")


def read(text: str) -> ParsedSource:
    """Parse a Markdown text."""
    front, rest = front_matter.split(text.split("\n"))
    if not front:
        labelled = front_matter.labelled_lines(rest)
        front = [rest[index] for index in sorted(labelled)]
        rest = ["" if index in labelled else line for index, line in enumerate(rest)]
    stated = tuple(
        replace(item, value=item.value if item.field == "url" else _inline(item.value))
        for item in front_matter.stated_in(front)
    )
    blocks = [Block(line.strip(), noise="front matter") for line in front if line.strip()]
    blocks += _blocks(rest)
    whole, lines = compose(blocks)
    language = front_matter.language_in(front)
    return ParsedSource(whole, lines, stated, language, elements=elements_of(blocks, lines))


def _blocks(lines: list[str]) -> list[Block]:
    builder = _BlockBuilder()
    for line in lines:
        builder.add(line)
    builder.close()
    return [block for block in _without_footer(builder.blocks, builder.last_rule) if block.text]


class _BlockBuilder:
    """Makes blocks of the lines of a Markdown text.

    Attributes:
        blocks: those that are complete.
        last_rule: how many of them are above the last horizontal rule.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.last_rule = 0
        self._paragraph: list[str] = []  # lines of the one that is open
        self._heads: list[str] = []  # of the columns of the table that the rows above belong to
        self._row_above: list[str] = []

    def add(self, line: str) -> None:
        """Add the next line of the text."""
        if "|" in line and _ROW_RULE.fullmatch(line):
            self._end_table_head()
        elif row := _ROW.fullmatch(line):
            self._add_row(row[1])
        else:
            self._add_text(line)
            self._heads, self._row_above = [], []

    def close(self) -> None:
        """End the paragraph that is open."""
        if self._paragraph:
            self.blocks.append(_paragraph(" ".join(self._paragraph), _has_text(self.blocks)))
            self._paragraph.clear()

    def _end_table_head(self) -> None:
        self.close()
        if self._row_above:
            self._heads = [_inline(cell) for cell in self._row_above]
            self.blocks.pop()  # the row above, which names the columns
        self._row_above = []

    def _add_row(self, row: str) -> None:
        self.close()
        self._row_above = _cells(row)
        words = row_line(self._heads, [_inline(cell) for cell in self._row_above])
        self.blocks.append(Block(words, element="row" if self._heads else None))

    def _add_text(self, line: str) -> None:
        if not line.strip():
            self.close()
        elif self._paragraph and _UNDERLINE.fullmatch(line):
            role = Role.HEADLINE if "=" in line else Role.HEADING
            self.blocks.append(Block(_inline(" ".join(self._paragraph)), role))
            self._paragraph.clear()
        elif _RULE.fullmatch(line):
            self.close()
            self.last_rule = len(self.blocks)
        elif heading := _HEADING.fullmatch(line):
            self.close()
            if words := _inline(heading[2]):
                self.blocks.append(Block(words, Role.HEADLINE if len(heading[1]) == 1 else Role.HEADING))
        elif opened := _ITEM.fullmatch(line) or _QUOTE.fullmatch(line):
            self.close()
            self._paragraph.append(opened[1].strip())
        else:
            self._paragraph.append(line.strip())
            if line.endswith(("  ", "\\")):
                self.close()


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)]


def _has_text(blocks: list[Block]) -> bool:
    return any(len(block.text.split()) >= 12 for block in blocks)


def _without_footer(blocks: list[Block], rule: int) -> list[Block]:
    """Mark the text below the last horizontal rule as noise, where it is short against the text above."""
    footer = blocks[rule:]
    short = sum(len(block.text) for block in footer) < 0.2 * sum(len(block.text) for block in blocks)
    if rule and short and all(len(block.text.split()) < 30 for block in footer):
        footer = [replace(block, noise=block.noise or "footer") for block in footer]
    return blocks[:rule] + footer


def _paragraph(source: str, after_text: bool) -> Block:
    picture = _IMAGE.fullmatch(source.strip())
    if picture:
        return Block(_inline(picture[1]), Role.CAPTION, "picture")
    slanted = re.fullmatch(r"\*[^*]+\*|_[^_]+_", source.strip())
    if slanted and _CREDIT.search(source):
        return Block(_inline(source), Role.CAPTION)
    return Block(_inline(source), Role.BODY, "note in italics" if slanted and after_text else None)


_CREDIT = re.compile(r"(?i)\b(?:photo|foto|picture|image|credit|fotograf[ií]a)\b")


def _raised(source: str) -> str:
    """Raised digits as superscript characters where they are a power, and left out where they mark a note."""
    return _RAISED.sub(
        lambda match: raised(
            match[1] or match[2], source[: match.start()], after=source[match.end() : match.end() + 20]
        ),
        source,
    )


def _lowered(source: str) -> str:
    return _LOWERED.sub(lambda match: lowered(match[1] or match[2], source[: match.start()]), source)


def _inline(source: str) -> str:
    text, held = _hold_verbatim(source)
    text = _IMAGE.sub(r"\1", _FOOTNOTE.sub("", _STRUCK.sub("", text)))
    text = _WIKI_LINK.sub(lambda match: match[2] or match[1], _MARKED.sub(r"\1", text))
    for _ in range(3):
        text = _LINK.sub(r"\1", text)
    text = _BREAK_TAG.sub(" ", text)
    text = _TAG.sub("", _lowered(_raised(_REFERENCE.sub("", _AUTOLINK.sub(r"\1", text)))))
    for _ in range(3):
        text = _INNER.sub(r"\2", _STRONG.sub(r"\2", text))
    text = _CHARACTER.sub(lambda match: html.unescape(match[0]), text)
    return normalize_space(_HELD.sub(lambda match: held[ord(match[0]) - _FIRST_HELD], text))


def _hold_verbatim(source: str) -> tuple[str, list[str]]:
    """Return a text with its code and escaped signs exchanged for private characters."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        if len(held) >= _MOST_HELD:
            return match[0]
        held.append(match[1] or match[2])
        return chr(_FIRST_HELD + len(held) - 1)

    return _VERBATIM.sub(hold, _HELD.sub("", source)), held
