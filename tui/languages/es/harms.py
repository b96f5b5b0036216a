"""Spanish words for harm to people."""

from __future__ import annotations

import re

from tui.languages.clause_schema import HarmWords

_BODY = (
    r"(?:antebrazo|brazo|cabeza|cadera|cara|ceja|clavícula|codo|columna|costilla|cráneo|cuello|dedo|diente|"
    r"espalda|fémur|frente|hombro|mano|mandíbula|mejilla|muñeca|muslo|nariz|ojo|oreja|pelvis|pie|pierna|"
    r"rodilla|rostro|talón|tibia|tobillo|vértebra)s?"
)
_BROKEN = (
    r"(?:rot[oa]|fracturad[oa]|quemad[oa]|cortad[oa]|aplastad[oa]|dislocad[oa]|magullad[oa]|torcid[oa]|"
    r"amputad[oa]|desgarrad[oa]|partid[oa]|quebrad[oa])s?"
)
_BROKE = (
    r"(?:rompi[óo]|fractur[óo]|quem[óo]|torci[óo]|cort[óo]|disloc[óo]|lastim[óo]|lesion[óo]|quebr[óo]|"
    r"parti[óo]|lux[óo])"
)
_THE = r"(?:el|la|un|una|los|las|varias?)"

HARMS = HarmWords(
    unharmed=re.compile(
        r"\b(?:nadie|ninguna persona) (?:ha |había )?"
        r"(?:result(?:[óo]|ado)|sali[óo]|qued[óo]|fue|sufri(?:[óo]|do))(?: \w+)? "
        r"(?:herid[oa]|lesionad[oa]|lastimad[oa]|daños?|lesi(?:ón|ones)|heridas|rasguños?)"
        r"(?=\s*(?:[.,;!–—»”]|$|y\b|pero\b|aunque\b))|"
        r"\btodos (?:salieron|resultaron|escaparon)(?: \w+)? "
        r"(?:ilesos|indemnes|sin (?:un rasguño|heridas|daños|lesiones))\b",
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
