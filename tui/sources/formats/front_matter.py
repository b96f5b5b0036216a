"""What clippers and site generators write above a text: YAML, TOML or JSON in fences, or labels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from tui.sources.parsed import Stated

_NAMES = {
    "title": "title headline titel titulo título titre titolo tytuł заголовок",
    "outlet": (
        "outlet publication publisher site site_name sitename newspaper website medio medium zeitung "
        "journal testata periódico periodico"
    ),
    "byline": "author authors byline autor autore auteur auteurs creator by автор",
    "published": (
        "date published published_date publisheddate published_time publishedtime date_published "
        "datepublished pubdate publish_date fecha datum data дата"
    ),
    "origin": "source quelle fuente fonte",
    "url": (
        "url source_url link permalink canonical canonical_url original_url url_source source_link web "
        "original page_url"
    ),
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_NOTED = (
    "id parent_id created created_time updated updated_time saved clipped tags description keywords category "
    "language lang type markdown_content excerpt warning status word_count reading_time "
    "is_todo latitude longitude altitude user_created_time user_updated_time"
)
_OTHERS = frozenset(_NOTED.split())  # labels that clippers write as well
_TEXTS = frozenset("text body content articlebody article_body html".split())  # noqa: SIM905
_PROSE = re.compile(r"[ \t]*\n\s*+(?![{}\],:]|\[\s*[{\[\]]).*\w")  # a line below that is not JSON
_FENCE = re.compile(r"(?:---|\+\+\+|;;;)\s*(?:json|yaml|toml)?\s*")
_PAIR = re.compile(r"([^\W\d_][\w -]{0,30}?)\s*[:=]\s*(.*)")
_LABELLED = re.compile(r"(?:[-*>]\s+)*\**([^\W\d_][\w -]{0,30}?)\**\s*:\**\s*(.*?)\s*")
_CALLOUT = re.compile(r"\s*>\s*\[!\w+\][-+]?.*")
_LINK = re.compile(r"\[([^\[\]]*)\]\((https?://[^()\s]+)\)|<(https?://[^<>\s]+)>")
_ITEM = re.compile(r"\s*[-*]\s+(.*)")
_LONGEST = 200  # lines
_FEWEST_LABELS = 2
_LONGEST_VALUE = 300  # characters


def split(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the front matter at the top of a text, without its fences, and the lines after it.

    Args:
        lines: of the text.
    """
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if end := json_above("\n".join(lines[first : first + _LONGEST])):
        return list(lines[first : first + end]), list(lines[first + end :])
    if _FENCE.fullmatch(lines[first]):
        for end in range(first + 1, min(len(lines), first + _LONGEST)):
            if _FENCE.fullmatch(lines[end]) or lines[end].strip() == "...":
                front = list(lines[first + 1 : end])
                if _from_json(front) or all(map(_may_be_front, front)):
                    return front, list(lines[end + 1 :])
                break
    return [], list(lines)


def json_above(text: str) -> int:
    """Return how many lines a JSON object with labels takes at the top of a text; 0 where there is none.

    An object that holds a text itself, or that more JSON follows, is a record, not front matter.

    Args:
        text: from its first line that is not blank.
    """
    if not text.startswith("{"):
        return 0
    try:
        data, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return 0
    keys = {_key(key) for key in data}
    below = text[end:]
    told = bool(keys & _FIELDS.keys()) and not keys & _TEXTS
    return text.count("\n", 0, end) + 1 if told and _PROSE.match(below) else 0


def labelled_lines(lines: Sequence[str]) -> set[int]:
    """Return the indexes of lines with plain labels, such as "URL: …", at the top or at the end of a text.

    Args:
        lines: of the text.
    """
    top = _run(lines, range(len(lines)))
    last = max((i for i, line in enumerate(lines) if line.strip()), default=0)
    end = _run(lines, range(last, max(-1, last - 40), -1))
    # At the end, only what a clipper wrote: it names the address.
    named = {_key(match[1]) for i in end if (match := _LABELLED.fullmatch(lines[i].strip()))}
    addressed = any(_FIELDS.get(name) == "url" for name in named) and named & _OTHERS
    return top | (end if addressed else set())


