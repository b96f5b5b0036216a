"""Whole sentences that Spanish news pages say of themselves, beside whatever they report."""

from __future__ import annotations

import re

_TEXT = (
    r"(?:art[ií]culo|nota|noticia|reportaje|texto|entrevista|columna|publicaci[oó]n|informaci[oó]n|contenido)"
)
_PICTURE = r"(?:v[ií]deo|imagen|foto|fotograf[ií]a|galer[ií]a|mapa|gr[aá]fico|reproductor)(?:es|s)?"
_AWAY = (
    r"(?:de (?:arriba|abajo)|(?:m[aá]s )?(?:arriba|abajo)|a continuaci[oó]n|al (?:pie|final) de est[ea] \w+)"
)

NOTES = re.compile(
    r"(?i)[\W_]*(?:"
    + "|".join(
        (
            # of the text and where it comes from
            rf"est[ea] {_TEXT} (?:se public[oó]|fue publicad[oa]|apareci[oó]|forma parte|"
            rf"es (?:exclusiv|parte)|"
            r"est[aá] (?:reservad|disponible|protegid)|se reproduce)",
            rf"ninguna parte de est[ea] {_TEXT}\b",
            r"(?:reproducid|publicad|republicad)[oa] con (?:el )?permiso\b",
            r"con (?:la )?colaboraci[oó]n de (?-i:[A-ZÁÉÍÓÚ])[\w'’-]+(?: (?-i:[A-ZÁÉÍÓÚ])[\w'’-]+)+"
            r"(?: (?:en|desde) (?-i:[A-ZÁÉÍÓÚ])\w+)?\W*$",
            rf"[^.]{{3,60}} (?:colabor[oó]|contribuy[oó]) (?:en|con|a) est[ea] {_TEXT}\b",
            r"[^.]{3,40} (?:usa|utiliza) inteligencia artificial para\b.{0,30}\b(?:noticias|"
            r"art[ií]culos|notas)\b",
            r"(?:ampliaremos|actualizaremos|seguiremos (?:informando|ampliando|actualizando))\b",
            r"(?:habr[aá]|en (?:breve|unos minutos|un momento|instantes),?) m[aá]s (?:informaci[oó]n|"
            r"detalles)\b",
            r"en desarrollo\W*$",
            # of who made it
            r"(?:el|la) (?:periodista|autora?|reporter[oa]|redactora?) (?:puede ser|es) (?:contactad|"
            r"localizad)",
            r"(?:el autor|la autora) es (?:un |una |el |la )?(?:catedr[aá]tic|investigador|"
            r"periodista|columnista|economista|polit[oó]log|escritor)",
            r"(?:investigaci[oó]n|gr[aá]ficos|edici[oó]n|traducci[oó]n|producci[oó]n|"
            r"infograf[ií]a)(?: adicional)? (?:de|por) "
            r"(?-i:[A-ZÁÉÍÓÚ])[\w'’-]+ (?-i:[A-ZÁÉÍÓÚ])[^.]{2,60}\W*$",
            r"(?-i:[A-ZÁÉÍÓÚ])[\w'’-]+(?: (?-i:[A-ZÁÉÍÓÚ])[\w'’-]+)* est[aá] en (?:X|twitter|"
            r"instagram)\b.{0,10}@",
            # of pictures and players beside it
            rf"(?:(?:puede[ns]?|pod[eé]s) )?(?:ver?|leer|escuchar|mir[aeá]r?|lea|vea) (?:el |la |los |las )?"
            rf"[\w ]{{0,40}}(?:en (?:el|la) {_PICTURE} )?{_AWAY}\W*$",
            rf"en (?:el|la|este|esta) (?:siguiente )?{_PICTURE}\b(?=.{{0,40}}\b(?:ve|puede|pueden|"
            rf"aprecia|muestra|observa)\b)",
            r"(?:desliz[aáe]|desplaz[aáe])(?:r|te|se)? (?:para|hacia|a la)\b",
            r"se (?:ha producido|produjo) un error al (?:cargar|reproducir|procesar)",
            r"se (?:ha enviado|envi[oó]) un (?:correo|enlace|c[oó]digo|e-?mail)\b.{0,30}\b(?:tu|su)\b",
            r"(?:desactiva|desactive|desactiv[aá]) (?:el|tu|su) bloqueador",
            r"(?:es necesario|debes|debe|necesitas) (?:activar|habilitar|tener) (?:javascript|las cookies)",
            r"imagen(?:es)? cortes[ií]a\b|(?:lea|lee|le[eé]|vea|mira|consulta|"
            r"consulte) (?:aqu[ií] )?(?:el|la) "
            r"(?:comunicado|entrevista|texto|informe|lista|carta) complet[oa]\b",
            # of what the site is, and asks for
            r"[^.“”\"]{3,40} agradece a sus (?:lectores|suscriptores)\b",
            r"por (?:solo|s[oó]lo|tan solo) .{3,30} (?:al|por) mes\b",
            r"(?:activ[aáe]) (?:la campana|los avisos|las alertas|notificaciones)\b",
            r"(?:estas|estos|aqu[ií]) (?:son|est[aá]n) (?:las|los) (?:[uú]ltim[oa]s|principales) "
            r"(?:novedades|titulares|noticias|claves)\b",
            r"¿qu[eé] (?:opinas|opin[aá]s|te parece|piensas)\b",
            r"¿(?:te )?(?:result[oó]|fue|gust[oó]|pareci[oó])\b.{0,30}\b(?:art[ií]culo|nota|noticia|"
            r"contenido)\b",
            r"(?:b[uú]sc[ae]|enc[ue][ue]?ntr[ae])nos en\b|si te (?:gust[oó]|interes[oó]) est[ea]\b",
            rf"est[ea] {_TEXT} no est[aá] disponible\b",
            r"te invitamos a\b|descarga (?:la|nuestra) aplicaci[oó]n\b",
        )
    )
    + ")"
)

ITSELF = re.compile(
    r"(?i)\b(?:est[ea] (?:art[ií]culo|nota|columna|p[aá]gina|transmisi[oó]n|publicaci[oó]n|entrevista|"
    r"bolet[ií]n|"
    r"reportaje)|(?:titular|versi[oó]n|texto) de esta (?:noticia|informaci[oó]n)|"
    r"nuestr[oa]s? (?:bolet[ií]n(?:es)?|"
    r"periodismo|periodistas|lectores|p[aá]gina|web|cobertura|canal(?:es)?|suscriptores|aplicaci[oó]n|"
    r"redacci[oó]n)|"
    r"(?:tu|su) (?:navegador|suscripci[oó]n|bandeja|bolet[ií]n|privacidad|sesi[oó]n ha)|"
    r"int[eé]ntal[oa] de nuevo|"
    r"informar de un error|puede seguirse (?:en directo )?aqu[ií]|apoyo de los lectores|si valoras|"
    r"(?:con|mediante) (?:la )?ayuda de (?:herramientas de )?(?:IA|inteligencia artificial)|"
    r"gracias por (?:acompa[ñn]ar|seguir)\w*|las noticias que necesitas|"
    r"responsabilidad (?:exclusiva )?(?:del|de su|de la|"
    r"de sus) autor\w*)\b"
)
