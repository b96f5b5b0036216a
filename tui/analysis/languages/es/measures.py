"""Spanish units, money, counted nouns and measure words."""

from __future__ import annotations

from tui.analysis.languages.base import MeasureWords, Unit
from tui.analysis.languages.folding import Phrases, words
from tui.analysis.languages.symbols import UNITS


def _names(*groups: tuple[str, Unit]) -> dict[str, Unit]:
    return {name: unit for names, unit in groups for name in names.split("|")}


def singular(word: str) -> str:
    """The singular of a Spanish noun, by its ending."""
    if not is_plural(word):
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("es") and len(word) > 5 and word[-3] in "dlnrjy" and word[-4] in "aeiou":
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether the word ends like a Spanish plural."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


_CUES = {
    "dead": "muerto muertos muerta muertas murieron murio fallecido fallecidos fallecidas "
    "fallecieron fallecio "
    "victimas cadaveres mato mataron muertes",
    "hurt": "herido heridos herida heridas lesionados lesionadas hospital hospitalizados",
    "grave": "grave graves gravemente critico",
    "missing": "desaparecidos desaparecidas desaparecido",
    "rescued": "rescatados rescatadas rescataron rescato salvados supervivientes sobrevivientes "
    "sobrevivieron vivos",
    "arrested": "detenidos detenidas arrestados arrestadas detuvo detuvieron encarcelados",
    "identified": "identificados identificadas identifico",
    "voted": "votos votaron",
    "margin": "diferencia ventaja margen",
    "debt": "deuda deudas",
    "damage": "danos",
    "shares": "acciones accion bolsa",
    "asked": "exige exigen exigia pide piden pedia reclama reclaman",
    "limit": "limite limites permitido permitida permitidos recomendado",
    "displaced": "evacuados evacuadas evacuaron desplazados desalojar desalojadas",
    "destroyed": "destruidos destruidas arrasaron arrasados destruyo",
    "damaged": "danados danadas",
    "sent": "enviados envio enviara",
    "aboard": "bordo",
    "depth": "profundidad",
    "height": "altura altitud olas",
    "width": "ancho anchura",
    "length": "largo longitud extension",
    "distance": "distancia norte sur este oeste",
    "total": "total totales conjunto",
    "loss": "perdidas perdida perdio deficit",
    "profit": "beneficio beneficios ganancias gano",
    "revenue": "ingresos ventas facturacion",
    "saving": "ahorro ahorrar",
    "cost": "coste costo costara precio presupuesto inversion",
    "fund": "ayuda ayudas subvencion subsidio",
    "fine": "multa",
    "cut": "recortar recorte despidos despedir",
    "speed": "viento vientos rachas velocidad",
    "rain": "lluvia lluvias",
    "average": "media promedio",
    "previous": "anterior anteriores anteriormente",
}

