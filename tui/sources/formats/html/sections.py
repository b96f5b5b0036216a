"""Sections of a web page that are not its article, by the names that sites give them in class and id."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

ASIDE = frozenset({"nav", "aside", "footer", "form", "button", "menu", "dialog"})

_OUTSIDE = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend\w*|comments?|promo\w*|newsletter|share|social|cookies?|consent|"
    r"sidebar|teasers?|cards?|ads?|advert\w*|sponsor\w*|paywall|subscri\w+|author-?bio|byline|tags?|breadcrumbs?|"
    r"popular|trending|most-\w+|outbrain|taboola|copyright|disclaimer|footer|relacionad[ao]s?|comentarios)(?:$|[\s_-])"
)


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:^|[\s_-])(?:{words})(?:$|[\s_-])")


_SECTIONS = (
    (
        "embedded post",
        _named(
            r"twitter-tweet|(?:embedded-?)?tweet|instagram-media|(?:fb|facebook)-post|tiktok-embed|bluesky-embed|"
            r"mastodon-embed|reddit-embed|telegram-post|threads-post|embed(?:ded)?-?post|social-?embed|"
            r"text-post-media"
        ),
    ),
    (
        "comments",
        _named(
            r"comments?|comment-?list|comments?-(?:area|section|wrapper|body|content|thread)|disqus_thread|"
            r"fb-comments|replies|respond|leserkommentare?|kommentare?|comentarios?|commentaires?|commenti|reacties"
        ),
    ),
    (
        "related articles",
        _named(
            r"related(?:-?(?:articles?|content|posts?|stories|links?|news))?|read-?more|read-?also|more-?stories|"
            r"more-?on|see-?also|recommended|recommendations|recirculation|most-?(?:read|popular|viewed)|outbrain|"
            r"taboola|relacionad[ao]s?|mas-?leid[ao]s|lire-?aussi|leia-?mais|mehr-?zum-?thema|teaser-?list|trending"
        ),
    ),
    (
        "appeal",
        _named(
            r"newsletter(?:-?(?:signup|box|form|promo|widget|sign-?up))?|sign-?up(?:-?box)?|subscribe-?box|donat\w+|"
            r"paywall(?:-\w+)?|regwall|support-?us|cta"
        ),
    ),
    ("advert", _named(r"advert(?:isement|orial)?|ad-?(?:slot|unit|container|wrapper)|sponsored|promo-?box")),
)
_CAPTION = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:fig)?caption(?:-?text)?|(?:photo-|image-)?galler(?:y|ies)|slideshow|carousel)(?:$|[\s_-])|(?:image|photo|media)-?credits?\b"
)
_WHOLE = frozenset({"html", "body", "main", "article"})
_MOST = 0.4  # a section with more of the page's text than this holds the article, under any name


def names_of(node: Any) -> str:
    """Return the class and id of an element, of which the beginning is enough."""
    return f"{node.get('class') or ''} {node.get('id') or ''}"[:300].strip()


def is_outside_article(node: Any) -> bool:
    """Return whether a class or id calls an element something else than the article."""
    return bool(_OUTSIDE.search(names_of(node)))


class Sections:
    """Decides why a part of one page is not its article."""

    def __init__(self, tree: Any) -> None:
        unseen = sum(len(node.text or "") for node in tree.iter("script", "style"))
        self._size = max(1, len(tree.text_content()) - unseen)

    def reason(self, node: Any) -> str | None:
        """Return why an element and all in it is noise, or None.

        Args:
            node: the element, parsed by lxml.
        """
        if node.tag in _WHOLE or not node.attrib:
            return None
        if "Comment" in (node.get("itemtype") or ""):
            return "comments"
        names = names_of(node)
        if not names:
            return None
        found = next((reason for reason, pattern in _SECTIONS if pattern.search(names)), None)
        return None if found and found != "embedded post" and self._holds_article(node) else found

    def is_caption(self, node: Any) -> bool:
        """Return whether an element is the caption of a picture, or a gallery of pictures with captions.

        Args:
            node: the element, parsed by lxml.
        """
        if node.tag == "figcaption":
            return True
        named = node.tag not in _WHOLE and _CAPTION.search(names_of(node))
        return bool(named) and not self._holds_article(node)

    def _holds_article(self, node: Any) -> bool:
        """Return whether an element holds the headline of the page or most of its text."""
        return node.find(".//h1") is not None or len(node.text_content()) > _MOST * self._size

    def reason_above(self, nodes: Iterable[Any]) -> str | None:
        """Return the reason of the first of several elements that has one."""
        return next((reason for node in nodes if (reason := self.reason(node))), None)
