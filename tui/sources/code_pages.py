"""Which code page the bytes of a text are in, by how common its letters would be if read in each.

General detectors need some hundred letters; an article may be a sentence. Every candidate is decoded, and
each character beyond ASCII weighed: 1 for the commonest of the script, less for the others, and a penalty
for signs, letters of other scripts, capitals inside a word and words of two scripts. The tables are the
commonest letters of each script in running text; of Chinese and Korean, the commonest characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RARE = 0.35  # weight of a letter of the script that is none of its commonest
_LEAST = 0.4  # mean weight from which a text is in a script
_STRANGE = -1.0  # weight of anything else, and of a capital inside a word


@dataclass(frozen=True)
class _Script:
    """Code pages of one script, its letters as a class of a pattern, and the commonest of them."""

    pages: tuple[str, ...]
    letters: str
    common: str


_SCRIPTS = (
    _Script(
        ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"),
        "\u0400-\u045f\u0490\u0491",
        "оеаинтсрвлкмдпуяыьгзбйёіїєъј",
    ),
    _Script(("cp1253", "iso8859_7"), "\u0386-\u03ce", "αοιετσνηυρπκμλωςγδάέήίόύώ"),
    _Script(("cp1255", "iso8859_8"), "\u05b0-\u05ea", "יוהלאתרמבשנםחפכעדק"),
    _Script(("cp1256", "iso8859_6"), "\u0621-\u06d2،؛؟", "اليمونرتبةعدسفهكقحأجىشخ"),
    _Script(("cp874",), "\u0e01-\u0e5b", "านรอกเงมยลวดทสตหคปพจแไใขบะัิีื่้์ู"),
    _Script(
        ("cp932", "euc_jp"),
        "\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e",
        "のにはをたがでてとしれさいるかなもらりこあ、。「」ンスルトーアイリラッ年日月人市大会長者一国",
    ),
    _Script(
        ("gb18030",),
        "\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e",
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
        "而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把"
        "性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正市长月调查周警称，。、“”",
    ),
    _Script(
        ("big5",),
        "\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e",
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面"
        "而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把"
        "性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正市長月調查週警稱，。、「」",
    ),
    _Script(
        ("cp949",),
        "\uac00-\ud7a3\u3001-\u3011",
        "다이는을의에가고하지로한도인사시일은를기리그자대해서정보부으수전나원안스여조과제상장어국선라주성들면",
    ),
)
_BEYOND = re.compile(r"[^\x00-\x7f]")
_INNER_CAPITAL = re.compile(r"(?<=[^\W\d_])(?<=[а-яёіїєґўαοά-ώ])[А-ЯЁІЇЄҐЎΑ-Ω]")
_MIXED = re.compile(r"[A-Za-z][\u0386-\u0e5b]|[\u0386-\u0e5b][A-Za-z]")  # two scripts in one word
_ANY_SIGNS = re.compile(r"[\u00a0«»“”„‘’–—…№°·\u200e\u200f]")  # of any of these pages


def best_page(sample: bytes) -> str | None:
    """Return the codec in which a text in another script than Latin reads best, or None if in none.

    Args:
        sample: bytes of the text, without a declared charset.
    """
    scores = {
        page: _score(sample.decode(page, "replace"), script, order)
        for script in _SCRIPTS
        for order, page in enumerate(script.pages)
    }
    best = max(scores, key=lambda page: scores[page])
    return best if scores[best] >= _LEAST else None


def _score(text: str, script: _Script, order: int) -> float:
    """Return the mean weight of the characters beyond ASCII, lower for pages that are met more seldom."""
    found = [char for char in _BEYOND.findall(text) if not _ANY_SIGNS.match(char)]
    if not found:
        return 0.0
    letters = re.compile(f"[{script.letters}]")
    weight = {
        char: 1.0 if char.lower() in script.common else _RARE if letters.match(char) else _STRANGE
        for char in set(found)
    }
    odd = len(_INNER_CAPITAL.findall(text)) + len(_MIXED.findall(text))
    total = sum(weight[char] for char in found) + 2 * _STRANGE * odd
    return total / len(found) - 0.01 * order
