"""Spanish words that tell which question a place answers."""

from __future__ import annotations

from tui.analysis.languages.folding import Phrases, words
from tui.analysis.languages.places import PlaceWords, by_verb, by_word

_NOUNS = {
    "visit": "visita, visitas, viaje, viajes, gira, estancia, vacaciones, escala",
    "care": "hospital, hospitales, clinica, clinicas, sanatorio, policlinico",
    "works": """planta, fabrica, refineria, astillero, mina, almacen, factoria, molino, bodega, deposito,
        fundicion""",
    "venue": """cumbre, reunion, conferencia, concierto, funeral, ceremonia, mitin, juicio, boda, partido,
        encuentro, negociaciones, conversaciones, recital, sepelio, velatorio""",
    "seat": "sede, sede central, sede social, cuartel general, oficinas centrales",
}
_VERBS = {
    ("taken", "to"): """
        llevado llevada llevados llevadas llevo llevaron trasladado trasladada trasladados trasladadas
        traslado trasladaron evacuado evacuada evacuados evacuadas evacuo evacuaron enviado enviada enviados
        enviadas envio enviaron derivado derivada derivados derivadas extraditado extraditada deportado
        deportada trasladan lleva llevan conducido conducida conducidos condujo condujeron repatriado
        repatriada remitido remitida extradito deporto mandado mandada""",
    ("taken", "at"): """ingresado ingresada ingresados ingresadas ingreso ingresaron internado internada
        internados internadas hospitalizado hospitalizada hospitalizados hospitalizadas""",
    (
        "visit",
        "to",
    ): """viajo viajaron viajaba viajado viaja viajara fue ido va volo volado vuela volara regreso regresaron
        regresado volvio vuelto retorno partio partira""",
    (
        "visit",
        "from",
    ): "regreso regresaron regresado regresa volvio vuelto vuelve regresar volver retorno retorna",
    ("visit", "at"): "encontraba hallaba aloja alojo alojaba hospeda hospedo hospedaba veranea",
    ("goal", "to"): "rumbo destino camino dirigia dirige dirigian",
    ("goal", "for"): "rumbo destino",
    ("birth", "at"): "nacio nacido nacida nacidos",
    (
        "venue",
        "at",
    ): """reunio reunieron reune reunen reunira firmo firmaron firma celebro celebraron celebra celebran
        celebrara celebrado celebrada firmado firmada""",
    (
        "arrest",
        "at",
    ): """detenido detenida detenidos detenidas detuvo detuvieron arrestado arrestada arrestados
        arrestaron capturado capturada capturados capturaron apresado apresada aprehendido aprehendida""",
    (
        "found",
        "at",
    ): """encontrado encontrada encontrados encontro encontraron hallado hallada hallados hallo hallaron
        recuperado recuperada recuperaron localizado localizada localizados localizo localizaron aparecio
        aparecieron descubierto descubierta""",
    (
        "found",
        "near",
    ): """encontrado encontrada encontro encontraron hallado hallada hallo hallaron localizado localizada
        localizaron aparecio aparecieron""",
    (
        "grave",
        "at",
    ): "enterrado enterrada enterrados enterraron sepultado "
    "sepultada sepultados sepultaron inhumado inhumada",
}
_WIDE = """
africa america asia europa oceania andalucia cataluna galicia aragon asturias cantabria extremadura murcia
navarra valencia canarias baleares mallorca tenerife castilla inglaterra escocia gales sicilia cerdena
toscana baviera corcega bretana normandia california florida texas patagonia araucania antioquia jalisco
oaxaca chiapas veracruz yucatan sonora chihuahua sinaloa michoacan guerrero mendoza misiones chaco
tamaulipas coahuila zacatecas tabasco guanajuato nayarit jujuy neuquen
chubut formosa tucuman valdivia magallanes atacama tarapaca biobio maule cauca narino huila tolima boyaca
cundinamarca choco guajira putumayo caqueta casanare vichada arequipa cajamarca piura loreto ucayali
puno ancash esmeraldas manabi guayas pichincha azuay zulia carabobo tachira pando potosi alajuela
centroamerica sudamerica suramerica latinoamerica escandinavia caribe siberia crimea gaza cisjordania
kurdistan lombardia piamonte calabria provenza baviera sajonia flandes algarve madeira azores alentejo
menorca ibiza lanzarote fuerteventura bizkaia guipuzcoa alava
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
        | dict.fromkeys(
            (
                "cerca de",
                "cerca del",
                "junto a",
                "junto al",
                "a las afueras de",
                "en las afueras de",
                "no lejos de",
                "en las inmediaciones de",
                "en las cercanias de",
            ),
            "near",
        )
    ),
    nouns=by_word(_NOUNS),
    verbs=by_verb(_VERBS),
    be=frozenset(words("estaba estuvo estado estaban estuvieron")),
    stays=frozenset(
        words(
            "permanece permanecera permanecio seguira sigue queda quedara mantendra mantiene "
            "continua continuara"
        )
    ),
    moves=frozenset(
        words("traslada trasladara trasladado trasladada traslado mudara mudado mudada muda mudo")
    ),
    breaks=frozenset(words("y e pero o que quien donde cuando mientras porque tras antes aunque si")),
    against=frozenset(words("no sino porque aunque nunca lugar vez contrario")),
    wide=frozenset(words(_WIDE)),
)
