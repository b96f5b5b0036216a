"""Small saved pages in twenty languages and several shapes and codings: story, date, outlet and language."""

# ruff: noqa: E501 (sentences of many languages, a line each)

from __future__ import annotations

import html
from dataclasses import dataclass

import pytest

from tui.sources import read_bytes


@dataclass(frozen=True)
class Told:
    """A page in one language: its two sentences, the date as written there, and charsets that it may be in."""

    first: str
    second: str
    date: str
    charsets: tuple[str, ...] = ()


LANGUAGES = {
    "en": Told("The mayor resigned on Tuesday after an inquiry into 14 of 22 contracts.",
               "About 3,000 people had protested in front of the town hall.", "May 7, 2025", ("windows-1252",)),
    "es": Told("La alcaldesa dimitió el martes tras una investigación sobre 14 de los 22 contratos.",
               "Unas 3.000 personas protestaron el domingo ante el ayuntamiento.", "7 de mayo de 2025", ("iso-8859-1",)),
    "ca": Told("L'alcaldessa va dimitir dimarts després d'una investigació sobre 14 dels 22 contractes.",
               "Unes 3.000 persones van protestar diumenge davant de l'ajuntament.", "7 de maig de 2025"),
    "pt": Told("A prefeita renunciou na terça-feira após uma investigação sobre 14 dos 22 contratos.",
               "Cerca de 3.000 pessoas protestaram no domingo em frente à prefeitura.", "7 de maio de 2025"),
    "it": Told("La sindaca si è dimessa martedì dopo un'inchiesta su 14 dei 22 contratti della città.",
               "Circa 3.000 persone hanno protestato domenica davanti al municipio.", "7 maggio 2025"),
    "fr": Told("La maire a démissionné mardi après une enquête sur 14 des 22 contrats de la ville.",
               "Environ 3 000 personnes ont manifesté dimanche devant la mairie.", "7 mai 2025", ("iso-8859-15",)),
    "ro": Told("Primarul a demisionat marți după o anchetă care a vizat 14 din cele 22 de contracte.",
               "Aproximativ 3.000 de oameni au protestat duminică în fața primăriei.", "7 mai 2025"),
    "de": Told("Die Bürgermeisterin trat am Dienstag nach einer Untersuchung von 14 der 22 Verträge zurück.",
               "Rund 3.000 Menschen hatten am Sonntag vor dem Rathaus protestiert.", "7. Mai 2025", ("windows-1252",)),
    "nl": Told("De burgemeester is dinsdag afgetreden na een onderzoek naar 14 van de 22 contracten.",
               "Ongeveer 3.000 mensen hebben zondag voor het stadhuis geprotesteerd.", "7 mei 2025"),
    "sv": Told("Borgmästaren avgick på tisdagen efter en utredning av 14 av de 22 kontrakten.",
               "Omkring 3 000 personer hade protesterat framför stadshuset på söndagen.", "7 maj 2025"),
    "fi": Told("Pormestari erosi tiistaina, kun 14 sopimusta oli selvityksen mukaan tehty ilman kilpailua.",
               "Noin 3 000 ihmistä oli osoittanut mieltään sunnuntaina, kertoo poliisi.", "7. toukokuuta 2025"),
    "hu": Told("A polgármester kedden lemondott, miután egy vizsgálat 14 szerződést szabálytalannak talált.",
               "A rendőrség szerint vasárnap mintegy háromezer ember tüntetett.", "2025. május 7."),
    "pl": Told("Burmistrz zrezygnowała we wtorek po kontroli, która wykazała błędy w 14 z 22 umów.",
               "Około 3000 osób protestowało w niedzielę przed ratuszem.", "7 maja 2025", ("iso-8859-2",)),
    "cs": Told("Starostka v úterý odstoupila poté, co vyšetřování našlo chyby ve 14 z 22 smluv.",
               "Asi 3000 lidí v neděli protestovalo před radnicí.", "7. května 2025", ("windows-1250",)),
    "tr": Told("Belediye başkanı, 22 sözleşmeden 14 tanesi için yapılan soruşturma sonrası salı günü istifa etti.",
               "Pazar günü yaklaşık 3.000 kişi belediye önünde protesto etti.", "7 Mayıs 2025", ("windows-1254",)),
    "ru": Told("Мэр города ушла в отставку во вторник после проверки 14 из 22 контрактов.",
               "В воскресенье перед мэрией протестовали около 3000 человек.", "7 мая 2025", ("windows-1251", "koi8-r")),
    "uk": Told("Мер міста пішла у відставку у вівторок після перевірки 14 із 22 контрактів.",
               "У неділю перед мерією протестували близько 3000 людей.", "7 травня 2025"),
    "el": Told("Η δήμαρχος παραιτήθηκε την Τρίτη μετά από έρευνα για 14 από τις 22 συμβάσεις.",
               "Περίπου 3.000 άνθρωποι διαδήλωσαν την Κυριακή.", "7 Μαΐου 2025", ("windows-1253",)),
    "ja": Told("市長は契約22件のうち14件の調査を受け、火曜日に辞任した。",
               "日曜日には約3000人が市役所の前で抗議した。", "2025年5月7日", ("shift_jis", "euc-jp")),
    "zh": Told("市长在对22份合同中的14份进行调查后于周二辞职。",
               "周日约有3000人在市政厅前抗议。", "2025年5月7日", ("gb18030", "big5")),
    "ko": Told("시장은 계약 22건 가운데 14건에 대한 조사 뒤 화요일 사임했다.",
               "일요일에는 약 3000명이 시청 앞에서 시위했다.", "2025년 5월 7일", ("euc-kr",)),
    "ar": Told("استقالت رئيسة البلدية يوم الثلاثاء بعد تحقيق في 14 من أصل 22 عقدا.",
               "وتظاهر نحو 3000 شخص أمام مبنى البلدية يوم الأحد.", "7 مايو 2025", ("windows-1256",)),
}  # fmt: skip

