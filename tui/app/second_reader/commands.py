"""Commands: ask the second reader, and show or leave out what it found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.registry import Section, command
from tui.errors import CompareError

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.second_reader.settings import Settings

_reader = partial(command, section=Section.FACTS, scope="desk")


def _not_now(screen: DeskView) -> str | None:
    if not screen.session.compared or len(screen.session.articles) < 2:
        return "nothing has been compared yet"
    return "something is under way: Esc stops it" if screen.busy else None


@_reader("U", refusal=_not_now, words="ai llm model gpt ollama assistant")
def ask_the_second_reader(screen: DeskView) -> None:
    """Ask a second reader, your own language model, about the articles; what is sent where is shown first."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import literal
    from tui.model.wording import count, listing
    from tui.safetext import SafeText, safe
    from tui.second_reader.asking import announcement
    from tui.second_reader.questions import plan

    try:
        settings = _settings(screen)
        if settings is None:
            screen.notice.add(
                ["no second reader is named: start with --second-reader URL, or set config.toml"]
            )
            return
        planned = plan(screen.session.analysed, settings)
        announcement_line = announcement(planned, settings)
    except CompareError as error:
        screen.complain(error)
        return

    def answer(chosen: str | None) -> None:
        if chosen:
            screen.ask_second_reader(settings, planned, fresh=chosen == "fresh")

    goes = "this machine" if settings.where.is_local else "ANOTHER MACHINE"
    question = [literal(f"ask the second reader at {settings.where} ({goes})?")]
    tokens = SafeText(f"{count(len(planned.questions), 'question')}, about {planned.tokens:,} tokens")
    choices = [Choice("n", SafeText("no"), ""), Choice("y", SafeText("yes"), "yes", tokens)]
    if earlier := screen.session.analysed.exchanges:
        models = safe(listing(dict.fromkeys(e.model for e in earlier))).one_line()
        note = SafeText("in place of what was answered by ") + models
        choices.append(Choice("f", SafeText("ask all anew"), "fresh", note))
    screen.show_notice(announcement_line)
    screen.app.push_screen(ChoiceScreen(question, choices), answer)


def _settings(screen: DeskView) -> Settings | None:
    """Return the settings from the command line, else from config.toml.

    Raises:
        CompareError: that file is invalid.
    """
    from tui.second_reader.settings import chosen

    return screen.session.second_reader or chosen(None, None, (), allow_remote=False)


def _unasked(screen: DeskView) -> str | None:
    return None if screen.session.analysed.exchanges else "no second reader has been asked here"


@_reader("P", refusal=_unasked)
def toggle_second_reader(screen: DeskView) -> None:
    """Leave out what the second reader found, or show it again."""
    session = screen.session
    session.show_second_reader(not session.readings.shown)
    screen.follow(session.work(), screen.desk)
    screen.say("with the second reader" if session.readings.shown else "without the second reader")
