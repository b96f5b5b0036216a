"""The commands of the app: how one is declared, run, and shown with its keys.

A command is a function that acts on a screen or on the app, declared with :func:`command`. From the
declaration come its key bindings, its place in the footer, its line in the help, its entry in the
palette, its name in the file of remapped keys, and its row in the table of keys of the README.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, cast

from textual.binding import Binding, BindingType

APP = "app"  # scope of what works on every screen

Action = Callable[[Any], None]
Refusal = Callable[[Any], "str | None"]
_A = TypeVar("_A", bound=Action)


class Section(StrEnum):
    """The headings of the help, in its order."""

    FACTS = "Facts"
    READING = "Reading"
    ARTICLES = "Articles"
    MATRIX = "The matrix"
    REVIEW = "Your review"
    CORRECT = "Corrections"
    FIND = "Search and filter"
    FILE = "Save and share"
    APP = "The app"


class Command(NamedTuple):
    """Something the user can do.

    Attributes:
        name: unique, as in the file of keys and the palette ("next-fact").
        help: what it does, one sentence.
        keys: key names of Textual, or single characters; the first is shown in the footer.
        section: heading in the help.
        scope: the screen it works on, or ``APP`` for all.
        label: in the footer; commands with the same label share a place ("←/→ fact").
        rank: place in the footer, low ones shown first; None leaves it out.
        palette: whether the palette lists it.
        run: what it does, to the screen (or the app).
        refusal: why it cannot be done now, or None when it can.
        words: other words that a user may look for it by, in the palette and in the help.
    """

    name: str
    help: str
    keys: tuple[str, ...]
    section: Section
    scope: str
    label: str
    rank: int | None
    palette: bool
    run: Action
    refusal: Refusal
    words: tuple[str, ...] = ()

    @property
    def in_help(self) -> bool:
        """Whether the help lists it: all but the second and further of a numbered set."""
        return not self.name[-1].isdigit() or self.name.endswith("-1")

    @property
    def title(self) -> str:
        """The name as the palette writes it."""
        return self.name.replace("-", " ").capitalize()


_COMMANDS: dict[str, Command] = {}


def _never(_target: Any) -> str | None:
    return None


def command(
    *keys: str,
    section: Section,
    scope: str,
    footer: tuple[str, int] | None = None,
    refusal: Refusal = _never,
    palette: bool = True,
    words: str = "",
) -> Callable[[_A], _A]:
    """Declare a command: the function's name is its name, the first line of its docstring its help.

    Args:
        *keys: bound to it by default.
        section: heading in the help.
        scope: the screen it works on, or ``APP``.
        footer: label and rank in the footer, or None to leave it out.
        refusal: returns why it cannot be done now, None when it can.
        palette: whether the palette lists it.
        words: other words that a user may look for it by, with spaces between them.
    """

    def declare(function: _A) -> _A:
        name = function.__name__.replace("_", "-")
        assert name not in _COMMANDS, f"two commands are called {name}"
        label, rank = footer if footer else ("", None)
        sentence = (inspect.getdoc(function) or "").split("\n\n")[0]
        _COMMANDS[name] = Command(
            name,
            sentence,
            keys,
            section,
            scope,
            label,
            rank,
            palette,
            function,
            refusal,
            tuple(words.split()),
        )
        return function

    return declare


def named(name: str) -> Command:
    """Return the command with this name.

    Raises:
        KeyError: there is none.
    """
    return _COMMANDS[name]


def commands(*scopes: str) -> list[Command]:
    """Return the commands of these scopes (of all, without any), by section and then as declared."""
    order = list(Section)
    chosen = [c for c in _COMMANDS.values() if not scopes or c.scope in scopes]
    return sorted(chosen, key=lambda c: order.index(c.section))


_SHOWN = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "backspace": "Backspace",
    "delete": "Del",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "full_stop": ".",
    "comma": ",",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "backslash": "\\",
    "semicolon": ";",
    "asterisk": "*",
    "exclamation_mark": "!",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
}
_ASCII = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "super": "Super"}


def shown_key(key: str, *, ascii_only: bool = False) -> str:
    """Return a key as the footer and the help write it: "Ctrl+P", "→", "D".

    Args:
        key: name of Textual, with modifiers ("ctrl+p").
        ascii_only: write arrows as words.
    """
    *modifiers, last = key.split("+") if key != "+" else [key]
    last = _SHOWN.get(last, last.upper() if modifiers and len(last) == 1 else last)
    if len(last) > 1 and last.startswith("f") and last[1:].isdigit():
        last = last.upper()
    if ascii_only:
        last = _ASCII.get(last, last)
    return "+".join([*(_MODIFIERS.get(m, m.capitalize()) for m in modifiers), last])


def key_table(chosen: Iterable[Command]) -> str:
    """Return the commands as the Markdown table of the README."""
    rows = ["| keys | do |", "|---|---|"]
    for item in chosen:
        keys = " ".join(f"`{shown_key(key)}`" for key in item.keys).replace("|", "\\|")
        rows.append(f"| {keys} | {item.help} |")
    return "\n".join(rows) + "\n"


if TYPE_CHECKING:
    from pathlib import Path

    from textual.dom import DOMNode

    from tui.app.ui.theme import Glyphs
    from tui.model import Article

    _Base = DOMNode
else:
    _Base = object


def bindings(scope: str) -> list[BindingType]:
    """Return the key bindings of the commands of a scope."""
    return [
        Binding(
            ",".join(item.keys),
            f"command('{item.name}')",
            item.label or item.title,
            id=item.name,
            tooltip=item.help,
        )
        for item in commands(scope)
        if item.keys
    ]


class AppServices(Protocol):
    """What screens and widgets may ask of the app.

    Attributes:
        glyphs: the marks to draw with.
        ascii_only: whether they are ASCII.
    """

    glyphs: Glyphs
    ascii_only: bool

    @property
    def leaving(self) -> bool:
        """Whether the app is about to end."""
        ...

    def draw_ascii(self, ascii_only: bool) -> None:
        """Draw with ASCII characters only, or with all, from now on."""

    def keys_of(self, item: Command) -> tuple[str, ...]:
        """Return the keys of a command, as the user may have remapped them."""
        ...

    def run_command(self, name: str) -> None:
        """Run a command of the screen in front, or of the app."""

    def leave(self, *complaints: str) -> None:
        """End the app, and print the complaints on standard error."""

    def give_up(self, *complaints: str, stopped: bool = False) -> None:
        """Go back to the library, where the user chose there or stopped the reading; else leave.

        Args:
            *complaints: lines about what cannot be shown, to be shown there, or on standard error.
            stopped: whether the user stopped the reading.
        """

    def tell_at_end(self, line: str) -> None:
        """Print a line on standard error when the app ends."""

    def open_library(self) -> None:
        """Show the library of saved comparisons."""

    def open_saved(self, path: Path) -> None:
        """Put a saved comparison on the desk."""

    def open_example(self) -> None:
        """Put the example on the desk."""

    def open_articles(self, articles: tuple[Article, ...], around: tuple[Article, ...]) -> None:
        """Put some of the articles that were read on the desk.

        Args:
            articles: those of one event, to be compared.
            around: all that were read, for going back to the choice of events.
        """


def app_of(node: DOMNode) -> AppServices:
    """Return the app that a screen or widget belongs to."""
    return cast("AppServices", node.app)


class CommandTarget(_Base):
    """A screen or an app on which commands run."""

    def action_command(self, name: str) -> None:
        """Run a command, or show why it cannot be done now."""
        item = named(name)
        if reason := item.refusal(self):
            self.say(reason)
        else:
            item.run(self)

    def say(self, words: str) -> None:
        """Show the user a short-lived message, without untrusted text; it replaces the one before."""
        self.app.clear_notifications()
        self.app.notify(words, markup=False, timeout=3)

    def take_back(self, words: str) -> None:
        """Clear a short-lived message that is no longer true, if it is still shown."""
        if any(note.message == words for note in self.app._notifications):
            self.app.clear_notifications()
