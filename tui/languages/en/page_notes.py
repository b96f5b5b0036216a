"""Whole sentences that English news pages say of themselves, beside whatever they report."""

from __future__ import annotations

import re

_TEXT = (
    r"(?:article|story|report|piece|post|column|page|interview|essay|analysis|text|content|material|coverage)"
)
_PICTURE = (
    r"(?:video|footage|clip|player|photo|photograph|picture|image|gallery|slideshow|map|graphic|chart)s?"
)
_AWAY = (
    r"(?:(?:above|below)\b|(?:at|in) the (?:top|foot|bottom|end) of (?:this|the) (?:page|article|story)\b)"
)

NOTES = re.compile(
    r"(?i)[\W_]*(?:"
    + "|".join(
        (
            r"(?:this|the) (?:interview|conversation|text|piece|story|article|transcript) (?:has been|was) "
            r"(?:lightly )?(?:edited|condensed|shortened)\b",
            r"some (?:names|details) (?:have been|were) changed\b",
            r"the post .{3,150} (?:appeared first|first appeared) on\b",
            r"(?:the|this) (?:video|player|photo|picture)s? (?:above|below)\b",
            r"the (?:following|content below) (?:is a press release|was (?:supplied|provided|paid))",
            r"some of the links\b.{0,40}\baffiliate\b",
            r"prices (?:were|are) (?:correct|accurate) at\b",
            r"[^.]{3,40} may receive a (?:share|portion|cut) of (?:sales|revenue)\b",
            r"here(?: is|.s) what (?:we know|you need to know|to know)\b.{0,40}$",
            r"scroll down\b",
            r"(?:i|you) agree to (?:the|our) (?:terms|rules|privacy)\b",
            r"required fields\b",
            r"your browser is (?:out of date|not supported)",
            r"(?:our |this |the )?offer ends\b.{0,30}$",
            r"get (?:the|a|our) (?:biggest|top|best|morning|daily|evening)\b.{0,40}"
            r"\b(?:stories|news|e-?mail|headlines)\b",
            r"good (?:morning|evening|afternoon)[.,!] here (?:are|is)\b",
            r"(?:(?:above|below)\s*:|pictured(?: above| below)?\s*[:,]) .{3,90}$",
            # of the text and where it comes from
            rf"this {_TEXT} (?:is|was|has been|were|first|originally|also)(?: (?:first|originally|also))* "
            r"(?:part of (?:our|a|an|the)\b.{0,40}\b(?:series|project|newsletter|partnership)|republished|"
            r"syndicated|appeared|produced|co-?published|published (?:by|in|on|with|at)|provided by|"
            r"adapted from|excerpted|reserved for|(?:only )?available (?:only )?to (?:subscribers|members))",
            r"the (?:article|story|piece|column|essay) (?:was |has )?(?:first|originally) (?:appeared|"
            r"published)\b"
            r"(?=.{0,60}(?:permission|republished|\.[a-z]{2,}\b))",
            rf"(?:the )?(?:rest|remainder) of (?:this|the) {_TEXT} (?:is|can|below)\b.{{0,30}}"
            r"\b(?:subscri\w+|members|below|here)\b",
            rf"(?:material|information|reporting) from .{{3,60}} (?:was|were) used in this {_TEXT}",
            rf"no part of (?:this|the) (?:{_TEXT}|publication|website|site) (?:may|can)\b",
            r"(?:reproduced|reprinted|republished) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b",
            rf"the (?:audio|english|spanish|print|online|text) (?:version|edition) of this {_TEXT}\b",
            r"[^.]{3,40} uses (?:artificial intelligence|AI) to\b.{0,30}\b(?:this|our|some|its) "
            r"(?:stories|articles|reports)\b",
            r"(?:estimated |average )?reading time\b",
            # of who made it
            r"the (?:reporter|journalist|author|writer|editor) can be (?:reached|contacted|found|followed)\b",
            r"the (?:author|writer) is (?:a|an|the) (?:former |senior )?(?:member|fellow|professor|"
            r"director|editor|"
            r"lawyer|journalist|researcher|lecturer|adviser)\b",
            r"(?:reach(?: out to)?|contact|e-?mail|follow|"
            r"message) (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)* "
            r"(?:at|on|via|by)\b(?=.{0,60}(?:@|\bX\b|twitter|e-?mail|signal|bluesky))",
            r"(?:have|got) (?:a|any) (?:question|comment|idea|tip)s? for (?:our|the|us|[A-Z]\w+)\b",
            r"(?:additional |further )?(?:research|graphics?|production|translation|"
            r"data analysis) by "
            r"(?-i:[A-Z])[\w'’-]+ (?-i:[A-Z])[^.]{2,60}\W*$",
            r"(?:produced|translated|photographed|"
            r"illustrated) by (?-i:[A-Z])[\w'’-]+ (?-i:[A-Z])"
            r"[^.]{2,60}\W*$",
            r"(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)* is on (?:X|twitter|bluesky|instagram)\b.{0,10}@",
            r"(?-i:[A-Z])[\w'’-]+ (?-i:[A-Z])[\w'’-]+ (?:reported|contributed) from (?-i:[A-Z])",
            r"(?:got|have) (?:any )?questions\b.{0,60}\?",
            r"know (?:something|anything|more) (?:about|on)\b.{0,40}\?",
            # of pictures and players beside it
            rf"(?:the|this|these|our) {_PICTURE} {_AWAY}",
            rf"(?:you can )?(?:see|watch|view|read|hear|listen to) (?:the |our |all |full |complete )*"
            rf"[\w ]{{0,20}}\b(?:{_PICTURE}|statement|transcript|list|interview|results)? ?"
            rf"(?:in the {_PICTURE} )?{_AWAY}\W*$",
            r"(?:swipe|scroll|click|tap|flick)(?: left| right| down)? (?:through|to|on|the|for)\b",
            rf"there (?:was|is|has been) (?:a|an) (?:problem|error|issue) (?:loading|playing|"
            rf"with this {_PICTURE})",
            rf"(?:we apologi[sz]e|sorry),? (?:but )?(?:this|the|your) (?:{_PICTURE}|page|content|browser)\b",
            r"(?:a|the) (?:verification|confirmation) (?:e-?mail|link|code)\b.{0,30}\byour\b",
            r"(?:please )?(?:turn off|disable|switch off|deactivate) (?:your )?ad ?-?block",
            r"(?:replies|comments|responses) (?:are|have been) (?:disabled|locked|closed)\b",
            # of what the site is, and asks for
            r"[^.“”\"]{3,40} (?:does|do) not (?:necessarily )?(?:endorse|share) the (?:opinions|views) "
            r"(?:expressed|of (?:its|our|their) (?:guests|readers|authors|contributors|columnists|"
            r"bloggers))\b",
            r"[^.“”\"]{3,40} is (?:a (?:proud )?member of (?:the )?(?:trust project|independent press|"
            r"press council)|regulated by (?:the )?(?:independent press|ipso|impress|press)|"
            r"committed to (?:accuracy|accurate (?:reporting|journalism)|correcting))\b",
            r"report (?:an? |any )?(?:errors?|mistakes?|corrections?)\b.{0,20}$",
            r"how likely are you to recommend\b|was this (?:article|page|story) (?:helpful|useful)",
            r"(?:prices|plans|subscriptions) (?:start|begin)(?:ing)? (?:at|from)\b.{0,80}\bcancel",
            r"your (?:gift|contribution|donation|support) (?:today |now )?(?:will|is|can|helps?|makes?)\b",
            r"(?:the )?(?:best|pick) of our (?:journalism|reporting|stories|coverage)\b",
            r"our (?:live |rolling )?(?:coverage|blog|updates?)(?: (?:of|on|from) .{3,60})? (?:has|"
            r"have|is|are) "
            r"(?:now )?(?:ended|over|closed|finished|paused|moved)\b",
            r"we(?:['’]ll| will) (?:have|bring|post|publish|update)\b.{0,20}\b(?:more (?:on|as|details|"
            r"information|updates)|updates|this (?:story|page))\b.{0,40}$",
            r"here (?:are|is) the (?:latest|main|key|most recent) (?:developments|updates|points|"
            r"headlines|stories)\b",
            r"we (?:invite|encourage|welcome) (?:you|your|readers|comments)\b",
            r"[^.“”\"]{3,40}, \d{1,5} (?-i:[A-Z])[^.]{3,60}\. (?:phone|tel|telephone|fax)\b",
        )
    )
    + ")"
)

