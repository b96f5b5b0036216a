"""Spanish verbs of saying, negation, doubt and sources."""

from __future__ import annotations

from tui.analysis.languages.base import SpeechWords
from tui.analysis.languages.en.speech import SPEECH as ENGLISH
from tui.analysis.languages.folding import Phrases, words

_CERTAIN = "certain"

SPEECH = SpeechWords(
    say=frozenset(
        words(
            "dijo dijeron dice dicen informo informaron informa afirmo afirmaron afirma agrego agregaron "
            "anadio anadieron declaro declararon aseguro aseguraron explico explicaron senalo senalaron "
            "indico indicaron sostuvo confirmo confirmaron anuncio anunciaron prometio contesto respondio "
            "relato conto contaron desmintio nego negaron atribuyo atribuyeron reconocio admitio denuncio "
            "advirtio preciso detallo comento manifesto expreso reporto reportaron estimo calculo creen "
            "cree pidio"
        )
    ),
    report=frozenset(words("dijo dijeron informo informaron anuncio anunciaron confirmo declaro aseguro")),
    according=Phrases(
        {
            "segun": "strong",
            "de acuerdo con": "strong",
            "de acuerdo a": "strong",
            "en palabras de": "strong",
            "segun informo": "strong",
            "segun informaron": "strong",
            "segun dijo": "strong",
            "segun dijeron": "strong",
            "segun explico": "strong",
            "segun confirmo": "strong",
        }
    ),
    citing=Phrases({"citando a": "strong", "que cita a": "strong", "que cito a": "strong"}),
    that=frozenset(words("que cuando donde porque quien y o si mientras tras")),
    helpers=frozenset(words("ha han habia tambien ya luego se le les")),
    drops_subject=True,
    sources=frozenset(
        words(
            "bombero bomberos policia policias autoridad autoridades funcionario funcionarios gobierno "
            "ministerio alcalde alcaldesa ayuntamiento municipio portavoz fuentes fuente testigo testigos "
            "vecino vecinos agencia medios prensa informe recuento empresa compania sindicato fiscal "
            "fiscalia medicos hospital expertos experto arquitectos vendedores asociacion presidente "
            "presidenta ministro ministra"
        )
    ),
    plural_sources=frozenset(
        words(
            "bomberos policias autoridades funcionarios fuentes testigos vecinos medios medicos expertos "
            "arquitectos vendedores"
        )
    ),
    pronouns=frozenset({"el", "ella"}),
    plural_pronouns=frozenset({"ellos", "ellas"}),
    determiners=frozenset(words("el la los las este esta estos estas su sus dicho dicha")),
    negative=Phrases(
        dict.fromkeys(
            words("no nunca jamas ni sin ningun ninguna ninguno tampoco nadie nada"),
            _CERTAIN,
        )
        | dict.fromkeys(
            (
                "en vez de",
                "en lugar de",
                "dejo de",
                "ni uno",
                "ni una",
                "ni un",
                "ni un solo",
                "ni una sola",
                "ni siquiera",
                "se nego a",
                "se negaron a",
                "se niega a",
                "lejos de",
            ),
            _CERTAIN,
        )
        | {"apenas": "likely"}
    ),
    denial=Phrases(
        dict.fromkeys(
            words(
                "nego negaron niega niegan negar desmintio desmintieron desmiente desmienten rechazo "
                "rechazaron rechaza descarto descartaron descarta descartan refuto refutaron negando"
            ),
            _CERTAIN,
        )
    ),
    after_denial=Phrases(
        {
            f"{verb} {word}": _CERTAIN
            for verb in ("es", "era", "son", "eran", "fue", "fueron")
            for word in words("falso falsa falsos falsas mentira infundado infundada infundados infundadas")
        }
    ),
    confirming=Phrases(
        dict.fromkeys(
            words(
                "confirmo confirmaron confirma confirman reconocio reconocieron reconoce admitio admitieron "
                "admite efectivamente"
            ),
            _CERTAIN,
        )
        | {"si que": _CERTAIN, "de hecho": _CERTAIN, "en realidad": _CERTAIN}
    ),
    doubt=Phrases(
        {
            "presunto": "alleged",
            "presunta": "alleged",
            "presuntos": "alleged",
            "presuntamente": "alleged",
            "supuesto": "alleged",
            "supuesta": "alleged",
            "supuestamente": "alleged",
            "habria": "alleged",
            "habrian": "alleged",
            "al parecer": "alleged",
            "podria": "possible",
            "podrian": "possible",
            "puede": "possible",
            "quiza": "possible",
            "quizas": "possible",
            "tal vez": "possible",
            "posible": "possible",
            "posiblemente": "possible",
            "probablemente": "likely",
            "previsto": "likely",
            "se espera": "likely",
            "se estima": "likely",
            "se estiman": "likely",
        }
    ),
    adverb_endings=("mente",),
    idioms=Phrases(dict.fromkeys(("no solo", "nada mas", "no menos", "no mas", "sin embargo"), "")),
    breaks=frozenset({"pero", "aunque", "mientras", "sino", "porque"}),
    agencies=Phrases(
        ENGLISH.agencies | {"europa press": "Europa Press", "telam": "Télam", "notimex": "Notimex"}
    ),
)
