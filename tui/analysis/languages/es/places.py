"""Spanish words that tell which question a place answers."""

from __future__ import annotations

from tui.analysis.languages.folding import Phrases, words
from tui.analysis.languages.places import PlaceWords, by_verb, by_word

_NOUNS = {
    "visit": "visita, viaje, gira, estancia",
    "care": "hospital, hospitales, clinica, sanatorio",
    "works": "planta, fabrica, refineria, astillero, mina, almacen, factoria, molino",
    "venue": "cumbre, reunion, conferencia, concierto, funeral, ceremonia, mitin, juicio, boda, partido",
    "seat": "sede, sede central, cuartel general",
}
_VERBS = {
    ("taken", "to"): """
        llevado llevada llevados llevadas llevo llevaron trasladado trasladada trasladados trasladadas
        traslado trasladaron evacuado evacuada evacuados evacuadas evacuo evacuaron enviado enviada enviados
        enviadas envio enviaron derivado derivada derivados derivadas extraditado extraditada deportado
        deportada""",
    ("taken", "at"): "ingresado ingresada ingresados ingresadas internado internada internados internadas",
    (
        "visit",
        "to",
    ): "viajo viajaba viajado viaja fue ido va volo volado vuela regreso regresado volvio vuelto",
    ("visit", "from"): "regreso regresado volvio vuelto regresar volver",
    ("visit", "at"): "encontraba hallaba",
    ("goal", "to"): "rumbo destino",
    ("goal", "for"): "rumbo destino",
    ("birth", "at"): "nacio nacido nacida",
    ("venue", "at"): "reunio reunieron firmo firmaron celebro celebra celebrado celebrada firmado firmada",
    ("arrest", "at"): "detenido detenida detenidos detuvo detuvieron arrestado arrestada capturado",
    (
        "found",
        "at",
    ): "encontrado encontrada encontraron hallado hallada hallaron recuperado recuperada aparecio",
    ("found", "near"): "encontrado encontrada encontraron hallado hallada hallaron aparecio",
    ("grave", "at"): "enterrado enterrada sepultado sepultada",
}
_WIDE = """
africa america asia europa oceania andalucia cataluna galicia aragon asturias cantabria extremadura murcia
navarra valencia canarias baleares mallorca tenerife castilla inglaterra escocia gales sicilia cerdena
toscana baviera corcega bretana normandia california florida texas patagonia araucania antioquia jalisco
oaxaca chiapas veracruz yucatan sonora chihuahua sinaloa michoacan guerrero mendoza misiones chaco
"""

PLACES = PlaceWords(
    prepositions=Phrases(
        {
            "en": "at",
            "a": "to",
            "al": "to",
            "hacia": "to",
            "hasta": "to",
            "desde": "from",
            "de": "of",
            "del": "of",
            "para": "for",
        }
        | dict.fromkeys(("cerca de", "junto a", "a las afueras de"), "near")
    ),
    nouns=by_word(_NOUNS),
    verbs=by_verb(_VERBS),
    be=frozenset(words("estaba estuvo estado")),
    stays=frozenset(words("permanece permanecera seguira sigue queda quedara mantendra mantiene continuara")),
    moves=frozenset(words("traslada trasladara trasladado trasladada mudara mudado mudada muda")),
    breaks=frozenset(words("y e pero o que quien donde cuando mientras porque tras antes aunque si")),
    against=frozenset(words("no sino porque aunque nunca lugar vez contrario")),
    wide=frozenset(words(_WIDE)),
)
