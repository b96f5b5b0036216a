"""Spanish words that tell who did or has what only one can do or have."""

from __future__ import annotations

from tui.analysis.languages.deeds import DeedWords, phrases
from tui.analysis.languages.folding import words

_BEHIND = {  # "@" stands for the endings of a participle
    "owner": "propiedad de, propiedad del, pertenece a, pertenece al, perteneciente a, en manos de",
    "buyer": "comprad@ por, adquirid@ por, vendid@ a",
    "builder": "construid@ por, fabricad@ por, los astilleros de, el astillero de",
    "designer": "disenad@ por, proyectad@ por",
    "founder": "fundad@ por",
    "broker": "negociad@ por, con la mediacion de, bajo los auspicios de, mediad@ por",
    "opener": "inaugurad@ por",
    "operator": "gestionad@ por, operad@ por, explotad@ por",
    "insurer": "asegurad@ por, asegurad@ con",
    "author": "escrit@ por, compuest@ por, dirigid@ por, pintad@ por",
    "discoverer": "descubiert@ por, inventad@ por",
    "winner": "ganad@ por",
    "successor": "sucedid@ por, sustituid@ por, reemplazad@ por",
    "sponsor": "patrocinad@ por, financiad@ por, pagad@ por",
    "captain": "capitanead@ por, pilotad@ por",
    "chair": "presidid@ por",
}
_BEFORE = {
    "owner": "posee",
    "buyer": "compro, adquirio",
    "builder": "construyo, fabrico",
    "designer": "diseno, proyecto",
    "founder": "fundo",
    "broker": "negocio, medio en",
    "opener": "inauguro, corto la cinta",
    "operator": "gestiona, explota, opera",
    "author": "escribio, compuso, dirigio, pinto",
    "discoverer": "descubrio, invento",
    "winner": "gano",
    "successor": "sucede, sustituye, reemplaza",
    "sponsor": "patrocina, patrocino, financia, financio",
    "chair": "preside, presidio",
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
    past=frozenset(words("antes antiguamente hasta entonces inicialmente primero")),
)
