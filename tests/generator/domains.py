"""The fact tables: one text file for each domain, in ``domains/``.

A file has ``@define`` (``name: kind ...``), ``@sources``, ``@titles``, ``@background`` and, for each
fact, ``@fact name kind arguments flags`` with one template a line. ``[a|b]`` is a choice of words,
``{name}`` a value or a name. Alternatives that exclude each other stand under ``= label``. Flags:
``always`` (in every article), ``grows`` (may rise in later articles), ``fixed`` (nobody disputes it),
``slot=...``, ``not=a,b`` (never the same thing as a, b).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "domains"
SLOTS = {"day": "date", "month": "date", "year": "date", "deadline": "date", "clock": "date"} | {
    kind: kind for kind in ("role", "name", "place", "quote")
}


@dataclass
class Fact:
    """One thing that may be told, and the ways of telling it, by alternative ("" where there is but one)."""

    name: str
    kind: str
    arguments: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    slot: str = "number"
    rivals: tuple[str, ...] = ()
    templates: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Domain:
    name: str
    define: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)


@cache
def domains() -> tuple[Domain, ...]:
    return tuple(parse(file) for file in sorted(FOLDER.glob("*.txt")))


def parse(file: Path) -> Domain:
    domain = Domain(file.stem)
    fact: Fact | None = None
    section, label = "", ""
    for line in filter(None, map(str.strip, file.read_text(encoding="utf-8").splitlines())):
        if line.startswith("@fact "):
            fact, section, label = fact_of(line), "fact", ""
            domain.facts[fact.name] = fact
        elif line.startswith("@"):
            section = line[1:]
            domain.lists.setdefault(section, [])
        elif section == "define":
            name, kind = line.split(":", 1)
            domain.define[name] = kind.strip()
        elif section == "fact" and fact and line.startswith("= "):
            label = line[2:]
        elif section == "fact" and fact:
            fact.templates.setdefault(label, []).append(line)
        else:
            domain.lists[section].append(line)
    domain.facts["day"] = Fact("day", "day", slot="date")
    return domain


def fact_of(line: str) -> Fact:
    _, name, kind, *rest = line.split(maxsplit=3)
    tail = rest[0] if rest else ""
    flags = frozenset(re.findall(r"\b(always|grows|fixed)\b", tail))
    options = dict(re.findall(r"\b(slot|not)=(\S+)", tail))
    plain = re.sub(r"\b(always|grows|fixed)\b|\b(slot|not)=\S+", "", tail).strip()
    arguments = re.split(r"\s*\|\s*", plain) if kind == "role" else plain.split()
    return Fact(
        name,
        kind,
        tuple(arguments),
        flags,
        options.get("slot", SLOTS.get(kind, "name" if kind == "org" else "number")),
        tuple(options.get("not", "").split(",")) if "not" in options else (),
    )
