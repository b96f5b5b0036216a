"""What the user set for a second reader: on the command line, else in ``config.toml``.

::

    [second-reader]
    address = "http://127.0.0.1:8080/v1"
    model = "qwen2.5-14b-instruct"
    modes = ["propose", "doubt"]
    allow-remote = false
    window = 6000
    seconds = 600
    measured = {sure = 0.95, possible = 0.6, recall = 0.85}

The key of a server that wants one comes from the environment variable ``COMPARE_TUI_READER_KEY`` alone.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tui.errors import UsageError
from tui.model import Exchange
from tui.paths import check_regular, config_file, parse_settings

KEY_VARIABLE = "COMPARE_TUI_READER_KEY"
MODES = ("propose", "weigh", "doubt")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """Where an OpenAI-compatible server listens.

    Attributes:
        scheme: "http" or "https".
        host, port: of the server.
        path: what its endpoints begin with ("/v1"), without a slash at the end.
    """

    scheme: str
    host: str
    port: int
    path: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"

    @property
    def is_local(self) -> bool:
        """Whether the address is of this machine by its very name; no name is looked up for that."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def parse_address(text: str, *, allow_remote: bool = False) -> Address:
    """Read the address of a second reader.

    Args:
        text: as the user gave it ("http://127.0.0.1:8080/v1").
        allow_remote: whether it may be another machine.

    Raises:
        UsageError: it is no such address, or is another machine's without permission.
    """
    remedy = "name one such as http://127.0.0.1:8080/v1"
    if not text.isascii() or any(c.isspace() or not c.isprintable() for c in text):
        raise UsageError("the second reader's address holds characters no address has", remedy)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise UsageError(f"{text} is no address of a second reader", remedy) from error
    if parts.scheme not in _PORTS or not parts.hostname or parts.query or parts.fragment:
        raise UsageError(f"{text} is no address of a second reader", remedy)
    if parts.username is not None or parts.password is not None:
        raise UsageError(
            "the second reader's address holds a name or password",
            f"put the key into the environment variable {KEY_VARIABLE}",
        )
    port = _PORTS[parts.scheme] if port is None else port
    address = Address(parts.scheme, parts.hostname, port, parts.path.rstrip("/"))
    if not address.is_local and not allow_remote:
        raise UsageError(
            f"{address.host} is not this machine: the articles would leave it",
            "allow that with --allow-remote, or name an address of this machine",
        )
    return address


GOOD_PRECISION = 0.9  # of what one reader alone says, to be called sure
LEAST_PRECISION = 0.5  # of what one reader alone says, to be shown at all
GOOD_RECALL = 0.8  # of a reader's disagreements, for its silence to say something


@dataclass(frozen=True, slots=True)
class Trust:
    """Measured figures of a second reader; None where it was not measured.

    Attributes:
        sure: precision of the disagreements of which it says itself that it is sure.
        possible: precision of its other disagreements.
        recall: share of the disagreements that it finds, sure or not.
    """

    sure: float | None = None
    possible: float | None = None
    recall: float | None = None

    def is_enough(self, *, sure: bool) -> bool:
        """Return whether what the reader alone says counts as sure."""
        measured = self.sure if sure else self.possible
        return measured is not None and measured >= GOOD_PRECISION

    def is_too_little(self, *, sure: bool) -> bool:
        """Return whether what the reader alone says is wrong more often than right."""
        measured = self.sure if sure else self.possible
        return measured is not None and measured < LEAST_PRECISION

    @property
    def counts_silence(self) -> bool:
        """Return whether a disagreement that the reader does not see becomes less sure."""
        return self.recall is not None and self.recall >= GOOD_RECALL


UNMEASURED = Trust()


def trust_of(exchanges: Sequence[Exchange]) -> Trust:
    """Return the measured figures stored with some answers; none where these are of different readers."""
    found = {Trust(e.sure, e.possible, e.recall) for e in exchanges}
    return found.pop() if len(found) == 1 else UNMEASURED


