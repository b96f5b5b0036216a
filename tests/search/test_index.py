"""What is searched, within which bounds, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.search.made import article, bridge, comparison
from tui.model import Place
from tui.review.edits import ArticleTarget, SentenceTarget, anchor, fact_target
from tui.review.history import Review
from tui.search import SearchIndex
from tui.search.documents import DocumentKind, Scope
from tui.search.query import Mode


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return SearchIndex.build(bridge())


def texts(index: SearchIndex, query: str, **options: object) -> list[str]:
    return [hit.text for hit in index.search(query, **options).hits()]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("bridge", 5),  # "Bridging" is a form of it; the advert is noise
        ("BRÍDGE", 5),
        ("open bridge", 2),
        ("opened", 3),
        ('"bridge will"', 3),
        ('"will bridge"', 0),
        ("bypass", 1),
        ("by-pass", 1),
        ("cafe", 1),
        ("halvr ", 1),
        ("brigde streth", 1),
        ("bridge -will", 2),
        ("bridge -opening", 3),
        ('bridge -"will stretch"', 4),
        (r"/\b\d+ (soldiers|months)/", 2),
        ("/^the bridge/", 1),
        ("bridge -/will (be|open)/", 3),
        ("outlet:harbor bridge", 2),
        ("outlet:harbor,faro bridge", 3),
        ("-outlet:harbor bridge", 3),
        ("date:2025-05-02.. bridge", 3),
        ("date:..2025-05-01", 3),
        ("verdict:disagree", 2),
        ("verdict:dis", 2),
        ("verdict:disagree,single", 3),
        ("in:noise toy", 1),
        ("in:facts ready", 1),
        ("toy", 0),
        ("ready", 1),
        ("has:number soldiers", 1),
    ],
)
def test_counts(index: SearchIndex, query: str, count: int) -> None:
    assert index.search(query).total == count


def test_source_and_speaker() -> None:
    found = SearchIndex.build(bridge()).search("source:tass").sentences()
    assert Place("a1", "s3") in found


def test_scope(index: SearchIndex) -> None:
    assert len(texts(index, "bridge", scope=Scope(article="a3"))) == 1
    assert len(texts(index, "bridge", scope=Scope(facts=frozenset({"f1"})))) == 1
    assert texts(index, "toy", scope=Scope(kinds=frozenset({DocumentKind.NOISE}))) == [
        "Buy a toy bridge today"
    ]
    with pytest.raises(KeyError):
        index.search("bridge", scope=Scope(article="nowhere"))


def test_the_mode_in_the_end(index: SearchIndex) -> None:
    assert index.search("bridge").mode is Mode.WORDS
    fuzzy = index.search("brigde")
    assert fuzzy.mode is Mode.FUZZY
    assert fuzzy.total == 4
    assert [hint.text for hint in fuzzy.hints] == [
        "Nothing has these words as typed; allowed for typing errors."
    ]
    assert not index.search("brigde", mode=Mode.WORDS)
    assert index.search("six hundred", mode=Mode.FUZZY).mode is Mode.FUZZY


def test_best_first() -> None:
    told = [
        "Work goes on",
        "Ships pass under the old bridge and open sea",
        "Bridges open",
        "They open a bridge",
    ]
    told += ["An open bridge", "A bridge to open minds"]
    index = SearchIndex.build(comparison([article(1, "One", told)]))
    assert texts(index, "open bridge ") == [told[4], told[3], told[5], told[1], told[2]]
    assert texts(index, "open bridge ") == texts(
        SearchIndex.build(comparison([article(1, "One", told)])), "open bridge "
    )


def test_headlines_come_first(index: SearchIndex) -> None:
    assert texts(index, "bridge")[0] == "Bridge opens at Halvar"


def test_the_part_to_blame(index: SearchIndex) -> None:
    (hint,) = index.search("bridge xylophone").hints
    assert hint.text == "Nothing has all of it; without “xylophone” there would be 5."
    assert [h.text for h in index.search("xylophone").hints] == ["Nothing found."]
    assert "outlet" in index.search("outlet:nobody").hints[0].text


def test_notes_and_tags() -> None:
    made = bridge()
    index = SearchIndex.build(made)
    first = made.articles[0]
    sentence, fact = SentenceTarget(anchor(first, first.sentences[1])), fact_target(made, made.facts[0])
    review = Review(notes={sentence: "Ask the\nengineers"}, tags={fact: ("dates", "urgent")})
    review.verdicts[fact] = "unconfirmed"
    index.annotate(review)
    (note,) = index.search("engineers").hits()
    assert (note.kind, note.text, note.target, note.article) == (
        DocumentKind.NOTE,
        "Ask the engineers",
        sentence,
        first,
    )
    assert {hit.kind for hit in index.search("dates").hits()} == {DocumentKind.TAG}
    assert index.search("tag:dates").sentences() == (Place("a1", "s3"), Place("a2", "s2"))
    assert index.search("tag:dates -outlet:harbor").sentences() == (Place("a2", "s2"),)
    assert index.search("has:note").sentences() == (Place("a1", "s2"),)
    assert index.search("verdict:unconfirmed").sentences() == (Place("a1", "s3"), Place("a2", "s2"))
    assert index.search("has:reviewed").total == 0
    (group,) = index.search("engineers").groups()
    assert group.fact is made.facts[1]

    index.annotate(Review(notes={sentence: "Ask nobody", ArticleTarget("a2"): "A wire copy"}))
    assert not index.search("engineers")
    assert index.search("nobody in:notes").total == 1
    assert not index.search("dates")
    (group,) = index.search("wire").groups()
    assert (group.fact, [a.id for a in group.says]) == (None, ["a2"])


def test_annotating_step_by_step_is_as_building_anew() -> None:
    made = bridge()
    grown = SearchIndex.build(made)
    notes = {}
    for number, fact in enumerate(made.facts):
        notes[fact_target(made, fact)] = f"Zebra{number} crossing"
        grown.annotate(Review(notes=dict(notes)))
    built = SearchIndex.build(made, Review(notes=notes))
    for query in ("z", "ze", "zebra", "zebra1", "crossing", "crosing", "in:notes"):
        assert texts(grown, query) == texts(built, query)


def test_hidden_verdicts_are_not_told() -> None:
    for verdict in ("agree", "disagree", "single"):
        told, hidden = SearchIndex.build(bridge()), SearchIndex.build(bridge(), masked={"f1"})
        for query in (f"verdict:{verdict}", f"-verdict:{verdict}"):
            assert hidden.search(query).total == told.search(query).total or verdict == "disagree"
    assert not hidden.search("verdict:disagree")
    assert hidden.search("in:facts").total == 2


def test_building_can_be_given_up() -> None:
    with pytest.raises(InterruptedError):
        SearchIndex.build(bridge(), stop=lambda: True)


def test_an_empty_comparison() -> None:
    index = SearchIndex.build(comparison([]))
    for query in ("bridge", "in:notes", "/a/", "number:>5", "outlet:x", "-x"):
        assert not index.search(query)
        assert index.search(query).hints


@pytest.mark.parametrize(
    ("language", "sentence", "query"),
    [
        ("es", "Los puentes se abrieron", "puente"),
        ("de", "Die Brücken wurden geöffnet", "brucke"),
        ("fr", "L'Europe s’ouvre", "europe"),
        ("ru", "Мосты открыты", "мост"),
        ("zh", "朝鲜和俄罗斯开始建桥", "俄罗斯"),
        ("ja", "橋の建設が始まった", "建設"),
        ("ko", "북한과 러시아", "러시"),
        ("ar", "بَدَأَ بناء الجسر", "بدأ"),
        ("hi", "पुल का निर्माण", "निर्माण"),
        ("pl", "Łódź i Kraków", "lodz"),
        ("en", "co\u00adoperate with the e\u0301lite", "cooperate elite"),
    ],
)
def test_languages_and_scripts(language: str, sentence: str, query: str) -> None:
    made = comparison([article(1, "One", ["x", sentence], language=language)])
    (hit,) = SearchIndex.build(made).search(query + " ").hits()
    assert hit.text == sentence
    assert hit.spans


def test_a_phrase_typed_further_is_found_as_one_typed_at_once() -> None:
    told = ["They will stretch it", "It will stretches", "He will strike", "Will power", "Free will"]
    made = comparison([article(1, "One", told)])
    grown = SearchIndex.build(made)
    for text in (
        '"w',
        '"will',
        '"will ',
        '"will s',
        '"will str',
        '"will strike',
        '"will st',
        '"will stretch"',
        '"free',
    ):
        assert texts(grown, text) == texts(SearchIndex.build(made), text)
    assert texts(grown, '"will stretch"') == told[:1]


def test_a_date_without_hits_says_which_days_there_are(index: SearchIndex) -> None:
    (hint,) = index.search("date:2026").hints
    assert hint.text == "Nothing has date:“2026”; published on 2025-05-01, 2025-05-02, 2025-05-03"
    assert index.search("bridge date:2026").hints[0] == hint
    made = bridge()
    undated = [replace(a, published=None) for a in made.articles]
    (hint,) = (
        SearchIndex.build(replace(made, articles=(*undated[:1], *made.articles[1:])))
        .search("date:2026")
        .hints
    )
    assert hint.text.endswith("2025-05-02, 2025-05-03; 1 without a date")
    (hint,) = SearchIndex.build(replace(made, articles=tuple(undated))).search("date:2026").hints
    assert hint.text.endswith("; no article says when it was published")
    many = [article(n, "Outlet", ["A bridge."]) for n in range(1, 8)]
    (hint,) = SearchIndex.build(comparison(many, [])).search("date:2026").hints
    assert hint.text.endswith("; published on 7 days from 2025-05-01 to 2025-05-07")
