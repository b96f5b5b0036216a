"""Spanish words for causes and culprits."""

from __future__ import annotations

from tui.analysis.languages.causes import CauseWords
from tui.analysis.languages.folding import patterns, words

# Parts of the cues: to be, adverbs, what the effect is called, what a cause is called.
_BE = r"(?:fue|fueron|era|eran|es|son|sería|serían|sido|estuvo|estaba|está|estaría|parece(?: ser)?)"
_ADVERB = r"(?:(?:sobre todo|también|\w+mente) )*"
_EFFECT = r"(?P<effect>(?:[^\s.,;:?!]+ ){1,8}?)"
_NOUN = (
    r"(?:(?:principal|verdader[oa]|únic[oa]|probable|presunt[oa]|primera?) )*"
    r"(?:causa|motivo|razón|origen|culpable|responsable|detonante|desencadenante|foco|fuente|explicación)"
    r"(?: (?:principal|más probable|probable|directa|únic[oa]|real))?"
)
_OF = r"(?: del? (?P<effect>[^\s.,;:?!]+(?: [^\s.,;:?!]+){0,6}?))?"
_ASIDE = r"(?:,[^,;:.]{1,60},)?"
_MADE = r"(?:causad|provocad|originad|desatad|ocasionad|producid|motivad|desencadenad|generad|iniciad)[oa]s?"
_MAKES = r"(?:(?:caus|provoc|origin|ocasion|desencaden|motiv|desat)(?:ó|aron)|produjo|produjeron)"
_TO = r"(?:al|a)"

