"""What the pages around articles say in languages without a folder: phrases as parts of patterns."""

# ruff: noqa: E501 (phrases of many languages)

from __future__ import annotations

from dataclasses import dataclass


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


FURNITURE = {
    "fr": Furniture(
        r"publicit[eé]$|annonce$|contenu sponsoris[eé]|la suite (?:de l.article )?apr[eè]s|partenaire",
        r"partage[rz] (?:sur|cet|par|via|l.article)\b|partager$|suivez[- ](?:nous|.{1,40} sur)|imprimer$|"
        r"copier le lien|envoyer par|enregistrer$",
        r"abonnez[- ]vous|s.abonner|inscrivez[- ]vous|recevez|soutenez|faites un don|d[eé]j[aà] abonn|"
        r"connectez[- ]vous|cr[eé]ez un compte|t[eé]l[eé]chargez|ne manquez|newsletter|cliquez|"
        r"[eé]coute[rz] (?:l|cet)|"
        r"(?:cet )?article (?:est )?r[eé]serv[eé]|conform[eé]ment .{0,80}vous (?:disposez|pouvez|b[eé]n[eé]ficiez)|"
        r"il vous reste|pour lire la suite|offre|merci de (?:votre|nous)",
        r"(?:\d+ |tous les |voir les |laisser un |ajouter un )?commentaires?\s*(?:$|[:(|])|r[eé]agir|"
        r"r[eé]pondre$|signaler|afin d.assurer la (?:s[eé]curit[eé]|qualit[eé])",
        r"(?:[àa] )?lire (?:aussi|[eé]galement|plus|la suite)|lisez aussi|(?:sur le m[eê]me sujet|dans la m[eê]me "
        r"rubrique)|"
        r"(?:articles?|contenus?|sujets?) (?:li[eé]s?|associ[eé]s?|similaires?)|voir aussi|en savoir plus|"
        r"(?:les )?plus (?:lus|populaires|r[eé]cents)|derni[eè]res (?:actualit[eé]s|infos)|[àa] (?:voir|"
        r"d[eé]couvrir)|vous (?:aimerez|pourriez)|recommand[eé]",
        r"tous droits r[eé]serv[eé]s|reproduction interdite|droits d.auteur",
        r"nous utilisons des cookies|(?:tout )?accepter$|param[eé]trer|gestion des cookies|politique de "
        r"confidentialit",
        r"accueil\s*(?:$|[>›»|])|aller au contenu|menu$|rechercher$|fermer$|retour|rubriques$|"
        r"(?:politique|[eé]conomie|culture|sport|soci[eé]t[eé]|international|monde|plus)$",
        r"(?:avec|source) (?:afp|reuters|ap|agences?)\b|source\s*:|cet article a [eé]t[eé]|mots[- "
        r"]cl[eé]s|th[eè]mes?\s*:|"
        r"tags?\s*:|temps de lecture|(?:mis [àa] jour|publi[eé]) (?:le|par)|propos recueillis|cr[eé]dits?\s*:",
        "Par|Propos recueillis par",
        "vous|votre|vos|nous|notre|nos",
    ),
    "de": Furniture(
        r"anzeige$|werbung$|gesponsert|advertorial|sponsored",
        r"teilen(?: (?:auf|via|per)\b|$)|drucken$|merken$|folgen sie|link kopieren|per (?:e-?mail|"
        r"whatsapp)|artikel (?:teilen|merken|drucken)",
        r"abonnieren|jetzt (?:abonnieren|anmelden|lesen|testen|registrieren)|newsletter|melden sie sich|"
        r"registrieren|anmelden$|einloggen|unterst[uü]tzen sie|spenden|holen sie sich|laden sie|"
        r"verpassen sie|weiterlesen|hier klicken|mehr lesen mit|sie haben bereits|danke,? dass|kostenlos|"
        r"(?:diesen )?artikel (?:anh[oö]ren|vorlesen)|jetzt (?:kostenlos|gratis)|mit ihrer zustimmung (?:wird|werden|k[oö]nnen)|"
        r"sie haben noch kein(?:en)? (?:abo|konto|zugang)",
        r"(?:\d+ |alle |zu den )?kommentare?\s*(?:$|[:(|])|kommentar (?:schreiben|verfassen)|ihr kommentar wird|kommentare werden|antworten$|"
        r"melden$|diskutieren sie",
        r"lesen sie (?:auch|mehr|hier)|(?:mehr|weitere[s]?) (?:themen|zum thema|artikel|nachrichten|dazu)|siehe "
        r"auch|auch interessant|(?:das )?k[oö]nnte sie (?:auch )?interessieren|meistgelesen|empfohlen|(?:zum "
        r")?thema\s*:|[aä]hnliche artikel|aktuelle nachrichten|neueste",
        r"alle rechte vorbehalten|urheberrecht|nachdruck",
        r"wir verwenden cookies|(?:alle )?akzeptieren$|datenschutz|impressum|einstellungen$|zustimmen",
        r"(?:zur )?startseite\s*(?:$|[>›»|])|hier geht es zu|zum inhalt|men[uü]$|suche[n]?$|schlie[sß]en$|nach oben|"
        r"(?:politik|wirtschaft|kultur|sport|gesellschaft|ausland|inland|panorama|mehr)$",
        r"(?:quelle|mit material)\s*(?::|von|der)|dpa|\(?(?:dpa|afp|reuters|ap)(?:/\w+)*\)?$|dieser "
        r"(?:artikel|text) (?:wurde|ist)|"
        r"schlagw[oö]rte|themen\s*:|stand\s*:|(?:foto|bild)s?\s*:|transparenzhinweis|korrektur|lesedauer|\d+ min(?:uten|\.)? lese|deutsche presse-agentur$|"
        r"zuletzt aktualisiert|fehler gefunden|an dieser stelle finden sie",
        "Von|Ein Bericht von|Autor:",
        "sie|ihr|ihre|ihren|ihrem|uns|unser|unsere|unseren|dein|deine",
    ),
    "pt": Furniture(
        r"publicidade$|an[uú]ncio$|continua (?:ap[oó]s|depois d)|patrocinad|conte[uú]do (?:patrocinado|pago)",
        r"(?:com)?partilh[ea]r?(?: (?:no|na|em|via|esta?|este)\b|$)|imprimir$|copiar link|siga (?:o|a|"
        r"nos)|salvar$",
        r"assine|assinante|(?:conte[uú]do )?exclusivo para|cadastre|inscreva|receba|apoie|doe\b|baixe|entre no|clique|newsletter|fa[cç]a "
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
        r"tags?\s*:|tempo de leitura|palavras-chave|cr[eé]ditos?\s*:|foto\s*:|(?:atualizad|publicad)[oa] (?:em|[aà]s)",
        "Por|Texto:|Da Redação",
        "voc[eê]|seu|sua|seus|suas|nosso|nossa|nossos|nossas|n[oó]s|lhe",
    ),
    "it": Furniture(
        r"pubblicit[aà]$|annuncio$|contenuto sponsorizzato|continua (?:dopo|a leggere)|sponsorizzato",
        r"condividi(?: (?:su|via|questo|l.articolo)\b|$)|stampa$|copia (?:il )?link|segui(?:ci| .{1,40} "
        r"su)|salva$|invia",
        r"abbonati|(?:articolo|contenuto) riservato|iscriviti|registrati|accedi|ricevi|sostieni|dona\b|scarica|non perdere|clicca|"
        r"newsletter|"
        r"ascolta (?:l|questo)|per (?:leggere|continuare)|sei gi[aà] abbonato|grazie (?:per|di)",
        r"(?:\d+ |tutti i |lascia un |vedi i )?comment[oi]\s*(?:$|[:(|])|commenta|rispondi$|segnala",
        r"leggi (?:anche|tutto|di pi[uù])|vedi anche|(?:articoli|notizie|contenuti) (?:correlat|simil)|"
        r"(?:i )?pi[uù] (?:letti|lette|visti|recenti)|ultime notizie|potrebbe(?:ro)? (?:anche "
        r")?interessart|approfondi|"
        r"guarda (?:anche|il)|correlati$|sullo stesso (?:tema|argomento)|scopri",
        r"tutti i diritti riservati|riproduzione (?:riservata|vietata)",
        r"(?:(?:questo sito|noi) )?(?:usa|utilizza|utilizziamo|usiamo) (?:i )?cookie|accett[ao]|informativa|privacy",
        r"home\s*(?:$|[>›»|])|vai al contenuto|menu$|cerca$|chiudi$|torna|"
        r"(?:politica|economia|cultura|sport|esteri|cronaca|mondo|altro)$",
        r"(?:con|fonte) (?:ansa|agi|afp|reuters)|fonte\s*:|questo articolo|tempo di lettura|tag\s*:|argomenti\s*:|foto\s*:|"
        r"(?:aggiornato|pubblicato) (?:il|alle)|\(?ansa\)?$|di redazione",
        "[Dd]i|A cura di|Dal nostro (?:inviato|corrispondente)",
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
        r"bron\s*:|leestijd|laatste update|(?:anp|afp|reuters)$|dit artikel|tags?\s*:|onderwerpen|foto\s*:|(?:bijgewerkt|"
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
        r"k[aä]lla\s*:|l[aä]stid|r[aä]tta artikel|\(?(?:tt|afp|reuters)\)?$|den h[aä]r artikeln|[aä]mnen\s*:|taggar|foto\s*:|"
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
        r"najcz[eę][sś]ciej|najpopularniejsze|powi[aą]zane|podobne artyku|najnowsze|polecamy|popularne",
        r"wszelkie prawa zastrze|prawa autorskie",
        r"(?:ta strona|my) (?:u[zż]ywa|korzysta)|akceptuj|polityka prywatno",
        r"strona g[lł][oó]wna\s*(?:$|[>›»|])|przejd[zź] do|menu$|szukaj$|zamknij$|"
        r"(?:polityka|gospodarka|kultura|sport|kraj|[sś]wiat|wi[eę]cej)$",
        r"[zź]r[oó]d[lł]o\s*:|czas czytania|\(?(?:pap|afp|reuters)\)?$|tagi\s*:|fot\.|zdj[eę]cie\s*:|autor\s*:",
        "Autor:|Tekst:",
        "ci|tw[oó]j|twoja|twoje|ci[eę]|nas|nasz|nasza|nasze|naszych|was",
    ),
    "ca": Furniture(
        r"publicitat$|contingut patrocinat",
        r"comparteix(?: (?:a|al|per|aquest)\b|$)|imprimeix$|copia l.enlla[cç]|segueix-nos",
        r"subscriu|registra|inicia sessi[oó]|butllet[ií]|rep (?:el|les|cada)|fes un donatiu|descarrega|fes clic",
        r"(?:\d+ |tots els |deixa un )?comentaris?\s*(?:$|[:(|])|respon$",
        r"llegi(?:u|x) (?:tamb[eé]|m[eé]s)|m[eé]s (?:sobre|llegi[dt]|not[ií]cies)|articles relacionats|"
        r"relacionats?$|et pot interessar|[uú]ltimes not[ií]cies",
        r"tots els drets reservats",
        r"(?:fem servir|utilitzem|aquest lloc utilitza) (?:galetes|cookies)|accepta(?:r|-les)?$|pol[ií]tica de privacitat",
        r"inici\s*(?:$|[>›»|])|men[uú]$|cerca$|tanca$",
        r"font\s*:|foto\s*:|etiquetes\s*:",
        "Per|Text:",
        "tu|et|teu|teva|vosaltres|us|nosaltres|nostre|nostra|nostres",
    ),
    "ro": Furniture(
        r"publicitate$|reclam[aă]$|con[tț]inut sponsorizat",
        r"distribuie(?: (?:pe|acest)\b|$)|tip[aă]re[sș]te$|copiaz[aă] link|urm[aă]re[sș]te-ne",
        r"aboneaz[aă]|[iî]nregistreaz[aă]|autentific|newsletter|descarc[aă]|doneaz[aă]|nu rata",
        r"(?:\d+ |toate |las[aă] un )?comentari(?:u|i|ile)\s*(?:$|[:(|])|r[aă]spunde$",
        r"cite[sș]te (?:[sș]i|mai|tot)|mai multe (?:pe|despre|[sș]tiri)|articole (?:similare|recomandate)|"
        r"vezi [sș]i|cele mai citite|ultimele [sș]tiri|te-ar putea interesa|pe aceea[sș]i tem[aă]",
        r"toate drepturile rezervate",
        r"(?:folosim|acest site folose[sș]te) cookie|accept[aă]?$|politica de confiden",
        r"acas[aă]\s*(?:$|[>›»|])|meniu$|c[aă]utare$|[iî]nchide$",
        r"surs[aă]\s*:|foto\s*:|etichete\s*:",
        "De|Autor:",
        "tu|v[aă]|voi|dumneavoastr[aă]|nostru|noastr[aă]|no[sș]tri|noastre",
    ),
    "fi": Furniture(
        r"mainos$|kaupallinen yhteisty[oö]|mainos p[aä][aä]ttyy",
        r"jaa(?: (?:facebook|artikkeli|t[aä]m[aä])\w*|$)|tulosta$|kopioi linkki|seuraa (?:meit[aä]|aihetta)",
        r"tilaa|kirjaudu|rekister[oö]idy|uutiskir|lataa (?:sovellus|ilmai)|tue meit[aä]",
        r"(?:\d+ |kaikki )?kommentit?\s*(?:$|[:(|])|kommentoi|vastaa$",
        r"lue (?:my[oö]s|lis[aä][aä])|lis[aä][aä] aiheesta|katso my[oö]s|luetuimmat|tuoreimmat|suosittelemme|"
        r"aiheeseen liittyv",
        r"kaikki oikeudet pid[aä]tet[aä][aä]n",
        r"k[aä]yt[aä]mme ev[aä]steit[aä]|hyv[aä]ksy|tietosuoja",
        r"etusivu\s*(?:$|[>›»|])|valikko$|haku$|sulje$",
        r"l[aä]hde\s*:|kuva\s*:|aiheet\s*:|avainsanat\s*:",
        "Teksti:|Toimittaja:",
        "sin[aä]|sinun|te|teid[aä]n|meid[aä]n",
    ),
    "hu": Furniture(
        r"hirdet[eé]s$|rekl[aá]m$|t[aá]mogatott tartalom",
        r"megoszt[aá]s|oszd meg|nyomtat[aá]s$|link m[aá]sol[aá]sa|k[oö]vess",
        r"iratkoz|feliratkoz|regisztr|bejelentkez|h[ií]rlev[eé]l|t[aá]mogass|t[oö]ltse? le",
        r"(?:\d+ )?(?:hozz[aá]sz[oó]l[aá]s(?:ok)?|komment(?:ek)?)\s*(?:$|[:(|])|v[aá]lasz$",
        r"olvass?a? (?:el|tov[aá]bb)|tov[aá]bbi (?:cikkek|h[ií]rek)|kapcsol[oó]d[oó]|l[aá]sd m[eé]g|"
        r"legolvasottabb|legfrissebb|aj[aá]nljuk|ez is [eé]rdekel",
        r"minden jog fenntartva",
        r"(?:s[uü]tiket|cookie-kat) haszn[aá]l|elfogadom$|adatv[eé]delm",
        r"(?:kezd[oő]lap|c[ií]mlap)\s*(?:$|[>›»|])|men[uü]$|keres[eé]s$|bez[aá]r[aá]s$",
        r"forr[aá]s\s*:|fot[oó]\s*:|c[ií]mk[eé]k\s*:|\(?mti\)?$",
        "Szerző:|Írta:",
        "[oö]n|neked|t[eé]ged|n[aá]lunk|oldalunk|lapunk|h[ií]rlevel[uü]nk\\w*",
    ),
    "cs": Furniture(
        r"reklama$|inzerce$|sponzorovan",
        r"sd[ií]let(?: (?:na|[cč]l[aá]nek)\b|$)|tisknout$|kop[ií]rovat odkaz|sledujte n[aá]s",
        r"p[rř]ihla[sš]te|p[rř]ihl[aá]sit|p[rř]edplat|registrujte|newsletter|st[aá]hn[eě]te|podpo[rř]te",
        r"(?:\d+ |v[sš]echny )?(?:koment[aá][rř][eůy]?|diskuse)\s*(?:$|[:(|])|odpov[eě]d[eě]t$",
        r"[cč]t[eě]te (?:tak[eé]|v[ií]ce|d[aá]l)|p[rř]e[cč]t[eě]te si|v[ií]ce (?:k t[eé]matu|o|zpr[aá]v)|souvisej[ií]c[ií]|"
        r"nej[cč]ten[eě]j[sš][ií]|mohlo by v[aá]s|doporu[cč]ujeme|aktu[aá]ln[eě]$",
        r"v[sš]echna pr[aá]va vyhrazena",
        r"(?:pou[zž][ií]v[aá]me|tento web pou[zž][ií]v[aá]) (?:soubory )?cookies|souhlas[ií]m|ochrana osobn",
        r"(?:dom[uů]|[uú]vod|hlavn[ií] strana)\s*(?:$|[>›»|])|menu$|hledat$|zav[rř][ií]t$",
        r"zdroj\s*:|foto\s*:|[sš]t[ií]tky\s*:|t[eé]mata\s*:|\(?[cč]tk\)?$",
        "Autor:|Text:",
        "v[aá]s|v[aá]m|va[sš]e|n[aá][sš]|na[sš]e|na[sš]ich|na[sš]emu",
    ),
    "tr": Furniture(
        r"reklam$|ilan$|sponsorlu",
        r"(?:facebook|twitter|whatsapp)\W?[td]a payla[sş]|payla[sş]$|yazd[iı]r$|ba[gğ]lant[iı]y[iı] kopyala|bizi takip",
        r"abone ol|b[uü]lten|kay[iı]t ol|giri[sş] yap|[uü]ye ol|indir(?:in)?$|destek ol",
        r"(?:\d+ |t[uü]m )?yorum(?:lar)?\s*(?:$|[:(|])|yorum yap|yan[iı]tla$",
        r"[iİi̇]lginizi [cç]ekebilir|(?:bunu|bunlar[iı]) da (?:oku|be[gğ]en)|ayr[iı]ca (?:oku|bak)|ilgili (?:haber|i[cç]erik|yaz[iı])|"
        r"bu konuda daha|en [cç]ok okunan|son dakika haber|[oö]nerilen|daha fazlas[iı]",
        r"t[uü]m haklar[iı] sakl[iı]",
        r"(?:[cç]erez|cookie) kullan|kabul et|gizlilik politik",
        r"ana ?sayfa\s*(?:$|[>›»|])|men[uü]$|ara$|kapat$",
        r"kaynak\s*:|okuma s[uü]resi|son g[uü]ncelleme|foto[gğ]raf\s*:|etiketler\s*:|\(?aa\)?$",
        "Yazan:|Haber:",
        "siz|sizin|size|bizi|bizim|b[uü]ltenimize|sayfam[iı]z[iı]?",
    ),
    "ru": Furniture(
        r"реклама$|на правах рекламы|партн[её]рский материал",
        r"поделиться|распечатать$|скопировать ссылку|следите за нами|подписывайтесь",
        r"подпишитесь|подписаться|зарегистрируйтесь|войти$|войдите|рассылк|скачайте|поддержите",
        r"(?:\d+ |все |оставить )?комментари[йяие]в?\s*(?:$|[:(|])|ответить$|пожаловаться$",
        r"читайте также|читать (?:также|далее|ещ[её])|ещ[её] по теме|материалы по теме|по теме$|смотрите также|"
        r"самое (?:читаемое|популярное|интересное)|главное за|горячие новости|последние новости|рекомендуем|новости партн[её]ров|похожие",
        r"все права защищены|перепечатка",
        r"(?:мы|сайт) использу(?:ем|ет) (?:файлы )?cookie|принять$|согласен$|политика конфиденц",
        r"(?:главная|на главную)\s*(?:$|[>›»|])|меню$|поиск$|закрыть$",
        r"источник\s*:|фото\s*:|время чтения|(?:автор|редактор)\s*:(?!.*[.!?]$)|теги\s*:|темы\s*:|\(?(?:тасс|риа новости|интерфакс)\)?$",
        "Автор:?|Текст:|Корреспондент",
        "вы|вас|вам|ваш|ваша|ваши|наш|наша|наши|нашу|нас",
    ),
    "uk": Furniture(
        r"реклама$|на правах реклами|партнерський матеріал",
        r"поділитися|прослухати$|роздрукувати$|скопіювати посилання|стежте за нами|підписуйтесь",
        r"підпишіться|підписатися|зареєструйтесь|увійти$|розсилк|завантажте|підтримайте",
        r"(?:\d+ |усі |всі )?коментар(?:і|ів|ь)\s*(?:$|[:(|])|відповісти$",
        r"читайте також|може бути цікаво|нагадаємо також|читати (?:також|далі|ще)|більше за темою|за темою$|дивіться також|найпопулярніше|"
        r"останні новини|рекомендуємо|новини партнерів|схожі",
        r"(?:усі|всі) права захищен",
        r"(?:ми|сайт) використову(?:ємо|є) (?:файли )?cookie|прийняти$|політика конфіденц",
        r"(?:головна|на головну)\s*(?:$|[>›»|])|меню$|пошук$|закрити$",
        r"джерело\s*:|фото\s*:|теги\s*:|теми\s*:|\(?укрінформ\)?$",
        "Автор:?|Текст:",
        "ви|вас|вам|ваш|ваша|ваші|наш|наша|наші|нашу|нас",
    ),
    "el": Furniture(
        r"διαφήμιση$|χορηγούμενο",
        r"κοινοποίηση|μοιραστείτε|εκτύπωση$|αντιγραφή συνδέσμου|ακολουθήστε",
        r"εγγραφείτε|εγγραφή$|σύνδεση$|συνδεθείτε|newsletter|κατεβάστε|στηρίξτε",
        r"(?:\d+ |όλα τα )?σχόλι[οα]\s*(?:$|[:(|])|απάντηση$",
        r"διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμα)|περισσότερα (?:για|από)|σχετικά (?:άρθρα|νέα)|"
        r"δημοφιλή|τελευταία νέα|προτεινόμενα",
        r"με επιφύλαξη παντός|όλα τα δικαιώματα",
        r"χρησιμοποιούμε cookies|αποδοχή$|πολιτική απορρήτου",
        r"αρχική\s*(?:$|[>›»|])|μενού$|αναζήτηση$|κλείσιμο$",
        r"πηγή\s*:|φωτογραφία\s*:|ετικέτες\s*:|\(?απε-μπε\)?$",
        "Γράφει (?:ο|η)|Συντάκτης:",
        "εσείς|σας|μας",
    ),
    "ja": Furniture(
        r"広告$|ＰＲ$|スポンサー",
        r".{0,12}(?:で|に)?シェア(?:する)?$|印刷(?:する)?$|ツイート$|リンクをコピー",
        r"(?:ニュースレター|メールマガジン|メルマガ).{0,12}(?:登録|購読)|会員登録|無料登録|ログイン|有料会員|この記事は有料",
        r"コメント\s*(?:$|[:：(（|]|を)|返信$",
        r"(?:あわせて|合わせて)読みたい|関連(?:記事|ニュース|リンク)|おすすめ(?:記事)?$|もっと(?:見る|読む)|続きを読む|人気記事|ランキング$|最新記事|こちらも",
        r"無断転載|禁無断|著作権",
        r".{0,12}(?:クッキー|cookie)を使用|同意する$|プライバシー",
        r"(?:ホーム|トップ(?:ページ)?)\s*(?:$|[>›»|])|メニュー$|検索$|閉じる$",
        r"(?:写真|撮影|出典|提供)\s*[:：]|タグ\s*[:：]|キーワード",
        "文[:：]|取材[:：]|記者[:：]",
        "あなた|皆さま|読者",
    ),
    "zh": Furniture(
        r"(?:广告|廣告)$|赞助|贊助",
        r"分享(?:到|至|給|给|$)|打印$|列印$|复制链接|複製連結|关注我们|關注我們",
        r"(?:订阅|訂閱|注册|註冊|登录|登入)|下载.{0,8}(?:客户端|app)|加入会员|加入會員",
        r"(?:评论|評論|留言|跟帖)\s*(?:$|[:：(（|])|回复$|回覆$|网友评论",
        r"(?:延伸阅读|延伸閱讀|相关(?:新闻|阅读|报道|文章)|相關(?:新聞|閱讀|報導|文章)|推荐阅读|推薦閱讀|更多(?:新闻|新聞|内容|內容|$)|热门|熱門|最新消息|点击查看)",
        r"版权所有|版權所有|未经授权|未經授權|责任编辑|責任編輯",
        r".{0,8}使用\s*cookie|接受$|隐私政策|隱私政策",
        r"(?:首页|首頁)\s*(?:$|[>›»|])|菜单$|選單$|搜索$|搜尋$|关闭$|關閉$",
        r"(?:来源|來源|图片来源|圖片來源|标签|標籤|关键词|關鍵詞|编辑|編輯)\s*[:：]",
        "记者|記者|作者[:：]|文[:：]",
        "您|你们|我们的网站|本站",
    ),
    "ko": Furniture(
        r"광고$|협찬",
        r".{0,12}(?:에|로) ?공유(?:하기)?$|공유(?:하기)?$|인쇄(?:하기)?$|링크 ?복사|url 복사",
        r".{0,10}(?:뉴스레터|구독).{0,10}(?:구독|신청|하기)|회원가입|로그인|앱 다운로드",
        r"댓글\s*(?:$|[:(|\d])|답글$|의견 ?쓰기",
        r"(?:함께|같이) (?:보기|보면|읽기|볼만한)|관련 ?(?:기사|뉴스)|많이 본|추천 ?(?:기사|뉴스)|더 ?보기$|인기 ?(?:기사|뉴스)|주요 ?(?:기사|뉴스)",
        r"무단 ?(?:전재|복제|배포)|저작권자|재배포 금지|ⓒ",
        r".{0,10}쿠키를 사용|동의(?:합니다)?$|개인정보",
        r"(?:홈|메인)\s*(?:$|[>›»|])|메뉴$|검색$|닫기$",
        r"(?:사진|출처|자료)\s*[:=]|태그\s*:|키워드\s*:",
        "글[:=]|취재[:=]",
        "여러분|독자|저희",
    ),
    "ar": Furniture(
        r"إعلان$|إعلانات$|محتوى مدفوع",
        r"شارك(?: (?:على|هذا|المقال)|$)|مشاركة$|طباعة$|نسخ الرابط|تابعنا|تابعونا",
        r"اشترك|سجل (?:الآن|الدخول)|تسجيل الدخول|النشرة|حمل التطبيق",
        r"(?:\d+ )?(?:التعليقات|تعليقات?|تعليق)\s*(?:$|[:(|])|أضف تعليق|رد$",
        r"(?:اقرأ|إقرأ) (?:أيضا|أيضاً|المزيد)|المزيد (?:حول|عن|من)|مواضيع ذات صلة|أخبار ذات صلة|الأكثر (?:قراءة|مشاهدة)|"
        r"آخر الأخبار|شاهد أيضا|قد يهمك|موصى به",
        r"جميع الحقوق محفوظة|حقوق النشر",
        r"نستخدم (?:ملفات تعريف الارتباط|الكوكيز)|أوافق$|قبول$|سياسة الخصوصية",
        r"الرئيسية\s*(?:$|[>›»|])|القائمة$|بحث$|إغلاق$",
        r"المصدر\s*:|الصورة\s*:|تصوير\s*:|كلمات مفتاحية|الوسوم\s*:",
        "كتب:?|بقلم:?|إعداد:?",
        "أنت|أنتم|لديكم|موقعنا|نشرتنا|صفحاتنا",
    ),
    "da": Furniture(
        r"annonce$|reklame$|sponsoreret",
        r"del(?: (?:artiklen|p[aå]|via)\b|$)|udskriv$|kopi[eé]r link|f[oø]lg os",
        r"abonn[eé]r|log ind|tilmeld dig|nyhedsbrev|hent appen|st[oø]t os|bliv medlem",
        r"(?:\d+ |alle |vis )?kommentar(?:er)?\s*(?:$|[:(|])|svar$",
        r"l[aæ]s (?:ogs[aå]|mere|videre)|se ogs[aå]|mere (?:om|fra)|mest l[aæ]st|seneste nyt|relaterede|anbefal",
        r"alle rettigheder forbeholdes",
        r"vi (?:bruger|anvender) cookies|accept[eé]r|privatlivspolitik",
        r"(?:forside|hjem)\s*(?:$|[>›»|])|menu$|s[oø]g$|luk$",
        r"kilde\s*:|foto\s*:|emner\s*:|\(?ritzau/?\)?$",
        "Af|Tekst:",
        "du|dig|din|dit|dine|jer|jeres|vores|os",
    ),
    "no": Furniture(
        r"annonse$|reklame$|annonsørinnhold",
        r"del(?: (?:artikkelen|p[aå]|via)\b|$)|skriv ut$|kopier lenke|f[oø]lg oss",
        r"abonner|logg inn|meld deg p[aå]|nyhetsbrev|last ned|st[oø]tt oss|bli (?:medlem|abonnent)",
        r"(?:\d+ |alle |vis )?kommentar(?:er)?\s*(?:$|[:(|])|svar$",
        r"les (?:ogs[aå]|mer|videre)|se ogs[aå]|mer (?:om|fra)|mest lest|siste nytt|relatert|anbefal",
        r"alle rettigheter",
        r"vi bruker (?:cookies|informasjonskapsler)|godta|personvern",
        r"(?:forside|hjem)\s*(?:$|[>›»|])|meny$|s[oø]k$|lukk$",
        r"kilde\s*:|foto\s*:|emner\s*:|\(?ntb\)?$",
        "Av|Tekst:",
        "du|deg|din|ditt|dine|dere|v[aå]r|v[aå]re|oss",
    ),
}
