"""Furniture of pages in languages other than English and Spanish, and sentences that stay beside it."""

from __future__ import annotations

import pytest

from tests.sources.languages import LANGUAGES
from tui.model import Article
from tui.sources import read_bytes

NOISE = {
    "fr": (
        "Publicité",
        "Partager sur Facebook",
        "Lire aussi : Le port de Tarn va grandir",
        "À lire aussi : Qui est Karl Venn ?",
        "Abonnez-vous à notre newsletter et recevez l’essentiel de l’actualité.",
        "Cet article est réservé aux abonnés. Il vous reste 80 % à lire.",
        "3 commentaires",
        "Tous droits réservés",
        "Par Maya Orlin",
        "Les plus lus",
    ),
    "de": (
        "Anzeige",
        "Lesen Sie auch: Der Hafen von Tarn soll wachsen",
        "Lesen Sie auch: Wer ist Karl Venn?",
        "Jetzt Newsletter abonnieren",
        "Kommentare (12)",
        "Von Maya Orlin",
        "Alle Rechte vorbehalten",
        "Artikel teilen",
        "Mehr zum Thema",
        "Quelle: dpa",
    ),
    "pt": (
        "PUBLICIDADE",
        "Leia também: O porto de Tarn vai crescer",
        "Compartilhe no WhatsApp",
        "Assine a nossa newsletter",
        "Comentários",
        "Todos os direitos reservados",
        "Por Maya Orlin",
        "Mais lidas",
        "Com informações da agência Lusa",
    ),
    "it": (
        "Pubblicità",
        "Leggi anche: Il porto di Tarn crescerà",
        "Leggi anche: Chi è Karl Venn?",
        "Condividi su Facebook",
        "Iscriviti alla newsletter",
        "Riproduzione riservata",
        "Di Maya Orlin",
        "Potrebbe interessarti anche",
        "Commenti",
    ),
    "nl": (
        "Advertentie",
        "Lees ook: De haven van Tarn wordt groter",
        "Lees ook: Wie is Karl Venn?",
        "Meld je aan voor onze nieuwsbrief",
        "Door Maya Orlin",
        "Deel dit artikel",
        "Reacties",
    ),
    "sv": ("ANNONS", "Läs också: Hamnen i Tarn ska växa", "Dela artikeln", "Av Maya Orlin", "Foto: TT"),
    "pl": (
        "REKLAMA",
        "Czytaj też: Port w Tarn będzie większy",
        "Zobacz także: Kim jest Karl Venn?",
        "Udostępnij",
        "Zapisz się na nasz newsletter",
        "Wszelkie prawa zastrzeżone",
    ),
}
MORE = {
    "fr": (
        "Partager l’eau est devenu difficile dans la vallée, selon la mairie.",
        "Vous n’aurez rien, a dit la maire.",
    ),
    "de": (
        "Teilen der Stadt fehlt seit Montag der Strom, sagte ein Sprecher.",
        "Von 22 Verträgen waren 14 falsch.",
    ),
    "pt": ("Por 12 votos a 9, a câmara decidiu no domingo eleger um sucessor.",),
    "it": ("Di Tarn è il nuovo assessore, ha detto il municipio della città.",),
    "nl": ("Door de storm viel op maandag de stroom uit in de stad, zegt de politie.",),
    "sv": ("Av de 22 kontrakten var 14 felaktiga, säger en talesperson för staden.",),
    "pl": ("Zobacz także inne miasta, mówi rzecznik, tam jest o wiele gorzej niż tu.",),
}


def page(language: str, line: str) -> Article:
    told = LANGUAGES[language]
    below = any(word in line.lower() for word in ("comment", "coment", "komment", "reacties"))
    parts = [told.first, told.second, line] if below else [told.first, line, told.second]
    text = "\n\n".join([told.first[:30], *parts]) + "\n"
    return read_bytes("x.txt", text.encode(), "a1")


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code, lines in NOISE.items() for line in lines]
)
def test_furniture_is_noise(language: str, line: str) -> None:
    article = page(language, line)
    kept = {" ".join(article.text[n.start : n.end].split()) for n in article.lines if n.noise is None}
    assert line not in kept
    assert {LANGUAGES[language].first, LANGUAGES[language].second} <= kept


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code, lines in MORE.items() for line in lines]
)
def test_a_sentence_that_begins_like_furniture_is_story(language: str, line: str) -> None:
    assert any(line.startswith(sentence.text) for sentence in page(language, line).sentences)
