"""Running declared commands from key bindings, on a screen or on the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.binding import Binding, BindingType

from tui.app.commands import commands, named

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from tui.app.app import CompareApp

    _Base = DOMNode
else:
    _Base = object


def bindings(scope: str) -> list[BindingType]:
    """The key bindings of the commands of a scope."""
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


def app_of(node: DOMNode) -> CompareApp:
    """The app a screen or widget belongs to, by its own type."""
    return cast("CompareApp", node.app)


class Commanded(_Base):
    """A screen or an app on which commands run."""

    def action_command(self, name: str) -> None:
        """Run a command, or say why it cannot be done now."""
        item = named(name)
        if reason := item.refusal(self):
            self.say(reason)
        else:
            item.run(self)

    def say(self, words: str) -> None:
        """Tell the reader something in passing, in our own words; what was told before goes."""
        self.app.clear_notifications()
        self.app.notify(words, markup=False, timeout=3)
