"""Reading by kind of source: the same articles in each container, beside plain text.

    python -m tests.benchmarks.reading [ARTICLES]

Content is the text of the articles in bytes, whatever surrounds it. Opened: from the bytes of a file to the
lines of its articles. Read: to articles with their noise marked, sentences cut, outlet, title and day found.
"""

from __future__ import annotations

import csv
import io
import json
import mailbox
import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

from tui import model
from tui.sources.articles import entries_of, parse_entry, read_entry

GOAL = 1.0  # MB of content a second to open a kind
_SENTENCES = (
    "The storm damaged {0},240 homes in Harrow on Tuesday, officials of the district said.",
    "Mayor Anna Brill visited the {0} families who spent the night in the town hall.",
    "About {0}00 people had protested there on Sunday, and the police counted {0} arrests.",
    "The council will vote on {0} May, its speaker Karl Venn said in a letter to its members.",
)
Article = tuple[str, Sequence[str]]  # title, paragraphs


def articles(count: int) -> list[Article]:
    """Return articles of twelve paragraphs, no two alike."""
    return [
        (
            f"Storm number {number} hits Harrow",
            [" ".join(s.format(number + row) for s in _SENTENCES) for row in range(12)],
        )
        for number in range(1, count + 1)
    ]


def _text(article: Article) -> str:
    return "\n\n".join([article[0], *article[1]]) + "\n"


def _page(article: Article) -> str:
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in article[1])
    head = f"<title>{article[0]}</title><meta property='og:site_name' content='The Harrow Post'>"
    body = f"<main><article><h1>{article[0]}</h1>{paragraphs}</article></main>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def _mail(article: Article) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = article[0], "The Harrow Post <news@harrowpost.example>"
    message["Date"] = "Wed, 07 May 2025 10:00:00 +0000"
    message.set_content(_text(article), cte="quoted-printable")
    return message


def _mbox(found: Sequence[Article]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        box = mailbox.mbox(os.path.join(folder, "box"))
        for article in found:
            box.add(_mail(article))
        box.close()
        return Path(folder, "box").read_bytes()


def _mhtml(article: Article) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", article[0]
    message["Snapshot-Content-Location"] = "https://harrowpost.example/storm"
    message.set_content(_page(article), subtype="html", cte="quoted-printable")
    message.make_related()
    return message.as_bytes()


def _feed(found: Sequence[Article]) -> bytes:
    items = "".join(
        f"<item><title>{escape(a[0])}</title><description>"
        f"{escape(''.join(f'<p>{p}</p>' for p in a[1]))}</description></item>"
        for a in found
    )
    return f"<rss version='2.0'><channel><title>The Harrow Post</title>{items}</channel></rss>".encode()


def _records(found: Sequence[Article]) -> list[dict[str, str]]:
    return [{"title": a[0], "text": "\n\n".join(a[1]), "source": "The Harrow Post"} for a in found]


def _csv(found: Sequence[Article]) -> bytes:
    out = io.StringIO()
    table = csv.DictWriter(out, ["title", "text", "source"])
    table.writeheader()
    table.writerows(_records(found))
    return out.getvalue().encode()


def _zip(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _docx(article: Article) -> bytes:
    space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    text = "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in [article[0], *article[1]])
    return _zip({"word/document.xml": f"<w:document {space}><w:body>{text}</w:body></w:document>"})


def _epub(found: Sequence[Article]) -> bytes:
    names = [f"c{number}.xhtml" for number in range(len(found))]
    items = "".join(f"<item id='{n}' href='{n}' media-type='application/xhtml+xml'/>" for n in names)
    spine = "".join(f"<itemref idref='{n}'/>" for n in names)
    root = "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
    package = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    pages = dict(zip(names, map(_page, found), strict=True))
    return _zip(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": root, "p.opf": package} | pages
    )


def _warc(found: Sequence[Article]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for number, article in enumerate(found):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://harrowpost.example/{number}",
            "response",
            payload=io.BytesIO(_page(article).encode()),
            http_headers=headers,
        )
        writer.write_record(record)
    return out.getvalue()


def _pdf(article: Article) -> bytes:
    """Return a PDF of lines of some 90 characters in Helvetica, 48 to a page."""
    lines = [""]
    for paragraph in [article[0], *article[1]]:
        for word in paragraph.split():
            if len(lines[-1]) + len(word) > 90:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        lines += ["", ""]
    pages = [lines[at : at + 48] for at in range(0, len(lines), 48)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in page)
        stream = f"BT /F1 10 Tf 50 760 Td {shown}ET"
        fonts = "/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{fonts}/Contents {5 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (
        out + f"{head}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()
    )


def _each(write: Callable[[Article], str | bytes]) -> Callable[[Sequence[Article]], list[bytes]]:
    def written(found: Sequence[Article]) -> list[bytes]:
        return [one.encode() if isinstance(one := write(a), str) else one for a in found]

    return written


KINDS: dict[str, Callable[[Sequence[Article]], list[bytes]]] = {
    "text": _each(_text),
    "markdown": _each(lambda a: f"# {_text(a)}"),
    "html": _each(_page),
    "mhtml": _each(_mhtml),
    "eml": _each(lambda a: _mail(a).as_bytes()),
    "mbox": lambda found: [_mbox(found)],
    "rss": lambda found: [_feed(found)],
    "json": lambda found: [json.dumps(_records(found)).encode()],
    "jsonl": lambda found: ["\n".join(map(json.dumps, _records(found))).encode()],
    "csv": lambda found: [_csv(found)],
    "warc": lambda found: [_warc(found)],
    "docx": _each(_docx),
    "epub": lambda found: [_epub(found)],
    "pdf": _each(_pdf),
}


def measure(kind: str, found: Sequence[Article]) -> tuple[float, float, list[model.Article]]:
    """Return the seconds to open and to read the articles in a kind of source, and the articles as read."""
    opening = reading = 0.0
    as_read: list[model.Article] = []
    for data in KINDS[kind](found):
        name = f"a.{kind}"
        start = time.process_time()
        unpacked = entries_of(name, data)
        for entry in unpacked.entries:
            parse_entry(name, entry)
        middle = time.process_time()
        as_read += [read_entry(name, unpacked.kind, entry, "a1") for entry in unpacked.entries]
        opening += middle - start
        reading += time.process_time() - middle
    return opening, reading, as_read


def table(found: Sequence[Article]) -> list[tuple[str, float, float, float]]:
    """Return each kind with MB of content opened and read a second, and its time beside that of text."""
    content = sum(len(_text(article).encode()) for article in found) / 1e6
    rows = []
    for kind in KINDS:
        measure(kind, found[:1])  # loads what the kind needs
        opening, reading, _ = measure(kind, found)
        rows.append((kind, content / opening, content / reading, reading))
    return [(kind, opened, whole, seconds / rows[0][3]) for kind, opened, whole, seconds in rows]


if __name__ == "__main__":
    for kind, opened, whole, ratio in table(articles(int(sys.argv[1]) if len(sys.argv) > 1 else 40)):
        slow = "" if opened >= GOAL else f"  under {GOAL} MB/s"
        print(f"{kind:9} opened {opened:7.2f} MB/s  read {whole:5.2f} MB/s, {ratio:4.2f} x text{slow}")
