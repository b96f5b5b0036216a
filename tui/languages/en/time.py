"""English calendar and clock words."""

from __future__ import annotations

from tui.languages.en.basics import MONTHS
from tui.languages.folding import Phrases, first_forms, words
from tui.languages.schema import TimeWords

_EUROPE_WEST = ("london time", "uk time", "british time", "dublin time", "lisbon time")
_EUROPE_CENTRAL = tuple(
    f"{city} time"
    for city in words(
        "paris berlin rome madrid brussels vienna amsterdam warsaw stockholm oslo copenhagen prague "
        "budapest zurich german french italian spanish polish dutch"
    )
)
_EUROPE_EAST = ("athens time", "kyiv time", "helsinki time", "bucharest time", "sofia time", "greek time")
_EASTERN = -300  # minutes
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = first_forms(MONTHS)

TIME = TimeWords(
    weekdays=Phrases(
        {day: n for n, day in enumerate(_DAYS)}
        | {
            "mon": 0,
            "tue": 1,
            "tues": 1,
            "wed": 2,
            "thu": 3,
            "thur": 3,
            "thurs": 3,
            "fri": 4,
            "sat": 5,
            "sun": 6,
        }
    ),
    months=Phrases(
        {month: n for n, month in enumerate(_MONTHS, 1)}
        | {month[:3]: n for n, month in enumerate(_MONTHS, 1)}
        | {"sept": 9}
    ),
    short_months=frozenset([*(month[:3] for month in _MONTHS if month != "may"), "sept"]),
    doubtful=frozenset({"may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan"}),
    seasons=Phrases(
        {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
    ),
    doubtful_seasons=frozenset({"fall", "spring"}),
    units=Phrases(
        {
            "second": "second",
            "seconds": "second",
            "minute": "minute",
            "minutes": "minute",
            "min": "minute",
            "mins": "minute",
            "hour": "hour",
            "hours": "hour",
            "hr": "hour",
            "hrs": "hour",
            "day": "day",
            "days": "day",
            "night": "day",
            "nights": "day",
            "week": "week",
            "weeks": "week",
            "fortnight": "fortnight",
            "fortnights": "fortnight",
            "weekend": "weekend",
            "month": "month",
            "months": "month",
            "quarter": "quarter",
            "quarters": "quarter",
            "year": "year",
            "years": "year",
            "yr": "year",
            "yrs": "year",
            "decade": "decade",
            "decades": "decade",
            "century": "century",
            "centuries": "century",
        }
    ),
    steps=Phrases(
        {
            "last": -1,
            "past": -1,
            "previous": -1,
            "this": 0,
            "current": 0,
            "next": 1,
            "coming": 1,
            "following": 1,
        }
    ),
    holidays=Phrases(
        {
            "christmas": (12, 25),
            "new year's day": (1, 1),
            "new year's eve": (12, 31),
            "halloween": (10, 31),
        }
    ),
    movable_holidays=Phrases(
        {
            "shrove tuesday": ("easter", -47),
            "ash wednesday": ("easter", -46),
            "palm sunday": ("easter", -7),
            "maundy thursday": ("easter", -3),
            "holy thursday": ("easter", -3),
            "good friday": ("easter", -2),
            "holy saturday": ("easter", -1),
            "easter saturday": ("easter", -1),
            "easter sunday": ("easter", 0),
            "easter day": ("easter", 0),
            "easter monday": ("easter", 1),
            "ascension day": ("easter", 39),
            "whit sunday": ("easter", 49),
            "whit monday": ("easter", 50),
            "pentecost": ("easter", 49),
            "pentecost sunday": ("easter", 49),
            "pentecost monday": ("easter", 50),
            "trinity sunday": ("easter", 56),
            "corpus christi": ("easter", 60),
            "mardi gras": ("easter", -47),
            "fat tuesday": ("easter", -47),
            "small business saturday": ("thanksgiving", 2),
            "remembrance sunday": ("", 0),
            "advent sunday": ("", 0),
            "thanksgiving": ("thanksgiving", 0),
            "thanksgiving day": ("thanksgiving", 0),
            "black friday": ("thanksgiving", 1),
            "cyber monday": ("thanksgiving", 4),
            "super tuesday": ("", 0),
            "bloody sunday": ("", 0),
            "black monday": ("", 0),
            "black tuesday": ("", 0),
            "black wednesday": ("", 0),
            "black thursday": ("", 0),
            "black saturday": ("", 0),
            "black sunday": ("", 0),
            "super sunday": ("", 0),
            "super saturday": ("", 0),
            "giving tuesday": ("", 0),
            "mad friday": ("", 0),
            "super thursday": ("", 0),
            "sheffield wednesday": ("", 0),
        }
    ),
    zones=Phrases(
        {
            "gmt": 0,
            "utc": 0,
            "z": 0,
            "wet": 0,
            "bst": 60,
            "cet": 60,
            "wat": 60,
            "west": 60,
            "cest": 120,
            "eet": 120,
        }
        | {
            "eet": 120,
            "sast": 120,
            "cat": 120,
            "eest": 180,
            "msk": 180,
            "eat": 180,
            "pkt": 300,
            "ict": 420,
            "wib": 420,
        }
        | {"sgt": 480, "hkt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720}
        | {"nzdt": 780, "brt": -180, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360}
        | {"mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600}
        | {"et": _EASTERN, "ct": _EASTERN - 60, "mt": _EASTERN - 120, "pt": _EASTERN - 180}
        | {"eastern time": _EASTERN, "central time": _EASTERN - 60, "mountain time": _EASTERN - 120}
        | {"pacific time": _EASTERN - 180, "eastern": _EASTERN, "pacific": _EASTERN - 180}
        | {"universal time": 0, "greenwich mean time": 0, "british summer time": 60}
        | {"central european time": 60, "central european summer time": 120, "moscow time": 180}
        | {"eastern daylight time": -240, "eastern standard time": -300, "central daylight time": -300}
        | {"central standard time": -360, "mountain daylight time": -360, "mountain standard time": -420}
        | {"pacific daylight time": -420, "pacific standard time": -480}
        | {"new york time": _EASTERN, "washington time": _EASTERN, "los angeles time": _EASTERN - 180}
        | dict.fromkeys(_EUROPE_WEST, 0)
        | dict.fromkeys(_EUROPE_CENTRAL, 60)
        | dict.fromkeys(_EUROPE_EAST, 120)
        | {"istanbul time": 180, "nairobi time": 180, "riyadh time": 180, "dubai time": 240}
        | {"india time": 330, "indian standard time": 330, "delhi time": 330, "jakarta time": 420}
        | {"bangkok time": 420, "beijing time": 480, "hong kong time": 480, "singapore time": 480}
        | {"manila time": 480, "tokyo time": 540, "seoul time": 540, "japan standard time": 540}
    ),
    european_zones=frozenset((*_EUROPE_WEST, *_EUROPE_CENTRAL, *_EUROPE_EAST)),
    summer_zones=frozenset(
        (
            "et",
            "ct",
            "mt",
            "pt",
            "eastern",
            "pacific",
            "eastern time",
            "central time",
            "mountain time",
            "pacific time",
            "new york time",
            "washington time",
            "los angeles time",
        )
    ),
    days=Phrases(
        {
            "today": 0,
            "tonight": 0,
            "this morning": 0,
            "this afternoon": 0,
            "this evening": 0,
            "last night": -1,
            "yesterday": -1,
            "tomorrow": 1,
            "overnight": 0,
            "the day before yesterday": -2,
            "the day after tomorrow": 2,
        }
    ),
    overnight=frozenset({"overnight"}),
    parts=Phrases(
        {
            "early": "early",
            "earlier": "earlier",
            "later": "later",
            "mid": "mid",
            "middle": "mid",
            "late": "late",
            "start": "start",
            "beginning": "start",
            "end": "end",
            "close": "end",
            "turn": "start",
        }
    ),
    day_parts=Phrases(
        {
            "morning": (300, 720),
            "afternoon": (720, 1080),
            "evening": (1020, 1440),
            "night": (1080, 1800),
            "dawn": (240, 480),
            "dusk": (1020, 1320),
            "midnight": (1440, 1440),
            "noon": (720, 720),
            "midday": (720, 720),
            "lunchtime": (690, 840),
        }
    ),
    of_day=frozenset({"in"}),
    clock_words=Phrases({"noon": 720, "midday": 720, "midnight": 0}),
    near_clock=Phrases(
        dict.fromkeys(("shortly before", "shortly after", "just before", "just after", "soon after"))
    ),
    am=frozenset({"am", "a.m.", "a.m"}),
    pm=frozenset({"pm", "p.m.", "p.m"}),
    oclock=frozenset({"o'clock", "oclock"}),
    past_hour=frozenset({"past"}),
    to_hour=frozenset({"to"}),
    quarter=frozenset({"quarter"}),
    ago=frozenset({"ago"}),
    later=frozenset({"later", "earlier", "before", "after", "since"}),
    spans=frozenset(words("for in within after lasting lasted take takes took")),
    ahead=frozenset({"in", "within"}),
    takes=frozenset(words("take takes taking took need needs given gives give last require requires")),
    completion=frozenset(
        words(
            "complete completed completion finish finished build built ready construct constructed "
            "construction open opened done deliver delivered implement implemented repair repaired rebuild "
            "rebuilt building completing finishing opens opening reopen reopens reopened reopening usable"
        )
    ),
    as_of=frozenset({"as of"}),
    roles=Phrases(
        {
            "by": "by",
            "as of": "by",
            "before": "by",
            "no later than": "by",
            "ahead of": "by",
            "until": "until",
            "till": "until",
            "til": "until",
            "through": "until",
            "since": "since",
            "after": "since",
            "from": "since",
            "in": "at",
            "on": "at",
            "at": "at",
            "during": "at",
        }
    ),
    not_before=frozenset({"before"}),
    appointing=frozenset({"for"}),
    span_from=frozenset({"from", "between"}),
    span_to=frozenset({"to", "until", "till", "through", "-", "–", "and"}),
    articles=frozenset({"the"}),
    of=frozenset({"of", "in"}),
    before_year=frozenset(
        words(
            "in since by until till from to through of early late mid during before after around about "
            "year spring summer autumn winter fall and between circa ends ended than"
        )
    ),
    periods=Phrases(
        {
            "first half": ("half", 1),
            "second half": ("half", 2),
            "first quarter": ("quarter", 1),
            "second quarter": ("quarter", 2),
            "third quarter": ("quarter", 3),
            "fourth quarter": ("quarter", 4),
            "final quarter": ("quarter", 4),
        }
    ),
    of_games=frozenset(
        words(
            "game halftime overtime touchdown touchdowns yard yards quarterback punt kicker kicked "
            "interception fumble baskets rebound rebounds pointer pointers dunk tackle coach scored "
            "scoreless tied stoppage"
        )
    ),
    be=frozenset({"is", "are", "be"}),
    infinitive=frozenset({"to"}),
    holding=frozenset(words("is are be stay stays remain remains")),
    future=frozenset(
        words(
            "will shall would going expected due planned plans plan set scheduled slated intends aims aim "
            "next projected hopes want wants wanted promised ought must should"
        )
    ),
    past=frozenset(
        words(
            "was were had did said told began met held went came took made gave saw rose fell sank lost "
            "found hit struck broke brought left got became ran sent spoke won wrote has have"
        )
    ),
    past_endings=("ed",),
)
