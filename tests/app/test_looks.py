"""Colours that can be read, marks that do not need them, and the guard before the terminal."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tests.app.conftest import open_desk
from tui.app.help.screen import _MARKS
from tui.app.registry import named, shown_key
from tui.app.terminal.output_guard import Guard
from tui.app.ui.spans import STYLES, in_ascii, literal, segments_of
from tui.app.ui.theme import ASCII, CONTRAST_DARK, CONTRAST_LIGHT, OFFERED, THEMES, UNICODE, Glyphs
from tui.model import Comparison, Verdict
from tui.safetext import in_ascii as plain_text

BACKGROUNDS = {"here", "head", "focus"}
WORDS_ON = {
    "plain": sorted(set(STYLES) - BACKGROUNDS),
    "here": sorted(set(STYLES) - BACKGROUNDS - {"noise", "lacks", "bar"}),
    "head": ["strong", "dim", "key", "near"],
    "focus": [
        *("plain", "strong", "dim", "key", "cursor", "lacks"),
        *("agree", "near", "differ", "single", "hits", "mine", "thumb"),
    ],
}
LEAST = {CONTRAST_DARK: 7.0, CONTRAST_LIGHT: 7.0}


def contrast(one: RichColor, other: RichColor) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: RichColor) -> float:
        parts = [c / 255 for c in colour.get_truecolor()]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", OFFERED)
async def test_every_ink_can_be_read_in_every_theme(comparison: Comparison, theme: str) -> None:
    async with open_desk(comparison, theme=theme) as desk:
        pane = desk.screen.pane_row.panes[0]
        for base, names in WORDS_ON.items():
            styles = pane.styles_on(base)
            for name in names:
                style = styles[name]
                assert style.color
                assert style.bgcolor
                least = 3.0 if name == "bar" else LEAST.get(theme, 4.5)
                assert contrast(style.color, style.bgcolor) >= least, f"{name} on {base}"


async def test_words_that_agree_and_differ_look_different_without_colour(comparison: Comparison) -> None:
    async with open_desk(comparison) as desk:
        styles = desk.screen.pane_row.panes[0].styles_on("here")
        looks = {name: (bool(s.bold), bool(s.underline), bool(s.reverse)) for name, s in styles.items()}
        assert len({looks["plain"], looks["agree-words"], looks["differ-words"]}) == 3


def test_ascii_marks_are_ascii_and_tell_the_verdicts_apart() -> None:
    assert all(glyph.isascii() for glyph in ASCII)
    assert not any(glyph.isdigit() for glyph in ASCII), "a digit reads as a number"
    for glyphs in (ASCII, UNICODE):
        verdicts = (*glyphs[:9], glyphs.lacks)  # as the marks stand in :class:`Glyphs`
        assert len({mark.lower() for mark in verdicts}) == 10, "none differs from another by its case alone"


@pytest.mark.parametrize("glyphs", [ASCII, UNICODE], ids=["ascii", "unicode"])
def test_each_mark_of_the_legend_has_a_sign_of_its_own(glyphs: Glyphs) -> None:
    signs = [getattr(glyphs, name) for name in _MARKS if name not in ("letters", "equal")]
    assert len(signs) == len(set(signs))
    if glyphs is ASCII:
        keys = {shown_key(key) for key in (*named("help").keys, *named("search").keys)}
        assert not keys & set(signs), "the footer shows them as keys"
        assert glyphs.thumb not in signs, "it stands among them in the overview strip"


def test_the_command_line_has_the_same_ascii_marks_as_the_desk() -> None:
    for mark, sign in zip(UNICODE[:9], ASCII[:9], strict=True):
        assert mark == UNICODE.masked or plain_text(mark) == sign


def test_an_ellipsis_in_a_name_is_ascii_where_all_is() -> None:
    line = [literal("Ferry sinks off…"), literal("      "), literal("“12” – 13")]
    plain = in_ascii(line)
    assert "".join(run.text.plain for run in plain) == 'Ferry sinks off...    "12" - 13'


# Machado, Oliveira and Fernandes 2009, deuteranopia of severity 1, on linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def seen_without_green(colour: RichColor) -> list[float]:
    """The colour in CIE L*a*b* as eyes without green cones see it."""

    def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
        return [sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix]

    parts = [c / 255 for c in colour.get_truecolor()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    seen = [min(max(c, 0.0), 1.0) for c in times(DEUTERANOPIA, linear)]
    ratios = [c / w for c, w in zip(times(TO_XYZ, seen), WHITE, strict=True)]
    x, y, z = (r ** (1 / 3) if r > 0.008856 else 7.787 * r + 16 / 116 for r in ratios)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


@pytest.mark.parametrize("theme", OFFERED)
def test_agreement_and_disagreement_differ_for_eyes_without_green(theme: str) -> None:
    colours = next(t for t in THEMES if t.name == theme).variables
    agree, differ = (RichColor.parse(colours[name]) for name in ("text-success", "text-error"))
    assert math.dist(seen_without_green(agree), seen_without_green(differ)) >= 20


def test_the_guard_deletes_what_a_careless_widget_lets_through() -> None:
    link = Style(link="http://evil.example/\x1b]0;x\x07")
    segments = [Segment("a\x1b]0;x\x07b\tc\u202e", Style(bold=True)), Segment("link", link)]
    cleaned = Guard().apply(segments, Color(0, 0, 0))
    assert [s.text for s in cleaned] == ["a]0;xb c", "link"]
    assert not any(s.style and s.style.link for s in cleaned)


def test_segments_are_exactly_as_wide_as_asked() -> None:
    styles = {"plain": Style()}
    assert [s.text for s in segments_of([literal("abc")], 5, styles)] == ["abc", "  "]
    assert [s.text for s in segments_of([literal("漢字漢")], 5, styles)] == ["漢字 "]


def deuteranopic_lab(colour: RichColor) -> tuple[float, float, float]:
    """A colour in CIE L*a*b* as eyes without green cones see it (Machado, Oliveira and Fernandes, 2009)."""
    seen_by = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881))
    parts = [c / 255 for c in colour.get_truecolor()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    r, g, b = (min(1.0, max(0.0, sum(m * c for m, c in zip(row, linear, strict=True)))) for row in seen_by)
    white = (0.95047, 1.0, 1.08883)
    xyz = (
        0.4124 * r + 0.3576 * g + 0.1805 * b,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        0.0193 * r + 0.1192 * g + 0.9505 * b,
    )
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (c / w for c, w in zip(xyz, white, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", OFFERED)
async def test_agreement_and_disagreement_differ_for_eyes_that_do_not_tell_red_from_green(
    comparison: Comparison, theme: str
) -> None:
    async with open_desk(comparison, theme=theme) as desk:
        styles = desk.screen.pane_row.panes[0].styles_on("plain")
        agree, differ = styles["agree"].color, styles["differ"].color
        assert agree
        assert differ
        one, other = deuteranopic_lab(agree), deuteranopic_lab(differ)
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 20


def test_signs_are_those_that_common_fonts_have() -> None:
    """Latin-1, punctuation, arrows, a few of mathematics, lines, blocks and plain shapes."""
    rare = {"✓", "✗", "∅"}  # in the fonts that systems fall back on
    usual = [(0x20, 0xFF), (0x2010, 0x203A), (0x2190, 0x2195), (0x2248, 0x2265), (0x2500, 0x25CF)]
    for sign in {s for glyph in UNICODE for s in glyph} - rare:
        assert any(low <= ord(sign) <= high for low, high in usual), sign


async def test_every_count_and_the_state_of_the_file_fit_in_sixty_columns(comparison: Comparison) -> None:
    kinds = [comparison.facts[i % len(comparison.facts)] for i in range(95)]
    many = tuple(replace(f, id=f"f{n}", title=f"{f.title} {n}") for n, f in enumerate(kinds, 1))
    unsure = tuple(
        replace(f, verdict=Verdict.UNCLEAR, differences=()) if n % 3 == 0 else f for n, f in enumerate(many)
    )
    async with open_desk(replace(comparison, facts=unsure), (60, 20)) as desk:
        desk.screen.summary.keep([literal("saved")])
        await desk.press("right", "space")
        first = desk.text.splitlines()[0]
        assert first.endswith("saved")
        for sign in (UNICODE.agree, UNICODE.differ, UNICODE.unclear, UNICODE.single, UNICODE.reviewed):
            assert sign in first
        assert UNICODE.ellipsis not in first
