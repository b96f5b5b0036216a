"""Asking a second reader all questions of a comparison, those answered before left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tui.model import Comparison, Exchange
from tui.model.wording import count
from tui.second_reader.answers import statements
from tui.second_reader.client import Client, ReaderError
from tui.second_reader.questions import Plan, Question, parameters, plan
from tui.second_reader.settings import Settings, key
from tui.second_reader.windows import estimate
from tui.second_reader.wording import PROMPT_VERSION

Progress = Callable[[int, int, int], None]
"""Told the questions answered, all of them, and the bytes received of the one under way."""
Taken = Callable[[Comparison], None]
"""Told the comparison with the answers so far, after each that came."""


@dataclass(frozen=True, slots=True)
class AskOutcome:
    """What came of asking.

    Attributes:
        comparison: with all answers that came, old and new; those to questions that are not asked now stay
            where they are of another model or mode.
        problem: why it ended early, in one plain line; empty where it did not.
        sent: how many questions were sent.
        new: how many answers came.
    """

    comparison: Comparison
    problem: str
    sent: int
    new: int


def announcement(planned: Plan, settings: Settings) -> str:
    """Return the line shown before anything is sent: what would be sent, how much of it, and where to.

    Args:
        planned: the questions.
        settings: the server and the model.
    """
    where = settings.where
    place = "this machine" if where.is_local else "ANOTHER MACHINE: the articles' sentences leave this one"
    left = (
        f"; {planned.left_out} more {'is' if planned.left_out == 1 else 'are'} left out"
        if planned.left_out
        else ""
    )
    questions = count(len(planned.questions), "question")
    return (
        f"second reader: {questions}, about {planned.tokens:,} tokens, numbered"
        f" sentences with outlet, day and title, to {where} ({place}){left}"
    )


def ask(
    comparison: Comparison,
    settings: Settings,
    client: Client | None = None,
    progress: Progress | None = None,
    planned: Plan | None = None,
    *,
    taken: Taken | None = None,
    fresh: bool = False,
) -> AskOutcome:
    """Ask a second reader about a comparison. Nothing of it raises: the comparison stays as good as it was.

    Args:
        comparison: as the engine made it, with earlier exchanges: their answers are used again where the
            question is the same.
        settings: the server to ask, and how.
        client: what asks; by default one for the address of the settings.
        progress: called with the answers received, their number, and the characters.
        planned: the questions, where they are known already.
        taken: gets each answer as it comes, so that none is lost if the asking ends early.
        fresh: whether questions answered before are sent again, and all earlier answers left behind once all
            new ones are there.
    """
    sent, new = 0, 0
    kept: list[Exchange] = []
    problem = ""
    try:
        client = client or Client(settings.where, key(), settings.seconds)
        settings = replace(settings, model=settings.model or client.model())
        questions = (planned or plan(comparison, settings)).questions
        known = {} if fresh else {e.question: e for e in comparison.exchanges}
        for number, question in enumerate(questions):
            digest = question.digest(settings.model, parameters(settings))
            is_new = digest not in known
            if is_new:
                sent += 1
                known[digest] = _exchange(
                    client, question, settings, digest, _progress_of(progress, number, questions)
                )
            measured = settings.measured
            kept.append(
                replace(
                    known[digest],
                    sure=measured.sure,
                    possible=measured.possible,
                    recall=measured.recall,
                )
            )
            new += is_new
            if taken and is_new:
                taken(_with(comparison, kept, whole=False, fresh=fresh))
            if progress:
                progress(number + 1, len(questions), 0)
    except ReaderError as error:
        problem = str(error)
    return AskOutcome(_with(comparison, kept, whole=not problem, fresh=fresh), problem, sent, new)


def _with(comparison: Comparison, kept: list[Exchange], *, whole: bool, fresh: bool) -> Comparison:
    """The comparison with the answers of this round and the earlier ones that remain valid.

    After a whole round those of its model and modes are replaced; answers of another model stay, unless all
    was to be asked anew.
    """
    asked = {e.question for e in kept}
    rounds = {(e.model, e.mode) for e in kept}
    earlier = [e for e in comparison.exchanges if e.question not in asked]
    if whole:
        earlier = [e for e in earlier if not fresh and (e.model, e.mode) not in rounds]
    return replace(comparison, exchanges=(*earlier, *kept))


def _progress_of(
    progress: Progress | None, number: int, questions: tuple[Question, ...]
) -> Callable[[int], None] | None:
    if progress is None:
        return None
    return lambda received: progress(number, len(questions), received)


def _exchange(
    client: Client,
    question: Question,
    settings: Settings,
    digest: str,
    progress: Callable[[int], None] | None,
) -> Exchange:
    """Send one question.

    Raises:
        ReaderError: no answer came, or one without the JSON that was asked for.
    """
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": [
            {"role": "system", "content": question.system},
            {"role": "user", "content": question.user},
        ],
        **json.loads(parameters(settings)),
    }
    reply = client.ask(body, question.schema, progress)
    try:
        statements(question.mode, reply.text)
    except ValueError as error:
        why = "was cut off: allow more answer-tokens" if reply.cut else "does not hold the JSON asked for"
        raise ReaderError(f"the second reader's answer {why}") from error
    return Exchange(
        mode=question.mode,
        model=settings.model,
        prompt=PROMPT_VERSION,
        parameters=parameters(settings),
        question=digest,
        answer=reply.text,
        numbering=tuple((p.article, p.sentence) for p in question.numbering),
        tokens_in=reply.tokens_in or question.tokens,
        tokens_out=reply.tokens_out or estimate(reply.text),
        seconds=reply.seconds,
    )
