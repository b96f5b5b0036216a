"""Spanish phrases for the regular expressions of all languages (see :mod:`tui.languages.patterns`)."""

# Words at which a clause ends, between spaces.
CLAUSE_BREAKS = r"y|e|pero|mientras|que|con|cuando|aunque"
WHEN = r"cuando"
# Words that move a clause away from the time of the news.
OTHER_TIMES = r"ya|anterior(?:mente)?|previsto|esperad[oa]s?|al principio|inicialmente|otr[oa]"
# "De los", before what the following is a part of.
OF_A_WHOLE = r"de\s(?:el|la|los|las|sus|est[oa]s)"
WHOLE_PRONOUNS = "ellos ellas los las"
# "... de ellos" behind the words of a value.
OF_THEM = r"de (?:ellos|ellas|estos|estas|los cuales)"
# Parts of a work, each with an end of its own.
PARTS_OF_WORK = r"fase|etapa|tramo|primer[oa]?|segund[oa]|parte"
# Words before a span of days that something lasts, and before the number itself.
LASTS = (
    r"durante|por|dentro de|en un plazo de|dura|durar[aá]|cerrad[oa]s?|suspendid[oa]s?|cortad[oa]s?|tienen?"
)
LASTS_FILLERS = r"las|los|pr[oó]xim[oa]s|otr[oa]s|unos|unas|al|menos|hasta|solo"
CLOSED = "cerrado suspendido cortado"
# "El último ...", of an event of the same kind.
LAST_TIME = r"(?:el|la|su)\s(?:último|última|anterior)\b"
# With "desde": what did not happen in between, or was never so strong.
NEVER_SINCE = r"nunca|nada|nadie|peor|mayor|más|primer[oa]?"
# Between a name and the age behind it, and behind an age before a place.
BEFORE_AGE = r"de"
BEFORE_PLACE = r"de|del|en|a|con|por|para"
# Beginnings of a clause that is incomplete without the one before; words that join it to that.
DEPENDENT_CLAUSE = (
    r"de|con|desde|contra|tras|en|por|para|a|que|cual(?:es)?|quien(?:es)?|cuy[oa]s?|donde|cuando|mientras"
    r"|incluyendo|incluid[oa]s?|especialmente|sobre todo|entre ell[oa]s|así como|según"
)
JOINING = r"y|e|o|pero|sino"
# Labels of the date of publication, of any date, and of that of an update.
PUBLISHED = r"publicad[oa]"
DATED = r"fecha"
RENEWED = r"actualizad[oa]|modificad[oa]"
NIGHT = r"noche|madrugada|amanecer"
PART_OF_DAY = r"mañana|tarde|noche|madrugada|mediod"
# Words that a number of their own follows, even where they begin a sentence.
NUMBERED = "vuelo"
# Buttons and labels of a page that copying it glues to the paragraph behind them; single words, and the words
# that a paragraph begins with behind such a one, or behind the name of a photographer.
GLUED_LABELS = (
    r"escuch(?:a|á|ar|e) (?:este |el )?(?:art[ií]culo|nota|noticia)|"
    r"(?:ver|reproducir|mir[aá]) (?:el )?v[ií]deo|"
    r"abrir (?:la )?(?:foto|imagen) en (?:la )?galer[ií]a:?|(?:ver|leer|mostrar) m[aá]s:?|"
    r"(?:noticia|contenido|solo) (?:exclusiv[oa] )?para suscriptores|(?:[uú]ltima hora|exclusiva|urgente):|"
    r"(?:lo que (?:debes|tienes que) saber|puntos clave|las claves|en resumen):?|compartir (?:en|esta) \w+"
)
GLUED_WORDS = r"compartir|guardar|imprimir|escuchar|comentarios|resumen|publicidad"
STARTERS = (
    r"El|La|Los|Las|Un|Una|En|Al|Tras|Según|Con|Por|Para|Más|Al menos|Dos|Tres|Cuatro|Cinco|Este|Esta|Su|No|"
    r"Desde|Cuando|Unas|Unos"
)
TAKEN_BY = r"(?:foto|imagen|fotograf[ií]a)s?(?: (?:de|por)|:)|publicado por|por|texto:"
# With which a page begins that shows a wall or an error in place of an article.
WALLS = (
    r"inici(?:a|ar|e) (?:de )?sesi[oó]n|"
    r"suscr[ií]b(?:ase|ete) para (?:leer|continuar|seguir)|"
    r"acceso denegado|p[aá]gina no encontrada"
)
# What titles of other articles count: "7 things to know".
TITLE_COUNTS = r"claves|cosas|formas|maneras|razones|consejos|datos|preguntas|fotos|v[ií]deos|m[aá]s|mejores"
# How long ago a text came out, as a whole line.
AGO = r"hace (?:un|una|\d+) (?:minuto|hora|d[ií]a|semana)s?"
# Words beside a date in a line that holds nothing else.
STAMPS = (
    r"publicado|actualizado|por|el|las|a|el d[ií]a|de|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|"
    r"domingo"
)
# Short forms after whose full stop a sentence goes on.
SHORT_FORMS = r"Sr|Sra|Srta|Dra|Lic|Ing|Arq|D|Dña|Mons|Gral|Cnel|Cap|Av|Avda|EE|Sgto"
# Short forms after whose full stop a number follows.
NUMBER_FORMS = r"Núm|núm|Art|art"
# Short forms of countries and bodies, which end sentences, too.
COUNTRY_FORMS = r"EE\. ?UU|NN\. ?UU"
# The verbs behind a name, behind a question or a shout in quotation marks.
SPEAKER_VERBS = r"dijo|preguntó|respondió|añadió|exclamó"
MONTH_FORMS = r"Ene|Abr|Ago|Dic"  # with a full stop behind them
# Words of two letters that end sentences and are no short forms.
LAST_WORDS = r"sí"
# Labels of adverts between paragraphs, glued to the next one.
AD_LABELS = r"publicidad|la noticia contin[uú]a debajo"
# Of posts that are embedded in a page.
POSTED = r"^(?:ver|mira) esta publicaci[oó]n en|^una publicaci[oó]n compartida (?:por|de)\b"
# What a live page calls its parts.
LIVE = r"en (?:vivo|directo)"
# What a paper calls itself in the line below its name.
PAPERS = r"semanario"
# In place of a plain byline.
EXCLUSIVE_BY = r"(?:EXCLUSIVA|Exclusiva) (?:por|POR)"
# Before where a text was copied from.
ORIGINAL = r"fuente original|publicado originalmente en"
# Before the address of a page.
ADDRESS_LABELS = r"enlace"
# Behind the name of an author.
BEHIND_AUTHOR = r"en"
