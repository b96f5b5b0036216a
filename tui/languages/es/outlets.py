"""How Spanish pages name the outlet they come from (see :mod:`tui.languages.patterns`)."""

TOPICS = (
    r"noticias|pol[ií]tica|econom[ií]a|sociedad|internacional|nacional|mundo|deportes|cultura|sucesos|"
    r"opini[oó]n|portada|inicio|[uú]ltima hora|actualidad|tecnolog[ií]a|ciencia|salud|espa[nñ]a|"
    r"am[eé]rica|europa|local(?:es)?|regi[oó]n|exclusiva|directo|redacci[oó]n|provincia|tribunales|"
    r"negocios|vida|gente|tendencias|blogs|especiales|tiempo de lectura"
)
EDITIONS = r"lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
NO_NAME = """
    acerca anuncio aviso buenos buenas compartir con contacto de descarga fecha foto hora leer lee más no
    para por publicado según síguenos suscríbete también únete vea ver vídeo
"""
PRESS = (
    r"Correo|Diario|Pa[ií]s|Mundo|Voz|Noticias|Prensa|Peri[oó]dico|Gaceta|Heraldo|Naci[oó]n|Tiempo|Vanguardia|"
    r"Faro|Semanario|Informador|Observador|Libre|Opinión|Verdad|Razón|Progreso"
)
RUBRICS = r"Cr[oó]nica|Especial|Revista"
SHORT_NAMES = r"Diario|Heraldo|Correo|Mundo|Gaceta"
BUTTONS = r"Compartir|Suscríbete|Seguir|Menú|Buscar|Imprimir"
INSTITUTIONS = (
    r"Polic[ií]a|Bomberos|Ayuntamiento|Universidad|Ministerio|Fundaci[oó]n|Banco|Gobierno|Junta|Generalitat|"
    r"Diputaci[oó]n|Protecci[oó]n Civil|Cruz Roja|Guardia Civil|Club|Iglesia|Alcald[ií]a|Fiscal[ií]a"
)
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|google|you ?tube|linkedin|tik ?tok|threads|bluesky|"
    r"flipboard|redes)\b"
)
FURNITURE: tuple[tuple[str, str, float], ...] = (
    (r"(?:sígu?[ea](?:nos)?|sigue) a ", rf" en {_NETWORK}", 3),
    (r"(?:sig[au]e?|sígu[ea]) (?:las noticias de |a )?", r" en google\b", 3),
    (r"(?:únete|unite|únase|suscríbete|suscribite) al canal (?:de (?:whatsapp|telegram) )?de ", "", 3),
    (r"descarg(?:a|á|ue|ate) (?:gratis )?la app (?:de )?", "", 3),
    (rf"en {_NETWORK}: ", "$", 2),
    (r"(?:somos|gracias por leer) ", "(?=[.,!|]|$)", 3),
    ("", r" es (?:parte de|una? (?:medio|diario|peri[oó]dico|publicaci[oó]n|web))", 3),
    (r"escuch(?:a|á|e|ar) (?:en (?:vivo|directo) (?:a )?)", r"(?=[.,!|]|$)", 3),
    (r"escuch(?:a|á|e|ar) (?:a )?", r" en (?:vivo|directo)\b", 3),
    (r"^escuch(?:a|á|e) (?:a )?", r"$", 2),
    (r"\btodos los derechos reservados(?: a| de|:)? ", r"\W*$", 3),
    ("^", r"[.,|–-]? todos los derechos reservados\b", 3),
    ("^", r" te (?:trae|informa|cuenta|acerca)\b", 3),
    (r"^(?:quédate con|quedate con|sigue leyendo en|síguenos en|seguinos en) ", r"\W*$", 2),
    (r"(?:más noticias|lee más|leé más|más información|toda la información) en ", r"\W*$", 2),
    (r"(?:hazte|hacete|sé) (?:soci[oa]|miembro|parte) de ", r"(?=[.!,]|$| y\b)", 3),
    (r"(?:^|[.!] )(?:apoya|apoyá|apoye) a ", r"(?=[.!,]|$)", 2),
    (r"(?:el )?canal de (?:whatsapp|telegram|youtube) de ", "", 3),
    (r"(?:la|nuestra) (?:newsletter|app|comunidad) de ", "", 3),
    (r"(?:inici[aá]r? sesi[oó]n en|tu cuenta (?:de|en)) ", "", 3),
    (r"opiniones? .{0,60}\b(?:de|a) (?:la (?:de|opinión de) )?", r"(?=\.|$)", 1.5),
    ("^", r" no se (?:hace responsable|responsabiliza)\b", 3),
    (r"(?:^|[.|·•] ?)(?:director|directora|editor|editora|equipo|redacción) de ", r"\W*$", 2),
    (r"^", r", siempre contigo\b", 2),
    (r"te invitamos a (?:verl[ao]s?|leerl[ao]s?) en ", r"\W*$", 3),
    (r"(?:newsletter|bolet[ií]n)(?: gratuit[oa])? de ", r"\W*$", 3),
    (r"(?:^|[|·•] ?)(?:sobre|contacte?) ", "(?=$| ?[|·•])", 1),
    (r"(?:editado|publicado) por ", "", 2),
    (r"suscr[ií]b[aei]te a ", r" y (?:recibe|recibí|disfruta|accede)\b", 3),
    (r"^suscr[ií]b[ae]te a ", "$", 2),
    (r"suscr[ií]b[ae]te a ", "", 1),
    (r"^(?:foto|gr[aá]fico)s?: ", r"\W*$", 1),
)
AUTHORS_DO = r"cubre|informa sobre|escribe sobre"
MORE_FROM = r"Más de"
OF_ITSELF: tuple[tuple[str, float], ...] = (
    (r"\b(?:dij|cont|coment|explic|relat)\w+ a [^.,]{{3,40}}, (?:enviad[oa]|periodista) de {name}", 2),
    (r"(?:en diálogo con|en declaraciones a|consultad[oa] por|en entrevista con) {name}\b", 1.5),
    (r"\b(?:supo|pudo saber|constató|pudo confirmar|accedió) {name}\b", 2),
    (r"(?:ha podido (?:saber|confirmar)|ha sabido|a preguntas de|ha tenido acceso) {name}", 2),
)
SPOKEN_TO = r"dijo a|declar[oó] a|cont[oó] a"
# Before the names in a byline, and other words before a name at the head of a page.
BY = r"Por|POR"
FROM = r"Redacción|Texto|De la redacción de|para"
# Those of them that the name of the outlet follows.
FROM_DESK = r"Redacción"
# Labels before the name of an outlet.
LABELS = r"medio"
# What papers say of themselves below their name.
TAGLINES = r"comunicaci[oó]n|periodismo|semanario|diario"
# Between an author and the outlet.
BEFORE_PAPER = r"(?:in [A-Z]\w+ )?para (?:the )?"
# Between the names in a byline.
PARTED_AT = r"\s+(?:y|con) (?=.*(?i:agenc|wire|news service))"
# In the date beside a name: what was done then, issues of a paper, and the beginnings of days and months.
STAMP_VERBS = r"publicado|actualizado"
ISSUES = r"edici[oó]n"
DAY_STARTS = r"lunes|martes|mi[eé]rc|jueves|viernes|s[aá]bado|domingo"
MONTH_STARTS = r"ene|abr|ago|dic"
OF_MONTH = r"de"
OF_YEAR = r"del?"
# In the names of agencies.
AGENCIES = r"agencia"
# Jobs of a news desk.
JOBS = r"redacci[oó]n|corresponsal"
# What calls a text a press release.
RELEASES = r"^(?:comunicado|nota) de prensa"
# Articles before a name.
ARTICLES = r"el|la"
