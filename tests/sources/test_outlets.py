"""Which outlet an article names itself as coming from, in the forms that pages have."""

from __future__ import annotations

import pytest

from tests.sources.mill import STORY
from tui.sources import read_bytes
from tui.sources.metadata.known import known_outlet, outlet_of_host


@pytest.mark.parametrize(
    ("head", "opening", "foot", "outlet"),
    [
        ("THE DAILY HORN\n10 April 2026\n\nMill burns down", "", "", "The Daily Horn"),
        ("EL HERALDO DE LUND\n10 April 2026\n\nMill burns down", "", "", "El Heraldo de Lund"),
        ("Mill burns down\n\nBy LEA SKENE | Associated Press", "ABERWEN (AP) — ", "", None),
        ("Mill burns down\n\nLea Skene, Associated Press", "", "", None),
        (
            "The Lund Standard\n10 April 2026\n\nMill burns down\n\nBy CPA staff",
            "ABERWEN (CPA) — ",
            "",
            "The Lund Standard",
        ),
        (
            "Mill burns down\n\nExpress Web Desk | Updated on: 13 Jun 2025, 12:40 am",
            "",
            "Follow The Aberwen Express channel on WhatsApp",
            "The Aberwen Express",
        ),
        ("Mill burns down", "", "Read the original article on Harbour Insider", "Harbour Insider"),
        (
            "Mill burns down",
            "",
            "Lea covers fires for Harbour Insider. Follow Lea on Twitter",
            "Harbour Insider",
        ),
        ("Mill burns down", "", "Harbour Insider's Ida Lund contributed to this report.", "Harbour Insider"),
        ("Mill burns down", "", "Comments (0)\nAdd Comment", None),
        (
            "Mill burns down",
            "",
            "Disclaimer: Harbour Upturn is not liable for decisions based on this article.",
            "Harbour Upturn",
        ),
        (
            "PRESS RELEASE\nAberwen Mill Trust, 10 April 2026\n\nMill burns down",
            "",
            "",
            "Aberwen Mill Trust",
        ),
        (
            "Lund Workers' Union\nPress statement – for immediate release\n\nMill burns down",
            "",
            "",
            "Lund Workers' Union",
        ),
    ],
)
def test_outlet(head: str, opening: str, foot: str, outlet: str | None) -> None:
    text = STORY.format(head=head, opening=opening, foot=foot)
    assert read_bytes("x.txt", text.encode(), "a1", "text").outlet == outlet


def outlet(head: str = "Mill burns down", foot: str = "", opening: str = "") -> str | None:
    text = STORY.format(head=head, opening=opening, foot=foot)
    return read_bytes("x.txt", text.encode(), "a1", "text").outlet


