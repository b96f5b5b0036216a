"""The engine, a second reader and both on stories with gold, whoever that reader is.

A reader is a chat server, or a folder of answers: ``STORY.N.question.txt`` is written by ``--dump``, and what
any reader, a person too, answers to it is taken from ``STORY.N.answer.json``. Where the question lies beside
its answer, the answer follows sentences that have another number by now.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.evaluation.corpus import Gold
from tests.evaluation.product import comparison
from tests.evaluation.score import Story
from tests.evaluation.tally import Tally, prf, ratio
from tui.model import Comparison, Exchange, FoundBy, Tier, Verdict
from tui.model.wording import count
from tui.reports.json import as_contract
from tui.second_reader.asking import ask
from tui.second_reader.questions import Question, parameters, plan
from tui.second_reader.rule import merged
from tui.second_reader.settings import LEAST_PRECISION, UNMEASURED, Settings, Trust
from tui.second_reader.windows import copied_words, estimate
from tui.second_reader.wording import PROMPT_VERSION

READERS = ("engine", "second", "both unmeasured", "both")


@dataclass
class Read:
    """A story as both readers read it.

    Attributes:
        story: with its gold.
        compared: the engine's comparison, with the second reader's answers.
        problem: why answers are missing, empty where none are.
    """

    story: Gold
    compared: Comparison
    problem: str = ""


def dump(story: Gold, settings: Settings, folder: Path) -> int:
    """Write the questions of a story to files; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    questions = plan(comparison(story.paths), settings).questions
    for number, question in enumerate(questions):
        text = f"{question.system}\n\n{question.user}\n\nSCHEMA\n{json.dumps(question.schema)}\n"
        (folder / f"{story.name}.{number}.question.txt").write_text(text, encoding="utf-8")
    return len(questions)


def from_folder(story: Gold, settings: Settings, folder: Path) -> Read:
    """A story with the answers of a folder."""
    compared = comparison(story.paths)
    found: list[Exchange] = []
    missing = 0
    for number, question in enumerate(plan(compared, settings).questions):
        file = folder / f"{story.name}.{number}.answer.json"
        if file.exists():
            answer = _renumbered(file.read_text(encoding="utf-8"), _asked(file), question.user)
            found.append(_exchange(question, settings, answer))
        else:
            missing += 1
    problem = f"{missing} answers missing" if missing else ""
    return Read(story, replace(compared, exchanges=tuple(found)), problem)


def _asked(answer: Path) -> str:
    """The question that lies beside an answer; empty where none does."""
    file = answer.with_name(answer.name.replace(".answer.json", ".question.txt"))
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _renumbered(answer: str, asked: str, now: str) -> str:
    """An answer with the numbers that its sentences have in the question of now; 0 for those it lacks."""
    before, after = _numbered(asked.partition("\nSENTENCES\n")[2]), _numbered(now)
    if not before or before == after:
        return answer
    found = {copied_words(words): n for n, words in after.items()}
    number = {n: found.get(copied_words(words), 0) for n, words in before.items()}

    def follow(part: dict[str, Any]) -> dict[str, Any]:
        if isinstance(part.get("sentence"), int):
            part["sentence"] = number.get(part["sentence"], 0)
        if isinstance(part.get("sentences"), list):
            part["sentences"] = [number.get(n, 0) for n in part["sentences"]]
        return part

    return json.dumps(json.loads(answer, object_hook=follow), ensure_ascii=False)


def _numbered(listing: str) -> dict[int, str]:
    return {int(n): words for n, words in re.findall(r"^(\d+): (.*)$", listing, re.MULTILINE)}


def _exchange(question: Question, settings: Settings, answer: str) -> Exchange:
    return Exchange(
        mode=question.mode,
        model=settings.model or "answers from files",
        prompt=PROMPT_VERSION,
        parameters=parameters(settings),
        question=question.digest(settings.model, parameters(settings)),
        answer=answer,
        numbering=tuple((p.article, p.sentence) for p in question.numbering),
        tokens_in=question.tokens,
        tokens_out=estimate(answer),
    )


def from_server(story: Gold, settings: Settings) -> Read:
    """A story with the answers of a chat server."""
    asked = ask(comparison(story.paths), settings)
    return Read(story, asked.comparison, asked.problem)


def second_alone(compared: Comparison) -> Comparison:
    """What the second reader states, without the engine's facts; what it is sure of is sure."""
    bare = replace(compared, facts=())
    return merged(bare, Trust(sure=1.0, possible=LEAST_PRECISION)).comparison


def scored(story: Gold, compared: Comparison) -> tuple[Tally, Tally]:
    """The tally of a comparison: of all its differences, and of the sure ones."""
    tallies = []
    for sure in (False, True):
        export = as_contract(_sure(compared) if sure else compared)
        tally = Story(story.gold, export).score()
        tally.n["agree_pred"], tally.n["agree_one_thing"] = _agreements(story, export)
        tallies.append(tally)
    return tallies[0], tallies[1]


