"""Languages are told by letters and common words, and never taken for another: unknown text is "und"."""

from __future__ import annotations

import pytest

from tui.sources.language import language_in

TEXTS = [
    ("kk", "Қала әкімі сейсенбі күні отставкаға кетті, деп хабарлады полиция."),
    (
        "es",
        "La noticia la dio primero el Correo. El concejo se reúne y el líder de la oposición quiere una"
        " nueva investigación sobre el puerto de Harrow.",
    ),
    (
        "es",
        "El tribunal se negó a levantar el veto a la marcha. La alcaldesa se reunió con el concejo en el"
        " ayuntamiento.",
    ),
    (
        "ca",
        "El foc va cremar 300 hectàrees a prop de Girona, segons els bombers. Ningú no va resultar ferit.",
    ),
    (
        "da",
        "Borgmesteren i Aarhus sagde, at arbejdet i havnen koster 3 millioner. Politiet anholdt to personer.",
    ),
    ("en", "Ferry sinks off Bali. A ferry sank off Bali on Monday."),
    ("es", "El alcalde dimitió el martes tras una investigación."),
    ("es", "Miguel Uribe, baleado en Bogotá por un sicario de 14 años"),
    (
        "ca",
        "L'alcaldessa de Harrow, Anna Brill, va dimitir dimarts després que una investigació"
        " revelés irregularitats",
    ),
    ("ca", "Unes 3.000 persones van protestar diumenge davant de l'ajuntament, segons la policia."),
    (
        "gl",
        "O alcalde dimitiu o martes despois dunha investigación que atopou irregularidades en 14"
        " dos 22 contratos.",
    ),
    ("gl", "Unhas 3.000 persoas protestaron o domingo diante do concello, segundo a policía."),
    (
        "pt",
        "O prefeito renunciou na terça-feira após uma investigação que encontrou irregularidades"
        " em 14 dos 22 contratos.",
    ),
    ("pt", "Cerca de 3.000 pessoas protestaram no domingo em frente à prefeitura, segundo a polícia."),
    (
        "it",
        "Il sindaco si è dimesso martedì dopo un'inchiesta che ha trovato irregolarità in 14 dei"
        " 22 contratti.",
    ),
    (
        "fr",
        "Le maire a démissionné mardi après une enquête qui a révélé des irrégularités dans 14"
        " des 22 contrats.",
    ),
    ("fr", "Environ 3 000 personnes ont manifesté dimanche devant la mairie, selon la police."),
    (
        "de",
        "Die Bürgermeisterin trat am Dienstag zurück, nachdem eine Untersuchung Mängel bei 14"
        " von 22 Verträgen fand.",
    ),
    ("de", "Rund 3.000 Menschen protestierten am Sonntag vor dem Rathaus, teilte die Polizei mit."),
    (
        "nl",
        "De burgemeester trad dinsdag af nadat uit onderzoek bleek dat 14 van de 22 contracten"
        " zonder aanbesteding waren gegund.",
    ),
    ("nl", "Ongeveer 3.000 mensen protesteerden zondag voor het stadhuis, aldus de politie."),
    (
        "sv",
        "Borgmästaren avgick på tisdagen efter att en utredning visat att 14 av 22 kontrakt"
        " tilldelats utan upphandling.",
    ),
    (
        "da",
        "Borgmesteren trådte tirsdag tilbage, efter at en undersøgelse viste, at 14 af 22"
        " kontrakter blev givet uden udbud.",
    ),
    (
        "no",
        "Ordføreren gikk av tirsdag etter at en gransking viste at 14 av 22 kontrakter ble gitt uten anbud.",
    ),
    (
        "fi",
        "Pormestari erosi tiistaina, kun selvityksen mukaan 14 sopimusta 22:sta oli tehty ilman"
        " kilpailutusta. Noin 3 000 ihmistä osoitti mieltään sunnuntaina.",
    ),
    (
        "hu",
        "A polgármester kedden lemondott, miután egy vizsgálat szerint a 22 szerződésből 14"
        " szabálytalan volt.",
    ),
    (
        "pl",
        "Burmistrz zrezygnował we wtorek po tym, jak kontrola wykazała, że 14 z 22 umów zawarto"
        " bez przetargu.",
    ),
    (
        "cs",
        "Starostka v úterý odstoupila poté, co vyšetřování zjistilo, že 14 z 22 zakázek bylo"
        " zadáno bez soutěže.",
    ),
    (
        "sk",
        "Primátorka v utorok odstúpila po tom, ako vyšetrovanie zistilo, že 14 z 22 zákaziek"
        " bolo zadaných bez súťaže.",
    ),
    (
        "hr",
        "Gradonačelnica je u utorak podnijela ostavku nakon što je istraga utvrdila da je 14 od"
        " 22 ugovora dodijeljeno bez natječaja.",
    ),
    (
        "ro",
        "Primarul și-a dat demisia marți, după ce o anchetă a constatat că 14 din cele 22 de"
        " contracte au fost atribuite fără licitație.",
    ),
    (
        "tr",
        "Polis, pazar günü belediye binası önünde yaklaşık 3.000 kişinin protesto ettiğini"
        " bildirdi. Muhalefet lideri yeni seçim istedi.",
    ),
    ("tr", "Belediye başkanı istifa etti"),
    (
        "vi",
        "Thị trưởng đã từ chức hôm thứ Ba sau khi một cuộc điều tra cho thấy 14 trong số 22 hợp"
        " đồng được trao mà không có đấu thầu.",
    ),
    (
        "ru",
        "Мэр города Анна Брилль подала в отставку во вторник после того, как проверка установила нарушения.",
    ),
    ("uk", "Мер міста подала у відставку у вівторок після перевірки, яка виявила порушення у 14 контрактах."),
    ("bg", "Кметът подаде оставка във вторник, след като проверка установи нарушения в 14 от 22 договора."),
    ("ja", "市長は火曜日に辞任した。"),
    ("zh", "市长周二辞职，此前调查发现合同违规。"),
    ("ko", "시장이 화요일 사임했다."),
    ("ar", "استقال العمدة يوم الثلاثاء"),
    ("fa", "شهردار روز سه‌شنبه پس از تحقیقات گسترده استعفا کرد و گفت"),
    ("hi", "महापौर ने इस्तीफा दिया।"),
    ("th", "นายกเทศมนตรีลาออก"),
    ("el", "Ο δήμαρχος παραιτήθηκε την Τρίτη"),
    ("he", "ראש העיר התפטר"),
    (
        "lt",
        "Merė atsistatydino antradienį, kai tyrimas parodė, kad 14 iš 22 sutarčių buvo sudarytos"
        " be konkurso.",
    ),
    (
        "lv",
        "Mēre otrdien atkāpās pēc tam, kad izmeklēšanā atklājās, ka 14 no 22 līgumiem tika"
        " piešķirti bez konkursa.",
    ),
    (
        "et",
        "Linnapea astus teisipäeval tagasi pärast seda, kui uurimine näitas, et 14 lepingut"
        " 22-st oli sõlmitud hanketa.",
    ),
    (
        "sq",
        "Kryetarja dha dorëheqjen të martën pasi një hetim zbuloi se 14 nga 22 kontrata ishin"
        " dhënë pa tender.",
    ),
    (
        "is",
        "Borgarstjórinn sagði af sér á þriðjudag eftir að rannsókn leiddi í ljós að 14 af 22"
        " samningum voru gerðir án útboðs.",
    ),
    (
        "eu",
        "Alkateak dimisioa eman zuen asteartean, ikerketa batek 22 kontratuetatik 14"
        " lehiaketarik gabe eman zirela ikusi eta gero.",
    ),
    (
        "sw",
        "Meya alijiuzulu Jumanne baada ya uchunguzi kubaini kuwa mikataba 14 kati ya 22"
        " ilitolewa bila zabuni.",
    ),
    (
        "ms",
        "Datuk bandar meletak jawatan pada hari Selasa kerana siasatan mendapati 14 daripada 22"
        " kontrak diberikan tanpa tender, beliau berkata.",
    ),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[f"{code}{i}" for i, (code, _) in enumerate(TEXTS)])
def test_a_sentence_is_enough_to_tell_a_language(language: str, text: str) -> None:
    assert language_in(text) == language


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[f"{code}{i}" for i, (code, _) in enumerate(TEXTS)])
def test_half_a_sentence_is_never_taken_for_another_language(language: str, text: str) -> None:
    words = text.split()
    assert language_in(" ".join(words[: len(words) // 2])) in (language, "und")


@pytest.mark.parametrize(
    "text", ["14 of 22", "BREAKING", "Xyzzy plugh foo", "3.000 - 4.000", "Anna Brill, 54"]
)
def test_what_tells_nothing_is_unknown(text: str) -> None:
    assert language_in(text) == "und"


def test_what_a_page_declares_counts_where_its_words_do_not_tell() -> None:
    assert language_in("Mayor resigns", "en") == "en"
    assert language_in("Die burgemeester het Dinsdag bedank nadat die kontrakte ondersoek is", "af") == "af"
    assert language_in("Кметът се оттегли", "bg") == "bg"


def test_plain_words_count_for_more_than_a_wrong_declaration() -> None:
    text = "El alcalde dimitió el martes tras una investigación que halló irregularidades en los contratos."
    assert language_in(text, "en") == "es"