FEET = [
    ("© 2026 Ravna Post Media Ltd", "Ravna Post"),
    ("Ravna Noticias © 2026", "Ravna Noticias"),
    ("Ravna News 2026", "Ravna News"),
    ("Donate to Mountain Lion Messenger", "Mountain Lion Messenger"),
    ("Ravna's newsletter: sign up", "Ravna"),
    ("Escuchá Ravna 92 en vivo", "Ravna 92"),
    ("Browse all stories on RavnaBuzz", "RavnaBuzz"),
    ("Got a tip? Send it to The Daily Ravna here.", "The Daily Ravna"),
    ("Suscríbete a Ravna y recibe las notas en tu correo", "Ravna"),
    ("Siga las noticias de RAVNA en Google Discover y manténgase informado", "RAVNA"),
    ("You can now listen to Ravna News articles!", "Ravna News"),
    ("Suscríbete a nuestra newsletter de El Faro Compartir", "El Faro"),
    ("Follow Ravna 24 on Facebook, Twitter and Instagram.", "Ravna 24"),
    ("Like Ravna Today on Facebook", "Ravna Today"),
    ("Download the Ravna Today app", "Ravna Today"),
    ("Sign up for the Ravna Dispatch newsletter", "Ravna Dispatch"),
    ("Sign up to The Quayside's newsletters.", "The Quayside"),
    ("Join Quaynote's WhatsApp channel", "Quaynote"),
    ("Subscribe to Quaynote from 1 euro a week", "Quaynote"),
    ("We are Ravna Report. Like us on Facebook.", "Ravna Report"),
    ("You are reading Quaynote, the weekly about ports.", "Quaynote"),
    ("Thank you for reading Quaynote.", "Quaynote"),
    ("Thanks for reading The Ravna Leader!", "The Ravna Leader"),
    ("About Quaynote | Contact | Privacy policy", "Quaynote"),
    ("Home | About Quaynote | Advertise with Quaynote | Terms", "Quaynote"),
    ("Contact the Ravna Times newsroom: news@ravnatimes.example", "Ravna Times"),
    ("Get all the latest updates on world news at Ravna News", "Ravna News"),
    ("Síguenos en Facebook: El Faro de Lund", "El Faro de Lund"),
    ("Suscríbete a El Faro de Lund", "El Faro de Lund"),
    ("Quaynote has approached the owner for comment.", "Quaynote"),
    ("Stay with Quaynote for updates.", "Quaynote"),
    ("Quaynote. All rights reserved.", "Quaynote"),
    ("All rights reserved by Quaynote", "Quaynote"),
    ("Quaynote WhatsApp channel", "Quaynote"),
    ("Help Quaynote grow", "Quaynote"),
    ("Quaynote relies on donations.", "Quaynote"),
    ("Editor, Quaynote", "Quaynote"),
    ("Sign in to Quaynote", "Quaynote"),
    ("Your Quaynote account", "Quaynote"),
    ("Become a Quaynote member", "Quaynote"),
    ("Comments on Quaynote are moderated.", "Quaynote"),
    ("The opinions do not necessarily reflect the views of Quaynote.", "Quaynote"),
    ("Follow The Ravna Post on WhatsApp", "The Ravna Post"),
    ("Subscribe to Ravna Herald Premium", "Ravna Herald"),
    ("Hazte socio de Quaynote", "Quaynote"),
    ("Quaynote te informa", "Quaynote"),
    ("— BBC News", "BBC News"),
    ("– The Ravna Herald", "The Ravna Herald"),
    ("(BBC News)", "BBC News"),
    ("The Ravna Herald\nAdd a comment", "The Ravna Herald"),
    ("– Ravna.com", "Ravna.com"),
    ("Copyright © Newsrav", "Newsrav"),
    ("2024 Ravna Herald International", "Ravna Herald International"),
    ("Todos los derechos reservados. © El Faro 2026", "El Faro"),
    ("© 2025 The Guardian", "The Guardian"),
    ("Support the Guardian", "The Guardian"),
    ("Our only hope is you. Support Meduza before it is too late.", "Meduza"),
    ("Reporting by Ida Berg for The Ravna Herald", "The Ravna Herald"),
    ("This article was written by Ida Berg for Quaynote.", "Quaynote"),
    ("Ida Berg reports for Quaynote.", "Quaynote"),
    ("You're reading a free article from Quaynote.", "Quaynote"),
    ("Get the best of The Ravna Herald in your inbox", "The Ravna Herald"),
    ("Sign up: The Lund Tribune business letter, weekdays at 7", "The Lund Tribune"),
    ("Escucha Radio Ravna 93.7 FM", "Radio Ravna"),
    ("Radio Ravna FM, siempre contigo. Escúchanos en vivo", "Radio Ravna FM"),
]


@pytest.mark.parametrize(("foot", "name"), FEET)
def test_what_a_page_says_of_itself_below_the_story(foot: str, name: str) -> None:
    assert outlet(foot=foot) == name


