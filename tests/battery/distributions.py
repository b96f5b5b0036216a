"""Distributions of random events: what keyboard, mouse, clipboard and window send, and what none should."""

from __future__ import annotations

import random
from collections.abc import Callable

Event = bytes | tuple[int, int]
"""What the terminal sends, or its new width and height."""

Mix = Callable[[random.Random, tuple[int, int]], Event]
"""Makes one event; the size is that of the terminal, which the mouse may leave a little."""

SINGLE = [chr(c) for c in range(0x20, 0x7F)]
SPECIAL = [
    "\x1b", "\r", "\t", "\x7f", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D",
    "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~",
    "\x1b[3~", "\x1b[2~", "\x1b[Z", "\x1bOP", "\x1bOQ", "\x1b[15~",
    "\x1b[1;5A", "\x1b[1;5B", "\x1b[1;5C", "\x1b[1;5D", "\x1b[1;2A", "\x1b[1;2B",
    "\x1b[1;3D", "\x00", "é", "漢", "🙂", "\u202e",
]  # fmt: skip
CONTROL = [chr(c) for c in range(1, 27) if c not in (3, 26)]  # but not those that send signals
OPENING = [
    "x", "0", "V", "M", "\x10", "\x0f", "e", "t", "v", "X", "p", "w", "?", "/", "m", "f", "L", "s", "z", "C",
    ":", "I", "*", "y", "Y", "Q", "E", "\x0e", "W", "U",
]  # fmt: skip
PASTES = [
    "", "a", "ferry OR 214", "\x1b[31mred\x1b[0m", "word " * 400, "line\nline\n\tline",
    "[/x] [@click=app.quit]", "\x00\x1b", "漢字🙂" * 50, "e\u0301" * 3000,
]  # fmt: skip
QUIT = {"q", "\x11"}  # sent less often: what is behind them is lost

SCREENS = {
    "matrix": ("m", "jkhlsSwgG^$\x06\x02\r"),
    "search": ("/", "ferry 40 or: <>\"'()*-\r\t\x14\x7f"),
    "library": ("\x0f", "/rcdtbE!jk\r\x7fabc"),
    "notes": ("w", "jk\r\x7fabc"),
    "note": ("e", "word and\r\x13\x7f\t"),
    "tags": ("t", "tag, two\r\t\x7f"),
    "lines": ("X", "jkJK \r\t"),
    "particulars": ("p", "2024-03-05\t\r\x7f"),
    "filter": ("f", "jk \r\tax0.5"),
    "articles": ("0", "jkh<> \r"),
    "help": ("?", "/fact\r\x7fjkqgG"),
    "glance": ("I", "jk\r*"),
    "grid": ("*", "jkhl\r"),
    "palette": ("\x10", "next\r\x7f"),
    "verdict": ("v", "abcd12\r\x7f"),
    "overrule": ("V", "abcd12\r"),
    "export": ("x", "mhtcja\r\x7f"),
    "saving": ("s", "name\r\x7f"),
    "copies": ("yy", "s\r"),
    "number": (":", "123\r\x7f"),
    "adding": ("\x0e", "a2.txt/\r\t\x7f"),
}
"""By a name: the keys that open a screen, and what is typed there."""


def keys(random_: random.Random, size: tuple[int, int]) -> Event:
    """Keys and some of all else."""
    kind = random_.random()
    if kind < 0.30:
        return random_.choice(SINGLE).encode()
    if kind < 0.48:
        return random_.choice(SPECIAL).encode()
    if kind < 0.54:
        return random_.choice(CONTROL).encode()
    if kind < 0.68:  # what opens a screen, and at once what closes or takes
        return (
            random_.choice(OPENING) + random_.choice(["", "\r", "\r\r", "\r\x1b", "\x1b\x1b", "\x1b"])
        ).encode()
    if kind < 0.92:
        return pointer(random_, size)
    if kind < 0.95:
        return f"\x1b[200~{random_.choice(PASTES)}\x1b[201~".encode()
    return resize(random_, size)


def pointer(random_: random.Random, size: tuple[int, int]) -> Event:
    """Presses, clicks, drags and the wheel."""
    x, y = random_.randint(1, size[0] + 1), random_.randint(1, size[1] + 1)
    if random_.random() < 0.15:
        to_x, to_y = random_.randint(1, size[0] + 1), random_.randint(1, size[1] + 1)
        return f"\x1b[<0;{x};{y}M\x1b[<32;{to_x};{to_y}M\x1b[<0;{to_x};{to_y}m".encode()
    button = random_.choice([0, 0, 0, 2, 32, 35, 64, 65, 66, 67, 8, 16])
    press = f"\x1b[<{button};{x};{y}M"
    if button in (0, 2, 8, 16):
        press += f"\x1b[<{button};{x};{y}m" * random_.choice([1, 1, 1, 0])
        press *= random_.choice([1, 1, 2])
    return press.encode()


