"""The charset of bytes: labels as browsers read them, and a guess where none is declared.

Labels and their supersets are those of the WHATWG Encoding Standard, looked up with webencodings;
charset-normalizer distinguishes the code pages of scripts other than Latin. Both are imported at need.
"""

from __future__ import annotations

import re
import unicodedata

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
_OTHER_SCRIPTS = [
    *("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5"),
    *("cp1253", "cp1255", "cp1256", "iso8859_6", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
# Letters beyond ASCII of languages in Latin script, with the code pages they are written in.
_ALPHABETS = (
    (("cp1252",), "àâæçéèêëîïôœùûüÿ"),  # French
    (("cp1252",), "äöüßé"),  # German
    (("cp1252",), "áéíñóúüªº"),  # Spanish
    (("cp1252",), "áâãàçéêíóôõúüªº"),  # Portuguese
    (("cp1252",), "àèéìíîòóùú"),  # Italian
    (("cp1252",), "àçèéíïòóúü·"),  # Catalan
    (("cp1252",), "åäöéüá"),  # Swedish, Finnish
    (("cp1252",), "æøåéèüö"),  # Danish, Norwegian
    (("cp1252",), "éëïóöüèá"),  # Dutch
    (("cp1252",), "áæðéíóöþúý"),  # Icelandic
    (("cp1252",), "àâçèéêëíïñóôöúü"),  # names in English
    (("cp1250", "iso8859_2"), "ąćęłńóśźż"),  # Polish
    (("cp1250", "iso8859_2"), "áčďéěíňóřšťúůýž"),  # Czech
    (("cp1250", "iso8859_2"), "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    (("cp1250", "iso8859_2"), "áéíóöőúüű"),  # Hungarian
    (("cp1250", "iso8859_2"), "čćđšž"),  # Croatian, Slovene
    (("cp1250", "iso8859_2"), "ăâîşţ"),  # Romanian
    (("cp1254",), "çğıöşüâîû"),  # Turkish
    (("cp1257",), "ąčęėįšųūž"),  # Lithuanian
    (("cp1257",), "āčēģīķļņšūž"),  # Latvian
    (("cp1257",), "äõöüšž"),  # Estonian
)
_SURE = 0.9  # share of the letters beyond ASCII that an alphabet must hold
_MARGIN = 0.1  # by which another page must beat cp1252, by far the commonest
_OTHER_SHARE = 0.3  # bytes beyond ASCII among those of letters: more are another script
_BEYOND = re.compile(r"[^\x00-\x7f].?")
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z]")


def codecs_of(label: str) -> tuple[str, ...]:
    """Return Python's codecs for a charset label, the best first; none for labels unknown to browsers."""
    import webencodings

    wanted = label.strip().strip("\"'").lower()
    found = webencodings.lookup(_MORE_LABELS.get(wanted, wanted))
    if found is None or found.name in ("x-user-defined", "replacement"):
        return ()
    return _CODECS.get(found.name, (found.codec_info.name,))


def guess(data: bytes) -> str:
    """Return the codec of a text that is not UTF-8 and declares none; cp1252 unless that is implausible."""
    sample = visible(data[:SAMPLE])
    high = len(_HIGH.findall(sample))
    if high > _OTHER_SHARE * (high + len(_LETTER.findall(sample))) and high >= 4:
        return _other_script(sample) or "cp1252"
    return _latin(sample)


def _other_script(sample: bytes) -> str | None:
    import logging

    from charset_normalizer import from_bytes

    logging.getLogger("charset_normalizer").setLevel(logging.CRITICAL)
    best = from_bytes(_whole(sample), cp_isolation=_OTHER_SCRIPTS).best()
    return best.encoding if best else None


def _whole(sample: bytes) -> bytes:
    """Return a sample without the character that its end may have cut in two."""
    return sample.rsplit(b"\n", 1)[0] if len(sample) > 20_000 and b"\n" in sample else sample


def _latin(sample: bytes) -> str:
    """Return the code page in which the letters beyond ASCII are those of one language."""
    best: dict[str, float] = {}
    for pages, alphabet in _ALPHABETS:
        for page in pages:
            found = [m[0] for m in _BEYOND.finditer(sample.decode(page, "replace").lower())]
            found = [piece for piece in found if piece[0].isalpha() or _is_odd(piece)]
            share = sum(piece[0] in alphabet for piece in found) / len(found) if found else 1.0
            best[page] = max(best.get(page, 0.0), share)
    winner = max(best, key=lambda page: (best[page], page == "cp1252"))
    return winner if best[winner] >= _SURE and best[winner] > best["cp1252"] + _MARGIN else "cp1252"


def _is_odd(piece: str) -> bool:
    """Return whether a sign other than a quotation mark precedes a letter of a word."""
    return piece[1:].isalpha() and unicodedata.category(piece[0])[0] in "SNC"
