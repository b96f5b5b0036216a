"""Which lines of a saved page are its article, where class names, headings and repeated words mislead."""

from __future__ import annotations

from tui.model import Article, Role
from tui.sources import read_bytes

PARAGRAPHS = (
    "The ferry Alma ran aground off Skerry Point on Tuesday morning with 212 people on board, rescuers said.",
    "Nobody was hurt, and all passengers were taken to Harrow by lifeboats within three hours of the call.",
    "The master told the inquiry that the radar had failed twice in the night before the ship left Ravna.",
    "Divers found a tear of nine metres below the waterline, and the ship will stay in dock until spring.",
    "The line has hired a smaller ferry, which will sail four times a day from Thursday, its director said.",
)
HEADLINE = "Ferry runs aground off Skerry Point"


def page(body: str, opening: str = "<body>", before: str = "", after: str = "") -> Article:
    source = (
        f'<html lang="en"><head><title>{HEADLINE} | The Harrow Post</title></head>{opening}'
        f"<div class='top'><a href='/'>Home</a> <a href='/sport'>Sport</a></div>{before}"
        f"<div class='story'>{body}</div>{after}</body></html>"
    )
    return read_bytes("page.html", source.encode(), "a1")


def body(*lines: str) -> str:
    return f"<h1>{HEADLINE}</h1>" + "".join(line if line[:1] == "<" else f"<p>{line}</p>" for line in lines)


def kept(article: Article) -> list[str]:
    return [article.text[line.start : line.end] for line in article.lines if line.noise is None]


def test_lines_of_the_article_without_a_full_stop_are_story() -> None:
    lines = ("These are the other cases of the year:", "The tanker Odde in January", "Two trawlers in June")
    listed = f"<p>{lines[0]}</p><ul><li>{lines[1]}</li><li>{lines[2]}</li></ul>"
    assert set(lines) <= set(kept(page(body(*PARAGRAPHS[:3], listed, *PARAGRAPHS[3:]))))


def test_a_page_that_is_called_a_gallery_is_no_caption() -> None:
    article = page(body(*PARAGRAPHS), opening="<body class='post has-gallery carousel'>")
    assert set(PARAGRAPHS) <= set(kept(article))
    assert not any(line.role is Role.CAPTION for line in article.lines)


def test_a_gallery_in_an_article_is_captions() -> None:
    gallery = "<div class='gallery'><p>The ferry at the quay of Harrow</p><p>Lifeboats return</p></div>"
    article = page(body(*PARAGRAPHS[:2], gallery, *PARAGRAPHS[2:]))
    roles = {article.text[line.start : line.end]: line.role for line in article.lines}
    assert roles["Lifeboats return"] is Role.CAPTION


def test_a_heading_below_the_story_is_not_its_headline() -> None:
    lines = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    article = page(f"<h2>{HEADLINE}</h2>{lines}", after="<div><h1>Why don't you stay at home?</h1></div>")
    assert set(PARAGRAPHS) <= set(kept(article))
    assert article.title == HEADLINE


def test_a_list_of_films_above_the_story_does_not_take_the_story_with_it() -> None:
    lines = ("Watch our film of the day, and write to us at any time.", "More videos", "Storm in Ravna")
    films = "<div>" + "".join(f"<p>{line}</p>" for line in lines) + "</div>"
    assert set(PARAGRAPHS) <= set(kept(page(body(*PARAGRAPHS), before=films)))


def test_comments_announced_in_the_middle_do_not_end_the_article() -> None:
    article = page(body(*PARAGRAPHS[:2], "<p>Comments</p>", *PARAGRAPHS[2:]))
    assert set(PARAGRAPHS) <= set(kept(article))


def test_an_open_line_of_the_article_that_is_repeated_is_no_caption() -> None:
    line = "Departures from Ravna at 6:40, 9:15 and 14:30, from Harrow at 8:00 and 16:45 on working days"
    article = page(body(*PARAGRAPHS[:2], line, PARAGRAPHS[2], line, *PARAGRAPHS[3:]))
    assert kept(article).count(line) == 2


def test_announcements_of_other_articles_below_the_story_are_none_of_it() -> None:
    teasers = ("Council votes on the new bridge.", "Why the school in Odde closes early this year.")
    below = (
        "<div class='grid'><div>" + "</div><div>".join(f"<p>{line}</p>" for line in teasers) + "</div></div>"
    )
    assert not set(teasers) & set(kept(page(body(*PARAGRAPHS), after=below)))


def test_a_table_that_lays_out_a_page_is_no_row_of_figures() -> None:
    cells = "".join(f"<p>{line}</p>" for line in ("市長は火曜日に辞任した。", "約3000人が抗議した。"))
    source = f"<table><tr><td><a href='/'>A</a></td><td><h1>市長辞任</h1>{cells}</td></tr></table>"
    article = read_bytes("page.html", f"<html lang='ja'><body>{source}</body></html>".encode(), "a1")
    assert [s.text for s in article.sentences][-2:] == ["市長は火曜日に辞任した。", "約3000人が抗議した。"]


def test_links_below_the_last_words_and_their_label_are_no_story() -> None:
    below = "<b>Siehe dazu</b><div><a href='/1'>Wer zahlt für die Fähre?</a></div><div>Impressum 2025</div>"
    found = kept(page(f"{body(*PARAGRAPHS)}{below}"))
    assert set(PARAGRAPHS) <= set(found)
    assert not {"Siehe dazu", "Wer zahlt für die Fähre?"} & set(found)


def test_linked_data_of_another_article_with_one_word_in_common_is_not_the_pages() -> None:
    other = '{"@type": "NewsArticle", "headline": "Ferry line founded", "datePublished": "1999-01-02"}'
    before = f'<script type="application/ld+json">{other}</script><p>Published: 8 May 2025</p>'
    assert page(body(*PARAGRAPHS), before=before).published == "2025-05-08"