HEADS = [
    ("Mill burns down\n\nLund City | Ravna News Desk\nFri, 10 April 2026", "Ravna"),
    ("Mill burns down\n\nRavna News Desk IANS, 10 Apr, 2026 12:11 PM", "Ravna"),
    ("Mill burns down\n\nEdited By RAVN Web Desk\nPublished: 10 April 2026", "RAVN"),
    ("Mill burns down\n\nBy Lund Today Sports Desk\n10 April 2026", "Lund Today"),
    ("Mill burns down\n\nBy Ida Berg, Ravna Times business reporter", "Ravna Times"),
    ("Mill burns down\n\nBy Al Ravna Staff and News Agencies", "Al Ravna"),
    ("Ravna Herald > News > Courts\n\nMill burns down\n\nBy Ida Berg", "Ravna Herald"),
    ("Mill burns down\n\nBy Ida Berg, Chief Correspondent Ravna Times", "Ravna Times"),
    ("Mill burns down\n\nIda Berg in Aberwen for The Morning Tide", "The Morning Tide"),
    ("Mill burns down\n\nBy Ida Berg, for Quaynote", "Quaynote"),
    ("Mill burns down\n\nby The Lund Parvenu", "The Lund Parvenu"),
    ("Mill burns down\n\nSpecial to The Ravna Times", "The Ravna Times"),
    ("Mill burns down\n\nIllustration by Ida Lind / The Fathom", "The Fathom"),
    ("Mill burns down\n\nFaktor | 2026-04-10 10:17", "Faktor"),
    ("Faktor | February 27, 2026, 6:45 a.m.\n\nMill burns down", "Faktor"),
    ("Evening Tide\n10 April 2026\n\nMill burns down\n\nTide staff with Coast Wire", "Evening Tide"),
    ("LUND POST | WORLD | 10 April 2026\n\nMill burns down\n\nWestline\n\n© Westline 2026", "Lund Post"),
    ("THE RAVNA LEADER | Late edition | 10 April 2026\n\nMill burns down", "The Ravna Leader"),
    ("HATHER ECHO\nTuesday, June 9, 2026          90p\n\nGUTTED!\n\nEXCLUSIVE by Kev Lund", "Hather Echo"),
    ("NOT FOR RELEASE IN ANY JURISDICTION\n\nAberwen Milling plc\n\nMill burns down", "Aberwen Milling plc"),
    ("Mill burns down\n\nCanal Norte / Agencia Central\n\n10/04/2026", "Canal Norte"),
    ("Mill burns down | The Ravna Leader\n\nBy Ida Berg", "The Ravna Leader"),
    ("Mill burns down\n\nAberwen Town Council\n\nNews release, Friday 10 April 2026", "Aberwen Town Council"),
    ("Mill burns down\n\nBy Washington Post staff", "The Washington Post"),
    ("THE BLAZON\n\nMill burns down", "The Blazon"),
    ("NPR\n\nMill burns down", "NPR"),
    ("Al Jazeera\n\nMill burns down", "Al Jazeera"),
    ("DER SPIEGEL\n\nMill burns down", "Der Spiegel"),
    ("Ravna.com » News » North Africa\n\nMill burns down", "Ravna.com"),
    ("KRVN FM News 101\n\nMill burns down", "KRVN FM News 101"),
    ("RAVNA Media Group\n\nMill burns down", "RAVNA Media Group"),
    ("Mill burns down\n\nBy Ida Berg, CNN", "CNN"),
    ("Mill burns down\n\nIda Berg\nBBC News, Aberwen", "BBC News"),
    ("Mill burns down\n\nStaff, The Times", "The Times"),
    ("Mill burns down\n\nBy Al Jazeera Staff and News Agencies", "Al Jazeera"),
    ("Mill burns down\n\nBy Ida Berg of the Ravna Herald", "Ravna Herald"),
    ("Mill burns down\n\nIda Berg, Ravna Herald\n10 April 2026", "Ravna Herald"),
    ("Mill burns down\n\nBy Ida Berg / Ravna.com", "Ravna.com"),
    ("Mill burns down\n\nPor laSexta.com / Agencias", "laSexta"),
    ("Mill burns down\n\nPublisher: Quaynote", "Quaynote"),
    ("Outlet: Quaynote\nDate: 10 April 2026\n\nMill burns down", "Quaynote"),
    ("https://www.bbc.co.uk/news/mill\n\nMill burns down", "BBC News"),
    ("URL: https://edition.cnn.com/2026/04/10/mill\n\nMill burns down", "CNN"),
]


