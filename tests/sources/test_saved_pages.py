"""Saved web pages as browsers show them: what is in line, hidden, raised, in tables, and whose date it is."""

from __future__ import annotations

import pytest

from tests.sources.harrow_page import DATED, FIRST, REST, page, story
from tui.errors import CompareError
from tui.model import Article
from tui.sources import read_bytes


def noise(article: Article) -> dict[str, str]:
    return {article.text[line.start : line.end]: line.noise for line in article.lines if line.noise}


@pytest.mark.parametrize(
    "inner",
    [
        "<nobr>14 of 22</nobr>",
        "<hp-link href='x'>14 of 22</hp-link>",
        "<button class='tt'>14 of 22</button>",
        "<blink>14 of 22</blink>",
        "<del>12</del> 14 of 22",
        "<s>12</s> <ins>14</ins> of 22",
        "14 of 22<span style='display: none'> or 23</span>",
        "14 of <span class='sr-only'>all</span>22",
        "14 of 22<sup>1</sup>",
        "14 of 22<sup>[2]</sup>",
        "14 of 22<sup><a href='#n3'>3</a></sup>",
        "14 of 22<a href='#n3'>[3]</a>",
        "14 of 22<span class='footnote-ref'>4</span>",
        "<span aria-hidden='true'>14 of 22</span><span class='visually-hidden'>fourteen</span>",
        "14<br>of 22",
        "<template>12</template>14 of 22<script>var a = 1</script>",
    ],
)
def test_a_sentence_stays_whole_and_holds_only_what_is_shown(inner: str) -> None:
    article = page(f"<p>{FIRST.format(inner)}</p>")
    assert FIRST.format("14 of 22") in story(article)


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("84 m<sup>2</sup>", "84 m²"),
        ("2 × 10<sup>6</sup>", "2 × 10⁶"),
        ("the 21<sup>st</sup>", "the 21st"),
        ("CO<sub>2</sub>", "CO2"),
        ("1&nbsp;240", "1\u202f240"),
        ("1&thinsp;240", "1\u202f240"),
        ("a&nbsp;few", "a few"),
    ],
)
def test_raised_and_spaced_characters_keep_their_sense(inner: str, shown: str) -> None:
    assert FIRST.format(shown) in story(page(f"<p>{FIRST.format(inner)}</p>"))


def test_an_address_that_a_parser_takes_for_a_block_does_not_tear_a_sentence() -> None:
    words = FIRST.format("<address>14 of 22</address>")
    assert FIRST.format("14 of 22") in story(page(f"<p>{words}</p>"))


def test_rows_of_a_table_are_lines_with_the_heads_of_their_columns() -> None:
    article = page(
        f"<p>{FIRST.format('many')}</p><table><tr><th>Party</th><th>Share</th><th>Seats</th></tr>"
        "<tr><td>Left Alliance</td><td>41.2%</td><td>24</td></tr>"
        "<tr><th>Union</th><td>33.0%</td><td>19</td></tr></table>"
        "<dl><dt>Killed</dt><dd>12</dd><dt>Injured</dt><dd>38</dd></dl>"
    )
    rows = ["Left Alliance – Share: 41.2%; Seats: 24", "Union – Share: 33.0%; Seats: 19"]
    assert [line for line in story(article) if line in (*rows, "Killed: 12", "Injured: 38")] == [
        *rows,
        "Killed: 12",
        "Injured: 38",
    ]


def test_a_page_without_paragraphs_is_read() -> None:
    source = (
        "<html><body><div id=x>The mayor resigned on Tuesday.<br><br>Her deputy takes over until the\n"
        "vote.</div><pre>The council meets again on Monday to choose\na successor, its speaker said in the\n"
        "town hall.\n\nThe vote is on 19 May.</pre></body></html>"
    )
    assert story(read_bytes("x.html", source.encode(), "a1")) == [
        "The mayor resigned on Tuesday.",
        "Her deputy takes over until the vote.",
        "The council meets again on Monday to choose a successor, its speaker said in the town hall.",
        "The vote is on 19 May.",
    ]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<blockquote class='twitter-tweet'><p>Proud of our new bridge.</p></blockquote>", "embedded post"),
        ("<div class='comment'><p>She should have gone long ago.</p></div>", "comments"),
        ("<div class='related-articles'><p>The port of Tarn is to grow.</p></div>", "related articles"),
        ("<div class='newsletter-signup'><p>Get the day's news by mail.</p></div>", "appeal"),
    ],
)
def test_sections_that_are_not_the_article_are_noise(markup: str, reason: str) -> None:
    assert reason in noise(page(f"<p>{FIRST.format('many')}</p>{markup}")).values()


