"""Reading a JSON report back."""

from __future__ import annotations

from typing import Any

from tui.model import Article, Comparison, Contradiction, Exchange, Fact, Link, Mention, Place, Reuse
from tui.reports.json import Json
from tui.review.edits import Edit, LogEntry
from tui.review.history import Review, replay
from tui.storage.codec import CodecError, load, read


def from_json(text: str) -> tuple[Comparison, Review]:
    """Return the comparison and the user's work that :func:`tui.reports.json.to_json` wrote.

    Raises:
        ValueError: it is not such a report, or a part of it is missing or of another type.
    """
    data = load(text)
    try:
        comparison = Comparison(
            articles=tuple(read(_article(a), Article) for a in data["articles"]),
            facts=tuple(read(_fact(f), Fact) for f in data["facts"]),
            links=tuple(read(link, Link) for link in data["links"]),
            reuse=tuple(read(reuse, Reuse) for reuse in data["reuse"]),
            exchanges=tuple(read(e, Exchange) for e in data.get("exchanges", ())),
            internal=tuple(read(_valued(c), Contradiction) for c in data["internal"]),
            mentions={
                _place(item): tuple(read(m, Mention) for m in item["mentions"]) for item in data["mentions"]
            },
        )
        entries = (LogEntry(number, "", read(act, Edit)) for number, act in enumerate(data["work"], 1))
        return comparison, replay(entries)
    except (KeyError, TypeError, AttributeError) as error:
        raise CodecError(f"not a report of a comparison: {error!r}") from error


def _article(data: Any) -> Json:
    kinds = ("sentences", "captions", "headings", "standfirsts")
    sentences = sorted((s for kind in kinds for s in data[kind]), key=lambda s: (s["start"], s["end"]))
    return {**data, "sentences": sentences}


def _fact(data: Any) -> Json:
    members = [
        {"place": _plain_place(m), "values": [{**v, "place": _plain_place(v)} for v in m["details"]]}
        for m in data["members"]
    ]
    return {**data, "members": members, "differences": [_valued(d) for d in data["differences"]]}


def _valued(data: Any) -> Json:
    return {**data, "values": [{**v, "place": _plain_place(v)} for v in data["values"]]}


def _plain_place(data: Any) -> Json:
    return {"article": data["article"], "sentence": data["sentence"]}


def _place(data: Any) -> Place:
    place: Place = read(_plain_place(data), Place)
    return place
