"""English units, money, counted nouns and measure words."""

from __future__ import annotations

from tui.languages.folding import Phrases, words
from tui.languages.schema import MeasureWords, Unit
from tui.languages.symbols import UNITS


def _names(*groups: tuple[str, Unit]) -> dict[str, Unit]:
    return {name: unit for names, unit in groups for name in names.split("|")}


def singular(word: str) -> str:
    """Return the singular of an English noun, by its ending."""
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Return whether the word ends like an English plural."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "news"))


def _fold(**groups: str) -> dict[str, str]:
    return {word: noun for noun, words in groups.items() for word in words.split()}


_CUES = {
    "dead": "dead died dies die dying killed kill kills killing deaths death bodies body fatalities "
    "fatality toll "
    "corpses perished slain lives drowned murdered",
    "hurt": "injured injuries injury hurt wounded wounds injuring wounding harmed treatment hospitalised "
    "hospitalized casualties",
    "missing": "missing unaccounted lost",
    "rescued": "rescued saved alive survived survivors survivor survive living safety rescuing pulled",
    "identified": "identified",
    "grave": "critical critically serious seriously severely gravely",
    "aboard": "aboard onboard board carrying",
    "sent": "sent deployed dispatched deployment send sending deploy contingent",
    "arrested": "arrested detained custody jailed imprisoned held arrests charged",
    "displaced": "displaced evacuated evacuees homeless fled evacuate relocated",
    "destroyed": "destroyed razed gutted levelled leveled flattened burnt burned",
    "damaged": "damaged",
    "depth": "deep depth below beneath underground",
    "height": "high height tall altitude elevation waves",
    "width": "wide width broad across",
    "length": "long length stretch stretches span spans spanning measures measure",
    "distance": "away distance from north south east west northeast southeast northwest southwest off",
    "total": "total overall altogether including counting approaches entire whole combined together "
    "end-to-end",
    "access": "access approaches approach",
    "loss": "loss losses lost deficit red",
    "profit": "profit profits earned earnings black surplus",
    "revenue": "revenue revenues sales turnover",
    "saving": "save saves saving savings",
    "cost": "cost costs price bill budget worth priced estimate estimated",
    "debt": "debt debts owed owes",
    "fine": "fine fined penalty",
    "damage": "damage damages",
    "fund": "aid relief grant grants fund funds funding donated pledged",
    "toll": "toll",
    "cut": "cut cuts cutting shed shedding slash lay laid redundant redundancies redundancy axe axed "
    "layoffs go drop",
    "hired": "hire hired hiring recruit recruited",
    "employed": "employs employ employed workforce headcount payroll",
    "shares": "shares share stock stocks closed trading",
    "aftershock": "aftershock aftershocks",
    "voted": "votes voted vote",
    "asked": "demand demands demanded demanding wants wanted seeks sought",
    "limit": "limit limits allowed permitted recommended",
    "margin": "margin",
    "speed": "speed winds wind",
    "gust": "gust gusts gusting gusted",
    "rain": "rain rainfall",
    "tested": "tested tests",
    "vaccinated": "vaccinated doses",
    "previous": "previous previously earlier formerly",
    "expected": "expected forecast predicted projected",
    "average": "average mean median",
    "record": "record",
}

