"""Pages as sites of many kinds make them around one story, in all languages and codings, with what is right.

Every page is put together from words of our own; nothing in it is random, so that each run has the same pages.
"""

# ruff: noqa: E501 (pages as they stand)

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from tests.sources.languages import LANGUAGES
from tests.sources.site_words import WORDS

SITE = "Ravna Kurier"
DAY = "2025-05-07"


@dataclass(frozen=True)
class SitePage:
    """A page with its gold: outlet, title, day, address, language, and which lines are story or noise."""

    name: str
    data: bytes
    language: str
    title: str
    story: tuple[str, ...]
    noise: tuple[str, ...]
    address: str


def _linked_data(language: str, kind: str, day: str = f"{DAY}T09:30:00+02:00") -> str:
    title = WORDS[language].title
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": day,
        "publisher": {"@type": "NewsMediaOrganization", "name": SITE},
    }
    text = json.dumps(found, ensure_ascii=False)
    match kind:
        case "graph":
            other = {"@type": "NewsArticle", "headline": WORDS[language].other, "datePublished": "2021-01-02"}
            text = json.dumps({"@graph": [other, found]}, ensure_ascii=False)
        case "commas":
            text = text[:-1] + ",}"
        case "cdata":
            text = f"//<![CDATA[\n{text}\n//]]>"
        case "newline":
            text = text.replace('"headline": "', '"headline": "\n')
    return f'<script type="application/ld+json">{text}</script>'