@dataclass(frozen=True, slots=True)
class Settings:
    """How a second reader is asked.

    Attributes:
        address: as named by the user, empty where none is.
        model: its name at the server, empty for the first that the server offers.
        modes: which questions are asked: "propose", "weigh", "doubt".
        allow_remote: whether the address may be another machine's.
        window: tokens of one question at most, by estimate.
        seconds: time for one answer.
        calls: questions at most.
        answer_tokens: tokens of one answer at most.
        is_named: whether the user named it for this run, and not only in the file of settings.
        measured: figures of the model, as ``python -m tests.evaluation --second-reader`` prints them.
    """

    address: str = ""
    model: str = ""
    modes: tuple[str, ...] = ("propose",)
    allow_remote: bool = False
    window: int = 6_000
    seconds: float = 600.0
    calls: int = 24
    answer_tokens: int = 8_000
    is_named: bool = False
    measured: Trust = UNMEASURED

    @property
    def where(self) -> Address:
        """The address, checked.

        Raises:
            UsageError: see :func:`parse_address`.
        """
        return parse_address(self.address, allow_remote=self.allow_remote)


def key() -> str:
    """Return the server's key, empty where the environment has none."""
    return os.environ.get(KEY_VARIABLE, "")


def _is_modes(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(v in MODES for v in value)


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 < value <= 1_000_000


def _is_measured(value: Any) -> bool:
    return isinstance(value, dict) and all(
        name in ("sure", "possible", "recall") and isinstance(share, int | float) and 0 <= share <= 1
        for name, share in value.items()
    )


_KNOWN: dict[str, tuple[Callable[[Any], bool], str]] = {
    "address": (lambda v: isinstance(v, str), "a text"),
    "model": (lambda v: isinstance(v, str), "a text"),
    "modes": (_is_modes, f"a list of {', '.join(MODES)}"),
    "allow-remote": (lambda v: isinstance(v, bool), "true or false"),
    "window": (_is_count, "a number of tokens"),
    "seconds": (_is_count, "a number of seconds"),
    "calls": (_is_count, "a number of questions"),
    "answer-tokens": (_is_count, "a number of tokens"),
    "measured": (_is_measured, "a table of sure, possible and recall, each from 0 to 1"),
}


def chosen(
    address: str | None,
    model: str | None,
    modes: Sequence[str],
    *,
    allow_remote: bool,
    file: Path | None = None,
) -> Settings | None:
    """Return the settings of the command line over those of the file; None where neither has an address.

    Figures measured of another model than the one named are not those of the model.

    Args:
        address: of the server, or None.
        model: name of the model, or None.
        modes: kinds of questions; none leaves those of the file.
        allow_remote: whether the address may be of another machine.
        file: the configuration file; None is the user's.

    Raises:
        UsageError: the address or the file is no good.
    """
    settings = load_settings(file)
    if model and model != settings.model:
        settings = replace(settings, measured=UNMEASURED)
    settings = replace(
        settings,
        address=address or settings.address,
        model=model or settings.model,
        modes=tuple(m for m in MODES if m in modes) or settings.modes,
        allow_remote=allow_remote or settings.allow_remote,
        is_named=bool(address or model or modes or allow_remote),
    )
    if not settings.address:
        return None
    parse_address(settings.address, allow_remote=settings.allow_remote)
    return settings


def load_settings(file: Path | None = None) -> Settings:
    """Return the settings of the user's ``config.toml``; the usual ones where there is no such file.

    Raises:
        UsageError: the file cannot be read, or an entry is unknown or of another kind.
    """
    file = file or config_file()
    try:
        check_regular(file)
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot be read ({error})") from error
    try:
        table: Any = parse_settings(text).get("second-reader", {})
    except ValueError as error:
        raise UsageError(f"{file}: not TOML ({error})") from error
    if not isinstance(table, dict):
        raise UsageError(f"{file}: [second-reader] must be a table")
    changes = {name.replace("-", "_"): _checked(name, value, file) for name, value in table.items()}
    return replace(Settings(), **changes)


def _checked(name: str, value: Any, file: Path) -> Any:
    """The value of an entry of the file, as :class:`Settings` holds it."""
    if name not in _KNOWN:
        known = ", ".join(_KNOWN)
        raise UsageError(f"{file}: {name} is not known under [second-reader]", f"known are {known}")
    fits, expected = _KNOWN[name]
    if not fits(value):
        raise UsageError(f"{file}: {name} must be {expected}")
    if name == "measured":
        return Trust(**{part: float(share) for part, share in value.items()})
    return tuple(value) if isinstance(value, list) else value
