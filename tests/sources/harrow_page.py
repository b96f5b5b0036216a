"""A saved page on a mayor's resignation, around whatever body a test gives it."""

from __future__ import annotations

from tui.model import Article
from tui.sources import read_bytes

FIRST = "Mayor Anna Brill resigned on Tuesday after an inquiry found that {} contracts had been given away."
REST = (
    "<p>The council of Harrow will choose a successor on 19 May, its speaker said.</p>"
    "<p>About 3,000 people protested in front of the town hall on Sunday, police said.</p>"
)
DATED = "<p class='dateline'>May 7, 2025</p>"


def page(body: str, head: str = "", after: str = "") -> Article:
    source = (
        f'<html lang="en"><head><title>Mayor resigns | The Harrow Post</title>{head}</head><body>'
        f'<nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>Mayor resigns</h1>'
        f"{body}{REST}</article>{after}</main><footer>Copyright 2025 The Harrow Post</footer></body></html>"
    )
    return read_bytes("page.html", source.encode(), "a1")


def story(article: Article) -> list[str]:
    return [article.text[s.start : s.end] for s in article.sentences]
