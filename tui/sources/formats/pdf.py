"""PDF: words on pages joined into paragraphs by their positions. pypdfium2 is of the extra ``pdf``.

Lines, columns and running heads are told by where words are on the page; lengths are points from the top.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from tui.errors import CompareError
from tui.model import Role
from tui.sources.characters import without_invisible
from tui.sources.formats.wrapping import is_page_number, join_words
from tui.sources.parsed import Block, Entry, ParsedSource, Stated, Unpacked, compose

_GAP = 1.3  # times the height of the letters: a wider gap parts two columns
_CROSSING = 0.25  # share of the lines that may cross the gap between columns: headlines, pictures
_LEAST = 3  # lines on either side of it
_STEP = 3.0  # points between the places tried
_MOST_STEPS = 300  # of them: in a damaged file a line may be a mile long
_SEEN = 12  # letters on either side of two boxes that are looked for in the text of the page
_SHARED = 2  # letters at most that two boxes share
# What browsers print at the edges of pages: "3/18/25, 9:30 PM", "https://ravna.example/mill 1/2".
_MOMENT = re.compile(r"(?i)\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\.?,? ?(?:\d{1,2}[:.]\d\d)(?: ?[ap]\.?m\.?)?")
_ADDRESS = re.compile(
    r"(?P<url>(?:https?|file)://[^\s…]+?)(?P<cut>…|\.{3})?(?: (?:Page )?\d+(?: ?/ ?| of )\d+)?"
)
_EDGE = 2  # lines at the top and bottom of a page that may be running heads


class Segment(NamedTuple):
    """A piece of a line of text on a page, with its box."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        """Height of its box."""
        return self.bottom - self.top


def segments_of(boxes: Sequence[Segment], words: str = "") -> list[Segment]:
    """Join boxes that are side by side on a line, without crossing the gap between two columns.

    Args:
        boxes: in the order of the page's text.
        words: the text of the page, each white space one space: says whether a space is between two boxes,
            and which letter is in both of them, as where a "T" reaches over the "o" behind it.
    """
    found: list[Segment] = []
    for box in boxes:
        last = found[-1] if found else None
        if last and _same_line(last, box) and -1 <= box.left - last.right <= _GAP * box.height:
            found[-1] = Segment(
                last.left,
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
                _joined(last, box, words),
            )
        else:
            found.append(box)
    return found


def _joined(last: Segment, box: Segment, words: str) -> str:
    """Return the text of two boxes side by side."""
    ahead = box.text[:_SEEN]

    def is_there(before: str, between: str) -> bool:
        return before[-_SEEN:] + between + ahead in words

    if is_there(last.text, ""):
        return last.text + box.text
    if is_there(last.text, " "):
        return f"{last.text} {box.text}"
    if box.left < last.right:
        for shared in range(1, min(_SHARED, len(box.text), len(last.text)) + 1):
            before = last.text[:-shared]
            if last.text.endswith(box.text[:shared]) and is_there(before, ""):
                return before + box.text
    gap = " " if box.left - last.right > 0.15 * box.height else ""
    return last.text + gap + box.text


def _same_line(a: Segment, b: Segment) -> bool:
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared > 0.5 * min(a.height, b.height)


def read_columns(page: Sequence[Segment]) -> list[Segment]:
    """Return the lines of a page in the order of reading: each column down to the next line across all."""
    gutters = _gutters(page)
    ordered = sorted(page, key=lambda line: (round(line.top), line.left))
    if not gutters:
        return ordered
    found: list[Segment] = []
    columns: list[list[Segment]] = [[] for _ in range(len(gutters) + 1)]
    for line in ordered:
        if any(line.left < gutter < line.right for gutter in gutters):
            for column in columns:
                found += column
                column.clear()
            found.append(line)
        else:
            columns[sum(line.left > gutter for gutter in gutters)].append(line)
    return [*found, *(line for column in columns for line in column)]


def _gutters(page: Sequence[Segment]) -> list[float]:
    """Return where the gaps between the columns of a page are."""
    if len(page) < 2 * _LEAST:
        return []
    left, right = min(line.left for line in page), max(line.right for line in page)
    starts, ends = sorted(line.left for line in page), sorted(line.right for line in page)
    found: list[float] = []
    run: list[float] = []
    step = max(_STEP, (right - left) / _MOST_STEPS)
    place = left + 0.15 * (right - left)
    while place < right - 0.15 * (right - left):
        crossing = bisect_left(starts, place) - bisect_right(ends, place)
        if crossing <= _CROSSING * len(page) and _parts(page, place):
            run.append(place)
        elif run:
            found.append(run[len(run) // 2])
            run = []
        place += step
    if run:
        found.append(run[len(run) // 2])
    return found


def _parts(page: Sequence[Segment], place: float) -> bool:
    """Return whether a vertical line that few lines cross separates columns that are side by side."""
    before = [line for line in page if line.right <= place]
    behind = [line for line in page if line.left >= place]
    if min(len(before), len(behind)) < _LEAST:
        return False
    facing = sum(any(_is_facing(line, other) for other in behind) for line in before)
    return facing >= _LEAST and 2 * facing >= min(len(before), len(behind))


def _is_facing(line: Segment, other: Segment) -> bool:
    return line.top < other.bottom and other.top < line.bottom


def running_heads(pages: Sequence[Sequence[Segment]]) -> set[Segment]:
    """Return page numbers, and lines that recur at the top or bottom of several pages."""
    edges: list[Segment] = []
    counts: Counter[tuple[str, int]] = Counter()  # pages on which a line occurs
    for page in pages:
        ordered = sorted(page, key=lambda line: line.top)
        own = {*ordered[:_EDGE], *ordered[-_EDGE:]}
        edges += own
        counts.update({_shape(line) for line in own})
    least = max(2, round(0.4 * len(pages)))
    printed = _of_printing(edges)
    return {
        line
        for line in edges
        if counts[_shape(line)] >= least
        or is_page_number(line.text)
        or any(_same_line(line, other) for other in printed)
    }


def _of_printing(edges: Sequence[Segment]) -> list[Segment]:
    """Return what browsers print at the edges: the address, and the moment beside a title or an address."""
    addresses = [line for line in edges if _ADDRESS.fullmatch(line.text)]
    moments = [
        line
        for line in edges
        if _MOMENT.fullmatch(line.text)
        and (addresses or any(other is not line and _same_line(line, other) for other in edges))
    ]
    return addresses + moments


def address_of(heads: Iterable[Segment]) -> str | None:
    """Return the web address that a browser printed at the edge of the pages, or None."""
    matches = (_ADDRESS.fullmatch(line.text) for line in sorted(heads))
    whole = (match["url"] for match in matches if match and not match["cut"])
    return next((url for url in whole if url.startswith("http")), None)


def _shape(line: Segment) -> tuple[str, int]:
    """Return what a running head has in common over the pages: its words but for numbers, and its height."""
    return re.sub(r"\d+", "#", line.text), round(line.top / 6)


def body_height(lines: Sequence[Segment]) -> float:
    """Return the height of the letters of most of the text."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.height, 1)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 1.0