def test_a_class_of_the_whole_page_hides_nothing() -> None:
    source = (
        "<html><body class='comments-open newsletter'><div class='related'><h1>Mayor resigns</h1>"
        f"<p>{FIRST.format('many')}</p>{REST}</div></body></html>"
    )
    assert FIRST.format("many") in story(read_bytes("x.html", source.encode(), "a1"))


OTHER = '{"@type":"NewsArticle","headline":"Most read: port of Tarn","datePublished":"2025-04-01"%s}'


@pytest.mark.parametrize(
    ("body", "head", "after"),
    [
        (
            "<figure><figcaption>Brill on <time datetime='2025-04-02'>2 April</time>.</figcaption></figure>",
            "",
            "",
        ),
        ("<p>She was elected on <time datetime='2025-04-03'>3 April</time>.</p>", "", ""),
        (
            "",
            "",
            "<div id='comments'><p>Tom <time datetime='2025-06-30T10:00Z'>June 30, 2025</time></p></div>",
        ),
        (
            "<div class='read-more'><a href='x'>Old</a> <time datetime='2025-06-30'>June 30</time></div>",
            "",
            "",
        ),
        ("<ul><li><a href='x'>Old story</a> <time datetime='2025-06-30'>June 30</time></li></ul>", "", ""),
        ("<blockquote class='twitter-tweet'><p>Hm.</p>— K. Venn (@venn) March 3, 2025</blockquote>", "", ""),
        ("", f"<script type='application/ld+json'>[{OTHER % ''}]</script>", ""),
        ("", "<meta name='date' content='1970-01-01T00:00:00Z'>", ""),
    ],
    ids=["caption", "sentence", "comment", "read more", "list", "post", "linked data", "epoch"],
)
@pytest.mark.parametrize("dated", [True, False])
def test_a_date_of_something_else_is_not_the_articles(body: str, head: str, after: str, dated: bool) -> None:
    article = page(f"{DATED if dated else ''}<p>{FIRST.format('many')}</p>{body}", head, after)
    assert (article.published, article.byline) == ("2025-05-07" if dated else None, None)


@pytest.mark.parametrize(
    "data",
    [
        '{"@type":"NewsArticle","headline":"Mayor\n resigns","datePublished":"2025-05-07",%s}',
        '{"@type":"NewsArticle","headline":"Mayor resigns",%s,"datePublished":"2025-05-07",}',
        '/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2025-05-07",%s}/*]]>*/',
        '<!-- {"@type":"NewsArticle","datePublished":"2025-05-07",%s} -->',
        '// made by a plugin\n[{"@type":"NewsArticle", /* day */ "datePublished":"2025-05-07",%s}]',
        '{"@type":"NewsArticle","headline":"Mayor\tresigns, \u0001","datePublished":"2025-05-07",%s}',
        "[%s,{%%s}]"
        % (OTHER % "")
        % '"@type":"NewsArticle","headline":"Mayor resigns","datePublished":"2025-05-07",%s',
    ],
)
def test_linked_data_is_read_as_browsers_forgive_it(data: str) -> None:
    data %= '"author":{"@type":"Person","name":"Maya Orlin"}'
    article = page(f"<p>{FIRST.format('many')}</p>", f"<script type='application/ld+json'>{data}</script>")
    assert (article.published, article.byline) == ("2025-05-07", "Maya Orlin")


URL = "https://harrowpost.example/2025/05/mayor?id=7"


