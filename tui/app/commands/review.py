"""The reader's own work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.commands.facts import _no_fact
from tui.app.commands.registry import Section, command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen

_NAMES = {  # what an act is called when it is undone
    "SetNote": "note",
    "SetTags": "tags",
    "SetVerdict": "your verdict",
    "SetReviewed": "reviewed",
    "Overrule": "overruled verdict",
    "LinkSentences": "link",
    "UnlinkSentences": "unlink",
    "SplitFact": "split",
    "MergeFacts": "merge",
    "MarkLine": "noise or story",
    "CorrectArticle": "particulars",
    "MoveAnchor": "found again",
    "Rename": "name",
}
_review = partial(command, section=Section.REVIEW, scope="desk")


@_review("space", footer=("reviewed", 4), refusal=_no_fact)
def reviewed(screen: DeskScreen) -> None:
    """Mark the current fact as reviewed, or take the mark away."""
    from tui.acts import FactTarget, SetReviewed

    fact = screen.desk.current
    assert fact is not None
    mine = screen.session.work().fact(fact)
    targets = [t for t in (mine.target, *mine.others) if isinstance(t, FactTarget)]
    screen.act(*(SetReviewed(target, not mine.reviewed) for target in targets))


@_review("u", footer=("undo", 13))
def undo(screen: DeskScreen) -> None:
    """Take back the last thing you did to the comparison."""
    with screen.refusals():
        entry = screen.steps.undo(screen.session.history)
        screen.say(f"undone: {_NAMES[type(entry.act).__name__]}" if entry else "nothing to undo")
        screen.follow_history()


@_review("ctrl+r")
def redo(screen: DeskScreen) -> None:
    """Do again what was undone."""
    with screen.refusals():
        entry = screen.steps.redo(screen.session.history)
        screen.say(f"done again: {_NAMES[type(entry.act).__name__]}" if entry else "nothing to redo")
        screen.follow_history()
