"""Telling the language of an article by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from tui.sources.formats.parsed import ParsedSource, start_of
from tui.sources.languages import FUNCTION_WORDS, words

# Languages whose furniture is not known: enough to say "this is German".
_OTHERS = {
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde nach",
    "fr": "le les des et une dans est pour que qui sur pas au plus par avec ce il ont été aux",
    "it": "di il che è per una sono con del della non gli le nel alla ha dei da anche",
    "pt": "o os um uma do da em para com não que dos as na no foi ao pelo mais disse",
    "nl": "de het een van en dat op te zijn voor met niet aan er om ook door werd",
}
_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000  # characters that decide
ENGLISH, UNKNOWN = "en", "und"


def language_of(parsed: ParsedSource) -> str:
    """ISO 639-1 code of the language most of a source is in.

    Its words decide; where they do not, what its markup declares; a few words without any sign count
    as English, and any other text as "und".
    """
    sample = " ".join(start_of(parsed.text, line, 2000) for line in parsed.lines if not line.noise)
    counts = Counter(_WORD.findall(sample[:SAMPLE].lower()))
    total = sum(counts.values())
    tables = FUNCTION_WORDS | {code: words(listed) for code, listed in _OTHERS.items()}
    shares = {code: sum(counts[w] for w in table) / max(total, 1) for code, table in tables.items()}
    best = max(shares, key=lambda code: shares[code])
    if shares[best] >= 0.08:
        return best
    latin = sum(n for w, n in counts.items() if w < "\u0250")
    plain = latin >= total / 2 and shares[ENGLISH] >= max(shares.values()) * 0.9
    return parsed.language or (ENGLISH if plain else UNKNOWN)
