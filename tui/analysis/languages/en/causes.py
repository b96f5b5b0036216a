"""English words for causes and culprits."""

from __future__ import annotations

from tui.analysis.languages.base import CauseWords
from tui.analysis.languages.folding import patterns, words

# Parts of the cues: to be, adverbs, what the effect is called, what a cause is called.
_BE = r"(?:was|were|is|are|been|being|had been|(?:appear(?:s|ed)?|seem(?:s|ed)?) to (?:be|have been))"
_ADVERB = r"(?:(?:almost|most|very|all|also|either|first|\w+ly) )*"
_EFFECT = r"(?P<effect>(?:[^\s.;:?!]+ ){1,8}?)"
_NOUN = (
    r"(?:(?:root|main|chief|real|true|actual|sole|only|most|likel(?:y|iest)|probable|principal|primary|direct"
    r"|immediate|exact|first|initial|official|apparent|presumed|best) )*"
    r"(?:cause|reason|culprit|source|origin|trigger|explanation)"
)
_OF = r"(?: (?:of|for|behind) (?P<effect>[^\s.,;:?!]+(?: [^\s.,;:?!]+){0,6}?))?"
_ASIDE = r"(?:,[^,;:.]{1,60},)?"
_MADE = r"(?:caused|triggered|sparked|ignited|provoked|set off|touched off|brought (?:on|about))"
_ON = r"(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_SPOT = r"(?:in|along|at|with|near|on|to)"

