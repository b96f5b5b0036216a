"""Spanish units, money, counted nouns and measure words."""

from __future__ import annotations

from tui.languages.folding import Phrases, words
from tui.languages.schema import MeasureWords, Unit
from tui.languages.symbols import UNITS


def _names(*groups: tuple[str, Unit]) -> dict[str, Unit]:
    return {name: unit for names, unit in groups for name in names.split("|")}


def singular(word: str) -> str:
    """Return the singular of a Spanish noun, by its ending."""
    if not is_plural(word):
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("es") and len(word) > 5 and word[-3] in "dlnrjy" and word[-4] in "aeiou":
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Return whether the word ends like a Spanish plural."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def _fold(**groups: str) -> dict[str, str]:
    return {word: noun for noun, words in groups.items() for word in words.split()}


_CUES = {
    "dead": "vidas "
    "muerto muertos muerta muertas murieron murio muere mueren morir fallecido fallecidos fallecida "
    "fallecidas fallecieron fallecio fallece fallecen victimas cadaver cadaveres cuerpos mato mataron "
    "matar matado muertes muerte decesos deceso perecieron perecio asesinados asesinadas asesinado "
    "asesino asesinaron asesinatos homicidios ahogados ahogadas abatidos abatio mortales",
    "hurt": "herido heridos herida heridas lesionado lesionados lesionada lesionadas hirio hirieron lesiones "
    "hospital hospitalizado hospitalizada hospitalizados hospitalizadas ingresados atendidos "
    "atendidas quemados intoxicados intoxicadas contusionados",
    "grave": "grave graves gravemente critico critica criticos gravedad",
    "missing": "desaparecidos desaparecidas desaparecido desaparecida desaparecieron desaparecio perdidos "
    "extraviados paradero",
    "rescued": "rescatados rescatadas rescatado rescatada rescataron rescato supervivientes superviviente "
    "sobrevivientes sobreviviente sobrevivieron sobrevivio vivos vivas vivo salvados salvadas "
    "salvaron ilesos ilesas",
    "identified": "identificados identificadas identificado identificaron identifico",
    "arrested": "detenidos detenidas detenido detenida detuvo detuvieron detenciones arrestados arrestadas "
    "arrestado arrestaron arrestos apresados capturados capturaron encarcelados imputados presos",
    "displaced": "evacuados evacuadas evacuo evacuaron evacuar desplazados desplazadas desalojar desalojados "
    "desalojadas desalojaron desalojo damnificados damnificadas refugiados",
    "destroyed": "destruidos destruidas destruido destruida destruyeron destruyo arrasaron arrasados "
    "arrasadas "
    "arraso calcinados calcinadas calcino quemo derribados devastadas",
    "damaged": "danados danadas danado danada danaron afectados afectadas afecto averiados",
    "sent": "enviados enviadas envio enviara enviaron enviar enviaran desplego desplegados desplegadas "
    "despliegue desplegaron desplegara despacho movilizados movilizo",
    "aboard": "bordo ocupantes",
    "depth": "profundidad hondo calado",
    "height": "altura altitud alto olas",
    "width": "ancho anchura manga",
    "length": "largo longitud extension eslora recorrido trazado mide miden medir",
    "distance": "distancia norte sur este oeste noreste noroeste sureste suroeste lejos",
    "total": "total totales totalidad conjunto totalizan",
    "access": "accesos acceso",
    "loss": "perdidas perdida perdio perdieron pierde deficit rojos",
    "profit": "beneficio beneficios ganancia ganancias gano ganaron utilidades utilidad superavit",
    "revenue": "ingresos ingreso ventas facturacion facturo recaudacion recaudo recaudaron",
    "saving": "ahorro ahorrar ahorrara ahorros ahorran",
    "cost": "coste costo costes costos cuesta costara cuestan precio precios presupuesto inversion importe "
    "valorado valorada valorados gasto gastos tarifa",
    "debt": "deuda deudas adeuda adeudan",
    "fund": "ayuda ayudas subvencion subvenciones subsidio subsidios fondo fondos donacion dono donaron "
    "destinara",
    "fine": "multa multas multado multada multo",
    "damage": "danos",
    "cut": "recortar recorte recortes recortara despidos despido despedir despedira despidio suprimir "
    "suprimira eliminar eliminara",
    "hired": "contratar contratara contratados contrataciones",
    "employed": "emplea plantilla",
    "shares": "acciones accion bolsa",
    "aftershock": "replica replicas",
    "voted": "votos voto votaron papeletas sufragios",
    "margin": "diferencia ventaja margen",
    "asked": "exige exigen exigia exigio exigieron pide piden pedia pidio pidieron reclama reclaman reclamo",
    "limit": "limite limites permitido permitida permitidos permitidas recomendado",
    "speed": "viento vientos velocidad",
    "gust": "racha rachas rafaga rafagas",
    "rain": "lluvia lluvias precipitaciones llovio",
    "tested": "pruebas analizados",
    "vaccinated": "vacunados vacunadas dosis",
    "average": "media promedio mediana",
    "previous": "anterior anteriores anteriormente previo previa previamente",
    "expected": "previsto prevista previstos preve previsiones pronostico estimaba esperado",
    "record": "record",
}

