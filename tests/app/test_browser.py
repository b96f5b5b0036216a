"""The app in a real browser, served by textual-serve; skipped where this or a headless browser is missing."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tui.app.launch import is_served, take_keyboard, terminal_problem
from tui.paths import example_paths

ROOT = Path(__file__).parent.parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 60.0  # seconds
SERVE = (
    "import sys; from textual_serve.server import Server; Server(sys.argv[1], port=int(sys.argv[2])).serve()"
)


def test_a_served_app_needs_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    assert not is_served()
    assert terminal_problem()
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    assert is_served()
    assert terminal_problem() is None
    assert take_keyboard() is None


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class Page:
    """A page of a headless browser, driven by the protocol of its developer tools."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._asked = 0
        self._page: str | None = None

    async def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command and return its result."""
        self._asked += 1
        message: dict[str, object] = {"id": self._asked, "method": method, "params": parameters}
        if self._page:
            message["sessionId"] = self._page
        await self._connection.send_json(message)
        while True:
            answer = await self._connection.receive_json(timeout=PATIENCE)
            if answer.get("id") == self._asked:
                result: dict[str, Any] = answer["result"]
                return result

    async def open(self, address: str) -> None:
        target = await self.ask("Target.createTarget", url=address)
        found = await self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._page = found["sessionId"]

    async def type(self, text: str) -> None:
        """Type into the terminal."""
        await self.ask("Runtime.evaluate", expression="document.querySelector('textarea')?.focus()")
        await self.ask("Input.insertText", text=text)

    async def state(self) -> str:
        """What the page says of the app: "-first-byte" once it has drawn, "-closed" once it has ended."""
        found = await self.ask("Runtime.evaluate", expression="document.body.className")
        return str(found["result"].get("value", ""))


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await condition():
            await asyncio.sleep(0.1)


@asynccontextmanager
async def running(*words: str, **options: Any) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(*words, **options)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


@asynccontextmanager
async def browser(path: str, profile: Path) -> AsyncIterator[Page]:
    aiohttp = pytest.importorskip("aiohttp")
    words = [path, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
    async with running(
        *words, f"--user-data-dir={profile}", "about:blank", stderr=asyncio.subprocess.PIPE
    ) as process:
        assert process.stderr
        address = ""
        while not address:
            line = (await asyncio.wait_for(process.stderr.readline(), PATIENCE)).decode()
            assert line, "the browser ended"
            address = line.partition("DevTools listening on ")[2].strip()
        async with aiohttp.ClientSession() as session, session.ws_connect(address, max_msg_size=0) as link:
            yield Page(link)


async def test_the_example_is_compared_in_a_browser_and_left_by_a_key(tmp_path: Path) -> None:
    pytest.importorskip("textual_serve")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no headless browser is installed")
    seeds, port = example_paths()[0].parent, free_port()
    data = tmp_path / "data"
    known = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "COMPARE_TUI_DATA": str(data), "PYTHONPATH": known}
    app = f"{sys.executable} -m tui {seeds}"
    async with (
        running(sys.executable, "-c", SERVE, app, str(port), env=environment, cwd=ROOT),
        browser(path, tmp_path / "profile") as page,
    ):

        async def answers() -> bool:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                return False
            writer.close()
            return True

        await until(answers)
        await page.open(f"http://127.0.0.1:{port}/")

        async def drawn() -> bool:
            return "-first-byte" in await page.state()

        async def compared() -> bool:
            return any((data / "comparisons").glob("*.compare"))

        async def closed() -> bool:
            await page.type("q")  # again: the first keys may come before the app takes any
            return "-closed" in await page.state()

        await until(drawn)
        await until(compared)
        await until(closed)
