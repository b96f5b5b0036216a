"""Spanish titles, offices and the words that tell kinds of names apart."""

from __future__ import annotations

from tui.analysis.languages.base import NameWords
from tui.analysis.languages.folding import Phrases, by_first, country_forms, words

_OFFICES = {
    "president": "presidente presidenta",
    "mayor": "alcalde alcaldesa intendente intendenta burgomaestre",
    "minister": "ministro ministra titular",
    "secretary": "secretario secretaria",
    "director": "director directora",
    "chief": "jefe jefa",
    "spokesperson": "portavoz vocero vocera",
    "councillor": "concejal concejala",
    "governor": "gobernador gobernadora",
    "deputy": "diputado diputada",
    "senator": "senador senadora",
    "prosecutor": "fiscal",
    "judge": "juez jueza",
    "king": "rey",
    "queen": "reina",
    "ambassador": "embajador embajadora",
    "general": "general",
    "coordinator": "coordinador coordinadora",
    "commissioner": "comisario comisaria",
    "chancellor": "canciller",
    "leader": "lider",
    "manager": "gerente",
    "owner": "dueno duena propietario propietaria",
    "neighbour": "vecino vecina",
    "delegate": "delegado delegada",
    "prime minister": "premier",
    "treasurer": "tesorero tesorera",
    "undersecretary": "subsecretario subsecretaria",
    "rector": "rector rectora",
    "dean": "decano decana",
    "coach": "entrenador entrenadora",
    "administrator": "administrador administradora",
    "curator": "conservador conservadora",
    "superintendent": "superintendente",
    "inspector": "inspector inspectora",
    "captain": "capitan capitana",
    "colonel": "coronel",
    "lieutenant": "teniente",
    "major": "comandante",
    "sergeant": "sargento sargenta",
    "admiral": "almirante",
    "bishop": "obispo",
    "archbishop": "arzobispo",
    "cardinal": "cardenal",
    "founder": "fundador fundadora",
    "engineer": "ingeniero ingeniera",
    "lawyer": "abogado abogada",
    "economist": "economista",
    "doctor": "medico medica",
    "professor": "profesor profesora catedratico catedratica",
    "pilot": "piloto",
    "copilot": "copiloto",
    "scientist": "cientifico cientifica",
    "researcher": "investigador investigadora",
    "historian": "historiador historiadora",
    "geologist": "geologo geologa",
    "seismologist": "sismologo sismologa",
    "analyst": "analista",
    "activist": "activista",
    "adviser": "asesor asesora",
}
_WORDS = {word: office for office, words in _OFFICES.items() for word in words.split()}
# "Viceministra", "subdirector" and "exalcalde" are one word.
_JOINED = {
    f"{prefix}{word}": f"{rank} {office}"
    for prefix, rank in (("vice", "deputy"), ("sub", "deputy"), ("ex", "former"))
    for word, office in _WORDS.items()
    if f"{prefix}{word}" not in _WORDS
}

_FIELDS = {
    "foreign": "asuntos exteriores, relaciones exteriores, exteriores",
    "defence": "defensa",
    "finance": "hacienda, finanzas",
    "interior": "interior, gobernacion",
    "health": "salud, salud publica, sanidad",
    "environment": "medio ambiente, ambiente",
    "labour": "trabajo, empleo",
    "transport": "transporte, transportes",
    "energy": "energia",
    "economy": "economia",
    "education": "educacion",
    "justice": "justicia",
    "trade": "comercio",
    "agriculture": "agricultura",
    "culture": "cultura",
    "sport": "deporte, deportes",
    "tourism": "turismo",
    "science": "ciencia",
    "industry": "industria",
    "housing": "vivienda",
    "fisheries": "pesca",
    "infrastructure": "obras publicas, fomento, infraestructuras",
    "development": "desarrollo, desarrollo social",
    "security": "seguridad",
}
_FIELD_WORDS = {form.strip(): field for field, forms in _FIELDS.items() for form in forms.split(",")}

_COUNTRIES = """
Alemania, aleman, alemana, alemanes; Argentina, argentino, argentinos;
Bolivia, boliviano, boliviana; Brasil, brasileno;
Chile, chileno, chilena; China, chino, china; Colombia, colombiano, colombiana; Corea del Norte, norcoreano;
Corea del Sur, surcoreano; Cuba, cubano; Ecuador, ecuatoriano; España, espanol, espanola;
Estados Unidos, estadounidense,
EE.UU., EEUU; Francia, frances, francesa; Italia, italiano; Japón, japones; Marruecos, marroqui;
México, mexicano;
Paraguay, paraguayo; Perú, peruano; Portugal, portugues; Reino Unido, britanico; Rusia, ruso, rusa;
Ucrania, ucraniano;
Uruguay, uruguayo, uruguaya; Venezuela, venezolano
"""
_NICKNAMES = """
pepe jose; paco francisco; pancho francisco; curro francisco; kiko francisco; nacho ignacio; lola dolores;
concha concepcion; conchita concepcion; charo rosario; quique enrique; kike enrique; chema jose; pili pilar;
chus jesus maria; toni antonio; tono antonio; lupe guadalupe; memo guillermo; beto alberto roberto; tito
alberto ernesto; chelo consuelo; nando fernando; goyo gregorio; tere teresa; maite maria; lalo eduardo; mila
milagros; gabo gabriel; licha alicia; pepa josefa; chepe jose
"""

