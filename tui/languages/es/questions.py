"""Spanish words that tell which question a value answers."""

from __future__ import annotations

from tui.languages.clause_schema import JourneyWords, QuestionWords, by_status, opposites, phrases
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
        "actas, mesas computadas, recuento"
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
