"""The marks that carry meaning without colour, in Unicode and in ASCII."""

from __future__ import annotations

from typing import NamedTuple


class Glyphs(NamedTuple):
    """One sign for each thing that is marked; each verdict has a sign, a word and a style."""

    agree: str = "✓"
    differ: str = "✗"
    near: str = "≈"
    unclear: str = "≟"
    single: str = "○"
    veiled: str = "?"
    copy: str = "⧉"
    lacks: str = "∅"
    noise: str = "┄"
    note: str = "✎"
    reviewed: str = "●"
    gives: str = "→"
    cites: str = "←"
    judged: str = "◈"
    own: str = "&"
    right: str = "→"
    up: str = "▲"
    down: str = "▼"
    ellipsis: str = "…"
    here: str = "▌"
    cursor: str = "›"
    picked: str = "»"
    hit: str = "◂"
    hits: str = "◆"
    track: str = "│"
    thumb: str = "┃"
    rule: str = "─"
    full: str = "█"
    empty: str = "░"
    dot: str = "·"


ASCII = Glyphs(
    agree="+",
    differ="x",
    near="~",
    unclear="/",
    single="o",
    copy="=",
    lacks="_",
    noise="-",
    note="*",
    reviewed="#",
    gives="->",
    cites="<-",
    judged="!",
    right="Right",
    up="^",
    down="v",
    ellipsis="...",
    here="|",
    cursor=">",
    picked="@",
    hit="<",
    hits="%",
    track="|",
    thumb="#",
    rule="-",
    full="#",
    empty=".",
    dot="-",
)
UNICODE = Glyphs()