MEASURES = MeasureWords(
    inverted=frozenset(words("es son era eran fue fueron sera seran van suman sumaban")),
    units=Phrases(
        UNITS
        | _names(
            ("milimetro|milimetros", ("length", 0.001, 0.0)),
            ("centimetro|centimetros", ("length", 0.01, 0.0)),
            ("metro|metros", ("length", 1.0, 0.0)),
            ("kilometro|kilometros", ("length", 1_000.0, 0.0)),
            ("kms", ("length", 1_000.0, 0.0)),
            ("milla|millas", ("length", 1_609.344, 0.0)),
            ("milla nautica|millas nauticas|milla marina|millas marinas", ("length", 1_852.0, 0.0)),
            ("pulgada|pulgadas", ("length", 0.0254, 0.0)),
            ("yarda|yardas", ("length", 0.9144, 0.0)),
            ("litro por metro cuadrado|litros por metro cuadrado", ("length", 0.001, 0.0)),
            ("pie|pies", ("length", 0.3048, 0.0)),
            ("metro cuadrado|metros cuadrados", ("area", 1.0, 0.0)),
            ("kilometro cuadrado|kilometros cuadrados", ("area", 1e6, 0.0)),
            ("hectarea|hectareas|has", ("area", 1e4, 0.0)),
            ("acre|acres", ("area", 4_046.8564224, 0.0)),
            ("metro cubico|metros cubicos", ("volume", 1.0, 0.0)),
            ("hectometro cubico|hectometros cubicos|hm³", ("volume", 1e6, 0.0)),
            ("litro|litros", ("volume", 0.001, 0.0)),
            ("mililitro|mililitros", ("volume", 1e-6, 0.0)),
            ("galon|galones", ("volume", 0.003785411784, 0.0)),
            ("barril|barriles", ("volume", 0.158987294928, 0.0)),
            ("miligramo|miligramos", ("mass", 1e-6, 0.0)),
            ("gramo|gramos", ("mass", 0.001, 0.0)),
            ("kilo|kilos|kilogramo|kilogramos", ("mass", 1.0, 0.0)),
            ("tonelada|toneladas|tonelada metrica|toneladas metricas", ("mass", 1_000.0, 0.0)),
            ("onza|onzas", ("mass", 0.028349523125, 0.0)),
            (
                "kilometro por hora|kilometros por hora|kilometros a la hora|kilometros hora|km por hora|"
                "km hora",
                ("speed", 1.0, 0.0),
            ),
            ("millas por hora", ("speed", 1.609344, 0.0)),
            ("nudo|nudos", ("speed", 1.852, 0.0)),
            (
                "grado celsius|grados celsius|grado centigrado|grados centigrados|grados a la sombra",
                ("temperature", 1.0, 0.0),
            ),
            ("grado fahrenheit|grados fahrenheit|grados f", ("temperature", 5 / 9, -32.0)),
            (
                "grados en la escala|grados en la escala de richter|grados richter|grados de magnitud",
                ("magnitude", 1.0, 0.0),
            ),
            ("vatio|vatios|watt|watts", ("power", 1.0, 0.0)),
            ("kilovatio|kilovatios|kilowatt|kilowatts", ("power", 1e3, 0.0)),
            ("megavatio|megavatios|megawatt|megawatts", ("power", 1e6, 0.0)),
            ("gigavatio|gigavatios|gigawatt|gigawatts", ("power", 1e9, 0.0)),
        )
    ),
    currencies=Phrases(
        {
            "dolar": "USD",
            "dolares": "USD",
            "dolares estadounidenses": "USD",
            "dolares americanos": "USD",
            "dolares canadienses": "CAD",
            "dolares australianos": "AUD",
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
            "francos suizos": "CHF",
            "corona": "crown",
            "coronas": "crown",
            "peso argentino": "peso",
            "pesos argentinos": "peso",
            "peso mexicano": "peso",
            "pesos mexicanos": "peso",
            "peso chileno": "peso",
            "pesos chilenos": "peso",
            "peso colombiano": "peso",
            "pesos colombianos": "peso",
            "pesos uruguayos": "peso",
            "pesos dominicanos": "peso",
            "pesos cubanos": "peso",
            "nuevos soles": "PEN",
            "boliviano": "BOB",
            "bolivianos": "BOB",
            "guarani": "PYG",
            "guaranies": "PYG",
            "lempira": "HNL",
            "lempiras": "HNL",
            "cordoba": "NIO",
            "cordobas": "NIO",
            "colon": "CRC",
            "colones": "CRC",
            "balboa": "PAB",
            "balboas": "PAB",
            "peseta": "ESP",
            "pesetas": "ESP",
            "rupia": "rupee",
            "rupias": "rupee",
            "lira": "lira",
            "liras": "lira",
            "dirham": "dirham",
            "dirhams": "dirham",
            "dirhames": "dirham",
            "dinar": "dinar",
            "dinares": "dinar",
            "shekel": "ILS",
            "shekels": "ILS",
            "grivna": "UAH",
            "grivnas": "UAH",
            "zloty": "PLN",
            "zlotys": "PLN",
        }
    ),
    cents=Phrases({"centimo": "EUR", "centimos": "EUR", "centavo": "peso", "centavos": "peso"}),
    synonyms=Phrases(
        _fold(
            person="gente persona individuo herido herida lesionado lesionada muerto muerta fallecido "
            "fallecida "
            "desaparecido desaparecida victima muerte cadaver cuerpo deceso superviviente sobreviviente "
            "damnificado damnificada ser",
            soldier="soldado tropa militar uniformado",
            home="casa vivienda hogar domicilio",
            vessel="barco buque embarcacion lancha navio nave bote",
            worker="empleado empleada trabajador trabajadora obrero obrera operario plantilla",
            plant="fabrica planta factoria",
            child="nino nina menor",
            car="coche auto automovil carro",
            autobus="autocar bus omnibus guagua",
            truck="camion",
            avion="aeronave",
            alumno="alumna estudiante escolar",
            voto="papeleta sufragio boleta",
            tienda="comercio local",
            concejal="concejala edil",
            diputado="diputada legislador legisladora parlamentario congresista",
            profesor="profesora maestro maestra docente",
            medico="medica doctor doctora",
            escuela="colegio",
            sismo="terremoto seismo temblor",
            vecino="vecina",
            zona="area",
            pais="nacion",
        )
    ),
    plurals=Phrases(
        {
            "muertes": "muerte",
            "meses": "mes",
            "autobuses": "autobus",
            "omnibus": "omnibus",
            "buses": "bus",
            "menores": "menor",
            "camiones": "camion",
            "jovenes": "joven",
            "paises": "pais",
            "leyes": "ley",
            "reyes": "rey",
            "redes": "red",
            "sedes": "sede",
            "bares": "bar",
            "pares": "par",
            "seres": "ser",
            "gases": "gas",
            "clubes": "club",
            "intereses": "interes",
            "franceses": "frances",
            "ingleses": "ingles",
            "japoneses": "japones",
            "israelies": "israeli",
            "iranies": "irani",
            "marroquies": "marroqui",
            "aires": "aire",
        }
        | {word: word for word in words("crisis dosis virus campus tesis sintesis analisis oasis")}
    ),
    people=frozenset(
        words(
            "person child soldier worker alumno alumna policia concejal diputado profesor profesora medico "
            "vecino bombero "
            "hombre mujer agente familia paciente pasajero pasajera tripulante estudiante rescatista "
            "voluntario voluntaria vendedor vendedora joven adolescente anciano anciana bebe chico chica "
            "muchacho muchacha nina residente habitante civil migrante inmigrante refugiado refugiada "
            "oficial efectivo guardia combatiente guerrillero turista visitante manifestante preso presa "
            "recluso interno rehen marinero pescador conductor conductora chofer enfermero enfermera "
            "sanitario miembro socio seguidor aficionado fiel especialista experto investigador funcionario "
            "sospechoso sospechosa detenido detenida ladron asaltante atracador votante elector jugador "
            "futbolista senador ministro juez fiscal abogado campesino agricultor ganadero minero "
            "comerciante cliente usuario jubilado pensionista ciudadano ciudadana lesionado afectado "
            "evacuado evacuada desplazado desplazada infectado contagiado enfermo invitado asistente "
            "espectador participante testigo pariente familiar hijo hija hermano hermana artista musico "
            "periodista peregrino excursionista montanero alpinista tripulacion otro pistolero pistolera "
            "sicario sicaria tirador tiradora agresor agresora atacante asesino asesina acusado acusada "
            "imputado imputada condenado condenada capturado capturada arrestado arrestada"
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
            "siguen sigue trabajaron murieron murio resultaron resulto quedaron quedo siendo esa esas esos "
            "aquellos aquellas mientras aunque porque pues sino entonces luego aqui alli ahora aun todavia "
            "tampoco nunca siempre seran sera tiene tienen tenia tenian tuvo tuvieron puede pueden podran "
            "dijo dijeron dice dicen informo informaron segun incluido incluida incluidos incluidas entre "
            "cerca lejos aproximadamente alrededor fallecieron fallecio perdieron perdio salieron salio "
            "llegaron llego fallecidas viven vivian vive viajaban viajaba iban iba van va participaron "
            "acudieron acudio votaron voto trabajan trabajaban ayer anoche manana largo ancho alto horas"
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
            "entre ellos": "part",
            "entre ellas": "part",
            "de estos": "part",
            "de estas": "part",
            "los cuales": "part",
            "las cuales": "part",
            "por semana": "per week",
            "por mes": "per month",
            "cada ano": "per year",
            "cada mes": "per month",
            "cada semana": "per week",
            "cada dia": "per day",
            "cada hora": "per hour",
            "sin localizar": "missing",
            "con vida": "rescued",
            "sin vida": "dead",
            "la vida": "dead",
            "bajo custodia": "arrested",
            "sin hogar": "displaced",
            "por persona": "each",
            "cada uno": "each",
            "cada una": "each",
        }
    ),
    shrink=frozenset(
        words(
            "reducir reducira reduce reducen redujo reducido bajar baja bajo bajara recortar recorto "
            "recortara "
            "ahorrar ahorra rebajar rebajara rebaja rebajo abaratar disminuir disminuyo disminuira"
        )
    ),
    magnitude=frozenset({"magnitud", "magnitudes", "richter"}),
    quake=frozenset(
        words("sismo sismos terremoto terremotos seismo seismos temblor temblores replica replicas")
    ),
    have=frozenset(words("tenia tiene tenian tienen cumplio cumple cumplia cumplira cumplido tener")),
    across=frozenset(["por", "x", "×"]),
    minus=frozenset({"menos", "-", "−"}),
)
