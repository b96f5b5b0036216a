"""Results: groups, counts, marks, stepping, and lists of any length."""

from __future__ import annotations

from dataclasses import replace

from tests.search.made import article, bridge, comparison
from tui.model import Place, Verdict
from tui.search import SearchIndex
from tui.search.documents import DocumentKind, Scope


def test_groups_tell_who_says_it_and_who_leaves_it_out() -> None:
    (group,) = SearchIndex.build(bridge()).search("finished").groups()
    assert group.fact
    assert group.fact.verdict is Verdict.DISAGREE
    assert [a.name for a in group.says] == ["Harbor Post", "Karsova Today"]
    assert [a.name for a in group.leaves_out] == ["El Faro"]
    assert [hit.article and hit.article.name for hit in group.hits] == ["Karsova Today"]


def test_hits_without_a_fact_stand_alone_and_none_is_lost() -> None:
    results = SearchIndex.build(bridge()).search("bridge")
    groups = results.groups()
    assert [group.fact and group.fact.id for group in groups].count(None) == 3
    assert sorted(h.text for g in groups for h in g.hits) == sorted(h.text for h in results.hits())
    assert results.groups(1, 3) == groups[1:3]
    assert results.facts() == ("f1", "f2")


def test_a_title_that_repeats_a_sentence_is_no_hit_of_its_own() -> None:
    results = SearchIndex.build(bridge()).search('"will stretch"')
    assert [hit.kind for hit in results.hits()] == [DocumentKind.SENTENCE]
    ready = SearchIndex.build(bridge()).search("ready")
    assert [hit.kind for hit in ready.hits()] == [DocumentKind.FACT]


def test_counts_and_places() -> None:
    results = SearchIndex.build(bridge()).search("bridge")
    assert results.counts == {"a1": 2, "a2": 2, "a3": 1}
    assert results.sentences("a2") == (Place("a2", "s2"), Place("a2", "s3"))
    assert results.sentences()[0] == Place("a1", "s1")


def test_titles_found() -> None:
    index = SearchIndex.build(bridge())
    assert [fact.id for fact in index.search("when ready").titles()] == ["f1"]
    assert index.search("stretch").titles() == (), "told by the sentence it repeats"


def test_noise_found_has_its_place() -> None:
    made = bridge()
    everything = Scope(kinds=frozenset(DocumentKind))
    results = SearchIndex.build(made).search("bridge", scope=everything)
    assert results.noise("a1") == (made.articles[0].text.index("Buy a toy"),)
    assert results.noise("a2") == ()
    assert results.sentences("a1") == SearchIndex.build(made).search("bridge").sentences("a1")


def test_marks_are_offsets_into_the_article() -> None:
    text = "The new\n  bridge – “bridges” –\tBRIDGING."
    made = comparison([article(1, "One", ["Headline", text])])
    results = SearchIndex.build(made).search("bridge ")
    (hit,) = results.hits()
    source = made.articles[0].text
    assert [hit.text[a:b] for a, b in hit.spans] == ["bridge", "bridges", "BRIDGING"]
    assert [source[a:b] for a, b in results.marks("a1")] == ["bridge", "bridges", "BRIDGING"]
    (found,) = SearchIndex.build(made).search('"new bridge"').hits()
    assert [source[a:b] for a, b in found.marks] == ["new\n  bridge"]
    (found,) = SearchIndex.build(made).search("/NEW BRIDGE/").hits()
    assert [source[a:b] for a, b in found.marks] == ["new\n  bridge"]


def test_stepping_goes_round() -> None:
    results = SearchIndex.build(bridge()).search("bridge")
    places = results.sentences()
    seen, article_id, offset = [], None, -1
    for _ in range(len(places) + 1):
        hit = results.step(article_id, offset)
        assert hit
        assert hit.article
        assert hit.place
        seen.append(hit.place)
        article_id, offset = hit.article.id, hit.marks[0][0]
    assert seen == [*places, places[0]]
    last = results.step(forward=False)
    assert last
    assert last.place == places[-1]
    back = results.step("a2", 0, forward=False)
    assert back
    assert back.place == Place("a1", "s2")
    assert SearchIndex.build(bridge()).search("xylophone").step() is None
    assert SearchIndex.build(bridge()).search("ready").step() is None


def test_a_long_list_is_made_only_as_far_as_looked_at() -> None:
    texts = ["Headline"] + [f"The bridge number {i} opens" for i in range(1000)]
    made = comparison([article(1, "One", texts)])
    results = SearchIndex.build(made).search("bridge")
    assert results.total == 1000
    assert len(results.hits(0, 20)) == 20
    assert len(results.groups(0, 20)) == 20
    assert len(results._ordered) < 50
    assert results.hits(990, 2000)[-1].text == texts[-1]


def test_hits_are_told_only_under_facts_with_the_verdict_asked_for() -> None:
    made = bridge()
    first, second = made.facts
    made = replace(made, facts=(first, replace(second, members=first.members)))
    index = SearchIndex.build(made)
    assert index.search("bridge").facts() == ("f1", "f2")
    for fact in made.facts:
        results = index.search(f"bridge verdict:{fact.verdict}")
        assert [g.fact and g.fact.id for g in results.groups()] == [fact.id]
        assert results.facts() == (fact.id,)
