"""Dumps of articles as JSON, lines of JSON, or CSV: one record, one article.

The fields are guessed from the names that crawlers, news interfaces and data sets use, and can be
specified by the user.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tui.errors import CompareError, UsageError
from tui.sources.formats.cut_json import complete_records
from tui.sources.parsed import Entry, Fields, NoArticleError, Stated, Unpacked, canonical, check_entries

_NAMES = {
    "text": (
        "articlebody maintext fulltext bodytext articletext contenttext plaintext cleanedtext cleantext "
        "body text contenthtml content bodyhtml html story articlecontent rawtext newstext textcontent "
        "markdown paragraphs texto cuerpo contenido texte contenu corps inhalt volltext artikeltext testo "
        "contenuto conteudo conteúdo tekst текст"
    ),
    "summary": "summary description abstract lead standfirst trailtext snippet excerpt",
    "title": (
        "title headline webtitle articletitle resolvedtitle heading titre titulo título titular titel titolo "
        "заголовок head"
    ),
    "published": (
        "datepublished publishedat publisheddate publicationdate webpublicationdate datepublish pubdate "
        "publishdate publishtime published publishedtime pubtime seendate date datetime timestamp createdat "
        "created time fecha datum data дата"
    ),
    "outlet": (
        "outlet publisher publication sitename newspaper sourcename source sourcetitle feedtitle site media "
        "medio fuente quelle zeitung journal testata sourcedomain domain hostname"
    ),
    "byline": "author authors byline creator journalist writer autor auteur autore автор",
    "url": "url link weburl canonicalurl articleurl sourceurl pageurl permalink canonicallink uri",
    "language": "language lang inlanguage languagecode",
}
_KNOWN = {field: tuple(names.split()) for field, names in _NAMES.items()}
FIELDS = tuple(field for field in _KNOWN if field != "summary")
_ALIASES = {"date": "published", "author": "byline", "headline": "title", "body": "text"}
# Fields of an object in the place of a name.
_INNER = ("name", "main", "original", "rendered", "title", "value", "text")
_MARKUP = re.compile(r"(?i)<(?:p|div|br|h\d|article|section|ul|ol|blockquote|span|a|html|body)\b[^<>]*>")
_DEPTH = 4
_LEAST_WORDS = 5  # of a text in a field that is only guessed to hold one
_LABELS = ("story", "content", "contenido", "contenu", "inhalt", "contenuto", "conteudo", "conteúdo")
_MOST_LABEL = 15  # words; fewer in a field of such a name, and no end of a sentence, only name something
_UNSPACED, _LEAST_UNSPACED = 0x2E80, 15  # scripts from here on have no spaces; so many letters are enough
_BETWEEN = " \t\r\n,\x1e\ufeff"  # what may part objects: \x1e in sequences of JSON (RFC 7464)
_NEXT = re.compile(f"[{_BETWEEN}]*")
_SEPARATOR = re.compile(r"sep=(.)\r?\n")  # as spreadsheets write it above a table
_OURS = re.compile(r"compare-tui")


def field_option(option: str) -> tuple[str, str]:
    """Return a field of an article and the name it has in the records, from an option such as "text=body".

    Raises:
        UsageError: it is not of that form, or names no field of an article.
    """
    field, mark, name = option.partition("=")
    field = _ALIASES.get(field.strip().lower(), field.strip().lower())
    if not mark or field not in FIELDS or not name.strip():
        raise UsageError(
            f"--field {option}: not a field of an article",
            f"write it as text=body, with one of: {', '.join(FIELDS)}",
        )
    return field, name.strip()


def unpack_json(name: str, text: str, fields: Fields) -> Unpacked:
    """Return the articles of a JSON document: an article, a list of them, or a list somewhere inside.

    Args:
        name: what messages call it.
        text: the document.
        fields: which fields hold what.

    Raises:
        CompareError: the JSON is broken, or holds no articles.
    """
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise CompareError(f"{name}: JSON nested too deep", "save the articles alone") from error
    except ValueError as error:
        if documents := _documents(text):
            return _records(name, "JSON", documents, fields, None)
        if "\n" in text.strip() and isinstance(_value_of(text.strip().split("\n", 1)[0]), dict):
            return unpack_json_lines(name, text, fields)
        records = complete_records(text)
        if any(_is_article(record, fields) for record in records if record):
            return _numbered(name, "JSON", list(enumerate(records, 1)), fields)
        raise CompareError(
            f"{name}: broken JSON ({_place(error)})", "save it again, or repair it there"
        ) from error
    if keyed := _keyed(data, fields):
        return _records(name, "JSON", keyed, fields, None)
    if isinstance(data, dict) and _is_article(data, fields):
        entry = _entry(_flat(data), canonical(data), 0, fields)
        if entry is None:
            raise _no_articles(name, "JSON", fields)
        return Unpacked("json", (entry,))
    feed = data.get("title") if isinstance(data, dict) and "jsonfeed" in str(data.get("version")) else None
    return _records(name, "JSON", _list_of_articles(data, fields), fields, feed)


def unpack_json_lines(name: str, text: str, fields: Fields) -> Unpacked:
    """Return the articles of a file with one JSON object a line; broken lines are left out.

    Args:
        name: what messages call it.
        text: the file.
        fields: which fields hold what.

    Raises:
        CompareError: no line is an article.
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    check_entries(name, len(lines))
    records: list[tuple[int, dict[str, Any] | None]] = []
    for number, line in lines:
        record = _value_of(line.strip(_BETWEEN))
        records.append((number, record if isinstance(record, dict) else None))
    if sum(record is None for _, record in records) > len(records) / 2 and (documents := _documents(text)):
        return _records(name, "lines of JSON", documents, fields, None)
    return _numbered(name, "lines of JSON", records, fields)


