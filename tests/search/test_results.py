"""Results: groups, counts, marks, stepping, and lists of any length."""

from __future__ import annotations

from dataclasses import replace

from tests.search.made import article, bridge, comparison
from tui.model import Contradiction, Difference, Fact, Member, Place, Tier, Value, Verdict
from tui.search import SearchIndex
from tui.search.documents import DocumentKind, Scope


def test_groups_tell_who_says_it_and_who_leaves_it_out() -> None:
    (group,) = SearchIndex.build(bridge()).search("finished").groups()
    assert group.fact
    assert group.fact.verdict is Verdict.DISAGREE
    assert [a.name for a in group.says] == ["Harbor Post", "Karsova Today"]
    assert [a.name for a in group.leaves_out] == ["El Faro"]
    assert group.unmatched == ()
    assert [hit.article and hit.article.name for hit in group.hits] == ["Karsova Today"]


def test_an_article_that_was_not_searched_for_a_fact_is_not_said_to_leave_it_out() -> None:
    (group, *_) = SearchIndex.build(bridge()).search('"will stretch"').groups()
    assert [a.name for a in group.leaves_out] == ["Karsova Today"]
    assert [a.name for a in group.unmatched] == ["El Faro"]


def test_of_the_facts_of_a_sentence_the_one_about_the_value_asked_for_comes_first() -> None:
    made = bridge()
    start = made.articles[1].text.index("18 months")
    asked = Place("a2", "s2")
    months = Value(asked, start, start + len("18 months"), "18 months", "18 mo")
    about = Fact("f3", "When will it be finished?", Verdict.SINGLE, "", 0.9, (Member(asked, (months,)),))
    index = SearchIndex.build(replace(made, facts=(*made.facts, about)))
    results = index.search("18 months", typing=False)
    assert [group.fact and group.fact.id for group in results.groups()][:2] == ["f3", "f1"]
    assert results.fact_at(asked) == "f3"
    assert results.fact_at(Place("a2", "s1")) is None, "it was not found"


def test_two_articles_of_one_outlet_are_told_apart_as_everywhere() -> None:
    made = comparison([article(1, "Post", ["A bridge opens."]), article(2, "Post", ["The bridge opens."])])
    groups = SearchIndex.build(made).search("bridge").groups()
    assert [g.name_of(h) for g in groups for h in g.hits] == ["Post (1 May 2025)", "Post (2 May 2025)"]


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


def test_contradictions_inside_one_article_are_found() -> None:
    made = bridge()
    article = made.articles[0]
    one, other = article.sentences[:2]
    clash = Contradiction(article.id, one.id, other.id, "it is told in two ways")
    results = SearchIndex.build(replace(made, internal=(clash,))).search("verdict:within bridge")
    assert results.facts() == ("c1",)
    assert {hit.place for hit in results.hits()} == {Place(article.id, one.id), Place(article.id, other.id)}


def test_disagreements_are_found_by_their_tier() -> None:
    made = bridge()
    ready, stretch = made.facts

    def of_tier(tier: Tier) -> Fact:
        values = (Value(Place("a1", "s3"), 0, 1, "x", "x"), Value(Place("a2", "s2"), 0, 1, "y", "y"))
        return replace(ready, differences=(Difference("date", values, "why", 0.6, tier=tier),))

    def found(tier: Tier, query: str) -> tuple[str, ...]:
        return SearchIndex.build(replace(made, facts=(of_tier(tier), stretch))).search(query).facts()

    assert found(Tier.POSSIBLE, "verdict:possible bridge") == ("f1",)
    assert found(Tier.POSSIBLE, "tier:possible bridge") == ("f1",)
    assert found(Tier.POSSIBLE, "tier:sure bridge") == ()
    assert found(Tier.SURE, "verdict:possible bridge") == ()
    assert found(Tier.SURE, "verdict:disagree bridge") == ("f1",)
    assert found(Tier.POSSIBLE, "verdict:disagree bridge") == ()
    assert found(Tier.SURE, "tier:sure bridge") == ("f1",)
    assert "verdict:possible" in [
        f"verdict:{c.text}" for c in SearchIndex.build(made).complete("verdict:poss", 12).items
    ]
