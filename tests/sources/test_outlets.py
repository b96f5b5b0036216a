"""Which outlet an article names itself as coming from, in the forms that pages have."""

from __future__ import annotations

import pytest

from tui.sources import read_bytes

STORY = """{head}

{opening}The old mill at Aberwen burned down on Sunday night, and nobody was hurt, the fire brigade said.

The owner, Ida Lund, said that the roof had been renewed only last year. Some 40 firefighters were called.

{foot}
"""


@pytest.mark.parametrize(
    ("head", "opening", "foot", "outlet"),
    [
        ("THE DAILY HORN\n10 April 2026\n\nMill burns down", "", "", "The Daily Horn"),
        ("EL HERALDO DE LUND\n10 April 2026\n\nMill burns down", "", "", "El Heraldo de Lund"),
        ("Mill burns down\n\nBy LEA SKENE | Associated Press", "ABERWEN (AP) — ", "", None),
        ("Mill burns down\n\nLea Skene, Associated Press", "", "", None),
        (
            "The Lund Standard\n10 April 2026\n\nMill burns down\n\nBy CPA staff",
            "ABERWEN (CPA) — ",
            "",
            "The Lund Standard",
        ),
        (
            "Mill burns down\n\nExpress Web Desk | Updated on: 13 Jun 2025, 12:40 am",
            "",
            "Follow The Aberwen Express channel on WhatsApp",
            "The Aberwen Express",
        ),
        ("Mill burns down", "", "Read the original article on Harbour Insider", "Harbour Insider"),
        ("Mill burns down", "", "Comments (0)\nAdd Comment", None),
        (
            "Mill burns down",
            "",
            "Disclaimer: Harbour Upturn is not liable for decisions based on this article.",
            "Harbour Upturn",
        ),
        (
            "PRESS RELEASE\nAberwen Mill Trust, 10 April 2026\n\nMill burns down",
            "",
            "",
            "Aberwen Mill Trust",
        ),
        (
            "Lund Workers' Union\nPress statement – for immediate release\n\nMill burns down",
            "",
            "",
            "Lund Workers' Union",
        ),
    ],
)
def test_outlet(head: str, opening: str, foot: str, outlet: str | None) -> None:
    text = STORY.format(head=head, opening=opening, foot=foot)
    assert read_bytes("x.txt", text.encode(), "a1", "text").outlet == outlet
