"""Correcting what was computed: sentences of a fact, its verdict, what is story, what an article is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk import selection as picking
from tui.app.desk import state as on
from tui.app.desk.interface import editing, no_fact, no_verdict
from tui.app.registry import Section, command
from tui.model.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.app.corrections.dialogs import Corrections, Marked
    from tui.app.desk.fact_index import FactIndex
    from tui.app.desk.interface import DeskView
    from tui.model import Comparison, Fact, Place, Verdict
    from tui.review.applying import Annotation
    from tui.review.edits import Anchor, FactTarget

_correct = partial(command, section=Section.CORRECT, scope="desk")

_NUMBERS = 3  # facts that are named by their numbers
_AS_COMPUTED, _OTHER, _APART = "computed", "other", "apart"


def _no_article(screen: DeskView) -> str | None:
    return None if screen.desk.focus else "no article is open"


# ---------------------------------------------------------------- choosing sentences


@_correct("comma", refusal=_no_article)
def choose_sentence(screen: DeskView) -> None:
    """Choose the sentence at the cursor as well, or no longer; J, K or a click choose one in each article."""
    chosen = picking.toggle(screen.desk)
    if chosen:
        screen.desk = chosen
    else:
        screen.say("no sentence is at the cursor: click one, or press J")


# ---------------------------------------------------------------- facts


def _no_link(screen: DeskView) -> str | None:
    plan = picking.linking(screen.desk)
    return plan if isinstance(plan, str) else None


@_correct("l", footer=("link", 1), refusal=editing(_no_link), words="join group same connect")
def link(screen: DeskView) -> None:
    """Link the chosen sentence into the current fact, or make one fact of several chosen sentences."""
    from tui.review.edits import LinkSentences

    plan = picking.linking(screen.desk)
    assert isinstance(plan, picking.Linking)
    comparison = screen.desk.comparison
    into = _target(comparison, plan.into) if plan.into else None
    before = screen.desk.index
    if not screen.act(LinkSentences(_anchors(comparison, plan.places), into)):
        return
    home = _linked_fact(screen.desk.comparison.facts, plan)
    if home is None:
        screen.say("nothing was linked: these sentences cannot be found in their articles any more")
        return
    screen.desk = on.go(screen.desk, home)
    screen.say(_what_was_linked(plan, home, before, screen.desk.index))
    linked_here = {place.article: place.sentence for place in plan.places}
    screen.change(
        picked=frozenset(),
        linked=frozenset(plan.places),  # so that L takes them out again
        cursors={**screen.desk.cursors, **linked_here},
    )
    screen.pane_row.level()


def _linked_fact(facts: tuple[Fact, ...], plan: picking.Linking) -> Fact | None:
    """Return the fact that the sentences were linked into, or the new one; None where there is none."""
    holding = [f for f in facts if set(plan.places) <= {m.place for m in f.members}]
    if plan.into is None:
        return holding[0] if holding else None
    return next((f for f in holding if f.id == plan.into.id), None)


def _what_was_linked(plan: picking.Linking, home: Fact, before: FactIndex, after: FactIndex) -> str:
    """Return where linked sentences are now, and which other facts they still state.

    Args:
        plan: what was linked.
        home: the fact that holds them now.
        before: the facts as they were.
        after: the facts as they are.
    """
    places = plan.places
    if plan.into is None:
        return f"{len(places)} sentences linked: they are fact {after.number[home.id]} now; u takes it back"
    others = {f for place in places for f in before.facts_at.get(place, ())} - {home.id}
    stays = _numbers(after, others & after.number.keys())
    left = "" if stays or not others else f" from fact {_numbers(before, others)}"
    done = f"{'moved' if left else 'added'}{left} to fact {after.number[home.id]}"
    also = f", still in {stays} too" if stays else ""
    return f"{count(len(places), 'sentence')} {done}{also}; L takes {_it(places)} out"


def _numbers(index: FactIndex, facts: Iterable[str]) -> str:
    numbers = sorted(index.number[f] for f in facts)
    more = f" and {len(numbers) - _NUMBERS} more" if len(numbers) > _NUMBERS else ""
    return ", ".join(map(str, numbers[:_NUMBERS])) + more


def _it(places: tuple[Place, ...]) -> str:
    return "it" if len(places) == 1 else "them"


def _no_unlink(screen: DeskView) -> str | None:
    places = picking.unlinking(screen.desk)
    return places if isinstance(places, str) else None


@_correct("L", refusal=editing(_no_unlink), words="remove detach separate ungroup")
def unlink(screen: DeskView) -> None:
    """Take the chosen sentences, or the one at the cursor, out of the current fact."""
    from tui.review.edits import UnlinkSentences

    places, fact = picking.unlinking(screen.desk), screen.desk.current
    assert fact is not None
    assert not isinstance(places, str)
    comparison = screen.desk.comparison
    screen.act(UnlinkSentences(_target(comparison, fact), _anchors(comparison, places)))
    left = frozenset() if screen.desk.fact else frozenset(places)  # of a fact that is no more, chosen still
    screen.change(picked=left, linked=frozenset())
    taken = count(len(places), "sentence")
    screen.say(f"{taken} taken out of the fact; u puts {_it(places)} back")


def _no_merge(screen: DeskView) -> str | None:
    return no_fact(screen) or picking.unchangeable(screen.desk.current)


def _no_overruling(screen: DeskView) -> str | None:
    return no_verdict(screen) or picking.unchangeable(screen.desk.current)


def _no_split(screen: DeskView) -> str | None:
    places = picking.splitting(screen.desk)
    return places if isinstance(places, str) else None


@_correct("S", footer=("split", 1), refusal=editing(_no_split), words="separate apart divide")
def split(screen: DeskView) -> None:
    """Split the chosen sentences off from the current fact, as a fact of their own."""
    from tui.review.edits import SplitFact

    places, fact = picking.splitting(screen.desk), screen.desk.current
    assert fact is not None
    assert not isinstance(places, str)
    comparison = screen.desk.comparison
    screen.act(SplitFact(_target(comparison, fact), _anchors(comparison, places)))
    screen.change(picked=frozenset())


@_correct("M", refusal=editing(_no_merge), words="join combine same unite")
def merge(screen: DeskView) -> None:
    """Merge the current fact with another: one visited before, one of a chosen sentence, or by its number."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.safetext import SafeText, safe

    desk, fact = screen.desk, screen.desk.current
    assert fact is not None
    target = _target(desk.comparison, fact)  # named now, as the facts may be others when the answer comes
    chosen = [f for place in picking.in_order(desk, desk.picked) for f in desk.index.facts_at.get(place, ())]
    others = [f for f in dict.fromkeys((*chosen, *reversed(desk.back))) if f != fact.id]
    others = [f for f in others if not picking.unchangeable(desk.index.find(f))][:8]

    def described(fact_id: str) -> SafeText:
        return safe(f"{desk.index.number[fact_id]}  {desk.index.fact(fact_id).title}").one_line()

    def answer(fact_id: str | None) -> None:
        if fact_id == _OTHER:
            screen.ask("merge with fact number", partial(_merge_numbered, screen, target, fact.id))
        elif fact_id:
            _merge(screen, target, _target(desk.comparison, desk.index.fact(fact_id)))

    screen.run_worker(screen.session.prepare_judge, thread=True, exit_on_error=False)
    choices = [Choice(str(n), described(f), f) for n, f in enumerate(others, 1)]
    choices.append(Choice(":", SafeText("another, by its number ..."), _OTHER))
    question = [literal("merge with  ", "dim"), StyledSpan(safe(fact.title).one_line(), "strong")]
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


