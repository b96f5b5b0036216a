"""The address of a second reader: checked before anything is sent."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from tui.errors import UsageError

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
            "put the key into the environment variable COMPARE_TUI_READER_KEY",
        )
    port = _PORTS[parts.scheme] if port is None else port
    address = Address(parts.scheme, parts.hostname, port, parts.path.rstrip("/"))
    if not address.is_local and not allow_remote:
        raise UsageError(
            f"{address.host} is not this machine: the articles would leave it",
            "allow that with --allow-remote, or name an address of this machine",
        )
    return address
