"""English furniture of news pages."""

from __future__ import annotations

import re

from tui.languages.folding import words
from tui.languages.pages import PagePhrases


def _line(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?i)[\W_]*(?:" + "|".join(parts) + ")")


_SERVICES = (
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|copy link|e-?mail|print|reddit|instagram|"
    r"messenger|x|bluesky)"
)

PHRASES = PagePhrases(
    line=(
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
                r"scroll to continue",
                r"classifieds?\s*(?:$|[:|])",
                r"(?:this )?ad(?:vert)? feedback",
                r"ads?\W*$",
            ),
        ),
        (
            "share links",
            _line(
                r"add (?:us|.{1,40}) (?:as a preferred source |to your )",
                r"(?:choose|set) .{1,40} as (?:a|your) preferred source",
                r"bookmark$|copied\b|copy$|print$",
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
                r"\(?[^.]{0,80}\ball rights reserved\b",
                r"©|\(c\) ?\d{4}|copyright\b(?=.{0,60}\b(?:\d{4}|ltd|inc|llc|cooperative|"
                r"group|media|news|rights|reserved)\b|\W)",
                r"(?:all )?(?:content )?copyright\b",
                r"all (?:content|rights reserved)\b",
                r"reproduction prohibited",
                r"re-?use this content",
                r"this (?:material|article|story) (?:may not|(?:was )?(?:originally|"
                r"first) (?:published|appeared)|is republished|has been republished)",
                r"republished (?:with|under)",
            ),
        ),
        (
            "cookies",
            _line(
                r"we use cookies",
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
                r"back to top",
                r"logo$",
                r"close$",
                r"open (?:menu|image)",
                r"view (?:image|gallery|all|this email|original)",
                r"(?:load|show) more",
                r"sections?$",
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
                r"via\s*:",
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
                r"the (?:views|opinions) expressed",
                r"translations? may contain",
                r".{0,30}\bAI is in beta",
                r"based on facts, either",
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
                r"(?:covers|writes (?:about|on|for)|reports (?:on|from|for))\b))"
            ),
        ),
    ),
    anywhere=re.compile(
        r"(?i)\b(?:you are receiving this|unsubscribe|update your preferences|opted in|"
        r"newsletter|follow us|(?:like|find|join) us on (?:facebook|twitter|instagram|whatsapp|telegram|"
        r"x)\b|"
        r"sign up|subscribe (?:to|today|now|for|here|from)|"
        r"become (?:a member|our patron)|(?:donate|give|subscribe) (?:now|today|to keep)|"
        r"donate\.|have your say|in the comments|comments below|download (?:our|"
        r"the) \w* ?app|"
        r"forward-looking statements|without warranty|(?<!to )log ?in|free articles|"
        r"real-time (?:news|breaking)|breaking news (?:alerts|updates)|"
        r"supported by (?:listeners|readers|viewers)|funded by (?:our )?(?:readers|"
        r"listeners)|read comments|click (?:here|on)|buy me a coffee|cookies to|"
        r"for more information,? (?:please )?visit|is not investment advice|"
        r"best-selling author of|news alerts|get notified|our patron)\b"
    ),
    appeal=re.compile(
        r"(?i)\b(?:your (?:support|donation|contribution|subscription)|support (?:us|our|"
        r"now)|read more|donate|subscribe|sign up|"
        r"our (?:reporting|journalism|newsroom|reporters)|reporters on the ground|paywalls?|"
        r"quality journalism|newsletter|allows us to)\b"
    ),
    ends_story=re.compile(
        r"(?i)\W*(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|content|reading|links?|"
        r"internet links|topics))?|"
        r"more (?:from|on|in|about)\b.{0,40}|more (?:news|stories|coverage|[A-Z][\w ]{2,30})|"
        r"most (?:read|popular|viewed|shared)\b.{0,20}|must[ -]reads?|trending(?: now)?|"
        r"popular(?: now| stories)?|recommended(?: for you| stories)?|"
        r"you (?:may|might) also like.{0,20}|(?:read|see) (?:next|also|more)|also read|"
        r"(?:top|latest) (?:stories|news|headlines)|"
        r"(?:editor.?s.?|our) picks?|up next|what to read next|in other news|"
        r"around (?:the web|the region)|from our partners|don.t miss)\s*[:.…]*\s*"
    ),
    ends_page=re.compile(
        r"(?i)\W*(?:(?:latest |post a? ?|read |view )?comments?(?: ?\(\d+\))?(?:: .{0,20})?|"
        r"\d+ (?:comments?|responses|replies)|no comments yet.{0,5}|(?:leave|add|post) a (?:comment|reply)|"
        r"show conversation.{0,8}|about the author|"
        r"about (?-i:[A-Z])[\w.&]+(?: (?-i:[A-Z])[\w.&]+){0,3}|forward-looking statements|"
        r"(?:legal )?disclaimer|"
        r"media contacts?|join the (?:discussion|conversation)|what do you think\?.{0,60}|"
        r"stay connected)\s*[:.…]*\s*"
    ),
    site=re.compile(
        r"(?i)\b(?:subscri\w+|sign(?:ed)? up|newsletters?|apps?|download|clicks?|tap|follow|"
        r"shar(?:e|ing)|comments?|e-?mails?|inbox|listen|watch|podcasts?|cookies?|"
        r"privacy|accounts?|log in|journalis[mt]s?|copyright|edition|pages?|web ?site|site|"
        r"donat\w+|patrons?|members?(?:hip)?|unlimited|articles?|stor(?:y|ies)|updates?|"
        r"alerts|briefing|advert\w*|sponsor\w*|readers?|listeners|exclusive|premium|read|free|print|"
        r"gallery|quiz|puzzles?|horoscope|weather|photos?|video|live|guide|picks?|editors?|"
        r"newsroom|reporter|correspondent|covers|publication|independent|content)\b"
    ),
    byline=re.compile(
        r"(?:[A-Z][\w ]{1,20} \| |[A-Z]+ )?(?:By|BY|by(?= [A-Z]{2})|Written by|Reported by|"
        r"Story by|Words by|Words:|Reporting by|Author:)[: ]\s*(\S.*)"
    ),
    second_person=re.compile(r"(?i)\b(?:you|your|yours|you're|you’re|us|our|we)\b"),
    function_words=frozenset(
        words(
            "the of and to in that is was for on with as by at from it said are has have were "
            "be been which will an this not but"
        )
    ),
)
