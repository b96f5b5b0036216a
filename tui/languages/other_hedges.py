"""Words that make a number a bound or a rough one, in languages without a folder: "mindestens", "environ"."""

from __future__ import annotations

from tui.languages.folding import Phrases, fold

_BEFORE = {
    "de": {
        "at least": "mindestens|wenigstens|zumindest|nicht weniger als",
        "over": "mehr als|über|gut",
        "about": "etwa|rund|ungefähr|circa|ca|zirka|an die",
        "nearly": "fast|knapp|beinahe",
        "up to": "bis zu|höchstens|maximal",
        "under": "weniger als|unter",
    },
    "fr": {
        "at least": "au moins|au minimum|pas moins de",
        "over": "plus de|plus d'|plus d '",
        "about": "environ|quelque|autour de|près de|à peu près",
        "nearly": "presque",
        "up to": "jusqu'à|jusqu ' à|au plus|au maximum",
        "under": "moins de",
    },
    "it": {
        "at least": "almeno|non meno di",
        "over": "più di|oltre|oltre i|oltre le",
        "about": "circa|intorno a",
        "nearly": "quasi",
        "up to": "fino a|al massimo",
        "under": "meno di",
    },
    "pt": {
        "at least": "pelo menos|ao menos|no mínimo",
        "over": "mais de",
        "about": "cerca de|aproximadamente|por volta de",
        "nearly": "quase",
        "up to": "até|no máximo",
        "under": "menos de",
    },
    "ca": {
        "at least": "almenys|com a mínim",
        "over": "més de",
        "about": "uns|unes|aproximadament|al voltant de",
        "nearly": "gairebé|quasi|prop de",
        "up to": "fins a|com a màxim",
        "under": "menys de",
    },
    "nl": {
        "at least": "minstens|ten minste|tenminste|zeker|minimaal",
        "over": "meer dan|ruim",
        "about": "ongeveer|circa|zo'n|zo ' n|rond de",
        "nearly": "bijna",
        "up to": "hooguit|maximaal|tot wel",
        "under": "minder dan",
    },
    "sv": {
        "at least": "minst|åtminstone",
        "over": "mer än|fler än|över",
        "about": "omkring|ungefär|cirka|runt",
        "nearly": "nästan|närmare",
        "up to": "upp till|högst",
        "under": "mindre än|färre än",
    },
    "da": {
        "at least": "mindst",
        "over": "mere end|flere end|over",
        "about": "omkring|cirka|omtrent",
        "nearly": "næsten",
        "up to": "op til|højst",
        "under": "mindre end|færre end",
    },
    "no": {
        "at least": "minst",
        "over": "mer enn|flere enn|over",
        "about": "omkring|cirka|rundt|omtrent",
        "nearly": "nesten",
        "up to": "opptil|høyst",
        "under": "mindre enn|færre enn",
    },
    "pl": {
        "at least": "co najmniej|przynajmniej",
        "over": "ponad|więcej niż",
        "about": "około|ok",
        "nearly": "prawie|niemal|blisko",
        "up to": "najwyżej",
        "under": "mniej niż",
    },
    "ru": {
        "at least": "не менее|по меньшей мере|как минимум|минимум",
        "over": "более|больше|свыше",
        "about": "около|примерно|порядка",
        "nearly": "почти",
        "up to": "не более",
        "under": "менее|меньше",
    },
}
_AFTER = {
    "de": {"at least": "oder mehr|mindestens"},
    "fr": {"at least": "ou plus|au moins|au minimum", "about": "environ"},
    "it": {"at least": "o più|almeno", "about": "circa"},
    "pt": {"at least": "ou mais|pelo menos|no mínimo"},
    "ca": {"at least": "o més|almenys|com a mínim"},
    "nl": {"at least": "of meer|minstens"},
    "sv": {"at least": "eller fler|eller mer|minst"},
    "da": {"at least": "eller flere|eller mere|mindst"},
    "no": {"at least": "eller flere|eller mer|minst"},
    "pl": {"at least": "lub więcej"},
    "ru": {"at least": "или больше|или более|как минимум"},
}


def hedges(code: str) -> tuple[Phrases[str], Phrases[str]]:
    """Return the hedges before and behind a number, with their kinds; none for most languages.

    Args:
        code: ISO 639-1 code.
    """
    return _phrases(_BEFORE.get(code, {})), _phrases(_AFTER.get(code, {}))


def _phrases(table: dict[str, str]) -> Phrases[str]:
    return Phrases({fold(phrase): kind for kind, listed in table.items() for phrase in listed.split("|")})
