"""Stories with gold as labelled examples: pairs of sentences, and pairs of values."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.evaluation.corpus import Gold
from tests.evaluation.score import Story, Unit
from tests.evaluation.tally import Json
from tui.analysis.alignment.align import Neighbourhood, pairs_of
from tui.analysis.alignment.candidates import candidates
from tui.analysis.alignment.embeddings import Meanings
from tui.analysis.alignment.encoder import Encoder
from tui.analysis.alignment.features import Pair, pair_features
from tui.analysis.claims.claim import Claim
from tui.analysis.claims.find import find_claims
from tui.analysis.pipeline import all_dated, all_mentions
from tui.analysis.statements import Corpus, prepare
from tui.sources import read_sources

UNKNOWN = -1


@dataclass
class Labelled:
    """A story made ready for training.

    Attributes:
        made: whether it is a generated story, whose gold lists every value.
        pairs: its pairs of statements; ``first``: their features for the first round.
        labels: 2 same, 1 partly the same, 0 different, -1 not to be counted.
        same: for each pair, the gold pairs of the same statement it finds; ``all_same``: how many there are.
    """

    gold: Gold
    made: bool
    corpus: Corpus
    claims: list[list[Claim]]
    pairs: list[Pair]
    first: list[list[float]]
    labels: list[int] = field(default_factory=list)
    same: list[set[frozenset[Unit]]] = field(default_factory=list)
    all_same: int = 0


_ready: dict[str, Labelled] = {}
_told: dict[str, list[list[float]]] = {}


def labelled(gold: Gold, *, made: bool = False) -> Labelled:
    """A story read, with its pairs labelled; each story is read once."""
    if gold.name not in _ready:
        _ready[gold.name] = _label(gold, made)
    return _ready[gold.name]


def with_meaning(story: Labelled, encoder: Encoder) -> list[list[float]]:
    """The features of a story's pairs for the first round, and what an encoder says of them."""
    if story.gold.name not in _told:
        meanings = Meanings(story.corpus.statements, encoder, lambda share: None)
        _told[story.gold.name] = meanings.features(story.pairs)
    told = _told[story.gold.name]
    return [own + more for own, more in zip(story.first, told, strict=True)]


def _label(gold: Gold, made: bool) -> Labelled:
    articles = all_dated(read_sources([str(path) for path in gold.paths]).articles)
    corpus = prepare(articles, all_mentions(articles))
    claims = find_claims(corpus)
    pairs = pairs_of(candidates(corpus), claims)
    around = Neighbourhood(pairs)
    found = list(pairs.values())
    first = [pair_features(corpus, p, around.of(p)) for p in found]
    story = Labelled(gold, made, corpus, claims, found, first)
    units = units_of(story.corpus, story.gold.gold)
    strength = {frozenset((tuple(p["a"]), tuple(p["b"]))): p["strength"] for p in gold.gold["pairs"]}
    ignored = {frozenset(map(tuple, p)) for p in gold.gold.get("ignore_pairs", [])}
    for pair in found:
        met = {frozenset((x, y)) for x in units[pair.a.index] for y in units[pair.b.index]}
        hits = met & strength.keys()
        same = {h for h in hits if strength[h] == "same"}
        story.labels.append(2 if same else 1 if hits else UNKNOWN if met & ignored else 0)
        story.same.append(same)
    story.all_same = sum(s == "same" for s in strength.values())
    return story


def units_of(corpus: Corpus, gold: Json) -> list[set[Unit]]:
    """The gold sentences that each statement carries."""
    names = {a.id: a.path.replace("\\", "/").rsplit("/", 1)[-1] for a in corpus.articles}
    matcher = Story(
        gold,
        {
            "articles": [
                {"id": a.id, "path": a.path, "sentences": [{"id": s.id, "text": s.text} for s in a.sentences]}
                for a in corpus.articles
            ]
        },
    )
    return [matcher.units_of[names[s.place.article], s.place.sentence] for s in corpus.statements]
