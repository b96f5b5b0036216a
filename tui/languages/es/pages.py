"""Spanish furniture of news pages."""

from __future__ import annotations

import re

from tui.languages.es.page_notes import ITSELF, NOTES
from tui.languages.folding import words
from tui.languages.pages import PagePhrases


def _line(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?i)[\W_]*(?:" + "|".join(parts) + ")")


_SERVICES = (
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|copiar enlace|e-?mail|correo|instagram|x|bluesky)"
)

PHRASES = PagePhrases(
    line=(
        (
            "advert",
            _line(
                r"continuar leyendo",
                r"(?:segu[ií]|contin[uú][ae]|continu[aá]) leyendo",
                r"(?:el )?art[ií]culo contin[uú]a",
                r"contenido (?:pagado|de marca)",
                r"anunci[oa] ?(?:publicitario)?$",
                r"publicidad(?:$|\W.{0,30}$)",
                r"patrocinad[oa]\b",
                r"contenido (?:patrocinado|promocionado)",
                r"la noticia contin[uú]a",
                r"sigue leyendo",
                r"anuncio$",
                r"clasificados?\s*(?:$|[:|])",
                r"se (?:vende|alquila)\b",
            ),
        ),
        (
            "share links",
            _line(
                r"segu[ií](?:nos|me)\b",
                r"compart[ií]\b",
                r"guard[aá]\b.{0,20}$",
                r"copiar (?:link|url)",
                r"(?:agr[eé]g|a[ñn]ad)[ae](?:nos|me)? .{0,30}(?:google|fuente preferida)",
                r"escuch(?:a|á|e)(?:r|nos|lo)?\b.{0,30}(?:en vivo|\d|radio|podcast)",
                r"compart(?:ir|e|elo)\b",
                r"s[ií]g(?:uenos|anos)\b",
                r"imprimir$",
                r"enviar por",
                r"guardar$",
                rf"{_SERVICES}(?:[\s|,·•/]+{_SERVICES})*$",
            ),
        ),
        (
            "appeal",
            _line(
                r"suscrib[ií]",
                r"recib[ií] ",
                r"descarg[aá]\b.{0,40}\bapp\b",
                r"(?:[uú]n[ae]te|sum[aá]te|[uú]n[ií]te|sigue|segu[ií]) (?:a |en )?(?:nuestr[oa]|el|la) "
                r"(?:canal|comunidad|grupo)",
                r"(?:sigue|segu[ií]|siga) (?:toda )?la (?:actualidad|informaci[oó]n|cobertura|[uú]ltima "
                r"hora)",
                r"hac[eé] cl?ick?",
                r"(?:para|si quer[eé]s|si quieres) (?:m[aá]s|ver|leer|seguir)\b.{0,60}(?:clic|suscr|"
                r"aqu[ií]|app)",
                r"gracias por (?:leer|seguir|acompa[ñn]ar|su lectura|tu lectura)",
                r"suscr[ií]b",
                r"reg[ií]str(?:ate|ese)",
                r"inicia(?:r)? sesi[oó]n",
                r"hazte soci",
                r"ap[oó]ya(?:nos| a | el periodismo)",
                r"dona(?:r|nos)?(?: ahora| aqu[ií]|$)",
                r"colabora con",
                r"recib[ae] (?:nuestr|las noticias|en tu|cada|todas)",
                r"descarga(?:te)? (?:nuestra|la) app",
                r"[uú]nete\b|ap[uú]nt(?:ate|ese) (?:a|al|en|aqu[ií])\b",
                r"prueba (?:gratis|un mes)",
                r"bolet[ií]n",
                r"newsletter",
                r"ya eres parte de|con tu (?:aporte|apoyo|ayuda)\b|activ[aá] las notificaciones",
                r"le[ae] la (?:nota|noticia) completa",
                r"puedes? (?:ver|leer)\b.{0,30}\b(?:galer[ií]a|aqu[ií])\b",
                r"nos pued(?:es|e) seguir|[^.]{3,40}, siempre contigo\b",
                r"haz clic|acced[ea] a (?:tod[oa]s?|nuestr)|s[eé] parte de",
                r"pulsa aqu[ií]",
                r"no te pierdas",
                r"escuchar? (?:este |el )?(?:art[ií]culo|noticia|en vivo|en directo)",
                r"si quieres seguir leyendo",
            ),
        ),
        (
            "comments",
            _line(
                r"(?:coment[aá]|opin[aá])\b.{0,20}$",
                r"dej[aá] (?:tu|un) comentario",
                r"ver (?:todos los )?comentarios",
                r"deja(?:r|nos)? una respuesta",
                r"(?:tu|su) (?:direcci[oó]n de )?correo electr[oó]nico no ser[aá]",
                r"report(?:ar|á|e) (?:un )?error",
                r"(?:\d+ |ver |deja tu |escribe un |a[ñn]ad(?:e|ir) un |todos los |"
                r"sin )?comentarios?\s*(?:$|[:(|])",
                r"deja (?:tu|un) comentario",
                r"responder$",
                r"denunciar comentario",
                r"(?:debes|debe|tienes que) (?:iniciar sesi[oó]n|registrarte|estar registrad)",
                r"normas (?:para|de) (?:comentar|los comentarios)",
                r"normas de (?:participaci[oó]n|uso)",
            ),
        ),
        (
            "related articles",
            _line(
                r"(?:(?:le(?:e|er|a|é)|ve(?:a|r)?|mir(?:a|e|á)|escuch(?:a|e|á)|adem[aá]s|tambi[eé]n|"
                r"fotogaler[ií]a|relacionad[oa]s?)(?: (?:tambi[eé]n|adem[aá]s|m[aá]s|aqu[ií]|"
                r"relacionad[oa]))?)\s*[:»›|]",
                r"(?:nota|noticia|art[ií]culo|tema) relacionad[oa]s?\b",
                r"(?:mir[aá]|le[eé]|vea|lea) (?:tambi[eé]n|adem[aá]s|m[aá]s)\b",
                r"(?:minuto a minuto|en vivo|en directo)\s*(?:[:|]|$)",
                r"te pued[ae]n? interesar",
                r"(?:art[ií]culos|noticias|notas|temas|contenidos?) relacionad[oa]s?",
                r"relacionad[oa]s?\s*[:|]?$",
                r"(?:tambi[eé]n )?(?:te|le) (?:puede|podr[ií]a) interesar",
                r"te recomendamos|recomendad[oa]s? (?:para|por)\b.{0,20}$",
                r"le(?:e|er|a) (?:tambi[eé]n|m[aá]s)\b",
                r"(?:ver|mira) (?:tambi[eé]n|m[aá]s)\b",
                r"m[aá]s (?:le[ií]d[oa]s?|noticias|informaci[oó]n|vist[oa]s?|sobre)\b",
                r"lo (?:m[aá]s (?:le[ií]do|visto|popular|comentado)|[uú]ltimo)\b",
                r"[uú]ltimas noticias",
                r"[uú]ltima hora$|las [uú]ltimas$",
                r"agenda\s*:",
                r"noticia en desarrollo\W*$",
                r"(?:lea|lee|leer|ver|mira) (?:adem[aá]s|ahora)\b",
                r"galer[ií]a",
                r"v[ií]deo\s*:",
                r"en otras noticias",
            ),
        ),
        (
            "copyright",
            _line(
                r"©|\(c\) ?\d{4}|copyright\b",
                r"(?:todos los )?derechos reservados",
                r"prohibida (?:su|la) reproducci[oó]n",
                r"queda prohibid",
            ),
        ),
        (
            "cookies",
            _line(
                r"(?:este sitio|esta (?:web|p[aá]gina)|nosotros) (?:web )?(?:utiliza|usa) cookies",
                r"(?:utilizamos|usamos) cookies",
                r"pol[ií]tica de (?:cookies|privacidad)",
                r"aceptar(?: todo| todas| cookies)?$",
                r"aviso legal|(?:configurar|gestionar) cookies",
                r"resumen de privacidad|aceptar y (?:continuar|cerrar)",
            ),
        ),
        (
            "menu",
            _line(
                r"saltar al",
                r"ir al contenido",
                r"men[uú]$",
                r"inicio\s*(?:$|[>›»|])",
                r"buscar$",
                r"volver arriba",
                r"portada$|(?:ir a la nota|volver a la? ?(?:portada|inicio)|seguir leyendo)$",
                r"(?:captura de pantalla|imagen (?:ilustrativa|de referencia)|cortes[ií]a|archivo)$",
                r"cerrar$",
                r"ver (?:galer[ií]a|imagen|todo)",
                r"cargar m[aá]s",
                r"(?:deportes|econom[ií]a|pol[ií]tica|cultura|sociedad|internacional|"
                r"opini[oó]n|sucesos|nacional|local)$",
            ),
        ),
        (
            "tags",
            _line(
                r"(?:etiquetas?|temas?|palabras clave|tags?|secci[oó]n|categor[ií]as?)\s*:", r"archivado en"
            ),
        ),
        (
            "disclaimer",
            _line(
                r"(?:resumen|texto|contenido|nota|audio) (?:generad[oa]|elaborad[oa]|cread[oa]|"
                r"redactad[oa]) (?:con|por|mediante) (?:IA|inteligencia)",
                r"(?:con )?(?:informaci[oó]n|datos|reporte|despachos?) de (?:AP|AFP|EFE|Reuters|agencias|"
                r"la agencia|Europa Press|DPA|ANSA)\b",
                r"noticia en (?:desarrollo|construcci[oó]n)",
                r"(?:esta )?(?:nota|noticia|informaci[oó]n) (?:est[aá] )?en desarrollo",
                r"(?:esta )?(?:nota|noticia|informaci[oó]n) (?:ser[aá]|se ir[aá]|se est[aá]) (?:actualiz|"
                r"ampli)",
                r"con informaci[oó]n de (?:agencias|la agencia|[A-Z]{2,})\b",
                r"esto es lo que (?:sabemos|se sabe)\b.{0,30}$",
                r"(?:el|este) contenido (?:fue|ha sido) (?:proporcionado|aportado)\b",
                r"los precios (?:eran|son) (?:correctos|v[aá]lidos)\b",
                r"algunos (?:nombres|datos) (?:han sido|fueron) cambiados\b",
                r"imagen (?:de portada|principal|destacada)\s*:",
                r"arriba\s*:|en la (?:imagen|foto)\s*[,:] .{3,60}$",
                r"acepto los t[eé]rminos\b|esta versi[oó]n corrige\b",
                r"nota (?:del editor|de (?:la )?redacci[oó]n)\s*:",
                r"una versi[oó]n anterior (?:de|dec[ií]a|indicaba|se[ñn]alaba)\b",
                r"est[ea] (?:art[ií]culo|nota|noticia|texto|resumen|entrevista|contenido) (?:fue|ha sido) "
                r"(?:editad|resumid|elaborad|generad|redactad|"
                r"traducid)[oa]\b",
                r"[^.]{2,60} no se (?:hace responsable|responsabiliza)\b.{0,40}(?:opini|comentari|contenid)",
                r"fe de errores|las opiniones (?:expresadas|vertidas)|actualizad[oa] a las \d",
                r"tiempo de lectura|\d+ min(?:utos)? de lectura",
                r"correcci[oó]n\s*:",
                r"est[ea] (?:art[ií]culo|nota|noticia) (?:fue|ha sido) (?:actualizad|corregid|"
                r"modificad)[oa]",
                r"una versi[oó]n anterior de est[ea] (?:art[ií]culo|nota|noticia)",
            ),
        ),
        (
            "sources",
            _line(
                r"fuentes?(?: original)?\s*:",
                r"(?:(?:nota|art[ií]culo|texto) )?publicad[oa] originalmente",
                r"v[ií]a\s*:",
            ),
        ),
        (
            "contact",
            _line(
                r"(?:escr[ií]b|cont[aá]ct)[ae]nos",
                r"env[ií]a(?:nos)? tu",
                r"¿(?:tienes|has encontrado) (?:una|alg[uú]n)",
                r"cartas al director",
            ),
        ),
        (
            "listings",
            _line(
                r"(?:hor[oó]scopo|el tiempo|loter[ií]a|esquelas|cartelera|crucigrama|mareas|"
                r"farmacias? de guardia)\s*(?:[|:·•—–-]|$)"
            ),
        ),
        (
            "about the author",
            re.compile(
                r"(?:Sobre (?:el|la) autora?|"
                r"(?:Redactor|Periodista|Corresponsal|Reporter[oa])a? (?:de|del|en|y)\b.{0,160}$|"
                r"[A-ZÁÉÍÓÚÑ][\w.'’-]+(?: [A-ZÁÉÍÓÚÑ][\w.'’-]+){0,3} (?:escribe (?:sobre|para|en)\b.{0,160}$|"
                r"es (?:un |una )?(?:periodista|redactora?|corresponsal|reporter[oa]|columnista)\b"
                r"(?! (?:que|quien)).{0,160}$))"
            ),
        ),
        ("disclaimer", NOTES),
    ),
    anywhere=re.compile(
        r"(?i)\b(?:suscr[ií]b(?:ete|ase|irse)|nuestro bolet[ií]n|s[ií]guenos|darse de baja|"
        r"recibe las noticias|inicia sesi[oó]n|cookies propias|"
        r"hazte soci[oa]|deja tu comentario|google news|escr[ií]benos)\b"
    ),
    appeal=re.compile(
        r"(?i)\b(?:tu (?:apoyo|donaci[oó]n|aportaci[oó]n|suscripci[oó]n)|ap[oó]yanos|"
        r"suscr[ií]bete|nuestro periodismo|nuestros (?:periodistas|lectores)|leer m[aá]s|"
        r"dona|hazte socio|bolet[ií]n)\b"
    ),
    ends_story=re.compile(
        r"(?i)\W*(?:lo m[aá]s (?:le[ií]do|visto|popular|comentado).{0,20}|"
        r"(?:las )?m[aá]s (?:le[ií]das|vistas).{0,20}|(?:art[ií]culos|noticias|notas|"
        r"contenidos?|temas) relacionad[oa]s?|relacionad[oa]s?|"
        r"(?:tambi[eé]n )?te puede interesar|m[aá]s (?:noticias|informaci[oó]n)|m[aá]s (?:en|"
        r"sobre|de)\b.{0,40}|[uú]ltimas noticias|"
        r"te recomendamos|lee tambi[eé]n|leer m[aá]s|en otras noticias)\s*[:.…]*\s*"
    ),
    ends_page=re.compile(
        r"(?i)\W*(?:comentarios?(?: ?\(\d+\))?|\d+ comentarios?|deja (?:tu|un) comentario|"
        r"sobre (?:el|la) autora?|aviso legal)\s*[:.…]*\s*"
    ),
    site=re.compile(
        r"(?i)\b(?:suscr\w+|bolet[ií]n\w*|apps?|descarg\w+|clic|s[ií]gue\w*|compart\w+|"
        r"comentarios?|correo|escuch\w+|podcast|cookies?|privacidad|cuenta|sesi[oó]n|"
        r"periodis\w+|"
        r"edici[oó]n|p[aá]gina|web|sitio|dona\w*|soci[oa]s?|art[ií]culos?|noticias?|alertas|"
        r"publicidad|lectores|exclusivo|premium|leer|lee|gratis|galer[ií]a|fotos?|v[ií]deo|"
        r"directo|"
        r"redacci[oó]n|corresponsal|hor[oó]scopo|agenda|receta)\b"
    ),
    byline=re.compile(r"(?:Por|POR|Texto de|Texto:|Autora?:)[: ]\s*(\S.*)"),
    second_person=re.compile(r"(?i)\b(?:tu|tus|te|usted|ustedes|nuestro|nuestra|nuestros|nuestras|nos)\b"),
    function_words=frozenset(
        words(
            "de la el que en los se del las por un para con no una su al es lo como más pero "
            "sus este fue según entre"
        )
    ),
    itself=ITSELF,
)