CAUSES = CauseWords(
    hint=words(
        "atribu achac imput explic justific alega alegó alegaron aduj aduciendo forzad impulsad obra_d "
        "víctima_d hundi tumb derrib arruin dio_como dieron_como puso_como pusieron_como culpa "
        "responsab acus caus motiv razón razones orig detonante desencaden foco fuente explicaci se_deb "
        "debido provoc desat ocasion generad inici produj producid comenz empez resultado_d consecuencia "
        "fruto_d producto_d apunt señal sospech detect hall encontr identific aisl falló cedió "
        "se_romp a_raíz protesta desacuerdos discrepancias diferencias cuestiones intencion deliberad "
        "adrede sabotaje criminal lo_primero porque por_falta radic resid obligad arranc estall"
    ),
    after=patterns(
        rf"\b(?:atribuy(?:e|en|ó|eron)|achac(?:a|an|ó|aron)|imput(?:a|an|ó|aron)) {_EFFECT}{_ADVERB}{_TO}\b",
        rf"\b(?:atribuy(?:e|en|ó|eron)|achac(?:a|an|ó|aron)) {_ADVERB}{_TO}\b",
        rf"\b(?:explic|justific)(?:a|an|ó|aron) {_EFFECT}{_ADVERB}(?:por|con)\b",
        rf"\blo que (?:{_MAKES}|hundió|tumbó|derribó|arruinó) {_EFFECT}fue(?:ron)?\b",
        rf"\b(?:dio|dieron|da|dan|puso|pusieron|señaló|citó) (?:como|por) {_NOUN}{_OF}(?! (?:que|la que)\b)",
        r"\bacus(?:a|an|ó|aron) (?:al|a) (?P<cause>(?:[^\s.,;:?!]+ ){1,6}?)de (?:causar|provocar|originar"
        r"|iniciar)\b(?P<effect>(?: [^\s.,;:?!]+){1,3})",
        rf"\bfue(?:ron)? (?P<cause>(?:[^\s.,;:?!]+ ){{1,10}}?)(?:lo|la|el|los|las) que (?:{_MAKES})"
        r"(?P<effect>(?: [^\s.,;:?!]+){1,3})",
        rf"\b(?:culp|responsabiliz)(?:a|an|ó|aron) {_ADVERB}{_TO}\b",
        rf"\b{_NOUN}{_OF}{_ASIDE} {_BE}(?: {_ADVERB}(?P<spot>en))?\b",
        rf"\bla culpa{_OF} (?:la (?:tuvo|tuvieron|tiene|tienen)|es|fue)(?: del?)?\b",
        r"\blo primero (?:que (?:falló|cedió|se rompió)|en (?:fallar|ceder|romperse)) fue(?:ron)?\b",
        rf"\b{_NOUN}{_OF} (?:está|estaba|estuvo|reside|residía|radica|radicaba) {_ADVERB}(?P<spot>en)\b",
        r"\b(?:datos|pruebas|indicios|evidencias|análisis|pericias?|peritaje|investigación|investigaciones|"
        r"autopsia|resultados|todo)\b(?: [^\s.,;:]+){0,4} (?:apunta|apuntan|apuntaba|apuntaban|"
        r"señala|señalan) (?:al?|hacia)\b",
    ),
    passive=patterns(
        rf"\b(?:atribuid|achacad)[oa]s? {_ADVERB}{_TO}\b|\bse (?:atribuye|atribuyó|achaca"
        rf"|achacó) {_ADVERB}{_TO}\b",
        rf"\bse (?:debe|deben|debió|debieron) {_ADVERB}{_TO}\b",
        rf"\b{_MADE} {_ADVERB}por\b",
        r"\b(?:fue|fueron) (?:obra|víctima) del?\b",
        rf"\bse (?:explica|justifica)n? {_ADVERB}(?:por|con)\b",
        rf"\bse (?:originó|inició|produjo|desató) {_ADVERB}(?:con|por|(?P<spot>en)|cuando|tras)(?= una? )",
        r"\b(?:comenzó|empezó|arrancó|estalló) (?:con|por|cuando|tras)(?= una? )",
        r"\b(?:fue|fueron|es|son) (?:el resultado|consecuencia|fruto|producto|resultado) del?\b",
    ),
    loose=patterns(
        r"\b(?:detect|hall|encontr|identific|aisl)(?:ó|aron) (?:la bacteria|el virus|el germen|el patógeno"
        r"|la toxina"
        r"|la salmonela|la listeria) en\b",
        rf"\b(?:apunt(?:a|an|ó|aron)|señal(?:a|an|ó|aron)) {_ADVERB}(?:{_TO}|hacia)\b",
        r"\bsospech(?:a|an|ó|aron) del?\b",
    ),
    before=patterns(
        rf"\b{_BE} {_ADVERB}(?:la|el|una?|su) {_NOUN}\b(?: del?\b)?",
        rf"\b{_BE} {_ADVERB}(?:culpable|responsable)s? del?\b",
        r"\b(?:tuvo|tuvieron|tiene|tienen) la culpa\b(?: del?\b)?",
        rf"\b{_MAKES}(?= (?:el|la|este|esta|dicho|dicha)\b)",
        r"\b(?:falló|cedió|se rompió) primero\b",
    ),
    aside=patterns(
        rf"\bdebido {_TO}\b",
        r"\bporque\b(?: (?:hay|había|hubo))?",
        r"\bpor falta de\b",
        r"\ba (?:causa|consecuencia|raíz) del?\b",
        r"\bpor (?:culpa|causa|motivo) del?\b",
        r"\bcomo (?:resultado|consecuencia) del?\b",
        r"\bpor(?= (?:motivos|razones|cuestiones) (?:de salud|personales|familiares|polític[oa]s"
        r"|económic[oa]s|técnic[oa]s|de seguridad)\b)",
        r"\b(?:alegando|aduciendo|alegó|adujo|alegaron|adujeron)\b(?! que\b)",
        r"\b(?:motivad|forzad|impulsad|obligad)[oa]s? por\b",
        r"\ben protesta (?:por|contra)\b",
        r"\bpor (?:desacuerdos|discrepancias|diferencias) (?:por|sobre|en)\b",
    ),
    failing=patterns(
        r"(?:^|\b(?:que|porque|cuando) )(?P<cause>una? (?:[^\s.,;:?!]+ ){1,12}?)(?:se )?había (?:sido )?"
        r"(?:fallado|roto|reventado|cedido|saltado|golpeado|chocado|ardido|explotado|estallado|averiado"
        r"|soltado"
        r"|(?:quedado|dejado) abiert[oa])\b",
    ),
    deliberate=patterns(
        r"\b(?:(?:fue|era|sido|es) (?:intencionad[oa]|intencional|provocad[oa](?! por)|deliberad[oa]|adrede)"
        r"|sabotaje|(?:fuego|incendio) (?:intencionado|provocado(?! por))|mano criminal)\b",
    ),
    unsettled=patterns(
        r"\b(?:si|podrían?|puede|pudo|pudieron|quizás?|tal vez|posible(?:mente)?|posibilidad|investig(?:a"
        r"|an|ará|aba)"
        r"|estudian?|analizan?|examinan?|baraja(?:n)?|en parte|parcialmente|un[oa] de|factor(?:es)?"
        r"|se desconocen?"
        r"|se ignora|no se sabe|hipótesis|teorías?|evitar|temen?|bajo investigación)\b|\?",
    ),
    elsewhere=patterns(r"\b(?:otr[oa]s?|similar|anterior|cada)\b"),
    refused=patterns(
        r"\b(?:no|nada|nadie|ni|nunca|tampoco|sin|en vez del?|en lugar del?|descart(?:a|an|ó|aron)|niegan?"
        r"|negó|negaron"
        r"|desmiente|desmintió|desmintieron|rechaz(?:a|an|ó|aron)|nada que ver con)\b",
    ),
    instead=frozenset({"sino"}),
    sole=patterns(
        r"\b(?:principalmente|sobre todo|ante todo|s[oó]lo|solamente|únicamente|exclusivamente|la mayor parte"
        r"|verdader[oa]|únic[oa]|principal|real|no|sino|en vez del?|en lugar del?|lo que)\b",
        r"\b(?:la causa|el motivo|la razón|el origen)\b",
    ),
    many=frozenset(
        words(
            "subida bajada aumento caida crecimiento descenso alza incremento disminucion subir bajar "
            "aumentar crecer caer precio coste costo venta beneficio ganancia ingreso demanda inflacion"
        )
    ),
    blame_for=frozenset({"por", "del", "de"}),
    opens=frozenset(
        words(
            "que porque cree creen creyo creyeron opina opinan considera consideran estima estiman "
            "supone suponen teme temen concluye concluyen concluyo concluyeron sugiere sugieren sugirio "
            "indica indican indico indicaron dijo dijeron dice dicen afirma afirman afirmo afirmaron "
            "asegura aseguran aseguro aseguraron sostiene sostienen sostuvo insiste insisten insistio "
            "confirma confirman confirmo confirmaron anuncio explico explicaron muestra muestran mostro "
            "demostro revela revelo cuando tras y pero"
        )
    ),
    ends=frozenset(
        words(
            "que quien quienes donde cuando mientras pero aunque si porque pues dijo dijeron segun fue "
            "fueron era eran es son sera seria ha han habia habian esta estaba puede podria lo se sino "
            "como dice dicen informo informaron afirmo afirmaron aseguro aseguraron explico entonces "
            "hasta despues luego provocando causando dejando matando conocida desconocida clara "
            "establecida determinada identificada investigada aclarada discutida"
        )
    ),
    joins=frozenset(
        words(
            "en con por para desde hasta entre sobre bajo contra tras ante hacia durante mediante cerca "
            "junto dentro fuera debajo encima detras delante alrededor frente a al sin"
        )
    ),
    vague=frozenset(
        words(
            "problema problemas fallo fallos falla fallas averia averias defecto defectos desperfecto "
            "anomalia conjunto clase hecho hechos manera acto actos escasez brusco brusca repentino "
            "repentina inesperado inesperada extrano extrana aparente desperfectos algo alguien factor "
            "factores combinacion serie tipo parte circunstancia circunstancias causa causas motivo "
            "razon consecuencia cosa cosas falta ausencia presencia uso efecto efectos ola mal mala "
            "malo malas malos fuerte fuertes intenso intensa intensas intensos viejo vieja nuevo nueva "
            "roto rota defectuoso defectuosa posible probable presunto presunta supuesto supuesta gran "
            "grande pequeno propio propia varios varias diversos otro otra accidente incidente desastre "
            "tragedia siniestro suceso ella ello ellos ellas esto eso nada todo"
        )
    ),
    nobody=frozenset(
        words(
            "homicidio asesinato feminicidio fraude estafa malversacion corrupcion cohecho soborno "
            "traicion espionaje prevaricacion delito delitos crimen crimenes infraccion implicacion "
            "participacion hombre hombres mujer mujeres persona personas gente cargo cargos paciente "
            "pacientes muestra muestras caso casos sangre"
        )
    ),
    events=frozenset(
        words(
            "incendio fuego choque colision descarrilamiento descarrilo accidente naufragio naufrago "
            "hundimiento hundio vuelco derrumbe derrumbo derrumbamiento colapso desplome desplomo "
            "explosion exploto estallido deflagracion fuga escape vertido derrame brote intoxicacion "
            "envenenamiento contaminacion infeccion epidemia enfermedad apagon corte averia inundacion "
            "riada deslizamiento deslave desprendimiento alud avalancha rotura reventon siniestro "
            "estampida catastrofe"
        )
    ),
    matters=frozenset(
        words(
            "accidente incidente desastre tragedia catastrofe siniestro suceso acontecimiento hecho "
            "hechos dano danos fallo falla averia problema problemas anomalia resultado crisis percance "
            "contratiempo asunto caos situacion episodio emergencia desenlace casos"
        )
    ),
    kinds={
        "weather": frozenset(
            words(
                "clima climatico climatica tiempo meteorologico meteorologica tormenta tormentas "
                "temporal borrasca lluvia lluvias aguacero chubasco viento vientos vendaval rafaga "
                "rafagas racha rachas niebla neblina nieve nevada ventisca hielo helada heladas "
                "escarcha granizo granizada rayo rayos oleaje ola olas crecida calor frio temperaturas "
                "sequia huracan tifon ciclon tornado"
            )
        ),
        "technical": frozenset(
            words(
                "tecnico tecnica tecnicos mecanico mecanica electrico electrica motor valvula freno "
                "frenos tuberia ducto oleoducto gasoducto junta brida tornillo perno soldadura cojinete "
                "rodamiento cable cables cableado cortocircuito circuito transformador bateria software "
                "informatico informatica ordenador computadora sensor senal eje rueda llanta neumatico "
                "bomba generador fusible interruptor caldera equipo equipos hidraulico hidraulica "
                "fatiga maquina maquinaria turbina timon helice corrosion oxido"
            )
        ),
        "human": frozenset(
            words(
                "humano humana conductor chofer piloto copiloto capitan patron maquinista operador "
                "operario tripulacion negligencia descuido error equivocacion imprudencia temeridad "
                "distraccion despiste velocidad borracho ebrio ebria alcohol"
            )
        ),
        "deliberate": frozenset(
            words(
                "intencionado intencionada intencional intencionadamente intencionalmente provocado "
                "provocada deliberado deliberada deliberadamente sabotaje saboteador atentado ataque "
                "terrorismo terrorista terroristas vandalos vandalismo adrede proposito piromano "
                "piromanos incendiario mano"
            )
        ),
        "accidental": frozenset(
            words(
                "colilla colillas cigarrillo cigarro fogata hoguera barbacoa asado parrilla vela velas "
                "chispa chispas petardo petardos pirotecnia accidental accidentalmente fortuito "
                "fortuita"
            )
        ),
    },
    broad=frozenset(
        words(
            "clima tiempo meteorologico temporal tormenta tecnico tecnica tecnicos mecanico mecanica "
            "electrico electrica equipo humano humana error negligencia descuido imprudencia climatico "
            "climatica meteorologica ataque intencionado intencionada intencional provocado provocada "
            "deliberado deliberada sabotaje mano accidental fortuito"
        )
    ),
)