@pytest.mark.parametrize(
    "head",
    [
        f"<link rel='canonical' href='{URL}'>",
        f"<link rel='canonical' href='https://harrowpost.example/'><meta property='og:url' content='{URL}'>",
        f"<meta property='og:url' content='{URL}'>",
        f"<!-- saved from url=(0043){URL} -->",
        "<base href='https://harrowpost.example/news/'><link rel='canonical' href='/2025/05/mayor?id=7'>",
        "<link rel='canonical' href='mayor?id=7'>"
        "<!-- saved from url=(0037)https://harrowpost.example/2025/05/a -->",
        f"<base href='https://['><link rel='canonical' href='?id=7'><meta property='og:url' content='{URL}'>",
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Wed May 07 2025\n-->",
        f'<script type="application/ld+json">{{"@type":"NewsArticle","url":"{URL}"}}</script>',
    ],
)
def test_a_page_states_its_address(head: str) -> None:
    article = page(f"<p>{FIRST.format('many')}</p>", head)
    assert (article.url, article.origin, article.host) == (URL, None, "harrowpost.example")


@pytest.mark.parametrize("text", [URL + "\n\n{}", "{}\n\nURL: " + URL])
def test_a_text_states_its_address(text: str) -> None:
    assert read_bytes("x.txt", text.format(FIRST.format("many")).encode(), "a1").url == URL


def test_a_page_that_begins_with_many_comments_is_recognized_at_once() -> None:
    comments = "\n".join(f"<!-- part {number} {'- ' * 60}-->" for number in range(60))
    source = f"{comments}\n<base href='/'>\n<p>{FIRST.format(14)}</p>{REST}"
    assert story(read_bytes("page.html", source.encode(), "a1"))[0] == FIRST.format(14)


def test_a_comparison_in_a_script_is_no_tag_with_hundreds_of_attributes() -> None:
    script = "for (i = 0; i <n; i++) { " + "a = b + c; " * 400 + "}"
    head = f"<script>{script}</script><!-- <a {'b ' * 400} --><style>a <b {'c ' * 400}</style>"
    assert FIRST.format(14) in story(page(f"<p>{FIRST.format(14)}</p>", head))
    with pytest.raises(CompareError, match="a tag with more than 256 attributes"):
        page(f"<p>{FIRST.format(14)}</p>", f"<script {'b ' * 400}></script>")


def test_a_time_without_words_in_a_sentence_is_passed_over() -> None:
    found = page("<p>Updated as the council of Harrow met. <time datetime='2025-05-07'></time></p>")
    assert REST[3:40] in found.text


OPENING = "The mayor of Harrow has given up her office after weeks of reports on how contracts were given."
CARD = (
    '<div class="teaser"><p>Read more on the storm <a href="/x">that hit Lund and its harbour, in ten '
    "pictures and a map</a>.</p></div>"
)


@pytest.mark.parametrize("name", ["article-teaser", "intro", "excerpt"])
def test_an_opening_between_headline_and_article_is_story(name: str) -> None:
    source = (
        f'<html lang="en"><body><main><h1>Mayor resigns</h1><div class="{name}"><p>{OPENING}</p></div>{CARD}'
        f"<article><p>{FIRST.format(14)}</p>{REST}</article></main></body></html>"
    )
    found = story(read_bytes("page.html", source.encode(), "a1"))
    assert OPENING in found
    assert FIRST.format(14) in found
    assert not any("pictures" in sentence for sentence in found)


def test_a_long_paragraph_without_its_full_stop_is_story() -> None:
    quoted = (
        "The council said in a statement: “The contracts were given in years in which nobody asked for a "
        "tender, and the inquiry has shown how this went on under three mayors, whose parties all knew of it "
        "and said nothing” (more below"
    )
    assert quoted in " ".join(story(page(f"<p>{FIRST.format(14)}</p><p>{quoted}</p>")))


def test_an_article_in_a_part_named_for_related_ones_is_read() -> None:
    menu = "".join(f"<li><a href='/{town}'>News from the town of {town}</a></li>" for town in range(60))
    source = (
        '<html lang="en"><body><h1>Mayor resigns</h1><div class="related-articles">'
        f"<p>{FIRST.format(14)}</p>{REST}</div>"
        f"<p>Filed under Harrow.</p><footer><ul>{menu}</ul></footer></body></html>"
    )
    assert FIRST.format(14) in story(read_bytes("page.html", source.encode(), "a1"))
