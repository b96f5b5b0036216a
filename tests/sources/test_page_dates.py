"""The day of a page: as it is written in many languages, and never that of anything else on the page."""

# ruff: noqa: E501 (lines of pages as they stand)

from __future__ import annotations

import pytest

from tests.sources.harrow_page import DATED, FIRST, page, story
from tests.sources.languages import LANGUAGES, ShortStory
from tui.model import Article
from tui.sources import read_bytes

STORY = f"<p>{FIRST.format('many')}</p>"
MORE = LANGUAGES | {
    "da": ShortStory(
        "Borgmesteren trådte tirsdag tilbage, efter at en undersøgelse viste fejl i 14 af de 22 kontrakter.",
        "Omkring 3.000 mennesker havde protesteret foran rådhuset søndag.",
        "",
    ),
    "no": ShortStory(
        "Ordføreren gikk av tirsdag etter at en gransking viste feil i 14 av de 22 kontraktene.",
        "Rundt 3.000 mennesker hadde protestert foran rådhuset søndag.",
        "",
    ),
    "id": ShortStory(
        "Wali kota mengundurkan diri pada hari Selasa setelah penyelidikan yang menemukan 14 kontrak itu.",
        "Sekitar 3.000 orang telah berunjuk rasa di depan balai kota pada hari Minggu.",
        "",
    ),
    "vi": ShortStory(
        "Thị trưởng đã từ chức hôm thứ Ba sau một cuộc điều tra về 14 trong số 22 hợp đồng.",
        "Khoảng 3.000 người đã biểu tình trước tòa thị chính hôm Chủ nhật.",
        "",
    ),
}


def day(article: Article) -> str | None:
    return article.published[:10] if article.published else None


OTHERS = [
    (
        "fig time, no caption",
        "<figure><img><figcaption>File photo, <time datetime='2019-04-02'>April 2, 2019</time></figcaption></figure>",
        "",
        "",
    ),
    (
        "wp caption",
        "<div class='wp-caption'><p class='wp-caption-text'>Brill in Harrow on 2 April 2019. Photo: AP</p></div>",
        "",
        "",
    ),
    (
        "gallery",
        "<div class='gallery'><ul><li><span>Brill, 3 April 2018</span></li><li><span>Venn, 4 April 2018</span></li></ul></div>",
        "",
        "",
    ),
    ("in story text", "<p>The last mayor had resigned on March 3, 2021, after a vote.</p>", "", ""),
    ("in story time2", "<p>The vote of <time datetime='2021-03-03'>March 3</time> was lost.</p>", "", ""),
    (
        "comments ol",
        "",
        "",
        "<section class='comment-list'><ol><li><cite>Tom</cite> <time datetime='2025-06-30T10:00Z'>June 30, 2025</time><p>She should go.</p></li></ol></section>",
    ),
    ("comments de", "", "", "<div id='kommentare'><p>Tom, 30. Juni 2025</p><p>Gut so.</p></div>"),
    ("disqus", "", "", "<div id='disqus_thread'><time datetime='2025-06-30'>June 30</time></div>"),
    (
        "related section",
        "",
        "",
        "<section class='related-stories'><h3>Related</h3><a href=x>Port to grow</a><time datetime='2025-04-01'>April 1, 2025</time></section>",
    ),
    (
        "aside latest",
        "",
        "",
        "<aside><h3>Latest</h3><ul><li><a href=x>Port to grow</a> <span>April 1, 2025</span></li></ul></aside>",
    ),
    (
        "more from author",
        "",
        "",
        "<div class='more-from'><h4>More from Maya Orlin</h4><div><a href=x>Port to grow</a><p>April 1, 2025</p></div></div>",
    ),
    (
        "card articles",
        "",
        "",
        "<article class='card'><h2><a href=x>Port to grow</a></h2><time datetime='2025-04-01'>1 April 2025</time></article>",
    ),
    (
        "tweet",
        "<blockquote class='twitter-tweet'><p>Proud day</p>— Karl Venn (@venn) <a href=x>March 3, 2023</a></blockquote>",
        "",
        "",
    ),
    (
        "insta",
        "<blockquote class='instagram-media'><p>A post shared by Brill</p><time datetime='2023-03-03'>Mar 3, 2023</time></blockquote>",
        "",
        "",
    ),
    (
        "ld other list",
        "",
        '<script type=\'application/ld+json\'>{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Port to grow","datePublished":"2025-04-01"}]}</script>',
        "",
    ),
    (
        "ld video",
        "",
        '<script type=\'application/ld+json\'>{"@type":"VideoObject","name":"Storm","uploadDate":"2025-04-01","datePublished":"2025-04-01"}</script>',
        "",
    ),
    (
        "ld organization founding",
        "",
        '<script type=\'application/ld+json\'>{"@type":"NewsMediaOrganization","name":"The Harrow Post","foundingDate":"1911-04-01"}</script>',
        "",
    ),
    (
        "ld event",
        "",
        '<script type=\'application/ld+json\'>{"@type":"Event","name":"Vote","startDate":"2025-05-19"}</script>',
        "",
    ),
    (
        "ld comment",
        "",
        '<script type=\'application/ld+json\'>{"@type":"Comment","dateCreated":"2025-06-30","datePublished":"2025-06-30","text":"x"}</script>',
        "",
    ),
    ("epoch time", "<time datetime='1970-01-01T00:00:00Z'></time>", "", ""),
    (
        "epoch ld",
        "",
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"Mayor resigns","datePublished":"1970-01-01T00:00:00+00:00"}</script>',
        "",
    ),
    ("sentence", "<p>Brill was elected on 3 April 2021.</p>", "", ""),
    (
        "time in a sentence",
        "<p>The trial of Moss began on <time datetime='2024-03-12'>12 March 2024</time>.</p>",
        "",
        "",
    ),
    ("Spanish sentence", "<p>El juicio comenzó el 12 de marzo de 2024.</p>", "", ""),
    ("copyright", "", "", "<div>© 2001-2025 Harrow Post, 1 January 2001</div>"),
    ("event box", "<aside class='factbox'><p>Election day: 19 May 2025</p></aside>", "", ""),
    ("footer built", "", "", "<footer><p>Page generated 30 June 2025</p></footer>"),
    ("podcast", "", "", "<div class='podcast-promo'><p>Listen: The Harrow Hour, 1 April 2025</p></div>"),
]


