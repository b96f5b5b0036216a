"""From one entry of a source to an article, and from the path of an article back to its source."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tui.errors import CompareError
from tui.model import Article, Evidence, Line, Role
from tui.sources import files
from tui.sources.boilerplate import mark_noise
from tui.sources.boilerplate.walls import is_wall, reads_like_words
from tui.sources.characters import markup_without_invisible, without_invisible
from tui.sources.decoding import Decoded, clean, decode
from tui.sources.detect import kind_of
from tui.sources.formats import unpack
from tui.sources.language import language_of
from tui.sources.metadata import metadata_of
from tui.sources.parsed import Entry, Fields, ParsedSource, Unpacked, check_size, refusing_depth
from tui.sources.sentences import sentences_of

MOSTLY_FOLDED = "most of it is folded away as no part of the story"
NO_STORY = "nothing in it reads like a story"
BEHIND_WALL = "a page that asks for a login, a subscription or consent, or reports an error"
JUDGED = ("reads like the page, not the story", "related articles", "comments and boilerplate", "page head")
_MOST_FOLDED = 0.7  # share of the words of a source
_FEWEST_FOLDED = 40  # words
_USER_FIELD = re.compile(r"--field (\w+)=(.+)")


def entries_of(name: str, data: bytes, media: str | None = None, fields: Fields | None = None) -> Unpacked:
    """Return the entries of a source, whose kind is detected from its content.

    Args:
        name: how messages call it.
        data: its bytes.
        media: "text", "markdown" or "html" where that is known better.
        fields: names of the record fields that the user specified; None means that they are guessed.

    Raises:
        CompareError: the source holds no article; the message is a line.
    """
    if not data.strip():
        raise CompareError(f"{name}: the file is empty", "save the article's text in it, or leave it out")
    if media in ("text", "markdown", "html"):
        return unpack(name, media, data, {})
    with refusing_depth(name):
        return unpack(name, kind_of(name, data), data, fields or {})


def name_of(path: str, entry: Entry) -> str:
    """Return the path of an article: that of its source, with its number in it where it holds several.

    Args:
        path: of the source.
        entry: the article in it.
    """
    return f"{path}#{entry.member}" if entry.member else path


def read_entry(
    path: str,
    kind: str,
    entry: Entry,
    article_id: str,
    sha256: str | None = None,
    fields: Fields | None = None,
) -> Article:
    """Return the article that an entry holds.

    Args:
        path: its source as the user named it.
        kind: of the source.
        entry: one of :func:`entries_of`.
        article_id: the id it is to have.
        sha256: hash of the whole source, where the entry is all of it and was not read in full.
        fields: names of the record fields that the user specified; recorded as evidence.

    Raises:
        CompareError: the entry is empty, not text, too long, or a page built to stall a parser.
    """
    name = name_of(path, entry)
    decoded, parsed = parse_entry(name, entry)
    language = language_of(parsed)
    lines = mark_noise(parsed.text, parsed.lines, language, parsed.elements)
    meta = metadata_of(parsed.text, lines, parsed.stated, language)
    whole = sha256 if sha256 and not entry.member else hashlib.sha256(entry.data).hexdigest()
    return Article(
        id=article_id,
        path=name,
        text=parsed.text,
        sha256=whole,
        encoding=decoded.encoding,
        media=kind,
        language=language,
        outlet=meta.outlet,
        title=meta.title,
        byline=meta.byline,
        origin=meta.origin,
        published=meta.published,
        lines=lines,
        sentences=sentences_of(parsed.text, lines),
        evidence=meta.evidence + _user_evidence(fields or {}),
        remarks=entry.remarks + decoded.remarks + parsed.remarks + meta.remarks + _no_story(parsed, lines),
        url=meta.url,
    )


def _no_story(parsed: ParsedSource, lines: Sequence[Line]) -> tuple[str, ...]:
    """Return a remark where a source holds no article, or most of it is taken for something else."""
    kept = [parsed.text[line.start : line.end] for line in lines if line.noise is None]
    titles = [item.value for item in parsed.stated if item.field.endswith("title")]
    if is_wall(titles, kept):
        return (BEHIND_WALL,)
    if not any(map(reads_like_words, kept)):
        return (NO_STORY,)
    return _folded_away(parsed, lines)


def _folded_away(parsed: ParsedSource, lines: Sequence[Line]) -> tuple[str, ...]:
    """Return a remark where most of a source, or all of it, is taken for something else than its story."""

    def words(chosen: Iterable[Line]) -> int:
        return sum(parsed.text.count(" ", line.start, line.end) + 1 for line in chosen)

    story = words(line for line in lines if line.noise is None)
    judged = words(line for line in lines if line.noise in JUDGED)
    if judged < _FEWEST_FOLDED:
        return ()
    if not any(line.role is Role.BODY and line.noise is None for line in lines):
        return (NO_STORY,)
    if judged > _MOST_FOLDED * (story + judged):
        return (f"{MOSTLY_FOLDED} ({judged} of {story + judged} words)",)
    return ()


def parse_entry(name: str, entry: Entry) -> tuple[Decoded, ParsedSource]:
    """Return an entry decoded and freed of markup, its noise not yet separated from its story.

    Args:
        name: what messages call it.
        entry: the entry.

    Raises:
        CompareError: as :func:`read_entry`.
    """
    content = entry.content
    if isinstance(content, ParsedSource):
        decoded, parsed = Decoded(content.text, "utf-8"), content
    else:
        with refusing_depth(name):
            decoded = _decoded(name, entry, content)
            parsed = _parsed(name, entry.form, decoded.text)
    check_size(name, parsed.lines)
    stated = (*entry.stated, *parsed.stated, *entry.weak)
    return decoded, replace(parsed, stated=stated, language=parsed.language or entry.language)


def _decoded(name: str, entry: Entry, content: bytes | str) -> Decoded:
    if isinstance(content, str):
        decoded = clean(name, content)
        return replace(decoded, text=without_invisible(decoded.text))
    if entry.form != "html":
        return decode(name, content, entry.charset)
    from tui.sources.formats.html import declared_charset

    page = files.without_embedded(content)
    return decode(name, page, entry.charset or declared_charset(page))


def _parsed(name: str, form: str, text: str) -> ParsedSource:
    if form == "html":
        from tui.sources.formats import html

        return html.read(name, markup_without_invisible(text))
    if form == "markdown":
        from tui.sources.formats import markdown

        return markdown.read(markup_without_invisible(text))
    from tui.sources.formats import plain

    return plain.read(text)


def fields_of(evidence: Iterable[Evidence]) -> Fields:
    """Return the record fields that the user specified, from the evidence of an article."""
    matches = (_USER_FIELD.fullmatch(item.words) for item in evidence)
    return {match[1]: match[2] for match in matches if match}


def _user_evidence(fields: Fields) -> tuple[Evidence, ...]:
    return tuple(Evidence(field, f"--field {field}={name}") for field, name in sorted(fields.items()))


class SourceReader:
    """Reads articles again from where they came; the last source is cached for the articles that follow.

    Args:
        folder: where relative paths start from.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: tuple[str, files.Content] | None = None
        self._unpacked: tuple[str, Fields, Unpacked] | None = None

    def place(self, path: str) -> Path:
        """Return the file that an article's path points into."""
        return Path(self._split(path)[0])

    def sha256(self, path: str, fields: Fields | None = None) -> str:
        """Return the hash of the present version of an article.

        Args:
            path: of an article.
            fields: names of the record fields that the user specified.

        Raises:
            CompareError: the source cannot be read, or no longer holds that article.
        """
        file, member = self._split(path)
        if not member:
            return self._load(file).sha256
        return hashlib.sha256(self._entry(path, fields or {}).data).hexdigest()

    def read(self, path: str, article_id: str, fields: Fields | None = None) -> Article:
        """Return the present version of an article.

        Args:
            path: of an article.
            article_id: the id it is to have.
            fields: names of the record fields that the user specified.

        Raises:
            CompareError: its source is missing, cannot be read, or no longer holds it.
        """
        entry = self._entry(path, fields or {})
        file = self._split(path)[0]
        kind = self._entries(file, fields or {}).kind
        article = read_entry(file, kind, entry, article_id, self._load(file).sha256, fields)
        return replace(article, path=path)

    def _split(self, path: str) -> tuple[str, int]:
        return files.split_member(str(self._folder / path))

    def _load(self, file: str) -> files.Content:
        if self._loaded is None or self._loaded[0] != file:
            self._loaded = (file, files.load(file))
        return self._loaded[1]

    def _entries(self, file: str, fields: Fields) -> Unpacked:
        if self._unpacked is None or self._unpacked[:2] != (file, fields):
            self._unpacked = (file, fields, entries_of(file, self._load(file).data, fields=fields))
        return self._unpacked[2]

    def _entry(self, path: str, fields: Fields) -> Entry:
        file, member = self._split(path)
        for entry in self._entries(file, fields).entries:
            if entry.member == member:
                return entry
        raise CompareError(f"{path}: no longer in its file", "take the article out, or keep it as it was")
