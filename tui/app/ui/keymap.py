"""The keys that the user chose in ``keys.toml``, and the palette of commands.

::

    [keys]
    next-fact = ["right", "n"]
    zoom = "Z"
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Literal

from textual import events, work
from textual.app import ComposeResult
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widgets import LoadingIndicator

from tui.app.registry import APP, Command, app_of, commands, named, shown_key
from tui.app.ui.dismissal import Dismissible
from tui.app.ui.widgets import StyledScreen
from tui.languages.folding import fold
from tui.paths import check_regular, parse_settings

Keys = dict[str, tuple[str, ...]]


def keys_file() -> Path:
    """Return where the user's keys are."""
    import platformdirs

    return platformdirs.user_config_path("compare-tui", appauthor=False) / "keys.toml"


def load_keys(file: Path | None = None) -> tuple[Keys, list[str]]:
    """Return the user's keys by command name, and what is wrong with the file, a line for each fault.

    Valid entries are used even if others are wrong.
    """
    file = file or keys_file()
    try:
        check_regular(file)
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeDecodeError) as error:
        return {}, [f"{file}: cannot be read ({error}); the usual keys hold"]
    try:
        whole = parse_settings(text)
    except ValueError as error:
        return {}, [f"{file}: not TOML ({error}); the usual keys hold"]
    table: Any = whole.get("keys", {})
    if not isinstance(table, dict):
        return {}, [f"{file}: [keys] must be a table of commands; the usual keys hold"]
    keys, wrong = _checked(file, table)
    strange = [name for name in whole if name != "keys"]
    return keys, [*(f"{file}: {name} is not known; keys stand under [keys]" for name in strange), *wrong]


def _checked(file: Path, table: dict[str, Any]) -> tuple[Keys, list[str]]:
    known = {item.name for item in commands()}
    keys: Keys = {}
    wrong: list[str] = []
    for name, value in table.items():
        words = [value] if isinstance(value, str) else value
        if name not in known:
            wrong.append(f"{file}: there is no command {name}{_meant(name, known)}")
        elif not (
            isinstance(words, list) and words and all(isinstance(w, str) and _is_key(w) for w in words)
        ):
            wrong.append(f'{file}: {name} needs a key or a list of keys, such as "n" or ["ctrl+n", "f2"]')
        else:
            keys[name] = tuple(words)
    for name, key, other in _clashes(keys):
        wrong.append(f"{file}: {key} is the key of both {name} and {other}; {name} keeps its usual keys")
        keys.pop(name, None)
    return keys, wrong


def _meant(name: str, known: set[str]) -> str:
    """Return a hint for an unknown name: the most similar command, or where the names are listed."""
    from rapidfuzz import process

    plain = name.lower().replace("_", "-").replace(" ", "-")
    near = process.extractOne(plain, sorted(known), score_cutoff=70)
    return f"; {near[0]} perhaps?" if near else "; the palette tells the names"


def _is_key(word: str) -> bool:
    return len(word) == 1 or (bool(word) and "," not in word and word == word.strip() and " " not in word)


def _clashes(keys: Keys) -> list[tuple[str, str, str]]:
    """Remapped commands that share a key with another command they can meet on a screen."""
    found = []
    for name, chosen in keys.items():
        scope = named(name).scope
        for other in commands():
            if other.name == name or (APP not in (scope, other.scope) and scope != other.scope):
                continue
            taken = {_long(key) for key in keys.get(other.name, other.keys)}
            if shared := [key for key in chosen if _long(key) in taken]:
                found.append((name, shared[0], other.name))
                break
    return found


def _long(key: str) -> str:
    from textual.keys import _character_to_key

    return _character_to_key(key) if len(key) == 1 else key


_BY_NAME, _BY_WORD, _BY_HELP, _BY_TYPO = 3.0, 2.0, 1.0, 0.01  # scores of what a command is found by
_LIKE = 70.0  # similarity in per cent from which words may be a name with a typing error
_NOT_NOW = 0.8  # part of the score of a command that cannot be done now


