"""English titles, offices and the words that tell kinds of names apart."""

from __future__ import annotations

from tui.languages.folding import Phrases, by_first, country_forms, words
from tui.languages.schema import NameWords

_COUNTRIES = """
Afghanistan, Afghan, Afghans; Argentina, Argentine, Argentinian; Australia, Australian, Australians;
Austria, Austrian; Belarus, Belarusian, Belarusians; Belgium, Belgian; Brazil, Brazilian, Brazilians;
Britain, British, Britons, UK, U.K., United Kingdom; Bulgaria, Bulgarian; Canada, Canadian, Canadians;
Chile, Chilean; China, Chinese; Colombia, Colombian; Croatia, Croatian; Cuba, Cuban; Czech Republic, Czech;
Denmark, Danish, Danes; Egypt, Egyptian, Egyptians; Estonia, Estonian; Ethiopia, Ethiopian; Finland, Finnish;
France, French; Germany, German, Germans; Greece, Greek, Greeks; Hungary, Hungarian; India, Indian, Indians;
Indonesia, Indonesian, Indonesians; Iran, Iranian, Iranians; Iraq, Iraqi, Iraqis; Ireland, Irish;
Israel, Israeli, Israelis; Italy, Italian, Italians; Japan, Japanese; Kazakhstan, Kazakh;
Kenya, Kenyan, Kenyans; Albania, Albanian; Algeria, Algerian; Angola, Angolan; Armenia, Armenian;
Azerbaijan, Azerbaijani; Bangladesh, Bangladeshi; Bolivia, Bolivian; Bosnia, Bosnian; Cambodia, Cambodian;
Cameroon, Cameroonian; Chad, Chadian; Costa Rica, Costa Rican; Cyprus, Cypriot; Ecuador, Ecuadorian;
El Salvador, Salvadoran; Ghana, Ghanaian; Guatemala, Guatemalan; Haiti, Haitian; Honduras, Honduran;
Iceland, Icelandic; Kosovo, Kosovar; Kuwait, Kuwaiti; Laos, Laotian; Mali, Malian; Malta, Maltese;
Moldova, Moldovan; Mongolia, Mongolian; Mozambique, Mozambican; Nicaragua, Nicaraguan; Niger; Oman, Omani;
Panama, Panamanian; Paraguay, Paraguayan; Rwanda, Rwandan; Senegal, Senegalese;
Somalia, Somali; Sri Lanka, Sri Lankan; Tanzania, Tanzanian; Uganda, Ugandan, Ugandans;
Uzbekistan, Uzbek; Yemen, Yemeni; Zambia, Zambian; Zimbabwe, Zimbabwean;
Latvia, Latvian; Lebanon, Lebanese; Libya, Libyan; Lithuania, Lithuanian; Malaysia, Malaysian;
Mexico, Mexican, Mexicans; Morocco, Moroccan; Myanmar, Burmese; Nepal, Nepalese; Netherlands, Dutch;
New Zealand; Nigeria, Nigerian, Nigerians; Norway, Norwegian; Pakistan, Pakistani, Pakistanis;
North Korea, North Korean, North Koreans, DPRK, Democratic People's Republic of Korea;
Palestine, Palestinian, Palestinians; Peru, Peruvian; Philippines, Filipino, Filipinos; Poland, Polish, Poles;
Portugal, Portuguese; Qatar, Qatari; Romania, Romanian; Russia, Russian, Russians, Russian Federation;
Saudi Arabia, Saudi; Serbia, Serbian; Singapore, Singaporean; Slovakia, Slovak;
South Africa, South African, South Africans; South Korea, South Korean, South Koreans, Republic of Korea;
Spain, Spanish, Spaniards; Sudan, Sudanese; Sweden, Swedish, Swedes; Switzerland, Swiss;
Syria, Syrian, Syrians;
Taiwan, Taiwanese; Thailand, Thai; Tunisia, Tunisian; Turkey, Turkish, Türkiye;
Ukraine, Ukrainian, Ukrainians;
United Arab Emirates, Emirati, UAE;
United States, American, Americans, US, U.S., USA, United States of America;
Uruguay, Uruguayan; Venezuela, Venezuelan, Venezuelans; Vietnam, Vietnamese; Yemen, Yemeni
"""

