"""A reader's work from beginning to end, in as few keys as it takes."""

from __future__ import annotations

from tests.app.conftest import open_desk
from tui.model import Comparison, Verdict

TASKS: list[tuple[str, list[str]]] = [
    ("find where they disagree about the day", ["d"]),
    ("note it", ["e", *"Which day?", "ctrl+s"]),
    ("tag it", ["t", *"dates", "enter"]),
    ("own verdict", ["v", "d"]),
    ("reviewed", ["space"]),
    ("overrule", ["V", "a"]),
    ("who leaves a fact out: the inspector says it", ["a"]),
    ("link a sentence that was missed", ["3", "J", "l"]),
    ("link two others", ["1", "J", "2", "J", "J", "l"]),
]


async def test_tasks_in_a_row_undone_and_done_again(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        start = desk.screen.desk.comparison
        for task, keys in TASKS:
            await desk.press(*keys)
            if task.startswith("who leaves"):
                assert "∅ not in: Ferry aground  no match found in: Island Post" in desk.text
        done = desk.screen.session.work()
        literal = done.facts["f1"]
        assert (literal.note, literal.tags, literal.verdict, literal.reviewed) == (
            "Which day?",
            ("dates",),
            "disputed",
            True,
        )
        assert literal.computed is not None
        assert literal.computed.verdict is Verdict.DISAGREE
        assert len(done.regrouped) >= 2
        acts = len(desk.screen.session.history.entries)
        assert acts == 7
        await desk.press(*["u"] * acts)
        assert desk.screen.desk.comparison == start
        assert not desk.screen.session.work().facts
        await desk.press(*["ctrl+r"] * acts)
        assert desk.screen.session.work() == done
        assert sum(len(keys) for _, keys in TASKS) == 35  # 15 of them words
