"""Whatever a comparison and a review hold, a JSON report gives back."""

from __future__ import annotations

import dataclasses
import types
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.long import times
from tui import model
from tui.model import Article, Comparison, Place
from tui.reports.json import from_json, to_json
from tui.review import edits as acts
from tui.review.history import Review


def of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type with every field drawn; numbers are never NaN, which equals nothing."""
    if hint is float:
        return st.floats(allow_nan=False)
    if hint is str:
        return st.text()  # without halves of characters, which no file can hold
    if get_origin(hint) is frozenset:
        return st.frozensets(of(get_args(hint)[0]), max_size=2)
    if dataclasses.is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{f.name: of(hints[f.name]) for f in dataclasses.fields(hint)})
    if get_origin(hint) is tuple and get_args(hint)[-1] is ...:
        return st.lists(of(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*map(of, get_args(hint)))
    return st.from_type(hint)


KINDS = (model.Quantity, model.Moment, model.Name, model.Quotation, model.Polarity, model.Attribution)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles with their sentences in order."""
    article: Article = draw(of(Article))
    sentences = tuple(sorted(article.sentences, key=lambda s: (s.start, s.end)))
    return dataclasses.replace(article, sentences=sentences)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    some = {"max_size": 3}
    mentions = st.lists(st.one_of(*map(of, KINDS)), **some).map(tuple)
    return Comparison(
        articles=tuple(draw(st.lists(articles(), **some))),
        facts=tuple(draw(st.lists(of(model.Fact), **some))),
        links=tuple(draw(st.lists(of(model.Link), **some))),
        reuse=tuple(draw(st.lists(of(model.Reuse), **some))),
        internal=tuple(draw(st.lists(of(model.Contradiction), **some))),
        mentions=draw(st.dictionaries(of(Place), mentions, **some)),
    )


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Reviews as a log can leave them: no empty notes or tags."""
    facts = of(acts.FactTarget)
    targets = of(acts.Target)
    words = st.text(min_size=1, max_size=9)
    anchors = st.lists(of(acts.Anchor), max_size=2).map(tuple)
    regroupings = st.one_of(
        st.builds(acts.LinkSentences, anchors),
        st.builds(acts.UnlinkSentences, facts, anchors),
        st.builds(acts.SplitFact, facts, anchors),
        st.builds(acts.MergeFacts, st.lists(facts, max_size=2).map(tuple)),
    )
    some = {"max_size": 2}
    return Review(
        notes=draw(st.dictionaries(targets, words, **some)),
        tags=draw(st.dictionaries(targets, st.lists(words, min_size=1, max_size=3).map(tuple), **some)),
        verdicts=draw(st.dictionaries(facts, words, **some)),
        overruled=draw(st.dictionaries(facts, st.sampled_from(model.Verdict), **some)),
        reviewed=draw(st.sets(facts, **some)),
        regroupings=draw(st.lists(regroupings, **some)),
        lines=draw(st.dictionaries(of(acts.Anchor), st.booleans(), **some)),
        corrections=draw(st.dictionaries(st.tuples(words, words), words, **some)),
        name=draw(st.none() | words),
    )


@settings(max_examples=times(40), deadline=None)
@given(comparisons(), reviews())
def test_nothing_is_lost(comparison: Comparison, review: Review) -> None:
    text = to_json(comparison, review)
    assert from_json(text) == (comparison, review)
    assert to_json(*from_json(text)) == text
