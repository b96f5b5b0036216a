"""How English pages name the outlet they come from (see :mod:`tui.languages.patterns`)."""

TOPICS = (
    r"(?:the )?(?:news|sports?|business|politics?|world|opinions?|culture|health|science|technology|tech|"
    r"stor(?:y|ies)|headlines|coverage|articles?|markets?|weather|home|subscribe|search|video|money|travel|"
    r"review|press release|live|today|breaking|updates?|alerts?|exclusive|analysis|features?|comment|"
    r"editorial|letters|interview|explainer|investigations?|courts?|crime|police|law|justice|education|"
    r"schools?|environment|climate|nature|energy|economy|finance|companies|industry|work|jobs|property|"
    r"transport|aviation|motoring|cars|shipping|disasters?|accidents?|fires?|emergency|emergencies|war|"
    r"conflict|defen[cs]e|security|diplomacy|international|foreign|national|regional|local|domestic|"
    r"community|society|people|earth(?: science)?|space|soccer|spotlight|explainers?|"
    r"life|lifestyle|arts?|books?|film|music|television|entertainment|showbiz|"
    r"celebrity|fashion|food|religion|history|animals|wildlife|football|soccer|cricket|rugby|tennis|golf|"
    r"racing|olympics|elections?|europe|asia|africa|americas?|north america|south america|latin america|"
    r"middle east|asia[- ]pacific|pacific|oceania|australia|uk|us|usa|eu|global|britain|england|scotland|"
    r"wales|ireland|russia|ukraine|china|india|japan|[nsew] korea|north korea|south korea|france|germany|"
    r"spain|italy|canada|mexico|brazil|philippines|indonesia|"
    r"top story|front page|latest|lead|main|featured?|uncategori[sz]ed|general|trending|popular|blogs?|media|"
    r"magazine|premium|explained|subscribers?(?: only)?|members?|archive|shorts|web stories|spotlight|"
    r"newsletters?|podcasts?|photos?|pictures|gallery|graphics|data|fact[- ]check|obituaries|reports?|"
    r"watch|digest|wrap|round-?up|letter|notebook|diary|paper|e-?paper|briefing)"
)
# Behind a topic, and before it.
TOPIC_ENDS = r"news|stories|headlines|updates|alerts|coverage|section"
TOPIC_STARTS = r"top|latest|breaking|local|world|us|uk|more|all|live|national|this|today['’]?s"
EDITIONS = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:late|early|morning|evening|night|"
    r"weekend|sunday|final|city|print|digital)(?: final)?(?: edition)?"
)
# Words that a line of furniture may begin with, but hardly the name of an outlet.
NO_NAME = """
    about add advertisement also an and are as at buy by call cancel caption category click comment comments
    contact continue copyright credit date do don't download edited edition enjoy exclusive file follow for
    from full get good got have how if image in is it join keep language like listen loading location log
    many more most never not on only our updating waiting photo picture please posted press published put
    read related reporting save section see send share show sign skip some sorry source sources
    story submit subscribe support tags tap thank thanks that these this those time to topics try turn unlock
    until updated upgrade video view warning was watch we were what when where who why
    will with write written you your
"""
# Words that papers and stations call themselves by.
PRESS = (
    r"Times|Post|Herald|News|Gazette|Tribune|Courier|Journal|Observer|Star|Mail|Standard|Chronicle|Press|"
    r"Express|Radio|TV|Television|Voice|Guardian|Telegraph|Independent|Mirror|Globe|Examiner|Dispatch|"
    r"Ledger|Record|Register|Sentinel|Argus|Echo|Advertiser|Enquirer|Inquirer|Monitor|Reporter(?!['’])|"
    r"Messenger|Mercury|Citizen|Sun|Beacon|Telegram|Wire|FM|Leader|Insider|Newsroom|Newsdesk|Frontpage|"
    r"Broadcasting|Channel"
)
# Words in such names that programmes, rubrics and editions have as well.
RUBRICS = r"Today|Live|Online|Media|Weekly|Daily|Morning|Evening|Quarterly|Magazine|Review|Bulletin"
# Lone words that are short for the names of many papers.
SHORT_NAMES = (
    r"Advertiser|Argus|Bulletin|Chronicle|Citizen|Courier|Dispatch|Echo|Examiner|Express|Gazette|"
    r"Globe|Herald|"
    r"Journal|Leader|Ledger|Mail|Mirror|Observer|Post|Record|Register|Sentinel|Standard|Star|Sun|Telegraph|"
    r"Times|Tribune|Voice"
)
# Buttons that copying a page glues to the name beside them.
BUTTONS = r"Share|Subscribe|Follow|Menu|Search|Login|Print"
# Parties of stories, which pages link to but do not come from.
INSTITUTIONS = (
    r"Police|Constabulary|Sheriff(?:['’]s)?|Fire|Ambulance|Rescue|Council|Ministry|Department|"
    r"Office|Authority|"
    r"Hospital|Clinic|Universit(?:y|ies)|College|School|Church|Bank|Trust|Charity|Foundation|Fund|"
    r"Society|Party|"
    r"Club|FC|United|Committee|Commission|Government|Parliament|Court|Airlines?|Airways|Airport|Railways?|"
    r"Institute|Association|Federation|Red Cross|Crimestoppers|Coastguard|Army|Navy"
)
# What an author does, in a line about them.
AUTHORS_DO = r"covers|reports on|writes about"
# Lines of furniture: words before a name, words behind it, and the weight of the clue.
_KIND = r"(?:free |new |daily |weekly |morning |evening |e-?mail |breaking[- ]news |mobile |official )*"
_NETWORK = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|google news|google|you ?tube|linkedin|tik ?tok|"
    r"threads|bluesky|flipboard|apple news|social media|all channels|our channels)\b"
)
FURNITURE: tuple[tuple[str, str, float], ...] = (
    (
        r"(?:subscribe|sign(?:ing)?[ -]?up|register|get|download|join|open|read|follow|try|install|enjoy)"
        r"(?: now| today| up)?(?: to| for| on| from| in)?(?-i: the)? ",
        rf"(?:(?:['’]s)? {_KIND}(?:channels?|e-?paper|whatsapp|telegram)|['’]s {_KIND}newsletters?)\b",
        3,
    ),
    (
        r"(?:get|download|open|try|install|join)(?: now| today)?(?: on)?(?-i: the)? ",
        rf"(?:['’]s)? {_KIND}app\b",
        2,
    ),
    ("^", r"['’]s (?-i:[A-Z]).{2,80} contributed to (?:this|the) (?:report|story|article)\b", 3),
    (rf"^(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)? (?:{AUTHORS_DO}) .{{3,60}}? for ", r"(?=[.,]|$)", 3),
    (
        r"(?:report(?:ed|ing)|written|words|story|additional reporting) by (?-i:[A-Z])[\w.'’-]+"
        r"(?: (?-i:[A-Z])[\w.'’-]+){1,2} (?:for|of)(?-i: the)? ",
        r"(?=[.,;]|$)",
        3,
    ),
    (r"^(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){1,2} (?:reports|writes|works) for ", r"(?=[.,]|$)", 3),
    (r"you(?: are|['’]re) reading an? (?:\w+ )?(?:article|story) (?:from|by|in|on) ", "(?=[.,!|]|$)", 3),
    ("", r" brings you\b", 2),
    (r"stay (?:with|tuned (?:to|with|for)) (?-i:the )?", r"(?=[.!]|$| for\b)", 3),
    (r"visit ", r" for (?:more|the latest|breaking|updates)\b", 2),
    (r"for (?:more|the latest)\b.{0,40}, (?:please )?(?:visit|go to|head to) ", r"(?=[.!]|$)", 2),
    (
        r"^(?:keep reading|tune in to|only on|best of|(?:the )?latest (?:from|on)|top stories (?:from|on)) ",
        r"\W*$",
        2,
    ),
    (r"^(?:watch|stream) ", r" live\b", 2),
    (r"all rights reserved(?: by|:)? ", r"\W*$", 3),
    ("^", r"[.,|–-]? all rights reserved\b", 3),
    ("^", rf" {_KIND}(?:whatsapp|telegram) channel\b", 3),
    (r"^(?:follow|get|like) ", r"(?:\W*$| on your (?:phone|mobile))", 2),
    (r"(?:^|[.!?] )help ", r" (?:grow|survive|thrive|stay|keep|continue)\b", 3),
    ("", r" (?:needs|relies on|depends on) (?:your|our readers|readers|donations|people like you)\b", 3),
    (r"(?:^|[|·•] ?)(?:why )?trust ", r"\W*$", 2),
    (r"^(?:editor|publisher|editor-in-chief), ", r"\W*$", 3),
    ("^", r" (?:news )?(?:team|staff report)\W*$", 2),
    (r"(?:sign|log) in (?:to|with|at) (?:your )?", r"(?:\W*$| account\b)", 3),
    (r"\byour ", r" (?:account|subscription|membership)\b", 3),
    (r"(?:^|[|·•] ?)(?:terms (?:of|at)|privacy (?:at|on)|write for|writing for) ", r"(?=$| ?[|·•])", 2),
    (r"(?:report (?:an error|a mistake|a problem) to|tips\? contact|letters to) ", r"\W*$", 2),
    (r"^(?:write to|e-?mail|call|text|contact) ", r" (?:at|on)\b", 2),
    (
        "^",
        r" (?:welcomes (?:comments|letters|your|feedback|contributions)|does not (?:endorse|edit|accept))\b",
        3,
    ),
    (r"\bcomments on ", r" are (?:moderated|closed|the)\b", 3),
    (
        r"\bnot (?:necessarily )?(?:reflect |represent )?(?:the )?(?:views|opinions|position|policy|those)"
        r"(?: (?:or|and) \w+)? of (?-i:the )?",
        r"(?=[.,]|$| or its\b| or any\b)",
        3,
    ),
    (r"^sign up: ", rf" {_KIND}(?:\w+ )?(?:letter|newsletter|briefing)\b", 3),
    (r"^get the best of ", r" (?:in your inbox|by e-?mail|delivered)\b", 3),
    ("^", r" is not (?:investment|financial|legal|medical) advice\b", 1.5),
    ("(?:the|our) ", rf" {_KIND}(?:whatsapp channel|telegram channel|e-?paper|homepage)\b", 3),
    ("(?:the|our) ", rf" {_KIND}app\b", 1),
    ("(?:the|our) ", r" newsroom\b", 2),
    (r"(?:sign up (?:to|for)|subscribe to|get) (?-i:the) ", rf" {_KIND}newsletters?\b", 2),
    (r"^", rf"(?:['’]s)? {_KIND}newsletters?: (?:sign up|subscribe)\b", 3),
    (
        r"(?:follow|like|find|join|watch|add) ",
        rf"(?: channels?)? (?:on|as a preferred source on) {_NETWORK}",
        3,
    ),
    (rf"on {_NETWORK}: ", "$", 2),
    (
        r"(?:we are|you(?: are|['’]re) reading|this is|welcome to|"
        r"thank(?:s| you) for (?:reading|visiting|choosing)) ",
        "(?=[.,!|]|$)",
        3,
    ),
    (
        "",
        r" is (?:a non-?profit|a? ?reader-?funded|on the ground|trusted by|free to read|"
        r"not (?:liable|responsible)|"
        r"the (?:only |leading |largest |oldest )?(?:newspaper|news site|voice|broadcaster))",
        3,
    ),
    (
        "",
        r" is (?:(?:supported|funded|owned|published|produced|run|brought to you) by|registered with|"
        r"part of|a (?:registered )?trade ?mark|a member of|a division of|"
        r"an? (?:independent|daily|weekly|monthly|online|digital|local|regional|award-winning|free)\b)",
        2,
    ),
    (
        r"(?:read the original (?:article|story) on|right here on|news from|full access to the complete) ",
        "",
        3,
    ),
    (r"^add ", r"(?= .+ on google)", 3),
    (r"(?:latest|all the|breaking) .{0,80}\b(?:at|on|with|only on) ", "(?=[.!|]|$)", 2),
    (r"(?:browse|see|view|read) (?:all|more) (?:the )?(?:stories|news|articles) (?:at|on|from) ", r"\W*$", 3),
    (r"(?:send|submit) (?:it|them|your \w+|tips?|a tip) to ", r" (?:here|at|via|by)\b", 3),
    (r"(?:you can |now )+listen to ", r" (?:articles|stories)\b", 3),
    (r"^listen to ", r" (?:live|now|online)\W*$", 3),
    (r"advertis(?:e|ing) (?:with|in|on) ", "", 3),
    (r"(?:work|jobs|careers|vacancies) (?:for|at|with) ", "", 2),
    (r"about ", r"(?= ?[|·•/] ?(?:contact|privacy|terms|advertise|careers|jobs|help|work)\b)", 3),
    (r"(?:^|[|·•] ?)(?:about|contact) ", "(?=$| ?[|·•])", 1),
    (r"(?:become|be) an? ", r" (?:member|subscriber|supporter|patron)\b", 3),
    (r"(?:published|promoted) by ", "", 2),
    (r"subscribe (?:now |today )?to ", r" (?:now|today|for|from|and)\b", 3),
    (
        r"(?:^|[|·•] ?|(?<=[.!?] ))(?:subscribe (?:now )?to|support|donate to)(?-i: the)? ",
        r"(?=$|[.!|·•]| (?:before|today|now)\b)",
        2,
    ),
    (
        r"(?:subscribe (?:now )?to|enjoying|support|join|follow|download the|sign up (?:to|for)|"
        r"upgrade to|complete|listen to|watch|write for|donate to) ",
        "",
        1,
    ),
    (
        r"^",
        r" (?:newsroom|newsletters?|subscribers?|subscriptions?|readers|deals|shop|store|premium|"
        r"podcasts?|app|puzzles|membership)\b",
        0.5,
    ),
    (r"illustration\b.{0,60}(?:/|\bfor|:) ?", r"\W*$", 3),
    (r"^(?:image|photo|picture|graphic|video)s?(?: by| credit)?: ", r"\W*$", 1),
)
# A line about other articles of the outlet, and a link to it.
MORE_FROM = r"MORE FROM|More from|More|Also on|ALSO ON|Also in|About"
STAFF = r"(?:editor|reporter|correspondent|writer|journalist|columnist) (?:at|for|with|of)"
# Sentences of a story in which the outlet speaks of itself; {name} is its name.
OF_ITSELF: tuple[tuple[str, float], ...] = (
    (
        r"{name} has (?:contacted|approached|asked|reached out to|sought|requested) [^.]{{1,90}}\bcomment\b",
        3,
    ),
    (r"{name}['’]s (?:[A-Z][\w'’-]+ ){{2,3}}(?:, )?(?:reporting|reports|reported) (?:live )?from\b", 3),
    (r"\b(?:requests?|questions|e-?mails?|inquiries) (?:for comment )?from {name}", 2),
    (r"{name}['’]s requests? for (?:comment|an interview)\b", 2),
    (
        r"{name} (?:understands|can reveal|heard from sources|has (?:learn(?:ed|t)|seen|been told))\b",
        2,
    ),
    (r"\b[Aan]+ {name} (?:reporter|correspondent|journalist|photographer) (?:at|in|who|saw|on)\b", 2),
)
# Before the name of an outlet that others spoke to.
SPOKEN_TO = r"told|seen by|reviewed by|obtained by|interview with|spoke to|speaking to"
# Before the names in a byline, what stands before that, and other words before a name at the head of a page.
BY = r"By|BY|by"
BYLINE_VERBS = r"Edited|Written|Reported|Compiled|Posted|Published|Updated|Story|Words|Text|Report"
FROM = r"Special to|Of|From(?= the| The)|for"
# Those of them that the name of the outlet follows.
FROM_DESK = r"Special|Of "
# Behind the name of an outlet in a byline, and its last words.
DESKS = (
    r"(?i:with (?:the )?agencies|(?:the )?editors|staff(?: reporters?| writers?| correspondents?)?|"
    r"correspondents|reporters|(?:news |research |foreign |web |digital |sports? |business |city |"
    r"[a-z]{2} )?desk|newsroom|online|edition|print edition|team)|"
    r"(?:[a-z-]+ ){1,3}(?:staff|reporter|correspondent|editor|writer)s?|contributor"
)
OFFICES = r"desk|newsroom|bureau|team|online|staff"
# Names such as "The Federal", whose second word is none that columns are called by, too.
WITH_ARTICLE = (
    r"the (?!(?:big|long|deep|short|daily|weekly|take\w*|upshot|brief\w*|lead|point|list|edge|debate|issue|"
    r"interview|question|morning|evening|view|read|review|latest|week|day|world|week-?end|facts?|numbers)\b)"
    r"[\w'’-]{3,}"
)
# Labels before the name of an outlet.
LABELS = r"outlet|publication|publisher|newspaper"
# Posts before the name of an outlet.
POSTS = r"Correspondent|Reporter|Editor|Writer|Columnist|Staff|Contributor"
POST_AT = r"for|at|of"
# What papers say of themselves below their name.
TAGLINES = r"weekly|daily|newspaper|magazine|news|journal|paper|portal|since \d{4}|every (?:morning|day|week)"
# Between an author and the outlet.
BEFORE_PAPER = r"(?:in [A-Z]\w+ )?(?:for (?:the )?|of the )"
# Between the names in a byline.
PARTED_AT = (
    r"\s+with (?=[A-Z])|\s+and (?=.*(?i:agenc|wire|news service))|,\s+(?=with )|,?\s+for (?:the )?(?=[A-Z])"
)
# In the date beside a name: what was done then, issues of a paper, and the beginnings of days and months.
STAMP_VERBS = r"updated|published|posted"
ISSUES = r"edition|issue"
DAY_STARTS = r"mon|tue|wed|thu|fri|sat|sun"
MONTH_STARTS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
OF_MONTH = r"of"
# In the names of agencies.
AGENCIES = (
    r"news ?service|newswire|news ?wire|wire|agency|agencies|press association|associated press|"
    r"canadian press|thomson reuters"
)
# In no name of a person.
NO_PERSON = r"read|share|more|news|home|menu|log|sign|comment|view|photo|the"
# Jobs of a news desk.
JOBS = (
    r"correspondent|reporter|editor|staff|writer|columnist|bureau chief|desk|news service|newsroom|press|"
    r"journalist|contributor|producer"
)
# Words that a line holds which only names posts, and with which no name of an outlet ends.
POST_WORDS = (
    r"our|the|staff|senior|special|chief|city|web|digital|news|political|business|sports|crime|courts?|"
    r"guest|assistant|deputy|managing|contributing|editorial|board|admin|authors?|correspondents?|"
    r"reporters?|writers?|editors?|contributors?|journalists?|team|agencies|monitoring|bureau|desk|online"
)
NO_ENDINGS = r"desk|staff|bureau|newsroom|team|alerts?|newsletters?|updates?|briefing"
# What a page counts.
COUNTED = r"comments?|shares?|views?|likes?|min|reads?|repl|photos?|images?"
# Behind words such as "Follow", and no names.
EVERYBODY = r"us|our|me|here|now|this|it|you|your|everything|everyone|thousands|millions"
# What calls a text a press release.
RELEASES = (
    r"^(?:press|media|news) (?:release|statement)|^statement\b|^bulletin\b|"
    r"\b(?:for immediate|not for) release\b"
)
# Articles before a name, and small words in one.
ARTICLES = r"the"
