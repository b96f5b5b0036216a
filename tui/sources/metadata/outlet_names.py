"""What can be the name of an outlet, and the plain form of a name found in the furniture of a page."""

# ruff: noqa: SIM905

from __future__ import annotations

import re

from tui.sources.metadata.names import is_agency, is_press

_TOPICS = (
    r"(?:the )?(?:news|sports?|business|politics?|world|opinions?|culture|health|science|technology|tech|"
    r"stor(?:y|ies)|headlines|coverage|articles?|markets?|weather|home|subscribe|search|video|money|travel|"
    r"review|press release|live|today|breaking|updates?|alerts?|exclusive|analysis|features?|comment|"
    r"editorial|letters|interview|explainer|investigations?|courts?|crime|police|law|justice|education|"
    r"schools?|environment|climate|nature|energy|economy|finance|companies|industry|work|jobs|property|"
    r"transport|aviation|motoring|cars|shipping|disasters?|accidents?|fires?|emergency|emergencies|war|"
    r"conflict|defen[cs]e|security|diplomacy|international|foreign|national|regional|local|domestic|"
    r"community|society|people|earth(?: science)?|space|soccer|spotlight|explainers?|"
    r"life|lifestyle|arts?|books?|film|music|television|entertainment|showbiz|"
    r"celebrity|fashion|food|religion|history|animals|wildlife|football|soccer|cricket|rugby|tennis|golf|"
    r"racing|olympics|elections?|europe|asia|africa|americas?|north america|south america|latin america|"
    r"middle east|asia[- ]pacific|pacific|oceania|australia|uk|us|usa|eu|global|britain|england|scotland|"
    r"wales|ireland|russia|ukraine|china|india|japan|[nsew] korea|north korea|south korea|france|germany|"
    r"spain|italy|canada|mexico|brazil|philippines|indonesia|"
    r"top story|front page|latest|lead|main|featured?|uncategori[sz]ed|general|trending|popular|blogs?|media|"
    r"magazine|premium|explained|subscribers?(?: only)?|members?|archive|shorts|web stories|spotlight|"
    r"newsletters?|podcasts?|photos?|pictures|gallery|graphics|data|fact[- ]check|obituaries|"
    r"noticias|pol[ií]tica|econom[ií]a|sociedad|internacional|nacional|mundo|deportes|cultura|sucesos|"
    r"opini[oó]n|portada|inicio|[uú]ltima hora|actualidad|tecnolog[ií]a|ciencia|salud|espa[nñ]a|"
    r"am[eé]rica|europa|local(?:es)?|regi[oó]n|exclusiva|directo|redacci[oó]n)"
)
_SECTION = re.compile(
    rf"(?i)(?:(?:top|latest|breaking|local|world|us|uk|more|all|live|national|this|today['’]?s) )*{_TOPICS}"
    rf"(?:(?:,? (?:and|&|y|e) |[/-]){_TOPICS})*"
    r"(?: (?:news|stories|headlines|updates|alerts|coverage|section))?"
)
_CALENDAR = re.compile(
    r"(?i)(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:late|early|morning|evening|night|"
    r"weekend|sunday|final|city|print|digital)(?: final)?(?: edition)?|"
    r"lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
)
_SERVICE = re.compile(
    r"(?i)(?:facebook|twitter|x|instagram|whatsapp|telegram|google(?: news| play)?|you ?tube|linkedin|"
    r"apple(?: news)?|flipboard|tik ?tok|threads|bluesky|reddit|spotify|patreon|substack|disqus|android|"
    r"iphone|ios|app store|paypal|e-?mail|rss|adobe|chrome|us|our|me|here|now|this|it|you|your|"
    r"everything|everyone|thousands|millions)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)"
_DATED = re.compile(rf"(?i)\b{_MONTH}[a-z]*\.? \d|\d (?:de )?{_MONTH}")
_CLOCK = re.compile(
    r"(?i)\d[:.]\d|\b[ap]\.?m\b|"
    r"^\d+ (?:comments?|shares?|views?|likes?|min|reads?|repl|photos?|images?)"
)
_NO_NAME = frozenset(
    """category date datum edition fecha hora language location ort section time
    about add advertisement also an and are as at buy by call cancel caption click comment comments
    contact continue copyright credit do don't download edited enjoy exclusive file follow for from full
    get got have how if image in is it join keep like listen loading log many more most never no not on
    only our updating waiting photo picture please posted press published put read related reporting
    save see send share show sign skip some sorry story submit subscribe support tags tap thank thanks
    that these this those to topics try turn unlock until updated upgrade video view warning was watch
    we were what when where who why will with write written you your acerca anuncio aviso compartir con
    contacto de descarga foto leer lee más no para por publicado según síguenos suscríbete también únete
    vea ver vídeo""".split()
)  # words that a line of furniture may begin with, but hardly the name of an outlet
_POSTS = re.compile(
    r"(?i)(?:(?:our|the|staff|senior|special|chief|city|web|digital|news|political|business|sports|crime|courts?|"
    r"guest|assistant|deputy|managing|contributing|editorial|board|admin|authors?|correspondents?|reporters?|writers?|"
    r"editors?|contributors?|journalists?|team|agencies|monitoring|bureau|desk|online)(?: |$))+"
)
_OFFICE = re.compile(r"(?i)\b(?:desk|staff|bureau|newsroom|team|alerts?|newsletters?|updates?|briefing)$")
_COMPANY = re.compile(
    r"(?i)[ ,]+(?:media|newspapers?|ltd|limited|inc|llc|plc|pvt|gmbh|ag|group|publishing|publications|"
    r"company|co|corp|corporation|cooperative|s\.?\s?[al]\.?(?:u\.?)?|& sons|holdings)\.?$"
)
_ACRONYMS = frozenset(["ABC", "AFP", "AP", "EFE", "EU", "NPR", "UK", "UPI", "US", "USA"])
_FORMS = frozenset({"plc", "inc", "ltd", "gmbh", "ag", "s.a."})
_SMALL = frozenset({"of", "the", "and", "de", "del", "la", "el", "y", "for", "&", "on", "in", "a"})

# Papers whose name begins with the article, though a byline ("Guardian staff") leaves it out.
_WITH_THE = frozenset(
    """Atlantic|Australian|Baltimore Sun|Boston Globe|Conversation|Daily Telegraph|Economist|
    Globe and Mail|Guardian|Hill|Hindu|Independent|Indian Express|Intercept|Irish Times|Japan Times|
    Jerusalem Post|Kyiv Independent|Moscow Times|New York Times|New Yorker|New Zealand Herald|
    Scotsman|Seattle Times|Spectator|Straits Times|Sydney Morning Herald|Times of India|Times of Israel|
    Verge|Wall Street Journal|Washington Post""".replace("\n    ", "").split("|")
)


_RELEASE = re.compile(
    r"(?i)^(?:press|media|news) (?:release|statement)|^statement\b|^bulletin\b|"
    r"\b(?:for immediate|not for) release\b|^(?:comunicado|nota) de prensa"
)
_PAPER = re.compile(
    r"\b(?:Leader|Insider|Tidende|Tidning|Blad|Dagblad|Allgemeine|Presse|Gazeta|Libre|Opinión|Verdad|Razón|Provincia|"
    r"Progreso|Newsroom|Newsdesk|Frontpage|Broadcasting|Channel)\b"
)


def names_paper(name: str) -> bool:
    """Return whether a name holds a word that newspapers and stations call themselves by, set as a name."""
    return is_press(name) or bool(_PAPER.search(name))


def is_release(line: str) -> bool:
    """Return whether a line calls what follows a press release."""
    return bool(_RELEASE.search(line))


def is_section(name: str) -> bool:
    """Return whether a name is that of a department, an edition or a weekday, which every site has."""
    return bool(_SECTION.fullmatch(name) or _CALENDAR.fullmatch(name))


def trimmed(name: str, *, company: bool = False) -> str:
    """Return a name without marks around it and without a possessive.

    Args:
        name: as found.
        company: whether the form of its company ("Inc.") stays.
    """
    name = re.sub(
        r"['’]s(?: (?:WhatsApp|Telegram|Facebook|Google|YouTube|Instagram).*)?$",
        "",
        name.strip(' .,:;|·-–—"“”!'),
    )
    for _ in range(0 if company else 3):
        name = _COMPANY.sub("", name).strip(" .,")
    return name


def plausible(name: str) -> bool:
    """Return whether a name can be an outlet's: capitalised, no section, no service of the web, no office."""
    words = name.split()
    if (
        not 1 <= len(words) <= 6
        or len(name) < 3
        or re.match(r"\d{1,2}[.)] ", name)
        or re.search(r"\d{3}|[?!@<>{},»›]", name)
    ):
        return False
    if _DATED.search(name) or _CLOCK.search(name) or words[0].lower() in _NO_NAME:
        return False
    if is_section(name) or _SERVICE.fullmatch(name) or _OFFICE.search(name) or _POSTS.fullmatch(name):
        return False
    if not (words[0][0].isupper() or words[0][0].isdigit()) or not any(map(str.isalpha, name)):
        return False
    return named_like(name)


def named_like(line: str) -> bool:
    """Return whether all words of a line are capitalised, except those that are small in names."""
    words = line.split()
    return all(
        word[0].isupper() or not word[0].isalpha() or word in _SMALL or word in _FORMS for word in words
    )


def can_publish(name: str) -> bool:
    """Return whether a plausible name is not that of an agency."""
    return plausible(name) and not is_agency(name)


def key_of(name: str) -> str:
    """Return a name as names are compared: no article, no case, no marks."""
    bare = re.sub(r"(?i)^(?:the|el|la)\s+", "", name)
    return "".join(re.findall(r"\w+", bare.casefold()))


def shown(name: str) -> str:
    """Return a name in capitals as names are written; an acronym stays."""
    name = " ".join(name.split())
    if name.isupper() and " " in name:
        words = [_written(word) for word in name.split()]
        name = " ".join([words[0], *(w.lower() if w.lower() in _SMALL else w for w in words[1:])])
    return f"The {name}" if name in _WITH_THE else name


def _written(word: str) -> str:
    """Return a word in capitals as it is written: an acronym has no vowel, or is known."""
    acronym = len(word) <= 3 and (word in _ACRONYMS or not re.search("[AEIOUÁÉÍÓÚ]", word))
    return word if acronym else word.capitalize()
