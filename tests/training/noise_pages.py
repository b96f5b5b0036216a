"""Pages put together from the stories that may be read and lines of noise of our own, to learn from.

``noise/LANGUAGE.txt`` holds the lines by kind, with the place they stand in: ``[caption body]``. Each line is
used with the stories of one part only, so that a part that is left out has lines nobody has learned from.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

FOLDER = Path(__file__).parent / "noise"
AUTHORS = (
    "Mara Lindqvist", "Tom Achterberg", "Jo Winfield", "Priya Raman", "Luis Ferrer", "Ana Beltrán", "Ken Ito",
    "Sofia Marsh", "Omar Haddad", "Elena Ruiz", "Pat O'Dell", "Ingrid Falk", "Marc Delon", "Rosa Quintana",
)  # fmt: skip
OUTLETS = (
    "The Harrow Post", "Tarn Daily", "Lund Gazette", "Northwire", "El Faro del Sur", "Diario Tarn",
    "Radio Norte", "Coast Times", "News24", "The Observer-Star", "Canal Uno", "La Ribera",
)  # fmt: skip
DATES = {
    "en": (
        "3 May 2025",
        "May 3, 2025",
        "Tuesday, January 7, 2025",
        "2025-03-14",
        "14/03/2025",
        "Oct. 19, 2024",
    ),
    "es": (
        "3 de mayo de 2025",
        "7 de enero de 2025",
        "14/03/2025",
        "19 de octubre de 2024",
        "martes 6 de mayo",
    ),
}
TIMES = ("10:42", "9.15am", "2:14 PM", "18:05", "22:47")
_NAME = re.compile(r"(?<=[a-zà-ÿ,;] )[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}")
_PLACES = {"head": 4, "body": 5, "tail": 8}  # lines of noise at each place at most
_CLOSED = 0.15  # share of open lines that get a full stop


@dataclass(frozen=True)
class Bank:
    """Lines of noise of one language: (kind, place, line)."""

    lines: tuple[tuple[str, str, str], ...]

    def of(self, place: str, part: int | None, parts: int) -> list[str]:
        """The lines that may stand at a place, of one part."""
        return [
            line
            for _, at, line in self.lines
            if at in (place, "any") and (part is None or crc32(line.encode()) % parts == part)
        ]


@cache
def bank(language: str) -> Bank:
    """The lines of noise in a language."""
    found: list[tuple[str, str, str]] = []
    kind = place = ""
    for row in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if head := re.fullmatch(r"\[(\w+) (\w+)\]", row):
            kind, place = head.groups()
        elif row.strip():
            found.append((kind, place, row))
    return Bank(tuple(found))


@dataclass(frozen=True)
class Telling:
    """An article without its noise: title, paragraphs, language, and titles of others on the same event."""

    title: str
    paragraphs: tuple[str, ...]
    language: str
    beside: tuple[str, ...]


def composed(
    telling: Telling, titles: Sequence[str], dice: random.Random, part: int, parts: int
) -> tuple[str, list[str]]:
    """A page that tells an article amid noise, and its lines of noise.

    Args:
        telling: the article.
        titles: headlines of other events.
        dice: what decides.
        part: of the lines of noise, out of ``parts``.
        parts: how many there are.
    """
    names = sorted({name for p in telling.paragraphs for name in _NAME.findall(p)}) or ["Harrow"]
    fill = _Filler(telling, titles, names, dice)
    lines = bank(telling.language)

    def noise(place: str, most: int) -> list[str]:
        known = lines.of(place, part, parts)
        chosen = [fill(dice.choice(known)) for _ in range(dice.randint(0, most))]
        return [f"{c}." if c[-1].isalnum() and dice.random() < _CLOSED else c for c in chosen]

    head, tail = noise("head", _PLACES["head"]), noise("tail", _PLACES["tail"])
    if dice.random() < 0.3:
        head, tail = head[:1], tail[:1]
    inside = noise("body", _PLACES["body"] if len(telling.paragraphs) > 4 else 2)
    body = list(telling.paragraphs)
    places = sorted((dice.randint(0, len(body)) for _ in inside), reverse=True)
    for at, line in zip(places, inside, strict=True):
        body.insert(at, line)
    if dice.random() < 0.3:
        tail += [dice.choice([*titles, *telling.beside]) for _ in range(dice.randint(2, 5))]
    top = [telling.title, *head] if dice.random() < 0.6 else [*head[:2], telling.title, *head[2:]]
    between = dice.choice(["\n\n", "\n\n", "\n"])
    return between.join([*top, *body, *tail]) + "\n", [*head, *inside, *tail]


class _Filler:
    def __init__(
        self, telling: Telling, titles: Sequence[str], names: Sequence[str], dice: random.Random
    ) -> None:
        self._telling, self._titles, self._names, self._dice = telling, titles, names, dice
        sentences = [s for p in telling.paragraphs for s in re.findall(r"[^.!?“”\"]{30,140}\.(?=\s|$)", p)]
        self._sentences = [s.strip() for s in sentences] or [f"{names[0]} was there."]

    def __call__(self, line: str) -> str:
        """A line with its slots filled."""
        return re.sub(r"\{(\w+)\}", lambda match: self._value(match[1]), line)

    def _value(self, slot: str) -> str:
        dice = self._dice
        match slot:
            case "TITLE":
                own = self._telling.beside and dice.random() < 0.4
                return dice.choice(self._telling.beside if own else self._titles)
            case "AUTHOR":
                return dice.choice(AUTHORS)
            case "OUTLET":
                return dice.choice(OUTLETS)
            case "DATE":
                return dice.choice(DATES[self._telling.language])
            case "TIME":
                return dice.choice(TIMES)
            case "SENTENCE":
                return dice.choice(self._sentences)
            case "N":
                return str(dice.randint(1, 40))
            case "HANDLE":
                return dice.choice(AUTHORS).split()[-1].lower().strip("'")
            case _:
                return dice.choice(self._names)


def pages(
    tellings: Sequence[Telling], part: int, parts: int, copies: int
) -> Iterator[tuple[str, list[str], str]]:
    """Pages with their lines of noise and their language, ``copies`` of each article."""
    for number, telling in enumerate(tellings):
        others = [
            t.title for t in tellings if t.language == telling.language and t.title not in telling.beside
        ]
        others = [title for title in others if title != telling.title] or ["News of the day from the coast"]
        for copy in range(copies):
            dice = random.Random(f"{part} {number} {copy}")
            text, noise = composed(telling, others, dice, part, parts)
            yield text, noise, telling.language