def resize(random_: random.Random, _size: tuple[int, int]) -> Event:
    """Another size of the window."""
    return random_.choice([1, 2, 5, 20, 39, 40, 41, 60, 80, 100, 132, 200, 300]), random_.choice(
        [1, 2, 5, 9, 10, 11, 24, 40, 80]
    )


def sizes(random_: random.Random, size: tuple[int, int]) -> Event:
    """A window that changes all the time, and now and then a key."""
    return resize(random_, size) if random_.random() < 0.6 else keys(random_, size)


def pastes(random_: random.Random, size: tuple[int, int]) -> Event:
    """Pastes of up to 100 kB, some without an end or a beginning, into what has just been opened."""
    kind = random_.random()
    if kind < 0.5:
        return screens(random_, size)
    if kind < 0.6:
        words = random_.choice(["x" * 100_000, "word\n" * 20_000, "漢" * 30_000, "\x1b[2J" * 20_000])
        return f"\x1b[200~{words}\x1b[201~".encode()
    begin, end = random_.choice([("\x1b[200~", "\x1b[201~")] * 8 + [("", "\x1b[201~"), ("\x1b[200~", "")])
    return f"{begin}{random_.choice(PASTES)[:200]}{end}".encode()


def screens(random_: random.Random, size: tuple[int, int]) -> Event:
    """Screens that are opened, worked on for a while with the keys that do something there, and left."""
    if random_.random() < 0.2:
        return keys(random_, size)
    opening, typed = SCREENS[random_.choice(sorted(SCREENS))]
    letters = [*typed, *typed, *"\x1b\r\t", *SPECIAL[:16]]
    work = "".join(random_.choice(letters) for _ in range(random_.randint(0, 12)))
    return (opening + work + random_.choice(["\x1b", "\x1b\x1b", "\r\x1b", ""])).encode()


def junk(random_: random.Random, _size: tuple[int, int]) -> Event:
    """Half sequences, reports of a terminal, keys by the protocol of kitty, huge numbers, no UTF-8."""
    pick = random_.choice
    if random_.random() < 0.1:
        harmful = (3, 17, 26, 28, ord("q"))
        return bytes(b for b in random_.randbytes(random_.randint(1, 8)) if b not in harmful)
    number = str(pick([0, 1, 13, 27, 57399, 55296, 0x110000, 2**31, 2**64, 10**30, "", "1:2", "-1"]))
    other = str(pick([0, 1, 2, 5, 9, 99, 10**12, "", "1:3", ":"]))
    sequence = pick(
        [
            f"\x1b[{number};{other}u",
            f"\x1b[{number}u",
            f"\x1b[{number};{other};{number}u",
            f"\x1b[97;{other};{number}u",
            f"\x1b[{number};{other}{pick('ABCDFHPQRS~')}",
            pick(["\x1b[I", "\x1b[O"]),
            f"\x1b[<{other};{number};{number}{pick('Mm')}",
            f"\x1b[M{chr(random_.randint(32, 126)) * 3}",
            f"\x1b[48;{other};{number};0;0t",
            f"\x1b[48;30;100;{number};{other}t",
            f"\x1b[?{pick([2026, 2048, number])};{pick([0, 1, 2, 3, 4])}$y",
            f"\x1b[{number};{other}R",
            pick(["\x1b[", "\x1bO", "\x1b[<", "\x1b[<0;", "\x1b]0;", "\x1bP", "\x1b[20", "\x1b"]),
            "\x1b[" + "".join(pick("0123456789;:<=>?") for _ in range(random_.randint(1, 50))),
            f"\x1b]{pick([0, 10, 11, 52])};x" + pick(["\x07", "\x1b\\", ""]),
            "\x1b[?62;4c",
            "".join(chr(random_.randint(0x80, 0x2FFFF)) for _ in range(5)),
            pick(SINGLE + SPECIAL),
            pick(OPENING),
        ]
    )
    return sequence.encode("utf-8", "ignore")


MIXES: dict[str, Mix] = {
    "keys": keys,
    "pointer": lambda r, s: pointer(r, s) if r.random() < 0.8 else screens(r, s),
    "sizes": sizes,
    "pastes": pastes,
    "screens": screens,
    "junk": junk,
    "everything": lambda r, s: r.choice([keys, pointer, sizes, pastes, screens, screens, junk])(r, s),
}


def random_events(seed: int, count: int, mix: Mix = keys) -> list[Event]:
    """Events by a seed."""
    random_, size = random.Random(seed), (100, 30)
    events: list[Event] = []
    while len(events) < count:
        event = mix(random_, size)
        if isinstance(event, tuple):
            size = event
        leaves = isinstance(event, bytes) and event.decode(errors="replace") in QUIT
        if event and not (leaves and random_.random() < 0.95):
            events.append(event)
    return events
