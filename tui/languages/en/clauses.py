"""English words that tell which question a clause answers with its values, and of harm to people."""

from __future__ import annotations

import re

from tui.languages.clause_schema import (
    HarmWords,
    JourneyWords,
    QuestionWords,
    by_status,
    contraries,
    opposites,
    phrases,
)
from tui.languages.folding import words

_HELD = (
    "flew employed drew counted ran made produced sold held served numbered covered owned housed attracted"
)

QUESTIONS = QuestionWords(
    joints=frozenset(
        words(
            "who whose whom which that while whereas although though but because since if unless until where "
            "when as"
        )
    ),
    conjunctions=frozenset({"and", "or"}),
    verbs=frozenset(
        words(
            "beat became began bled blew bore bought brings broke brought burnt burst came carried "
            "carries carry caught chose clung comes cost costs cover covers crept cuts dealt did died "
            "dies drew drives drove drowned dug employ employs expect expects fed feel fell felt fled "
            "flew flung forgot fought froze gains gave gets gives goes grew grows had has have held hid "
            "hit hits hold holds hung hurt include includes keeps kept kills knelt knew laid leads leapt "
            "leave leaves led left lies lit loses lost made makes meant measures met needs overcame "
            "overran overturned owns paid pays plans put puts quit raises ran rang reach reaches remain "
            "remains rises rode rose runs sang sank saw seats seeks sells sent set sets shone shook shot "
            "shows shrank shut sits slept slid slung sold sought spends spent spoke sprang spun stands "
            "stole stood struck stuck swam swept swore swung takes taught thinks threw took tops tore "
            "understood want wants weighs went wept wins withdrew withheld woke won wrote"
        )
    ),
    whole=frozenset(words("whole entire total combined overall together altogether")),
    joining=frozenset(words("with alongside")),
    counting=frozenset(
        words(
            "counted counts count recorded records registered measured measures put puts found finds "
            "estimated lists "
            "listed detected tallied documented reckons gives gave has had"
        )
    ),
    modals=frozenset(
        words("can could may might must should will would shall is are was were be been did does do")
    ),
    statuses=by_status(
        demanded="asked for, pressed for, pushed for, asking for, asks for, asked, sought, seeks, seek, "
        "seeking, demanded, demands, "
        "demand, "
        "demanding, requested, requests, called for, calling for, calls for, wants, wanted, want, wanting, "
        "bid for, claimed damages of, sued for, suing for, proposed, proposes",
        forecast="expected, expects, expect, expecting, forecast, forecasts, forecasting, predicted, "
        "predicts, "
        "predict, projected, projects, anticipated, anticipates, hoped, hopes, hoping, targeted, targets, "
        "aims, aimed, budgeted, budget for, budget of, planned to, had planned, intended to, had intended, "
        "meant to, supposed to, estimates that by, likely to, on course to, on track to",
        threatened="threatened, threatens, threatening, threat of, faces up to, faces, facing, could face, "
        "face up to, punishable by, carries a sentence of, carry a sentence of",
        promised="promised, promises, pledged, pledges, vowed, vows",
        conditional="if, unless, provided that, in case",
        capacity="can carry, can hold, can seat, can accommodate, could carry, could hold, could seat, "
        "can take, could take, can house, can fit, capacity of, capacity for, capacity, room for, able to "
        "carry, "
        "able to hold, able to seat, designed for, designed to hold, designed to carry, built for, built to "
        "hold, "
        "built to carry, licensed for, licensed to carry, seating for, space for, beds for, holds up to, "
        "seats up to, maximum of, designed to, able to produce, can produce, could produce, can generate, "
        "can process, can handle, built to produce",
    ),
    after_statuses=by_status(
        forecast="expected, forecast, forecasted, predicted, projected, anticipated, hoped for, targeted",
        demanded="demanded, sought, requested, asked for, wanted",
        promised="promised, pledged",
        threatened="threatened",
        capacity="capacity",
    ),
    capacity=frozenset(words("holds seats accommodates fits houses sleeps")),
    room=frozenset(words("seat place bed berth")),
    before=phrases("down from, up from, compared with, compared to, rather than, instead of, first put at"),
    previous=phrases(
        "previously, previous, initially, initial, at first, originally, formerly, earlier, used to, had "
        "been, "
        "first said, first put, had stood at, once had, once stood at, "
        + ", ".join(f"once {verb}" for verb in _HELD.split())
    ),
    now=phrases("now, later, currently, revised to, raised to, lowered to, today"),
    before_event=frozenset({"before"}),
    after_event=frozenset({"after", "following"}),
    compared=phrases(
        "above, below, than, from, over, compared with, compared to, against, on the year, on the month, on "
        "the quarter, on year, versus, relative to, of"
    ),
    abstract=tuple(words("ment tion sion ing ness ity ance ence ship age ics ism dom out")),
    running=phrases(
        "so far, to date, up to now, until now, as of, provisional, preliminary, partial results, "
        "ballots counted, votes counted, ballots tallied, votes tallied, ballots processed, precincts, "
        "of the ballots, of ballots, polling stations reporting, early count, counting continues, "
        "results declared, seats declared, constituencies declared, results in, districts counted"
    ),
    recounted=phrases(
        "burned, burnt, scorched, charred, consumed, contained, containment, firefighter, firefighters, "
        "rescuers, rescue workers, troops, police officers, volunteers, helicopters, under evacuation, "
        "without power, without electricity, outages, cancelled, canceled, cases, infected, infections, "
        "aftershocks, in hospital, hospitalised, hospitalized, shelters, stranded, ill, sick, sickened, "
        "seats, votes, ballots"
    ),
    families=(
        frozenset(words("child adult baby infant teenager youth")),
        frozenset(words("woman man girl boy")),
        frozenset(words("soldier civilian fighter militant rebel police gunman")),
        frozenset(words("passenger crew pilot")),
        frozenset(words("student pupil teacher")),
        frozenset(words("house school hospital church bridge car bus")),
    ),
    opposed=opposites(
        "north northern south southern east eastern west western",
        "first second third fourth fifth sixth last",
        "upper lower middle",
        "inner outer",
        "men women male female boys girls",
        "morning afternoon evening",
        "spring summer autumn winter",
        "old new",
        "public private",
        "state federal local",
        "domestic foreign international",
        "exports imports export import",
        "republicans democrats independents conservatives liberals socialists greens labour",
        "red blue green yellow white black",
        "senate house",
        "primary secondary",
        "urban rural",
    ),
    undoing=frozenset(
        words(
            "refuse refused refuses fail failed fails decline declined declines escape escaped escapes avoid "
            "avoided avoids avert averted prevent prevented cancel cancelled canceled call_off called_off "
            "scrap scrapped abandon abandoned thwart thwarted"
        )
    ),
    prepositions=frozenset(words("on by over under behind after during against through upon with because")),
    contraries=contraries(
        "arrest arrested detain detained jail jailed imprisoned | release released free freed",
        "support backs backed backing endorse favour favor approve | oppose reject veto",
        "accept agree | reject refuse decline",
        "damage | destroy collapse flatten razed levelled leveled wrecked fell fallen crumble",
        "survive survivor alive unhurt unharmed unscathed | die dead death kill killed perish",
        "stable | critical serious grave",
        "rise rose risen increase climb grow grew grown | "
        "fall fell fallen drop decline decrease shrink shrank sink sank plunge",
        "raise increase hike | cut lower reduce slash",
        "open opened reopen | close shut",
        "begin began begun start resume | end ended finish halt suspend",
        "guilty convict | innocent acquit cleared",
        "accident accidental | deliberate intentional arson",
        "lift ease | impose tighten",
        "quit resign | expel expelled oust ousted sacked fired dismissed",
        "north northern | south southern | east eastern | west western",
        "permanent | temporary",
        "improve better | worsen deteriorate worse",
        "ease weaken calm subside | intensify strengthen worsen pick_up",
        "win won victory | lose lost defeat | draw drew tie tied",
        "succeed success successful | fail failure unsuccessful",
        "shot shoot shooting | stab stabbing stabbed | strangle | poison | drown | beaten",
    ),
)

JOURNEYS = JourneyWords(
    words=frozenset(
        words(
            "flight plane jet aircraft train bus coach ship ferry boat vessel convoy truck lorry van car "
            "helicopter "
            "tanker freighter barge tram yacht liner airliner cargo shipment passengers fly flew flown "
            "flying sail "
            "sailed sailing travel travelled traveled travelling traveling depart departed departing left "
            "heading headed bound journey trip voyage route march marched migrants moved"
        )
    ),
    away=phrases("from, out of, after leaving, after departing, leaving, departing"),
    toward=phrases(
        "to, for, towards, toward, into, bound for, heading for, headed for, heading to, headed to, en route "
        "to, "
        "on its way to, on the way to"
    ),
)


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
