"""Made-up outlets: name, language of its newsroom, page structure, noise."""

# ruff: noqa: SIM905
from __future__ import annotations

import random
from dataclasses import dataclass

from tests.generator import names
from tests.generator.values import Style

FIRST = """Daily Evening Morning Northern Southern Coastal National Metro Valley Harbour Inland Eastern
Western Free Independent Central River Union Lakeside Highland""".split()
SECOND = """Herald Courier Tribune Gazette Times Post Mirror Observer Chronicle Dispatch Standard Echo
Register Bulletin Examiner Sentinel Record Monitor Messenger News""".split()
ONE_WORD = """Newsdesk Faktum Lantern Newswire Meridian Outlook Pressroom Globalist Frontpage Dateline
Infobeat Vantage""".split()
WIRES = ["Allied Press", "Central News Agency", "Northern Wire", "Interpress", "Continental News Service"]

BEFORE = """Share on Facebook
Share | Print | Save
Listen to this article · 4 min
Skip to content
Home > News > World
Subscribe now for full access
We use cookies to make this site better. Accept all | Settings
Follow us on social media
Advertisement
BREAKING NEWS ALERTS: sign up here
Menu   Search   Log in
Reading time: 3 minutes""".splitlines()
BETWEEN = """ADVERTISEMENT
Advertisement — continue reading below
Story continues below
Read also: {headline}
RELATED: {headline}
Sign up for our morning newsletter and never miss a story.
Photo: {person}
{person} / Agency
[Video: 1:42]
Sponsored: {product}""".splitlines()
AFTER = """© {year} {outlet}. All rights reserved.
Copyright {year} {outlet}. This material may not be published or redistributed.
Subscribe to our newsletter
More from {outlet}
Most read
{headline}
{headline2}
Read more: {headline}
You may also like: {headline2}
Comments (41)
Tags: news, world, {tag}
Filed under: {tag}
Support independent journalism for 4.99 a month.
Download our app to get notified first
Sponsored: {product}
Report a mistake in this article
Follow {outlet} on all channels
The editors can be reached at newsdesk@{slug}.example
Weather: cloudy with sunny spells, high of 17
Lottery numbers: 4 11 19 23 38 41
Share this article
Next article: {headline}
{nick}: finally somebody says it
{nick}: what a shame, thoughts with everyone
Terms of use | Privacy policy | Contact
ADVERTISEMENT
This story was updated to correct a spelling.
Our work is paid for by readers like you. Donate now.""".splitlines()
HEADLINES = """Ten soups for the first cold evening
Council argues over parking fees
Zoo welcomes twin otters
How to sleep better in summer
Old tram returns to the museum
Singer announces farewell tour
Why bees love balconies
Pumpkin of 300 kilos wins prize
House prices: what buyers should know
The best walks within an hour of town
Chess club looks for young players
Five mistakes when frying fish
Horoscope: what the week holds
Cyclist finds wallet and brings it back""".splitlines()
PRODUCTS = ["the mattress everybody talks about", "hearing aids at half price", "winter tyres from 39",
            "this pan never sticks", "cruises for early bookers"]  # fmt: skip
NICKS = ["marta77", "old_sailor", "Grumpy Tom", "luckyfinn", "K. from the hill", "nightowl"]


@dataclass(frozen=True)
class Outlet:
    name: str
    style: Style
    form: str  # txt, md or html
    noisy: float
    quotes: str
    slug: str


def outlet(rng: random.Random, taken: set[str]) -> Outlet:
    """An outlet whose name nobody in the story has."""
    while True:
        kind = rng.random()
        if kind < 0.6:
            name = f"{'The ' if rng.random() < 0.3 else ''}{rng.choice(FIRST)} {rng.choice(SECOND)}"
        elif kind < 0.85:
            name = f"{names.place(rng)} {rng.choice(SECOND)}"
        else:
            name = rng.choice(ONE_WORD)
        slug = "".join(c for c in name.lower().removeprefix("the ") if c.isalnum())
        if slug not in taken:
            taken.add(slug)
            break
    american = rng.random() < 0.4
    rounding, short = rng.choice((0.0, 0.1, 0.3, 0.6)), rng.random() < 0.3
    imperial, brackets = american and rng.random() < 0.5, rng.choice((0.0, 0.1, 0.3))
    style = Style(american, rounding, short, imperial, brackets)
    form = rng.choices(("txt", "md", "html"), (70, 15, 15))[0]
    return Outlet(name, style, form, rng.choice((0.2, 0.6, 1.0)), rng.choice(("“”", "“”", '""')), slug)


def noise(lines: list[str], count: int, of: Outlet, year: int, tag: str, rng: random.Random) -> list[str]:
    """Some lines that are not the story, in the order of the list."""
    picked = sorted(rng.sample(range(len(lines)), min(count, len(lines))))
    return [
        lines[i].format(
            outlet=of.name,
            year=year,
            slug=of.slug,
            tag=tag,
            headline=rng.choice(HEADLINES[:7]),
            headline2=rng.choice(HEADLINES[7:]),
            product=rng.choice(PRODUCTS),
            person=names.person(rng),
            nick=rng.choice(NICKS),
        )
        for i in picked
    ]
