"""Made-up people, places and organisations."""

# ruff: noqa: SIM905
from __future__ import annotations

import random
import re

FIRST = """Anna Marek Livia Tomas Ingrid Pavel Noor Samir Greta Oskar Helena Milos Farah Jonas Petra Ilias
Yara Emil Katrin Bruno Nadia Viktor Selma Andrei Lucia Henrik Amina Stefan Dora Karim Elise Mateo Ruta
Gustav Leila Simon Vera Anton Mira Felix Ines Adrian Olga Rafael Sofia Tariq Judit Kasper Marta
Dmitri""".split()
LAST = """Kowal Brandt Ostrow Lindholm Varga Petrak Haddad Moreau Sandoval Rietveld Novik Castell Ahmadi
Thorsen Belic Marchetti Oyelaran Keller Dragov Santoro Hallberg Zeman Fontaine Ibarra Lindqvist Osei Werner
Tolnay Radek Farrell Mansour Holt Becker Vasquez Nyberg Sokol Amari Delgado Pohl Kristensen Bodnar Laurent
Stavrou Quint Rojas Ekman""".split()
ONSET = """B Br C Cal Dal Dor El Fal Gar Hal Hol Il Kar Kel Lan Lor Mar Mer Nor Ol Or Pel Ral Ros Sal Sel Tar
Tor Ul Val Ver Wes Zel"""
MIDDLE = "a an ar e el en er i in o on or u"
END = """bridge burg by dal dorf field ford gate grad ham haven holm ia mere mont mouth na nova port ra sk
stad stead ton vale vik"""
SPELLINGS = (
    ("k", "c"),
    ("y", "i"),
    ("ei", "ai"),
    ("ks", "x"),
    ("ll", "l"),
    ("v", "w"),
    ("tt", "t"),
    ("ou", "u"),
    ("dr", "tr"),
    ("s", "z"),
)


def person(rng: random.Random) -> str:
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def place(rng: random.Random) -> str:
    name = rng.choice(ONSET.split()) + rng.choice(MIDDLE.split()) + rng.choice(END.split())
    return f"{rng.choice(('Upper', 'Saint', 'New', 'Port', 'Castle'))} {name}" if rng.random() < 0.1 else name


def other(name: str, rng: random.Random) -> str:
    """Another person with (mostly) a name that looks alike."""
    first, last = name.split(" ", 1)
    if rng.random() < 0.4:
        return f"{rng.choice([f for f in FIRST if f != first])} {last}"
    return f"{rng.choice([f for f in FIRST if f != first])} {rng.choice([x for x in LAST if x != last])}"


def respelt(name: str, rng: random.Random) -> str:
    """The same person as another alphabet or language would have it; the name itself where nothing fits."""
    for old, new in rng.sample(SPELLINGS, len(SPELLINGS)):
        if re.search(rf"(?<=\w){old}", name):
            return re.sub(rf"(?<=\w){old}", new, name, count=1)
    return name


def defined(define: dict[str, str], rng: random.Random) -> dict[str, str]:
    """A name for each definition of a domain, no two alike."""
    found: dict[str, str] = {}
    for key, kind in define.items():
        sort, _, rest = kind.partition(" ")
        choices = [c.strip() for c in rest.split(" | ")]
        while True:
            if sort == "person":
                name = person(rng)
            elif sort == "place":
                name = place(rng)
            else:
                name = rng.choice(choices)
            if name not in found.values() or sort not in ("person", "place"):
                break
        found[key] = name
    for _ in range(3):
        for key, name in found.items():
            name = re.sub(r"\[([^\]]*)\]", lambda m: rng.choice(m[1].split("|")), name)
            found[key] = re.sub(r"\{(\w+)\}", lambda m: found[m[1]], name)
    return found
