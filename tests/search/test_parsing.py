"""Reading queries: every text gives a query, and what is odd about it is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.made import oddities
from tui.safetext import safe
from tui.search.query import LONGEST, FieldTerm, Mode, Pattern, Phrase, QueryTerm, Words, parse


@settings(max_examples=200, deadline=None)
@given(st.text() | oddities, st.sampled_from([None, *Mode]), st.booleans())
def test_every_text_is_a_query(text: str, mode: Mode | None, typing: bool) -> None:
    query = parse(text, mode, typing=typing)
    assert query.terms or query.hints
    assert all(0 <= term.start < term.end <= len(text) for term in query.terms)
    assert query.mode in Mode
    for hint in query.hints:
        assert safe(hint.text).one_line().plain == hint.text
        assert len(hint.text) < 250


def shown(terms: tuple[QueryTerm, ...]) -> list[str]:
    told: list[str] = []
    for term in terms:
        mark = "-" if term.excluded else ""
        match term:
            case Words(tokens=tokens, unfinished=unfinished):
                told.append(f"{mark}{'+'.join(tokens)}{'…' if unfinished else ''}")
            case Phrase(tokens=tokens, unfinished=unfinished):
                told.append(f"{mark}[{' '.join(tokens)}{'…' if unfinished else ''}]")
            case FieldTerm(name=name, values=values):
                told.append(f"{mark}{name}={'|'.join(values)}")
            case Pattern(source=source):
                told.append(f"{mark}/{source}/")
    return told


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("bridge opens", ["bridge", "opens…"]),
        ("bridge opens ", ["bridge", "opens"]),
        ("bridg* opens ", ["bridg…", "opens"]),
        ("-rail bridge", ["-rail", "bridge…"]),
        ("bridge -rai", ["bridge", "-rai"]),
        ('"Will  stretch" x ', ["[will stretch]", "x"]),
        ('-"will stretch"', ["-[will stretch]"]),
        ('bridge "will str', ["bridge", "[will str…]"]),
        ("“will stretch”", ["[will stretch]"]),
        (r"/a\/b c/ x ", ["/a/b c/", "x"]),
        ("-/ab/", ["-/ab/"]),
        ("Kim's l'Europe ", ["kim", "europe"]),
        ("by-pass 1,240 ", ["by+pass", "1240"]),
        ("CAFÉ łódź straße ", ["cafe", "lodz", "strasse"]),
        ("東京 ", ["東+京"]),
        ("outlet:bbc,tass", ["outlet=bbc|tass"]),
        ('-outlet:"the sun, london"', ["-outlet=the sun, london"]),
        ("number:>1,200km", ["number=>1,200km"]),
        ("number:> 500", ["number=> 500"]),
        ("Verdict:Disagree x ", ["verdict=Disagree", "x"]),
        ("https://example.org ", ["https+example+org"]),
        ("date:2025-04..2025-05", ["date=2025-04..2025-05"]),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    query = parse(text)
    assert shown(query.terms) == terms
    assert not [hint for hint in query.hints if hint.wrong]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "Type words"),
        ("   ", "Type words"),
        ("- -", "Only operators"),
        ('""', "no word between"),
        ("?!", "no letter and no digit"),
        ("/", "between the slashes"),
        ("/a(b/", "missing ) at character 4"),
        ("/[/", "unterminated character set"),
        ("/" + "(" * 900 + "/", "nested too deeply"),
        ("verdct:disagree", "did you mean verdict:"),
        ("xyzzy:1", "known are outlet:"),
        ("verdict:", "Type a value after verdict:"),
        ("date:2025-13", "is no date"),
        ("date:2025-06..2025-04", "is no date"),
        ("date:..", "is no date"),
        ("number:many", "is no number"),
        ("has:nots", "did you mean note?"),
        ("in:space", "there are sentences"),
        ("a " * 5000, "first 1,000 of 10,000 characters"),
        ("a " * 60, "first 50 words"),
        ("verdct\u202e:x", ""),
    ],
)
def test_wrong_queries_say_why(text: str, hint: str) -> None:
    query = parse(text)
    assert any(h.wrong and hint in h.text for h in query.hints) or not hint
    assert len(query.text) <= LONGEST


def test_an_open_quotation_mark_is_no_fault() -> None:
    hints = parse('bridge "will').hints
    assert [hint.wrong for hint in hints] == [False]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("bridge", Mode.WORDS),
        ('"will stretch"', Mode.PHRASE),
        ('"will stretch" outlet:bbc', Mode.PHRASE),
        ('bridge "will stretch"', Mode.WORDS),
        ("/ab/", Mode.REGEX),
        ("/a(b/", Mode.REGEX),
        ("-/ab/ bridge", Mode.WORDS),
    ],
)
def test_the_mode_is_chosen_by_what_is_typed(text: str, mode: Mode) -> None:
    query = parse(text)
    assert query.automatic
    assert query.mode is mode


def test_a_mode_may_be_set() -> None:
    assert shown(parse("will stretch outlet:bbc", Mode.PHRASE).terms) == ["outlet=bbc", "[will stretch]"]
    assert shown(parse("will str", Mode.PHRASE).terms) == ["[will str…]"]
    assert shown(parse("outlet:bbc (a|b)", Mode.REGEX).terms) == ["/outlet:bbc (a|b)/"]
    assert shown(parse("/a b/", Mode.REGEX).terms) == ["/a b/"]
    assert not parse("bridge", Mode.FUZZY).automatic
