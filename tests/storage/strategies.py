"""Hypothesis strategies for every noun and act, read off their types."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from tui.model import (
    Article,
    Attribution,
    Comparison,
    Contradiction,
    Fact,
    Line,
    Link,
    Member,
    Mention,
    Moment,
    Name,
    Place,
    Polarity,
    Quantity,
    Quotation,
    Reuse,
    Sentence,
    Value,
)
from tui.review.edits import Anchor, CorrectArticle, Edit, LogEntry, Lost, Redo, Target, Undo
from tui.storage.file.codec import CodecError
from tui.storage.file.plausibility import check_act

# Every code point but NUL may be in a text, also halves of surrogate pairs; the latter in paths for sure.
WORDS = st.text(st.characters(), max_size=12) | st.sampled_from(
    ["", "é\u0301 \u202e", "\x00\x1b[31m", "\ud800"]
)
st.register_type_strategy(str, WORDS)
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(dt.date, st.dates())
SPANS = st.tuples(st.integers(0, 2**40 - 1), st.integers(0, 2**40 - 1)).map(sorted)
st.register_type_strategy(
    Anchor, st.builds(lambda span, *words: Anchor(words[0], *span, *words[1:]), SPANS, *[WORDS] * 4)
)
st.register_type_strategy(
    CorrectArticle,
    st.builds(
        CorrectArticle,
        article=WORDS,
        field=st.sampled_from(["outlet", "title", "byline"]),
        value=st.none() | WORDS,
    ),
)

MENTIONS: st.SearchStrategy[Mention] = st.one_of(
    *(st.builds(kind) for kind in (Mention, Quantity, Moment, Name, Quotation, Polarity, Attribution))
)
ACTS: st.SearchStrategy[Edit | Undo | Redo | Lost] = st.from_type(Edit | Undo | Redo | Lost)  # type: ignore[arg-type]
TARGETS: st.SearchStrategy[Target] = st.from_type(Target)  # type: ignore[arg-type]
NOUNS = (Article, Fact, Link, Reuse, Contradiction, Line, Sentence, Value, Member, Place, LogEntry)


def fits(act: Edit | Undo | Redo | Lost, seq: int) -> bool:
    """Whether an act can be the entry of the log with this number."""
    try:
        check_act(act, seq)
    except CodecError:
        return False
    return True


@st.composite
def articles(draw: st.DrawFn, number: int) -> Article:
    """Articles whose sentences stand in their text."""
    text, sentences = "", []
    for n in range(1, draw(st.integers(1, 3)) + 1):
        words = draw(st.text(max_size=12)) + "."
        sentences.append(Sentence(f"s{n}", " ".join(words.split()), len(text), len(text) + len(words)))
        text += words + "\n"
    return draw(
        st.builds(
            Article,
            id=st.just(f"a{number}"),
            text=st.just(text),
            sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
            language=st.sampled_from(["en", "de", "zh"]),
            published=st.none() | st.dates().map(str),
            lines=st.just(()),
            sentences=st.just(tuple(sentences)),
        )
    )


@st.composite
def mentions_in(draw: st.DrawFn, size: int) -> Mention:
    """Mentions that can be in a text of some size."""
    start, end = sorted(draw(st.tuples(st.integers(0, size), st.integers(0, size))))
    mention = replace(draw(MENTIONS), start=start, end=end)
    match mention:
        case Quantity(low=low, high=high):
            return replace(mention, low=min(low, high), high=max(low, high), grain=draw(st.floats(0, 1e9)))
        case Moment(low=low, high=high) if low and high and low > high:
            return replace(mention, low=high, high=low, minutes=None)
        case Moment():
            return replace(mention, minutes=draw(st.none() | st.integers(0, 1439)))
        case Name():
            return replace(mention, office_at=draw(st.none() | st.just((start, end))))
        case Polarity():
            return replace(mention, sign=draw(st.sampled_from([-1, 1])), scope=(start, end))
    return mention


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Comparisons whose facts, links and mentions name sentences that are there."""
    ids = draw(st.lists(st.integers(1, 30), unique=True, min_size=1, max_size=3))
    found = [draw(articles(number)) for number in ids]
    sentences = {Place(a.id, s.id): s for a in found for s in a.sentences}
    place = st.sampled_from(list(sentences))
    value = place.flatmap(
        lambda at: st.builds(
            Value, place=st.just(at), start=st.just(sentences[at].start), end=st.just(sentences[at].end)
        )
    )
    values = st.lists(value, max_size=2).map(tuple)
    members = st.lists(st.builds(Member, place=place, values=values), min_size=1, max_size=3).map(tuple)
    numbers = draw(st.lists(st.integers(1, 99), unique=True, max_size=3))
    facts = tuple(
        draw(
            st.builds(
                Fact,
                id=st.just(f"f{n}"),
                confidence=st.floats(0, 1),
                independent_sources=st.integers(1, 9),
                members=members,
                differences=st.just(()),
            )
        )
        for n in numbers
    )
    share = st.floats(0, 1)
    links = draw(st.lists(st.builds(Link, a=place, b=place, score=share), max_size=4).map(tuple))
    an_id = st.sampled_from([a.id for a in found])
    reuse = draw(st.lists(st.builds(Reuse, a=an_id, b=an_id, score=share), max_size=2).map(tuple))
    within = mentions_in(min(len(a.text) for a in found))
    mentions = draw(st.dictionaries(place, st.lists(within, max_size=2).map(tuple), max_size=3))
    return Comparison(tuple(found), facts, links, reuse, (), mentions)