def _documents(text: str) -> list[dict[str, Any]]:
    """Return the objects of a text that holds several, on whatever lines; none where it does not."""
    decoder = json.JSONDecoder()
    found: list[dict[str, Any]] = []
    at = _NEXT.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        if not isinstance(value, dict):
            return []
        found.append(value)
        at = _NEXT.match(text, at).end()  # type: ignore[union-attr]
    return found if len(found) > 1 else []


def unpack_csv(name: str, text: str, fields: Fields) -> Unpacked:
    """Return the articles of a table with column names in the first row; records count from the row below.

    Args:
        name: what messages call it.
        text: the table.
        fields: names of the columns that the user specified.

    Raises:
        CompareError: the table is broken, or no column holds text.
    """
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    table = text.lstrip("\ufeff\n")
    if said := _SEPARATOR.match(table):
        table = table[said.end() :]
    mark = said[1] if said else max(",\t;|", key=table.split("\n", 1)[0].count)
    try:
        rows = list(csv.DictReader(io.StringIO(table), delimiter=mark))
    except csv.Error as error:
        raise CompareError(f"{name}: a broken table ({error})", "save it again as CSV in UTF-8") from error
    check_entries(name, len(rows))
    records = [({key: cell for key, cell in row.items() if key and cell}) for row in rows]
    return _records(name, "CSV", records, fields, None)


def _place(error: ValueError) -> str:
    where = re.search(r"line \d+ column \d+", str(error))
    return where[0] if where else "a number too long"


def _value_of(line: str) -> Any:
    """Return the value of a line of JSON; None where it is broken."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _no_articles(name: str, what: str, fields: Fields) -> CompareError:
    wanted = fields.get("text")
    message = f"{name}: {what} without articles" + (f" (no field {wanted} with text)" if wanted else "")
    return NoArticleError(message, "say which field holds the text, as in --field text=body")


def _records(
    name: str, what: str, records: Iterable[Mapping[str, Any]], fields: Fields, feed: Any
) -> Unpacked:
    return _numbered(name, what, list(enumerate(records, 1)), fields, feed)


def _numbered(
    name: str,
    what: str,
    records: list[tuple[int, Any]],
    fields: Fields,
    feed: Any = None,
) -> Unpacked:
    check_entries(name, len(records))
    entries: list[Entry] = []
    left_out: dict[str, list[int]] = {}
    for number, record in records:
        if record is None:
            left_out.setdefault("broken", []).append(number)
            continue
        entry = _entry(_flat(record), canonical(record), number, fields, feed)
        if entry:
            entries.append(entry)
        else:
            left_out.setdefault("no text", []).append(number)
    if not entries:
        raise _no_articles(name, what, fields)
    return Unpacked("csv" if what == "CSV" else "json", tuple(entries), left_out, several=True)


# ---------------------------------------------------------------- where the records are


def _list_of_articles(data: Any, fields: Fields) -> list[dict[str, Any]]:
    """Return the longest list of articles in a document, not deeper than a few levels."""
    best: list[dict[str, Any]] = []
    level = [data]
    for _ in range(_DEPTH + 1):
        below: list[Any] = []
        for value in level:
            records = _records_in(value)
            if len(records) > len(best) and any(_is_article(record, fields) for record in records):
                best = records
            if isinstance(value, dict):
                below += value.values()
            elif isinstance(value, list):
                below += [item for item in value if isinstance(item, list)]
        level = below
    return best


def _records_in(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a list, and of the lists in it."""
    if not isinstance(value, list):
        return []
    flat = [part for item in value for part in (item if isinstance(item, list) else [item])]
    return [_unwrapped(item) for item in flat if isinstance(item, dict)]


def _keyed(data: Any, fields: Fields) -> list[dict[str, Any]]:
    """Return the articles of an object, or of one in it, that holds nothing but articles by their keys."""
    for _ in range(2):
        if not isinstance(data, dict) or not data:
            return []
        values = list(data.values())
        if len(values) > 1 and all(isinstance(v, dict) and _is_article(v, fields) for v in values):
            return values
        data = next((value for value in values if isinstance(value, dict)), None)
    return []


def _unwrapped(record: dict[str, Any]) -> dict[str, Any]:
    """Return the source of a hit of a search engine; other records are returned unchanged."""
    source = record.get("_source")
    return source if isinstance(source, dict) else record