class CommandProvider(Provider):
    """Offers the commands of the screen and of the app; a search also finds those that cannot be done now."""

    def _offered(self) -> list[Command]:
        offered = self.screen.offered() if isinstance(self.screen, StyledScreen) else commands(APP)
        return [item for item in offered if item.palette]

    def _refusal(self, item: Command) -> str | None:
        return item.refusal(app_of(self.screen) if item.scope == APP else self.screen)

    def _help(self, item: Command, refusal: str | None = None) -> str:
        app = app_of(self.screen)
        keys = " ".join(shown_key(key, ascii_only=app.ascii_only) for key in app.keys_of(item))
        words = f"not now: {refusal}" if refusal else item.help
        return f"{keys}   {words}   ({item.name})"

    async def discover(self) -> Hits:
        """Return all commands that can be done."""
        for item in self._offered():
            if self._refusal(item) is None:
                yield DiscoveryHit(
                    Content(item.title),
                    partial(app_of(self.screen).run_command, item.name),
                    item.title,
                    self._help(item),
                )

    async def search(self, query: str) -> Hits:
        """Return the commands that match by name, help or other words, or why one cannot be done."""
        from rapidfuzz.fuzz import ratio

        matcher = self.matcher(query)
        typed = fold(query).split()
        for item in self._offered():
            like = ratio(fold(query), fold(item.title), score_cutoff=_LIKE)
            score = _score(item, typed) or _BY_TYPO * max(matcher.match(item.title), like)
            if score > 0:
                refusal = self._refusal(item)
                yield Hit(
                    score * (_NOT_NOW if refusal else 1),
                    matcher.highlight(item.title),
                    partial(app_of(self.screen).run_command, item.name),
                    item.title,
                    self._help(item, refusal),
                )


def _score(item: Command, typed: list[str]) -> float:
    """Return how well a command fits words of which each must begin one of its own; 0 where it does not.

    Args:
        item: the command.
        typed: folded.
    """
    named, helped = fold(item.title).split(), re.findall(r"[\w-]+", fold(item.help))
    places = ((_BY_NAME, named), (_BY_WORD, item.words), (_BY_HELP, helped))
    found = [max((s for s, words in places if any(w.startswith(t) for w in words)), default=0) for t in typed]
    return min(found) + 1 / (1 + len(item.title)) if found and all(found) else 0.0


_NARROWEST = 8  # cells; Textual cannot wrap lines in fewer than its padding takes
_GATHERING = CommandPalette._GATHER_COMMANDS_GROUP


class OptionsInFlux(CommandList):
    """The list of the palette: keys and clicks are ignored where they refer to options that were removed."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height of the content; Textual may call it before there is a size or a style.

        Args:
            container: size of the parent.
            viewport: size of the screen.
            width: cells, possibly 0.
        """
        return super().get_content_height(container, viewport, max(width, _NARROWEST))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in view; none where there is no room for any."""
        if self.size.width < _NARROWEST:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def _update_lines(self) -> None:
        if self.size.width >= _NARROWEST:
            super()._update_lines()

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        with suppress(KeyError, IndexError):  # its lines are not laid out yet
            super()._move_page(direction)

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        with suppress(IndexError):
            await super()._on_click(event)


class Palette(Dismissible, CommandPalette):
    """Textual's palette, without an id that the one before it may still have."""

    def compose(self) -> ComposeResult:
        """Yield the line to type in, and what fits it."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                words = "Search the commands" if app_of(self).ascii_only else self._placeholder
                yield CommandInput(placeholder=words, select_on_focus=False)
            with Vertical(id="--results"):
                yield OptionsInFlux()
                yield LoadingIndicator()

    @work(exclusive=True, group=_GATHERING)
    async def _gather_commands(self, search_value: str) -> None:
        with suppress(NoMatches):  # it was dismissed in the meantime
            await CommandPalette._gather_commands.__wrapped__(self, search_value)  # type: ignore[attr-defined]