def _run(lines: Sequence[str], order: range) -> set[int]:
    """Return the labelled lines that come first in an order, a heading or blank lines among them."""
    found: set[int] = set()
    callout: set[int] = set()
    heading = False
    for index in order:
        line = lines[index].strip()
        if not line:
            continue
        match = _LABELLED.fullmatch(line)
        if match and _is_label(match[1], match[2]):
            found.add(index)
        elif not found and not heading and (line.startswith("# ") or _CALLOUT.fullmatch(line)):
            heading = True
            callout = {index} if line.startswith(">") else set()
        else:
            break
    known = {_FIELDS.get(_key(match[1])) for i in found if (match := _LABELLED.fullmatch(lines[i].strip()))}
    told = len(found) >= _FEWEST_LABELS and known & {"title", "url", "byline", "outlet"}
    return found | callout if told else set()


def _is_label(name: str, value: str) -> bool:
    key = _key(name)
    return len(value) <= _LONGEST_VALUE and (key in _OTHERS or (key in _FIELDS and bool(value)))


def _may_be_front(line: str) -> bool:
    return not line.strip() or line[0] in " \t-#]" or bool(_PAIR.match(line))


def _from_json(front: Sequence[str]) -> dict[str, Any]:
    text = "\n".join(front).strip()
    if text[:1] != "{":
        return {}
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def language_in(front: Sequence[str]) -> str | None:
    """Return the ISO 639-1 code that front matter states, or None.

    Args:
        front: its lines.
    """
    for key, value, _ in _pairs(front):
        if key in ("lang", "language") and value:
            return value[:2].lower()
    return None


def stated_in(front: Sequence[str]) -> list[Stated]:
    """Return what front matter states of an article.

    Args:
        front: its lines.
    """
    found: list[Stated] = []
    for key, value, line in _pairs(front):
        field = _FIELDS.get(key) or _FIELDS.get(key.replace("_", ""))
        if not field or not value or value.lower() in ("null", "~", "none"):
            continue
        link = _LINK.search(value)
        if field in ("origin", "url") and link:
            name = (link[1] or "").strip()
            found.append(Stated("url", link[2] or link[3], line))
            if name and not name.startswith("http") and field == "origin":
                found.append(Stated("outlet", name, line))
        elif field in ("origin", "url") and value.startswith(("http://", "https://")):
            found.append(Stated("url", value.split()[0], line))
        elif field != "url":
            words = value.replace("[[", "").replace("]]", "")
            found.append(Stated(field, _LINK.sub(lambda match: match[1] or match[3], words), line))
    return found


def _pairs(front: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the keys and values of front matter, each with its line."""
    if data := _from_json(front):
        for key, value in data.items():
            words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield _key(key), " ".join(words.split()), f"{key}: {words}"
        return
    for index, line in enumerate(front):
        if line[:1] in (" ", "\t") and not _ITEM.match(line):
            continue
        match = _PAIR.fullmatch(line.strip()) or _LABELLED.fullmatch(line.strip())
        if match:
            value = _unquoted(match[2].strip())
            if not value or value in (">", "|", ">-", "|-", ">+", "|+"):
                value = _continued(front[index + 1 :])
            yield _key(match[1]), value, line.strip()


def _continued(below: Sequence[str]) -> str:
    """Return the items of a list, or the lines of a long value, below its key."""
    items: list[str] = []
    for line in below:
        item = _ITEM.fullmatch(line)
        if item:
            items.append(_unquoted(item[1].strip()))
        elif line[:1] in (" ", "\t") and line.strip() and not _PAIR.fullmatch(line.strip()):
            items[-1:] = [f"{items[-1]} {line.strip()}" if items else line.strip()]
        else:
            break
    return ", ".join(items)


def _key(name: str) -> str:
    return re.sub(r"[ -]+", "_", name.strip().strip("*").lower())


def _unquoted(value: str) -> str:
    """Return a value without its quotes, brackets and the comment behind it."""
    quoted = re.match(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'", value)
    if quoted and (quoted.end() == len(value) or value[quoted.end() :].lstrip().startswith("#")):
        return (quoted[1] or "").replace('\\"', '"') or (quoted[2] or "").replace("''", "'")
    if value[:1] == "[" and value[-1:] == "]" and value[:2] != "[[":
        return ", ".join(part.strip().strip("\"'") for part in value[1:-1].split(",") if part.strip())
    value = re.sub(r"\s+#\s.*$", "", value)
    return value.strip('"') if value.count('"') == 1 else value
