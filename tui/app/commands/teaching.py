"""Teaching mode, and the tour."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.commands.registry import Section, command

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen
    from tui.model import Fact


def _not_blind(screen: DeskScreen) -> str | None:
    if not screen.session.blind:
        return "verdicts are not hidden: start with --blind"
    return None if screen.session.compared else "the articles are still being compared"


@command("Q", section=Section.REVIEW, scope="desk", footer=("score", 3), refusal=_not_blind)
def score(screen: DeskScreen) -> None:
    """Show how you judged so far, in teaching mode."""
    from tui.app import blind
    from tui.app.commanded import app_of
    from tui.app.score_lines import score_lines
    from tui.app.screens.pages import PageScreen
    from tui.app.widgets.hints import Hint

    result, glyphs = blind.score(screen.session.unveiled()), app_of(screen).glyphs

    def closed(answer: str | None) -> None:
        if answer == "write":
            screen.ask("write the score to", partial(_write, screen, blind.as_text(result)), "score.txt")

    page = PageScreen(
        "your score",
        lambda width: score_lines(result, width, glyphs),
        {"x": (Hint("x", "writes it to a file", "answer('write')"), "write")},
    )
    screen.app.push_screen(page, closed)


def _write(screen: DeskScreen, text: str, words: str) -> str | None:
    from tui.app.commands.keep import unless_there
    from tui.app.errands import errand
    from tui.storage.atomic import write_new

    if not words.strip():
        return "a file, please"
    path = Path(words.strip()).expanduser()

    def write(overwrite: bool) -> None:
        errand(
            screen.call_later,
            lambda: write_new(path, text.encode(), overwrite=overwrite),
            lambda _: screen.tell(f"written: {path.absolute()}"),
            screen.complain,
        )

    unless_there(screen, path, write)
    return None


def judge(screen: DeskScreen, fact: Fact) -> None:
    """Ask what the reader thinks of a veiled fact; the score follows when all are judged."""
    from tui.acts import FactTarget, SetVerdict
    from tui.app.blind import AGREE, CANNOT_TELL, DISAGREE, Veiled
    from tui.app.ink import Run, said
    from tui.app.screens.choice import Choice, ChoiceScreen
    from tui.text import SafeText, safe

    target = screen.session.work().fact(fact).target
    assert isinstance(target, FactTarget)
    choices = [
        Choice("a", SafeText("they agree"), AGREE),
        Choice("d", SafeText("they disagree"), DISAGREE),
        Choice("c", SafeText("cannot tell"), CANNOT_TELL),
    ]

    def answer(word: str | None) -> None:
        if word is None:
            return
        screen.act(SetVerdict(target, word))
        if not any(isinstance(f, Veiled) for f in screen.desk.comparison.facts):
            score(screen)

    question = [said("do they agree?  ", "dim"), Run(safe(fact.title).one_line(), "strong")]
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


def _nothing(screen: DeskScreen) -> str | None:
    return None if screen.desk.comparison.articles else "no article is open"


@command("f9", section=Section.APP, scope="desk", refusal=_nothing)
def tour(screen: DeskScreen) -> None:
    """Show the tour again: what stands where, and the keys that matter most."""
    from tui.app.screens.tour import TourScreen

    screen.app.push_screen(TourScreen(screen))
