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


SHORT = [
    ("Мэр ушла в отставку.", "cp1251"),
    ("Мэр ушла в отставку.", "koi8_r"),
    ("Мэр ушла в отставку.", "cp866"),
    ("Мэр ушла в отставку.", "iso8859_5"),
    ("МЭР УШЛА В ОТСТАВКУ. Мэр ушла в отставку во вторник.", "cp1251"),
    ("МЭР УШЛА В ОТСТАВКУ. Мэр ушла в отставку во вторник.", "koi8_r"),
    ("Градоначелница је поднела оставку у уторак.", "cp1251"),
    ("Мэр горада падала ў адстаўку ў аўторак.", "cp1251"),
    ("Η δήμαρχος παραιτήθηκε.", "cp1253"),
    ("Η δήμαρχος παραιτήθηκε.", "iso8859_7"),
    ("ראש העיר התפטרה.", "cp1255"),
    ("استقالت رئيسة البلدية", "cp1256"),
    ("市長は火曜日に辞任した。", "cp932"),
    ("市長は火曜日に辞任した。", "euc_jp"),
    ("市长周二辞职。", "gb18030"),
    ("市長週二辭職。", "big5"),
    ("시장이 화요일 사임했다.", "cp949"),
    ("นายกเทศมนตรีลาออก", "cp874"),
    ("Gradonačelnica je podnijela ostavku nakon što je istraga utvrdila nepravilnosti.", "cp1250"),
    ("Primátorka odstúpila po vyšetrovaní, ktoré zistilo porušenia. Ďalší týždeň.", "iso8859_2"),
    ("A rendőrség szerint vasárnap egy ember tüntetett, és ezt nem értik.", "cp1250"),
    ("Primăria a fost închisă după anchetă. Oraşul aşteaptă alegeri în toamnă.", "cp1250"),
    ("Mēre atkāpās pēc tam, kad izmeklēšanā atklājās pārkāpumi un viņš to teica.", "cp1257"),
    ("Linnapea astus tagasi pärast uurimist. Žürii otsustas üle vaadata, et see on õige.", "cp1257"),
    ("L’enquête a été menée à Évry, a-t-on déclaré à la mairie, où l’on s’inquiète.", "mac_roman"),
    ("Die Bürgermeisterin trat zurück, für die Größe.", "cp850"),
]


@pytest.mark.parametrize(("text", "charset"), SHORT)
def test_a_sentence_is_enough_to_tell_a_charset(text: str, charset: str) -> None:
    assert decode("a.txt", f"{text}\n".encode(charset)).text == f"{text}\n"


LABELS = [
    *[(label, "cp932", "髙橋市長①") for label in ("sjis", "shift-jis", "ms_kanji", "csShiftJIS")],
    *[(label, "euc_jp", "ハロー市長") for label in ("euc-jp", "x-euc-jp")],
    *[(label, "gb18030", "朱镕基访问") for label in ("gbk", "x-gbk", "GB_2312-80", "chinese", "gb18030")],
    *[(label, "cp950", "哈羅市長") for label in ("cn-big5", "x-x-big5", "Big5-HKSCS")],
    *[(label, "cp949", "똠방각하") for label in ("ks_c_5601-1987", "korean", "windows-949", "KSC5601")],
    *[(label, "cp1252", "“café”") for label in ("latin1", "us-ascii", "iso_8859-1:1987", "x-cp1252")],
    *[(label, "cp1251", "Мэр Харроу") for label in ("cp1251", "x-cp1251")],
    *[(label, "koi8_r", "Мэр Харроу") for label in ("koi", "koi8_r", "cskoi8r")],
    *[(label, "cp866", "Мэр Харроу") for label in ("ibm866", "cp866")],
    *[(label, "iso8859_5", "Мэр Харроу") for label in ("cyrillic", "iso-8859-5")],
    *[(label, "iso8859_2", "Łódź żąda") for label in ("latin2", "iso8859-2", "csisolatin2")],
    *[(label, "cp1254", "İstanbul’da") for label in ("latin5", "iso-8859-9", "windows-1254")],
    *[(label, "iso8859_15", "œuvre à 3 €") for label in ("l9", "latin-9", "iso-8859-15")],
    *[(label, "iso8859_8", "ראש העיר") for label in ("visual", "logical", "iso-8859-8-i")],
    *[(label, "iso8859_7", "Δήμαρχος") for label in ("greek", "elot_928")],
    *[(label, "cp874", "นายก“”") for label in ("iso-8859-11", "dos-874")],
    ("x-mac-cyrillic", "mac_cyrillic", "Мэр Харроу"),
    ("macintosh", "mac_roman", "café “so”"),
    ("windows-1258", "cp1258", "Viêt Nam"),
    ("iso-8859-16", "iso8859_16", "Știri București"),
]
FORMS = (
    '<meta charset="{}">',
    "<META HTTP-EQUIV='content-type' CONTENT='text/html;charset={}'/>",
    '<meta content="text/html; charset={}" http-equiv="Content-Type">',
)


@pytest.mark.parametrize(("label", "charset", "text"), LABELS)
@pytest.mark.parametrize("form", FORMS, ids=("short", "capitals", "turned"))
def test_every_label_that_browsers_know_is_known(form: str, label: str, charset: str, text: str) -> None:
    page = f"<html><head>{form.format(label)}</head><body><p>{text} {text}.</p></body></html>"
    assert text in read_bytes("a.html", page.encode(charset), "a1").text


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ru", "el", "ja", "pl"])
@pytest.mark.parametrize("stray", [b"\xe9", b"\x92", b"\xa0", b"\xff", b"\x80"])
def test_one_stray_byte_does_not_change_the_charset(language: str, stray: bytes) -> None:
    text = TEXTS[language]
    middle = len(text) // 2
    decoded = decode("a.txt", text[:middle].encode() + stray + text[middle:].encode())
    assert (decoded.encoding, decoded.text.replace("\ufffd", "")) == ("utf-8", text)
    assert decoded.remarks


def test_a_sign_written_as_two_surrogates_is_one() -> None:
    data = "The mayor’s office".encode() + b" \xed\xa0\xbd\xed\xb8\x80 closed."
    assert decode("a.txt", data).text == "The mayor’s office \U0001f600 closed."