@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize(
    ("body", "head", "after"), [row[1:] for row in OTHERS], ids=[row[0] for row in OTHERS]
)
def test_another_date_on_the_page_is_not_its_own(body: str, head: str, after: str, dated: bool) -> None:
    article = page(f"{DATED if dated else ''}{STORY}{body}", head, after)
    assert day(article) == ("2025-05-07" if dated else None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The trial began on 12 March 2024.",
        "Brill was elected on 3 April 2021.",
        "El juicio comenzó el 12 de marzo de 2024.",
    ],
)
def test_a_short_sentence_that_ends_with_a_date_is_story(sentence: str) -> None:
    assert sentence in story(page(f"{STORY}<p>{sentence}</p>"))


STAMPS = [
    (
        "en",
        "<div class='meta'><span>By <a href='/a/orlin' rel=author>Maya Orlin</a></span> <time datetime='2025-05-07T08:00:00+02:00'>7 May 2025</time></div>",
    ),
    ("en", "<p>Published: 7 May 2025, 08:00 | Updated: 9 May 2025, 10:00</p>"),
    ("en", "<p>Updated May 9, 2025 at 10:00 a.m. | Published May 7, 2025 at 8:00 a.m.</p>"),
    ("en", "<p>Updated: May 9, 2025 10:00 AM EDT / Published: May 7, 2025 8:00 AM EDT</p>"),
    ("en", "<p>Last updated on 9 May 2025. First published on 7 May 2025.</p>"),
    (
        "en",
        "<div><time class='updated' datetime='2025-05-09'>Updated May 9, 2025</time> <time class='published' datetime='2025-05-07'>Published May 7, 2025</time></div>",
    ),
    ("en", "<span class='date'>Wed 7 May 2025 08.00 BST</span>"),
    ("en", "<span>May 7, 2025, 8:00 AM</span>"),
    ("en", "<p>7.5.2025, 08:00</p>"),
    ("en", "<p>2025-05-07 08:00</p>"),
    ("en", "<p>07 May, 2025 08:00 IST</p>"),
    ("en", "<p>Wednesday 7th May 2025</p>"),
    ("en", "<p>May 7th, 2025</p>"),
    ("en", "<p>7-May-2025</p>"),
    ("en", "<p>07.05.2025 08:00 Uhr</p>"),
    ("en", "<p>Posted on May 7, 2025 by admin</p>"),
    ("en", "<p>MAY 7, 2025</p>"),
    ("en", "<p>2025/05/07</p>"),
    ("en", "<p>Wed, 07 May 2025 08:00:00 +0000</p>"),
    ("de", "<p>Veröffentlicht am 7. Mai 2025, aktualisiert am 9. Mai 2025</p>"),
    ("de", "<p>Stand: 07.05.2025, 08:00 Uhr</p>"),
    ("de", "<p>Aktualisiert: 09.05.2025 | Erstellt: 07.05.2025</p>"),
    ("fr", "<p>Publié le 7 mai 2025 à 08h00, mis à jour le 9 mai 2025 à 10h00</p>"),
    ("fr", "<p>Mis à jour le 09/05/2025 à 10:00, publié le 07/05/2025</p>"),
    ("fr", "<p>Le 7 mai 2025 à 8h00</p>"),
    ("es", "<p>Publicado el 7 de mayo de 2025 a las 08:00 | Actualizado el 9 de mayo de 2025</p>"),
    ("es", "<p>Actualizado a 9 may 2025 - 10:00 CEST</p><p>7 may 2025</p>"),
    ("it", "<p>Pubblicato il 7 maggio 2025, aggiornato il 9 maggio 2025</p>"),
    ("pt", "<p>Publicado em 7 de maio de 2025 às 8h00. Atualizado em 9 de maio de 2025</p>"),
    ("pt", "<p>07/05/2025 08h00 - Atualizado há 2 dias</p>"),
    ("nl", "<p>Gepubliceerd op 7 mei 2025, bijgewerkt op 9 mei 2025</p>"),
    ("pl", "<p>Opublikowano: 7 maja 2025, aktualizacja: 9 maja 2025</p>"),
    ("ru", "<p>Опубликовано 7 мая 2025, обновлено 9 мая 2025</p>"),
    ("ru", "<p>7 мая 2025, 08:00</p>"),
    ("ja", "<p>2025年5月7日 8時00分</p>"),
    ("ja", "<p>更新 2025年5月9日 公開 2025年5月7日</p>"),
    ("zh", "<p>发布时间：2025年5月7日 08:00</p>"),
    ("zh", "<p>2025-05-07 08:00:00 来源：新华社</p>"),
    ("ko", "<p>입력 2025.05.07. 오전 8:00 수정 2025.05.09. 오전 10:00</p>"),
    ("sv", "<p>Publicerad 7 maj 2025. Uppdaterad 9 maj 2025</p>"),
    ("da", "<p>Offentliggjort d. 7. maj 2025, opdateret 9. maj 2025</p>"),
    ("no", "<p>Publisert: 07.05.2025 08:00 Oppdatert: 09.05.2025</p>"),
    ("fi", "<p>Julkaistu 7.5.2025 8:00, päivitetty 9.5.2025</p>"),
    ("cs", "<p>Publikováno 7. května 2025, aktualizováno 9. května 2025</p>"),
    ("tr", "<p>Giriş: 07.05.2025 08:00 Güncelleme: 09.05.2025</p>"),
    ("hu", "<p>2025. május 7. 08:00, frissítve: 2025. május 9.</p>"),
    ("el", "<p>Δημοσιεύθηκε 7 Μαΐου 2025, ενημερώθηκε 9 Μαΐου 2025</p>"),
    ("uk", "<p>Опубліковано 7 травня 2025, оновлено 9 травня 2025</p>"),
    ("ar", "<p>نشر في 7 مايو 2025</p>"),
    ("ro", "<p>Publicat: 7 mai 2025, actualizat: 9 mai 2025</p>"),
    ("id", "<p>Rabu, 7 Mei 2025 08:00 WIB</p>"),
    ("vi", "<p>Thứ tư, 7/5/2025, 08:00 (GMT+7)</p>"),
    ("ca", "<p>Publicat el 7 de maig de 2025, actualitzat el 9 de maig de 2025</p>"),
    (
        "en",
        "<time itemprop='dateModified' datetime='2025-05-09'>9 May</time> <time datetime='2025-05-07'>7 May</time>",
    ),
    ("ja", "<p>最終更新 2025年5月9日</p><p>公開 2025年5月7日</p>"),
    ("ko", "<p>수정 2025.05.09. 입력 2025.05.07.</p>"),
    ("tr", "<p>Güncelleme: 09.05.2025 Giriş: 07.05.2025 08:00</p>"),
    ("hu", "<p>Frissítve: 2025. május 9., megjelent: 2025. május 7.</p>"),
    ("fi", "<p>Päivitetty 9.5.2025, julkaistu 7.5.2025 8:00</p>"),
    ("cs", "<p>Aktualizováno 9. května 2025, publikováno 7. května 2025</p>"),
]


