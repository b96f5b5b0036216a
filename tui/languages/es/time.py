"""Spanish calendar and clock words."""

from __future__ import annotations

from tui.languages.es.basics import MONTHS
from tui.languages.folding import Phrases, first_forms, words
from tui.languages.schema import TimeWords

_DAYS = words("lunes martes miercoles jueves viernes sabado domingo")
_MONTHS = first_forms(MONTHS)

_EASTERN = -300  # minutes that the east of the United States is ahead of universal time in winter
_EUROPE_WEST = ("hora de canarias", "hora canaria", "hora de londres", "hora de lisboa")
_EUROPE_CENTRAL = (
    "hora peninsular", "hora peninsular espanola", "hora espanola", "hora de espana", "hora de madrid",
    "hora de paris", "hora de berlin", "hora de roma", "hora de bruselas",
)  # fmt: skip

TIME = TimeWords(
    weekdays=Phrases({day: n for n, day in enumerate(_DAYS)}),
    capital_weekdays=False,
    months=Phrases(
        {month: n for n, month in enumerate(_MONTHS, 1)}
        | {month[:3]: n for n, month in enumerate(_MONTHS, 1) if month not in ("marzo", "mayo")}
        | {"setiembre": 9, "sept": 9}
    ),
    short_months=frozenset([*(month[:3] for month in _MONTHS if month not in ("marzo", "mayo")), "sept"]),
    lower_months=True,
    seasons=Phrases({"primavera": (3, 5), "verano": (6, 8), "otono": (9, 11), "invierno": (12, 2)}),
    holidays=Phrases(
        {
            "navidad": (12, 25),
            "nochebuena": (12, 24),
            "ano nuevo": (1, 1),
            "nochevieja": (12, 31),
            "dia de reyes": (1, 6),
            "dia de muertos": (11, 2),
            "dia de la hispanidad": (10, 12),
        }
    ),
    units=Phrases(
        {
            "segundo": "second",
            "segundos": "second",
            "minuto": "minute",
            "minutos": "minute",
            "min": "minute",
            "mins": "minute",
            "hora": "hour",
            "horas": "hour",
            "dia": "day",
            "dias": "day",
            "jornada": "day",
            "jornadas": "day",
            "noche": "day",
            "noches": "day",
            "fin de semana": "weekend",
            "semana": "week",
            "semanas": "week",
            "quincena": "fortnight",
            "quincenas": "fortnight",
            "mes": "month",
            "meses": "month",
            "trimestre": "quarter",
            "trimestres": "quarter",
            "semestre": "half",
            "semestres": "half",
            "ano": "year",
            "anos": "year",
            "decada": "decade",
            "decadas": "decade",
            "siglo": "century",
            "siglos": "century",
        }
    ),
    steps=Phrases(
        {
            "pasado": -1,
            "pasada": -1,
            "ultimo": -1,
            "ultima": -1,
            "ultimos": -1,
            "ultimas": -1,
            "pasados": -1,
            "pasadas": -1,
            "anterior": -1,
            "anteriores": -1,
            "previo": -1,
            "previa": -1,
            "este": 0,
            "esta": 0,
            "estos": 0,
            "estas": 0,
            "presente": 0,
            "actual": 0,
            "corriente": 0,
            "proximo": 1,
            "proxima": 1,
            "proximos": 1,
            "proximas": 1,
            "siguiente": 1,
            "siguientes": 1,
            "entrante": 1,
        }
    ),
    steps_after=True,
    movable_holidays=Phrases(
        {
            "martes de carnaval": ("easter", -47),
            "miercoles de ceniza": ("easter", -46),
            "domingo de ramos": ("easter", -7),
            "jueves santo": ("easter", -3),
            "viernes santo": ("easter", -2),
            "sabado santo": ("easter", -1),
            "domingo de resurreccion": ("easter", 0),
            "domingo de pascua": ("easter", 0),
            "lunes de pascua": ("easter", 1),
            "lunes de carnaval": ("easter", -48),
            "viernes de dolores": ("easter", -9),
            "sabado de gloria": ("easter", -1),
            "domingo de gloria": ("easter", 0),
            "domingo de pentecostes": ("easter", 49),
            "lunes de pentecostes": ("easter", 50),
            "jueves de corpus": ("easter", 60),
            "corpus christi": ("easter", 60),
            "black friday": ("thanksgiving", 1),
            "cyber monday": ("thanksgiving", 4),
            "ciberlunes": ("thanksgiving", 4),
            "super martes": ("", 0),
            "domingo sangriento": ("", 0),
            "lunes negro": ("", 0),
            "martes negro": ("", 0),
            "miercoles negro": ("", 0),
            "jueves negro": ("", 0),
            "viernes negro": ("thanksgiving", 1),
        }
    ),
    zones=Phrases(
        {"gmt": 0, "utc": 0, "cet": 60, "cest": 120, "edt": -240, "est": -300, "pdt": -420, "pst": -480}
        | {"hora del este": _EASTERN}
        | {"hora del pacifico": _EASTERN - 180, "hora de nueva york": _EASTERN}
        | dict.fromkeys(_EUROPE_WEST, 0)
        | dict.fromkeys(_EUROPE_CENTRAL, 60)
        | dict.fromkeys(("hora argentina", "hora de argentina", "hora de buenos aires"), -180)
        | {"hora de brasilia": -180, "hora de uruguay": -180}
        | dict.fromkeys(("hora venezolana", "hora de venezuela", "hora de caracas", "hora de bolivia"), -240)
        | dict.fromkeys(("hora colombiana", "hora de colombia", "hora de bogota"), -300)
        | dict.fromkeys(("hora peruana", "hora de peru", "hora de lima", "hora de ecuador"), -300)
        | dict.fromkeys(("hora de mexico", "hora de ciudad de mexico", "hora del centro de mexico"), -360)
        | {"hora de moscu": 180, "hora de pekin": 480, "hora de tokio": 540, "hora de seul": 540}
    ),
    summer_zones=frozenset({"hora del este", "hora del pacifico", "hora de nueva york"}),
    european_zones=frozenset((*_EUROPE_WEST, *_EUROPE_CENTRAL)),
    days=Phrases(
        {
            "hoy": 0,
            "esta manana": 0,
            "esta tarde": 0,
            "esta noche": 0,
            "esta madrugada": 0,
            "ayer": -1,
            "anteayer": -2,
            "antes de ayer": -2,
            "antier": -2,
            "manana": 1,
            "anoche": -1,
            "pasado manana": 2,
        }
    ),
    overnight=frozenset({"anoche"}),
    parts=Phrases(
        {
            "principios": "early",
            "comienzos": "early",
            "inicios": "early",
            "mediados": "mid",
            "finales": "late",
            "fines": "late",
            "final": "end",
            "fin": "end",
            "principio": "start",
            "inicio": "start",
            "comienzo": "start",
            "arranque": "start",
            "temprano": "early",
            "cierre": "end",
        }
    ),
    day_parts=Phrases(
        {
            "madrugada": (0, 420),
            "manana": (300, 780),
            "mediodia": (720, 900),
            "amanecer": (300, 540),
            "alba": (300, 480),
            "anochecer": (1_020, 1_320),
            "atardecer": (1_020, 1_320),
            "medianoche": (1_440, 1_440),
            "tarde": (720, 1260),
            "noche": (1_080, 1_800),
        }
    ),
    of_day=frozenset({"de", "por", "en"}),
    clock_words=Phrases({"mediodia": 720, "medianoche": 0}),
    hour_articles=frozenset({"las"}),
    am=frozenset({"am", "a.m.", "a.m"}),
    pm=frozenset({"pm", "p.m.", "p.m"}),
    oclock=frozenset({"horas", "h", "hs"}),
    to_hour=frozenset({"menos"}),
    quarter=frozenset({"cuarto"}),
    ago=frozenset({"atras"}),
    ago_before=frozenset({"hace"}),
    later=frozenset(words("despues antes")),
    spans=frozenset(
        words("durante en tras dentro dura duro duraron duran lleva llevo tarda tardo tardan tardaron")
    ),
    ahead=frozenset({"en", "dentro"}),
    takes=frozenset(
        words(
            "tardara tardaran tardo tardaron tarda tardan llevara llevaran llevo durara duraran duro "
            "duraron dura "
            "duran necesitara necesitaran necesita necesitan requiere requieren requerira exige plazo"
        )
    ),
    completion=frozenset(
        words(
            "completar completarse completada completado terminar terminarse terminado terminada terminara "
            "terminaran acabar acabara acabada acabadas concluir concluira concluida finalizar finalizara "
            "finalizada finalizadas reconstruir reconstruira reconstruida reconstruccion construir "
            "construira construida construccion reabrir reabrira reabriran reapertura abrir abrira "
            "abriran apertura "
            "inaugurar inaugurara reparar reparara reparacion entregar entregara entrega rehabilitar "
            "rehabilitacion restaurar restauracion ejecucion obra obras trabajos listo lista listos listas"
        )
    ),
    roles=Phrases(
        {
            "en": "at",
            "durante": "at",
            "antes de": "by",
            "antes del": "by",
            "para": "by",
            "a mas tardar": "by",
            "no mas tarde de": "by",
            "no mas tarde del": "by",
            "como maximo": "by",
            "a lo largo de": "at",
            "a lo largo del": "at",
            "hasta": "until",
            "desde": "since",
            "a partir de": "since",
            "a partir del": "since",
            "tras": "since",
            "despues de": "since",
            "despues del": "since",
        }
    ),
    not_before=frozenset({"antes"}),
    appointing=frozenset({"para"}),
    span_from=frozenset({"de", "del", "desde", "entre"}),
    span_to=frozenset({"a", "al", "hasta", "y", "-", "–"}),
    articles=frozenset({"el", "la", "los", "las"}),
    of=frozenset({"de", "del"}),
    before_year=frozenset(
        words(
            "en de del desde hasta para antes despues ano anos hacia durante a entre y tras verano invierno "
            "otono "
            "primavera"
        )
    ),
    periods=Phrases(
        {
            f"{rank} {name}": (unit, number)
            for number, rank in enumerate(("primer", "segundo", "tercer", "cuarto"), 1)
            for name, unit in (("trimestre", "quarter"), ("semestre", "half"))
            if unit == "quarter" or number < 3
        }
        | {
            "primera mitad": ("half", 1),
            "segunda mitad": ("half", 2),
            "ultimo trimestre": ("quarter", 4),
        }
    ),
    of_games=frozenset(
        words(
            "partido gol goles marcador empate empato marco anoto golazo penalti penal entrenador "
            "tecnico arquero portero canasta triple rebotes cancha tanto tantos"
        )
    ),
    holding=frozenset(
        words(
            "esta estan sigue siguen seguira seguiran permanece permanecen permanecera queda quedan quedara "
            "quedaran continua continuan"
        )
    ),
    future=frozenset(
        words(
            "va van vamos sera seran habra habran proximo proxima proximos proximas preve preven previsto "
            "prevista "
            "previstos previstas planea planean proyecta proyectan pretende pretenden quiere quieren espera "
            "esperan debera deberan podra podran tendra tendran promete prometen prometio"
        )
    ),
    future_endings=("rá", "rán", "remos", "ré"),
    past=frozenset(
        words(
            "fue fueron era eran habia habian estaba estaban "
            "hizo hicieron dijo dijeron tuvo tuvieron estuvo estuvieron pudo pudieron puso pusieron quiso "
            "quisieron vino vinieron dio dieron vio vieron supo supieron trajo trajeron anduvo cupo condujo "
            "produjo produjeron redujo redujeron ha han hubo"
        )
    ),
    past_endings=("ó", "aron", "ieron"),
)
