"""What a saved web page states of itself outside its text: meta tags, linked data, title, address, times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from tui.sources.formats.html.cleanup import TEXT_BLOCKS
from tui.sources.formats.html.linked_data import Identity, linked_data, similarity
from tui.sources.formats.html.sections import ASIDE, Sections
from tui.sources.formats.html.text import is_card
from tui.sources.metadata.names import is_people, plausible
from tui.sources.metadata.publication import RENEWED
from tui.sources.parsed import Stated

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
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->")  # as browsers write it
_ADDRESS = re.compile(r"https?://[^/\s]+\S*")
_AUTHOR = re.compile(r"(?i)author|byline|profile|people|staff|autor|journalist|redaktion|/by/|contributor")
_HEADER = frozenset({"header", *ASIDE})
_SENTENCE_WORDS = 3  # words before a date that make a sentence of it where it ends in a full stop
_LABEL = re.compile(r"(?i)publish|updat|post|modif|print|public|actuali|veröff|aktuali|mis à jour")
_UNLIKE, _LIKE = 0.2, 0.8  # similarity of a heading to the title of the page
_DATE_WORDS = 12  # words that may surround a time which dates the article


def stated_in(tree: Any, source: str) -> Iterator[Stated]:
    """Yield the metadata that a page declares, most trustworthy first.

    Args:
        tree: the page, parsed by lxml, as it was saved.
        source: its source, for the comment of the program that saved it.
    """
    headline = headline_of(tree)
    words = _words(headline) if headline is not None else ""
    if words:
        yield Stated("title", words, "h1")
    metas = [
        (
            (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(),
            " ".join((meta.get("content") or "").split()),
        )
        for meta in tree.iter("meta")
    ]
    addresses = list(_addresses(tree, source, metas))
    yield from addresses
    titles = [
        words,
        _title(tree),
        *(content for key, content in metas if key in ("og:title", "twitter:title")),
    ]
    own = addresses[0].value if addresses else None
    yield from (Stated("locale", locale, f"lang: {locale}") for locale in _locales(tree))
    yield from linked_data(tree, Identity(tuple(filter(None, titles)), own))
    for wanted, field in _META.items():
        for key, content in metas:
            if key == wanted and content and not content.startswith("http"):
                yield Stated(field, content, f"{key}: {content}")
    yield from _times(tree)
    yield from _home_link(tree)
    if title := _title(tree):
        yield Stated("page title", title, f"title: {title}")


def headline_of(tree: Any) -> Any:
    """Return the element that holds the headline of a page, or None.

    Of several, the one most like the page's title is taken, as another may hold a logo or a section; one
    of lower rank, where the title is its words and not those of any above.

    Args:
        tree: the page, parsed by lxml.
    """
    title = _title(tree)
    found = _headings(tree, "h1")
    best = max(found, key=lambda item: similarity(item[1], title) if len(found) > 1 else 0.0, default=None)
    if best is None:
        return None
    if title and similarity(best[1], title) < _UNLIKE:
        lower = [item for item in _headings(tree, "h2") if similarity(item[1], title) >= _LIKE]
        best = max(lower, key=lambda item: similarity(item[1], title), default=best)
    return best[0]


def _headings(tree: Any, tag: str) -> list[tuple[Any, str]]:
    """Return the headings of one rank outside the head and the sides of the page, each with its words."""
    return [
        (heading, words)
        for heading in tree.iter(tag)
        if (words := _words(heading))
        and not any(
            parent.tag in ASIDE or (parent.tag == "header" and _is_of_site(parent))
            for parent in heading.iterancestors()
        )
    ]


def _is_of_site(header: Any) -> bool:
    """Return whether a header is that of the site, not that of an article."""
    return not any(parent.tag in ("article", "main") for parent in header.iterancestors())


def declared_language(tree: Any) -> str | None:
    """Return the language that a page declares, as an ISO 639 code in small letters, or None.

    Args:
        tree: the page, parsed by lxml.
    """
    for candidate in _locales(tree):
        if match := re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", candidate):
            return match[1].lower()
    return None


def _locales(tree: Any) -> list[str]:
    """Return the languages that a page declares, with their regions as far as it names them."""
    candidates = [
        tree.get("lang"),
        tree.get("xml:lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    ]
    for meta in tree.iter("meta"):
        names = (meta.get("http-equiv") or "", meta.get("property") or "")
        if {name.lower() for name in names} & {"content-language", "og:locale"}:
            candidates.append(meta.get("content"))
    return [candidate.strip() for candidate in candidates if candidate]


def _addresses(tree: Any, source: str, metas: list[tuple[str, str]]) -> Iterator[Stated]:
    """Yield the addresses by which the page or the program that saved it calls it, best first."""
    found: list[Stated] = []
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            href = (link.get("href") or "").strip()
            found.append(Stated("url", href, f"canonical: {href}"))
    found += [Stated("url", content, f"{key}: {content}") for key, content in metas if key == "og:url"]
    for comment in (_SINGLE_FILE, _SAVED_FROM):
        if saved := comment.search(source[:4096]):
            found.append(Stated("url", saved[1], f"url: {saved[1]}"))
    found = list(_resolved(tree, found))
    whole = [item for item in found if _ADDRESS.fullmatch(item.value)]
    yield from (item for item in whole if not _HOME.fullmatch(item.value))
    yield from (item for item in whole if _HOME.fullmatch(item.value))


def _resolved(tree: Any, found: list[Stated]) -> Iterator[Stated]:
    """Yield addresses of a page, those relative to its base, or to another of its addresses, made whole."""
    known = [item.value for item in found if _ADDRESS.fullmatch(item.value)][:1]
    bases = [base.get("href") or "" for base in tree.iter("base")][:1]
    base = ""
    for reference in (*known, *bases):
        base = _joined(base, reference)
    for item in found:
        relative = item.value and _ADDRESS.fullmatch(base) and not _ADDRESS.fullmatch(item.value)
        yield replace(item, value=_joined(base, item.value)) if relative else item


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        return base


def _title(tree: Any) -> str:
    for title in tree.iter("title"):
        if words := " ".join((title.text or "").split()):
            return words
    return ""


def _times(tree: Any) -> Iterator[Stated]:
    """Yield the first time that dates the article, not a caption, a sentence, a comment or another story.

    That of an update counts where there is no other.
    """
    sections = Sections(tree)
    times = [time for time in tree.iter("time") if time.get("datetime") and _dates_article(time, sections)]
    for time in sorted(times, key=_is_of_update)[:1]:
        yield Stated("published", time.get("datetime"), f"time: {time.get('datetime')}")


def _is_of_update(time: Any) -> bool:
    names = " ".join((time.get("class") or "", time.get("itemprop") or "", _words(time)))
    return RENEWED.search(re.sub("(?<=[a-z])(?=[A-Z])", " ", names)) is not None


def _dates_article(time: Any, sections: Sections) -> bool:
    above = list(time.iterancestors())
    if any(node.tag in ASIDE or node.tag in ("figure", "figcaption", "blockquote") for node in above):
        return False
    if sections.reason_above(above) or any(node.tag == "article" and is_card(node) for node in above):
        return False
    block = next((node for node in above if node.tag in TEXT_BLOCKS or node.tag == "div"), None)
    if block is None:
        return True
    outside = _words(block)
    if len(outside.split()) - len(_words(time).split()) > _DATE_WORDS or _is_sentence(outside, _words(time)):
        return bool(time.get("itemprop") == "datePublished")
    return all(_is_author(link) for link in block.iter("a") if time not in link.iter())


def _is_sentence(words: str, date: str) -> bool:
    """Return whether a date stands in a sentence, not behind a label: "She was elected on 3 April 2021."."""
    if re.search(r"[a-z]{2}[.!?]$", words):
        return True
    before = words.partition(date)[0] if date else words
    return (
        words.endswith((".", "!", "?"))
        and len(before.split()) >= _SENTENCE_WORDS
        and not _LABEL.search(before)
    )


def _is_author(link: Any) -> bool:
    names = " ".join((link.get("rel") or "", link.get("class") or "", link.get("href") or ""))
    words = _words(link)
    return bool(_AUTHOR.search(names)) or not words or is_people(words)


def _home_link(tree: Any) -> Iterator[Stated]:
    """Yield the site's name if the head of the page links it, or a picture with it, to the front page."""
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


def _words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())