@pytest.mark.parametrize(("head", "name"), HEADS)
def test_what_stands_in_the_head_of_a_page(head: str, name: str) -> None:
    assert outlet(head) == name


NO_OUTLET = [
    ("Mill burns down\n\nAberwen, 10 April 2026", ""),
    ("Mill burns down\n\nSouth Coast | 10 April 2026", ""),
    ("Mill burns down\n\nBy Ida Berg", "October 2026\nSeptember 2026\nAugust 2026\nJuly 2026"),
    ("Mill burns down\n\nBy Ida Berg", "Notes 2026-04-10"),
    ("Mill burns down\n\nMenu\nRubriken\nSuche", "Rubriken\nSuche"),
    ("Mill burns down\n\nBy Ida Berg", "Lundomo\nPrivacy of our statistics: https://lundomo.example/privacy"),
    ("Mill burns down\n\nPhoto: Ravna Fire Service", ""),
    ("Mill burns down\n\nWorld | 10 April 2026", ""),
    ("Mill burns down\n\nAberwen | 10 April 2026", ""),
    ("Mill burns down\n\nBusiness | Companies | 10 April 2026", ""),
    ("Mill burns down\n\nStaff Reporter | 10 April 2026", ""),
    ("Mill burns down\n\nWed., April 10, 2026 | Associated Press", ""),
    ("Mill burns down\n\nApril 10, 2026 | 0 Comments", ""),
    ("Mill burns down\n\nSorry, this video has expired", ""),
    ("Mill burns down\n\nIda Berg | 10 April 2026", ""),
    ("Mill burns down\n\nBy Ida Berg, Brussels", ""),
    ("Exclusive\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Live TV\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Today's Paper\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Sunday Review\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Crime Watch\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Business Today\n\nMill burns down\n\nBy Ida Berg", ""),
    ("News Live\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Sports Radio\n\nMill burns down\n\nBy Ida Berg", ""),
    ("The Weekly\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Good Morning Aberwen\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Reporter's Notebook\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Star Interview\n\nMill burns down\n\nBy Ida Berg", ""),
    ("E-Paper\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Coronavirus Watch\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Staff Reports\n\nMill burns down", ""),
    ("Portada / La Provincia / Sucesos\n\nMill burns down", ""),
    ("The Big Read\n\nMill burns down\n\nBy Ida Berg", ""),
    ("The Interview\n\nMill burns down\n\nBy Ida Berg", ""),
    ("https://ravnaherald.example/mill\n\nMill burns down", ""),
    ("Mill burns down\n\nBy Ida Berg", "Next Post"),
    ("Mill burns down\n\nBy Ida Berg", "(c) 2026, The Washington Post"),
    ("Mill burns down\n\nBy Ida Berg", "©2026 The Ravna Post. Distributed by Lund Content Agency, LLC."),
    ("Mill burns down\n\nBy Ida Berg", "Copyright 2026 NPR. To see more, visit NPR."),
    ("Mill burns down\n\nBy Ida Berg", "Post Your Comments"),
    ("Mill burns down\n\nBy Ida Berg", "Tags: Earthquake World News"),
    ("Mill burns down\n\nBy Ida Berg", "The Conversation"),
    ("Mill burns down\n\nBy Ida Berg", "Source: BBC"),
    ("Mill burns down\n\nBy Ida Berg", "© The Canadian Press"),
    ("Mill burns down\n\nTiempo de lectura: 3 min", ""),
    ("Mill burns down\n\nBy Ida Berg", "Copyright 2026 Norvik Media Inc. All rights reserved."),
    ("Mill burns down\n\nBy Ida Berg", "© 2026 Norvik Interactive Inc."),
    ("Mill burns down\n\nBy Ida Berg", "© Mapbox © OpenStreetMap"),
    ("Mill burns down\n\nBy Ida Berg", "© Imago/Ida Berg"),
    ("Mill burns down\n\nBy Ida Berg", "Subscribe to The Deep Dive podcast"),
    ("Mill burns down\n\nBy Ida Berg", "Norvik Bank is part of Norvik Holding."),
    ("Mill burns down\n\nBy Ida Berg", "Follow Lund Police on Facebook"),
    ("Mill burns down\n\nBy Ida Berg", "Follow Aberwen Fire Service on Twitter"),
    ("Mill burns down\n\nBy Ida Berg", "Contact the Lund Sheriff's Office newsroom"),
    ("Mill burns down\n\nBy Ida Berg", "Ida Berg is an award-winning reporter based in Lund."),
    ("Respiratory Diseases\n\nMill burns down\n\nBy Ida Berg", ""),
    ("Mill burns down\n\nDate: 15:42 EEST, 10 April 2026", ""),
    ("Mill burns down\n\nIda B. / AP / Scanpix / LETA", ""),
    ("Mill burns down\n\nBy Ida Berg, CNNWire", ""),
    ("Mill burns down, owner says - Ravna News\n\nBy Ida Berg", ""),
    ("Mill burns down\n\nBy Ida Berg", "Follow Ida Berg on Twitter."),
    ("Mill burns down", "Follow us on Facebook."),
    ("Mill burns down", "Sign up for Lund Alerts"),
    ("Mill burns down", "Subscribe to Lund Breaking News Alerts and keep your inbox happy."),
    ("Mill burns down", "Try the Ledger for four weeks"),
    ("Mill burns down", "© 1996 - 2026 Lund Productions LLC"),
    ("Mill burns down", "This article first appeared in The Ravna Leader."),
    ("Mill burns down", '"We are glad," she told The Ravna Leader.'),
    ("Mill burns down", "The fire was first reported by The Ravna Leader."),
    ("Mill burns down", "The Lund Company has seen its shares fall by half."),
]


