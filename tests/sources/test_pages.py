"""Story, noise and metadata of pages in the shapes that sites have."""

from __future__ import annotations

import re

import pytest

from tests.sources.pages import Page, all_pages
from tui.model import Article
from tui.sources import read_bytes

PAGES = all_pages()


def key(text: str) -> str:
    bare = re.sub(r"\]\([^)]*\)", "]", re.sub(r"^\d+\. |\[\^\w+\]:?", "", text))
    return "".join(re.findall(r"\w+", bare.lower()))


def read(page: Page) -> Article:
    return read_bytes(page.path, page.source.encode(), "a1", page.media)


def kept(article: Article) -> str:
    return "¦".join(key(article.text[line.start : line.end]) for line in article.lines if line.noise is None)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_metadata_is_what_the_page_states_and_nothing_else(page: Page) -> None:
    article = read(page)
    for field, value in page.expected.items():
        if field not in ("media",):
            found = getattr(article, field)
            assert (found[:10] if field == "published" and found else found) == value, field


def test_the_story_is_kept_and_the_noise_is_not() -> None:
    lost, leaked, story, noise = [], [], 0, 0
    for page in PAGES:
        whole = kept(read(page))
        for is_story, line in page.lines:
            if key(line):
                story, noise = story + is_story, noise + (not is_story)
                if is_story and key(line) not in whole:
                    lost.append((page.name, line))
                if not is_story and key(line) in whole:
                    leaked.append((page.name, line))
    assert len(lost) <= 0.015 * story, lost
    assert len(leaked) <= 0.03 * noise, leaked
    assert not [line for _, line in lost if len(line.split()) > 5], "a sentence of a story was lost"
