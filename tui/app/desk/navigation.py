"""Commands that move about on the desk: from fact to fact, through the text, among sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.app.desk import selection
from tui.app.desk import state as on
from tui.app.desk.interface import no_fact, no_facts, no_verdicts
from tui.app.desk.panes.layout import noise_blocks
from tui.app.registry import Section, app_of, command, named, shown_key
from tui.model import Fact, Place, Verdict

if TYPE_CHECKING:
    from tui.app.desk.inspector.glance import GlanceRow
    from tui.app.desk.interface import DeskView

_facts = partial(command, section=Section.FACTS, scope="desk")


class _Kind(NamedTuple):
    """What a pair of keys steps through: how it is called, and the name of both commands."""

    words: str
    name: str


_FACT = _Kind("fact", "fact")
_DISAGREEMENT = _Kind("disagreement", "disagreement")
_POSSIBLE = _Kind("possible disagreement", "possible-disagreement")
_UNCLEAR = _Kind("unclear fact", "unclear-fact")
_AGREEMENT = _Kind("agreement", "agreement")
_SINGLE = _Kind("fact of only one article", "fact-of-one-article")
_UNREVIEWED = _Kind("unreviewed fact", "unreviewed-fact")


def _step(screen: DeskView, by: int, kind: _Kind, wanted: Callable[[Fact], bool] = lambda fact: True) -> None:
    moved = on.step(screen.desk, by, wanted)
    if moved:
        screen.desk = moved
    elif not screen.desk.facts:
        screen.say("no fact passes the filter: F clears it, f changes it")
    else:
        where = " in the filter" if screen.filtered else ""
        if screen.session.blind and kind is not _FACT:
            where += " that you have judged"
        there = [fact for fact in screen.desk.facts if wanted(fact)]
        way = "no further" if by > 0 else "no earlier"
        others = sum(fact.id != screen.desk.fact for fact in there)
        more = "" if kind is _FACT else _elsewhere(screen, by, kind, others)
        screen.say(f"{way if there else 'there is no'} {kind.words}{where}{more}")


def _elsewhere(screen: DeskView, by: int, kind: _Kind, others: int) -> str:
    """Which keys lead to those on the other side, and from disagreements to possible ones."""
    app = app_of(screen)

    def key(name: str) -> str:
        return shown_key(app.keys_of(named(name))[0], ascii_only=app.ascii_only)

    back = f"{'previous' if by > 0 else 'next'}-{kind.name}"
    ways = [f"{key(back)} goes to the others"] if others > 0 else []
    possible = sum(map(on.possibly_disagrees, screen.desk.facts)) if kind is _DISAGREEMENT else 0
    if possible:
        ways.append(f"{possible} possible: {key('next-possible-disagreement')}")
    return f"; {'; '.join(ways)}" if ways else ""


@_facts("left", "[", footer=("fact", 1), refusal=no_facts)
def previous_fact(screen: DeskView) -> None:
    """Go to the previous fact in the filter."""
    _step(screen, -1, _FACT)


@_facts("right", "]", footer=("fact", 1), refusal=no_facts)
def next_fact(screen: DeskView) -> None:
    """Go to the next fact in the filter."""
    _step(screen, 1, _FACT)


@_facts("d", footer=("disagreement", 2), refusal=no_facts)
def next_disagreement(screen: DeskView) -> None:
    """Go to the next fact on which the articles disagree."""
    _step(screen, 1, _DISAGREEMENT, on.disagrees)


@_facts("D", footer=("disagreement", 2), refusal=no_facts)
def previous_disagreement(screen: DeskView) -> None:
    """Go to the previous fact on which the articles disagree."""
    _step(screen, -1, _DISAGREEMENT, on.disagrees)


@_facts(")", refusal=no_facts)
def next_possible_disagreement(screen: DeskView) -> None:
    """Go to the next possible disagreement: check it yourself, it may be none."""
    _step(screen, 1, _POSSIBLE, on.possibly_disagrees)


@_facts("(", refusal=no_facts)
def previous_possible_disagreement(screen: DeskView) -> None:
    """Go to the previous possible disagreement."""
    _step(screen, -1, _POSSIBLE, on.possibly_disagrees)


@_facts("}", refusal=no_facts)
def next_unclear_fact(screen: DeskView) -> None:
    """Go to the next unclear fact: several articles speak of it, but it could not be compared."""
    _step(screen, 1, _UNCLEAR, on.with_verdict(Verdict.UNCLEAR))


@_facts("{", refusal=no_facts)
def previous_unclear_fact(screen: DeskView) -> None:
    """Go to the previous unclear fact."""
    _step(screen, -1, _UNCLEAR, on.with_verdict(Verdict.UNCLEAR))


@_facts("a", footer=("agreement", 3), refusal=no_facts)
def next_agreement(screen: DeskView) -> None:
    """Go to the next fact on which the articles agree."""
    _step(screen, 1, _AGREEMENT, on.with_verdict(Verdict.AGREE))


@_facts("A", footer=("agreement", 3), refusal=no_facts)
def previous_agreement(screen: DeskView) -> None:
    """Go to the previous fact on which the articles agree."""
    _step(screen, -1, _AGREEMENT, on.with_verdict(Verdict.AGREE))


@_facts("o", footer=("only here", 9), refusal=no_facts)
def next_fact_of_one_article(screen: DeskView) -> None:
    """Go to the next fact that only one article states."""
    _step(screen, 1, _SINGLE, on.with_verdict(Verdict.SINGLE))


@_facts("O", footer=("only here", 9), refusal=no_facts)
def previous_fact_of_one_article(screen: DeskView) -> None:
    """Go to the previous fact that only one article states."""
    _step(screen, -1, _SINGLE, on.with_verdict(Verdict.SINGLE))


@_facts("r", footer=("unreviewed", 10), refusal=no_facts)
def next_unreviewed_fact(screen: DeskView) -> None:
    """Go to the next fact that you have not reviewed."""
    _step(screen, 1, _UNREVIEWED, lambda fact: not on.is_reviewed(screen.desk, fact))


@_facts("R", footer=("unreviewed", 10), refusal=no_facts)
def previous_unreviewed_fact(screen: DeskView) -> None:
    """Go to the previous fact that you have not reviewed."""
    _step(screen, -1, _UNREVIEWED, lambda fact: not on.is_reviewed(screen.desk, fact))


@_facts(":", footer=("go to", 11), refusal=no_facts)
def go_to_number(screen: DeskView) -> None:
    """Go to a fact by its number."""
    screen.ask("fact number", lambda words: _go_to(screen, words))


def _go_to(screen: DeskView, words: str) -> str | None:
    facts = screen.desk.index.facts
    if not (words.strip().isascii() and words.strip().isdigit() and 1 <= int(words) <= len(facts)):
        return f"a number from 1 to {len(facts)}, please"
    screen.desk = on.go(screen.desk, facts[int(words) - 1])
    return None


@_facts(
    "b",
    "backspace",
    "alt+left",
    refusal=lambda screen: None if screen.desk.back else "no fact visited before",
)
def back(screen: DeskView) -> None:
    """Go back to the fact visited before."""
    screen.desk = on.go_back(screen.desk) or screen.desk


@_facts("B", "alt+right", refusal=lambda screen: None if screen.desk.ahead else "nothing to go forward to")
def forward(screen: DeskView) -> None:
    """Go forward again after going back."""
    screen.desk = on.go_ahead(screen.desk) or screen.desk


@_facts(
    "I",
    footer=("at a glance", 5),
    refusal=no_verdicts,
    words="summary overview growth grown timeline updates contradictions start home",
)
def at_a_glance(screen: DeskView) -> None:
    """Show the story at a glance: what differs, what grew, who copied whom; Enter goes to one."""
    from tui.app.desk.inspector.glance import GlanceScreen

    screen.app.push_screen(GlanceScreen(lambda: screen.desk), lambda row: _go_to_row(screen, row))


@_facts(
    "*", refusal=no_verdicts, words="agreement grid copying copies similarity independence plagiarism graph"
)
def who_agrees(screen: DeskView) -> None:
    """Show who agrees with whom: how often each two articles agree and differ, and who copied whom."""
    from tui.app.matrix.agreement_dialog import AgreementScreen

    screen.app.push_screen(AgreementScreen(screen.desk))


def _go_to_row(screen: DeskView, row: GlanceRow | None) -> None:
    if row and row.fact:
        screen.desk = on.go_to(screen.desk, row.fact)
    elif row and row.article:
        screen.desk = on.focus_article(screen.desk, row.article)


@_facts("enter", refusal=no_facts)
def fact_of_sentence(screen: DeskView) -> None:
    """Go to the fact of the chosen sentence, pressed again to its next; at the start, to the gravest fact."""
    desk = screen.desk
    if not desk.fact and not desk.picked and (rows := [r for r in screen.inspector.at_glance if r.fact]):
        _go_to_row(screen, rows[0])
        return
    place = next((p for p in selection.chosen_places(desk) if p.article == desk.focus), None)
    ids = desk.index.facts_at.get(place, ()) if place else ()
    if not ids:
        screen.say(
            "the chosen sentence states no fact" if place else "no sentence is chosen: click one, or press J"
        )
        return
    at = ids.index(desk.fact) + 1 if desk.fact in ids else 0
    screen.desk = on.go(desk, desk.index.fact(ids[at % len(ids)]))


@_facts("=", refusal=no_fact, words="align level scroll")
def level_fact(screen: DeskView) -> None:
    """Scroll the sentences of the current fact level with each other again."""
    screen.pane_row.level()


_reading = partial(command, section=Section.READING, scope="desk")


@_reading("up", "k", footer=("scroll", 8))
def scroll_up(screen: DeskView) -> None:
    """Scroll one line up."""
    screen.pane_row.scroll_lines(-1)


@_reading("down", "j", footer=("scroll", 8))
def scroll_down(screen: DeskView) -> None:
    """Scroll one line down."""
    screen.pane_row.scroll_lines(1)


@_reading("pagedown", "ctrl+f")
def page_down(screen: DeskView) -> None:
    """Scroll one page down."""
    screen.pane_row.scroll_pages(1)


@_reading("pageup", "ctrl+b")
def page_up(screen: DeskView) -> None:
    """Scroll one page up."""
    screen.pane_row.scroll_pages(-1)


@_reading("ctrl+d")
def half_page_down(screen: DeskView) -> None:
    """Scroll half a page down."""
    screen.pane_row.scroll_pages(0.5)


@_reading("ctrl+u")
def half_page_up(screen: DeskView) -> None:
    """Scroll half a page up."""
    screen.pane_row.scroll_pages(-0.5)


@_reading("g", "home")
def top(screen: DeskView) -> None:
    """Go to the beginning of the articles."""
    screen.pane_row.scroll_to_end(-1)


@_reading("G", "end")
def bottom(screen: DeskView) -> None:
    """Go to the end of the articles."""
    screen.pane_row.scroll_to_end(1)


@_reading("c", footer=("scroll together", 16), words="sync synchronise lock")
def scroll_together(screen: DeskView) -> None:
    """Let all articles scroll together, or each alone."""
    screen.change(locked=not screen.desk.locked)
    screen.say("articles scroll together" if screen.desk.locked else "each article scrolls alone")


@_reading("J", "shift+down")
def next_sentence(screen: DeskView) -> None:
    """Choose the next sentence of the article in focus."""
    _choose_adjacent(screen, 1)


@_reading("K", "shift+up")
def previous_sentence(screen: DeskView) -> None:
    """Choose the previous sentence of the article in focus."""
    _choose_adjacent(screen, -1)


def _choose_adjacent(screen: DeskView, by: int) -> None:
    desk = screen.desk
    article = desk.article()
    if article is None or not article.sentences:
        return
    chosen = desk.cursors.get(article.id)
    here = desk.index.position[Place(article.id, chosen)] if chosen is not None else None
    if here is not None and not screen.pane_row.shows_sentence(article.id, here):
        at = screen.pane_row.sentence_in_view(article.id)  # the user has scrolled elsewhere
    elif here is not None:
        at = here + by
    elif desk.current:  # next to the place where the fact is missing
        at = desk.index.expected_position(desk.current, article.id) - (by < 0)
    else:
        at = screen.pane_row.sentence_in_view(article.id)
    sentence = article.sentences[min(max(at, 0), len(article.sentences) - 1)]
    screen.desk = selection.choose(desk, Place(article.id, sentence.id))
    screen.pane_row.reveal(article.id)


@_reading(".", footer=("noise", 15), words="adverts menus boilerplate unfold")
def show_noise(screen: DeskView) -> None:
    """Show or fold the noise of the article in focus: menus, adverts, related articles."""
    article = screen.desk.article()
    if article is None:
        return
    blocks = noise_blocks(article)
    if blocks:
        screen.desk = on.toggle_noise(screen.desk, article.id, blocks)
    else:
        screen.say("this article holds no noise")


@_reading("i", footer=("inspector", 14), words="panel bottom collapse hide")
def fold_inspector(screen: DeskView) -> None:
    """Hide the inspector, the panel below the articles, or bring it back."""
    screen.inspector.toggle()


@_reading("+", words="panel bigger higher size")
def enlarge_inspector(screen: DeskView) -> None:
    """Make the inspector one line higher."""
    screen.inspector.resize(1)


@_reading("-", words="panel smaller size")
def shrink_inspector(screen: DeskView) -> None:
    """Make the inspector one line lower."""
    screen.inspector.resize(-1)
