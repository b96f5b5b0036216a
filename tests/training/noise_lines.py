"""Trains the line model that tells story from noise, and prints how it does on stories left out.

Run ``python -m tests.training.noise_lines`` to print the figures and ``--write`` to replace
``tui/sources/boilerplate/classifier_weights.py``. Data: the stories under ``tests/stories`` and the
pages under ``tests/sources/pages``. Every line is learned from, and the figures are
those of the lines that no rule decides.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.corpus import is_unread
from tests.sources.pages import all_pages
from tui.sources.boilerplate import outline_of
from tui.sources.boilerplate.classifier import Features, features, is_noise, noise_probability
from tui.sources.formats.parsed import ParsedSource
from tui.sources.language import language_of
from tui.sources.reading import parse_source

ROOT = Path(__file__).parent.parent
TARGET = ROOT.parent / "tui" / "sources" / "boilerplate" / "classifier_weights.py"
RIDGE = 1.0  # strength of the pull towards zero
STORY_WEIGHT = 3.0  # a lost line of story counts as much as this many kept lines of noise


@dataclass(frozen=True)
class Sample:
    """A line that no rule decided: what it is drawn from, its words, features, and whether it is noise."""

    group: str
    body: str
    features: Features
    noise: bool
    decided: bool


def key(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


def samples() -> list[Sample]:
    return [*_from_stories(), *_from_pages()]


def _from_stories() -> Iterator[Sample]:
    for gold_file in sorted((ROOT / "stories").glob("*/gold.json")):
        if is_unread(gold_file.parent.name):
            continue
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        units: dict[str, list[str]] = {}
        for fact in gold["facts"]:
            for name, words in (member[:2] for member in fact["members"]):
                units.setdefault(name, []).append(key(words))
        for name, article in gold["articles"].items():
            file = gold_file.parent / name
            if not file.exists():
                file = ROOT.parent / "seeds" / name
            noise = [key(words) for words in article["noise_examples"]]
            for body, found, decided in lines_of(parse_source(name, file.read_bytes())):
                line = key(body)
                told = any(unit in line for unit in units.get(name, []))
                example = any(line in words or words in line for words in noise if words)
                yield Sample(gold["story"], body, found, (example or decided) and not told, decided)


def _from_pages() -> Iterator[Sample]:
    for page in all_pages():
        marks = {key(re.sub(r"\]\([^)]*\)|\[\^\w+\]:?", "", words)): not story for story, words in page.lines}
        for body, found, decided in lines_of(parse_source(page.path, page.source.encode(), page.media)):
            line = key(body)
            told = next((noise for words, noise in marks.items() if words == line), False)
            yield Sample(page.name, body, found, told, decided)


def lines_of(draft: ParsedSource) -> Iterator[tuple[str, Features, bool]]:
    """Every line with its features and whether a rule has marked it as noise."""
    outline = outline_of(draft.text, draft.lines, language_of(draft), draft.elements)
    for index, found in features(outline, decided=True):
        yield outline.items[index].body, found, outline.items[index].noise is not None


def train(data: Sequence[Sample]) -> dict[str, float]:
    """Weights by Newton's method on the ridge-penalised, cost-weighted logistic loss."""
    names = sorted({name for sample in data for name in sample.features})
    rows = [[sample.features.get(name, 0.0) for name in names] for sample in data]
    costs = [1.0 if sample.noise else STORY_WEIGHT for sample in data]
    weights = [0.0] * len(names)
    for _ in range(30):
        gradient = [-RIDGE * w for w in weights]
        hessian = [[RIDGE if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for row, sample, cost in zip(rows, data, costs, strict=True):
            total = sum(w * x for w, x in zip(weights, row, strict=True))
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            active = [i for i, x in enumerate(row) if x]
            for i in active:
                gradient[i] += cost * (sample.noise - p) * row[i]
                for j in active:
                    hessian[i][j] += cost * p * (1 - p) * row[i] * row[j]
        step = _solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-7:
            break
    return dict(zip(names, weights, strict=True))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss elimination with pivots."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (rows[i][size] - known) / rows[i][i]
    return found


@dataclass(frozen=True)
class Judged:
    """A sample as judged by a model that never saw its story."""

    sample: Sample
    probability: float
    noise: bool


def left_out(data: Sequence[Sample]) -> list[Judged]:
    """Every undecided sample, judged by a model that never saw its story."""
    judged = []
    for group in sorted({sample.group for sample in data}):
        weights = train([sample for sample in data if sample.group != group])
        judged += [
            Judged(s, noise_probability(s.features, weights), is_noise(s.features, weights))
            for s in data
            if s.group == group and not s.decided
        ]
    return judged


def write(weights: dict[str, float]) -> None:
    rows = "\n".join(f'    "{name}": {value:.3f},' for name, value in weights.items())
    TARGET.write_text(
        '"""Constants of the line model. Made by ``python -m tests.training.noise_lines --write``."""\n\n'
        f"from __future__ import annotations\n\nWEIGHTS: dict[str, float] = {{\n{rows}\n}}\n",
        encoding="utf-8",
    )


def main(arguments: Sequence[str]) -> int:
    data = samples()
    judged = left_out(data)
    noise = [j for j in judged if j.sample.noise]
    story = [j for j in judged if not j.sample.noise]
    print(f"{len(data)} lines, {len(judged)} undecided by rules; each story left out in turn:")
    lost, kept = sum(j.noise for j in story), sum(not j.noise for j in noise)
    print(f"story lost {lost}/{len(story)}, noise kept {kept}/{len(noise)}")
    for item in sorted(judged, key=lambda j: -j.probability):
        if item.noise != item.sample.noise:
            verdict = "LOST" if item.noise else "kept"
            print(f"  {verdict} {item.probability:.2f} {item.sample.group}: {item.sample.body[:90]}")
    if "--write" in arguments:
        write(train(data))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
