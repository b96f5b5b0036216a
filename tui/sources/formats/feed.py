"""RSS, RDF and Atom feeds: one item, one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any

from tui.errors import CompareError
from tui.sources.formats.feed_repair import is_cut_off, repaired, with_enclosed_markup
from tui.sources.markup import local, parse_xml
from tui.sources.parsed import Entry, NoArticleError, Stated, Unpacked, check_entries

_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_ITEMS = ("item", "entry")
_WHOLE = ("encoded", "content")  # elements with the whole article, best first
_SUMMARY_LENGTH = 800  # characters; feeds without another element for it give the whole article there
_PARAGRAPHS = re.compile(r"(?i)<p\b")
_WHOLE_FROM = 3  # paragraphs, from which a description is the article itself
_SUMMARY = ("description", "summary", "subtitle")
_DATES = ("pubdate", "published", "date", "issued", "created", "updated", "modified")
_WORDS = re.compile(r"\w")
_MEDIA = "search.yahoo.com/mrss"  # in the namespace of Media RSS
_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)(?=[\s>])")
_PREFIX = re.compile(rb"<([A-Za-z]\w{0,20}):[A-Za-z]")
_DECLARED = re.compile(rb"\bxmlns:(\w+)\s*=")
_SPACES = {b"media": b"http://search.yahoo.com/mrss/"}
_MOST_PREFIXES = 20
_ESCAPED_TWICE = re.compile(r"(?i)&lt;(?:p|div|br|a|strong|em|b|i|span|img|ul|h\d)\b")


def unpack_feed(name: str, data: bytes) -> Unpacked:
    """Return the articles of a feed; items without text are left out.

    Args:
        name: what messages call it.
        data: its bytes, in UTF-8.

    Raises:
        CompareError: it is no feed, is broken beyond reading, or none of its items has text.
    """
    root, whole = _parsed(name, data)
    cut_off = not whole and is_cut_off(data)
    from lxml import etree

    items = [node for node in root.iter() if local(node) in _ITEMS]
    if local(root) in _ITEMS:
        items = [root]
    if not items:
        raise NoArticleError(f"{name}: no articles in this feed", "save the pages it links to")
    check_entries(name, len(items))
    outlet = _first(_channel(root, items), "title")
    language = _language(root)
    entries: list[Entry] = []
    left_out: dict[str, list[int]] = {}
    for number, item in enumerate(items, 1):
        if cut_off and number == len(items) and len(items) > 1:
            left_out.setdefault("cut off", []).append(number)
            continue
        page, short = _page(item)
        if not page:
            left_out.setdefault("no text", []).append(number)
            continue
        remarks = ("only a summary stands in the feed: save the page for the whole article",) if short else ()
        entries.append(
            Entry(
                page,
                "html",
                etree.tostring(item, with_tail=False),
                number,
                stated=tuple(_stated(item, outlet)),
                language=language,
                remarks=remarks,
            )
        )
    return Unpacked("feed", tuple(entries), left_out, several=True)


def _parsed(name: str, data: bytes) -> tuple[Any, bool]:
    """Return the root of a feed, repaired as far as need be, and whether it is whole."""
    feed = _with_prefixes(repaired(data))
    root, whole = parse_xml(name, feed, recover=True)
    return (root, True) if whole else parse_xml(name, with_enclosed_markup(feed), recover=True)


def _with_prefixes(data: bytes) -> bytes:
    """Return a feed with the prefixes of its elements declared, which hand-made feeds leave out."""
    root = _ROOT.search(data)
    if not root:
        return data
    missing = {*_PREFIX.findall(data)} - {*_DECLARED.findall(data)} - {b"xml"}
    spaces = b"".join(b' xmlns:%s="%s"' % (prefix, _SPACES.get(prefix, prefix)) for prefix in sorted(missing))
    return data[: root.end()] + spaces + data[root.end() :] if 0 < len(missing) <= _MOST_PREFIXES else data


def not_a_feed(name: str, data: bytes) -> CompareError:
    """Return why an XML document that is neither a feed nor a page cannot be read.

    Args:
        name: what messages call it.
        data: its bytes, in UTF-8.
    """
    try:
        root = local(parse_xml(name, data, recover=True)[0])
    except CompareError as error:
        return error
    if root in ("urlset", "sitemapindex"):
        return NoArticleError(f"{name}: a list of addresses, not articles", "save the pages that it lists")
    return NoArticleError(
        f"{name}: XML that is neither a page nor a feed", "save the article as text, Markdown or HTML"
    )


def _channel(root: Any, items: list[Any]) -> Any:
    """Return the element that describes the feed itself."""
    for node in root.iter():
        if local(node) in ("channel", "feed"):
            return node
    return items[0].getparent() if items[0].getparent() is not None else root


def _language(root: Any) -> str | None:
    for node in root.iter():
        if local(node) == "language" and (node.text or "").strip():
            return str(node.text).strip()[:2].lower()
        if local(node) in _ITEMS:
            break
    declared = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return declared[:2].lower() if declared else None


def _children(item: Any, name: str) -> Iterator[Any]:
    """Yield the children of a name; not those that describe pictures and films of an item."""
    return (child for child in item if local(child) == name and _MEDIA not in child.tag)


def _first(item: Any, name: str) -> str:
    """Return the words of the first child of a name that has any."""
    for child in _children(item, name):
        words = " ".join(_plain("".join(child.itertext())).split())
        if words:
            return words
    return ""


def _plain(markup: str) -> str:
    return unescape(re.sub(r"<[a-zA-Z/!][^<>]*>", " ", markup)) if "<" in markup or "&" in markup else markup


def _page(item: Any) -> tuple[str, bool]:
    """Return a page made of an item, and whether it holds but a summary; "" where there is no text."""
    body, short = "", False
    for names in (_WHOLE, _SUMMARY):
        parts = [_markup(child) for name in names for child in _children(item, name)]
        body = max(parts, key=len, default="")
        few = len(_plain(body)) < _SUMMARY_LENGTH and len(_PARAGRAPHS.findall(body)) < _WHOLE_FROM
        short = names is _SUMMARY and few
        if _WORDS.search(_plain(body)):
            break
    else:
        return "", False
    title = _first(item, "title")
    head = f"<h1>{escape(title)}</h1>" if title and "<h1" not in body.lower() else ""
    return f"<html><body><article>{head}{body}</article></body></html>", short


def _markup(node: Any) -> str:
    """Return the content of an element as HTML: XHTML in place, escaped HTML, or plain text."""
    from lxml import etree

    if len(node) and any(isinstance(child.tag, str) for child in node):
        inner = "".join(etree.tostring(child, encoding="unicode", method="html") for child in node)
        return f"{escape(node.text or '')}{inner}"
    text = "".join(node.itertext()).strip()
    if _ESCAPED_TWICE.search(text) and not re.search(r"<[a-zA-Z]", text):
        text = unescape(text)
    if node.get("type") == "text" or not _TAG.search(text):
        return "".join(f"<p>{escape(part)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
    return text if re.search(r"(?i)<(?:p|div|h\d|ul|ol|blockquote|article)\b", text) else f"<p>{text}</p>"


def _stated(item: Any, outlet: str) -> Iterator[Stated]:
    title = _first(item, "title")
    if title:
        yield Stated("title", title, f"title: {title}")
    for name in _DATES:
        date = _first(item, name)
        if date:
            yield Stated("published", date, f"{name}: {date}")
            break
    source = _first(item, "source") if next(_children(item, "source"), None) is not None else ""
    author = _author(item)
    if author:
        yield Stated("byline", author, f"author: {author}")
    if source or outlet:
        yield Stated("outlet", source or outlet, f"title of the feed: {source or outlet}")
    link = _link(item)
    if link:
        yield Stated("url", link, f"link: {link}")


def _author(item: Any) -> str:
    names = []
    for child in item:
        if local(child) in ("author", "creator"):
            name = _first(child, "name") or " ".join("".join(child.itertext()).split())
            named = re.fullmatch(r"\S+@\S+ \((.+)\)", name)
            name = named[1] if named else name
            if name and "@" not in name and name not in names:
                names.append(name)
    return ", ".join(names)


def _link(item: Any) -> str:
    best = ""
    for child in _children(item, "link"):
        address = (child.get("href") or child.text or "").strip()
        if address.startswith(("http:", "https:")) and child.get("rel", "alternate") == "alternate":
            best = best or address
    if not best:
        for child in item:
            address = (child.text or "").strip()
            if local(child) in ("guid", "id") and child.get("isPermaLink") != "false":
                best = best or (address if address.startswith(("http:", "https:")) else "")
    return best