def _sure(compared: Comparison) -> Comparison:
    """A comparison without the differences that are only possible."""
    facts = []
    for fact in compared.facts:
        left = tuple(d for d in fact.differences if d.tier is Tier.SURE)
        verdict = fact.verdict if left or not fact.differences else Verdict.UNCLEAR
        facts.append(replace(fact, differences=left, verdict=verdict))
    return replace(compared, facts=tuple(facts))


def _agreements(story: Gold, export: dict[str, object]) -> tuple[int, int]:
    """How many agreements touch labelled sentences of two articles, and how many of them are of one thing."""
    match = Story(story.gold, export)
    facts = [{tuple(m) for m in f["members"]} for f in story.gold["facts"]]
    facts += [{tuple(p["a"]), tuple(p["b"])} for p in story.gold["pairs"]]
    seen = right = 0
    for fact in match.pred["facts"]:
        units = match.units(match.sent(m) for m in fact["members"])
        if fact["verdict"] == "agree" and len({u[0] for u in units}) > 1:
            seen += 1
            right += any(len({u[0] for u in units & gold}) > 1 for gold in facts)
    return seen, right


def measured(reads: Sequence[Read]) -> Trust:
    """The figures of a second reader on some stories."""
    everything, sure = Tally(), Tally()
    for read in reads:
        a, s = scored(read.story, second_alone(read.compared))
        everything, sure = everything + a, sure + s
    n, s = everything.n, sure.n
    return Trust(
        sure=ratio(s["diffs_right"], s["diffs"]),
        possible=ratio(n["diffs_right"] - s["diffs_right"], n["diffs"] - s["diffs"]),
        recall=ratio(n["disagree_found"], n["disagree_gold"]),
    )


def sums(reads: Sequence[Read]) -> dict[str, tuple[Tally, Tally]]:
    """The counts of each of :data:`READERS`, of all and of sure differences; both rest on other stories.

    Args:
        reads: the stories; what is trusted in one was measured on the others.
    """
    found = {name: (Tally(), Tally()) for name in READERS}
    for read in reads:
        others = [r for r in reads if r is not read]
        compared = read.compared
        versions = {
            "engine": replace(compared, exchanges=()),
            "second": second_alone(compared),
            "both unmeasured": merged(compared, UNMEASURED).comparison,
            "both": merged(compared, measured(others) if others else UNMEASURED).comparison,
        }
        for name, version in versions.items():
            everything, sure = scored(read.story, version)
            found[name] = (found[name][0] + everything, found[name][1] + sure)
    return found


def figures(reads: Sequence[Read]) -> str:
    """The table of engine, second reader and both; each story with the trust measured on the others."""
    lines = [
        f"{'reader':<16} {'all P':>5} {'R':>4} {'sure P':>7} {'R':>4} {'agree R':>8} {'of one thing':>13}"
    ]
    lines += [_line(name, *tallies) for name, tallies in sums(reads).items()]
    return "\n".join([*lines, *_costs(reads)])


def _line(name: str, everything: Tally, sure: Tally) -> str:
    shares: list[float | None] = []
    for tally in (everything, sure):
        n = tally.n
        shares += prf(n["diffs_right"], n["diffs"], n["disagree_found"], n["disagree_gold"])[:2]
    n = everything.n
    shares += [ratio(n["agree_found"], n["agree_gold"]), ratio(n["agree_one_thing"], n["agree_pred"])]
    said = ["-" if s is None else f"{s:.2f}" for s in shares]
    return f"{name:<16} {said[0]:>5} {said[1]:>4} {said[2]:>7} {said[3]:>4} {said[4]:>8} {said[5]:>13}"


def _costs(reads: Sequence[Read]) -> list[str]:
    exchanges = [e for read in reads for e in read.compared.exchanges]
    dropped = sum((merged(read.compared).dropped.total() for read in reads), 0)
    found = sum(f.found_by is not FoundBy.ENGINE for r in reads for f in merged(r.compared).comparison.facts)
    trust = measured(reads)
    seconds = sum(e.seconds for e in exchanges)
    shares = {"sure": trust.sure, "possible": trust.possible, "recall": trust.recall}
    told = ", ".join(f"{name} = {share:.2f}" for name, share in shares.items() if share is not None)
    return [
        f"measured = {{{told}}}",
        f"{count(len(exchanges), 'answer')}, {count(len(reads), 'story', 'stories')}, "
        f"{sum(e.tokens_in for e in exchanges):,} tokens in, "
        f"{sum(e.tokens_out for e in exchanges):,} out, {seconds:.0f} seconds; part in {found} facts, "
        f"{dropped} statements dropped",
        *(
            f"{read.story.name if not read.story.unread else 'unread'}: {read.problem}"
            for read in reads
            if read.problem
        ),
    ]
