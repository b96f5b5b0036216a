"""Whatever articles say: reading, comparing, searching, every report and painting hold."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.app.conftest import open_desk
from tests.battery import LONG
from tui.analysis import compare
from tui.app.desk.view_state import restore_view_state, save_view_state
from tui.app.session import Session
from tui.model import Comparison
from tui.reports import FORMATS, Report
from tui.review.applying import reviewed
from tui.review.history import Review
from tui.search import SearchIndex
from tui.search.output import as_json, as_text
from tui.sources import read_sources

MANY = settings(
    max_examples=5_000 if LONG else 20,
    deadline=None,
    derandomize=not LONG,
    suppress_health_check=list(HealthCheck),
)
FEW = settings(MANY, max_examples=200 if LONG else 4)
PATIENCE = 0 if LONG else 900  # seconds

WORDS = (
    "no", "No", "not", "never", "none", "nan", "NaN", "inf", "-inf", "Infinity", "null", "None", "True",
    "1e999", "1" * 400, "0", "-0", "1/0", "0 of 0", "100%", "1,000,000,000,000,000,000", "$1.2bn", "half",
    "99999 people", "31 February", "2024-13-45", "25:61", "Monday", "yesterday", "year 0", "in 99999",
    "since", "until", "by", "40 passengers",
    "at least 40 people", "about 52 passengers", "the ferry ran aground",
    "off Port Ellis",
    "said", "according to", "“Never", "“We will go”", '"', "'", "’s", "(", ")", "[sic]", "[/x]", "{0}", "%s",
    "[@click=app.quit]",
    "U.S.", "Dr.", "…", "...", "?!", "—", "-", "--", "\u202e", "\u200b", "\ufeff", "e\u0301" * 40, "🇷🇺",
    "👩\u200d🚒",
    "漢字", "العبارة", "пароме", "\x1b[2J", "\x00", "\x85", "\u2028", "ﬁne", "a" * 500, "http://example.org/a?b=c#d",
)  # fmt: skip
ENDINGS = ("", ".", " no", " no.", ":", ",", "“", "\n", " -", "…", " 5", " May", " Dr.", " said", "\u0301")


@cache
def one_of_each_class() -> tuple[str, ...]:
    """Some characters of every class that Unicode has."""
    found: dict[str, list[str]] = {}
    for code in range(0x110000):
        kind = unicodedata.category(chr(code))
        if kind != "Cs" and len(found.setdefault(kind, [])) < 40 and code % 7 == 0:
            found[kind].append(chr(code))
    return tuple(c for some in found.values() for c in some)


def sentences() -> st.SearchStrategy[str]:
    """Sentences of odd words, and of characters of all classes."""
    odd = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
    letters = st.deferred(lambda: st.lists(st.sampled_from(one_of_each_class()), max_size=20).map("".join))
    usual = st.sampled_from(
        [
            "At least 40 passengers were taken off the ferry on Monday.",
            "No one was hurt, the coast guard said.",
        ]
    )
    return st.one_of(odd, odd, letters, usual)


@st.composite
def stories(draw: st.DrawFn) -> list[str]:
    """The texts of one to four articles."""
    texts = []
    for _ in range(draw(st.integers(1, 4))):
        lines = draw(st.lists(sentences(), min_size=1, max_size=8))
        texts.append(
            draw(st.sampled_from(["\n", "\n\n", " ", ". "])).join(lines) + draw(st.sampled_from(ENDINGS))
        )
    return texts


def compared(texts: list[str]) -> Comparison:
    """The comparison of some texts, as they come from files."""
    with TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            path = Path(folder, f"{number}.txt")
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        return compare(read_sources(paths).articles)


@pytest.mark.timeout(PATIENCE)
@MANY
@given(stories(), st.sampled_from(WORDS))
def test_whatever_they_say_they_are_compared_searched_and_reported(texts: list[str], query: str) -> None:
    comparison = compared(texts)
    reviewed(comparison, Review())
    restore_view_state(
        comparison, save_view_state(restore_view_state(comparison, {}, compared=True)), compared=True
    )
    index = SearchIndex.build(comparison)
    for each in (query, *texts[0].split()[:2], f"number:>{query}", f'"{query}'):
        results = index.search(each, budget=0.05)
        as_text(results).encode()
        json.loads(as_json(results))
    for chosen in FORMATS.values():
        assert chosen.text(Report(comparison)).encode(chosen.encoding) is not None
    json.loads(FORMATS["json"].text(Report(comparison)))


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("size", [(40, 10), (120, 40)])
async def test_whatever_they_say_they_are_painted(size: tuple[int, int]) -> None:
    for texts in drawn():
        async with open_desk(Session.of_comparison(compared(texts)), size) as desk:
            for key in (
                "d",
                "right",
                "end",
                "m",
                "right",
                "down",
                "m",
                "I",
                "escape",
                "*",
                "escape",
                "e",
                "escape",
            ):
                await desk.press(key)
            assert not any(0 <= ord(c) < 0x20 and c != "\n" for c in desk.text)


def drawn() -> list[list[str]]:
    """Some stories, the same each time."""
    found: list[list[str]] = []

    @FEW
    @given(stories())
    def draw(texts: list[str]) -> None:
        found.append(texts)

    draw()
    return found
