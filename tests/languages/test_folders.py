"""A language is one folder with files of fixed names; nothing else names it."""

from __future__ import annotations

import pytest

from tui.languages import codes, load, read_text
from tui.languages.other_languages import frequent_words, months
from tui.languages.pages import page_phrases
from tui.languages.tables import harm_words, tables


@pytest.mark.parametrize("code", codes())
def test_every_folder_holds_all_files(code: str) -> None:
    nothing = tables("xx")
    own = tables(code)
    for part in ("numbers", "measures", "time", "names", "speech", "questions", "journeys"):
        assert getattr(own, part) != getattr(nothing, part), part
    assert harm_words(code) != harm_words("xx")
    assert code in frequent_words()
    assert len(set(months(code).values())) == 12
    assert read_text(code, "thesaurus.txt")
    assert read_text(code, "neighbours.txt")


def test_a_region_is_no_language_of_its_own() -> None:
    assert tables("es_MX").numbers == tables("es").numbers


def test_a_language_without_a_folder_has_no_words_and_the_pages_of_english() -> None:
    assert not tables("xx").numbers.values
    assert not read_text("xx", "thesaurus.txt")
    assert page_phrases("xx") is page_phrases("en")


def test_no_code_leads_out_of_the_folders() -> None:
    assert load("../sources", "reading", "SAMPLE", 0) == 0
    assert not read_text("..", "safetext.py")
