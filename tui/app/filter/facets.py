"""What the facts can be filtered by, and how many would be left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tui.app.desk.state import Desk, annotation_of
from tui.app.filter.filters import FINDERS, KINDS, Filter, is_copied, is_unmatched, kind_of, sides
from tui.model import Fact, FoundBy, Verdict
from tui.review.blind import is_masked

CONFIDENCES = (0.5, 0.6, 0.7, 0.8, 0.9)
_KIND_KEYS = {"update": "t", "possible": "p", "within": "w"}  # "t" of time, as "u" is for unclear
_SIGNS = {  # the key that steps to such facts, and the glyph
    Verdict.AGREE: ("a", "agree"),
    Verdict.DISAGREE: ("d", "differ"),
    Verdict.UNCLEAR: ("u", "unclear"),
    Verdict.SINGLE: ("o", "single"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One condition on facts.

    Attributes:
        words: its label; may hold untrusted text.
        on: whether it is active.
        count: how many facts meet it together with the active conditions of other kinds.
        toggled: the filter with the condition added or removed.
        key: the character that toggles it, or empty.
        glyph: name of the glyph and style before its words, or empty.
    """

    words: str
    on: bool
    count: int
    toggled: Filter
    key: str = ""
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """Options of one kind; the name may hold untrusted text."""

    name: str
    options: tuple[Option, ...]


def facets(desk: Desk) -> list[Facet]:
    """Return every condition that applies to the facts of a desk now, without kinds that have no option."""
    found = [
        Facet("Verdict", tuple(_verdicts(desk))),
        Facet("Differs in", tuple(_slots(desk))),
        Facet("Confidence from", tuple(_confidences(desk))),
        Facet("Your work", tuple(_own(desk))),
        Facet("Tags", tuple(_tags(desk))),
        Facet("Sources", tuple(_copied(desk))),
        Facet("Found by", tuple(_finders(desk))),
        Facet("Search", tuple(_search(desk))),
        *_articles(desk),
    ]
    return [facet for facet in found if facet.options]


def _passing(desk: Desk, chosen: Filter) -> list[Fact]:
    return [f for f in desk.index.facts if chosen.passes(f, annotation_of(desk, f))]


def _verdicts(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    any_verdict = replace(current, verdicts=frozenset(), kinds=frozenset())
    facts = [f for f in _passing(desk, any_verdict) if not is_masked(f)]
    counts = Counter(kind_of(f) or f.verdict for f in facts)
    for verdict in Verdict:
        toggled = replace(current, verdicts=current.verdicts ^ {verdict})
        on = verdict in current.verdicts
        yield Option(str(verdict), on, counts[verdict], toggled, *_SIGNS[verdict])
        for kind in KINDS if verdict is Verdict.DISAGREE else ():
            toggled = replace(current, kinds=current.kinds ^ {kind})
            yield Option(kind, kind in current.kinds, counts[kind], toggled, _KIND_KEYS[kind], kind)


def _slots(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    facts = _passing(desk, replace(current, slots=frozenset()))
    counts = Counter(slot for f in facts for slot in {d.slot for d in f.differences})
    known = {d.slot for f in desk.index.facts for d in f.differences} | current.slots
    for slot in sorted(known):
        yield Option(
            slot, slot in current.slots, counts[slot], replace(current, slots=current.slots ^ {slot})
        )


def _confidences(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    facts = _passing(desk, replace(current, confidence=0.0))
    for least in sorted({*CONFIDENCES, current.confidence} - {0.0}):
        on = current.confidence == least
        count = sum(f.confidence >= least for f in facts)
        yield Option(f"{least:.2f}", on, count, replace(current, confidence=0.0 if on else least))


def _own(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    facts = _passing(desk, replace(current, reviewed=None))
    done = sum(
        bool(annotation and annotation.reviewed) for annotation in (annotation_of(desk, f) for f in facts)
    )
    open_ = len(facts) - done
    for words, key, reviewed, count in (("reviewed", "r", True, done), ("not reviewed", "n", False, open_)):
        on = current.reviewed is reviewed
        yield Option(words, on, count, replace(current, reviewed=None if on else reviewed), key)
    touched = sum(bool(annotation_of(desk, f)) for f in desk.facts)
    yield Option("mine", current.mine, touched, replace(current, mine=not current.mine), "m")


def _tags(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    counts = Counter(
        tag for f in desk.facts if (annotation := annotation_of(desk, f)) for tag in annotation.tags
    )
    known = {tag for annotation in (desk.work.facts.values() if desk.work else ()) for tag in annotation.tags}
    for tag in sorted(known | current.tags):
        yield Option(f"#{tag}", tag in current.tags, counts[tag], replace(current, tags=current.tags ^ {tag}))


def _copied(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    count = sum(map(is_copied, desk.facts))
    yield Option(
        "one text, copied by all", current.copied, count, replace(current, copied=not current.copied), "c"
    )


def _finders(desk: Desk) -> Iterator[Option]:
    """Yield options by who found a fact; none where the second reader found nothing."""
    current = desk.filter
    known = {f.found_by for f in desk.index.facts} | current.finders
    if known <= {FoundBy.ENGINE} and not current.finders:
        return
    counts = Counter(f.found_by for f in _passing(desk, replace(current, finders=frozenset())))
    for finder, words in FINDERS.items():
        toggled = replace(current, finders=current.finders ^ {finder})
        yield Option(words, finder in current.finders, counts[finder], toggled)


def _search(desk: Desk) -> Iterator[Option]:
    current = desk.filter
    if current.found is not None:
        without = replace(current, found=None, query="")
        yield Option(f"found by {current.query}", True, len(desk.facts), without, "/")
    elif desk.found:
        ids, query = frozenset(desk.found.results.facts()), desk.found.results.query.text
        count = sum(f.id in ids for f in desk.facts)
        yield Option(f"found by {query}", False, count, replace(current, found=ids, query=query), "/")


_STANDS: tuple[tuple[str, str, Callable[[Fact, str], bool]], ...] = (  # words, attribute of the filter, test
    ("states it", "articles", lambda fact, article: article in fact.articles),
    ("not in it", "without", Fact.leaves_out),
    ("no match", "unmatched", is_unmatched),
)


def _articles(desk: Desk) -> Iterator[Facet]:
    current = desk.filter
    dissenting = Counter(a for f in desk.facts for a in sides(f))
    for number, article_id in enumerate(desk.order, 1):
        one = frozenset({article_id})
        dissent = Option(
            "disagrees",
            article_id in current.dissenting,
            dissenting[article_id],
            replace(current, dissenting=current.dissenting ^ one),
        )
        name = f"{number} {desk.index.names[article_id]}"
        yield Facet(name, (*_stances(desk, article_id), dissent))


def _stances(desk: Desk, article_id: str) -> Iterator[Option]:
    """Yield options by the relation of an article to facts; one of them can be active for each article."""
    current, one = desk.filter, frozenset({article_id})
    instead = current
    for _, attribute, _ in _STANDS:
        instead = replace(instead, **{attribute: getattr(instead, attribute) - one})
    facts = desk.facts if instead == current else _passing(desk, instead)
    for words, attribute, stands in _STANDS:
        before = getattr(instead, attribute)
        on = article_id in getattr(current, attribute)
        toggled = instead if on else replace(instead, **{attribute: before | one})
        yield Option(words, on, sum(stands(f, article_id) for f in facts), toggled)
