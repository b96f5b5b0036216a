"""Hypothesis strategies for every noun and act, read off their types."""

from __future__ import annotations

import datetime as dt

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
from tui.review.edits import Edit, LogEntry, Lost, Redo, Target, Undo

# Every code point but NUL may be in a text, also halves of surrogate pairs; the latter in paths for sure.
WORDS = st.text(st.characters(), max_size=12) | st.sampled_from(
    ["", "é\u0301 \u202e", "\x00\x1b[31m", "\ud800"]
)
st.register_type_strategy(str, WORDS)
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(dt.date, st.dates())

MENTIONS: st.SearchStrategy[Mention] = st.one_of(
    *(st.builds(kind) for kind in (Mention, Quantity, Moment, Name, Quotation, Polarity, Attribution))
)
ACTS: st.SearchStrategy[Edit | Undo | Redo | Lost] = st.from_type(Edit | Undo | Redo | Lost)  # type: ignore[arg-type]
TARGETS: st.SearchStrategy[Target] = st.from_type(Target)  # type: ignore[arg-type]
NOUNS = (Article, Fact, Link, Reuse, Contradiction, Line, Sentence, Value, Member, Place, LogEntry)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Comparisons whose facts, links and mentions name sentences that are there."""
    ids = draw(st.lists(st.integers(1, 30), unique=True, min_size=1, max_size=3))
    articles = []
    for number in ids:
        count = draw(st.integers(1, 3))
        sentences = tuple(
            Sentence(f"s{n}", draw(WORDS), *sorted((draw(st.integers(0, 50)), draw(st.integers(0, 50)))))
            for n in range(1, count + 1)
        )
        article = draw(
            st.builds(
                Article,
                id=st.just(f"a{number}"),
                text=st.text().map(lambda text: text + "." * 50),
                published=st.none() | st.dates().map(str),
                lines=st.just(()),
                sentences=st.just(sentences),
            )
        )
        articles.append(article)
    places = [Place(a.id, s.id) for a in articles for s in a.sentences]
    place = st.sampled_from(places)
    values = st.lists(
        st.builds(Value, place=place, start=st.integers(0, 50), end=st.integers(50, 99)), max_size=2
    ).map(tuple)
    members = st.lists(st.builds(Member, place=place, values=values), min_size=1, max_size=3).map(tuple)
    numbers = draw(st.lists(st.integers(1, 99), unique=True, max_size=3))
    facts = tuple(
        draw(
            st.builds(
                Fact,
                id=st.just(f"f{n}"),
                confidence=st.floats(0, 1),
                members=members,
                differences=st.just(()),
            )
        )
        for n in numbers
    )
    links = draw(st.lists(st.builds(Link, a=place, b=place), max_size=4).map(tuple))
    an_id = st.sampled_from([a.id for a in articles])
    reuse = draw(st.lists(st.builds(Reuse, a=an_id, b=an_id), max_size=2).map(tuple))
    mentions = draw(st.dictionaries(place, st.lists(MENTIONS, max_size=2).map(tuple), max_size=3))
    return Comparison(tuple(articles), facts, links, reuse, (), mentions)