def _merge_numbered(screen: DeskView, target: FactTarget, fact_id: str, words: str) -> str | None:
    facts = screen.desk.comparison.facts
    words = words.strip()
    if not (words.isascii() and words.isdigit() and 1 <= int(words) <= len(facts)):
        return f"a number from 1 to {len(facts)}, please"
    if facts[int(words) - 1].id == fact_id:
        return "that is this fact"
    _merge(screen, target, _target(screen.desk.comparison, facts[int(words) - 1]))
    return None


def _merge(screen: DeskView, target: FactTarget, other: FactTarget) -> None:
    from tui.review.edits import MergeFacts

    screen.act(MergeFacts((target, other)))
    screen.pane_row.level()


@_correct("V", refusal=editing(_no_overruling), words="wrong mistake correct false change")
def overrule(screen: DeskView) -> None:
    """Overrule the computed verdict of the current fact, or restore it."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.model import Verdict
    from tui.safetext import SafeText, safe

    comparison, fact = screen.desk.comparison, screen.desk.current
    assert fact is not None
    annotation = screen.session.work().fact(fact)
    computed = annotation.computed or fact
    choices = [Choice(str(v)[0], SafeText(str(v)), str(v)) for v in Verdict if v is not computed.verdict]
    choices.append(Choice("c", SafeText(f"{computed.verdict}, as computed"), _AS_COMPUTED))
    if len(fact.articles) > 1:
        choices.append(Choice("n", SafeText("not the same thing: take the articles apart"), _APART))
    values = [choice.value for choice in choices]
    now = _AS_COMPUTED if fact.verdict is computed.verdict else str(fact.verdict)

    def answer(word: str | None) -> None:
        if word == _APART:
            _take_apart(screen, comparison, fact)
        elif word and (word != now or (word == _AS_COMPUTED and annotation.computed)):
            _overrule(screen, annotation, None if word == _AS_COMPUTED else Verdict(word))

    question = [literal("the verdict on  ", "dim"), StyledSpan(safe(fact.title).one_line(), "strong")]
    screen.app.push_screen(ChoiceScreen(question, choices, values.index(now)), answer)


def _take_apart(screen: DeskView, comparison: Comparison, fact: Fact) -> None:
    """Take the sentences of every article but the first out of a fact, in one step that can be undone.

    Args:
        screen: the desk.
        comparison: the one that the fact is of; another may be on the desk by now.
        fact: the fact.
    """
    from tui.review.edits import UnlinkSentences

    first = fact.articles[0]
    places = tuple(m.place for m in fact.members if m.place.article != first)
    screen.act(UnlinkSentences(_target(comparison, fact), _anchors(comparison, places)))


def _overrule(screen: DeskView, annotation: Annotation, verdict: Verdict | None) -> None:
    from tui.review.edits import Edit, FactTarget, Overrule

    first, *others = [t for t in (annotation.target, *annotation.others) if isinstance(t, FactTarget)]
    acts: list[Edit] = [Overrule(first, verdict), *(Overrule(t, None) for t in others)]
    screen.act(*acts)


# ---------------------------------------------------------------- articles


@_correct("X", refusal=editing(_no_article), words="advert advertisement menu boilerplate junk")
def noise_or_story(screen: DeskView) -> None:
    """Mark lines of the article in focus as noise (menus, adverts) or as story."""
    from tui.app.corrections.dialogs import NoiseScreen
    from tui.review.edits import Edit, MarkLine, anchor_span

    article = screen.desk.article()
    assert article is not None
    place = picking.sentence_in_focus(screen.desk)
    sentence = place and article.sentence(place.sentence)
    at = sentence.paragraph if sentence else 0

    def answer(marked: Marked | None) -> None:
        acts: list[Edit] = [
            MarkLine(anchor_span(article, start, end), noise) for start, end, noise in marked or ()
        ]
        if acts:
            screen.act(*acts)

    screen.app.push_screen(NoiseScreen(article, screen.desk.index.names[article.id], at), answer)


@_correct("p", refusal=editing(_no_article), words="edit metadata outlet date title")
def correct_article(screen: DeskView) -> None:
    """Correct outlet, title, byline or date of the article in focus."""
    from tui.app.corrections.dialogs import ArticleScreen
    from tui.review.edits import CorrectArticle, Edit

    article = screen.desk.article()
    assert article is not None
    read = {a.id: a for a in screen.session.reading.result().articles}.get(article.id, article)

    def answer(corrections: Corrections | None) -> None:
        acts: list[Edit] = [CorrectArticle(article.id, name, value) for name, value in corrections or ()]
        if acts:
            screen.act(*acts)

    screen.app.push_screen(ArticleScreen(article, read), answer)


# ---------------------------------------------------------------- naming what is acted on


def _target(comparison: Comparison, fact: Fact) -> FactTarget:
    from tui.review.edits import fact_target

    return fact_target(comparison, fact)


def _anchors(comparison: Comparison, places: tuple[Place, ...]) -> tuple[Anchor, ...]:
    from tui.review.edits import anchor

    return tuple(anchor(comparison.article(p.article), comparison.sentence(p)) for p in places)
