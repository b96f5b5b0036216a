"""English words for harm to people."""

from __future__ import annotations

import re

from tui.languages.clause_schema import HarmWords

_BODY = (
    r"(?:ankle|arm|back|cheek|collarbone|ear|elbow|eye|face|finger|foot|feet|forehead|hand|head|heel|hip|jaw|"
    r"knee|leg|neck|nose|pelvis|rib|shin|shoulder|skull|spine|thigh|thumb|toe|tooth|teeth|wrist)s?"
)
_BROKEN = (
    r"(?:bitten|broken|bruised|burned|burnt|crushed|cut|dislocated|fractured|gashed|grazed|severed|snapped|"
    r"split|torn|twisted)"
)
_BREAK = (
    r"(?:broke|bruised|burned|burnt|crushed|cut|dislocated|fractured|gashed|grazed|hurt|injured|snapped|"
    r"sprained|twisted)"
)
_WHOSE = r"(?:his|her|their|a|an|one|both)"
_IS = r"(?:(?:was|were|is|had been|got) )?(?:\w+ly )?"


def _fate(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b", re.IGNORECASE)


_WAS = r"(?:is|was|has been|had been|being|were)(?: \w+ly| later| then| still| also)?"
_AMONG = r"(?:among|one of) (?:the|those)(?: \w+)?"

HARMS = HarmWords(
    unharmed=re.compile(
        r"\b(?:no[ -]?one|nobody|not a soul|not one person|not a single person)\b"
        r"(?: (?!(?:that|whether|who|why|how|he|she|they|it|him|them|her)\b)\w+){0,5}? "
        r"(?:hurt|injured|harmed|wounded|a scratch|any harm|to harm|an injury)"
        r"(?=\s*(?:[.,;!–—\"”’]|$|and\b|but\b|though\b))|"
        r"\b(?:everyone|everybody)(?: \w+){1,4}? (?:unhurt|unharmed|uninjured|unscathed|without a scratch)\b",
        re.IGNORECASE,
    ),
    harmed=re.compile(
        rf"\b(?:{_WHOSE}|whose|with) (?:\w+ )?{_BODY} {_IS}{_BROKEN}\b|"
        rf"\b{_BROKEN} (?:\w+ )?{_BODY}\b|\b{_BREAK} {_WHOSE} (?:\w+ )?{_BODY}\b|"
        r"\b(?:was|were) (?:\w+ly )?(?:injured|wounded|scalded|concussed)\b|"
        r"\b(?:suffered|with|treated for) (?:\w+ ){0,2}"
        r"(?:burns|cuts|bruises|fractures|concussion|injuries|stab wounds)\b",
        re.IGNORECASE,
    ),
    bounded=re.compile(
        r"\b(?:else|others?|another|similar|previous|earlier|last|ago|once|then|first|initially|further|"
        r"more|yet|so far|seriously|badly|critically|severely|gravely|fatally|only|except|apart|besides|"
        r"but for|if|unless|would|could|might|may|should|can|will|never|not|ever|every|often|usually|"
        r"reported(?:ly)?|known|believed|feared|thought|hoped?|wants?|years?|months?|weeks?|decades?|"
        r"accused|charged|convicted|claims?|alleged(?:ly)?|had been)\b",
        re.IGNORECASE,
    ),
    fates={
        "dead": _fate(
            rf"died|{_WAS} (?:dead|killed|murdered)|who {_WAS} killed|{_AMONG} (?:dead|deceased|killed)"
        ),
        "injured": _fate(rf"{_WAS} (?:injured|wounded|hurt)|{_AMONG} (?:injured|wounded)"),
        "missing": _fate(rf"(?:{_WAS}|remains|remained) (?:missing|unaccounted for)|{_AMONG} missing"),
        "unharmed": _fate(rf"{_WAS} (?:unhurt|unharmed|uninjured|alive|found alive)|{_AMONG} survivors"),
    },
    among={
        "dead": _fate(r"among (?:the|those) (?:dead|deceased|killed)"),
        "injured": _fate(r"among (?:the|those) (?:injured|wounded)"),
        "missing": _fate(r"among (?:the|those) missing"),
        "unharmed": _fate(r"among the survivors"),
    },
    lone=re.compile(
        r"\b(?:the|a|an|another|one)(?: \w+)? "
        r"(suspect|gunman|attacker|shooter|assailant|bomber|pilot|captain|driver)\b",
        re.IGNORECASE,
    ),
)
