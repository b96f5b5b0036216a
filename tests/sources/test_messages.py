"""Messages and pages saved as messages, as programs write them: encodings, orders of parts, quoted lines."""

from __future__ import annotations

import base64
import mailbox
import quopri
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import pytest

from tui.sources import Reading, read_sources

STORY = (
    "Mayor Anna Brill resigned on Tuesday after an inquiry found that 14 of 22 contracts had been given.",
    "The council of Harrow will choose a successor on 19 May, its speaker said.",
)
TOLD = {
    "utf-8": STORY,
    "iso-8859-1": (STORY[0], "Le maire a été prié de partir, a dit Núñez."),
    "windows-1251": (
        "Мэр города Анна Брилль подала в отставку во вторник после проверки 14 из 22 контрактов.",
        "В воскресенье перед мэрией протестовали около 3000 человек, сообщила полиция.",
    ),
    "shift_jis": (
        "市長は契約22件のうち14件の調査を受け、火曜日に辞任した。",
        "日曜日には約3000人が市役所の前で抗議した。",
    ),
    "gb2312": ("市长在对22份合同中的14份进行调查后于周二辞职。", "周日约有3000人在市政厅前抗议。"),
}
PAGE = (
    "<html><head><title>Mayor resigns | The Harrow Post</title></head><body><article><h1>Mayor resigns</h1>"
    "<p>{}</p><p>{}</p></article></body></html>"
)


def read(tmp_path: Path, name: str, data: bytes) -> Reading:
    (tmp_path / name).write_bytes(data)
    return read_sources([str(tmp_path / name)])


def sentences(reading: Reading) -> list[str]:
    return [" ".join(s.text.split()) for article in reading.articles for s in article.sentences]


# ---------------------------------------------------------------- pages saved as messages

BLINK = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://harrowpost.example/mayor\n"
    "Subject: Mayor resigns\nDate: Wed, 14 May 2025 10:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--Boundary"\n'
)
EXPLORER = (
    "From: <Saved by Microsoft Internet Explorer 11>\nSubject: Mayor resigns\n"
    "Date: Wed, 14 May 2025 10:00:00 +0200\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--Boundary"\n'
    "X-MimeOLE: Produced By Microsoft MimeOLE\n\nThis is a multi-part message in MIME format.\n"
)
STARTED = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="--Boundary"; start="<f1@blink>"\n'
ENCODE = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}
FRAME = (
    b"Content-Type: text/html\nContent-ID: <f2@blink>\nContent-Location: https://ads.example/frame\n\n"
    b"<html><body><p>Buy the best tyres in all of Harrow today, with free delivery.</p></body></html>\n"
)
STYLE = b"Content-Type: text/css\nContent-Location: https://harrowpost.example/a.css\n\n.a { color: red }\n"


def saved(
    story: Sequence[str], charset: str = "utf-8", how: str = "8bit", order: str = "pfs", head: str = BLINK
) -> bytes:
    page = (
        f"Content-Location: https://harrowpost.example/mayor\nContent-ID: <f1@blink>\n"
        f'Content-Transfer-Encoding: {how}\nContent-Type: text/html; charset="{charset}"\n\n'
    ).encode() + ENCODE[how](PAGE.format(*story).encode(charset))
    parts = {"p": page + b"\n", "f": FRAME, "s": STYLE}
    return (
        head.encode()
        + b"\n"
        + b"".join(b"----Boundary\n" + parts[letter] for letter in order)
        + b"----Boundary--\n"
    )


@pytest.mark.parametrize("charset", TOLD)
@pytest.mark.parametrize("how", ENCODE)
@pytest.mark.parametrize("order", ["pfs", "fps", "sfp"])
def test_the_page_is_found_among_the_parts_in_any_coding(
    charset: str, how: str, order: str, tmp_path: Path
) -> None:
    data = saved(TOLD[charset], charset, how, order)
    for content in (data, data.replace(b"\n", b"\r\n")):
        reading = read(tmp_path, "page.mhtml", content)
        (article,) = reading.articles
        assert sentences(reading) == ["Mayor resigns", *TOLD[charset]]
        assert (article.url, article.published) == ("https://harrowpost.example/mayor", None)


@pytest.mark.parametrize(("head", "order"), [(EXPLORER, "pfs"), (STARTED, "fps"), (STARTED, "sfp")])
def test_other_programs_mark_the_page_in_other_ways(head: str, order: str, tmp_path: Path) -> None:
    assert sentences(read(tmp_path, "a.mht", saved(STORY, order=order, head=head))) == [
        "Mayor resigns",
        *STORY,
    ]


# ---------------------------------------------------------------- messages


def message(content: str, **options: str) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Mayor resigns", "The Harrow Post <news@harrowpost.example>"
    mail["Date"] = "Wed, 07 May 2025 21:30:00 -0400"
    mail.set_content(content, **options)
    return mail


