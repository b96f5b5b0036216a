"""How far what is told can be trusted: values that belong, tiers, confidence, updates, true agreements."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from tests.evaluation.tally import Json
from tests.evaluation.wording import same_value

if TYPE_CHECKING:
    from tests.evaluation.score import Story, Unit

GREW = "(grew)"  # in the label of a gold disagreement whose count grew between articles
_HIGH = 0.9  # confidence from which nine in ten should be right
_TOP = 3  # alarms of a story that a user sees first


def score_trust(story: Story) -> None:
    """Count what :meth:`Story.score_disagreements` has brought together."""
    n = story.tally.n
    hard = [f for f in story.gold["facts"] if f["verdict"] == "disagree"]
    diffs = story.differences()
    for di, (_, diff, _) in enumerate(diffs):
        gold = hard[story.answers[di]] if di in story.answers else None
        clean = gold is not None and all(belongs(story, v, gold) for v in diff.get("values", []))
        if gold:
            n["diffs_clean"] += clean
            if GREW in gold.get("label", ""):
                n["grown_found"] += 1
                n["grown_told"] += diff.get("kind") == "update"
            if not clean:
                story.note(f"foreign values in {gold['id']}")
        if diff.get("tier") != "possible" and di in story.claimed:
            n["firm_shown"] += 1
            n["firm_right"] += gold is not None
            n["firm_clean"] += clean
    n["grown_gold"] = sum(GREW in f.get("label", "") for f in hard)
    _score_confidence(story, len(diffs))
    _score_comfort(story, hard)
    _score_absences(story)


def _score_absences(story: Story) -> None:
    """Of the articles that facts are said to be absent from, how many state a gold fact of theirs."""
    golds = [{tuple(m) for m in fact["members"]} for fact in story.gold["facts"]]
    for fact in story.pred.get("facts", []):
        sents = [s for s in (story.sent(m) for m in fact.get("members", [])) if s]
        units, least = story.units(sents), min(2, len({s[0] for s in sents}))
        stated = [g for g in golds if len({file for file, _ in units & g}) >= least]
        for article in fact.get("absent", []) if stated else []:
            story.tally.n["absent"] += 1
            said = any(file == story.file_of.get(article) for gold in stated for file, _ in gold)
            story.tally.n["absent_right"] += not said


def belongs(story: Story, value: Json, fact: Json) -> bool:
    """Whether a value shown is stated for a gold fact, by its sentence and as its article states it."""
    sent = story.sent(value)
    if sent is None or not story.units_of[sent] & {tuple(m) for m in fact["members"]}:
        return False
    said = fact["values"].get(sent[0])
    shown = [str(value.get(k) or "") for k in ("text", "normalized")]
    return not said or any(same_value(s, g) for s in shown for g in said.split(" / "))


def _score_confidence(story: Story, count: int) -> None:
    """How far the confidence of an alarm tells right from wrong."""
    n, facts = story.tally.n, story.pred.get("facts", [])
    rated = sorted(
        (
            (float(facts[story.differences()[di][0]].get("confidence") or 0), di)
            for di in range(count)
            if di in story.answers or di not in story.may_repeat
        ),
        key=lambda r: (-r[0], r[1]),
    )
    for place, (confidence, di) in enumerate(rated):
        for name, counts in (("high", confidence >= _HIGH), ("top", place < _TOP)):
            n[f"{name}_shown"] += counts
            n[f"{name}_right"] += counts and di in story.answers


def _score_comfort(story: Story, hard: list[Json]) -> None:
    """Facts called an agreement: are they one, and of one thing; which conflicts stand in them untold?"""
    n = story.tally.n
    members_of = [({tuple(m) for m in f["members"]}, f) for f in story.gold["facts"]]
    comforted: set[str] = set()
    for fact in story.pred.get("facts", []):
        if fact.get("verdict") != "agree":
            continue
        sents = [s for s in (story.sent(m) for m in fact.get("members", [])) if s and s not in story.is_title]
        if len({s[0] for s in sents}) < 2:
            continue
        units = story.units(sents)
        n["comfort"] += 1
        shared = [(m, f) for m, f in members_of if len({u[0] for u in units & m}) > 1]
        conflicts = [
            f["id"]
            for _, f in shared
            if f["verdict"] == "disagree" and f["id"] not in story.found and _apart(f, units)
        ]
        comforted.update(conflicts)
        pure = any(all(story.units_of[s] & m for s in sents) for m, _ in shared)
        kind = "wrong" if not shared else "blind" if conflicts else "right" if pure else "mixed"
        n[f"comfort_{kind}"] += 1
        if kind != "right":
            story.note(f"agreement {kind}: {' | '.join(story.text[s][:50] for s in sents)[:220]}")
    n["conflicts"] = len(hard)
    n["conflicts_called_agreement"] = len(comforted & {f["id"] for f in hard})


def _apart(fact: Json, units: set[Unit]) -> bool:
    """Whether these sentences of a gold disagreement state values that differ."""
    files = sorted({u[0] for u in units & {tuple(m) for m in fact["members"]}})
    said = [fact["values"][f].split(" / ") for f in files if fact["values"].get(f)]
    return any(not any(same_value(x, y) for x in a for y in b) for a, b in combinations(said, 2))