NAMES = NameWords(
    honorifics=frozenset(words("sr sra srta don dona doctor doctora padre sor")),
    offices=Phrases(
        _WORDS
        | _JOINED
        | {
            "primer ministro": "prime minister",
            "primera ministra": "prime minister",
            "consejero delegado": "chief executive",
            "consejera delegada": "chief executive",
            "director general": "general director",
            "director ejecutivo": "chief executive",
            "directora ejecutiva": "chief executive",
            "jefe de gobierno": "prime minister",
            "jefa de gobierno": "prime minister",
            "jefe del gobierno": "prime minister",
            "jefa del gobierno": "prime minister",
            "presidente del gobierno": "prime minister",
            "presidenta del gobierno": "prime minister",
            "jefe de estado mayor": "chief of staff",
            "jefa de estado mayor": "chief of staff",
            "primer oficial": "first officer",
            "teniente de alcalde": "deputy mayor",
            "fiscal general": "attorney general",
            "jefe de policia": "police chief",
            "jefa de policia": "police chief",
            "jefe de la policia": "police chief",
            "jefa de la policia": "police chief",
            "secretario de estado": "secretary of state",
            "secretaria de estado": "secretary of state",
            "jefe de prensa": "spokesperson",
            "jefa de prensa": "spokesperson",
            "directora general": "general director",
            "gerente general": "general manager",
            "secretario general": "general secretary",
            "secretaria general": "general secretary",
        }
    ),
    office_heads=frozenset(_WORDS) | frozenset(_JOINED) | {"ejecutivo", "ejecutiva", "oficial"},
    grades=frozenset(
        words(
            "general admiral colonel lieutenant major sergeant inspector doctor professor councillor senator "
            "deputy"
        )
    ),
    fields=Phrases(_FIELD_WORDS),
    leads=Phrases(
        dict.fromkeys(
            ("dirige", "dirigio", "encabeza", "lidera", "comanda", "esta al frente de", "esta al frente del"),
            "head",
        )
        | {
            "preside": "president",
            "presidio": "president",
            "al frente de": "head",
            "al frente del": "head",
            "a cargo de": "head",
            "a cargo del": "head",
            "ejerce": "",
            "trabaja": "",
            "actua": "",
        }
    ),
    aged=frozenset({"de", "anos"}),
    relative=frozenset({"que", "quien"}),
    helpers=frozenset(words("ha habia tambien ahora actualmente todavia aun ambos")),
    as_=frozenset({"como"}),
    until=frozenset(words("antes hasta")),
    given=frozenset(
        words(
            "nombrado nombrada designado designada elegido elegida reelegido reelegida electo electa "
            "proclamado proclamada investido investida destituido destituida cesado cesada relevado relevada "
            "ascendido ascendida"
        )
    ),
    office_modifiers=frozenset(words("primer primera general ejecutivo ejecutiva consejero consejera")),
    rank_behind=Phrases({"en funciones": "acting"}),
    rank=Phrases(
        {
            "ex": "former",
            "antiguo": "former",
            "antigua": "former",
            "entonces": "former",
            "interino": "acting",
            "interina": "acting",
            "vice": "deputy",
            "adjunto": "deputy",
            "adjunta": "deputy",
            "encargado": "acting",
            "encargada": "acting",
            "provisional": "acting",
            "electo": "elect",
            "electa": "elect",
        }
    ),
    organisations=frozenset(
        words(
            "ministerio agencia partido instituto universidad banco sindicato policia ejercito comite "
            "consejo comision parlamento congreso senado tribunal corte compania empresa grupo asociacion "
            "federacion ayuntamiento municipio gobierno junta diputacion fundacion hospital cruz guardia "
            "bomberos"
        )
    ),
    houses=frozenset(
        words(
            "oficina agencia instituto consejo concejo servicio direccion autoridad policia bomberos "
            "tribunal parlamento junta hospital museo escuela universidad"
        )
    ),
    private=frozenset(
        words(
            "partido oposicion coalicion alianza movimiento bloque campana asociacion federacion sindicato "
            "club fundacion sociedad comite comision grupo empresa liga delegacion"
        )
    ),
    departments=frozenset(
        words(
            "arte investigacion ventas comunicacion operaciones seguridad enfermeria cirugia urgencias "
            "diseno produccion deportes contenidos tecnologia estrategia mantenimiento departamento division "
            "seccion unidad conservacion formacion"
        )
    ),
    firms=frozenset(words("grupo sa banco seguros energia industrias holding")),
    nicknames=by_first(_NICKNAMES),
    places=frozenset(
        words(
            "rio mar bahia golfo oceano lago valle montana isla provincia region ciudad pueblo calle "
            "avenida plaza aeropuerto puerto puente estacion barrio"
        )
    ),
    particles=frozenset(words("de del la las los y")),
    not_names=frozenset(words("lunes martes miercoles jueves viernes sabado domingo enero febrero")),
    place_prepositions=frozenset(words("en a hacia desde")),
    of=frozenset({"de", "del"}),
    joined_of=frozenset(words("republica reino estados banco")),
    articles=frozenset(words("el la los las un una su")),
    be=frozenset({"es", "era", "fue", "sido", "sigue"}),
    and_=frozenset(words("y e que quien desde en con durante hasta antes cuando como por")),
    countries=Phrases(country_forms(_COUNTRIES)),
)