def line_pitch(lines: Sequence[Segment], usual: float) -> float:
    """Return the distance from one line of a paragraph to the next: the least that is found often.

    Args:
        lines: in the order of reading.
        usual: height of the letters of most of them.
    """
    steps = sorted(
        b.top - a.top
        for a, b in pairwise(lines)
        if 0.5 * usual < b.top - a.top <= 3 * usual and abs(a.height - b.height) < 0.15 * usual
    )
    return steps[len(steps) // 10] if steps else 1.2 * usual


MAX_PAGES = 500
_UNITS = 512  # of UTF-16 in a piece of a line
_HEADLINE = 1.25  # times the height of the body's letters
_LEADING = 1.3  # times the usual distance of lines: a paragraph ends
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_END = 8  # letters of a line among which such an end is looked for
_NO_LETTERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]")  # of a font whose table of characters is damaged
_MOST_UNREADABLE = 0.05  # share of the characters
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
    heads = running_heads(pages)
    blocks = list(_paragraphs(pages, heads))
    if not blocks:
        raise CompareError(
            f"{name}: pictures of pages, without text", "run text recognition (ocrmypdf) on it first"
        )
    text, lines = compose(blocks)
    if len(_NO_LETTERS.findall(text)) > _MOST_UNREADABLE * len(text):
        raise CompareError(
            f"{name}: letters that stand for nothing",
            "run text recognition (ocrmypdf --force-ocr) on it first",
        )
    stated = _stated(about, address_of(heads))
    entry = Entry(ParsedSource(text, lines), "text", data, weak=tuple(stated))
    return Unpacked("pdf", (entry,))


