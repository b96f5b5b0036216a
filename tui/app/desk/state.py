"""The state of the desk as an immutable value, and the steps from one to the next.

Nothing here knows a screen. Each function takes a desk and returns another; the desk screen holds
one and shows what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tui.app.desk.fact_index import (
    BY_SUBJECT,
    DIFFER,
    POSSIBLE,
    UPDATE,
    WITHIN,
    FactIndex,
    Sorting,
    build_index,
    in_order,
    mark_of,
)
from tui.app.filter.filters import EVERYTHING, Filter
from tui.model import Article, Comparison, Fact, Place, Verdict
from tui.review.blind import is_masked

if TYPE_CHECKING:
    from tui.app.search.result_rows import ResultRows
    from tui.review.applying import Annotation, ReviewedComparison


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the desk screen shows.

    Attributes:
        index: the comparison, with its tables.
        work: the user's notes, tags, verdicts and reviewed marks; None before there can be any.
        compared: whether the analysis is done; before, only articles are there.
        comparing: whether it is under way.
        stopped: whether it was stopped, so that only the user begins it again.
        fact: id of the current fact, or None.
        filter: which facts are stepped through.
        order: ids of the articles from left to right, hidden ones too.
        hidden: ids of the hidden articles.
        recent: ids of the articles, those wanted on screen first.
        focus: id of the article the keys act on, or None while there is none.
        cursors: the chosen sentence of an article, by its id.
        picked: sentences the user chose by hand since the last step: to be linked, for instance.
        chosen_from: id of the fact that was current before sentences were chosen by hand, or None.
        linked: sentences that were just linked, to be taken out again at once.
        opened: blocks of noise shown in full, as (article id, index of the block's first line).
        back, ahead: facts visited before and after the current one.
        zoomed: whether only the article in focus is shown.
        locked: whether the panes scroll together.
        found: what a search found and the panes mark, or None.
        in_matrix: whether the matrix is shown instead of the panes.
        sorting: how its facts are sorted.
    """

    index: FactIndex
    work: ReviewedComparison | None = None
    compared: bool = False
    comparing: bool = False
    stopped: bool = False
    fact: str | None = None
    filter: Filter = EVERYTHING
    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    recent: tuple[str, ...] = ()
    focus: str | None = None
    cursors: Mapping[str, str] = field(default_factory=dict)
    picked: frozenset[Place] = frozenset()
    chosen_from: str | None = None
    linked: frozenset[Place] = frozenset()
    opened: frozenset[tuple[str, int]] = frozenset()
    back: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    zoomed: bool = False
    locked: bool = True
    found: ResultRows | None = None
    in_matrix: bool = False
    sorting: Sorting = BY_SUBJECT

    @property
    def comparison(self) -> Comparison:
        """What is compared."""
        return self.index.comparison

    @property
    def current(self) -> Fact | None:
        """The current fact."""
        return self.index.fact(self.fact) if self.fact else None

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the articles that are not hidden, from left to right."""
        return tuple(a for a in self.order if a not in self.hidden)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that pass the filter."""
        if self.filter == EVERYTHING:
            return self.index.facts
        return tuple(f for f in self.index.facts if self.filter.passes(f, annotation_of(self, f)))

    @property
    def rows(self) -> tuple[Fact, ...]:
        """The facts that pass the filter, in the order in which they are stepped through."""
        return in_order(self.facts, self.sorting, self.index) if self.in_matrix else self.facts

    def article(self) -> Article | None:
        """Return the article in focus."""
        return self.comparison.article(self.focus) if self.focus else None


def new_desk(comparison: Comparison, *, compared: bool = False) -> Desk:
    """Return a desk with these articles on it, the first in focus and no fact chosen.

    Args:
        comparison: gives articles and facts.
        compared: whether the facts come from an analysis; False while there is none yet.
    """
    ids = tuple(a.id for a in comparison.articles)
    focus = ids[0] if ids else None
    return Desk(build_index(comparison), compared=compared, order=ids, recent=ids, focus=focus)


EMPTY = new_desk(Comparison(()))


