"""English: the commonest words, by which it is recognized, and the names of its months."""

from __future__ import annotations

import re

COMMONEST = (
    "the of and to in that is was for on with as by at from it said are has have were be been "
    "which will an this not but he she they his her their its we you who had would could after "
    "before about more than there when what or if also into over out up some other people a says "
    "new year first last two one all no i do"
)
MONTHS = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
    "september|sept|sep october|oct november|nov december|dec"
)
# British to American spelling, so that both meet: source of the endings is any style guide of either.
SPELLING: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|able$|ably$|hood)"), "or"),
    (re.compile(r"(?<=[bt])re(?=s?$|d$)"), "er"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[sdr]?$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=[a-z]{3}[aeo])ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"(?<=en)ce$"), "se"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
)
WEEKDAYS = (
    "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun"
)