def _is_article(record: dict[str, Any], fields: Fields) -> bool:
    flat = _flat(record)
    return bool(_value(flat, "text", fields)) or bool(
        "text" not in fields and _value(flat, "summary", fields) and _value(flat, "title", fields)
    )


def _flat(record: Mapping[str, Any], prefix: str = "", depth: int = 2) -> dict[str, Any]:
    """Return a record with the fields of the objects in it added, by their dotted names."""
    found: dict[str, Any] = {}
    for key, value in record.items():
        found[f"{prefix}{key}"] = value
        if isinstance(value, dict) and depth:
            found |= _flat(value, f"{prefix}{key}.", depth - 1)
    return found


# ---------------------------------------------------------------- metadata of a record


def _entry(
    record: Mapping[str, Any], data: bytes, member: int, fields: Fields, feed: Any = None
) -> Entry | None:
    named, text = _value(record, "text", fields) or ("", "")
    remarks: tuple[str, ...] = ()
    if not text and "text" not in fields:
        _, text = _value(record, "summary", fields) or ("", "")
        remarks = ("only a summary stands in the record",) if text else ()
    if not re.search(r"\w", text):
        return None
    form = "html" if _MARKUP.search(text) else "markdown" if named.endswith("markdown") else "text"
    _, title = _value(record, "title", fields) or ("", "")
    if form == "html":
        text = _page(title, text)
    elif title and title not in text[: len(title) + 200]:
        text = f"# {title}\n\n{text}" if form == "markdown" else f"{title}\n\n{text}"
    stated = list(_stated(record, fields))
    if isinstance(feed, str) and not any(item.field == "outlet" for item in stated):
        stated.append(Stated("outlet", feed, f"title of the feed: {feed}"))
    language = (_value(record, "language", fields) or ("", ""))[1][:2].lower()
    return Entry(text, form, data, member, stated=tuple(stated), language=_code(language), remarks=remarks)


def _page(title: str, text: str) -> str:
    from html import escape

    if re.search(r"(?i)<(?:html|body)\b", text):
        return text
    head = f"<h1>{escape(title)}</h1>" if title and "<h1" not in text.lower() else ""
    body = text if re.search(r"(?i)<(?:p|div|article|section)\b", text) else f"<p>{text}</p>"
    return f"<html><body><article>{head}{body}</article></body></html>"


def _code(language: str) -> str | None:
    return language if len(language) == 2 and language.isalpha() else None


def _stated(record: Mapping[str, Any], fields: Fields) -> Iterator[Stated]:
    for field in ("title", "published", "outlet", "byline", "url"):
        name, value = _value(record, field, fields) or ("", "")
        if field == "url" and not value.startswith(("http:", "https:")):
            continue
        if value:
            words = " ".join(value.split())
            yield Stated(field, words, f"{name}: {words}")


def _value(record: Mapping[str, Any], field: str, fields: Fields) -> tuple[str, str] | None:
    """Return the name and value of a field of an article, as the user named it or as guessed."""
    wanted = fields.get(field)
    if wanted is not None:
        words = _words(record.get(wanted), field)
        return (wanted, words) if words else None
    by_name: dict[str, list[str]] = {}
    for key in record:
        by_name.setdefault(re.sub(r"[\W_]", "", key.rpartition(".")[2].lower()), []).append(key)
    for known in _KNOWN[field]:
        for key in sorted(by_name.get(known, ()), key=lambda key: key.count(".")):
            words = _words(record[key], field)
            if words and (field != "text" or _is_prose(words, known)):
                return key, words
    return None


def _is_prose(words: str, field: str) -> bool:
    """Whether the words of a field may be an article, and not its name, its kind or an address."""
    label = field in _LABELS and words[-1:].isalnum() and "\n" not in words
    if len(words.split()) >= (_MOST_LABEL if label else _LEAST_WORDS):
        return True
    return len(words) >= _LEAST_UNSPACED and any(ord(c) >= _UNSPACED for c in words)


def _words(value: Any, field: str) -> str:
    """Return a value as words: the parts of a list, the name of an object, a number of seconds as a time."""
    if isinstance(value, dict):
        value = next((value[key] for key in _INNER if isinstance(value.get(key), str)), None)
    if isinstance(value, list):
        parts = [_words(part, field) for part in value[:1000] if not isinstance(part, list)]
        return ("\n\n" if field == "text" else ", ").join(part for part in parts if part)
    if field == "published" and isinstance(value, int | float) and not isinstance(value, bool):
        return _time(value)
    if not isinstance(value, str):
        return ""
    if field == "published" and re.fullmatch(r"\d{10}(?:\d{3})?(?:\.\d+)?", value.strip()):
        return _time(float(value))
    seen = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?", value.strip())
    if field == "published" and seen:
        return "{}-{}-{}T{}:{}:{}Z".format(*seen.groups())
    return value.strip()


def _time(seconds: float) -> str:
    """Return a time in seconds or thousandths since 1970, as ISO 8601."""
    try:
        moment = dt.datetime.fromtimestamp(seconds / (1000 if seconds > 1e11 else 1), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return moment.isoformat(timespec="seconds") if moment.year > 1990 else ""
