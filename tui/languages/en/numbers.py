"""English number words and hedges."""

from __future__ import annotations

from tui.languages.folding import Phrases, words
from tui.languages.schema import NumberWords

_ONES = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_RANKS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

NUMBERS = NumberWords(
    values=Phrases(
        {word: value for value, word in enumerate(_ONES)}
        | {"single": 1}
        | {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
    ),
    hundred=frozenset({"hundred"}),
    scales=Phrases(
        {
            "thousand": 1e3,
            "million": 1e6,
            "billion": 1e9,
            "trillion": 1e12,
            "dozen": 12.0,
            "lakh": 1e5,
            "crore": 1e7,
            "mln": 1e6,
            "mn": 1e6,
            "bn": 1e9,
            "tn": 1e12,
            "bln": 1e9,
        }
    ),
    joiners=frozenset({"and"}),
    articles=frozenset({"a", "an", "one"}),
    fractions=Phrases(
        {
            "half": 1 / 2,
            "halves": 1 / 2,
            "third": 1 / 3,
            "thirds": 1 / 3,
            "quarter": 1 / 4,
            "quarters": 1 / 4,
            "fifth": 1 / 5,
            "fifths": 1 / 5,
            "sixth": 1 / 6,
            "eighth": 1 / 8,
            "tenth": 1 / 10,
            "tenths": 1 / 10,
        }
    ),
    fraction_articles=frozenset(words("the a an its their his her")),
    half=frozenset({"half"}),
    vague=Phrases(
        {
            "dozens": (20, 150),
            "scores": (40, 300),
            "tens": (20, 150),
            "hundreds": (200, 2_000),
            "thousands": (2_000, 20_000),
            "millions": (2e6, 2e7),
            "billions": (2e9, 2e10),
        }
    ),
    few=Phrases(
        {
            "several": (3, 15),
            "a few": (2, 10),
            "a couple": (2, 3),
            "a couple of": (2, 3),
            "a handful": (2, 10),
            "a handful of": (2, 10),
            "handful of": (2, 10),
        }
    ),
    before=Phrases(
        {
            "about": "about",
            "around": "about",
            "roughly": "about",
            "approximately": "about",
            "approx": "about",
            "circa": "about",
            "some": "about",
            "estimated": "about",
            "an estimated": "about",
            "reportedly": "",
            "close to": "about",
            "nearer to": "about",
            "in the region of": "about",
            "in the order of": "about",
            "more or less": "about",
            "nearly": "nearly",
            "almost": "nearly",
            "just under": "nearly",
            "a little under": "nearly",
            "just short of": "nearly",
            "approaching": "nearly",
            "just over": "just over",
            "just above": "just over",
            "a little over": "just over",
            "a little more than": "just over",
            "slightly more than": "just over",
            "just more than": "just over",
            "shortly after": "just over",
            "over": "over",
            "more than": "over",
            "greater than": "over",
            "higher than": "over",
            "longer than": "over",
            "well over": "over",
            "upwards of": "over",
            "in excess of": "over",
            "above": "over",
            "exceeding": "over",
            "at least": "at least",
            "no fewer than": "at least",
            "no less than": "at least",
            "not less than": "at least",
            "a minimum of": "at least",
            **dict.fromkeys(("at the least", "at the very least", "at a minimum", "at minimum"), "at least"),
            **dict.fromkeys(("at the least ,", "at the very least ,", "at a minimum ,"), "at least"),
            "up to": "up to",
            "as many as": "nearly",
            "as much as": "nearly",
            "as high as": "up to",
            "as long as": "up to",
            "as far as": "up to",
            "at most": "up to",
            "no more than": "up to",
            "not more than": "up to",
            "a maximum of": "up to",
            "maximum of": "up to",
            "under": "under",
            "below": "under",
            "less than": "under",
            "fewer than": "under",
            "stronger than": "",
            "exactly": "exactly",
            "precisely": "exactly",
            "a total of": "exactly",
            "only": "",
            "just": "",
        }
    ),
    after=Phrases(
        {
            **dict.fromkeys(("or more", "or over", "or higher", "and counting"), "at least"),
            **dict.fromkeys(("if not more", "possibly more", "perhaps more", "maybe more"), "at least"),
            **dict.fromkeys(("at the least", "at the very least", "at a minimum", "at minimum"), "at least"),
            **dict.fromkeys(("at the most", "at the very most", "at a maximum"), "up to"),
            "or so": "about",
            "or thereabouts": "about",
            "or less": "up to",
            "or fewer": "up to",
            "at least": "at least",
            "at most": "up to",
            "- odd": "about",
            "- plus": "over",
            "plus": "over",
            "+": "over",
        }
    ),
    motion=frozenset(
        words(
            "crept creeps rose rise rises risen rising climbed climb climbing went gone goes going grew "
            "grow grown jumped jump soared moved pushed drove driven brought bring edged crept ramped "
            "scaled ticked"
        )
    ),
    ordinals=Phrases({word: rank for rank, word in enumerate(_RANKS, 1)}),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    more=frozenset(words("more another further extra additional")),
    change_from=frozenset({"from"}),
    change_to=frozenset({"to"}),
    to=frozenset({"to", "-", "–", "or"}),
    between=frozenset({"between"}),
    conjunction=frozenset({"and"}),
    of=frozenset({"of"}),
    pronouns=frozenset(words("them whom which these those us that it")),
    not_one=frozenset(words("no which any every each the this that another")),
    in_ratio=Phrases(dict.fromkeys(("in", "in every", "of every", "out of every"))),
    all_of=(
        "all",
        "all of the",
        "all of these",
        "all of those",
        "all the",
        "all these",
        "none of the",
        "not one of the",
        "not a single one of the",
        "each of the",
        "every one of the",
    ),
    both=("both of the", "both of these", "both of those"),
    who=frozenset(words("who whose")),
    narrowing=frozenset(
        words("that which aboard among at behind for from in inside of on outside to under with")
    ),
    participles=("ed", "en", "ing"),
    times=frozenset({"once", "twice", "times"}),
    superlatives=frozenset(
        words(
            "largest biggest smallest highest lowest longest shortest tallest oldest youngest richest "
            "poorest "
            "deadliest worst best strongest weakest heaviest fastest slowest busiest wettest driest hottest "
            "coldest "
            "warmest deepest widest costliest dearest cheapest steepest sharpest greatest bloodiest "
            "wealthiest "
            "brightest hardest loudest safest cleanest dirtiest earliest"
        )
    ),
    most=frozenset({"most", "least"}),
    finishing=frozenset(
        words("finished finish finishes came placed ranked ranks rank ended lies lying standing")
    ),
    places=frozenset(words("place position")),
    among=frozenset({"among"}),
    ranking=frozenset(words("world ranked rank ranks ranking seed seeded spot position placed chart charts")),
    percent=Phrases(
        dict.fromkeys(
            (
                "%",
                "percent",
                "per cent",
                "pc",
                "pct",
            )
        )
    ),
    points=Phrases(
        dict.fromkeys(
            (
                *(
                    f"{share} {point}"
                    for share in ("percentage", "percent", "per cent", "pct", "pc", "%")
                    for point in ("point", "points")
                ),
                "pct. points",
                "point",
                "points",
            ),
            1.0,
        )
        | dict.fromkeys(("basis point", "basis points"), 0.01)
    ),
)
