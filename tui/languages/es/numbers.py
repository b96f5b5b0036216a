"""Spanish number words and hedges."""

from __future__ import annotations

from tui.languages.folding import Phrases, words
from tui.languages.schema import NumberWords

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
            "decenas": 10.0,
            "veintena": 20.0,
            "treintena": 30.0,
            "centena": 100.0,
            "centenas": 100.0,
            "centenar": 100.0,
            "centenares": 100.0,
            "millar": 1e3,
            "millares": 1e3,
            "mill": 1e6,
            "trillon": 1e18,
            "trillones": 1e18,
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
            "sexto": 1 / 6,
            "octavo": 1 / 8,
            "decimo": 1 / 10,
            "decimos": 1 / 10,
        }
    ),
    fraction_articles=frozenset(words("el la los las un una su sus")),
    half=frozenset({"medio", "media", "mitad"}),
    vague=Phrases(
        {
            "decenas": (20, 150),
            "docenas": (24, 150),
            "centenas": (200, 2_000),
            "cientos": (200, 2_000),
            "centenares": (200, 2_000),
            "miles": (2_000, 20_000),
            "millares": (2_000, 20_000),
            "millones": (2e6, 2e7),
            "billones": (2e12, 2e13),
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
            "un punado": (2, 10),
            "un punado de": (2, 10),
            "una decena de": (8, 12),
            "una docena de": (11, 13),
            "una quincena de": (13, 17),
            "una veintena de": (18, 22),
            "una treintena de": (27, 33),
            "una cuarentena de": (36, 44),
            "una cincuentena de": (45, 55),
            "un centenar de": (90, 110),
            "una centena de": (90, 110),
            "un millar de": (900, 1_100),
        }
    ),
    before=Phrases(
        {
            "unos": "about",
            "unas": "about",
            "cerca de": "about",
            "alrededor de": "about",
            "alrededor del": "about",
            "aproximadamente": "about",
            "en torno a": "about",
            "en torno al": "about",
            "a eso de": "about",
            "cosa de": "about",
            "del orden de": "about",
            "se estima en": "about",
            "estimado en": "about",
            "estimada en": "about",
            "cerca del": "about",
            "proximo a": "about",
            "proxima a": "about",
            "cercano a": "about",
            "cercana a": "about",
            "cercanos a": "about",
            "hacia": "about",
            "mas o menos": "about",
            "casi": "nearly",
            "rozando": "nearly",
            "rozando los": "nearly",
            "roza": "nearly",
            "rondando los": "about",
            "algo menos de": "nearly",
            "poco menos del": "nearly",
            "poco menos de": "nearly",
            "poco mas de": "just over",
            "algo mas de": "just over",
            "poco mas del": "just over",
            "algo mas del": "just over",
            "un poco mas de": "just over",
            "apenas por encima de": "just over",
            "mas de": "over",
            "sobre": "about",
            "por encima de": "over",
            "superior a": "over",
            "superiores a": "over",
            "superior al": "over",
            "por encima del": "over",
            "mas del": "over",
            "bastante mas de": "over",
            "mucho mas de": "over",
            "mayor de": "over",
            "mayor a": "over",
            "supera": "over",
            "superan": "over",
            "supera los": "over",
            "superan los": "over",
            "supera las": "over",
            "supero los": "over",
            "supero las": "over",
            "al menos": "at least",
            "cuando menos": "at least",
            "cuanto menos": "at least",
            "no menos del": "at least",
            "minimo de": "at least",
            "por lo menos": "at least",
            "como minimo": "at least",
            "no menos de": "at least",
            "un minimo de": "at least",
            "hasta": "up to",
            "como maximo": "up to",
            "a lo sumo": "up to",
            "no mas de": "up to",
            "un maximo de": "up to",
            "maximo de": "up to",
            "como mucho": "up to",
            "cuando mucho": "up to",
            "no mas del": "up to",
            "menos de": "under",
            "menos del": "under",
            "por debajo de": "under",
            "por debajo del": "under",
            "inferior a": "under",
            "inferior al": "under",
            "inferiores a": "under",
            "menor de": "under",
            "menores de": "under",
            **dict.fromkeys(  # a child of that age
                [f"{article} menor de" for article in ("un", "una", "el", "la", "al", "del")], ""
            ),
            "menor a": "under",
            "exactamente": "exactly",
            "en concreto": "exactly",
            "un total de": "exactly",
            "solo": "",
            "solamente": "",
            "unicamente": "",
            "apenas": "",
        }
    ),
    after=Phrases(
        {
            **dict.fromkeys(("o mas", "o incluso mas", "si no mas", "quiza mas", "tal vez mas"), "at least"),
            **dict.fromkeys(("como poco", "a lo menos", "cuanto menos", "y contando"), "at least"),
            "o menos": "up to",
            "como minimo": "at least",
            "por lo menos": "at least",
            "al menos": "at least",
            "cuando menos": "at least",
            "como maximo": "up to",
            "como mucho": "up to",
            "a lo sumo": "up to",
            "aproximadamente": "about",
            "mas o menos": "about",
            "y pico": "just over",
            "largos": "over",
            "largas": "over",
        }
    ),
    motion=frozenset(
        words(
            "subio subieron subir sube suben subido bajo bajaron bajar baja bajan bajado aumento aumentaron "
            "aumentar aumenta aumentado paso pasaron pasar pasa pasan pasado crecio crecieron crece crecido "
            "cayo "
            "cayeron cae caen caido elevo elevaron eleva ascendio ascendieron asciende ascienden llego "
            "llegaron "
            "llega llegan llevo trepo escalo incremento incrementaron descendio descendieron"
        )
    ),
    ordinals=Phrases(
        {word: rank for rank, word in enumerate(_RANKS, 1)}
        | {word[:-1] + "a": rank for rank, word in enumerate(_RANKS, 1)}
        | {"primer": 1, "tercer": 3}
    ),
    ordinal_endings=frozenset({"º", "ª", "°", "er"}),
    superlatives=frozenset(words("mayor menor mejor peor")),
    most=frozenset({"mas"}),
    finishing=frozenset(words("termino acabo quedo llego finalizo")),
    places=frozenset(words("lugar puesto posicion")),
    among=frozenset({"entre"}),
    more=frozenset(words("mas otro otra otros otras adicional adicionales extra extras")),
    change_from=frozenset({"de", "desde"}),
    change_to=frozenset({"a"}),
    to=frozenset({"a", "o", "-", "–"}),
    between=frozenset({"entre"}),
    conjunction=frozenset({"y", "e"}),
    of=frozenset({"de", "del"}),
    pronouns=frozenset(words("ellos ellas estos estas esos esas aquellos aquellas quienes cuales los las")),
    not_one=frozenset(words("cada ningun cualquier otro otra algun alguna este esta ese esa aquel aquella")),
    in_ratio=Phrases(dict.fromkeys(("de", "de cada", "por cada"))),
    all_of=(
        "todos los",
        "todas las",
        "ninguno de los",
        "ninguna de las",
        "ni uno solo de los",
        "ni una sola de las",
        "cada uno de los",
        "cada una de las",
        "la totalidad de los",
        "la totalidad de las",
        "todos estos",
        "todas estas",
        "todos esos",
        "todas esas",
    ),
    both=("ambos", "ambas"),
    who=frozenset(words("que quienes cuyos cuyas")),
    narrowing=frozenset(words("a bajo con de del desde en entre para por sin sobre tras ante hacia contra")),
    participles=("ados", "adas", "idos", "idas", "ando", "iendo"),
    times=frozenset({"vez", "veces"}),
    percent=Phrases(
        dict.fromkeys(
            (
                "%",
                "por ciento",
                "por cien",
                "porciento",
            )
        )
    ),
    points=Phrases(
        dict.fromkeys(
            ("puntos porcentuales", "punto porcentual", "puntos", "punto", "puntos de porcentaje"), 1.0
        )
        | dict.fromkeys(("punto basico", "puntos basicos"), 0.01)
    ),
    comma_decimal=True,
)