MEASURES = MeasureWords(
    units=Phrases(
        UNITS
        | _names(
            ("millimetre|millimetres|millimeter|millimeters", ("length", 0.001, 0.0)),
            ("centimetre|centimetres|centimeter|centimeters", ("length", 0.01, 0.0)),
            ("metre|metres|meter|meters", ("length", 1.0, 0.0)),
            ("kilometre|kilometres|kilometer|kilometers|kms", ("length", 1_000.0, 0.0)),
            ("inch|inches", ("length", 0.0254, 0.0)),
            ("foot|feet", ("length", 0.3048, 0.0)),
            ("yard|yards", ("length", 0.9144, 0.0)),
            ("mile|miles", ("length", 1_609.344, 0.0)),
            ("nautical mile|nautical miles", ("length", 1_852.0, 0.0)),
            ("square metre|square metres|square meter|square meters|sq m", ("area", 1.0, 0.0)),
            (
                "square kilometre|square kilometres|square kilometer|square kilometers|sq km",
                ("area", 1e6, 0.0),
            ),
            ("square foot|square feet|sq ft", ("area", 0.09290304, 0.0)),
            ("square mile|square miles|sq mi", ("area", 2_589_988.110336, 0.0)),
            ("acre|acres", ("area", 4_046.8564224, 0.0)),
            ("hectare|hectares", ("area", 1e4, 0.0)),
            ("cubic metre|cubic metres|cubic meter|cubic meters", ("volume", 1.0, 0.0)),
            ("litre|litres|liter|liters", ("volume", 0.001, 0.0)),
            ("gallon|gallons", ("volume", 0.003785411784, 0.0)),
            ("barrel|barrels", ("volume", 0.158987294928, 0.0)),
            ("gram|grams|gramme|grammes", ("mass", 0.001, 0.0)),
            ("kilogram|kilograms|kilo|kilos|kilogramme|kilogrammes", ("mass", 1.0, 0.0)),
            ("tonne|tonnes|metric ton|metric tons", ("mass", 1_000.0, 0.0)),
            ("ton|tons", ("mass", 907.18474, 0.0)),
            ("pound weight|lb|lbs", ("mass", 0.45359237, 0.0)),
            ("ounce|ounces", ("mass", 0.028349523125, 0.0)),
            (
                "kilometre an hour|kilometres an hour|kilometer an hour|kilometers an "
                "hour|kilometres per hour|"
                "kilometers per hour",
                ("speed", 1.0, 0.0),
            ),
            ("miles an hour|miles per hour|mile an hour", ("speed", 1.609344, 0.0)),
            ("knot|knots", ("speed", 1.852, 0.0)),
            (
                "degrees celsius|degree celsius|degrees centigrade|celsius|degrees c|c",
                ("temperature", 1.0, 0.0),
            ),
            ("degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f|f", ("temperature", 5 / 9, -32.0)),
            ("watt|watts", ("power", 1.0, 0.0)),
            ("kilowatt|kilowatts", ("power", 1e3, 0.0)),
            ("megawatt|megawatts", ("power", 1e6, 0.0)),
            ("gigawatt|gigawatts", ("power", 1e9, 0.0)),
        )
    ),
    currencies=Phrases(
        {
            "dollar": "USD",
            "dollars": "USD",
            "us dollars": "USD",
            "u.s. dollars": "USD",
            "american dollars": "USD",
            "australian dollars": "AUD",
            "canadian dollars": "CAD",
            "pound": "GBP",
            "pounds": "GBP",
            "pounds sterling": "GBP",
            "sterling": "GBP",
            "euro": "EUR",
            "euros": "EUR",
            "yen": "JPY",
            "yuan": "CNY",
            "renminbi": "CNY",
            "won": "KRW",
            "rouble": "RUB",
            "roubles": "RUB",
            "ruble": "RUB",
            "rubles": "RUB",
            "rupee": "rupee",
            "rupees": "rupee",
            "rupiah": "IDR",
            "ringgit": "MYR",
            "baht": "THB",
            "real": "BRL",
            "reais": "BRL",
            "rand": "ZAR",
            "shekel": "ILS",
            "shekels": "ILS",
            "lira": "lira",
            "liras": "lira",
            "hryvnia": "UAH",
            "hryvnias": "UAH",
            "zloty": "PLN",
            "zlotys": "PLN",
            "forint": "HUF",
            "forints": "HUF",
            "franc": "franc",
            "francs": "franc",
            "swiss francs": "CHF",
            "peso": "peso",
            "pesos": "peso",
            "dirham": "dirham",
            "dirhams": "dirham",
            "dinar": "dinar",
            "dinars": "dinar",
            "riyal": "riyal",
            "riyals": "riyal",
            "crown": "crown",
            "crowns": "crown",
            "krone": "krone",
            "kroner": "krone",
            "krona": "krona",
            "kronor": "krona",
            "taka": "BDT",
            "naira": "NGN",
            "shilling": "shilling",
            "shillings": "shilling",
        }
    ),
    cents=Phrases({"p": "GBP", "pence": "GBP", "penny": "GBP", "cent": "USD", "cents": "USD"}),
    synonyms=Phrases(
        _fold(
            soldier="soldiers troop troops serviceman servicemen servicewomen",
            person="people persons person individuals individual souls dead bodies body corpses "
            "corpse deaths death "
            "fatalities fatality injured wounded injuries missing survivors survivor casualties casualty",
            vessel="ship ships boat boats vessels craft",
            plant="factory factories plants",
            job="jobs posts positions roles redundancies layoffs",
            worker="workers employees employee staff staffers",
            home="houses house homes dwellings",
            car="cars automobiles automobile",
            truck="trucks lorry lorries",
            child="children child kids kid",
            police="policeman policemen",
            student="pupils pupil schoolchildren students",
            plane="planes aircraft airplane airplanes aeroplane aeroplanes",
            country="countries nations nation states",
            area="areas",
        )
    ),
    people=frozenset(
        words(
            "person soldier worker passenger patient student pupil child man woman boy girl villager "
            "resident civilian victim migrant refugee officer firefighter rescuer survivor fighter "
            "employee tourist visitor protester demonstrator prisoner hostage sailor fisherman police crew "
            "body dead injured wounded missing death casualty fatality injury other one family doctor "
            "nurse teacher driver member supporter fan believer specialist neighbour "
            "neighbor guard attendant investigator official "
            "dad mum mother father pensioner grandmother grandfather "
            "suspect thief robber gunman voter follower player lawmaker detainee captive trainee"
        )
    ),
    plurals=Phrases(
        {
            "men": "man",
            "women": "woman",
            "people": "person",
            "children": "child",
            "feet": "foot",
            "teeth": "tooth",
            "mice": "mouse",
            "lives": "life",
            "wives": "wife",
            "crew": "crew",
            "troops": "soldier",
            "police": "police",
            "personnel": "personnel",
            "firemen": "fireman",
            "firefighters": "firefighter",
            "fishermen": "fisherman",
            "aircraft": "plane",
            "staff": "worker",
            "dead": "person",
            "injured": "person",
            "wounded": "person",
            "missing": "person",
            "crises": "crisis",
            "buses": "bus",
            "viruses": "virus",
            "campuses": "campus",
            "gas": "gas",
            "lens": "lens",
            "headquarters": "headquarters",
            "series": "series",
            "species": "species",
            "villagers": "villager",
            "cattle": "cattle",
            "sheep": "sheep",
        }
    ),
    singular=singular,
    is_plural=is_plural,
    forms=frozenset(words("long wide high deep tall away")),
    adjectives_first=True,
    never_nouns=frozenset(
        words(
            "of in on at to for from by with and or but nor as than then that which who whom whose when "
            "while where after before since until till during under over between among across along "
            "against without within into onto off out up down about around through toward towards is are "
            "was were be been being am has have had having do does did will would shall should may might "
            "must can could not no it its he she they we you i his her their our my your this these those "
            "there here the a an if because so yet per via how what why said says say told added also only "
            "just now still even ever never already later ago more less fewer each every all both any some "
            "such remain remains remained found find killed died dead hurt injured wounded missing saved "
            "rescued alive went go goes gone going come comes came coming took take takes lie lies lay "
            "lived live left leave leaving began begin begins according including amid aboard away today "
            "yesterday tomorrow tonight overnight long wide high deep tall old put set made make makes "
            "lost worth plus minus times because strong stronger"
        )
    ),
    not_heads=frozenset(words("others other series news times")),
    cues=Phrases({word: cue for cue, words in _CUES.items() for word in words.split()}),
    pairs=Phrases(
        {
            "on board": "aboard",
            "not found": "missing",
            "not been found": "missing",
            "yet to be found": "missing",
            "still not found": "missing",
            "lose their jobs": "cut",
            "lost their jobs": "cut",
            "lose their work": "cut",
            "jobs will disappear": "cut",
            "found alive": "rescued",
            "of whom": "part",
            "of which": "part",
            "of them": "part",
            "of these": "part",
            "of that": "part",
            "of it": "part",
            "among them": "part",
            "per year": "per year",
            "a year": "per year",
            "per day": "per day",
            "a day": "per day",
            "a month": "per month",
            "per month": "per month",
            "per week": "per week",
            "a week": "per week",
            "an hour": "per hour",
            "per hour": "per hour",
            "each week": "per week",
            "every week": "per week",
            "each month": "per month",
            "every month": "per month",
            "each year": "per year",
            "every year": "per year",
            "every day": "per day",
            "each day": "per day",
            "end to": "total",
            "access roads": "total",
            "link roads": "total",
            "in total": "total",
            "in all": "total",
        }
    ),
    shrink=frozenset(
        words("down shrink shrinks reduce reduced reducing lower lowered cut cutting slash save saving")
    ),
    magnitude=frozenset({"magnitude", "richter", "magnitudes"}),
    quake=frozenset(words("quake earthquake tremor aftershock quakes earthquakes aftershocks shock")),
    aged=frozenset({"aged", "age"}),
    who_is=frozenset({"who is", "who was"}),
    old=frozenset({"old", "olds"}),
    aged_things=frozenset(
        words(
            "agreement ban bank bridge brewery building case castle cathedral church club college "
            "company conflict custom dam deal dispute embargo factory feud firm home hospital hotel "
            "house institution law lawsuit library mill monastery monument mosque murder murders "
            "mystery newspaper pact palace pier plane practice record rule school ship stadium "
            "station statue structure system temple theatre theater tower tradition treaty tree "
            "tunnel vessel war"
        )
    ),
    across=frozenset(["by", "x", "×"]),
    minus=frozenset({"minus", "-", "−"}),
)
