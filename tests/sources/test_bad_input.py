"""Input of every kind that cannot be read: one plain line each, which names the source and a remedy."""

from __future__ import annotations

import builtins
import gzip
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.errors import CompareError
from tui.sources import read_sources
from tui.sources.articles import entries_of, read_entry

CAPTURES = Path(__file__).parent / "captures"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<rss><channel><item><title>&b;</title><description>&b;</description></item></channel></rss>"
)
WORD = "word/document.xml"


def zipped(**members: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def locked(data: bytes) -> bytes:
    """An archive that says of its members that they are encrypted."""
    return data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


def capture(name: str, end: int | None = None) -> bytes:
    return (CAPTURES / name).read_bytes()[:end]


BOOK = {
    "META-INF__container_xml": '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
    "p.opf": '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>',
}


def nameless_letters() -> bytes:
    """A PDF whose font says that its letters are control characters."""
    table = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <0003> endbfchar"
    table = b"/CIDInit /ProcSet findresource begin begincmap " + table + b" endcmap end"
    shown = b"BT /F1 12 Tf 50 700 Td (" + b"A B " * 20 + b") Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Length %d>>stream\n%s\nendstream" % (len(table), table),
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n"


TABLE: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b" \n", "a.txt: the file is empty: save the article's text in it, or leave it out"),
    "binary": (
        "a.txt",
        b"ab\x00cd" * 9,
        "a.txt: not a text file: save the article as text, Markdown or HTML",
    ),
    "picture": ("a.txt", PICTURE, "a.txt: a picture, not text: save the page itself, or the recognised text"),
    "film": (
        "a.html",
        b"RIFF\x00\x00",
        "a.html: sound, film or other data, not text: save a transcript as text",
    ),
    "gzip": ("a.txt", gzip.compress(b"Bridge"), "a.txt: a compressed file: unpack it with gunzip first"),
    "broken gzip": ("a.gz", b"\x1f\x8b\x08\x00ab", "a.gz: a compressed file: unpack it with gunzip first"),
    "7z": ("a.7z", b"7z\xbc\xaf\x27\x1c\x00", "a.7z: an archive: unpack it, and name the folder"),
    "zip": ("a.zip", zipped(a="Bridge"), "a.zip: an archive: unpack it, and name the folder"),
    "cut zip": (
        "a.docx",
        capture("document.docx", 900),
        "damaged or cut-off archive: save or download it again",
    ),
    "spreadsheet": ("a.xlsx", zipped(xl__workbook_xml="x"), "a spreadsheet, not an article: save it as CSV"),
    "odt": (
        "a.odt",
        zipped(content_xml="x"),
        "OpenDocument file, not an article: save it as .docx, HTML or text",
    ),
    "old office": (
        "a.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "old or protected Office file: save it as .docx",
    ),
    "rtf": ("a.rtf", b"{\\rtf1 Bridge}", "a.rtf: RTF: save it as .docx, HTML or text"),
    "docx in pieces": (
        "a.docx",
        zipped(word__document_xml="<w:doc"),
        "a.docx: broken XML: save or download it",
    ),
    "docx without text": ("a.docx", zipped(word__document_xml="<document/>"), "a.docx: no text in it"),
    "docx locked": (
        "a.docx",
        locked(zipped(word__document_xml="<d/>")),
        "protected by a password: save it without",
    ),
    "docx with entities": ("a.docx", zipped(word__document_xml=BOMB), "XML with entities of its own"),
    "zip bomb": ("a.docx", zipped(word__document_xml=b" " * (33 * 2**20)), "unpacks to more than 32 MB"),
    "deep docx": ("a.docx", zipped(word__document_xml="<p>" * 9000 + "</p>" * 9000), "a.docx: broken XML"),
    "book without text": (
        "a.epub",
        zipped(**BOOK),
        "a.epub: no text in this book: save the article as text or HTML",
    ),
    "book in pieces": ("a.epub", zipped(**{"META-INF__container_xml": "<c/>"}), "damaged or cut-off archive"),
    "book locked": (
        "a.epub",
        zipped(
            **BOOK,
            **{"META-INF__encryption_xml": '<e><CipherReference URI="a.xhtml"/></e>', "a.xhtml": "<p>x</p>"},
        ),
        "a.epub: a protected book: use a copy without protection",
    ),
    "pdf cut off": (
        "a.pdf",
        capture("columns.pdf", 60),
        "a.pdf: a damaged or cut-off PDF: save or download it again",
    ),
    "pdf locked": (
        "a.pdf",
        capture("locked.pdf"),
        "a.pdf: protected by a password: save it without the password",
    ),
    "scan": (
        "a.pdf",
        capture("scan.pdf"),
        "a.pdf: pictures of pages, without text: run text recognition (ocrmypdf)",
    ),
    "pdf with a damaged font": (
        "a.pdf",
        nameless_letters(),
        "a.pdf: letters that stand for nothing: run text",
    ),
    "second half of a message": (
        "a.eml",
        capture("message.eml").partition(b"\n\n")[2],
        "a.eml: a damaged message or saved page, or a piece of one: save it again",
    ),
    "message whose parts are not divided": (
        "a.eml",
        b"From: Tarn Post <a@b.example>\nSubject: Mayor\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
        b"--x=\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIG1heW9y\n",
        "a.eml: a damaged message: save it again",
    ),
    "feed bomb": (
        "a.xml",
        BOMB.encode(),
        "a.xml: XML with entities of its own: save the article as text or HTML",
    ),
    "feed without items": (
        "a.rss",
        b"<rss><channel/></rss>",
        "no articles in this feed: save the pages it links to",
    ),
    "site map": (
        "a.xml",
        b"<?xml version='1.0'?><urlset><url/></urlset>",
        "a list of addresses, not articles: save",
    ),
    "other xml": ("a.xml", b"<?xml version='1.0'?><invoice/>", "XML that is neither a page nor a feed: save"),
    "broken xml": ("a.xml", b"<?xml version='1.0'?>", "a.xml: broken XML: save or download it again"),
    "broken json": (
        "a.json",
        b'{"text": "Bri',
        "a.json: broken JSON (line 1 column 10): save it again, or repair it",
    ),
    "deep json": ("a.json", b"[" * 200_000, "a.json: JSON nested too deep: save the articles alone"),
    "json of others": (
        "a.json",
        b'{"a": [1]}',
        "a.json: JSON without articles: say which field holds the text",
    ),
    "json lines": (
        "a.jsonl",
        b"{\n{\n",
        "a.jsonl: lines of JSON without articles: say which field holds the text",
    ),
    "table of others": (
        "a.csv",
        b"a,b\n1,2\n",
        "a.csv: CSV without articles: say which field holds the text",
    ),
    "mail without text": (
        "a.eml",
        b"Subject: a\nMIME-Version: 1.0\nContent-Type: application/pdf\n\nJVBERi0=\n",
        "a.eml: no text in this message: save what is attached to it, and name that",
    ),
    "encrypted mail": (
        "a.eml",
        b"Subject: a\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nMIIB\n",
        "a.eml: an encrypted message: open it in the mail program and save its text",
    ),
    "mbox without text": (
        "a.mbox",
        b"From a@b Wed May  7 10:00:00 2025\nSubject: x\n\n\n",
        "1 of 1 records left out: no text in this message (#1): save the articles alone, as text or HTML",
    ),
    "table without rows": (
        "a.csv",
        b"title,text\n",
        "a.csv: CSV without articles: say which field holds the text, as in --field text=body",
    ),
    "cut wacz": ("a.wacz", capture("web.wacz", 300), "damaged or cut-off archive: save or download it again"),
    "cut warc": (
        "a.warc.gz",
        capture("crawl.warc.gz", 200),
        "no page in this archive: save the page as HTML",
    ),
    "mhtml without page": (
        "a.mhtml",
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n'
        b"--B\nContent-Type: image/png\n\nAA\n--B--",
        "a.mhtml: no page in this web archive: save the page again, or as HTML",
    ),
    "warc without page": (
        "a.warc",
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
        "no page",
    ),
    "page without text": (
        "a.html",
        b"<html><script>x</script></html>",
        "a.html: no visible text in the page",
    ),
}


