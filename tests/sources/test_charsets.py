"""The charset of a file: as declared, as browsers read the label, or told from the bytes."""

from __future__ import annotations

import pytest

from tui.sources import read_bytes
from tui.sources.decoding import decode

TEXTS = {
    "ru": "Мэр города Анна Брилль подала в отставку во вторник после проверки 14 из 22 контрактов.",
    "uk": "Мер міста Анна Брілль подала у відставку у вівторок після перевірки 14 із 22 контрактів.",
    "bg": "Кметът на града Анна Брил подаде оставка във вторник, след като проверка установи нарушения.",
    "el": "Η δήμαρχος παραιτήθηκε την Τρίτη μετά από έρευνα που διαπίστωσε παρατυπίες σε συμβάσεις.",
    "he": "ראש העיר אנה בריל התפטרה ביום שלישי לאחר שבדיקה מצאה ליקויים בחוזים.",
    "ar": "استقالت رئيسة البلدية آنا بريل يوم الثلاثاء بعد أن كشف تحقيق عن مخالفات في العقود.",
    "th": "นายกเทศมนตรีลาออกเมื่อวันอังคาร หลังการสอบสวนพบความผิดปกติในสัญญา",
    "ja": "ハロー市のアンナ・ブリル市長は火曜日、契約のうち14件で入札がなかったことが判明し、辞任した。",
    "zh": "哈罗市市长安娜·布里尔周二辞职，此前一项调查发现22份合同中有14份没有招标。",
    "zh-tw": "哈羅市市長安娜·布里爾週二辭職，此前一項調查發現22份合約中有14份沒有招標。",
    "ko": "해로 시장 안나 브릴이 화요일 사임했다고 시의회가 밝혔다. 후임은 5월 19일 선출된다.",
    "pl": "Burmistrz Anna Brill zrezygnowała po kontroli, która wykazała nieprawidłowości. Śledztwo trwa.",
    "cs": "Starostka odstoupila v úterý poté, co vyšetřování zjistilo porušení. Příští týden začne řízení.",
    "hu": "A polgármester lemondott, a szóvivő szerint ezer tüntető gyűlt össze, ők új szerződést kérnek.",
    "tr": "Belediye başkanı salı günü istifa etti. Meclis halefini seçecek, şehir değişiklik istiyor.",
    "lt": "Merė antradienį atsistatydino, kai tyrimas parodė, kad sutarčių būta be konkurso. Žmonės šaukė.",
    "fr": "La maire a démissionné mardi après qu’une enquête a révélé l’échec. Le conseil élira.",
    "de": "Bürgermeisterin Brill ist zurückgetreten, weil Verträge ohne Prüfung vergeben wurden. Größe.",
    "es": "La alcaldesa dimitió después de que una investigación revelara adjudicaciones. El año, señor.",
    "en": "The mayor’s office — “a mess”, said Núñez — closed on Tuesday. The café cost £3.2bn.",
}
PAGES = {
    "cp1250": ("pl", "cs", "hu"),
    "iso8859_2": ("pl", "cs"),
    "cp1251": ("ru", "uk", "bg"),
    "koi8_r": ("ru",),
    "koi8_u": ("uk",),
    "cp866": ("ru",),
    "cp1252": ("fr", "de", "es", "en"),
    "cp1253": ("el",),
    "cp1254": ("tr",),
    "cp1255": ("he",),
    "cp1256": ("ar",),
    "iso8859_6": ("ar",),
    "cp1257": ("lt",),
    "cp874": ("th",),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "iso2022_jp": ("ja",),
    "gb18030": ("zh",),
    "big5": ("zh-tw",),
    "cp949": ("ko",),
    "utf-16-le": ("ru",),
    "utf-16-be": ("en",),
}


@pytest.mark.parametrize(
    ("language", "charset"), [(language, page) for page, found in PAGES.items() for language in found]
)
def test_a_text_without_a_label_is_read_in_its_charset(language: str, charset: str) -> None:
    decoded = decode("a.txt", TEXTS[language].encode(charset))
    assert decoded.text == TEXTS[language]


@pytest.mark.parametrize(
    ("label", "charset", "text"),
    [
        ("x-sjis", "cp932", "ハロー市長が辞任①"),
        ("Windows-31J", "cp932", "ハロー市長が辞任①"),
        ("Shift_JIS", "cp932", "ハロー市長が辞任①"),
        ("gb2312", "gb18030", "朱镕基访问哈罗市"),
        ("euc-kr", "cp949", "똠방각하가 말했다"),
        ("tis-620", "cp874", "นายก“เทศมนตรี”"),
        ("iso-8859-9", "cp1254", "İstanbul’da değişiklik"),
        ("windows-1251", "cp1251", "Мэр Харроу ушла"),
        ("koi8-r", "koi8_r", "Мэр Харроу ушла"),
        ("big5", "big5hkscs", "哈羅市長辭職"),
    ],
)
def test_a_label_means_what_it_means_to_a_browser(label: str, charset: str, text: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body><p>{text}</p></body></html>'
    assert text in read_bytes("a.html", page.encode(charset), "a1").text


def test_a_label_may_stand_in_the_xml_declaration_or_behind_much_script() -> None:
    text = "Мэр Харроу ушла в отставку"
    declared = f'<?xml version="1.0" encoding="windows-1251"?><html><body><p>{text}</p></body></html>'
    script = f"<script>{'var a = 1; ' * 2000}</script>"
    late = f"<html><head>{script}<meta charset=windows-1251></head><body><p>{text}</p></body></html>"
    for page in (declared, late):
        article = read_bytes("a.html", page.encode("cp1251"), "a1")
        assert text in article.text
        assert article.remarks == ()


@pytest.mark.parametrize(
    "data",
    [
        "The mayor’s “mess”, said Núñez.".encode().replace(b"\xc3\xb1", b"\xf1"),
        "The mayor’s office — closed on Tues".encode() + b"\xe2\x80",
    ],
)
def test_nearly_valid_utf8_stays_utf8(data: bytes) -> None:
    decoded = decode("a.txt", data)
    assert "The mayor’s" in decoded.text
    assert decoded.text.count("\ufffd") == 1
    assert decoded.remarks == ("damaged utf-8: unreadable bytes shown as \ufffd",)


@pytest.mark.parametrize(
    "text", ["Caf\xe9", "£3.2bn", "It cost £5 – or \x8010.", "naïve", "25 °C", "1½ — 2²"]
)
def test_a_few_signs_of_western_europe_stay_so(text: str) -> None:
    data = text.encode("cp1252", "replace")
    assert decode("a.txt", data).encoding == "cp1252"