def with_work(desk: Desk, seen: ReviewedComparison, *, compared: bool = True) -> Desk:
    """Return the desk with a new analysis or edit applied; the user stays where they were.

    Args:
        desk: gives the position.
        seen: the comparison with the user's edits.
        compared: whether there is an analysis.
    """
    comparison = seen.comparison
    ids = {a.id for a in comparison.articles}
    order = _in_their_order(desk.order, [a.id for a in comparison.articles])
    index = desk.index if desk.comparison == comparison else build_index(comparison)
    return replace(
        desk,
        index=index,
        work=seen,
        compared=compared,
        fact=_same_fact(desk, index),
        order=order,
        hidden=desk.hidden & ids,
        recent=_in_their_order(desk.recent, order),
        focus=desk.focus if desk.focus in ids else (order[0] if order else None),
        cursors={a: s for a, s in desk.cursors.items() if Place(a, s) in index.position},
        picked=frozenset(p for p in desk.picked if p in index.position),
        linked=frozenset(p for p in desk.linked if p in index.position),
        chosen_from=desk.chosen_from if desk.chosen_from in index.number else None,
        back=tuple(f for f in desk.back if f in index.number),
        ahead=tuple(f for f in desk.ahead if f in index.number),
        filter=_same_filter(desk, index),
        found=desk.found if desk.found and desk.found.comparison is index.comparison else None,
    )


def _in_their_order(known: Iterable[str], there: Sequence[str]) -> tuple[str, ...]:
    """Return the ids in ``there``: those in ``known`` in that order, then the others."""
    ids = set(there)
    return tuple(dict.fromkeys((*(a for a in known if a in ids), *there)))


def _same_filter(desk: Desk, index: FactIndex) -> Filter:
    """Return the filter, with the facts that a search found as they are called now."""
    found = desk.filter.found
    if found is None or index is desk.index:
        return desk.filter
    places = {m.place for f in desk.index.facts if f.id in found for m in f.members}
    facts = index.facts
    now = (f.id for f in facts if 2 * sum(m.place in places for m in f.members) > len(f.members))
    return replace(desk.filter, found=frozenset(now))


def _same_fact(desk: Desk, index: FactIndex) -> str | None:
    current = desk.current
    if current is None or index is desk.index:
        return desk.fact
    same = index.fact(current.id) if current.id in index.number else None
    if same and [m.place for m in same.members] == [m.place for m in current.members]:
        return same.id
    shared: dict[str, int] = {}
    for member in current.members:
        for fact_id in index.facts_at.get(member.place, ()):
            shared[fact_id] = shared.get(fact_id, 0) + 1 + 2 * (index.fact(fact_id).title == current.title)
    return max(shared, key=lambda f: (shared[f], -index.number[f])) if shared else None


# ---------------------------------------------------------------- stepping


def go(desk: Desk, fact: Fact) -> Desk:
    """Move to another fact: its articles come to the front, and its sentences are chosen in them.

    Args:
        desk: the desk as it is; it stays so where the fact has gone meanwhile.
        fact: the fact to move to, as it is or was.
    """
    return go_to(desk, fact.id)


def go_to(desk: Desk, fact_id: str | None) -> Desk:
    """Move to the fact with an id, as :func:`go` does.

    Args:
        desk: the desk as it is; it stays so where there is no such fact.
        fact_id: the id.
    """
    fact = desk.index.find(fact_id)
    if fact is None or fact.id == desk.fact:
        return desk
    back = (*desk.back, desk.fact) if desk.fact else desk.back
    return replace(show_fact(desk, fact), back=back, ahead=())


def show_fact(desk: Desk, fact: Fact) -> Desk:
    """Move to a fact without remembering the one before; the current fact gets its sentences chosen again.

    Args:
        desk: the desk as it is.
        fact: the fact to show.
    """
    stating = tuple(a for a in _sides_first(desk, fact) if a not in desk.hidden)
    recent = stating + tuple(a for a in desk.recent if a not in stating)
    if desk.focus in stating:
        recent = (desk.focus, *(a for a in recent if a != desk.focus))
    focus = desk.focus if desk.focus in stating or not stating else stating[0]
    chosen = {m.place.article: m.place.sentence for m in reversed(fact.members)}
    return replace(
        desk,
        fact=fact.id,
        recent=recent,
        focus=focus,
        cursors=chosen,
        picked=frozenset(),
        linked=frozenset(),
    )


def _sides_first(desk: Desk, fact: Fact) -> tuple[str, ...]:
    """Return the articles of a fact: first one for each differing value, then others; those in view first."""
    order = {article: at for at, article in enumerate(desk.recent)}
    sides: dict[str, list[str]] = {}
    for difference in fact.differences[:1]:
        for value in difference.values:
            sides.setdefault(value.normalized, []).append(value.place.article)
    columns = [sorted(dict.fromkeys(side), key=order.__getitem__) for side in sides.values()]
    rounds = [article for depth in range(len(fact.articles)) for article in _depth(columns, depth)]
    return tuple(dict.fromkeys((*rounds, *sorted(fact.articles, key=order.__getitem__))))


