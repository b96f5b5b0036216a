"""Spanish words that tell which question a clause answers with its values, and of harm to people."""

from __future__ import annotations

import re

from tui.languages.clause_schema import (
    HarmWords,
    JourneyWords,
    QuestionWords,
    by_status,
    contraries,
    opposites,
    phrases,
)
from tui.languages.folding import words

QUESTIONS = QuestionWords(
    joints=frozenset(
        words("que quien quienes cual cuales cuyo cuya mientras aunque pero porque si cuando donde")
    ),
    conjunctions=frozenset({"y", "e", "o", "u"}),
    verbs=frozenset(
        words(
            "es son fue fueron era eran esta estan estaba estaban hay habia hubo tiene tienen tenia tuvo "
            "murio "
            "murieron dejo dejaron causo provoco alcanzo llego llegaron subio bajo cayo gano ganaron perdio "
            "costo cuesta pago vendio compro anuncio dijo informo confirmo registro recibio obtuvo sumo mato "
            "hirio viajaban transportaba cerro abrio empezo termino emplea crecio aumento redujo"
        )
    ),
    whole=frozenset(words("todo toda entero entera total conjunto")),
    joining=frozenset({"con"}),
    counting=frozenset(words("conto cuenta registro midio cifro estimo detecto contabilizo documento")),
    modals=frozenset(words("puede pueden podra podria podrian debe debera sera seran ha han habia habian")),
    statuses=by_status(
        demanded="pidio, pide, piden, pidieron, solicito, solicita, exigio, exige, exigen, reclamo, reclama, "
        "reclaman, demanda, propuso, propone, quiere, quieren",
        forecast="esperaba, espera, esperan, esperaban, previsto, prevista, preve, preven, previo, calcula "
        "que, "
        "pronostico, pronostica, estimaba, se espera, planeaba, planeaban, pretendia, pretendian, preveia, "
        "preveian, tenia previsto, iba a, iban a, presupuesto de, presupuesto para",
        threatened="amenazo, amenaza, amenazan, se enfrenta a, se expone a",
        promised="prometio, promete, prometieron",
        conditional="si, a menos que, salvo que",
        capacity="capacidad para, capacidad de, aforo de, con cabida para, puede transportar, puede llevar, "
        "puede albergar, tiene cabida para",
    ),
    after_statuses=by_status(
        forecast="previstos, previstas, esperados, esperadas, previsto, esperado",
        demanded="solicitados, pedidos, exigidos",
    ),
    room=frozenset(words("asiento plaza cama butaca")),
    before=phrases("comparado con, en lugar de, en vez de"),
    previous=phrases("anteriormente, inicialmente, al principio, en un principio, previamente"),
    now=phrases("ahora, despues, actualmente, luego, hoy"),
    before_event=frozenset({"antes"}),
    after_event=frozenset({"despues", "tras"}),
    compared=phrases(
        "sobre, que, desde, respecto a, respecto al, frente a, frente al, de, del, comparado con"
    ),
    abstract=tuple(words("cion sion dad miento encia anza ismo")),
    running=phrases(
        "hasta ahora, hasta el momento, por ahora, hasta la fecha, provisional, provisionales, preliminar, "
        "preliminares, resultados parciales, escrutado, escrutada, escrutados, escrutadas, escrutinio, "
        "actas, mesas computadas, de las mesas, de mesas, recuento"
    ),
    recounted=phrases(
        "quemado, quemada, quemados, quemadas, calcinadas, arrasadas, bomberos, rescatistas, efectivos, "
        "militares, voluntarios, brigadistas, evacuados, evacuadas, sin luz, sin electricidad, cancelados, "
        "casos, contagios, contagiados, infectados, replicas, hospitalizados, ingresados, albergues, "
        "enfermos, enfermas, escanos, votos, papeletas, sufragios"
    ),
    families=(
        frozenset(words("nino menor adulto bebe adolescente")),
        frozenset(words("mujer hombre nina")),
        frozenset(words("soldado civil combatiente militar policia guerrillero")),
        frozenset(words("pasajero tripulante piloto")),
        frozenset(words("alumno estudiante profesor maestro")),
    ),
    opposed=opposites(
        "norte sur este oeste oriental occidental",
        "primer primera segundo segunda tercer tercera cuarto cuarta ultimo ultima",
        "superior inferior",
        "hombres mujeres ninos ninas",
        "primavera verano otono invierno",
        "viejo vieja nuevo nueva",
        "publico publica privado privada",
        "exportaciones importaciones",
        "republicanos democratas socialistas conservadores liberales populares",
        "rojo roja azul verde amarillo amarilla blanco blanca negro negra",
        "urbano urbana rural",
    ),
    undoing=frozenset(
        words(
            "nego negaron rehusa rehuso fracasa fracaso evita evito evitaron elude eludio cancela cancelo "
            "cancelaron suspende suspendio impide impidio abandona abandono"
        )
    ),
    prepositions=frozenset(words("por sobre bajo tras durante contra mediante segun ante")),
    contraries=contraries(
        "detenido detenida detuvo arrestado arresto encarcelado | "
        "liberado liberada libero excarcelado soltado",
        "apoya apoyo apoyaron respalda respaldo aprueba aprobo | rechaza rechazo rechazaron veta veto",
        "danado danada danados danadas dano | "
        "destruido destruida destruyo derrumbado derrumbada derrumbo arrasado cayo cayeron caido caida",
        "sobrevivio sobrevive superviviente vivo viva ileso ilesa | muerto muerta murio murieron fallecido "
        "fallecio fallecieron",
        "estable | critico critica grave",
        "sube subio suben subieron subira aumenta aumento aumentaron crece crecio | "
        "baja bajo bajan bajaron bajara cae cayo cayeron disminuye disminuyo reduce redujo",
        "abre abrio abierto reabre reabrio | cierra cerro cerrado",
        "empieza empezo comienza comenzo inicia inicio | termina termino acaba acabo finaliza finalizo",
        "culpable condenado condenada | inocente absuelto absuelta",
        "accidental accidente | intencionado intencionada deliberado deliberada provocado provocada",
        "norte | sur",
        "temporal | permanente",
    ),
    letter_words=frozenset({"A", "E", "O", "U", "Y"}),
)

