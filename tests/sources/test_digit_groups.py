"""Numbers whose thousands are grouped by a space or an apostrophe are one number in every reader."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest

from tui.analysis.pipeline import all_mentions
from tui.model import Quantity
from tui.sources.articles import entries_of, read_entry

SPACES = {
    "no-break": "\u00a0", "narrow": "\u202f", "thin": "\u2009", "figure": "\u2007", "plain": " ",
    "apostrophe": "'", "curly": "\u2019", "six-per-em": "\u2006",
}  # fmt: skip
SENTENCES = {
    "en": ("The storm damaged {} homes in the town of Harrow on Monday, officials said.", "1{0}240"),
    "en million": ("The flood cost Harrow {} dollars on Monday, officials said.", "1{0}240{0}000"),
    "fr": ("La tempête a endommagé {} maisons dans la ville de Harrow lundi, selon la mairie.", "12{0}400"),
    "de": ("Der Sturm beschädigte am Montag in Harrow rund {} Häuser, teilte die Polizei mit.", "12{0}400"),
    "pl": ("W mieście Harrow burza uszkodziła w poniedziałek {} domów, podała policja.", "12{0}400"),
    "ru": ("В городе Харроу буря повредила в понедельник {} домов, сообщила полиция.", "12{0}400"),
    "sv": ("Stormen skadade {} hus i staden Harrow på måndagen, uppger polisen.", "12{0}400"),
}  # fmt: skip


def source(kind: str, sentence: str) -> bytes:
    match kind:
        case "html":
            return f"<html><body><article><h1>Harrow</h1><p>{sentence}</p></article></body></html>".encode()
        case "md":
            return f"# Harrow\n\n{sentence}\n".encode()
        case "json":
            return json.dumps({"title": "Harrow", "text": sentence}).encode()
        case "csv":
            return f'title,text\nHarrow,"{sentence}"\n'.encode()
        case "rss":
            item = f"<item><title>Harrow</title><description>{sentence}</description></item>"
            return f"<rss><channel><title>Post</title>{item}</channel></rss>".encode()
        case "eml":
            message = EmailMessage()
            message["Subject"], message["From"] = "Harrow", "Harrow Post <a@post.example>"
            message.set_content(f"<html><body><p>{sentence}</p></body></html>", subtype="html")
            return message.as_bytes()
    return f"Harrow\n\n{sentence}\n".encode()


KINDS = ("txt", "md", "html", "json", "csv", "rss", "eml")
CASES = [
    *[("en", space, kind) for space in SPACES for kind in KINDS],
    *[(language, space, "html") for language in SENTENCES for space in SPACES if language != "en"],
]


@pytest.mark.parametrize(("language", "space", "kind"), CASES)
def test_a_grouped_number_is_one_number(language: str, space: str, kind: str) -> None:
    pattern, number = SENTENCES[language]
    digits = number.format(SPACES[space])
    data = source(kind, pattern.format(digits))
    unpacked = entries_of(f"a.{kind}", data)
    article = read_entry(f"a.{kind}", unpacked.kind, unpacked.entries[0], "a1")
    found = [m for mentions in all_mentions([article]).values() for m in mentions if isinstance(m, Quantity)]
    assert any(quantity.low <= float(number.format("")) <= quantity.high for quantity in found)
