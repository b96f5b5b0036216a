"""Spanish words for harm to people."""

from __future__ import annotations

import re

from tui.analysis.languages.harms import HarmWords

_BODY = (
    r"(?:brazo|cabeza|cadera|cara|clavícula|codo|costilla|cráneo|cuello|dedo|diente|espalda|hombro|mano|"
    r"mandíbula|muñeca|nariz|ojo|oreja|pelvis|pie|pierna|rodilla|tobillo)s?"
)
_BROKEN = (
    r"(?:rot[oa]|fracturad[oa]|quemad[oa]|cortad[oa]|aplastad[oa]|dislocad[oa]|magullad[oa]|torcid[oa])s?"
)
_BROKE = r"(?:rompi[óo]|fractur[óo]|quem[óo]|torci[óo]|cort[óo]|disloc[óo])"
_THE = r"(?:el|la|un|una|los|las|varias?)"

HARMS = HarmWords(
    spared=re.compile(
        r"\bnadie (?:result[óo]|sali[óo]|qued[óo]|fue|sufri[óo])(?: \w+)? "
        r"(?:herid[oa]|lesionad[oa]|lastimad[oa]|daños?|heridas|rasguños?)"
        r"(?=\s*(?:[.,;!–—»”]|$|y\b|pero\b|aunque\b))|"
        r"\btodos (?:salieron|resultaron|escaparon)(?: \w+)? (?:ilesos|indemnes|sin un rasguño)\b",
        re.IGNORECASE,
    ),
    harmed=re.compile(
        rf"\bcon {_THE} {_BODY} {_BROKEN}\b|\bse {_BROKE} {_THE} {_BODY}\b|"
        r"\b(?:result[óo]|fue|sufri[óo]) (?:herid[oa]|lesionad[oa]|quemaduras|heridas|lesiones|fracturas)\b",
        re.IGNORECASE,
    ),
    bounded=re.compile(
        r"\b(?:más|otr[oa]s?|anterior(?:es)?|pasad[oa]|hace|antes|entonces|primero|inicialmente|aún|todavía|"
        r"hasta ahora|graves?|gravemente|gravedad|salvo|excepto|si|podría|habría|puede|nunca|no|años?|mes|"
        r"meses|semanas?|acusad[oa]|presunt[oa]|supuestamente|similar)\b",
        re.IGNORECASE,
    ),
)