MEASURES = MeasureWords(
    units=Phrases(
        UNITS
        | _names(
            ("milimetro|milimetros", ("length", 0.001, 0.0)),
            ("centimetro|centimetros", ("length", 0.01, 0.0)),
            ("metro|metros", ("length", 1.0, 0.0)),
            ("kilometro|kilometros", ("length", 1_000.0, 0.0)),
            ("milla|millas", ("length", 1_609.344, 0.0)),
            ("pie|pies", ("length", 0.3048, 0.0)),
            ("metro cuadrado|metros cuadrados", ("area", 1.0, 0.0)),
            ("kilometro cuadrado|kilometros cuadrados", ("area", 1e6, 0.0)),
            ("hectarea|hectareas", ("area", 1e4, 0.0)),
            ("metro cubico|metros cubicos", ("volume", 1.0, 0.0)),
            ("litro|litros", ("volume", 0.001, 0.0)),
            ("gramo|gramos", ("mass", 0.001, 0.0)),
            ("kilo|kilos|kilogramo|kilogramos", ("mass", 1.0, 0.0)),
            ("tonelada|toneladas", ("mass", 1_000.0, 0.0)),
            ("kilometro por hora|kilometros por hora", ("speed", 1.0, 0.0)),
            ("nudo|nudos", ("speed", 1.852, 0.0)),
            ("grado celsius|grados celsius|grados centigrados|grado centigrado", ("temperature", 1.0, 0.0)),
            ("grados fahrenheit", ("temperature", 5 / 9, -32.0)),
            ("megavatio|megavatios", ("power", 1e6, 0.0)),
            ("kilovatio|kilovatios", ("power", 1e3, 0.0)),
            ("gigavatio|gigavatios", ("power", 1e9, 0.0)),
        )
    ),
    currencies=Phrases(
        {
            "dolar": "USD",
            "dolares": "USD",
            "euro": "EUR",
            "euros": "EUR",
            "libra": "GBP",
            "libras": "GBP",
            "libras esterlinas": "GBP",
            "yen": "JPY",
            "yenes": "JPY",
            "yuan": "CNY",
            "yuanes": "CNY",
            "peso": "peso",
            "pesos": "peso",
            "real": "BRL",
            "reales": "BRL",
            "rublo": "RUB",
            "rublos": "RUB",
            "sol": "PEN",
            "soles": "PEN",
            "bolivar": "VES",
            "bolivares": "VES",
            "quetzal": "GTQ",
            "quetzales": "GTQ",
            "franco": "franc",
            "francos": "franc",
            "corona": "crown",
            "coronas": "crown",
        }
    ),
    cents=Phrases({"centimo": "EUR", "centimos": "EUR", "centavos": "peso"}),
    synonyms=Phrases(
        {
            "gente": "person",
            "persona": "person",
            "soldado": "soldier",
            "tropa": "soldier",
            "militar": "soldier",
            "casa": "home",
            "vivienda": "home",
            "barco": "vessel",
            "buque": "vessel",
            "embarcacion": "vessel",
            "lancha": "vessel",
            "empleado": "worker",
            "trabajador": "worker",
            "fabrica": "plant",
            "planta": "plant",
            "nino": "child",
            "nina": "child",
            "menor": "child",
            "coche": "car",
            "auto": "car",
            "automovil": "car",
            "camion": "truck",
            **dict.fromkeys(
                words(
                    "herido herida lesionado lesionada muerto muerta fallecido fallecida "
                    "desaparecido victima muerte"
                ),
                "person",
            ),
        }
    ),
    plurals=Phrases(
        {
            "muertes": "muerte",
            "crisis": "crisis",
            "meses": "mes",
            "autobuses": "autobus",
            "menores": "menor",
            "camiones": "camion",
            "jovenes": "joven",
        }
    ),
    people=frozenset(
        words(
            "person child soldier worker bombero herido muerto vecino hombre mujer policia agente familia "
            "paciente pasajero tripulante "
            "estudiante victima rescatista vendedor desaparecido joven medico"
        )
    ),
    singular=singular,
    is_plural=is_plural,
    adjectives_first=False,
    age_of=True,
    never_nouns=frozenset(
        words(
            "de del en a al para por con sin sobre entre desde hasta tras durante ante bajo contra segun "
            "hacia y e o u ni pero que cual quien cuyo donde cuando como si se le les lo la los las el un "
            "una unos unas su sus mi este esta estos estas ese esa aquel es son era eran fue fueron ser "
            "sido esta estan estaba ha han habia hay hubo mas menos muy ya no tambien otros otras otro "
            "otra casi solo todo todos toda todas cada ello ellos ellas antes despues luego hoy ayer "
            "siguen sigue trabajaron murieron resultaron quedaron"
        )
    ),
    cues=Phrases({word: cue for cue, words in _CUES.items() for word in words.split()}),
    pairs=Phrases(
        {
            "a bordo": "aboard",
            "por hora": "per hour",
            "al ano": "per year",
            "por ano": "per year",
            "al dia": "per day",
            "por dia": "per day",
            "al mes": "per month",
            "de ellos": "part",
            "de ellas": "part",
            "en total": "total",
            "por persona": "each",
            "cada uno": "each",
            "cada una": "each",
        }
    ),
    shrink=frozenset(words("reducir reducira bajar recortar ahorrar")),
    magnitude=frozenset({"magnitud", "richter"}),
    quake=frozenset(words("sismo terremoto temblor replica replicas")),
    have=frozenset(words("tenia tiene tenian cumplio cumple cumplia tener")),
    across=frozenset(["por", "x", "×"]),
    minus=frozenset({"menos", "-", "−"}),
)
