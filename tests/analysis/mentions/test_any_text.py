"""What holds for every text, kind or hostile."""

from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.mentions.reading import article
from tui.analysis.mentions import find_mentions
from tui.analysis.mentions.tokens import LONGEST, Tokens
from tui.languages.folding import words
from tui.languages.tables import tables
from tui.model import Moment, Polarity, Quantity

WORDS = sorted(
    {
        *tables("en").numbers.values,
        *tables("en").numbers.before,
        *tables("en").time.months,
        *tables("en").time.steps,
        *tables("en").time.units,
        *tables("en").time.parts,
        *tables("en").speech.say,
        *tables("en").measures.units,
        *tables("es").numbers.values,
        *tables("es").time.units,
        *words("a the of and - – , . ; : ( ) ' ’ \" “ ” « » $ £ % ½ ° 0 1 7 31 45.5 1,240 2024 9999 23:59"),
        *words(
            "Anna Holm Mr Prime Minister KCNA 0000-00-00 99/99/9999 31.02.2025 2025-13-01 \u202f \n ] [ * # http://x.y"
        ),
    }
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(
    TEXTS,
    st.sampled_from(["en", "es", "de", "xx", "zh-CN"]),
    st.sampled_from([None, "2025-05-01", "0001-01-01", "9999-12-31"]),
)
def test_every_text_is_read(text: str, language: str, published: str | None) -> None:
    whole = article(text, language=language, published=published)
    found = find_mentions(whole)
    assert list(found) == [s.id for s in whole.sentences]
    for sentence in whole.sentences:
        starts = [m.start for m in found[sentence.id]]
        assert starts == sorted(starts)
        for mention in found[sentence.id]:
            assert sentence.start <= mention.start < mention.end <= sentence.end
            assert mention.text == whole.text[mention.start : mention.end]
            if isinstance(mention, Quantity):
                assert mention.low <= mention.high
                assert not isnan(mention.low)
            if isinstance(mention, Moment) and mention.low and mention.high:
                assert mention.low <= mention.high
            if isinstance(mention, Polarity):
                assert sentence.start <= mention.scope[0] <= mention.scope[1] <= sentence.end


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1,",
        "1 000 ",
        "a.",
        "“",
        "'",
        "(",
        "](",
        "Anna ",
        "one and ",
        "the ",
        "said ",
        "A",
        "$",
        "-",
        "https://",
        "in 2024 ",
        ", X, ",
    ],
)
def test_a_hostile_line_of_a_million_characters_ends(unit: str) -> None:
    text = (unit * (1_000_000 // len(unit) + 1))[:1_000_000]
    assert set(find_mentions(article(text))) == {"s0"}


def test_a_line_is_read_to_a_limit() -> None:
    t = Tokens("word " * LONGEST)
    assert t.size == LONGEST // 5
    assert t.ends[t.size - 1] <= LONGEST


def test_markup_and_line_feeds_do_not_hide_a_value() -> None:
    whole = article("It is **18\tmonths** [long](https://example.org/2024), no more.")
    (duration, *_) = [m for m in find_mentions(whole)["s0"] if isinstance(m, Quantity)]
    assert duration.text == "18\tmonths"


def test_the_same_article_gives_the_same_mentions() -> None:
    whole = article("On Thursday Anna Holm said 12 of 40 boats sank.", "It was late, she said.")
    assert find_mentions(whole) == find_mentions(whole)


def test_another_language_is_read_by_digits_and_signs() -> None:
    found = find_mentions(
        article("Am 30.04.2025 kostete sie 1.240,5 km und 12 % oder 340 €.", language="de")
    )["s0"]
    values = [m.normalized for m in found if isinstance(m, Quantity | Moment)]
    assert values == ["2025-04-30", "1.2405e+06 m", "12%", "EUR 340"] or values[0] == "2025-04-30"
