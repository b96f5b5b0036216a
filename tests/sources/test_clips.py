"""What clippers write above or below a text: fences of three kinds, and plain labels."""

# ruff: noqa: E501 (notes as clippers write them)

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tui.sources import read_bytes, read_sources

A = "Mayor Anna Brill resigned on Tuesday after an inquiry found that 14 of 22 contracts had been given away."
B = "The council of Harrow will choose a successor on 19 May, its speaker said."
CLIPS = {
    "yaml": f'---\ntitle: "Mayor resigns"\nauthor: Maya Orlin\nurl: https://h.example/a\nsite: The Harrow Post\ndate: 2025-05-07\n---\n\n{A}\n\n{B}\n',
    "yaml list": f'---\ntitle: Mayor resigns\nsource: https://h.example/a\nauthor:\n  - "[[Maya Orlin]]"\npublished: 2025-05-07\ncreated: 2025-06-01\ndescription: "x"\ntags:\n  - "clippings"\npublisher: The Harrow Post\n---\n{A}\n\n{B}\n',
    "toml": f'+++\ntitle = "Mayor resigns"\nauthor = "Maya Orlin"\nurl = "https://h.example/a"\ndate = 2025-05-07T10:00:00Z\npublication = "The Harrow Post"\n+++\n\n{A}\n\n{B}\n',
    "json": f'---json\n{{"title": "Mayor resigns", "author": "Maya Orlin", "url": "https://h.example/a", "date": "2025-05-07", "site": "The Harrow Post"}}\n---\n{A}\n\n{B}\n',
    "bare json": f'{{\n"title": "Mayor resigns",\n"author": "Maya Orlin",\n"url": "https://h.example/a",\n"date": "2025-05-07",\n"site": "The Harrow Post"\n}}\n\n{A}\n\n{B}\n',
    "json in a line": f'{{"title": "Mayor resigns", "author": "Maya Orlin", "url": "https://h.example/a", "date": "2025-05-07", "site": "The Harrow Post"}}\n{A}\n\n{B}\n',
    "head": f"Title: Mayor resigns\nAuthor: Maya Orlin\nURL: https://h.example/a\nDate: 2025-05-07\nSite: The Harrow Post\n\n{A}\n\n{B}\n",
    "jina": f"Title: Mayor resigns\n\nURL Source: https://h.example/a\n\nPublished Time: 2025-05-07T10:00:00Z\n\nMarkdown Content:\n{A}\n\n{B}\n",
    "bold head": f"# Mayor resigns\n\n**Author:** Maya Orlin\n**Source:** [The Harrow Post](https://h.example/a)\n**Date:** 2025-05-07\n\n{A}\n\n{B}\n",
    "multiline": f"---\ntitle: >-\n  Mayor\n  resigns\nauthor: Maya Orlin\nurl: https://h.example/a\nsite: The Harrow Post\ndate: 2025-05-07\n---\n\n{A}\n\n{B}\n",
    "caps": f"---\nTitle: Mayor resigns\nAuthor: Maya Orlin\nURL: https://h.example/a\nPublication: The Harrow Post\nDate: 7 May 2025\n---\n\n{A}\n\n{B}\n",
    "traf": f"---\ntitle: Mayor resigns\nauthor: Maya Orlin\nurl: https://h.example/a\nhostname: h.example\ndescription: x\nsitename: The Harrow Post\ndate: 2025-05-07\nid: null\nlicense: null\n---\n{A}\n\n{B}\n",
    "inline list": f'---\ntitle: Mayor resigns\nauthors: [Maya Orlin]\nlink: "https://h.example/a"\nsite_name: "The Harrow Post"\npublished: 2025-05-07T10:00\n---\n{A}\n\n{B}\n',
    "comment": f"---\n# clipped\ntitle: Mayor resigns # x\nauthor: Maya Orlin\nurl: https://h.example/a\nsite: The Harrow Post\ndate: 2025-05-07\n...\n{A}\n\n{B}\n",
    "crlf bom": f"\ufeff---\r\ntitle: Mayor resigns\r\nauthor: Maya Orlin\r\nurl: https://h.example/a\r\nsite: The Harrow Post\r\ndate: 2025-05-07\r\n---\r\n\r\n{A}\r\n\r\n{B}\r\n",
    "de": f"---\ntitel: Mayor resigns\nautor: Maya Orlin\nquelle: https://h.example/a\ndatum: 2025-05-07\nmedium: The Harrow Post\n---\n{A}\n\n{B}\n",
    "joplin": f"Mayor resigns\n\n{A}\n\n{B}\n\nid: 2b0f\nparent_id: 3a\nauthor: Maya Orlin\nsource_url: https://h.example/a\ncreated_time: 2025-06-01T10:00:00.000Z\n",
    "zotero quote": f"> [!info] Mayor resigns\n> Source: https://h.example/a\n> Author: Maya Orlin\n\n{A}\n\n{B}\n",
}
BARE = ("joplin", "zotero quote")  # name the address only


@pytest.mark.parametrize("clip", CLIPS)
def test_a_clip_states_its_article_and_the_statements_are_no_story(clip: str, tmp_path: Path) -> None:
    for name in ("clip.md", "clip.txt", "clip", "-"):
        (tmp_path / name).write_bytes(CLIPS[clip].encode())
        path = name if name == "-" else str(tmp_path / name)
        (article,) = read_sources([path], stdin=io.BytesIO(CLIPS[clip].encode())).articles
        assert [s.text for s in article.sentences if s.text != "Mayor resigns"] == [A, B]
        assert article.url == "https://h.example/a"
        if clip not in BARE:
            assert (article.title, (article.published or "")[:10]) == ("Mayor resigns", "2025-05-07")
        if clip not in (*BARE, "jina"):
            assert (article.byline, article.outlet) == ("Maya Orlin", "The Harrow Post")


@pytest.mark.parametrize(
    "text",
    [
        f"Mayor resigns\n\n{A}\n\nThe vote: nine to four.\n\n{B}\n",
        f"Mayor resigns\n\nKilled: 12\n\nInjured: 38\n\n{A}\n\n{B}\n",
        f"Question: why now?\n\nAnswer: {A}\n\n{B}\n",
    ],
)
def test_lines_of_a_story_that_look_like_labels_are_none(text: str) -> None:
    lines = read_bytes("x.txt", text.encode(), "a1").lines
    assert "front matter" not in [line.noise for line in lines]
