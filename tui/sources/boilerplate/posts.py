"""What programs and other people put into a page: embedded posts, times of a live blog, code."""

from __future__ import annotations

import re

from tui.languages.patterns import alternatives
from tui.sources.boilerplate.outline import Item, Outline

_SIGNED = re.compile(
    r"(?:—|–|--?|―) ?[^()@]{1,50} \(@\w{1,30}\)\s*.{0,30}|"
    r"[^()@]{1,50} \(@\w{1,30}\) (?:on )?\w+ \d.{0,20}"
)
_POSTED = re.compile(rf"(?i)\bpic\.twitter\.com/\w|\bt\.co/\w|{alternatives('POSTED')}")
_TITLED = re.compile(r"\w[\w”\"’']* \| [A-ZÀ-Þ][\w.&'’ -]{1,30}$")
_ZONE = r"(?: ?(?:gmt|bst|utc|cest|cet|[ecmp][sd]?t|ist|jst|sgt|aest|uhr|hs?))?"
_CLOCK = re.compile(
    rf"(?i)(?:live:? )?(?:\d{{1,2}}[.:h]\d{{2}}(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?){_ZONE}"
    r"(?: ?[,|·-] ?\w+ \d{1,2}(?:, \d{4})?)?"
)
# "What is known? published at 11:00 BST": a heading of a live page with its stamp.
_GLUED_STAMP = re.compile(
    rf"(?i).{{0,120}}\b(?:{alternatives('STAMPED_AT')}) at \d{{1,2}}[:.]\d{{2}}\b.{{0,60}}"
)
_LIVE = re.compile(rf"(?i)(?:{alternatives('LIVE')})\W*")
_CODE = re.compile(
    r"^(?:[.#@][\w-]+[^.!?]*\{|(?:var|let|const) \w+ ?=|function\b ?\w*\(|window\.|document\.|googletag\b|"
    r"dataLayer\b|\(function|if ?\(|\}|</?\w+[^>]*>|//|/\*|<!--|\{\s*\"|jQuery\(|\$\()|"
    r"\{[\w-]+ ?: ?[^{}]{1,60};? ?\}|\w+\.push\(|=> ?\{|;\s*\}\s*$|!important"
)
_POST_MARK = re.compile(
    r"[#@]\w|https?://|\bpic\.|[!\u2600-\u27bf\U0001f300-\U0001faff]|\b(?:I|we|my|our)\b", re.I
)
_LONGEST_POST = 60  # words
_FEWEST_WORDS = 6  # of the title of a page
_BRACKETS = re.compile(r"[{}();=<>]")


def mark_posts(outline: Outline) -> None:
    """Mark embedded posts with the words they hold, times of a live blog, and code."""
    for index, item in enumerate(outline.items):
        if item.noise is not None:
            continue
        body = item.body
        if _CODE.search(body) and len(_BRACKETS.findall(body)) >= 2:
            item.noise = "code"
        elif _CLOCK.fullmatch(body) or _GLUED_STAMP.fullmatch(body):
            item.noise = "date line"
        elif _LIVE.fullmatch(body):
            item.noise = "menu"
        elif _POSTED.search(item.unquoted):
            item.noise = "embedded post"
        elif index > outline.first and _is_title(item):
            item.noise = "related articles"
        elif _SIGNED.fullmatch(body):
            item.noise = "embedded post"
            before = outline.items[index - 1] if index else None
            if before and before.noise is None and index - 1 > outline.first and _is_posted(before):
                before.noise = "embedded post"


def _is_posted(item: Item) -> bool:
    """Return whether a line above the name of who posted it reads like a post."""
    return len(item.words) <= _LONGEST_POST and bool(_POST_MARK.search(item.body) or not item.stops)


def is_personal(item: Item) -> bool:
    """Return whether a line speaks of whoever wrote it, cries out or links, as posts and comments do."""
    return bool(_POST_MARK.search(item.unquoted))


def _is_title(item: Item) -> bool:
    """Return whether a line is the title of another page, with its outlet after a bar."""
    return (
        not item.stops
        and len(item.words) >= _FEWEST_WORDS
        and item.body.count("|") == 1
        and bool(_TITLED.search(item.body))
    )