TEXT = "\n\n".join(STORY) + "\n"


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_a_message_is_read_in_any_coding(how: str, charset: str, subtype: str, tmp_path: Path) -> None:
    told = TOLD[charset]
    content = PAGE.format(*told) if subtype == "html" else "\n\n".join(told) + "\n"
    mail = message(content, charset=charset, cte=how, subtype=subtype)
    reading = read(tmp_path, "a.eml", mail.as_bytes())
    assert sentences(reading)[-2:] == list(told)
    (article,) = reading.articles
    assert (article.title, article.outlet) == ("Mayor resigns", "The Harrow Post")
    assert (article.published or "")[:10] == "2025-05-07"


def with_page() -> EmailMessage:
    mail = message("Read this in a browser.")
    mail.add_alternative(PAGE.format(*STORY), subtype="html")
    return mail


def with_attachments() -> EmailMessage:
    mail = message(TEXT)
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    mail.add_attachment(b"Another text that is long enough.", maintype="text", subtype="plain", filename="b")
    return mail


def forwarded() -> EmailMessage:
    mail = message("")
    mail.add_attachment(message(TEXT))
    return mail


@pytest.mark.parametrize(
    "mail",
    [
        with_page(),
        with_attachments(),
        forwarded(),
        message(f"{TEXT}\n-- \nThe Harrow Post\nUnsubscribe: https://harrowpost.example/u\n"),
        message(
            f"View this email in your browser\n\n{TEXT}\nYou get this because you signed up.\nUnsubscribe\n"
        ),
    ],
    ids=["page beside text", "attachments", "forwarded", "signature", "newsletter"],
)
def test_of_a_message_the_article_is_read(mail: EmailMessage, tmp_path: Path) -> None:
    found = [line for line in sentences(read(tmp_path, "a.eml", mail.as_bytes())) if line in STORY]
    assert found == list(STORY)


def test_coded_headers_and_flowed_lines_are_joined(tmp_path: Path) -> None:
    subject = base64.b64encode("Maire démissionne".encode()).decode()
    raw = (
        f"Subject: =?utf-8?B?{subject}?=\r\n =?utf-8?Q?_apr=C3=A8s_enqu=C3=AAte?=\r\n"
        "From: =?iso-8859-1?Q?Le_Mat=EDn?= <n@m.example>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
        f"{STORY[0][:50]} \r\n{STORY[0][50:]} \r\n{STORY[1]}\r\n"
    ).replace(f"{STORY[0][:50]} ", f"{STORY[0][:50].rstrip()} ")
    reading = read(tmp_path, "a.eml", raw.encode())
    (article,) = reading.articles
    assert (article.title, article.outlet) == ("Maire démissionne après enquête", "Le Matín")
    assert sentences(reading)[-1] == STORY[1]


def test_lines_that_begin_with_from_do_not_part_messages(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "written.mbox")
    inside = "From Harrow, 12 people went to Tarn on Monday, police said."
    for _ in range(2):
        box.add(message(f"{STORY[0]}\n\n{inside}\n\n{STORY[1]}\n"))
    box.flush()
    data = (tmp_path / "written.mbox").read_bytes()
    for content in (data, data.replace(b"\n", b"\r\n")):
        reading = read(tmp_path, "box", content)
        assert len(reading.articles) == 2
        assert sentences(reading).count(inside) == 2


def test_a_damaged_line_among_the_headers_does_not_end_them(tmp_path: Path) -> None:
    head = b"From: Tarn Post <a@b.example>\nSubj\xb3ct: x\nDate: Tue, 6 May 2025 21:30:00 +0000\n"
    rest = b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>The mayor resigned on Tuesday.</p>\n"
    reading = read(tmp_path, "a.eml", head + rest)
    assert sentences(reading) == ["The mayor resigned on Tuesday."]
    assert reading.articles[0].outlet == "Tarn Post"


@pytest.mark.parametrize(
    ("sender", "outlet", "byline"),
    [
        ("Ina Berg <ina.berg@norvik.example>", None, "Ina Berg"),
        ("Ina <ina@norvik.example>", None, "Ina"),
        ("Tom Holm <x99@gmail.com>", None, "Tom Holm"),
        ("Harrow Post <harrowpost@gmail.com>", "Harrow Post", None),
        ("The Daily Kraken <daily@kraken.example>", "The Daily Kraken", None),
    ],
)
def test_a_person_who_sends_a_message_is_no_outlet(
    sender: str, outlet: str | None, byline: str | None, tmp_path: Path
) -> None:
    raw = f"From: {sender}\nSubject: Mayor resigns\nMIME-Version: 1.0\n\n{STORY[0]}\n\n{STORY[1]}\n"
    (article,) = read(tmp_path, "a.eml", raw.encode()).articles
    assert (article.outlet, article.byline) == (outlet, byline)


def test_a_mark_of_byte_order_before_a_saved_page_is_no_header(tmp_path: Path) -> None:
    page = "".join(f"<p>{line}</p>" for line in STORY)
    raw = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://harrowpost.example/mayor\n"
        "Content-Type: multipart/related; boundary=b\nMIME-Version: 1.0\n\n--b\n"
        f"Content-Type: text/html; charset=utf-8\n\n<html><body>{page}</body></html>\n--b--\n"
    )
    (article,) = read(tmp_path, "a.mhtml", b"\xef\xbb\xbf" + raw.encode()).articles
    assert article.url == "https://harrowpost.example/mayor"
