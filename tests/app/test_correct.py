"""The reader's corrections: facts, verdicts, lines, articles; all can be undone."""

from __future__ import annotations

import pytest

from tests.app.conftest import Desk, open_desk
from tests.app.story import COURIER, HERALD, WIRE, article
from tui.app.corrections.dialogs import iso_date
from tui.app.desk import selection
from tui.app.session import Session
from tui.model import Comparison, Fact, Verdict
from tui.review.edits import Overrule, fact_target


def told(desk: Desk, words: str) -> bool:
    return any(words in str(each.message) for each in desk.app._notifications)


def groups(comparison: Comparison) -> dict[str, set[str]]:
    return {f.id: {f"{m.place.article}.{m.place.sentence}" for m in f.members} for f in comparison.facts}


def fact(comparison: Comparison, fact_id: str) -> Fact:
    return next(f for f in comparison.facts if f.id == fact_id)


async def test_choosing_marks_sentences_in_several_panes(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("J", "tab", "J", "J")
        assert len(desk.screen.desk.picked) == 2
        assert desk.text.count("»") >= 2
        await desk.press("comma")
        assert len(desk.screen.desk.picked) == 1
        await desk.press("comma", "escape")
        assert not desk.screen.desk.picked


async def test_one_sentence_is_linked_into_the_current_fact(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        before = groups(desk.screen.desk.comparison)
        await desk.press("right", "right", "right", "3", "J", "l")  # the length of the ship
        after = groups(desk.screen.desk.comparison)
        assert desk.fact == "f3"
        assert len(after["f3"]) == len(before["f3"]) + 1
        assert {k: v for k, v in after.items() if k != "f3"} == {k: v for k, v in before.items() if k != "f3"}
        assert "grouped by you: 1 sentence put in" in desk.text
        await desk.press("u")
        assert groups(desk.screen.desk.comparison) == before
        await desk.press("ctrl+r")
        assert groups(desk.screen.desk.comparison) == after


async def test_choosing_begins_where_the_fact_is_missed(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press(":", "3", "enter", "3")  # the length of the ship, which the wire does not tell
        missed = desk.screen.desk.index.expected_position(fact(comparison, "f3"), "a3")
        await desk.press("K")
        assert desk.screen.desk.cursors["a3"] == f"s{missed}"
        assert desk.screen.desk.chosen_from == "f3", "what it may be linked into stays in mind"


async def test_two_sentences_become_a_fact_of_their_own(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "1", "G", *["J"] * 9, "2", *["J"] * 9, "l")
        places = groups(desk.screen.desk.comparison)[desk.fact or ""]
        assert places == {"a1.s6", "a2.s5"}
        assert fact(desk.screen.desk.comparison, desk.fact or "").verdict is Verdict.UNCLEAR
        assert not desk.screen.desk.picked
        assert "grouped by you" in desk.text


async def test_linking_says_why_it_cannot_be(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("l")
        assert told(desk, "choose a sentence first")
        await desk.press("J", "l")
        assert told(desk, "choose another sentence")
        await desk.press("d", "comma", "l")
        assert told(desk, "state this fact already")
        assert not desk.screen.session.history.entries


async def test_unlinking_takes_the_sentence_at_the_cursor(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "3", "L")
        assert not any(p.startswith("a3") for p in groups(desk.screen.desk.comparison)["f1"])
        assert desk.fact == "f1"
        await desk.press("u")
        assert any(p.startswith("a3") for p in groups(desk.screen.desk.comparison)["f1"])


async def test_splitting(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "3", "comma", "4", "comma", "S")
        found = groups(desk.screen.desk.comparison)
        assert found["f1"] == {"a1.s2", "a2.s2"}
        assert {"a3.s2", "a4.s2"} in found.values()
        assert fact(desk.screen.desk.comparison, "f1").verdict is not Verdict.DISAGREE
        await desk.press("S")
        assert told(desk, "choose the sentences")


@pytest.mark.parametrize("keys", [["1"], [":", "3", "enter"]])
async def test_merging(comparison: Comparison, keys: list[str]) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("a", "a", "M", *keys)
        found = groups(desk.screen.desk.comparison)
        assert desk.fact in ("f3", "f5")
        assert len(found) == 5
        assert {"a1.s4", "a1.s5"} <= found[desk.fact or ""]


async def test_merging_with_itself_is_refused(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "M", ":", "1", "enter")
        assert "that is this fact" in desk.text


async def test_overruling_and_restoring(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "V", "a")
        assert fact(desk.screen.desk.comparison, "f1").verdict is Verdict.AGREE
        assert "overruled by you; the program: ✗ disagree, sure 0.91" in desk.text
        assert "· your verdict" in desk.text
        assert "1.00" not in desk.text, "the program is not sure of what the reader said"
        await desk.press("V", "c")
        assert fact(desk.screen.desk.comparison, "f1").verdict is Verdict.DISAGREE
        assert "overruled" not in desk.text
        await desk.press("u")
        assert "overruled" in desk.text


async def test_a_verdict_that_was_overruled_and_is_now_computed_too_can_be_restored(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d")
        found = desk.screen.desk.current
        assert found
        desk.screen.act(Overrule(fact_target(comparison, found), found.verdict))
        await desk.press("V", "c")
        assert not desk.screen.session.work().fact(found).computed


def analysed() -> Session:
    from tui.analysis.pipeline import compare

    blocks = zip(("Herald", "Courier", "Wire"), (HERALD, COURIER, WIRE), strict=True)
    found = [article(n, name, block, f"2024-03-0{n + 4}") for n, (name, block) in enumerate(blocks, 1)]
    return Session.of_comparison(compare(found))


async def test_lines_become_noise_or_story_and_all_is_compared_again() -> None:
    async with open_desk(analysed()) as desk:
        await desk.press("1", "X")
        assert "Read also: the best beaches" in desk.text
        await desk.press("down", "down", "space", "space", "enter")
        await desk.until(lambda: not desk.screen.desk.comparing)
        kept = [s.text for s in desk.screen.desk.comparison.article("a1").sentences]
        assert "Read also: the best beaches" in kept
        assert "A ferry ran aground off Port Ellis on Monday." not in kept
        await desk.press("u", "u")
        await desk.until(lambda: not desk.screen.desk.comparing)
        kept = [s.text for s in desk.screen.desk.comparison.article("a1").sentences]
        assert "A ferry ran aground off Port Ellis on Monday." in kept


async def test_a_corrected_date_is_resolved_again_and_marked() -> None:
    async with open_desk(analysed()) as desk:
        await desk.press("1", "p", "tab", "tab", "tab", "ctrl+u", *"soon", "enter")
        assert "no date: write it as 2025-04-30" in desk.text
        await desk.press("ctrl+u", *"12 March 2024")
        assert "= 2024-03-12" in desk.text
        await desk.press("enter")
        await desk.until(lambda: not desk.screen.desk.comparing)
        assert desk.screen.desk.comparison.article("a1").published == "2024-03-12"
        assert "12 Mar 24" in desk.text
        assert "Herald &" in desk.text
        await desk.press("p", "tab", "tab", "tab", "ctrl+u", *"2024-03-05", "enter")
        await desk.until(lambda: not desk.screen.desk.comparing)
        assert not desk.screen.session.history.review().corrections


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2025-04-30", "2025-04-30"),
        ("2025-04-30 18:05", "2025-04-30T18:05"),
        ("30 April 2025", "2025-04-30"),
        ("30 de abril de 2025", "2025-04-30"),
        ("20250430", "2025-04-30"),
        ("2025-02-30", None),
        ("on 30 April 2025", None),
        ("April", None),
        ("", None),
    ],
)
def test_dates(words: str, date: str | None) -> None:
    assert iso_date(words, "es") == date


async def test_corrections_survive_a_new_analysis(comparison: Comparison) -> None:
    async with open_desk(analysed()) as desk:
        await desk.press("2", "G", *["J"] * 9, "1", "G", *["J"] * 9, "l")
        linked = groups(desk.screen.desk.comparison)
        assert {"a1.s6", "a2.s5"} in linked.values()
        await desk.press("C")
        await desk.until(lambda: not desk.screen.desk.comparing)
        assert groups(desk.screen.desk.comparison) == linked


async def test_dialogs_fit_small_screens(comparison: Comparison) -> None:
    for size in ((60, 20), (240, 60)):
        async with open_desk(comparison, size, ascii_only=True) as desk:
            for key, words in (("V", "as computed"), ("M", "another"), ("X", "Space"), ("p", "published")):
                await desk.press("d", key)
                assert words in desk.text
                assert desk.text.isascii()
                await desk.press("escape")


async def test_linking_says_what_it_linked(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("right", "right", "right", "3", "J", "l")
        assert told(desk, "1 sentence added to fact 3, still in 5 too; L takes it out")


async def test_a_sentence_of_an_earlier_fact_is_linked_into_the_one_it_was_chosen_from(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        before = desk.screen.desk.comparison.facts
        await desk.press(
            ":", "3", "enter", "1", "K"
        )  # the length of the ship; its sentence before is of fact 1
        moved = desk.fact
        assert moved in ("f1", "f2")
        assert "l links it into fact 3, " in desk.text, "the fact on the screen is another one now"
        await desk.press("l")
        assert desk.fact == "f3"
        place = f"a1.{desk.screen.desk.cursors['a1']}"
        assert {place} < groups(desk.screen.desk.comparison)["f3"]
        assert place in groups(desk.screen.desk.comparison)[moved]
        assert told(desk, "1 sentence added to fact 3, still in ")
        await desk.press("L")
        assert desk.screen.desk.comparison.facts == before


async def test_a_sentence_that_was_a_fact_alone_is_said_to_be_moved(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        alone = fact(comparison, "f6")
        before = desk.screen.desk.comparison.facts
        number = desk.screen.desk.index.number[alone.id]
        place = alone.members[0].place
        await desk.press("d")
        desk.screen.desk = selection.choose(desk.screen.desk, place)
        await desk.press("l")
        assert told(desk, f"1 sentence moved from fact {number} to fact 1; L takes it out")
        await desk.press("L")
        assert desk.screen.desk.comparison.facts == before


async def test_unlinking_after_linking_takes_out_what_was_linked_and_says_so(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        before = groups(desk.screen.desk.comparison)
        await desk.press("right", "right", "right", "3", "J", "l", "L")
        assert groups(desk.screen.desk.comparison) == before
        assert told(desk, "1 sentence taken out of the fact; u puts it back")
        assert "grouped by you" not in desk.text


async def test_a_chosen_sentence_of_no_fact_takes_the_old_fact_off_the_panel(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d", "1", "g", "K", "K", "K")
        assert desk.fact is None
        assert "The chosen sentence is in no fact." in desk.text
        assert "» Harbour Herald: Ferry runs aground" in desk.text
        assert "l links it into fact 1," in desk.text
        await desk.press("escape")
        assert desk.fact == "f1"
        assert not desk.screen.desk.back


async def test_linked_headlines_are_taken_apart_again_to_where_they_were(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        before = desk.screen.desk.comparison.facts
        await desk.press("1", "g", "J", "2", "J", "l")
        assert len(desk.screen.desk.comparison.facts) == len(before) + 1
        assert desk.fact
        await desk.press("L")
        assert desk.screen.desk.comparison.facts == before
        assert told(desk, "2 sentences taken out of the fact; u puts them back")
        assert "The chosen sentence is in no fact." in desk.text


async def test_what_is_not_the_same_thing_is_taken_apart_and_put_together_again(
    comparison: Comparison,
) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("d")
        before = groups(desk.screen.desk.comparison)
        first = fact(desk.screen.desk.comparison, "f1").articles[0]
        await desk.press("V", "n")
        assert fact(desk.screen.desk.comparison, "f1").articles == (first,)
        await desk.press("u")
        assert groups(desk.screen.desk.comparison) == before


async def test_choosing_a_sentence_shows_its_fact_at_once_and_again_its_next(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        held = desk.screen.desk
        place, ids = next((p, ids) for p, ids in held.index.facts_at.items() if len(ids) > 1)
        chosen = selection.choose(held, place)
        assert chosen.fact == ids[0]
        assert selection.choose(chosen, place).fact == ids[1]
        assert selection.choose(chosen, place).picked == {place}
