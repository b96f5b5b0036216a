"""Spanish titles, offices and the words that tell kinds of names apart."""

from __future__ import annotations

from tui.languages.es.offices import FIELD_WORDS, JOINED, OFFICE_WORDS
from tui.languages.folding import Phrases, by_first, country_forms, words
from tui.languages.schema import NameWords

COUNTRIES = country_forms("""
Afganistán, afgano, afgana, afganos; Alemania, alemán, alemana, alemanes, alemanas;
Arabia Saudí, Arabia Saudita, saudí, saudita, saudíes; Argelia, argelino, argelina, argelinos;
Argentina, argentino, argentinos, argentinas; Australia, australiano, australiana, australianos;
Austria, austriaco, austriaca, austriacos; Bélgica, belga, belgas; Bielorrusia, bielorruso, bielorrusa;
Bolivia, boliviano, boliviana; Brasil, brasileño, brasileña, brasileños, brasilero;
Bulgaria, búlgaro, búlgara; Canadá, canadiense, canadienses; Catar, Qatar, catarí;
Chile, chileno, chilena, chilenos; China, chino, china, chinos;
Colombia, colombiano, colombiana, colombianos; Corea del Norte, norcoreano, norcoreana, norcoreanos;
Corea del Sur, surcoreano, surcoreana, surcoreanos; Costa Rica, costarricense, costarricenses;
Croacia, croata; Cuba, cubano, cubana, cubanos; Dinamarca, danés, danesa;
Ecuador, ecuatoriano, ecuatoriana, ecuatorianos; Egipto, egipcio, egipcia, egipcios;
El Salvador, salvadoreño, salvadoreña, salvadoreños; Emiratos Árabes Unidos, emiratí;
España, español, española, españoles, españolas;
Estados Unidos, estadounidense, estadounidenses, norteamericano, norteamericana, EE.UU., EE UU, EEUU, EUA;
Filipinas, filipino, filipina, filipinos; Finlandia, finlandés, finlandesa;
Francia, francés, francesa, franceses; Grecia, griego, griega, griegos;
Guatemala, guatemalteco, guatemalteca, guatemaltecos; Guinea Ecuatorial, ecuatoguineano;
Haití, haitiano, haitiana, haitianos; Honduras, hondureño, hondureña, hondureños;
Hungría, húngaro, húngara; India, indio, indios; Indonesia, indonesio, indonesia, indonesios;
Irak, Iraq, iraquí, iraquíes; Irán, iraní, iraníes; Irlanda, irlandés, irlandesa;
Israel, israelí, israelíes; Italia, italiano, italiana, italianos; Japón, japonés, japonesa, japoneses;
Jordania, jordano; Líbano, libanés, libanesa, libaneses; Libia, libio, libia; Malí, maliense;
Marruecos, marroquí, marroquíes; México, Méjico, mexicano, mexicana, mexicanos; Nepal, nepalí;
Nicaragua, nicaragüense, nicaragüenses; Nigeria, nigeriano; Noruega, noruego, noruega;
Países Bajos, Holanda, neerlandés, neerlandesa, holandés, holandesa; Pakistán, paquistaní, pakistaní;
Palestina, palestino, palestinos; Panamá, panameño, panameña, panameños;
Paraguay, paraguayo, paraguaya, paraguayos; Perú, peruano, peruana, peruanos;
Polonia, polaco, polaca, polacos; Portugal, portugués, portuguesa, portugueses;
Puerto Rico, puertorriqueño, puertorriqueña, boricua;
Reino Unido, Gran Bretaña, británico, británica, británicos; República Checa, Chequia, checo, checa;
República Dominicana, dominicano, dominicana, dominicanos; Rumanía, Rumania, rumano, rumana, rumanos;
Rusia, ruso, rusa, rusos; Senegal, senegalés; Serbia, serbio, serbia; Siria, sirio, siria, sirios;
Sudáfrica, sudafricano, sudafricana; Suecia, sueco, sueca, suecos; Suiza, suizo, suizos;
Tailandia, tailandés, tailandesa; Taiwán, taiwanés, taiwanesa; Túnez, tunecino, tunecina;
Turquía, turco, turca, turcos; Ucrania, ucraniano, ucraniana, ucranianos;
Uruguay, uruguayo, uruguaya, uruguayos; Venezuela, venezolano, venezolana, venezolanos;
Vietnam, vietnamita, vietnamitas; Yemen, yemení
""")
"""Every form of a country's name by its first form, folded."""