_OURS = (
    r"(?:newsletters?|newsroom|journalism|coverage|website|app|readers|reporters|archives?|live (?:blog|page|"
    r"coverage)|privacy (?:policy|notice)|terms (?:of|and)|community (?:rules|guidelines)|photo gallery|"
    r"video page|editorial (?:standards|policy|team))"
)
ITSELF = re.compile(
    r"(?i)\b(?:this (?:article|story|piece|post|column|web ?page|live ?stream|newsletter|podcast|episode|"
    rf"live (?:blog|page)|interview)|our {_OURS}|your (?:inbox|browser|newsletters?|preferences|"
    rf"subscription|e-?mail "
    r"address|session|free trial)|(?:please|or) (?:try|log in|sign in|check back|enter)|(?:for|and) "
    r"(?:licensing|reprints)|keep scrolling|how we work|(?:read|see) (?:that|this|our|"
    r"the full) (?:story|article|report) here|(?:opinions|views) in this|to report an? "
    r"(?:mistake|error|typo|correction|technical)|(?:edited|condensed) for (?:clarity|length|style|brevity)|"
    r"(?:previous|earlier) version of (?:this|the) (?:article|story|headline)|"
    r"(?:can be|is being|will be) (?:followed|streamed|watched|read) (?:live )?here|"
    r"support from (?:our )?readers|if you value|all times (?:are )?(?:local|gmt|in [A-Z]+))\b"
)
