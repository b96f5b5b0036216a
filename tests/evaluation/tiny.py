"""A tiny story whose figures are known: its gold, and exports that are right and wrong."""

from __future__ import annotations

import json

from tests.evaluation.tally import Json


def tiny() -> tuple[Json, Json, Json, Json]:
    """Gold, a perfect export, a right export that splits sentences otherwise, a wholly wrong one."""
    a = [
        "The bridge collapsed on Tuesday, killing 12 people.",
        "It was 300 metres long.",
        "The river is 90 metres wide there.",
        "Police confirmed that the driver had fled.",
        "The mayor said 14 had died.",
        "Trains were stopped at once.",
    ]
    b = [
        "Twelve died when the bridge fell on Tuesday.",
        "Some 15 people were killed, hospital staff said.",
        "Its length was 984 feet, engineers said.",
        "Police denied that the driver had fled.",
        "Rail traffic was halted immediately.",
    ]
    gold: Json = {
        "story": "tiny",
        "articles": {
            "a.txt": {
                "outlet": "A",
                "date": "2026-01-06",
                "title": "Bridge falls",
                "story_sentences": 6,
                "noise_examples": ["Subscribe to our newsletter today"],
            },
            "b.txt": {
                "outlet": "B",
                "date": None,
                "title": "Bridge disaster",
                "story_sentences": 5,
                "noise_examples": [],
            },
        },
        "pairs": [
            {"a": ["a.txt", a[0]], "b": ["b.txt", b[0]], "strength": "same"},
            {"a": ["a.txt", a[0]], "b": ["b.txt", b[1]], "strength": "partial"},
            {"a": ["a.txt", a[1]], "b": ["b.txt", b[2]], "strength": "same"},
            {"a": ["a.txt", a[3]], "b": ["b.txt", b[3]], "strength": "same"},
            {"a": ["a.txt", a[5]], "b": ["b.txt", b[4]], "strength": "same"},
        ],
        "facts": [
            {
                "id": "dead",
                "label": "",
                "verdict": "disagree",
                "slot": "number",
                "members": [["a.txt", a[0]], ["b.txt", b[0]], ["b.txt", b[1]]],
                "values": {"a.txt": "12", "b.txt": "15"},
            },
            {
                "id": "fled",
                "label": "",
                "verdict": "disagree",
                "slot": "negation",
                "members": [["a.txt", a[3]], ["b.txt", b[3]]],
                "values": {"a.txt": "confirmed", "b.txt": "denied"},
            },
            {
                "id": "rail",
                "label": "",
                "verdict": "agree",
                "slot": "other",
                "members": [["a.txt", a[5]], ["b.txt", b[4]]],
                "values": {},
            },
            {
                "id": "length",
                "label": "",
                "verdict": "agree",
                "slot": "unit",
                "members": [["a.txt", a[1]], ["b.txt", b[2]]],
                "values": {"a.txt": "300 metres", "b.txt": "984 feet"},
            },
        ],
        "non_conflicts": [
            {
                "a": ["a.txt", a[2]],
                "b": ["b.txt", b[2]],
                "why": "river and bridge",
                "values": ["90 metres", "984 feet"],
            }
        ],
        "internal_contradictions": [{"file": "a.txt", "a": a[0], "b": a[4]}],
        "text_reuse": [["a.txt", "b.txt"]],
    }

    def article(aid: str, file: str, texts: list[str], published: str | None) -> Json:
        return {
            "id": aid,
            "path": f"x/{file}",
            "outlet": aid.upper(),
            "title": gold["articles"][file]["title"],
            "published": published,
            "sentences": [{"id": f"s{i}", "text": t} for i, t in enumerate(texts)],
        }

    def ref(art: str, i: int, text: str | None = None) -> Json:
        r: Json = {"article": art, "sentence": f"s{i}"}
        return r if text is None else {**r, "text": text, "normalized": text}

    def diff(slot: str, *values: Json) -> Json:
        return {"slot": slot, "values": list(values), "explanation": ""}

    right: Json = {
        "articles": [article("a", "a.txt", a, "2026-01-06T10:00"), article("b", "b.txt", b, None)],
        "facts": [
            {
                "id": "1",
                "verdict": "disagree",
                "independent_sources": 1,
                "members": [ref("a", 0), ref("b", 0), ref("b", 1)],
                "differences": [diff("number", ref("a", 0, "12 people"), ref("b", 1, "15"))],
            },
            {
                "id": "2",
                "verdict": "disagree",
                "independent_sources": 1,
                "members": [ref("a", 3), ref("b", 3)],
                "differences": [diff("negation", ref("a", 3, "confirmed"), ref("b", 3, "denied"))],
            },
            {
                "id": "3",
                "verdict": "agree",
                "independent_sources": 1,
                "members": [ref("a", 5), ref("b", 4)],
                "differences": [],
            },
            {
                "id": "4",
                "verdict": "agree",
                "independent_sources": 1,
                "members": [ref("a", 1), ref("b", 2)],
                "differences": [],
            },
        ],
        "links": [
            {"a": ref("a", i), "b": ref("b", j), "score": 1.0} for i, j in ((0, 0), (1, 2), (3, 3), (5, 4))
        ],
        "reuse": [{"a": "a", "b": "b", "score": 1.0}],
        "internal": [{"article": "a", "a": "s0", "b": "s4"}],
    }
    # the same claims on sentences cut otherwise: a dateline in front, two sentences in one, a tail cut off
    other: Json = json.loads(json.dumps(right))
    other["articles"][0]["sentences"][0]["text"] = (
        "RIVERTON (Wire) — The  bridge collapsed on Tuesday , killing 12 people."
    )
    other["articles"][0]["sentences"][1]["text"] = (
        "It was 300 metres long. “The river is 90 metres wide there.”"
    )
    other["articles"][1]["sentences"][1]["text"] = "Some 15 people were killed, hospital"
    wrong: Json = {
        "articles": [
            article("a", "a.txt", [*a, "Subscribe to our newsletter today!"], "2025-12-01"),
            article("b", "b.txt", b, "2026-01-01"),
        ],
        "facts": [
            {
                "id": "1",
                "verdict": "disagree",
                "independent_sources": 2,
                "members": [ref("a", 2), ref("b", 2)],
                "differences": [diff("number", ref("a", 2, "90 metres"), ref("b", 2, "984 feet"))],
            }
        ],
        "links": [
            {"a": ref("a", 2), "b": ref("b", 2), "score": 0.9},
            {"a": ref("a", 6), "b": ref("b", 0), "score": 0.5},
        ],
        "reuse": [],
    }
    wrong["articles"][0]["outlet"] = wrong["articles"][1]["outlet"] = "?"
    return gold, right, other, wrong


GOLD, RIGHT, OTHER, WRONG = tiny()
