"""A hundred and ten pages of many kinds of site, in twenty-two languages: story, and what they state."""

from __future__ import annotations

import pytest

from tests.sources.site_pages import DAY, SITE, TEMPLATES, SitePage, page, pages
from tests.sources.site_words import WORDS
from tui.model import Article
from tui.sources import read_bytes

BY_LANGUAGE: dict[str, list[SitePage]] = {}
for _page in pages():
    BY_LANGUAGE.setdefault(_page.language, []).append(_page)


def kept(article: Article) -> list[str]:
    return [" ".join(article.text[n.start : n.end].split()) for n in article.lines if n.noise is None]


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_pages_of_a_language_are_read_right(language: str) -> None:
    for made in BY_LANGUAGE[language]:
        article = read_bytes("page.html", made.data, "a1")
        told = [" ".join(sentence.text.split()) for sentence in article.sentences]
        stated = (
            article.outlet,
            article.title,
            (article.published or "")[:10],
            article.url,
            article.language,
        )
        assert stated == (SITE, made.title, DAY, made.address, language), made.name
        assert [line for line in made.story if line not in told] == [], made.name
        assert [line for line in made.noise if line in kept(article)] == [], made.name


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_keeps_the_order_of_the_story(template: str) -> None:
    made = page("en", template)
    article = read_bytes("page.html", made.data, "a1")
    told = [sentence.text for sentence in article.sentences if sentence.text in made.story]
    assert told == list(made.story)


def test_there_are_a_hundred_pages_in_twenty_languages() -> None:
    codings = {made.name.split()[-1] for made in pages()}
    assert (len(list(pages())), len(WORDS), len(codings) > 15) == (110, 22, True)
