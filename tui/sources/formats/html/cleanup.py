"""A parsed web page brought to what a browser shows, in elements that every later stage understands.

Hidden and struck-out text and reference marks are dropped, powers become superscript characters, unknown
elements inside a sentence are dissolved, and tables, definition lists and preformatted text become
paragraphs. The tree is changed in place.
"""

# ruff: noqa: SIM905

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tui.sources.characters import MARK, lowered, raised
from tui.sources.formats.plain import lines_of_paragraphs
from tui.sources.formats.tables import definition_lines, table_lines

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre "
    "section summary table caption tbody td tfoot th thead tr ul".split()
)
TEXT_BLOCKS = frozenset("p li blockquote h1 h2 h3 h4 h5 h6 dd dt td th figcaption caption".split())
_KNOWN_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data dfn em font i img ins kbd label mark q rp rt ruby samp "
    "small span strong sub sup time tt u var wbr".split()
)
ROW = "data-row"  # attribute of a paragraph made of the row of a table
_CUSTOM = re.compile(r"[a-z]+(?:-[a-z\d]+)+")
_STRUCK = frozenset({"del", "s", "strike"})
_UNSEEN = frozenset({"rt", "rp", "audio", "video", "datalist", "progress", "meter"})
_KEPT_WHOLE = frozenset({"html", "body", "main", "article", "h1"})
_STYLE = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[^;]*line-through")
_FOR_EARS = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?<!not-)sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-(?:hidden|text)|"
    r"element-invisible|assistive-text|show-for-sr|hidden-accessible|off-?screen)(?:$|\s)"
)
_RAISED_STYLE = re.compile(r"(?i)vertical-align\s*:\s*super")
_RAISED_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:sup|superscript)(?:$|\s)")
# A parser closes the paragraph before these; where a sentence goes on behind one, a browser shows it whole.
_TEARING = frozenset("address center details dialog div section fieldset".split())
_LONGEST_TORN = 80  # characters of such an element
_NOT_SHOWN = frozenset("iframe object canvas select textarea noscript".split())
_INLINE_HIDDEN = re.compile(
    r"(?i)font-size\s*:\s*0(?!\.?\d)|opacity\s*:\s*0(?!\.?\d)|(?:left|top|text-indent)\s*:\s*-\d{3,}|"
    r"clip\s*:\s*rect\(\s*0|(?<!-)height\s*:\s*[01](?:px)?\s*(?:;|$)"
)
_HIDDEN_CLASSES = frozenset(
    "hidden is-hidden u-hidden d-none hide nodisplay no-display display-none invisible print-only "
    "visible-print only-print".split()
)
_NOTE_CLASS = re.compile(
    r"(?i)(?:^|[\s_-])(?:foot-?notes?|note-?ref|cite-?ref|reference|fnref|ref)(?:$|[\s_-])"
)
_BRACKETED = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]")


def clean(tree: Any) -> None:
    """Change a page so that its text is what a browser shows, sentence by sentence.

    Args:
        tree: the page, parsed by lxml.
    """
    for node in [*tree.iter()]:
        if isinstance(node.tag, str) and _is_unseen(node):
            _drop_unseen(node)
    for node in [*tree.iter()]:
        if isinstance(node.tag, str) and node.getparent() is not None:
            _mend(node)
    for node in [*tree.iter("pre", "dl", "table")]:
        _as_paragraphs(node)


def _drop_unseen(node: Any) -> None:
    """Remove an element that is not shown; what a closed dialog has torn apart is joined again."""
    if node.tag == "dialog":
        node.text = None
        for child in list(node):
            node.remove(child)
        _join_torn(node)
    drop(node)


def _mend(node: Any) -> None:
    """Write out a superscript, drop the mark of a note, or join a torn sentence, by the tag of an element."""
    tag = node.tag
    if tag == "sup" or (tag == "span" and _is_raised(node)):
        _superscript(node)
    elif tag == "sub":
        _subscript(node)
    elif tag == "a" or (tag == "span" and node.get("class")):
        if _is_reference(node):
            drop(node)
    elif tag not in BLOCKS and tag not in _KNOWN_INLINE:
        _unknown(node)
    elif tag in _TEARING:
        _join_torn(node)


def drop(node: Any) -> None:
    """Remove an element with its content; the text after it stays."""
    parent, tail = node.getparent(), node.tail
    if parent is None:
        return
    if tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(node)


# ---------------------------------------------------------------- hidden and struck out


def _is_unseen(node: Any) -> bool:
    tag = node.tag
    if tag in _STRUCK or tag in _UNSEEN or (tag == "dialog" and node.get("open") is None):
        return True
    if not node.attrib or tag in _KEPT_WHOLE:
        return False
    hidden = node.get("hidden")
    if (hidden is not None and hidden != "until-found") or (
        node.get("aria-hidden") == "true" and not _is_shown_twin(node)
    ):
        return True
    style, names = node.get("style"), node.get("class")
    if tag in _KNOWN_INLINE and _is_hidden_inline(style or "", names or ""):
        return True
    found = (style and _STYLE.search(style)) or (names and _FOR_EARS.search(names))
    return bool(found) and node.find(".//h1") is None