@pytest.mark.parametrize(("language", "stamp"), STAMPS)
def test_the_first_day_counts_and_not_that_of_an_update(language: str, stamp: str) -> None:
    told = MORE[language]
    source = (
        f'<html lang="{language}"><head><title>{told.first[:20]}</title></head><body><article>'
        f"<h1>{told.first[:20]}</h1>{stamp}<p>{told.first}</p><p>{told.second}</p></article></body></html>"
    )
    article = read_bytes("p.html", source.encode(), "a1")
    assert day(article) == "2025-05-07"
    assert told.first in [sentence.text for sentence in article.sentences]


AMBIGUOUS = [
    ("05/06/2025", "", None),
    ("05/06/25", "", None),
    ("Thursday 05/06/2025", "", "2025-06-05"),
    ("Tuesday 05/06/2025", "", "2025-05-06"),
    ("05/06/2025 10:00 BST", "", "2025-06-05"),
    ("05/06/2025 10:00 a.m. EDT", "", "2025-05-06"),
    ("05/06/2025", "<meta property='article:published_time' content='2025-06-05T10:00:00Z'>", "2025-06-05"),
    ("05/06/2025", "<link rel=canonical href='https://x.example/2025/06/05/mayor'>", "2025-06-05"),
    ("05/06/2025", "<link rel=canonical href='https://x.example/2025/5/6/mayor'>", "2025-05-06"),
    ("05/06/2025", "<link rel=canonical href='https://x.example/2025-05-06-mayor'>", "2025-05-06"),
    ("05/06/2025", "<link rel=canonical href='https://x.example/news/20250605/mayor'>", "2025-06-05"),
    ("05/06/2025", "<link rel=canonical href='https://harrowpost.co.uk/mayor'>", "2025-06-05"),
    ("05/06/2025", "<meta property='og:locale' content='en_GB'>", "2025-06-05"),
    ("05/06/2025", "<meta property='og:locale' content='en_US'>", None),
]