def _segments(page: Any) -> list[Segment]:
    """Return the pieces of lines on a page."""
    text = page.get_textpage()
    try:
        words = " ".join(_readable(text.get_text_range()).split())
        return segments_of(list(_boxes(text, page.get_height())), words)
    finally:
        text.close()
        page.close()


def _boxes(text: Any, height: float) -> Iterator[Segment]:
    """Yield the boxes of text on a page, each in the line of its letters.

    Asks PDFium itself for the words: pypdfium2 asks for their length before, and takes twice as long.

    Args:
        text: of the page.
        height: of the page.
    """
    from ctypes import byref, c_double, c_ushort

    from pypdfium2 import raw

    handle, units, loose = text.raw, (c_ushort * _UNITS)(), raw.FS_RECTF()
    left, top, right, bottom = c_double(), c_double(), c_double(), c_double()
    for index in range(text.count_rects()):
        raw.FPDFText_GetRect(handle, index, byref(left), byref(top), byref(right), byref(bottom))
        box = left.value, top.value, right.value, bottom.value
        count = raw.FPDFText_GetBoundedText(handle, *box, units, _UNITS)
        if count >= _UNITS:
            found = str(text.get_text_bounded(box[0], box[3], box[2], box[1]))
        else:
            found = bytes(units)[: 2 * count].decode("utf-16-le", "ignore").rstrip("\0")
        words = " ".join(_readable(found).split())
        if not words:
            continue
        high, low = box[1], box[3]
        middle = (high + low) / 2
        # the line of the letters is the same whether or not any of them reach up or down to its edges
        for place in (box[0] + 1, (box[0] + box[2]) / 2):
            letter = raw.FPDFText_GetCharIndexAtPos(handle, place, middle, 4, 4)
            if (
                letter >= 0
                and raw.FPDFText_GetLooseCharBox(handle, letter, loose)
                and loose.bottom < middle < loose.top
            ):
                high, low = loose.top, loose.bottom
                break
        yield Segment(box[0], height - high, box[2], height - low, words)


def _readable(text: str) -> str:
    """Return a text with hyphens for the codes that PDFium has where a word is divided."""
    return text.replace("\ufffe", "-").replace("\x02", "-")


def _paragraphs(pages: Sequence[list[Segment]], heads: set[Segment]) -> Iterator[Block]:
    lines = [line for page in pages for line in read_columns(page) if line not in heads]
    usual = body_height(lines)
    pitch = line_pitch(lines, usual)
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
        return bool(_ENDS.search(last.text[-_END:]))
    if not _ENDS.search(last.text[-_END:]):
        return False
    if len(paragraph) > 1 and line.left - min(part.left for part in paragraph) > 0.8 * line.height:
        return True
    return last.right < max(line.right, *(part.right for part in paragraph)) - 4 * last.height


def _block(paragraph: list[Segment], usual: float, first: bool) -> Block:
    text = without_invisible(join_words([line.text for line in paragraph]))
    large = median(line.height for line in paragraph) > _HEADLINE * usual
    if not large or len(text) > 300:
        return Block(text)
    return Block(text, Role.HEADLINE if first else Role.HEADING)


def _stated(about: dict[str, str], address: str | None) -> Iterator[Stated]:
    if address:
        yield Stated("url", address, address)
    for key, field in (("Title", "page title"), ("Author", "creator")):
        words = " ".join((about.get(key) or "").split())
        if words and not re.search(r"(?i)\.(?:docx?|pdf|indd|qxd)$|^untitled|^microsoft word", words):
            yield Stated(field, words, f"{key}: {words}")
