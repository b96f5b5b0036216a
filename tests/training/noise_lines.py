"""Trains the line model that tells story from noise, and prints how it does on stories left out.

Run ``python -m tests.training.noise_lines`` to print the figures and ``--write`` to replace the constants in
``tui/sources/boilerplate``. Data: the stories under ``tests/stories`` that may be read, the pages under
``tests/sources/pages``, and pages composed of those stories and lines of noise of our own
(``tests/training/noise``). First the words are weighed by a logistic model, then trees judge a line by its
words, shape, place and neighbours. Whole stories are left out, with the noise composed into them.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tests.evaluation.corpus import is_real, is_unread
from tests.sources.pages import all_pages
from tests.training.judges import boosted
from tests.training.noise_pages import Telling, pages
from tui.forest import Forest, parse
from tui.model import Role
from tui.sources.boilerplate import outline_of
from tui.sources.boilerplate.classifier import FEATURES, LineVerdict, probability, verdict
from tui.sources.boilerplate.line_features import RULES, Features, cues_of, features
from tui.sources.boilerplate.outline import Item, Outline
from tui.sources.boilerplate.parts import split_lines
from tui.sources.language import language_of
from tui.sources.parsed import ParsedSource
from tui.sources.reading import parse_source

ROOT = Path(__file__).parent.parent
TARGET = ROOT.parent / "tui" / "sources" / "boilerplate"
PARTS = 6
COPIES = 3  # composed pages of each article
LANGUAGES = ("en", "es")
FEWEST_STORIES = 4  # that a word stands in, so that it is no name of one event
STORY_WEIGHT = 4.0  # a lost line of story counts as much as this many kept lines of noise
COMPOSED_WEIGHT = 0.3  # of a line of a composed page
PAGE_WEIGHT = 2.0  # of a line of a page under ``tests/sources/pages``
REAL_WEIGHT = 3.0  # of a line of a real story
LEAST_WEIGHT = 0.15  # of a word that is kept
TREES: dict[str, object] = {"num_leaves": 12, "min_data_in_leaf": 25, "learning_rate": 0.06, "seed": 7}
ROUNDS = 120


@dataclass(frozen=True)
class Sample:
    """A line: what it is drawn from, its words, features, whether it is noise, and what the rules say."""

    group: str
    part: int
    language: str
    body: str
    features: Features
    noise: bool
    rule: str | None
    weight: float = 1.0
    composed: bool = False


def key(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


def part_of(group: str) -> int:
    return crc32(group.encode()) % PARTS


def samples() -> list[Sample]:
    """All lines to learn from."""
    found, tellings = _from_stories()
    return [*found, *_from_pages(), *_composed(tellings)]


def _from_stories() -> tuple[list[Sample], dict[int, list[Telling]]]:
    found: list[Sample] = []
    tellings: dict[int, list[Telling]] = defaultdict(list)
    for gold_file in sorted((ROOT / "stories").glob("*/gold.json")):
        name = gold_file.parent.name
        if is_unread(name):
            continue
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        units: dict[str, list[str]] = defaultdict(list)
        for fact in gold["facts"]:
            for article, words in (member[:2] for member in fact["members"]):
                units[article].append(key(words))
        titles = [a["title"] for a in gold["articles"].values() if a["title"]]
        for article, told in gold["articles"].items():
            file = gold_file.parent / article
            file = file if file.exists() else ROOT.parent / "seeds" / article
            examples = [key(words) for words in told["noise_examples"]]
            outline = outline_in(parse_source(article, file.read_bytes()))
            story: list[str] = []
            for item, at in lines_in(outline):
                line = key(item.body)
                stated = any(unit in line or (len(line) > 20 and line in unit) for unit in units[article])
                example = any(line in words or words in line for words in examples if words)
                noise = (example or item.noise is not None) and not stated
                found.append(_sample(name, outline, item.body, at, noise, item.noise))
                if not noise and item.role is Role.BODY:
                    story.append(item.raw.strip())
            if len(story) > 2 and told["title"] and outline.language in LANGUAGES:
                beside = tuple(title for title in titles if title != told["title"])
                tellings[part_of(name)].append(Telling(told["title"], tuple(story), outline.language, beside))
    return [replace(s, weight=REAL_WEIGHT if is_real(s.group) else 1.0) for s in found], tellings


def _sample(
    group: str, outline: Outline, body: str, found: Features, noise: bool, rule: str | None
) -> Sample:
    return Sample(group, part_of(group), outline.language, body, found, noise, rule)


def _from_pages() -> Iterator[Sample]:
    for page in all_pages():
        marks = {key(re.sub(r"\]\([^)]*\)|\[\^\w+\]:?", "", words)): not story for story, words in page.lines}
        outline = outline_in(parse_source(page.path, page.source.encode(), page.media))
        for item, at in lines_in(outline):
            line = key(item.body)
            noise = next((noise for words, noise in marks.items() if words == line), False)
            yield replace(_sample(page.name, outline, item.body, at, noise, item.noise), weight=PAGE_WEIGHT)


def _composed(tellings: Mapping[int, Sequence[Telling]]) -> Iterator[Sample]:
    for part, told in sorted(tellings.items()):
        for number, (text, noise, _) in enumerate(pages(told, part, PARTS, COPIES)):
            outline = outline_in(parse_source("page.txt", text.encode()))
            marks = Counter(map(key, noise))
            for item, at in lines_in(outline):
                line = key(item.body)
                sample = _sample(f"composed {number}", outline, item.body, at, marks[line] > 0, item.noise)
                yield replace(sample, part=part, weight=COMPOSED_WEIGHT, composed=True)


def outline_in(draft: ParsedSource) -> Outline:
    """The lines of a source after the rules."""
    language = language_of(draft)
    return outline_of(draft.text, split_lines(draft.text, draft.lines, language), language, draft.elements)


def lines_in(outline: Outline) -> Iterator[tuple[Item, Features]]:
    """Every line with its features, those of the words left out."""
    for index, found in features(outline, decided=True, weights={}):
        yield outline.items[index], found


@dataclass(frozen=True)
class Model:
    """The weights of words, and the trees."""

    words: dict[str, dict[str, float]]
    trees: Forest
    text: str

    def seen(self, sample: Sample) -> Features:
        """The features of a line with those of its words."""
        weights = self.words.get(sample.language, {})
        total = sum(weights.get(cue, 0.0) for cue in cues_of(sample.body))
        count = max(1, round(sample.features["words"]))
        return sample.features | {"cues": total, "cues share": total / count}


def train(data: Sequence[Sample]) -> Model:
    """Words and trees, fitted to lines; the trees see words weighed without their own part."""
    words = {language: _words(data, language) for language in LANGUAGES}
    seen: list[Features] = [{}] * len(data)
    for part in range(PARTS):
        others = [s for s in data if s.part != part]
        known = {language: _words(others, language) for language in LANGUAGES}
        judge = Model(known, Forest(()), "")
        for at, sample in enumerate(data):
            if sample.part == part:
                seen[at] = judge.seen(sample)
    x = np.array([[row[name] for name in FEATURES] for row in seen])
    y = np.array([float(s.noise) for s in data])
    weight = np.array([s.weight * (1.0 if s.noise else STORY_WEIGHT) for s in data])
    text = boosted(x, y, weight, rounds=ROUNDS, **TREES)
    return Model(words, parse(text), text)


def _words(data: Sequence[Sample], language: str) -> dict[str, float]:
    """The weights of the words of a language that stand in several stories, or in lines of noise."""
    lines = [s for s in data if s.language == language]
    if not lines:
        return {}
    cues = [cues_of(s.body) for s in lines]
    stories: dict[str, set[str]] = defaultdict(set)
    for sample, found in zip(lines, cues, strict=True):
        for cue in found:
            stories[cue].add(
                f"{sample.part} {sample.body}" if sample.composed and sample.noise else sample.group
            )
    known = {
        cue: at for at, cue in enumerate(sorted(c for c, s in stories.items() if len(s) >= FEWEST_STORIES))
    }
    rows = [(n, known[cue]) for n, found in enumerate(cues) for cue in sorted(found) if cue in known]
    if not rows:
        return {}
    x = csr_matrix((np.ones(len(rows)), tuple(zip(*rows, strict=True))), shape=(len(lines), len(known)))
    model = LogisticRegression(C=0.3, solver="liblinear", max_iter=200)
    model.fit(x, [s.noise for s in lines], sample_weight=[s.weight for s in lines])
    weights = zip(known, model.coef_[0], strict=True)
    return {cue: round(float(weight), 2) for cue, weight in weights if abs(weight) >= LEAST_WEIGHT}


@dataclass(frozen=True)
class Judged:
    """A sample as judged by a model that never saw its story."""

    sample: Sample
    seen: Features
    probability: float
    verdict: LineVerdict

    @property
    def noise(self) -> bool:
        """Whether it ends as noise: by the model, or by a rule that the model lets stand."""
        if self.verdict is LineVerdict.UNDECIDED:
            return self.sample.rule is not None
        return self.verdict is LineVerdict.NOISE


def left_out(data: Sequence[Sample]) -> list[Judged]:
    """The lines of stories and pages, each judged by a model that never saw its part."""
    judged = []
    for part in range(PARTS):
        model = train([s for s in data if s.part != part])
        for sample in data:
            if sample.part == part:
                seen = model.seen(sample)
                p = probability(seen, model.trees)
                rule = sample.rule if sample.rule is None or sample.rule in RULES else "sure"
                judged.append(Judged(sample, seen, p, verdict(seen, p, rule)))
    return judged


def write(model: Model) -> None:
    """Put constants in place of those of the package."""
    (TARGET / "lines.txt").write_text(model.text, encoding="utf-8")
    for language, weights in model.words.items():
        rows = "".join(f"{cue} {weight:g}\n" for cue, weight in sorted(weights.items()))
        (TARGET / f"words-{language}.txt").write_text(rows, encoding="utf-8")


def report(judged: Sequence[Judged], listed: bool) -> None:
    """Print what is lost and what is kept, by kind of data."""
    kinds = {"composed": lambda s: s.composed, "real": lambda s: is_real(s.group)}
    kinds["made up"] = lambda s: not s.composed and not is_real(s.group)
    for name, fits in kinds.items():
        rows = [j for j in judged if fits(j.sample)]
        noise = [j for j in rows if j.sample.noise]
        story = [j for j in rows if not j.sample.noise]
        lost, kept = sum(j.noise for j in story), sum(not j.noise for j in noise)
        print(f"{name}: story lost {lost}/{len(story)}, noise kept {kept}/{len(noise)}")
    for item in sorted(judged, key=lambda j: -j.probability) if listed else ():
        if item.noise != item.sample.noise and not item.sample.composed:
            says = "LOST" if item.noise else "kept"
            sample = item.sample
            print(f"  {says} {item.probability:.2f} {sample.rule} {sample.group}: {sample.body[:90]}")


def main(arguments: Sequence[str]) -> int:
    data = samples()
    print(f"{len(data)} lines; whole stories left out in {PARTS} parts:")
    if "--check" in arguments or "--write" not in arguments:
        report(left_out(data), "--list" in arguments)
    if "--write" in arguments:
        write(train(data))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