@pytest.mark.parametrize(("stamp", "head", "expected"), AMBIGUOUS)
def test_an_ambiguous_date_waits_for_other_evidence(stamp: str, head: str, expected: str | None) -> None:
    assert day(page(f"<p>{stamp}</p>{STORY}", head)) == expected


def test_a_day_that_the_story_names_settles_an_ambiguous_date() -> None:
    assert day(page(f"<p>05/09/2025</p>{STORY}<p>The council meets on May 8 again.</p>", "")) == "2025-05-09"


EVENINGS = [
    ("2025-05-08T01:30:00Z", "May 7, 2025 9:30 p.m. ET"),
    ("2025-05-08T02:00:00.000Z", "Published May 7, 2025 at 10:00 PM EDT"),
    ("2025-05-08T04:00:00+00:00", "May 7, 2025, 9:00 PM PDT"),
    ("2025-05-08T01:30:00Z", "May 7, 2025"),
    ("2025-05-06T23:30:00Z", "Wed 7 May 2025 09.30 AEST"),
    ("2025-05-07T01:30:00Z", ""),
    ("2025-05-07T18:30:00Z", "Updated May 8, 2025"),
]
LINKED = '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Mayor resigns","datePublished":"{}"}}</script>'


@pytest.mark.parametrize(("stamp", "shown"), EVENINGS)
def test_a_stamp_in_utc_is_of_the_day_that_the_page_shows(stamp: str, shown: str) -> None:
    line = f"<p class=date>{shown}</p>"
    meta = f"<meta property='article:published_time' content='{stamp}'>"
    for article in (
        page(line + STORY, meta),
        page(line + STORY, LINKED.format(stamp)),
        page(f"<time datetime='{stamp}'>{shown}</time>{STORY}"),
    ):
        assert day(article) == "2025-05-07"


