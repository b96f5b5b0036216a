"""Sources that hold no article though they hold text: walls, errors, lists of files, code and data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.sources.characters import UNSPACED

_SHORT = 150  # words of a wall or an error page at most
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 6  # in scripts without spaces
_WORDS_SHARE = 0.7
_HEAD = 3  # lines that identify a page
_WORD = re.compile(
    r"[\"'“”‘’«»„¿¡(\[—–-]*[^\W\d_]+(?:['’.-][^\W\d_]+)*[\"'“”’»)\]]*[.,;:!?…。！？،؟]*[\"'“”’»)\]]*"
)
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_CODE = re.compile(r"[{}=<>\\]|://|\|\||&&|\(\)|;$")

_BEGINNINGS = (
    # English
    r"(?:please )?(?:log|sign)[ -]?in\b(?! \w+ (?:said|says))",
    r"create (?:an |your )?account",
    r"subscribe to (?:read|continue|unlock)",
    r"(?:access denied|forbidden|just a moment|redirecting)\W*(?:$|\|)",
    r"(?:http |error\W*)*(?:4\d\d|50\d)\W*(?:$|\||not found|forbidden|gone|error|bad|too many|service)",
    r"(?:page|file) not found",
    r"(?:service|site|page) (?:temporarily )?unavailable",
    r"bad gateway|internal server error|too many requests",
    r"attention required|are you (?:a robot|human|not a robot)",
    r"checking (?:your browser|if the site)",
    r"verify(?:ing)? (?:that )?you are (?:a )?human",
    r"(?:please |you need to )?enable (?:javascript|cookies)",
    r"we value your privacy|before you continue|your privacy (?:choices|matters)",
    r"index of /|curl: \(\d+\)|wget:",
    r"not available in your (?:country|region)",
    # Spanish
    r"inici(?:a|ar|e) (?:de )?sesi[oó]n",
    r"suscr[ií]b(?:ase|ete) para (?:leer|continuar|seguir)",
    r"acceso denegado|p[aá]gina no encontrada",
    # French
    r"connexion$|connectez-vous|abonnez-vous pour|acc[eè]s refus[eé]",
    r"page (?:introuvable|non trouv[eé]e)|respect de (?:votre )?vie priv[eé]e",
    # German
    r"anmelden\b|einloggen|mit werbung weiterlesen|zugriff verweigert|seite nicht gefunden",
    # Italian, Portuguese, Dutch, Swedish, Polish, Russian, Japanese, Chinese
    r"acced(?:i|ere)$|abbonati per|pagina non trovata",
    r"entrar$|assine para|p[aá]gina n[aã]o encontrada",
    r"inloggen|pagina niet gevonden",
    r"logga in|sidan hittades inte",
    r"zaloguj|nie znaleziono strony",
    r"войти$|страница не найдена",
    r"ログイン|ページが見つかりません",
    r"登录|登入|页面不存在",
)
_WALL = re.compile(rf"(?i)\W*(?:{'|'.join(_BEGINNINGS)})")


def is_wall(titles: Sequence[str], lines: Sequence[str]) -> bool:
    """Return whether a short page demands a login, a subscription or consent, or reports an error.

    Args:
        titles: that it states.
        lines: its words, line by line.
    """
    if sum(len(line.split()) for line in lines) > _SHORT:
        return False
    return any(map(_WALL.match, [*titles, *lines[:_HEAD]]))


def reads_like_words(line: str) -> bool:
    """Return whether a line holds a few words of some language, and no code or data."""
    if len(_UNSPACED.findall(line)) >= _FEWEST_LETTERS:
        return True
    parts = line.split()
    words = sum(bool(_WORD.fullmatch(part)) for part in parts)
    return words >= _FEWEST_WORDS and words >= _WORDS_SHARE * len(parts) and not _CODE.search(line)
