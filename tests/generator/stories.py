"""Generated stories: articles as bytes, and their gold."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.generator import gold, layout, outlets, plan, telling
from tests.generator.domains import domains
from tests.generator.gold import Json


@dataclass(frozen=True)
class Generated:
    name: str
    files: dict[str, bytes]
    gold: Json

    def write(self, folder: Path) -> None:
        """Write ``folder/<name>/`` with the articles and ``gold.json``."""
        home = folder / self.name
        home.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (home / name).write_bytes(content)
        text = json.dumps(self.gold, ensure_ascii=False, indent=1) + "\n"
        (home / "gold.json").write_text(text, encoding="utf-8")


def stories(seed: int, count: int) -> Iterator[Generated]:
    """So many stories, going round the domains; each depends on the seed and its own number only."""
    for number in range(count):
        domain = domains()[number % len(domains())]
        yield story(f"{domain.name}-{seed}-{number:03d}", number % len(domains()), f"{seed}/{number}")


def story(name: str, domain_number: int, seed: str) -> Generated:
    rng = random.Random(seed)
    made = plan.make(domains()[domain_number], rng)
    taken: set[str] = set()
    papers = [outlets.outlet(rng, taken) for _ in made.articles]
    for article, paper in zip(made.articles, papers, strict=True):
        if article.copy_of is not None:  # a copy keeps the figures as they stand
            first = papers[article.copy_of].style
            style = replace(
                paper.style, rounding=first.rounding, imperial=first.imperial, brackets=first.brackets
            )
            papers[article.index] = replace(paper, style=style)
    told, pages = [], []
    for article, paper in zip(made.articles, papers, strict=True):
        sentences = telling.told(made, article, paper.style, rng)
        for sentence in sentences:
            sentence.text = quoted(sentence.text, paper.quotes)
            sentence.facts = {n: (k, quoted(t, paper.quotes), h) for n, (k, t, h) in sentence.facts.items()}
        told.append(sentences)
        title = telling.title(made, article, paper.style, rng)
        wire = article.copy_of is not None or any(a.copy_of == article.index for a in made.articles)
        tag = made.domain.name
        page = layout.page(paper, title, article.published, [s.text for s in sentences], tag, wire, rng)
        pages.append((f"{paper.slug}.{paper.form}", page))
    files = {file: page.text.encode("utf-8") for file, page in pages}
    return Generated(name, files, gold.gold(name, made, told, pages, rng))


def quoted(text: str, marks: str) -> str:
    return text.replace("“", marks[0]).replace("”", marks[1])