_NICKNAMES = """
pepe jose; paco francisco; pancho francisco; curro francisco; kiko francisco; nacho ignacio; lola dolores;
concha concepcion; conchita concepcion; charo rosario; quique enrique; kike enrique; chema jose; pili pilar;
chus jesus maria; toni antonio; tono antonio; lupe guadalupe; memo guillermo; beto alberto roberto; tito
alberto ernesto; chelo consuelo; nando fernando; goyo gregorio; tere teresa; maite maria; lalo eduardo; mila
milagros; gabo gabriel; licha alicia; pepa josefa; chepe jose
"""

NAMES = NameWords(
    honorifics=frozenset(
        words("sr sra srta don dona dr dra doctor doctora padre sor fray monsenor lic ing arq")
    ),
    offices=Phrases(
        OFFICE_WORDS
        | JOINED
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
            "director gerente": "managing director",
            "directora gerente": "managing director",
            "director financiero": "chief financial officer",
            "directora financiera": "chief financial officer",
            "presidente ejecutivo": "executive chair",
            "presidenta ejecutiva": "executive chair",
            "primera oficial": "first officer",
            "teniente alcalde": "deputy mayor",
            "alcalde mayor": "mayor",
            "alcaldesa mayor": "mayor",
            "fiscala": "prosecutor",
            "fiscala general": "attorney general",
            "procurador general": "attorney general",
            "procuradora general": "attorney general",
            "procurador": "prosecutor",
            "procuradora": "prosecutor",
            "contralor general": "comptroller general",
            "contralora general": "comptroller general",
            "defensor del pueblo": "ombudsman",
            "defensora del pueblo": "ombudsman",
            "jefe del estado": "head of state",
            "jefe de estado": "head of state",
            "jefa de estado": "head of state",
            "mandatario": "president",
            "mandataria": "president",
            "jefe de gabinete": "chief of staff",
            "jefa de gabinete": "chief of staff",
            "teniente coronel": "lieutenant colonel",
            "delegado del gobierno": "government delegate",
            "delegada del gobierno": "government delegate",
            "subdelegado del gobierno": "government subdelegate",
            "subdelegada del gobierno": "government subdelegate",
            "gerente general": "general manager",
            "secretario general": "general secretary",
            "secretaria general": "general secretary",
        }
    ),
    office_heads=frozenset(OFFICE_WORDS) | frozenset(JOINED) | {"ejecutivo", "ejecutiva", "oficial"},
    grades=frozenset(
        words(
            "general admiral colonel lieutenant major sergeant inspector doctor professor councillor senator "
            "deputy"
        )
    ),
    fields=Phrases(FIELD_WORDS),
    leads=Phrases(
        dict.fromkeys(
            (
                "dirige",
                "dirigia",
                "dirigio",
                "encabeza",
                "encabezaba",
                "lidera",
                "lideraba",
                "comanda",
                "coordina",
                "esta al frente de",
                "esta al frente del",
            ),
            "head",
        )
        | {
            "preside": "president",
            "presidia": "president",
            "presidio": "president",
            "al frente de": "head",
            "al frente del": "head",
            "a cargo de": "head",
            "a cargo del": "head",
            "ejerce": "",
            "ejercia": "",
            "trabaja": "",
            "trabajaba": "",
            "sirvio": "",
            "actua": "",
        }
    ),
    aged=frozenset({"de", "anos"}),
    relative=frozenset({"que", "quien"}),
    helpers=frozenset(words("ha habia tambien ahora actualmente hoy todavia aun ya ambos")),
    as_=frozenset({"como"}),
    until=frozenset(words("antes hasta")),
    given=frozenset(
        words(
            "nombrado nombrada designado designada elegido elegida reelegido reelegida electo electa "
            "proclamado proclamada investido investida destituido destituida cesado cesada relevado "
            "relevada ascendido ascendida contratado contratada fichado fichada confirmado confirmada "
            "ratificado ratificada juramentado juramentada posesionado posesionada propuesto propuesta "
            "despedido despedida removido removida sustituido sustituida reemplazado reemplazada "
            "promovido promovida"
        )
    ),
    short_titles=Phrases(
        {
            "gral": "general",
            "cnel": "colonel",
            "cap": "captain",
            "tte": "lieutenant",
            "sgto": "sergeant",
            "sen": "senator",
            "dip": "deputy",
            "prof": "professor",
        }
    ),
    office_modifiers=frozenset(
        words(
            "primer primera segundo segunda general ejecutivo ejecutiva consejero consejera adjunto "
            "adjunta provincial regional municipal estatal federal nacional local departamental "
            "autonomico autonomica financiero financiera tecnico tecnica deportivo deportiva comercial "
            "principal interino interina titular suplente especial superior mayor cientifico cientifica "
            "medico medica"
        )
    ),
    rank_behind=Phrases({"en funciones": "acting", "saliente": "outgoing", "entrante": "incoming"}),
    rank=Phrases(
        {
            "ex": "former",
            "antiguo": "former",
            "antigua": "former",
            "entonces": "former",
            "otrora": "former",
            "saliente": "outgoing",
            "entrante": "incoming",
            "interino": "acting",
            "interina": "acting",
            "vice": "deputy",
            "adjunto": "deputy",
            "adjunta": "deputy",
            "encargado": "acting",
            "encargada": "acting",
            "provisional": "acting",
            "auxiliar": "assistant",
            "suplente": "deputy",
            "electo": "elect",
            "electa": "elect",
        }
    ),
    organisations=frozenset(
        words(
            "ministerio agencia partido instituto universidad banco sindicato policia ejercito comite "
            "consejo comision parlamento congreso senado tribunal corte compania empresa grupo "
            "asociacion federacion confederacion ayuntamiento municipio municipalidad alcaldia gobierno "
            "gobernacion junta diputacion cabildo fundacion hospital clinica cruz guardia bomberos "
            "museo liga club colegio escuela secretaria direccion consejeria conselleria fiscalia "
            "procuraduria defensoria contraloria superintendencia subsecretaria delegacion prefectura "
            "camara asamblea consorcio cooperativa coordinadora plataforma autoridad armada marina "
            "fuerzas brigada unidad servicio oficina observatorio centro red aerolinea aerolineas "
            "ferrocarriles bolsa caja confederacion union frente movimiento"
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
    firms=frozenset(
        words(
            "grupo sa sau sl slu sab sac srl cv banco bank seguros energia industrias holding motors "
            "airlines aerolineas logistica telecomunicaciones minera constructora inmobiliaria"
        )
    ),
    nicknames=by_first(_NICKNAMES),
    places=frozenset(
        words(
            "rio mar bahia golfo oceano lago laguna valle montana cerro volcan sierra cordillera isla "
            "islas archipielago peninsula cabo cala playa costa provincia region comarca departamento "
            "estado distrito canton condado comuna ciudad pueblo villa aldea calle avenida paseo "
            "bulevar carretera autopista autovia ruta plaza parque aeropuerto puerto puente presa "
            "embalse tunel estacion terminal barrio colonia urbanizacion poligono vereda corregimiento "
            "desierto bosque reserva norte sur este oeste"
        )
    ),
    particles=frozenset(words("de del la las los y e da das do dos di van von der bin ben i")),
    not_names=frozenset(
        words(
            "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio "
            "julio agosto septiembre setiembre octubre noviembre diciembre foto fotos imagen imagenes "
            "video lea vea leer ver mira ud uds tv gmt utc sr sra"
        )
    ),
    place_prepositions=frozenset(words("en a hacia desde hasta")),
    of=frozenset({"de", "del"}),
    numbered=frozenset(
        words(
            "linea vuelo ruta carretera autopista sala puerta unidad reactor bloque anden terminal pista "
            "sector "
            "zona distrito canal capitulo articulo seccion pagina parrafo version modelo grupo equipo torre "
            "edificio autobus tren tranvia temporada episodio parte volumen ley resolucion carril muelle "
            "apartamento celda lote caso juzgado pozo turbina via coche asiento"
        )
    ),
    number_signs=frozenset(words("nº n° núm num nro")),
    joined_of=frozenset(words("republica reino estados banco union")),
    articles=frozenset(words("el la los las un una su sus")),
    be=frozenset(words("es era fue sido sera sigue seguia")),
    and_=frozenset(
        words("y e o que quien desde en con durante hasta antes tras cuando como por ha dijo informo")
    ),
    countries=Phrases(COUNTRIES),
)