CAUSES = CauseWords(
    hint=patterns(
        r"\b(?:blam|pinn|pins|down to|chalk|attribut|ascrib|trac(?:e|ing)|caus|reason|culprit|source"
        r"|origin|trigger"
        r"|explanation|fault|first (?:was|to|part|thing|had)|(?:gave|way|out|failed|broke|burst"
        r"|went) first|spark|ignit"
        r"|provok|set (?:off|alight|ablaze|on)|brought|started|lit|stemm?(?:s|ed|ing)|result|arising|arose"
        r"|sprang"
        r"|consequence|began|broke out|erupt|touched off|point(?:s|ed|ing)?\b|suspect|behind|responsib"
        r"|led to|gave rise"
        r"|because|due|owing|on account|protest|dispute|row|quarrel|disagreement|argument|clash|(?:quit"
        r"|resigned|out"
        r"|down) over|arson|sabotag|deliberate|intentional|on purpose|(?:detected|found|identified"
        r"|isolated) the)",
    ),
    after=patterns(
        rf"\b(?:blam(?:e[sd]?|ing)|pin(?:s|ned|ning)?) {_EFFECT}{_ADVERB}(?:on|upon)\b{_ON}",
        rf"\bput(?:s|ting)? {_EFFECT}{_ADVERB}down {_ADVERB}to\b",
        r"\bchalk(?:s|ed|ing)? (?P<effect>(?:[^\s.;:?!]+ ){1,8}?)up to\b",
        rf"\b(?:attribut|ascrib)(?:e[sd]?|ing) {_EFFECT}{_ADVERB}to\b",
        rf"\btrac(?:e[sd]?|ing) {_EFFECT}{_ADVERB}(?:back )?to\b",
        r"(?<!\bto )\bblam(?:es|ed|ing)\b(?! (?:for|on|by)\b)",
        rf"\b{_NOUN}{_OF}{_ASIDE} {_BE}(?: {_ADVERB}(?:found|located|traced))?(?: {_SPOT})?\b",
        rf"\b{_NOUN}{_OF}{_ASIDE} (?:lay|lies|had lain) {_ADVERB}(?:behind|{_SPOT})\b",
        rf"\b(?:look(?:s|ed|ing)?(?: for)?|search(?:ed|ing)? for|saw|sees?|puts?|placed?|places|locates?"
        rf"|located)"
        rf" the {_NOUN}{_OF} {_SPOT}\b",
        r"\b(?:data|evidence|findings?|analysis|clues?|signs?|inquiry|investigation|tests?|traces|results?"
        r"|indications"
        r"|everything|autopsy)\b(?: [^\s.,;:]+){0,4} point(?:s|ed)? (?:\w+ly )?(?:to|towards?)\b",
        rf"\b(?:at fault|to blame) {_BE}\b",
        r"\b(?:fault|blame) (?:lay|lies|was laid|rests|rested) (?:squarely )?(?:with|on|at)\b",
        r"\b(?:lay|lays|laid|put|puts|pinned) the (?:blame|fault) (?:squarely )?(?:on|at|with)\b",
        rf"\b(?:gave (?:out|way)|failed|broke|went) first {_BE}\b",
        rf"\bfirst (?:\w+ )?to (?:give (?:out|way)|fail|break|go) {_BE}\b",
    ),
    passive=patterns(
        rf"\b(?:(?:blamed|pinned) {_ADVERB}(?:on|upon)|put {_ADVERB}down {_ADVERB}to|chalked up to"
        rf"|(?:attributed|ascribed) {_ADVERB}to|traced {_ADVERB}(?:back )?to)\b{_ON}",
        rf"\b(?:{_MADE}|started|brought down|set (?:alight|ablaze|on fire)|lit) {_ADVERB}by\b",
        r"\b(?:stemm(?:ed|ing)|stems|resulted|resulting|arose|arising|sprang|originat(?:ed|es"
        r"|ing)) (?:from|in|with)\b",
        rf"\b{_BE} {_ADVERB}(?:the|a) (?:direct )?(?:result|consequence) of\b",
        rf"\b(?:started|began|broke out|erupted|ignited) {_ADVERB}(?:with|when|after)(?= an? )",
        rf"\b{_BE} {_ADVERB}down to\b(?! \d)",
    ),
    loose=patterns(
        r"\b(?:detected|found|identified|isolated) the (?:germs?|bacteri\w+|virus|pathogen|bug|strain"
        r"|toxin|poison"
        r"|salmonella|listeria|legionella|norovirus) (?:in|on)\b",
        rf"\bpoint(?:s|ed|ing)? {_ADVERB}(?:the finger )?(?:to|at|towards?)\b",
        r"(?<!\bthe )(?<!\ba )(?<!\ban )\bsuspect(?:s|ed)?\b(?! (?:of|that)\b)",
    ),
    before=patterns(
        rf"\b{_BE} {_ADVERB}(?:the|a|its|their) {_NOUN}\b(?: (?:of|for|behind)\b)?",
        rf"\b{_BE} {_ADVERB}(?:to blame|at fault)\b(?: for\b)?",
        rf"\b{_BE} {_ADVERB}(?:blamed|responsible) for\b",
        rf"\b{_BE} {_ADVERB}behind(?= (?:the|this|that|its)\b)",
        rf"\b(?:{_MADE}|led to|gave rise to|started|brought down)(?= (?:the|this|that|its)\b)",
        r"\b(?:gave (?:out|way)|failed|broke|burst) first\b",
        r"\b(?:was|were) the first (?:\w+ )?to (?:give (?:out|way)|fail|break|go)\b",
    ),
    aside=patterns(
        r"\bbecause of\b",
        r"\b(?:due|owing) to\b",
        r"\bon account of\b",
        r"\bas a (?:result|consequence) of\b",
        r"\bbecause(?= an? )",
        r"\bin protest (?:at|over|against)\b",
        r"\bin an? (?:\w+ )?(?:dispute|row|quarrel|disagreement|argument|clash) (?:over|about)\b",
        r"(?<=\bquit )over\b|(?<=\bresigned )over\b|(?<=\bwalked out )over\b|(?<=\bstepped down )over\b",
    ),
    failing=patterns(
        r"(?:^|\b(?:that|because|when|after) )[“\"]?(?P<cause>an? (?:[^\s.,;:?!]+ ){1,12}?)had (?:been )?"
        r"(?:failed|broken|burst|ruptured|cracked|snapped|given (?:way|out)|stuck|jammed|come (?:loose|off"
        r"|down|apart)"
        r"|left (?:open|on|burning)|struck|hit|rammed|short-circuited|overheated|caught fire|leaked|corroded"
        r"|exploded|blown|malfunctioned|worn)\b",
    ),
    deliberate=patterns(
        r"\b(?:arson|sabotage|(?:was|were|been) (?:\w+ly )?(?:deliberate|intentional)"
        r"|(?:set|started|lit|done|caused) (?:on purpose|deliberately|intentionally)"
        r"|(?:deliberately|intentionally) (?:set|started|lit|caused))\b",
    ),
    unsettled=patterns(
        r"\b(?:whether|if|might|may|could|possib(?:le|ly|ility)|investigat(?:e|es|ing)|look(?:s|ed|ing)? into"
        r"|examin(?:e|es|ing)|stud(?:y|ies|ying)|consider(?:s|ing)?|among|one of|in part|part(?:ly|ially)"
        r"|a factor"
        r"|contribut\w+|unclear|unknown|not (?:clear|known|yet)|too (?:early|soon)|speculat\w+|theor(?:y|ies)"
        r"|hypothes[ie]s|rumou?rs?|(?:to|would|will) (?:avoid|prevent)|fears?|under investigation)\b|\?",
    ),
    elsewhere=patterns(r"\b(?:another|similar|earlier|previous|every|many|most such)\b"),
    refused=patterns(
        r"\b(?:not|never|no|nothing|nobody|none|neither|nor|hardly|without|rather than|instead of|rul(?:e"
        r"|es|ed|ing) out"
        r"|exclud(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?"
        r"|nothing to do with)\b|n['’]t\b",
    ),
    instead=frozenset({"but"}),
    sole=patterns(
        r"\b(?:chiefly|mainly|mostly|largely|primarily|solely|entirely|above all|(?:most|the bulk) of|only"
        r"|single|real"
        r"|alone|not|rather than|instead of|it was|what)\b",
        r"\b(?:sole|true|main|chief|primary|principal|the) (?:\w+ ){0,3}(?:cause|reason|culprit|origin"
        r"|source)\b",
    ),
    many=frozenset(
        words(
            "rise fall increase decrease grow decline price cost share profit revenue sales demand inflation"
        )
    ),
    blame_for=frozenset({"for"}),
    opens=frozenset(
        words(
            "that because think thinks thought believe believes believed reckon reckons reckoned fear fears "
            "assume assumes assumed conclude concludes concluded find finds found say says said suggest "
            "suggests "
            "suggested indicate indicates indicated insist insists insisted claim claims claimed confirm "
            "confirms "
            "confirmed announced stated explained shows show showed and but when after"
        )
    ),
    ends=frozenset(
        words(
            "that which who whom whose where when while as since although though but if because so say "
            "says said "
            "told according was were is are has have had would will could may might did does do it he she "
            "they "
            "there than until once causing sending leaving killing known unknown clear "
            "unclear established determined identified investigated disputed"
        )
    ),
    joins=frozenset(
        words(
            "in on at from for by with near along behind under over into onto during through between inside "
            "outside around across among against before after within beneath beside beyond above below off "
            "out "
            "up to about aboard"
        )
    ),
    vague=frozenset(
        words(
            "problem problems fault faults failure failures defect defects trouble troubles malfunction "
            "breakdown "
            "issue issues something someone somebody anything factor factors combination series number "
            "kind sort "
            "type set piece part circumstance circumstances event events reason cause result consequence "
            "matter "
            "thing things way lack shortage absence presence use effect effects act bout spate "
            "faulty broken defective damaged bad poor heavy weak weaker strong severe old new worn loose "
            "stray "
            "single sudden unexpected unusual strange likely possible probable suspected alleged apparent "
            "big "
            "small large own several various certain different other many few failed fallen stuck burst "
            "accident incident disaster tragedy crash what himself themselves itself everything nothing "
            "one ones"
        )
    ),
    nobody=frozenset(
        words(
            "homicide manslaughter murder fraud embezzlement corruption bribery treason espionage crime "
            "crimes "
            "offence offense wrongdoing involvement man men woman women person people charges charge "
            "patient patients sample samples case cases blood"
        )
    ),
    events=frozenset(
        words(
            "fire blaze wildfire crash collision derailment derailed accident sinking sank capsized collapse "
            "collapsed explosion exploded blast leak leaked spill outbreak poisoning contamination infection "
            "epidemic blackout outage flood landslide avalanche breach rupture burst disaster shipwreck "
            "stampede "
            "malfunction breakdown illness"
        )
    ),
    matters=frozenset(
        words(
            "accident incident disaster tragedy catastrophe event damage failure problem problems trouble "
            "troubles crisis matter mishap affair emergency debacle illnesses cases"
        )
    ),
    kinds={
        "weather": frozenset(
            words(
                "weather storm storms rain rains rainfall downpour wind winds gale gales gust gusts fog "
                "mist snow "
                "blizzard ice frost hail lightning thunderstorm flood swell wave waves heat heatwave drought "
                "hurricane typhoon cyclone tornado temperatures cold"
            )
        ),
        "technical": frozenset(
            words(
                "technical mechanical electrical engine motor valve brake brakes pipe pipeline seal gasket "
                "flange "
                "bolt weld bearing cable cables wire wires wiring circuit short-circuit transformer battery "
                "software computer sensor signal axle wheel tyre tire pump generator fuse switch boiler "
                "equipment "
                "metal fatigue corrosion rust electric hydraulic turbine machine machinery steering rudder "
                "gearbox conductor"
            )
        ),
        "human": frozenset(
            words(
                "human pilot driver captain skipper operator crew negligence carelessness mistake error "
                "inattention speeding drunk drink alcohol speed"
            )
        ),
        "deliberate": frozenset(
            words(
                "arson arsonist arsonists sabotage deliberate intentional deliberately intentionally vandals "
                "vandalism attack bomb purpose terrorism terrorists"
            )
        ),
        "accidental": frozenset(
            words("cigarette campfire barbecue candle spark sparks firework fireworks cooking accidental")
        ),
    },
    broad=frozenset(
        words(
            "weather storm technical mechanical electrical equipment machine machinery engine "
            "human error mistake negligence carelessness deliberate intentional arson sabotage "
            "deliberately intentionally purpose attack accidental"
        )
    ),
)
