"""English words that tell who did or has what only one can do or have."""

from __future__ import annotations

from tui.analysis.languages.deeds import DeedWords, phrases
from tui.analysis.languages.folding import words

_BEHIND = {
    "owner": "owned by, belongs to, belong to, belonged to, belonging to, the property of, in the hands of",
    "buyer": "bought by, acquired by, purchased by, taken over by, sold to",
    "builder": """built by, constructed by, manufactured by, the workshop of, the workshops of,
        the shipyard of, the shipyards of, the yard of, the yards of, the works of""",
    "designer": "designed by",
    "founder": "founded by, established by",
    "broker": "brokered by, mediated by, negotiated by, under the auspices of, mediation of",
    "opener": "inaugurated by, unveiled by, opened by",
    "operator": "run by, operated by, managed by",
    "insurer": "insured by, insured with, insured at",
    "author": "written by, composed by, directed by, painted by",
    "discoverer": "discovered by, invented by",
    "winner": "won by",
    "namesake": "named after, named for",
    "successor": "succeeded by, replaced by",
    "sponsor": "sponsored by, financed by, funded by, paid for by, commissioned by",
    "captain": "captained by, skippered by, piloted by",
    "chair": "chaired by, presided over by",
}
_BEFORE = {
    "owner": "owns, owned, own",
    "buyer": "bought, buys, acquired, acquires, purchased",
    "builder": "built, constructed, manufactured",
    "designer": "designed",
    "founder": "founded",
    "broker": "brokered, mediated, negotiated",
    "opener": "inaugurated, unveiled, cut the ribbon, cuts the ribbon",
    "operator": "operates, operated",
    "insurer": "insures, insured",
    "author": "wrote, composed, directed, painted",
    "discoverer": "discovered, invented",
    "winner": "won, wins",
    "successor": "succeeds, replaces",
    "sponsor": "sponsors, sponsored, financed, funded, commissioned",
    "captain": "captained, skippered, piloted",
    "chair": "chairs, chaired, presided over",
}

DEEDS = DeedWords(
    behind=phrases(_BEHIND),
    before=phrases(_BEFORE),
    agent=frozenset({"by"}),
    articles=frozenset(words("the a an its their his her")),
    definite=frozenset({"the"}),
    relative=frozenset(words("who which that")),
    past=frozenset(words("formerly previously once until originally then former initially first jointly")),
)
