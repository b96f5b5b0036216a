"""Files of many kinds, written by common tools, read as the articles they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.model import Article, Role
from tui.sources import read_sources

CAPTURES = Path(__file__).parent / "captures"
STORY = (
    "Mayor Anna Brill resigned on Tuesday after an inquiry found that 14 of 22 contracts had been given "
    "without a tender."
)
SPEECH = "The opposition leader Karl Venn demanded a new election in a well-known speech to his party."


def articles(name: str) -> tuple[Article, ...]:
    return read_sources([str(CAPTURES / name)]).articles


def sentences(article: Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    ("name", "paths", "media"),
    [
        ("document.docx", ["document.docx"], "docx"),
        ("book.epub", ["book.epub#1", "book.epub#2"], "epub"),
        ("rss.xml", ["rss.xml#1", "rss.xml#2", "rss.xml#3"], "feed"),
        ("atom.xml", ["atom.xml#1", "atom.xml#2", "atom.xml#3"], "feed"),
        ("crawl.warc.gz", ["crawl.warc.gz#2"], "warc"),
        ("web.wacz", ["web.wacz#2"], "wacz"),
        ("message.eml", ["message.eml"], "mail"),
        ("box.mbox", ["box.mbox#1", "box.mbox#2", "box.mbox#3"], "mail"),
        ("page.mhtml", ["page.mhtml"], "mhtml"),
        ("columns.pdf", ["columns.pdf"], "pdf"),
        ("rows.pdf", ["rows.pdf"], "pdf"),
    ],
)
def test_a_container_gives_its_articles(name: str, paths: list[str], media: str) -> None:
    found = articles(name)
    assert [Path(article.path).name for article in found] == paths
    assert {article.media for article in found} == {media}
    assert STORY.removesuffix(".") in " ".join(sentences(found[0]))


@pytest.mark.parametrize("name", sorted(p.name for p in CAPTURES.iterdir() if p.suffix != ".md"))
def test_the_kind_is_told_by_content_and_not_by_name(name: str, tmp_path: Path) -> None:
    (tmp_path / "capture").write_bytes((CAPTURES / name).read_bytes())
    renamed = read_sources([str(tmp_path / "capture")]).articles
    assert [(a.sentences, a.media) for a in renamed] == [(a.sentences, a.media) for a in articles(name)]


@pytest.mark.parametrize(
    ("name", "outlet", "published", "title", "url"),
    [
        (
            "page.mhtml",
            "The Harrow Post",
            "2025-05-06",
            "Mayor resigns over contracts",
            "https://harrowpost.example/mayor",
        ),
        (
            "crawl.warc.gz",
            "The Harrow Post",
            "2025-05-06",
            "Mayor resigns over contracts",
            "https://harrowpost.example/0",
        ),
        ("rss.xml", "The Harrow Post", "2025-05-08", "Mayor resigns 2", "https://harrowpost.example/2"),
        ("atom.xml", "The Harrow Post", "2025-05-08", "Mayor resigns 2", "https://harrowpost.example/2"),
        ("message.eml", "Harrow Post", "2025-05-06", "Maire démissionne 0", None),
        ("document.docx", None, None, "Mayor resigns over contracts", None),
        ("book.epub", None, "2025-05-07", "Article 0: mayor resigns", None),
    ],
)
def test_what_a_container_states_of_an_article_is_evidence(
    name: str, outlet: str | None, published: str | None, title: str, url: str | None
) -> None:
    article = articles(name)[0]
    date = article.published[:10] if article.published else None
    assert (article.outlet, date, article.title) == (outlet, published, title)
    if url:
        assert article.url == url
        assert any(item.field == "url" and url in item.words for item in article.evidence)


def test_the_day_a_page_was_saved_is_not_its_date(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_text(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://harrowpost.example/a\n"
        "Date: Wed, 7 May 2025 10:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html\n'
        f"Content-Transfer-Encoding: quoted-printable\n\n<html><body><p>{STORY}</p></body></html>\n--B--\n"
    )
    (article,) = read_sources([str(path)]).articles
    assert (sentences(article), article.published, article.outlet) == ([STORY], None, None)


def test_pages_of_a_pdf_are_read_column_by_column_with_divided_words_whole() -> None:
    (rows,) = articles("rows.pdf")
    assert sentences(rows)[0] == STORY.replace("tender.", "tender in the district.")
    assert sentences(rows)[2:] == [
        "About 3,000 people protested in front of the town hall on Sunday, police said.",
        SPEECH,
    ]
    (columns,) = articles("columns.pdf")
    assert columns.sentences[0].role is Role.HEADLINE
    assert len(columns.sentences) == 71
    assert sentences(columns).count(SPEECH) == 10
    assert not any("Page 1" in text or "The Harrow Post" in text for text in sentences(columns))


PRINTED = [
    "Town hall closed after storm",
    "To save the roof, Tova Vero and twelve volunteers of Tarn went up the tower on Tuesday, Yara Wolf said.",
    "“We waited for two hours,” said Tova Vero, the mayor.",
    "“Then the wind took the roof of the town hall away.”",
    "Some 1,240 homes were without power on Wednesday, and the town hall stays closed for two weeks.",
    "You can still vote: Yes, the poll of 19 March goes on in the school, the town of Tarn announced.",
]


@pytest.mark.parametrize(
    ("name", "published", "address"),
    [
        (
            "chromium.pdf",
            None,
            "http://ravna.example/mill.html",
        ),  # the day of printing is not that of the page
        ("chromium.mhtml", "2025-03-18", "http://ravna.example/mill.html"),
        ("wget.warc.gz", "2025-03-18", "http://127.0.0.1:8766/mill.html"),
    ],
)
def test_a_page_that_a_browser_or_a_fetcher_saved(name: str, published: str | None, address: str) -> None:
    (article,) = articles(name)
    assert sentences(article) == PRINTED
    assert (article.outlet, article.url) == ("The Ravna Herald", address)
    assert (article.published or "")[:10] == (published or "")


def test_a_book_of_a_newspaper_is_of_the_newspaper_and_not_of_the_program_that_made_it() -> None:
    found = articles("newspaper.epub")
    assert [article.outlet for article in found] == ["The Norvik Post"] * 2
    assert [article.url for article in found] == ["https://norvik.example/a", "https://norvik.example/b"]
    assert not any("downloaded" in text for article in found for text in sentences(article))


def test_a_description_of_several_paragraphs_is_no_summary(tmp_path: Path) -> None:
    paragraphs = "".join(f"&lt;p&gt;{words}&lt;/p&gt;" for words in (STORY, SPEECH, "The port stays open."))
    item = f"<item><title>Mayor resigns</title><description>{paragraphs}</description></item>"
    short = f"<item><title>Mayor resigns</title><description>{STORY}</description></item>"
    path = tmp_path / "feed.xml"
    path.write_text(f'<rss version="2.0"><channel><title>Tarn Post</title>{item}{short}</channel></rss>')
    whole, summary = read_sources([str(path)]).articles
    assert not whole.remarks
    assert summary.remarks[0].startswith("only a summary")


def test_a_feed_whose_prefixes_are_not_declared_is_read_whole(tmp_path: Path) -> None:
    whole = f"<content:encoded><![CDATA[<p>{STORY}</p><p>{SPEECH}</p>]]></content:encoded>"
    item = f"<item><title>Mayor resigns</title><description>Short.</description>{whole}</item>"
    path = tmp_path / "feed.xml"
    path.write_text(f'<rss version="2.0"><channel><title>Tarn Post</title>{item * 2}</channel></rss>')
    reading = read_sources([str(path)])
    assert [SPEECH in article.text for article in reading.articles] == [True, True]


def test_a_word_document_has_headings_and_rows_of_tables() -> None:
    (article,) = articles("document.docx")
    roles = {sentence.text: sentence.role for sentence in article.sentences}
    assert roles["Mayor resigns over contracts"] is Role.HEADLINE
    assert roles["What comes next"] is Role.HEADING
    assert "Contracts 22" in article.text


def test_frames_and_pictures_of_an_archive_are_left_out_and_said() -> None:
    reading = read_sources([str(CAPTURES / "crawl.warc.gz")])
    (problem,) = reading.problems
    assert problem.message.endswith("1 of 2 records left out: hardly any text (#4)")
    assert not problem.unread


def test_one_record_of_a_container_can_be_named() -> None:
    reading = read_sources([f"{CAPTURES / 'atom.xml'}#2", f"{CAPTURES / 'atom.xml'}#9"])
    assert [article.title for article in reading.articles] == ["Mayor resigns 1"]
    assert [problem.message for problem in reading.problems] == [
        f"{CAPTURES / 'atom.xml'}#9: no such article in the file"
    ]


def test_a_file_whose_name_ends_like_the_number_of_a_record_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "note#2"
    path.write_text("Bridge opens\n\nThe bridge at Lund opened to cars on Monday after nine years.\n")
    assert [article.path for article in read_sources([str(path)]).articles] == [str(path)]


def test_a_large_page_is_read_without_the_pictures_in_it(tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{"QUJD" * 9_000_000}">'  # 36 MB
    story = f"<h1>Mayor resigns</h1>{picture}<p>{STORY}</p><p>{SPEECH}</p>"
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article>{story}</article></body></html>")
    (article,) = read_sources([str(path)]).articles
    assert STORY in article.text
    assert len(article.text) < 1000


def test_a_large_message_is_read_without_what_is_attached(tmp_path: Path) -> None:
    message = (CAPTURES / "page.mhtml").read_bytes()
    picture = b"QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD\n" * 520_000
    start = message.rindex(b"\n\n") + 2
    path = tmp_path / "page.mhtml"
    path.write_bytes(message[:start] + picture + message[start:])
    (article,) = read_sources([str(path)]).articles
    assert STORY in article.text


def test_front_matter_of_a_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "clip.txt"
    path.write_text(
        "---\ntitle: Mayor resigns\nauthor: Ann Lind\nurl: https://harrowpost.example/a\n"
        f"sitename: The Harrow Post\ndate: 2025-05-07\n---\n{STORY}\n"
    )
    (article,) = read_sources([str(path)]).articles
    assert (article.title, article.byline, article.outlet) == ("Mayor resigns", "Ann Lind", "The Harrow Post")
    assert (article.published, article.url) == ("2025-05-07", "https://harrowpost.example/a")
    assert sentences(article) == [STORY]
