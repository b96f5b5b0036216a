"""Colours and glyphs."""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import Theme

DARK, LIGHT = "desk-dark", "desk-light"
CONTRAST_DARK, CONTRAST_LIGHT = "contrast-dark", "contrast-light"
OFFERED = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)
# Grey text in solid colours: Textual's muted text is translucent, which the line API cannot draw.
NEUTRALS = {"quiet": "ansi_default", "faint": "ansi_default", "here": "ansi_default", "focus": "ansi_default"}
NO_COLOUR = "ansi-dark"  # Textual sends no colours under NO_COLOR with an ANSI theme only

# Agreement and disagreement are blue-green and orange-red: distinct also with red-green colour blindness.
THEMES = (
    Theme(
        name=DARK,
        primary="#7aa2c8",
        secondary="#8fa3b8",
        accent="#d7b46a",
        warning="#d7b46a",
        error="#e2808a",
        success="#8fbf8a",
        foreground="#d8d8d3",
        background="#16181c",
        surface="#1c1f24",
        panel="#252930",
        variables={
            "quiet": "#a3a9b1",
            "faint": "#7d848d",
            "text-success": "#6fd6c0",
            "text-error": "#f0a08a",
            "here": "#242a33",
            "focus": "#2a3b4e",
        },
    ),
    Theme(
        name=LIGHT,
        primary="#2b5f8f",
        secondary="#4a6076",
        accent="#7a5200",
        warning="#7a5200",
        error="#a3202f",
        success="#24662b",
        foreground="#22242a",
        background="#f7f5f0",
        surface="#efece5",
        panel="#e4e0d6",
        dark=False,
        variables={
            "quiet": "#5a5f68",
            "faint": "#696e76",
            "text-success": "#00505a",
            "text-error": "#8a2a10",
            "here": "#e6ebf0",
            "focus": "#d3e2f0",
        },
    ),
    Theme(
        name=CONTRAST_DARK,
        primary="#80d0ff",
        secondary="#c0c0c0",
        accent="#ffff00",
        warning="#ffff00",
        error="#ff9090",
        success="#80ff80",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#202020",
        text_alpha=1.0,
        variables={
            "quiet": "#d0d0d0",
            "faint": "#b0b0b0",
            "text-success": "#7ff0ff",
            "text-error": "#ffb090",
            "here": "#00284d",
            "focus": "#003658",
        },
    ),
    Theme(
        name=CONTRAST_LIGHT,
        primary="#003a70",
        secondary="#303030",
        accent="#4a2c00",
        warning="#4a2c00",
        error="#8a0010",
        success="#004a10",
        foreground="#000000",
        background="#ffffff",
        surface="#ffffff",
        panel="#e8e8e8",
        dark=False,
        text_alpha=1.0,
        variables={
            "quiet": "#303030",
            "faint": "#484848",
            "text-success": "#003c50",
            "text-error": "#6b1500",
            "here": "#dbeaf8",
            "focus": "#a8d0f5",
        },
    ),
)


class Glyphs(NamedTuple):
    """One sign for each thing that is marked; each verdict has a sign, a word and a style."""

    agree: str = "✓"
    differ: str = "✗"
    update: str = "↑"
    possible: str = "≠"
    within: str = "‡"
    near: str = "≈"
    unclear: str = "¿"
    single: str = "○"
    masked: str = "?"
    copy: str = "≡"
    lacks: str = "∅"
    noise: str = "┄"
    note: str = "¶"
    reviewed: str = "●"
    gives: str = "→"
    cites: str = "←"
    judged: str = "◊"
    edited: str = "&"
    right: str = "→"
    up: str = "▲"
    down: str = "▼"
    ellipsis: str = "…"
    here: str = "▌"
    cursor: str = "›"
    picked: str = "»"
    hit: str = "◄"
    hits: str = "◆"
    track: str = "│"
    alone: str = "·"  # single, in the overview strip, where most lines are
    blank: str = " "
    thumb: str = "┃"
    rule: str = "─"
    full: str = "█"
    empty: str = "░"
    dot: str = "·"


ASCII = Glyphs(
    agree="+",
    differ="X",
    update="^",
    possible="%",
    within="!",
    near="~",
    unclear=".",
    single="o",
    masked=":",
    copy="=",
    lacks="_",
    noise="-",
    note="*",
    reviewed="#",
    gives="->",
    cites="<-",
    judged="$",
    right="Right",
    up="^",
    down="v",
    ellipsis="...",
    here="|",
    cursor=">",
    picked="@",
    hit="<",
    hits="<",
    alone="o",
    track="|",
    thumb="]",
    rule="-",
    full="#",
    empty=".",
    dot="|",
)
UNICODE = Glyphs()
