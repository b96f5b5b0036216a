"""The trained constants: taken from the engine, put in for a while, and written as its module."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tui.analysis import weights

TARGET = Path(weights.__file__)
Constants = Mapping[str, "tuple[float, ...] | float"]


def shipped() -> dict[str, tuple[float, ...] | float]:
    """The constants of the module, in its order."""
    return {name: value for name, value in vars(weights).items() if name.isupper()}


@contextmanager
def used(constants: Constants) -> Iterator[None]:
    """The engine works with these constants inside, also in modules that took them over by name."""
    modules = [m for name, m in sorted(sys.modules.items()) if name.startswith("tui.analysis") and m]
    before = [(m, name, getattr(m, name)) for m in modules for name in constants if hasattr(m, name)]
    put(constants)
    try:
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)


def put(constants: Constants) -> None:
    """Put constants into the engine for good (within a context of :func:`used`)."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("tui.analysis") and module:
            for constant, value in constants.items():
                if hasattr(module, constant):
                    setattr(module, constant, value)


def write(constants: Constants, target: Path = TARGET) -> None:
    """Replace the module of constants, its docstring and comments kept, each value on its line."""
    lines = target.read_text(encoding="utf-8").splitlines()
    head = []
    for line in lines:
        if line[:1].isupper() and "=" in line:
            break
        head.append(line)
    for name, value in (shipped() | dict(constants)).items():
        if isinstance(value, tuple):
            head.append(f"{name}: tuple[float, ...] = (")
            head += [f"    {', '.join(map(str, value[i : i + 12]))}," for i in range(0, len(value), 12)]
            head.append(")")
        else:
            head.append(f"{name} = {value}")
    target.write_text("\n".join(head) + "\n", encoding="utf-8")
