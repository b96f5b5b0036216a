"""Linked data (JSON-LD) of a web page: metadata of the article that the page shows, and of its site.

Its JSON is read as browsers and search engines forgive it: comments, stray commas, line ends, other quotes.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tui.languages.folding import fold
from tui.sources.parsed import Stated

MAX_DEPTH = 200

_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*<!(?:--|\[CDATA\[)\s*(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*;?\s*$"
)
# A quotation mark inside a string that is not escaped does not end it, unless a comma or bracket follows.
_ENDS_HERE = r"\s*(?:[,:}\]]|$|\"[\w@]+\"\s*:)"
_TOKEN = re.compile(
    r"(?P<skip>[\s,;]+|//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/)"
    rf"|\"(?P<double>(?:[^\"\\]|\\.|\"(?!{_ENDS_HERE}))*)\""
    r"|'(?P<single>(?:[^'\\]|\\.|'(?!\s*[,:}\]]))*)'"
    r"|(?P<mark>[{}\[\]:])"
    r"|(?P<bare>[^\s{}\[\],:\"']+)"
    r"|(?P<odd>.)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_MEANS = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
_WORDS = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}


def parse_lenient(source: str) -> Any:
    """Return the value of a JSON document, or of what was meant as one; of several documents, a list.

    Args:
        source: the document.

    Raises:
        ValueError: it is not even nearly JSON, or nested too deep.
    """
    bare = _WRAPPING.sub("", _WRAPPING.sub("", source)).lstrip("\ufeff")
    try:
        return json.loads(bare, strict=False)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    except ValueError:
        return _parsed(bare if '"' in bare or "&" not in bare else html.unescape(bare))


def _parsed(source: str) -> Any:
    builder = _ValueBuilder()
    for match in _TOKEN.finditer(source):
        kind, words = match.lastgroup, match[0]
        if kind == "mark" and words in "{[":
            builder.open({} if words == "{" else [])
        elif kind == "mark" and words in "}]":
            builder.close()
        elif kind in ("double", "single"):
            builder.put(_ESCAPE.sub(_unescaped, match[kind]))
        elif kind == "bare":
            builder.put(_literal(words))
    root = builder.root
    if not any(isinstance(value, dict | list) for value in root):
        raise ValueError("not JSON")
    return root[0] if len(root) == 1 else root


class _ValueBuilder:
    """Builds the value of a document from its tokens.

    Attributes:
        root: the values at the outermost level so far.
    """

    def __init__(self) -> None:
        self.root: list[Any] = []
        self._open: list[Any] = [self.root]
        self._keys: list[str | None] = [None]  # the key that waits for a value, in each object that is open

    def put(self, value: Any) -> None:
        """Add a value to the array or object that is open, or set the key of the next value."""
        target = self._open[-1]
        if isinstance(target, list):
            target.append(value)
        elif self._keys[-1] is None:
            self._keys[-1] = str(value)
        else:
            target[self._keys[-1]] = value
            self._keys[-1] = None

    def open(self, value: Any) -> None:
        """Begin an array or object inside the one that is open.

        Raises:
            ValueError: it is nested too deep.
        """
        self.put(value)
        self._open.append(value)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            raise ValueError("nested too deep")

    def close(self) -> None:
        """End the array or object that is open; a sign too many is passed over."""
        if len(self._open) > 1:
            self._open.pop()
            self._keys.pop()


def _unescaped(match: re.Match[str]) -> str:
    sign = match[1]
    return chr(int(sign[1:], 16)) if len(sign) == 5 else _MEANS.get(sign, sign)


def _literal(words: str) -> Any:
    if words in _WORDS:
        return _WORDS[words]
    try:
        return float(words) if "." in words else int(words)
    except ValueError:
        return words


_LONGEST = 500_000  # characters of a script of linked data
_ARTICLE = re.compile(r"Article|Posting|Report|Review\b")
_SITE = re.compile(r"WebSite|NewsMediaOrganization")
_ALIKE = 0.3  # share of words in common from which two headlines are of one article


@dataclass(frozen=True, slots=True)
class Identity:
    """Identifies the article that a page shows among others that it mentions.

    Attributes:
        headlines: its headline and titles.
        url: its address, or None.
    """

    headlines: tuple[str, ...]
    url: str | None = None


def linked_data(tree: Any, identity: Identity) -> Iterator[Stated]:
    """Yield the metadata in the linked data of a page, best first, without that of other articles.

    Args:
        tree: the page, parsed by lxml.
        identity: of the article that the page shows.
    """
    nodes = [node for script in tree.iter("script") for node in _nodes(script)]
    named = {str(node["@id"]): node.get("name") for node in nodes if node.get("@id")}
    articles = [node for node in nodes if _is_a(node, _ARTICLE)]
    article = next((node for node in articles if _is_shown(node, identity, articles)), None)
    if article:
        yield from _article_data(article, named)
    for node in nodes:
        if _is_a(node, _SITE) and isinstance(node.get("name"), str):
            name = " ".join(node["name"].split())
            yield Stated("site link", name, f"name: {name}")
            return


def _nodes(script: Any) -> list[dict[str, Any]]:
    """Return the things that a script of linked data describes; none for other scripts and broken ones."""
    kind = (script.get("type") or "").lower().split(";")[0].strip()
    source = script.text or ""
    if kind != "application/ld+json" or len(source) > _LONGEST:
        return []
    try:
        data = parse_lenient(source)
    except ValueError:
        return []
    tops = [node for node in (data if isinstance(data, list) else [data]) if isinstance(node, dict)]
    graph = [item for top in tops for item in _listed(top.get("@graph") or top)]
    nodes = [node for node in graph if isinstance(node, dict)]
    return [*nodes, *(node["mainEntity"] for node in nodes if isinstance(node.get("mainEntity"), dict))]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_a(node: dict[str, Any], kinds: re.Pattern[str]) -> bool:
    return kinds.search(str(node.get("@type"))) is not None


def _is_shown(node: dict[str, Any], identity: Identity, articles: Sequence[dict[str, Any]]) -> bool:
    """Return whether an article described is the one that the page shows."""
    headline = _text(node.get("headline") or node.get("name"))
    url = address_key(_address(node))
    own = address_key(identity.url or "")
    if own and url:
        if own == url:
            return True
        if len(articles) > 1:
            return False
    if headline and identity.headlines:
        return any(_are_alike(headline, other) for other in identity.headlines)
    return len(articles) == 1


def _are_alike(one: str, other: str) -> bool:
    """Return whether two headlines are of one article: one word in common is too little in a long one."""
    share = similarity(one, other)
    return share >= 0.5 or (share >= _ALIKE and len(_stems(one) & _stems(other)) > 1)


def similarity(one: str, other: str) -> float:
    """Return the share of the words of the shorter headline that the other one has too, in [0, 1].

    Args:
        one: a headline.
        other: another.
    """
    a, b = _stems(one), _stems(other)
    if not a or not b:
        return 0.0
    return len(a & b) / min(len(a), len(b))


def _stems(headline: str) -> frozenset[str]:
    words = [fold(word) for word in re.findall(r"\w+", html.unescape(headline))]
    stems = frozenset(word[:5] for word in words if len(word) > 3)
    return stems or frozenset(words)


def address_key(url: str) -> str:
    """Return a web address in the form for comparisons: without scheme, "www.", query and final slash."""
    return re.sub(r"^https?://(?:www\.)?", "", re.split(r"[?#]", url.strip())[0].lower()).rstrip("/")


def _address(node: dict[str, Any]) -> str:
    page = node.get("mainEntityOfPage")
    if isinstance(page, dict):
        page = page.get("@id") or page.get("url")
    found = node.get("url") or page
    return found if isinstance(found, str) else ""


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _article_data(node: dict[str, Any], named: dict[str, Any]) -> Iterator[Stated]:
    for key, field in (
        ("publisher", "outlet"),
        ("datePublished", "published"),
        ("headline", "title"),
        ("author", "byline"),
    ):
        value = node.get(key) or (node.get("creator") if key == "author" else None)
        names = [_name(part, named) for part in _listed(value)]
        words = " ".join(", ".join(name for name in names if name).split())
        if words and not words.startswith("http"):
            yield Stated(field, words, f"{key}: {words}")
    if (url := _address(node)).startswith("http"):
        yield Stated("url", url, f"url: {url}")


def _name(value: Any, named: dict[str, Any]) -> str:
    """Return the name of a thing described in place or, by its id, elsewhere in the page."""
    if isinstance(value, dict):
        whole = " ".join(str(value[part]) for part in ("givenName", "familyName") if value.get(part))
        value = value.get("name") or whole or named.get(str(value.get("@id")))
    if isinstance(value, list):
        value = ", ".join(part for part in value if isinstance(part, str))
    return value.removeprefix("By ") if isinstance(value, str) else ""
