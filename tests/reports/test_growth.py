"""How a value grew, how often articles agree, and the pictures of both."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.app.story import story
from tui.app.desk.inspector.growth import growth
from tui.app.desk.state import new_desk
from tui.app.ui.theme import UNICODE
from tui.model import Comparison, Difference, DifferenceKind, Fact, Member, Tier
from tui.reports import Report
from tui.reports.agreement_grid import agreement_grid, pair_words
from tui.reports.html import html
from tui.reports.markdown import markdown
from tui.reports.outline import build_outline
from tui.reports.overview import overview_lines, value_sides
from tui.reports.prose import counted
from tui.reports.timeline import timeline, timeline_picture


def grown() -> tuple[Comparison, Fact]:
    """The made story, in which the number of those saved grew from one day to the next."""
    comparison = story()
    fact = next(f for f in comparison.facts if f.title.startswith("How many"))
    update = replace(fact.differences[0], kind=DifferenceKind.UPDATE)
    later = tuple(v for v in reversed(update.values) if "40 or more" not in v.normalized)
    changed = replace(fact, differences=(replace(update, values=later),))
    facts = tuple(changed if f is fact else f for f in comparison.facts)
    return replace(comparison, facts=facts), changed


def test_values_stand_in_the_order_of_their_days_with_their_figures() -> None:
    comparison, fact = grown()
    points = timeline(comparison, fact, fact.differences[0])
    assert [(p.figure, p.day and p.day.isoformat()) for p in points] == [
        (40.0, "2024-03-05"),
        (52.0, "2024-03-06"),
    ]


@pytest.mark.parametrize("figure", [40.0, 52.0])
def test_values_stand_in_the_order_of_size_where_the_day_of_one_is_unknown(figure: float) -> None:
    comparison, fact = grown()
    undated = {
        a for p in timeline(comparison, fact, fact.differences[0]) if p.figure == figure for a in p.articles
    }
    articles = tuple(replace(a, published=None) if a.id in undated else a for a in comparison.articles)
    points = timeline(replace(comparison, articles=articles), fact, fact.differences[0])
    assert [p.figure for p in points] == [40.0, 52.0]


def test_updates_are_counted_apart_from_disagreements() -> None:
    comparison, _ = grown()
    assert ": 1 disagreement, 1 update over time, " in counted(build_outline(Report(comparison)))
    assert "over time" not in counted(build_outline(Report(story())))


def with_related(fact: Fact, text: str, normalized: str) -> Fact:
    """The fact with a value on no side in its last sentence."""
    *others, last = fact.members
    value = replace(fact.differences[0].values[0], place=last.place, text=text, normalized=normalized)
    return replace(fact, members=(*others, Member(last.place, (replace(value, start=value.start + 1),))))


def test_a_timeline_holds_the_largest_value_also_where_it_is_on_no_side() -> None:
    comparison, fact = grown()
    largest = with_related(fact, "188 passengers", "188 passengers")
    points = timeline(comparison, largest, largest.differences[0])
    assert {(p.figure, p.is_compared) for p in points} == {(40.0, True), (188.0, False), (52.0, True)}
    other = with_related(fact, "12 boats", "12 boat")
    assert len(timeline(comparison, other, other.differences[0])) == 2, "boats are no passengers"


def test_who_gives_the_figure_of_a_side_stands_on_it_in_a_timeline() -> None:
    comparison, fact = grown()
    same = with_related(fact, "52", "52")
    points = timeline(comparison, same, same.differences[0])
    assert len(points) == 2
    assert same.members[-1].place.article in next(p for p in points if p.figure == 52).articles


def test_an_arrow_leads_only_to_a_value_that_is_known_to_be_later() -> None:
    comparison, fact = grown()
    dated = value_sides(comparison, fact, fact.differences[0])
    assert [side.follows for side in dated] == [False, True]
    articles = tuple(replace(a, published=None) for a in comparison.articles)
    undated = replace(comparison, articles=articles)
    assert not any(side.follows for side in value_sides(undated, fact, fact.differences[0]))
    (line,) = (words for section, lines in overview_lines(undated) if "Updates" in section for words in lines)
    assert "→" not in line


def test_a_contradiction_has_no_timeline() -> None:
    comparison = story()
    assert all(not timeline(comparison, f, d) for f in comparison.facts for d in f.differences)


def test_the_inspector_draws_a_bar_as_long_as_the_figure() -> None:
    comparison, fact = grown()
    lines = growth(new_desk(comparison, compared=True), fact, fact.differences[0], 100, UNICODE)
    drawn = ["".join(run.text.plain for run in line) for line in lines]
    assert [line.count(UNICODE.full) for line in drawn] == [12, 16]
    assert drawn[0].split()[:3] == ["5", "Mar", "24"]
    assert "52 passengers" in drawn[1]


def test_the_page_draws_it_as_svg_without_script_or_style() -> None:
    comparison, _ = grown()
    page = html(Report(comparison))
    entry = next(e for e in build_outline(Report(comparison)).entries if e.fact.is_update)
    assert [r.title for r in entry.splits[0].readings] == ["Some 40 passengers", "52 passengers"]
    picture = page[page.index("<svg") : page.index("</svg>")]
    assert "5 March 2024" in picture
    assert picture.count("<circle") == 2
    assert "style=" not in picture
    rows = re.findall(r'<text x="0" y="(\d+)"', picture)
    assert len(set(rows)) == 2, "each value has a line of its own, also those of one day"


def test_words_of_a_source_are_escaped_in_the_picture() -> None:
    comparison, fact = grown()
    points = timeline(comparison, fact, fact.differences[0])
    evil = tuple(replace(p, words="<script>9") for p in points)
    names = {a.id: a.name for a in comparison.articles}
    assert "<script>" not in timeline_picture(evil, names)


def test_two_articles_on_two_sides_differ_and_on_one_side_agree() -> None:
    comparison = story()
    grid = agreement_grid(comparison)
    herald_wire, wire_copy = grid[frozenset(("a1", "a3"))], grid[frozenset(("a3", "a4"))]
    assert herald_wire.differ >= 1
    assert wire_copy.differ == 0
    assert wire_copy.agree > herald_wire.agree


def test_the_grid_stands_in_the_reports() -> None:
    comparison = story()
    words = pair_words(agreement_grid(comparison)[frozenset(("a3", "a4"))], "✓", "✗", "≠")
    for text in (markdown(Report(comparison)), html(Report(comparison))):
        assert "Who agrees with whom" in text
        assert words in text


def test_counts_of_one_day_are_listed_from_the_lowest_to_the_highest() -> None:
    comparison, fact = grown()
    day = {a.id: "2024-03-05" for a in comparison.articles}
    articles = tuple(replace(a, published=day[a.id]) for a in comparison.articles)
    update = replace(fact.differences[0], values=fact.differences[0].values[::-1])
    sides = value_sides(replace(comparison, articles=articles), fact, update)
    assert [side.words for side in sides] == ["Some 40 passengers", "52 passengers"]


def test_two_sides_in_the_same_words_are_told_apart_by_what_they_mean() -> None:
    comparison, fact = grown()
    one, other, *_ = fact.differences[0].values
    values = (
        replace(one, text="Wednesday", normalized="2024-03-06"),
        replace(other, text="Wednesday", normalized="2024-03-13"),
    )
    dates = Difference("date", values, "of two weeks", 0.9)
    sides = value_sides(comparison, fact, dates)
    assert [side.words for side in sides] == ["Wednesday (6 March 2024)", "Wednesday (13 March 2024)"]


def test_the_page_counts_possible_disagreements_apart() -> None:
    comparison = story()
    first = next(f for f in comparison.facts if f.differences)
    unsure = replace(first, differences=tuple(replace(d, tier=Tier.POSSIBLE) for d in first.differences))
    facts = tuple(unsure if f is first else f for f in comparison.facts)
    page = html(Report(replace(comparison, facts=facts)))
    assert '<a href="#disagree"><b>1</b> ✗ disagreements</a>' in page
    assert '<a href="#possible"><b>1</b> ≠ possible</a>' in page
    assert 'id="possible"' in page