DATA = [
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Mayor resigns","description":"She said: \\"enough\\"\nand left.","datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","headline":"Mayor resigns","datePublished":"2025-05-07",%s,},',
    '<![CDATA[{"@type":"NewsArticle","datePublished":"2025-05-07",%s}]]>',
    '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2025-05-07",%s}\n//]]>',
    '<!--\n{"@type":"NewsArticle","datePublished":"2025-05-07",%s}\n//-->',
    '\ufeff{"@type":"NewsArticle","datePublished":"2025-05-07",%s}',
    '{"@type":["NewsArticle","ReportageNewsArticle"],"datePublished":"2025-05-07",%s};',
    "{'@type':'NewsArticle','headline':'Mayor resigns','datePublished':'2025-05-07',%s}",
    '{"@type":"NewsArticle","headline":"Mayor \\\'quits\\\'","datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","keywords":["a","b",],"datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle" "datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle",,"datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","datePublished":"2025-05-07",%s}{"@type":"BreadcrumbList"}',
    '{"@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","datePublished":"2025-05-07",%s},]}',
    "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2025-05-07&quot;,%s}",
    '{"@type":"http://schema.org/NewsArticle","datePublished":"2025-05-07",%s}',
    '{"@type":"schema:NewsArticle","datePublished":"2025-05-07",%s}',
    '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2025-05-07",%s}}',
    '{"@type":"BlogPosting","datePublished":"2025-05-07",%s}',
    '{"@type":"LiveBlogPosting","datePublished":"2025-05-07",%s,"liveBlogUpdate":[{"@type":"BlogPosting","headline":"x","datePublished":"2025-05-09"}]}',
    '{"@type":"AnalysisNewsArticle","datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","articleBody":"He wrote \\u201cno\\u201d.\tTab\nNew","datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","image":undefined,"datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","wordCount":0123,"datePublished":"2025-05-07",%s}',
    '{"@type":"NewsArticle","description":"She said "enough" twice","datePublished":"2025-05-07",%s}',
]
OWNERS = '"author":{"@type":"Person","name":"Maya Orlin"},"publisher":{"@type":"Organization","name":"The Harrow Post"}'


@pytest.mark.parametrize("data", DATA)
def test_linked_data_with_the_slips_of_real_pages_is_read(data: str) -> None:
    owners = OWNERS.replace('"', "'") if data.startswith("{'") else OWNERS
    owners = owners.replace('"', "&quot;") if "&quot;" in data else owners
    article = page(STORY, f"<script type='application/ld+json'>{data % owners}</script>")
    assert (day(article), article.byline) == ("2025-05-07", "Maya Orlin")


@pytest.mark.parametrize(
    "author",
    [
        '"author":"Maya Orlin"',
        '"author":["Maya Orlin"]',
        '"author":{"name":["Maya Orlin"]}',
        '"author":{"@id":"#p"}',
        '"creator":{"name":"Maya Orlin"}',
        '"author":{"name":"By Maya Orlin"}',
        '"author":{"givenName":"Maya","familyName":"Orlin"}',
    ],
)
def test_an_author_may_be_stated_in_many_ways(author: str) -> None:
    person = '{"@type":"Person","@id":"#p","name":"Maya Orlin"}'
    data = f'{{"@graph":[{{"@type":"NewsArticle","headline":"Mayor resigns",{author}}},{person}]}}'
    assert page(STORY, f"<script type='application/ld+json'>{data}</script>").byline == "Maya Orlin"


@pytest.mark.parametrize(
    "line",
    [
        '<div class="post-meta">March 12, 2025</div>',
        '<p class="meta">By Ann Lee | March 12, 2025</p>',
        "<p><time>March 12, 2025</time></p>",
    ],
)
def test_a_line_between_headline_and_story_dates_it_whatever_its_class(line: str) -> None:
    html = f"<body><div class=date>December 1, 2026</div><article><h1>Vote</h1>{line}{STORY * 2}</article></body>"
    assert day(read_bytes("p.html", html.encode(), "a1")) == "2025-03-12"
