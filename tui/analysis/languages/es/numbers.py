"""Spanish number words and hedges."""

from __future__ import annotations

from tui.analysis.languages.base import NumberWords
from tui.analysis.languages.folding import Phrases, words

_ONES = words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro "
    "veinticinco veintiseis veintisiete veintiocho veintinueve"
)
_TENS = words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS = words(
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_RANKS = words("primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo")

NUMBERS = NumberWords(
    values=Phrases(
        {word: value for value, word in enumerate(_ONES)}
        | {word: 10 * tens for tens, word in enumerate(_TENS, 3)}
        | {word: 100 * hundreds for hundreds, word in enumerate(_HUNDREDS, 1)}
        | {word[:-2] + "as": 100 * hundreds for hundreds, word in enumerate(_HUNDREDS[1:], 2)}
        | {"ciento": 100, "un": 1, "una": 1, "veintiun": 21, "veintiuna": 21}
    ),
    scales=Phrases(
        {
            "mil": 1e3,
            "millon": 1e6,
            "millones": 1e6,
            "billon": 1e12,
            "billones": 1e12,
            "docena": 12.0,
            "docenas": 12.0,
            "decena": 10.0,
            "centenar": 100.0,
            "millar": 1e3,
        }
    ),
    bare=frozenset({"mil"}),
    joiners=frozenset({"y", "con"}),
    joins_tens=True,
    articles=frozenset({"un", "una"}),
    fractions=Phrases(
        {
            "mitad": 1 / 2,
            "medio": 1 / 2,
            "media": 1 / 2,
            "tercio": 1 / 3,
            "tercios": 1 / 3,
            "cuarto": 1 / 4,
            "cuartos": 1 / 4,
            "quinto": 1 / 5,
            "quintos": 1 / 5,
            "decimo": 1 / 10,
        }
    ),
    fraction_articles=frozenset(words("el la los las un una su sus")),
    half=frozenset({"medio", "media", "mitad"}),
    vague=Phrases(
        {
            "decenas": (20, 150),
            "cientos": (200, 2_000),
            "centenares": (200, 2_000),
            "miles": (2_000, 20_000),
            "millares": (2_000, 20_000),
        }
    ),
    few=Phrases(
        {
            "varios": (3, 15),
            "varias": (3, 15),
            "algunos": (2, 10),
            "algunas": (2, 10),
            "unos pocos": (2, 10),
            "unas pocas": (2, 10),
            "un par": (2, 3),
            "un par de": (2, 3),
            "un punado de": (2, 10),
        }
    ),
    before=Phrases(
        {
            "unos": "about",
            "unas": "about",
            "cerca de": "about",
            "alrededor de": "about",
            "aproximadamente": "about",
            "en torno a": "about",
            "hacia": "about",
            "mas o menos": "about",
            "casi": "nearly",
            "poco menos de": "nearly",
            "poco mas de": "just over",
            "algo mas de": "just over",
            "mas de": "over",
            "sobre": "about",
            "por encima de": "over",
            "superior a": "over",
            "al menos": "at least",
            "por lo menos": "at least",
            "como minimo": "at least",
            "no menos de": "at least",
            "un minimo de": "at least",
            "hasta": "up to",
            "como maximo": "up to",
            "a lo sumo": "up to",
            "no mas de": "up to",
            "un maximo de": "up to",
            "menos de": "under",
            "por debajo de": "under",
            "exactamente": "exactly",
            "un total de": "exactly",
            "solo": "",
        }
    ),
    after=Phrases(
        {"o mas": "at least", "o menos": "up to", "como minimo": "at least", "aproximadamente": "about"}
    ),
    motion=frozenset(
        words("subio subieron bajo bajaron aumento aumentaron paso pasaron crecio cayo cayeron elevo")
    ),
    ordinals=Phrases(
        {word: rank for rank, word in enumerate(_RANKS, 1)}
        | {word[:-1] + "a": rank for rank, word in enumerate(_RANKS, 1)}
        | {"primer": 1, "tercer": 3}
    ),
    ordinal_endings=frozenset({"º", "ª", "°", "er"}),
    more=frozenset(words("mas otro otra otros otras adicionales")),
    change_from=frozenset({"de", "desde"}),
    change_to=frozenset({"a"}),
    to=frozenset({"a", "o", "-", "–"}),
    between=frozenset({"entre"}),
    conjunction=frozenset({"y", "e"}),
    of=frozenset({"de", "del"}),
    pronouns=frozenset(words("ellos ellas ellas estos estas esos esas quienes cuales los")),
    in_ratio=frozenset({"de"}),
    all_of=(
        "todos los",
        "todas las",
        "ninguno de los",
        "ninguna de las",
        "ni uno solo de los",
        "ni una sola de las",
        "cada uno de los",
        "cada una de las",
    ),
    both=("ambos", "ambas"),
    who=frozenset(words("que quienes cuyos cuyas")),
    narrowing=frozenset(words("a bajo con de del en entre para por tras")),
    participles=("ados", "adas", "idos", "idas", "ando", "iendo"),
    times=frozenset({"veces"}),
    percent=Phrases(
        dict.fromkeys(
            (
                "%",
                "por ciento",
                "por cien",
            )
        )
    ),
    points=Phrases(
        dict.fromkeys(
            (
                "puntos porcentuales",
                "punto porcentual",
                "puntos",
            )
        )
    ),
    comma_decimal=True,
)
