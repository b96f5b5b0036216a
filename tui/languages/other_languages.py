"""The little that is known of languages without a folder: commonest words, scripts, months and a few labels.

The commonest words tell languages in Latin letters apart. They are chosen by hand from what each
language needs in any sentence; words that neighbours share weigh less.
"""

from __future__ import annotations

import re
from functools import cache

from tui.languages import codes, load

_FREQUENT = {
    "ca": "el la de i que a en per amb un una els les del al no es va ha més dels als són aquest "
    "aquesta seu seva però com han hi pel pels també segons van ser fins quan després d l s unes "
    "uns sense davant",
    "gl": "o a de que e do da en os as un unha dos das no na para con por se non ao máis como foi á "
    "pola polo tamén seu súa este esta segundo onde foron despois ata unhas",
    "pt": "o a de que e do da em os as um uma dos das no na para com por se não ao mais como foi à pela "
    "pelo também seu sua são ser já até disse está num nos nas depois foram segundo",
    "it": "di il che è per una sono con del della non gli le nel alla ha dei da anche un la in si al "
    "dal delle più come lo i sul dopo nella stato ai l dell all d e ma o",
    "fr": "le les des et une dans est pour que qui sur pas au plus par avec ce il ont été aux la un du "
    "en se son sa ses cette d l n qu mais elle nous ou leur a à après",
    "ro": "de la și în a pe cu nu că este un o din care pentru mai au fost ce se să sunt după al ale "
    "lui prin sau dar fi va acest către",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde "
    "nach am bei aus an hat es sie werden er einen einer wie über noch zum zur sind um war haben "
    "in",
    "nl": "de het een van en dat op te zijn voor met niet aan er om ook door werd is in die bij naar "
    "uit was heeft wordt hij maar ze worden over deze nog",
    "af": "die van en in is het dat nie te om n aan wat op vir met was sy hy deur ook sal kan word ná "
    "toe hulle as by een uit gesê",
    "sv": "och att det som en på är av för med den till inte har om ett han men var från de sig så vi "
    "kan efter när också hade ska i",
    "da": "og at det som en på er af for med den til ikke har om et han men var fra de sig så vi kan "
    "efter der blev også vil i hun sagde siger politiet ifølge",
    "no": "og at det som en på er av for med den til ikke har om et han men var fra de seg så vi kan "
    "etter der ble også vil å i hun sa sier politiet ifølge",
    "is": "og að í á er sem það til var við um með en ekki hann fyrir hafa eftir því af þeir",
    "fi": "ja on että ei se oli hän mutta myös ovat kun joka jossa mukaan sen vuoden jo niin kuin sekä "
    "tai olla",
    "et": "ja on et ei ta oli see kui ka mis aga oma selle välja pärast ning tema üle",
    "hu": "a az és hogy nem is egy volt van meg csak de már el mint után még lesz ezt azt szerint ki ha",
    "pl": "i w na z że się nie do to jest o po za od jak przez dla był są ale oraz został który która "
    "już także ma jego",
    "cs": "a v na že se je s z do o k i ale po za od jako by který byl jsou také podle pro jeho není "
    "při uvedl",
    "sk": "a v na že sa je s z do o k aj ale po za od ako by ktorý bol sú tiež podľa pre jeho nie pri "
    "uviedol",
    "sl": "in je v na da se za so z s po bi ki tudi pa ne od kot bil sta iz pri še",
    "hr": "i je u na da se za su s od o iz ne koji a bi što kao po nije ali rekao ili sve",
    "lt": "ir į kad su iš buvo yra tai ne už bet kaip po apie dėl taip pat nuo jo",
    "lv": "un ir ka no ar uz par bija tas nav arī pēc kas bet kā vai tiek lai",
    "tr": "ve bir bu da de için ile olarak olan çok daha en ama kadar gibi sonra ise değil olduğu her "
    "ya oldu dedi etti önünde yeni günü",
    "az": "və bir bu üçün ilə da də olan olaraq ki çox daha sonra",
    "vi": "và của là có trong cho được các một không người với đã ở này những khi về từ tại",
    "id": "yang dan di untuk dengan dari pada ini tidak itu dalam akan telah oleh adalah juga karena "
    "sudah ada ke bisa kata",
    "ms": "yang dan di untuk dengan dari pada ini tidak itu dalam akan telah oleh adalah juga kerana "
    "ialah kepada beliau berkata boleh",
    "tl": "ang ng sa na mga at ay ni si ito para kay hindi nang siya may",
    "sw": "ya na wa kwa ni katika la za cha kuwa hiyo huo alisema baada hii yake",
    "sq": "të dhe në e për me një që nga është u i ka si nuk do më por kjo duke",
    "eu": "eta da du ez ere bat izan dute zuen dira baina egin hau duen",
    "cy": "y yn a i o ar gan mae wedi bod am ei er ond fel ac",
    "mt": "li ta u il fil bil minn wara kien hija dan din ghal għal lil meta kif aktar",
    "ga": "an na agus ar is go le a do bhí sé tá i ag",
}

