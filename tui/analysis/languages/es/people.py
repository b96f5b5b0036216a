"""Spanish titles, offices and the words that tell kinds of names apart."""

from __future__ import annotations

from tui.analysis.languages.base import NameWords
from tui.analysis.languages.folding import Phrases, country_forms, words

_OFFICES = {
    "president": "presidente presidenta",
    "mayor": "alcalde alcaldesa intendente",
    "minister": "ministro ministra",
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
    "vice president": "vicepresidente vicepresidenta",
    "chancellor": "canciller",
    "leader": "lider",
    "manager": "gerente",
    "owner": "dueno duena propietario propietaria",
    "neighbour": "vecino vecina",
    "delegate": "delegado delegada",
}
_WORDS = {word: office for office, words in _OFFICES.items() for word in words.split()}

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

NAMES = NameWords(
    honorifics=frozenset(words("sr sra srta don dona doctor doctora padre sor")),
    offices=Phrases(
        _WORDS
        | {
            "primer ministro": "prime minister",
            "primera ministra": "prime minister",
            "consejero delegado": "chief executive",
            "consejera delegada": "chief executive",
            "director general": "general director",
            "director ejecutivo": "chief executive",
            "directora ejecutiva": "chief executive",
            "jefe de gobierno": "head of government",
            "secretario general": "general secretary",
            "secretaria general": "general secretary",
        }
    ),
    office_heads=frozenset(_WORDS) | {"ejecutivo", "ejecutiva", "delegado", "delegada"},
    office_modifiers=frozenset(words("primer primera general ejecutivo ejecutiva consejero consejera")),
    rank=Phrases(
        {
            "ex": "former",
            "antiguo": "former",
            "antigua": "former",
            "entonces": "former",
            "interino": "acting",
            "interina": "acting",
            "vice": "deputy",
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
    be=frozenset({"es", "era", "fue"}),
    and_=frozenset({"y", "que", "quien"}),
    countries=Phrases(country_forms(_COUNTRIES)),
)
