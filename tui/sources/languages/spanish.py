"""Spanish furniture of news pages."""

from __future__ import annotations

import re

from tui.sources.languages import Phrases


def _line(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)[\W_]*(?:{words})")


PHRASES = Phrases(
    line=(
        (
            "advert",
            _line(
                r"publicidad\b.{0,30}$|patrocinad[oa]\b|contenido (?:patrocinado|promocionado)|la noticia contin[uú]a|sigue leyendo (?:despu[eé]s|abajo)|anuncio$|clasificados\b|se vende\b|se alquila\b"
            ),
        ),
        (
            "share links",
            _line(
                r"compart(?:ir|e|elo)\b|s[ií]guenos|s[ií]ganos|imprimir|enviar por|guardar$|(?:facebook|twitter|whatsapp|telegram|x)(?:[\s|,·•/]+(?:facebook|twitter|whatsapp|telegram|x))*$"
            ),
        ),
        (
            "appeal",
            _line(
                r"suscr[ií]b|reg[ií]str(?:ate|ese)|inicia(?:r)? sesi[oó]n|hazte soci|ap[oó]ya(?:nos)?\b|dona(?:r|nos|)?\b(?: ahora| aqu[ií]|$)|colabora con|recib[ae] (?:nuestr|las|en tu|cada|todas)|descarga(?:te)? (?:nuestra|la) app|[uú]nete\b|prueba (?:gratis|un mes)|bolet[ií]n|newsletter|haz clic|pulsa aqu[ií]|no te pierdas"
            ),
        ),
        (
            "comments",
            _line(
                r"(?:\d+ |ver |deja tu |escribe un |a[ñn]ad(?:e|ir) un |todos los |sin )?comentarios?\b(?:\W|$)|deja (?:tu|un) comentario|responder$|denunciar comentario"
            ),
        ),
        (
            "related articles",
            _line(
                r"(?:art[ií]culos|noticias|notas|temas|contenidos?) relacionad[oa]s?|relacionad[oa]s?\s*[:|]?$|tambi[eé]n te (?:puede|podr[ií]a) interesar|te puede interesar|le puede interesar|te recomendamos|lee (?:tambi[eé]n|m[aá]s)|leer (?:tambi[eé]n|m[aá]s)|lea (?:tambi[eé]n|m[aá]s)|ver (?:tambi[eé]n|m[aá]s)|m[aá]s (?:le[ií]d[oa]s?|noticias|informaci[oó]n|vist[oa]s?|sobre)\b|lo (?:m[aá]s|[uú]ltimo)\b|[uú]ltimas noticias|[uú]ltima hora$|agenda\s*:|galer[ií]a|v[ií]deo\s*:|mira tambi[eé]n|en otras noticias"
            ),
        ),
        (
            "copyright",
            _line(
                r"©|\(c\) ?\d{4}|copyright\b|todos los derechos reservados|derechos reservados|prohibida (?:su|la) reproducci[oó]n|queda prohibid"
            ),
        ),
        (
            "cookies",
            _line(
                r"(?:este sitio|esta (?:web|p[aá]gina)|nosotros) (?:web )?(?:utiliza|usa) cookies|(?:utilizamos|usamos) cookies|pol[ií]tica de (?:cookies|privacidad)|aceptar(?: todo| todas| cookies)?$|aviso legal"
            ),
        ),
        (
            "menu",
            _line(
                r"saltar al|ir al contenido|men[uú]$|inicio$|buscar$|volver arriba|portada$|cerrar$|ver (?:galer[ií]a|imagen|todo)|cargar m[aá]s"
            ),
        ),
        (
            "tags",
            _line(
                r"etiquetas?\s*:|temas?\s*:|palabras clave|archivado en|tags?\s*:|secci[oó]n\s*:|categor[ií]as?\s*:"
            ),
        ),
        ("sources", _line(r"fuentes?(?: original)?\s*:|publicado originalmente|v[ií]a\s*:")),
        (
            "contact",
            _line(
                r"(?:escr[ií]benos|escr[ií]banos|cont[aá]ct(?:anos|enos)|env[ií]a(?:nos)? tu)|¿tienes (?:una|alguna)|cartas al director"
            ),
        ),
        (
            "listings",
            _line(
                r"(?:hor[oó]scopo|el tiempo|loter[ií]a|esquelas|cartelera|crucigrama|mareas|farmacias? de guardia)\s*(?:[|:·•—–-]|$)"
            ),
        ),
        (
            "about the author",
            re.compile(
                r"(?:Sobre (?:el|la) autora?|[A-ZÁÉÍÓÚÑ][\w.'’-]+(?: [A-ZÁÉÍÓÚÑ][\w.'’-]+){0,3} es (?:un |una )?(?:periodista|redactora?|corresponsal|reporter[oa]|columnista)\b.{0,160}$)"
            ),
        ),
    ),
    ends_story=re.compile(
        r"(?i)\W*(?:lo m[aá]s (?:le[ií]do|visto|popular).{0,20}|(?:las )?m[aá]s le[ií]das.{0,20}|(?:art[ií]culos|noticias|notas|contenidos?) relacionad[oa]s?|relacionad[oa]s?|"
        r"te puede interesar|tambi[eé]n te puede interesar|m[aá]s (?:noticias|en|sobre|de)\b.{0,40}|[uú]ltimas noticias|comentarios?(?: \(\d+\))?|\d+ comentarios?|"
        r"te recomendamos|lee tambi[eé]n|leer m[aá]s|en otras noticias|sobre (?:el|la) autora?)\s*[:.…]*\s*$"
    ),
    months={
        name: number
        for number, names in enumerate(
            (
                "enero ene",
                "febrero feb",
                "marzo mar",
                "abril abr",
                "mayo may",
                "junio jun",
                "julio jul",
                "agosto ago",
                "septiembre setiembre sept sep set",
                "octubre oct",
                "noviembre nov",
                "diciembre dic",
            ),
            1,
        )
        for name in names.split()
    },
    byline=re.compile(r"(?:Por|POR|Texto de|Texto:|Redacción:|Autor:|Autora:)\s+(\S.*)"),
    second_person=re.compile(r"(?i)\b(?:tu|tus|te|usted|ustedes|nuestro|nuestra|nuestros|nuestras|nos)\b"),
    function_words=frozenset(
        ["de", "la", "el", "que", "en", "los", "se", "del", "las", "por", "un", "para", "con", "no", "una", "su", "al", "es", "lo", "como", "más", "pero", "sus", "este", "fue", "según", "entre"]
    ),
)