# Letters that only one language or a few of Latin script use: each counts as a word of it.
_LETTERS = {
    "pt": "ãõ", "gl": "ñ", "ca": "·", "fr": "œêû", "de": "ßäöü", "sv": "åäö", "da": "æøå",
    "no": "æøå", "is": "þðæ", "fi": "äö", "et": "õäöü", "hu": "őű", "pl": "łąęśżźń", "cs": "řěů",
    "sk": "ľĺŕôä", "hr": "đ", "lt": "ėųįū", "lv": "āēīņļķ", "tr": "ğışİ", "az": "əğı",
    "vi": "đơưạảấầậắệếềộốồớờởứừự", "ro": "ășțşţ", "sq": "ë", "mt": "ħġċ",
}  # fmt: skip

_CYRILLIC = (
    ("ru", ""), ("be", "ў"), ("kk", "әғқңұ"), ("mn", "өү"), ("uk", "іїєґ"), ("mk", "ѓќѕ"), ("sr", "ђљњћџј"),
    ("bg", "ъ"),
)  # fmt: skip

# Scripts, and the languages with letters of their own; the first of each is what most text is in.
SCRIPTS = (
    ("\u0400-\u04ff", _CYRILLIC),
    ("\u0600-\u06ff", (("ar", ""), ("ur", "ٹڈےں"), ("fa", "پچژگ"))),
    ("\u3040-\u30ff", (("ja", ""),)),
    ("\uac00-\ud7af", (("ko", ""),)),
    ("\u4e00-\u9fff", (("zh", ""),)),
    ("\u0370-\u03ff", (("el", ""),)),
    ("\u0590-\u05ff", (("he", ""),)),
    ("\u0900-\u097f", (("hi", ""),)),
    ("\u0980-\u09ff", (("bn", ""),)),
    ("\u0a00-\u0a7f", (("pa", ""),)),
    ("\u0a80-\u0aff", (("gu", ""),)),
    ("\u0b80-\u0bff", (("ta", ""),)),
    ("\u0c00-\u0c7f", (("te", ""),)),
    ("\u0c80-\u0cff", (("kn", ""),)),
    ("\u0d00-\u0d7f", (("ml", ""),)),
    ("\u0d80-\u0dff", (("si", ""),)),
    ("\u0e00-\u0e7f", (("th", ""),)),
    ("\u0e80-\u0eff", (("lo", ""),)),
    ("\u1000-\u109f", (("my", ""),)),
    ("\u10a0-\u10ff", (("ka", ""),)),
    ("\u1200-\u137f", (("am", ""),)),
    ("\u1780-\u17ff", (("km", ""),)),
    ("\u0530-\u058f", (("hy", ""),)),
)


