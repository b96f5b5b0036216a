"""Searching on the desk: what is typed, what is listed, where the panes stand, and what is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual import events

from tests.app.conftest import Desk, open_desk
from tui.app.asked import Asked
from tui.app.found import Found
from tui.app.searching import Answer, Searcher
from tui.app.session import Session
from tui.model import Comparison, Place
from tui.review import Review
from tui.search.index import BUDGET, FIRST_LOOK, Index
from tui.search.results import Results


@asynccontextmanager
async def searching(
    comparison: Comparison | Session, *words: str, size: tuple[int, int] = (120, 40), **options: object
) -> AsyncIterator[Desk]:
    """The desk, with a search typed into it and answered."""
    async with open_desk(comparison, size, **options) as desk:
        await desk.press("slash")
        for text in words:
            await type_in(desk, text)
        await answered(desk)
        yield desk


async def type_in(desk: Desk, text: str) -> None:
    names = {
        " ": "space",
        ":": "colon",
        "/": "slash",
        '"': "quotation_mark",
        "-": "minus",
        "(": "left_parenthesis",
    }
    await desk.press(*(names.get(letter, letter) for letter in text))
    await answered(desk)


async def answered(desk: Desk) -> None:
    """Wait until all was found, and is marked in all panes."""
    await desk.until(lambda: desk.screen.search.inquiry.is_settled)
    found = desk.screen.desk.found
    views = [pane.view for pane in desk.screen.bench.panes]
    await desk.until(lambda: all(v.found is (found and found.marks(v.article.id)) for v in views if v))


def hits(desk: Desk) -> int:
    """How many hits there are."""
    found = desk.screen.search.found
    assert found is not None
    return found.results.total


def told_last(desk: Desk) -> str:
    return [str(notice.message) for notice in desk.app._notifications][-1]


def marked(desk: Desk, article: str) -> list[str]:
    """The words marked in an article."""
    found = desk.screen.desk.found
    if found is None:
        return []
    text = desk.screen.desk.comparison.article(article).text
    return [text[a:b] for a, b in found.results.marks(article)]


async def test_results_come_while_typing_grouped_by_fact(comparison: Comparison) -> None:
    async with searching(comparison, "pass") as desk:
        assert "How many passengers were taken off?" in desk.text
        assert "said by Harbour Herald, Courier, (003.txt), Island Post" in desk.text
        assert "left out by" not in desk.text
        assert "Harbour Herald 1 · Courier 1" in desk.text
        assert "F6 filter" in desk.text
        await type_in(desk, "engers feet")
        assert "Nothing has all of it" in desk.text
        assert "F6 filter" not in desk.text, "what cannot be done now is not offered"
        await desk.press("ctrl+u")
        await type_in(desk, "feet")
        assert "left out by (003.txt), Island Post" in desk.text
        assert len(desk.screen.bench.panes) == 3  # the articles stay in view


async def test_hits_are_marked_in_the_panes_by_more_than_colour(comparison: Comparison) -> None:
    async with searching(comparison, "fog") as desk:
        assert marked(desk, "a2") == ["Fog"]
        row = next(line for line in desk.text.splitlines() if "Fog had" in line)
        assert "◂" in row
        assert "◆" in desk.text


async def test_the_panes_follow_and_escape_returns_to_the_very_place(comparison: Comparison) -> None:
    async with open_desk(comparison, (120, 16)) as desk:
        await desk.press("d", "j", "2", "c", "j", "j")
        before = desk.screen.desk
        tops = [pane.top for pane in desk.screen.bench.panes]
        await desk.press("slash")
        await type_in(desk, "hurt")
        await desk.press("down", "down")
        assert desk.fact == "f5"
        assert desk.screen.desk.focus == "a1"
        await desk.press("escape")
        after = desk.screen.desk
        assert (after.fact, after.focus, after.cursors) == (before.fact, before.focus, before.cursors)
        assert [pane.top for pane in desk.screen.bench.panes] == tops
        assert after.found is None
        assert desk.screen.inspector.display


async def test_enter_goes_there_and_n_steps_through_the_articles(comparison: Comparison) -> None:
    async with searching(comparison, "coast guard") as desk:
        await desk.press("enter")
        assert not desk.screen.search.display
        assert desk.fact == "f5"
        places = []
        for _ in range(4):
            await desk.press("n")
            focus = desk.screen.desk.focus
            assert focus
            places.append(Place(focus, desk.screen.desk.cursors[focus]))
        assert (
            places == [Place("a2", "s3"), Place("a3", "s4"), Place("a4", "s4"), Place("a1", "s5")]
            or len(set(places)) == 4
        )
        await desk.press("N")
        assert desk.screen.desk.focus == "a4"
        await desk.press("escape")
        assert desk.screen.desk.found is None
        assert "◂" not in desk.text


async def test_enter_pressed_before_the_answer_waits_for_it(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("slash")
        await answered(desk)
        for key in ("f", "o", "g", "enter"):
            desk.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await desk.until(lambda: not desk.screen.search.display)
        assert desk.fact == "f6"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f3", "to the letter"),
        ("f4", "with noise"),
        ("f5", "only Harbour Herald"),
        ("alt+w", "Ctrl+T words"),
        ("alt+p", '"phrase"'),
        ("alt+f", "fuzzy"),
        ("alt+r", "/regex/"),
        ("ctrl+t", "Ctrl+T words"),
    ],
)
async def test_each_switch_has_a_key_and_is_shown(comparison: Comparison, key: str, shown: str) -> None:
    async with searching(comparison, "off") as desk:
        assert "as fits: words" in desk.text
        assert shown not in desk.text
        await desk.press(key)
        await answered(desk)
        assert shown in desk.text


async def test_the_mode_chosen_as_fits_is_shown(comparison: Comparison) -> None:
    async with searching(comparison, "pasengers") as desk:
        assert "as fits: fuzzy" in desk.text
        await desk.press("ctrl+u")
        await type_in(desk, "/gua")
        assert "as fits: /regex/" in desk.text


async def test_scope_is_one_article_or_the_filter(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("2", "slash")
        await type_in(desk, "off")
        await desk.press("f5")
        await answered(desk)
        assert "only Courier" in desk.text
        assert desk.screen.search.found
        assert set(desk.screen.search.found.results.counts) == {"a2"}
        await desk.press("f6")
        assert len(desk.screen.desk.facts) < 6
        facts = {f.id for f in desk.screen.desk.facts}
        await desk.press("slash", "f5", "f5")
        await answered(desk)
        assert "only the filter" in desk.text
        assert desk.screen.search.asked.facts == facts


async def test_noise_is_searched_on_request_and_opened(comparison: Comparison) -> None:
    async with searching(comparison, "beaches") as desk:
        assert hits(desk) == 0
        await desk.press("f4")
        await answered(desk)
        assert "Read also: the best beaches" in desk.text
        await desk.press("enter")
        pane = desk.screen.bench.pane("a1")
        assert pane is not None
        assert "Advertisement" in desk.text


async def test_noise_found_is_counted_where_it_is_folded(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("slash", "f4")
        await type_in(desk, "advertisement")
        row = next(line for line in desk.text.splitlines() if "2 lines of noise · 1 found" in line)
        assert "◂" in row
        await desk.press("f4")
        await answered(desk)
        assert "found ┄┄" not in desk.text


async def test_in_teaching_mode_no_verdict_is_told(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    session.blind = True
    async with searching(session, "verdict:disagree") as desk:
        assert hits(desk) == 0
        await desk.press("ctrl+u")
        await type_in(desk, "verdict:agree")
        assert hits(desk) == 0
        await desk.press("ctrl+u")
        await type_in(desk, "monday")
        assert hits(desk)
        listed = desk.text[desk.text.index(" / ") :]
        assert "?" in listed
        assert not {"✓", "✗", "≈"} & {*listed.replace("F3 ≈ by value", "")}


async def test_field_words_are_completed(comparison: Comparison) -> None:
    async with searching(comparison, "ver") as desk:
        assert "verdict:" in desk.text
        await desk.press("tab")
        await answered(desk)
        assert desk.screen.search.asked.text == "verdict:"
        assert "disagree" in desk.text
        await type_in(desk, "dis")
        await desk.press("right")
        await answered(desk)
        assert desk.screen.search.asked.text == "verdict:disagree "
        assert desk.screen.desk.facts
        assert desk.screen.search.found
        assert {g.fact.id for g in desk.screen.search.found.results.groups() if g.fact} == {"f1", "f2"}


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("/a(b/", "Not a regular expression: missing ) at character 4."),
        ("colour:red", "is no field word"),
        ('"ran agr', "quotation mark is still open"),
        ("-", "Only operators here"),
        ("", "outlet:"),
        ("zzzzzz", "Nothing found."),
    ],
)
async def test_odd_input_is_told_in_the_bar(comparison: Comparison, typed: str, hint: str) -> None:
    async with searching(comparison, typed) as desk:
        assert hint in desk.text
        assert not desk.app._notifications


async def test_ten_thousand_characters_pasted_are_cut_and_told(comparison: Comparison) -> None:
    async with searching(comparison) as desk:
        desk.app.screen.post_message(events.Paste("ferry\n\x1b[31m" + "x" * 10_000))
        await desk.until(lambda: desk.screen.search.asked.text)
        await answered(desk)
        assert len(desk.screen.search.asked.text) == 1000
        assert "\x1b" not in desk.screen.search.asked.text
        assert "only 1,000 of the 10,011 characters pasted are searched for" in desk.text


async def test_unicode_oddities_do_no_harm(comparison: Comparison) -> None:
    async with searching(comparison) as desk:
        for text in ("\u202eabc", "e\u0301\u0301\u0301", "👩‍👩‍👧 \u200b", "\ud800x", "«»„“", "ﷺ" * 50, "\0"):
            desk.app.screen.post_message(events.Paste(text))
            await desk.pilot.pause()
            await answered(desk)
            await desk.press("ctrl+u")
        assert "\u202e" not in desk.text


async def test_history_comes_back_with_up(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with open_desk(session) as desk:
        for words in ("fog", "ferry"):
            await desk.press("slash", "ctrl+u")
            await type_in(desk, words)
            await desk.press("enter")
        assert session.search_history == ["fog", "ferry"]
        await desk.press("slash", "ctrl+u", "up")
        await answered(desk)
        assert desk.screen.search.asked.text == "ferry"
        await desk.press("up")
        await answered(desk)
        assert desk.screen.search.asked.text == "fog"
        await desk.press("up")
        assert desk.screen.search.asked.text == "fog"


async def test_a_search_looked_at_and_left_is_remembered_too(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with searching(session, "fog") as desk:
        await desk.press("escape", "slash", "ctrl+u")
        await type_in(desk, "zzz")
        await desk.press("escape")
        assert session.search_history == ["fog"], "what found nothing is not worth remembering"


async def test_up_replaces_the_question_that_stands_there_from_before(comparison: Comparison) -> None:
    session = Session.of_comparison(comparison)
    async with open_desk(session) as desk:
        for words in ("fog", "ferry"):
            await desk.press("slash", "ctrl+u")
            await type_in(desk, words)
            await desk.press("down", "enter")
        await desk.press("slash")
        assert desk.screen.search.asked.text == "ferry"
        await desk.press("up")
        await answered(desk)
        assert desk.screen.search.asked.text == "fog"
        await desk.press("end", "x", "up")
        assert desk.screen.search.asked.text == "fogx", "what was just typed is not lost"


async def test_a_first_look_is_shown_before_all_is_found(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    search = Index.search

    def slow(index: Index, text: str, *, budget: float, **options: Any) -> Results:
        looks.append(budget)
        results = search(index, text, budget=budget, **options)
        if budget == FIRST_LOOK and text:
            results.complete = False
        return results

    monkeypatch.setattr(Index, "search", slow)
    told: list[tuple[bool, int | None]] = []
    async with open_desk(comparison) as desk:
        results = desk.screen.search.results
        show = results.show

        def shown(found: Found | None, at: int | None = None) -> None:
            show(found, at)
            told.append((bool(found and found.more), at))
            if found and found.more:
                results.move(1)

        monkeypatch.setattr(results, "show", shown)
        await desk.press("slash")
        await type_in(desk, "/o")
        assert looks[-2:] == [FIRST_LOOK, BUDGET]
        assert told[-2:] == [(True, None), (False, 0)], "what was chosen from the first look stays chosen"
        assert "+ hits" not in desk.text


@pytest.mark.parametrize("asks_again", [False, True])
def test_looking_on_is_given_up_for_a_newer_question(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch, asks_again: bool
) -> None:
    search = Index.search

    def slow(index: Index, text: str, **options: Any) -> Results:
        results = search(index, text, **options)
        results.complete = text != "/old" or (options["budget"] == BUDGET and not options["stop"]())
        return results

    monkeypatch.setattr(Index, "search", slow)
    searcher = Searcher()
    assert searcher.follow(comparison, Review())
    searcher.ask(Asked("/old"), 4, ())
    told: list[tuple[str, bool]] = []

    def tell(answer: Answer) -> None:
        told.append((answer.asked.text, answer.found.more))
        if asks_again and len(told) == 1:
            assert not searcher.ask(Asked("new"), 3, ()), "it runs already"

    searcher.run(tell, lambda: False)
    assert told == [("/old", True), ("new", False) if asks_again else ("/old", False)]


async def test_a_search_becomes_a_filter(comparison: Comparison) -> None:
    async with searching(comparison, "length long") as desk:
        await desk.press("ctrl+u")
        await type_in(desk, "feet")
        await desk.press("f6")
        assert [f.id for f in desk.screen.desk.facts] == ["f3"]
        assert "found by feet" in desk.text


async def test_all_hits_are_tagged_and_that_is_undone(comparison: Comparison) -> None:
    async with searching(comparison, "coast guard") as desk:
        await desk.press("f7", "s", "e", "a", "enter")
        await desk.until(lambda: desk.screen.session.work().sentences)
        work = desk.screen.session.work()
        assert {tags.tags for tags in work.sentences.values()} == {("sea",)}
        assert len(work.sentences) == 4
        await answered(desk)
        await desk.press("ctrl+u")
        await type_in(desk, "tag:sea")
        assert hits(desk) == 8  # the sentences and their tags
        await desk.press("escape", "u")
        assert not desk.screen.session.work().sentences


async def test_what_cannot_be_tagged_is_told(comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    async with searching(comparison, "in:noise advertisement") as desk:
        await desk.press("f7")
        assert "only sentences and facts can be tagged" in told_last(desk)
        monkeypatch.setattr("tui.app.commands.search.MOST_TAGGED", 3)
        await desk.press("ctrl+u")
        await type_in(desk, "coast guard")
        await desk.press("f7")
        assert "4 hits are too many" in told_last(desk)
        assert not desk.screen.session.history.entries


async def test_notes_are_found_as_soon_as_they_are_written(comparison: Comparison) -> None:
    from tui.acts import SetNote, fact_target

    async with searching(comparison, "tide") as desk:
        assert hits(desk) == 0
        target = fact_target(comparison, comparison.facts[3])
        desk.screen.act(SetNote(target, "Ask about the tide."))
        await desk.until(lambda: hits(desk))
        assert "✎ your note" in desk.text
        await desk.press("enter")
        assert desk.fact == "f4"


async def test_mouse(comparison: Comparison) -> None:
    async with searching(comparison, "coast guard") as desk:
        results = desk.screen.search.results
        await desk.pilot.click(results, offset=(20, 3))
        assert desk.screen.desk.focus == "a2"
        assert desk.fact == "f5"
        await desk.pilot.click(desk.screen.bench.panes[0], offset=(10, 3))
        await type_in(desk, "s")
        assert desk.screen.search.asked.text == "coast guards"  # the search keeps the keys
        await desk.press("backspace")
        await answered(desk)
        await desk.pilot.click(results, offset=(20, 3))
        await desk.pilot.click(results, offset=(20, 3))
        assert not desk.screen.search.display


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (240, 60)])
async def test_articles_and_results_are_in_view_at_every_size(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    async with searching(comparison, "hurt", size=size) as desk:
        assert desk.screen.bench.size.height >= 8
        assert desk.screen.search.results.size.height >= 3
        assert "hit" in desk.text
        assert "said by" in desk.text


async def test_ascii(comparison: Comparison) -> None:
    async with open_desk(comparison, ascii_only=True) as desk:
        await desk.press("slash")
        await type_in(desk, "hurt")
        await desk.press("down")
        assert all(ord(letter) < 128 for letter in desk.text)
