"""One story of two sentences in twenty languages, with its date and charsets."""

# ruff: noqa: E501 (sentences of many languages, a line each)

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ShortStory:
    """A page in one language: its two sentences, the date as written there, and charsets that it may be in."""

    first: str
    second: str
    date: str
    charsets: tuple[str, ...] = ()


LANGUAGES = {
    "en": ShortStory("The mayor resigned on Tuesday after an inquiry into 14 of 22 contracts.",
               "About 3,000 people had protested in front of the town hall.", "May 7, 2025", ("windows-1252",)),
    "es": ShortStory("La alcaldesa dimitió el martes tras una investigación sobre 14 de los 22 contratos.",
               "Unas 3.000 personas protestaron el domingo ante el ayuntamiento.", "7 de mayo de 2025", ("iso-8859-1",)),
    "ca": ShortStory("L'alcaldessa va dimitir dimarts després d'una investigació sobre 14 dels 22 contractes.",
               "Unes 3.000 persones van protestar diumenge davant de l'ajuntament.", "7 de maig de 2025"),
    "pt": ShortStory("A prefeita renunciou na terça-feira após uma investigação sobre 14 dos 22 contratos.",
               "Cerca de 3.000 pessoas protestaram no domingo em frente à prefeitura.", "7 de maio de 2025"),
    "it": ShortStory("La sindaca si è dimessa martedì dopo un'inchiesta su 14 dei 22 contratti della città.",
               "Circa 3.000 persone hanno protestato domenica davanti al municipio.", "7 maggio 2025"),
    "fr": ShortStory("La maire a démissionné mardi après une enquête sur 14 des 22 contrats de la ville.",
               "Environ 3 000 personnes ont manifesté dimanche devant la mairie.", "7 mai 2025", ("iso-8859-15",)),
    "ro": ShortStory("Primarul a demisionat marți după o anchetă care a vizat 14 din cele 22 de contracte.",
               "Aproximativ 3.000 de oameni au protestat duminică în fața primăriei.", "7 mai 2025"),
    "de": ShortStory("Die Bürgermeisterin trat am Dienstag nach einer Untersuchung von 14 der 22 Verträge zurück.",
               "Rund 3.000 Menschen hatten am Sonntag vor dem Rathaus protestiert.", "7. Mai 2025", ("windows-1252",)),
    "nl": ShortStory("De burgemeester is dinsdag afgetreden na een onderzoek naar 14 van de 22 contracten.",
               "Ongeveer 3.000 mensen hebben zondag voor het stadhuis geprotesteerd.", "7 mei 2025"),
    "sv": ShortStory("Borgmästaren avgick på tisdagen efter en utredning av 14 av de 22 kontrakten.",
               "Omkring 3 000 personer hade protesterat framför stadshuset på söndagen.", "7 maj 2025"),
    "fi": ShortStory("Pormestari erosi tiistaina, kun 14 sopimusta oli selvityksen mukaan tehty ilman kilpailua.",
               "Noin 3 000 ihmistä oli osoittanut mieltään sunnuntaina, kertoo poliisi.", "7. toukokuuta 2025"),
    "hu": ShortStory("A polgármester kedden lemondott, miután egy vizsgálat 14 szerződést szabálytalannak talált.",
               "A rendőrség szerint vasárnap mintegy háromezer ember tüntetett.", "2025. május 7."),
    "pl": ShortStory("Burmistrz zrezygnowała we wtorek po kontroli, która wykazała błędy w 14 z 22 umów.",
               "Około 3000 osób protestowało w niedzielę przed ratuszem.", "7 maja 2025", ("iso-8859-2",)),
    "cs": ShortStory("Starostka v úterý odstoupila poté, co vyšetřování našlo chyby ve 14 z 22 smluv.",
               "Asi 3000 lidí v neděli protestovalo před radnicí.", "7. května 2025", ("windows-1250",)),
    "tr": ShortStory("Belediye başkanı, 22 sözleşmeden 14 tanesi için yapılan soruşturma sonrası salı günü istifa etti.",
               "Pazar günü yaklaşık 3.000 kişi belediye önünde protesto etti.", "7 Mayıs 2025", ("windows-1254",)),
    "ru": ShortStory("Мэр города ушла в отставку во вторник после проверки 14 из 22 контрактов.",
               "В воскресенье перед мэрией протестовали около 3000 человек.", "7 мая 2025", ("windows-1251", "koi8-r")),
    "uk": ShortStory("Мер міста пішла у відставку у вівторок після перевірки 14 із 22 контрактів.",
               "У неділю перед мерією протестували близько 3000 людей.", "7 травня 2025"),
    "el": ShortStory("Η δήμαρχος παραιτήθηκε την Τρίτη μετά από έρευνα για 14 από τις 22 συμβάσεις.",
               "Περίπου 3.000 άνθρωποι διαδήλωσαν την Κυριακή.", "7 Μαΐου 2025", ("windows-1253",)),
    "ja": ShortStory("市長は契約22件のうち14件の調査を受け、火曜日に辞任した。",
               "日曜日には約3000人が市役所の前で抗議した。", "2025年5月7日", ("shift_jis", "euc-jp")),
    "zh": ShortStory("市长在对22份合同中的14份进行调查后于周二辞职。",
               "周日约有3000人在市政厅前抗议。", "2025年5月7日", ("gb18030", "big5")),
    "ko": ShortStory("시장은 계약 22건 가운데 14건에 대한 조사 뒤 화요일 사임했다.",
               "일요일에는 약 3000명이 시청 앞에서 시위했다.", "2025년 5월 7일", ("euc-kr",)),
    "ar": ShortStory("استقالت رئيسة البلدية يوم الثلاثاء بعد تحقيق في 14 من أصل 22 عقدا.",
               "وتظاهر نحو 3000 شخص أمام مبنى البلدية يوم الأحد.", "7 مايو 2025", ("windows-1256",)),
}  # fmt: skip
