"""Commands that annotate: note, tag, verdict, reviewed, undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.desk import selection
from tui.app.desk import state as on
from tui.app.desk.interface import editing, no_fact
from tui.app.registry import Section, app_of, command
from tui.app.teaching import judge
from tui.model import Place
from tui.review.blind import MaskedFact

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView
    from tui.app.notes.note_dialog import Written
    from tui.app.notes.overview import AnnotationItem
    from tui.app.notes.targets import NoteTarget
    from tui.review.applying import Annotation
    from tui.review.edits import Edit

_review = partial(command, section=Section.REVIEW, scope="desk")

_FREE_TEXT = "own words"


def _nothing(screen: DeskView) -> str | None:
    return None if screen.desk.comparison.articles else "no article is open"


# ---------------------------------------------------------------- notes


@_review("e", footer=("note", 4), refusal=editing(_nothing), words="comment annotate annotation remark write")
def note(screen: DeskView) -> None:
    """Write a note on the current fact, the chosen sentence, the article in focus or the comparison."""
    _write(screen)


def _write(screen: DeskView, remark: str = "") -> None:
    from tui.app.notes.note_dialog import NoteScreen
    from tui.app.notes.targets import likely_target, note_targets

    def save(written: Written | None) -> None:
        if written is None:
            if screen.session.drafts:
                screen.say("what you wrote is kept as a draft: e goes on with it")
        elif written:
            _save_notes(screen, written)

    offered = note_targets(screen.desk, screen.session.work())
    at = likely_target(screen.desk, offered)
    session = screen.session
    screen.app.push_screen(NoteScreen(offered, at, session.drafts, session.save_draft, remark), save)


def _save_notes(screen: DeskView, written: Written) -> None:
    """Save notes; where they cannot be saved they stay drafts."""
    if screen.act(*(act for target, words in written for act in target.annotation.write(words))):
        for target, _ in written:
            screen.session.save_draft(target.annotation.target, None)
    else:
        screen.notice.add(["your words are kept as a draft: s and a name saves them in a copy, e goes on"])


@_review("E", refusal=editing(_nothing), words="comment vim emacs nano")
def note_in_editor(screen: DeskView) -> None:
    """Write the same note in your own editor ($VISUAL or $EDITOR)."""
    from tui.app.notes.editor import edit
    from tui.app.notes.targets import likely_target, note_targets
    from tui.app.terminal.signals import SIGNALS
    from tui.errors import CompareError

    offered = note_targets(screen.desk, screen.session.work())
    target = offered[likely_target(screen.desk, offered)]
    annotation = target.annotation
    try:
        words, left = edit(screen.app, screen.session.drafts.get(annotation.target, annotation.note))
    except CompareError as error:
        _write(screen, str(error))
        return
    if left:
        app_of(screen).tell_at_end(left)
        screen.notice.add([left])
    screen.session.save_draft(annotation.target, words if words != annotation.note else None)
    if words != annotation.note and not SIGNALS.caught:  # else it was not the user who ended the editor
        _save_notes(screen, [(target, words)])


@_review("w", footer=("your notes", 18), refusal=_nothing, words="comments annotations list drafts")
def notes(screen: DeskView) -> None:
    """List all your notes, tags and verdicts, and what to look at again."""
    from tui.app.notes.list_dialog import NotesScreen

    session = screen.session
    screen.app.push_screen(
        NotesScreen(session.work, screen.act, session.drafts, session.save_draft),
        lambda chosen: _go_to(screen, chosen),
    )


def _go_to(screen: DeskView, chosen: AnnotationItem | None) -> None:
    goes_to = chosen.goes_to if chosen else None
    if isinstance(goes_to, Place):
        screen.desk = selection.choose(screen.desk, goes_to)
        screen.pane_row.reveal(goes_to.article)
    elif goes_to in screen.desk.index.number:
        screen.desk = on.go_to(screen.desk, goes_to)
    elif goes_to:
        screen.desk = on.focus_article(screen.desk, goes_to)


# ---------------------------------------------------------------- tags


@_review("t", footer=("tags", 11), refusal=editing(_nothing), words="label category")
def tags(screen: DeskView) -> None:
    """Tag the current fact, the chosen sentence, the article in focus or the comparison."""
    from tui.app.notes.overview import annotation_items, used_tags
    from tui.app.notes.tag_dialog import TagScreen
    from tui.app.notes.targets import likely_target, note_targets

    def save(answer: tuple[NoteTarget, tuple[str, ...]] | None) -> None:
        if answer and answer[1] != answer[0].annotation.tags:
            screen.act(*answer[0].annotation.tag(answer[1]))

    work = screen.session.work()
    offered = note_targets(screen.desk, work)
    used = used_tags(annotation_items(work))
    screen.app.push_screen(TagScreen(offered, likely_target(screen.desk, offered), used), save)


# ---------------------------------------------------------------- verdict


@_review("v", footer=("verdict", 5), refusal=editing(no_fact), words="judge opinion confirmed disputed")
def verdict(screen: DeskView) -> None:
    """Write down your own verdict on the current fact, beside the computed one."""
    from tui.app.ui.menus import Choice, ChoiceScreen
    from tui.app.ui.spans import StyledSpan, literal
    from tui.review.edits import USER_VERDICTS
    from tui.safetext import SafeText, safe

    fact = screen.desk.current
    assert fact is not None
    if isinstance(fact, MaskedFact):
        judge(screen, fact)
        return
    annotation = screen.session.work().fact(fact)
    own = annotation.verdict if annotation.verdict not in USER_VERDICTS else None
    choices = [Choice(word[0], SafeText(word), word) for word in USER_VERDICTS]
    choices.append(Choice("o", SafeText("own words ..."), _FREE_TEXT, safe(own or "").one_line()))
    choices.append(Choice("n", SafeText("none"), ""))
    words = [choice.value for choice in choices]
    at = words.index(annotation.verdict if annotation.verdict in words else _FREE_TEXT if own else "")

    def answer(word: str | None) -> None:
        if word == _FREE_TEXT:
            screen.ask("your verdict", lambda typed: _judge(screen, annotation, typed.strip()), own or "")
        elif word is not None:
            _judge(screen, annotation, word)

    question = [literal("your verdict on  ", "dim"), StyledSpan(safe(fact.title).one_line(), "strong")]
    screen.app.push_screen(ChoiceScreen(question, choices, at), answer)


def _judge(screen: DeskView, annotation: Annotation, word: str) -> None:
    from tui.review.edits import FactTarget, SetVerdict

    if word == (annotation.verdict or ""):
        return
    first, *others = [t for t in (annotation.target, *annotation.others) if isinstance(t, FactTarget)]
    acts: list[Edit] = [SetVerdict(first, word or None), *(SetVerdict(t, None) for t in others)]
    screen.act(*acts)


_NAMES = {  # what an act is called when it is undone
    "SetNote": "the note",
    "SetTags": "the tags",
    "SetVerdict": "your verdict",
    "SetReviewed": "the reviewed mark",
    "Overrule": "the overruled verdict",
    "LinkSentences": "the link",
    "UnlinkSentences": "taking sentences out of a fact",
    "SplitFact": "the split",
    "MergeFacts": "the merge",
    "MarkLine": "the mark of a line as noise or story",
    "CorrectArticle": "the correction of an article",
    "MoveAnchor": "a note found again",
    "Rename": "the name",
}


@_review("space", footer=("reviewed", 4), refusal=editing(no_fact), words="done checked tick seen read")
def reviewed(screen: DeskView) -> None:
    """Mark the current fact as reviewed, or take the mark away."""
    from tui.review.edits import FactTarget, SetReviewed

    fact = screen.desk.current
    assert fact is not None
    annotation = screen.session.work().fact(fact)
    targets = [t for t in (annotation.target, *annotation.others) if isinstance(t, FactTarget)]
    screen.act(*(SetReviewed(target, not annotation.reviewed) for target in targets))


@_review("u", footer=("undo", 13), refusal=editing(), words="revert")
def undo(screen: DeskView) -> None:
    """Undo the last thing you did to the comparison."""
    with screen.refusals():
        entry = screen.steps.undo(screen.session.history)
        screen.say(f"undone: {_NAMES[type(entry.act).__name__]}" if entry else "nothing to undo")
        screen.follow_history()


@_review("ctrl+r", refusal=editing(), words="repeat")
def redo(screen: DeskView) -> None:
    """Redo what was undone."""
    with screen.refusals():
        entry = screen.steps.redo(screen.session.history)
        screen.say(f"done again: {_NAMES[type(entry.act).__name__]}" if entry else "nothing to redo")
        screen.follow_history()
