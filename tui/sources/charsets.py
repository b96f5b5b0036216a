"""The charset of bytes: labels as browsers read them, and a guess where none is declared.

Labels and their supersets are those of the WHATWG Encoding Standard, looked up with webencodings, which is
imported at need.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter

from tui.languages.recognition import frequent_words
from tui.sources.code_pages import best_page
from tui.sources.markup import visible

SAMPLE = 60_000  # bytes from which the charset is guessed

# Python's codecs nearest to what browsers use for a name of the standard.
_CODECS = {
    "shift_jis": ("cp932",),
    "euc-jp": ("euc_jp", "euc_jis_2004"),
    "iso-2022-jp": ("iso2022_jp", "iso2022_jp_ext"),
    "gbk": ("gb18030",),
    "gb18030": ("gb18030",),
    "big5": ("big5hkscs", "cp950"),
    "euc-kr": ("cp949",),
    "windows-874": ("cp874",),
    "x-mac-cyrillic": ("mac_cyrillic",),
    "macintosh": ("mac_roman",),
    "iso-8859-8-i": ("iso8859_8",),
}
_MORE_LABELS = {"windows-949": "euc-kr", "cp949": "euc-kr", "cp932": "shift_jis", "gb_2312": "gbk"}
# Letters beyond ASCII of languages in Latin script, with the code pages they are written in.
_WESTERN = ("cp1252", "mac_roman", "cp850")
_CENTRAL = ("cp1250", "iso8859_2")
_ALPHABETS = (
    ("fr", _WESTERN, "àâæçéèêëîïôœùûüÿ"),
    ("de", _WESTERN, "äöüßé"),
    ("es", _WESTERN, "áéíñóúüªº"),
    ("pt", _WESTERN, "áâãàçéêíóôõúüªº"),
    ("it", _WESTERN, "àèéìíîòóùú"),
    ("ca", _WESTERN, "àçèéíïòóúü·"),
    ("gl", _WESTERN, "áéíñóúü"),
    ("sv", _WESTERN, "åäöéüá"),
    ("fi", _WESTERN, "åäöéšž"),
    ("da", _WESTERN, "æøåéèüö"),
    ("no", _WESTERN, "æøåéèüöòôä"),
    ("nl", _WESTERN, "éëïóöüèá"),
    ("is", _WESTERN, "áæðéíóöþúý"),
    ("en", _WESTERN, "àâçèéêëíïñóôöúü"),
    ("pl", _CENTRAL, "ąćęłńóśźż"),
    ("cs", _CENTRAL, "áčďéěíňóřšťúůýž"),
    ("sk", _CENTRAL, "áäčďéíĺľňóôŕšťúýž"),
    ("hu", _CENTRAL, "áéíóöőúüű"),
    ("hr", _CENTRAL, "čćđšž"),
    ("sl", _CENTRAL, "čćđšž"),
    ("ro", _CENTRAL, "ăâîşţ"),
    ("sq", _WESTERN, "ëç"),
    ("tr", ("cp1254",), "çğıöşüâîû"),
    ("lt", ("cp1257",), "ąčęėįšųūž"),
    ("lv", ("cp1257",), "āčēģīķļņšūž"),
    ("et", ("cp1257",), "äõöüšž"),
)
_SURE = 0.9  # share of the letters beyond ASCII that an alphabet must hold
_MARGIN = 0.1  # by which another page must beat cp1252, by far the commonest
_OTHER_SHARE = 0.3  # bytes beyond ASCII among those of letters: more are another script
_RARE = {"mac_roman": 0.05, "cp850": 0.05}  # met so seldom that any other page that fits is preferred
_BEYOND = re.compile(r"[^\x00-\x7f](?=(.?))")
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z]")
_ASCII_WORD = re.compile(rb"(?<![\x80-\xffA-Za-z])[A-Za-z]+(?![\x80-\xffA-Za-z])")
_FEWEST_WORDS = 2  # words of one language alone from which it is known
_CLEAR = 1.3  # how much more of them it needs than the next
_CHARSETS = re.compile(r"(?:iso8859|cp\d|koi8|mac[_-]|kz|ptcp|euc|shift|gb|big5|johab|hz|iso2022)")


def codecs_of(label: str) -> tuple[str, ...]:
    """Return Python's codecs for a charset label, the best first; none for labels that name no charset."""
    import webencodings

    wanted = label.strip().strip("\"'").lower()
    found = webencodings.lookup(_MORE_LABELS.get(wanted, wanted))
    if found is None:
        return _known_to_python(wanted)
    if found.name in ("x-user-defined", "replacement"):
        return ()
    return _CODECS.get(found.name, (found.codec_info.name,))


