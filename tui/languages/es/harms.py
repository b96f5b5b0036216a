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


def _fate(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b", re.IGNORECASE)


_DEAD, _HURT = r"muert[oa]s|fallecid[oa]s|víctimas mortales", r"herid[oa]s|lesionad[oa]s"
_IS = r"(?:está|estaba|sigue|seguía|permanece|quedó|resultó|fue|ha sido|había sido)(?: \w+mente)?"

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
    fates={
        "dead": _fate(
            rf"murió|falleció|perdió la vida|{_IS} (?:muert[oa]|asesinad[oa])|entre l[oa]s (?:{_DEAD})"
        ),
        "injured": _fate(rf"{_IS} (?:herid[oa]|lesionad[oa])|entre l[oa]s (?:{_HURT})"),
        "missing": _fate(rf"{_IS} desaparecid[oa]|entre l[oa]s desaparecid[oa]s"),
        "unharmed": _fate(rf"{_IS} (?:iles[oa]|con vida|viv[oa])|entre los (?:super|sobre)vivientes"),
    },
    among={
        "dead": _fate(rf"entre l[oa]s (?:{_DEAD})"),
        "injured": _fate(rf"entre l[oa]s (?:{_HURT})"),
        "missing": _fate(r"entre l[oa]s desaparecid[oa]s"),
        "unharmed": _fate(r"entre los (?:super|sobre)vivientes"),
    },
    lone=re.compile(
        r"\b(?:el|la|un|una|otr[oa])(?: presunt[oa])? "
        r"(sospechos[oa]|pistoler[oa]|atacante|agresor|tirador|piloto|capitán|conductor)\b",
        re.IGNORECASE,
    ),
)
