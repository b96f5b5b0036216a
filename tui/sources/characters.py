"""Characters that need care: raised digits, spaces that group digits, and signs that show nothing."""

from __future__ import annotations

import re

# Letters of scripts that set no spaces between words, as the inside of a character class.
UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
# Signs that end a sentence, those of Indian, Armenian, Ethiopic, Arabic and other scripts too.
FULL_STOPS = ".!?…。！？．।॥؟۔։።။"
MARK = re.compile(
    r"[\[(]?(?:\d{1,3}|[a-z*†‡§¶#]{1,2}|(?:note|nota|n) ?\d{1,3}|citation needed|"
    r"better source needed|clarification needed|who\?|when\?)[\])]?(?:[,; –-]\s*\d{1,3})*"
)  # of a note
_POWER = re.compile(r"[+−–-]?\d{1,3}")
_BASE = re.compile(
    r"(?:(?:^|[\s\d(/·×])(?:[kcdmµμn]?m|ft|in|yd|mi|s|sec|ha|miles?|feet|met(?:er|re)s?)|(?:^|\D)10|"
    r"(?:^|[\s(=+−-])[A-Za-z]{1,2})$"
)  # what a power follows: a unit, ten, a letter
_LETTERS = frozenset({"st", "nd", "rd", "th", "er", "re", "e", "o", "os", "a", "me"})  # 1st, 2e, No, Mme
_COUNTED = re.compile(
    r"\s(?:million|billion|thousand|percent|per cent|euros?|dollars?)\b|\s?[%€$]"
)  # no rank stands so
_GROUPED = re.compile(r"\d[.,\u00a0\u2009\u202f]\d{3}$")
_DEGREES = re.compile(r"\s?[CF]\b")
_PRICE = re.compile(r"[$€£¥]\s?\d{1,4}$")  # whose cents are often raised
_NUMBER = re.compile(r"(?:^|[^\w.,'’])(?:\d[.,'’\u00a0\u2009\u202f]?)*\d$")
_SUPERSCRIPT = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_GROUP_SPACE = re.compile(r"(?<=\d)[\u00a0\u2004-\u200a\u202f](?=\d{3}(?!\d))")


def raised(words: str, before: str, *, linked: bool = False, after: str = "") -> str:
    """Return the plain form of raised text: a power in raised characters, empty for the mark of a note.

    Args:
        words: the raised text.
        before: the text before it.
        linked: whether it is a link, as marks of notes are.
        after: the text after it.
    """
    words = words.strip()
    if words.isdecimal() and after.lstrip()[:1] in ("/", "\u2044"):
        return f" {words}" if before[-1:].isdigit() else words
    if _POWER.fullmatch(words) and not linked and _BASE.search(before[-20:]):
        return words.translate(_SUPERSCRIPT)
    if words.isdecimal() and len(words) == 2 and not linked and _PRICE.search(before[-20:]):
        return f".{words}"
    if words.lower() == "o" and before[-1:].isdigit() and _DEGREES.match(after):
        return "°"
    ordinal = words.lower() in _LETTERS and not _COUNTED.match(after)
    ordinal = ordinal and not (len(words) == 1 and _GROUPED.search(before))
    if MARK.fullmatch(words.lower()) and not ordinal:
        return ""
    return words


def lowered(words: str, before: str) -> str:
    """Return the plain form of lowered text: empty for digits behind a whole number, which mark a note there.

    Args:
        words: the lowered text.
        before: the text before it.
    """
    words = words.strip()
    return "" if words.isdecimal() and _NUMBER.search(before[-20:]) else words


def normalize_space(line: str) -> str:
    """Return a line with its white space normalized, spaces that group digits to narrow no-break spaces."""
    if not _GROUP_SPACE.search(line):
        return " ".join(line.split())
    return "\u202f".join(" ".join(part.split()) for part in _GROUP_SPACE.split(line))


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
