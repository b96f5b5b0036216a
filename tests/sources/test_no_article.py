"""Files that hold text but no article: never read with nothing said and status 0."""

from __future__ import annotations

import base64
import random
from pathlib import Path

import pytest

from tui.model import Role
from tui.sources import read_bytes, read_sources
from tui.sources.articles import BEHIND_WALL, NO_STORY

NOISE = random.Random(7).randbytes(2000)
WALLS = {
    "login": "<title>Log in | Harrow Post</title><h1>Log in</h1><form>E-mail <input></form>",
    "login in Spanish": "<title>Diario Tarn</title><h1>Inicia sesión</h1><p>Correo y contraseña.</p>",
    "paid": "<title>Harrow Post</title><h1>Subscribe to read</h1><p>Only $1 for four weeks.</p>",
    "consent": "<title>Tarner Bote</title><h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns.</p>",
    "check": "<title>Just a moment...</title><p>This site checks the security of your connection first.</p>",
    "gone": "<title>404 Not Found</title><h1>404 Not Found</h1><p>The page could not be found.</p>",
    "gone in French": "<title>Page introuvable</title><p>Cette page a peut-être changé d'adresse.</p>",
    "denied": "<title>Access Denied</title><p>You don't have permission to see this page.</p>",
    "listing": "<title>Index of /news</title><pre><a href='a'>a.html</a> 01-Jan-2025 10:00 12K</pre>",
    "redirect": "<title>Redirecting</title><p>You are being sent to <a href='x'>the page</a>.</p>",
}
DATA = {
    "base64": base64.encodebytes(NOISE).decode(),
    "hex": NOISE.hex(),
    "style": "body { margin: 0; color: #fff; }\n.a { b: c }\n",
    "script": "(function(){var a=1;window.b=a;})();\n",
    "program": "import os\n\ndef main():\n    print(os.getcwd())\n",
    "settings": "[server]\nport=80\n",
    "calendar": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Council\nEND:VEVENT\n",
    "address": "https://harrowpost.example/a/b\n",
    "changes": "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n",
    "playlist": "#EXTM3U\n#EXTINF:1\nhttp://a.example/1\n",
}
ARTICLES = {
    "one line": "Mayor of Harrow resigns",
    "brief": "Harrow mayor quits\n\nShe left on Tuesday.",
    "error in the news": "404 jobs lost as Harrow plant shuts\n\nIt closes in May, its owner said.",
    "access in the news": "Access to beach denied\n\nHarrow closed the beach on Sunday.",
    "Japanese": "ハロー市長が辞任\n\nブリル市長は火曜日に辞任した。",
    "Thai": "นายกเทศมนตรีลาออก\n\nนายกเทศมนตรีลาออกเมื่อวันอังคาร",
    "Hindi": "लागोस के पास नौका डूब गई, अधिकारियों ने कहा। बचावकर्मियों ने 84 लोगों को बचाया।",
    "Bengali": "লাগোসের কাছে একটি ফেরি ডুবে গেছে। উদ্ধারকারীরা ৮৪ জনকে উদ্ধার করেছেন।",
    "Tamil": "லாகோஸ் அருகே படகு மூழ்கியது. மீட்புப் படையினர் 84 பேரை மீட்டனர்.",
    "Arabic": "استقال رئيس البلدية\n\nاستقال رئيس بلدية هارو يوم الثلاثاء بعد تحقيق.",
}


def remark(tmp_path: Path, name: str, text: str) -> tuple[str, bool]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    reading = read_sources([str(path)])
    return " ".join(article.remarks[-1] for article in reading.articles if article.remarks), any(
        problem.unread for problem in reading.problems
    )


@pytest.mark.parametrize("case", WALLS)
def test_a_wall_or_an_error_is_said_to_be_one(case: str, tmp_path: Path) -> None:
    assert remark(tmp_path, "a.html", f"<html><body>{WALLS[case]}</body></html>") == (BEHIND_WALL, True)


@pytest.mark.parametrize("case", DATA)
def test_data_and_code_are_said_to_tell_nothing(case: str, tmp_path: Path) -> None:
    assert remark(tmp_path, "a.txt", DATA[case]) == (NO_STORY, True)


@pytest.mark.parametrize("case", ARTICLES)
def test_a_short_article_is_one(case: str, tmp_path: Path) -> None:
    assert remark(tmp_path, "a.txt", ARTICLES[case]) == ("", False)


def test_an_armenian_paragraph_below_the_headline_is_a_whole_sentence() -> None:
    first = "Լագոսի մոտ երեքշաբթի օրը խորտակվել է 120 մարդ տեղափոխող լաստանավը, հայտնել են պաշտոնյաները։"
    second = "Փրկարարները մինչև լուսաբաց ջրից դուրս են բերել 84 մարդու, ասել է նավահանգստի վարչությունը։"
    page = f"<html lang=hy><h1>Լաստանավ է խորտակվել</h1><p>{first}</p><p>{second}</p></html>"
    lines = read_bytes("a.html", page.encode(), "a1", "html").lines
    assert [(line.role, line.noise) for line in lines[1:]] == [(Role.BODY, None)] * 2


def test_an_article_with_a_login_in_its_menu_is_one(tmp_path: Path) -> None:
    page = "Sign in\nHarrow mayor quits\n\nThe mayor of Harrow left on Tuesday, the council said."
    assert remark(tmp_path, "a.txt", page)[1] is False


def test_xml_of_other_kinds_is_refused_without_its_first_line_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<invoice><total>12 euros for the printing of papers</total></invoice>")
    assert not read_sources([str(path)]).articles
