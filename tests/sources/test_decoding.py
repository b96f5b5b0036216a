from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import CompareError
from tui.sources.decoding import decode


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("Café".encode(), "Café", "utf-8"),
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café", "utf-8-sig"),
        ("Café".encode("utf-16"), "Café", "utf-16"),
        ("\ufeffCafé".encode("utf-16-be"), "Café", "utf-16"),
        (b"Caf\xe9 \x93so\x94", "Café “so”", "cp1252"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree", "utf-8"),
        ("Cafe\u0301".encode(), "Café", "utf-8"),
    ],
)
def test_bytes_become_text(data: bytes, text: str, encoding: str) -> None:
    decoded = decode("x.txt", data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_a_fallback_is_said() -> None:
    assert decode("x.txt", b"Caf\xe9").remarks == ("not UTF-8: read as cp1252",)


def test_a_declared_charset_counts_only_when_the_bytes_are_not_utf8() -> None:
    assert decode("x.html", "Прага".encode("windows-1251"), "windows-1251").text == "Прага"
    assert decode("x.html", "Прага".encode(), "windows-1251").text == "Прага"
    assert decode("x.html", b"Caf\xe9", "unicode_escape").encoding == "cp1252"


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_an_empty_file_is_named(data: bytes) -> None:
    with pytest.raises(CompareError, match=r"x\.txt: the file is empty"):
        decode("x.txt", data)


@pytest.mark.parametrize("data", [b"ab\x00cd" * 9, bytes(range(256)) * 4])
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(CompareError, match="not a text file"):
        decode("x.txt", data)


def test_piles_of_combining_marks_are_cut() -> None:
    decoded = decode("x.txt", ("e" + "\u0301\u0323" * 50_000 + " end").encode())
    assert len(decoded.text) < 50
    assert decoded.remarks == ("piled-up accents were cut",)


@given(st.text(max_size=200))
def test_any_text_is_read_normalised_or_refused(text: str) -> None:
    try:
        decoded = decode("x.txt", text.encode("utf-8", "surrogatepass"))
    except CompareError:
        return
    assert "\r" not in decoded.text
    assert unicodedata.is_normalized("NFC", decoded.text)


def test_a_few_nul_bytes_in_a_long_page_are_dropped() -> None:
    line = b"The mayor of Harrow resigned on Tuesday, the council said.\n" * 50
    assert decode("a.html", line + b"\x00" + line).text == (2 * line).decode()
    with pytest.raises(CompareError, match="not a text file"):
        decode("a.html", line + b"\x00" * 40 + line)
