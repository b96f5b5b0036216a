"""English words for causes and culprits."""

from __future__ import annotations

from tui.analysis.languages.causes import CauseWords
from tui.analysis.languages.folding import patterns, words

# Parts of the cues: to be, adverbs, what the effect is called, what a cause is called.
_BE = r"(?:was|were|is|are|been|being|had been|(?:appear(?:s|ed)?|seem(?:s|ed)?) to (?:be|have been))"
_ADVERB = r"(?:(?:almost|most|very|all|also|either|first|\w+ly) )*"
_EFFECT = r"(?P<effect>(?:[^\s.;:?!]+ ){1,8}?)"
_BARE = r"(?:cause|reason|culprit|source|origin|trigger|explanation)"
_NOUN = (
    r"(?:(?:root|main|chief|real|true|actual|sole|only|most|likel(?:y|iest)|probable|principal|primary|direct"
    r"|immediate|exact|first|initial|official|apparent|presumed|best) )*"
    rf"{_BARE}"
)
_OF = r"(?: (?:of|for|behind) (?P<effect>[^\s.,;:?!]+(?: [^\s.,;:?!]+){0,6}?))?"
_ASIDE = r"(?:,[^,;:.]{1,60},)?"
_MADE = r"(?:caused|triggered|sparked|ignited|provoked|set off|touched off|brought (?:on|about))"
_ENDED = r"(?:brought down|toppled|felled|sank|sunk|wrecked|ruined|doomed|undid|undone)"
_DUE = (
    r"(?:due|owing) to\b(?! (?:be|begin|start|open|close|end|meet|return|arrive|leave|expire|take|appear|face"
    r"|stand|go|come|run|hold|visit|speak|sign|vote|report|publish|release|launch|resume|finish|complete|play"
    r"|receive|pay|make|give|have|retire|step|decide|rule|hear|join|travel|fly|sail|land|dock|move|follow)\b)"
)
_SOURCES = (
    r"(?:sources?|officials?|reports?|records?|documents?|data|figures|statements?|letters?|e-?mails?|people"
    r"|papers?|newspapers?|media|laws?|stud(?:y|ies)|persons?|police|agenc(?:y|ies)|witness(?:es)?|experts?"
    r"|analysts?)"
)
_ON = r"(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_SPOT = r"(?P<spot>in|along|at|near|on|inside|under|behind)"
_AT = rf"(?: (?:{_SPOT}|with|to))?"
_SKY = r"(?:rain|rains|snow|lightning|winds?|waves|fog|ice|frost|heat|storm)"
_FAILED = (
    r"(?:failed|broken|burst|ruptured|cracked|snapped|given (?:way|out)|stuck|jammed|come (?:loose|off|down"
    r"|apart)|left (?:open|on|burning)|struck|hit|rammed|short-circuited|overheated|caught fire|leaked"
    r"|corroded|exploded|blown|malfunctioned|worn|sent|knocked|thrown|loosened|weakened|softened|torn"
    r"|ripped|damaged|severed|punctured|blocked|undermined|washed (?:out|away)|flooded|let)"
)