@pytest.mark.parametrize(("head", "foot"), NO_OUTLET)
def test_who_is_only_named_is_not_the_outlet(head: str, foot: str) -> None:
    assert outlet(head, foot) is None


def test_an_agency_is_the_outlet_of_its_own_page_only() -> None:
    principles = "Our Standards: The Thomson Reuters Trust Principles."
    assert outlet("Mill burns down\n\nBy Reuters staff", principles) == "Reuters"
    assert outlet("Mill burns down\n\nBy Reuters staff") is None
    stamp = "Mill burns down\n\nBy IDA BERG\n\nUpdated 9:26 PM EDT, April 10, 2026"
    assert outlet(stamp, opening="ABERWEN (AP) — ") == "AP"
    assert outlet("Mill burns down\n\nBy IDA BERG\n\nApril 10, 2026", opening="ABERWEN (AP) — ") is None
    wire = "Mill burns down\n\nBy Coast Wire | 10 April 2026"
    assert outlet(wire, "Coast Wire clients may use this text until 20:00.") == "Coast Wire"
    assert outlet(wire, "Follow Ravna Today on Facebook", "ABERWEN (Coast Wire) — ") == "Ravna Today"


def test_a_name_before_the_dash_is_an_agency_unless_it_is_that_of_a_paper() -> None:
    head = "Mill burns down\n\nBy Ida Berg, {}\n\n10 April 2026"
    assert outlet(head.format("Central Echo"), opening="ABERWEN (Central Echo) — ") == "Central Echo"
    assert outlet(head.format("World Press"), opening="ABERWEN (World Press) — ") is None


def test_the_outlet_behind_a_bar_is_no_part_of_the_title() -> None:
    text = STORY.format(head="Mill burns down | The Ravna Leader\n\nBy Ida Berg", opening="", foot="")
    assert read_bytes("x.txt", text.encode(), "a1", "text").title == "Mill burns down"


