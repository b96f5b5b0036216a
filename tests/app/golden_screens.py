"""Screens as text, compared with the golden files beside the tests."""

from __future__ import annotations

from pathlib import Path

from rich.segment import Segment

from tests.app.conftest import Desk

GOLDEN = Path(__file__).parent / "golden"


SIZES = {"80x24": (80, 24), "120x40": (120, 40), "240x60": (240, 60)}


def looks(segment: Segment) -> str:
    """The colours and style of a segment, in a word."""
    style = segment.style
    if style is None:
        return "-"
    parts = [
        style.color.name if style.color else "",
        "on " + style.bgcolor.name if style.bgcolor else "",
        *(name for name in ("bold", "italic", "underline", "reverse") if getattr(style, name)),
    ]
    return " ".join(part for part in parts if part)


def styled_text(desk: Desk) -> str:
    """The screen, each change of colour noted: what a theme makes of it."""
    lines = []
    for strip in desk.app.screen._compositor.render_strips():
        runs: list[tuple[str, str]] = []
        for segment in strip:
            if runs and runs[-1][1] == looks(segment):
                runs[-1] = (runs[-1][0] + segment.text, runs[-1][1])
            else:
                runs.append((segment.text, looks(segment)))
        lines.append(" ".join(f"{text.strip()!r}<{look}>" for text, look in runs if text.strip()))
    return "\n".join(lines)


def check_golden(name: str, text: str, update: bool) -> None:
    file = GOLDEN / f"{name}.txt"
    if update:
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text + "\n"