@pytest.mark.parametrize("case", TABLE)
def test_what_cannot_be_read_is_one_line_with_a_remedy(case: str, tmp_path: Path) -> None:
    name, data, expected = TABLE[case]
    path = tmp_path / name
    path.write_bytes(data)
    reading = read_sources([str(path)])
    assert not reading.articles
    (problem,) = reading.problems
    assert problem.unread
    assert problem.remedy
    assert "\n" not in str(problem)
    assert str(problem).startswith(str(path))
    assert expected in str(problem)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("columns.pdf", "pypdfium2", "pdf"),
        ("crawl.warc.gz", "warcio", "warc"),
        ("web.wacz", "warcio", "warc"),
    ],
)
def test_a_missing_extra_is_named(
    name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(wanted: str, *rest: Any, **named: Any) -> Any:
        if wanted.split(".")[0] == module:
            raise ImportError(wanted)
        return real(wanted, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CompareError) as caught:
        entries_of(name, capture(name))
    assert caught.value.remedy == f"pip install 'compare-tui[{extra}]'"


@pytest.mark.parametrize(
    "start", ["RIFF opens", "ID3 tags are", "BZh", "Rar!", "MZ", "A file begins with %PDF-1.4"]
)
def test_a_text_that_begins_like_a_binary_file_is_read(start: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{start} on Thursday in Harrow, the mayor said in a statement.\n")
    assert read_sources([str(path)]).articles[0].media == "text"


ADDRESSES = [
    "https://harrowpost.example/a",
    "HTTPS://HARROWPOST.EXAMPLE/A",
    "https:/harrowpost.example/a",
    "www.harrowpost.example/a",
    "harrowpost.example/2025/mayor.html",
    "harrowpost.co.uk/news/1",
    "news.harrowpost.com.au/a?id=1",
    "bbc.co.uk",
    "//harrowpost.example/a",
    "feed://harrowpost.example/rss",
    "ftp://harrowpost.example/a",
    "view-source:https://harrowpost.example/a",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_web_address_is_not_fetched(address: str) -> None:
    (problem,) = read_sources([address]).problems
    assert problem.message == f"{address}: a web address, and pages are not fetched"
    assert "| compare-tui -" in problem.remedy


def test_the_command_for_a_web_address_is_quoted_for_the_shell() -> None:
    (problem,) = read_sources(["https://harrowpost.example/a?b=1&c=2"]).problems
    assert problem.remedy.endswith("curl -sL 'https://harrowpost.example/a?b=1&c=2' | compare-tui -")


@pytest.mark.parametrize("path", ["notes.txt", "missing/file.html", "story.md", "a.b", "old.copy/story.txt"])
def test_a_missing_file_is_no_web_address(path: str) -> None:
    (problem,) = read_sources([path]).problems
    assert problem.message == f"{path}: no such file"


def test_a_file_address_is_that_file(tmp_path: Path) -> None:
    path = tmp_path / "my story.txt"
    path.write_text("Bridge opens\n\nThe bridge at Lund opened to cars on Monday after nine years.\n")
    address = "file://" + str(path).replace(" ", "%20")
    assert [article.path for article in read_sources([address]).articles] == [str(path)]


def test_a_web_archive_prints_nothing_of_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    text = gzip.decompress(capture("crawl.warc.gz"))
    read_or_refuse("a.warc", text.replace(b"Content-Length: 1", b"Content-Length:  ", 1) + b"\x1b]0;x\x07\n")
    assert capfd.readouterr() == ("", "")


def read_or_refuse(name: str, data: bytes) -> None:
    refusals: list[CompareError] = []
    try:
        unpacked = entries_of(name, data)
        for entry in unpacked.entries[:2]:
            read_entry(name, unpacked.kind, entry, "a1").text.encode()
    except CompareError as error:
        refusals.append(error)
    assert not any("\n" in str(error) for error in refusals)


NAMES = sorted(path.name for path in CAPTURES.iterdir() if path.suffix != ".md")
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(st.sampled_from(NAMES), st.floats(0, 1))
@SETTINGS
def test_a_container_cut_off_anywhere_is_read_or_refused(name: str, share: float) -> None:
    data = capture(name)
    read_or_refuse(name, data[: int(share * len(data))])


@given(st.sampled_from(NAMES), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8)), max_size=12))
@SETTINGS
def test_a_container_with_other_bytes_in_it_is_read_or_refused(
    name: str, changes: list[tuple[float, bytes]]
) -> None:
    data = bytearray(capture(name))
    for share, piece in changes:
        at = int(share * len(data))
        data[at : at + len(piece)] = piece
    read_or_refuse("capture", bytes(data))


STARTS = (
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"WARC/1.0\r\n",
    b"From a 2025\nA: b\n",
    b"<rss>",
    b"[{",
    b"\x1f\x8b",
)


@given(
    st.sampled_from(STARTS),
    st.binary(max_size=300),
    st.sampled_from(["a", "a.json", "a.csv", "a.eml", "a.html"]),
)
@settings(SETTINGS, max_examples=200)
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes, name: str) -> None:
    read_or_refuse(name, start + rest)
