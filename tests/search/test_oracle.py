"""The index finds exactly what a slow and obvious search finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.made import article, comparison
from tests.search.oracle import AskOutcome, find
from tui.search import SearchIndex

WORDS = """
    open opens opened opening bridge bridges bridging bride river rivers north northern korea korean colour
    color centre center metre meters soldier soldiers troop troops said says say tumen lumen a an the of 600
    601 km will wall agreement agreements disagreement announcement announced sky skies organise organization
    defence defense
""".split()  # noqa: SIM905

sentences = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    min_size=1,
    max_size=12,
    unique=True,
)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """A word, its beginning, or the word with a typing error."""
    word = draw(st.sampled_from(WORDS))
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("abeginorst"))
    slipped = (
        word,
        word[: at + 1],
        word[:at] + word[at + 1 :] or word,
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    )
    return draw(st.sampled_from(slipped))


@st.composite
def queries(draw: st.DrawFn) -> tuple[str, list[AskOutcome]]:
    """A query as typed, and what it asks for."""
    asked: list[AskOutcome] = [("word", word, False) for word in draw(st.lists(slips(), max_size=3))]
    if draw(st.booleans()):
        phrase = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)))
        asked.append(("phrase", phrase, False))
    if draw(st.booleans()) or not asked:
        asked.append(("not", draw(st.sampled_from(WORDS)), False))
    written = {"word": "{}", "phrase": '"{}"', "not": "-{}"}
    text = " ".join(written[kind].format(words) for kind, words, _ in asked)
    if draw(st.booleans()):
        last = draw(slips())
        return f"{text} {last}", [*asked, ("word", last, True)]
    return text + " ", asked


@settings(max_examples=120, deadline=None)
@given(sentences, queries())
def test_finds_what_the_slow_search_finds(texts: list[str], query: tuple[str, list[AskOutcome]]) -> None:
    index = SearchIndex.build(comparison([article(1, "One", texts[::2]), article(2, "Two", texts[1::2])]))
    results = index.search(query[0], by_value=False)
    assert {hit.text for hit in results.hits()} == find(texts, query[1])
    assert results.total == len(results.hits()) == sum(results.counts.values())
