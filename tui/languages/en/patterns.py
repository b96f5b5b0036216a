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
