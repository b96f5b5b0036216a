"""The one gate through which untrusted text passes on its way to a screen or a file.

Article text, file names, metadata and the user's own pasted notes are untrusted: they may hold
terminal escape sequences, bidirectional overrides or Textual markup. :class:`SafeText` holds text
in which every code point that could act on a terminal has been replaced by a harmless one, code
point for code point, so that offsets into the source stay true. Widgets take ``SafeText`` and
nothing else; it becomes a ``Content`` or ``rich.text.Text`` only at the moment of painting, and is
never parsed as markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BADGE = "\N{REPLACEMENT CHARACTER}"

# Shown as nothing, as they are meant to be: soft hyphens, zero-width spaces, direction marks. The sign
# that stands for each, one code point for one, is a joiner, which takes no cell and acts on nothing.
_INVISIBLE = frozenset(
    "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_NOTHING = "\N{ZERO WIDTH NON-JOINER}"

# Kept on purpose: ZWJ, ZWNJ and variation selectors, which emoji and Persian or Indic words need.
_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f\x80-\x9f"  # C0 without line feed, DEL, C1
    "\u00ad\u061c\u180e\u200b\u200e\u200f"  # invisible marks
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # separators, bidi controls
    "\U000e0000-\U000e007f"  # tag characters
    "\ud800-\udfff]"  # lone surrogates
)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    return _NOTHING if match[0] in _INVISIBLE else _BADGE


@dataclass(frozen=True, slots=True)
class SafeText:
    """Text that cannot act on a terminal. Build it with :func:`safe`; never by hand.

    Attributes:
        plain: the text, line feeds kept, as long as the source text code point by code point.
    """

    plain: str

    def __str__(self) -> str:
        return self.plain

    def __len__(self) -> int:
        return len(self.plain)

    def __getitem__(self, part: slice) -> SafeText:
        return SafeText(self.plain[part])

    def __add__(self, other: SafeText) -> SafeText:
        return SafeText(self.plain + other.plain)

    def one_line(self) -> SafeText:
        """Return the same text with line feeds shown as spaces, of equal length."""
        return SafeText(self.plain.replace("\n", " "))


def safe(text: str) -> SafeText:
    """Project ``text`` onto what a terminal may be sent, one code point for one code point."""
    return SafeText(_HIDDEN.sub(_visible, text) if _HIDDEN.search(text) else text)


def hidden_characters(text: str) -> list[int]:
    """Return offsets of the code points of ``text`` that :func:`safe` makes visible; tabs are not counted."""
    return [m.start() for m in _HIDDEN.finditer(text) if m[0] != "\t"]


_SIGN_IN_PROSE = re.compile(r"¿(?=\w)|(?<=\w)·(?=\w)")  # of a language, and no mark of the program
_PLAIN_SIGNS = '✓+ ✗X ↑^ ≠% ‡! ≈~ ¿. ○o ●# ∅_ ·| ≡= ×x −- •- ⁄/ ‘\' ’\' ‚\' “" ”" „" «" »" ¡! ‐- ‑- –- —-'
_PLAIN_LETTERS = "øo ØO łl ŁL đd ĐD ðd ıi ßss æae ÆAE œoe ŒOE þth"
_LONGER = {
    "→": "->",
    "←": "<-",
    "≥": ">=",
    "≤": "<=",
    "…": "...",
    "€": "EUR ",
    "£": "GBP ",
    "°": " deg ",
    "\u200c": "",
}
_ASCII = str.maketrans({pair[0]: pair[1:] for pair in f"{_PLAIN_SIGNS} {_PLAIN_LETTERS}".split()} | _LONGER)


def in_ascii(text: str) -> str:
    """Return text for a terminal that promises no more than ASCII.

    Signs and Latin letters become what they are commonly written as ("é" is "e", "…" is "..."); what has no
    such form is escaped as in Python strings.

    Args:
        text: any text.
    """
    if text.isascii():
        return text
    import unicodedata

    signs = _SIGN_IN_PROSE.sub(lambda sign: {"¿": "?", "·": "."}[sign[0]], text).translate(_ASCII)
    apart = unicodedata.normalize("NFKD", signs).translate(_ASCII)
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).encode("ascii", "backslashreplace").decode()