# Each template: a page around {s1} to {s5}; the noise has names of fields of SiteWords.
TEMPLATES = {
    "semantic": """<header><a href="/">Home</a><nav><a href="/a">Politik</a><a href="/b">Sport</a></nav></header>
<main><article><header><h1>{title}</h1><p class="meta">Maya Orlin <time datetime="{day}T09:30">{date}</time></p></header>
<figure><img src="b.jpg"><figcaption>{caption}</figcaption></figure>
<p>{s1}</p><p>{s2}</p><aside class="related"><a href="/c">{also}</a></aside><p>{s3}</p><p>{s4} {s5}</p></article>
<section class="comments"><h2>{comments}</h2><p>{comment}</p></section></main><footer><p>{rights}</p></footer>""",
    "div soup": """<div id="wrap"><div id="top"><a href="/">Start</a> | <a href="/x">Sport</a></div>
<div id="col1"><div class="hd"><h1>{title}</h1></div><div class="dt">{date}</div><div class="share">{share}</div>
<div class="txt"><div>{s1}</div><div>{s2}</div><div class="ad-slot">{advert}</div><div>{s3}</div><div>{s4}</div><div>{s5}</div></div>
<div class="mehr"><b>{more}</b><div><a href="/1">{other}</a></div></div></div>
<div id="cookie-banner"><p>{cookies}</p><button>OK</button></div><div id="ft">{rights}</div></div>""",
    "tables": """<table width="100%"><tr><td colspan="3"><a href="/"><img alt="{site}"></a></td></tr><tr>
<td width="150"><a href="/a">A</a><br><a href="/b">B</a></td>
<td><h1>{title}</h1><p><i>{date}</i></p><p>{s1}</p><p>{s2}</p><p>{s3}</p><p>{s4}</p><p>{s5}</p></td>
<td><a href="/n">{letter}</a><br><a href="/k">{other}</a></td></tr><tr><td colspan="3">{rights}</td></tr></table>""",
    "breaks": """<div class="menu"><a href="/">1</a> <a href="/s">2</a></div><h1>{title}</h1><div class="date">{date}</div>
<div class="article-body">{s1}<br><br>{s2}<br/><br/>{s3} {s4}<br><br>{s5}</div>
<div class="social-share"><span>{share}</span></div><ul class="related-articles"><li><a href="/z">{other}</a></li></ul><p class="copyright">{rights}</p>""",
    "amp": """<amp-sidebar id="s"><ul><li><a href="/">1</a></li></ul></amp-sidebar><header class="bar"><a href="/">{site}</a></header>
<article class="amp-wp-article"><header><h1 class="amp-wp-title">{title}</h1><div class="amp-wp-meta"><time datetime="{day}">{date}</time></div></header>
<amp-img src="b.jpg"></amp-img><div class="amp-wp-article-content"><p>{s1}</p><amp-ad type="x"><div>{advert}</div></amp-ad><p>{s2}</p><p>{s3}</p><p>{s4}</p><p>{s5}</p></div></article>
<amp-consent><div><p>{cookies}</p></div></amp-consent><footer>{rights}</footer>""",
    "hidden": """<nav hidden><a href="/">1</a></nav><main><article><h1>{title}</h1><time datetime="{day}">{date}</time>
<p>{s1}</p><p style="display:none">{comment}</p><p>{s2}</p><p><span class="visually-hidden">{advert}</span>{s3}</p><p>{s4}</p><p>{s5}</p>
<dialog><p>{letter}</p></dialog><template><p>{other}</p></template></article></main><footer>{rights}</footer>""",
    "list": """<div class="page"><h1>{title}</h1><span class="published">{date}</span><div class="content"><p>{s1}</p>
<ul><li>{s2}</li><li>{s3}</li></ul><p>{s4}</p><p>{s5}</p></div>
<div class="recommended"><h3>{more}</h3><ul><li><a href="/1">{other}</a></li></ul></div>
<div class="newsletter-signup"><p>{letter}</p></div></div>""",
    "live": """<main><h1>{title}</h1><p class="updated">{date}</p><div class="live-blog">
<article class="post"><time>09:30</time><p>{s1}</p><p>{s2}</p></article>
<article class="post"><time>09:10</time><p>{s3}</p></article><article class="post"><time>08:55</time><p>{s4}</p><p>{s5}</p></article></div>
<div class="share-bar">{share}</div></main><footer>{rights}</footer>""",
    "quotes": """<div class="container"><h1 itemprop="headline">{title}</h1><meta itemprop="datePublished" content="{day}"><div itemprop="articleBody">
<p>{s1}</p><blockquote><p>{s2}</p></blockquote><blockquote class="twitter-tweet"><p>{comment}</p>&mdash; K (@k) <a href="x">2 Jan 2021</a></blockquote>
<p>{s3}</p><p><em>{s4}</em></p><p>{s5}</p></div><div class="taboola"><p><a href="/t">{other}</a></p></div><div class="disqus" id="disqus_thread"><p>{comments}</p></div></div>""",
    "builder": """<div class="sc-1a2b3c"><div class="sc-9f8e7d"><span class="sc-77"><a href="/">{site}</a></span></div><div class="sc-4d5e6f"><h1 class="sc-x1">{title}</h1>
<div class="sc-x2"><span>{date}</span></div><div class="sc-b1"><p class="sc-p">{s1}</p></div><div class="sc-b1"><p class="sc-p">{s2}</p></div><div class="sc-b2"><a href="/q"><span>{also}</span></a></div>
<div class="sc-b1"><p class="sc-p">{s3}</p></div><div class="sc-b1"><p class="sc-p">{s4}</p></div><div class="sc-b1"><p class="sc-p">{s5}</p></div></div><div class="sc-f"><small>{rights}</small></div></div>""",
    "blog": """<div class="site-header"><p class="site-title"><a href="/">{site}</a></p><ul id="menu-main" class="menu"><li class="menu-item"><a href="/a">A</a></li></ul></div>
<div id="primary" class="content-area"><article class="post-12 post type-post hentry category-news"><h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="posted-on"><a href="x"><time class="entry-date published" datetime="{day}T10:00:00+00:00">{date}</time></a></span></div>
<div class="entry-content"><figure class="wp-block-image"><img src="a"><figcaption class="wp-element-caption">{caption}</figcaption></figure><p>{s1}</p><p>{s2}</p><div class="wp-block-group sharedaddy sd-sharing-enabled"><h3 class="sd-title">{share}</h3></div><p>{s3}</p><p>{s4}</p><p>{s5}</p></div>
<footer class="entry-footer"><span class="cat-links"><a href="/c">News</a></span></footer></article><div id="comments" class="comments-area"><h2 class="comments-title">{comments}</h2><ol class="comment-list"><li class="comment"><p>{comment}</p></li></ol></div></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">{more}</h2><ul><li><a href="/1">{other}</a></li></ul></section></aside>""",
    "parts": """<main><article><div data-gu-name="title"><span><a href="/n">News</a></span></div><div data-gu-name="headline"><h1>{title}</h1></div><div data-gu-name="standfirst"><p>{s1}</p></div><div data-gu-name="media"><figure><picture></picture><figcaption><span>{caption}</span></figcaption></figure></div><div data-gu-name="meta"><details><summary><span>{date}</span></summary></details></div><div data-gu-name="body"><div id="maincontent"><div class="article-body-commercial-selector"><p class="dcr-a">{s2}</p><aside data-component="rich-link"><a href="/a">{also}</a></aside><p class="dcr-a">{s3}</p><figure data-spacefinder-role="inline"><div class="ad-slot-container"><div class="ad-slot">{advert}</div></div></figure><p class="dcr-a">{s4}</p><p class="dcr-a">{s5}</p><gu-island name="SubMeta"><div>{share}</div></gu-island></div></div></div></article><section id="comments"><h2>{comments}</h2></section><section data-container-name="more-on-this-story"><h2>{more}</h2><ul><li><a href="/q">{other}</a></li></ul></section></main>""",
    "captions": """<div class="story"><h1>{title}</h1><p class="time">{date}</p><p><img src="a.jpg"><br><small>{caption}</small></p><p>{s1}</p><p>{s2}</p><p class="photo-caption">{caption}</p><p>{s3}</p><p>{s4}</p><p>{s5}</p><p class="tags"><a href="/t">Tarn</a>, <a href="/u">Harrow</a></p></div><div class="sidebar"><p>{letter}</p></div>""",
    "dialogs": """<div role="dialog" class="modal"><h2>{letter}</h2><p>{cookies}</p><button>OK</button></div><div class="wrapper"><article><h1>{title}</h1><div class="date">{date}</div><div class="body"><p>{s1}</p><p>{s2}</p><p>{s3}</p><p>{s4}</p><p>{s5}</p></div></article><div class="feed"><article><h2><a href="/2">{other}</a></h2><p>{also}</p></article></div></div>""",
}
_HEADS = (
    '<meta property="og:site_name" content="{site}"><link rel="canonical" href="{address}">{strict}',
    '<link rel="canonical" href="{address}">{graph}',
    '<meta property="og:url" content="{address}"><meta name="publisher" content="{site}">{commas}',
    '<link href="{address}" rel="canonical">{cdata}',
    '<meta property="og:url" content="{address}"><meta content="{site}" property="og:site_name"><meta property="article:published_time" content="{day}T23:40:00Z">{newline}',
)


