"""What the pages around articles say in each language: the shape of these words, and their loading.

Languages without a folder have the phrases that most pages have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from tui.languages import holds
from tui.languages.other_languages import commonest


@dataclass(frozen=True, slots=True)
class PagePhrases:
    """What the furniture around articles says in one language.

    Attributes:
        line: for each reason, a pattern that a whole line of furniture of this sort begins with or is.
        anywhere: words that make a line boilerplate wherever they are in it.
        appeal: words of appeals for money or attention; three in one paragraph make it one.
        ends_story: headers after which a page shows other articles; the story may go on after them.
        ends_page: headers after which comes nothing but comments and boilerplate.
        site: words of a web site about itself, for the line model.
        byline: pattern of a byline; group 1 is the name.
        second_person: words that address whoever reads it.
        function_words: the commonest words, which running text is full of.
    """

    line: tuple[tuple[str, re.Pattern[str]], ...]
    anywhere: re.Pattern[str]
    appeal: re.Pattern[str]
    ends_story: re.Pattern[str]
    ends_page: re.Pattern[str]
    site: re.Pattern[str]
    byline: re.Pattern[str]
    second_person: re.Pattern[str]
    function_words: frozenset[str]


@cache
def page_phrases(code: str) -> PagePhrases:
    """Return the phrases of a language; the English ones, and those of its furniture, where it has no folder.

    Args:
        code: ISO 639-1 code.
    """
    if holds(code, "pages"):
        return _of_folder(code)
    english, known = _of_folder("en"), furniture(code)
    if known is None:
        return english
    own = line_patterns(known)
    headers = rf"\W*(?:{known.related})\s*[:.…]*\s*"
    name = r"[A-ZÀ-ÞĀ-Ž][\w'’.-]+(?: (?:[a-zà-ÿ]{2,3} )?[A-ZÀ-ÞĀ-Ž][\w'’.-]+){1,3}.*"
    return replace(
        english,
        line=(*own, *english.line),
        ends_story=re.compile(rf"(?i)(?:{headers}|{english.ends_story.pattern.removeprefix('(?i)')})"),
        ends_page=re.compile(rf"(?i)(?:\W*(?:{known.comments})\s*[:.…]*\s*)"),
        byline=re.compile(rf"(?:{known.author})[: ]\s*({name})"),
        second_person=re.compile(rf"(?i)\b(?:{known.reader})\b"),
        function_words=commonest(code),
    )


def _of_folder(code: str) -> PagePhrases:
    found = import_module(f"tui.languages.{code}.pages").PHRASES
    assert isinstance(found, PagePhrases)
    return found


@dataclass(frozen=True, slots=True)
class Furniture:
    """Phrases that lines of furniture begin with, in one language, as parts of patterns.

    Attributes:
        adverts, sharing, appeals, comments, related, rights, cookies, menus, notes: by what they are for.
        author: words before the name of an author.
        reader: words that address whoever reads the page, or speak for it.
    """

    adverts: str
    sharing: str
    appeals: str
    comments: str
    related: str
    rights: str
    cookies: str
    menus: str
    notes: str
    author: str
    reader: str


_KNOWN = {
    "fr": Furniture(
        r"publicit[eé]$|annonce$|contenu sponsoris[eé]|la suite (?:de l.article )?apr[eè]s|partenaire",
        r"partage[rz] (?:sur|cet|par|via|l.article)\b|partager$|suivez[- ](?:nous|.{1,40} sur)|imprimer$|"
        r"copier le lien|envoyer par|enregistrer$",
        r"abonnez[- ]vous|s.abonner|inscrivez[- ]vous|recevez|soutenez|faites un don|d[eé]j[aà] abonn|"
        r"connectez[- ]vous|cr[eé]ez un compte|t[eé]l[eé]chargez|ne manquez|newsletter|cliquez|"
        r"[eé]coute[rz] (?:l|cet)|"
        r"(?:cet )?article (?:est )?r[eé]serv[eé]|il vous reste|pour lire la suite|offre|merci de "
        r"(?:votre|nous)",
        r"(?:\d+ |tous les |voir les |laisser un |ajouter un )?commentaires?\s*(?:$|[:(|])|r[eé]agir|"
        r"r[eé]pondre$|"
        r"signaler",
        r"(?:[àa] )?lire (?:aussi|[eé]galement|plus)|lisez aussi|(?:sur le m[eê]me sujet|dans la m[eê]me "
        r"rubrique)|"
        r"(?:articles?|contenus?|sujets?) (?:li[eé]s?|associ[eé]s?|similaires?)|voir aussi|en savoir plus|"
        r"(?:les )?plus (?:lus|populaires|r[eé]cents)|derni[eè]res (?:actualit[eé]s|infos)|[àa] (?:voir|"
        r"d[eé]couvrir)|"
        r"vous (?:aimerez|pourriez)|recommand[eé]",
        r"tous droits r[eé]serv[eé]s|reproduction interdite|droits d.auteur",
        r"nous utilisons des cookies|(?:tout )?accepter$|param[eé]trer|gestion des cookies|politique de "
        r"confidentialit",
        r"accueil\s*(?:$|[>›»|])|aller au contenu|menu$|rechercher$|fermer$|retour|rubriques$|"
        r"(?:politique|[eé]conomie|culture|sport|soci[eé]t[eé]|international|monde|plus)$",
        r"(?:avec|source) (?:afp|reuters|ap|agences?)\b|source\s*:|cet article a [eé]t[eé]|mots[- "
        r"]cl[eé]s|th[eè]mes?\s*:|"
        r"tags?\s*:|(?:mis [àa] jour|publi[eé]) (?:le|par)|propos recueillis|cr[eé]dits?\s*:",
        "Par|Propos recueillis par",
        "vous|votre|vos|nous|notre|nos",
    ),
    "de": Furniture(
        r"anzeige$|werbung$|gesponsert|advertorial|sponsored",
        r"teilen(?: (?:auf|via|per)\b|$)|drucken$|merken$|folgen sie|link kopieren|per (?:e-?mail|"
        r"whatsapp)|artikel (?:teilen|"
        r"merken|drucken)",
        r"abonnieren|jetzt (?:abonnieren|anmelden|lesen|testen|registrieren)|newsletter|melden sie sich|"
        r"registrieren|anmelden$|einloggen|unterst[uü]tzen sie|spenden|holen sie sich|laden sie|"
        r"verpassen sie|weiterlesen|hier klicken|mehr lesen mit|sie haben bereits|danke,? dass|kostenlos|"
        r"(?:diesen )?artikel (?:anh[oö]ren|vorlesen)",
        r"(?:\d+ |alle |zu den )?kommentare?\s*(?:$|[:(|])|kommentar (?:schreiben|verfassen)|antworten$|"
        r"melden$|"
        r"diskutieren sie",
        r"lesen sie (?:auch|mehr|hier)|(?:mehr|weitere[s]?) (?:zum thema|artikel|nachrichten|dazu)|siehe "
        r"auch|"
        r"auch interessant|(?:das )?k[oö]nnte sie (?:auch )?interessieren|meistgelesen|empfohlen|(?:zum "
        r")?thema\s*:|"
        r"[aä]hnliche artikel|aktuelle nachrichten|neueste",
        r"alle rechte vorbehalten|urheberrecht|nachdruck",
        r"wir verwenden cookies|(?:alle )?akzeptieren$|datenschutz|impressum|einstellungen$|zustimmen",
        r"startseite\s*(?:$|[>›»|])|zum inhalt|men[uü]$|suche[n]?$|schlie[sß]en$|nach oben|"
        r"(?:politik|wirtschaft|kultur|sport|gesellschaft|ausland|inland|panorama|mehr)$",
        r"(?:quelle|mit material)\s*(?::|von|der)|dpa|\(?(?:dpa|afp|reuters|ap)(?:/\w+)*\)?$|dieser "
        r"(?:artikel|text) (?:wurde|ist)|"
        r"schlagw[oö]rte|themen\s*:|stand\s*:|(?:foto|bild)s?\s*:|transparenzhinweis|korrektur",
        "Von|Ein Bericht von|Autor:",
        "sie|ihr|ihre|ihren|ihrem|uns|unser|unsere|unseren|dein|deine",
    ),
    "pt": Furniture(
        r"publicidade$|an[uú]ncio$|continua (?:ap[oó]s|depois d)|patrocinad|conte[uú]do (?:patrocinado|"
        r"pago)",
        r"(?:com)?partilh[ea]r?(?: (?:no|na|em|via|esta?|este)\b|$)|imprimir$|copiar link|siga (?:o|a|"
        r"nos)|salvar$",
        r"assine|assinante|cadastre|inscreva|receba|apoie|doe\b|baixe|entre no|clique|newsletter|fa[cç]a "
        r"login|"
        r"subscreva|registe|ou[cç]a (?:o|a|este)|para (?:ler|continuar)|j[aá] [eé] assinante|obrigado por",
        r"(?:\d+ |ver |deixe (?:um|seu) |todos os )?coment[aá]rios?\s*(?:$|[:(|])|comente|responder$|"
        r"denunciar",
        r"leia (?:tamb[eé]m|mais)|veja (?:tamb[eé]m|mais)|saiba mais|(?:not[ií]cias|artigos|"
        r"conte[uú]dos?|mat[eé]rias) "
        r"relacionad[oa]s|mais (?:lidas|lidos|not[ií]cias|sobre)|[uú]ltimas (?:not[ií]cias)?|confira|"
        r"recomendad|"
        r"voc[eê] (?:pode|tamb[eé]m)|relacionad[oa]s?$|ver mais",
        r"todos os direitos reservados|reprodu[cç][aã]o proibida|direitos autorais",
        r"(?:este site|n[oó]s) (?:usa|utiliza|usamos|utilizamos) cookies|aceitar|pol[ií]tica de "
        r"privacidade",
        r"in[ií]cio\s*(?:$|[>›»|])|ir para (?:o )?conte[uú]do|menu$|buscar$|pesquisar$|fechar$|voltar|"
        r"(?:pol[ií]tica|economia|cultura|esportes?|desporto|sociedade|mundo|brasil|mais)$",
        r"com (?:informa[cç][oõ]es|agencia|lusa|afp|reuters)|fonte\s*:|esta (?:reportagem|not[ií]cia|"
        r"mat[eé]ria) foi|"
        r"tags?\s*:|palavras-chave|cr[eé]ditos?\s*:|foto\s*:|(?:atualizad|publicad)[oa] (?:em|[aà]s)",
        "Por|Texto:|Da Redação",
        "voc[eê]|seu|sua|seus|suas|nosso|nossa|nossos|nossas|n[oó]s|lhe",
    ),
    "it": Furniture(
        r"pubblicit[aà]$|annuncio$|contenuto sponsorizzato|continua (?:dopo|a leggere)|sponsorizzato",
        r"condividi(?: (?:su|via|questo|l.articolo)\b|$)|stampa$|copia (?:il )?link|segui(?:ci| .{1,40} "
        r"su)|salva$|invia",
        r"abbonati|iscriviti|registrati|accedi|ricevi|sostieni|dona\b|scarica|non perdere|clicca|"
        r"newsletter|"
        r"ascolta (?:l|questo)|per (?:leggere|continuare)|sei gi[aà] abbonato|grazie (?:per|di)",
        r"(?:\d+ |tutti i |lascia un |vedi i )?comment[oi]\s*(?:$|[:(|])|commenta|rispondi$|segnala",
        r"leggi (?:anche|tutto|di pi[uù])|vedi anche|(?:articoli|notizie|contenuti) (?:correlat|simil)|"
        r"(?:i )?pi[uù] (?:letti|lette|visti|recenti)|ultime notizie|potrebbe(?:ro)? (?:anche "
        r")?interessart|approfondi|"
        r"guarda (?:anche|il)|sullo stesso (?:tema|argomento)|scopri",
        r"tutti i diritti riservati|riproduzione (?:riservata|vietata)",
        r"(?:questo sito|noi) (?:usa|utilizza|utilizziamo) (?:i )?cookie|accett[ao]|informativa|privacy",
        r"home\s*(?:$|[>›»|])|vai al contenuto|menu$|cerca$|chiudi$|torna|"
        r"(?:politica|economia|cultura|sport|esteri|cronaca|mondo|altro)$",
        r"(?:con|fonte) (?:ansa|agi|afp|reuters)|fonte\s*:|questo articolo|tag\s*:|argomenti\s*:|foto\s*:|"
        r"(?:aggiornato|pubblicato) (?:il|alle)|\(?ansa\)?$|di redazione",
        "Di|A cura di|Dal nostro (?:inviato|corrispondente)",
        "tuo|tua|tuoi|tue|ti|vostro|vostra|voi|vi|nostro|nostra|nostri|nostre|noi",
    ),
    "nl": Furniture(
        r"advertentie$|gesponsord|reclame$|lees verder na",
        r"deel (?:dit|op|via)\b|delen$|print$|volg (?:ons|.{1,40} op)|link kopi[eë]ren|bewaar",
        r"abonneer|meld je aan|schrijf je in|registreer|log in|inloggen|ontvang|steun|doneer|download|"
        r"nieuwsbrief|"
        r"klik hier|mis (?:niets|geen)|luister naar|al abonnee|om verder te lezen",
        r"(?:\d+ |alle |bekijk |plaats een )?reacties?\s*(?:$|[:(|])|reageer|meld$",
        r"lees (?:ook|meer|verder)|zie ook|bekijk (?:ook|meer)|gerelateerd|meer (?:over|nieuws|lezen)|"
        r"meest gelezen|"
        r"aanbevolen|het laatste nieuws|dit vind je",
        r"alle rechten voorbehouden|auteursrecht",
        r"(?:wij|deze site) gebruik(?:en|t) cookies|accepteren|privacybeleid",
        r"home\s*(?:$|[>›»|])|naar (?:de )?inhoud|menu$|zoek(?:en)?$|sluiten$|terug|"
        r"(?:politiek|economie|cultuur|sport|binnenland|buitenland|meer)$",
        r"bron\s*:|(?:anp|afp|reuters)$|dit artikel|tags?\s*:|onderwerpen|foto\s*:|(?:bijgewerkt|"
        r"gepubliceerd) (?:op|om)",
        "Door|Van onze (?:verslaggever|redacteur)",
        "je|jij|jouw|u|uw|ons|onze|wij|we",
    ),
    "sv": Furniture(
        r"annons$|sponsrat|reklam$",
        r"dela(?: (?:artikeln|p[aå]|via)\b|$)|skriv ut|kopiera l[aä]nk|f[oö]lj (?:oss|.{1,40} p[aå])|"
        r"spara$",
        r"prenumerera|logga in|registrera|anm[aä]l dig|skaffa|st[oö]d oss|ladda ner|nyhetsbrev|klicka "
        r"h[aä]r|missa inte|"
        r"lyssna p[aå]|redan prenumerant|bli medlem",
        r"(?:\d+ |alla |visa |skriv en )?kommentar(?:er)?\s*(?:$|[:(|])|svara$|anm[aä]l$",
        r"l[aä]s (?:mer|ocks[aå]|vidare)|se (?:ocks[aå]|mer)|relaterat|mer (?:om|fr[aå]n)|mest l[aä]st|"
        r"senaste nytt|"
        r"rekommenderat|fler nyheter",
        r"alla r[aä]ttigheter|upphovsr[aä]tt",
        r"vi anv[aä]nder (?:cookies|kakor)|acceptera|integritetspolicy",
        r"(?:start|hem|startsida)\s*(?:$|[>›»|])|till inneh[aå]ll|meny$|s[oö]k$|st[aä]ng$|"
        r"(?:inrikes|utrikes|ekonomi|kultur|sport|mer)$",
        r"k[aä]lla\s*:|\(?(?:tt|afp|reuters)\)?$|den h[aä]r artikeln|[aä]mnen\s*:|taggar|foto\s*:|"
        r"(?:publicerad|uppdaterad)\b",
        "Av|Text:",
        "du|dig|din|ditt|dina|ni|er|oss|v[aå]r|v[aå]ra|vi",
    ),
    "pl": Furniture(
        r"reklama$|materia[lł] sponsorowany|artyku[lł] sponsorowany|dalsza cz[eę][sś][cć]",
        r"udost[eę]pnij|drukuj|kopiuj link|obserwuj|zapisz$",
        r"zaloguj|zarejestruj|subskrybuj|zapisz si[eę]|kup dost[eę]p|wesprzyj|pobierz|newsletter|kliknij|"
        r"nie przegap|"
        r"pos[lł]uchaj|masz ju[zż]",
        r"(?:\d+ |zobacz |dodaj )?komentarz(?:e|y)?\s*(?:$|[:(|])|skomentuj|odpowiedz$|zg[lł]o[sś]",
        r"(?:czytaj|przeczytaj|zobacz|sprawd[zź]) (?:te[zż]|tak[zż]e|r[oó]wnie[zż]|wi[eę]cej)|wi[eę]cej "
        r"(?:na temat|o|w)|"
        r"najcz[eę][sś]ciej|powi[aą]zane|podobne artyku|najnowsze|polecamy|popularne",
        r"wszelkie prawa zastrze|prawa autorskie",
        r"(?:ta strona|my) (?:u[zż]ywa|korzysta)|akceptuj|polityka prywatno",
        r"strona g[lł][oó]wna\s*(?:$|[>›»|])|przejd[zź] do|menu$|szukaj$|zamknij$|"
        r"(?:polityka|gospodarka|kultura|sport|kraj|[sś]wiat|wi[eę]cej)$",
        r"[zź]r[oó]d[lł]o\s*:|\(?(?:pap|afp|reuters)\)?$|tagi\s*:|fot\.|zdj[eę]cie\s*:|autor\s*:",
        "Autor:|Tekst:",
        "ci|tw[oó]j|twoja|twoje|ci[eę]|nas|nasz|nasza|nasze|naszych|was",
    ),
}
_REASONS = (
    ("advert", "adverts"), ("share links", "sharing"), ("appeal", "appeals"), ("comments", "comments"),
    ("related articles", "related"), ("copyright", "rights"), ("cookies", "cookies"), ("menu", "menus"),
    ("disclaimer", "notes"),
)  # fmt: skip


@cache
def furniture(code: str) -> Furniture | None:
    """Return the phrases of a language, or None where there are none.

    Args:
        code: ISO 639-1 code.
    """
    return _KNOWN.get(code)


def line_patterns(known: Furniture) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each reason the pattern that lines of furniture begin with.

    Args:
        known: the phrases of a language.
    """
    return tuple((reason, re.compile(rf"(?i)[\W_]*(?:{getattr(known, name)})")) for reason, name in _REASONS)
