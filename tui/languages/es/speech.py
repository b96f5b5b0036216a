"""Spanish verbs of saying, negation, doubt and sources."""

from __future__ import annotations

from tui.languages.en.speech import SPEECH as ENGLISH
from tui.languages.folding import Phrases, words
from tui.languages.schema import SpeechWords

_CERTAIN = "certain"

SPEECH = SpeechWords(
    say=frozenset(
        words(
            "dijo dijeron dice dicen diciendo informo informaron informa informan afirmo afirmaron "
            "afirma afirman agrego agregaron agrega anadio anadieron anade declaro declararon declara "
            "aseguro aseguraron asegura aseguran explico explicaron explica explican senalo senalaron "
            "senala senalan indico indicaron indica indican sostuvo sostuvieron sostiene sostienen "
            "confirmo confirmaron confirma confirman anuncio anunciaron anuncia anuncian prometio "
            "prometieron promete contesto contestaron respondio respondieron responde relato relataron "
            "relata conto contaron cuenta cuentan desmintio desmintieron desmiente nego negaron niega "
            "niegan atribuyo atribuyeron atribuye reconocio reconocieron reconoce admitio admitieron "
            "admite denuncio denunciaron denuncia denuncian advirtio advirtieron advierte alerto "
            "alertaron preciso precisaron precisa detallo detallaron detalla comento comentaron comenta "
            "manifesto manifestaron manifiesta expreso expresaron expresa reporto reportaron reporta "
            "estimo estimaron estima estiman calculo calcularon calcula creen cree creia considera "
            "consideran opina opinan piensa insistio insistieron insiste recalco recalcaron recalca "
            "subrayo subrayaron subraya destaco destacaron destaca resalto matizo aclaro aclararon "
            "aclara puntualizo apunto apuntaron remarco reitero reiteraron reitera replico replicaron "
            "recordo recordaron recuerda lamento lamentaron lamenta critico criticaron critica "
            "cuestiono acuso acusaron acusa culpo culparon exigio exige pidio pidieron reclamo "
            "reclamaron revelo revelaron revela divulgo comunico comunicaron notifico publico "
            "publicaron escribio escribieron tuiteo alego alegaron argumento argumentaron adujo "
            "concluyo concluyeron describio sugirio propuso auguro vaticino pronostico preve cifro "
            "cifraron rechazo rechazaron descarto descartaron defendio juro constato ratifico asevero "
            "aseveraron apostillo zanjo"
        )
    ),
    report=frozenset(
        words(
            "dijo dijeron dice dicen informo informaron informa anuncio anunciaron confirmo confirmaron "
            "declaro declararon aseguro aseguraron afirmo afirmaron agrego agregaron anadio anadieron "
            "indico indicaron senalo senalaron explico explicaron sostuvo comunico comunicaron revelo "
            "revelaron reporto reportaron preciso detallo manifesto comento publico publicaron divulgo "
            "escribio reconocio admitio"
        )
    ),
    claim=frozenset({"reclamo", "reclamaron", "reclama"}),
    claimed=frozenset(words("autoria responsabilidad victoria titulo atentado atentados ataque ataques")),
    according=Phrases(
        {
            "segun": "strong",
            "de acuerdo con": "strong",
            "de acuerdo a": "strong",
            "conforme a": "weak",
            "en palabras de": "strong",
            "a juicio de": "strong",
            "en opinion de": "strong",
        }
        | {
            f"{word} {verb}": "strong"
            for word in ("segun", "como", "tal como", "asi lo")
            for verb in words(
                "informo informaron dijo dijeron explico explicaron confirmo confirmaron indico "
                "indicaron senalo senalaron anuncio anunciaron aseguro aseguraron afirmo afirmaron "
                "detallo detallaron preciso precisaron revelo revelaron reporto reportaron publico "
                "declaro declararon sostuvo admitio reconocio comunico relato relataron conto"
            )
        }
    ),
    citing=Phrases(
        dict.fromkeys(
            (
                "citando a",
                "citando al",
                "que cita a",
                "que cita al",
                "que cito a",
            ),
            "strong",
        )
    ),
    that=frozenset(
        words("que cuando donde porque quien quienes y e o si mientras tras aunque pero como con")
    ),
    helpers=frozenset(
        words(
            "ha han habia habian tambien ya luego despues ademas asimismo hoy ayer ahora "
            "antes solo se le les lo nos me"
        )
    ),
    drops_subject=True,
    sources=frozenset(
        words(
            "bombero bomberos policia policias autoridad autoridades funcionario funcionarios "
            "funcionaria gobierno ministerio alcalde alcaldesa alcaldia ayuntamiento municipio "
            "municipalidad intendencia intendente portavoz portavoces vocero vocera voceros fuentes "
            "fuente testigo testigos vecino vecinos vecina vecinas agencia agencias medios prensa "
            "informe informes recuento empresa compania firma constructora aseguradora sindicato "
            "sindicatos gremio fiscal fiscales fiscalia medico medica medicos doctor doctora hospital "
            "clinica expertos experto experta especialista especialistas arquitectos ingeniero "
            "ingenieros vendedores comerciantes asociacion presidente presidenta presidencia ministro "
            "ministra viceministro viceministra director directora direccion jefe jefa gerente "
            "gobernador gobernadora gobernacion juez jueza juzgado tribunal abogado abogada abogados "
            "defensa familia familiares parientes allegados supervivientes superviviente sobrevivientes "
            "sobreviviente victima victimas analista analistas investigador investigadora "
            "investigadores cientificos cientifico cientifica instituto universidad banco grupo partido "
            "oposicion concejal concejala concejales diputado diputada diputados senador senadora "
            "consejo consejeria consejero consejera comision comite congreso parlamento ejercito "
            "militares marina armada soldados guardia carabineros rescatistas diario periodico diarios "
            "periodicos cadena emisora radio television canal revista portal comunicado nota "
            "declaracion documento acta sentencia atestado estudio encuesta observadores organizacion "
            "organizaciones federacion confederacion fundacion ong trabajadores empleados operador "
            "operadora aerolinea naviera capitan comandante general coronel embajada embajador "
            "canciller cancilleria secretario secretaria secretariado delegado delegada delegacion "
            "subdelegacion defensor defensoria procurador procuraduria contraloria superintendencia "
            "meteorologos servicio oficina pasajeros residentes habitantes manifestantes padres "
            "profesores alumnos"
        )
    ),
    plural_sources=frozenset(
        words(
            "bomberos policias autoridades funcionarios fuentes testigos vecinos vecinas medios medicos "
            "expertos especialistas arquitectos ingenieros vendedores comerciantes portavoces voceros "
            "agencias informes sindicatos fiscales abogados familiares parientes allegados "
            "supervivientes sobrevivientes victimas analistas investigadores cientificos concejales "
            "diputados militares soldados carabineros rescatistas diarios periodicos observadores "
            "organizaciones trabajadores empleados meteorologos pasajeros residentes habitantes "
            "manifestantes padres profesores alumnos"
        )
    ),
    pronouns=frozenset({"el", "ella"}),
    plural_pronouns=frozenset({"ellos", "ellas"}),
    determiners=frozenset(
        words("el la los las este esta estos estas ese esa esos esas su sus dicho dicha dichos dichas")
    ),
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
                "se niegan a",
                "rehuso",
                "rehusaron",
                "rehusa",
                "declino hacer",
                "declinaron hacer",
                "ya no",
                "aun no",
                "todavia no",
                "sin que",
                "dejaron de",
                "dejar de",
                "en absoluto",
                "de ninguna manera",
                "en ningun momento",
                "en ningun caso",
                "incapaz de",
                "incapaces de",
                "lejos de",
            ),
            _CERTAIN,
        )
        | {"apenas": "likely"}
    ),
    denial=Phrases(
        dict.fromkeys(
            words(
                "nego negaron niega niegan negar negando negado desmintio desmintieron desmiente "
                "desmienten desmentir desmintiendo desmentido rechazo rechazaron rechaza rechazan "
                "rechazando descarto descartaron descarta descartan descartando descartado refuto "
                "refutaron refuta rebatio rebatieron desautorizo"
            ),
            _CERTAIN,
        )
        | dict.fromkeys(
            (
                "no hay indicios",
                "no hay pruebas",
                "no hay evidencia",
                "no hay evidencias",
                "no existen indicios",
                "no existen pruebas",
                "no hay planes",
                "no tiene intencion",
                "no es cierto",
                "no es verdad",
                "es falso que",
                "es mentira que",
            ),
            _CERTAIN,
        )
        | dict.fromkeys(
            words("cuestiono cuestionaron cuestiona contradijo contradijeron contradice"), "possible"
        )
    ),
    deniable=Phrases(dict.fromkeys(words("excluye excluyo excluyeron duda dudo disputa disputo oculto"))),
    unknown=Phrases(
        dict.fromkeys(
            (
                "se desconoce",
                "se desconocen",
                "se desconocia",
                "desconocido",
                "desconocida",
                "se ignora",
                "se ignoran",
                "se ignoraba",
                "no se sabe",
                "no se sabia",
                "no se conoce",
                "no se conocen",
                "nadie sabe",
                "no esta claro",
                "no estaba claro",
                "no quedo claro",
                "no esta clara",
                "por determinar",
                "sin determinar",
                "no se ha determinado",
                "por esclarecer",
                "sin esclarecer",
            )
        )
    ),
    opposing_prefixes=tuple(words("in im i ir des no")),
    after_denial=Phrases(
        {
            f"{verb} {word}": _CERTAIN
            for verb in ("es", "era", "son", "eran", "fue", "fueron")
            for word in words(
                "falso falsa falsos falsas mentira mentiras infundado infundada infundados infundadas "
                "incorrecto incorrecta incorrectos incorrectas erroneo erronea erroneos erroneas "
                "inexacto inexacta inventado inventada"
            )
        }
        | {
            "carece de fundamento": _CERTAIN,
            "carecen de fundamento": _CERTAIN,
            "sin fundamento": _CERTAIN,
            "un bulo": _CERTAIN,
            "un infundio": _CERTAIN,
            "una falsedad": _CERTAIN,
        }
    ),
    confirming=Phrases(
        dict.fromkeys(
            words(
                "confirmo confirmaron confirma confirman confirmando reconocio reconocieron reconoce "
                "reconocen admitio admitieron admite admiten verifico verificaron constato constataron "
                "corroboro corroboraron corrobora ratifico efectivamente ciertamente"
            ),
            _CERTAIN,
        )
        | {"si que": _CERTAIN, "de hecho": _CERTAIN, "en realidad": _CERTAIN, "en efecto": _CERTAIN}
    ),
    doubt=Phrases(
        {
            "presunto": "alleged",
            "presunta": "alleged",
            "presuntos": "alleged",
            "presuntas": "alleged",
            "presuntamente": "alleged",
            "supuesto": "alleged",
            "supuesta": "alleged",
            "supuestos": "alleged",
            "supuestas": "alleged",
            "supuestamente": "alleged",
            "aparentemente": "alleged",
            "por lo visto": "alleged",
            "sin confirmar": "alleged",
            "extraoficialmente": "alleged",
            "habria": "alleged",
            "habrian": "alleged",
            "al parecer": "alleged",
            "podria": "possible",
            "podrian": "possible",
            "pudiera": "possible",
            "pudieran": "possible",
            "puede": "possible",
            "parece": "possible",
            "parecia": "possible",
            "a lo mejor": "possible",
            "es posible": "possible",
            "no descarta": "possible",
            "no descartan": "possible",
            "no se descarta": "possible",
            "no esta claro": "possible",
            "se desconoce": "possible",
            "sospecha": "possible",
            "sospechan": "possible",
            "quiza": "possible",
            "quizas": "possible",
            "tal vez": "possible",
            "posible": "possible",
            "posiblemente": "possible",
            "potencialmente": "possible",
            "probablemente": "likely",
            "probable": "likely",
            "seguramente": "likely",
            "previsiblemente": "likely",
            "previsto": "likely",
            "prevista": "likely",
            "previstos": "likely",
            "previstas": "likely",
            "se preve": "likely",
            "se espera": "likely",
            "se cree": "likely",
            "se calcula": "likely",
            "se estima": "likely",
            "se estiman": "likely",
        }
    ),
    adverb_endings=("mente",),
    idioms=Phrases(
        dict.fromkeys(
            (
                "no solo",
                "no solamente",
                "no unicamente",
                "nada mas",
                "nada menos",
                "nada nuevo",
                "no menos",
                "no mas",
                "no obstante",
                "no en vano",
                "no cabe duda",
                "no hay duda",
                "sin duda",
                "sin dudas",
                "sin lugar a dudas",
                "sin embargo",
                "sin parar",
                "sin cesar",
                "sin precedentes",
                "sin precedente",
                "sin fines de lucro",
                "sin animo de lucro",
                "ni mas ni menos",
                "no importa",
                "hasta que no",
            ),
            "",
        )
    ),
    breaks=frozenset(words("pero aunque mientras sino porque pues")),
    agencies=Phrases(
        ENGLISH.agencies
        | {
            "europa press": "Europa Press",
            "telam": "Télam",
            "notimex": "Notimex",
            "agencia efe": "EFE",
            "agencia andina": "Andina",
            "prensa latina": "Prensa Latina",
            "servimedia": "Servimedia",
            "noticias argentinas": "Noticias Argentinas",
        }
    ),
)