_FIELDS = {
    "foreign": "foreign affairs, external affairs",
    "defence": "defence, defense",
    "finance": "finance, finances",
    "interior": "the interior, internal affairs",
    "home": "home affairs",
    "health": "public health",
    "environment": "the environment",
    "labour": "labour, labor, employment",
    "transport": "transport, transportation",
    "energy": "",
    "economy": "the economy, economic affairs",
    "education": "",
    "justice": "",
    "trade": "",
    "agriculture": "",
    "culture": "",
    "sport": "sports",
    "tourism": "",
    "science": "",
    "industry": "",
    "housing": "",
    "fisheries": "",
    "infrastructure": "",
    "development": "",
    "water": "",
}
_FIELD_WORDS = {
    word.strip().removeprefix("the "): field
    for field, forms in _FIELDS.items()
    for word in (field, *forms.split(","))
    if word.strip()
}
_NICKNAMES = """
bill william; billy william; will william; bob robert; bobby robert; dick richard; jim james;
jimmy james; jack john; johnny john; ted edward theodore; ned edward; ed edward; tom thomas; tommy thomas;
tony anthony; mike michael; mick michael; chuck charles; hank henry; harry henry harold; larry lawrence;
peggy margaret; meg margaret; maggie margaret; liz elizabeth; beth elizabeth; betty elizabeth; kate katherine
catherine; kathy katherine; kitty katherine; molly mary; polly mary; nell helen eleanor; nancy ann; sandy
alexander; sasha alexander; sally sarah; sandra alexandra; andy andrew; drew andrew; nick nicholas; fred
frederick alfred; steve stephen steven; jeff geoffrey; geoff jeffrey; jerry gerald; gene eugene;
misha mikhail; volodya vladimir; kolya nikolai; vanya ivan; katya ekaterina; tanya tatiana
"""