def pages() -> Iterator[SitePage]:
    """Yield a page for every language and five templates of it, in its codings in turn."""
    names = list(TEMPLATES)
    for row, language in enumerate(WORDS):
        charsets = ("utf-8", *LANGUAGES[language].charsets)
        for column in range(5):
            template = names[(row + 2 * column) % len(names)]
            yield page(language, template, charsets[column % len(charsets)], column)


def page(language: str, template: str, charset: str = "utf-8", head: int = 0) -> SitePage:
    """Return the page of a language that a template makes.

    Args:
        language: one of WORDS.
        template: one of TEMPLATES.
        charset: its coding.
        head: which of the five heads it has.
    """
    words, told = WORDS[language], LANGUAGES[language]
    story = (told.first, told.second, words.third, words.fourth, words.fifth)
    address = f"https://ravnakurier.example/{language}/{DAY}/a{head}.html"
    filled = {key: escape(value, quote=False) for key, value in words._asdict().items()}
    filled |= {f"s{number}": escape(line, quote=False) for number, line in enumerate(story, 1)}
    kinds = {kind: _linked_data(language, kind) for kind in ("strict", "graph", "commas", "cdata", "newline")}
    filled |= {"date": told.date, "day": DAY, "site": SITE, "address": address}
    body = TEMPLATES[template].format(**filled)
    meta = _HEADS[head].format(**filled, **kinds)
    source = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="{charset}"><title>{filled["title"]} | {SITE}</title>'
        f"{meta}</head><body>{body}</body></html>"
    )
    noise = tuple(
        value
        for key, value in words._asdict().items()
        if f"{{{key}}}" in TEMPLATES[template] and key != "title"
    )
    data = source.encode(charset, "xmlcharrefreplace")
    return SitePage(f"{language} {template} {charset}", data, language, words.title, story, noise, address)