def _depth(sides: list[list[str]], depth: int) -> list[str]:
    return [side[depth] for side in sides if depth < len(side)]


def step(desk: Desk, by: int, wanted: Callable[[Fact], bool] = lambda fact: True) -> Desk | None:
    """Go to the next or previous fact in the filter; return None where there is none.

    Args:
        desk: the desk before.
        by: 1 for the next, -1 for the previous.
        wanted: skips the facts for which it is False.
    """
    rows = desk.rows[::by]
    current = desk.current or (desk.index.find(desk.chosen_from) if desk.picked else None)
    at = next((i for i, fact in enumerate(rows) if current and fact.id == current.id), -1)
    if at < 0 and current:  # it is not in the filter: go on from its number
        here = desk.index.number[current.id]
        at = sum((desk.index.number[fact.id] - here) * by < 0 for fact in rows) - 1
    fact = next((fact for fact in rows[at + 1 :] if wanted(fact)), None)
    return go(desk, fact) if fact else None


def with_verdict(verdict: Verdict) -> Callable[[Fact], bool]:
    """Return a predicate for facts with this verdict."""
    return lambda fact: fact.verdict is verdict and not is_masked(fact)


def disagrees(fact: Fact) -> bool:
    """Return whether a fact surely differs, is an update, or is a contradiction inside one article."""
    return mark_of(fact) in (DIFFER, UPDATE, WITHIN)


def possibly_disagrees(fact: Fact) -> bool:
    """Return whether a fact possibly differs."""
    return mark_of(fact) == POSSIBLE


def go_back(desk: Desk) -> Desk | None:
    """Return to the fact visited before; return None where there is none."""
    if not desk.back:
        return None
    moved = show_fact(desk, desk.index.fact(desk.back[-1]))
    return replace(moved, back=desk.back[:-1], ahead=(*desk.ahead, desk.fact) if desk.fact else desk.ahead)


def go_ahead(desk: Desk) -> Desk | None:
    """Undo :func:`go_back`; return None where there is nothing to undo."""
    if not desk.ahead:
        return None
    moved = show_fact(desk, desk.index.fact(desk.ahead[-1]))
    return replace(moved, ahead=desk.ahead[:-1], back=(*desk.back, desk.fact) if desk.fact else desk.back)


def refilter(desk: Desk, chosen: Filter) -> Desk:
    """Filter the facts that are stepped through; a current fact that falls out stays until the next step.

    Args:
        desk: the desk as it is.
        chosen: the new filter.
    """
    return replace(desk, filter=chosen)


# ---------------------------------------------------------------- articles


def focus_article(desk: Desk, article_id: str) -> Desk:
    """Put an article in focus, on the screen and not hidden.

    Args:
        desk: the desk as it is; it stays so where the article has gone meanwhile.
        article_id: the article.
    """
    if article_id not in desk.order:
        return desk
    return replace(
        desk,
        focus=article_id,
        hidden=desk.hidden - {article_id},
        recent=(article_id, *(a for a in desk.recent if a != article_id)),
    )


def toggle_noise(desk: Desk, article_id: str, blocks: frozenset[int]) -> Desk:
    """Open these blocks of noise of an article, or collapse them where all of them are open.

    Args:
        desk: the desk before.
        article_id: the article.
        blocks: indexes of the first lines of the blocks.
    """
    wanted = frozenset((article_id, block) for block in blocks)
    return replace(desk, opened=desk.opened - wanted if wanted <= desk.opened else desk.opened | wanted)


def annotation_of(desk: Desk, fact: Fact) -> Annotation | None:
    """Return the user's annotation of a fact, or None where there is none.

    Args:
        desk: holds the comparison with the user's work.
        fact: the fact.
    """
    return desk.work.facts.get(fact.id) if desk.work else None


def is_reviewed(desk: Desk, fact: Fact) -> bool:
    """Return whether the user marked a fact as reviewed.

    Args:
        desk: holds the comparison with the user's work.
        fact: the fact.
    """
    annotation = annotation_of(desk, fact)
    return annotation is not None and annotation.reviewed
