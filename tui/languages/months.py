"""Names of the months by language, in the case that a date needs, and shortened."""

from __future__ import annotations

from functools import cache

from tui.languages import load

_NAMES = {
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
    "hi": "जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
}


@cache
def months(language: str) -> dict[str, int]:
    """Return names and abbreviations of the months, lower case, as 1 to 12; English ones where unknown.

    Args:
        language: ISO 639-1 code.
    """
    listed = load(language, "basics", "MONTHS", _NAMES.get(language, "")) or load(
        "en", "basics", "MONTHS", ""
    )
    return {name: number for number, names in enumerate(listed.split(), 1) for name in names.split("|")}


@cache
def month_names() -> frozenset[str]:
    """Return the names of months, lower case, in languages that write a day as an ordinal: "5. Mai"."""
    ordinal = ("de", "da", "no", "is", "fi", "et", "lv", "cs", "sk", "sl", "hr", "tr")
    return frozenset(name for code in ordinal for name in months(code) if len(name) > 2)
