"""The command palette: every command that can run now, with its key."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.app.commanded import app_of
from tui.app.commands import APP, Command, commands, shown_key
from tui.app.screens.base import InkScreen


class CommandProvider(Provider):
    """Offers the commands of the screen and of the app."""

    def _offered(self) -> list[Command]:
        app = app_of(self.screen)
        offered = self.screen.offered() if isinstance(self.screen, InkScreen) else commands(APP)
        return [
            item
            for item in offered
            if item.palette and item.refusal(app if item.scope == APP else self.screen) is None
        ]

    def _help(self, item: Command) -> str:
        keys = app_of(self.screen).keys_of(item)
        return f"{' '.join(shown_key(key) for key in keys)}   {item.help}   ({item.name})"

    async def discover(self) -> Hits:
        """All commands."""
        for item in self._offered():
            yield DiscoveryHit(
                Content(item.title),
                partial(app_of(self.screen).run_command, item.name),
                item.title,
                self._help(item),
            )

    async def search(self, query: str) -> Hits:
        """The commands whose name or help matches."""
        matcher = self.matcher(query)
        for item in self._offered():
            score = max(matcher.match(item.title), 0.6 * matcher.match(item.help))
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(item.title),
                    partial(app_of(self.screen).run_command, item.name),
                    item.title,
                    self._help(item),
                )
