"""Breaking text into rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.story import HERALD, article
from tui.app.desk.panes.layout import FOLD, GAP, NOISE, TEXT, noise_blocks, typeset
from tui.app.ui.spans import wrap

TEXTS = st.text(alphabet=st.sampled_from("ab Zé—-/ 漢字ก็e\u0301\n"), max_size=120)


def lines_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_lines_break_at_spaces_and_after_dashes() -> None:
    assert lines_of("the road-bridge over the bay", 9) == ["the road-", "bridge", "over the", "bay"]


def test_a_word_wider_than_a_line_is_cut() -> None:
    assert lines_of("incomprehensible", 6) == ["incomp", "rehens", "ible"]


def test_wide_characters_take_two_cells_and_break_between() -> None:
    assert lines_of("北京時間 today", 6) == ["北京時", "間", "today"]


def test_combining_marks_stay_with_their_letter() -> None:
    text = "e\u0301" * 5
    assert lines_of(text, 3) == ["e\u0301" * 3, "e\u0301" * 2]


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    lines = lines_of(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(alphabet="ab c-/—", max_size=80), st.integers(1, 30))
def test_simple_text_and_the_same_text_among_wide_characters_break_alike(text: str, width: int) -> None:
    from tui.app.ui.spans import _wrap_cells, _wrap_simple

    simple = list(_wrap_simple(text, 0, len(text), width))
    careful = list(_wrap_cells(text, 0, len(text), width))
    assert [text[a:b] for a, b in simple] == [text[a:b] for a, b in careful]


def test_each_sentence_begins_a_row_and_noise_is_folded() -> None:
    source = article(1, "Herald", HERALD)
    layout = typeset(source, 30)
    assert [row.kind for row in layout.rows].count(FOLD) == 2
    for index, sentence in enumerate(source.sentences):
        rows = [layout.rows[row] for row in layout.rows_of(index)]
        assert rows[0].first
        assert rows[0].start == sentence.start
        assert rows[-1].end == sentence.end
        assert all(row.kind == TEXT for row in rows)
    assert layout.rows[1].kind == GAP


def test_opened_noise_is_shown() -> None:
    source = article(1, "Herald", HERALD)
    rows = typeset(source, 30, noise_blocks(source)).rows
    shown = [source.text[row.start : row.end] for row in rows if row.kind == NOISE]
    assert shown == ["Home | News | Weather", "Read also: the best beaches", "Advertisement"]


def test_ten_thousand_sentences_are_set_once_for_all_rows() -> None:
    source = article(
        1, None, [("body", *["A sentence of some length about a bridge."] * 10) for _ in range(1000)]
    )
    layout = typeset(source, 28)
    assert len(layout.first) == 10_000
    assert layout.row_of_offset(source.sentences[9_999].start) == layout.first[9_999]
