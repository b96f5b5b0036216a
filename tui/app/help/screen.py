"""The help: the keys of every screen, and what the marks mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.registry import Command, Section, app_of, named, shown_key
from tui.app.ui.keymap import keys_file
from tui.app.ui.spans import Line, StyledSpan, cells, flow, literal
from tui.app.ui.theme import Glyphs
from tui.app.ui.widgets import Lines, StyledScreen
from tui.languages.folding import fold
from tui.safetext import safe

_KEYS = 24  # cells for the keys, where the screen is wide enough
_MARK = 36  # cells for a mark and what it means
_MARKS = {  # names of glyphs
    "agree": "the articles agree",
    "differ": "they disagree",
    "update": "they counted at other times",
    "possible": "they perhaps disagree: check",
    "within": "one article contradicts itself",
    "near": "they agree, with a remark",
    "unclear": "spoken of, not compared",
    "single": "only this article says so",
    "masked": "yours to judge first (--blind)",
    "lacks": "searched, and not in it",
    "copy": "shares its text with another",
    "cites": "citing a source, or as somebody says",
    "note": "your note, tag or verdict",
    "judged": "your own verdict",
    "reviewed": "reviewed by you",
    "edited": "corrected by you",
    "cursor": "the sentence at the cursor",
    "picked": "a sentence you chose",
    "hit": "found by the search",
    "here": "the current fact",
    "letters": "matrix: same letter, same side",
    "equal": "matrix: same letter, same value",
}
_STYLES = {
    "cites": "dim",
    "copy": "near",
    "note": "mine",
    "judged": "mine",
    "reviewed": "mine",
    "edited": "mine",
}
_STYLES |= {"picked": "cursor", "here": "bar", "letters": "differ", "equal": "dim"}


def mark_lines(width: int, glyphs: Glyphs, words: Sequence[str] = ()) -> list[Line]:
    """Return what the marks mean, in as many columns as fit.

    Args:
        width: cells available on a line.
        glyphs: the marks to draw with.
        words: only lines that contain all of these are returned.
    """
    marks: list[Line] = []
    for mark, meaning in _MARKS.items():
        glyph = getattr(glyphs, mark, "a b")
        if not _holds(f"{glyph} {meaning}", words):
            continue
        line: Line = [literal(f"  {glyph:<{2}} ", _STYLES.get(mark, mark)), literal(meaning)]
        marks.append([*line, literal(" " * max(1, _MARK - cells(line)))])
    if not marks:
        return []
    columns = max(1, width // _MARK)
    high = -(-len(marks) // columns)
    rows = [[run for line in marks[row::high] for run in line] for row in range(high)]
    return [[literal("Marks", "strong")], *rows]


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(fold(word) in fold(text) for word in words)


def key_lines(
    chosen: list[Command],
    keys_of: Callable[[Command], tuple[str, ...]],
    width: int,
    *,
    ascii_only: bool,
    words: Sequence[str] = (),
) -> list[Line]:
    """Return the commands with their keys, a heading for each section.

    Args:
        chosen: in the order of the sections.
        keys_of: the keys that run a command.
        width: in cells.
        ascii_only: write arrows in words.
        words: only commands that hold all of these, in their keys, name, section or help.
    """
    lines: list[Line] = []
    column = min(_KEYS, width // 3)
    section: Section | None = None
    for item in chosen:
        keys = "  ".join(shown_key(key, ascii_only=ascii_only) for key in keys_of(item))
        if not _holds(f"{keys} {item.title} {item.section} {item.help} {' '.join(item.words)}", words):
            continue
        if item.section is not section:
            section = item.section
            lines += [[], [literal(str(section), "strong")]] if lines else [[literal(str(section), "strong")]]
        help_ = flow([literal(item.help)], max(1, width - column - 2))
        lines.append([literal(f"  {keys:<{column}}", "key"), *help_[0]])
        lines += [[literal(" " * (column + 2)), *rest] for rest in help_[1:]]
    return lines


class HelpScreen(StyledScreen[None], ModalScreen[None]):
    """The marks, and the keys by section; / finds among them."""

    CSS_PATH = "help.tcss"
    BINDINGS = [  # noqa: RUF012
        ("escape", "leave", "Close"),
        ("q,question_mark,f1,enter", "dismiss", "Close"),
        ("slash", "find", "Find"),
        ("j", "scroll(1)", "Down"),
        ("k", "scroll(-1)", "Up"),
    ]

    def __init__(self, offered: Sequence[Command]) -> None:
        """Prepare the help on these commands."""
        super().__init__()
        self._offered = offered
        self._lines = Lines()
        self._finder = Input(placeholder="words of a key, a command or a mark", compact=True)
        self._finder.display = False

    def compose(self) -> ComposeResult:
        """Yield a text that scrolls, and a line to search it."""
        with Vertical(id="help"):
            with VerticalScroll():
                yield self._lines
            yield self._finder

    def on_resize(self, _event: events.Resize) -> None:
        """Set the text in the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        app = app_of(self)
        chosen = [item for item in self._offered if item.in_help]
        width, words = self._lines.size.width, self._finder.value.split()
        on_desk = any(item.scope in ("desk", "matrix") for item in chosen)
        lines = mark_lines(width, app.glyphs, words) if on_desk else []
        keys = key_lines(chosen, app.keys_of, width, ascii_only=app.ascii_only, words=words)
        lines += [[], *keys] if lines and keys else keys
        if not lines:
            lines = [[literal("nothing here holds all of these words", "dim")]]
        palette = shown_key(app.keys_of(named("palette"))[0])
        hint = f"Esc closes this, / finds in it. {palette} finds a command by its name. Keys are changed in "
        where = StyledSpan(safe(str(keys_file())).one_line(), "dim")
        lines += [[], *flow([literal(hint, "dim"), where], width)]
        self._lines.styles.height = len(lines)
        self._lines.show(lines)

    def action_find(self) -> None:
        """Open the line to find by words."""
        self._finder.display = True
        self._finder.focus()

    @on(Input.Changed)
    def _found(self) -> None:
        self._show()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    @on(Input.Submitted)
    def _read_on(self) -> None:
        self.query_one(VerticalScroll).focus()

    def action_leave(self) -> None:
        """Show all again, or close."""
        if self._finder.display:
            self._finder.value = ""
            self._finder.display = False
            self.query_one(VerticalScroll).focus()
        else:
            self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Scroll the text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Close the help at a click outside the text."""
        if event.widget is self:
            self.dismiss()
