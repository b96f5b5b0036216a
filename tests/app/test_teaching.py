"""Teaching mode, and the tour."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.conftest import Desk, open_desk
from tests.app.driving import new_session, press_each, saved_session, saving_desk
from tui.app import launch
from tui.app.help.tour import STEPS, TourScreen, toured
from tui.app.session import Session
from tui.app.ui.menus import PageScreen
from tui.model import Comparison, Fact, Verdict
from tui.paths import data_folder, example_paths, is_example
from tui.review import blind
from tui.review.applying import reviewed
from tui.review.history import History


def told_last(desk: Desk) -> str:
    return [str(n.message) for n in desk.app._notifications][-1]


@pytest.fixture
def session(comparison: Comparison) -> Session:
    session = Session.of_comparison(comparison)
    session.blind = True
    return session


async def test_nothing_of_the_verdict_is_seen_before_the_reader_has_judged(session: Session) -> None:
    async with open_desk(session) as desk:
        assert "? 4 to judge" in desk.text
        assert "✗ 0 disagree" in desk.text
        assert "→ goes to the first fact; v there says whether the articles agree" in desk.text
        assert "Enter goes" not in desk.text, "it does not, while there is nothing at a glance"
        await desk.press("right")
        assert "Harbour Herald: on Monday · Courier: on Monday · Ferry aground ≡: on Tuesday" in desk.text
        assert "When did" not in desk.text, "only disagreements have questions for titles"
        for told in ("different days", "confidence", "2024-03-04", "✗ 1/6"):
            assert told not in desk.text
        names = {span.style for pane in desk.screen.pane_row.panes if pane.view for span in pane.view.spans}
        assert names == {"masked-words"}, "the words are marked, and not whether they agree"
        await desk.press("d", "a")
        assert desk.fact == "f1", "stepping to disagreements tells nothing"
        assert told_last(desk) == "there is no agreement that you have judged"
        await press_each(desk, "v", "a")
        assert "Monday and Tuesday are different days." in desk.text
        assert "your verdict: agree" in desk.text
        await desk.press("u")
        assert "different days" not in desk.text


async def test_answer_and_verdict_stand_next_to_each_other_however_low_the_panel_is(session: Session) -> None:
    async with open_desk(session, (80, 24)) as desk:
        await press_each(desk, "right", "v", "a", "minus", "minus", "minus")
        assert "your verdict: agree  the program: ✗ disagree" in desk.text


def test_no_two_masked_facts_have_one_title(comparison: Comparison) -> None:
    twice = replace(comparison.facts[0], id="f9")
    both = reviewed(replace(comparison, facts=(*comparison.facts, twice)), History().review())
    titles = [fact.title for fact in blind.masked(both).comparison.facts]
    assert len(set(titles)) == len(titles)
    assert titles[0] == comparison.sentence(comparison.facts[0].members[0].place).text


async def test_what_would_tell_is_refused_until_the_reader_has_judged(session: Session) -> None:
    async with open_desk(session) as desk:
        await desk.press("right", "Y")
        assert told_last(desk) == "say first whether they agree: v"
        assert not desk.app.clipboard
        await desk.press("V")
        assert told_last(desk) == "say first whether they agree: v"
        await desk.press("x")
        assert told_last(desk) == "4 facts are still to be judged: a report would tell"
        await press_each(desk, "v", "d", "Y")
        assert "different days" in desk.app.clipboard


async def test_no_view_tells_disagreements_from_agreements(comparison: Comparison) -> None:
    """Every screen is the same, whatever the verdicts are."""

    def agreeing(fact: Fact) -> Fact:
        several = len(fact.articles) > 1
        return replace(
            fact,
            verdict=Verdict.AGREE if several else fact.verdict,
            title=f"They say {fact.id}" if several else fact.title,
            differences=(),
            remarks=(),
            reason="",
        )

    other = replace(comparison, facts=tuple(map(agreeing, comparison.facts)))
    seen = []
    for each in (comparison, other):
        session = Session.of_comparison(each)
        session.blind = True
        seen.append([])
        async with open_desk(session) as desk:
            for keys in (["right"], ["right", "z"], ["z", "m"], ["s"], ["s"], ["s"], ["escape", "f"]):
                await desk.press(*keys)
                seen[-1].append(desk.text)
            await desk.press("escape", "slash", *"verdict:disagree")
            await desk.until(lambda: "hits" in desk.text)
            seen[-1].append(desk.text)
    for one, two in zip(*seen, strict=True):
        assert one == two


async def test_the_score_comes_at_the_end_and_can_be_written(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk(session) as desk:
        await press_each(desk, "right", "v", "d", "right", "v", "a", "right", "v", "c")
        assert not isinstance(desk.app.screen, PageScreen)
        await press_each(desk, ":", "5", "enter", "v", "d")
        await desk.until(lambda: isinstance(desk.app.screen, PageScreen))
        assert "4 of 4 facts judged: 1 as the program did, 2 otherwise, 1 cannot tell" in desk.text
        assert "disagreements seen: 1 of 2; false alarms: 1" in desk.text
        await press_each(desk, "x", "enter")
        await desk.until((tmp_path / "score.txt").exists)
    text = (tmp_path / "score.txt").read_text(encoding="utf-8")
    assert "right  1. When did the ferry run aground?" in text
    assert "you: agree; the program: disagree. About 40 is not 52." in text


async def test_a_blind_comparison_stays_blind_and_apart(comparison: Comparison) -> None:
    plain = new_session(comparison)
    async with saving_desk(plain) as desk:
        await desk.until(lambda: plain.file)
    session = new_session(comparison, blind=True)
    session.blind = True
    async with saving_desk(session) as desk:
        await desk.until(lambda: session.file)
        assert session.file != plain.file
        await press_each(desk, "right", "v", "d")
        assert session.file
    async with saving_desk(saved_session(session.file)) as desk:
        await desk.until(lambda: " to judge" in desk.text.splitlines()[0])


def test_a_veiled_fact_holds_nothing_that_tells(session: Session) -> None:
    facts = session.work().comparison.facts
    hidden = [fact for fact in facts if isinstance(fact, blind.MaskedFact)]
    assert [fact.id for fact in hidden] == ["f1", "f2", "f3", "f5"]
    assert {
        (fact.verdict, fact.reason, fact.differences, fact.remarks, fact.confidence) for fact in hidden
    } == {("agree", "", (), (), 0.0)}


async def test_blind_is_off_unless_asked_for(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("Q")
        assert any("start with --blind" in str(n.message) for n in desk.app._notifications)


async def test_the_tour_leads_through_and_does_not_come_again(comparison: Comparison) -> None:
    session = new_session(comparison)
    session.tour = True
    async with saving_desk(session) as desk:
        await desk.until(lambda: isinstance(desk.app.screen, TourScreen))
        assert "tour 1/6" in desk.text
        await desk.press("enter", "d")
        assert desk.fact is not None, "what is told to be tried works"
        assert "3/6" in desk.text
        await desk.press("left")
        assert "2/6" in desk.text
        for _ in STEPS[1:]:
            await desk.press("enter")
        assert not isinstance(desk.app.screen, TourScreen)
    assert (data_folder() / "toured").exists()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (240, 60)])
async def test_the_tour_is_skipped_by_escape_and_by_any_key_of_the_desk(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    async with open_desk(comparison, size, ascii_only=True) as desk:
        await desk.press("f9")
        assert "side by side" in desk.text
        assert desk.text.isascii()
        await desk.press("escape")
        assert not isinstance(desk.app.screen, TourScreen)
        await desk.press("f9")
        await desk.press("a")
        await desk.until(lambda: desk.fact == "f3")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (240, 60)])
async def test_the_tour_stands_beside_what_it_points_at_and_leaves_the_bar_in_view(
    comparison: Comparison, size: tuple[int, int]
) -> None:
    async with open_desk(comparison, size) as desk:
        await press_each(desk, *["+"] * 12, "f9")  # as high as the inspector can be
        for step in STEPS:

            def stands_beside(shows: str = step.shows) -> bool:
                box, shown = desk.app.screen.query_one("#tour").region, getattr(desk.screen, shows).region
                fits = box.bottom == shown.y or box.y in (shown.bottom, desk.screen.summary.region.bottom)
                return shows == "pane_row" or fits

            await desk.until(stands_beside)
            box = desk.app.screen.query_one("#tour").region
            assert desk.screen.summary.region.bottom <= box.y < box.bottom <= size[1]
            await desk.press("enter")
        assert desk.fact == "f1", "the inspector had something to show"


async def test_a_click_beside_the_tour_ends_it(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        await desk.press("f9")
        await desk.pilot.click(offset=(1, 1))
        assert not isinstance(desk.app.screen, TourScreen)


async def test_the_verdict_given_stands_beside_the_one_that_was_hidden(session: Session) -> None:
    async with open_desk(session, (80, 24)) as desk:
        await press_each(desk, "right", "v", "a")
        assert desk.fact == "f1", "the fact stays, though its title is another now"
        assert "your verdict: agree  the program: ✗ disagree" in desk.text


async def test_of_facts_of_the_same_sentences_the_one_that_was_judged_stays(comparison: Comparison) -> None:
    twin = replace(comparison.facts[0], id="f2")
    facts = (comparison.facts[0], twin, *comparison.facts[2:])
    session = Session.of_comparison(replace(comparison, facts=facts))
    session.blind = True
    async with open_desk(session) as desk:
        await press_each(desk, "right", "v", "d")
        assert desk.fact == "f1"


def test_the_example_named_by_its_folder_begins_with_the_tour(tmp_path: Path) -> None:
    for path in example_paths():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    files = sorted(map(str, tmp_path.iterdir()))
    assert is_example([str(tmp_path)])
    assert is_example(files)
    assert not is_example(files[1:])
    Path(files[0]).write_text("another")
    assert not is_example([str(tmp_path)])
    assert not is_example([str(tmp_path / "none.txt")])


def test_a_second_plain_start_shows_the_library_and_not_the_example_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[bool] = []
    monkeypatch.setattr(Session, "of_example", lambda blind: compared.append(blind))
    plain = launch._Arguments((), False, None, False, False, None, None)
    launch._session(plain, b"")
    toured()
    assert launch._session(plain, b"") is None
    launch._session(plain._replace(tour=True), b"")
    launch._session(plain._replace(blind=True), b"")
    assert compared == [False, False, True]


@pytest.mark.parametrize(
    ("answer", "right", "untold", "left_open", "alarms"),
    [("cannot tell", 1, 0, 0, 0), ("agree", 0, 1, 0, 0), ("disagree", 0, 1, 0, 0)],
)
def test_where_the_program_cannot_tell_no_answer_is_counted_as_wrong(
    comparison: Comparison, answer: str, right: int, untold: int, left_open: int, alarms: int
) -> None:
    unclear = replace(comparison.facts[2], verdict=Verdict.UNCLEAR, differences=())
    score = blind.Score((blind.Judged(3, unclear, answer),), 1)
    assert (score.right, score.untold, score.open, score.false_alarms) == (right, untold, left_open, alarms)
    assert "0 otherwise" in blind.summary(score)[0]
    assert blind.as_text(score).splitlines()[3].startswith("right  3." if right else "alone  3.")
