"""The tour: a few words on each part of the screen, pointing at it, and the most important keys."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Region
from textual.screen import ModalScreen

from tui.app.registry import app_of, named, shown_key
from tui.app.ui.dialog import KeyHint, KeyHints
from tui.app.ui.spans import Line, flow, literal
from tui.app.ui.widgets import Lines, StyledScreen

if TYPE_CHECKING:
    from tui.app.desk.interface import DeskView

_WIDTH = 64  # cells
_COMFORTABLE = 30  # lines from which there is air in the box


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the tour.

    Attributes:
        shows: the attribute of the desk screen that holds the widget pointed at.
        title: what it is.
        words: what to know of it; ``{name}`` is replaced by the key of a command, ``{=name}``
            by a mark.
        tries: the name of a command that the user may try here, or "".
    """

    shows: str
    title: str
    words: str
    tries: str = ""


STEPS = (
    Step(
        "pane_row",
        "All around: the articles, side by side",
        "Marks say how each sentence stands to the other articles: {=agree} they agree, {=differ} they "
        "disagree, {=near} they agree with a remark, {=single} only this one says it. {next-article} goes to "
        "the next article, {zoom} shows it alone.",
    ),
    Step(
        "pane_row",
        "From disagreement to disagreement",
        "Press {next-disagreement}: the sentences that contradict each other come level, the very words "
        "are marked. {next-fact} goes to the next fact of any kind, {next-agreement} to the next agreement.",
        "next-disagreement",
    ),
    Step(
        "inspector",
        "Below: who says what, and why",
        "The values by outlet, the sources they cite, how many are independent, and the reason in one "
        "sentence. {enlarge-inspector} and {shrink-inspector} change its height.",
    ),
    Step(
        "inspector",
        "Below, too: your own work",
        "{note} writes a note, {verdict} gives your verdict, {tags} tags, {reviewed} marks as reviewed, "
        "{undo} takes back. All of it is saved at once; {save} only names it, {export} writes a report.",
    ),
    Step(
        "summary",
        "At the top: how many facts, and if all is saved",
        "{=agree} agree, {=differ} surely disagree, {=possible} perhaps, {=within} one article contradicts "
        "itself, {=unclear} not compared, {=single} told by one alone. {search} searches articles, facts and "
        "notes as you type. {library} opens your saved comparisons.",
    ),
    Step(
        "footer",
        "At the bottom: the keys",
        "The line below shows those that matter now, {help} all of them, {palette} finds one by its name. "
        "The tour is there again with {tour}.",
    ),
)


class TourScreen(StyledScreen[None], ModalScreen[None]):
    """Goes from station to station; any key of the desk ends it and does what it does there."""

    CSS_PATH = "tour.tcss"
    BINDINGS = [  # noqa: RUF012
        ("enter,right,space,n", "go(1)", "Next"),
        ("left,p,backspace", "go(-1)", "Back"),
        ("escape", "close", "Skip"),
    ]

    def __init__(self, desk: DeskView) -> None:
        super().__init__()
        self._desk = desk
        self._at = 0
        self._box = Vertical(id="tour")
        self._words = Lines()
        self._hints = KeyHints([])

    def compose(self) -> ComposeResult:
        """Yield a box of words and keys."""
        with self._box:
            yield self._words
            yield self._hints

    def on_mount(self) -> None:
        """Begin."""
        self._show()

    def on_resize(self, _event: events.Resize) -> None:
        """Set the words in the new width."""
        self._show()

    @property
    def step(self) -> Step:
        """The present station."""
        return STEPS[self._at]

    def _show(self) -> None:
        app = app_of(self)
        if self.step.shows == "inspector" and self._desk.desk.fact is None:
            self._desk.action_command("next-disagreement")  # so that there is something to see
        width = min(_WIDTH, self.size.width) - 6  # border and padding
        title: Line = [literal(self.step.title, "strong")]
        lines: list[Line] = [*flow([*self._pointer(), *title], width), *flow(self._runs(), width), []]
        self._words.styles.height = len(lines)
        self._words.show(lines)
        last = self._at == len(STEPS) - 1
        right = shown_key("right", ascii_only=app.ascii_only)
        self._hints.hints = [
            KeyHint("Enter", "ends the tour" if last else "goes on", "go(1)"),
            *([KeyHint(shown_key("left", ascii_only=app.ascii_only), "back", "go(-1)")] if self._at else []),
            *([] if last else [KeyHint("Esc", f"skips it ({right} goes on too)", "close")]),
        ]
        self._hints.refresh()
        self._box.border_title = f"tour {self._at + 1}/{len(STEPS)}"
        air = int(self.size.height >= _COMFORTABLE)
        self._box.styles.padding = (air, 2)
        height = len(lines) + 3 + 2 * air  # with border and keys
        self._desk.call_after_refresh(self._place, height)  # the inspector may have grown

    def _place(self, height: int) -> None:
        self._box.styles.offset = (0, self._row(height))

    def _row(self, height: int) -> int:
        """Return the row of a box of this height: next to what it points at, or low on the articles."""
        shown: Region = getattr(self._desk, self.step.shows).region
        low = max(0, self.size.height - height)
        bar = min(self._desk.summary.region.bottom, low)  # stays in view wherever there is room
        if self.step.shows == "pane_row":
            return max(bar, min(shown.bottom - height, low * 2 // 3))
        return max(bar, min(shown.bottom if shown.y == 0 else shown.y - height, low))

    def _pointer(self) -> Line:
        """Return the way to what is pointed at, where that is above or below the box."""
        if self.step.shows == "pane_row":
            return []
        glyphs = app_of(self).glyphs
        return [literal(f"{glyphs.up if self.step.shows == 'summary' else glyphs.down} ", "cursor")]

    def _runs(self) -> Line:
        """Return the words of the step, with the keys that the user has."""
        app = app_of(self)
        runs: Line = []
        for part in self.step.words.replace("{", "\0{").replace("}", "}\0").split("\0"):
            if not part.startswith("{"):
                runs.append(literal(part))
            elif part.startswith("{="):
                runs.append(literal(getattr(app.glyphs, part[2:-1]), part[2:-1]))
            else:
                key = app.keys_of(named(part[1:-1]))[0]
                runs.append(literal(shown_key(key, ascii_only=app.ascii_only), "key"))
        return runs

    def action_go(self, by: int) -> None:
        """Go to the next or previous station; after the last the tour is over."""
        at = self._at + by
        if at >= len(STEPS):
            self.action_close()
        elif at >= 0:
            self._at = at
            self._show()

    def action_close(self) -> None:
        """End the tour; it does not come again by itself."""
        toured()
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """End the tour at a click outside the box."""
        if event.widget is self:
            self.action_close()

    def on_key(self, event: events.Key) -> None:
        """Run the command that the step suggests; any other key of the desk ends the tour and works there."""
        if event.key in ("enter", "right", "space", "n", "left", "p", "backspace", "escape"):
            return
        event.stop()
        event.prevent_default()
        if self.step.tries and event.character in app_of(self).keys_of(named(self.step.tries)):
            self._desk.action_command(self.step.tries)
            self.action_go(1)
        else:
            self.action_close()
            self.app.call_later(self.app.simulate_key, event.key)


def toured() -> None:
    """Note that the tour need not come by itself any more."""
    from tui.paths import TOURED, data_folder

    with suppress(OSError):
        data_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        (data_folder() / TOURED).touch()
