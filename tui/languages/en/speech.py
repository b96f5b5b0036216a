"""English verbs of saying, negation, doubt and sources."""

from __future__ import annotations

from tui.languages.folding import Phrases, words
from tui.languages.schema import SpeechWords

_CERTAIN = "certain"

SPEECH = SpeechWords(
    say=frozenset(
        words(
            "said says say saying told tells tell telling reported reports report announced announces "
            "announce added adds stated states confirmed confirms claimed claims claim insisted "
            "insists warned contends contended maintains "
            "noted explained declared acknowledged admitted argued believes believe believed thinks think "
            "thought called calls stressed emphasized emphasised denied denies indicated indicate "
            "estimates estimated put wrote writes promised vowed replied answered recalled hailed "
            "described gives suggested revealed assured elaborated continued concluded commented quoted "
            "boasted blamed disputed rejected cautioned remarked complained urged predicts predicted "
            "expects attributed shows showed tweeted posted"
        )
    ),
    report=frozenset(
        words(
            "said says say reported reports report announced confirmed told stated claimed added wrote "
            "posted published revealed disclosed"
        )
    ),
    claim=frozenset({"claimed", "claims", "claim"}),
    claimed=frozenset(
        words(
            "responsibility credit lives life victims victory title attack attacks bombing bombings assault "
            "shooting shootings killing killings"
        )
    ),
    according=Phrases(
        {
            "according to": "strong",
            "in the words of": "strong",
            "as reported by": "strong",
            "reported by": "strong",
            "quoted by": "strong",
            "cited by": "strong",
            "per": "weak",
            "said by": "strong",
            "confirmed by": "strong",
            "announced by": "strong",
        }
    ),
    citing=Phrases(
        {
            "citing": "strong",
            "quoting": "strong",
            "attributed to": "strong",
            "referring to": "weak",
        }
    ),
    listener_verbs=frozenset({"told"}),
    that=frozenset(
        words("that which who whom whose as when while where after before and or if because with")
    ),
    helpers=frozenset(
        words(
            "has have had also was were is are later then did not been being will would may might had_been "
            "further again earlier now both to today yesterday"
        )
    ),
    sources=frozenset(
        words(
            "official officials lawmaker lawmakers authority authorities police agency agencies ministry "
            "minister president premier government spokesman spokeswoman spokesperson source sources "
            "witness witnesses resident residents survivor survivors analyst analysts expert experts "
            "report reports media press company carmaker maker firm union institute prosecutor prosecutors "
            "court statement doctors doctor hospital office mayor governor researchers scientists "
            "regulator army military troops navy rescuers firefighters newspaper newspapers outlet "
            "directorate network group bank council party department intelligence assessment lawyers "
            "lawyer family relatives manifest manager managers observers people members parliament service "
            "services"
        )
    ),
    plural_sources=frozenset(
        words(
            "officials lawmakers authorities police agencies sources witnesses residents survivors "
            "analysts experts reports media press prosecutors doctors researchers scientists rescuers "
            "firefighters newspapers lawyers relatives managers observers people members services"
        )
    ),
    pronouns=frozenset({"he", "she"}),
    thing_pronouns=frozenset({"it"}),
    plural_pronouns=frozenset({"they", "both"}),
    determiners=frozenset(words("the these those this that its his her their")),
    negative=Phrases(
        {
            "not": _CERTAIN,
            "n't": _CERTAIN,
            "never": _CERTAIN,
            "no": _CERTAIN,
            "none": _CERTAIN,
            "nobody": _CERTAIN,
            "no one": _CERTAIN,
            "not one": _CERTAIN,
            "not a single": _CERTAIN,
            "not a single one": _CERTAIN,
            "not a word": _CERTAIN,
            "not any": _CERTAIN,
            "nothing": _CERTAIN,
            "neither": _CERTAIN,
            "nor": _CERTAIN,
            "without": _CERTAIN,
            "cannot": _CERTAIN,
            "unable to": _CERTAIN,
            "failed to": _CERTAIN,
            "fails to": _CERTAIN,
            "fail to": _CERTAIN,
            "refused to": _CERTAIN,
            "refuses to": _CERTAIN,
            "refusing to": _CERTAIN,
            "declined to": _CERTAIN,
            "declines to": _CERTAIN,
            "yet to": _CERTAIN,
            "has still to": _CERTAIN,
            "have still to": _CERTAIN,
            "had still to": _CERTAIN,
            "stopped short of": _CERTAIN,
            "before any": _CERTAIN,
            "without any": _CERTAIN,
            "no longer": _CERTAIN,
            "nowhere": _CERTAIN,
            "hardly": "likely",
            "barely": "likely",
            "far from": _CERTAIN,
            "instead of": _CERTAIN,
            "rather than": _CERTAIN,
        }
    ),
    denial=Phrases(
        {
            "denied": _CERTAIN,
            "denies": _CERTAIN,
            "deny": _CERTAIN,
            "denying": _CERTAIN,
            "rejected": _CERTAIN,
            "rejects": _CERTAIN,
            "rejecting": _CERTAIN,
            "ruled out": _CERTAIN,
            "rules out": _CERTAIN,
            "ruling out": _CERTAIN,
            "refuted": _CERTAIN,
            "refutes": _CERTAIN,
            "rebutted": _CERTAIN,
            "disowned": _CERTAIN,
            "disputed": "possible",
            "disputes": "possible",
            "contradicted": "possible",
            "no truth": _CERTAIN,
            "no evidence": _CERTAIN,
            "no plans": _CERTAIN,
            "no plan": _CERTAIN,
            "no intention": _CERTAIN,
        }
        | {  # a coach, a case and a jury are dismissed as well
            f"{verb} {said}": _CERTAIN
            for verb in ("dismissed", "dismisses", "dismissing")
            for said in (
                "as",
                *(
                    f"{article} {noun}".strip()
                    for article in ("", "a", "the", "this", "that", "any", "such")
                    for noun in words(
                        "accusation accusations allegation allegations claim claims idea report reports "
                        "rumor rumors rumour rumours speculation suggestion suggestions talk theory theories"
                    )
                ),
            )
        }
    ),
    after_denial=Phrases(
        {
            f"{verb} {word}": _CERTAIN
            for verb in ("is", "was", "were", "are", "proved")
            for word in words(
                "wrong false untrue incorrect unfounded baseless groundless invented fabricated nonsense"
            )
        }
        | {"without foundation": _CERTAIN, "a fabrication": _CERTAIN, "a lie": _CERTAIN}
    ),
    deniable=Phrases(
        dict.fromkeys(
            (
                "rule out",
                "exclude",
                "excluded",
                "dispute",
                "disputed",
                "doubt",
                "doubted",
                "contest",
                "contested",
            )
        )
    ),
    unknown=Phrases(
        dict.fromkeys(
            (
                "not known",
                "not yet known",
                "not been known",
                "n't known",
                "unknown",
                "unclear",
                "not clear",
                "not yet clear",
                "n't clear",
                "unexplained",
                "undetermined",
                "not determined",
                "not been determined",
                "not yet been determined",
                "yet to be determined",
                "not established",
                "not been established",
                "not yet been established",
                "yet to be established",
                "no word",
                "nobody knows",
                "no one knows",
                "remains a mystery",
            )
        )
    ),
    opposing_prefixes=tuple(words("un in im il ir non dis")),
    negative_endings=("n't",),
    adverb_endings=("ly",),
    idioms=Phrases(
        dict.fromkeys(
            (
                "not only",
                "not just",
                "not least",
                "no doubt",
                "no fewer",
                "no less",
                "no more",
                "not until",
                "no matter",
                "no wonder",
                "no secret",
                "no stranger",
                "nothing new",
                "nothing unusual",
                "nothing but",
                "no problem",
                "not alone",
            ),
            "",
        )
    ),
    confirming=Phrases(
        {
            "confirmed": _CERTAIN,
            "confirms": _CERTAIN,
            "confirming": _CERTAIN,
            "verified": _CERTAIN,
            "acknowledged": _CERTAIN,
            "acknowledges": _CERTAIN,
            "admitted": _CERTAIN,
            "admits": _CERTAIN,
            "conceded": _CERTAIN,
            "concedes": _CERTAIN,
            "indeed": _CERTAIN,
            "certainly": _CERTAIN,
            "in fact": _CERTAIN,
            "contrary to": _CERTAIN,
        }
        | {  # a stressed "did" answers a denial
            f"did {verb}": _CERTAIN
            for verb in words(
                "ask break buy carry cause close come discuss drop enter escape exist fail fall fire get "
                "give go happen have hear hit hold know leak leave make meet offer open pay promise reach "
                "receive reject report run say see sell send shoot sign sound speak spill spread stop take "
                "talk tell try use visit vote warn win work"
            )
        }
    ),
    doubt=Phrases(
        {
            "allegedly": "alleged",
            "alleged": "alleged",
            "reportedly": "alleged",
            "purportedly": "alleged",
            "supposedly": "alleged",
            "so-called": "alleged",
            "claimed": "alleged",
            "claims": "alleged",
            "rumoured": "alleged",
            "rumored": "alleged",
            "unconfirmed": "alleged",
            "appears": "possible",
            "appeared": "possible",
            "seems": "possible",
            "may": "possible",
            "might": "possible",
            "could": "possible",
            "possibly": "possible",
            "perhaps": "possible",
            "potentially": "possible",
            "suspected": "possible",
            "believed": "likely",
            "thought to": "likely",
            "probably": "likely",
            "likely": "likely",
            "presumably": "likely",
            "expected": "likely",
            "projected": "likely",
            "planned": "likely",
            "not clear": "possible",
            "unclear": "possible",
        }
    ),
    breaks=frozenset(words("but although though while whereas however because")),
    agencies=Phrases(
        {
            "tass": "TASS",
            "kcna": "KCNA",
            "korean central news agency": "KCNA",
            "reuters": "Reuters",
            "ap": "AP",
            "associated press": "AP",
            "afp": "AFP",
            "agence france presse": "AFP",
            "upi": "UPI",
            "united press international": "UPI",
            "dpa": "DPA",
            "xinhua": "Xinhua",
            "yonhap": "Yonhap",
            "kyodo": "Kyodo",
            "efe": "EFE",
            "ansa": "ANSA",
            "pa": "PA",
            "press association": "PA",
            "bloomberg": "Bloomberg",
            "ria novosti": "RIA Novosti",
            "ria": "RIA Novosti",
            "interfax": "Interfax",
            "ukrinform": "Ukrinform",
            "anadolu": "Anadolu",
            "antara": "Antara",
            "bernama": "Bernama",
            "irna": "IRNA",
            "sana": "SANA",
            "pti": "PTI",
            "bbc": "BBC",
            "cnn": "CNN",
            "nhk": "NHK",
            "abc": "ABC",
            "cnbc": "CNBC",
            "nyt": "New York Times",
            "new york times": "New York Times",
            "wsj": "Wall Street Journal",
            "wall street journal": "Wall Street Journal",
            "national intelligence service": "NIS",
            "nis": "NIS",
        }
    ),
)
