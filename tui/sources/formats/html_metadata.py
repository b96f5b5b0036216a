"""What a saved web page states of itself outside its text: meta tags, linked data, title, home link."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tui.sources.formats.parsed import Stated
from tui.sources.metadata.outlet_names import plausible

_LONGEST = 500_000  # characters of a script of linked data
_HOME = re.compile(r"/|https?://[^/]+/?")
_LOGO = re.compile(
    r"(?i)^(?:home|homepage|front page|logo|menu)$|^logo (?:of )?|[ -]+(?:logo|home ?page|home)$"
)
_META = {
    "og:site_name": "outlet",
    "article:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "pubdate": "published",
    "publishdate": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "citation_publication_date": "published",
    "author": "byline",
    "article:author": "byline",
    "parsely-author": "byline",
    "dc.creator": "byline",
    "publisher": "outlet",
    "dc.publisher": "outlet",
    "application-name": "outlet",
    "og:title": "title",
}


def stated_in(tree: Any, aside: frozenset[str]) -> Iterator[Stated]:
    """The metadata that a page declares, most trustworthy first.

    Args:
        tree: the page, parsed by lxml.
        aside: elements whose headings and times are not those of the article.
    """
    for heading in tree.iter("h1"):
        words = " ".join(heading.text_content().split())
        if words and not any(parent.tag in ("header", *aside) for parent in heading.iterancestors()):
            yield Stated("title", words, "h1")
            break
    yield from _linked_data(tree)
    metas = [
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "", meta)
        for meta in tree.iter("meta")
    ]
    for wanted, field in _META.items():
        for key, meta in metas:
            content = " ".join((meta.get("content") or "").split())
            if key.lower() == wanted and content and not content.startswith("http"):
                yield Stated(field, content, f"{key}: {content}")
    for time in tree.iter("time"):
        if time.get("datetime") and not any(parent.tag in aside for parent in time.iterancestors()):
            yield Stated("published", time.get("datetime"), f"time: {time.get('datetime')}")
            break
    yield from _home_link(tree)
    for title in tree.iter("title"):
        words = " ".join((title.text or "").split())
        if words:
            yield Stated("page title", words, f"title: {words}")
            break


def _home_link(tree: Any) -> Iterator[Stated]:
    """The site's name, where the head of the page links it, or a picture called so, to its front page."""
    for header in tree.iter("header"):
        for link in header.iter("a"):
            if not _HOME.fullmatch(link.get("href") or ""):
                continue
            pictures = [picture.get("alt") or "" for picture in link.iter("img")]
            for words in (
                link.text_content(),
                *pictures,
                link.get("aria-label") or "",
                link.get("title") or "",
            ):
                name = _LOGO.sub("", " ".join(words.split()))
                if 2 < len(name) <= 40 and plausible(name):
                    yield Stated("site link", name, f"header: {name}")
                    return


def _linked_data(tree: Any) -> Iterator[Stated]:
    nodes = [node for script in tree.iter("script") for node in _nodes(script)]
    named = {str(node["@id"]): node.get("name") for node in nodes if node.get("@id")}
    article = next((node for node in nodes if _is_a(node, r"Article|Posting|Report")), None)
    if article:
        yield from _article_data(article, named)
    for node in nodes:
        if _is_a(node, r"WebSite|NewsMediaOrganization") and isinstance(node.get("name"), str):
            name = " ".join(node["name"].split())
            yield Stated("site link", name, f"name: {name}")
            return


def _nodes(script: Any) -> list[dict[str, Any]]:
    """The things that a script of linked data describes; none for other scripts and broken ones."""
    if (script.get("type") or "").lower() != "application/ld+json" or len(script.text or "") > _LONGEST:
        return []
    try:
        data = json.loads(script.text or "")
    except (ValueError, RecursionError):
        return []
    tops = [node for node in (data if isinstance(data, list) else [data]) if isinstance(node, dict)]
    graph = [item for top in tops for item in (top.get("@graph") or [top])]
    return [node for node in graph if isinstance(node, dict)]


def _is_a(node: dict[str, Any], kinds: str) -> bool:
    return re.search(kinds, str(node.get("@type"))) is not None


def _article_data(node: dict[str, Any], named: dict[str, Any]) -> Iterator[Stated]:
    for key, field in (
        ("publisher", "outlet"),
        ("datePublished", "published"),
        ("headline", "title"),
        ("author", "byline"),
    ):
        values = node.get(key)
        names = [_name(value, named) for value in (values if isinstance(values, list) else [values])]
        words = " ".join(", ".join(name for name in names if name).split())
        if words and not words.startswith("http"):
            yield Stated(field, words, f"{key}: {words}")


def _name(value: Any, named: dict[str, Any]) -> str:
    """The name of a thing described in place or, by its id, elsewhere in the page."""
    if isinstance(value, dict):
        value = value.get("name") or named.get(str(value.get("@id")))
    return value if isinstance(value, str) else ""