def _is_hidden_inline(style: str, names: str) -> bool:
    """Return whether a style or class hides words inside a sentence on screens of every width."""
    classes = names.lower().split()
    hides = any(name in _HIDDEN_CLASSES for name in classes)
    shows = any(":" in name or name.endswith(("block", "inline", "flex")) for name in classes)
    return bool(_INLINE_HIDDEN.search(style)) or (hides and not shows)


def _is_shown_twin(node: Any) -> bool:
    """Return whether words hidden from screen readers are in a sentence, where they are visible."""
    return node.tag not in BLOCKS and any(parent.tag in TEXT_BLOCKS for parent in node.iterancestors())


# ---------------------------------------------------------------- superscripts and references


def _superscript(node: Any) -> None:
    """Drop a reference mark, and write a power as a superscript character."""
    words = "".join(node.itertext()).strip()
    linked = node.find(".//a") is not None or node.getparent().tag == "a"
    shown = raised(words, _text_before(node), linked=linked, after=node.tail or "")
    if not shown:
        drop(node)
    elif shown != words:
        node.text = shown
        for child in list(node):
            node.remove(child)
        node.tag = "span"


def _subscript(node: Any) -> None:
    """Drop a lowered reference mark."""
    if not lowered("".join(node.itertext()), _text_before(node)):
        drop(node)


def _is_raised(node: Any) -> bool:
    """Return whether a span is raised by its style or class."""
    return bool(
        _RAISED_STYLE.search(node.get("style") or "") or _RAISED_CLASS.search(node.get("class") or "")
    )


def _is_reference(node: Any) -> bool:
    """Return whether a link or a span is nothing but the number of a note, glued to a word."""
    words = "".join(node.itertext()).strip()
    if not words or len(words) > 8:
        return False
    if _BRACKETED.fullmatch(words) or node.get("role") == "doc-noteref":
        return True
    named = _NOTE_CLASS.search(f"{node.get('class') or ''} {node.get('id') or ''}")
    anchor = (node.get("href") or "").startswith("#")
    return bool((named or anchor) and MARK.fullmatch(words.lower()) and _text_before(node)[-1:].strip())


def _text_before(node: Any) -> str:
    """Return the text right before an element, within its parent."""
    before = node.getprevious()
    if before is None:
        return (node.getparent().text or "")[-20:]
    return (before.tail or "".join(before.itertext()))[-20:]


# ---------------------------------------------------------------- elements that browsers show in line


def _unknown(node: Any) -> None:
    """Dissolve an unknown element inside a sentence; elsewhere it is a separate block."""
    if node.tag in ("script", "style", "template", "svg", "head", "title", "meta", "link", "noscript"):
        return
    if node.tag in _NOT_SHOWN:
        if any(parent.tag in TEXT_BLOCKS for parent in node.iterancestors()):
            drop(node)
        return
    before, after = _text_before(node).strip(), (node.tail or "").strip()
    if node.tag == "button":
        inline = bool(before and after)
    else:
        inline = bool(before or after) or any(
            parent.tag in TEXT_BLOCKS or parent.tag in _KNOWN_INLINE for parent in node.iterancestors()
        )
    if inline:
        node.drop_tag()
    elif node.tag not in ("button", "iframe", "object", "canvas", "select", "textarea", "math"):
        if _CUSTOM.fullmatch(node.tag) and not node.get("class"):
            node.set("class", node.tag)  # <amp-ad> says what it holds
        node.tag = "div"


def _join_torn(node: Any) -> None:
    """Join the paragraph that a parser closed before a block element in the middle of a sentence."""
    before, tail = node.getprevious(), (node.tail or "").strip()
    if node.getparent().tag == "p" and len("".join(node.itertext())) <= _LONGEST_TORN:
        for child in [node, *node.iter(*BLOCKS)]:
            child.tag = "span"
        return
    if before is None or before.tag != "p" or not tail[:1].islower() or (before.tail or "").strip():
        return
    torn, own = "".join(before.itertext()).rstrip(), "".join(node.itertext())
    if torn and torn[-1] not in ".!?…:" and len(own) <= _LONGEST_TORN:
        for child in node.iter(*BLOCKS):
            child.tag = "span"
        node.tag = "span"
        before.append(node)  # lxml moves the text behind an element with it


# ---------------------------------------------------------------- tables, lists of terms, preformatted text


def _as_paragraphs(node: Any) -> None:
    if node.getparent() is None:
        return
    lines = list(_lines(node))
    if not lines:
        return
    tail, rows = node.tail, node.tag != "pre"
    for child in list(node):
        node.remove(child)
    node.text, node.tag, node.tail = None, "div", tail
    for line in lines:
        paragraph = node.makeelement("p", {ROW: ""} if rows else {})
        paragraph.text = line
        node.append(paragraph)


def _lines(node: Any) -> Iterator[str]:
    if node.tag == "pre":
        if node.find(".//code") is None:
            yield from lines_of_paragraphs("".join(node.itertext()))
    elif node.tag == "dl":
        yield from definition_lines(node)
    else:
        yield from table_lines(node)
