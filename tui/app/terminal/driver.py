"""Driver of the terminal on Unix: any bytes as input, signals at any moment, output that never waits.

Textual's driver ends the app at input that is not UTF-8 or holds an invalid number, starts a second
time when the process is continued without having stopped itself, and lets the app wait for a terminal
that accepts no output. It is internal to Textual, whose minor version is pinned; the batteries on a
real terminal test that this still works.
"""

from __future__ import annotations

import asyncio
import os
import select
import selectors
import signal
import termios
import threading
from codecs import getincrementaldecoder
from contextlib import suppress
from functools import partial
from queue import Empty, Full
from typing import IO, Any

from textual import constants, events
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.app.terminal.input import InputOrder, PasteParser
from tui.app.terminal.signals import SIGNALS

WIDEST, HIGHEST = 500, 300  # cells; a terminal that reports a larger size is drawn on in part
FARTHEST = 10_000  # cells; a mouse farther away is none
_STALLED = 2.0  # seconds after which the app is too busy to stop by itself
_LAST_WRITE = 1.0  # seconds that a terminal has to take the last of the output
_READ = 4096  # bytes
_LAST_INPUT = 8.0  # seconds that what was typed before a signal has to have its effect
_LOOK_AGAIN = 0.02  # seconds
_ENTER = "\x1b[?1049h\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h\x1b[?25l\x1b[?1004h\x1b[?2004h\x1b[?7l"
_KITTY_FLAGS = (
    linux_driver.KITTY_DISAMBIGUATE_ESCAPE_CODES
    | linux_driver.KITTY_REPORT_ALL_KEYS
    | linux_driver.KITTY_REPORT_ASSOCIATED_TEXT
)
_KITTY_AGAIN = f"\x1b[<u\x1b[>{_KITTY_FLAGS}u"  # the flags lie on a stack


class Writer(WriterThread):
    """Writes to the terminal in a thread, so that callers never wait.

    Attributes:
        behind: whether output was dropped, as the terminal accepted nothing for long.
    """

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self.behind = False

    def write(self, text: str) -> None:
        """Hand text over; where too much waits already it is left out, to be painted again later."""
        try:
            self._queue.put_nowait(text)
        except Full:
            self.behind = True

    def run(self) -> None:
        """Write queued text; once the terminal is lost, discard it."""
        gone = False
        while (text := self._queue.get()) is not None:
            gone = gone or not self._put_out(text)
        if not gone:
            self._put_out("")

    def _put_out(self, text: str) -> bool:
        """Write to the terminal; return False where it is lost."""
        try:
            self._file.write(text)
            if not text or self._queue.empty():
                self._file.flush()
        except (OSError, ValueError):
            return False
        return True

    def make_room(self) -> None:
        """Drop what waits, so that what restores the terminal is sure to be written."""
        with suppress(Empty):
            while True:
                self._queue.get_nowait()

    def stop(self) -> None:
        """Stop, having written all that the terminal takes within a moment."""
        try:
            self._queue.put(None, timeout=_LAST_WRITE)
        except Full:
            self.make_room()
            self._queue.put(None)
        self.join(_LAST_WRITE)


linux_driver.WriterThread = Writer  # type: ignore[attr-defined]


class TerminalDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, made safe."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._is_on = False  # whether the terminal is in the app's mode
        self._stopping = False  # whether a stop was requested and has not happened yet
        self._resizing = False  # whether a new size is yet to be posted
        self._shell_settings: list[Any] | None = None
        self._input = InputOrder(app)
        self._handing_on = False  # whether input was read that the loop does not have yet
        self._leaving: asyncio.Task[None] | None = None

    # ------------------------------------------------------------ mode of the terminal

    def start_application_mode(self) -> None:
        """Start application mode; does nothing where the process is in the background."""
        try:
            super().start_application_mode()  # type: ignore[no-untyped-call]
        except RuntimeError:  # there is no room for a thread
            self._key_thread = None
            self._is_on = True
            self.stop_application_mode()
            self._app.exit(return_code=1)
            raise
        self._is_on = self._key_thread is not None and self._key_thread.is_alive()
        self._shell_settings = self.attrs_before
        signal.signal(signal.SIGWINCH, self._window_changed)

    def stop_application_mode(self) -> None:
        """Stop application mode, restore the terminal."""
        if not self._is_on:
            return
        self._is_on = False
        self._make_room()
        super().stop_application_mode()

    def _make_room(self) -> None:
        """Drop frames that wait, before something that must not be left out."""
        if isinstance(self._writer_thread, Writer):
            self._writer_thread.make_room()

    def close(self) -> None:
        """Stop writing."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().close()

    def write(self, data: str) -> None:
        """Write to the terminal, without waiting for it."""
        if self._writer_thread is not None:
            self._writer_thread.write(data)

    def _query_in_band_window_resize(self) -> None:
        """Ask for no sizes in the input, which is not trusted: the system gives them."""

    def send_message(self, message: Message) -> None:
        """Send a message to the app; input waits for its turn."""
        if isinstance(message, (events.InputEvent, events.Paste)):
            self._soon(partial(self._input.put, message))
        else:
            super().send_message(message)

    # ------------------------------------------------------------ size

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = 0, 0
        with suppress(OSError, ValueError):
            width, height = os.get_terminal_size(self._file.fileno())  # type: ignore[union-attr]
        return min(width or 80, WIDEST), min(height or 25, HIGHEST)

    def _window_changed(self, *_: object) -> None:
        if not self._resizing:
            self._resizing = True
            self._soon(self._report_size)

    def _report_size(self) -> None:
        from textual.geometry import Size

        self._resizing = False
        size = Size(*self._get_terminal_size())
        self.send_message(events.Resize(size, size))

    # ------------------------------------------------------------ stopping and going on

    def _soon(self, callback: Any) -> bool:
        """Have the loop call something, also in a handler of signals; False where the loop is over."""
        try:
            self._loop.call_soon_threadsafe(callback)
        except RuntimeError:
            return False
        return True

    def _sigtstp_application(self, *_: object) -> None:
        # Later, for the terminal may just be changing its mode; but not while another program has it.
        if self._auto_restart and self._soon(self._stop):
            self._stopping = True
            force = threading.Timer(_STALLED, self._stop_by_force)
            force.daemon = True
            force.start()
        else:
            _stop_process()

    def _stop(self) -> None:
        """Restore the terminal, and stop the process."""
        if not self._stopping:
            return
        self._stopping = False
        if self._is_on and not SIGNALS.caught:
            self.suspend_application_mode()
            self._must_signal_resume = True
        _stop_process()

    def _stop_by_force(self) -> None:
        if self._stopping:
            self._stopping = False
            if self._shell_settings is not None:
                with suppress(termios.error):
                    termios.tcsetattr(self.fileno, termios.TCSANOW, self._shell_settings)
            _stop_process()

    def _sigcont_application(self, *_: object) -> None:
        if self._auto_restart:
            self._soon(self._go_on)

    def _go_on(self) -> None:
        """Take the terminal again, whether or not it was let go of."""
        if not self._auto_restart or self._app._exit:
            return
        if not self._is_on:
            if self._must_signal_resume:
                self.start_application_mode()
            return
        with suppress(termios.error):
            settings = termios.tcgetattr(self.fileno)
            settings[0] = self._patch_iflag(settings[0])
            settings[3] = self._patch_lflag(settings[3])
            settings[6][termios.VMIN] = 1
            termios.tcsetattr(self.fileno, termios.TCSANOW, settings)
        self._make_room()
        self.write(_ENTER + ("" if constants.DISABLE_KITTY_KEY else _KITTY_AGAIN))
        self._report_size()
        self.send_message(self.SignalResume())

    # ------------------------------------------------------------ input

    def run_input_thread(self) -> None:
        """Wait for input and pass it on, until the app leaves or the terminal is lost."""
        parser = PasteParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    self._handing_on = True
                    try:
                        data = os.read(self.fileno, _READ)
                    except OSError:
                        data = b""
                    if not data and self._is_gone():
                        os.kill(os.getpid(), signal.SIGHUP)
                        return
                    self._hand_on(parser.feed(text) if (text := decode(data)) else ())
                self._hand_on(parser.tick())
                self._handing_on = False
                self._catch_up()

    def _hand_on(self, messages: Any) -> None:
        for message in messages:
            if _is_sound(message):
                self.process_message(message)

    def leave(self) -> None:
        """Exit the app once what was typed before has had its effect; to be called in the loop."""
        self._leaving = asyncio.create_task(self._leave(), name="leaving")

    async def _leave(self) -> None:
        try:
            async with asyncio.timeout(_LAST_INPUT):
                while not self._app._exit and self._has_input():
                    await asyncio.sleep(_LOOK_AGAIN)
        except TimeoutError:
            pass
        finally:
            self._app.exit()

    def _has_input(self) -> bool:
        """Return whether something that was typed waits in the terminal, or has not had its effect."""
        if not self._is_on or self._key_thread is None or not self._key_thread.is_alive():
            return not self._input.is_idle
        # In this order: what the thread takes from the terminal in between, it is still handing on.
        try:
            waiting = bool(select.select([self.fileno], [], [], 0)[0])
        except (OSError, ValueError):
            waiting = False
        return waiting or self._handing_on or not self._input.is_idle

    def _is_gone(self) -> bool:
        """Return whether the terminal was closed."""
        try:
            termios.tcgetattr(self.fileno)
        except termios.error:
            return True
        return False

    def _catch_up(self) -> None:
        """Have everything painted again, where some of it was left out and the terminal takes more now."""
        writer = self._writer_thread
        if isinstance(writer, Writer) and writer.behind and writer._queue.empty():
            writer.behind = False
            self.send_message(self.SignalResume())


def _is_sound(message: Message) -> bool:
    """Return whether a message may come from a keyboard or a mouse."""
    if isinstance(message, events.Key):
        return not any(0xD800 <= ord(c) < 0xE000 for c in (message.character or "") + message.key)
    if isinstance(message, events.MouseEvent):
        return 0 <= message.x < FARTHEST and 0 <= message.y < FARTHEST
    return not isinstance(message, (events.Resize, events.CursorPosition, InBandWindowResize))


def _stop_process() -> None:
    """Stop the process, unless it is about to end: who closed its terminal will never continue it."""
    if not SIGNALS.caught:
        os.kill(os.getpid(), signal.SIGSTOP)