NAMES = NameWords(
    honorifics=frozenset(words("mr mrs ms miss dr sir dame lord lady father sister brother rev reverend")),
    offices=Phrases(
        {
            "premier": "prime minister",
            "pm": "prime minister",
            "prime minister": "prime minister",
            "ceo": "chief executive",
            "chief executive officer": "chief executive",
            "chief executive": "chief executive",
            "chief exec": "chief executive",
            "cfo": "chief financial officer",
            "finance chief": "chief financial officer",
            "chief financial officer": "chief financial officer",
            "coo": "chief operating officer",
            "chairman": "chair",
            "chairwoman": "chair",
            "chairperson": "chair",
            "chair": "chair",
            "spokesman": "spokesperson",
            "spokeswoman": "spokesperson",
            "spokesperson": "spokesperson",
            "congressman": "member of congress",
            "congresswoman": "member of congress",
            "press secretary": "spokesperson",
            "headmaster": "head teacher",
            "headmistress": "head teacher",
            "headteacher": "head teacher",
            "attorney general": "attorney general",
            "general secretary": "general secretary",
            "secretary general": "general secretary",
            "secretary of state": "secretary of state",
            "chief of staff": "chief of staff",
            "chief of the general staff": "chief of general staff",
            "chief of the defence staff": "chief of defence staff",
            "chief of police": "police chief",
            "head of state": "head of state",
            "head of government": "head of government",
            "speaker of the house": "speaker",
            "policeman": "police officer",
            "policewoman": "police officer",
            "co pilot": "copilot",
            "first mate": "first officer",
        }
        | {
            f"{word} {head}": f"{field} minister"
            for word, field in _FIELD_WORDS.items()
            for head in ("secretary", "minister")
        }
    ),
    office_heads=frozenset(
        words(
            "president premier pm minister exec chancellor mayor governor senator congressman congresswoman "
            "secretary chief executive ceo cfo coo officer director chairman chairwoman chairperson chair "
            "chancellor head leader spokesman spokeswoman spokesperson commander general colonel captain "
            "major lieutenant sergeant admiral marshal king queen prince princess emperor pope bishop "
            "archbishop cardinal judge justice prosecutor attorney ambassador envoy commissioner professor "
            "manager editor analyst economist seismologist biologist scientist doctor lawyer coach founder "
            "owner principal superintendent inspector sheriff deputy councillor representative lawmaker mp "
            "member historian researcher engineer pilot skipper activist author treasurer administrator "
            "rector dean provost speaker comptroller controller auditor coroner registrar ombudsman curator "
            "archivist conductor warden ranger supervisor foreman coordinator organiser organizer adviser "
            "advisor negotiator mediator consul headteacher headmaster headmistress constable detective "
            "brigadier copilot vet veterinarian surgeon physician nurse geologist meteorologist physicist "
            "investigator chemist virologist epidemiologist architect accountant banker farmer teacher"
        )
    ),
    leading_heads=frozenset({"chief", "head"}),
    grades=frozenset(
        words(
            "general admiral marshal colonel major lieutenant sergeant brigadier professor doctor councillor "
            "senator representative lawmaker"
        )
    ),
    short_titles=Phrases(
        {
            "gov": "governor",
            "gen": "general",
            "adm": "admiral",
            "col": "colonel",
            "capt": "captain",
            "maj": "major",
            "lt": "lieutenant",
            "sgt": "sergeant",
            "sen": "senator",
            "rep": "representative",
            "prof": "professor",
            "supt": "superintendent",
            "insp": "inspector",
        }
    ),
    office_modifiers=frozenset(
        words(
            "prime foreign defence defense finance interior home transport health education justice "
            "environment energy trade agriculture culture sports labour labor economy chief executive "
            "managing general regional local national state federal deputy vice former ex acting interim "
            "outgoing incoming assistant senior financial operating technical medical fire police "
            "rescue civil protection union cabinet press lieutenant brigadier major party opposition "
            "parliamentary presidential special cabinet board attorney supreme military army naval air "
            "city town village council district provincial foreign new chief harbour harbor coast guard "
            "relief emergency security intelligence group company sales marketing operations sporting "
            "creative artistic commercial works factory plant site project flight human resources "
            "communications information research infrastructure transportation science housing tourism "
            "industry fisheries first lead presiding county team"
        )
    ),
    fields=Phrases(_FIELD_WORDS),
    leads=Phrases(
        {"heads": "head", "headed": "head", "leads": "leader", "led": "leader", "chairs": "chair"}
        | {
            "chaired": "chair",
            "runs": "head",
            "directs": "director",
            "presides over": "president",
            "in charge of": "head",
        }
        | {"heading": "head", "leading": "leader", "chairing": "chair", "running": "head"}
        | dict.fromkeys(("serves", "served", "works", "worked", "acts", "acted", "acting", "sits"), "")
    ),
    aged=frozenset({"aged"}),
    relative=frozenset({"who"}),
    helpers=frozenset(words("has had also now currently still both formerly once")),
    as_=frozenset({"as"}),
    until=frozenset({"before", "until"}),
    given=frozenset(
        words(
            "named appointed elected reelected reappointed made chosen promoted sworn hired picked installed "
            "nominated confirmed declared dismissed fired sacked removed replaced succeeded"
        )
    ),
    rank=Phrases(
        {
            "deputy": "deputy",
            "vice": "deputy",
            "former": "former",
            "ex": "former",
            "ex-": "former",
            "onetime": "former",
            "then": "former",
            "outgoing": "outgoing",
            "incoming": "incoming",
            "interim": "acting",
            "acting": "acting",
            "caretaker": "acting",
            "assistant": "assistant",
            "associate": "associate",
            "junior": "junior",
            "elect": "elect",
            "designate": "designate",
        }
    ),
    organisations=frozenset(
        words(
            "ministry agency party institute university bank union police army navy committee council "
            "commission parliament congress senate assembly court company corporation corp inc ltd plc "
            "group association federation museum league organisation organization network news "
            "press times post "
            "herald service services office department bureau authority board club foundation fund centre "
            "center college school hospital airlines airways motors industries holdings observatory "
            "directorate government kremlin house cabinet staff force forces brigade guard "
            "logistics"
        )
    ),
    houses=frozenset(
        words(
            "office agency institute council service directorate authority police fire rescue court "
            "parliament assembly board hospital museum school university"
        )
    ),
    private=frozenset(
        words(
            "party opposition coalition alliance movement bloc campaign association federation union club "
            "foundation fund society committee commission group company league delegation"
        )
    ),
    departments=frozenset(
        words(
            "art arts research sales marketing communications operations security curriculum nursing surgery "
            "emergency policy safety engineering design production programming news sport sports content "
            "investigations technology innovation strategy training recruitment admissions cardiology "
            "paediatrics pediatrics maintenance infrastructure department division section unit desk "
            "collections conservation"
        )
    ),
    firms=frozenset(
        words(
            "group corp corporation inc ltd plc holdings industries motors airlines airways logistics bank "
            "foods capital partners systems technologies pharma pharmaceuticals energy steel media insurance"
        )
    ),
    nicknames=by_first(_NICKNAMES),
    places=frozenset(
        words(
            "river sea strait sound bay gulf ocean lake valley mountain mountains hills island islands "
            "peninsula province region district county state city town village street road avenue square "
            "lane airport port bridge dam tunnel station north south east west coast plaza via desert "
            "forest park reserve"
        )
    ),
    particles=frozenset(words("de del della der van von den bin ibn al el la le di da dos du y")),
    not_names=frozenset(
        words(
            "i i'm i've i'll i'd am pm a.m. p.m. tv gmt utc est et cet ok celsius fahrenheit "
            "photo image read video watch"
        )
    ),
    place_prepositions=frozenset(words("in at near from to across outside around toward towards into off")),
    of=frozenset({"of", "for", "at"}),
    articles=frozenset({"the", "a", "an", "its", "their", "his", "her", "our"}),
    joined_of=frozenset(words("republic kingdom states bank head chief union")),
    numbered=frozenset(
        words(
            "line flight route highway road room gate unit reactor block platform terminal runway sector "
            "zone "
            "district precinct channel chapter article section page paragraph clause version model group "
            "team "
            "tower building bus train tram season episode part volume bill resolution title lane pier dock "
            "apartment suite cell lot item exhibit case agent camp well pump turbine track car seat boat "
            "formation hall studio stand court pit shaft warehouse plant interstate autobahn motorway "
            "protocol "
            "annex amendment proposition measure option plan trial pool heat"
        )
    ),
    number_signs=frozenset(words("no nos nr № #")),
    joined_possessive=frozenset(words("people women men children king queen workers peoples")),
    be=frozenset({"is", "was", "been", "became", "remains"}),
    and_=frozenset(
        words("and or who which has had told said since from in on with during until before after when as by")
    ),
    countries=Phrases(country_forms(_COUNTRIES)),
)