CAUSES = CauseWords(
    hint=words(
        "blam pinn pins down_to brought chalk attribut ascrib traced traces tracing explain caus reason "
        "culprit source origin trigger explanation fault first_was first_to first_part first_thing "
        "first_component gave_out_first gave_way_first failed_first broke_first went_first burst_first "
        "spark ignit provok alight ablaze on_fire set_off set_it set_this set_them set_the sets_it "
        "sets_off started began_with began_when began_after begun_with broke_out erupt lit_by stemm stems "
        "resulted resulting result_of arising arose sprang consequence touched point suspect behind "
        "responsib finger led_to gave_rise because due_to owing on_account in_protest dispute row_over "
        "row_about quarrel disagreement argument clash citing cited cites grounds reasons quit resign "
        "walked_out stepped_down stormed_out fell_out fell_victim split withdr expel sack dismiss fired "
        "oust suspend fined arson sabotag deliberate intentional on_purpose detected found_the found_in "
        "identified isolated forced prompted motivated justif work_of topple felled sank sunk wreck ruin "
        "doom undid undone lies lay_behind lay_in want_of lack_of that_broke"
    ),
    after=patterns(
        rf"\b(?:blam(?:e[sd]?|ing)|pin(?:s|ned|ning)?) {_EFFECT}{_ADVERB}(?:on|upon)\b{_ON}",
        rf"\bput(?:s|ting)? {_EFFECT}{_ADVERB}down {_ADVERB}to\b",
        rf"\bchalk(?:s|ed|ing)? {_EFFECT}up to\b",
        rf"\b(?:attribut|ascrib)(?:e[sd]?|ing) {_EFFECT}{_ADVERB}to\b",
        rf"\btrac(?:e[sd]?|ing) {_EFFECT}{_ADVERB}(?:back )?to\b",
        rf"\b(?:explain(?:s|ed|ing)?|justif(?:y|ies|ied)) {_EFFECT}{_ADVERB}(?:by|with|on the grounds of)\b",
        rf"\b(?:g[ai]ven?|gives|name[sd]?|cite[sd]?|sees?"
        rf"|saw) (?P<cause>(?:[^\s.,;:?!]+ ){{1,8}}?)as (?:the|its|his|her|their) {_NOUN}{_OF}\b",
        rf"\bwhat (?:really |had )*(?:{_MADE}|{_ENDED}|started|led to) {_EFFECT}{_BE}\b",
        r"(?<!\bto )\bblam(?:es|ed|ing)\b(?! (?:for|on|by)\b)",
        rf"\b{_BARE}{_OF}(?: is (?:known|clear|simple|plain|obvious|no secret))?:(?= )",
        rf"\b{_BARE}{_OF}(?: (?:given|cited|stated"
        rf"|named))?(?: by [^,.;:]{{1,40}}?)?{_ASIDE} {_BE}(?: {_ADVERB}(?:found|located|traced))?{_AT}\b",
        rf"\b{_BARE}{_OF}{_ASIDE} (?:lay|lies|had lain) {_ADVERB}{_SPOT}\b",
        rf"\b(?:look(?:s|ed|ing)?(?: for)?|search(?:ed|ing)? for|saw|sees?|puts?|placed?|places|locates?"
        rf"|located) the {_NOUN}{_OF} {_SPOT}\b",
        r"\b(?:data|evidence|findings?|analysis|clues?|signs?|inquiry|investigation|tests?|traces|results?"
        r"|indications|everything|autopsy)\b(?: [^\s.,;:]+){0,4} point(?:s|ed)? (?:\w+ly )?(?:to|towards?)\b",
        rf"\b(?:at fault|to blame) {_BE}\b",
        r"\b(?:fault|blame) (?:lay|lies|was laid|rests|rested|fell|falls) (?:squarely )?(?:with|on|at)\b",
        r"\b(?:lay|lays|laid|put|puts|pinned) the (?:blame|fault) (?:squarely )?(?:on|at|with)\b",
        r"\b(?:pointed|points?|pointing) the finger at\b|\bfingers? (?:points?|pointed|was pointed) (?:at"
        r"|to)\b",
        r"\bh[eo]ld(?:s|ing)? (?P<cause>(?:[^\s.,;:?!]+ ){1,6}?)responsible\b",
        r"\baccus(?:e[sd]|ing) (?P<cause>(?:[^\s.,;:?!]+ ){1,6}?)of (?:causing|starting|provoking"
        r"|triggering)\b(?P<effect>(?: [^\s.,;:?!]+){1,3})",
        rf"\bit was (?P<cause>(?:[^\s.,;:?!]+ ){{1,10}}?)(?:that|which) (?:had )?(?:{_MADE}|started"
        rf"|brought down|broke"
        r"|sank|led to|did) (?P<effect>[^\s.,;:?!]+(?: [^\s.,;:?!]+){0,2})",
        rf"\b(?:gave (?:out|way)|failed|broke|went) first {_BE}\b",
        rf"\bfirst (?:\w+ )?to (?:give (?:out|way)|fail|break|go) {_BE}\b",
    ),
    passive=patterns(
        rf"\b(?:(?:blamed|pinned) {_ADVERB}(?:on|upon)|put {_ADVERB}down {_ADVERB}to|chalked up to"
        rf"|(?:attributed|ascribed) {_ADVERB}to|traced {_ADVERB}(?:back )?to|explained {_ADVERB}by)\b{_ON}",
        r"\bfell victim to\b|\b(?:was|were) the work of\b",
        rf"\b(?:{_MADE}|{_ENDED}|started|set (?:alight|ablaze|on fire)|lit) {_ADVERB}by\b",
        r"\b(?:stemm(?:ed|ing)|stems|resulted|resulting|arose|arising|sprang|originat(?:ed|es|ing)) (?:from"
        r"|with)\b",
        rf"\boriginat(?:ed|es|ing) {_SPOT}\b",
        rf"\b{_BE} {_ADVERB}(?:the|a) (?:direct )?(?:result|consequence|fault) of\b",
        rf"\b{_BE} {_ADVERB}{_DUE}",
        rf"\b(?:started|began|broke out|erupted|ignited) {_ADVERB}(?:with|when|after)(?= an? )",
        rf"\b{_BE} {_ADVERB}down to\b(?! \d)",
    ),
    loose=patterns(
        r"\b(?:detected|found|identified|isolated) the (?:germs?|bacteri\w+|virus|pathogen|bug|strain|toxin"
        r"|poison|salmonella|listeria|legionella|norovirus) (?:in|on)\b",
        rf"\bpoint(?:s|ed|ing)? {_ADVERB}(?:the finger )?(?:to|at|towards?)\b",
        r"(?<!\bthe )(?<!\ba )(?<!\ban )\bsuspect(?:s|ed)?\b(?! (?:of|that)\b)",
    ),
    before=patterns(
        rf"\b{_BE} {_ADVERB}(?:believed|thought|said|understood|suspected|reported|known|likely) to have"
        rf" (?:{_MADE}|started|led to|been behind)\b",
        rf"\b{_BE} {_ADVERB}(?:the|a|its|their) {_NOUN}\b(?: (?:of|for|behind)\b)?",
        rf"\b{_BE} {_ADVERB}(?:believed|thought|said|understood|suspected|known|likely) to (?:be|have been)"
        rf" (?:(?:the|a|its|their) {_NOUN}|to blame|at fault|responsible|behind)\b(?: (?:of|for)\b)?",
        rf"\b{_BE} {_ADVERB}(?:to blame|at fault)\b(?: for\b)?",
        rf"\b{_BE} {_ADVERB}(?:suspected\b(?! (?:of|to)\b)|blamed\b(?! (?:on|for|by)\b))",
        rf"\b{_BE} {_ADVERB}(?:blamed|responsible) for\b",
        rf"\b{_BE} {_ADVERB}behind(?= (?:the|this|that|its)\b)",
        rf"\b{_BE} {_ADVERB}(?:given|named|cited|seen) as (?:the|a) {_NOUN}\b(?: (?:of|for|behind)\b)?",
        rf"\b(?:{_MADE}|{_ENDED}|led to|gave rise to|started|lies behind|lay behind|forced|prompted)"
        r"(?= (?:the|this|that|its|it|them|an?)\b)",
        r"\b(?:set|sets|brought|touched) (?:it|them|this|the [^\s.,;:?!]+) (?:off|about|down)\b",
        r"\b(?:gave (?:out|way)|failed|broke|burst) first\b",
        r"\b(?:was|were) the first (?:\w+ )?to (?:give (?:out|way)|fail|break|go)\b",
    ),
    aside=patterns(
        r"\bbecause of\b",
        rf"\b{_DUE}",
        r"\bfor (?:lack|want)\b(?= of )",
        r"\bon account of\b",
        r"\bas a (?:result|consequence) of\b",
        r"\bbecause\b(?! of\b)(?: there (?:is|are|was|were))?",
        r"\bin protest (?:at|over|against)\b",
        r"\bin an? (?:\w+ )?(?:dispute|row|quarrel|disagreement|argument|clash) (?:over|about)\b",
        r"\b(?:quit|resign(?:s|ed)?|walked out|stepped down|stormed out|fell out|split|pulled out|withdrew"
        r"|expelled|sacked|dismissed|fired|ousted|suspended|fined)(?: [^\s.,;:?!]+){0,6}? over\b(?! (?:\d"
        r"|the (?:past|last|next|weekend)\b))",
        r"\bfor(?= (?:\w+ )?(?:health|personal|family|private|political|economic|technical|safety|security"
        r"|financial) (?:reasons|grounds|motives)\b)",
        r"\b(?:prompted|motivated|forced) by\b",
        rf"\b(?:cites|cited|citing)(?! (?-i:[A-Z]))(?! (?:[a-z]+ ){{0,3}}{_SOURCES}\b)",
    ),
    failing=patterns(
        rf"(?:^|\b(?:that|because|when|after|said|says|believes?|thinks?) )[“\"]?(?P<cause>(?:an? "
        rf"|(?:\w+ )?(?:of |the )?{_SKY} )(?:[^\s.,;:?!]+ ){{0,12}}?)had (?:been )?{_FAILED}\b",
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
        r"|hypothes[ie]s|(?:to|would|will) (?:avoid|prevent)|under investigation)\b|\?",
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
            "fire blaze wildfire crash collision derailment derailed accident sinking sank capsized "
            "collapse collapsed explosion exploded blast leak leaked spill outbreak poisoning "
            "contamination infection epidemic blackout outage flood landslide slide avalanche breach "
            "rupture burst disaster shipwreck stampede malfunction breakdown illness"
        )
    ),
    matters=frozenset(
        words(
            "accident incident disaster tragedy catastrophe event damage failure problem problems trouble "
            "troubles crisis anomaly glitch malfunction setback episode mess chaos situation result "
            "outcome matter mishap affair emergency debacle illnesses cases"
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
