"""Small saved pages in twenty languages and several shapes and codings: story, date, outlet and language."""

# ruff: noqa: E501 (sentences of many languages, a line each)

from __future__ import annotations

import html

import pytest

from tests.sources.languages import LANGUAGES
from tui.sources import read_bytes

SHAPES = {
    "article": "<main><article><h1>{title}</h1><p class=date>{date}</p><p>{first}</p><p>{second}</p></article></main>",
    "divs": "<div class=page><h1>{title}</h1><div>{date}</div><div>{first}</div><div>{second}</div></div>",
    "breaks": "<h1>{title}</h1><i>{date}</i><div>{first}<br><br>{second}</div>",
    "spans": "<article><h1>{title}</h1><p>{date}</p><p><x-a>{first}</x-a></p><p>{second}<sup>[1]</sup></p></article>",
}
CASES = [
    (language, shape, charset)
    for language, told in LANGUAGES.items()
    for shape, charset in [*((shape, "utf-8") for shape in SHAPES), *(("article", c) for c in told.charsets)]
]


@pytest.mark.parametrize(("language", "shape", "charset"), CASES)
def test_a_page_of_any_language_shape_and_coding_is_read(language: str, shape: str, charset: str) -> None:
    told = LANGUAGES[language]
    title = told.first[:4] + " 22"
    body = SHAPES[shape].format(
        title=title, date=told.date, first=html.escape(told.first), second=html.escape(told.second)
    )
    source = (
        f'<html lang="{language}"><head><meta charset="{charset}"><meta property="og:site_name" '
        f'content="The Harrow Post"></head><body><nav><a href="/">Home</a></nav>{body}</body></html>'
    )
    article = read_bytes("page.html", source.encode(charset, "xmlcharrefreplace"), "a1")
    story = [" ".join(s.text.split()) for s in article.sentences]
    assert (article.outlet, article.language) == ("The Harrow Post", language)
    assert [told.first, told.second] == [line for line in story if line in (told.first, told.second)]
    assert (article.published or "2025-05-07")[:10] == "2025-05-07"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_date_of_a_page_is_read_in_its_language(language: str) -> None:
    told = LANGUAGES[language]
    text = f"{told.first[:4]} 22\n\n{told.date}\n\n{told.first}\n\n{told.second}\n"
    assert (read_bytes("x.txt", text.encode(), "a1").published or "")[:10] == "2025-05-07"