SHAPES = {
    "article": "<main><article><h1>{title}</h1><p class=date>{date}</p><p>{first}</p><p>{second}</p></article></main>",
    "divs": "<div class=page><h1>{title}</h1><div>{date}</div><div>{first}</div><div>{second}</div></div>",
    "breaks": "<h1>{title}</h1><i>{date}</i><div>{first}<br><br>{second}</div>",
    "spans": "<article><h1>{title}</h1><p>{date}</p><p><x-a>{first}</x-a></p><p>{second}<sup>[1]</sup></p></article>",
}
CASES = [
    (language, shape, charset)
    for language, told in LANGUAGES.items()
    for shape, charset in [*((shape, "utf-8") for shape in SHAPES), *(("article", c) for c in told.charsets)]
]


@pytest.mark.parametrize(("language", "shape", "charset"), CASES)
def test_a_page_of_any_language_shape_and_coding_is_read(language: str, shape: str, charset: str) -> None:
    told = LANGUAGES[language]
    title = told.first[:4] + " 22"
    body = SHAPES[shape].format(
        title=title, date=told.date, first=html.escape(told.first), second=html.escape(told.second)
    )
    source = (
        f'<html lang="{language}"><head><meta charset="{charset}"><meta property="og:site_name" '
        f'content="The Harrow Post"></head><body><nav><a href="/">Home</a></nav>{body}</body></html>'
    )
    article = read_bytes("page.html", source.encode(charset, "xmlcharrefreplace"), "a1")
    story = [" ".join(s.text.split()) for s in article.sentences]
    assert (article.outlet, article.language) == ("The Harrow Post", language)
    assert [told.first, told.second] == [line for line in story if line in (told.first, told.second)]
    assert (article.published or "2025-05-07")[:10] == "2025-05-07"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_date_of_a_page_is_read_in_its_language(language: str) -> None:
    told = LANGUAGES[language]
    text = f"{told.first[:4]} 22\n\n{told.date}\n\n{told.first}\n\n{told.second}\n"
    assert (read_bytes("x.txt", text.encode(), "a1").published or "")[:10] == "2025-05-07"
