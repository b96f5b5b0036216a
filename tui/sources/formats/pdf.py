"""PDF: words on pages joined into paragraphs by their positions. pypdfium2 is of the extra ``pdf``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from tui.errors import CompareError
from tui.model import Role
from tui.sources.formats.entries import Entry, Unpacked
from tui.sources.formats.page_layout import (
    Segment,
    body_height,
    line_pitch,
    read_columns,
    running_heads,
    segments_of,
)
from tui.sources.formats.parsed import Block, ParsedSource, Stated, compose
from tui.sources.formats.wrapping import join_words
from tui.sources.invisible import without_invisible

MAX_PAGES = 500
_HEADLINE = 1.25  # times the height of the body's letters
_LEADING = 1.3  # times the usual distance of lines: a paragraph ends
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_PASSWORD = re.compile(r"(?i)password")


def unpack_pdf(name: str, data: bytes) -> Unpacked:
    """Return the article in a PDF.

    Args:
        name: what messages call it.
        data: its bytes.

    Raises:
        CompareError: the extra is missing, the file is damaged or protected, or has pictures of text only.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise CompareError(f"{name}: reading PDF needs an extra", "pip install 'compare-tui[pdf]'") from error
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            if len(document) > MAX_PAGES:
                raise CompareError(f"{name}: more than {MAX_PAGES} pages", "save the article's pages alone")
            pages = [_segments(document[number]) for number in range(len(document))]
            about = document.get_metadata_dict(skip_empty=True)
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        if _PASSWORD.search(str(error)):
            raise CompareError(f"{name}: protected by a password", "save it without the password") from error
        raise CompareError(f"{name}: a damaged or cut-off PDF", "save or download it again") from error
    blocks = list(_paragraphs(pages))
    if not blocks:
        raise CompareError(
            f"{name}: pictures of pages, without text", "run text recognition (ocrmypdf) on it first"
        )
    text, lines = compose(blocks)
    entry = Entry(ParsedSource(text, lines), "text", data, weak=tuple(_stated(about)))
    return Unpacked("pdf", (entry,))


def _segments(page: Any) -> list[Segment]:
    """Return the pieces of lines on a page."""
    text = page.get_textpage()
    try:
        height = page.get_height()
        boxes = []
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            words = text.get_text_bounded(left, bottom, right, top)
            words = " ".join(words.replace("\ufffe", "-").replace("\x02", "-").split())
            if words:
                low, high = _line_of(text, left, right, (bottom + top) / 2) or (bottom, top)
                boxes.append(Segment(left, height - high, right, height - low, words))
        return segments_of(boxes)
    finally:
        text.close()
        page.close()


def _line_of(text: Any, left: float, right: float, middle: float) -> tuple[float, float] | None:
    """Bottom and top of the letters' line, which are the same whether or not any of them reach that far."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    for place in (left + 1, (left + right) / 2):
        index = raw.FPDFText_GetCharIndexAtPos(text, place, middle, 4, 4)
        if index >= 0 and raw.FPDFText_GetLooseCharBox(text, index, box) and box.bottom < middle < box.top:
            return box.bottom, box.top
    return None


def _paragraphs(pages: Sequence[list[Segment]]) -> Iterator[Block]:
    heads = running_heads(pages)
    lines = [line for page in pages for line in read_columns(page) if line not in heads]
    usual, pitch = body_height(lines), line_pitch(lines)
    paragraph: list[Segment] = []
    first = True
    for line in lines:
        if paragraph and _ends(paragraph, line, usual, pitch):
            yield _block(paragraph, usual, first)
            first = first and paragraph[-1].height <= _HEADLINE * usual
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _block(paragraph, usual, first)


def _ends(paragraph: list[Segment], line: Segment, usual: float, pitch: float) -> bool:
    """Return whether a line begins a new paragraph."""
    last = paragraph[-1]
    if max(line.height, last.height) > 1.15 * min(line.height, last.height):
        return abs(line.height - last.height) > 0.15 * usual
    step = line.top - last.top
    if 0 < step <= 3 * last.height and step > _LEADING * max(pitch, last.height * pitch / usual):
        return True
    if step <= 0 or step > 3 * last.height:  # another column or page: the sentence may go on
        return bool(_ENDS.search(last.text))
    left = min(part.left for part in paragraph)
    indented = line.left - left > 0.8 * line.height and len(paragraph) > 1
    short = last.right < max(part.right for part in (*paragraph, line)) - 4 * last.height
    return bool(_ENDS.search(last.text)) and (indented or short)


def _block(paragraph: list[Segment], usual: float, first: bool) -> Block:
    text = without_invisible(join_words([line.text for line in paragraph]))
    large = median(line.height for line in paragraph) > _HEADLINE * usual
    if not large or len(text) > 300:
        return Block(text)
    return Block(text, Role.HEADLINE if first else Role.HEADING)


def _stated(about: dict[str, str]) -> Iterator[Stated]:
    for key, field in (("Title", "page title"), ("Author", "creator")):
        words = " ".join((about.get(key) or "").split())
        if words and not re.search(r"(?i)\.(?:docx?|pdf|indd|qxd)$|^untitled|^microsoft word", words):
            yield Stated(field, words, f"{key}: {words}")
