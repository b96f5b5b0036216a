"""English words that tell which question a place answers."""

from __future__ import annotations

from tui.analysis.languages.folding import Phrases, words
from tui.analysis.languages.places import PlaceWords, by_verb, by_word

_NOUNS = {
    "visit": "visit, visits, trip, holiday, vacation, tour",
    "care": "hospital, hospitals, clinic, infirmary",
    "works": "plant, factory, works, mill, refinery, brewery, shipyard, mine, warehouse, depot, foundry",
    "venue": "summit, talks, meeting, conference, concert, funeral, ceremony, rally, trial, wedding, match",
    "seat": "head office, headquarters",
    "birth": "native",
}
_VERBS = {
    ("taken", "to"): """
        fly flies flew flown flying take takes took taken taking bring brings brought bringing move moves
        moved moving transfer transfers transferred transferring rush rushes rushed airlift airlifts airlifted
        evacuate evacuated send sends sent ship shipped drive drove driven transport transported
        deport deported extradite extradited""",
    ("visit", "to"): """
        travel travels travelled traveled travelling traveling fly flies flew flown flying go goes went gone
        going return returns returned returning""",
    ("visit", "from"): "return returns returned returning back",
    ("visit", "at"): "stay stayed staying holidaying",
    ("goal", "to"): "bound route way headed heading heads",
    ("goal", "for"): "bound headed heading heads",
    ("found", "at"): "found discovered recovered located surfaced turned light",
    ("found", "near"): "found discovered recovered located surfaced turned light",
    ("birth", "at"): "born",
    ("venue", "at"): "met meet held hold signed sign",
    ("arrest", "at"): "arrested detained captured caught seized",
    ("grave", "at"): "buried",
}
_WIDE = """
africa america asia europe oceania scandinavia balkans caribbean england scotland wales
sicily sardinia lombardy tuscany veneto calabria piedmont bavaria saxony hesse brandenburg
andalusia catalonia galicia aragon asturias valencia extremadura mallorca tenerife corsica brittany normandy
provence crete java sumatra bali borneo luzon mindanao visayas honshu hokkaido kyushu siberia crimea donbas
kurdistan gaza kashmir punjab gujarat kerala rajasthan maharashtra bihar assam bengal sindh balochistan
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania
cornwall devon kent essex sussex surrey norfolk suffolk yorkshire lancashire cumbria
"""

PLACES = PlaceWords(
    prepositions=Phrases(
        {
            "in": "at",
            "at": "at",
            "on": "on",
            "to": "to",
            "into": "to",
            "for": "for",
            "from": "from",
            "of": "of",
        }
        | dict.fromkeys(("near", "outside", "close to", "not far from"), "near")
    ),
    articles=frozenset({"the"}),
    sites=frozenset(words("station airport harbour harbor port prison castle cathedral abbey")),
    nouns=by_word(_NOUNS),
    verbs=by_verb(_VERBS),
    be=frozenset(words("is was were been being")),
    stays=frozenset(words("remain remains remained remaining stay stays stayed staying keep keeps kept")),
    moves=frozenset(words("move moves moved moving relocate relocates relocated relocating transferred")),
    breaks=frozenset(
        words("and but or who which that because after before when where while as if since although though")
    ),
    against=frozenset(words("not instead because rather although though contrary no never")),
    wide=frozenset(words(_WIDE)),
)
