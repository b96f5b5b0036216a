"""English furniture of news pages."""

from __future__ import annotations

import re

from tui.languages.en.page_lines import LINES
from tui.languages.en.page_notes import ITSELF, NOTES
from tui.languages.folding import words
from tui.languages.pages import PagePhrases

PHRASES = PagePhrases(
    line=(*LINES, ("disclaimer", NOTES)),
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
    itself=ITSELF,
)