def test_a_party_of_the_story_is_no_outlet() -> None:
    told = "\n\n".join(f"Northline said on {day} that its ferry would stay in port." for day in DAYS)
    page = f"Ferry stays in port\n\n{told}\n\nFollow Northline on Facebook\n"
    assert read_bytes("x.txt", page.encode(), "a1", "text").outlet is None


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday")


LINKED = """<html><head><title>Mill burns down</title>{head}</head><body>
<header><a href="/">{link}</a></header>
<main><article><h1>Mill burns down</h1>
<p>The old mill at Aberwen burned down on Sunday night, and nobody was hurt.</p>
<p>The owner, Ida Lund, said that the roof had been renewed only last year, for two million crowns.</p>
</article></main>
<footer><p>{foot}</p></footer></body></html>"""


@pytest.mark.parametrize(
    ("address", "link", "foot", "name"),
    [
        ("https://www.ravnatimes.example/mill", "Ravna Times", "", "Ravna Times"),
        ("https://www.ravnatimes.example/mill", "Startseite", "", None),
        ("https://www.ravnatimes.example/mill", "Rubriken", "© 2026 Ravna Times", "Ravna Times"),
        ("https://www.ravnatimes.example/mill", "Rubriken", "© 2026 Lund Pictures", None),
        (
            "https://lundpost.example/mill",
            "Menu",
            "Follow The Lund Evening Post on Facebook",
            "The Lund Evening Post",
        ),
        ("https://lundpost.example/mill", "Menu", "Follow The Aberwen Herald on Facebook", None),
        ("", "Startseite", "", None),
    ],
)
def test_a_name_on_a_page_fits_its_address(address: str, link: str, foot: str, name: str | None) -> None:
    head = f'<link rel="canonical" href="{address}">' if address else ""
    page = LINKED.format(head=head, link=link, foot=foot)
    assert read_bytes("x.html", page.encode(), "a1").outlet == name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Aberwen, 10 de abril (SinEmbargo).- ", "SinEmbargo"),
        ("ABERWEN, Wales (WRAV) — ", "WRAV"),
        ("ABERWEN (AFP) - ", None),
        ("Aberwen (CNN) — ", None),
        ("ABERWEN (Ravna Press) — ", None),
    ],
)
def test_a_known_outlet_in_the_dateline_that_serves_no_others(opening: str, name: str | None) -> None:
    assert outlet(opening=opening) == name


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("bbc.co.uk", "BBC News"),
        ("edition.cnn.com", "CNN"),
        ("economictimes.indiatimes.com", "The Economic Times"),
        ("ravnaherald.com", None),
        ("co.uk", None),
        ("", None),
    ],
)
def test_the_outlet_of_a_host(host: str, name: str | None) -> None:
    assert outlet_of_host(host) == name


def test_a_word_of_the_language_is_known_by_its_host_only() -> None:
    assert known_outlet("Time") is None
    assert outlet_of_host("time.com") == "Time"
    assert known_outlet("BBC") == "BBC News"
    assert known_outlet("BBC Sport") == "BBC Sport"


def test_a_known_outlet_is_known_without_its_accents_and_in_capitals() -> None:
    assert known_outlet("El Pais") == known_outlet("EL PAÍS") == known_outlet("El País")
    assert known_outlet("El Pais") is not None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("BBC News - World", "BBC News"),
        ("NYT > World News", "The New York Times"),
        ("Le Monde.fr - Actualités et Infos", "Le Monde"),
        ("EL PAÍS: el periódico global", "El País"),
        ("Top Stories - Ravna Post", "Ravna Post"),
        ("The Ravna Post: local news", "The Ravna Post"),
        ("Ravna Post | News from the fjord", "Ravna Post | News from the fjord"),
        ("Ravna.es", "Ravna.es"),
    ],
)
def test_the_title_of_a_feed_or_site_without_its_section(title: str, name: str) -> None:
    page = LINKED.format(head=f'<meta property="og:site_name" content="{title}">', link="Menu", foot="")
    assert read_bytes("x.html", page.encode(), "a1").outlet == name
