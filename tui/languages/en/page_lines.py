"""What whole lines of furniture say on English news pages, by what they are for."""

from __future__ import annotations

import re


def _line(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?i)[\W_]*(?:" + "|".join(parts) + ")")


_SERVICES = (
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|copy link|e-?mail|print|reddit|instagram|"
    r"messenger|x|bluesky)"
)

LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "advert",
        _line(
            r"ad ?choices",
            r"(?:recommended|promoted|powered|presented) by\b",
            r"(?:the )?(?:story|article|text|content) (?:continues|resumes)\b",
            r"remove ads",
            r"hide (?:this )?ad",
            r"advert(?:isement|ising)?(?:$|\W{1,3}(?:continue|scroll|story|article|skip).{0,40}$)",
            r"sponsored\b",
            r"promoted\b",
            r"paid (?:post|content|partner)",
            r"partner content",
            r"(?:story|article) continues\b",
            r"continue reading\b",
            r"scroll (?:to continue|down for)",
            r"(?:buy|book|order|shop) (?:tickets?|now|it|yours?)(?: (?:here|now|online|today))?\W*$",
            r"best (?:deals|offers|prices)\b",
            r"classifieds?\s*(?:$|[:|])",
            r"(?:this )?ad(?:vert)? feedback",
            r"ads?\W*$|(?:anzeige|publicidad|publicit[eé]|pubblicit[aà]|reklame)$",
        ),
    ),
    (
        "share links",
        _line(
            r"add (?:us|.{1,40}) (?:as a preferred source |to your )",
            r"(?:choose|set) .{1,40} as (?:a|your) preferred source",
            r"bookmark$|copied\b|copy$|print$|(?:link|url) copied|tweet(?: this)?$|pin it$",
            r"(?:facebook|twitter|x|whatsapp|email|print|link) icon",
            r"opens? in (?:a )?new (?:tab|window)",
            r"follow .{1,60}\bon (?:google|apple) news",
            r"listen to (?:this|the) (?:article|story)",
            r"share (?:on|this|via|with|your|article|story)\b",
            r"share$",
            rf"(?:share )?{_SERVICES}(?:[\s|,·•/]+{_SERVICES})*$",
            r"follow (?:us|.{1,40} on (?:facebook|twitter|x|instagram|telegram|google news|"
            r"whatsapp))\b",
            r"print this",
            r"(?:like|find|join) us on",
            r"save (?:this )?article",
            r"text size",
        ),
    ),
    (
        "appeal",
        _line(
            r"catch (?:all|up (?:on|with)) ",
            r"for (?:all |more |the )*(?:latest|breaking|more) (?:news|updates|stories|headlines|"
            r"coverage)\b",
            r"(?:follow|read|see|watch) (?:our|all (?:our|the)|(?:the )?live|more of our) (?:live |"
            r"latest |full )?(?:updates?|coverage|blog|stories|reporting)\b",
            r"keep (?:up to date|up with|reading|me)\b",
            r"(?:please )?help us\b(?=.{0,120}\b(?:keep|support|donat|report|journalis))",
            r"our only hope is you",
            r"we (?:rely|depend) on (?:readers|your|you|the support|donations)",
            r"(?<![“\"‘«])thank(?:s| you) for (?:joining|following|watching|listening|subscribing|"
            r"being with|your support|staying)\b",
            r"(?<![“\"‘«])that(?:.s| is) where we(?:.ll| will)? (?:leave|end|close|pause)\b",
            r"if every(?:one|body)(?: who)? read(?:s|ing)?\b.{0,80}[$£€]",
            r"(?<![“\"‘«])(?:chat|connect) with us\b",
            r"(?<![“\"‘«])we want to hear from you\b|by allowing ads\b",
            r"you(?: are|.re) not logged in\b|thanks for (?:signing|registering)\b",
            r"(?<![“\"‘«])we(?: are|.re) asking (?:our (?:readers|supporters)|you)\b",
            r"for more (?:content|videos?|stories|news),? (?:please )?(?:go|visit|head|check|like)\b",
            r"(?<![“\"‘«])win (?:an?|tickets|[$£€])\b.{0,60}!\W*$",
            r"that.s (?:all|it) (?:from us|for (?:now|today|tonight))",
            r"we(?:.re| are) (?:now )?(?:wrapping up|closing|pausing|ending) (?:our|the|this)\b",
            r"(?:our|this|the) live (?:coverage|blog|page|feed) (?:has|is|will)\b",
            r"(?:good (?:morning|evening|afternoon) and )?welcome to (?:our|the) (?:live|rolling)",
            r"subscribe\b",
            r"sign(?:ing)?[ -]?up\b",
            r"register (?:now|for|here)",
            r"log ?in\b",
            r"become (?:a|our) ",
            r"support (?:us|our|now|local|independent|quality)\b",
            r"support [A-Z]{2,} or ",
            r"donate",
            r"make a donation",
            r"your (?:support|donation|contribution|capital|account)",
            r"enjoy(?:ing)? (?:full|unlimited|this|[A-Z]\w+(?: [A-Z]\w+)*\?)",
            r"try (?:unlimited|our|for free|it|.{1,30} free)\b",
            r"no commitments?",
            r"cancel (?:any ?time|whenever)",
            r"upgrade (?:to|now)",
            r"get (?:started|unlimited|the latest|our|full|breaking|"
            r"(?:the )?[\w’']+(?: \w+)? (?:newsletter|app|briefing))\b",
            r"never (?:miss|want to miss)",
            r"stay (?:informed|up to date|connected|tuned|ahead)",
            r"download\b.{0,40}\bapp\b",
            r"download (?:now|today|it)",
            r"join (?:our|the conversation|thousands|now)",
            r"save (?:up to )?\d+ ?%",
            r"start your (?:free )?",
            r"already (?:a (?:subscriber|member)|have an account)",
            r"receive\b.{0,40}\b(?:newsletter|inbox|alerts)",
            r"(?:click|tap) (?:here|to)\b",
            r"listen(?: live| now| to this|:| •)",
            r"explore (?:what|more)",
            r"unlock|gift this",
            r"newsletter",
            r"to (?:read|continue reading|see|access) (?:this|the) (?:article|story|full)",
            r"you have \d+ (?:free )?articles?",
            r"(?:like|enjoy) what you",
            r"(?<![“\"‘«])thank(?:s| you) for (?:reading|visiting)\b",
            r"(?<![“\"‘«])you(?: are|.re) reading\b",
            r"[^“”\"«»]{0,60}[?!] read (?:below|on)\W*$",
            r"(?<![“\"‘«])[^“”\"«»]{0,60}\byou.ll want to (?:hear|see|read) this\b",
        ),
    ),
    (
        "comments",
        _line(
            r"(?:reader )?comments? (?:are|is|have been|on this (?:article|story|post) are) (?:not "
            r"available|unavailable|closed|disabled|turned off|now closed|moderated)",
            r"(?:sign|log) in to comment",
            r"(?:please )?(?:enter|type|provide) your (?:comment|name|e-?mail)",
            r"save my name\b|%d bloggers like this",
            r"please (?:do not|don.t|refrain from|avoid) (?:post|add|includ)\w* .{0,30}\b(?:links?|"
            r"urls?)\b",
            r"(?:no|all|any) (?:profan\w+|abus\w+|offensive)\b.{0,60}\b(?:allowed|removed|deleted|"
            r"published)\b",
            r"(?:posts|comments) (?:that|which|containing)\b.{0,80}\b(?:published|removed|deleted|"
            r"refused)\b",
            r"lines and paragraphs break|(?:allowed )?html tags|web page addresses and e-?mail",
            r"enter the characters|(?:image )?captcha$",
            r"(?:the|this) \w+ reserves the right to (?:delete|remove|edit|block|"
            r"moderate)\b.{0,30}\bcomments?\b",
            r"comments that are\b|report a (?:typo|problem|mistake)\b",
            r"sort by(?: (?:newest|oldest|best|popular)|$)|(?:newest|oldest|best) first$",
            r"please (?:keep|be respectful|read our (?:rules|guidelines))",
            r"(?:commenting|community) (?:rules|guidelines|policy|standards)",
            r"(?:no |add a |leave a |post a? ?|view |read |see |show |hide |load |all |"
            r"latest |\d+ )?comments?\s*(?:$|[:(|]|yet|section|policy)",
            r"\d+ (?:responses|replies)\s*(?:$|[:(|])",
            r"(?:add|leave|post|write) a (?:comment|reply|response)",
            r"report (?:this |a )?comment",
            r"reply$",
            r"be the first to comment",
            r"join the (?:discussion|conversation)",
            r"you can add one",
            r"show conversation",
            r"what do you think\?",
            r"have your say",
        ),
    ),
    (
        "related articles",
        _line(
            r"list of \d+ items?$|end of list$",
            r"(?:item|slide|image|photo|video) \d+ (?:of|/) \d+",
            r"(?:more|related|watch|listen|read|see also|in depth)\s*[:»›|–—]",
            r"(?:this|the) video (?:is|can.?t|cannot|has|will)\b",
            r"(?:play|pause|mute|unmute|full ?screen|loading|playback|replay|video player|media "
            r"player)\b.{0,20}$",
            r"watch on youtube",
            r"related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|content|reading|"
            r"links?|internet links))?\s*(?:[:|]|$)",
            r"read (?:more|next|also|this next)\b",
            r"also read\b",
            r"see (?:also|more|all|stories)\b",
            r"more (?:from|on|in|about|news|stories|coverage)\b",
            r"most (?:read|popular|viewed|shared)\b",
            r"must[ -]reads?\b",
            r"(?:top|latest|trending|popular) (?:stories|news|headlines|now|posts)\b",
            r"trending$|popular$|recommended(?:$| for| stories)",
            r"you (?:may|might) (?:also )?(?:like|be interested)",
            r"don.t miss",
            r"also (?:on|in) [A-Z]",
            r"up next",
            r"(?:next|previous)(?: article| story)?\s*(?:$|[:|>])",
            r"(?:older|newer)\s*(?:$|:)",
            r"(?:editor.?s.?|our) picks?",
            r"in other news",
            r"coming up\b",
            r"watch(?: live| now|:)",
            r"learn more\b",
            r"(?:full|the) story\W*$",
            r"(?:read|also read|read also)\s*[:|]",
            r"(?:story|news) (?:in )?develop(?:ing|ment)\W*$",
            r"markets live",
            r"what to read next",
            r"map(?: of [A-Z][\w ]{2,30})?\s*:|>>+\s*\S(?!.*[.!?]$)",
            r"(?:latest|breaking|related|watch below)\s*:",
            r"the latest$|next up$",
            r"(?:photo|picture) of the day",
            r"(?:photo )?gallery\b",
            r"in pictures",
            r"(?:chart|graphic|video|item \d+ of \d+)\b(?=.{0,120}$)(?!.* (?:said|says|was|were)\b)",
            r"turn to page \d",
            r"quick guide$",
        ),
    ),
    (
        "other news",
        _line(
            r"elsewhere\s*:",
            r"in other news\s*:",
            r"also (?:today|in the news)\s*:",
            r"(?:also )?in this (?:issue|edition)\s*:",
        ),
    ),
    (
        "copyright",
        _line(
            r"\(?(?:the[- ])?(?:cnn[- ]wire|associated press)\b.{0,40}(?:©|&|\(c\)|\d{4}).{0,80}$",
            r"[™®] ?(?:&|and) ?©",
            r"\(?[^!?]{0,80}\ball rights reserved\b.{0,80}$",
            r"©|\(c\) ?(?=\d{4}|.{2,60}\d{4})|copyright\b(?=.{0,60}\b(?:\d{4}|ltd|inc|llc|cooperative|"
            r"group|media|news|rights|reserved)\b|\W)",
            r"(?:all )?(?:content )?copyright\b",
            r"all (?:content|rights reserved)\b",
            r"reproduction prohibited",
            r"re-?use this content",
            r"this (?:material|article|story|report|piece|post|column|interview) "
            r"(?:may not|(?:was )?(?:originally|first) (?:published|appeared)|"
            r"is republished|has been republished)",
            r"republished (?:with|under)",
            r"this (?:article|story|page) was (?:downloaded|saved|clipped|printed) (?:by|from|with|on)\b",
        ),
    ),
    (
        "cookies",
        _line(
            r"we use cookies",
            r"this (?:site|form|page) is protected by recaptcha",
            r"by (?:clicking|continuing|signing up|subscribing|submitting|using)\b.{0,70}"
            r"\byou(?: are|.re)? (?:hereby )?(?:agree|consent|accept|acknowledge|confirm)",
            r"this (?:site|website) uses cookies",
            r"cookie (?:policy|settings|notice)",
            r"(?:i )?accept(?: all| cookies)?\s*(?:$|\|)",
            r"privacy (?:policy|notice|settings)",
            r"terms (?:of|and)\b.{0,30}$",
            r"manage (?:choices|consent|settings|preferences)",
            r"we value your privacy",
            r"we and our \d* ?partners",
        ),
    ),
    (
        "menu",
        _line(
            r"skip to\b",
            r"(?:main )?menu$",
            r"home(?:page)?\s*(?:$|[>›»|])",
            r"search$",
            r"(?:back|return|go) to (?:the )?(?:top|home ?page|front page|news)$",
            r"(?:hide|show|toggle|expand) caption|show key events only|dmca$",
            r"today.s (?:paper|crossword|puzzle)",
            r"(?:world|local|national|us|uk|sports?|business) news$",
            r"published(?: on)?$|posted(?: on| in)?$|on$",
            r"(?:placeholder image|spot_img|select language|text to speech)$|font size\b",
            r"close this\b|do not sell (?:or share )?my\b|an error (?:has )?occurred\b",
            r"your browser (?:does not|doesn.t|can.?t|cannot)\b",
            r"logo$",
            r"close$",
            r"open (?:menu|image)",
            r"view (?:image|gallery|all|this email|original)",
            r"(?:load|show) more",
            r"sections?$|audio$|podcast$",
            r"e-?paper$",
            r"(?:breaking|exclusive|live|opinion|news|sport|business|world|topics|tags)\W*$",
            r"accessibility\b",
        ),
    ),
    (
        "tags",
        _line(
            r"(?:tags?|keywords?|topics?|labels?|categor(?:y|ies))\s*:",
            r"(?:filed under|posted in|archived in)\b",
            r"in this article$",
        ),
    ),
    (
        "sources",
        _line(
            r"(?:original )?sources?\s*:(?!.* (?:said|told|say)\b)",
            r"via(?:\s*:| (?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?$)",
            r"originally published (?:by|on|at)",
            r"source link",
            r"SOURCE [A-Z]",
        ),
    ),
    (
        "disclaimer",
        _line(
            r"(?:this|the) (?:summary|article|story|text|audio|translation|content|"
            r"voice)\b.{0,40}\b(?:AI|artificial intelligence|automatically|machine)\b",
            r"this is (?:an )?AI\b",
            r"AI[- ]generated\b|generated (?:by|with|using) (?:AI|artificial)",
            r"(?:some |additional |more )?(?:information|reporting|material) (?:for|in|from) this "
            r"(?:article|story|report)\b",
            r".{2,80} contributed (?:reporting|to (?:this|the) (?:report|story|article))",
            r"this (?:is a )?(?:developing|breaking) (?:news )?story",
            r"this (?:story|article|page|post) (?:will be|is being|has been|was) (?:updated|corrected)",
            r"(?:check back|refresh this page|more (?:to follow|to come|details soon))\b",
            r"\(?(?:compiled|translated|adapted) by\b(?! (?:the|an?)\b)",
            r"—? ?with (?:files|reporting|wires|wire reports|post wires|agencies|ap|afp|reuters)\b",
            r"this (?:note|article|content|report|press release) (?:is|does|should|"
            r"contains) (?:not|forward)",
            r"not (?:investment|financial|legal) advice",
            r"past performance",
            r"this is not (?:a recommendation|an offer|(?:investment|financial|legal|medical) "
            r"advice)\b",
            r"(?:the )?(?:views|opinions) expressed",
            r"(?:the |these |such )?(?:views|opinions)\b.{0,40}\bnot "
            r"(?:necessarily )?(?:reflect|represent|those of)\b",
            r"[^.]{3,60} (?:may|might|can) (?:earn|receive|get) (?:an? )?(?:small |affiliate )*"
            r"(?:commission|fee)\b",
            r"(?:note: )?(?:when|if) you (?:buy|purchase|click)\b.{0,80}\b(?:we|commission)\b",
            r"as an amazon associate\b",
            r"(?:the )?(?:web ?site|site|page) \S+ is an? aggregator\b|the source is indicated\b",
            r"\(?(?:this|the) (?:story|article|report|copy) has not been edited\b|\(?only the headline\b",
            r"[^.]{2,60} is not responsible for (?:the )?content of (?:external|other)\b",
            r"(?:market|stock|weather) data (?:is |are )?(?:provided|delayed|supplied)\b",
            r"quotes (?:are )?delayed\b",
            r"translations? may contain",
            r".{0,30}\bAI is in beta",
            r"based on facts, either",
            r"(?:notice|warning|deprecated|fatal error): .{0,120}(?:\bphp\b|/var/|\(\)|undefined|function _|"
            r"stack trace)",
            r"this is the (?:first|second|third|fourth|fifth|latest|last|final) (?:part |article |"
            r"story )?in a series\b",
            r"[^.]{3,60}['’]s (?:coverage|reporting) (?:of|on)\b.{0,60}\b(?:supported|funded|"
            r"made possible)\b",
            r"[^.]{3,60} (?:receives|received|gets) (?:financial )?(?:support|"
            r"funding) from\b.{0,80}\bresponsible for\b",
            r"this (?:article|story|translation) (?:was|is|has been) (?:produced|"
            r"generated|translated|written|corrected|amended|updated) (?:by|with|using|"
            r"to|on|at)",
            r"(?:correction|clarification|editor.?s note)s?\s*:",
            r"an earlier version of this (?:article|story|post|headline)\b",
            r"(?:legal )?disclaimer\b",
            r"for immediate release",
            r"(?:media )?contacts?\s*:",
            r"our standards\b",
            r"\(?(?:reporting|additional reporting|writing|editing) by(?! (?:the|an?)\b)\b",
            r"eds\.?:",
            r"\(?with (?:additional |agency )?(?:inputs?|reporting|material|agencies)"
            r"(?: (?:from|by)\b|\W*$)",
            r".{2,60} contributed to this (?:report|story|article)",
            r"appeared in the\b.{0,40}\bedition",
        ),
    ),
    (
        "contact",
        _line(
            r"(?:e-?mail|text|call|write to|message|contact|whatsapp|reach) (?:us|your|"
            r"him|her|the (?:editor|newsroom|author|reporter)|[A-Z]\w+ \w+ at)\b",
            r"(?<![“\"‘«])get in touch\b|contact the (?:author|reporter|writer)\b",
            r"(?<![“\"‘«])you can (?:reach|contact|e-?mail|follow)\b.{0,60}(?:@| at | on )",
            r"(?:have|got) (?:a|you got a) (?:tip|story)",
            r"do you (?:work|have|know|live)\b.{0,80}(?:\?|e-?mail)",
            r"send (?:us|your)",
            r"letters to the editor",
            r".{2,30} provides news\b",
        ),
    ),
    (
        "listings",
        _line(
            r"(?:obituaries|classifieds|puzzles?|crosswords?|horoscopes?|weather|tides?|"
            r"tide tables|tv guide|lottery)\s*(?:[|:·•,]|$)",
            r"(?:today.s |local )?(?:weather|horoscope|tides?|puzzle|crossword)\s*[:—–-]",
            r"\w{1,20} weather: ",
            r"high tide\b",
        ),
    ),
    (
        "about the author",
        re.compile(
            r"(?:About the author|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} (?:"
            r"(?:is|was) (?:an? |the )?(?:[\w-]+ ){0,3}(?:journalist|reporter|correspondent|writer|"
            r"editor|columnist|freelancer?|contributor)\b(?! (?:who|whose)).{0,160}$|"
            r"(?:has |have )?(?:covers|covered|writes (?:about|on|for)|reports (?:on|from|for))\b|"
            r"(?:is|was) (?:an?|the) (?:[\w-]+ ){0,5}(?:newspaper|newsroom|magazine|broadcaster|publication|"
            r"news (?:agency|organi[sz]ation|site|outlet|service|website))\b))"
        ),
    ),
)
