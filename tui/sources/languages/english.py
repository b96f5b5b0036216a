"""English furniture of news pages."""

from __future__ import annotations

import re

from tui.sources.languages import Phrases


def _line(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)[\W_]*(?:{words})")


PHRASES = Phrases(
    line=(
        (
            "advert",
            _line(
                r"advert(?:isement|ising)?\b(?:.{0,40}$)|sponsored\b|promoted\b|paid (?:post|content|partner)|partner content|"
                r"(?:story|article) continues below|continue reading below|scroll to continue|classifieds?\b|(?:this )?ad(?:vert)? feedback"
            ),
        ),
        (
            "share links",
            _line(
                r"share (?:on|this|via|with|your|article|story)\b|share$|(?:share )?(?:facebook|twitter|whatsapp|telegram|linkedin|copy link|"
                r"e-?mail|print|reddit|x)(?:[\s|,·•/]+(?:facebook|twitter|whatsapp|telegram|linkedin|copy link|e-?mail|print|reddit|x))*$|"
                r"follow us\b|follow .{1,40} on (?:facebook|twitter|x|instagram|telegram|google news|whatsapp)|print this|"
                r"(?:like|find) us on|join us on|save (?:this )?article|bookmark"
            ),
        ),
        (
            "appeal",
            _line(
                r"subscribe|sign[ -]?up\b|signing up|register (?:now|for|here)|log ?in|become (?:a|our) |support (?:us\b|our\b|now\b|[A-Z]{2,} or )|"
                r"donate|make a donation|your (?:support|donation|contribution|capital)|enjoy(?:ing)? (?:full|unlimited|[A-Z]\w+ \w+\?|this)|"
                r"try (?:unlimited|our|for free|it)|no commitments?|cancel (?:any ?time|whenever)|upgrade to|get (?:started|unlimited|the latest|"
                r"our|full|breaking|(?:the )?\w+ (?:newsletter|app))|never miss|stay (?:informed|up to date|connected|tuned|ahead)|"
                r"download\b.{0,40}\bapp\b|download (?:now|today|it)|join (?:our|the conversation|thousands|now)|"
                r"save (?:up to )?\d+ ?%|start your (?:free )?|already a (?:subscriber|member)|want (?:more|to)\b|receive\b.{0,40}\b(?:newsletter|inbox|alerts)|"
                r"click here|tap (?:here|to)|listen (?:live|to this)|explore what|unlock|gift this|newsletter"
            ),
        ),
        (
            "comments",
            _line(
                r"(?:no |add a |leave a |post a |view |read |see |show |hide |load |all |\(?\d+\)? )?comments?\b(?:\W|$|yet|section|policy|are)|"
                r"add a (?:comment|reply)|leave a reply|report a comment|reply$|be the first to comment|join the (?:discussion|conversation)|you can add one"
            ),
        ),
        (
            "related articles",
            _line(
                r"related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|content|reading|links?))?\s*(?:[:|]|$)|read (?:more|next|also|this)\b|also read|"
                r"see also|more (?:from|on|in|about|news|stories|coverage)\b|most (?:read|popular|viewed|shared)|trending|recommended|"
                r"you (?:may|might) (?:also )?(?:like|be interested)|don.t miss|also on\b|up next|next (?:article|story|up)|previous(?: article| story)?\s*:|"
                r"editor.?s.? picks?|top stories|latest (?:news|stories|headlines)|in other news|coming up\b|watch(?: live| now|:)|"
                r"markets live|explore more|popular (?:now|stories)|what to read next|photo of the day|\[?(?:photo )?gallery\b"
            ),
        ),
        (
            "copyright",
            _line(
                r"©|\(c\) ?\d{4}|copyright\b|all rights reserved|all content copyright|reproduction prohibited|this (?:material|article|story) (?:may not|was (?:originally|first) published|"
                r"is republished|has been republished)|republished (?:with|under)"
            ),
        ),
        (
            "cookies",
            _line(
                r"we use cookies|this (?:site|website) uses cookies|cookie (?:policy|settings|notice)|accept (?:all|cookies)|privacy (?:policy|notice)|terms (?:of|and)\b.{0,30}$|manage (?:choices|consent)"
            ),
        ),
        (
            "menu",
            _line(
                r"skip to|(?:main )?menu$|home(?:page)?$|search$|back to top|logo$|close$|open (?:menu|image)|view (?:image|gallery|all)|load more|show more|sections?$|orange background$"
            ),
        ),
        (
            "tags",
            _line(
                r"tags?\s*:|keywords?\s*:|topics?\s*:|filed under|categor(?:y|ies)\s*:|posted in\b|in this article$|labels?\s*:"
            ),
        ),
        (
            "sources",
            _line(r"(?:original )?sources?\s*:|via\s*:|originally published (?:by|on|at)|source link"),
        ),
        (
            "disclaimer",
            _line(
                r"(?:this (?:note|article|content|report) (?:is|does|should) not|not (?:investment|financial|legal) advice|past performance|the (?:views|opinions) expressed|"
                r"translations? may contain|.{0,30}\bAI is in beta|based on facts, either|this (?:article|story|translation) (?:was|is) (?:produced|generated|translated|written) (?:by|with|using))"
            ),
        ),
        (
            "contact",
            _line(
                r"(?:e-?mail|text|call|write to|message|contact|whatsapp) (?:us|your|the (?:editor|newsroom|author|reporter))\b|have (?:a|you got a) (?:tip|story)|got a (?:tip|story)|do you (?:work|have|know|live)\b.{0,80}(?:\?|e-?mail)|send (?:us|your)|letters to the editor"
            ),
        ),
        (
            "listings",
            _line(
                r"(?:obituaries|classifieds|puzzles|crosswords?|horoscopes?|weather|tides?)\s*(?:[|:·•]|$)|(?:today.s |local )?(?:weather|horoscope|tides?)\s*[:—–-]|.{0,20}\bweather: "
            ),
        ),
        (
            "about the author",
            re.compile(
                r"(?:About the author|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} (?:is|was) an? (?:\w+[ -]){0,3}(?:journalist|reporter|correspondent|writer|editor|columnist|freelancer?|contributor|fellow)\b(?! who (?:was|had|died|disappeared)).{0,160}$)"
            ),
        ),
    ),
    ends_story=re.compile(
        r"(?i)\W*(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|content|reading|links?))?|more (?:from|on|in|about)\b.{0,40}|more (?:news|stories|coverage|[A-Z][\w ]{2,30})|"
        r"most (?:read|popular|viewed|shared)\b.{0,20}|trending(?: now)?|recommended(?: for you| stories)?|you (?:may|might) also like.{0,20}|read (?:next|also|more)|"
        r"also read|see also|comments?(?: \(\d+\))?.{0,24}|\d+ comments?|no comments yet.{0,5}|leave a (?:comment|reply)|top stories|latest (?:news|stories|headlines)|"
        r"editor.?s.? picks?|up next|what to read next|in other news|popular (?:now|stories)|around the web|from our partners|don.t miss|about the author)\s*[:.…]*\s*$"
    ),
    months={
        name: number
        for number, names in enumerate(
            (
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ),
            1,
        )
        for name in names.split()
    },
    byline=re.compile(
        r"(?:By|BY|Written by|Reported by|Story by|Words by|Words:|Reporting by|Author:|By:)\s+(\S.*)"
    ),
    second_person=re.compile(r"(?i)\b(?:you|your|yours|you're|you’re|us|our|we)\b"),
    function_words=frozenset(
        ["the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by", "at", "from", "it", "said", "are", "has", "have", "were", "be", "been", "which", "will", "an", "this", "not", "but"]
    ),
)
