"""Characters that show nothing: soft hyphens, zero-width spaces, direction marks.

A user does not see them, so they are dropped from text that is put together from markup or records.
The text of a plain file has them, as its spans count them; its sentences do not.
"""

from __future__ import annotations

import re

SIGNS = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SIGNS = re.compile(f"[{SIGNS}]")
_JOINERS = re.compile("(?<=[0-9A-Za-zÀ-ɏ])[\u200c\u200d]+(?=[0-9A-Za-zÀ-ɏ])")  # idle in Latin script
_REFERENCES = re.compile(
    r"&(?:shy|lrm|rlm|ZeroWidthSpace|NoBreak|#0*(?:173|8203|8206|8207|8288|65279)|"
    r"#[xX]0*(?:[aA][dD]|200[bBeEfF]|2060|[fF][eE][fF][fF]));"
)


def without_invisible(text: str) -> str:
    """Return a text without the characters that show nothing."""
    return text if text.isascii() else _JOINERS.sub("", _SIGNS.sub("", text))


def markup_without_invisible(source: str) -> str:
    """Markup without such characters and the references to them."""
    text = without_invisible(source)
    return _REFERENCES.sub("", text) if "&" in text else text
