"""English phrases for the regular expressions of all languages (see :mod:`tui.languages.patterns`)."""

# Words at which a clause ends, between spaces.
CLAUSE_BREAKS = (
    r"and(?!\s(?:the\s)?[A-Z])|but|while|which|who|where|whose|as|after|before|when|with|plus|than|although"
)
WHEN = r"when"
# Words that move a clause away from the time of the news.
OTHER_TIMES = (
    r"already|earlier|previous(?:ly)?|last|former(?:ly)?|expected|forecast|analysts?|rival|at first|before"
    r"|initially|another|at one point|briefly|in (?:its|the) first (?:hours?|minutes)"
)
# "Of the", before what the following is a part of.
OF_A_WHOLE = r"(?:out\s)?of\s(?:the|its|their|these|those)"
WHOLE_PRONOUNS = "them these those us whom"
# "... of them" behind the words of a value.
OF_THEM = r"of (?:them|those|these|whom)"
# Parts of a work, each with an end of its own.
PARTS_OF_WORK = r"phase|stage|section|first|second|third|half|part|interim"
# Words before a span of days that something lasts, and before the number itself.
LASTS = r"for|within|lasts?|stays?|remains?|closed|shut|suspended|banned|cancelled|have|has|have got|school"
LASTS_FILLERS = r"the|next|another|some|about|around|at|least|up|to|only|just|off|out"
CLOSED = "closed shut suspended banned cancelled"
# "The last ...", of an event of the same kind.
LAST_TIME = (
    r"(?:the|its|their|'s|’s)\s(?:last|latest|previous)\b(?!\s(?:year|month|week|decade))|most\srecent"
)
# With "since": what did not happen in between, or was never so strong.
NEVER_SINCE = r"not|no|n['’]t|nothing|nobody|none|never|first|most|worst|best|\w{3,}est"
# Between a name and the age behind it, and behind an age before a place.
BEFORE_AGE = r"who (?:is|was)|aged"
BEFORE_PLACE = r"from|of|in|at|near|outside|for|with"
# Beginnings of a clause that is incomplete without the one before; words that join it to that.
DEPENDENT_CLAUSE = (
    r"of|with|from|against|as|after|before|to|in|on|at|by|for|than|which|where|who|whose|whom|when|while"
    r"|including|particularly|especially|notably|namely|such as|among them|along with|as well as|up from"
    r"|down from|compared|according"
)
JOINING = r"and|but|or|so|yet"
# Labels of the date of publication, of any date, and of that of an update.
PUBLISHED = r"published|posted|uploaded|issued"
DATED = r"date"
RENEWED = r"updated?|modified|revised|corrected|edited"
NIGHT = r"night|late|early|dawn"
PART_OF_DAY = r"[ap]\.?\s?m\b|morning|noon|evening|night"
# Words that a number of their own follows, even where they begin a sentence.
NUMBERED = (
    "may june july april march flight room no number page section chapter article act route highway game "
    "day week season"
)
# Buttons and labels of a page that copying it glues to the paragraph behind them; single words, and the words
# that a paragraph begins with behind such a one, or behind the name of a photographer.
GLUED_LABELS = (
    r"listen to (?:this |the )?(?:article|story)(?:[:,]? ?\d+ ?min(?:ute)?s?)?|tap (?:here )?to listen|"
    r"getting your .{3,30} player ready\W*|add (?:us|(?-i:[A-Z])[\w ]{2,30}) (?:on|to) google(?: news)?|"
    r"open (?:this )?(?:photo|image|picture) in (?:a )?gallery:?|image source,? .{2,60}? image caption,?|"
    r"(?:play|watch)(?: the)? video|(?:read|see|show) (?:more|less):?|share (?:this|full) (?:article|story)|"
    r"gift (?:this )?article|skip ad(?:vertisement)?|(?:breaking(?: news)?|exclusive|new):|top story|"
    r"what you need to know:?|key (?:points|takeaways|facts):?|(?:ai |quick |article )?summary:|ai summary|"
    r"quick read|(?:for )?subscribers only|(?:toggle|hide|show) caption|enlarge this image|\d+ comments"
)
GLUED_WORDS = r"print|hide|comments|summary|share|save|listen|advertisement|in brief"
STARTERS = (
    r"The|A|An|In|On|At|It|He|She|They|There|This|That|These|More|As|After|When|While|For|With|From|If|No|"
    r"One|Two|Three|Four|Five|Six|Some|Many|Police|Officials|Authorities"
)
TAKEN_BY = (
    r"(?:photo|image|picture)s?(?: (?:by|courtesy of|credit:?)|:)|(?:posted|written) by|by|text:|words:"
)
# With which a page begins that shows a wall or an error in place of an article.
WALLS = (
    r"(?:please )?(?:log|sign)[ -]?in\b(?! \w+ (?:said|says))|"
    r"create (?:an |your )?account|"
    r"subscribe to (?:read|continue|unlock)|"
    r"(?:access denied|forbidden|just a moment|redirecting)\W*(?:$|\|)|"
    r"(?:http |error\W*)*(?:4\d\d|50\d)\W*(?:$|\||not found|forbidden|gone|error|bad|too many|service)|"
    r"(?:page|file) not found|"
    r"(?:service|site|page) (?:temporarily )?unavailable|"
    r"bad gateway|internal server error|too many requests|"
    r"attention required|are you (?:a robot|human|not a robot)|"
    r"checking (?:your browser|if the site)|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"(?:please |you need to )?enable (?:javascript|cookies)|"
    r"we value your privacy|before you continue|your privacy (?:choices|matters)|"
    r"index of /|curl: \(\d+\)|wget:|"
    r"not available in your (?:country|region)"
)
# What titles of other articles count: "7 things to know".
TITLE_COUNTS = (
    r"takeaways|things|ways|reasons|tips|facts|questions|lessons|photos|pictures|videos|charts|maps|best|"
    r"more|shares|likes|views"
)
# How long ago a text came out, how long it takes to read, and how often it was read, as whole lines.
AGO = (
    r"(?:time|published|updated|posted)?:?\s*(?:an?|\d+)\s*(?:min(?:ute)?|hour|hr|day|week|month|h|m|d)s?\s*ago\b.{0,25}|"
    r"(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z&])[a-z]*){0,2} ?\d+ (?:min(?:ute)?|hour|day|week|month)s? ago|"
    r"(?:\d+|one|two|three|five) ?-?min(?:ute)?s? (?:read|listen|watch)|"
    r"reading time:?.{0,20}|"
    r"(?:reading|watching) now:? \d+|"
    r"\d+ (?:shares?|views?|likes?|reads?)"
)
# Words beside a date in a line that holds nothing else.
STAMPS = (
    r"published|updated|posted|uploaded|modified|created|date|at|on|by|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
    r"sat(?:ur)?|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|eastern|time|hrs?|edition|"
    r"read|minutes?|min"
)
STAMP_OPENINGS = r"first|last"
# Short forms after whose full stop a sentence goes on.
SHORT_FORMS = (
    r"Lt|Col|Gen|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Brig|Rear|Vice|Rev|Hon|Gov|Sen|Rep|Dr|Drs|Mr|Mrs|Ms|Prof|Pres|St|"
    r"Ste|Atty|Dist|Asst|vs|Mt|Ft|Supt|Dept|Insp|Ave|Blvd|Rte|Jr(?=\.\s[A-Z][a-z]+\s(?:said|told))"
)
# Short forms after whose full stop a number follows.
NUMBER_FORMS = r"No|Nos|Fig|fig|Vol|vol|pp?|approx"
# Short forms of countries and bodies, which end sentences, too.
COUNTRY_FORMS = r"U\.S\.A|U\.S|U\.N|U\.K|E\.U|D\.C"
# What follows such a form as a part of its name.
COUNTRY_PARTS = (
    r"Army|Navy|Air|Marine|Marines|Coast|State|Treasury|Justice|Defense|Commerce|Department|Senate|House|"
    r"Congress|President|Secretary|Supreme|Capitol|District|Embassy|Ambassador|Security|General|Geological|"
    r"National|Federal|Attorney|Postal|Steel|Bank|Forest|Fish|Census|Customs|Citizenship|Environmental|Food|"
    r"Space|Strategic|Central|European|Open|Women|Men|Olympic|Soccer|Representative|Rep|Sen|Gen|Vice|"
    r"Special|Nuclear|Human|High|Charter|Interim|Resident|Chamber|Cyber|Indo|Pacific|Southern|Northern|"
    r"Agency|Trade|Geological|Fifth|Fleet|Forces"
)
# What follows "9 p.m." in the same sentence.
AFTER_CLOCK = (
    r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?|Eastern|Pacific|Central|Mountain|local|Jan|"
    r"Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
# Behind a question or a shout in quotation marks: titles, and the verbs behind a name.
SPEAKER_TITLES = r"Mr|Mrs|Ms|Dr"
SPEAKER_VERBS = r"said|says|asked|told|added|wrote|replied|shouted|cried|recalled|exclaimed"
MONTH_FORMS = r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"  # with a full stop behind them
# Words of two letters that end sentences and are no short forms.
LAST_WORDS = r"so|no|it|up|us|me|do"
# Labels of adverts between paragraphs, glued to the next one.
AD_LABELS = (
    r"advertisement|(?:story|article) continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?|"
    r"skip (?:past newsletter promotion|advertisement)|after newsletter promotion"
)
# Buttons before a caption.
GALLERY_LABELS = (
    r"open image in gallery|view image in fullscreen|enlarge this image|image caption|"
    r"(?:hide|toggle) caption"
)
# Of posts that are embedded in a page.
POSTED = (
    r"^(?:view|see) this post on \w+|^a post shared by\b|"
    r"^(?:this post|this tweet|content) (?:cannot|can.t) be (?:displayed|shown)"
)
# Before "at 11:00" behind a heading of a live page, and what else such a page calls its parts.
STAMPED_AT = r"published|posted|updated"
# What a live page calls its parts.
LIVE = r"live|key events|pinned(?: post)?|summary so far|live updates?"
# What a paper calls itself in the line below its name.
PAPERS = r"weekly|daily|newspaper|magazine"
# In place of a plain byline.
EXCLUSIVE_BY = r"(?:EXCLUSIVE|Exclusive) (?:by|BY)"
# Behind the name of a paper.
WITH_AGENCIES = r"with (?:the )?agencies"
# Before where a text was copied from.
ORIGINAL = (
    r"original source|originally published (?:by|on|at|in)|"
    r"this (?:article|story) was (?:originally|first) published (?:by|on|at|in)|read the original (?:at|on)"
)
# Before who reported, below a text.
REPORTING_BY = r"Reporting by"
# Before the address of a page.
ADDRESS_LABELS = r"url|link|permalink|web|address"
# Behind the name of an author.
BEHIND_AUTHOR = r"in|for|at|Published|Updated"