JOURNEYS = JourneyWords(
    words=frozenset(
        words(
            "vuelo avion tren autobus bus barco ferri buque convoy camion coche helicoptero carguero "
            "embarcacion "
            "viaje viajaba viajaban volaba navegaba salio partio rumbo trayecto ruta"
        )
    ),
    away=phrases("desde, procedente de, proveniente de, tras salir de"),
    toward=phrases("a, hacia, con destino a, rumbo a, hasta, con direccion a"),
)


_BODY = (
    r"(?:antebrazo|brazo|cabeza|cadera|cara|ceja|clavícula|codo|columna|costilla|cráneo|cuello|dedo|diente|"
    r"espalda|fémur|frente|hombro|mano|mandíbula|mejilla|muñeca|muslo|nariz|ojo|oreja|pelvis|pie|pierna|"
    r"rodilla|rostro|talón|tibia|tobillo|vértebra)s?"
)
_BROKEN = (
    r"(?:rot[oa]|fracturad[oa]|quemad[oa]|cortad[oa]|aplastad[oa]|dislocad[oa]|magullad[oa]|torcid[oa]|"
    r"amputad[oa]|desgarrad[oa]|partid[oa]|quebrad[oa])s?"
)
_BROKE = (
    r"(?:rompi[óo]|fractur[óo]|quem[óo]|torci[óo]|cort[óo]|disloc[óo]|lastim[óo]|lesion[óo]|quebr[óo]|"
    r"parti[óo]|lux[óo])"
)
_THE = r"(?:el|la|un|una|los|las|varias?)"


def _fate(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({words})\b", re.IGNORECASE)


_DEAD, _HURT = r"muert[oa]s|fallecid[oa]s|víctimas mortales", r"herid[oa]s|lesionad[oa]s"
_IS = r"(?:está|estaba|sigue|seguía|permanece|quedó|resultó|fue|ha sido|había sido)(?: \w+mente)?"

HARMS = HarmWords(
    unharmed=re.compile(
        r"\b(?:nadie|ninguna persona) (?:ha |había )?"
        r"(?:result(?:[óo]|ado)|sali[óo]|qued[óo]|fue|sufri(?:[óo]|do))(?: \w+)? "
        r"(?:herid[oa]|lesionad[oa]|lastimad[oa]|daños?|lesi(?:ón|ones)|heridas|rasguños?)"
        r"(?=\s*(?:[.,;!–—»”]|$|y\b|pero\b|aunque\b))|"
        r"\btodos (?:salieron|resultaron|escaparon)(?: \w+)? "
        r"(?:ilesos|indemnes|sin (?:un rasguño|heridas|daños|lesiones))\b",
        re.IGNORECASE,
    ),
    harmed=re.compile(
        rf"\bcon {_THE} {_BODY} {_BROKEN}\b|\bse {_BROKE} {_THE} {_BODY}\b|"
        r"\b(?:result[óo]|fue|sufri[óo]) (?:herid[oa]|lesionad[oa]|quemaduras|heridas|lesiones|fracturas)\b",
        re.IGNORECASE,
    ),
    bounded=re.compile(
        r"\b(?:más|otr[oa]s?|anterior(?:es)?|pasad[oa]|hace|antes|entonces|primero|inicialmente|aún|todavía|"
        r"hasta ahora|graves?|gravemente|gravedad|salvo|excepto|si|podría|habría|puede|nunca|no|años?|mes|"
        r"meses|semanas?|acusad[oa]|presunt[oa]|supuestamente|similar)\b",
        re.IGNORECASE,
    ),
    fates={
        "dead": _fate(
            rf"murió|falleció|perdió la vida|{_IS} (?:muert[oa]|asesinad[oa])|entre l[oa]s (?:{_DEAD})"
        ),
        "injured": _fate(rf"{_IS} (?:herid[oa]|lesionad[oa])|entre l[oa]s (?:{_HURT})"),
        "missing": _fate(rf"{_IS} desaparecid[oa]|entre l[oa]s desaparecid[oa]s"),
        "unharmed": _fate(rf"{_IS} (?:iles[oa]|con vida|viv[oa])|entre los (?:super|sobre)vivientes"),
    },
    among={
        "dead": _fate(rf"entre l[oa]s (?:{_DEAD})"),
        "injured": _fate(rf"entre l[oa]s (?:{_HURT})"),
        "missing": _fate(r"entre l[oa]s desaparecid[oa]s"),
        "unharmed": _fate(r"entre los (?:super|sobre)vivientes"),
    },
    lone=re.compile(
        r"\b(?:el|la|un|una|otr[oa])(?: presunt[oa])? "
        r"(sospechos[oa]|pistoler[oa]|atacante|agresor|tirador|piloto|capitán|conductor)\b",
        re.IGNORECASE,
    ),
)