PHRASES = {
    "WALLS": r"connexion$|connectez-vous|abonnez-vous pour|acc[eè]s refus[eé]|"
    r"page (?:introuvable|non trouv[eé]e)|respect de (?:votre )?vie priv[eé]e|"
    r"anmelden\b|einloggen|mit werbung weiterlesen|zugriff verweigert|seite nicht gefunden|"
    r"acced(?:i|ere)$|abbonati per|pagina non trovata|entrar$|assine para|p[aá]gina n[aã]o encontrada|"
    r"inloggen|pagina niet gevonden|logga in|sidan hittades inte|zaloguj|nie znaleziono strony|"
    r"войти$|страница не найдена|ログイン|ページが見つかりません|登录|登入|页面不存在",
    "STAMPS": r"uhr",
    "SHORT_FORMS": r"Mme|Mlle|Mgr|Sig|Dott|Avv|Exmo|Exma|Hr|Fr|Nr|Str|bzw|ca|vgl|inkl|ggf|evtl|"
    r"sig|dott|avv|prof|mons|dhr|"
    r"mevr|sog|Mio|Mrd|Ul|ul|Kb|kb|pl|np|tzv|bl|t|r|им|ул|тыс|млн|млрд|гг",
    "NUMBER_FORMS": r"Nr|ca",
    "ORDINAL_ARTICLES": r"vom|der|die|das|den|dem|des|zum|im|beim|dne",
    "LAST_WORDS": r"an|ab|zu|ja|ya|là",
    "LABELS": r"zeitung|testata",
    "AGENCIES": r"agence",
    "AD_LABELS": r"anzeige|publicit[eé]|publicidade|pubblicit[aà]",
    "PRESS": r"Zeitung|Anzeiger|Kurier|Tageblatt|Monde|Figaro|Corriere|Giornale|Tidende|Tidning|Blad|Dagblad|"
    r"Allgemeine|Presse|Gazeta",
    "PUBLISHED": r"ver[oö]ffentlicht|erstellt|publi[eé]e?|pubblicat[oa]|gepubliceerd|publicera[dt]|"
    r"offentliggjort|publisert|julkaistu|opublikowano|publikov[aá]no|publicat[aă]?|megjelent|giri[sş]|"
    r"yay[ıi]nlanma|опубликовано|опубліковано|публикувана|Δημοσιεύθηκε|公開|発表|发布(?:时间)?|發布|입력|نشر",
    "DATED": r"datum|data",
    "RENEWED": r"aktualisiert|ge[aä]ndert|mis(?:e)? [aà] jour|modifi[eé]e?|actualis[eé]e?|aggiornat[oa]|"
    r"aggiornamento|"
    r"modificato|atualizad[oa]|bijgewerkt|gewijzigd|uppdaterad|[aä]ndrad|opdateret|oppdatert|p[aä]ivitetty|"
    r"aktualizacja|zaktualizowano|aktualizov[aá]no|aktualizovan[eéý]|actualizat[aă]?|"
    r"actualitzat|friss[ií]tve|"
    r"m[oó]dos[ií]tva|g[uü]ncelle(?:me|ndi)|diperbarui|c[aậ]p nh[aậ]t|обновлено|изменено|оновлено|"
    r"актуализирана|ажурирано|ενημερώθηκε|τελευταία ενημέρωση|更新|最終更新|修订|수정|업데이트|"
    r"تحديث|آخر تحديث|עודכן",
}
"""Phrases for regular expressions by the name of their constant: see :mod:`tui.languages.patterns`."""


@cache
def frequent_words() -> dict[str, str]:
    """Return the commonest words of each known language, separated by spaces, by its code."""
    return {code: load(code, "basics", "COMMONEST", "") for code in codes()} | _FREQUENT


@cache
def distinctive_letters() -> dict[str, str]:
    """Return the letters that mark a language of Latin script, by its code."""
    return {code: letters for code in codes() if (letters := load(code, "basics", "LETTERS", ""))} | _LETTERS


def commonest(language: str) -> frozenset[str]:
    """Return the commonest words of a language; those of English for a language that is not known.

    Args:
        language: ISO 639-1 code.
    """
    known = frequent_words()
    return frozenset(known.get(language, known["en"]).split())


