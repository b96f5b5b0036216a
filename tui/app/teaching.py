"""Commands that teach: judging a fact whose verdict is hidden, the score so far, and the tour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk.fact_index import mark_of
from tui.app.desk.interface import not_compared
from tui.app.registry import Section, command
from tui.app.ui.spans import Line, StyledSpan, flow, literal
from tui.app.ui.theme import Glyphs
from tui.paths import absolute, typed_path
from tui.review.blind import Score, summary
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.model import Fact


def _not_blind(screen: DeskView) -> str | None:
    if not screen.session.blind:
        return "verdicts are not hidden: start with --blind"
    return not_compared(screen)


@command(
    "Q",
    section=Section.REVIEW,
    scope="desk",
    footer=("score", 3),
    refusal=_not_blind,
    words="blind teaching quiz hidden masked test",
)
def score(screen: DeskView) -> None:
    """Show your score so far, in teaching mode (--blind)."""
    from tui.app.registry import app_of
    from tui.app.ui.dialog import KeyHint
    from tui.app.ui.menus import PageScreen
    from tui.review import blind

    result, glyphs = blind.score(screen.session.unmasked()), app_of(screen).glyphs

    def closed(answer: str | None) -> None:
        if answer == "write":
            screen.ask("write the score to", partial(_write, screen, blind.as_text(result)), "score.txt")

    page = PageScreen(
        "your score",
        lambda width: score_lines(result, width, glyphs),
        {"x": (KeyHint("x", "writes it to a file", "answer('write')"), "write")},
    )
    screen.app.push_screen(page, closed)


def _write(screen: DeskView, text: str, words: str) -> str | None:
    from tui.app.background import run_in_background
    from tui.app.files.sharing import unless_there
    from tui.atomic import write_new

    if not words.strip():
        return "a file, please"
    path = typed_path(words)

    def write(overwrite: bool) -> None:
        run_in_background(
            screen.call_while_there,
            lambda: write_new(path, text.encode(), overwrite=overwrite),
            lambda _: screen.show_notice(f"written: {absolute(path)}"),
            screen.complain,
        )

    unless_there(screen, path, write)
    return None


def judge(screen: DeskView, fact: Fact) -> None:
    """Ask the user for a verdict on a masked fact; after the last one, show the score.

    Args:
        screen: the desk.
        fact: the masked fact.
    """
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.review.blind import AGREE, CANNOT_TELL, DISAGREE, MaskedFact
    from tui.review.edits import FactTarget, SetVerdict
    from tui.safetext import SafeText, safe

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
        if not any(isinstance(f, MaskedFact) for f in screen.desk.comparison.facts):
            score(screen)

    question = [literal("do they agree?  ", "dim"), StyledSpan(safe(fact.title).one_line(), "strong")]
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


def _nothing(screen: DeskView) -> str | None:
    return None if screen.desk.comparison.articles else "no article is open"


@command("f9", section=Section.APP, scope="desk", refusal=_nothing, words="tutorial introduction guide start")
def tour(screen: DeskView) -> None:
    """Show the tour again: what is where, and the keys that matter most."""
    from tui.app.help.tour import TourScreen

    screen.app.push_screen(TourScreen(screen))


def score_lines(result: Score, width: int, glyphs: Glyphs) -> list[Line]:
    """Return how the user judged: in sum, then fact by fact.

    Args:
        result: the user's verdicts against the computed ones.
        width: cells available on a line.
        glyphs: the marks to draw with.
    """
    lines: list[Line] = []
    for words in summary(result):
        lines += flow([literal(words, "strong")], width)
    lines.append([])
    for one in result.judged:
        mark = mark_of(one.fact)
        style = {"right": "agree", "other": "differ", "alone": "unclear"}[one.word]
        head = [literal(f"{one.word}  ", style)]
        lines += flow([*head, StyledSpan(safe(f"{one.number}. {one.fact.title}").one_line())], width, 7)
        judgement: Line = [
            literal(f"you: {one.answer}", "mine"),
            literal(f"   the program: {getattr(glyphs, mark)} {one.fact.verdict}   ", mark),
            StyledSpan(safe(one.fact.reason).one_line(), "dim"),
        ]
        lines += [[literal(" " * 7), *line] for line in flow(judgement, width - 7)]
    return lines
