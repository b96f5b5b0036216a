"""Spanish words that tell who did or has what only one can do or have."""

from __future__ import annotations

from tui.analysis.languages.deeds import DeedWords, phrases
from tui.analysis.languages.folding import words

_BEHIND = {  # "@" stands for the endings of a participle
    "owner": """propiedad de, propiedad del, pertenece a, pertenece al, pertenecia a, pertenecia al,
        perteneciente a, perteneciente al, en manos de, en manos del""",
    "buyer": "comprad@ por, adquirid@ por, vendid@ a, vendid@ al, traspasad@ a",
    "builder": """construid@ por, fabricad@ por, edificad@ por, levantad@ por,
        los astilleros de, el astillero de,
        los talleres de, el taller de""",
    "designer": "disenad@ por, proyectad@ por, concebid@ por, obra del arquitecto, obra de la arquitecta",
    "founder": "fundad@ por, cread@ por",
    "broker": """negociad@ por, con la mediacion de, con la mediacion del, bajo los auspicios de, mediad@ por,
        la mediacion de, la mediacion del, auspiciad@ por""",
    "opener": "inaugurad@ por",
    "operator": "gestionad@ por, operad@ por, explotad@ por, administrad@ por",
    "insurer": "asegurad@ por, asegurad@ con, asegurad@ en",
    "author": "escrit@ por, compuest@ por, dirigid@ por, pintad@ por",
    "discoverer": "descubiert@ por, inventad@ por",
    "winner": "ganad@ por",
    "namesake": "bautizad@ en honor de, bautizad@ en honor a, llamad@ asi por",
    "successor": "sucedid@ por, sustituid@ por, reemplazad@ por, relevad@ por",
    "sponsor": """patrocinad@ por, financiad@ por, pagad@ por, sufragad@ por, costead@ por, subvencionad@ por,
        encargad@ por""",
    "captain": "capitanead@ por, pilotad@ por, pilotead@ por",
    "chair": "presidid@ por",
}
_BEFORE = {
    "owner": "posee, poseia",
    "buyer": "compro, adquirio, compra, adquiere, se hizo con",
    "builder": "construyo, fabrico, edifico",
    "designer": "diseno, proyecto",
    "founder": "fundo",
    "broker": "negocio, medio en, medio entre",
    "opener": "inauguro, corto la cinta, corta la cinta",
    "operator": "gestiona, explota, opera, gestionaba, operaba, explotaba",
    "author": "escribio, compuso, dirigio, pinto",
    "discoverer": "descubrio, invento",
    "winner": "gano, gana",
    "successor": "sucede, sustituye, reemplaza, releva",
    "sponsor": "patrocina, patrocino, financia, financio, sufraga, sufrago, costeo",
    "captain": "capitaneaba, pilotaba, piloteaba",
    "chair": "preside, presidio, presidia",
}

DEEDS = DeedWords(
    behind=phrases(
        {
            deed: ", ".join(told.replace("@", end) for end in ("o", "a", "os", "as"))
            for deed, told in _BEHIND.items()
        }
    ),
    before=phrases(_BEFORE),
    agent=frozenset({"por"}),
    articles=frozenset(words("el la los las un una su sus")),
    definite=frozenset(words("el la los las")),
    relative=frozenset(words("que quien cual")),
    past=frozenset(
        words(
            "antes antiguamente anteriormente previamente hasta entonces inicialmente originalmente "
            "primero otrora conjuntamente"
        )
    ),
)
