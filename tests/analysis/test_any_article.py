"""The comparison ends well with every article, however odd."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.analysis.articles import article
from tui.analysis.claims.find import find_claims
from tui.analysis.pipeline import all_mentions, compare
from tui.analysis.statements import prepare
from tui.languages.folding import words
from tui.model import Article

ENDINGS = (
    "The judge said no",
    "The answer was not",
    "They deny",
    "No",
    "Nobody",
    "Not",
    "It rose from",
    "At least",
    "More than",
    "between 5 and",
    "On Monday, the",
    "Line",
    "No.",
    "the second most",
    "by the end of",
    "12 of",
    "1/",
    "$",
    "at 0330",
    "midnight on",
    "Good",
    "“He said",
    "of whom",
)
WORDS = words(
    "Anna Holm Berg Reuters police said denied killed people children soldiers "
    "Friday Monday March 2024 3 1/2 14 "
    "1,240 99999999999999999999 1e400 nan NaN inf -inf Infinity NULL 0 00 .5 5. "
    "1.2.3 ½ % percent points km "
    "miles tons $US500,000 A$3m £5bn €1 p.m. a.m. EDT GMT noon midnight "
    "yesterday last next year years weeks ago "
    "about over at least up to from to of the a one two dozen dozens hundreds "
    "third half No. Line Flight Switch "
    "First Second World War largest most expensive if unless expected asked can "
    "carry before after now and but "
    "which who not never deny , ; : — ( ) “ ” \" ' . ! ? … - – / & @ # 𝟜 ٣ १ 三 "
    "万 北京 Москва العربية שלום ไทย "
    "é e\u0301 ß İ ı ﬁ \u202e \u200b \u00ad \ufeff \u0301 🙂 👨\u200d👩\u200d👧 \ud7ff"
)
SENTENCES = st.one_of(
    st.sampled_from(ENDINGS),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.text(min_size=1, max_size=60),
    st.builds(
        "{} {}".format, st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.sampled_from(ENDINGS)
    ),
).map(lambda text: " ".join(text.split()) or "No")
STORIES = st.lists(SENTENCES, min_size=1, max_size=4)
DAYS = st.sampled_from([None, "2026-03-04", "0001-01-01", "9999-12-31", "2024-02-29", "2026-03-04T02:30:00Z"])
LANGUAGES = st.sampled_from(["en", "es", "de", "zh", "xx"])
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def articles(draw: st.DrawFn) -> list[Article]:
    """Two or three articles, some sentences of which stand in several."""
    shared = draw(st.lists(SENTENCES, max_size=2))
    return [
        article(n, *draw(STORIES), *shared, published=draw(DAYS), language=draw(LANGUAGES))
        for n in range(1, draw(st.integers(2, 3)) + 1)
    ]


@SETTINGS
@given(articles())
def test_every_article_has_its_mentions_and_claims(read: list[Article]) -> None:
    mentions = all_mentions(read)
    for one in read:
        for sentence in one.sentences:
            for mention in next(
                v for k, v in mentions.items() if k.sentence == sentence.id and k.article == one.id
            ):
                assert sentence.start <= mention.start < mention.end <= sentence.end
    find_claims(prepare(read, mentions))


@SETTINGS
@given(articles())
def test_every_comparison_ends(read: list[Article]) -> None:
    assert compare(read).articles == tuple(read)


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_article_may_end_anywhere(ending: str) -> None:
    told = ("The prosecutor said she wanted a year in jail for Anna Holm.", ending)
    compare([article(1, *told), article(2, "Anna Holm was jailed for a year.", ending)])