def _known_to_python(label: str) -> tuple[str, ...]:
    """Return the codec of a label that is not in the standard, such as "latin-9"."""
    try:
        name = codecs.lookup(re.sub(r"[^a-z0-9]", "", label)).name
    except (LookupError, ValueError):
        return ()
    return (name,) if _CHARSETS.match(name) else ()


def guess(data: bytes) -> str:
    """Return the codec of a text that is not UTF-8 and declares none; cp1252 unless that is implausible."""
    sample = visible(data[:SAMPLE])
    high = len(_HIGH.findall(sample))
    if high > _OTHER_SHARE * (high + len(_LETTER.findall(sample))) and high >= 4:
        return best_page(_whole(sample)) or "cp1252"
    return _latin(sample)


def _whole(sample: bytes) -> bytes:
    """Return a sample without the character that its end may have cut in two."""
    return sample.rsplit(b"\n", 1)[0] if len(sample) > 20_000 and b"\n" in sample else sample


def _latin(sample: bytes) -> str:
    """Return the code page in which the letters beyond ASCII are those of one language.

    Where plain words identify the language, its own letters decide.
    """
    decoded = {
        page: _pieces(sample.decode(page, "replace"))
        for page in dict.fromkeys(page for _, pages, _ in _ALPHABETS for page in pages)
    }
    spoken = _language(sample)
    for alphabets in ([row for row in _ALPHABETS if row[0] == spoken], _ALPHABETS):
        best = {
            page: max(
                (_share(found, letters) for _, pages, letters in alphabets if page in pages), default=0.0
            )
            - _RARE.get(page, 0.0)
            for page, found in decoded.items()
        }
        winner = max(best, key=lambda page: (best[page], page == "cp1252"))
        if best[winner] >= _SURE:
            return winner if best[winner] > best["cp1252"] + _MARGIN else "cp1252"
    return "cp1252"


def _pieces(text: str) -> list[str]:
    """Return the letters beyond ASCII and signs inside words, each with the character after it."""
    pieces = (match[0] + match[1] for match in _BEYOND.finditer(text.lower()))
    return [piece for piece in pieces if piece[0].isalpha() or _is_odd(piece)]


def _share(pieces: list[str], alphabet: str) -> float:
    return sum(piece[0] in alphabet for piece in pieces) / len(pieces) if pieces else 1.0


def _language(sample: bytes) -> str | None:
    """Return the language that the words in plain ASCII letters are of, or None where that is not clear."""
    words = Counter(word.decode("ascii").lower() for word in _ASCII_WORD.findall(sample))
    users = Counter(word for listed in frequent_words().values() for word in set(listed.split()))
    shares = {
        code: sum(words[word] / users[word] ** 0.5 for word in set(listed.split()))
        for code, listed in frequent_words().items()
    }
    first, second = sorted(shares, key=lambda code: -shares[code])[:2]
    clear = shares[first] >= _FEWEST_WORDS and shares[first] >= _CLEAR * shares[second]
    return first if clear else None


def _is_odd(piece: str) -> bool:
    """Return whether a sign other than a quotation mark precedes a letter of a word."""
    return piece[1:].isalpha() and unicodedata.category(piece[0])[0] in "SNC"