_MONTHS = {
    "ca": "gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set "
    "octubre|oct novembre|nov desembre|des",
    "gl": "xaneiro|xan febreiro|feb marzo|mar abril|abr maio xuño xullo agosto setembro|set "
    "outubro|out novembro|nov decembro|dec",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago "
    "setembro|set outubro|out novembro|nov dezembro|dez",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
    "settembre|set ottobre|ott novembre|nov dicembre|dic",
    "fr": "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept "
    "octobre|oct novembre|nov décembre|déc",
    "ro": "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug "
    "septembrie|sept octombrie|oct noiembrie|nov decembrie|dec",
    "de": "januar|jänner|jan februar|feb märz|mär april|apr mai juni|jun juli|jul august|aug "
    "september|sept|sep oktober|okt november|nov dezember|dez",
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug "
    "september|sept|sep oktober|okt november|nov december|dec",
    "sv": "januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep "
    "oktober|okt november|nov december|dec",
    "da": "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep "
    "oktober|okt november|nov december|dec",
    "no": "januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep "
    "oktober|okt november|nov desember|des",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
    "syyskuuta lokakuuta marraskuuta joulukuuta",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "pl": "stycznia|sty lutego|lut marca|mar kwietnia|kwi maja|maj czerwca|cze lipca|lip sierpnia|sie "
    "września|wrz października|paź listopada|lis grudnia|gru",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "sl": "januar|januarja februar|februarja marec|marca april|aprila maj|maja junij|junija "
    "julij|julija avgust|avgusta september|septembra oktober|oktobra november|novembra "
    "december|decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada "
    "studenoga|studenog prosinca",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "lv": "janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā "
    "jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī "
    "decembris|decembrī",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "id": "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu "
    "september|sep oktober|okt november|nov desember|des",
    "ms": "januari februari mac april mei jun julai ogos september oktober november disember",
    "eu": "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren "
    "irailaren urriaren azaroaren abenduaren",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
    "οκτωβρίου νοεμβρίου δεκεμβρίου",
    "ru": "января|янв февраля|фев марта|мар апреля|апр мая июня|июн июля|июл августа|авг сентября|сен "
    "октября|окт ноября|ноя декабря|дек",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "sr": "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "he": "בינואר|ינואר בפברואר|פברואר במרץ|מרץ באפריל|אפריל במאי|מאי ביוני|יוני ביולי|יולי "
    "באוגוסט|אוגוסט בספטמבר|ספטמבר באוקטובר|אוקטובר בנובמבר|נובמבר בדצמבר|דצמבר",
    "hi": "जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर नवंबर|"
    r"नवम्बर दिसंबर|दिसम्बर",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
}


_WEEKDAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira",
}


@cache
def weekdays() -> dict[str, int]:
    """Return names and abbreviations of the days of the week in all languages, lower case; Monday is 0."""
    listed = [load(code, "basics", "WEEKDAYS", "") for code in codes()] + [*_WEEKDAYS.values()]
    days = (pair for names in listed for pair in enumerate(names.split()))
    return {name: number for number, names in days for name in names.split("|")}


def weekday_alternatives() -> str:
    """Return the names of :func:`weekdays` as alternatives of a regular expression, the longest first."""
    return "|".join(sorted(map(re.escape, weekdays()), key=len, reverse=True))


@cache
def months(language: str) -> dict[str, int]:
    """Return names and abbreviations of the months, lower case, as 1 to 12; English ones where unknown.

    Args:
        language: ISO 639-1 code.
    """
    listed = load(language, "basics", "MONTHS", _MONTHS.get(language, "")) or load(
        "en", "basics", "MONTHS", ""
    )
    return {name: number for number, names in enumerate(listed.split(), 1) for name in names.split("|")}


@cache
def month_names() -> frozenset[str]:
    """Return the names of months, lower case, in languages that write a day as an ordinal: "5. Mai"."""
    ordinal = ("de", "da", "no", "is", "fi", "et", "lv", "cs", "sk", "sl", "hr", "tr")
    return frozenset(name for code in ordinal for name in months(code) if len(name) > 2)
